"""The bytes of very many small records at once, pickles above all, written by numpy.

A *piece* is a part of each of many records: how many bytes it takes in each, and how they are
put into place. Pieces are composed as the records are.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, Protocol

import numpy as np

if TYPE_CHECKING:
    from indexer.arrays import Array

_OPCODES: Final = ((2, ord("K")), (3, ord("M")), (5, ord("J")))
"""BININT1, BININT2 and BININT with their arguments: bytes they take, and the opcode."""


class Piece(Protocol):
    """Some bytes of each record."""

    sizes: Array
    """How many, for each record."""

    def put(self, buffer: Array, places: Array) -> None:
        """Write them into an array of bytes, each record's at its place."""


def records(piece: Piece) -> list[bytes]:
    """The bytes of each record, which is this one piece."""
    ends = np.cumsum(piece.sizes)
    buffer = np.empty(int(ends[-1]) if len(ends) else 0, dtype=np.uint8)
    piece.put(buffer, ends - piece.sizes)
    data = buffer.tobytes()
    return [data[begin:end] for begin, end in pairwise([0, *ends.tolist()])]


class Table:
    """One fixed-size value in each record, such as `>f8`."""

    def __init__(self, values: Array, kind: str) -> None:
        rows = np.ascontiguousarray(values.astype(kind))
        self._rows = rows.view(np.uint8).reshape(len(values), rows.itemsize)
        self.sizes = np.full(len(values), rows.itemsize)

    def put(self, buffer: Array, places: Array) -> None:
        """As a piece does."""
        for at, column in enumerate(self._rows.T):
            buffer[places + at] = column


class Same:
    """The same bytes in each record."""

    def __init__(self, data: bytes, count: int) -> None:
        self._data = data
        self.sizes = np.full(count, len(data))

    def put(self, buffer: Array, places: Array) -> None:
        """As a piece does."""
        for at, byte in enumerate(self._data):
            buffer[places + at] = byte


class Ints:
    """The opcodes that push a whole number from 0 to 2³¹ - 1."""

    def __init__(self, values: Array) -> None:
        self._values = values
        self.sizes = np.where(values < 1 << 8, 2, np.where(values < 1 << 16, 3, 5))

    def put(self, buffer: Array, places: Array) -> None:
        """As a piece does."""
        for size, opcode in _OPCODES:
            chosen = np.flatnonzero(self.sizes == size)
            at, rest = places[chosen], self._values[chosen]
            buffer[at] = opcode
            for byte in range(1, size):
                buffer[at + byte] = rest & 0xFF
                rest = rest >> 8


class Row:
    """Several pieces, one after the other."""

    def __init__(self, *pieces: Piece) -> None:
        self._pieces = pieces
        self.sizes: Array = np.sum([piece.sizes for piece in pieces], axis=0)

    def put(self, buffer: Array, places: Array) -> None:
        """As a piece does."""
        for piece in self._pieces:
            piece.put(buffer, places)
            places = places + piece.sizes


class Only:
    """A piece that only some records have."""

    def __init__(self, having: Array, piece: Piece) -> None:
        """`piece` is of these records alone."""
        self._having = having.nonzero()[0]
        self._piece = piece
        self.sizes = np.zeros(len(having), dtype=np.int64)
        self.sizes[self._having] = piece.sizes

    def put(self, buffer: Array, places: Array) -> None:
        """As a piece does."""
        self._piece.put(buffer, places[self._having])


class Grouped:
    """A piece of smaller records, of which each record has one or more side by side."""

    def __init__(self, piece: Piece, firsts: Array) -> None:
        """`firsts` has for each record the first of the smaller ones."""
        self._piece = piece
        self._firsts = firsts
        self.sizes = np.add.reduceat(piece.sizes, firsts)

    def put(self, buffer: Array, places: Array) -> None:
        """As a piece does."""
        before = np.cumsum(self._piece.sizes) - self._piece.sizes
        counts = np.diff(np.append(self._firsts, len(before)))
        self._piece.put(buffer, np.repeat(places - before[self._firsts], counts) + before)
