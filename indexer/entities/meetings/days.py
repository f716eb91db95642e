"""When and where a meeting met, where the same sentence says so."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from indexer.entities.dates.words import UP_TO
from indexer.entities.records import DatePrecision, MeetingKind
from indexer.entities.sentences import sentence_around
from indexer.language.letters import UPPER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from indexer.entities.records import EventDate, Span

_OPENING: Final = r"khai mạc|bắt đầu|mở đầu|bước vào|diễn ra|tổ chức|chủ trì|triệu tập|tiến hành"
_BEFORE: Final = re.compile(
    rf"(?:{_OPENING}|họp|có)(?: (?:buổi|cuộc|phiên khai mạc|lễ khai mạc))?\s?[“\"]?$"
)
_CLOSING_BEFORE: Final = re.compile(r"(?:bế mạc|kết thúc)(?: (?:buổi|cuộc))?\s?$")
_DURING_BEFORE: Final = re.compile(
    r"(?:tại|trong|dự|phát biểu(?: khai mạc| kết luận| chỉ đạo)?(?: tại)?|tham gia)"
    r"(?: (?:buổi|cuộc|phiên khai mạc|phiên bế mạc|phiên thứ \w+|ngày làm việc \w+ \w+ của))?\s?$"
)
_LIGHT: Final = (
    r"[ ,(]|vào|từ|trong|hôm|ngày|sáng|trưa|chiều|tối|sẽ|đã|vừa|được|dự kiến|cuối tuần|các|hai|"
    r"nay|qua|buổi|2|3|4"
)
_AFTER: Final = re.compile(
    rf"(?:{_LIGHT})*(?P<verb>diễn ra|khai mạc|bế mạc|tổ chức|họp|bắt đầu|kết thúc)?"
    rf"(?: tại [^,.;()\d]{{2,60}})?(?:{_LIGHT})*$"
)
_ONLY_PLACE: Final = re.compile(r"[ ,)]*(?:tại [^;\d\n]{2,60},)?[ ,(]*")
_OF_A_DOCUMENT: Final = re.compile(r"(?:số \S*\d\S*(?: ?- ?\S+)?|\d/\S+|-CP|/TW) ngày $")
"""Before the day on which a document was signed."""
_SIGN: Final = 40
_FARTHEST: Final = 240
_FARTHEST_DURING: Final = 90
_OF_SEVERAL_DAYS: Final = frozenset({MeetingKind.SESSION, MeetingKind.CONGRESS, MeetingKind.FORUM})
_PLACE: Final = re.compile(
    rf"(?<!\w)(?:tại|ở) (?P<place>(?:(?:thủ đô|thành phố|tỉnh|trụ sở|hội trường|trung tâm|"
    rf"khách sạn|nhà hát|nhà văn hóa|huyện|quận|thị xã|đảo|TP\.?) )*"
    rf"(?:TP\.? ?)?[{UPPER}][\w.]*(?: (?:[{UPPER}][\w.]*|hội nghị|quốc gia|hội|ương|phủ|tỉnh))*)"
)
_HELD_AT: Final = re.compile(r"(?:diễn ra|tổ chức|họp|khai mạc|ra|nay|qua|,|\)|\d)\s?$")
_NO_PLACE: Final = re.compile(
    r"(?:Hội nghị|Kỳ họp|Phiên họp|Đại hội|Quốc hội|Nghị quyết|Quyết định|Luật|Diễn đàn|Điều|"
    r"Hội$|Đảng|Hội đồng|Ủy ban|Bộ )"
)


@dataclass(frozen=True, slots=True)
class Held:
    """When and where a meeting met, as far as one mention tells."""

    begins: date | None = None
    ends: date | None = None
    met: date | None = None
    """A day on which it met, be it the first or not."""
    place: str = ""


def held(text: str, span: Span, kind: MeetingKind, dates: Sequence[EventDate]) -> Held:
    """What the sentence around a mention says of day and place.

    A day in front counts when the words between say that the meeting is held (`Ngày 2/12, … tổ
    chức Hội nghị`), one behind when nothing but such words part them. A day *at* a session or a
    congress is one of several, and not taken for the first.
    """
    start, end = sentence_around(text, span.start, span.end)
    known = [
        each
        for each in dates
        if each.day
        and each.precision is DatePrecision.DAY
        and not _OF_A_DOCUMENT.search(text, max(0, each.span.start - _SIGN), each.span.start)
    ]
    known = list(_stretches(text, known))
    behind = _behind(text, span, end, known)
    found = behind or _in_front(text, span, start, kind, known)
    if not found:
        return Held()
    return Held(found.begins, found.ends, found.met, _place(text, start, end, span))


def _stretches(text: str, days: Sequence[EventDate]) -> Iterator[EventDate]:
    """The days, two that bound a stretch as one: `từ ngày 21/10 đến hết ngày 27/11`."""
    previous: EventDate | None = None
    for each in days:
        between = (previous.span.end, each.span.start) if previous and not previous.end else None
        if previous and between and not each.end and UP_TO.fullmatch(text, *between):
            previous = replace(previous, end=each.day)
            continue
        if previous:
            yield previous
        previous = each
    if previous:
        yield previous


def _behind(text: str, span: Span, end: int, dates: Iterable[EventDate]) -> Held | None:
    for each in dates:
        if not span.end <= each.span.start < end:
            continue
        between = _AFTER.match(text[span.end : each.span.start])
        if not between:
            return None
        if between.group("verb") in ("bế mạc", "kết thúc"):
            return Held(ends=each.end or each.day, met=each.day)
        return Held(begins=each.day, ends=each.end, met=each.day)
    return None


def _in_front(
    text: str, span: Span, start: int, kind: MeetingKind, dates: Iterable[EventDate]
) -> Held | None:
    in_front = [each for each in dates if start <= each.span.start < span.start]
    if not in_front:
        return None
    nearest = in_front[-1]
    between = text[nearest.span.end : span.start]
    if len(between) > _FARTHEST:
        return None
    if _CLOSING_BEFORE.search(between):
        return Held(ends=nearest.end or nearest.day, met=nearest.day)
    if _BEFORE.search(between):
        return Held(begins=nearest.day, ends=nearest.end, met=nearest.day)
    if _DURING_BEFORE.search(between) and len(between) <= _FARTHEST_DURING:
        several = kind in _OF_SEVERAL_DAYS
        return Held(begins=None if several else nearest.day, met=nearest.day)
    if _ONLY_PLACE.fullmatch(between):
        return Held(begins=nearest.day, ends=nearest.end, met=nearest.day)
    return None


def _place(text: str, start: int, end: int, span: Span) -> str:
    """Where it met: behind `tại`, next to the day, the verb or the meeting itself."""
    for match in _PLACE.finditer(text, start, end):
        if span.start <= match.start() < span.end or _NO_PLACE.match(match.group("place")):
            continue
        near = match.start() == span.end + 1 or _HELD_AT.search(text, start, match.start())
        if near:
            return match.group("place").strip(" .,")
    return ""
