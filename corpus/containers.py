"""Files and what is inside them: folders, gzipped files, zip archives."""

from __future__ import annotations

import io
import lzma
import os
import re
import stat
import zipfile
import zlib
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
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

_ENDING = re.compile(r"(?<=.)\.(?=\d*[a-z])[a-z0-9]{1,5}$")

Opener: TypeAlias = Callable[[], AbstractContextManager[IO[bytes]]]


class SourceFile(NamedTuple):
    """A file to read and the folder or file that the user named to reach it."""

    path: Path
    root: Path


Also: TypeAlias = Callable[[str, Opener], bool]
"""Asked about each file, by its name, that has none of the endings: whether it is wanted, too."""


def _no_other(_name: str, _opener: Opener) -> bool:
    return False


def files_of(path: Path, endings: tuple[str, ...], *, also: Also = _no_other) -> list[SourceFile]:
    """The files of a source that have one of the endings, plain, gzipped or zipped, in order.

    A folder that may not be read stands among them: reading it will say so. Raises
    SourceNotFoundError for a path that is not there or a folder without such files.
    """
    try:
        status = path.stat()
    except PermissionError:
        raise SourceNotFoundError(path, "this user may not read the folder it is in") from None
    except OSError:
        raise SourceNotFoundError(path, "no such file or folder") from None
    if stat.S_ISREG(status.st_mode):
        return [SourceFile(path, path.parent)]
    if not stat.S_ISDIR(status.st_mode):
        raise SourceNotFoundError(path, "is neither a file nor a folder")
    files = [SourceFile(file, path) for file in sorted(_walk(path, (*endings, ".zip"), also))]
    if not files:
        kinds = ", ".join(endings)
        raise SourceNotFoundError(
            path, f"the folder holds no article: {kinds}, also .gz and .zip, are read"
        )
    return files


def _walk(folder: Path, endings: tuple[str, ...], also: Also) -> Iterator[Path]:
    """The wanted files below a folder, and what is closed or leads nowhere.

    Links are followed, those to folders last: each folder is read once, where it really is if that
    is below this one, and no link leads round in a circle.
    """
    closed: list[Path] = []
    seen: set[tuple[int, int] | None] = set()
    roots = deque([folder])
    while roots:
        for place, folders, names in os.walk(
            roots.popleft(), onerror=lambda error: closed.append(Path(error.filename))
        ):
            identity = _identity(place)
            if identity in seen:
                folders.clear()
                continue
            seen.add(identity)
            roots += (Path(place, name) for name in sorted(folders) if _is_link(place, name))
            for name in names:
                path = Path(place, name)
                below = path_text(path.relative_to(folder))
                has_ending = plain_name(name).endswith(endings)
                if _may_be_file(path):
                    if has_ending or also(below, partial(_open_file, path)):
                        yield path
                elif (has_ending or not ending_of(name)) and _leads_nowhere(path):
                    yield path
    yield from closed


def _is_link(place: str, name: str) -> bool:
    """Whether a folder is a link; nobody can tell of one in a closed folder, which is told of."""
    return os.path.islink(os.path.join(place, name))  # noqa: PTH114, PTH118 # pathlib raises there


def _identity(folder: str) -> tuple[int, int] | None:
    """What tells a folder from all others, by whatever name it is reached; None if it has gone."""
    with suppress(OSError):
        status = os.stat(folder)  # noqa: PTH116 # as os.walk names it
        return status.st_dev, status.st_ino
    return None


def _leads_nowhere(path: Path) -> bool:
    """Whether a path is a link to what is not there: a disk that is not mounted, as a rule.

    Editors lock files by hidden links of that kind (`.#tin.txt`), which are nobody's articles.
    """
    return path.is_symlink() and not path.exists() and not path.name.startswith(".")


def _may_be_file(path: Path) -> bool:
    try:
        return path.is_file()
    except PermissionError:
        return True  # reading will say so


def reading_broke_off(error: Exception) -> str:
    """What is to be said of a file that cannot be read, or not to its end."""
    if isinstance(error, PermissionError):
        return "this user may not read it; give the right to, and run again"
    if isinstance(error, FileNotFoundError):
        return (
            "it has gone, or is a link to what is not there; if its disk is not mounted, mount it"
        )
    return f"reading broke off and the rest of the file is missing: {error}"


def members(
    path: Path,
    endings: tuple[str, ...],
    *,
    advance: Callable[[int], None] = lambda _: None,
    also: Also = _no_other,
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
            opener = partial(_open_member, archive, name)
            if name.endswith("/"):
                continue  # a folder
            if plain_name(name).endswith(endings) or also(name, opener):
                yield name, opener


def path_text(path: Path | str) -> str:
    """A path as text that can be stored and shown: bytes that are not UTF-8 as `\\xe9`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def place_of(path: Path, name: str) -> str:
    """A file as a person would name it, or a member of it: `archive.zip!member`."""
    return path_text(path) if name == path.name else f"{path_text(path)}!{name}"


def plain_name(name: str) -> str:
    """A name in small letters without `.gz`."""
    return name.lower().removesuffix(".gz")


def ending_of(name: str) -> str:
    """The ending of a name in small letters, `.gz` and what a mirror appended (`?id=3`) aside.

    What has no letter or is longer than any (`tin-ngay-2.12`) is none.
    """
    plain = plain_name(name).rpartition("/")[2].partition("?")[0]
    found = _ENDING.search(plain)
    return found.group() if found else ".gz" if name.lower().endswith(".gz") else ""


def stem(name: str) -> str:
    """A name without `.gz` and its ending; one with a query is whole, as `tin.php?id=3`."""
    plain = name[:-3] if name.lower().endswith(".gz") else name
    if "?" in plain.rpartition("/")[2]:
        return plain
    return plain[: -len(Path(plain).suffix)] if Path(plain).suffix else plain


def text_id(name: str, file: SourceFile, *, in_archive: bool) -> str:
    """The path below the named source without its ending, so that equal file names stay apart."""
    inside = name if in_archive else path_text(file.path.relative_to(file.root))
    return stem(inside).replace("/", ".")


def full_text_id(name: str, file: SourceFile) -> str:
    """The same with the name of the folder before it and that of the archive, if it is in one.

    Sources that are read into one archive at different times stay apart by it.
    """
    folder = path_text(Path(os.path.abspath(file.root)).name)  # noqa: PTH100 # `..` is no name, a link's own name is
    below = stem(path_text(file.path.relative_to(file.root)))
    parts = (folder, below, stem(name) if name != file.path.name else "")
    return ".".join(part.replace("/", ".") for part in parts if part)


@contextmanager
def _open_file(path: Path, advance: Callable[[int], None] = lambda _: None) -> Iterator[IO[bytes]]:
    with (
        io.BufferedReader(_Counted(path, advance)) as stream,
        _unpacked(path.name, stream) as plain,
    ):
        yield plain


@contextmanager
def _open_member(archive: zipfile.ZipFile, name: str) -> Iterator[IO[bytes]]:
    # Whoever reads may peek, as into a file: encodings are told by how a text begins.
    with (
        archive.open(name) as packed,
        io.BufferedReader(packed) as stream,  # type: ignore[type-var]  # it has all that is asked
        _unpacked(name, stream) as plain,
    ):
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
