"""Parts of a field's postings → all of them, list by list, without sorting anything again.

Parts are what a growing segment was sorted in, or the segments that become one. They are laid aside
in a file until they are joined, and then read twice: to count, and to be put into place.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.arrays import Array, narrowed, runs
from indexer.engine.columns.inverting.inverted import Inverted, Lists, PairLists
from indexer.engine.columns.text.terms import in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from indexer.engine.columns.inverting.scratch import Laid, Scratch

_HALF: Final = 32
"""Bits of each term's number in the number of a pair."""
_LOWER_HALF: Final = (1 << _HALF) - 1
_DOC_BITS: Final = 16
"""Bits of an article's number in its segment."""
_SLAB: Final = 1 << 20
"""Postings that are sorted at once."""


@dataclass(frozen=True, slots=True)
class _Part:
    """What was laid aside of one part; nothing where the field keeps nothing."""

    lists: Laid
    positions: Laid
    pairs: Laid


class Parts:
    """Parts of one field, whose articles ascend from one to the next."""

    def __init__(self, scratch: Scratch) -> None:
        self._scratch = scratch
        self._parts: list[_Part] = []

    def add(
        self, lists: Lists, positions: Array | None = None, pairs: PairLists | None = None
    ) -> None:
        """Lay the next part aside. Raises OSError when the disk refuses."""
        lay = self._scratch.lay
        self._parts.append(
            _Part(
                lay(narrowed(lists.starts), lists.docs, lists.counts),
                lay(*(() if positions is None else (positions,))),
                lay(*(() if pairs is None else _columns(pairs))),
            )
        )

    def joined(
        self, terms: Sequence[str], targets: Sequence[Array], lengths: Array
    ) -> Inverted[str]:
        """All parts as one. `targets` has for each part the places of its terms among `terms`."""
        pieces = list(zip(self._parts, targets, strict=True))
        positions = pairs = None
        if pieces and len(pieces[0][0].pairs):
            pairs = _join_pairs(lambda: ((_pairs(part), to) for part, to in pieces))
        if pieces and len(pieces[0][0].positions):
            positions = _join_positions(
                lambda: ((_lists(part), *_positions(part), to) for part, to in pieces), len(terms)
            )
        lists = _join_lists(lambda: ((_lists(part), to) for part, to in pieces), len(terms))
        return Inverted(terms, lists, lengths, positions, pairs)


def _columns(pairs: PairLists) -> tuple[Array, ...]:
    lists = pairs.lists
    return pairs.lefts, pairs.rights, narrowed(lists.starts), lists.docs, lists.counts


def _lists(part: _Part) -> Lists:
    return Lists(*part.lists.read())


def _positions(part: _Part) -> tuple[Array]:
    (positions,) = part.positions.read()
    return (positions,)


def _pairs(part: _Part) -> PairLists:
    lefts, rights, *lists = part.pairs.read()
    return PairLists(lefts, rights, Lists(*lists))


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


def _join_lists(pieces: Callable[[], Iterable[tuple[Lists, Array]]], size: int) -> Lists:
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


def _join_positions(pieces: Callable[[], Iterable[tuple[Lists, Array, Array]]], size: int) -> Array:
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


def _join_pairs(pieces: Callable[[], Iterable[tuple[PairLists, Array]]]) -> PairLists:
    """The same of pairs: term `k` of a piece is term `targets[k]` of all."""

    def keys(pairs: PairLists, targets: Array) -> Array:
        joined: Array = targets[pairs.lefts] << _HALF | targets[pairs.rights]
        return joined

    every = distinct(keys(*piece) for piece in pieces())
    lists = _join_lists(
        lambda: ((pairs.lists, every.searchsorted(keys(pairs, to))) for pairs, to in pieces()),
        len(every),
    )
    lefts, rights = (every >> _HALF).astype(np.uint32), (every & _LOWER_HALF).astype(np.uint32)
    return PairLists(lefts, rights, lists)


def distinct(pieces: Iterable[Array], *, least: int = _SLAB) -> Array:
    """The distinct whole numbers of several arrays, ascending.

    Arrays wait until they are worth a sort of all numbers known by then, and there are at `least`
    so many: what repeats takes no room. To put them all into one array first takes several times
    that of the result.
    """
    known, waiting, size = np.zeros(0, np.int64), list[Array](), 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size > max(least, len(known) // 2):
            known, waiting, size = _with(known, waiting), [], 0
    return _with(known, waiting)


def _with(known: Array, others: Sequence[Array]) -> Array:
    every = np.concatenate([known, *others])
    every.sort()
    every, _ = runs(every)
    return every


def sum_of(one: Inverted[str], other: Inverted[str]) -> Inverted[str]:
    """Two fields of the same articles as one, in which a term stands as often as in both."""
    terms = in_order({*one.terms, *other.terms})
    numbers = {term: number for number, term in enumerate(terms)}
    fields = (one, other)
    targets = [np.array([numbers[term] for term in field.terms], np.int64) for field in fields]
    pieces = [(field.lists, to) for field, to in zip(fields, targets, strict=True)]
    lists = _summed(_join_lists(lambda: pieces, len(terms)))
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
