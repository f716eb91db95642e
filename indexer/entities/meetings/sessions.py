"""Sittings that are named with the session, or the meeting, of which they are a part."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

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
_OF_WHICH: Final = re.compile(r",? (?:(?:của|thuộc|trong|tại|ở) )?")
_PLENARY: Final = "toàn thể"


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
