"""Who holds a meeting as the subject of its sentence: `Bộ … đã tổ chức | hội nghị …`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.meetings.briefings import BY_ITS_HEAD, SUBJECT_BEHIND, BriefingReader
from indexer.entities.meetings.hosts import MINISTER, is_of_several
from indexer.entities.meetings.kinds import PARTS_OF_SESSIONS, ROUNDS, SITTINGS
from indexer.entities.meetings.parts import DELEGATION
from indexer.entities.records import MeetingKind
from indexer.entities.sentences import sentence_around

if TYPE_CHECKING:
    from indexer.entities.meetings.hosts import HostReader
    from indexer.entities.meetings.parts import MeetingName

_ASIDE: Final = r"(?: \([^()\n]{2,60}\))?"
_ORGANISES: Final = re.compile(
    rf"{_ASIDE}(?:, (?:tỉnh|thành phố|TP\.?|huyện) [A-ZĐ][^,.;\n]{{2,20}}?)?"
    r"(?: (?:vừa |mới )?được thành lập[^.;,\n]{0,30}?)?"
    r"(?:,? do (?:[^.;\n]|\.(?=\S)){3,140}? "
    r"(?:làm trưởng đoàn|dẫn đầu|làm chủ tịch|làm trưởng ban))?"
    rf"(?:,? (?:khóa|nhiệm kỳ) [\dIVX]+(?: ?[-–] ?\d+)?)*{_ASIDE},?"
    r"(?: (?:đã|cũng|sẽ|vừa|mới|vừa qua|long trọng|trọng thể|tiếp tục|chuẩn bị|dự kiến|chính thức|"
    r"lần đầu(?: tiên)?|"
    r"quyết định|bắt đầu|đang|phải|khẩn trương|nhanh chóng|kịp thời|liên tục|vẫn|lại|từng|thường|"
    r"lập tức|cho biết,?|cho hay,?|mới đây|"
    r"(?:sáng|chiều|tối|hôm|ngày)[^.;\n,]{0,16},?|"
    r"phối hợp[^.;\n]{0,80}|cùng[^.;\n,]{0,60}|[^.;,\n]{1,80} để))*"
    r" (?:tổ chức|khai mạc|bế mạc|tiến hành|họp|mở|triệu tập|có|bước vào|chủ trì|hoãn|đưa ra|nêu|"
    r"(?:ban hành|ra|có) (?:(?:thông báo )?kết luận|[Nn]ghị quyết))"
    r"(?: (?:thành công|trọng thể|long trọng|xong))*(?: (?:tại|họp))?"
    r"(?: (?:một|hai))?(?: (?:buổi|cuộc|phiên khai mạc|phiên bế mạc))? ?[“\"]?$"
)
_LOOK_BACK: Final = 160
_JOINED: Final = re.compile(rf"{_ASIDE}(?:, | và )(?=[A-ZĐỦ])")
_NO_SUBJECT: Final = re.compile(
    r"(?:của|tại|ở|sau|trước|theo|từ|trụ sở|nhà|hội trường) $", re.IGNORECASE
)
"""Behind them no subject begins: `sau kỳ họp của Chính phủ, Văn phòng Chính phủ tổ chức …`."""
_ASKED_BY: Final = re.compile(r"(?:chỉ đạo|yêu cầu|đề nghị) của $")
"""Behind them stands another one than who acts: `theo chỉ đạo của UBND …, đơn vị này đã có`."""
_VERBS: Final = re.compile(
    r"(?:tổ chức|triệu tập|tiến hành|hoãn|mở|khai mạc|bế mạc|chủ trì|kết luận|họp|"
    r"[Nn]ghị quyết)"
    r"(?: (?:thành công|trọng thể|long trọng|xong))?(?: (?:một|hai))?(?: (?:buổi|cuộc))? ?[“\"]?$"
)
_VERBS_OF_SITTERS: Final = re.compile(rf"có (?:một )?$|{_VERBS.pattern}")
_VERBS_OF_VISITORS: Final = re.compile(
    r"(?:(?:có|tổ chức|triệu tập|chủ trì)(?: xong)?(?: (?:một|hai))?(?: (?:buổi|cuộc))?|"
    r"(?:đưa ra|nêu) tại) ?$"
)
"""A working visit is that of the body which pays it, be it named as a delegation: `đoàn công tác
của Ủy ban Kinh tế … đưa ra tại buổi làm việc với …`."""
_CONCLUSION: Final = re.compile(r"(?:kết luận|chỉ đạo) của ")
_CONCLUSION_OF: Final = re.compile(rf"{_CONCLUSION.pattern}$")
"""`kết luận của Thường trực Chính phủ tại cuộc họp`: whose conclusion it is has met."""
_ABOUT_TO: Final = re.compile(
    rf"(?:,? (?:khóa|nhiệm kỳ) [\dIVXL]+(?: ?[-–] ?\d+)?)*{_ASIDE},?"
    r"(?: (?:đã|sẽ|vừa|đang|cũng|chính thức|bắt đầu|tiếp tục|kết thúc|tiến hành|nhóm))* $"
)
_ALSO_HOLDS: Final = re.compile(
    r"(?:;|,| và)(?: (?:đã|đồng thời|sẽ))* (?:tổ chức|mở|triệu tập)(?: (?:buổi|cuộc))? $"
)
_HAS_DONE: Final = re.compile(rf"{_ASIDE} (?:đã|vừa|sẽ|cũng|đang|tiếp tục|chủ động|kịp thời)(?!\w)")
_REVIEWS: Final = frozenset({MeetingKind.CONFERENCE, MeetingKind.ROUND})
_REVIEW: Final = ("giao ban", "sơ kết", "tổng kết")
_DECIDES: Final = re.compile(
    r"(?:,? (?:đã|sẽ|cũng))? (?:thảo luận|bỏ phiếu|thống nhất|quyết định|chỉ đạo|yêu cầu|giao|"
    r"công bố|biểu dương|khen thưởng|trao|tuyên dương|bàn|đề ra)(?!\w)"
)
_KINDS_OF_BODIES: Final = (
    "bộ|sở|ban|ủy ban|cục|tổng cục|chi cục|viện|hội|hiệp hội|liên đoàn|tập đoàn|tổng công ty|"
    "công ty|ngân hàng|trường|bệnh viện"
)
_POINTS_BACK: Final = re.compile(
    rf"(?<!\w)(?:(?P<this>{_KINDS_OF_BODIES}|cơ quan|đơn vị|tổ chức) này(?!\w)|"
    rf"(?P<bare>{_KINDS_OF_BODIES})(?= (?:đã|vừa|sẽ|cũng|phải|tổ chức|phối hợp|mở) ))",
    re.IGNORECASE,
)
"""A body that was named before: `cơ quan này đã tổ chức`, `Bộ sẽ tổ chức`."""
_ANY_BODY: Final = frozenset({"cơ quan", "đơn vị", "tổ chức"})
_BEGINNINGS: Final = dict.fromkeys(("ủy ban"), ("ủy ban ", "ubnd", "ubkt", "ubtvqh")) | {
    "hội đồng": ("hội đồng ", "hđnd")
}
"""How bodies of a kind are written where that is more than the word for it."""


class SubjectReader:
    """Reads who holds the meetings of one article from what stands before their names."""

    def __init__(self, text: str, hosts: HostReader) -> None:
        self._text = text
        self._hosts = hosts
        self._briefings = BriefingReader(text, hosts)

    def of(self, name: MeetingName) -> str:
        """Who holds a meeting, as written; empty if nobody or several do."""
        before = (
            self._before(name)
            or self._named_before(name)
            or self._does_more(name)
            or self._deliberates(name)
        )
        if not before and name.kind is MeetingKind.PRESS_CONFERENCE:
            return self._briefings.of(name)
        return before or self._briefings.of_review(name)

    def meeting(self, name: MeetingName) -> str:
        """Who meets, where the name is the verb: `Ủy ban Kiểm tra Trung ương đã | họp kỳ 12`."""
        start, _ = sentence_around(self._text, name.start, name.end)
        for host in self._hosts.named(max(start, name.start - _LOOK_BACK), name.start):
            if _ABOUT_TO.match(self._text[host.end : name.start]):
                return host.written
        return ""

    def last_named(self, kind: str, stop: int) -> str:
        """The last body of a kind (`bộ`) that is named before an offset; one of any kind in the
        same sentence if that is no word for one (`cơ quan`)."""
        start = sentence_around(self._text, stop, stop)[0] if kind in _ANY_BODY else 0
        beginnings = _BEGINNINGS.get(kind, f"{kind} ")
        found, reached = [], start
        for host in self._hosts.named(start, stop):
            inside, reached = host.start < reached, max(reached, host.end)
            if inside:
                continue  # `Quốc hội` in `Ủy ban Thường vụ Quốc hội`
            if kind in _ANY_BODY:
                if not _ASKED_BY.search(self._text, start, host.start):
                    found.append(host.written)
            elif host.written.lower().startswith(beginnings):
                found.append(host.written)
        if not found and kind == "bộ":
            ministers = MINISTER.finditer(self._text, start, stop)
            found = [each for each in map(self._hosts.ministry, ministers) if each]
        return found[-1] if found else ""

    def _before(self, name: MeetingName) -> str:
        text = self._text
        organised = self._verb_before(name)
        if not organised and not (
            text.endswith(" tại ", 0, name.start)
            and _CONCLUSION.search(text, max(0, name.start - _LOOK_BACK), name.start)
        ):
            return ""
        start, _ = sentence_around(text, name.start, name.end)
        start = max(start, name.start - _LOOK_BACK)
        joined, reached = False, start
        for host in self._hosts.named(start, name.start):
            if host.written == "Đoàn" or host.start < reached:
                continue  # a delegation, or a part of the name of an agency whose head acts
            between = text[host.end : name.start]
            concludes = _CONCLUSION_OF.search(text, start, host.start) and between == " tại "
            if organised and BY_ITS_HEAD.search(text, start, host.start):
                reached = host.end if name.kind in ROUNDS else start
                continue  # the speaker belongs to it: `phó giám đốc Công an tỉnh đưa ra tại …`
            if concludes or (organised and _ORGANISES.match(between)):
                joined = joined or text.endswith(" và ", start, host.start)
                several = joined or is_of_several(host.written)
                visits = name.kind is MeetingKind.WORKING_VISIT
                group = DELEGATION.search(text, start, host.start) if visits else None
                return "" if several else f"{group.group() if group else ''}{host.written}"
            joined = bool(_JOINED.match(text, host.end)) and not _NO_SUBJECT.search(
                text, start, host.start
            )
        return ""

    def _verb_before(self, name: MeetingName) -> bool:
        verbs = _VERBS_OF_SITTERS if name.kind in SITTINGS | PARTS_OF_SESSIONS else _VERBS
        verbs = _VERBS_OF_VISITORS if name.kind in ROUNDS else verbs
        return verbs.search(self._text, max(0, name.start - 24), name.start) is not None

    def _named_before(self, name: MeetingName) -> str:
        """`Bộ … cho biết …, cơ quan này đã tổ chức hội nghị`: a body that is pointed back at."""
        if not self._verb_before(name):
            return ""
        start, _ = sentence_around(self._text, name.start, name.end)
        start = max(start, name.start - _LOOK_BACK)
        for back in _POINTS_BACK.finditer(self._text, start, name.start):
            if back.group("bare") and back.group().islower():
                continue
            if _ORGANISES.match(self._text[back.end() : name.start]):
                kind = back.group("this") or back.group("bare")
                return self.last_named(kind.lower(), back.start())
        return ""

    def _does_more(self, name: MeetingName) -> str:
        """`Bộ trưởng Bộ … đã ban hành …; tổ chức hội nghị …`: the verb has the subject of the one
        before it."""
        text = self._text
        joint = _ALSO_HOLDS.search(text, max(0, name.start - 32), name.start)
        if joint is None:
            return ""
        start, _ = sentence_around(text, joint.start(), joint.start())
        for host in self._hosts.named(start, joint.start()):
            if _HAS_DONE.match(text, host.end):
                return "" if is_of_several(host.written) else host.written
        return ""

    def _deliberates(self, name: MeetingName) -> str:
        """`Tại cuộc họp giao ban …, lãnh đạo Sở … chỉ đạo`: who decides there, where a body reviews
        its own work."""
        if name.kind not in _REVIEWS or not name.topic.lower().startswith(_REVIEW):
            return ""
        behind = SUBJECT_BEHIND.match(self._text, name.end)
        host = behind and self._hosts.first_at(behind.end())
        return host.written if host and _DECIDES.match(self._text, host.end) else ""
