"""Web archives (WARC 1.0 and 1.1, ISO 28500): the pages that a crawler kept."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Final, NamedTuple

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from corpus.containers import READ_ERRORS
from corpus.errors import RejectedArticleError
from corpus.quarantine import QuarantineReason

if TYPE_CHECKING:
    from collections.abc import Iterator

_HTML: Final = ("text/html", "application/xhtml+xml")
_BLOCK: Final = 1 << 16
"""Bytes that are read at once."""
_MAX_HEADERS: Final = 1 << 20
"""Bytes of the headers of one record at most."""
_RECORD_ENDS: Final = (b"\r\n\r\n", b"\n\n")
_WARCIO_SLIPS: Final = (AttributeError, IndexError, OverflowError, TypeError, ValueError)
"""What warcio raises on records whose headers are cut off or tell impossible lengths."""


class ArchivedPage(NamedTuple):
    """A page of a web archive."""

    number: int
    """Of its record in the archive, from 1."""
    url: str
    charset: str
    data: bytes
    """At most one byte more than was asked for."""


def read_warc(stream: IO[bytes], *, max_bytes: int) -> Iterator[ArchivedPage]:
    """The successful HTML answers of an archive, one at a time.

    Raises RejectedArticleError when the archive breaks off or is none.
    """
    number = 0
    whole = True
    watched = _Watched(stream)
    try:
        records = iter(ArchiveIterator(watched))
        while record := watched.next_of(records):
            number += 1
            data = record.content_stream().read(max_bytes + 1)
            whole = _drain(record)
            if whole and _is_page(record):
                charset = _content_type(record).partition("charset=")[2].strip(" \"'")
                url = record.rec_headers.get_header("WARC-Target-URI") or ""
                yield ArchivedPage(number, url, charset, data)
    except (ArchiveLoadFailed, *_WARCIO_SLIPS, *READ_ERRORS) as error:
        raise _broken(number, error) from None
    if watched.error or not whole or not watched.tail.endswith(_RECORD_ENDS):
        raise _broken(number, watched.error or "the last record is not whole")


def _is_page(record: ArcWarcRecord) -> bool:
    if record.rec_type not in ("response", "resource"):
        return False
    answered = record.http_headers is None or record.http_headers.get_statuscode() == "200"
    return answered and _content_type(record).partition(";")[0].strip() in _HTML


def _content_type(record: ArcWarcRecord) -> str:
    headers = record.http_headers or record.rec_headers
    return (headers.get_header("Content-Type") or "").lower()


def _drain(record: ArcWarcRecord) -> bool:
    """Read what is left of a record; whether it was as long as it says."""
    while record.raw_stream.read(_BLOCK):
        pass
    return not getattr(record.raw_stream, "limit", 0)


def _broken(number: int, error: object) -> RejectedArticleError:
    return RejectedArticleError(
        QuarantineReason.UNREADABLE,
        f"the archive breaks off after record {number}; the rest is missing: {error}",
    )


class _Watched:
    """A stream that ends where it breaks, and remembers why: warcio passes over errors."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._left: int | None = None
        """Bytes that the headers of the next record may still have; None outside of headers."""
        self.error: Exception | None = None
        self.tail = b""
        """The last bytes that were read."""

    def next_of(self, records: Iterator[ArcWarcRecord]) -> ArcWarcRecord | None:
        """The next record, or None at the end or when its headers have no end."""
        self._left = _MAX_HEADERS
        record = next(records, None)
        self._left = None
        return record

    def read(self, size: int = _BLOCK) -> bytes:
        """At most so many bytes; none at the end or where the stream breaks."""
        if self._left is not None and self._left < 0:
            self.error = ValueError("the headers of a record have no end")
            return b""
        try:
            data: bytes = self._stream.read1(size)  # type: ignore[attr-defined] # every opener gives a buffered stream
        except READ_ERRORS as error:
            self.error = error
            return b""
        if self._left is not None:
            self._left -= len(data)
        self.tail = (self.tail + data[-4:])[-4:]
        return data

    def close(self) -> None:
        """Leave the stream to whoever opened it."""
