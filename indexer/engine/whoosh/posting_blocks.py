"""Postings as arrays → bytes of a Whoosh 3 postings file (`whoosh.codec.whoosh3`).

A term's postings are the magic word, then blocks: their length (negative for the last), a pickled
tuple on the block (count, last id, greatest weight, compression, least and greatest length byte)
and a pickled tuple of ids, weights and values. Whoosh makes these one posting after another; here
numpy writes the bytes of many terms at once, and only what is worth compressing is touched again.
"""

from __future__ import annotations

from enum import Enum
from itertools import chain
from typing import TYPE_CHECKING, Final

import numpy as np
from isal import isal_zlib
from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC

from indexer.engine.whoosh.layout import Grouped, Ints, Only, Row, Same, Table, records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.arrays import Array
    from indexer.engine.columns.inverting.inverted import AnyInverted
    from indexer.engine.whoosh.layout import Piece

BLOCK: Final = 1024
"""Postings in a block: fewer, larger blocks than Whoosh's 128 are written twice as fast."""
TERM_INFO: Final = np.dtype(
    [
        ("inlined", "u1"),
        ("weight", ">f4"),
        ("count", ">u4"),
        ("least_length", "u1"),
        ("greatest_length", "u1"),
        ("greatest_weight", ">f4"),
        ("first_doc", ">u4"),
        ("last_doc", ">u4"),
        ("offset", ">i8"),
        ("size", ">i4"),
    ]
)
"""What Whoosh keeps of a term (`W3TermInfo.to_bytes`); lengths are its length bytes."""
_LEVEL: Final = 1
"""Of compression: the fastest one."""
_WORTH_COMPRESSING: Final = 160
"""Bytes; below, starting zlib costs more than it saves."""
_SLAB: Final = 1 << 18
"""Occurrences whose bytes are in memory at once."""


class ValueKind(Enum):
    """What a posting says beside the article: Whoosh's formats of the same names."""

    EXISTENCE = "existence"
    FREQUENCY = "frequency"
    POSITIONS = "positions"


def encode_postings(
    field: AnyInverted,
    order: Array,
    kind: ValueKind,
    length_bytes: Array,
    *,
    offset: int,
    block: int = BLOCK,
) -> Iterator[tuple[bytes, Array]]:
    """The bytes of a field's postings, many terms at a time, and the TERM_INFO of each term.

    `order` is that of the terms, `offset` where the bytes are written from on, `length_bytes` each
    article's length as Whoosh's length byte (all 0 for a field that keeps none), `block` how many
    postings a block has at most.
    """
    occurrences = field.lists.occurrence_starts
    ends = np.cumsum(np.diff(occurrences)[order])
    first = 0
    while first < len(order):
        done = ends[first - 1] if first else 0
        last = max(first + 1, int(ends.searchsorted(done + _SLAB, side="right")))
        slab = _Slab(field, occurrences, order[first:last], kind, length_bytes, block)
        data, infos = slab.encode()
        infos["offset"] += offset
        yield data, infos
        offset += len(data)
        first = last


