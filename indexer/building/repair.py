"""Columns that are damaged or gone → made anew from what Whoosh stores of the same articles."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from indexer.building.analysis import CHUNK, models
from indexer.building.ledger import LEDGER_FILE
from indexer.building.unfinished import unfinished_generation
from indexer.engine.indexed import indexed_again
from indexer.engine.whoosh.places import COLUMNS_FOLDER, WHOOSH_FOLDER
from indexer.engine.whoosh.writer import (
    files_of,
    finish_generation,
    read_segments,
    rebuild_columns,
    records_of,
)
from indexer.errors import BuildFailedError, IndexDamagedError, IndexOutdatedError
from indexer.generations import (
    damaged_files,
    link_files,
    parse_manifest,
    publish,
    remove_old,
    serving_generation,
    write_lock,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from indexer.engine.indexed import IndexedArticle, StoredTexts


def repair_index(index: Path, *, now: datetime) -> tuple[str, list[str]]:
    """Rebuild the damaged columns of the generation that serves, in a new one.

    Returns the generation that serves afterwards and the files that were damaged, none when all
    was well. Raises IndexDamagedError when files that columns are made of are damaged too,
    IndexMissingError, IndexOutdatedError, IndexLockedError, BuildFailedError if the disk refuses.
    """
    with write_lock(index):
        generation = serving_generation(index)
        damaged = damaged_files(index, generation)
        if not damaged:
            return generation, []
        if lost := _lost(damaged):
            raise IndexDamagedError(
                index / generation, f"{lost[0]} cannot be made of the other files"
            )
        try:
            return _rebuild(index, generation, damaged, now), damaged
        except OSError as error:
            raise BuildFailedError(f"the repaired index could not be written ({error})") from error


def can_be_repaired(index: Path, generation: str) -> bool:
    """Whether all that is damaged of a generation can be made of its other files."""
    try:
        return not _lost(damaged_files(index, generation))
    except (IndexDamagedError, IndexOutdatedError, OSError):
        return False


def _lost(damaged: Iterable[str]) -> list[str]:
    """Those of the damaged files that cannot be made of the others."""
    return [name for name in damaged if not name.startswith(f"{COLUMNS_FOLDER}/")]


def _rebuild(index: Path, generation: str, damaged: Sequence[str], now: datetime) -> str:
    earlier = index / generation
    manifest = parse_manifest(index, generation)
    segments = read_segments(earlier)
    with unfinished_generation(index) as folder:
        articles = 0
        for segment in segments:
            columns = f"{COLUMNS_FOLDER}/{segment.segid}/"
            broken = any(name.startswith(columns) for name in damaged)
            files = files_of(earlier, segment)
            whoosh_files = [path for path in files if path.parent.name == WHOOSH_FOLDER]
            link_files(earlier, folder, whoosh_files if broken else files)
            if broken:
                records = records_of(earlier, segment)
                rebuild_columns(folder, segment, _articles_of(records))
            articles += segment.doc_count_all() - segment.deleted_count()
        link_files(earlier, folder, [earlier / LEDGER_FILE])
        finish_generation(folder, segments)
        name = publish(
            index,
            folder,
            articles=articles,
            built_at=now,
            resolution=manifest.resolution,
        )
    remove_old(index, generation)
    return name


def _articles_of(records: Iterable[StoredTexts]) -> Iterator[IndexedArticle]:
    """Articles by their stored records, as segments take them."""
    analyser, _ = models()
    rest = iter(records)
    while chunk := list(islice(rest, CHUNK)):
        yield from indexed_again(chunk, analyser)
