"""Articles → segments of a generation, analysed and written by this process or by several.

With several, this one only reads: it lays the articles of a segment into a file, and a worker
follows, analyses them and writes the whole segment. What a segment holds depends on the order of
the articles and on how many there are, never on how many processes.
"""

from __future__ import annotations

import multiprocessing
import pickle
import struct
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import nullcontext
from dataclasses import dataclass
from itertools import chain, islice
from typing import IO, TYPE_CHECKING, Final

from indexer.building.analysis import CHUNK, Analysis
from indexer.building.workers import follow_parent, worker_killed
from indexer.engine.whoosh.writer import SegmentWriter
from indexer.errors import BuildFailedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from contextlib import AbstractContextManager
    from multiprocessing.sharedctypes import Synchronized
    from multiprocessing.synchronize import Event
    from pathlib import Path

    from indexer.building.survey import Change
    from indexer.engine.whoosh.bulk import Segment

MOST: Final = 400 * CHUNK
"""Articles of a segment: bounds the memory of a process, whatever the corpus' size. One that sorts
so many beside one that analyses was seen to take 1.3 GB together; a run may take 1.5."""
_TOGETHER: Final = MOST // 2
"""Segments up to so many articles are sorted and written at the same time."""
_LEAST: Final = 16 * CHUNK
_SEGMENTS: Final = 2
"""A corpus is divided into so many segments, or a multiple of that when they get too large. Each
costs every search something, but one alone would leave nothing to do for a second process."""
_LOOK: Final = 0.2
"""Seconds between two looks at how far the workers are, and theirs at what there is to do."""
_LENGTH: Final = struct.Struct("!Q")

_Chunk = list["Change"]


