"""Atom feeds (RFC 4287)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING, Final

from corpus.published import VIETNAM_TIME
from webui.feeds import xml

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from xml.etree.ElementTree import Element

ATOM: Final = "application/atom+xml"
_NAMESPACE: Final = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An article in a feed. Addresses are absolute."""

    id: str
    """The same in every feed and language, so that a reader shows the article once."""
    url: str
    title: str
    published: date | None
    source: str
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed of articles, the newest first."""

    title: str
    url: str
    """Its own address, also its id."""
    page_url: str
    built_at: datetime
    """The time of articles whose day is not known, and of a feed without any."""
    entries: Sequence[Entry]


def atom(feed: Feed) -> bytes:
    """The feed as a document."""
    document = xml.root("feed", _NAMESPACE)
    xml.add(document, "id", feed.url)
    xml.add(document, "title", feed.title)
    moments = [_moment(entry.published, feed) for entry in feed.entries]
    xml.add(document, "updated", max(moments, default=feed.built_at).isoformat())
    xml.add(document, "link", rel="self", type=ATOM, href=feed.url)
    xml.add(document, "link", rel="alternate", type="text/html", href=feed.page_url)
    xml.add(document, "generator", "thoisu")
    xml.add(xml.add(document, "author"), "name", "thoisu")
    for entry in feed.entries:
        _add(document, entry, feed)
    return xml.write(document)


def _add(document: Element, entry: Entry, feed: Feed) -> None:
    element = xml.add(document, "entry")
    xml.add(element, "id", entry.id)
    xml.add(element, "title", entry.title)
    xml.add(element, "updated", _moment(entry.published, feed).isoformat())
    if entry.published:
        xml.add(element, "published", _moment(entry.published, feed).isoformat())
    xml.add(element, "link", rel="alternate", type="text/html", href=entry.url)
    if entry.source:
        xml.add(xml.add(element, "author"), "name", entry.source)
    xml.add(element, "summary", entry.summary)


def _moment(day: date | None, feed: Feed) -> datetime:
    """The beginning of a day in Việt Nam."""
    return datetime.combine(day, time(), VIETNAM_TIME) if day else feed.built_at
