"""Writes one generation: a Whoosh index, and beside it the columns derived from the same tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from indexer.engine.columns.columns import SegmentEntry, write_generation
from indexer.engine.columns.segment import SegmentBuilder
from indexer.engine.whoosh.bulk import BulkSegmentWriter, write_toc
from indexer.engine.whoosh.documents import document_of
from indexer.engine.whoosh.schema import make_schema

if TYPE_CHECKING:
    from pathlib import Path

    from indexer.document import AnalysedArticle
    from indexer.engine.whoosh.bulk import Segment

WHOOSH_FOLDER: Final = "whoosh"
COLUMNS_FOLDER: Final = "columns"


class GenerationWriter:
    """Takes analysed articles in order and writes them into an empty folder."""

    def __init__(self, folder: Path) -> None:
        self._columns = folder / COLUMNS_FOLDER
        self._columns.mkdir(parents=True)
        self._whoosh = folder / WHOOSH_FOLDER
        self._whoosh.mkdir()
        self._schema = make_schema()
        self._written: list[Segment] = []
        self.count = 0
        """How many articles were added."""
        self._begin_segment()

    def add(self, analysed: AnalysedArticle) -> None:
        """Add the next article."""
        if self._builder.is_full:
            self._end_segment()
            self._begin_segment()
        self._builder.add(analysed)
        self._segment.add(document_of(analysed, self._schema))
        self.count += 1

    def finish(self) -> None:
        """Write everything to disk; nothing can be added afterwards."""
        self._end_segment()
        write_toc(self._whoosh, self._schema, self._written)
        write_generation(self._columns, [SegmentEntry(each.segid) for each in self._written])

    def cancel(self) -> None:
        """Give up and close the files. The folder is the caller's to remove."""
        self._segment.cancel()

    def _begin_segment(self) -> None:
        self._builder = SegmentBuilder()
        name = str(len(self._written) + 1)
        self._segment = BulkSegmentWriter(self._whoosh, self._schema, segment_id=name)

    def _end_segment(self) -> None:
        segment = self._segment.finish()
        self._builder.write(self._columns / segment.segid)
        self._written.append(segment)
