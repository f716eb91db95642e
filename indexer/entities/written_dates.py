"""Dates as they are written, told from ratios, scores, numbers of houses and names of holidays."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from indexer.entities.records import Span
from indexer.language.numbers import to_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.entities.reading import Reading

_YEAR: Final = r"(?:19|20)\d\d"
_DAYS: Final = re.compile(
    rf"(?P<first>\d{{1,2}})(?:(?P<first_month>\s?[/-]\s?\d{{1,2}})"
    rf"(?:\s?[/-]\s?(?P<first_year>{_YEAR}))?(?= (?:đến|tới)| [-–] |[-–]\d{{1,2}}/\d))?"
    r"\s?(?:[-–]|(?:đến|tới)(?: hết)?|và)\s?(?:ngày )?"
    rf"(?P<day>\d{{1,2}})(?:\s?[/-]\s?(?P<month>\d{{1,2}})(?:\s?[/-]\s?(?P<year>{_YEAR}))?"
    rf"|\.(?P<dotted_month>\d{{1,2}})\.(?P<dotted_year>{_YEAR}))(?![\d/-])"
)
"""`6 đến 8/9`, `26-27/9`, `26/6 đến 17/12`."""
_DAY: Final = re.compile(
    r"(?P<day>\d{1,2})(?:(?P<mark>\s?[/-]\s?|\.)(?P<month>\d{1,2})"
    rf"(?:\s?[/.-]\s?(?P<year>{_YEAR}))?"
    rf"|,? tháng (?P<said_month>\d{{1,2}})(?:(?:,? năm |\s?[/-]\s?)(?P<said_year>{_YEAR}))?)"
    r"(?![\d/]|-\w|[.,]\d|%)"
)
"""`27/4`, `27-4-2023`, `2 tháng 12 năm 2023`."""
_MONTH_AND_YEAR: Final = re.compile(rf"(?P<month>\d{{1,2}})[/-](?P<year>{_YEAR})(?![\d/-])")
_MONTH: Final = re.compile(
    rf"[Tt]háng (?P<month>\d{{1,2}})(?:(?:\s?[/-]\s?|\.|,? năm )(?P<year>{_YEAR}))?(?![\d/]|[.,]\d|"
    rf"-\d)"
)
_MONTHS: Final = re.compile(
    rf"[Tt]háng (?P<first>\d{{1,2}}) ?(?:đến|tới|[-–]) ?(?P<last>\d{{1,2}})"
    rf"\s?[/-]\s?(?P<year>{_YEAR})(?![\d/-])"
)
"""`tháng 4 đến 12/2020`"""
_MONTH_IN_WORDS: Final = re.compile(
    rf"tháng (?P<month>hai|ba|tư|sáu|bảy|tám|chín|mười(?: một| hai)?)(?!\w)"
    rf"(?:(?:,? năm |/)(?P<year>{_YEAR}))?"
)
"""`hồi tháng hai`; `năm` and `một` are left out, they mostly count."""
_NO_MONTH_BEFORE: Final = re.compile(
    r"(?:\w\d|\d|mỗi|hàng|hằng|mấy|nửa|một|hai|ba|bốn|sáu|bảy|tám|chín|mười|vài|nhiều|các|"
    r"cách mạng|trong|suốt|lương|từng) $"
)
_UPRISING: Final = "cách mạng "
"""Before a month it is part of a name: `Cách mạng tháng 8`."""
_NO_MONTH_BEHIND: Final = re.compile(
    r" (?:lần|kỳ|triệu|nghìn|ngàn|người|đồng|tuần|tháng|buổi|âm lịch|phiên|con|ca|chục|mươi)(?!\w)"
)
_NUMBER: Final = re.compile(r"\d+")
_CUE: Final = re.compile(
    r"(?:ngày|sáng|trưa|chiều|tối|đêm|khuya|muộn|sớm|hôm|hồi|nay|(?<!trải )qua|mai|(?<!một )lúc|"
    r"ngày,|nay,|hôm,|qua,|mai,|\d{1,2}[hg]\d{0,2}|giờ)\s?\(?\s?$"
)
"""What before two numbers says that they are a day."""
_WEAK_CUE: Final = re.compile(
    r"(?:từ|đến|tới|sang|(?:lùi|dời) xuống|trước|sau|vào|và|đầu|cuối|hết|hạn|chót)\s?\(?\s?$"
)
"""What says so unless the numbers may be a fraction."""
_LARGEST_PARTS: Final = 5
"""Up to this denominator two numbers may be a fraction: 2/3, 4/5."""
_NO_DATE: Final = re.compile(
    r"(?:số|số nhà|điều|khoản|điểm|tỉ số|tỷ số|tỉ lệ|tỷ lệ|chiếm|khoảng|hơn|gần|thắng|thua|hòa|"
    r"đường|"
    r"phố|xóm|thôn|ấp|làng|khu|hẻm|ngõ|kiệt|tổ|quốc lộ|km|cầu|quảng trường|nhà máy|trường|sân|"
    r"q\.|p\.|quận|phường|"
    r"nghị định|thông tư|quyết định|nghị quyết|kết luận|luật|mục|bảng|lớp|phần|chương|hạng|loại|"
    r"tăng|giảm|đạt|được|có|tới mức|quý)\s$"
)
"""What before two numbers says that they are none."""
_UNIT: Final = re.compile(
    r" ?(?:%|triệu|tỷ|tỉ|nghìn|ngàn|trăm|đồng|usd|người|hộ|lần|năm|tháng|tuần|ngày|giờ|phút|giây|"
    r"tuổi|"
    r"km|m2|m²|m|kg|tấn|ha|độ|điểm|bàn(?! giao| về)|trận|tầng|"
    r"căn|chiếc|xe|xã|phường|huyện|tỉnh|đại biểu|phiếu|"
    r"ca|"
    r"lít|cm|mm|giọt|viên|lượt|vòng|hiệp|phần|trường hợp|đơn vị|thành viên|ủy viên|uỷ viên)(?!\w)"
)
_BIRTH: Final = re.compile(r"(?:sinh|mất) (?:ngày )?$")
_LUNAR: Final = re.compile(r"\)? (?:âm lịch|al)(?!\w)")
_SPLIT: Final = re.compile(r" \d(?:[.,;)]|[hg](?!\w)|\s*(?:\n|$))")
"""The last digit of a fraction that came apart: `trực 24/2 4`."""
_HOLIDAYS: Final = frozenset(
    {(1, 1), (3, 2), (27, 2), (8, 3), (26, 3), (10, 3), (30, 4), (1, 5), (7, 5), (19, 5), (1, 6)}
    | {(21, 6), (27, 7), (19, 8), (2, 9), (10, 10), (13, 10), (20, 10), (9, 11), (18, 11)}
    | {(20, 11), (19, 12), (22, 12), (31, 5)}
)
_HOLIDAY_CUE: Final = re.compile(
    r"(?:lễ|nhân|ngày thế giới|kỷ niệm|kỉ niệm|dịp|quốc khánh|chào mừng|mừng|nghỉ|tết|"
    r"phụ nữ|nhà giáo|thương binh|quốc tế|báo chí|thầy thuốc|doanh nhân|giải phóng|"
    r"thống nhất|tháng tám|đường|giải thưởng)"
    r"[^.;\n]{0,28}$"
)
_SINCE: Final = re.compile(r"(?:từ|đến|trước|sau)\s$")
_LINE_UP: Final = re.compile(r"\d-\d-\d")
"""How a football team stands: 3-5-2."""
_SENTENCE_START: Final = re.compile(r"(?:^|[.\n:“\"(])\s*$")
_GOES_ON: Final = re.compile(r"[, )]|[.;](?:\s|$)|$")
_LONGEST_STRETCH: Final = 10
"""In years: what lies further apart are two dates, as of an anniversary."""
_LOOK_BACK: Final = 40
_LAST_MONTH: Final = 12


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as it stands in the text."""

    span: Span
    month: int
    day: int | None = None
    year: int | None = None
    first_day: int | None = None
    """Of a stretch that ends on `day`."""
    first_month: int | None = None
    first_year: int | None = None


