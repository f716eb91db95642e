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
    from collections.abc import Callable, Iterable, Sequence

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


class Places:
    """Where the items of several pieces go when their lists are joined, one piece after the other.

    First all pieces are counted, then each is asked for in the same order.
    """

    def __init__(self, size: int) -> None:
        """`size` is how many lists there will be."""
        self._sizes = np.zeros(size, dtype=np.int64)
        self._filled = self._sizes

    def count(self, starts: Array, targets: Array) -> None:
        """Expect a piece: list `k`, which begins at `starts[k]`, goes on list `targets[k]`, no two
        on the same."""
        self._sizes[targets] += np.diff(starts)

    def starts(self) -> Array:
        """Where the joined lists begin, and the end, once all pieces are counted."""
        starts = np.append(0, np.cumsum(self._sizes))
        self._filled = starts[:-1].copy()
        return starts

    def of(self, starts: Array, targets: Array) -> Array:
        """The place of each item of the next piece."""
        sizes = np.diff(starts)
        places = np.repeat(self._filled[targets] - starts[:-1], sizes)
        places += np.arange(len(places))
        self._filled[targets] += sizes
        return places


def join_lists(pieces: Callable[[], Iterable[tuple[Lists, Array]]], size: int) -> Lists:
    """One set of `size` lists out of those of several pieces, articles ascending from one to the
    next. `pieces` gives them twice, each with the joined lists that its own go on."""
    places = Places(size)
    kind = np.dtype(np.uint8)
    for lists, targets in pieces():
        places.count(lists.starts, targets)
        kind = np.promote_types(kind, lists.counts.dtype)
    starts = places.starts()
    docs, counts = np.empty(starts[-1], np.uint16), np.empty(starts[-1], kind)
    for lists, targets in pieces():
        at = places.of(lists.starts, targets)
        docs[at] = lists.docs
        counts[at] = lists.counts
    return Lists(starts, docs, counts)


def join_positions(pieces: Callable[[], Iterable[tuple[Lists, Array, Array]]], size: int) -> Array:
    """The same of the positions that stand behind each lists of a piece."""
    places = Places(size)
    kind = np.dtype(np.uint8)
    for lists, positions, targets in pieces():
        places.count(lists.occurrence_starts, targets)
        kind = np.promote_types(kind, positions.dtype)
    joined = np.empty(places.starts()[-1], kind)
    for lists, positions, targets in pieces():
        joined[places.of(lists.occurrence_starts, targets)] = positions
    return joined


def join_pairs(pieces: Callable[[], Iterable[tuple[PairLists, Array]]]) -> PairLists:
    """The same of pairs: term `k` of a piece is term `targets[k]` of all."""

    def keys(pairs: PairLists, targets: Array) -> Array:
        joined: Array = targets[pairs.lefts] << _HALF | targets[pairs.rights]
        return joined

    every = np.concatenate([np.zeros(0, np.int64), *(keys(*piece) for piece in pieces())])
    every.sort()
    every, _ = runs(every)
    lists = join_lists(
        lambda: ((pairs.lists, every.searchsorted(keys(pairs, to))) for pairs, to in pieces()),
        len(every),
    )
    lefts, rights = (every >> _HALF).astype(np.uint32), (every & _LOWER_HALF).astype(np.uint32)
    return PairLists(lefts, rights, lists)


def without_empty(field: Inverted[str]) -> Inverted[str]:
    """A field without the terms that have no articles; it has no positions and pairs."""
    lists = field.lists
    kept = lists.sizes.nonzero()[0]
    starts = np.append(lists.starts[kept], lists.starts[-1])
    terms = [field.terms[term] for term in kept.tolist()]
    return Inverted(terms, Lists(starts, lists.docs, lists.counts), field.lengths)


def sum_of(one: Inverted[str], other: Inverted[str]) -> Inverted[str]:
    """Two fields of the same articles as one, in which a term stands as often as in both."""
    terms = in_order({*one.terms, *other.terms})
    numbers = {term: number for number, term in enumerate(terms)}
    fields = (one, other)
    targets = [np.array([numbers[term] for term in field.terms], np.int64) for field in fields]
    pieces = [(field.lists, to) for field, to in zip(fields, targets, strict=True)]
    lists = _summed(join_lists(lambda: pieces, len(terms)))
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
