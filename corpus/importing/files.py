"""Files of every kind that can be imported → articles, addresses, and what must be put aside."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import IO, TYPE_CHECKING, Final, NamedTuple, TypeAlias

from corpus.article import Article, JSONValue
from corpus.containers import (
    READ_ERRORS,
    Opener,
    SourceFile,
    full_text_id,
    members,
    path_text,
    place_of,
    plain_name,
    reading_broke_off,
    text_id,
)
from corpus.errors import RejectedArticleError
from corpus.importing.cleaning import cleaned_row, with_readable_day
from corpus.importing.formats.feeds import Entry, is_list, read_list
from corpus.importing.formats.tables import BrokenRow, read_table
from corpus.importing.formats.warc import read_warc
from corpus.importing.formats.wordpress import LeftOut, is_wordpress, read_wordpress
from corpus.jsonl import article_from_row, object_of
from corpus.legacy import decode, repair_article, without_mojibake
from corpus.pages import is_amp, parse_page
from corpus.quarantine import QuarantineReason
from corpus.streams import Located, put_aside, read_lines, read_text, sidecar_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from corpus.other_files import OtherFiles

Cleaning: TypeAlias = "Callable[[Mapping[str, JSONValue]], dict[str, JSONValue]]"
"""What makes a row of the contract of a row as it was written."""


class NamedByFile(NamedTuple):
    """An article that says neither id nor address: its id is made of the name of its file."""

    place: str
    article: Article
    former_id: str
    """The id without folder and archive, as runs gave it before: archives of theirs keep it."""


class Page(NamedTuple):
    """A page and where it stands."""

    place: str
    article: Article
    is_copy: bool
    """An AMP copy of an article: its own page goes before."""


Found: TypeAlias = Located[Article] | Page | NamedByFile | Entry | LeftOut

MAX_PAGE_BYTES: Final = 16 * 1024 * 1024
"""Of a page or a list of addresses; longer ones are put aside."""
_HEAD: Final = 1 << 16
"""Bytes of the beginning of a file by which its kind or encoding is told."""
_LINES: Final = (".jsonl", ".ndjson")
_TEXTS: Final = (".txt",)
_PAGES: Final = (".html", ".htm", ".xhtml", ".shtml")
_TABLES: Final = (".csv", ".tsv")
_ARCHIVES: Final = (".warc",)
_LISTS: Final = (".xml", ".rss", ".atom")
IMPORTABLE: Final = (*_LINES, *_TEXTS, *_PAGES, *_TABLES, *_ARCHIVES, *_LISTS)


def read_file(
    file: SourceFile, *, advance: Callable[[int], None], others: OtherFiles
) -> Iterator[Found]:
    """Everything that one file holds, archives opened; `advance` is told of bytes that were read.

    Never raises for what is in the file: that is put aside with its place.
    """
    found = False
    try:
        for name, opener in members(file.path, IMPORTABLE, advance=advance, also=others.is_wanted):
            found = True
            place = place_of(file.path, name)
            yield from _read_member(opener, name, place, file)
    except READ_ERRORS as error:
        found = True
        yield _broken(path_text(file.path), error)
    if not found:
        kinds = ", ".join(IMPORTABLE)
        detail = f"the archive holds none of {kinds}"
        yield put_aside(path_text(file.path), 0, QuarantineReason.EMPTY, detail)


def _read_member(opener: Opener, name: str, place: str, file: SourceFile) -> Iterator[Found]:
    """What one file or one member of an archive holds; a broken one does not end the others."""
    try:
        with opener() as stream:
            yield from _read_stream(stream, name, place, file)
    except RejectedArticleError as error:
        yield put_aside(place, 0, error.reason, error.detail)
    except READ_ERRORS as error:
        yield _broken(place, error)


def _broken(place: str, error: Exception) -> Located[Article]:
    return put_aside(place, 0, QuarantineReason.UNREADABLE, reading_broke_off(error))


def stamp_of(file: SourceFile) -> str:
    """What changes when a file does, or the sidecar beside it."""
    statuses = [file.path.stat()]
    sidecar = sidecar_of(file.path)
    if plain_name(file.path.name).endswith(_TEXTS) and sidecar.is_file():
        statuses.append(sidecar.stat())
    return ",".join(f"{status.st_size}:{status.st_mtime_ns}" for status in statuses)


def read_page(data: bytes, *, place: str, url: str = "", charset: str = "") -> Page:
    """The article of a page's bytes, its text put right. Raises RejectedArticleError."""
    if len(data) > MAX_PAGE_BYTES:
        raise RejectedArticleError(
            QuarantineReason.TOO_LONG,
            f"the page is longer than {MAX_PAGE_BYTES >> 20} MB; it cannot be one article",
        )
    decoded = decode(data, declared=charset)
    (text,) = without_mojibake([decoded.text])
    article = parse_page(text, url=url)
    if decoded.note:
        article = replace(article, metadata={**article.metadata, "encoding": decoded.note})
    is_copy = article.url not in ("", url) and is_amp(text)
    return Page(place, repair_article(article, read_again=text != decoded.text), is_copy)


