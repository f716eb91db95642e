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
from typing import TYPE_CHECKING

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
        # numpy indexes with its own whole numbers only: others it converts one by one.
        mask[_gathered(self._docs, self._slices(ranges)).astype(np.intp)] = True
        for row in chain.from_iterable(map(self._rows, ranges)):
            np.logical_or(mask, self._dense[row], out=mask)

    def add_counts(
        self, sums: Array, chosen: ChosenIn, ranges: Sequence[range], weight: float
    ) -> None:
        """Add how often the terms stand in each of the chosen articles, each time by a weight."""
        if len(ranges) == 1 and len(ranges[0]) == 1:
            self._add_counts_of(sums, chosen, ranges[0].start, weight)
        elif ranges:
            self._add_counts_of_many(sums, chosen, ranges, weight)

    def _add_counts_of(self, sums: Array, chosen: ChosenIn, term: int, weight: float) -> None:
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


class Pairs:
    """Which two terms of a field stand side by side in one segment."""

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        self._lefts = arrays["pair_lefts"]
        self._rights = arrays["pair_rights"]
        self._offsets = arrays["pair_offsets"]
        self._docs = arrays["pair_docs"]
        self._counts = arrays["pair_counts"]

    def slices(self, lefts: range, rights: range) -> list[slice]:
        """Where the postings of the pairs of any of the left with any of the right terms lie."""
        slices = []
        bounds = self._lefts[lefts.start : lefts.stop + 1].tolist()
        wanted = np.array((rights.start, rights.stop), dtype=self._rights.dtype)
        for begin, end in pairwise(bounds):
            if begin == end:
                continue
            first, last = self._rights[begin:end].searchsorted(wanted)
            if first < last:
                slices.append(
                    slice(int(self._offsets[begin + first]), int(self._offsets[begin + last]))
                )
        return slices

    def frequencies(self, left: int, rights: Sequence[int]) -> Array:
        """In how many articles a term stands right before each of some others."""
        begin, end = int(self._lefts[left]), int(self._lefts[left + 1])
        wanted = np.array(rights, dtype=self._rights.dtype)
        at = begin + self._rights[begin:end].searchsorted(wanted)
        found = at < end
        found[found] = self._rights[at[found]] == wanted[found]
        frequencies = np.zeros(len(wanted), dtype=np.int64)
        at = at[found]
        frequencies[found] = self._offsets[at + 1].astype(np.int64) - self._offsets[at]
        return frequencies

    def mark(self, mask: Array, slices: Sequence[slice]) -> None:
        """Set the places of the articles of some slices."""
        if slices:
            mask[_gathered(self._docs, slices).astype(np.intp)] = True

    def add_counts(
        self, sums: Array, chosen: ChosenIn, terms: tuple[range, range], weight: float
    ) -> None:
        """Add how often any of the left stand right before any of the right terms in each of the
        chosen articles."""
        slices = self.slices(*terms)
        if not slices:
            return
        docs, counts = _gathered(self._docs, slices), _gathered(self._counts, slices)
        is_one = all(len(each) == 1 for each in terms)
        add = chosen.add_ascending if is_one else chosen.add
        add(sums, docs, counts, weight)


def _gathered(array: Array, slices: Sequence[slice]) -> Array:
    """Some slices of an array, one after the other."""
    parts = [array[each] for each in slices]
    return parts[0] if len(parts) == 1 else np.concatenate(parts)
