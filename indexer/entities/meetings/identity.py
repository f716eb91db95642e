"""What says of a noun and what stands behind it that one meeting is meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.meetings.kinds import CALLED_FOR_ONCE, REGULAR
from indexer.entities.records import MeetingKind
from indexer.language.letters import UPPER

if TYPE_CHECKING:
    from indexer.entities.meetings.heads import Head
    from indexer.entities.meetings.parts import MeetingName


def is_identified(name: MeetingName, head: Head, text: str) -> bool:
    """Whether anything tells which meeting is meant: ordinal, body, term or topic (never a day)."""
    if name.several or (name.counted and head.kind in _COUNTABLE):
        return True
    if head.kind is MeetingKind.WORKING_SITTING:
        standing = name.counted and _STANDING_COMMITTEE.search(name.body)
        return bool(standing) or (name.ordinal or 0) >= _FEWEST_OF_A_STANDING_BODY
    if head.several or text.endswith(_TENURE_OF, 0, head.start):
        return False
    if head.is_any:
        if head.kind is MeetingKind.DIALOGUE:
            return bool(
                _WITH_WHOM_ON_WHAT.search(text, name.end - len(name.topic), name.end + len(" về "))
            )
        forum = head.kind is MeetingKind.FORUM
        return bool(name.body or (_ON_WHAT if forum else _ON_WHAT_OR_WHOSE).search(name.topic))
    if name.topic or name.term is not None:
        return True
    if head.kind is MeetingKind.SESSION and (name.extraordinary or name.period):
        return True
    if head.kind is MeetingKind.PRESS_CONFERENCE and name.period.startswith("quý"):
        return True
    if head.kind in _CALLED and name.extraordinary and _CALLED_BY.match(text, name.end):
        return True
    if head.kind is MeetingKind.SITTING and (name.extraordinary or "tháng" in name.period):
        return True
    return bool(name.body) or bool(name.tenure and name.kind is MeetingKind.CONGRESS)


def needs_a_body(name: MeetingName, head: Head) -> bool:
    """Whether it is one if it is known who called it: `cuộc họp bất thường`, `họp báo cuối năm`."""
    if name.several or head.several or head.is_any:
        return False
    if head.kind is MeetingKind.PRESS_CONFERENCE:
        return bool(REGULAR.intersection(name.modifiers)) or "cuối năm" in name.period
    if head.kind is MeetingKind.SITTING:
        return bool((REGULAR | CALLED_FOR_ONCE).intersection(name.modifiers))
    if head.kind is MeetingKind.SESSION:
        return "thường niên" in name.modifiers
    return head.kind in _CALLED and name.extraordinary


_FEWEST_OF_A_STANDING_BODY: Final = 10
"""So often only bodies sit that always are: `phiên làm việc thứ 46`."""
_TENURE_OF: Final = ("nhiệm kỳ ", "Nhiệm kỳ ")
"""Before a congress that nothing counts it is the years after it: `giữa nhiệm kỳ đại hội Đảng`."""
_STANDING_COMMITTEE: Final = re.compile(r"[Tt]hường vụ|UBTVQH")
_ON_WHAT: Final = re.compile(r"^về ")
_ON_WHAT_OR_WHOSE: Final = re.compile(
    rf"(?:^| )về |[{UPPER}\d]|^(?!(?:với|của|giữa|để|nhằm|cùng) )\w+ \w+ \w+ \w+"
)
"""What a topic has to say of any one: `một hội nghị | về giáo dục`."""
_WITH_WHOM_ON_WHAT: Final = re.compile(r"(?<!\w)với .* về ")
"""`một buổi đối thoại | với các hiệp hội về cách tính giá` tells which one."""
_CALLED: Final = frozenset({MeetingKind.CONFERENCE, MeetingKind.ROUND})
_CALLED_BY: Final = re.compile(r" do [A-ZĐ]")
"""Who called an extraordinary meeting says which it is."""
_COUNTABLE: Final = frozenset(
    {
        MeetingKind.CONFERENCE,
        MeetingKind.CONGRESS,
        MeetingKind.SESSION,
        MeetingKind.SITTING,
        MeetingKind.FORUM,
        MeetingKind.DIALOGUE,
        MeetingKind.GATHERING,
        MeetingKind.ROUND,
        MeetingKind.WORKING_VISIT,
        MeetingKind.QUESTIONS,
        MeetingKind.DEBATE,
        MeetingKind.HEARING,
        MeetingKind.TESTIMONY,
    }
)
