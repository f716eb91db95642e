"""Meetings: `Hội nghị lần thứ 24 Ban Chấp hành …`, `kỳ họp bất thường`, `hội nghị tổng kết …`."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from indexer.entities.meetings.bodies import CENTRAL_COMMITTEE, BodyContext
from indexer.entities.meetings.congresses import (
    COMMITTEE_OF,
    conference_body,
    congress_body,
    is_early,
    local_party,
)
from indexer.entities.meetings.days import held
from indexer.entities.meetings.heads import find_heads
from indexer.entities.meetings.names import MeetingNameReader
from indexer.entities.meetings.parts import MeetingName
from indexer.entities.meetings.people import with_people
from indexer.entities.meetings.places import HomeReader, Towns
from indexer.entities.meetings.sessions import named_by_session, parts_of_sessions
from indexer.entities.meetings.spellings import in_common_spelling
from indexer.entities.meetings.states import StateNames, StateReader
from indexer.entities.meetings.terms import derived_term, terms_told
from indexer.entities.meetings.unions import UnionReader, union_pattern
from indexer.entities.records import DateEvidence, Meeting, MeetingKind

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import date

    from corpus import Gazetteers
    from indexer.entities.meetings.heads import Head
    from indexer.entities.reading import Reading
    from indexer.entities.records import EventDate, Official

_QUOTES: Final = str.maketrans("", "", '“”"‘’')
"""They may be open at the end of a topic."""
_FEWEST_WORDS_OF_REVIEW: Final = 4
_BACK: Final = re.compile(r" (?:này|nói trên|trên|vừa qua|đó)(?!\w)")
_AHEAD: Final = re.compile(
    r"(?: (?:khai mạc|diễn ra)[^.,;\n]{0,25})? "
    r"(?:tới|sắp tới|sau|trước|kế tiếp|tiếp theo)(?!\w)"
)

_OF_NO_PLACE: Final = re.compile(
    r"(?:^(?:Đảng|Nhà nước)| (?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|phường|xã))$",
    re.IGNORECASE,
)
"""Bodies that nothing in the article completes: `Hội đồng nhân dân thành phố`."""


class MeetingFinder:
    """Finds meetings with the gazetteers given."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        self._names = MeetingNameReader(gazetteers)
        self._terms = {terms.body: terms for terms in gazetteers.terms}
        self._last_congress, _ = self._terms[CENTRAL_COMMITTEE].begins[-1]
        self._towns = Towns.of(gazetteers)
        self._states = StateNames.of(gazetteers)
        self._unions = union_pattern(gazetteers.unions)

    def find(
        self,
        reading: Reading,
        officials: Sequence[Official] = (),
        dates: Sequence[EventDate] = (),
    ) -> tuple[Meeting, ...]:
        """The meetings of a normalised text in order, each once with all places that name it.

        What one mention leaves out (`Hội nghị lần thứ 24`) the others of the article tell, else
        the words around it: a session is that of the body in the same sentence. Meetings in the
        plural, verbs, ceremonies and talks between leaders are none.
        """
        if not (heads := list(find_heads(reading))):
            return ()
        if (respelled := in_common_spelling(reading)) is not reading:
            reading, heads = respelled, list(find_heads(respelled))
        barriers = {mention.span.start for each in officials for mention in each.mentions}
        barriers |= {
            post.span.start for each in officials for post in each.posts if post.span is not None
        }
        names = self._named(reading, heads, barriers)
        if reading.published is None:
            dates = [each for each in dates if each.evidence is DateEvidence.TEXT]
        home = HomeReader(reading, self._towns)
        states = StateReader(reading, self._states, names_ours=bool(officials))
        context = BodyContext(reading, self._names, barriers, home, states)
        unions = UnionReader(reading, self._unions)
        body_of = partial(self._body, context=context, reading=reading, unions=unions)
        names = _with_parts(names, reading, body_of)
        echoes = [_meeting(name, "", reading, dates) for name in names if name.echoes]
        named = [
            (name, _meeting(name, _placed(body_of(name)), reading, dates))
            for name in names
            if not name.echoes
        ]
        kept = [meeting for name, meeting in named if meeting.body or not name.needs_body]
        merged = _merged(terms_told(reading, kept, self._terms), echoes, reading)
        return tuple(
            self._dated(each, reading.published) for each in with_people(reading, merged, officials)
        )

    def _named(
        self, reading: Reading, heads: Sequence[Head], barriers: Collection[int]
    ) -> list[MeetingName]:
        """The names that begin with heads, in their order.

        `kỳ họp thứ 10 (kỳ họp bất thường) của HĐND` is one name, where it ends before the bracket
        there are two of one meeting.
        """
        names: list[MeetingName] = []
        for head in heads:
            name = self._names.read(reading, head, barriers)
            if names and _is_aside_of(names[-1], name, head, reading.text):
                if head.start > names[-1].end and name:
                    names[-1] = _with_number_of(names[-1], name)
                    names.append(replace(names[-1], start=name.start, end=name.end))
            elif name:
                names.append(name)
        return names

    def _dated(self, meeting: Meeting, published: date | None) -> Meeting:
        """With the term that its day, or that of the article, tells."""
        day = meeting.begins or meeting.ends or meeting.month or published
        return replace(meeting, derived_term=derived_term(meeting, day, self._terms))

    def _body(
        self, name: MeetingName, context: BodyContext, reading: Reading, unions: UnionReader
    ) -> str:
        """The full name of the body that meets; empty when the article does not tell."""
        body = context.of(name)
        if name.kind is MeetingKind.CONGRESS and (not body or name.body.lower() == "đảng"):
            body = context.full(local_party(name, reading), name) or body
            body = body or (context.association() if is_early(name, reading) else "")
        if not body and name.topic:
            body = context.at_end_of_topic(name)
        body = body or unions.of(name)
        if name.kind is MeetingKind.CONFERENCE:
            return conference_body(name, body, reading, context.ruling_party(name))
        if body == CENTRAL_COMMITTEE and (party := context.ruling_party(name)):
            return f"{COMMITTEE_OF} {party}"
        if name.kind is MeetingKind.CONGRESS:
            return congress_body(
                name, body, reading, context.ruling_party(name), self._last_congress
            )
        return body


