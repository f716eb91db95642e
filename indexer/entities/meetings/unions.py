"""Unions of states whose conferences are theirs: `Hội nghị cấp cao ASEAN`."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from indexer.entities.bodies import full_body_name
from indexer.entities.records import MeetingKind
from indexer.entities.sentences import sentence_around

if TYPE_CHECKING:
    from collections.abc import Collection

    from indexer.entities.meetings.parts import MeetingName
    from indexer.entities.reading import Reading

_SHORT_FORM_BEHIND: Final = re.compile(r" \([A-Z](?:\w| ?-? ?(?=\d))+\)")
_SPACED: Final = re.compile(r"\b(G)(?: ?- ?| )(\d+)\b")
"""`G -20` and the like."""
_OF_TWO: Final = re.compile(r" [-–] ")
"""Such a union is called `Hợp tác A - B` where its name says so."""
_WORLD_FORUM: Final = "WEF"
_SIDE_BY_SIDE: Final = re.compile(r"[A-Z\d]{2} ?[-–] ?[A-Z]{2}")
"""`Đối thoại cấp cao APEC - ASEAN` is of both."""
_WITH_PARTNERS: Final = frozenset(
    {
        MeetingKind.WORKING_VISIT,
        MeetingKind.VOTERS,
        MeetingKind.PRESS_CONFERENCE,
    }
)
"""A union in the names of these is met, or spoken about."""
_PARTS_OF_CONFERENCES: Final = frozenset({MeetingKind.SITTING, MeetingKind.DEBATE})
_NAMED_IN_FULL: Final = frozenset(
    {
        MeetingKind.CONFERENCE,
        MeetingKind.CONGRESS,
        MeetingKind.FORUM,
        MeetingKind.ROUND,
        MeetingKind.SITTING,
    }
)
_CONFERS: Final = re.compile(
    r"[Hh]ội nghị (?:[Tt]hượng đỉnh|[Cc]ấp cao|(?:các )?(?:[Nn]hà [Ll]|[Ll])ãnh đạo)"
)
"""Sittings beside them are theirs: `phiên họp về thương mại` at the summit of a union."""
_OF_ITS_OFFICIALS: Final = re.compile(
    r"(?:(?:các|tổng kết) )*(?:cấp cao|thượng đỉnh|quan chức|(?:bộ|thứ|ngoại) trưởng|nhà lãnh đạo)"
    r"(?: (?!với |giữa )[\w,]+)*(?: \([A-Z]+\))?"
)
_OF_MINISTERS: Final = re.compile(r"AMM(?!\w)")
"""Two unions call the conference of their ministers so."""
_SUMMIT: Final = "thượng đỉnh"
_NAMED_BY_PARTIES: Final = re.compile(r" [A-ZĐ]|[-–]|chiều$|bàn tròn|song phương")


def union_pattern(unions: Collection[str]) -> re.Pattern[str]:
    """What finds the names of unions in a text."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(unions)})(?![^\W\d])")


class UnionReader:
    """Reads the unions that one article names."""

    def __init__(self, reading: Reading, pattern: re.Pattern[str]) -> None:
        self._text = reading.text
        self._pattern = pattern

    def of(self, name: MeetingName) -> str:
        """The union whose meeting it is: the last one in its name, else the only one that the
        article names, where its officials confer; empty if there is none."""
        if name.kind in _WITH_PARTNERS or not name.topic:
            return ""
        if name.kind is MeetingKind.DIALOGUE and " với " in f" {name.topic}":
            return ""  # that is of those who talk with the union
        conference = name.kind is MeetingKind.CONFERENCE
        named_in_full = name.kind in _NAMED_IN_FULL
        aside = named_in_full and _SHORT_FORM_BEHIND.match(self._text, name.end)
        named = self._text[name.start : aside.end() if aside else name.end]
        if not (unions := self._pattern.findall(_SPACED.sub(r"\1\2", named))):
            if name.kind in _PARTS_OF_CONFERENCES:
                return self._only_one if _CONFERS.search(self._text) else ""
            return self._of_officials(name) if conference else ""
        if _WORLD_FORUM in unions:
            unions = [_WORLD_FORUM]  # its `Hội nghị WEF ASEAN` is held in one region
        if len(set(unions)) > 1 and _SIDE_BY_SIDE.search(named):
            return ""
        if _OF_TWO.search(unions[-1]) and f"Hợp tác {unions[-1]}" in named:
            return f"Hợp tác {unions[-1]}"
        return full_body_name(unions[-1], None)

    def _of_officials(self, name: MeetingName) -> str:
        if _OF_MINISTERS.match(name.topic):
            return self._only_one
        if not _is_of_officials(name.topic):
            return ""
        union = self._only_one
        if not union or name.topic.lower().startswith(_SUMMIT):
            # Two leaders meet at a summit as well: their sentence must name the union.
            start, end = sentence_around(self._text, name.start, name.end)
            return union if union in self._text[start:end] else ""
        return union

    @cached_property
    def _only_one(self) -> str:
        written = set(self._pattern.findall(_SPACED.sub(r"\1\2", self._text)))
        named = {full_body_name(each, None) for each in written}
        return named.pop() if len(named) == 1 else ""


def _is_of_officials(topic: str) -> bool:
    """Whether a conference is named by those who confer, without saying whose they are."""
    if not _OF_ITS_OFFICIALS.fullmatch(topic[:1].lower() + topic[1:]):
        return False
    return not _NAMED_BY_PARTIES.search(topic)
