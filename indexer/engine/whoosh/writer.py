"""Writes generations: segments of a Whoosh index, and beside each the columns of its tokens."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

import numpy as np
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC

from indexer.engine.columns.columns import SegmentEntry, write_generation
from indexer.engine.columns.merging import SegmentMerger
from indexer.engine.columns.segment import Segment as SegmentColumns
from indexer.engine.columns.segment import SegmentBuilder
from indexer.engine.indexed import StoredTexts, told_again
from indexer.engine.whoosh.bulk import BulkSegmentWriter, write_toc
from indexer.engine.whoosh.fields import whoosh_fields
from indexer.engine.whoosh.places import COLUMNS_FOLDER, INDEX_NAME, WHOOSH_FOLDER
from indexer.engine.whoosh.schema import make_schema
from indexer.engine.whoosh.stored_file import packed_records, unpacked

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from indexer.engine.indexed import IndexedArticle, ToldArticle
    from indexer.engine.whoosh.bulk import Segment


class SegmentWriter:
    """Takes articles in order and writes them as one segment of a generation's folder.

    Several processes may write segments of other names into the same folder.
    """

    def __init__(self, folder: Path, name: str) -> None:
        """`name` is made of small letters and digits."""
        self._folder = folder
        self._name = name
        self._schema = make_schema()
        self._columns = SegmentBuilder(folder)
        whoosh_folder = folder / WHOOSH_FOLDER
        whoosh_folder.mkdir(parents=True, exist_ok=True)
        self._segment = BulkSegmentWriter(whoosh_folder, self._schema, segment_id=name)

    def add(self, indexed: IndexedArticle) -> None:
        """Add the next article."""
        self._columns.add(indexed)
        self._segment.stored.add({"id": indexed.id, **indexed.stored._asdict()})

    def finish(self) -> Segment:
        """Write everything to disk; nothing can be added afterwards."""
        contents = self._columns.write(self._folder / COLUMNS_FOLDER / self._name)
        return self._segment.finish(whoosh_fields(contents, self._schema))

    def cancel(self) -> None:
        """Give up and close the files. The folder is the caller's to remove."""
        self._columns.cancel()
        self._segment.cancel()


def merge(earlier: Path, segments: Sequence[Segment], folder: Path, name: str) -> Segment:
    """Write the living articles of segments of an earlier generation as one segment of a new one.

    It is what had been written of these articles at once; nothing is analysed again.
    """
    schema, whoosh_folder = make_schema(), folder / WHOOSH_FOLDER
    whoosh_folder.mkdir(parents=True, exist_ok=True)
    writer = BulkSegmentWriter(whoosh_folder, schema, segment_id=name)
    merger = SegmentMerger(folder)
    try:
        for segment in segments:
            kept = np.ones(segment.doc_count_all(), dtype=bool)
            kept[list(segment.deleted_docs())] = False
            records = packed_records(earlier / WHOOSH_FOLDER, segment)
            told = (_copied(record, writer) for record in compress(records, kept.tolist()))
            merger.add(earlier / COLUMNS_FOLDER / segment.segid, kept, told)
        contents = merger.write(folder / COLUMNS_FOLDER / name)
    except BaseException:  # Ctrl+C too closes the files; raised again
        merger.cancel()
        writer.cancel()
        raise
    return writer.finish(whoosh_fields(contents, schema))


def _copied(record: bytes, writer: BulkSegmentWriter) -> ToldArticle:
    """What an article tells whose record is stored once more."""
    writer.stored.add_packed(record)
    return told_again(_texts(record))


def _texts(record: bytes) -> StoredTexts:
    fields = unpacked(record)
    return StoredTexts(fields["record"], fields["sayings"])


def finish_generation(
    folder: Path, segments: Sequence[Segment], *, earlier: Path | None = None
) -> None:
    """Make the segments in a generation's folder one index.

    `earlier` is the folder of the generation before: what is known there of segments that come
    first here, too, is not worked out again.
    """
    write_toc(folder / WHOOSH_FOLDER, make_schema(), segments)
    entries = [SegmentEntry(each.segid, tuple(sorted(each.deleted_docs()))) for each in segments]
    columns = earlier / COLUMNS_FOLDER if earlier else None
    write_generation(folder / COLUMNS_FOLDER, entries, earlier=columns)


def read_segments(folder: Path) -> list[Segment]:
    """The segments of a finished generation."""
    toc = TOC.read(FileStorage(str(folder / WHOOSH_FOLDER), readonly=True), INDEX_NAME)
    return list(toc.segments)


def delete_articles(folder: Path, segments: Sequence[Segment], ids: Collection[str]) -> None:
    """Mark articles of a finished generation as deleted in its segments, as `read_segments` gave
    them; nothing is written."""
    if not ids:
        return
    for segment in segments:
        columns = SegmentColumns(folder / COLUMNS_FOLDER / segment.segid)
        for article_id in ids:
            number = columns.number_of(article_id)
            if number is not None:
                segment.delete_document(number)


def records_of(folder: Path, segment: Segment) -> Iterator[StoredTexts]:
    """What is stored of a segment's articles, in order, deleted ones too."""
    return map(_texts, packed_records(folder / WHOOSH_FOLDER, segment))


def rebuild_columns(folder: Path, segment: Segment, articles: Iterable[IndexedArticle]) -> None:
    """Write the columns of a segment anew; all its articles are wanted, deleted ones too."""
    builder = SegmentBuilder(folder)
    for article in articles:
        builder.add(article)
    builder.write(folder / COLUMNS_FOLDER / segment.segid)


def files_of(folder: Path, segment: Segment) -> list[Path]:
    """The files of one segment in a generation's folder."""
    return [
        *(folder / WHOOSH_FOLDER).glob(f"{segment.segment_id()}.*"),
        *(folder / COLUMNS_FOLDER / segment.segid).iterdir(),
    ]
