"""The file of a Whoosh segment's terms: a hash file that is also sorted.

The format is that of `whoosh.filedb.filetables.OrderedHashWriter` (after D. J. Bernstein's cdb):
keys and values, 256 hash tables, their directory, a pickle, the places of all keys. Whoosh writes
it by several calls for each key; here it is a handful of joins for all of them.
"""

from __future__ import annotations

import pickle
import struct
from binascii import crc32
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path
    from typing import Any

    from indexer.arrays import Array

_MAGIC: Final = b"HSH3"
_CRC32: Final = 1
"""What keys are hashed by: the file says it, and Whoosh's own choice, MD5, is ten times slower."""
_HEADER: Final = struct.Struct("!4sBii")
_TABLES: Final = 256
"""Hash tables of a file, by the last byte of the hashes."""
_SLOT: Final = np.dtype([("hash", ">u4"), ("place", ">i8")])
_TABLE: Final = struct.Struct("!qi")
_PLACES: Final = (("H", ">u2"), ("i", ">i4"), ("q", ">i8"))
"""Types of the places of keys, the smallest that holds them all."""


class TermsFile:
    """Takes keys and values of one size each in the order of the keys."""

    def __init__(self) -> None:
        self._data = [_HEADER.pack(_MAGIC, _CRC32, 0, 0)]
        self._size = _HEADER.size
        self._places: list[Array] = []
        self._hashes: list[Array] = []

    def add(self, prefix: bytes, terms: Sequence[bytes], values: Array) -> None:
        """Add keys, which are terms behind a prefix; `values` is an array of records."""
        keys = [prefix + term for term in terms]
        sizes = np.fromiter(map(len, keys), np.int64, len(keys))
        heads = np.empty((len(keys), 2), ">i4")
        heads[:, 0], heads[:, 1] = sizes, values.itemsize
        self._data += [
            b"".join(row)
            for row in zip(_rows(heads, 2 * 4), keys, _rows(values, values.itemsize), strict=True)
        ]
        ends = np.cumsum(sizes + 2 * 4 + values.itemsize)
        self._places.append(self._size + np.append(0, ends[:-1])[: len(keys)])
        self._size += int(ends[-1]) if len(keys) else 0
        self._hashes.append(np.fromiter(map(crc32, keys), np.uint32, len(keys)))

    def write(self, path: Path, extras: Mapping[str, Any]) -> None:
        """Write everything; `extras` is what else readers of the file want to know."""
        places = np.concatenate([np.zeros(0, np.int64), *self._places])
        hashes = np.concatenate([np.zeros(0, np.uint32), *self._hashes])
        code, kind = next(each for each in _PLACES if self._size < np.iinfo(each[1]).max)
        pickled = pickle.dumps(dict(extras) | {"indextype": code, "indexlen": len(places)}, 2)
        with path.open("wb") as out:
            out.writelines(self._data)
            directory = []
            for table in _tables(hashes, places):
                directory.append(_TABLE.pack(out.tell(), len(table)))
                out.write(table.tobytes())
            out.writelines(directory)
            end = pickled + places.astype(kind).tobytes()
            out.write(end + struct.pack("!i", len(end)))


def _rows(values: Array, size: int) -> Iterator[bytes]:
    data = values.tobytes()
    return (data[begin : begin + size] for begin in range(0, len(data), size))


def _tables(hashes: Array, places: Array) -> Iterator[Array]:
    """The hash tables: in the first are the keys whose hashes end in the byte 0, and so on."""
    order = np.argsort(hashes % _TABLES, kind="stable")
    hashes, places = hashes[order], places[order]
    bounds = (hashes % _TABLES).searchsorted(np.arange(_TABLES + 1))
    for begin, end in pairwise(bounds.tolist()):
        table = np.zeros(2 * (end - begin), _SLOT)
        slots = _free_slots(hashes[begin:end] // _TABLES, len(table))
        table["hash"][slots], table["place"][slots] = hashes[begin:end], places[begin:end]
        yield table


def _free_slots(hashes: Array, size: int) -> Array:
    """A slot of its own for each key: the one of its hash or the next one that is free.

    In the order of their own slots each key gets the first slot that is behind the one before it.
    Those that would lie behind the end begin anew, in what the others left free.
    """
    wanted = hashes.astype(np.int64) % max(size, 1)
    order = np.argsort(wanted, kind="stable")
    step = np.arange(len(order))
    slots = np.empty(len(order), np.int64)
    slots[order] = np.maximum.accumulate(wanted[order] - step) + step
    beyond = np.flatnonzero(slots >= size)
    if len(beyond):
        free = np.setdiff1d(np.arange(size), slots)
        slots[beyond] = free[: len(beyond)]
    return slots
