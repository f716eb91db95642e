"""RSS, Atom and sitemaps: lists of addresses, read as a stream.

RSS 2.0 (and 0.9x, 1.0), Atom (RFC 4287), the sitemap protocol (sitemaps.org) with its indexes and
the news extension. External entities are not read and documents not made larger than they are.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Final

from lxml import etree

from corpus.errors import RejectedArticleError
from corpus.links import joined
from corpus.pages import find_moment
from corpus.published import VIETNAM_TIME
from corpus.quarantine import QuarantineReason

if TYPE_CHECKING:
    from collections.abc import Iterator

_SNIFFED: Final = 2048
"""Bytes in which the first element of a list must begin."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One address of a list."""

    url: str
    changed: datetime | None = None
    """When it was published or changed last, if the list says so."""


def is_list(data: bytes) -> bool:
    """Whether bytes look like a feed or a sitemap: XML whose first element is that of one."""
    head = data[:_SNIFFED].lower()
    return any(
        f"<{name}".encode() in head for name in ("rss", "feed", "rdf:rdf", "urlset", "sitemapindex")
    )


def read_list(data: bytes, *, url: str = "") -> Iterator[Entry]:
    """The addresses of a feed or sitemap, in its order; relative ones by `url`.

    Raises RejectedArticleError when it breaks off or is no XML; what came before is good.
    """
    try:
        yield from _entries(data, url)
    except etree.XMLSyntaxError as error:
        raise RejectedArticleError(
            QuarantineReason.UNREADABLE, f"the list of addresses is no sound XML: {error}"
        ) from None


def _entries(data: bytes, url: str) -> Iterator[Entry]:
    events = etree.iterparse(
        io.BytesIO(data.lstrip()),
        events=("end",),
        tag=("{*}item", "{*}entry", "{*}url", "{*}sitemap"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )
    for _, element in events:
        fields = _fields(element)
        address = (fields.get("loc") or fields.get("link") or fields.get("guid", "")).strip()
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]
        if address := joined(url, address) or address:  # whoever asks for none is told
            yield Entry(address, _changed(fields))


def _fields(element: etree._Element) -> dict[str, str]:
    """The texts below an entry by their names; an Atom link by its `href`."""
    fields: dict[str, str] = {}
    for child in element.iter():
        if not isinstance(child.tag, str):
            continue
        name = etree.QName(child).localname.lower()
        text = child.text or ""
        if name == "link" and child.get("href"):
            text = child.get("href") if child.get("rel", "alternate") == "alternate" else ""
        if name == "guid" and child.get("isPermaLink", "true").lower() != "true":
            continue
        if text.strip():
            fields.setdefault(name, text.strip())
    return fields


def _changed(fields: dict[str, str]) -> datetime | None:
    for name in ("lastmod", "updated", "pubdate", "published", "publication_date", "date"):
        if name in fields:
            return _moment(fields[name])
    return None


def _moment(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError, OverflowError):  # the last for numbers of many digits
        found = find_moment(text)
        if found is None:
            return None
        moment = found.at or datetime.combine(found.day, datetime.max.time())
    return moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM_TIME)
