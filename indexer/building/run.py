"""One run: compare the sources with the index, write what changed beside it, let that serve."""

from __future__ import annotations

import logging
import struct
import time
import zlib
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Final

from corpus import TargetInSourceError, list_files
from indexer.building.cache import AnalysisCache, cache_path
from indexer.building.ledger import Ledger
from indexer.building.merging import merge_segments
from indexer.building.report import QUARANTINE_FILE, BuildReport, write_quarantine
from indexer.building.segments import SegmentPlan, write_segments
from indexer.building.survey import Survey
from indexer.building.unfinished import segment_prefix, unfinished_generation
from indexer.document import ANALYSIS_VERSION
from indexer.engine.record import article_in
from indexer.engine.whoosh.writer import (
    delete_articles,
    files_of,
    finish_generation,
    read_segments,
    records_of,
)
from indexer.errors import (
    BuildFailedError,
    IndexClosedError,
    IndexDamagedError,
    IndexerError,
    IndexOutdatedError,
)
from indexer.generations import (
    current_generation,
    generations,
    link_files,
    publish,
    read_manifest,
    remove_old,
    verify_changed,
    verify_generation,
    write_lock,
)
from indexer.resolution import resolution_version

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import datetime
    from pathlib import Path

    from corpus import Article, Quarantined, SourceFile
    from indexer.building.survey import Counts, Recall
    from indexer.engine.whoosh.bulk import Segment


_log = logging.getLogger(__name__)
_UNREADABLE: Final = (
    *(IndexDamagedError, ValueError, LookupError, EOFError, TypeError),
    *(struct.error, zlib.error),
)
"""What reading damaged files raises."""
_LARGE: Final = 1000
"""Articles of an index of which most do not vanish by intention."""


@dataclass(frozen=True, slots=True)
class Base:
    """What a run starts from."""

    name: str = ""
    """The generation that is built upon; empty when all is written anew."""
    ledger: Ledger = field(default_factory=Ledger)
    """What the index holds, also when nothing of it is kept."""


class Progress:
    """Tells how far a run is: articles dealt with, and about how many there are."""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        self._tell = tell
        self._total = 0
        self._analysed = 0
        self._passed = 0
        """Articles that need no analysis: unchanged or put aside."""

    def expect(self, total: int) -> None:
        """Say about how many articles there are."""
        self._total = total
        self._tell(0, total)

    def met(self, counts: Counts) -> None:
        """The survey went on."""
        if counts.passed != self._passed:
            self._passed = counts.passed
            self._tell(self._passed + self._analysed, self._total)

    def analysed(self, count: int) -> None:
        """So many more articles were analysed."""
        self._analysed += count
        self._tell(self._passed + self._analysed, self._total)


def build_index(
    index: Path,
    sources: Sequence[Path],
    *,
    now: datetime,
    jobs: int = 1,
    full: bool = False,
    wait: bool = False,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    finishing: Callable[[], None] = lambda: None,
) -> BuildReport:
    """Let the index hold what the sources hold: write what is new or changed, drop what vanished.

    Only what changed is read and written, unless `full`. `progress` is told how many articles
    were dealt with and about how many there are; `finishing` is called when all are and the last
    files are written. Until the last moment the old generation serves; if anything fails, it goes
    on doing so. With `wait` a run that writes already is waited for.

    Raises what `files_to_read` does, IndexLockedError while another run writes, BuildFailedError
    when nothing could be indexed or the disk refuses, OverlayError when the overlay cannot be read.
    """
    files = files_to_read(index, sources)
    with write_lock(index, wait=wait):
        try:
            before = current_generation(index)
            resolution = resolution_version(index)
            base = Base("", held(index)) if full else find_base(index, resolution)
            run = _Run(index, files, resolution, now, jobs, full, progress, finishing)
            try:
                report = run.start_from(base)
            except _UNREADABLE:
                if not _is_damaged(index, base):
                    raise
                report = run.start_from(Base("", base.ledger))
            remove_old(index, before)
            tidy_cache(index)
            name = _merged(index, report, resolution, now)
            return replace(report, generation=name, put_aside_in=index / QUARANTINE_FILE)
        except OSError as error:
            raise BuildFailedError(
                f"the new index could not be written ({error}); the old one, if any, serves on. "
                "Make room or give the right to write, and run it again"
            ) from error


