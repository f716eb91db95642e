"""Who organises a meeting, as the sentence around its name says: the meeting is theirs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.meeting_names import THEIRS
from indexer.entities.records import MeetingKind
from indexer.entities.sentences import sentence_around

if TYPE_CHECKING:
    from collections.abc import Collection

    from indexer.entities.meeting_names import MeetingNameReader
    from indexer.entities.meeting_parts import MeetingName
    from indexer.entities.reading import Reading

_ORGANISES: Final = re.compile(
    r"(?: \([^()\n]{2,40}\))?(?:, (?:tỉnh|thành phố|TP\.?|huyện) [A-ZĐ][^,.;\n]{2,20}?)?"
    r"(?: (?:vừa |mới )?được thành lập[^.;,\n]{0,30}?)?"
    r"(?:,? do (?:[^.;\n]|\.(?=\S)){3,140}? "
    r"(?:làm trưởng đoàn|dẫn đầu|làm chủ tịch|làm trưởng ban))?"
    r"(?:,? (?:khóa|khoá|nhiệm kỳ) [\dIVX]+(?: ?[-–] ?\d+)?)*(?: \([^()\n]{2,40}\))?,?"
    r"(?: (?:đã|cũng|sẽ|vừa|vừa qua|long trọng|trọng thể|tiếp tục|"
    r"(?:sáng|chiều|tối|hôm|ngày)[^.;\n,]{0,16},?|"
    r"phối hợp[^.;\n]{0,80}|cùng[^.;\n,]{0,60}|[^.;,\n]{1,80} để))*"
    r" (?:tổ chức|khai mạc|bế mạc|tiến hành|họp|mở|triệu tập|có|bước vào|chủ trì|hoãn|đưa ra|nêu|"
    r"(?:ban hành|ra|có) (?:thông báo )?kết luận)"
    r"(?: (?:thành công|trọng thể|long trọng))*(?: tại)?"
    r"(?: (?:buổi|cuộc|phiên khai mạc|phiên bế mạc))? ?[“\"]?$"
)
_LOOK_BACK: Final = 160
_HEAD_OF_ORGANISER: Final = re.compile(
    r"(?<!\w)(?:Quốc hội|HĐND|Hội đồng|UBND|(?:Ủy|Uỷ) ban|UBKT|UBTVQH|"
    r"[Bb]an [Cc]hấp hành|[Bb]an [Cc]hỉ [đĐ]ạo|[Bb]an [Cc]án sự|[Bb]an(?= [A-ZĐ])|"
    r"[Bb]ộ(?= [A-ZĐ]| tư lệnh)|[Ss]ở(?= [A-ZĐ])|"
    r"Chính phủ|"
    r"(?:Thành|Tỉnh|Huyện|Quận|Thị|tỉnh|thành|huyện|quận) (?:ủy|uỷ)|"
    r"MTTQ|Văn phòng|Thường trực|(?:Trung ương )?Hội|Đảng ủy|Đảng uỷ|Quân (?:ủy|uỷ)|Quân khu|"
    r"(?:Trung ương |Thành |Tỉnh )?Đoàn(?! công tác| kiểm tra| giám sát)|(?:Thành|Tỉnh) đoàn|"
    r"(?:Tổng )?(?:Liên đoàn|LĐLĐ)|Liên hiệp|"
    r"Tòa án|Toà án|Viện|Đảng bộ|"
    r"Tổng cục|Cục|Công an|Thanh tra|Kiểm toán|Ngân hàng|Tập đoàn|Tổng [Cc]ông ty|Hiệp hội|"
    r"Học viện|Tổ [Tt]ư vấn|Tổ [Cc]ông tác|Hạ viện|Thượng viện|Nghị viện|Mặt trận Tổ quốc|"
    r"Giáo hội|Tổng hội|Liên minh|Kho bạc|Phòng Thương mại|Đài(?= [TP])|Bảo hiểm [Xx]ã hội|"
    r"(?!CLB|BTC)[A-Z]{3,8}(?= (?:(?:đã|vừa|sẽ) )?(?:tổ chức|chủ trì|phối hợp))|"
    r"VKSND|TAND|Công ty|Trường|Đại học|Bệnh viện|Trung tâm)(?!\w)"
)
_ORGANISED_BY: Final = re.compile(r"(?<= )(?:do|được) (?=[A-ZĐỦ]|bộ |ban |sở )")
_FARTHEST: Final = 140
"""How far behind a name those who organise it stand: topics are cut, days lie between."""
_NOTHING_ELSE: Final = re.compile(
    r" (?:sáng|chiều|tối|ngày|hôm|tại|ở|vào|hồi|cuối|đầu|tuần)(?!\w)|[,.;)\n]|$"
)
"""Behind `được … tổ chức`: else that organises something else."""
_CLAUSE_END: Final = re.compile(r"[.;\n]")
_ORGANISED: Final = re.compile(
    r"(?: \([^()\n]{2,40}\))?(?: (?:phối hợp|cùng|đã|chủ trì,?)[^.;\n]{0,80})?"
    r" (?:tổ chức|chủ trì)(?!\w)"
)
_WITH: Final = re.compile(r" (?:với|của|trước) (?=[A-ZĐỦ])")
_JOINED: Final = re.compile(r"(?: \([^()\n]{2,40}\))?(?:, | và )(?=[A-ZĐỦ])")
_SEVERAL: Final = re.compile(
    r" và (?:Bộ|Sở|Ban|UBND|HĐND|Ủy ban|Uỷ ban|Hội|Công an|Cục|Tổng cục|Công ty|Tập đoàn|Trường|"
    r"Liên đoàn|Hiệp hội|[Tt]hành phố|TP|tỉnh|hiệu trưởng|lãnh đạo)(?!\w)"
)
_VERBS: Final = re.compile(
    r"(?:tổ chức|triệu tập|tiến hành|hoãn|mở|khai mạc|chủ trì|kết luận|họp)"
    r"(?: (?:thành công|trọng thể|long trọng))?(?: (?:buổi|cuộc))? ?[“\"]?$"
)
_VERBS_OF_VISITORS: Final = re.compile(r"(?:có|tổ chức|triệu tập|(?:đưa ra|nêu) tại) ?$")
"""A working visit is that of the body which pays it, be it named as a delegation: `đoàn công tác
của Ủy ban Kinh tế … đưa ra tại buổi làm việc với …`."""
_VISITS: Final = frozenset(
    {MeetingKind.WORKING_VISIT, MeetingKind.WORKING_ROUND, MeetingKind.ROUND}
)
_ANNOUNCES: Final = re.compile(
    r"(?: (?:đã|vừa|chính thức))* (?:công bố|thông báo|thông tin|cung cấp)(?!\w)[^.;\n]{0,60} "
    r"(?:tại|trong) (?:buổi|cuộc)? ?$"
)
_OF_THIS: Final = re.compile(r" của (?P<what>bộ|sở|ủy ban|cục|tổng cục|hiệp hội|tập đoàn) này")
_BY_ITS_HEAD: Final = re.compile(
    r"(?:[Gg]iám đốc|[Cc]hủ tịch|[Cc]hủ nhiệm|[Bb]í thư|[Tt]rưởng|[Cc]hánh văn phòng|[Pp]hó|"
    r"[Tt]hứ trưởng|[Bb]ộ trưởng|[Cc]ục trưởng|[Vv]iện trưởng) $"
)
_CONCLUSION: Final = re.compile(r"(?:kết luận|chỉ đạo) của ")
_CONCLUSION_OF: Final = re.compile(rf"{_CONCLUSION.pattern}$")
"""`kết luận của Thường trực Chính phủ tại cuộc họp`: whose conclusion it is has met."""
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
    r"cán bộ (?:chủ chốt )?)(?=[A-ZĐỦ])"
)
"""`phiên họp giao ban UBND …`"""
_MET_BY_PEOPLE: Final = re.compile(
    r"(?:doanh nghiệp|nhà đầu tư|doanh nhân|người dân|nông dân|công nhân|thanh niên)"
    r"[^,.;]{0,30} (?:với|và) (?=[A-ZĐỦ])"
)
"""Whom a body meets: `gặp gỡ giữa doanh nghiệp với UBND …` is of the body."""
_OF_A_BODY: Final = re.compile(
    r" (?:(?:của|do) (?=[A-ZĐỦ]|bộ |sở |ban )|tại (?=Hội đồng [Bb]ảo an|Quốc hội|HĐND))"
)
_ABOUT_TO: Final = re.compile(
    r"(?: \([^()\n]{2,40}\))?(?: (?:đã|sẽ|vừa|đang|bắt đầu|tiếp tục|kết thúc))* $"
)


_ALSO_HOLDS: Final = re.compile(
    r"(?:;|,| và)(?: (?:đã|đồng thời|sẽ))* (?:tổ chức|mở|triệu tập)(?: (?:buổi|cuộc))? $"
)
_HAS_DONE: Final = re.compile(
    r"(?: \([^()\n]{2,40}\))? (?:đã|vừa|sẽ|cũng|đang|tiếp tục|chủ động|kịp thời)(?!\w)"
)
_REVIEWS: Final = frozenset({MeetingKind.CONFERENCE, MeetingKind.ROUND})
_REVIEW: Final = ("giao ban", "sơ kết", "tổng kết")
_SUBJECT_BEHIND: Final = re.compile(r"[^,.;\n]{0,30}, (?:(?:lãnh đạo|thường trực) )?(?=[A-ZĐỦ])")
_DECIDES: Final = re.compile(
    r"(?:,? (?:đã|sẽ|cũng))? (?:thảo luận|bỏ phiếu|thống nhất|quyết định|chỉ đạo|yêu cầu|giao|"
    r"công bố|biểu dương|khen thưởng|trao|tuyên dương|bàn|đề ra)(?!\w)"
)


class OrganiserReader:
    """Reads the organisers of the meetings of one article."""

    def __init__(
        self, reading: Reading, names: MeetingNameReader, barriers: Collection[int]
    ) -> None:
        self._text = reading.text
        self._names = names
        self._barriers = barriers

    def of(self, name: MeetingName) -> str:
        """Who organises a meeting, as written (`Ban Thường trực Ủy ban … tổ chức hội nghị …`,
        `hội nghị … do Bộ … tổ chức`); empty if nobody or several do."""
        if behind := self._behind(name) or self._of_this(name) or self._told_later(name):
            return behind
        if name.kind in _VISITS and name.topic.startswith("giữa "):
            first = self._at(name.end - len(name.topic) + len("giữa "))[0]
            return _SEVERAL.split(first)[0]
        if name.kind is MeetingKind.HEARING and (partner := self._heard_by(name)):
            return partner
        before = self._before(name) or self._does_more(name) or self._deliberates(name)
        if before or name.kind is not MeetingKind.PRESS_CONFERENCE:
            return before
        return self._announces(name)

    def _at(self, at: int) -> tuple[str, int]:
        """Who may organise a meeting and begins at an offset, with the offset behind the name."""
        head = _HEAD_OF_ORGANISER.match(self._text, at)
        if head is None:
            return self._names.body_at(self._text, at, self._barriers)
        return self._names.office_at(self._text, head, self._barriers)

    def _behind(self, name: MeetingName) -> str:
        """`hội nghị … do Bộ … tổ chức`, `họp báo … được Ủy ban … tổ chức`"""
        end = _CLAUSE_END.search(self._text, name.end, name.end + _FARTHEST)
        stop = end.start() if end else name.end + _FARTHEST
        for by in _ORGANISED_BY.finditer(self._text, name.end, stop):
            written, closing = self._at(by.end())
            held = _ORGANISED.match(self._text, closing)
            if held and by.group().startswith("được"):
                held = _NOTHING_ELSE.match(self._text, held.end())
            if written and held:
                return "" if _SEVERAL.search(written) else written
        return ""

    def _announces(self, name: MeetingName) -> str:
        """`kết quả được Bộ … công bố tại cuộc họp báo`: who announces something there holds it."""
        text = self._text
        start, _ = sentence_around(text, name.start, name.end)
        for match in _HEAD_OF_ORGANISER.finditer(text, start, name.start):
            written, end = self._names.office_at(text, match, self._barriers)
            of_its_head = _BY_ITS_HEAD.search(text, start, match.start())
            if not of_its_head and _ANNOUNCES.match(text[end : name.start]):
                return written
        return ""

    def _does_more(self, name: MeetingName) -> str:
        """`Bộ trưởng Bộ … đã ban hành …; tổ chức hội nghị …`: the verb has the subject of the one
        before it."""
        text = self._text
        joint = _ALSO_HOLDS.search(text, max(0, name.start - 32), name.start)
        if joint is None:
            return ""
        start, _ = sentence_around(text, joint.start(), joint.start())
        for match in _HEAD_OF_ORGANISER.finditer(text, start, joint.start()):
            written, end = self._names.office_at(text, match, self._barriers)
            if _HAS_DONE.match(text, end):
                return "" if _SEVERAL.search(written) else written
        return ""

    def _deliberates(self, name: MeetingName) -> str:
        """`Tại cuộc họp giao ban …, lãnh đạo Sở … chỉ đạo`: who decides there, where a body reviews
        its own work."""
        if name.kind not in _REVIEWS or not name.topic.lower().startswith(_REVIEW):
            return ""
        behind = _SUBJECT_BEHIND.match(self._text, name.end)
        if behind is None:
            return ""
        head = _HEAD_OF_ORGANISER.match(self._text, behind.end())
        if head is None:
            return ""
        written, end = self._names.office_at(self._text, head, self._barriers)
        return written if _DECIDES.match(self._text, end) else ""

    def _told_later(self, name: MeetingName) -> str:
        """`Hội nghị do Bộ … tổ chức` in a later sentence, where the noun points back at it."""
        noun = _NOUN_AGAIN.get(name.kind)
        if noun is None:
            return ""
        for again in noun.finditer(self._text, name.end, name.end + _FARTHEST_AGAIN):
            written, closing = self._at(again.end())
            held = _ORGANISED.match(self._text, closing)
            if written and held and held.group().endswith("tổ chức"):
                return "" if _SEVERAL.search(written) else written
        return ""

    def _of_this(self, name: MeetingName) -> str:
        """`hội nghị sơ kết của bộ này`: the last body named before of which this may be said."""
        this = _OF_THIS.match(self._text, name.end)
        if not this:
            return ""
        named = re.compile(rf"(?<!\w){this.group('what').capitalize()}(?= [A-ZĐ])")
        found = list(named.finditer(self._text, 0, name.start))
        if not found:
            return ""
        return self._names.office_at(self._text, found[-1], self._barriers)[0]

    def at_end_of_topic(self, name: MeetingName) -> str:
        """`hội nghị tổng kết công tác năm của Tổng công ty …`: the body that closes the name."""
        if name.kind is MeetingKind.VOTERS or name.topic.startswith("với "):
            return ""
        text = self._text
        for link in _OF_A_BODY.finditer(text, name.start, name.end):
            if THEIRS.search(text, name.start + 1, link.start()):
                continue
            written, end = self._at(link.end())
            if written and end >= name.end:
                return written
        if hears := _HEARS_REPORTS.match(text, name.end - len(name.topic)):
            return self._at(hears.end())[0]
        with_people = name.kind is MeetingKind.CONFERENCE and _MET_BY_PEOPLE.search(name.topic)
        if with_people:
            at = name.end - len(name.topic) + with_people.end()
            written, end = self._names.body_at(text, at, self._barriers)
            return written if end >= name.end else ""
        return ""

    def subject(self, name: MeetingName) -> str:
        """Who meets, where the name is the verb: `Ủy ban Kiểm tra Trung ương đã | họp kỳ 12`."""
        start, _ = sentence_around(self._text, name.start, name.end)
        start = max(start, name.start - _LOOK_BACK)
        for match in _HEAD_OF_ORGANISER.finditer(self._text, start, name.start):
            written, end = self._names.office_at(self._text, match, self._barriers)
            if _ABOUT_TO.match(self._text[end : name.start]):
                return written
        return ""

    def _heard_by(self, name: MeetingName) -> str:
        """`phiên giải trình … với Ủy ban Tư pháp`"""
        _, stop = sentence_around(self._text, name.start, name.end)
        for partner in _WITH.finditer(self._text, name.end, stop):
            written, _ = self._names.body_at(self._text, partner.end(), self._barriers)
            if written.startswith(("Ủy ban", "Uỷ ban", "HĐND", "Hội đồng")):
                return written
        return ""

    def _before(self, name: MeetingName) -> str:
        text = self._text
        verbs = _VERBS_OF_VISITORS if name.kind in _VISITS else _VERBS
        organised = verbs.search(text, max(0, name.start - 24), name.start)
        if not organised and not (
            text.endswith(" tại ", 0, name.start)
            and _CONCLUSION.search(text, max(0, name.start - _LOOK_BACK), name.start)
        ):
            return ""
        start, _ = sentence_around(text, name.start, name.end)
        start = max(start, name.start - _LOOK_BACK)
        joined = False
        for match in _HEAD_OF_ORGANISER.finditer(text, start, name.start):
            written, end = self._names.office_at(text, match, self._barriers)
            if written == "Đoàn":
                continue  # a delegation
            between = text[end : name.start]
            concludes = _CONCLUSION_OF.search(text, start, match.start()) and between == " tại "
            if organised and _BY_ITS_HEAD.search(text, start, match.start()):
                continue  # the speaker belongs to it: `phó giám đốc Công an tỉnh đưa ra tại …`
            if concludes or (organised and _ORGANISES.match(between)):
                return "" if joined or _SEVERAL.search(written) else written
            joined = bool(_JOINED.match(text, end))
        return ""
