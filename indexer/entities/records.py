"""Who, at which meeting, when, citing what: the records that extraction gives."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeVar

from indexer.language.letters import UPPER
from indexer.language.numbers import to_roman
from indexer.language.slugs import slugify

if TYPE_CHECKING:
    from collections.abc import Callable


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
    """A post as the article words it, without nguyên, cựu or a term of office.

    As all that is found it is spelled in the new tone style; only a mention stands as written.
    """

    text: str
    status: PostStatus = PostStatus.CURRENT
    span: Span | None = None
    """Where it stands; nothing for one that was put together or read from a record."""


class Derivation(StrEnum):
    """How it is known that a stretch of text means an official."""

    POST = "post"
    """A post stands beside the name."""
    LIST = "list"
    """The heading of a list gives the post: `các Phó Chủ tịch: A, B`."""
    SUCCEEDED = "succeeded"
    """An official takes the post over: `ông A được bầu làm Bí thư Tỉnh ủy thay ông B`."""
    COMRADE = "comrade"
    """The name follows đồng chí, as only those of party members do."""
    KNOWN = "known"
    """The registry knows the name as that of an official."""
    REPEATED = "repeated"
    """The name stands again, elsewhere in the article it is that of an official."""
    SHORT = "short"
    """A title and the end of the name: `ông Nên`, `Chủ tịch Mãi`."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an official is named."""

    span: Span
    surface: str
    """As it stands there; a short form with its title, a full name without."""
    derivation: Derivation


@dataclass(frozen=True, slots=True)
class Identity:
    """Who or what is meant, the same in every article."""

    slug: str
    """The name in addresses. It depends on nothing but what is meant and never changes."""
    label: str
    """The name as people are shown it."""


@dataclass(frozen=True, slots=True)
class Official:
    """A person with an office, as one article names him."""

    name: str
    """The fullest form in the article."""
    mentions: tuple[Mention, ...]
    posts: tuple[Post, ...]
    resolved: Identity | None = None
    """Who it is, once that was asked; until then the name tells."""

    @property
    def identity(self) -> Identity:
        """Who it is over all articles."""
        return self.resolved or Identity(slugify(self.name), self.name)


class MeetingKind(StrEnum):
    """The kinds of meetings."""

    CONFERENCE = "hội nghị"
    SESSION = "kỳ họp"
    SITTING = "phiên họp"
    CONGRESS = "đại hội"
    GATHERING = "họp"
    ROUND = "cuộc họp"
    WORKING_VISIT = "buổi làm việc"
    WORKING_SITTING = "phiên làm việc"
    QUESTIONS = "phiên chất vấn"
    DEBATE = "phiên thảo luận"
    HEARING = "phiên giải trình"
    TESTIMONY = "phiên điều trần"
    PRESS_CONFERENCE = "họp báo"
    VOTERS = "tiếp xúc cử tri"
    FORUM = "diễn đàn"
    DIALOGUE = "đối thoại"


_LABEL_KINDS: Final = {
    MeetingKind.GATHERING: "cuộc họp",
    MeetingKind.WORKING_SITTING: "phiên họp",
    MeetingKind.TESTIMONY: "phiên giải trình",
}
"""Kinds that are other words for the same."""
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_MANY_WORDS: Final = 8
_PROPER: Final = re.compile(rf"(?![IVX]+(?!\w))[{UPPER}]")
"""The capital of a name, not that of a number: `quý I/2017`."""
_WITHOUT_PLACE: Final = re.compile(
    r"(?:nhân dân|tỉnh|huyện|quận|xã|phường|Thành phố|Đảng bộ|Đảng Cộng sản)$|"
    r"^(?:Ban Chỉ đạo|Ban Thường vụ|Ủy ban|Hội đồng|Hội|Đoàn|Ban)$"
)
"""Ends of bodies of which every place has one, and names that are only beginnings."""


_COUNTED_ANEW: Final = frozenset({MeetingKind.CONFERENCE, MeetingKind.SESSION, MeetingKind.SITTING})
_BODIES_WITH_TERMS: Final = (
    "Quốc hội", "Hội đồng nhân dân", "Ủy ban", "Ban Chấp hành", "Đoàn Chủ tịch",
)  # fmt: skip
"""Their meetings of the kinds above are counted anew with every term."""


