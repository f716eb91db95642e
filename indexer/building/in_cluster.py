"""One run against a cluster: what changed in the sources is written into it, or all of it anew.

What a source held is remembered in the folder of the index on this machine; another machine with
sources of its own may write into the same cluster. Until a full run is verified the old generation
serves; a smaller run changes the one that serves, article by article.
"""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from indexer.building.analysing import analysed
from indexer.building.ledger import Ledger
from indexer.building.report import QUARANTINE_FILE, BuildReport, write_quarantine
from indexer.building.run import (
    Base,
    Progress,
    check_what_vanished,
    files_to_read,
    looked_through,
    nothing_indexed,
    report_of,
    survey_of,
    tidy_cache,
)
from indexer.document import ANALYSIS_VERSION
from indexer.engine.opensearch.articles import Articles
from indexer.engine.opensearch.cluster import Cluster
from indexer.engine.opensearch.documents import document_id
from indexer.engine.opensearch.generations import (
    Generation,
    count_articles,
    count_served,
    new_generation,
    publish,
    remove,
    remove_old,
    seal,
    serving,
)
from indexer.engine.opensearch.writing.grouping import BATCH
from indexer.engine.opensearch.writing.writer import GenerationWriter
from indexer.engine.record import article_in
from indexer.errors import BuildFailedError, IndexMissingError, IndexOutdatedError
from indexer.generations import replace_text, write_lock
from indexer.resolution import resolution_version

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from corpus import Article
    from indexer.building.survey import Survey
    from indexer.engine.indexed import IndexedArticle
    from indexer.engine.opensearch.settings import ClusterSettings

_STATE: Final = "generation.json"


def build_in_cluster(
    index: Path,
    sources: Sequence[Path],
    *,
    settings: ClusterSettings,
    now: datetime,
    jobs: int = 1,
    full: bool = False,
    wait: bool = False,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    finishing: Callable[[], None] = lambda: None,
) -> BuildReport:
    """Let the cluster hold what the sources hold. Arguments are those of `build_index`.

    Raises what `files_to_read` does, IndexLockedError while another run of this machine writes,
    BuildFailedError when nothing could be indexed or most of the index would vanish, ClusterError
    when the cluster refuses or stays away.
    """
    files = files_to_read(index, sources)
    with write_lock(index, wait=wait), Cluster(settings) as cluster:
        resolution = resolution_version(index)
        folder = settings.folder(index)
        served = None if full else usable(cluster, resolution)
        base, recall = remembered(folder, served), partial(recalled_from, cluster)
        if not full:
            looked = looked_through(files, base, recall=recall)
            _check_most_are_left(cluster, looked, is_new=served is None)
        telling = Progress(progress)
        survey = survey_of(files, base, telling, recall=recall)
        telling.expect(survey.expected())
        generation = served or new_generation(cluster)
        run = _Run(cluster, generation, survey, is_new=served is None)
        try:
            run.write(analysed(survey.changes(), index, jobs=jobs), telling)
            finishing()
            sealed = run.finish(now, resolution)
        except BaseException:  # Ctrl+C too leaves no half generation; raised again
            if served is None:
                remove(cluster, generation.articles)
            raise
        remember(folder, sealed, survey.ledger())
        write_quarantine(folder, survey.quarantined)
        remove_old(cluster, sealed)
        tidy_cache(index)
        report = report_of(survey, sealed.name, count_articles(cluster, sealed))
        return replace(report, put_aside_in=folder / QUARANTINE_FILE)


def _check_most_are_left(cluster: Cluster, looked: Survey, *, is_new: bool) -> None:
    """Raise BuildFailedError if most vanishes of what this machine wrote, or of what all wrote when
    a new generation takes its place. It is looked at first: what is written is found at once."""
    check_what_vanished(len(looked.removed()), looked.held)
    if is_new:
        served = count_served(cluster)
        check_what_vanished(served - len(looked.ledger().digests), served)


