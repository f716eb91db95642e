"""The map of the site for search engines (sitemaps.org): an index and its parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.records import FacetName
from webui.feeds import xml
from webui.origin import absolute
from webui.urls import HOME, article_url, document_url, local, meeting_url, official_url

if TYPE_CHECKING:
    from datetime import date

    from indexer.engine.protocol import Index

SIZE: Final = 10_000
"""Pages in one part; the protocol allows 50,000, a smaller answer is made sooner."""
_NAMESPACE: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"


@dataclass(frozen=True, slots=True)
class Place:
    """A page of the site, with the day it was last told something new, if known."""

    path: str
    day: date | None = None


def site_index(index: Index, articles: int, part_url: str, *, size: int = SIZE) -> bytes:
    """The index of the parts of a site with so many articles.

    `part_url` has `{}` for the number of a part.
    """
    document = xml.root("sitemapindex", _NAMESPACE)
    pages = len(_entities(index)) + articles
    for number in range(1, -(-pages // size) + 1):
        xml.add(xml.add(document, "sitemap"), "loc", absolute(part_url.format(number)))
    return xml.write(document)


def site_part(index: Index, number: int, *, size: int = SIZE) -> bytes | None:
    """One part, counted from 1; nothing when there are fewer."""
    places = _part(index, (number - 1) * size, size)
    if not places:
        return None
    document = xml.root("urlset", _NAMESPACE)
    for place in places:
        element = xml.add(document, "url")
        xml.add(element, "loc", absolute(place.path))
        if place.day:
            xml.add(element, "lastmod", place.day.isoformat())
    return xml.write(document)


def _part(index: Index, start: int, size: int) -> list[Place]:
    entities = _entities(index)
    part = entities[start : start + size]
    articles = index.catalogue(start=max(0, start - len(entities)), limit=size - len(part))
    return part + [Place(article_url(article_id), day) for article_id, day in articles]


def _entities(index: Index) -> list[Place]:
    return [
        Place(local(HOME)),
        *(Place(official_url(each.slug)) for each in index.values(FacetName.OFFICIAL)),
        *(Place(meeting_url(each.slug), each.day) for each in index.meetings()),
        *(Place(document_url(each.slug)) for each in index.values(FacetName.DOCUMENT)),
    ]
