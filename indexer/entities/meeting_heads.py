"""The nouns with which the name of a meeting may begin, judged by what stands before them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.entities.records import MeetingKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.entities.reading import Reading

_NOUNS: Final = {
    "hội nghị": MeetingKind.CONFERENCE,
    "đại hội": MeetingKind.CONGRESS,
    "kỳ họp": MeetingKind.SESSION,
    "kì họp": MeetingKind.SESSION,
    "phiên họp": MeetingKind.SITTING,
    "cuộc họp": MeetingKind.ROUND,
    "họp báo": MeetingKind.PRESS_CONFERENCE,
    "họp": MeetingKind.GATHERING,
    "buổi làm việc": MeetingKind.WORKING_VISIT,
    "cuộc làm việc": MeetingKind.WORKING_ROUND,
    "phiên chất vấn": MeetingKind.QUESTIONS,
    "phiên thảo luận": MeetingKind.DEBATE,
    "phiên giải trình": MeetingKind.HEARING,
    "tiếp xúc cử tri": MeetingKind.VOTERS,
    "diễn đàn": MeetingKind.FORUM,
    "đối thoại": MeetingKind.DIALOGUE,
}
_NOUN: Final = re.compile(
    rf"(?:{'|'.join(sorted(_NOUNS, key=len, reverse=True))})(?![\w-])"
    r"(?! (?:báo(?! cáo)|cáo|đồng)(?!\w))"
)
_SEVERAL: Final = re.compile(
    r"(?:các|những|nhiều|mọi|mỗi|một số|từng|hàng loạt|loạt|vài|hai|ba|bốn|năm|\d+|bất kỳ)"
    r"(?: (?:cuộc|buổi|lần|đợt))? $"
)
_ANY: Final = re.compile(
    r"(?:một|không có|không tổ chức|chưa có|nội quy|quy chế|tài liệu)(?: (?:cuộc|buổi))? $"
)
_FORUM_AS_BODY: Final = re.compile(
    r"(?:theo|thành viên|(?:số liệu|báo cáo|xếp hạng|đánh giá|nghiên cứu|giám đốc|chủ tịch) của|"
    r"chủ tịch|giám đốc|sáng lập|điều hành|bởi|trên|chuyên gia từ) $"
)
"""Before the name of a forum that is an organisation as well (`theo Diễn đàn Kinh tế …`)."""
_WISHED: Final = re.compile(r"có (?:những )?(?:cuộc|buổi) $")
_VENUE: Final = re.compile(r"(?:trung tâm|nhà|phòng|hội trường|khu|cung|tiệc|khách sạn) $")
_ACTION_OR_THING: Final = re.compile(
    r"(?:cuộc|buổi|tổ chức|chủ trì|dự|tại|trong|sau|trước|phiên|đợt|lịch|chương trình|hội nghị|lề|"
    r"kết thúc|khai mạc|bế mạc|mở|bắt đầu|đồng chủ trì|qua|từ|triệu tập|điều hành|hoạt động) $"
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
_NOUN_FOR_SURE: Final = re.compile(r" (?:Thường trực |Chính phủ thường kỳ|thường kỳ tháng)")
_ALSO_TOPICS: Final = _ALSO_VERBS | {MeetingKind.FORUM}
_SENTENCE_START: Final = re.compile(r"(?:^|[.,:;?!…\n\"“]\s*)$")
_LOOK_BACK: Final = 24


@dataclass(frozen=True, slots=True)
class Head:
    """The noun with which the name of a meeting may begin."""

    kind: MeetingKind
    start: int
    end: int
    several: bool
    """Whether the words before it speak of several meetings (`các kỳ họp`)."""
    opens_sentence: bool


def find_heads(reading: Reading) -> Iterator[Head]:
    """The nouns in order; venues, verbs and indefinite ones (`một cuộc họp`) are left out."""
    reached = -2
    for match in _NOUN.finditer(reading.small):
        if match.start() <= reached + 1 and _NOUNS[match.group()] in _ALSO_TOPICS:
            continue  # `hội nghị | đối thoại`: one noun says what kind the other is
        if head := _head(reading, match):
            reached = match.end()
            yield head


def _head(reading: Reading, match: re.Match[str]) -> Head | None:
    small, start = reading.small, match.start()
    if start and (small[start - 1].isalnum() or small[start - 1] == "-"):
        return None
    kind = _NOUNS[match.group()]
    before = small[max(0, start - _LOOK_BACK) : start]
    opens = bool(_SENTENCE_START.search(before))
    several = bool(_SEVERAL.search(before))
    if _ANY.search(before) or (kind is MeetingKind.CONFERENCE and _VENUE.search(before)):
        return None
    if kind is MeetingKind.FORUM and _FORUM_AS_BODY.search(before):
        return None
    if kind is MeetingKind.DIALOGUE and _WISHED.search(before):
        return None
    if kind in _ALSO_VERBS and not _ACTION_OR_THING.search(before):
        named = reading.text[start].isupper() and (
            kind is MeetingKind.PRESS_CONFERENCE or not opens
        )
        named = named and kind is not MeetingKind.GATHERING
        if not named and not _NOUN_FOR_SURE.match(reading.text, match.end()):
            return None
    return Head(kind, start, match.end(), several, opens)
