"""Which generation can be read: the one that serves, or an older one when its files are damaged."""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final, TypeAlias

from indexer.errors import IndexClosedError, IndexDamagedError, IndexMissingError
from indexer.generations import (
    Manifest,
    current_generation,
    file_checksum,
    generations,
    read_manifest,
)

_log = logging.getLogger(__name__)

QUICKLY_READ: Final = 32 << 20
"""Bytes that a single command compares before it answers: read in a twentieth of a second."""
_REMEMBERED: Final = 8
"""Generations whose checksums are kept: the open one, the one before it, and some that follow."""
FileState: TypeAlias = "tuple[int, int, int, int]"


@dataclass(frozen=True)
class SoundGeneration:
    """A generation whose files are as they were written."""

    index: Path
    name: str
    manifest: Manifest

    @property
    def folder(self) -> Path:
        """Where its files lie."""
        return self.index / self.name

    @cached_property
    def files(self) -> tuple[tuple[str, int, str], ...]:
        """The paths, sizes and checksums of its files, the smallest first."""
        in_order = sorted(self.manifest.files.items(), key=lambda item: item[1][0])
        return tuple((f"{self.folder}/{name}", *known) for name, known in in_order)


class CheckedFiles:
    """The files that were read and compared with their checksums.

    A file is read again only when its size, its time of change or its place on disk is another;
    so files that two generations share are read once, and looking again costs a `stat` a file.
    What changes on a disk without the file system's knowledge is found at the next reading.
    Checksums of generations of long ago are forgotten. Safe to share between threads.
    """

    def __init__(self) -> None:
        self._checksums: dict[str, dict[FileState, str]] = {}
        """For each of the last generations, by its name, those of its files."""

    def check(self, generation: SoundGeneration, *, at_most: int | None = None) -> None:
        """Compare the files of a generation with their checksums, the smallest first.

        Of those that were not compared before, so many are read as have `at_most` bytes together.
        Raises IndexDamagedError.
        """
        left = at_most
        checksums = self._checksums_of(generation)
        for path, size, checksum in generation.files:
            try:
                state = file_state(path)
                known = checksums.get(state) or self._taken_over(checksums, state)
                if known is None and state[2] == size:
                    if left is not None and (left := left - size) < 0:
                        return
                    known = checksums[state] = file_checksum(Path(path))
            except PermissionError:
                raise IndexClosedError(Path(path)) from None
            except OSError as error:
                raise _damaged(generation, path, f"cannot be read ({error})") from error
            if known != checksum:
                raise _damaged(generation, path, "does not have its checksum")

    def _checksums_of(self, generation: SoundGeneration) -> dict[FileState, str]:
        """What is known of the files of a generation; it may be added to."""
        known = self._checksums.setdefault(generation.name, {})
        while len(self._checksums) > _REMEMBERED:
            oldest = next(iter(self._checksums.copy()))
            self._checksums.pop(oldest, None)
        return known

    def _taken_over(self, checksums: dict[FileState, str], state: FileState) -> str | None:
        """The checksum of a file that another generation has as well."""
        for others in self._checksums.copy().values():
            if (known := others.get(state)) is not None:
                checksums[state] = known
                return known
        return None


def newest_sound(
    index: Path, checked: CheckedFiles, *, at_most: int | None = None
) -> SoundGeneration:
    """The generation that serves, else the newest other one that is whole; damage is logged.

    Raises IndexMissingError when there is none at all, IndexDamagedError when none is whole,
    IndexOutdatedError when the serving one is another version's.
    """
    serving = current_generation(index)
    damage: IndexDamagedError | None = None
    for name in generations(index):
        try:
            found = SoundGeneration(index, name, read_manifest(index, name))
            checked.check(found, at_most=at_most)
        except IndexDamagedError as error:
            if current_generation(index) != serving:  # replaced and removed meanwhile
                return newest_sound(index, checked, at_most=at_most)
            damage = damage or error
            continue
        if damage is not None:
            _log.error("%s. Until then %s answers", damage, name)
        return found
    raise damage or IndexMissingError(index)


def _damaged(generation: SoundGeneration, path: str, why: str) -> IndexDamagedError:
    name = path.removeprefix(f"{generation.folder}/")
    return IndexDamagedError(generation.folder, f"{name} {why}")


def file_state(path: str) -> FileState:
    """What tells one state of a file from another without reading it. Raises OSError."""
    found = os.stat(path)  # noqa: PTH116 (asked of every file at every request)
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns
