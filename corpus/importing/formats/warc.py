"""Web archives (WARC 1.0 and 1.1, ISO 28500): the pages that a crawler kept."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Final, NamedTuple

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from corpus.errors import RejectedArticleError
from corpus.quarantine import QuarantineReason

if TYPE_CHECKING:
    from collections.abc import Iterator

_HTML: Final = ("text/html", "application/xhtml+xml")


class ArchivedPage(NamedTuple):
    """A page of a web archive."""

    number: int
    """Of its record in the archive, from 1."""
    url: str
    charset: str
    data: bytes
    """At most one byte more than was asked for."""


def read_warc(stream: IO[bytes], *, max_bytes: int) -> Iterator[ArchivedPage]:
    """The successful HTML answers of an archive, gzipped or not, one at a time.

    Raises RejectedArticleError when the archive breaks off or is none.
    """
    number = 0
    try:
        for number, record in enumerate(ArchiveIterator(stream), start=1):
            if record.rec_type not in ("response", "resource"):
                continue
            content_type = _content_type(record)
            kind, _, rest = content_type.lower().partition(";")
            if kind.strip() not in _HTML or not _is_success(record):
                continue
            data = record.content_stream().read(max_bytes + 1)
            charset = rest.partition("charset=")[2].strip(" \"'")
            yield ArchivedPage(
                number, record.rec_headers.get_header("WARC-Target-URI") or "", charset, data
            )
    except (ArchiveLoadFailed, EOFError, OSError, ValueError) as error:
        raise RejectedArticleError(
            QuarantineReason.UNREADABLE,
            f"the archive breaks off after record {number}; the rest is missing: {error}",
        ) from None


def _content_type(record: object) -> str:
    headers = getattr(record, "http_headers", None) or record.rec_headers  # type: ignore[attr-defined] # warcio has no types
    return headers.get_header("Content-Type") or ""


def _is_success(record: object) -> bool:
    headers = getattr(record, "http_headers", None)
    return headers is None or headers.get_statuscode() == "200"