@dataclass(frozen=True, slots=True)
class MeetingSeries:
    """The meetings of one body that are counted one after the other."""

    kind: MeetingKind
    extraordinary: bool
    body: str
    term: int | None


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting, the same record however an article writes it."""

    kind: MeetingKind
    ordinal: int | None
    body: str
    """Full official name of the body that meets; empty if the article does not tell."""
    term: int | None
    """The body's term of office (khóa), if the article says it."""
    extraordinary: bool = False
    topic: str = ""
    """What an unnumbered meeting is known by: `sơ kết 6 tháng đầu năm`, `thường kỳ tháng 7`."""
    mentions: tuple[Span, ...] = ()
    place: str = ""
    begins: date | None = None
    ends: date | None = None
    chairs: tuple[str, ...] = ()
    """Names of the officials who chair it."""
    attendees: tuple[str, ...] = ()
    agenda: tuple[str, ...] = ()
    derived_term: int | None = None
    """The term that the day tells, when the article does not say it."""
    month: date | None = None
    """The first day of the month in which it meets, if the article tells the month."""
    resolved: Identity | None = None
    """Which meeting it is, once that was asked; until then the label tells."""

    @property
    def identity(self) -> Identity:
        """Which meeting it is over all articles."""
        return self.resolved or Identity(slugify(self.label), self.label)

    @property
    def label(self) -> str:
        """The meeting's name as people are shown it; equal meetings have equal labels."""
        kind = _LABEL_KINDS.get(self.kind, self.kind).capitalize()
        if self.extraordinary:
            kind += " bất thường"
        number = self.term or self.derived_term
        term = f" khóa {to_roman(number)}" if number else ""
        if self.ordinal is None:
            return self._unnumbered(kind, term)
        if not self.body or self.body in self.topic:
            return _joined(kind, self.topic, f"lần thứ {self.ordinal}{term}")
        if self.kind in (MeetingKind.SESSION, MeetingKind.SITTING):
            counted = f"lần thứ {self.ordinal}" if self.extraordinary else f"thứ {self.ordinal}"
            return f"{kind} {counted}, {self.body}{term}"
        if self.kind is MeetingKind.CONGRESS:
            return f"{kind} lần thứ {to_roman(self.ordinal)}, {self.body}{term}"
        return f"{kind} lần thứ {self.ordinal} {self.body}{term}"

    def _unnumbered(self, kind: str, term: str) -> str:
        body = "" if self.body in self.topic else self.body
        between = ", " if body and (self.topic or self.extraordinary) else " "
        name = _joined(kind, self.topic) + (f"{between}{body}{term}" if body else term)
        if self.month is None or _YEAR.search(self.topic):
            return name
        return f"{name} ({self.month.month}/{self.month.year})"

    @property
    def is_distinct(self) -> bool:
        """Whether label and record mean one meeting only, so that people can filter by it.

        A counted meeting is one of its series: it needs its body, and where counting begins anew
        with every term also the term. Any other needs a year, and a body or a topic of its own:
        one that bears a proper name or says much.
        """
        whole = bool(self.body) and not _WITHOUT_PLACE.search(self.body)
        if self.ordinal is not None:
            if self.kind in _COUNTED_ANEW and self.body.startswith(_BODIES_WITH_TERMS):
                return whole and (self.term or self.derived_term) is not None
            return whole or self._has_own_topic()
        if self.month is None and not _YEAR.search(self.topic):
            return False
        return whole or self._has_own_topic()

    def _has_own_topic(self) -> bool:
        words = self.topic.split()
        return len(words) >= _MANY_WORDS or any(_PROPER.match(word) for word in words)

    @property
    def series(self) -> MeetingSeries | None:
        """The series whose `ordinal` says which meeting comes before and which after this one."""
        if self.ordinal is None or not self.is_distinct or not self.body:
            return None
        term = self.term or self.derived_term
        return MeetingSeries(self.kind, self.extraordinary, self.body, term)


def _joined(*parts: str) -> str:
    return " ".join(" ".join(parts).split())


