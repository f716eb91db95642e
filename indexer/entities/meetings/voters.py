"""Meetings with voters: where they are met, and which group of deputies meets them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.sentences import sentence_around
from indexer.language.letters import UPPER

if TYPE_CHECKING:
    from collections.abc import Collection

    from indexer.entities.meetings.parts import MeetingName

_LEVEL: Final = (
    r"(?:[QHP]\.|quận|(?:huyện|xã)(?: (?:đảo|miền núi|vùng cao|biên giới|ven biển))?|"
    r"phường|thị xã|thị trấn|TP\.?|[Tt]hành phố|tỉnh|"
    r"đơn vị(?: bầu cử)?(?: số)?)"
)
_NAME: Final = rf"[{UPPER}][^\W\d_]*(?:(?: | ?- ?)[{UPPER}][^\W\d_]*){{0,4}}"
_PLACE: Final = rf"(?:(?P<level>{_LEVEL}) ?)?(?:{_NAME}|(?P<number>\d{{1,2}}(?![\d/-])))"
_FIRST: Final = re.compile(
    rf" (?:(?:với|cử tri|tại|ở) )*(?P<several>(?:các|hai|ba|bốn|\d) )?{_PLACE}"
)
_NEXT: Final = re.compile(rf"(?P<link>,? và |, | \()(?:(?:các|hai|ba) )?{_PLACE}(?P<close>\))?")
_CLOSES: Final = re.compile(rf"(?:, {_NAME}|, \d{{1,2}}){{0,6}} và (?:[{UPPER}\d]|{_LEVEL} )")
_GROUP: Final = re.compile(
    r"(?<!rưởng )(?<!hó )(?<!\w)(?P<who>(?:[Tt]ổ|[Đđ]oàn) (?:(?:[Đđ]ại biểu|ĐB) "
    r"(?=[Qq]uốc hội|QH|HĐND|Hội đồng)|(?=ĐBQH))|các (?:[Đđ]ại biểu |ĐB )?(?=[Qq]uốc hội|QH|ĐBQH))"
    r"(?P<elected>ĐBQH|[Qq]uốc hội|QH|HĐND|Hội đồng nhân dân)(?: \(ĐBQH\))?"
    r"(?: khóa [\dXVI]+)?(?: số \d+)?(?:,| -)?"
    r"(?: (?:thuộc )?(?:đoàn|đơn vị(?:(?: bầu cử)?(?: số)? \d+)?))?"
    r"(?P<place> (?:(?:TP\.?|[Tt]hành phố|tỉnh|huyện|quận|thị xã) ?)?"
    r"(?:HCM(?!\w)|[A-ZĐ]\w*(?: (?:- )?[A-ZĐ]\w*)*|(?<=quận )\d+)| (?:thành phố|TP|tỉnh)(?!\w))"
)
"""Those elected who meet voters together: `tổ đại biểu HĐND TP.HCM`, `Đoàn ĐBQH tỉnh …`, `các đại
biểu Quốc hội tỉnh …`."""
_MEETS: Final = re.compile(
    r"(?:,? (?:khóa|gồm|do|trong đó có|đã|cũng|vừa|có|sẽ|tổ chức|tiếp tục|tiến hành|buổi|cuộc|"
    r"hội nghị|đợt|về|đến|tới|sáng|chiều|tối|ngày|hôm|và|cùng|\()(?!\w)[^.;\n]{0,90})?"
    r"(?: (?:buổi|cuộc))? ?$"
)
MET_BY: Final = re.compile(
    r" của [^.,;:\n()]{3,90}? (?:(?:tại|ở) (?=(?:quận|huyện|phường|xã|thị xã|TP|tỉnh) )|"
    r"(?:trước|sau) (?=kỳ họp (?:thứ|lần|\d)))"
)
"""Who meets voters, be it a person, and where."""
MET_WHERE: Final = re.compile(
    r" (?:của|giữa|trước|sau) (?:[^.;\n]|\.(?=\w)){3,120}? với cử tri(?= )"
)
"""Who meets voters, or when, before it is said of which place they are."""
_FARTHEST: Final = 120


def places_end(text: str, at: int, barriers: Collection[int]) -> int:
    """Where the places at which voters are met end: `các quận A, B và C`, `quận 1, 3 và 4`,
    `TP Vinh, tỉnh Nghệ An`; the offset itself if none stands there."""
    first = _FIRST.match(text, at)
    if first is None:
        return at
    end, numbers = first.end(), first.group("number") is not None
    while (place := _NEXT.match(text, end)) and not _begins_there(place, barriers):
        behind_comma = place.group("link") == ", " and place.group("level") is None
        if behind_comma and not _CLOSES.match(text, end):
            break
        if place.group("link") == " (" and not (place.group("level") and place.group("close")):
            break
        if place.group("number") and not numbers and place.group("level") is None:
            break
        end = place.end()
    return end


def _begins_there(place: re.Match[str], barriers: Collection[int]) -> bool:
    """Whether somebody's name or post begins where a place should."""
    return place.end("link") in barriers


def deputies(text: str, name: MeetingName) -> str:
    """The group of deputies that meets voters, as the name, the sentence before or the words behind
    tell; without short forms and terms of its own, empty if none does."""
    start, stop = sentence_around(text, name.start, name.end)
    if met := _GROUP.search(text, name.start, min(stop, name.end + _FARTHEST)):
        of = text.endswith((" của ", " do ", "(", " cùng "), name.start, met.start())
        return _named(met) if of else ""
    found = list(_GROUP.finditer(text, start, name.start))
    return _named(found[-1]) if found and _MEETS.match(text[found[-1].end() : name.start]) else ""


def _named(group: re.Match[str]) -> str:
    elected = group.group("elected")
    if elected in {"ĐBQH", "QH", "quốc hội"}:
        elected = "Quốc hội"
    who = group.group("who").split()[0].capitalize()
    who = "Đoàn" if who == "Các" else who
    return f"{who} đại biểu {elected}{group.group('place')}"
