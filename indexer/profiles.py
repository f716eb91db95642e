"""What an index knows of one official, meeting or cited document: the records of their pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from indexer.entities import PostStatus
    from indexer.records import (
        DatedArticle,
        DatedMeeting,
        MonthCount,
        NamedMeeting,
        NamedOfficial,
        RankedValue,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldPost:
    """A post as articles give it to an official, with the days of the first and last that do."""

    text: str
    status: PostStatus
    first: date | None
    last: date | None
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedPost:
    """A post as the registry records it."""

    text: str
    since: date | None
    until: date | None
    """Nothing while it is held."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialProfile:
    """An official over all articles that name him."""

    slug: str
    name: str
    spellings: tuple[str, ...]
    """Other full forms of the name that articles or the registry use."""
    articles: int
    first: date | None
    last: date | None
    """The days of the first and the last article."""
    posts: tuple[HeldPost, ...]
    """Wordings of one post are one; the one seen last comes first."""
    recorded: tuple[RecordedPost, ...]
    """What the registry knows, the newest first; empty for those it does not know."""
    source: str
    """Where the registry has it from; empty when it knows nothing."""
    months: tuple[MonthCount, ...]
    together: tuple[RankedValue, ...]
    """Officials who are named in the same articles, the most frequent first."""
    pairs: tuple[tuple[int, ...], ...]
    """For each two of the first of `together`, how many of the articles name both: a square."""
    meetings: tuple[DatedMeeting, ...]
    """Meetings of those articles, the newest first."""
    newest: tuple[DatedArticle, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingProfile:
    """A meeting over all articles that report it or refer to it."""

    slug: str
    label: str
    kind: str
    """`hội nghị`, `kỳ họp` …"""
    body: str
    term: int | None
    ordinal: int | None
    place: str
    begins: date | None
    ends: date | None
    chairs: tuple[NamedOfficial, ...]
    attendees: tuple[NamedOfficial, ...]
    """With the posts they have in the articles about the meeting."""
    agenda: tuple[str, ...]
    articles: int
    documents: tuple[RankedValue, ...]
    """Cited in the same articles, the most frequent first."""
    previous: NamedMeeting | None
    following: NamedMeeting | None
    series: tuple[DatedMeeting, ...]
    """All meetings of the same kind, body and term, by ordinal."""
    months: tuple[MonthCount, ...]
    newest: tuple[DatedArticle, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentProfile:
    """A cited document over all articles that cite it."""

    slug: str
    label: str
    kind: str
    """`Nghị quyết`, `Luật` …"""
    number: str
    year: int | None
    issuer: str
    articles: int
    first: date | None
    last: date | None
    officials: tuple[RankedValue, ...]
    meetings: tuple[RankedValue, ...]
    months: tuple[MonthCount, ...]
    newest: tuple[DatedArticle, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedMeeting:
    """A line in the index of meetings, which is by body and year."""

    slug: str
    label: str
    body: str
    day: date | None
    """The day it began, else that of the first article about it."""
    count: int
