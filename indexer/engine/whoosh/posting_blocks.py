"""Postings as arrays → bytes of a Whoosh 3 postings file (`whoosh.codec.whoosh3`).

A term's postings are the magic word, then blocks: their length (negative for the last), a pickled
tuple on the block (count, last id, greatest weight, compression, least and greatest length byte)
and a pickled tuple of ids, weights and values. Whoosh makes these one posting after another; here
numpy writes the pickle opcodes of many postings at once, and a block is a slice of them.
"""

from __future__ import annotations

import pickle
import zlib
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

import numpy as np
from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.engine.whoosh.inversion import Array, InvertedField

BLOCK: Final = 1024
"""Postings in a block: fewer, larger blocks than Whoosh's 128 are written twice as fast."""
_LEVEL: Final = 1
_WORTH_COMPRESSING: Final = 160
"""Bytes; below, starting zlib costs more than it saves."""
_SLAB: Final = 1 << 20
"""Occurrences whose opcodes are in memory at once."""

_TWO, _THREE, _FIVE = ord("K"), ord("M"), ord("J")
_BEGIN_DATA: Final = b"\x80\x03("
_END_DATA: Final = b"\x87."
_SHORT_BYTES, _LONG_BYTES = ord("C"), ord("B")
_BEGIN_POSITIONS: Final = np.frombuffer(b"\x80\x02](", np.uint8)
_END_POSITIONS: Final = np.frombuffer(b"e.", np.uint8)


class ValueKind(Enum):
    """What a posting says beside the article: Whoosh's formats of the same names."""

    EXISTENCE = "existence"
    FREQUENCY = "frequency"
    POSITIONS = "positions"


@dataclass(frozen=True, slots=True)
class TermPostings:
    """Where the postings of one term were written, and what Whoosh wants to know of them."""

    term: bytes
    offset: int
    size: int
    weight: float
    count: int
    least_length: int
    greatest_length: int
    """Lengths as Whoosh's length bytes."""
    greatest_weight: float
    first_doc: int
    last_doc: int


def encode_postings(
    field: InvertedField, kind: ValueKind, length_bytes: Array, *, offset: int, block: int = BLOCK
) -> Iterator[tuple[bytes, TermPostings]]:
    """The bytes of each term's postings and where they stand when written from `offset` on.

    `length_bytes` is each article's length as Whoosh's length byte; all 0 for a field that
    keeps none. `block` is how many postings a block has at most.
    """
    lengths = length_bytes[field.docs]
    for first, last in _slabs(field):
        slab = _Slab(field, kind, lengths, (first, last), block)
        for data, postings in slab.encode(offset):
            offset += len(data)
            yield data, postings


def _slabs(field: InvertedField) -> Iterator[tuple[int, int]]:
    """Ranges of terms with about so many occurrences together as the memory allows."""
    ends = np.concatenate(([0], np.cumsum(field.frequencies)))[field.starts]
    first = 0
    while first < len(field.terms):
        last = max(first + 1, int(np.searchsorted(ends, ends[first] + _SLAB, side="right")) - 1)
        yield first, last
        first = last