def _read_stream(stream: IO[bytes], name: str, place: str, file: SourceFile) -> Iterator[Found]:
    plain = plain_name(name)
    if plain.endswith(_LINES):
        yield from _read_lines(stream, place)
    elif plain.endswith(_TEXTS):
        yield _read_text(stream, name, place, file)
    elif plain.endswith(_TABLES):
        yield from _read_rows(stream, place)
    elif plain.endswith(_ARCHIVES):
        yield from _read_archive(stream, place)
    elif plain.endswith(_LISTS):
        yield from _read_list(stream, place)
    else:
        page = read_page(stream.read(MAX_PAGE_BYTES + 1), place=place)
        yield page if page.article.url else _named(page.article, name, place, file)


def _read_text(stream: IO[bytes], name: str, place: str, file: SourceFile) -> Found:
    article_id = full_text_id(name, file)
    read_again = False

    def decoded(data: bytes) -> str:
        nonlocal read_again
        text = decode(data).text
        (better,) = without_mojibake([text])
        read_again = better != text
        return better

    result = read_text(stream, name=name, file=file, article_id=article_id, decode=decoded)
    if not isinstance(result, Article):
        return Located(place, 0, result)
    repaired = repair_article(result, read_again=read_again)
    if repaired.id != article_id:
        return Located(place, 0, repaired)
    return _named(repaired, name, place, file)


def _named(article: Article, name: str, place: str, file: SourceFile) -> NamedByFile:
    former_id = text_id(name, file, in_archive=name != file.path.name)
    return NamedByFile(place, replace(article, id=full_text_id(name, file)), former_id)


def _parse_line(line: bytes) -> Article:
    return _article(object_of(decode(line).text), cleaned_row)


def _exported(row: Mapping[str, JSONValue]) -> dict[str, JSONValue]:
    return with_readable_day(cleaned_row(row))


def _article(row: dict[str, JSONValue], cleaned: Cleaning) -> Article:
    texts = {key: value for key, value in row.items() if isinstance(value, str)}
    better = dict(zip(texts, without_mojibake(list(texts.values())), strict=True))
    article = article_from_row(cleaned({**row, **better}))
    return repair_article(article, read_again=better != texts)


def _located(row: dict[str, JSONValue], place: str, line: int) -> Located[Article]:
    """The article of an export's row, or why there is none."""
    try:
        return Located(place, line, _article(row, _exported))
    except RejectedArticleError as error:
        return put_aside(place, line, error.reason, error.detail)


class _AsUtf8(NamedTuple):
    """Lines of text as bytes of UTF-8."""

    text: IO[str]

    def readline(self, size: int, /) -> bytes:
        """The next line, or so many characters of it."""
        return self.text.readline(size).encode()


def _read_lines(stream: IO[bytes], place: str) -> Iterator[Located[Article]]:
    encoding = _encoding_of(stream)
    if encoding != "utf-16":  # which Windows' PowerShell writes, whose bytes are not cut at lines
        yield from read_lines(stream, place, parse=_parse_line)
        return
    text = io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline="\n")
    try:
        yield from read_lines(_AsUtf8(text), place, parse=_parse_line)
    finally:
        text.detach()


def _read_rows(stream: IO[bytes], place: str) -> Iterator[Located[Article]]:
    text = io.TextIOWrapper(stream, encoding=_encoding_of(stream), errors="replace", newline="")
    try:
        for row in read_table(text):
            if isinstance(row, BrokenRow):
                yield put_aside(place, row.line, QuarantineReason.WRONG_TYPE, row.detail)
            else:
                yield _located(row.row, place, row.line)
    finally:
        text.detach()


def _encoding_of(stream: IO[bytes]) -> str:
    """The encoding of a table, by its beginning."""
    head = stream.peek(_HEAD)[:_HEAD] if isinstance(stream, io.BufferedReader) else b""
    return decode(head).encoding


def _read_archive(stream: IO[bytes], place: str) -> Iterator[Found]:
    for page in read_warc(stream, max_bytes=MAX_PAGE_BYTES):
        here = f"{place}#{page.number}"
        try:
            yield read_page(page.data, place=here, url=page.url, charset=page.charset)
        except RejectedArticleError as error:
            yield put_aside(here, 0, error.reason, error.detail)


def _read_list(stream: IO[bytes], place: str) -> Iterator[Found]:
    head = stream.read(_HEAD)
    if is_wordpress(head):
        yield from _read_posts(stream, head, place)
        return
    data = head + stream.read(MAX_PAGE_BYTES + 1 - len(head))
    if len(data) > MAX_PAGE_BYTES or not is_list(data):
        yield put_aside(
            place,
            0,
            QuarantineReason.WRONG_TYPE,
            "the file is no feed and no sitemap of fitting size",
        )
        return
    yield from read_list(data)


def _read_posts(stream: IO[bytes], head: bytes, place: str) -> Iterator[Found]:
    for found in read_wordpress(stream, head):
        if isinstance(found, LeftOut):
            yield found
        else:
            yield _located(found.row, place, found.line)
