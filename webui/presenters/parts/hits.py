"""The found articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from webui.presenters.parts.links import DatedLink, Link, Person, dated_links, meeting_link, person
from webui.urls import article_url, hit_anchor

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from indexer.records import Hit, SearchRequest, Snippet

_OFFICIALS = 3
"""Named under a hit."""
_MEETINGS = 2
"""Named under a hit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HitView:
    """One found article."""

    anchor: str
    url: str
    address: str
    """That of the article without the search, for who has it on paper."""
    title: Snippet
    published: date | None
    source: str
    reading_minutes: int
    snippets: tuple[Snippet, ...]
    officials: tuple[Person, ...]
    meetings: tuple[Link, ...]
    duplicates: tuple[DatedLink, ...]


def hit_views(hits: Iterable[Hit], request: SearchRequest) -> tuple[HitView, ...]:
    """The hits of a page; their links carry the search, so that the article can lead back."""
    return tuple(
        HitView(
            anchor=hit_anchor(hit.id),
            url=article_url(hit.id, request),
            address=article_url(hit.id),
            title=hit.title,
            published=hit.published,
            source=hit.source,
            reading_minutes=hit.reading_minutes,
            snippets=hit.snippets,
            officials=tuple(person(official) for official in hit.officials[:_OFFICIALS]),
            meetings=tuple(meeting_link(meeting) for meeting in hit.meetings[:_MEETINGS]),
            duplicates=dated_links(hit.duplicates),
        )
        for hit in hits
    )
