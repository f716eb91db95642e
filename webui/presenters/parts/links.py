"""Names that lead somewhere: to pages, articles and other states of a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from webui.formats import number
from webui.urls import article_url, meeting_url, official_url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from indexer.records import (
        DatedArticle,
        DatedMeeting,
        NamedMeeting,
        NamedOfficial,
        RankedValue,
    )


@dataclass(frozen=True, slots=True)
class Link:
    """A name that leads to what is known about it."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class OptionLink:
    """One of several states in which a reader may see something; the chosen one is in force."""

    text: str
    url: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Person:
    """An official with the posts held in one article, in one line."""

    name: str
    url: str
    posts: str
    month: Link | None = None
    """To all articles of the article's month that name the official, when there are others."""


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


def dated_links(articles: Iterable[DatedArticle]) -> tuple[DatedLink, ...]:
    """Articles as lines of a list."""
    return tuple(
        DatedLink(article.title, article_url(article.id), article.published, article.source)
        for article in articles
    )
