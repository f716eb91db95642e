"""General meetings of shareholders: when the words mean a meeting, and of which company."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.language.letters import UPPER

if TYPE_CHECKING:
    from indexer.entities.meetings.parts import MeetingName

_THEM: Final = r"(?:[Đđ]ồng )?[Cc]ổ đông(?: \(ĐHĐ?CĐ\))?"
_GENERAL: Final = re.compile(r" đồng cổ đông(?!\w)")
_HELD: Final = re.compile(
    r"(?:^|[.:;\n“\"(] ?|"
    r"(?:tại|trong|tổ chức|dự|sau|trước|qua|ngày|mở|hoãn|mùa|thềm|bên lề|triệu tập) )$"
)
_WHICH: Final = re.compile(
    rf" {_THEM},? (?:thường niên|bất thường|lần|năm \d|(?:19|20)\d\d|(?:của )?[{UPPER}])"
)
_DECIDED: Final = re.compile(r"(?:nghị quyết|biên bản|tài liệu|tờ trình) (?:của )?$")
_OF_ONE_YEAR: Final = re.compile(rf" {_THEM},? (?:thường niên|bất thường),? (?:năm )?(?:19|20)\d\d")
"""`Nghị quyết | đại hội đồng cổ đông thường niên năm 2017`: what one meeting decided."""
_OF_COMPANY: Final = re.compile(
    rf"{_THEM}(?:,? (?:thường niên|bất thường|lần (?:thứ )?\w+|(?:năm )?(?:19|20)\d\d))*"
    rf"(?: của)? (?P<company>(?:[{UPPER}]|công ty |tập đoàn |ngân hàng ).*)"
)
_ACTS: Final = re.compile(
    r"[^,.;\n]{0,40}, (?P<company>(?:[Cc]ông ty|[Tt]ập đoàn|[Nn]gân hàng|[Tt]ổng công ty) "
    r"[^,.;:\n]{0,110}?)(?: \([^()\n]{2,40}\))* (?:đã|sẽ|cũng|dự kiến|trình|thông qua|đặt)(?!\w)"
)
"""`Tại đại hội cổ đông …, Công ty … đã thông qua`"""
_OWNER_BEHIND: Final = re.compile(
    r"(?: \([^()\n]{2,20}\))?(?:,? (?:thường niên|bất thường|lần này|vừa qua|năm(?: nay)?|"
    r"(?:19|20)\d\d))* của "
    rf"(?P<company>(?:(?:[Cc]ông ty|[Tt]ập đoàn|[Nn]gân hàng|[Tt]ổng [Cc]ông ty) )?"
    rf"[{UPPER}][\w&-]*(?: [{UPPER}][\w&-]*)*)"
)
"""`đại hội cổ đông thường niên 2019 | của Sacombank`"""


def is_general(small: str, at: int) -> bool:
    """Whether shareholders are named behind the noun that ends at an offset."""
    return _GENERAL.match(small, at) is not None


def is_held(text: str, small: str, start: int, end: int) -> bool:
    """Whether a meeting is meant, no organ that decides (`thuộc quyền của đại hội đồng cổ đông`),
    nor is it a part of a name read before (`họp đại hội đồng cổ đông`)."""
    if _DECIDED.search(small, max(0, start - 14), start):
        return _OF_ONE_YEAR.match(text, end) is not None
    return bool(_HELD.search(small, max(0, start - 14), start) and _WHICH.match(text, end))


def company(name: MeetingName, text: str) -> str:
    """The company whose shareholders meet, as written; empty if the name or its clause tells
    none."""
    if "cổ đông" not in name.topic.lower():
        return ""
    told = _OF_COMPANY.match(name.topic) or _OWNER_BEHIND.match(text, name.end)
    told = told or _ACTS.match(text, name.end)
    return told.group("company") if told else ""
