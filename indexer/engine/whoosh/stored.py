"""The stored articles of one generation, read from Whoosh's segments.

Whoosh's own code finds them, but in memory maps: its files are read by `seek` and `read`, which
cost as much as decoding and may not be shared between threads.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from whoosh.codec.whoosh3 import W3Codec
from whoosh.columns import VarBytesColumn
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import BufferFile
from whoosh.index import TOC

from indexer.engine.record import duplicate_group, unpack, unpack_dated, unpack_shown
from indexer.engine.whoosh.places import INDEX_NAME
from indexer.engine.whoosh.stored_file import STORED, unpacked
from indexer.memory import map_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from mmap import mmap
    from pathlib import Path

    from indexer.engine.record import Record, ShownArticle
    from indexer.records import DatedArticle, DuplicateGroup, StoredArticle


class StoredArticles:
    """Reads articles by their numbers. Safe to share between threads."""

    def __init__(self, folder: Path, *, at_once: bool = False) -> None:
        """`folder` has a Whoosh index; its files are mapped as `map_file` says.

        Raises OSError or what Whoosh raises if it is not whole.
        """
        toc = TOC.read(FileStorage(str(folder)), INDEX_NAME)
        kept = [each for each in toc.segments if each.doc_count_all()]
        self._ends = tuple(accumulate(each.doc_count_all() for each in kept))
        self._maps: list[mmap] = []
        self._columns = [self._column(folder, each, at_once=at_once) for each in kept]

    def article(self, number: int) -> StoredArticle:
        """One article whole."""
        return unpack(self._record(number))

    def shown(self, number: int, *, officials: int) -> ShownArticle:
        """One article as a results page shows it, with so many of its officials at most."""
        return unpack_shown(self._record(number), officials=officials)

    def dated(self, numbers: Iterable[int]) -> tuple[DatedArticle, ...]:
        """Articles as lines of a list."""
        return tuple(unpack_dated(self._record(int(number))) for number in numbers)

    def duplicates(self, numbers: Iterable[int]) -> DuplicateGroup:
        """Articles that are nearly the same as a group."""
        return duplicate_group([self._record(int(number)) for number in numbers])

    def close(self) -> None:
        """Release the maps; reading afterwards is an error."""
        for each in self._maps:
            each.close()

    def _column(
        self,
        folder: Path,
        segment: Any,  # noqa: ANN401 (Whoosh has no types)
        *,
        at_once: bool,
    ) -> Any:  # noqa: ANN401 (Whoosh has no types)
        """Whoosh's reader of the packed stored fields of one segment."""
        kept = map_file(folder / W3Codec.column_filename(segment, STORED), at_once=at_once)
        self._maps.append(kept)
        return VarBytesColumn().reader(_MappedFile(kept), 0, len(kept), segment.doc_count_all())

    def _record(self, number: int) -> Record:
        at = bisect_right(self._ends, number)
        packed = self._columns[at][number - (self._ends[at - 1] if at else 0)]
        record: Record = unpacked(packed)["record"]
        return record


class _MappedFile(BufferFile):  # type: ignore[misc]  # Whoosh has no types
    """A file of Whoosh's that lies in a memory map; Whoosh's own would copy all of it."""

    def __init__(self, kept: mmap) -> None:
        self._buf = kept
