"""Files and what is inside them: folders, gzipped files, zip archives."""

from __future__ import annotations

import io
import lzma
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple, TypeAlias, cast

from isal import igzip
from isal.igzip_lib import IsalError

from corpus.errors import SourceNotFoundError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

READ_ERRORS = (
    OSError,
    EOFError,
    zlib.error,
    cast("type[Exception]", IsalError),  # its stub takes the class for an instance
    zipfile.BadZipFile,
    UnicodeDecodeError,  # a member's name
    lzma.LZMAError,
    RuntimeError,
    NotImplementedError,
)
"""What broken, encrypted or truncated files and archives raise while they are read."""

Opener: TypeAlias = Callable[[], AbstractContextManager[IO[bytes]]]


class SourceFile(NamedTuple):
    """A file to read and the folder or file that the user named to reach it."""

    path: Path
    root: Path


def files_of(path: Path, endings: tuple[str, ...]) -> list[SourceFile]:
    """The files of a source that have one of the endings, plain, gzipped or zipped, in order.

    Raises SourceNotFoundError for a path that is not there or a folder without such files.
    """
    if not path.exists():
        raise SourceNotFoundError(path, "no such file or folder")
    if path.is_file():
        return [SourceFile(path, path.parent)]
    files = [
        SourceFile(file, path)
        for file in sorted(path.rglob("*"))
        if file.is_file() and plain_name(file.name).endswith((*endings, ".zip"))
    ]
    if not files:
        kinds = ", ".join(endings)
        raise SourceNotFoundError(
            path, f"the folder holds no article: {kinds}, also .gz and .zip, are read"
        )
    return files


def members(
    path: Path, endings: tuple[str, ...], *, advance: Callable[[int], None] = lambda _: None
) -> Iterator[tuple[str, Opener]]:
    """The file itself, or the members of a zip archive that have one of the endings, by name.

    `advance` is told how many bytes of the file were read, each time some are.
    """
    if not plain_name(path.name).endswith(".zip"):
        yield path.name, partial(_open_file, path, advance)
        return
    with (
        io.BufferedReader(_Counted(path, advance)) as stream,
        zipfile.ZipFile(stream) as archive,
    ):
        for name in sorted(archive.namelist()):
            if plain_name(name).endswith(endings):
                yield name, partial(_open_member, archive, name)


def path_text(path: Path | str) -> str:
    """A path as text that can be stored and shown: bytes that are not UTF-8 as `\\xe9`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def place_of(path: Path, name: str) -> str:
    """A file as a person would name it, or a member of it: `archive.zip!member`."""
    return path_text(path) if name == path.name else f"{path_text(path)}!{name}"


def plain_name(name: str) -> str:
    """A name in small letters without `.gz`."""
    return name.lower().removesuffix(".gz")


def stem(name: str) -> str:
    """A name without `.gz` and its ending."""
    plain = name[:-3] if name.lower().endswith(".gz") else name
    return plain[: -len(Path(plain).suffix)] if Path(plain).suffix else plain


def text_id(name: str, file: SourceFile, *, in_archive: bool) -> str:
    """The path below the named source without its ending, so that equal file names stay apart."""
    inside = name if in_archive else path_text(file.path.relative_to(file.root))
    return stem(inside).replace("/", ".")


@contextmanager
def _open_file(path: Path, advance: Callable[[int], None]) -> Iterator[IO[bytes]]:
    with (
        io.BufferedReader(_Counted(path, advance)) as stream,
        _unpacked(path.name, stream) as plain,
    ):
        yield plain


@contextmanager
def _open_member(archive: zipfile.ZipFile, name: str) -> Iterator[IO[bytes]]:
    with archive.open(name) as stream, _unpacked(name, stream) as plain:
        yield plain


def _unpacked(name: str, stream: IO[bytes]) -> AbstractContextManager[IO[bytes]]:
    """The stream itself, or what a gzipped one holds; closing the latter leaves `stream` open."""
    if not name.lower().endswith(".gz"):
        return nullcontext(stream)
    unpacked = igzip.GzipFile(fileobj=stream)  # type: ignore[no-untyped-call]  # isal has no types
    return io.BufferedReader(unpacked)


class _Counted(io.FileIO):
    """A file that tells how much of it was read."""

    def __init__(self, path: Path, advance: Callable[[int], None]) -> None:
        super().__init__(path)
        self._advance = advance

    def readinto(self, buffer: WriteableBuffer, /) -> int | None:
        """Read, and tell."""
        count = super().readinto(buffer)
        self._advance(count or 0)
        return count