@dataclass(frozen=True, slots=True)
class SegmentPlan:
    """Where segments go, how they are named and how large they become."""

    folder: Path
    prefix: str
    """Of the names of this generation's segments: like that of no other."""
    size: int
    """Articles in a segment."""
    index: Path
    """Where analyses and what was decided about who is who are kept."""

    @classmethod
    def for_about(cls, articles: int, *, folder: Path, prefix: str, index: Path) -> SegmentPlan:
        """The plan when so many articles are expected."""
        segments = _SEGMENTS * max(1, -(-articles // (_SEGMENTS * MOST)))
        size = -(-articles // (segments * CHUNK)) * CHUNK
        return cls(folder, prefix, max(size, _LEAST), index)

    def name(self, number: int) -> str:
        """The name of a segment."""
        return f"{self.prefix}s{number}"


def write_segments(
    changes: Iterator[Change], plan: SegmentPlan, *, jobs: int, advance: Callable[[int], None]
) -> list[Segment]:
    """Write all articles as segments, in their order. `advance` is told how many are analysed.

    Raises OSError when the disk refuses, BuildFailedError when a process is killed.
    """
    first = list(islice(changes, _LEAST))
    batches = _batches(chain(first, changes), plan.size)
    if len(first) < _LEAST or jobs < 2:
        return _write_here(batches, plan, advance) if first else []
    return _write_in_workers(batches, plan, jobs, advance)


def _batches(changes: Iterator[Change], size: int) -> Iterator[Iterator[_Chunk]]:
    """The articles of one segment after the other, in chunks; each must be taken wholly."""
    while chunk := list(islice(changes, CHUNK)):
        rest = iter(lambda: list(islice(changes, CHUNK)), [])
        yield chain([chunk], islice(rest, size // CHUNK - 1))


def _write_here(
    batches: Iterable[Iterator[_Chunk]], plan: SegmentPlan, advance: Callable[[int], None]
) -> list[Segment]:
    analysis = Analysis(plan.index)
    try:
        return [
            _write_segment(plan, plan.name(number), batch, analysis, advance, nullcontext())
            for number, batch in enumerate(batches)
        ]
    finally:
        analysis.close()


def _write_segment(
    plan: SegmentPlan,
    name: str,
    chunks: Iterable[Sequence[Change]],
    analysis: Analysis,
    advance: Callable[[int], None],
    finishing: AbstractContextManager[object],
) -> Segment:
    writer = SegmentWriter(plan.folder, name)
    try:
        for chunk in chunks:
            for indexed in analysis.run(chunk):
                writer.add(indexed)
            advance(len(chunk))
    except BaseException:  # Ctrl+C too closes the files; raised again
        writer.cancel()
        raise
    with finishing:
        return writer.finish()


def _write_in_workers(
    batches: Iterable[Iterator[_Chunk]],
    plan: SegmentPlan,
    jobs: int,
    advance: Callable[[int], None],
) -> list[Segment]:
    context = multiprocessing.get_context("spawn")
    analysed, given_up = context.Value("q", 0), context.Event()
    finishing = nullcontext() if plan.size <= _TOGETHER else context.Lock()
    seen = 0

    def tell() -> None:
        nonlocal seen
        advance(analysed.value - seen)
        seen = analysed.value

    def start() -> ProcessPoolExecutor:
        """A process for one segment: what sorting it took is given back whole."""
        return ProcessPoolExecutor(
            1,
            mp_context=context,
            initializer=_start_worker,
            initargs=(plan, analysed, finishing, given_up),
        )

    def look(most: int) -> None:
        """Wait until at most so many segments are unfinished; raise what made one fail."""
        while True:
            wait(running, timeout=_LOOK)
            tell()
            for task in [task for task in running if task.done()]:
                task.result()
                running.pop(task).shutdown()
            if len(running) <= most:
                return

    tasks: list[Future[Segment]] = []
    running: dict[Future[Segment], ProcessPoolExecutor] = {}
    try:
        for number, batch in enumerate(batches):
            look(most=jobs - 1)
            path = plan.folder / f"articles-{number}"
            with path.open("wb") as out:
                worker = start()
                tasks.append(worker.submit(_write_laid_down, path, plan.name(number)))
                running[tasks[-1]] = worker
                _lay_down(batch, out, tell)
        look(most=0)
    except BrokenProcessPool:
        raise worker_killed() from None
    finally:
        given_up.set()
        for worker in running.values():
            worker.shutdown(cancel_futures=True)
    return [task.result() for task in tasks]


def _lay_down(chunks: Iterable[Sequence[Change]], out: IO[bytes], tell: Callable[[], None]) -> None:
    """Write chunks, each behind its length, and after the last one a length of 0."""
    for chunk in chunks:
        data = pickle.dumps(chunk, pickle.HIGHEST_PROTOCOL)
        out.write(_LENGTH.pack(len(data)))
        out.write(data)
        out.flush()
        tell()
    out.write(_LENGTH.pack(0))


def _take_up(path: Path, given_up: Event) -> Iterator[list[Change]]:
    """Read chunks while they are written."""
    with path.open("rb") as stream:

        def read(size: int) -> bytes:
            data = stream.read(size)
            while len(data) < size:
                if given_up.wait(_LOOK):
                    raise BuildFailedError("the articles that were to be written broke off")
                data += stream.read(size - len(data))
            return data

        while size := _LENGTH.unpack(read(_LENGTH.size))[0]:
            yield pickle.loads(read(size))  # noqa: S301 (written by the parent a moment ago)


@dataclass(frozen=True, slots=True)
class _Worker:
    """What a worker process is given; it writes one segment."""

    plan: SegmentPlan
    analysis: Analysis
    analysed: Synchronized[int]
    finishing: AbstractContextManager[object]
    """Held while a large segment is sorted and written, which takes most memory: one at a time."""
    given_up: Event
    """Set when nothing more is laid down."""

    def advance(self, count: int) -> None:
        with self.analysed.get_lock():
            self.analysed.value += count


_worker: _Worker | None = None


def _start_worker(
    plan: SegmentPlan,
    analysed: Synchronized[int],
    finishing: AbstractContextManager[object],
    given_up: Event,
) -> None:
    """Load the models, and end with the parent even if that is killed."""
    global _worker
    follow_parent()
    _worker = _Worker(plan, Analysis(plan.index), analysed, finishing, given_up)


def _write_laid_down(path: Path, name: str) -> Segment:
    if _worker is None:
        raise RuntimeError("the worker was not started by its initializer")
    chunks = _take_up(path, _worker.given_up)
    segment = _write_segment(
        _worker.plan, name, chunks, _worker.analysis, _worker.advance, _worker.finishing
    )
    path.unlink()
    return segment
