"""Atom feeds (RFC 4287), in pages where there is more than one holds (RFC 5005)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Final

from corpus.published import VIETNAM_TIME
from webui.feeds import xml

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from xml.etree.ElementTree import Element

ATOM: Final = "application/atom+xml"
_NAMESPACE: Final = "http://www.w3.org/2005/Atom"
_UNKNOWN: Final = datetime(1970, 1, 1, tzinfo=UTC)
"""When an article of no known day was updated, which every entry has to tell: the same in every
generation, or readers would be told of a change after each; and before all others, as it stands
behind them."""


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
    """A page of a feed of articles, the newest first."""

    title: str
    id: str
    """The same on all its pages."""
    url: str
    next_url: str = ""
    """Where older articles are, if there are any."""
    previous_url: str = ""
    page_url: str
    built_at: datetime
    """The time of a feed that has no article whose day is known."""
    entries: Sequence[Entry]


def atom(feed: Feed) -> bytes:
    """The feed as a document."""
    document = xml.root("feed", _NAMESPACE)
    xml.add(document, "id", feed.id)
    xml.add(document, "title", feed.title)
    moments = [_moment(entry.published) for entry in feed.entries if entry.published]
    xml.add(document, "updated", max(moments, default=feed.built_at).isoformat())
    xml.add(document, "link", rel="self", type=ATOM, href=feed.url)
    for relation, url in (("next", feed.next_url), ("previous", feed.previous_url)):
        if url:
            xml.add(document, "link", rel=relation, type=ATOM, href=url)
    xml.add(document, "link", rel="alternate", type="text/html", href=feed.page_url)
    xml.add(document, "generator", "thoisu")
    xml.add(xml.add(document, "author"), "name", "thoisu")
    for entry in feed.entries:
        _add(document, entry)
    return xml.write(document)


def _add(document: Element, entry: Entry) -> None:
    element = xml.add(document, "entry")
    xml.add(element, "id", entry.id)
    xml.add(element, "title", entry.title)
    if entry.published:
        xml.add(element, "published", _moment(entry.published).isoformat())
    updated = _moment(entry.published) if entry.published else _UNKNOWN
    xml.add(element, "updated", updated.isoformat())
    xml.add(element, "link", rel="alternate", type="text/html", href=entry.url)
    if entry.source:
        xml.add(xml.add(element, "author"), "name", entry.source)
    xml.add(element, "summary", entry.summary)


def _moment(day: date) -> datetime:
    """The beginning of a day in Việt Nam."""
    return datetime.combine(day, time(), VIETNAM_TIME)
