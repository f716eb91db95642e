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
    r"(?:^|[.:;\n“\"(] ?|\d,? |(?:nay|qua), |"
    r"(?:tại|trong|tổ chức(?: thành công)?(?: họp)?|dự|sau|trước|qua|ngày|mở|hoãn|mùa|thềm|"
    r"bên lề|triệu tập) )$"
)
_READ_BEFORE: Final = re.compile(r"(?:phiên|cuộc|buổi) họp $")
"""`phiên họp | đại hội đồng cổ đông`: the noun before it begins the name."""
_WHICH: Final = re.compile(
    rf" {_THEM},? (?:thường niên|bất thường|lần|năm \d|(?:19|20)\d\d|(?:của )?[{UPPER}])"
)
_DECIDED: Final = re.compile(r"(?:nghị quyết|biên bản|tài liệu|tờ trình) (?:của )?$")
_OF_ONE_YEAR: Final = re.compile(rf" {_THEM},? (?:thường niên|bất thường),? (?:năm )?(?:19|20)\d\d")
"""`Nghị quyết | đại hội đồng cổ đông thường niên năm 2017` is one meeting's, whatever stands
before it."""
_MEET: Final = re.compile(r"(?:hội )?(?:đồng )?cổ đông(?!\w)")
"""How what is said of their meeting begins: `đại hội | đồng cổ đông`, `cuộc họp | cổ đông`."""
_OF_COMPANY: Final = re.compile(
    rf"(?:hội )?{_THEM}(?:,? (?:thường niên|bất thường|lần (?:thứ )?\w+|(?:năm )?(?:19|20)\d\d))*"
    rf"(?: của)? (?P<company>(?:[{UPPER}]|công ty |tập đoàn |ngân hàng ).*)"
)
_ACTS: Final = re.compile(
    r"[^,.;\n]{0,40}, (?P<company>(?:[Cc]ông ty|[Tt]ập đoàn|[Nn]gân hàng|[Tt]ổng công ty) "
    r"[^,.;:\n]{0,110}?)(?: \([^()\n]{2,40}\))* (?:đã|sẽ|cũng|dự kiến|trình|thông qua|đặt|cho biết|"
    r"cho hay|công bố)(?!\w)"
)
"""`Tại đại hội cổ đông …, Công ty … đã thông qua`"""
_PUBLISHES: Final = re.compile(
    r"(?<!\w)(?P<company>(?:[Cc]ông ty|[Tt]ập đoàn|[Nn]gân hàng|[Tt]ổng [Cc]ông ty) "
    r"[^,.;:()\n]{2,80}?)(?: \([^()\n]{2,40}\))* (?:đã |vừa |mới )*(?:công bố|thông báo|gửi) "
    r"(?:\w+ ){0,4}họp $"
)
"""`Công ty … vừa công bố tài liệu họp | đại hội đồng cổ đông`"""
_FARTHEST: Final = 160
_LOOK_BACK: Final = 24
GENERAL_MEETING: Final = "Đại hội đồng cổ đông"
_THEIR_BODY: Final = frozenset({GENERAL_MEETING.lower(), "đhđcđ", "đhcđ"})
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
    nor is it a part of a name read before (`phiên họp đại hội đồng cổ đông`)."""
    before = max(0, start - _LOOK_BACK)
    if _READ_BEFORE.search(small, before, start):
        return False
    if _OF_ONE_YEAR.match(text, end):
        return True
    if _DECIDED.search(small, before, start):
        return False
    return bool(_HELD.search(small, before, start) and _WHICH.match(text, end))


def is_of_shareholders(name: MeetingName) -> bool:
    """Whether shareholders meet, and the name does not say as whose body."""
    return bool(_MEET.match(name.topic.lower())) or is_their_body(name.body)


def is_their_body(written: str) -> bool:
    """Whether the words for a body say that shareholders meet, not of which company."""
    return written.lower() in _THEIR_BODY


def company(name: MeetingName, text: str) -> str:
    """The company whose shareholders meet, as written; empty if the name or its clause tells
    none."""
    if not is_of_shareholders(name):
        return ""
    told = _OF_COMPANY.match(name.topic) or _OWNER_BEHIND.match(f" {name.topic}")
    told = told or _OWNER_BEHIND.match(text, name.end)
    told = told or _PUBLISHES.search(text, max(0, name.start - _FARTHEST), name.start)
    told = told or _ACTS.match(text, name.end)
    return told.group("company") if told else ""
