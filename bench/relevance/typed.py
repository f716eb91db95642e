"""How names are asked for: in small letters, with dấu and without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from indexer.language.syllables import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

TYPED: Final[Mapping[str, Callable[[str], str]]] = {
    "with dấu": str.lower,
    "without": lambda name: fold(name.lower()),
}
HITS: Final = 10
"""Answers that are looked at."""
