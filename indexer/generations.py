"""Generations of an index on disk: built beside the old one, verified, swapped in, kept once.

INDEX/current             the name of the generation that serves, replaced by one rename
INDEX/gen-000007/         whoosh/, columns/, ledger.jsonl, manifest.json (written last); segments
                          that did not change are hard links to the files of the one before
INDEX/gen-000007/seen.jsonl
                          no part of it: the ledger of a later run that found the same articles
INDEX/gen-000008.new/     one that is being built; debris of a killed run is removed by the next
INDEX/quarantine.jsonl    what the last run put aside
INDEX/lock                held by the run that writes
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import re
import shutil
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from indexer.document import ANALYSIS_VERSION
from indexer.errors import (
    BuildFailedError,
    IndexClosedError,
    IndexDamagedError,
    IndexLockedError,
    IndexMissingError,
    IndexOutdatedError,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import IO

SCHEMA_VERSION: Final = 17
"""Counts the changes of the files' format; an index of another version is refused."""
_POINTER: Final = "current"
_MANIFEST: Final = "manifest.json"
_NAME: Final = re.compile(r"gen-(\d{6,})")
_UNFINISHED: Final = ".new"
_CHECK: Final = "check"
"""The manifest's own checksum, in the manifest."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation must consist of."""

    schema: int
    analysis: int
    resolution: str
    """The version of what tells people apart."""
    articles: int
    built_at: str
    files: dict[str, tuple[int, str]]
    """For each file its size and its BLAKE2b checksum."""


def pointer_of(index: Path) -> Path:
    """The small file that names the generation that serves. It is only ever replaced."""
    return index / _POINTER


def current_generation(index: Path) -> str | None:
    """The name of the generation that serves, or None when there is none. Reads one small file."""
    try:
        name = pointer_of(index).read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return name if _NAME.fullmatch(name) else None


def read_manifest(index: Path, generation: str) -> Manifest:
    """The manifest of a generation, checked against the sizes of its files.

    Raises IndexDamagedError, or IndexOutdatedError for another version's index.
    """
    folder = index / generation
    manifest = parse_manifest(index, generation)
    for name, (size, _) in manifest.files.items():
        if not _has_size(folder / name, size):
            raise IndexDamagedError(folder, f"{name} is missing or does not have {size} bytes")
    return manifest


def verify_generation(index: Path, generation: str) -> Manifest:
    """Read every file of a generation and compare checksums. Raises IndexDamagedError."""
    manifest = read_manifest(index, generation)
    _verify_files(index / generation, manifest.files)
    return manifest


def verify_changed(index: Path, generation: str) -> Manifest:
    """Compare the files that were changed after the manifest was written with their checksums.

    All were written before it. What changes on a disk without the file system's knowledge is found
    by `verify_generation` only, which reads everything. Raises as that does.
    """
    folder = index / generation
    manifest = read_manifest(index, generation)
    sealed = (folder / _MANIFEST).stat().st_mtime_ns
    changed = {
        name: known
        for name, known in manifest.files.items()
        if (folder / name).stat().st_mtime_ns > sealed
    }
    _verify_files(folder, changed)
    return manifest


def verify_files(index: Path, generation: str, paths: Iterable[Path]) -> None:
    """The same for some of its files, of which a new one is to be made."""
    files = parse_manifest(index, generation).files
    folder = index / generation
    names = [path.relative_to(folder).as_posix() for path in paths]
    _verify_files(folder, {name: files[name] for name in names})


def damaged_files(index: Path, generation: str) -> list[str]:
    """The names of the files that are not as they were written.

    Raises IndexDamagedError when the manifest is among them, IndexOutdatedError as `read_manifest`.
    """
    folder = index / generation
    return [
        name
        for name, (size, checksum) in parse_manifest(index, generation).files.items()
        if not _has_size(folder / name, size) or file_checksum(folder / name) != checksum
    ]


def parse_manifest(index: Path, generation: str) -> Manifest:
    """The manifest of a generation as it stands there. Raises as `read_manifest` does."""
    folder = index / generation
    try:
        row = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
        if row["schema"] != SCHEMA_VERSION:
            raise IndexOutdatedError(index, row["schema"], SCHEMA_VERSION)
        if row.pop(_CHECK) != _checksum_of(row):
            raise ValueError("it does not have its checksum")
        files = {name: (int(size), str(check)) for name, (size, check) in row["files"].items()}
        return Manifest(
            row["schema"],
            row["analysis"],
            row["resolution"],
            row["articles"],
            row["built_at"],
            files,
        )
    except PermissionError:
        raise IndexClosedError(folder / _MANIFEST) from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise IndexDamagedError(folder, f"its manifest cannot be read ({error})") from error


def _has_size(path: Path, size: int) -> bool:
    """Whether a file is there with its size. Raises IndexClosedError if it may not be read."""
    try:
        found = path.stat().st_size
    except FileNotFoundError:
        return False
    except PermissionError:
        raise IndexClosedError(path) from None
    if not os.access(path, os.R_OK):
        raise IndexClosedError(path)
    return found == size


def _verify_files(folder: Path, files: Mapping[str, tuple[int, str]]) -> None:
    for name, (_, checksum) in files.items():
        if file_checksum(folder / name) != checksum:
            raise IndexDamagedError(folder, f"{name} does not have its checksum")


