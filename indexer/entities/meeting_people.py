"""Who chairs a meeting and who attends it, of the officials that the article names."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from indexer.entities.agenda import find_agendas
from indexer.entities.sentences import sentence_around

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.entities.reading import Reading
    from indexer.entities.records import Meeting, Official

_CHAIRS: Final = re.compile(r"(?P<joint>đồng )?(?:chủ trì|chủ tọa|chủ toạ|điều hành)(?!\w)")
_BY: Final = re.compile(r" (?:của|bởi)(?!\w)")
_TASK: Final = re.compile(
    r",? (?:phối hợp|soạn thảo|xây dựng|thực hiện|tham mưu|nghiên cứu|biên soạn|đề tài|dự án|"
    r"kinh tế|chính phủ|đất nước|công việc|hoạt động|doanh nghiệp)(?!\w)"
)
_ASSIGNED: Final = re.compile(r"(?:giao|đề nghị|yêu cầu)(?!\w)")
_ATTENDS: Final = re.compile(
    r"ự(?: [^.,;:\n]{0,90}?)? (?:còn |cũng )?(?:có|gồm)(?= (?:các|đồng|ông|bà|[A-ZĐ])|:)"
)
_ATTENDED_BY: Final = re.compile(
    r"dự(?=[,.]| (?:hội nghị|kỳ họp|phiên|cuộc|buổi|đại hội|họp|diễn đàn|tiếp xúc))"
)
_FARTHEST: Final = 260
_RIGHT_BEHIND: Final = 40
_FARTHEST_LINES: Final = 4
_STOP: Final = re.compile(r"[.;:\n]")


def with_people(
    reading: Reading, meetings: Sequence[Meeting], officials: Sequence[Official]
) -> list[Meeting]:
    """The meetings with those who chair and attend them, and with their agendas.

    Words such as `chủ trì hội nghị` or a list of items mean the meeting that is named right
    behind them, else the last one named before: `Hội nghị` alone goes on about that.
    """
    if not meetings:
        return []
    text = reading.text
    chairs: dict[int, list[str]] = {}
    attendees: dict[int, list[str]] = {}
    agendas: dict[int, list[str]] = {}
    for found, kept in ((find_chairs, chairs), (find_attendees, attendees)):
        for at, name in found(text, officials):
            kept.setdefault(_meant(text, at, meetings), []).append(name)
    for agenda in find_agendas(text):
        agendas.setdefault(_meant(text, agenda.start, meetings), []).extend(agenda.items)
    return [
        replace(
            meeting,
            chairs=_distinct(chairs.get(number, ())),
            attendees=_distinct(
                name for name in attendees.get(number, ()) if name not in chairs.get(number, ())
            ),
            agenda=_distinct(agendas.get(number, ())),
        )
        for number, meeting in enumerate(meetings)
    ]


def _meant(text: str, at: int, meetings: Sequence[Meeting]) -> int:
    """Which meeting words at an offset speak of; -1 for none."""
    mentions = sorted(
        (span.start, number) for number, each in enumerate(meetings) for span in each.mentions
    )
    for start, number in mentions:
        if at <= start <= at + _RIGHT_BEHIND and not _STOP.search(text, at, start):
            return number
    before = [number for start, number in mentions if start < at]
    if not before or text.count("\n", 0, at) - _line_of(text, mentions, at) > _FARTHEST_LINES:
        return -1
    return before[-1]


def _line_of(text: str, mentions: Sequence[tuple[int, int]], at: int) -> int:
    last = max(start for start, _ in mentions if start < at)
    return text.count("\n", 0, last)


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def find_chairs(text: str, officials: Sequence[Official]) -> Iterator[tuple[int, str]]:
    """Officials who chair, each with the offset at which the text says so."""
    places = _places(officials)
    if not places:
        return
    for match in _CHAIRS.finditer(text):
        if _TASK.match(text, match.end()):
            continue
        start, end = sentence_around(text, match.start(), match.end())
        if by := _BY.match(text, match.end()):
            named = [name for at, name in places if by.end() <= at < min(end, by.end() + 200)][:1]
        else:
            before = [name for at, name in places if start <= at < match.start()]
            if _ASSIGNED.search(text, start, match.start()):
                continue
            named = before if match.group("joint") else before[-1:]
        for name in named:
            yield match.end(), name


def find_attendees(text: str, officials: Sequence[Official]) -> Iterator[tuple[int, str]]:
    """Officials who attend, by lists (`Tham dự có các đồng chí: …`) and verbs (`… dự hội nghị`)."""
    places = _places(officials)
    if not places:
        return
    for match in _ATTENDS.finditer(text):
        if text[match.start() - 1 : match.start()] not in {"d", "D"}:
            continue
        _, end = sentence_around(text, match.end(), match.end())
        for at, name in places:
            if match.end() <= at < end:
                yield match.start(), name
    for match in _ATTENDED_BY.finditer(text):
        start, _ = sentence_around(text, match.start(), match.end())
        for at, name in places:
            if max(start, match.start() - _FARTHEST) <= at < match.start():
                yield match.end(), name


def _places(officials: Sequence[Official]) -> list[tuple[int, str]]:
    """Where officials are named, in order."""
    return sorted(
        (mention.span.start, official.name)
        for official in officials
        for mention in official.mentions
    )
