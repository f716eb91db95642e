"""How names are asked for, in small letters, with dấu and without; and how often that is right."""

from __future__ import annotations

from statistics import mean
from typing import TYPE_CHECKING, Final

from indexer.language.syllables import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

TYPED: Final[Mapping[str, Callable[[str], str]]] = {
    "with dấu": str.lower,
    "without": lambda name: fold(name.lower()),
}
HITS: Final = 10
"""Answers that are looked at."""


def shares(right: Sequence[Sequence[bool]]) -> str:
    """How many of the first hits, and of the first ten, are right; given those of each query."""
    first, ten = mean(hits[0] for hits in right), mean(map(mean, right))
    return f"first hit right {first:.3f}, of the first ten {ten:.3f}"
