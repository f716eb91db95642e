"""The terms of one field in one segment, ordered so that whatever a word may mean is one range.

Terms are sorted by their folded forms, then by themselves: all accented forms of a syllable stand
side by side, and so do all words with one beginning.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from zlib import crc32

import numpy as np

from indexer.arrays import Array, narrowed
from indexer.engine.columns.arrays import text_arrays, texts_in
from indexer.language.syllables import fold, has_diacritics

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from indexer.query import Prefix

_LAST: Final = "\U0010ffff"
"""Sorts after every letter: the end of a range of terms with one beginning."""
_REMEMBERED: Final = 4096
"""Ranges that are kept: queries share their words."""


def in_order(terms: Iterable[str]) -> list[str]:
    """Terms in the order of their numbers."""
    return sorted(terms, key=lambda term: (fold(term), term))


def term_arrays(terms: Sequence[str]) -> dict[str, Array]:
    """The arrays that `Terms` reads, of terms in their order."""
    folded = list(map(fold, terms))
    starts = [at for at, text in enumerate(folded) if not at or text != folded[at - 1]]
    size = 1 << len(starts).bit_length()
    buckets = np.array([_bucket(folded[at], size) for at in starts], dtype=np.int64)
    ends = np.cumsum(np.bincount(buckets, minlength=size))
    return {
        **text_arrays("terms", terms),
        "forms.starts": narrowed(np.array([*starts, len(terms)])),
        "forms.buckets": narrowed(np.append(0, ends)),
        "forms.in_buckets": narrowed(np.argsort(buckets, kind="stable")),
    }


class Terms:
    """The terms of a field in one segment; a term's number is its place. Safe between threads."""

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        self._texts = texts_in(arrays, "terms")
        self._starts = arrays["forms.starts"]
        """The forms of folded text `f` are the terms `starts[f]` to `starts[f + 1]`."""
        self._buckets = arrays["forms.buckets"]
        self._in_buckets = arrays["forms.in_buckets"]
        """The folded texts of bucket `b` are `in_buckets[buckets[b]:buckets[b + 1]]`."""
        self.forms = lru_cache(_REMEMBERED)(self._forms)
        """The range of the terms that fold to a text."""
        self.number_of = lru_cache(_REMEMBERED)(self._number_of)
        """The number of a term, None when it does not stand in the segment."""
        self.covered = lru_cache(_REMEMBERED)(self._covered)
        """The ranges of the terms that begin as a prefix says."""
        # All searches begin with the same probes: the upper levels of the tree are kept.
        self._folded = lru_cache(_REMEMBERED)(lambda number: fold(self[number]))

    def __len__(self) -> int:
        return len(self._texts)

    def __getitem__(self, number: int) -> str:
        return self._texts[number]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def _forms(self, folded: str) -> range:
        bucket = _bucket(folded, len(self._buckets) - 1)
        begin, end = self._buckets[bucket : bucket + 2].tolist()
        for which in self._in_buckets[begin:end].tolist():
            start, stop = self._starts[which : which + 2].tolist()
            if fold(self[start]) == folded:
                return range(start, stop)
        return range(0)

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
        forms = self.forms(fold(term))
        at = bisect_left(forms, term, key=self._texts.__getitem__)
        if at == len(forms) or self[forms[at]] != term:
            return None
        return forms[at]


def _bucket(folded: str, size: int) -> int:
    """In which of so many buckets, a power of two, a folded text is looked for."""
    return crc32(folded.encode("utf-8", "surrogatepass")) & (size - 1)
