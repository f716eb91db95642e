"""Which of the found articles make a page: the best ones, near-duplicates folded under one hit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.records import Sort

if TYPE_CHECKING:
    from indexer.arrays import Array
    from indexer.engine.columns.columns import Columns


_BLOCKS: Final = 8
"""Blocks for each wanted hit: the more there are, the less is sorted at last."""
_MANY_ALIKE: Final = 8
"""Articles for each wanted hit from which on most that are equally last are left out."""
_CHUNK: Final = 1024
"""Articles that are looked at first, the newest ones of all."""
_FEW: Final = 1000
"""Found articles of which to look at each costs less than to look at all copies there are."""
_WORTH_IT: Final = 4
"""Articles in a block from which on looking at blocks costs less than sorting."""


@dataclass(frozen=True, slots=True)
class Place:
    """One hit of a page."""

    number: int
    """The article's number."""
    at: int
    """Where it stands among the found articles."""
    duplicates: tuple[int, ...]
    """Found articles that repeat it, the newest first."""


class Ordering:
    """The found articles of one search in the order that is asked for.

    Equal scores: the newer article first. Only as much is sorted as the page needs.
    """

    def __init__(self, columns: Columns, numbers: Array, scores: Array, sort: Sort) -> None:
        """`numbers` are the found articles, ascending, `scores` theirs in the same order."""
        self._columns = columns
        self._numbers = numbers
        self._sort = sort
        if sort is Sort.RELEVANCE and scores.any():
            self._first = -scores
        else:
            self._sort = Sort.OLDEST if sort is Sort.OLDEST else Sort.NEWEST
            moments = columns.moments[numbers]
            self._first = moments if sort is Sort.OLDEST else -moments
        self.distinct = len(numbers) - self._folded()
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
            _, first = np.unique(self._groups(best), return_index=True)
            firsts = best[np.sort(first)]
            wanted *= 4
        return [self._place(at) for at in firsts[begin:end].tolist()]

    def rank(self, number: int) -> int:
        """The place of a found article among all, from 1; 0 when it is not found."""
        at = int(self._numbers.searchsorted(number))
        if at == len(self._numbers) or self._numbers[at] != number:
            return 0
        before = self._in_order((self._first <= self._first[at]).nonzero()[0])
        return int((before == at).nonzero()[0][0]) + 1

    def _best(self, wanted: int) -> Array:
        """The places of the best articles in order, at least as many as wanted if there are."""
        first = self._first
        block = len(first) // (_BLOCKS * wanted)
        if block < _WORTH_IT:
            return self._in_order(np.arange(len(first)))
        # As many blocks as wanted have something as good as this: no need to sort all.
        bests = np.minimum.reduceat(first, np.arange(0, len(first), block))
        worst = np.partition(bests, wanted - 1)[wanted - 1]
        if self._sort is Sort.RELEVANCE:
            are_last = first == worst
            if np.count_nonzero(are_last) > _MANY_ALIKE * wanted:
                better = (first < worst).nonzero()[0]
                return self._in_order(np.concatenate((better, self._newest_of(are_last, wanted))))
        return self._in_order((first <= worst).nonzero()[0])

    def _newest_of(self, alike: Array, wanted: int) -> Array:
        """The places of the newest of found articles that are equally good, at least as many as
        wanted: the others need not be sorted. `alike` is a mask over the found ones."""
        mask = np.zeros(len(self._columns.live), dtype=bool)
        mask[self._numbers] = alike
        places: Array = self._numbers.searchsorted(np.sort(self._newest(mask, wanted)))
        return places

    def _newest(self, mask: Array, wanted: int) -> Array:
        """The newest of the masked articles, at least as many as wanted if there are.

        Among very many they stand near the beginning of all by their days: selecting them by their
        days took ten times as long.
        """
        order, moments = self._columns.by_moment, self._columns.moments
        end = _CHUNK
        while True:
            newest: Array = order[:end][mask[order[:end]]]
            # As many more as are equally new: which of them come first is seen later.
            if end >= len(order) or (
                len(newest) >= wanted and moments[newest[wanted - 1]] > moments[order[end - 1]]
            ):
                return newest
            end *= 4

    def _in_order(self, places: Array) -> Array:
        """Places of found articles in the order that is asked for."""
        # Whatever is equal in score and day keeps the order of the numbers, newest last.
        if self._sort is Sort.RELEVANCE:
            keys = places, -self._columns.moments[self._numbers[places]], self._first[places]
        elif self._sort is Sort.OLDEST:
            keys = places, places, self._first[places]
        else:
            keys = -places, -places, self._first[places]
        ordered: Array = places[np.lexsort(keys)]
        return ordered

    def _groups(self, places: Array) -> Array:
        groups: Array = self._columns.copies.firsts[self._numbers[places]]
        return groups

    def _folded(self) -> int:
        """How many of the found articles stand under another hit."""
        copies = self._columns.copies
        if len(self._numbers) <= _FEW:
            return len(self._numbers) - len(set(copies.firsts[self._numbers].tolist()))
        found = np.zeros(len(self._columns.live), dtype=bool)
        found[self._numbers] = True
        firsts = copies.firsts[copies.all[found[copies.all]]]
        heads = np.unique(firsts)
        return len(firsts) - int(np.count_nonzero(~found[heads]))

    def _place(self, at: int) -> Place:
        number = int(self._numbers[at])
        first = int(self._columns.copies.firsts[number])
        copies = self._columns.copies
        if not copies.repeated[first]:
            return Place(number, at, ())
        alike = np.append(first, copies.of(first))
        places = self._numbers.searchsorted(alike)
        places = places[places < len(self._numbers)]
        places = places[np.isin(self._numbers[places], alike)]
        found = self._numbers[np.unique(places)]
        ordered = found[np.argsort(self._columns.moments[found], kind="stable")[::-1]]
        return Place(number, at, tuple(ordered[ordered != number].tolist()))
