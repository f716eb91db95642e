"""Sittings that are named with the session, or the meeting, of which they are a part."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from indexer.entities.meetings.kinds import PARTS_OF_SESSIONS
from indexer.entities.records import MeetingKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.entities.meetings.parts import MeetingName

_PARTS: Final = frozenset(
    {
        MeetingKind.SITTING,
        MeetingKind.WORKING_SITTING,
        MeetingKind.ROUND,
        MeetingKind.QUESTIONS,
        MeetingKind.DEBATE,
    }
)
_OF_WHICH: Final = re.compile(r",? (?:(?:của|thuộc|trong(?: khuôn khổ)?|tại|ở) )?")
_SESSION_AHEAD: Final = re.compile(
    rf"{_OF_WHICH.pattern}(?:[Kk]ỳ|[Kk]ì|[Kk]hóa) họp (?!này|lần này|đó)"
)
_PLENARY: Final = "toàn thể"


def waits_for_session(name: MeetingName, text: str) -> bool:
    """Whether a part of a session that nothing else tells stands right before the session."""
    return name.kind in PARTS_OF_SESSIONS and _SESSION_AHEAD.match(text, name.end) is not None


def parts_of_sessions(
    names: Sequence[MeetingName], text: str
) -> Iterator[tuple[MeetingName, MeetingName]]:
    """Sittings without a body of their own, each with the session named right behind: `phiên họp
    toàn thể lần thứ 3, | kỳ họp thứ nhất Quốc hội …`."""
    for part, whole in pairwise(names):
        if part.body or part.kind not in _PARTS or whole.kind is not MeetingKind.SESSION:
            continue
        its_own = part.topic and _PLENARY not in part.modifiers
        if not its_own and _OF_WHICH.fullmatch(text, part.end, whole.start):
            yield part, whole


def named_by_session(part: MeetingName, whole: MeetingName) -> None:
    """Let the name of a part that waits for its session go on to the end of the session's."""
    part.end = whole.end
    part.topic = f"kỳ họp thứ {whole.ordinal}" if whole.ordinal else whole.period
