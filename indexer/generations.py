"""Generations of an index on disk: built beside the old one, verified, swapped in, kept once.

INDEX/current             the name of the generation that serves, replaced by one rename
INDEX/gen-000007/         whoosh/, columns/, manifest.json (written last)
INDEX/gen-000008.new/     one that is being built; debris of a killed run is removed by the next
INDEX/lock                held by the run that writes
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import re
import shutil
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from indexer.document import ANALYSIS_VERSION
from indexer.errors import (
    BuildFailedError,
    IndexDamagedError,
    IndexLockedError,
    IndexMissingError,
    IndexOutdatedError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMA_VERSION: Final = 7
"""Counts the changes of the files' format; an index of another version is refused."""
_POINTER: Final = "current"
_MANIFEST: Final = "manifest.json"
_NAME: Final = re.compile(r"gen-(\d{6,})")
_UNFINISHED: Final = ".new"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation must consist of."""

    schema: int
    analysis: int
    articles: int
    built_at: str
    files: dict[str, tuple[int, str]]
    """For each file its size and its BLAKE2b checksum."""


def current_generation(index: Path) -> str | None:
    """The name of the generation that serves, or None when there is none. Reads one small file."""
    try:
        name = (index / _POINTER).read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return name if _NAME.fullmatch(name) else None


def read_manifest(index: Path, generation: str) -> Manifest:
    """The manifest of a generation, checked against the sizes of its files.

    Raises IndexDamagedError, or IndexOutdatedError for another version's index.
    """
    folder = index / generation
    try:
        row = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
        if row["schema"] != SCHEMA_VERSION:
            raise IndexOutdatedError(index, row["schema"], SCHEMA_VERSION)
        files = {name: (int(size), str(check)) for name, (size, check) in row["files"].items()}
        manifest = Manifest(row["schema"], row["analysis"], row["articles"], row["built_at"], files)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise IndexDamagedError(folder, f"its manifest cannot be read ({error})") from error
    for name, (size, _) in files.items():
        path = folder / name
        if not path.is_file() or path.stat().st_size != size:
            raise IndexDamagedError(folder, f"{name} is missing or does not have {size} bytes")
    return manifest


def verify_generation(index: Path, generation: str) -> Manifest:
    """Read every file of a generation and compare checksums. Raises IndexDamagedError."""
    manifest = read_manifest(index, generation)
    for name, (_, checksum) in manifest.files.items():
        if _checksum(index / generation / name) != checksum:
            raise IndexDamagedError(index / generation, f"{name} does not have its checksum")
    return manifest


def serving_generation(index: Path) -> str:
    """The generation to open. Raises IndexMissingError when there is none."""
    name = current_generation(index)
    if name is None:
        raise IndexMissingError(index)
    return name


@contextmanager
def write_lock(index: Path) -> Iterator[None]:
    """Be the only run that writes this index.

    The lock belongs to the process: it is gone when the process is, however it ended. Raises
    IndexLockedError if another run writes, BuildFailedError if nobody may write in the folder.
    """
    try:
        index.mkdir(parents=True, exist_ok=True)
        handle = (index / "lock").open("a")
    except OSError as error:
        raise BuildFailedError(f"nothing can be written into {index} ({error})") from error
    with handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise IndexLockedError(index) from None
        yield


def new_generation(index: Path) -> Path:
    """An empty folder to build the next generation in; remains of unfinished runs are removed.

    Call it under `write_lock`.
    """
    for debris in index.glob(f"*{_UNFINISHED}"):
        shutil.rmtree(debris)
    numbers = [int(match.group(1)) for name in _names(index) if (match := _NAME.fullmatch(name))]
    folder = index / f"gen-{max(numbers, default=0) + 1:06d}{_UNFINISHED}"
    folder.mkdir()
    return folder


def publish(index: Path, folder: Path, *, articles: int, built_at: datetime) -> str:
    """Seal a finished folder with its manifest, verify it, and let it serve from now on.

    Everything is on disk before the pointer names it; the pointer changes by one rename, so a
    reader sees the old generation or the new one. Returns the generation's name.
    """
    files = {
        path.relative_to(folder).as_posix(): (path.stat().st_size, _checksum(path))
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith("LOCK")
    }
    manifest = Manifest(
        SCHEMA_VERSION, ANALYSIS_VERSION, articles, built_at.isoformat(timespec="seconds"), files
    )
    text = json.dumps(asdict(manifest), ensure_ascii=False, indent=1)
    (folder / _MANIFEST).write_text(text, encoding="utf-8")
    for path in folder.rglob("*"):
        _sync(path)
    name = folder.name.removesuffix(_UNFINISHED)
    folder.rename(index / name)
    verify_generation(index, name)
    pointer = index / f"{_POINTER}.tmp"
    pointer.write_text(name + "\n", encoding="ascii")
    _sync(pointer)
    pointer.replace(index / _POINTER)
    _sync(index)
    return name


def remove_old(index: Path) -> None:
    """Remove all generations but the one that serves and the one that served before it."""
    serving = current_generation(index)
    if serving is None:
        return
    earlier = sorted(name for name in _names(index) if name < serving)
    kept = {serving, *earlier[-1:]}
    for name in _names(index):
        if name not in kept:
            shutil.rmtree(index / name, ignore_errors=True)


def _names(index: Path) -> list[str]:
    return [path.name for path in index.iterdir() if path.is_dir() and _NAME.fullmatch(path.name)]


def _checksum(path: Path) -> str:
    digest = hashlib.blake2b(digest_size=16)
    with path.open("rb") as stream:
        while block := stream.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def _sync(path: Path) -> None:
    """Wait until a file or folder is on disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
