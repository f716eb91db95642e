"""The postings of one field while they are written: lists of articles, one after the other.

What is inverted in parts, or was written as several segments, is joined list by list, without
sorting anything again.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Generic, TypeAlias, TypeVar

import numpy as np

from indexer.engine.columns.arrays import Array, narrowed, runs, text_arrays
from indexer.engine.columns.terms import in_order

if TYPE_CHECKING:
    from collections.abc import Sequence

Term = TypeVar("Term", str, bytes)

DENSE: Final = 4
"""A term in more than a quarter of the articles takes less room as a row with all of them."""
_HALF: Final = 32
_LOWER_HALF: Final = (1 << _HALF) - 1
_DOC_BITS: Final = 16
_SLAB: Final = 1 << 20
"""Postings that are sorted at once."""


@dataclass(frozen=True, slots=True, eq=False)
class Lists:
    """Lists of postings: list `k` is `docs[starts[k]:starts[k + 1]]`, ascending, with `counts`."""

    starts: Array
    docs: Array
    counts: Array

    def __len__(self) -> int:
        return len(self.starts) - 1

    @property
    def sizes(self) -> Array:
        """How many articles each list has."""
        return np.diff(self.starts)

    @property
    def occurrence_starts(self) -> Array:
        """Where the occurrences of each list begin among those of all, and the end."""
        ends = np.cumsum(self.counts, dtype=np.int64)
        sums: Array = np.append(0, ends)[self.starts]
        return sums


@dataclass(frozen=True, slots=True, eq=False)
class PairLists:
    """Which two terms stand side by side, in the order of the left and then the right ones."""

    lefts: Array
    rights: Array
    lists: Lists


@dataclass(frozen=True, slots=True, eq=False)
class Inverted(Generic[Term]):
    """All postings of one field."""

    terms: Sequence[Term]
    """Each has the list at its place."""
    lists: Lists
    lengths: Array
    """How many tokens the field has in each article."""
    positions: Array | None = None
    """Of posting after posting, as many as its count; None when none are kept."""
    pairs: PairLists | None = None


AnyInverted: TypeAlias = Inverted[str] | Inverted[bytes]


def posting_arrays(field: Inverted[str]) -> dict[str, Array]:
    """The arrays that `Postings` reads; terms must be in the order of `Terms`."""
    arrays = {**text_arrays("terms", field.terms), "lengths": narrowed(field.lengths)}
    arrays |= _thinned(field.lists, articles=len(field.lengths))
    if field.positions is not None:
        arrays["positions"] = field.positions
        arrays["position_offsets"] = narrowed(field.lists.occurrence_starts)
    if field.pairs is not None:
        pairs = field.pairs
        arrays |= {
            "pair_lefts": narrowed(pairs.lefts.searchsorted(np.arange(len(field.terms) + 1))),
            "pair_rights": pairs.rights,
            "pair_offsets": narrowed(pairs.lists.starts),
            "pair_docs": pairs.lists.docs,
            "pair_counts": pairs.lists.counts,
        }
    return arrays


def _thinned(lists: Lists, *, articles: int) -> dict[str, Array]:
    """Terms in very many articles as rows of counts over all of them, the others as lists."""
    sizes = lists.sizes
    dense = np.flatnonzero(sizes * DENSE > articles)
    rows = np.zeros((len(dense), articles), dtype=lists.counts.dtype)
    listed = np.ones(len(lists.docs), dtype=bool)
    for row, term in zip(rows, dense.tolist(), strict=True):
        postings = slice(int(lists.starts[term]), int(lists.starts[term + 1]))
        row[lists.docs[postings]] = lists.counts[postings]
        listed[postings] = False
    frequencies = sizes[dense].astype(np.uint32)
    sizes[dense] = 0
    return {
        "offsets": narrowed(np.append(0, np.cumsum(sizes))),
        "docs": lists.docs[listed],
        "counts": narrowed(lists.counts[listed]),
        "dense_terms": dense.astype(np.uint32),
        "dense_frequencies": frequencies,
        "dense": narrowed(rows),
    }


class Joining:
    """Where the items of several parts go when their lists are joined, one part after the other."""

    def __init__(self, starts: Sequence[Array], targets: Sequence[Array], size: int) -> None:
        """For each part where its lists begin, and the end; and which of `size` joined lists each
        of them becomes a piece of, no two of a part the same."""
        self._starts = starts
        self._targets = targets
        sizes = np.zeros(size, dtype=np.int64)
        for begins, to in zip(starts, targets, strict=True):
            sizes[to] += np.diff(begins)
        self.starts = np.append(0, np.cumsum(sizes))
        """Where the joined lists begin, and the end."""

    def join(self, *columns: Sequence[Array]) -> list[Array]:
        """Columns that have an item for each item of the parts, for each part one array."""
        total = int(self.starts[-1])
        joined = [np.empty(total, np.result_type(np.uint8, *column)) for column in columns]
        filled = self.starts[:-1].copy()
        for begins, to, *pieces in zip(self._starts, self._targets, *columns, strict=True):
            sizes = np.diff(begins)
            at = np.repeat(filled[to] - begins[:-1], sizes)
            at += np.arange(len(at))
            filled[to] += sizes
            for whole, piece in zip(joined, pieces, strict=True):
                whole[at] = piece
        return joined


def join_lists(parts: Sequence[Lists], targets: Sequence[Array], size: int) -> Lists:
    """One set of lists out of those of several parts, whose articles ascend from part to part.

    List `k` of a part is a piece of list `targets[part][k]` of `size` ones.
    """
    joining = Joining([part.starts for part in parts], targets, size)
    docs, counts = joining.join([part.docs for part in parts], [part.counts for part in parts])
    return Lists(joining.starts, docs, counts)


def join_pairs(parts: Sequence[PairLists], targets: Sequence[Array]) -> PairLists:
    """The same of pairs: term `k` of a part is term `targets[part][k]` of all."""
    keys = [
        to[part.lefts] << _HALF | to[part.rights] for part, to in zip(parts, targets, strict=True)
    ]
    every, _ = runs(np.sort(np.concatenate([np.zeros(0, np.int64), *keys])))
    places = [every.searchsorted(each) for each in keys]
    lists = join_lists([part.lists for part in parts], places, len(every))
    return PairLists(
        (every >> _HALF).astype(np.uint32), (every & _LOWER_HALF).astype(np.uint32), lists
    )


def sum_of(one: Inverted[str], other: Inverted[str]) -> Inverted[str]:
    """Two fields of the same articles as one, in which a term stands as often as in both."""
    terms = in_order({*one.terms, *other.terms})
    numbers = {term: number for number, term in enumerate(terms)}
    fields = (one, other)
    targets = [np.array([numbers[term] for term in field.terms], np.int64) for field in fields]
    lists = _summed(join_lists([field.lists for field in fields], targets, len(terms)))
    return Inverted(terms, lists, np.add(one.lengths, other.lengths, dtype=np.int64))


def _summed(lists: Lists) -> Lists:
    """Lists in which articles come in any order and several times → ascending, counts added up."""
    bounds = lists.starts.searchsorted(np.arange(0, len(lists.docs), _SLAB), side="right") - 1
    sizes, docs, counts = [np.zeros(1, np.int64)], [lists.docs[:0]], [lists.counts[:0]]
    for first, last in pairwise([*np.unique(bounds).tolist(), len(lists)]):
        starts = lists.starts[first : last + 1]
        postings = slice(int(starts[0]), int(starts[-1]))
        numbers = np.repeat(np.arange(last - first), np.diff(starts))
        keys = numbers << _DOC_BITS | lists.docs[postings]
        order = np.argsort(keys, kind="stable")
        distinct, repeated = runs(keys[order])
        sums = np.add.reduceat(
            lists.counts[postings][order], np.cumsum(repeated) - repeated, dtype=np.int64
        )
        sizes.append(np.bincount(distinct >> _DOC_BITS, minlength=last - first))
        docs.append(distinct.astype(np.uint16))
        counts.append(narrowed(sums))
    starts = np.cumsum(np.concatenate(sizes))
    return Lists(starts, np.concatenate(docs), np.concatenate(counts))
