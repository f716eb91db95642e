"""The found articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from webui.formats import number
from webui.language import gettext
from webui.urls import article_url, hit_anchor, meeting_url, official_url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from indexer.records import (
        DatedArticle,
        DatedMeeting,
        Hit,
        NamedMeeting,
        NamedOfficial,
        RankedValue,
        SearchRequest,
        Snippet,
    )

_OFFICIALS = 3
"""Named under a hit."""
_MEETINGS = 2
"""Named under a hit."""


@dataclass(frozen=True, slots=True)
class Link:
    """A name that leads to what is known about it."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Person:
    """An official with the posts held in one article, in one line."""

    name: str
    url: str
    posts: str


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


@dataclass(frozen=True, slots=True)
class Ranked:
    """A name with its count."""

    text: str
    url: str
    detail: str
    count: str


@dataclass(frozen=True, slots=True)
class DatedLink:
    """A line in a list by day."""

    text: str
    url: str
    day: date | None
    source: str = ""


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


def person(official: NamedOfficial) -> Person:
    """An official as one article names him."""
    return Person(official.name, official_url(official.slug), ", ".join(official.posts))


def meeting_link(meeting: NamedMeeting) -> Link:
    """A meeting with the way to its page."""
    return Link(meeting.label, meeting_url(meeting.slug))


def dated_meetings(meetings: Iterable[DatedMeeting]) -> tuple[DatedLink, ...]:
    """Meetings as lines of a list."""
    return tuple(
        DatedLink(meeting.label, meeting_url(meeting.slug), meeting.day) for meeting in meetings
    )


def ranked(values: Iterable[RankedValue], url_of: Callable[[str], str]) -> tuple[Ranked, ...]:
    """Names with their counts; `url_of` gives the page behind a slug."""
    return tuple(
        Ranked(value.label, url_of(value.slug), value.detail, number(value.count))
        for value in values
    )


def all_articles(count: int) -> str:
    """What leads to all articles of a page's list; empty for a single one: it is listed."""
    return gettext("Xem cả %(count)s bài", count=number(count)) if count > 1 else ""


def dated_links(articles: Iterable[DatedArticle]) -> tuple[DatedLink, ...]:
    """Articles as lines of a list."""
    return tuple(
        DatedLink(article.title, article_url(article.id), article.published, article.source)
        for article in articles
    )
