"""Postings of one field in one segment.

A *posting* says that a term stands in an article, how often, and (for fields with phrases) at
which positions. The postings of term `t` are the slice `offsets[t]:offsets[t + 1]` of `docs` and
`counts`; terms in more than a quarter of the articles are rows of `dense` instead. Since terms that
may mean the same stand side by side (see `Terms`), whatever a word stands for is one slice and a
few rows. Articles have the numbers that Whoosh gives them in the segment.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from indexer.engine.columns.arrays import part_of
from indexer.engine.columns.text.openings import Openings
from indexer.engine.columns.text.terms import Terms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indexer.arrays import Array
    from indexer.engine.columns.text.chosen import ChosenIn


class Postings:
    """The postings of one field in one segment, mapped into memory. Safe between threads."""

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        self.terms = Terms(arrays)
        self.lengths = arrays["lengths"]
        """How many tokens the field has in each article."""
        self._offsets = arrays["offsets"]
        self._docs = arrays["docs"]
        self._counts = arrays["counts"]
        self._dense_terms: list[int] = arrays["dense_terms"].tolist()
        self._row_of = {term: row for row, term in enumerate(self._dense_terms)}
        self._dense_frequencies = arrays["dense_frequencies"]
        self._dense = arrays["dense"]
        self._positions = arrays.get("positions")
        self._position_offsets = arrays.get("position_offsets")
        self.pairs = Pairs(arrays) if "pair_lefts" in arrays else None
        openings = part_of(arrays, "openings")
        self.openings = Openings(openings, len(self.lengths)) if openings else None

    def frequency(self, term: int) -> int:
        """In how many articles a term stands, removed ones included."""
        rows = self._rows(range(term, term + 1))
        if len(rows):
            return int(self._dense_frequencies[rows[0]])
        return int(self._offsets[term + 1]) - int(self._offsets[term])

    def frequencies(self) -> Array:
        """The same for all terms."""
        frequencies = np.diff(self._offsets.astype(np.int64))
        frequencies[self._dense_terms] = self._dense_frequencies
        return frequencies

    def bags(self) -> list[list[str]]:
        """For each article the terms that stand in it, as often as they do, in no order."""
        sizes: Array = np.diff(self._offsets.astype(np.int64))
        docs = [self._docs.astype(np.int64)]
        numbers = [np.repeat(np.arange(len(sizes)), sizes)]
        counts = [self._counts.astype(np.int64)]
        for term, row in zip(self._dense_terms, self._dense, strict=True):
            having = row.nonzero()[0]
            docs.append(having)
            numbers.append(np.full(len(having), term))
            counts.append(row[having].astype(np.int64))
        all_docs, all_numbers = np.concatenate(docs), np.concatenate(numbers)
        order = np.argsort(all_docs, kind="stable")
        repeated = np.repeat(all_numbers[order], np.concatenate(counts)[order])
        ends = np.cumsum(self.lengths, dtype=np.int64)
        return [
            [self.terms[number] for number in repeated[end - size : end].tolist()]
            for end, size in zip(ends.tolist(), self.lengths.tolist(), strict=True)
        ]

    def mark(self, mask: Array, ranges: Sequence[range]) -> None:
        """Set the places of the articles in which any term of some ranges stands."""
        if not ranges:
            return
        if len(ranges) > 1 or len(ranges[0]) > 1:
            self._mark_many(mask, ranges)
            return
        term = ranges[0].start
        row = self._row_of.get(term)
        if row is not None:
            np.logical_or(mask, self._dense[row], out=mask)
            return
        begin, end = self._offsets[term : term + 2].tolist()
        # numpy indexes with its own whole numbers only: others it converts one by one.
        mask[self._docs[begin:end].astype(np.intp)] = True

    def _mark_many(self, mask: Array, ranges: Sequence[range]) -> None:
        mask[_gathered(self._docs, self._slices(ranges)).astype(np.intp)] = True
        for row in chain.from_iterable(map(self._rows, ranges)):
            np.logical_or(mask, self._dense[row], out=mask)

    def add_counts(
        self, sums: Array, chosen: ChosenIn, ranges: Sequence[range], weight: float
    ) -> None:
        """Add how often the terms stand in each of the chosen articles, each time by a weight."""
        if not ranges:
            return
        if len(ranges) > 1 or len(ranges[0]) > 1:
            self._add_counts_of_many(sums, chosen, ranges, weight)
            return
        term = ranges[0].start
        row = self._row_of.get(term)
        if row is not None:
            chosen.add_row(sums, self._dense[row], weight)
            return
        begin, end = self._offsets[term : term + 2].tolist()
        chosen.add_ascending(sums, self._docs[begin:end], self._counts[begin:end], weight)

    def _add_counts_of_many(
        self, sums: Array, chosen: ChosenIn, ranges: Sequence[range], weight: float
    ) -> None:
        """Those of all ranges at once: of a beginning with dấu they are forty."""
        slices = self._slices(ranges)
        docs, counts = _gathered(self._docs, slices), _gathered(self._counts, slices)
        chosen.add(sums, docs, counts, weight)
        rows = [slice(each.start, each.stop) for each in map(self._rows, ranges) if each]
        if rows:
            dense = _gathered(self._dense, rows)
            row = dense[0] if len(dense) == 1 else np.add.reduce(dense, axis=0, dtype=np.uint32)
            chosen.add_row(sums, row, weight)

    def _slices(self, ranges: Sequence[range]) -> list[slice]:
        """Where the postings of some ranges of terms lie."""
        offsets = self._offsets
        return [slice(int(offsets[each.start]), int(offsets[each.stop])) for each in ranges]

    def places(self, term: int, mask: Array) -> Array:
        """Every occurrence of a term in the masked articles as `article << 32 | position`."""
        if self._positions is None or self._position_offsets is None:
            raise ValueError("this field keeps no positions")
        docs, counts, ends = self._kept(term, mask)
        # For each kept posting its positions one after the other: starts, and how far in each.
        shifts = int(self._position_offsets[term]) + ends - np.cumsum(counts)
        at = np.arange(int(counts.sum())) + np.repeat(shifts, counts)
        places: Array = np.repeat(docs, counts) << 32 | self._positions[at]
        return places

    def _kept(self, term: int, mask: Array) -> tuple[Array, Array, Array]:
        """The masked articles of a term, its counts in them, and the sums of all counts so far."""
        rows = self._rows(range(term, term + 1))
        if len(rows):
            row = self._dense[rows[0]]
            docs = (mask & (row > 0)).nonzero()[0]
            return docs, row[docs].astype(np.int64), np.cumsum(row, dtype=np.int64)[docs]
        begin, end = int(self._offsets[term]), int(self._offsets[term + 1])
        docs, counts = self._docs[begin:end], self._counts[begin:end]
        kept = mask[docs.astype(np.intp)].nonzero()[0]
        ends = np.cumsum(counts, dtype=np.int64)[kept]
        return docs[kept].astype(np.int64), counts[kept].astype(np.int64), ends

    def _rows(self, terms: range) -> range:
        """The dense rows of a range of terms."""
        first = bisect_left(self._dense_terms, terms.start)
        return range(first, bisect_left(self._dense_terms, terms.stop, lo=first))


_NEIGHBOURS: Final = 1 << 14
"""Pairs among which one looks for a right term by comparing all: forms of one syllable stand side
by side, and so do their pairs."""


class PairPostings(NamedTuple):
    """Where the postings of some pairs of terms lie."""

    slices: Sequence[slice]
    is_one: bool
    """Whether they are one pair's: each article once, in order."""


