"""The file of what Whoosh stores of a segment's articles: `whoosh.codec.whoosh3.STORED_COLUMN`.

Compressed pickles one after the other, then how long each is, where each begins, and the types of
these two columns.
"""

from __future__ import annotations

import pickle
from array import array
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from isal import isal_zlib
from whoosh.codec.whoosh3 import W3Codec
from whoosh.columns import VarBytesColumn
from whoosh.filedb.filestore import FileStorage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

STORED: Final = "_stored"
"""Whoosh's name of the column."""
_LEVEL: Final = 2
"""Three per cent more bytes than by zlib's level 3, as Whoosh writes, in a fifth of the time."""
_TYPES: Final = b"IqX"
"""Lengths take four bytes, places eight; X says that there are places."""


class StoredFile:
    """Takes the stored fields of articles in order."""

    def __init__(self, path: Path) -> None:
        """Raises OSError when the disk refuses, as all of it does."""
        self._out = path.open("wb")
        self._lengths = array("I")

    def __len__(self) -> int:
        return len(self._lengths)

    def add(self, fields: Mapping[str, Any]) -> None:
        """Add the next article's."""
        self.add_packed(isal_zlib.compress(pickle.dumps(dict(fields), 2), _LEVEL))

    def add_packed(self, data: bytes) -> None:
        """The same, as they lie in another such file."""
        self._out.write(data)
        self._lengths.append(len(data))

    def finish(self) -> None:
        """Write what is left to write, and close the file."""
        lengths = np.array(self._lengths, dtype=np.int64)
        self._out.write(lengths.astype(">u4").tobytes())
        self._out.write((np.cumsum(lengths) - lengths).astype(">i8").tobytes())
        self._out.write(_TYPES)
        self._out.close()

    def cancel(self) -> None:
        """Give up and close the file, which is of no use then."""
        self._out.close()


def packed_records(folder: Path, segment: Any) -> Iterator[bytes]:  # noqa: ANN401 (Whoosh has no types)
    """What is stored of each article of a segment in a folder, in order and still packed."""
    storage = FileStorage(str(folder), readonly=True)
    name = W3Codec.column_filename(segment, STORED)
    with storage.open_file(name) as file:
        length = storage.file_length(name)
        yield from VarBytesColumn().reader(file, 0, length, segment.doc_count_all())


def unpacked(data: bytes) -> dict[str, Any]:
    """The stored fields of an article."""
    # An index is opened only by who built it (README): its pickles are our own.
    fields: dict[str, Any] = pickle.loads(isal_zlib.decompress(data))  # noqa: S301 (our own)
    return fields