def serving_generation(index: Path) -> str:
    """The generation to open. Raises IndexMissingError when there is none."""
    name = current_generation(index)
    if name is None:
        raise IndexMissingError(index)
    return name


@contextmanager
def write_lock(index: Path, *, wait: bool = False) -> Iterator[None]:
    """Be the only run that writes this index.

    The lock belongs to the process: it is gone when the process is, however it ended. Raises
    IndexLockedError if another run writes, unless told to `wait` for its end, BuildFailedError if
    nobody may write in the folder.
    """
    try:
        index.mkdir(parents=True, exist_ok=True)
        handle = (index / "lock").open("a+", encoding="utf-8")
    except OSError as error:
        raise BuildFailedError(f"nothing can be written into {index} ({error})") from error
    with handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            raise IndexLockedError(index, _holder(handle)) from None
        _sign(handle)
        yield


def _sign(handle: IO[str]) -> None:
    """Say in a lock who holds it; a disk that is full will be told of by what is written next."""
    text = f"process {os.getpid()}, since {datetime.now():%H:%M:%S}"  # noqa: DTZ005 (local time)
    with suppress(OSError):
        os.truncate(handle.fileno(), 0)
        os.write(handle.fileno(), text.encode())


def _holder(handle: IO[str]) -> str:
    """Who holds a lock, as he wrote it there himself."""
    handle.seek(0)
    return handle.read(200)


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


def link_files(source: Path, target: Path, files: Iterable[Path]) -> None:
    """Give files of one generation to another, which will hold them too: they never change."""
    for path in files:
        place = target / path.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            place.hardlink_to(path)
        except OSError:
            shutil.copy2(path, place)  # a file system without hard links


def publish(
    index: Path,
    folder: Path,
    *,
    articles: int,
    built_at: datetime,
    resolution: str,
    earlier: str | None = None,
) -> str:
    """Seal a finished folder with its manifest, verify it, and let it serve from now on.

    Files that are the same as in the `earlier` generation (`link_files`) are not read again.

    Everything is on disk before the pointer names it; the pointer changes by one rename, so a
    reader sees the old generation or the new one. Returns the generation's name.
    """
    known = _linked(index, folder, earlier) if earlier else {}
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    names = {path.relative_to(folder).as_posix(): path for path in paths}
    files = {
        name: known.get(name) or (path.stat().st_size, file_checksum(path))
        for name, path in names.items()
    }
    built = built_at.isoformat(timespec="seconds")
    manifest = Manifest(SCHEMA_VERSION, ANALYSIS_VERSION, resolution, articles, built, files)
    row = asdict(manifest)
    text = json.dumps({**row, _CHECK: _checksum_of(row)}, ensure_ascii=False, indent=1)
    (folder / _MANIFEST).write_text(text, encoding="utf-8")
    written = [name for name in files if name not in known]
    for path in (*(folder / name for name in written), folder / _MANIFEST, *_folders(folder)):
        _sync(path)
    name = folder.name.removesuffix(_UNFINISHED)
    folder.rename(index / name)
    _verify_files(index / name, {each: files[each] for each in written})
    replace_text(pointer_of(index), name + "\n")
    _sync(index)
    return name


def replace_text(path: Path, text: str) -> None:
    """Replace a file by one rename: it is the old one or the new one, whenever the program dies.

    Raises OSError.
    """
    fresh = path.with_name(f"{path.name}.tmp")
    fresh.write_text(text, encoding="utf-8")
    _sync(fresh)
    fresh.replace(path)


def _linked(index: Path, folder: Path, earlier: str) -> dict[str, tuple[int, str]]:
    """Sizes and checksums of the files that are also the earlier generation's."""
    return {
        name: known
        for name, known in read_manifest(index, earlier).files.items()
        if (folder / name).is_file() and (folder / name).samefile(index / earlier / name)
    }


def _folders(folder: Path) -> Iterator[Path]:
    yield folder
    yield from (path for path in folder.rglob("*") if path.is_dir())


def generations(index: Path) -> list[str]:
    """All generations that are there: first the one that serves, then the others, newest first."""
    try:
        names = sorted(_names(index), reverse=True)
    except OSError:
        return []
    serving = current_generation(index)
    return names if serving is None else [serving, *(name for name in names if name != serving)]


def remove_old(index: Path, before: str | None) -> None:
    """Remove all generations but the one that serves and the one that served before it.

    `before` served when this run began. It need not be the newest of the others: a run that failed
    after everything but the pointer was written leaves a generation that never served.
    """
    serving = current_generation(index)
    if serving is None:
        return
    earlier = sorted(name for name in _names(index) if name < serving)
    kept = {serving, *(earlier[-1:] if before == serving else [before])}
    for name in _names(index):
        if name not in kept:
            shutil.rmtree(index / name, ignore_errors=True)


def _names(index: Path) -> list[str]:
    return [path.name for path in index.iterdir() if path.is_dir() and _NAME.fullmatch(path.name)]


def _checksum_of(row: Mapping[str, object]) -> str:
    """The checksum of a manifest, however its JSON is laid out."""
    text = json.dumps(row, sort_keys=True)
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def file_checksum(path: Path) -> str:
    """The BLAKE2b checksum of a file, as manifests hold it. Raises OSError."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, partial(hashlib.blake2b, digest_size=16)).hexdigest()


def _sync(path: Path) -> None:
    """Wait until a file or folder is on disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
