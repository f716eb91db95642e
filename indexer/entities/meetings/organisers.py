"""Who organises a meeting, as the sentence around its name says: the meeting is theirs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.meetings.hosts import SEVERAL, HostReader, is_of_several
from indexer.entities.meetings.joints import THEIRS, is_attended
from indexer.entities.meetings.kinds import HEARINGS, ROUNDS
from indexer.entities.meetings.subjects import SubjectReader
from indexer.entities.records import MeetingKind
from indexer.entities.sentences import sentence_around

if TYPE_CHECKING:
    from collections.abc import Collection

    from indexer.entities.meetings.names import MeetingNameReader
    from indexer.entities.meetings.parts import MeetingName
    from indexer.entities.reading import Reading

_ORGANISED_BY: Final = re.compile(r"(?<= )(?:do|được) (?=[A-ZĐỦ]|bộ |ban |sở )")
_FARTHEST: Final = 240
"""How far behind a name those who organise it stand: topics are cut, days lie between."""
_NOTHING_ELSE: Final = re.compile(
    r" (?:sáng|chiều|tối|ngày|hôm|tại|ở|vào|hồi|cuối|đầu|tuần)(?!\w)|[,.;)\n]|$|"
    r" cho (?:gần|hơn|khoảng|các|đội ngũ|cán bộ|\d)"
)
"""Behind `được … tổ chức`: else that organises something else."""
_CLAUSE_END: Final = re.compile(r"\.(?=\s|$)|[;\n]")
_ORGANISED: Final = re.compile(
    r"(?: \([^()\n]{2,40}\))?(?: (?:phối hợp|cùng|đã|chủ trì,?)[^.;\n]{0,80})?"
    r" (?:tổ chức|chủ trì)(?!\w)"
)
_WITH: Final = re.compile(r" (?:với|của|trước) (?=[A-ZĐỦ])")
_NOUN_AGAIN: Final = {
    kind: re.compile(
        rf"(?<=[\n.] |.\n)(?:{kind.value.capitalize()}|(?:Cuộc|Buổi) {kind.value}) "
        rf"(?:này |trên )?(?:do|được) (?=[A-ZĐỦb])"
    )
    for kind in (MeetingKind.CONFERENCE, MeetingKind.ROUND, MeetingKind.PRESS_CONFERENCE)
}
_FARTHEST_AGAIN: Final = 500
_HEARS_REPORTS: Final = re.compile(
    r"(?:(?:giao ban|tổng kết|sơ kết) (?:công tác |báo chí )?(?:năm (?:19|20)\d\d )?|"
    r"cán bộ (?:chủ chốt )?|[Tt]hi đua (?:[Yy]êu nước |[Qq]uyết thắng )?)"
    r"(?!(?:Đảng|Đoàn|Hội)(?! [A-ZĐ]| bộ))(?=[A-ZĐỦ])"
)
"""`phiên họp giao ban | UBND …`, `đại hội thi đua yêu nước | Bộ …`"""
_MET_BY_PEOPLE: Final = re.compile(
    r"(?:doanh nghiệp|nhà đầu tư|doanh nhân|người dân|nông dân|công nhân|thanh niên)"
    r"[^,.;]{0,30} (?:với|và) (?=[A-ZĐỦ])"
)
"""Whom a body meets: `gặp gỡ giữa doanh nghiệp với UBND …` is of the body."""
_BETWEEN: Final = re.compile(r"(?:(?:giao ban|trực tuyến) )*giữa ")
_OF_ITS_HEADS: Final = re.compile(r" (?:[Cc]ấp cao|[Tt]hượng đỉnh) (?!Diễn đàn)(?=[A-ZĐỦ])")
_COUNTED_ONLY: Final = re.compile(r"(?: \([A-Z][\w .-]+\))?(?:,? lần thứ \w+)?")
"""`Hội nghị cấp cao Ủy hội …| (MRC) lần thứ 3`"""
_OWNER_BEHIND: Final = re.compile(
    r"(?: (?:sáng|trưa|chiều|tối|hôm|ngày|tháng|quý|năm|tuần|cuối|đầu|nay|qua|trước|này|tới|vừa|"
    r"mới|gần|đây|cùng|\(?\d[\d/.-]*\)?|[IV]+)(?=[ )])){1,6},? của (?=[A-ZĐỦ]|bộ |ban |sở )"
)
"""`cuộc họp giao ban chiều 25/12 | của Thành ủy …`"""
_AGENCY_BEHIND: Final = re.compile(
    r",? của (?=(?:(?:tổng |chi )?cục|tập đoàn|tổng công ty|công an) [A-ZĐ])"
)
"""`họp báo 6 tháng đầu năm | của tổng cục Thống kê`: in small letters it is no part of the name."""
_GOES_ON: Final = re.compile(
    r"(?:,| và) (?:bàn |đề ra |triển khai )?(?:phương hướng|nhiệm vụ|kế hoạch|công tác)(?!\w)"
    r"[^.,;\n]{0,60}? của (?=[A-ZĐỦ]|bộ |sở )"
)
"""`hội nghị sơ kết 6 tháng đầu năm|, triển khai nhiệm vụ 6 tháng cuối năm của Chính phủ`"""
_ENDS: Final = re.compile(r"[,.;)\n]|$| (?:diễn ra|được tổ chức|sáng|chiều|ngày|vào|hôm|tại)(?!\w)")
_WITH_A_PUBLIC: Final = frozenset({MeetingKind.DIALOGUE, MeetingKind.CONFERENCE})
_MEETS_A_PUBLIC: Final = re.compile(
    r"^(?:đối thoại |gặp mặt |gặp gỡ )?giữa (?:lãnh đạo )?(?=[^,.;]{3,60} (?:với|và) (?:các|"
    r"cộng đồng|doanh nghiệp|người|nhân dân|nông dân|thanh niên|công nhân)(?!\w))"
)
"""`đối thoại giữa Chính phủ với các địa phương` is of the body."""
_A_PUBLIC: Final = re.compile(r" (?:với|và) (?:các|cộng đồng|doanh nghiệp|người|nhân dân)(?!\w)")
_OF_A_BODY: Final = re.compile(
    r" (?:(?:của|do) (?=[A-ZĐỦ]|bộ |sở |ban |chính phủ|nội các|thường (?:trực|vụ) |công an |cục |"
    r"(?:tổng |chi )cục |tập đoàn |(?:tổng )?công ty |ngân hàng |hiệp hội )|"
    r"tại (?=Hội đồng [Bb]ảo an|Quốc hội|HĐND))"
)


_OF_OTHERS: Final = re.compile(r"(?:khiếu nại|tố cáo|đơn thư|kiến nghị|đề xuất|vi phạm|sai phạm)$")
"""What a meeting deals with that comes from somebody: `giải quyết khiếu nại của công ty …`."""


class OrganiserReader:
    """Reads the organisers of the meetings of one article."""

    def __init__(
        self, reading: Reading, names: MeetingNameReader, barriers: Collection[int]
    ) -> None:
        self._text = reading.text
        self._names = names
        self._barriers = barriers
        self._hosts = HostReader(reading.text, names, barriers)
        self._subjects = SubjectReader(reading.text, self._hosts)

    def of(self, name: MeetingName) -> str:
        """Who organises a meeting, as written (`Ban Thường trực Ủy ban … tổ chức hội nghị …`,
        `hội nghị … do Bộ … tổ chức`); empty if nobody or several do."""
        if behind := self._behind(name) or self._owner(name) or self._told_later(name):
            return behind
        if (
            name.kind in ROUNDS
            and (between := _BETWEEN.match(name.topic))
            and (first := self._hosts.at(self._topic_start(name) + between.end())[0])
        ):
            return SEVERAL.split(first)[0]
        if name.kind in _WITH_A_PUBLIC and (meets := _MEETS_A_PUBLIC.search(name.topic)):
            met = self._hosts.at(self._topic_start(name) + meets.end())[0]
            return _A_PUBLIC.split(met)[0]
        if name.kind in HEARINGS and (partner := self._heard_by(name)):
            return partner
        return self._subjects.of(name)

    def _topic_start(self, name: MeetingName) -> int:
        """Where the topic begins: numbers and periods may stand behind it."""
        return max(name.start, self._text.find(name.topic, name.start, name.end))

    def subject(self, name: MeetingName) -> str:
        """Who meets, where the name is the verb."""
        return self._subjects.meeting(name)

    def pointed_at(self, name: MeetingName) -> str:
        """`hội nghị sơ kết của bộ này`: the last body named before of which this may be said."""
        return self._subjects.last_named(name.body, name.start)

    def _behind(self, name: MeetingName) -> str:
        """`hội nghị … do Bộ … tổ chức`, `họp báo … được Ủy ban … tổ chức`"""
        end = _CLAUSE_END.search(self._text, name.end, name.end + _FARTHEST)
        stop = end.start() if end else name.end + _FARTHEST
        for by in _ORGANISED_BY.finditer(self._text, name.end, stop):
            written, closing = self._hosts.at(by.end())
            held = _ORGANISED.match(self._text, closing)
            if held and by.group().startswith("được"):
                held = _NOTHING_ELSE.match(self._text, held.end())
            if written and held:
                return "" if is_of_several(written) else written
        return ""

    def _owner(self, name: MeetingName) -> str:
        """Whose it is, told behind its day."""
        if THEIRS.search(name.topic):
            return ""
        if owner := _OWNER_BEHIND.match(self._text, name.end) or _AGENCY_BEHIND.match(
            self._text, name.end
        ):
            return self._hosts.at(owner.end())[0]
        more = _GOES_ON.match(self._text, name.end) if name.topic else None
        if more is None or THEIRS.search(more.group()):
            return ""
        written, end = self._hosts.at(more.end())
        return written if _ENDS.match(self._text, end) else ""

    def _told_later(self, name: MeetingName) -> str:
        """`Hội nghị do Bộ … tổ chức` in a later sentence, where the noun points back at it."""
        noun = _NOUN_AGAIN.get(name.kind)
        if noun is None:
            return ""
        for again in noun.finditer(self._text, name.end, name.end + _FARTHEST_AGAIN):
            written, closing = self._hosts.at(again.end())
            held = _ORGANISED.match(self._text, closing)
            if written and held and held.group().endswith("tổ chức"):
                return "" if is_of_several(written) else written
        return ""

    def at_end_of_topic(self, name: MeetingName) -> str:
        """`hội nghị tổng kết công tác năm của Tổng công ty …`: the body that closes the name."""
        if name.kind is MeetingKind.VOTERS or name.topic.startswith("với "):
            return ""
        if name.kind in HEARINGS and name.topic.startswith("về "):
            return ""  # that of whom it is about
        text = self._text
        if is_attended(text, name.start):
            return ""
        for link in _OF_A_BODY.finditer(text, name.start, name.end):
            if THEIRS.search(text, name.start + 1, link.start()):
                continue
            if _OF_OTHERS.search(text, name.start, link.start()):
                continue
            written, end = self._hosts.at(link.end())
            if written and end >= name.end:
                return written
        for level in _OF_ITS_HEADS.finditer(text, name.start, name.end):
            written, end = self._hosts.at(level.end())
            if written and _COUNTED_ONLY.fullmatch(text, end, max(end, name.end)):
                return written
        if hears := _HEARS_REPORTS.match(text, self._topic_start(name)):
            return self._hosts.at(hears.end())[0]
        with_people = name.kind is MeetingKind.CONFERENCE and _MET_BY_PEOPLE.search(name.topic)
        if with_people:
            at = self._topic_start(name) + with_people.end()
            written, end = self._names.body_at(text, at, self._barriers)
            return written if end >= name.end else ""
        return ""

    def _heard_by(self, name: MeetingName) -> str:
        """`phiên giải trình … với Ủy ban Tư pháp`"""
        _, stop = sentence_around(self._text, name.start, name.end)
        for partner in _WITH.finditer(self._text, name.end, stop):
            written, _ = self._names.body_at(self._text, partner.end(), self._barriers)
            if written.startswith(("Ủy ban", "HĐND", "Hội đồng")):
                return written
        return ""
