"""Who, at which meeting, when, citing what: the records that extraction gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text that was read: `text[start:end]`."""

    start: int
    end: int


class PostStatus(StrEnum):
    """Whether the person held the post at the time of the article."""

    CURRENT = "current"
    FORMER = "former"
    ACTING = "acting"


@dataclass(frozen=True, slots=True)
class Post:
    """A post as the article words it, without nguyên, cựu or a term of office."""

    text: str
    status: PostStatus = PostStatus.CURRENT


@dataclass(frozen=True, slots=True)
class Official:
    """A person with an office, as one article names him."""

    name: str
    mentions: tuple[Span, ...]
    posts: tuple[Post, ...]


class MeetingKind(StrEnum):
    """The kinds of meetings that are counted by ordinals."""

    CONFERENCE = "hội nghị"
    SESSION = "kỳ họp"
    SITTING = "phiên họp"
    CONGRESS = "đại hội"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting, the same record however an article writes it."""

    kind: MeetingKind
    ordinal: int
    body: str
    """Full official name of the body that meets."""
    term: int | None
    """The body's term of office (khóa), if the article says it."""
    extraordinary: bool = False

    @property
    def label(self) -> str:
        """The meeting's name as people are shown it; equal meetings have equal labels."""
        from indexer.language.numbers import to_roman

        kind = self.kind.capitalize()
        if self.extraordinary:
            kind += " bất thường"
        term = f" khóa {to_roman(self.term)}" if self.term else ""
        if self.kind in (MeetingKind.SESSION, MeetingKind.SITTING):
            number = f"lần thứ {self.ordinal}" if self.extraordinary else f"thứ {self.ordinal}"
            return f"{kind} {number}, {self.body}{term}"
        if self.kind is MeetingKind.CONGRESS:
            return f"{kind} lần thứ {to_roman(self.ordinal)}, {self.body}{term}"
        return f"{kind} lần thứ {self.ordinal} {self.body}{term}"


@dataclass(frozen=True, slots=True)
class EventDate:
    """A day that the article speaks of."""

    day: date
    span: Span
    year_from: str
    """How the year is known: `text`, `article` (another full date) or `published`."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A document that the article cites."""

    kind: str
    number: str
    """With its sign when written (`26-NQ/TW`)."""
    issuer: str

    @property
    def label(self) -> str:
        """The document's name as people are shown it."""
        if self.issuer and "/" not in self.number:
            return f"{self.kind} số {self.number}, {self.issuer}"
        return f"{self.kind} {self.number}"


@dataclass(frozen=True, slots=True)
class Entities:
    """Everything that was found in one text; spans are offsets into that text."""

    officials: tuple[Official, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    dates: tuple[EventDate, ...] = ()
    documents: tuple[Citation, ...] = ()