class DatePrecision(StrEnum):
    """How much of a date the article tells."""

    DAY = "day"
    MONTH = "month"


class DateEvidence(StrEnum):
    """How the year of a date, or a relative day, is known."""

    TEXT = "text"
    """It is written with it."""
    ARTICLE = "article"
    """Another full date of the article tells."""
    PUBLISHED = "published"
    """It is counted from the day of publication."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class EventDate:
    """A day, a month or a stretch of days that the article speaks of."""

    day: date | None
    """The first day; nothing when the year is not known."""
    span: Span
    evidence: DateEvidence
    end: date | None = None
    """The last day of a stretch."""
    precision: DatePrecision = DatePrecision.DAY

    @property
    def iso(self) -> str | None:
        """`2023-12-02`, or `2023-12` for a month; nothing when the year is not known."""
        if self.day is None:
            return None
        return self.day.isoformat() if self.precision is DatePrecision.DAY else f"{self.day:%Y-%m}"

    @property
    def last(self) -> date | None:
        """The last day of the day, the month or the stretch; nothing when the year is not known."""
        if self.day is None or self.end or self.precision is DatePrecision.DAY:
            return self.end or self.day
        return self.day.replace(day=monthrange(self.day.year, self.day.month)[1])


@dataclass(frozen=True, slots=True)
class Citation:
    """A document that the article cites."""

    kind: str
    """The type, as a label begins: `Nghị quyết`, `Luật`."""
    number: str
    """With its sign when written (`26-NQ/TW`), without inner spaces; empty for a law by name."""
    issuer: str
    title: str = ""
    """What a document without a number is known by: `Đất đai`, `Phòng, chống tham nhũng`."""
    year: int | None = None
    draft: bool = False
    """Whether it is still being made (`dự thảo Luật …`)."""
    mentions: tuple[Span, ...] = ()
    resolved: Identity | None = None
    """Which document it is, once that was asked; until then the label tells."""

    @property
    def identity(self) -> Identity:
        """Which document it is over all articles."""
        return self.resolved or Identity(slugify(self.label), self.label)

    @property
    def label(self) -> str:
        """The document's name as the article gives it."""
        if not self.number:
            year = f" {self.year}" if self.year else ""
            return " ".join(f"{self.kind} {self.title}{year}".split())
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

    @property
    def distinct_meetings(self) -> tuple[Meeting, ...]:
        """Those by which people can filter, as each means one meeting only."""
        return tuple(meeting for meeting in self.meetings if meeting.is_distinct)

    def placed(self, place: Callable[[Span], Span | None]) -> Entities:
        """The same with every span put where `place` says; mentions it gives no place are left out.

        An official, a meeting or a document stays without its mentions, a date does not.
        """
        return Entities(
            tuple(_official_placed(each, place) for each in self.officials),
            tuple(_mentions_placed(each, place) for each in self.meetings),
            tuple(_placed(each, span) for each in self.dates if (span := place(each.span))),
            tuple(_mentions_placed(each, place) for each in self.documents),
        )


_Spanned = TypeVar("_Spanned", EventDate, Mention)
_Mentioned = TypeVar("_Mentioned", Meeting, Citation)


def _placed(each: _Spanned, span: Span) -> _Spanned:
    """The same at a span: itself where that is its own, as most are; copies take long."""
    return each if span is each.span else replace(each, span=span)


def _post_placed(post: Post, place: Callable[[Span], Span | None]) -> Post:
    span = post.span and place(post.span)
    return post if span is post.span else replace(post, span=span)


def _mentions_placed(each: _Mentioned, place: Callable[[Span], Span | None]) -> _Mentioned:
    spans = tuple(placed for span in each.mentions if (placed := place(span)))
    return each if spans == each.mentions else replace(each, mentions=spans)


def _official_placed(official: Official, place: Callable[[Span], Span | None]) -> Official:
    mentions = tuple(
        _placed(mention, span) for mention in official.mentions if (span := place(mention.span))
    )
    posts = tuple(_post_placed(post, place) for post in official.posts)
    if (mentions, posts) == (official.mentions, official.posts):
        return official
    return replace(official, mentions=mentions, posts=posts)
