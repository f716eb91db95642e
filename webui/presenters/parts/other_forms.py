"""The same things for programs, spreadsheets, feed readers and calendars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from indexer.records import SearchRequest
from webui.presenters.parts.links import Link
from webui.urls import Format, api_url, changed, feed_url, in_format, search_url

if TYPE_CHECKING:
    from indexer.records import FacetName

_NAMES: Final = {
    Format.JSON: "JSON",
    Format.CSV: "CSV",
    Format.ATOM: "Atom",
    Format.ICS: "iCalendar",
}


def search_forms(request: SearchRequest) -> tuple[Link, ...]:
    """All articles of a search as JSON and CSV, its newest as a feed."""
    first = search_url(changed(request))
    return (
        Link(_NAMES[Format.JSON], in_format(first, Format.JSON)),
        Link(_NAMES[Format.CSV], in_format(first, Format.CSV)),
        Link(_NAMES[Format.ATOM], feed_url(request)),
    )


def entity_forms(kind: FacetName, slug: str, page: str, *formats: Format) -> tuple[Link, ...]:
    """An official, meeting or document as the API tells it, and the formats of its page."""
    links = [Link(_NAMES[each], in_format(page, each)) for each in formats]
    return (Link(_NAMES[Format.JSON], api_url(f"{kind}s", slug)), *links)


def collection_forms(kind: FacetName) -> tuple[Link, ...]:
    """All officials, meetings or documents as the API lists them."""
    return (Link(_NAMES[Format.JSON], api_url(f"{kind}s")),)


def article_forms(article_id: str) -> tuple[Link, ...]:
    """An article as the API tells it."""
    return (Link(_NAMES[Format.JSON], api_url("articles", article_id)),)
