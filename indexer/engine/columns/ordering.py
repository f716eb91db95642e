"""Which of the found articles make a page: the best ones, near-duplicates folded under one hit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from indexer.records import Sort

if TYPE_CHECKING:
    from indexer.engine.columns.arrays import Array
    from indexer.engine.columns.columns import Columns


@dataclass(frozen=True, slots=True)
class Place:
    """One hit of a page."""

    number: int
    """The article's number."""
    at: int
    """Where it stands among the found articles."""
    duplicates: tuple[int, ...]
    """Found articles that repeat it, in the same order as hits."""


class Ordering:
    """The found articles of one search in the order that is asked for.

    Equal scores: the newer article first. Only as much is sorted as the page needs.
    """

    def __init__(self, columns: Columns, numbers: Array, scores: Array, sort: Sort) -> None:
        """`numbers` are the found articles, ascending, `scores` theirs in the same order."""
        self._numbers = numbers
        moments = columns.moments[numbers]
        places = np.arange(len(numbers))
        if sort is Sort.RELEVANCE and scores.any():
            self._keys = -scores, -moments, places
        elif sort is Sort.OLDEST:
            self._keys = moments, places, places
        else:
            self._keys = -moments, -places, places
        self._groups = columns.duplicates[numbers]
        seen = np.zeros(len(columns.duplicates), dtype=bool)
        seen[self._groups] = True
        self.distinct = int(np.count_nonzero(seen))
        """How many hits there are when near-duplicates are folded."""

    def page(self, page: int, size: int) -> list[Place]:
        """The hits of a page, counted from 1."""
        begin, end = (page - 1) * size, min(page * size, self.distinct)
        if begin >= end:
            return []
        firsts: Array = np.zeros(0, dtype=np.int64)
        wanted = 2 * end
        while len(firsts) < end:
            best = self._best(wanted)
            _, first = np.unique(self._groups[best], return_index=True)
            firsts = best[np.sort(first)]
            wanted *= 4
        return [self._place(int(at)) for at in firsts[begin:end]]

    def rank(self, number: int) -> int:
        """The place of a found article among all, from 1; 0 when it is not found."""
        at = int(np.searchsorted(self._numbers, number))
        if at == len(self._numbers) or self._numbers[at] != number:
            return 0
        before = np.zeros(len(self._numbers), dtype=bool)
        equal = ~before
        for key in self._keys:
            before |= equal & (key < key[at])
            equal &= key == key[at]
        return int(np.count_nonzero(before)) + 1

    def _best(self, wanted: int) -> Array:
        """The places of the best articles in order, at least as many as wanted if there are."""
        first, second, third = self._keys
        if wanted >= len(first):
            return np.lexsort((third, second, first))
        worst = np.partition(first, wanted - 1)[wanted - 1]
        best = np.flatnonzero(first <= worst)
        return best[np.lexsort((third[best], second[best], first[best]))]

    def _place(self, at: int) -> Place:
        alike = np.flatnonzero(self._groups == self._groups[at])
        if len(alike) > 1:
            order = np.lexsort([key[alike] for key in reversed(self._keys)])
            alike = self._numbers[alike[order]]
        return Place(int(self._numbers[at]), at, tuple(alike[1:].tolist()))
