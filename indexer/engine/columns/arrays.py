"""Many arrays in one file, mapped into memory: opening costs one map, however many there are.

Layout: the length of a header (8 bytes, little-endian), the header (JSON: for each array its name,
type, shape and offset), the arrays, each at a multiple of 64 bytes.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.arrays import narrowed
from indexer.memory import map_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from indexer.arrays import Array

_ALIGNED: Final = 64
"""Bytes: a line of the processor's cache."""
_LENGTH: Final = 8
"""Bytes of the length of the header."""


def write_arrays(path: Path, arrays: Mapping[str, Array]) -> None:
    """Write a file of named arrays."""
    header: dict[str, tuple[str, tuple[int, ...], int]] = {}
    offset = 0
    for name, array in arrays.items():
        header[name] = array.dtype.str, array.shape, offset
        offset += -(-array.nbytes // _ALIGNED) * _ALIGNED
    text = json.dumps(header).encode()
    text += b" " * (-(_LENGTH + len(text)) % _ALIGNED)
    with path.open("wb") as out:
        out.write(len(text).to_bytes(_LENGTH, "little"))
        out.write(text)
        for array in arrays.values():
            out.write(np.ascontiguousarray(array).data)
            out.write(b"\0" * (-array.nbytes % _ALIGNED))


def map_arrays(path: Path, *, at_once: bool = False) -> dict[str, Array]:
    """The arrays of a file, by name; mapped as `map_file` says.

    Raises OSError, or ValueError when it is not as written.
    """
    data = memoryview(map_file(path, at_once=at_once))
    begin = _LENGTH + int.from_bytes(data[:_LENGTH], "little")
    header = json.loads(bytes(data[_LENGTH:begin]))
    try:
        return {
            name: np.ndarray(shape, np.dtype(kind), buffer=data, offset=begin + offset)
            for name, (kind, shape, offset) in header.items()
        }
    except (TypeError, AttributeError) as error:  # numpy's for a file that is too short
        raise ValueError(f"{path.name} does not hold what its header says") from error


@dataclass(frozen=True, slots=True)
class Texts:
    """Many texts in two arrays; each is decoded when it is asked for."""

    offsets: Array
    data: Array

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def __getitem__(self, number: int) -> str:
        begin, end = int(self.offsets[number]), int(self.offsets[number + 1])
        return self.data[begin:end].tobytes().decode()

    def __iter__(self) -> Iterator[str]:
        return (self[number] for number in range(len(self)))


def text_arrays(name: str, texts: Iterable[str]) -> dict[str, Array]:
    """The arrays that `texts_in` reads."""
    encoded = [text.encode() for text in texts]
    offsets = np.cumsum([0, *map(len, encoded)], dtype=np.uint64)
    return {
        f"{name}.offsets": narrowed(offsets),
        f"{name}.data": np.frombuffer(b"".join(encoded), np.uint8),
    }


def texts_in(arrays: Mapping[str, Array], name: str) -> Texts:
    """Texts that were written by `text_arrays`."""
    return Texts(arrays[f"{name}.offsets"], arrays[f"{name}.data"])


def part_of(arrays: Mapping[str, Array], name: str) -> dict[str, Array]:
    """The arrays whose names begin with `NAME.`, without that beginning."""
    beginning = f"{name}."
    return {
        key.removeprefix(beginning): array
        for key, array in arrays.items()
        if key.startswith(beginning)
    }


def prefixed(name: str, arrays: Mapping[str, Array]) -> dict[str, Array]:
    """The same arrays with `NAME.` before each name: what `part_of` takes apart."""
    return {f"{name}.{key}": array for key, array in arrays.items()}
