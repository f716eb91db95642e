"""The nouns with which the name of a meeting may begin, judged by what stands before them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.entities.meetings.parts import SESSION_HELD
from indexer.entities.meetings.shareholders import is_general, is_held
from indexer.entities.records import MeetingKind
from indexer.entities.searching import matches_at, offsets
from indexer.entities.sentences import sentence_around

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indexer.entities.reading import Reading

_ASSEMBLY: Final = "đại hội đồng"
_NOUNS: Final = {
    _ASSEMBLY: MeetingKind.CONGRESS,
    "hội nghị": MeetingKind.CONFERENCE,
    "đại hội": MeetingKind.CONGRESS,
    "đh": MeetingKind.CONGRESS,
    "kỳ họp": MeetingKind.SESSION,
    "kì họp": MeetingKind.SESSION,
    "khóa họp": MeetingKind.SESSION,
    "phiên họp": MeetingKind.SITTING,
    "cuộc họp": MeetingKind.ROUND,
    "họp báo": MeetingKind.PRESS_CONFERENCE,
    "họp": MeetingKind.GATHERING,
    "buổi làm việc": MeetingKind.WORKING_VISIT,
    "cuộc làm việc": MeetingKind.WORKING_VISIT,
    "phiên làm việc": MeetingKind.WORKING_SITTING,
    "phiên chất vấn": MeetingKind.QUESTIONS,
    "phiên thảo luận": MeetingKind.DEBATE,
    "phiên giải trình": MeetingKind.HEARING,
    "phiên điều trần": MeetingKind.TESTIMONY,
    "tiếp xúc cử tri": MeetingKind.VOTERS,
    "tiếp xúc với cử tri": MeetingKind.VOTERS,
    "tiếp xúc": MeetingKind.VOTERS,
    "diễn đàn": MeetingKind.FORUM,
    "đối thoại": MeetingKind.DIALOGUE,
}


def _one_of(words: Iterable[str]) -> str:
    """A pattern of words, the longer first, parted by first letters: so it is found in three
    quarters of the time."""
    rests: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items())


_COUNTED: Final = (
    r" (?!cổ đông|liên h(?:ợp|iệp) quốc|lhq)(?:[^,.;:\n]{2,60}? )?"
    r"lần (?:thứ )?(?:\d|[ivx]|hai|ba|tư|năm)"
)
"""Behind an assembly: which of its meetings is meant (`Đại hội đồng IPU | lần thứ 132`)."""
_PART_OF_ASSEMBLY: Final = re.compile(r"họp(?: của| thường niên| toàn thể| cấp cao)* $")
"""Before an assembly: a sitting of it is meant."""
_NOUN: Final = re.compile(
    rf"(?:{_ASSEMBLY}(?={_COUNTED})|{_one_of(_NOUNS.keys() - {_ASSEMBLY})})(?![\w-])"
    r"(?! (?:báo(?! (?:cáo|chí)(?!\w))|cáo|đồng(?! cổ đông))(?!\w))"
    r"(?<!tiếp xúc(?! (?:của|giữa|trước|sau) (?:[^.;\n]|\.(?=\w)){3,120}? với cử tri))"
)
"""`tiếp xúc` alone only where the voters stand behind those who meet them."""
_MARKS: Final = {
    mark: sorted({noun.index(mark) for noun in _NOUNS if mark in noun})
    for mark in (
        "hội nghị", "đại hội", "đh", "họp", "phiên ", "làm việc", "tiếp xúc", "diễn đàn",
        "đối thoại",
    )
}  # fmt: skip
"""One of which stands in every noun, with how far behind the beginnings of nouns: plain words are
found in half of the time that the pattern takes to search."""
_SEVERAL: Final = re.compile(
    r"(?:các|những|nhiều|mọi|mỗi|một số|từng|hàng loạt|loạt|vài|"
    r"(?<!thứ )(?:hai|ba|bốn|năm)|(?<![\d/.-])(?<!tháng )(?<!ngày )\d{1,3}|bất kỳ)"
    r"(?: (?:cuộc|buổi|phiên|lần(?: (?:tham )?dự)?|đợt|kỳ|nhiệm kỳ))? $"
)
_ANY: Final = re.compile(r"một(?: (?:cuộc|buổi))? $")
_ANY_THAT_MAY_BE: Final = re.compile(
    r"(?<!\w)(?:(?:cần|nên|muốn|(?<!đã )phải|đề nghị|đề xuất|thành|tạo ra|có thể)"
    r"(?: (?:có|tổ chức|mở|triệu tập|thêm|về))*|nếu [^.,;\n]{0,24}|chưa [^.,;\n]{0,12}có) "
    r"một(?: (?:cuộc|buổi))? $"
)
"""`cần tổ chức một hội nghị …` is not held yet."""
_NONE: Final = re.compile(
    r"(?:không có|không tổ chức|chưa có|nội quy|quy chế|tài liệu|người tổ chức)"
    r"(?: (?:cuộc|buổi))? $"
)
_ASKED: Final = re.compile(
    r"(?<!\w)(?:đề nghị|yêu cầu|mong(?: muốn)?|kính đề nghị) (?:các [^.,;\n]{3,24}? dự )?$"
)
_TO_DO: Final = re.compile(
    r" (?:nghiên cứu|thảo luận|xem xét|cho ý kiến|tập trung|quan tâm|quán triệt|làm rõ|phân tích|"
    r"đánh giá|tiếp tục|cần)(?!\w)"
)
"""`đề nghị Hội nghị thảo luận kỹ`: those who meet are asked to do it."""
_FORUM_AS_BODY: Final = re.compile(
    r"(?:theo|chuyên gia(?: \w+){0,2} thuộc|thành viên|quan sát viên|"
    r"(?:số liệu|báo cáo|xếp hạng|đánh giá|nghiên cứu|giám đốc|chủ tịch|thống kê|khảo sát|"
    r"cách tiếp cận|tiêu chí|chỉ số|hệ sinh thái|phóng viên|website) của|"
    r"đại diện|chủ tịch|giám đốc|sáng lập|thành lập|điều hành|bởi|trên|cấp cao|thượng đỉnh|"
    r"(?:hội nghị|cuộc họp) thường niên|\([A-Za-z]+\) của|"
    r"bộ trưởng|ban quốc gia|chuyên gia (?:từ|tại)|"
    r"(?:phiên họp|hội nghị)(?: (?:hôm|sáng|chiều) \w+)? của|"
    r"(?:quan chức|cuộc gặp|cuộc họp|thường niên|cấp cao) của|mục|trang) $"
)
"""Before a forum that is an organisation as well (`theo Diễn đàn Kinh tế …`), or a column."""
_ORGANISATION: Final = re.compile(
    r"Diễn đàn (?:[Hh]ợp tác (?:[Kk]inh tế [Cc]hâu Á|Á|Nam)|[Kk]hu vực ASEAN|(?:[Cc]ác )?[Đđ]ảo)"
    r"(?![^.,;\n]{0,60} (?:lần|năm) )"
)
_AS_ORGANISATION: Final = re.compile(
    r"(?:,|và|như|của|giữa|với|kinh tế|nhóm công tác|thành viên|nước|tổ chức (?:là|như)) $"
)
_ATTENDED: Final = re.compile(r"(?<!\w)(?:dự|lề) [^.;\n]{0,80}(?:,|và) $")
"""An organisation that is called a forum stands in lists and behind those who belong to it, its
meeting behind what is attended."""
_PROPER_FORUM: Final = re.compile(r"Diễn đàn [A-ZĐ]")
_SAID_TO_BE: Final = ("là ", "là một ", "thành ", "thành một ", "tạo ", "tạo ra ", "- ", "– ")
"""What something is said to be: `là diễn đàn tin cậy`."""
_FORUM_ACTS: Final = re.compile(
    r"(?: (?!do |được |đã |sẽ |về |với |lần |có )[\w()]+){2,6}? (?:công bố|cho biết|cho rằng|"
    r"ước tính|nhận định|dự báo|xếp|đánh giá|đưa ra|tổ chức(?! tại| ở| vào| ngày))(?!\w)"
)
"""What a forum does that is an organisation."""
_FORUM_HELD: Final = ("tổ chức ", "khai mạc ", "dự ", "mở ")
"""Before a forum that is held, whatever it does."""
_ANY_FORUM: Final = re.compile(
    r" (?:quốc hội|qh|nghị trường|đa phương|song phương|quốc tế(?! \w)|khu vực(?! asean)|này|mạng|"
    r"trực tuyến|internet|dân chủ|chính trị|chung|tin cậy|quan trọng|hữu ích|hàng đầu|"
    r"đại biểu quốc hội|chính thức)(?!\w)"
)
_ANY_DIALOGUE: Final = re.compile(r"(?:qua|từ|trong|sau|trước|mở|bắt đầu|kết thúc|hoạt động) $")
"""Before talks of any kind (`thông qua đối thoại`)."""
_WISHED: Final = re.compile(r"có (?:những )?(?:cuộc|buổi) $")
_VENUE: Final = re.compile(r"(?:trung tâm|nhà|phòng|hội trường|khu|cung|tiệc|khách sạn) $")
_ACTION_OR_THING: Final = re.compile(
    r"(?:cuộc|buổi|tổ chức|chủ trì|dự|tham gia|tại|trong|sau|trước|phiên|đợt|lịch|chương trình|"
    r"hội nghị|lề|kết thúc|khai mạc|bế mạc|mở|bắt đầu|đồng chủ trì|qua|từ|triệu tập|"
    r"điều hành|hoạt động) $"
)
"""Before words that are verbs as well (họp, đối thoại), these say that a noun is meant."""
_ALSO_VERBS: Final = frozenset(
    {
        MeetingKind.GATHERING,
        MeetingKind.PRESS_CONFERENCE,
        MeetingKind.VOTERS,
        MeetingKind.DIALOGUE,
    }
)
_NOUN_FOR_SURE: Final = re.compile(
    rf" (?:Thường trực |Chính [Pp]hủ thường kỳ|thường kỳ tháng)|{SESSION_HELD.pattern}"
)
_PROPER_NAME: Final = re.compile(
    r"Đối thoại (?:[A-ZĐ]|(?:chiến lược|chính sách|cao cấp|cấp cao|khu vực)(?!\w))"
)
"""`Đối thoại Shangri-La` is no verb, be it behind a comma."""
_MET_AT_A_PLACE: Final = re.compile(
    r" (?:(?:tại|ở) )?(?:(?:(?:hai|ba|các|2|3) )?(?:quận|(?:huyện|xã)(?: (?:đảo|miền núi|vùng cao|"
    r"biên giới|ven biển))?|đơn vị(?: bầu cử)?(?: số)?|phường|thị xã|thị trấn|thành phố|T[Pp]\.?|"
    r"tỉnh|[QHP]\.) ?[A-ZĐ\d]|"
    r"[A-ZĐ]\w+ [A-ZĐ])"
)
"""Voters are met at a place: that identifies it, be it told by a verb."""
_ALSO_TOPICS: Final = _ALSO_VERBS | {MeetingKind.FORUM}
_SENTENCE_START: Final = re.compile(r"(?:^|[.,:;?!…\n]\s*)[\"“]?$")
_BODY_OF_SUCH_A_NAME: Final = re.compile(
    r" (?:hiệp thương (?:chính trị|nhân dân)|nhân dân tối cao|"
    r"(?:của )?(?:liên h(?:ợp|iệp) quốc|lhq) về thương mại)(?!\w)"
)
"""Parliaments abroad and an organisation (UNCTAD) that are called conferences."""
_VISITS: Final = frozenset({MeetingKind.WORKING_VISIT, MeetingKind.WORKING_SITTING})
_PART_OF_ANOTHER: Final = re.compile(
    r"(?: [^\W\d_]+ (?:\w+ )?)? ?(?:của|trong|tại)? ?"
    r"(?:kỳ họp|kì họp|đại hội|hội nghị|phiên họp)(?!\w)"
)
"""`buổi làm việc đầu tiên của kỳ họp` is a part of it."""
_BY_LETTERS: Final = "đh"
_OF_A_PARTY_OR_UNION: Final = re.compile(
    r" (?:đảng|đoàn(?= (?:toàn|lần|tncs|thanh|trường|tp|tỉnh|thành|quận|huyện|khóa)(?!\w)|[,.;)]|$)"
    r"|đại biểu (?:toàn quốc|đảng|đoàn|hội)|công đoàn|hội (?:sinh viên|lhtn))(?!\w)"
)
"""Behind the letters for a congress, which stand for universities as well."""
_TURKEY: Final = "thổ nhĩ "
"""`Quốc hội Thổ Nhĩ | Kỳ họp` is no session by that name."""
_LOOK_BACK: Final = 24
_LISTED: Final = re.compile(
    r"(?:các|những|nhiều|hàng loạt|một số) (?:(?:,|và)? ?(?:kỳ họp|phiên họp|cuộc họp|hội nghị|"
    r"đại hội|hội thảo|tọa đàm|diễn đàn|lễ hội|cuộc gặp|(?:cuộc|buổi) làm việc)(?! thứ)"
    r"[^.,;:\n]{0,30}?)+(?:,| và) $"
)
"""`các kỳ họp Quốc hội, phiên họp …`, `nhiều hội thảo, hội nghị …`: the plural goes for both."""
_JOINED: Final = (", ", " và ")
_LOOK_BACK_LIST: Final = 56
_LOOK_BACK_FORUM: Final = 100
_COURT: Final = re.compile(r"(?<!\w)(?:tòa|luật sư|bị cáo|nghi phạm|thẩm phán|luận tội)(?!\w)")
"""Beside a hearing these say that it is held in court."""


@dataclass(frozen=True, slots=True)
class Head:
    """The noun with which the name of a meeting may begin."""

    kind: MeetingKind
    start: int
    end: int
    several: bool
    """Whether the words before it speak of several meetings (`các kỳ họp`)."""
    opens_sentence: bool
    is_any: bool
    """Whether it is any one (`một cuộc họp`): its body must tell which."""


def find_heads(reading: Reading) -> Iterator[Head]:
    """The nouns in order; venues, verbs and those that are not held are left out."""
    reached = -2
    for match in matches_at(_places(reading.small), _NOUN, reading.small):
        if match.start() <= reached + 1 and _NOUNS[match.group()] in _ALSO_TOPICS:
            continue  # `hội nghị | đối thoại`: one noun says what kind the other is
        if head := _head(reading, match):
            reached = match.end()
            yield head


def _places(small: str) -> list[int]:
    """Where nouns may begin, in order."""
    marked = ((at, backs) for mark, backs in _MARKS.items() for at in offsets(small, mark))
    return sorted({at - back for at, backs in marked for back in backs})


def _head(reading: Reading, match: re.Match[str]) -> Head | None:
    small, start = reading.small, match.start()
    if start and (small[start - 1].isalnum() or small[start - 1] == "-"):
        return None
    kind = _NOUNS[match.group()]
    before = small[max(0, start - _LOOK_BACK) : start]
    is_any = bool(_ANY.search(before))
    if (
        _is_none_by_itself(reading, match, before)
        or _is_none_of_its_kind(reading, match, kind, before)
        or (is_any and kind is not MeetingKind.DIALOGUE and _may_be(small, start))
    ):
        return None
    several = bool(_SEVERAL.search(before))
    if not several and before.endswith(_JOINED):
        several = bool(_LISTED.search(small, max(0, start - _LOOK_BACK_LIST), start))
    opens = bool(_SENTENCE_START.search(before))
    placed = kind is MeetingKind.VOTERS and _MET_AT_A_PLACE.match(reading.text, match.end())
    if _is_an_act(reading, match, kind, before, opens=opens) and not placed:
        return None
    return Head(kind, start, match.end(), several and not placed, opens, is_any)


def _is_none_by_itself(reading: Reading, match: re.Match[str], before: str) -> bool:
    """Whether the words around a noun say that no meeting is meant, of whatever kind."""
    small, start, end = reading.small, match.start(), match.end()
    if small.endswith(_TURKEY, 0, start) or _NONE.search(before):
        return True
    if match.group() == _ASSEMBLY and _PART_OF_ASSEMBLY.search(before):
        return True
    if match.group() == _BY_LETTERS and not _OF_A_PARTY_OR_UNION.match(small, end):
        return True
    if _BODY_OF_SUCH_A_NAME.match(small, end):
        return True
    if is_general(small, end) and not is_held(reading.text, small, start, end):
        return True
    asked = _ASKED.search(small, max(0, start - _LOOK_BACK_LIST), start)
    return asked is not None and _TO_DO.match(small, end) is not None


def _is_none_of_its_kind(
    reading: Reading, match: re.Match[str], kind: MeetingKind, before: str
) -> bool:
    """The same for nouns that may also be a venue, a hearing in court, a part of a visit."""
    small, start, end = reading.small, match.start(), match.end()
    if kind is MeetingKind.TESTIMONY:
        first, last = sentence_around(reading.text, start, end)
        around = max(first, start - _LOOK_BACK_LIST), min(last, end + _LOOK_BACK_LIST)
        if _COURT.search(small, *around):
            return True
    if kind is MeetingKind.CONFERENCE and _VENUE.search(before):
        return True
    if kind in _VISITS and _PART_OF_ANOTHER.match(small, end):
        return True
    return _is_of_any_kind(reading, match, kind, before)


def _is_an_act(
    reading: Reading, match: re.Match[str], kind: MeetingKind, before: str, *, opens: bool
) -> bool:
    """Whether a word that is also a verb says what is done."""
    if kind is MeetingKind.GATHERING and before.endswith("tổ chức "):
        before = ""  # `tổ chức họp đánh giá` tells what is done
    if kind not in _ALSO_VERBS or _ACTION_OR_THING.search(before):
        return False
    text, start = reading.text, match.start()
    if kind is MeetingKind.DIALOGUE and _PROPER_NAME.match(text, start):
        return False
    capital = text[start].isupper() and kind is not MeetingKind.GATHERING
    if capital and (kind is MeetingKind.PRESS_CONFERENCE or not opens):
        return False
    return _NOUN_FOR_SURE.match(text, match.end()) is None


def _may_be(small: str, start: int) -> bool:
    return bool(_ANY_THAT_MAY_BE.search(small, max(0, start - _LOOK_BACK_LIST), start))


def _is_of_any_kind(reading: Reading, match: re.Match[str], kind: MeetingKind, before: str) -> bool:
    """Whether a forum or a dialogue is none that is held: a body, a column, talks in general."""
    small_letter = reading.text[match.start()].islower()
    if kind is MeetingKind.FORUM:
        acts = not small_letter and _FORUM_ACTS.match(reading.text, match.end())
        if acts and not before.endswith(_FORUM_HELD):
            return True
        if _ORGANISATION.match(reading.text, match.start()) and _AS_ORGANISATION.search(before):
            start = match.start()
            return not _ATTENDED.search(reading.small, max(0, start - _LOOK_BACK_FORUM), start)
        generic = small_letter and _ANY_FORUM.match(reading.small, match.end())
        if before.endswith(_SAID_TO_BE) and not _PROPER_FORUM.match(reading.text, match.start()):
            return True
        as_body = _FORUM_AS_BODY.search(
            reading.small, max(0, match.start() - _LOOK_BACK_LIST), match.start()
        )
        return bool(as_body or generic)
    if kind is MeetingKind.DIALOGUE:
        talks = small_letter and _ANY_DIALOGUE.search(before)
        return bool(_WISHED.search(before) or talks)
    return False
