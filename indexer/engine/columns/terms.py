"""The terms of one field in one segment, ordered so that whatever a word may mean is one range.

Terms are sorted by their folded forms, then by themselves: all accented forms of a syllable stand
side by side, and so do all words with one beginning.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from indexer.language.syllables import fold, has_diacritics

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indexer.engine.columns.arrays import Texts
    from indexer.query import Prefix

_LAST: Final = "\U0010ffff"
"""Sorts after every letter: the end of a range of terms with one beginning."""
_REMEMBERED: Final = 4096
"""Ranges that are kept: a binary search decodes some thirty terms."""


def in_order(terms: Iterable[str]) -> list[str]:
    """Terms in the order of their numbers."""
    return sorted(terms, key=lambda term: (fold(term), term))


class Terms:
    """The terms of a field in one segment; a term's number is its place. Safe between threads."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self.forms = lru_cache(_REMEMBERED)(self._forms)
        """The range of the terms that fold to a text."""
        self.number_of = lru_cache(_REMEMBERED)(self._number_of)
        """The number of a term, None when it does not stand in the segment."""
        self.covered = lru_cache(_REMEMBERED)(self._covered)
        """The ranges of the terms that begin as a prefix says."""
        # All searches begin with the same probes: the upper levels of the tree are kept.
        self._folded = lru_cache(_REMEMBERED)(lambda number: fold(texts[number]))

    def __len__(self) -> int:
        return len(self._texts)

    def __getitem__(self, number: int) -> str:
        return self._texts[number]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def _forms(self, folded: str) -> range:
        begin = end = bisect_left(range(len(self)), folded, key=self._folded)
        while end < len(self) and self._folded(end) == folded:
            end += 1
        return range(begin, end)

    def _covered(self, prefix: Prefix) -> list[range]:
        every, folded = range(len(self)), fold(prefix.key)
        begin = bisect_left(every, folded, key=self._folded)
        end = bisect_left(every, folded + _LAST, lo=begin, key=self._folded)
        if not has_diacritics(prefix.typed):
            return [range(begin, end)]
        ranges = []
        for number in range(begin, end):
            if not prefix.covers(self[number]):
                if begin < number:
                    ranges.append(range(begin, number))
                begin = number + 1
        return [*ranges, range(begin, end)] if begin < end else ranges

    def _number_of(self, term: str) -> int | None:
        for number in self.forms(fold(term)):
            if self[number] == term:
                return number
        return None
