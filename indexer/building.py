"""Sources → a new generation: read, analyse in parallel, write, verify, swap."""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
import threading
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from corpus import Article, Quarantined, read_sources
from indexer.document import AnalysedArticle, Analyser
from indexer.engine.whoosh.writer import GenerationWriter
from indexer.errors import BuildFailedError
from indexer.generations import new_generation, publish, remove_old, write_lock
from indexer.resolution import Resolver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from corpus import ReadResult

QUARANTINE_FILE: Final = "quarantine.jsonl"
_CHUNK: Final = 64
"""Articles handed to a process at once: enough to make the handing over cheap."""
_IN_FLIGHT: Final = 4
"""Chunks a process may be ahead of the writer: bounds the memory, whatever the corpus' size."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What one run did. Nothing is lost: `read` is `indexed` and `quarantined` together."""

    generation: str
    indexed: int
    quarantined: tuple[Quarantined, ...]

    @property
    def read(self) -> int:
        """Articles that were met in the sources, good or bad."""
        return self.indexed + len(self.quarantined)


def build_index(
    index: Path,
    sources: Sequence[Path],
    *,
    now: datetime,
    jobs: int = 1,
    progress: Callable[[int], None] = lambda _: None,
    finishing: Callable[[], None] = lambda: None,
) -> BuildReport:
    """Build the next generation of the index from the sources and let it serve.

    `progress` is told after each article how many were dealt with, `finishing` is called when all
    are and the files are written. Until the last moment the old generation serves; if anything
    fails, it goes on doing so.

    Raises SourceNotFoundError for a source that is not there, IndexLockedError while another run
    writes, BuildFailedError when nothing could be indexed or the disk refuses.
    """
    results = read_sources(sources)
    with write_lock(index):
        folder = new_generation(index)
        try:
            articles = _write_articles(folder, results, jobs, progress, finishing)
            name = publish(index, folder, articles=articles.count, built_at=now)
            remove_old(index)
            return BuildReport(name, articles.count, tuple(articles.quarantined))
        except OSError as error:
            raise BuildFailedError(
                f"the new index could not be written ({error}); the old one, if any, serves on"
            ) from error
        finally:
            shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class _Written:
    """What went into a generation's files."""

    count: int
    quarantined: list[Quarantined]


def _write_articles(
    folder: Path,
    results: Iterable[ReadResult],
    jobs: int,
    progress: Callable[[int], None],
    finishing: Callable[[], None],
) -> _Written:
    quarantined: list[Quarantined] = []
    writer = GenerationWriter(folder)
    resolver = Resolver.installed()
    try:
        for analysed in _analysed(_good(results, quarantined), jobs=jobs):
            writer.add(resolver.resolve(analysed))
            progress(writer.count + len(quarantined))
        progress(writer.count + len(quarantined))
        if not writer.count:
            raise BuildFailedError(_nothing_indexed(quarantined))
    except BaseException:
        writer.cancel()
        raise
    finishing()
    writer.finish()
    _write_quarantine(folder, quarantined)
    return _Written(writer.count, quarantined)


def _good(results: Iterable[ReadResult], quarantined: list[Quarantined]) -> Iterator[Article]:
    for result in results:
        if isinstance(result, Article):
            yield result
        else:
            quarantined.append(result)


def _nothing_indexed(quarantined: Sequence[Quarantined]) -> str:
    first = f" The first of {len(quarantined)} reasons: {quarantined[0]}" if quarantined else ""
    return f"no article could be indexed; the old index, if any, serves on.{first}"


def _write_quarantine(folder: Path, quarantined: Iterable[Quarantined]) -> None:
    with (folder / QUARANTINE_FILE).open("w", encoding="utf-8") as out:
        for each in quarantined:
            row = {"path": each.path, "line": each.line, "reason": each.reason}
            out.write(json.dumps({**row, "detail": each.detail}, ensure_ascii=False) + "\n")


def _analysed(articles: Iterator[Article], *, jobs: int) -> Iterator[AnalysedArticle]:
    """Analyse articles, in their order; a small corpus is not worth starting processes for."""
    first = list(islice(articles, _CHUNK))
    if jobs < 2 or len(first) < _CHUNK:
        analyser = Analyser.installed()
        for article in _chain(first, articles):
            yield analyser.analyse(article)
        return
    with ProcessPoolExecutor(
        jobs, mp_context=multiprocessing.get_context("spawn"), initializer=_start_worker
    ) as pool:
        waiting: deque[Future[list[AnalysedArticle]]] = deque()
        chunk = first
        while chunk or waiting:
            if chunk:
                waiting.append(pool.submit(_analyse_chunk, chunk))
            if len(waiting) >= jobs * _IN_FLIGHT or not chunk:
                yield from waiting.popleft().result()
            chunk = list(islice(articles, _CHUNK))


def _chain(first: Iterable[Article], rest: Iterable[Article]) -> Iterator[Article]:
    yield from first
    yield from rest


_analyser: Analyser | None = None


def _start_worker() -> None:
    """Load the models once a process, and end with the parent even if that is killed."""
    global _analyser
    _analyser = Analyser.installed()
    parent = multiprocessing.parent_process()
    if parent is not None:

        def end_with_parent() -> None:
            parent.join()
            os._exit(1)

        threading.Thread(target=end_with_parent, daemon=True).start()


def _analyse_chunk(articles: Sequence[Article]) -> list[AnalysedArticle]:
    if _analyser is None:
        raise RuntimeError("the worker was not started by its initializer")
    return [_analyser.analyse(article) for article in articles]