def _with_parts(
    names: Sequence[MeetingName], reading: Reading, body_of: Callable[[MeetingName], str]
) -> list[MeetingName]:
    """The names, what is part of a session named by it; none that waits for a session still."""
    for part, whole in parts_of_sessions(names, reading.text):
        part.body, part.term = body_of(whole), whole.term
        if part.of_session:
            named_by_session(part, whole)
    return [name for name in names if name.body or not name.of_session]


def _placed(body: str) -> str:
    """A body if its name is whole, else nothing."""
    return "" if _OF_NO_PLACE.search(body) else body


def _meeting(name: MeetingName, body: str, reading: Reading, dates: Sequence[EventDate]) -> Meeting:
    when = held(reading.text, name.span, name.kind, dates)
    return Meeting(
        kind=name.kind,
        ordinal=name.ordinal,
        body=body,
        term=name.term,
        extraordinary=name.extraordinary,
        topic=_topic(name, body, reading),
        mentions=(name.span,),
        place=when.place,
        begins=when.begins,
        ends=when.ends,
        month=_month(name, dates) or (when.met.replace(day=1) if when.met else None),
    )


def _is_aside_of(known: MeetingName, name: MeetingName | None, head: Head, text: str) -> bool:
    """Whether a noun in brackets says more of the meeting named before them."""
    if head.start > known.end + 2 or text[head.start - 1] != "(":
        return False
    return head.start <= known.end or name is None or name.kind is known.kind


def _with_number_of(name: MeetingName, aside: MeetingName) -> MeetingName:
    """`kỳ họp bất thường (kỳ họp thứ 12)`: what counts it may stand in the bracket."""
    if name.counted:
        return name
    return replace(name, ordinal=aside.ordinal, counted=aside.counted, several=aside.several)


def _month(name: MeetingName, dates: Sequence[EventDate]) -> date | None:
    """The month that the name itself tells: `phiên họp Chính phủ thường kỳ tháng 7`."""
    end = name.when.end if name.when else name.end
    for each in dates:
        if each.day and name.start <= each.span.start < end:
            return each.day.replace(day=1)
    return None


def _topic(name: MeetingName, body: str, reading: Reading) -> str:
    """What the name says besides the body, always in one order: manner, topic, numbers, period,
    tenure."""
    manner = [word for word in name.modifiers if word != "bất thường"]
    if name.kind is MeetingKind.CONGRESS:
        manner = []
    numbers = reading.text[name.start : name.end].split(" ", 2)[-1] if name.several else ""
    tenure = f"nhiệm kỳ {name.tenure}" if name.tenure and name.ordinal is None else ""
    period = name.period if name.ordinal is None else ""
    if name.several:
        return numbers
    topic = name.topic.translate(_QUOTES)
    if name.kind is MeetingKind.CONGRESS and body.lower().endswith(topic.lower()):
        topic = ""  # `đại hội | khuyến học tỉnh X` of the Hội Khuyến học tỉnh X
    return " ".join(part for part in (*manner, topic, period, tenure) if part)