@dataclass(frozen=True, slots=True)
class _Run:
    """What a run that writes was asked for."""

    index: Path
    files: Sequence[SourceFile]
    resolution: str
    now: datetime
    jobs: int
    full: bool
    progress: Callable[[int, int], None]
    finishing: Callable[[], None]

    def start_from(self, base: Base) -> BuildReport:
        """Write what is not in a generation, and put both together."""
        telling = Progress(self.progress)
        survey = survey_of(self.files, base, telling, recall=partial(recalled, self.index))
        with unfinished_generation(self.index) as folder:
            segments = self._write_changes(folder, survey, telling)
            self.finishing()
            if not self.full:
                check_what_vanished(len(survey.removed()), survey.held)
            return self._finish(folder, base, survey, segments)

    def _write_changes(self, folder: Path, survey: Survey, telling: Progress) -> list[Segment]:
        expected = survey.expected()
        telling.expect(expected)
        plan = SegmentPlan.for_about(
            expected, folder=folder, prefix=segment_prefix(folder), index=self.index
        )
        return write_segments(survey.changes(), plan, jobs=self.jobs, advance=telling.analysed)

    def _finish(
        self, folder: Path, base: Base, survey: Survey, written: Sequence[Segment]
    ) -> BuildReport:
        """Put old and new segments together and let them serve, unless nothing has changed."""
        ledger = survey.ledger()
        if not ledger.digests:
            raise BuildFailedError(nothing_indexed(survey.quarantined))
        write_quarantine(self.index, survey.quarantined)
        if base.name and ledger.digests == base.ledger.digests:
            if ledger != base.ledger:
                with suppress(OSError):  # costs the next run some reading only
                    ledger.note_seen(self.index / base.name)
            return report_of(survey, base.name)
        earlier = self.index / base.name if base.name else None
        kept = _kept_segments(earlier, {*survey.changed, *survey.removed()}) if earlier else []
        for segment in kept:
            link_files(earlier or self.index, folder, files_of(earlier or self.index, segment))
        finish_generation(folder, [*kept, *written], earlier=earlier)
        ledger.write(folder)
        name = publish(
            self.index,
            folder,
            articles=len(ledger.digests),
            built_at=self.now,
            resolution=self.resolution,
            earlier=base.name or None,
        )
        return report_of(survey, name)


def _is_damaged(index: Path, base: Base) -> bool:
    """Whether a generation that a run could not build upon is not as it was written."""
    if not base.name:
        return False
    try:
        verify_generation(index, base.name)
    except IndexDamagedError as error:
        _log.warning("%s is damaged: %s. All articles are written anew", error.folder, error.what)
        return True
    return False


def files_to_read(index: Path, sources: Sequence[Path]) -> list[SourceFile]:
    """The files of the sources.

    Raises SourceNotFoundError for a source that is not there, TargetInSourceError for one that has
    the index in it: files of the index are JSON Lines, too.
    """
    target = index.resolve()
    for source in sources:
        if target.is_relative_to(source.resolve()):
            raise TargetInSourceError(source, index, option="--index")
    files = list_files(sources)
    for folder, root in {(file.path.parent, file.root) for file in files}:
        if folder.resolve().is_relative_to(target):  # a link leads there
            raise TargetInSourceError(root, index, option="--index")
    return files


def preview(index: Path, sources: Sequence[Path], *, full: bool = False) -> BuildReport:
    """What `build_index` would do; nothing is written and nothing analysed.

    Raises what `files_to_read` does.
    """
    base = Base("", held(index)) if full else find_base(index, resolution_version(index))
    files = files_to_read(index, sources)
    return report_of(looked_through(files, base, recall=partial(recalled, index)))


def find_base(index: Path, resolution: str) -> Base:
    """The generation to build upon; none when there is none of use.

    One of another `resolution` is of no use: its articles may mean other people now. Their
    analyses are kept, so that writing them all anew is cheap.
    """
    name = current_generation(index)
    if name is None:
        return Base()
    try:
        manifest = verify_changed(index, name)
        if (manifest.analysis, manifest.resolution) == (ANALYSIS_VERSION, resolution):
            return Base(name, Ledger.read(index / name))
    except IndexClosedError:
        pass
    except IndexDamagedError as error:
        _log.warning("%s is damaged: %s. All articles are written anew", error.folder, error.what)
    except (IndexOutdatedError, OSError, ValueError, KeyError, TypeError):
        pass
    return Base("", held(index))