class _Slab:
    """Some terms with all their postings, divided into blocks."""

    def __init__(
        self,
        field: AnyInverted,
        occurrences: Array,
        terms: Array,
        kind: ValueKind,
        length_bytes: Array,
        block: int,
    ) -> None:
        lists = field.lists
        self._starts, places = _gathered(lists.starts, terms)
        self._kind = kind
        self._docs = lists.docs[places].astype(np.int64)
        self._counts = lists.counts[places].astype(np.int64)
        self._weights = np.ones_like(self._counts) if kind is ValueKind.EXISTENCE else self._counts
        self._lengths = length_bytes[self._docs]
        if kind is ValueKind.POSITIONS and field.positions is not None:
            self._positions = field.positions[_gathered(occurrences, terms)[1]].astype(np.int64)
        blocks = -(-np.diff(self._starts) // block)
        self._ends = np.cumsum(blocks)
        """For each term the block after its last one."""
        within = np.arange(self._ends[-1]) - np.repeat(self._ends - blocks, blocks)
        self._opens = within == 0
        """Whether a block is the first one of its term."""
        self._firsts = np.repeat(self._starts[:-1], blocks) + within * block
        """The first posting of each block."""
        self._sizes = np.diff(self._firsts, append=len(self._docs))

    def encode(self) -> tuple[bytes, Array]:
        """The bytes, and the info of each term; offsets count from where these bytes begin."""
        bodies = records(self._bodies())
        worth = np.fromiter(map(len, bodies), np.int64, len(bodies)) >= _WORTH_COMPRESSING
        for at in worth.nonzero()[0].tolist():
            bodies[at] = isal_zlib.compress(bodies[at], _LEVEL)
        sizes = np.fromiter(map(len, bodies), np.int64, len(bodies))
        heads = self._heads(sizes, worth * _LEVEL)
        data = b"".join(chain.from_iterable(zip(records(heads), bodies, strict=True)))
        ends = np.cumsum(heads.sizes + sizes)
        return data, self._infos(np.append(0, ends[self._ends - 1]))

    def _bodies(self) -> Piece:
        """For each block the pickled tuple of ids, weights and values."""
        firsts, count = self._firsts, len(self._firsts)
        return Row(
            Same(b"\x80\x03(", count),
            Grouped(Ints(_distances(self._docs, firsts)), firsts),
            Same(b"t", count),
            self._pickled_weights(),
            self._pickled_values(),
            Same(b"\x87.", count),
        )

    def _pickled_weights(self) -> Piece:
        """For each block a tuple of its weights, a float if they are alike, None if they are 1."""
        least = np.minimum.reduceat(self._weights, self._firsts)
        greatest = np.maximum.reduceat(self._weights, self._firsts)
        differ, alike, ones = least != greatest, least == greatest, greatest == 1
        alike &= ~ones
        weights = self._weights[np.repeat(differ, self._sizes)]
        firsts = _begins(self._sizes[differ])
        return Row(
            Only(differ, _tuple(Grouped(Ints(weights), firsts))),
            Only(alike, _float(greatest[alike])),
            Only(ones, Same(b"N", int(ones.sum()))),
        )

    def _pickled_values(self) -> Piece:
        """For each block what its postings say beside their articles."""
        count = len(self._firsts)
        if self._kind is ValueKind.EXISTENCE:
            return Same(b"N", count)
        if self._kind is ValueKind.FREQUENCY:
            return Row(
                Same(b"B", count),
                Table(self._sizes * 4, "<u4"),
                Grouped(Table(self._counts, ">u4"), self._firsts),
            )
        return _tuple(Grouped(_pickled_positions(self._positions, self._counts), self._firsts))

    def _heads(self, body_sizes: Array, levels: Array) -> Piece:
        """For each block what stands before its data."""
        count, firsts = len(self._firsts), self._firsts
        info = Row(
            Same(b"\x80\x02(", count),
            Ints(self._sizes),
            Ints(self._docs[firsts + self._sizes - 1]),
            _float(np.maximum.reduceat(self._weights, firsts)),
            Ints(levels),
            Ints(np.minimum.reduceat(self._lengths, firsts)),
            Ints(np.maximum.reduceat(self._lengths, firsts)),
            Same(b"t.", count),
        )
        lengths = info.sizes + body_sizes
        lengths[self._ends - 1] *= -1
        magic = Same(WHOOSH3_HEADER_MAGIC, len(self._ends))
        return Row(Only(self._opens, magic), Table(lengths, ">i4"), info)

    def _infos(self, offsets: Array) -> Array:
        """The info of each term; `offsets` are where terms begin, and the end."""
        firsts = self._starts[:-1]
        infos = np.zeros(len(firsts), TERM_INFO)
        infos["weight"] = np.add.reduceat(self._weights, firsts)
        infos["count"] = np.diff(self._starts)
        infos["least_length"] = np.minimum.reduceat(self._lengths, firsts)
        infos["greatest_length"] = np.maximum.reduceat(self._lengths, firsts)
        infos["greatest_weight"] = np.maximum.reduceat(self._weights, firsts)
        infos["first_doc"] = self._docs[firsts]
        infos["last_doc"] = self._docs[self._starts[1:] - 1]
        infos["offset"] = offsets[:-1]
        infos["size"] = np.diff(offsets)
        return infos


def _gathered(starts: Array, lists: Array) -> tuple[Array, Array]:
    """Some lists side by side: where each begins now, and the end; and for each item its place
    among those of all lists, which begin at `starts`."""
    sizes = starts[lists + 1] - starts[lists]
    begins = np.append(0, np.cumsum(sizes))
    places = np.repeat(starts[lists] - begins[:-1], sizes)
    places += np.arange(len(places))
    return begins, places


def _begins(sizes: Array) -> Array:
    begins: Array = np.cumsum(sizes) - sizes
    return begins


def _distances(values: Array, firsts: Array) -> Array:
    """Of each value from the one before; the first ones of groups as they are."""
    distances = np.diff(values, prepend=0)
    distances[firsts] = values[firsts]
    return distances


def _tuple(items: Piece) -> Piece:
    count = len(items.sizes)
    return Row(Same(b"(", count), items, Same(b"t", count))


def _float(values: Array) -> Piece:
    return Row(Same(b"G", len(values)), Table(values, ">f8"))


def _pickled_positions(positions: Array, counts: Array) -> Piece:
    """For each posting its value (`whoosh.formats.Positions`): bytes that are the count and the
    pickled distances between its positions."""
    firsts = _begins(counts)
    value = Row(
        Table(counts, ">u4"),
        _tuple(Grouped(Ints(_distances(positions, firsts)), firsts)),
        Same(b".", len(counts)),
    )
    short = value.sizes < 1 << 8
    few, many = value.sizes[short], value.sizes[~short]
    return Row(
        Only(short, Row(Same(b"C", len(few)), Table(few, "u1"))),
        Only(~short, Row(Same(b"B", len(many)), Table(many, "<u4"))),
        value,
    )