def _merged(found: list[Meeting], echoes: list[Meeting], reading: Reading) -> tuple[Meeting, ...]:
    """One record a meeting: what one mention leaves out, another in the same article tells."""
    merged: list[Meeting] = []
    for meeting in sorted(found, key=_unknowns):
        alike = [at for at, known in enumerate(merged) if _same(known, meeting)]
        if not alike and _leaves_open(meeting, reading):
            alike = [at for at, known in enumerate(merged) if _names_more(known, meeting)]
            alike = alike if len(alike) == 1 else []
        if alike:
            known = merged[alike[0]]
            merged[alike[0]] = _joined(known, meeting)
        else:
            merged.append(meeting)
    for echo in echoes:
        alike = [at for at, known in enumerate(merged) if _is_echoed(known, echo)]
        if len(alike) == 1:
            merged[alike[0]] = _joined(merged[alike[0]], echo)
    ordered = [
        replace(each, mentions=tuple(sorted(each.mentions, key=lambda span: span.start)))
        for each in merged
    ]
    return tuple(sorted(ordered, key=lambda each: each.mentions[0].start))


def _is_echoed(known: Meeting, echo: Meeting) -> bool:
    """Whether a weak word repeats that with which a meeting of a body is named: `hội nghị tổng kết`
    behind `Hội nghị tổng kết công tác của Bộ …`."""
    begins = known.topic.lower().startswith(echo.topic.lower())
    return begins and known.kind is echo.kind and bool(known.body)


def _joined(known: Meeting, other: Meeting) -> Meeting:
    """What two mentions of one meeting tell together."""
    return replace(
        known,
        mentions=known.mentions + other.mentions,
        place=known.place or other.place,
        begins=known.begins or other.begins,
        ends=known.ends or other.ends,
        month=known.month or other.month,
    )


def _unknowns(meeting: Meeting) -> tuple[bool, bool, bool, bool]:
    """Sorts the mentions that tell most to the front."""
    return (not meeting.body, meeting.ordinal is None, meeting.term is None, not meeting.topic)


def _same(known: Meeting, meeting: Meeting) -> bool:
    if (known.kind, known.ordinal) != (meeting.kind, meeting.ordinal):
        return False
    if meeting.extraordinary != known.extraordinary and meeting.ordinal is None:
        return False
    if meeting.extraordinary and not known.extraordinary:
        return False
    if meeting.body and meeting.body.lower() != known.body.lower():
        return False
    if meeting.term not in (None, known.term):
        return False
    if known.ordinal is not None or meeting.topic.lower() == known.topic.lower():
        return True
    return _is_cut_short(known, meeting)


def _is_cut_short(known: Meeting, meeting: Meeting) -> bool:
    """Whether a name is the beginning of a longer one that tells whose meeting it is: `hội nghị
    tổng kết` for `hội nghị tổng kết công tác năm 2017 của Bộ …`."""
    whole, short = known.topic.lower(), meeting.topic.lower()
    if not short or not known.body or meeting.body:
        return False
    return whole.startswith(f"{short} ") or _review_the_same(whole.split(), short.split())


def _review_the_same(some: list[str], others: list[str]) -> bool:
    """Whether two topics are one review, told with more or fewer words: `sơ kết 6 tháng` and
    `sơ kết công tác 6 tháng`."""
    if some[:2] != others[:2] or some[1:2] != ["kết"] or len(others) < _FEWEST_WORDS_OF_REVIEW:
        return False
    return set(some) <= set(others) or set(others) <= set(some)


def _leaves_open(meeting: Meeting, reading: Reading) -> bool:
    """Whether a mention says no more than whose meeting it is (`hội nghị Trung ương`), or points
    back at one (`kỳ họp bất thường này`)."""
    if meeting.ordinal is not None or meeting.topic or _is_ahead(meeting, reading):
        return False
    if meeting.kind is MeetingKind.CONFERENCE and meeting.term is not None:
        return False  # `các nghị quyết Hội nghị Trung ương khóa XII`: all those of the term
    return not meeting.extraordinary or bool(_BACK.match(reading.small, meeting.mentions[0].end))


def _is_ahead(meeting: Meeting, reading: Reading) -> bool:
    """Whether it is expressly another one than that in question (`kỳ họp Quốc hội tới`)."""
    mention = meeting.mentions[0]
    small = reading.small
    within = _AHEAD.search(small, mention.start, mention.end)
    return within is not None or _AHEAD.match(small, mention.end) is not None


def _names_more(known: Meeting, meeting: Meeting) -> bool:
    counted = known.ordinal is not None or not meeting.extraordinary
    return counted and (known.kind, known.body) == (meeting.kind, meeting.body)