class _Slab:
    """A range of terms with the opcodes of all their postings."""

    def __init__(
        self,
        field: InvertedField,
        kind: ValueKind,
        lengths: Array,
        terms: tuple[int, int],
        block: int,
    ) -> None:
        first, last = terms
        begin, end = int(field.starts[first]), int(field.starts[last])
        self._kind = kind
        self._terms = field.terms[first:last]
        self._starts = field.starts[first : last + 1] - begin
        self._docs = field.docs[begin:end]
        self._lengths = lengths[begin:end]
        freqs = field.frequencies[begin:end].astype(np.int64)
        self._weights = np.ones_like(freqs) if kind is ValueKind.EXISTENCE else freqs
        self._block = block
        self._blocks = _block_starts(self._starts, block)
        if kind is ValueKind.POSITIONS:
            skipped = int(field.frequencies[:begin].sum())
            positions = field.positions[skipped : skipped + int(freqs.sum())]
            self._values, self._value_offsets = _position_opcodes(positions, freqs)
        elif kind is ValueKind.FREQUENCY:
            self._values = freqs.astype(">u4").tobytes()

    def encode(self, offset: int) -> Iterator[tuple[bytes, TermPostings]]:
        """The bytes of each term, and where they stand."""
        starts, docs, weights = self._starts, self._docs, self._weights
        if not len(docs):
            return
        blocks = self._encoded_blocks()
        firsts = starts[:-1]
        counts = np.diff(starts)
        columns = (
            -(-counts // self._block),
            np.add.reduceat(weights, firsts),
            counts,
            np.minimum.reduceat(self._lengths, firsts),
            np.maximum.reduceat(self._lengths, firsts),
            np.maximum.reduceat(weights, firsts),
            docs[firsts],
            docs[starts[1:] - 1],
        )
        rows = zip(self._terms, *(column.tolist() for column in columns), strict=True)
        for term, block_count, weight, count, least, greatest, heaviest, first, last in rows:
            data = [WHOOSH3_HEADER_MAGIC]
            for remaining in range(block_count - 1, -1, -1):
                info, body = next(blocks)
                size = len(info) + len(body)
                data += (_signed(size if remaining else -size), info, body)
            whole = b"".join(data)
            yield (
                whole,
                TermPostings(
                    term=term,
                    offset=offset,
                    size=len(whole),
                    weight=weight,
                    count=count,
                    least_length=least,
                    greatest_length=greatest,
                    greatest_weight=heaviest,
                    first_doc=first,
                    last_doc=last,
                ),
            )
            offset += len(whole)

    def _encoded_blocks(self) -> Iterator[tuple[bytes, bytes]]:
        """Each block's two pickles."""
        firsts, docs, weights = self._blocks, self._docs, self._weights
        ends = np.append(firsts[1:], len(docs))
        deltas = np.diff(docs, prepend=np.int32(0)).astype(np.int64)
        deltas[firsts] = docs[firsts]
        ids, id_offsets = _int_opcodes(deltas)
        floats = _float_opcodes(weights)
        lightest = np.minimum.reduceat(weights, firsts).tolist()
        columns = (
            firsts,
            ends,
            docs[ends - 1],
            np.maximum.reduceat(weights, firsts),
            np.minimum.reduceat(self._lengths, firsts),
            np.maximum.reduceat(self._lengths, firsts),
        )
        rows = zip(lightest, *(column.tolist() for column in columns), strict=True)
        for light, begin, end, last, heavy, least, greatest in rows:
            if light != heavy:
                block_weights = b"(" + floats[9 * begin : 9 * end] + b"t"
            elif heavy == 1:
                block_weights = b"N"
            else:
                block_weights = floats[9 * begin : 9 * begin + 9]
            body = b"".join(
                (
                    _BEGIN_DATA,
                    ids[id_offsets[begin] : id_offsets[end]],
                    b"t",
                    block_weights,
                    self._values_of(begin, end),
                    _END_DATA,
                )
            )
            level = _LEVEL if len(body) >= _WORTH_COMPRESSING else 0
            if level:
                body = zlib.compress(body, level)
            info = (end - begin, last, float(heavy), level, least, greatest)
            yield pickle.dumps(info, 2), body

    def _values_of(self, begin: int, end: int) -> bytes:
        if self._kind is ValueKind.EXISTENCE:
            return b"N"
        if self._kind is ValueKind.FREQUENCY:
            values = self._values[4 * begin : 4 * end]
            return b"B" + len(values).to_bytes(4, "little") + values
        return b"(" + self._values[self._value_offsets[begin] : self._value_offsets[end]] + b"t"


def _block_starts(starts: Array, block: int) -> Array:
    """Where blocks begin: at each term, and after each full block of a term."""
    counts = -(-np.diff(starts) // block)
    within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    firsts: Array = np.repeat(starts[:-1], counts) + within * block
    return firsts


def _signed(number: int) -> bytes:
    return number.to_bytes(4, "big", signed=True)


def _int_opcodes(values: Array) -> tuple[bytes, list[int]]:
    """The opcodes that push each value (0 to 2³¹), and where each begins, and the end."""
    sizes = _int_sizes(values)
    offsets = np.concatenate(([0], np.cumsum(sizes)))
    buffer = np.empty(int(offsets[-1]), np.uint8)
    _put_ints(buffer, offsets[:-1], values, sizes)
    return buffer.tobytes(), offsets.tolist()


def _int_sizes(values: Array) -> Array:
    return np.where(values < 1 << 8, 2, np.where(values < 1 << 16, 3, 5))


def _put_ints(buffer: Array, places: Array, values: Array, sizes: Array) -> None:
    """Write BININT1, BININT2 or BININT of each value at its place."""
    for size, opcode in ((2, _TWO), (3, _THREE), (5, _FIVE)):
        chosen = np.flatnonzero(sizes == size)
        at, rest = places[chosen], values[chosen]
        buffer[at] = opcode
        for byte in range(1, size):
            buffer[at + byte] = rest & 0xFF
            rest = rest >> 8


def _float_opcodes(values: Array) -> bytes:
    """BINFLOAT of each value: nine bytes."""
    table = np.empty((len(values), 9), np.uint8)
    table[:, 0] = ord("G")
    table[:, 1:] = values.astype(">f8").view(np.uint8).reshape(-1, 8)
    return table.tobytes()


def _position_opcodes(positions: Array, counts: Array) -> tuple[bytes, list[int]]:
    """The opcodes that push each posting's value, and where each begins, and the end.

    A value is bytes (`whoosh.formats.Positions`): the count as four bytes, then the pickled list
    of distances between positions.
    """
    firsts = np.cumsum(counts) - counts
    deltas = np.diff(positions, prepend=np.int32(0)).astype(np.int64)
    deltas[firsts] = positions[firsts]
    sizes = _int_sizes(deltas)
    inner = 4 + len(_BEGIN_POSITIONS) + np.add.reduceat(sizes, firsts) + len(_END_POSITIONS)
    short = inner < 1 << 8
    heads = np.where(short, 2, 5)
    offsets = np.concatenate(([0], np.cumsum(heads + inner)))
    begins = offsets[:-1]
    buffer = np.empty(int(offsets[-1]), np.uint8)
    buffer[begins] = np.where(short, _SHORT_BYTES, _LONG_BYTES)
    buffer[begins + 1] = inner & 0xFF
    long = np.flatnonzero(~short)
    for byte in range(1, 4):
        buffer[begins[long] + 1 + byte] = (inner[long] >> (8 * byte)) & 0xFF
    at = begins + heads
    for byte in range(4):
        buffer[at + byte] = (counts >> (24 - 8 * byte)) & 0xFF
    at += 4
    for byte, opcode in enumerate(_BEGIN_POSITIONS):
        buffer[at + byte] = opcode
    at += len(_BEGIN_POSITIONS)
    before = np.cumsum(sizes) - sizes
    _put_ints(buffer, np.repeat(at - before[firsts], counts) + before, deltas, sizes)
    for byte, opcode in enumerate(_END_POSITIONS):
        buffer[offsets[1:] - len(_END_POSITIONS) + byte] = opcode
    return buffer.tobytes(), offsets.tolist()
