"""A generation on this machine → the same articles in a cluster, without analysing them again.

Entities are in the stored records, words of several syllables in the columns; only the texts are
cut into syllables once more, which takes no time.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING

from corpus import QuarantineReason
from indexer.building.analysis import CHUNK, models
from indexer.building.in_cluster import remember
from indexer.building.ledger import Ledger
from indexer.building.report import QUARANTINE_FILE, BuildReport, write_quarantine
from indexer.document import Findings
from indexer.engine.columns.segment import Segment as SegmentColumns
from indexer.engine.indexed import indexed_as
from indexer.engine.opensearch.cluster import Cluster
from indexer.engine.opensearch.generations import (
    new_generation,
    publish,
    remove,
    remove_old,
)
from indexer.engine.opensearch.writing.grouping import BATCH
from indexer.engine.opensearch.writing.writer import GenerationWriter
from indexer.engine.whoosh.places import COLUMNS_FOLDER
from indexer.engine.whoosh.writer import read_segments, records_of
from indexer.entities import Entities
from indexer.generations import write_lock
from indexer.serving.soundness import CheckedFiles, newest_sound

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from indexer.engine.indexed import IndexedArticle
    from indexer.engine.opensearch.settings import ClusterSettings
    from indexer.engine.whoosh.bulk import Segment


def migrate_to_cluster(
    index: Path,
    settings: ClusterSettings,
    *,
    now: datetime,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> BuildReport:
    """Write the articles of the generation that serves on this machine into a new one in a cluster.

    It serves there from then on, and the next run against the cluster goes on from it. The folder
    stays as it is. Raises IndexMissingError, IndexOutdatedError or IndexDamagedError for what is
    on this machine, ClusterError for what is there.
    """
    with write_lock(index), Cluster(settings) as cluster:
        found = newest_sound(index, CheckedFiles())
        total = found.manifest.articles
        generation = replace(new_generation(cluster), analysis=found.manifest.analysis)
        ledger = Ledger.read(found.folder)
        try:
            with GenerationWriter(cluster, generation, is_new=True) as writer:
                articles, done = _articles(found.folder), 0
                while batch := list(islice(articles, BATCH)):
                    writer.write(batch)
                    done += len(batch)
                    progress(done, total)
                refused = {each.article_id: each.reason for each in writer.flush()}
                writer.finish()
            files = [file.without(refused) for file in ledger.files]
            left = Ledger.of(files)
            sealed = publish(
                cluster,
                generation,
                count=total - len(refused),
                now=now,
                resolution=found.manifest.resolution,
            )
        except BaseException:  # Ctrl+C too leaves no half generation; raised again
            remove(cluster, generation.articles)
            raise
        remember(settings.folder(index), sealed, left)
        quarantined = tuple(chain.from_iterable(file.quarantined for file in files))
        not_taken = (each for each in quarantined if each.reason is QuarantineReason.NOT_TAKEN)
        write_quarantine(settings.folder(index), quarantined)
        remove_old(cluster, sealed)
        return BuildReport(
            generation=sealed.name,
            articles=len(left.digests),
            new=len(left.digests),
            changed=0,
            unchanged=0,
            removed=(),
            quarantined=tuple(not_taken),
            put_aside_in=settings.folder(index) / QUARANTINE_FILE,
        )


def _articles(folder: Path) -> Iterator[IndexedArticle]:
    """All articles of a generation in their order."""
    for segment in read_segments(folder):
        yield from _articles_of(folder, segment)


def _articles_of(folder: Path, segment: Segment) -> Iterator[IndexedArticle]:
    analyser, _ = models()
    columns = SegmentColumns(folder / COLUMNS_FOLDER / segment.segid)
    findings = (
        Findings(tuple(title), tuple(body), Entities())
        for title, body in zip(
            columns.title_compounds.bags(), columns.compounds.bags(), strict=True
        )
    )
    records = records_of(folder, segment)
    kept = (
        pair
        for number, pair in enumerate(zip(records, findings, strict=True))
        if not segment.is_deleted(number)
    )
    while chunk := list(islice(kept, CHUNK)):
        yield from indexed_as(
            [texts for texts, _ in chunk], [known for _, known in chunk], analyser
        )