def preview_in_cluster(
    index: Path, sources: Sequence[Path], settings: ClusterSettings, *, full: bool = False
) -> BuildReport:
    """What `build_in_cluster` would do; nothing is written and nothing analysed."""
    with Cluster(settings) as cluster:
        served = None if full else usable(cluster, resolution_version(index))
        base = remembered(settings.folder(index), served)
        files = files_to_read(index, sources)
        return report_of(looked_through(files, base, recall=partial(recalled_from, cluster)))


def recalled_from(cluster: Cluster, ids: Collection[str]) -> dict[str, Article]:
    """Articles that are searched now by their ids, without metadata; none of another version's
    index. Raises ClusterError."""
    try:
        served = Articles(cluster, serving(cluster).articles)
    except (IndexMissingError, IndexOutdatedError):
        return {}
    found: dict[str, Article] = {}
    rest = map(document_id, ids)
    while batch := list(islice(rest, BATCH)):
        articles = map(article_in, served.records(batch).values())
        found.update({article.id: article for article in articles})
    return found


def usable(cluster: Cluster, resolution: str) -> Generation | None:
    """The generation that serves, if a run may go on from it; None when all must be written."""
    try:
        served = serving(cluster)
    except (IndexMissingError, IndexOutdatedError):
        return None
    if (served.analysis, served.resolution) != (ANALYSIS_VERSION, resolution):
        return None
    return served


def remembered(folder: Path, served: Generation | None) -> Base:
    """What this machine wrote into a generation; nothing when it has written nothing there.

    When none is to be built upon, what it wrote last tells what is new, changed and removed.
    """
    try:
        row = json.loads((folder / _STATE).read_text(encoding="utf-8"))
        if served is None:
            return Base("", Ledger.read(folder))
        if row["articles"] != served.articles:
            return Base()
        return Base(served.articles, Ledger.read(folder))
    except (OSError, ValueError, KeyError, TypeError):
        return Base()


def remember(folder: Path, generation: Generation, ledger: Ledger) -> None:
    """Keep what was written into a generation for the next run.

    A run that is killed in between writes the same articles again, which changes nothing.
    """
    folder.mkdir(parents=True, exist_ok=True)
    state = folder / _STATE
    state.unlink(missing_ok=True)
    ledger.write(folder)
    replace_text(state, json.dumps({"articles": generation.articles}))


class _Run:
    """The articles of one run on their way into a generation."""

    def __init__(
        self,
        cluster: Cluster,
        generation: Generation,
        survey: Survey,
        *,
        is_new: bool,
    ) -> None:
        self._cluster = cluster
        self._generation = generation
        self._survey = survey
        self._is_new = is_new
        self._has_changed = False

    def write(self, chunks: Iterator[list[IndexedArticle]], telling: Progress) -> None:
        """Write everything that is new or changed, and remove what vanished."""
        with GenerationWriter(self._cluster, self._generation, is_new=self._is_new) as writer:
            articles = chain.from_iterable(chunks)
            while batch := list(islice(articles, BATCH)):
                writer.write(batch)
                telling.analysed(len(batch))
                self._has_changed = True
            self._check_some_are_left()
            removed = self._survey.removed()
            if removed and not self._is_new:
                writer.remove(removed)
                self._has_changed = True
            refused = {each.article_id: each.reason for each in writer.flush()}
            if refused:
                if not self._is_new:
                    # What an earlier version of them said is not true any more.
                    writer.remove(sorted(refused.keys() & set(self._survey.changed)))
                self._survey.refuse(refused)
                self._check_some_are_left()
            if self._has_changed:
                writer.finish()

    def _check_some_are_left(self) -> None:
        """Raise BuildFailedError if no article is left, before those that serve are removed."""
        if not self._survey.ledger().digests:
            raise BuildFailedError(nothing_indexed(self._survey.quarantined))

    def finish(self, now: datetime, resolution: str) -> Generation:
        """Let it serve; what did not change is as it was."""
        if not self._has_changed:
            return self._generation
        if not self._is_new:
            return seal(self._cluster, self._generation, now=now, resolution=resolution)
        count = len(self._survey.ledger().digests)
        return publish(self._cluster, self._generation, count=count, now=now, resolution=resolution)
