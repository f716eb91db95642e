"""How much memory there is, and files that are mapped into it."""

from __future__ import annotations

import mmap as mmap_module
import os
from contextlib import suppress
from mmap import ACCESS_READ, MAP_SHARED, PROT_READ, mmap
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_AT_ONCE: Final[int] = getattr(mmap_module, "MAP_POPULATE", 0)
"""Only Linux has it; elsewhere pages are met as they are read."""


def map_file(path: Path, *, at_once: bool = False) -> mmap:
    """A file in memory, for reading. Raises OSError, or ValueError when it is empty.

    Its pages are met as they are read, or all `at_once`: each that is met later costs as much as
    reading it, a tenth of the time of a results page.
    """
    with path.open("rb") as stream:
        if at_once:
            return mmap(stream.fileno(), 0, flags=MAP_SHARED | _AT_ONCE, prot=PROT_READ)
        return mmap(stream.fileno(), 0, access=ACCESS_READ)


def memory_limit() -> int:
    """Bytes that this process may take: what the machine has, or its group of processes may."""
    return min(_limits())


def _limits() -> Iterator[int]:
    yield os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    for path in _group_limits():
        with suppress(OSError, ValueError):  # another version of groups, or no limit (`max`)
            yield int(path.read_text(encoding="ascii"))


def _group_limits() -> Iterator[Path]:
    """Files that say how much memory a group of processes may take (cgroups 1 and 2)."""
    root = Path("/sys/fs/cgroup")
    try:
        lines = Path("/proc/self/cgroup").read_text(encoding="utf-8").splitlines()
    except OSError:
        return
    for line in lines:
        _, kinds, name = line.split(":", 2)
        if kinds == "memory":
            yield root / "memory" / name[1:] / "memory.limit_in_bytes"
            yield root / "memory" / "memory.limit_in_bytes"
        elif not kinds:
            group = root / name[1:]
            yield from (each / "memory.max" for each in (group, *group.parents))
