"""Which meeting an article means when it does not call it by its number, or in words of its own.

`kỳ họp cuối năm 2018` of the Assembly is the sixth session of its fourteenth term, `Ủy ban Kiểm tra
Trung ương họp kỳ 31` a session as any, and `thượng đỉnh Hoa Kỳ - Triều Tiên` is `Mỹ - Triều Tiên`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from corpus import load_gazetteers
from indexer.entities import MeetingKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus import SessionsOfTerm
    from indexer.entities import Meeting

_UNNAMED: Final = frozenset({MeetingKind.GATHERING, MeetingKind.ROUND})
"""Kinds that only say that a body met: `đã họp kỳ 31`."""
_COUNTED_AS: Final = (
    ("Ủy ban Kiểm tra", MeetingKind.SESSION),
    ("Ủy ban Thường vụ Quốc hội", MeetingKind.SITTING),
    ("Hội đồng nhân dân", MeetingKind.SESSION),
)
"""What the counted meetings of a body are, by the beginning of its name."""

_GOVERNMENT: Final = "Chính phủ"
_SITS: Final = _UNNAMED | {MeetingKind.SITTING}
_MONTHLY: Final = re.compile(r"(?:thường kỳ )?tháng 0?(?P<month>\d{1,2})(?:(?:/|-| năm )\d{4})?")
"""What the Government's sitting is called that it holds every month."""

_HALF: Final = re.compile(r"(?P<half>giữa|cuối) năm (?P<year>(?:19|20)\d\d)")
_HALVES: Final = {"giữa": range(5, 8), "cuối": range(10, 11)}
"""The months in which the session in the middle and at the end of a year begins."""
_MONTH: Final = re.compile(r"tháng (?P<month>\d{1,2})(?:(?:/|-| năm )(?P<year>(?:19|20)\d\d))?")
_LONG: Final = frozenset({5, 10})
"""A session that begins in these months goes on into the next."""
_TENURE: Final = re.compile(r"nhiệm kỳ \d{4}-\d{4}|(?:năm )?(?:19|20)\d\d|")
_CENTRAL: Final = re.compile(r"^Trung ương (?=Hội |Liên |Đoàn )")
"""An association's congress is that of the association, not of the committee that it elects."""

_LETTERS: Final = r"[A-Z][A-Z0-9]+"
"""The name of a gathering of states: `APEC`, `G20`."""
_SUMMITS: Final = "APEC|ASEAN|ASEM|GMS|ACMECS"
"""Viet Nam takes part in these and calls them `Hội nghị Cấp cao`."""
_WORDINGS: Final = tuple(
    (re.compile(pattern), wording)
    for pattern, wording in (
        (r"\btháng 0?(\d{1,2})(?:[/-]| năm )((?:19|20)\d\d)\b", r"tháng \1/\2"),
        (rf"^((?:\w+ ){{0,3}}{_LETTERS}) năm ((?:19|20)\d\d)$", r"\1 \2"),
        (r"\bHoa Kỳ\b", "Mỹ"),
        (r"\b(Mỹ|Hàn) ?- ?Triều\b(?! Tiên)", r"\1 - Triều Tiên"),
        (r"\b[Nn]goại trưởng\b", "Bộ trưởng Ngoại giao"),
        (r"\bMê Công\b", "Mekong"),
        (r"^[Cc]ác (?=[Bb]ộ trưởng )", ""),
        (r"\bVN\b", "Việt Nam"),
        (rf"^[Tt]hượng đỉnh (?=(?:{_SUMMITS}) )", "Cấp cao "),
    )
)
"""Two wordings of one topic, and which of them is shown."""


class Meetings:
    """Tells meetings apart with the sessions given. Safe to share between threads."""

    def __init__(self, sessions: Iterable[SessionsOfTerm]) -> None:
        self._sessions = {
            (each.body, year, month): (number, each.term)
            for each in sessions
            for number, year, month in each.begins
        }

    @classmethod
    def installed(cls) -> Meetings:
        """Meetings told apart with the lists that come with us."""
        return cls(load_gazetteers().sessions)

    def identify(self, meeting: Meeting) -> Meeting:
        """The meeting with what is known of it besides, in the words that all articles share."""
        if meeting.ordinal is not None and meeting.kind in _UNNAMED:
            meeting = replace(meeting, kind=_kind_of(meeting))
        if meeting.kind is MeetingKind.SESSION and not meeting.extraordinary:
            meeting = self._counted(meeting)
        if meeting.kind is MeetingKind.CONGRESS:
            meeting = _congress(meeting)
        if meeting.body == _GOVERNMENT and meeting.kind in _SITS:
            meeting = _monthly(meeting)
        topic = _worded(meeting)
        return meeting if topic == meeting.topic else replace(meeting, topic=topic)

    def _counted(self, meeting: Meeting) -> Meeting:
        """A session with its number, if the time that it is called by tells which one it is."""
        if meeting.ordinal is not None:
            return meeting
        found = {
            self._sessions[key]
            for key in ((meeting.body, *begun) for begun in _may_have_begun(meeting))
            if key in self._sessions
        }
        if len(found) != 1:
            return meeting
        ((ordinal, term),) = found
        if meeting.term not in (None, term):
            return meeting
        return replace(meeting, ordinal=ordinal, term=term, topic="")


def _may_have_begun(meeting: Meeting) -> list[tuple[int, int]]:
    """Years and months in which a session may have begun that is called by a time."""
    if half := _HALF.fullmatch(meeting.topic):
        return [(int(half["year"]), month) for month in _HALVES[half["half"]]]
    month = _MONTH.fullmatch(meeting.topic)
    if not month and meeting.topic:
        return []
    if month and month["year"]:
        told = (int(month["year"]), int(month["month"]))
    elif meeting.month:
        told = (meeting.month.year, meeting.month.month)
    else:
        return []
    year, number = told
    return [told, (year, number - 1)] if number - 1 in _LONG else [told]


def _kind_of(meeting: Meeting) -> MeetingKind:
    for beginning, kind in _COUNTED_AS:
        if meeting.body.startswith(beginning):
            return kind
    return meeting.kind


def _congress(meeting: Meeting) -> Meeting:
    """A congress by its number: that of the committee's term which it elects."""
    meeting = replace(meeting, body=_CENTRAL.sub("", meeting.body))
    if meeting.ordinal is None and meeting.term and _TENURE.fullmatch(meeting.topic):
        return replace(meeting, ordinal=meeting.term, term=None, topic="")
    return meeting


def _monthly(meeting: Meeting) -> Meeting:
    """The Government's sitting of a month, whose year is known."""
    topic, month = _MONTHLY.fullmatch(meeting.topic), meeting.month
    if not topic or not month or int(topic["month"]) != month.month:
        return meeting
    called = f"thường kỳ tháng {month.month}/{month.year}"
    return replace(meeting, kind=MeetingKind.SITTING, topic=called)


def _worded(meeting: Meeting) -> str:
    topic = meeting.topic
    for pattern, wording in _WORDINGS:
        topic = pattern.sub(wording, topic)
    return topic