NO_PAIRS: Final = PairPostings((), is_one=True)


class Pairs:
    """Which two terms of a field stand side by side in one segment."""

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        self._lefts = arrays["pair_lefts"]
        self._rights = arrays["pair_rights"]
        self._offsets = arrays["pair_offsets"]
        self._docs = arrays["pair_docs"]
        self._counts = arrays["pair_counts"]

    def find(self, lefts: range, rights: range) -> PairPostings:
        """The pairs of any of the left with any of the right terms."""
        bounds: list[int] = self._lefts[lefts.start : lefts.stop + 1].tolist()
        if len(lefts) == len(rights) == 1:
            return self._one(bounds[0], bounds[1], rights.start)
        if len(lefts) > 1 and bounds[-1] - bounds[0] <= _NEIGHBOURS:
            return PairPostings(self._among(bounds[0], bounds[-1], rights), is_one=False)
        slices = []
        wanted = np.array((rights.start, rights.stop), dtype=self._rights.dtype)
        for begin, end in pairwise(bounds):
            if begin == end:
                continue
            first, last = self._rights[begin:end].searchsorted(wanted).tolist()
            if first < last:
                slices.append(
                    slice(int(self._offsets[begin + first]), int(self._offsets[begin + last]))
                )
        return PairPostings(slices, is_one=False)

    def _one(self, begin: int, end: int, right: int) -> PairPostings:
        """Where the postings of one term and another one right behind it lie."""
        rights = self._rights[begin:end]
        at = int(rights.searchsorted(self._rights.dtype.type(right)))
        if at == len(rights) or rights[at] != right:
            return NO_PAIRS
        return PairPostings(
            (slice(*self._offsets[begin + at : begin + at + 2].tolist()),), is_one=True
        )

    def _among(self, begin: int, end: int, rights: range) -> list[slice]:
        """Where the postings lie of those pairs of a stretch that have any of the right terms."""
        found = self._rights[begin:end]
        if len(rights) == 1:
            wanted = found == rights.start
        else:
            wanted = (found >= rights.start) & (found < rights.stop)
        at = begin + wanted.nonzero()[0]
        if not len(at):
            return []
        # Pairs that lie side by side are one slice.
        gaps = (np.diff(at) > 1).nonzero()[0]
        firsts, lasts = at[np.append(0, gaps + 1)], at[np.append(gaps, len(at) - 1)]
        bounds = self._offsets[firsts].tolist(), self._offsets[lasts + 1].tolist()
        return list(map(slice, *bounds))

    def frequencies(self, lefts: Array, rights: Array) -> Array:
        """In how many articles each of some terms (rows) stands right before others (columns);
        both ascend."""
        begins, ends = self._lefts[lefts], self._lefts[lefts + 1]
        if len(rights) < len(lefts) and int(ends[-1]) - int(begins[0]) <= _NEIGHBOURS:
            columns = [self._before(begins, ends, right) for right in rights]
            return np.stack(columns, axis=1)
        bounds = zip(begins.tolist(), ends.tolist(), strict=True)
        return np.stack([self._behind(begin, end, rights) for begin, end in bounds])

    def _behind(self, begin: int, end: int, rights: Array) -> Array:
        """How often one term, whose pairs are given, stands right before each of some others."""
        if begin == end:
            return np.zeros(len(rights), dtype=np.int64)
        neighbours = self._rights[begin:end]
        at = neighbours.searchsorted(rights)
        np.minimum(at, end - begin - 1, out=at)
        is_neighbour = neighbours[at] == rights
        at += begin
        frequencies: Array = (self._offsets[at + 1] - self._offsets[at]) * is_neighbour
        return frequencies

    def _before(self, begins: Array, ends: Array, right: int) -> Array:
        """How often each of some terms, whose pairs are given, stands right before another one."""
        first = int(begins[0])
        at = first + (self._rights[first : int(ends[-1])] == right).nonzero()[0]
        which = begins.searchsorted(at.astype(begins.dtype), side="right") - 1
        kept = at < ends[which]
        at, which = at[kept], which[kept]
        frequencies = np.zeros(len(begins), dtype=np.int64)
        frequencies[which] = self._offsets[at + 1] - self._offsets[at]
        return frequencies

    def mark(self, mask: Array, pairs: PairPostings) -> None:
        """Set the places of the articles of some pairs."""
        if pairs.slices:
            mask[_gathered(self._docs, pairs.slices).astype(np.intp)] = True

    def add_counts(self, sums: Array, chosen: ChosenIn, pairs: PairPostings, weight: float) -> None:
        """Add how often any of the pairs stand in each of the chosen articles."""
        if not pairs.slices:
            return
        docs, counts = _gathered(self._docs, pairs.slices), _gathered(self._counts, pairs.slices)
        add = chosen.add_ascending if pairs.is_one else chosen.add
        add(sums, docs, counts, weight)


def _gathered(array: Array, slices: Sequence[slice]) -> Array:
    """Some slices of an array, one after the other."""
    parts = [array[each] for each in slices]
    return parts[0] if len(parts) == 1 else np.concatenate(parts)