def written_dates(reading: Reading) -> Iterator[WrittenDate]:
    """What has the form of a date and the words of one around it."""
    yield from _in_numbers(reading)
    yield from _months_in_words(reading.small)


def _in_numbers(reading: Reading) -> Iterator[WrittenDate]:
    text = reading.text
    reached = 0
    for match in _NUMBER.finditer(text):
        at = match.start()
        if at < reached or len(match.group()) > 2 or not _may_begin(text, at):
            continue
        date_there = _month_said(text, at) or _days(reading, at) or _day(reading, at)
        date_there = date_there or _month_and_year(text, at)
        if date_there:
            reached = date_there.span.end
            yield date_there


def _may_begin(text: str, at: int) -> bool:
    return at == 0 or not (text[at - 1].isalnum() or text[at - 1] in "/.,-_")


def _month_said(text: str, at: int) -> WrittenDate | None:
    """`tháng 7`, `tháng 10/2016`: the number stands behind the word."""
    start = at - len("tháng ")
    if start >= 0 and (stretch := _months(text, start)):
        return stretch
    match = _MONTH.match(text, start) if start >= 0 else None
    if text[max(0, start - len(_UPRISING)) : max(0, start)].lower() == _UPRISING:
        return None
    if not match or (start and text[start - 2 : start - 1].isdigit()):
        return None
    month = int(match.group("month"))
    if not 1 <= month <= _LAST_MONTH:
        return None
    year = int(match.group("year")) if match.group("year") else None
    return WrittenDate(Span(start, match.end()), month, year=year)


