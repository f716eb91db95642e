"""The year of a date that its sentence tells: by an event called by its year, or at its head."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.sentences import sentence_around
from indexer.language.letters import LOWER, UPPER

if TYPE_CHECKING:
    from indexer.entities.dates.words import WrittenDate

_NAME: Final = re.compile(
    rf"(?<![\w–-])(?:[{UPPER}][{UPPER}{LOWER}\d]*[ -])*[{UPPER}][{UPPER}{LOWER}]+[ -]"
    r"(?P<year>20\d\d)(?!\d|[/-]| ?[-–] ?\d)"
)
"""`APEC 2017`, `Diễn đàn Doanh nghiệp 2019`."""
_NO_EVENT: Final = re.compile(
    r"(?:SN|Luật|Pháp|Nghị|Năm|Tháng|Quý|Tết|Xuân|Mars|Từ|Đến|Trong|Vào|Ngày|Hồi|Cuối|Đầu|Sau|Trước)"
    r"(?!\w)"
)
"""How names begin that are no events, or events whose year is not that of their days."""
_OF_ANOTHER_YEAR: Final = re.compile(
    r"(?<!\w)(?:vòng loại|tấm vé|suất dự|giành vé|bầu cử|tranh cử|tái cử|ứng cử|đăng cai|chuẩn bị|"
    r"hiến pháp|bộ luật|luật|phiên bản|mẫu xe|đời|model|kế hoạch|chiến lược|tầm nhìn|giai đoạn|"
    r"kịch bản|tài khóa|dự toán|chỉ tiêu|so với|cùng kỳ|kỷ niệm|kỉ niệm|nhiệm kỳ|khóa|"
    r"trước đó|từng)(?!\w)"
)
"""What in a sentence may tell of an event before or after it."""
_HELD: Final = re.compile(
    r"(?<!ong )(?<!ủa )năm (?P<year>20\d\d)[\"”’')]* "
    r"(?:(?:sẽ|đã|đang|vừa|mới|chính thức|được|cũng|này) )*"
    r"(?:diễn ra|khai mạc|bế mạc|tổ chức|mở cửa|khép lại|bắt đầu|khai trương|khởi động|kết thúc)"
    r"(?!\w)"
)
"""An event with its year: `Chiến dịch Hành quân xanh năm 2016 diễn ra từ ngày 26/6`."""
_HEAD: Final = re.compile(r"[\s“\"]*(?:Trong )?[Nn]ăm (?P<year>20\d\d)(?!\d|[/-]| ?[-–] ?\d)[, ]")
_PART: Final = re.compile(
    r"(?<!\w)(?:[Hh]ồi|[Vv]ào) (?P<part>đầu|giữa|cuối) năm (?P<year>20\d\d)(?!\d|[/-]| ?[-–] ?\d)"
)
_MONTHS_OF_PARTS: Final = {"đầu": range(1, 5), "giữa": range(5, 9), "cuối": range(10, 13)}
"""`kỳ họp vào cuối năm 2018, dự kiến ngày 11 đến 13/12`"""
_ANY_YEAR: Final = re.compile(r"20(?<![\d.,/-]20)\d\d(?![\d.,]\d|\d)")
"""It begins with what to look for and looks back after it."""
_CONTEST: Final = re.compile(
    r"(?<!\w)(?:cup|cúp|league|giải|vòng|trận|chung kết|bán kết|đội|hoa hậu|nam vương)(?!\w)"
)
_YEAR_BEGINS: Final = (1, 2)
"""When contests called by the year before still go on, and it is told what that year was."""


def year_of_sentence(text: str, written: WrittenDate, latest: int | None = None) -> int:
    """The year of a date without one, by its sentence; 0 if that does not tell it.

    `latest` is the latest year of which an undated text speaks: that of the sentence must be it.
    """
    start, end = sentence_around(text, written.span.start, written.span.end)
    part = _PART.search(text, start, written.span.start)
    if part and written.month in _MONTHS_OF_PARTS[part.group("part")]:
        year = int(part.group("year"))
        return year if year >= (latest or 0) else 0
    begins = written.month in _YEAR_BEGINS
    if latest == 0 or (begins and not written.day):
        return 0
    years = set(_ANY_YEAR.findall(text, start, end))
    if len(years) != 1 or (latest and years != {str(latest)}):
        return 0
    latest = int(years.pop())
    if not written.day:
        return latest if _HEAD.match(text, start) else 0
    sentence = text[start:end].lower()
    if _OF_ANOTHER_YEAR.search(sentence) or (begins and _CONTEST.search(sentence)):
        return 0
    if not begins and _HELD.search(sentence):
        return latest
    named = (match for match in _NAME.finditer(text, start, end))
    return latest if any(not _NO_EVENT.match(match.group()) for match in named) else 0
