"""Open streams → articles: JSON Lines and CMS text, with what had to be put aside and where."""

from __future__ import annotations

from codecs import BOM_UTF8
from itertools import chain, islice
from typing import IO, TYPE_CHECKING, Generic, NamedTuple, Never, Protocol, TypeAlias, TypeVar

from corpus.article import Article
from corpus.cms_text import parse_cms_text
from corpus.containers import SourceFile, place_of, stem
from corpus.errors import RejectedArticleError
from corpus.jsonl import AS_LINES, article_from_row, object_of, row_of
from corpus.quarantine import Quarantined, QuarantineReason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

ReadResult: TypeAlias = Article | Quarantined
Read = TypeVar("Read", covariant=True)
"""What is made of a line: an article as a rule."""

MAX_LINE_BYTES = 16 * 1024 * 1024
"""No article is that long; a longer line is a broken export and must not fill the memory."""
MAX_TEXT_BYTES = 16 * 1024 * 1024
SIDECAR = ".meta.json"
_LAID_OUT = {
    b"[": f"the file is one list, not JSON Lines; {AS_LINES}",
    b"{": "the objects of the file go over several lines; write each on one: "
    "jq -c . OLD.json > NEW.jsonl",
}
"""What a file is that begins with a line of only this: JSON laid out for people."""
_TEXT_FIELDS = ("title", "summary", "body", "captions")


class Lines(Protocol):
    """What lines of bytes are read from."""

    def readline(self, size: int, /) -> bytes:
        """The next line with its end, cut off after about so many bytes; nothing at the end."""


class Located(NamedTuple, Generic[Read]):
    """A result and where it stands."""

    place: str
    line: int
    result: Read | Quarantined


def put_aside(place: str, line: int, reason: QuarantineReason, detail: str) -> Located[Never]:
    """What cannot be used, located."""
    return Located(place, line, Quarantined(place, line, reason, detail))


def read_lines(
    stream: Lines, place: str, *, parse: Callable[[bytes], Read]
) -> Iterator[Located[Read]]:
    """What `parse` makes of the lines of a stream; a line that it rejects is put aside.

    JSON that is laid out for people is put aside as one file, not line by line.
    """
    lines = _lines(stream)
    begin = list(islice(lines, 1))
    if not begin:
        yield put_aside(place, 0, QuarantineReason.EMPTY, "the file is empty")
        return
    opening = begin[0][1].removeprefix(BOM_UTF8).strip()
    if opening in _LAID_OUT:
        begin += islice(lines, 1)
        if _goes_on(begin[-1][1]):
            yield put_aside(place, 0, QuarantineReason.BROKEN_JSON, _LAID_OUT[opening])
            return
    for number, line in chain(begin, lines):
        if len(line) > MAX_LINE_BYTES:
            detail = f"the line is longer than {MAX_LINE_BYTES >> 20} MB; split the article"
            yield put_aside(place, number, QuarantineReason.TOO_LONG, detail)
            continue
        try:
            yield Located(place, number, parse(line))
        except RejectedArticleError as error:
            yield put_aside(place, number, error.reason, error.detail)


def _lines(stream: Lines) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank with their numbers; too long ones are cut, but not to size."""
    number = 0
    while line := stream.readline(MAX_LINE_BYTES + 1):
        number += 1
        if line.strip() or len(line) > MAX_LINE_BYTES:
            yield number, line
        while len(line) > MAX_LINE_BYTES and not line.endswith(b"\n"):
            line = stream.readline(MAX_LINE_BYTES + 1)


def _goes_on(line: bytes) -> bool:
    """Whether a line goes on with a list or an object that the line before it has begun."""
    return line[:1].isspace() or line.startswith(b'"') or line.rstrip().endswith(b"},")


def read_text(
    stream: IO[bytes],
    *,
    name: str,
    file: SourceFile,
    article_id: str,
    decode: Callable[[bytes], str],
) -> ReadResult:
    """The article of a CMS's text, with the keys of its sidecar when it lies in a folder.

    It has the given id, if its sidecar names none.
    """
    data = stream.read(MAX_TEXT_BYTES + 1)
    in_archive = name != file.path.name
    try:
        if len(data) > MAX_TEXT_BYTES:
            raise RejectedArticleError(
                QuarantineReason.TOO_LONG,
                f"the text is longer than {MAX_TEXT_BYTES >> 20} MB; it cannot be one article",
            )
        article = parse_cms_text(decode(data), name=article_id)
        if in_archive:
            return article
        sidecar = sidecar_of(file.path)
        return _with_sidecar(article, sidecar) if sidecar.is_file() else article
    except RejectedArticleError as error:
        place = place_of(file.path, name)
        return Quarantined(place, 0, error.reason, error.detail)


def sidecar_of(text: Path) -> Path:
    """Where the keys that belong to a CMS's text lie, if they do."""
    return text.with_name(stem(text.name) + SIDECAR)


def decode_utf8(data: bytes) -> str:
    """Text of bytes that must be UTF-8. Raises RejectedArticleError."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RejectedArticleError(
            QuarantineReason.ENCODING,
            f"not UTF-8 (byte {error.start + 1}); `thoisu import` converts other encodings",
        ) from None


def _with_sidecar(article: Article, sidecar: Path) -> Article:
    """Add the keys of `NAME.meta.json`; what the text itself says stays as it is.

    Raises RejectedArticleError as a line of JSON Lines with these keys would.
    """
    try:
        said = object_of(decode_utf8(sidecar.read_bytes()))
        own = row_of(article)
        of_the_text = {key: own[key] for key in _TEXT_FIELDS if own.get(key)}
        filled = {key: value for key, value in said.items() if value not in (None, "")}
        return article_from_row({**own, **filled, **of_the_text})
    except RejectedArticleError as error:
        raise RejectedArticleError(error.reason, f"{sidecar.name}: {error.detail}") from None
