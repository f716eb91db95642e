"""Files, folders and archives → a stream of articles and of what had to be put aside."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple, TypeAlias

from corpus.article import Article
from corpus.cms_text import parse_cms_text
from corpus.errors import RejectedArticleError, SourceNotFoundError
from corpus.jsonl import parse_line
from corpus.published import parse_published
from corpus.quarantine import Quarantined, QuarantineReason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from contextlib import AbstractContextManager

ReadResult: TypeAlias = Article | Quarantined


class _SourceFile(NamedTuple):
    """A file to read and the folder or file that the user named to reach it."""

    path: Path
    root: Path


_Opener: TypeAlias = "Callable[[], AbstractContextManager[IO[bytes]]]"


class _Located(NamedTuple):
    """A result and where it stands."""

    place: str
    line: int
    result: ReadResult


MAX_LINE_BYTES = 16 * 1024 * 1024
"""No article is that long; a longer line is a broken export and must not fill the memory."""
MAX_TEXT_BYTES = 16 * 1024 * 1024

_JSONL = (".jsonl", ".ndjson")
_TEXT = (".txt",)
_SIDECAR = ".meta.json"
_READABLE = (*_JSONL, *_TEXT)
_SIDECAR_FIELDS = ("id", "source", "url", "author", "category")
_READ_ERRORS = (
    OSError,
    EOFError,
    zlib.error,
    zipfile.BadZipFile,
    RuntimeError,
    NotImplementedError,
)
"""What broken, encrypted or truncated files and archives raise while they are read."""


def sample_path() -> Path:
    """The folder of the sample articles that come with the program."""
    return Path(__file__).parent / "sample"


def read_sources(paths: Sequence[Path]) -> Iterator[ReadResult]:
    """Read every article of the given files and folders, one at a time, in a stable order.

    Plain, gzipped and zipped JSON Lines (`.jsonl`, `.ndjson`) and CMS text (`.txt`) are read;
    a text file may have a sidecar `NAME.meta.json` with keys of the JSON Lines contract.
    Anything that cannot be used comes out as Quarantined, and reading goes on. An id that was
    seen before is quarantined too, whatever file it stands in.

    Raises SourceNotFoundError, before anything is read, for a path that is not there or a
    folder in which no file can be read.
    """
    files = [file for path in paths for file in _files_of(path)]
    return _without_duplicates(_read_files(files))


def count_articles(paths: Sequence[Path]) -> int:
    """How many articles the sources hold at most: lines and text files, counted without parsing.

    Meant for a progress bar. Raises SourceNotFoundError as `read_sources` does.
    """
    return sum(_count_file(file.path) for path in paths for file in _files_of(path))


def _count_file(path: Path) -> int:
    total = 0
    try:
        for name, opener in _members(path):
            if not _plain_name(name).endswith(_JSONL):
                total += 1
                continue
            with opener() as stream:
                total += sum(block.count(b"\n") for block in _blocks(stream))
    except _READ_ERRORS:
        pass  # reading will say what is wrong with it
    return total


def _blocks(stream: IO[bytes]) -> Iterator[bytes]:
    while block := stream.read(1 << 20):
        yield block


def _files_of(path: Path) -> list[_SourceFile]:
    if not path.exists():
        raise SourceNotFoundError(path, "no such file or folder")
    if path.is_file():
        return [_SourceFile(path, path.parent)]
    files = [
        _SourceFile(file, path)
        for file in sorted(path.rglob("*"))
        if file.is_file() and _is_readable(file.name)
    ]
    if not files:
        raise SourceNotFoundError(
            path, "the folder holds no article: .jsonl, .ndjson, .txt, also .gz and .zip, are read"
        )
    return files


def _plain_name(name: str) -> str:
    return name.lower().removesuffix(".gz")


def _is_readable(name: str) -> bool:
    plain = _plain_name(name)
    return plain.endswith((*_READABLE, ".zip"))


def _members(path: Path) -> Iterator[tuple[str, _Opener]]:
    """The readable streams of one file, each with its name: itself, or what a zip holds."""
    if not path.name.lower().endswith(".zip"):
        yield path.name, partial(_open_file, path)
        return
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            if _plain_name(name).endswith(_READABLE):
                yield name, partial(_open_member, archive, name)


@contextmanager
def _open_file(path: Path) -> Iterator[IO[bytes]]:
    with path.open("rb") as stream, _unpacked(path.name, stream) as plain:
        yield plain


@contextmanager
def _open_member(archive: zipfile.ZipFile, name: str) -> Iterator[IO[bytes]]:
    with archive.open(name) as stream, _unpacked(name, stream) as plain:
        yield plain


def _unpacked(name: str, stream: IO[bytes]) -> AbstractContextManager[IO[bytes]]:
    """The stream itself, or what a gzipped one holds; closing the latter leaves `stream` open."""
    if not name.lower().endswith(".gz"):
        return nullcontext(stream)
    return io.BufferedReader(gzip.GzipFile(fileobj=stream))


def _read_files(files: Iterable[_SourceFile]) -> Iterator[_Located]:
    for file in files:
        place = str(file.path)
        found = False
        try:
            for name, opener in _members(file.path):
                found = True
                place = str(file.path) if name == file.path.name else f"{file.path}!{name}"
                with opener() as stream:
                    if _plain_name(name).endswith(_TEXT):
                        yield _Located(place, 0, _read_text(stream, name=name, file=file))
                    else:
                        yield from _read_jsonl(stream, place)
        except _READ_ERRORS as error:
            found = True
            yield _put_aside(
                place,
                0,
                QuarantineReason.UNREADABLE,
                f"reading broke off and the rest of the file is missing: {error}",
            )
        if not found:
            yield _put_aside(
                place, 0, QuarantineReason.EMPTY, "the archive holds no .jsonl, .ndjson or .txt"
            )


def _put_aside(place: str, line: int, reason: QuarantineReason, detail: str) -> _Located:
    return _Located(place, line, Quarantined(place, line, reason, detail))


def _read_jsonl(stream: IO[bytes], place: str) -> Iterator[_Located]:
    number = 0
    while line := stream.readline(MAX_LINE_BYTES + 1):
        number += 1
        if len(line) > MAX_LINE_BYTES:
            while line and not line.endswith(b"\n"):
                line = stream.readline(MAX_LINE_BYTES)
            yield _put_aside(
                place,
                number,
                QuarantineReason.TOO_LONG,
                f"the line is longer than {MAX_LINE_BYTES >> 20} MB; split the article",
            )
            continue
        if not line.strip():
            continue
        try:
            yield _Located(place, number, parse_line(_decode(line)))
        except RejectedArticleError as error:
            yield _put_aside(place, number, error.reason, error.detail)
    if number == 0:
        yield _put_aside(place, 0, QuarantineReason.EMPTY, "the file is empty")


def _read_text(stream: IO[bytes], *, name: str, file: _SourceFile) -> ReadResult:
    data = stream.read(MAX_TEXT_BYTES + 1)
    in_archive = name != file.path.name
    try:
        if len(data) > MAX_TEXT_BYTES:
            raise RejectedArticleError(
                QuarantineReason.TOO_LONG,
                f"the text is longer than {MAX_TEXT_BYTES >> 20} MB; it cannot be one article",
            )
        article = parse_cms_text(_decode(data), name=_text_id(name, file, in_archive=in_archive))
        if in_archive:
            return article
        sidecar = file.path.with_name(_stem(file.path.name) + _SIDECAR)
        return _with_sidecar(article, sidecar) if sidecar.is_file() else article
    except RejectedArticleError as error:
        place = f"{file.path}!{name}" if in_archive else str(file.path)
        return Quarantined(place, 0, error.reason, error.detail)


def _stem(name: str) -> str:
    plain = name[:-3] if name.lower().endswith(".gz") else name
    return plain[:-4] if plain.lower().endswith(_TEXT) else plain


def _text_id(name: str, file: _SourceFile, *, in_archive: bool) -> str:
    """The path below the named source without its ending, so that equal file names stay apart."""
    inside = name if in_archive else file.path.relative_to(file.root).as_posix()
    return _stem(inside).replace("/", ".")


def _with_sidecar(article: Article, sidecar: Path) -> Article:
    """Add the keys of `NAME.meta.json`; title, lead and body stay those of the text."""
    try:
        row = json.loads(_decode(sidecar.read_bytes()))
    except ValueError as error:
        raise RejectedArticleError(
            QuarantineReason.BROKEN_JSON, f"{sidecar.name} is not JSON: {error}"
        ) from None
    if not isinstance(row, dict):
        raise RejectedArticleError(
            QuarantineReason.WRONG_TYPE, f"{sidecar.name} must hold one JSON object"
        )
    named: dict[str, str] = {
        key: row[key] for key in _SIDECAR_FIELDS if isinstance(row.get(key), str)
    }
    published, published_at = article.published, article.published_at
    if isinstance(row.get("published"), str):
        published, published_at = parse_published(row["published"])
    rest = {key: value for key, value in row.items() if key not in {*named, "published"}}
    return replace(
        article,
        id=named.get("id", article.id),
        source=named.get("source", article.source),
        url=named.get("url", article.url),
        author=named.get("author", article.author),
        category=named.get("category", article.category),
        published=published,
        published_at=published_at,
        metadata={**article.metadata, **rest},
    )


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RejectedArticleError(
            QuarantineReason.ENCODING,
            f"not UTF-8 (byte {error.start + 1}); convert the export to UTF-8",
        ) from None


def _without_duplicates(located: Iterable[_Located]) -> Iterator[ReadResult]:
    seen: dict[str, str] = {}
    for place, line, result in located:
        if not isinstance(result, Article):
            yield result
            continue
        here = f"{place}:{line}" if line else place
        first = seen.setdefault(result.id, here)
        if first is here:
            yield result
            continue
        yield Quarantined(
            place,
            line,
            QuarantineReason.DUPLICATE_ID,
            f"the id {result.id!r} was read before, at {first}; the first article is kept",
        )
