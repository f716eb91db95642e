"""Runs work in a process of its own and lets one of its file operations go wrong.

Python tells its audit hooks of every file that is opened, renamed, linked or removed
(https://docs.python.org/3/library/audit_events.html): counting those inside one folder gives
every moment between two changes of the disk a number.
"""

from __future__ import annotations

import errno
import multiprocessing
import os
import signal
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.sharedctypes import Synchronized

_NEVER: Final = 1 << 60
_CHANGES: Final = frozenset(
    "os.rename os.remove os.mkdir os.rmdir os.link os.symlink os.truncate os.chmod".split()
)
_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_REFUSED: Final = 3
"""Exit code of work that ended with an error of the program, in a sentence."""


class Fault(StrEnum):
    """What goes wrong."""

    KILL = "kill"
    """The process is gone, as by kill -9 or a power cut."""
    DISK_FULL = "disk full"
    FORBIDDEN = "permission denied"


class Outcome(StrEnum):
    """How the work ended."""

    DONE = "done"
    KILLED = "killed"
    REFUSED = "refused"
    """It ended with an error of the program's own, which people are shown."""
    BROKEN = "broken"
    """It ended with any other exception: a traceback."""


_ERRNO: Final = {Fault.DISK_FULL: errno.ENOSPC, Fault.FORBIDDEN: errno.EACCES}
_OUTCOMES: Final = {0: Outcome.DONE, _REFUSED: Outcome.REFUSED, -signal.SIGKILL: Outcome.KILLED}


@dataclass(frozen=True, slots=True)
class Ending:
    """How the work ended, and whether it ever came to the change that was to fail."""

    outcome: Outcome
    reached: bool


def run(
    work: Callable[[], None], folder: Path, fault: Fault = Fault.KILL, at: int = _NEVER
) -> Ending:
    """Do the work in a fresh process whose change number `at` (from 1) inside `folder` fails.

    From that change on the fault stays: a full disk remains full. With a number beyond the last
    change nothing goes wrong. `work` must be picklable.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["indexer.building", "indexer.serving", __name__])
    seen = context.Value("q", 0)
    process = context.Process(target=_suffer, args=(work, folder, fault, at, seen))
    process.start()
    process.join()
    outcome = _OUTCOMES.get(process.exitcode or 0, Outcome.BROKEN)
    process.close()
    return Ending(outcome, reached=seen.value >= at)


def _suffer(
    work: Callable[[], None], folder: Path, fault: Fault, at: int, seen: Synchronized[int]
) -> None:
    from corpus import CorpusError
    from indexer.errors import IndexerError

    def count(event: str, arguments: tuple[object, ...]) -> None:
        if not _is_change(event, arguments, str(folder)):
            return
        seen.value += 1
        if seen.value < at:
            return
        if fault is Fault.KILL:
            os.kill(os.getpid(), signal.SIGKILL)
        number = _ERRNO[fault]
        raise OSError(number, os.strerror(number), str(arguments[0]))

    sys.addaudithook(count)
    try:
        work()
    except (IndexerError, CorpusError) as error:
        if not str(error).strip():
            raise
        sys.exit(_REFUSED)


def _is_change(event: str, arguments: tuple[object, ...], folder: str) -> bool:
    if event == "open":
        path, _, flags = arguments
        if not isinstance(flags, int) or not flags & _WRITING:
            return False
    elif event in _CHANGES:
        path = arguments[0]
    else:
        return False
    return isinstance(path, str | bytes | os.PathLike) and os.fsdecode(path).startswith(folder)