def held(index: Path) -> Ledger:
    """What an index holds, whichever version wrote it; of damaged ones as far as it is told."""
    for name in generations(index):
        with suppress(OSError, ValueError, KeyError, TypeError):
            return Ledger.read(index / name)
    return Ledger()


def recalled(index: Path, ids: Collection[str]) -> dict[str, Article]:
    """Articles of an index by their ids, without metadata, if its newest generation can be read."""
    found: dict[str, Article] = {}
    for name in generations(index)[:1]:
        with suppress(IndexerError, OSError, *_UNREADABLE):
            read_manifest(index, name)
            for segment in read_segments(index / name):
                for number, stored in enumerate(records_of(index / name, segment)):
                    article = article_in(stored.record)
                    if article.id in ids and not segment.is_deleted(number):
                        found[article.id] = article
    return found


def survey_of(
    files: Sequence[SourceFile], base: Base, telling: Progress, *, recall: Recall = lambda _: {}
) -> Survey:
    """What is in the sources that is not in a generation; `telling` hears of what is passed by."""
    return Survey(
        files,
        base.ledger,
        clock=time.time_ns,
        rewrite=not base.name,
        recall=recall,
        progress=telling.met,
    )


def looked_through(
    files: Sequence[SourceFile], base: Base, *, recall: Recall = lambda _: {}
) -> Survey:
    """The same, gone through to its end with nothing analysed."""
    survey = survey_of(files, base, Progress(lambda _done, _total: None), recall=recall)
    for _ in survey.changes():
        pass
    return survey


def check_what_vanished(removed: int, held: int) -> None:
    """Refuse to empty an index because a folder is not mounted, or another one was named.

    Raises BuildFailedError when most of a large one would go.
    """
    if held >= _LARGE and removed > held // 2:
        raise BuildFailedError(
            f"{removed:,} of the {held:,} articles of the index are no longer in these sources; "
            "the old index serves on. If that is meant, run it again with --full"
        )


def _kept_segments(earlier: Path, gone: set[str]) -> list[Segment]:
    """The segments of the earlier generation that still have articles, less what is gone."""
    segments = read_segments(earlier)
    delete_articles(earlier, segments, gone)
    return [each for each in segments if each.deleted_count() < each.doc_count_all()]


def report_of(survey: Survey, generation: str = "", articles: int | None = None) -> BuildReport:
    """What a run did, or would do without a generation; it has other `articles` than those of the
    sources when others write into it, too."""
    counts = survey.counts
    return BuildReport(
        generation=generation,
        articles=len(survey.ledger().digests) if articles is None else articles,
        new=counts.new,
        changed=counts.changed,
        unchanged=counts.unchanged,
        rewritten=counts.rewritten,
        removed=tuple(survey.removed()),
        quarantined=tuple(survey.quarantined),
    )


def nothing_indexed(quarantined: Sequence[Quarantined]) -> str:
    """What is to be said when no article could be indexed."""
    first = f" The first of {len(quarantined)} reasons: {quarantined[0]}" if quarantined else ""
    return f"no article could be indexed; the old index, if any, serves on.{first}"


def _merged(index: Path, report: BuildReport, resolution: str, now: datetime) -> str:
    """The generation that serves after small segments were merged, if they had to be.

    What was new serves already: nobody waits for what makes later searches faster, and it may fail.
    """
    try:
        name = merge_segments(
            index, report.generation, articles=report.articles, resolution=resolution, now=now
        )
    except (OSError, IndexDamagedError) as error:
        _log.warning("small segments could not be merged (%s); the index serves as it is", error)
        return report.generation
    return name or report.generation


def tidy_cache(index: Path) -> None:
    """Keep the file of analyses within its bounds, and no file of another version."""
    if cache_path(index).exists():
        cache = AnalysisCache(cache_path(index))
        cache.shrink()
        cache.close()
    for path in index.glob("analyses-*.sqlite*"):
        if not path.name.startswith(cache_path(index).name):
            with suppress(OSError):
                path.unlink()
