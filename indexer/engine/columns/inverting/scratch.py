"""Arrays laid aside in a file while a segment grows, so that they take no memory."""

from __future__ import annotations

from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

    from indexer.arrays import Array

_WORTH_IT: Final = 1 << 16
"""Bytes from which on a file costs less than it saves."""


@dataclass(frozen=True, slots=True, eq=False)
class Laid:
    """Arrays that were laid aside together."""

    _file: IO[bytes] | None
    _offset: int
    _kinds: tuple[tuple[np.dtype[Any], int], ...]
    _small: tuple[Array, ...]
    """The arrays themselves, when they are too small for a file."""

    def __len__(self) -> int:
        """How many arrays."""
        return len(self._kinds) or len(self._small)

    def read(self) -> tuple[Array, ...]:
        """The arrays, anew each time. Raises OSError."""
        if self._file is None:
            return self._small
        self._file.seek(self._offset)
        return tuple(np.fromfile(self._file, kind, count) for kind, count in self._kinds)


class Scratch:
    """A file for arrays; it has no name and is gone with its process, however that ends."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` lies on the disk that has room, by default the system's for such files."""
        self._folder = folder
        self._file: IO[bytes] | None = None

    def lay(self, *arrays: Array) -> Laid:
        """Lay arrays aside. Raises OSError when the disk refuses."""
        if sum(array.nbytes for array in arrays) < _WORTH_IT:
            return Laid(None, 0, (), arrays)
        if self._file is None:
            self._file = TemporaryFile(dir=self._folder)  # noqa: SIM115 (`close` does)
        offset = self._file.seek(0, 2)
        for array in arrays:
            self._file.write(np.ascontiguousarray(array).data)
        self._file.flush()
        return Laid(self._file, offset, tuple((each.dtype, each.size) for each in arrays), ())

    def close(self) -> None:
        """Give the room back; what was laid aside cannot be read any more."""
        if self._file is not None:
            self._file.close()
            self._file = None