def _months(text: str, start: int) -> WrittenDate | None:
    """A stretch of months of one year."""
    match = _MONTHS.match(text, start)
    if not match:
        return None
    first, last = int(match.group("first")), int(match.group("last"))
    if not 1 <= first < last <= _LAST_MONTH:
        return None
    span = Span(start, match.end())
    return WrittenDate(span, last, year=int(match.group("year")), first_month=first)


def _months_in_words(small: str) -> Iterator[WrittenDate]:
    """`tháng hai`, `tháng mười một năm 2018`."""
    for match in _MONTH_IN_WORDS.finditer(small):
        month = to_number(match.group("month"))
        before = small[max(0, match.start() - 12) : match.start()]
        if month is None or _NO_MONTH_BEFORE.search(before):
            continue
        if _NO_MONTH_BEHIND.match(small, match.end()):
            continue
        year = int(match.group("year")) if match.group("year") else None
        yield WrittenDate(Span(match.start(), match.end()), month, year=year)


def _days(reading: Reading, at: int) -> WrittenDate | None:
    """A stretch of days: `6 đến 8/9`."""
    match = _DAYS.match(reading.text, at)
    if not match:
        return None
    first, last = int(match.group("first")), int(match.group("day"))
    month = match.group("month") or match.group("dotted_month")
    written_year = match.group("year") or match.group("dotted_year")
    written_month = match.group("first_month")
    first_month = int(written_month.strip(" /-")) if written_month else int(month)
    if not (_is_day(first, first_month) and _is_day(last, int(month))):
        return None
    first_year = int(match.group("first_year")) if match.group("first_year") else None
    if (first_month, first) >= (int(month), last) and not written_month:
        return None
    if _denied(reading, at, match.end()) or _LINE_UP.fullmatch(match.group()):
        return None
    if _is_holiday(reading, at, first, first_month) and not written_year:
        return None
    year = int(written_year) if written_year else None
    if first_year and not (year and first_year <= year <= first_year + _LONGEST_STRETCH):
        return None
    span = Span(at, match.end())
    return WrittenDate(span, int(month), last, year, first, first_month, first_year)


def _day(reading: Reading, at: int) -> WrittenDate | None:
    match = _DAY.match(reading.text, at)
    if not match:
        return None
    day = int(match.group("day"))
    month = int(match.group("month") or match.group("said_month"))
    written_year = match.group("year") or match.group("said_year")
    if not _is_day(day, month):
        return None
    if not written_year and not _is_meant(reading, match, day, month):
        return None
    year = int(written_year) if written_year else None
    if year and _denied(reading, at, match.end()):
        return None
    return WrittenDate(Span(at, match.end()), month, day, year)


def _month_and_year(text: str, at: int) -> WrittenDate | None:
    match = _MONTH_AND_YEAR.match(text, at)
    if not match or not 1 <= int(match.group("month")) <= _LAST_MONTH:
        return None
    if _NO_DATE.search(text[max(0, at - _LOOK_BACK) : at].lower()):
        return None
    return WrittenDate(
        Span(at, match.end()), int(match.group("month")), year=int(match.group("year"))
    )


def _is_meant(reading: Reading, match: re.Match[str], day: int, month: int) -> bool:
    """Whether two numbers without a year are a day, by the words around them."""
    if match.group("said_month"):
        lead = _lead(reading, match.start())
        return bool(_CUE.search(lead) or _WEAK_CUE.search(lead)) or day > _LAST_MONTH
    if _denied(reading, match.start(), match.end()):
        return False
    lead = _lead(reading, match.start())
    if _is_holiday(reading, match.start(), day, month):
        return False
    weak = match.group("mark") != "." and _WEAK_CUE.search(lead)
    if _CUE.search(lead) or (weak and not day < month <= _LARGEST_PARTS):
        return True
    if match.group("mark") == "." or (day, month) == (24, 7):
        return False
    if _SENTENCE_START.search(lead):
        return bool(_GOES_ON.match(reading.text, match.end())) and day > 3
    return day > _LAST_MONTH


def _is_holiday(reading: Reading, at: int, day: int, month: int) -> bool:
    """Whether a day is named as that of a holiday, not as when something is or was."""
    lead = _lead(reading, at)
    return (day, month) in _HOLIDAYS and not _SINCE.search(lead) and bool(_HOLIDAY_CUE.search(lead))


def _denied(reading: Reading, start: int, end: int) -> bool:
    """Whether the words around numbers say that they count or name something else."""
    if _LUNAR.match(reading.small, end) or _SPLIT.match(reading.small, end):
        return True
    lead = _lead(reading, start)
    if _CUE.search(lead):
        return bool(_BIRTH.search(lead))
    return bool(_NO_DATE.search(lead)) or bool(_UNIT.match(reading.small, end))


def _lead(reading: Reading, at: int) -> str:
    return reading.small[max(0, at - _LOOK_BACK) : at]


def _is_day(day: int, month: int) -> bool:
    return day_at(2000, month, day) is not None


def day_at(year: int, month: int, day: int) -> date | None:
    """The day, if there is such a one."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
