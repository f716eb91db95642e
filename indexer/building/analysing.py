"""Articles to be indexed → analysed, in their order, by this process or by several."""

from __future__ import annotations

import multiprocessing
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from indexer.building.analysis import CHUNK, Analysis
from indexer.building.workers import follow_parent, worker_killed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from indexer.building.survey import Change
    from indexer.engine.indexed import IndexedArticle

_AHEAD: Final = 3
"""Chunks that wait for each process: it never waits, and memory stays bounded."""


def analysed(
    changes: Iterator[Change], index: Path, *, jobs: int
) -> Iterator[list[IndexedArticle]]:
    """The articles in chunks. Raises BuildFailedError when a process is killed."""
    chunks = iter(lambda: list(islice(changes, CHUNK)), [])
    first = list(islice(chunks, 2))
    if not first:
        return
    is_worth_it = jobs > 1 and len(first) > 1
    yield from (_in_workers if is_worth_it else _here)(chain(first, chunks), index, jobs)


def _here(
    chunks: Iterable[list[Change]], index: Path, _jobs: int
) -> Iterator[list[IndexedArticle]]:
    analysis = Analysis(index)
    try:
        yield from map(analysis.run, chunks)
    finally:
        analysis.close()


def _in_workers(
    chunks: Iterable[list[Change]], index: Path, jobs: int
) -> Iterator[list[IndexedArticle]]:
    context = multiprocessing.get_context("spawn")
    waiting: deque[Future[list[IndexedArticle]]] = deque()
    with ProcessPoolExecutor(
        jobs, mp_context=context, initializer=_start_worker, initargs=(index,)
    ) as pool:
        try:
            for chunk in chunks:
                waiting.append(pool.submit(_run, chunk))
                if len(waiting) > _AHEAD * jobs:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool:
            raise worker_killed() from None
        finally:
            pool.shutdown(cancel_futures=True)


_analysis: Analysis | None = None


def _start_worker(index: Path) -> None:
    """Load the models once a process, and end with the parent even if that is killed."""
    global _analysis
    follow_parent()
    _analysis = Analysis(index)


def _run(chunk: list[Change]) -> list[IndexedArticle]:
    if _analysis is None:
        raise RuntimeError("the worker was not started by its initializer")
    return _analysis.run(chunk)
