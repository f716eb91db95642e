"""Which kinds of meetings tell by what is around them whose they are."""

from __future__ import annotations

from typing import Final

from indexer.entities.records import MeetingKind

SITTINGS: Final = frozenset({MeetingKind.SITTING, MeetingKind.WORKING_SITTING})
HEARINGS: Final = frozenset({MeetingKind.HEARING, MeetingKind.TESTIMONY})
PARTS_OF_SESSIONS: Final = frozenset({MeetingKind.QUESTIONS, MeetingKind.DEBATE})
COUNTED_KINDS: Final = frozenset({MeetingKind.SESSION, MeetingKind.SITTING, MeetingKind.CONFERENCE})
"""Those that bodies count."""
ROUNDS: Final = frozenset({MeetingKind.WORKING_VISIT, MeetingKind.ROUND, MeetingKind.GATHERING})
"""They are those of who pays or calls them, be they counted."""
WITH_ORGANISER: Final = (
    frozenset(
        {
            MeetingKind.CONGRESS,
            MeetingKind.CONFERENCE,
            MeetingKind.HEARING,
            MeetingKind.TESTIMONY,
            MeetingKind.QUESTIONS,
            MeetingKind.DEBATE,
            MeetingKind.PRESS_CONFERENCE,
            MeetingKind.DIALOGUE,
            MeetingKind.FORUM,
            MeetingKind.VOTERS,
        }
    )
    | ROUNDS
)
"""Who organises them has them."""
REGULAR: Final = frozenset({"thường kỳ", "định kỳ", "thường niên"})
"""What a sitting or a briefing is called that a body holds again and again."""
CALLED_FOR_ONCE: Final = frozenset({"đột xuất", "khẩn", "khẩn cấp", "kín"})
"""What a sitting is called that a body holds once, where the sentence names who holds it."""
