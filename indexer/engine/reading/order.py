"""In which order every engine reads a query, until a reading finds anything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.language.syllables import has_diacritics
from indexer.query import And, is_long, positive_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.query import Node, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way to read a query."""

    in_bulk: bool
    """Whether the bulk of a conjunction is enough; else all of it must match."""
    folding: bool
    """Whether what was typed without dấu stands for all its accented forms."""
    naming: bool = False
    """Whether the names in it must be found; a query without names is not read so."""


def ways(tree: Node, *, exact: bool, all_words: bool) -> Iterator[Way]:
    """The ways to read a query, the most literal one first."""
    words = positive_words(tree)
    bare = [word for word in words if not has_diacritics(word.typed)]
    # Among words with dấu those without mean themselves: in "Ban Chấp hành" Ban, not bàn. What
    # was forgotten has been added before (`understanding.py`), and what can only be one thing.
    open_words = [word for word in words if not word.settled]
    folding = not exact and bool(open_words) and not any(map(_has_dau, open_words))
    may_lack = isinstance(tree, And) and not all_words
    first_in_bulk = may_lack and is_long(tree)
    if not first_in_bulk:
        yield Way(in_bulk=False, folding=folding, naming=True)
    if may_lack:
        yield Way(in_bulk=True, folding=folding, naming=True)
    yield Way(in_bulk=first_in_bulk, folding=folding)
    if bare and not exact and not folding:
        folding = True
        yield Way(in_bulk=False, folding=True)
    if may_lack:
        yield Way(in_bulk=True, folding=folding)


def _has_dau(word: Word) -> bool:
    return has_diacritics(word.typed)
