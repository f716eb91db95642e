"""Dates as they are written, told from ratios, scores, numbers of houses and names of holidays."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from indexer.entities.dates.words import (
    BIRTH,
    HOUR,
    LAST_MONTH,
    LONGEST_STRETCH,
    LUNAR,
    UNIT,
    YEAR,
    WrittenDate,
    day_at,
)
from indexer.entities.dates.written_months import (
    is_ordinal,
    month_said,
    months_in_words,
    torn_months,
)
from indexer.entities.records import Span
from indexer.language.letters import UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.entities.reading import Reading

_BEFORE_YEAR: Final = r"(?:\s?[/-]\s?|,? ?năm )"
_DAYS: Final = re.compile(
    rf"(?P<first>\d{{1,2}})(?:(?P<first_month>\s?[/-]\s?\d{{1,2}})"
    rf"(?:\s?[/-]\s?(?P<first_year>{YEAR}))?(?= (?:đến|tới)| [-–] | ?[-–]\d{{1,2}}/\d))?"
    r"\s?(?:[-–&]|(?:đến|tới)(?: hết)?|và)\s?"
    r"(?(first_month)|(?:(?:rạng )?(?:sáng sớm|sáng|trưa|chiều tối|chiều|tối|đêm) )?(?:ngày )?)"
    rf"(?P<day>\d{{1,2}})(?:\s?[/-]\s?(?P<month>\d{{1,2}})(?:{_BEFORE_YEAR}(?P<year>{YEAR}))?"
    rf"|\.(?P<dotted_month>\d{{1,2}})\.(?P<dotted_year>{YEAR})"
    rf"|,? tháng (?P<said_month>\d{{1,2}})(?:{_BEFORE_YEAR}(?P<said_year>{YEAR}))?)"
    rf"(?![\d/-]|{HOUR})"
)
"""`6 đến 8/9`, `26-27/9`, `26/6 đến 17/12`, `5 đến 7 tháng 8`. Days that each have month and word
are two: `từ ngày 21-12 đến ngày 30-12`."""
_DAYS_LISTED: Final = re.compile(
    r"(?P<days>\d{1,2}(?:, ?\d{1,2})*(?:,? (?:và|&) (?:ngày )?|, ?)(?P<day>\d{1,2}))"
    rf"(?:\s?[/-]\s?|,? tháng )(?P<month>\d{{1,2}})(?:{_BEFORE_YEAR}(?P<year>{YEAR}))?"
    rf"(?![\d/-]|{HOUR})"
)
"""`13, 14 và 15/6`: one stretch if the days follow each other."""
_OF_DAYS: Final = re.compile(r"(?:ngày|sáng|chiều|tối|hôm) \(?$")
_DAY: Final = re.compile(
    r"(?P<day>\d{1,2})(?:(?P<mark>\s?[/-]\s?| – |\.)(?P<month>\d{1,2})"
    rf"(?:(?: ?[/.-] ?|,? năm )(?P<year>{YEAR}))?"
    rf"|,? tháng (?P<said_month>\d{{1,2}})(?:(?:,? ?năm |\s?[/-]\s?)(?P<said_year>{YEAR}))?)"
    rf"(?![\d/]|-(?!\d{{1,2}}[/-]\d{{1,2}}[/-]{YEAR})\w|[.,]\d|%|,? tháng \d|{HOUR})"
)
"""`27/4`, `27-4-2023`, `2 tháng 12 năm 2023`."""
_MONTH_AND_YEAR: Final = re.compile(rf"(?P<month>\d{{1,2}})[/-](?P<year>{YEAR})(?![\d/-])")
_NUMBER: Final = re.compile(r"\d+")
_GOES_ON_AS_DATE: Final = re.compile(r"\s?[/&–-]|\.\d|, ?\d|\s?(?:đến|tới|và)|,? tháng")
"""Behind the first number of a date; most numbers are told from one by it."""
_CUE: Final = re.compile(
    r"(?:ngày|sáng|trưa|chiều|tối|đêm|khuya|muộn|sớm|hôm|(?<!thu )hồi|nay|"
    r"(?:(?<=hôm )|(?<=ngày )|(?<=sáng )|(?<=trưa )|(?<=chiều )|(?<=tối )|(?<=đêm ))qua|mai|"
    r"(?<!một )lúc|"
    r"(?:dời|lùi|hoãn) (?:sang|đến|tới)|mùng|mồng|thời điểm|"
    r"(?:hiệu lực|áp dụng|thi hành|kể) từ|(?:hạn|chót) là|"
    r"ngày,|nay,|hôm,|qua,|mai,|"
    r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),?|\d{1,2}[hg]\d{0,2}|(?<!bây )giờ|"
    r"trước đó(?= \()|bầu cử|phiên)\s?\(?\s?$"
)
"""What before two numbers says that they are a day."""
_PLAIN_CUES: Final = ("ngày ", "sáng ", "chiều ", "tối ", "hôm ")
"""The most frequent ones: plain ends are compared many times as fast as a pattern is searched."""
_CUE_OF_A_LIST: Final = re.compile(
    r"(?:ngày(?: \d{1,2},)+(?: và)?|"
    r"(?:ngày|hôm|sáng|chiều|tối|phiên)(?: \d{1,2}[/-]\d{1,2},)* \d{1,2}[/-]\d{1,2}"
    r"(?:,| và| hoặc| hay))\s?\(?\s?$"
)
"""The same of a later day of a list."""
_WEAK_CUE: Final = re.compile(
    r"(?:từ|đến|tới|sang|(?:lùi|dời) xuống|trước|sau|vào|và|(?<!đối )đầu|cuối|hết|hạn|chót|"
    r"khởi hành|\d[hg]\d{0,2},)\s?\(?\s?$"
)
"""What says so unless the numbers may be a fraction."""
_AND: Final = re.compile(r"(?<!\d[/-]\d )(?<!\d[/-]\d\d )(?<!\d) và $")
"""Behind something that is no date, it may go on to a fraction: `3 km và 1/10 cống`."""
_SCORES: Final = re.compile(r"\d-\d{1,2} và $")
"""Before a second result of a match, unless the days of a list are told: `thắng 2-0 và 3-1`."""
_MARKS: Final = ("/", "-", " - ", " / ")
"""Between day and month; others need a word that says so."""
_FROM: Final = re.compile(r"(?:trước|từ|sau|vào|(?:tính|dài|nay|cho) (?:đến|tới)) $")
_BREAK: Final = re.compile(r"[,.;)](?:\s|$)| \(| (?:sẽ|năm nay|tới đây|vừa qua)(?!\w)|$")
"""`hoàn tất trước 1/5 (…)`: where something counted would be named, nothing is."""
_LARGEST_PARTS: Final = 5
"""Up to this denominator two numbers may be a fraction: 2/3, 4/5."""
_NO_DATE: Final = re.compile(
    r"(?:số|số nhà|điều|khoản|(?<!thời )điểm|tỉ số|tỷ số|tỉ lệ|tỷ lệ|chiếm|khoảng|hơn|"
    r"gần|thắng|thua|hòa|đường|công viên|vận động|"
    r"phố|xóm|thôn|ấp|làng|khu|hẻm|ngõ|kiệt|tổ|quốc lộ|km|cầu|quảng trường|nhà máy|trường|sân|"
    r"q\.|p\.|quận|phường|"
    r"quy hoạch|bản đồ|đồ án|chi tiết|viện|"
    r"nghị định|thông tư|quyết định|nghị quyết|kết luận|chỉ thị|công văn|chuẩn|luật|"
    r"mục|bảng|lớp|phần|chương|hạng|loại|"
    r"tăng|giảm|đạt|được|có|tới mức|quý|vòng)\s$"
)
"""What before two numbers says that they are none."""
_VICTORY: Final = re.compile(r"(?<!\w)chiến thắng $")
"""Before a day with its year: it is called by it, and no result of a match."""
_COUNTING: Final = re.compile(r"(?:đợt|lần|thứ|quí|kỳ|league)\s$")
"""What before a number and a year says which of the year is meant, not its month: `đợt 2-2019`."""
_NUMBERED_VEHICLE: Final = re.compile(
    r"(?:tàu|xe|biển số|biển kiểm soát|máy bay|thuyền|số hiệu)(?: [a-z]+\d*){0,2} $"
)
"""What before two numbers makes them a name: `tàu SAR 27-01`."""
_TWO_DAYS: Final = re.compile(
    rf"\((?P<first>\d{{1,2}}[/-]\d{{1,2}})[/-](?P<from>{YEAR}) ?[–-] ?"
    rf"(?P<last>\d{{1,2}}[/-]\d{{1,2}})[/-](?P<to>{YEAR})\)"
)
"""In brackets: a life, behind a name, or a day and its anniversary."""
_LONGEST_DAY: Final = len("(30-12-1975 - ")
_SHORTEST_LIFE: Final = 18
_PERSON: Final = re.compile(rf"(?<!\w)[{UPPER}]\w+ [{UPPER}]\w+ $")
_BIRTHDAY: Final = re.compile(r"(?<!\w)ngày (?:sinh|mất)(?!\w)[^.;()\n]{0,60}$")
_SPLIT: Final = re.compile(r" \d(?:\s?[.,;)\"”'’]|[hg](?!\w)|\s*(?:\n|$))")
"""The last digit of a fraction that came apart: `trực 24/2 4`."""
_HOLIDAYS: Final = frozenset(
    {(1, 1), (3, 2), (27, 2), (8, 3), (26, 3), (10, 3), (30, 4), (1, 5), (7, 5), (19, 5), (1, 6)}
    | {(21, 6), (27, 7), (19, 8), (2, 9), (10, 10), (13, 10), (20, 10), (9, 11), (18, 11)}
    | {(20, 11), (19, 12), (22, 12), (31, 5)}
)
_HOLIDAY_CUE: Final = re.compile(
    r"(?<!\w)(?<!bệnh )(?<!nạn )(?<!công )(?<!doanh )(?<!cá )nhân $|"
    r"(?<!\w)(?:nhân (?:dịp|ngày|kỷ|kỉ|lễ)|dịp|kỷ niệm|kỉ niệm|chào mừng|mừng|"
    r"nghỉ(?! (?:học|việc|hưu|chế độ|phép|ốm|thi đấu)(?!\w))|"
    r"quốc khánh|tết|ngày (?:lễ|thế giới|quốc tế|phụ nữ|nhà giáo|thương binh|báo chí|thầy thuốc|"
    r"doanh nhân|giải phóng|thống nhất|truyền thống|hội))[^.;\n]{0,28}$|"
    r"(?<!\w)(?:phụ nữ|nhà giáo|thương binh|quốc tế|báo chí|thầy thuốc|doanh nhân|giải phóng|"
    r"thống nhất|tháng tám|đường|giải thưởng)(?:(?! ngày)[^.;\n]){0,28}$|"
    r"(?<!\w)nghỉ lễ [^.;\n]{0,36}$|(?<!\w)lễ (?:ngày )?$"
)
"""What names a holiday before its day; behind `ngày` it has to be part of the name."""
_EVERY_YEAR: Final = re.compile(r"(?<!\w)(?:hằng|hàng|mỗi) năm,? (?:cứ )?vào (?:ngày )?$")
"""Before a day that recurs: `được tổ chức hằng năm vào 17/10`."""
_NAMED_BEHIND: Final = re.compile(
    r"(?: hằng năm| hàng năm)?,?(?: là| làm| [-–]| \()? ?"
    r"(?:ngày (?:lễ|nghỉ|hội|quốc tế|thương binh|nhà giáo|phụ nữ|tri ân|truyền thống|"
    r"quốc khánh|giải phóng|báo chí)|biểu tượng)(?!\w)"
)
"""Behind the day of a holiday: what it is called, `ngày 1/6 - ngày Quốc tế thiếu nhi`."""
_TO_CALL: Final = re.compile(r"(?<!\w)(?:lấy|chọn) (?:ngày )?$")
_CALLED: Final = re.compile(r"(?: hằng năm| hàng năm)? (?:là|làm) ")
"""Around a day that recurs: `lấy ngày 27/7 làm ngày …`."""
_TIME_OF_DAY: Final = re.compile(r"(?<!\w)(?:sáng|trưa|chiều|tối|đêm|hôm|qua|nay|mai) \(?$")
_SINCE: Final = re.compile(r"(?:từ|đến|trước|sau)\s$")
_LINE_UP: Final = re.compile(r"\d-\d-\d")
"""How a football team stands: 3-5-2."""
_SENTENCE_START: Final = re.compile(r"(?:^|[.\n:“\"(])\s*$")
_GOES_ON: Final = re.compile(r"[, )]|[.;](?:\s|$)|$")
_LOOK_BACK: Final = 40
_LONGEST_WORDING: Final = 24
"""In characters, of those that stand right before a date."""


def written_dates(reading: Reading) -> Iterator[WrittenDate]:
    """What has the form of a date and the words of one around it."""
    yield from _in_numbers(reading)
    yield from months_in_words(reading)


def _in_numbers(reading: Reading) -> Iterator[WrittenDate]:
    text = reading.text
    reached = 0
    for at, end in reading.numbers:
        if end - at > 2 or at < reached or not _may_begin(text, at):
            continue
        date_there = month_said(text, at) if text.endswith("háng ", 0, at) else None
        if not date_there and _GOES_ON_AS_DATE.match(text, end):
            date_there = torn_months(text, at) or _days_listed(reading, at)
            date_there = date_there or _days(reading, at) or _day(reading, at)
            date_there = date_there or _month_and_year(reading, at)
        if date_there:
            reached = date_there.span.end
            yield date_there


def _may_begin(text: str, at: int) -> bool:
    """Whether a number stands alone there; behind a word it may have lost its space (`nay,5/3`),
    and behind a year (`30/4/1975-30/4/2025`)."""
    if at > 4 and text[at - 1] == "-" and text[at - 5 : at - 1].isdigit():
        return True
    if at > 1 and text[at - 1] == "," and text[at - 2].isalpha():
        return True
    return at == 0 or not (text[at - 1].isalnum() or text[at - 1] in "/.,-_")


def _days_listed(reading: Reading, at: int) -> WrittenDate | None:
    """Days that follow each other: `5, 6 và 7-12`."""
    text = reading.text
    if text[at + 1 : at + 3].find(",") < 0 or not (match := _DAYS_LISTED.match(text, at)):
        return None
    days = [int(day) for day in _NUMBER.findall(match.group("days"))]
    month, year = int(match.group("month")), match.group("year")
    if days != list(range(days[0], days[-1] + 1)) or not _is_day(days[-1], month):
        return None
    if not _stands_before(_OF_DAYS, reading, at):
        return None
    span = Span(at, match.end())
    return WrittenDate(span, month, days[-1], int(year) if year else None, days[0], month)


def _days(reading: Reading, at: int) -> WrittenDate | None:
    """A stretch of days: `6 đến 8/9`."""
    match = _DAYS.match(reading.text, at)
    if not match:
        return None
    first, last = int(match.group("first")), int(match.group("day"))
    month = match.group("month") or match.group("dotted_month") or match.group("said_month")
    written_year = match.group("year") or match.group("dotted_year") or match.group("said_year")
    written_month = match.group("first_month")
    first_month = int(written_month.strip(" /-")) if written_month else int(month)
    if not (_is_day(first, first_month) and _is_day(last, int(month))):
        return None
    first_year = int(match.group("first_year")) if match.group("first_year") else None
    if first_month == int(month) and first >= last and not first_year:
        return None  # one that goes on into the next year ends in an earlier month
    if _denied(reading, at, match.end()) or _LINE_UP.fullmatch(match.group()):
        return None
    in_full = written_year and not match.group().endswith(f" năm {written_year}")
    if not in_full and _is_holiday(reading, at, match.end(), first, first_month):
        return None  # `dịp lễ 30/4 - 1/5 năm 2019` as well
    year = int(written_year) if written_year else None
    if first_year and not (year and first_year <= year <= first_year + LONGEST_STRETCH):
        return None
    if first_year and first_year == year and (first_month, first) >= (int(month), last):
        return None
    span = Span(at, match.end())
    return WrittenDate(span, int(month), last, year, first, first_month, first_year)


def _day(reading: Reading, at: int) -> WrittenDate | None:
    text = reading.text
    match = _DAY.match(text, at)
    if not match:
        return None
    day = int(match.group("day"))
    month = int(match.group("month") or match.group("said_month"))
    written_year = match.group("year") or match.group("said_year")
    if not _is_day(day, month) or (match.group("said_month") and is_ordinal(text, at)):
        return None
    if not written_year and not _is_meant(reading, match, day, month):
        return None
    year = int(written_year) if written_year else None
    if year and _denied(reading, at, match.end()) and not _stands_before(_VICTORY, reading, at):
        return None
    if year and _is_of_a_life(reading, at):
        return None
    return WrittenDate(Span(at, match.end()), month, day, year)


def _is_of_a_life(reading: Reading, at: int) -> bool:
    """Whether a day in brackets is that of a birth or a death: `Nguyễn Văn A (4/5/1920 -
    6/7/1999)`, the first one of `ngày sinh đồng chí A (4/5/1920 - 4/5/2020)`."""
    opened = reading.text.rfind("(", max(0, at - _LONGEST_DAY), at)
    days = _TWO_DAYS.match(reading.text, opened) if opened >= 0 else None
    if days is None or int(days.group("to")) < int(days.group("from")) + _SHORTEST_LIFE:
        return False
    before = max(0, opened - 2 * _LOOK_BACK)
    if days.group("first") != days.group("last"):
        return _PERSON.search(reading.text, before, opened) is not None
    return at == opened + 1 and _BIRTHDAY.search(reading.small, before, opened) is not None


def _month_and_year(reading: Reading, at: int) -> WrittenDate | None:
    match = _MONTH_AND_YEAR.match(reading.text, at)
    if not match or not 1 <= int(match.group("month")) <= LAST_MONTH:
        return None
    if any(_stands_before(each, reading, at) for each in (_NO_DATE, _COUNTING, BIRTH)):
        return None
    return WrittenDate(
        Span(at, match.end()), int(match.group("month")), year=int(match.group("year"))
    )


def _is_meant(reading: Reading, match: re.Match[str], day: int, month: int) -> bool:
    """Whether two numbers without a year are a day, by the words around them."""
    if match.group("said_month"):
        if LUNAR.match(reading.small, match.end()):
            return False
        told = _is_cue(_lead(reading, match.start()))
        told = told or _stands_before(_WEAK_CUE, reading, match.start())
        return told or day > LAST_MONTH
    start = match.start()
    if _denied(reading, start, match.end()):
        return False
    if _is_holiday(reading, start, match.end(), day, month):
        return False
    if _is_cue(_lead(reading, start)):
        return True
    weak = match.group("mark") in _MARKS and _stands_before(_WEAK_CUE, reading, start)
    if weak and _stands_before(_AND, reading, start):
        weak = _BREAK.match(reading.text, match.end()) is not None
    if match.group("mark") == "-" and _stands_before(_SCORES, reading, start):
        weak = "ngày " in _lead(reading, start)
    if weak and not day < month <= _LARGEST_PARTS:
        return True
    if match.group("mark") not in _MARKS or (day, month) == (24, 7):
        return False
    if _stands_before(_FROM, reading, start) and _BREAK.match(reading.text, match.end()):
        return True
    if _SENTENCE_START.search(_lead(reading, start)):
        return bool(_GOES_ON.match(reading.text, match.end())) and day > 3
    return day > LAST_MONTH


def _is_holiday(reading: Reading, at: int, end: int, day: int, month: int) -> bool:
    """Whether a day is named as that of a holiday, not as when something is or was."""
    if _stands_before(_EVERY_YEAR, reading, at):
        return True
    if _stands_before(_TO_CALL, reading, at) and _CALLED.match(reading.small, end):
        return True
    if (day, month) not in _HOLIDAYS or _stands_before(_SINCE, reading, at):
        return False
    if _stands_before(_TIME_OF_DAY, reading, at):
        return False
    if _NAMED_BEHIND.match(reading.small, end):
        return True
    return bool(_HOLIDAY_CUE.search(_lead(reading, at)))


def _denied(reading: Reading, start: int, end: int) -> bool:
    """Whether the words around numbers say that they count or name something else."""
    if LUNAR.match(reading.small, end) or _SPLIT.match(reading.small, end):
        return True
    if _stands_before(BIRTH, reading, start):
        return True
    lead = _lead(reading, start)
    if _is_cue(lead):
        return False
    if _stands_before(_NO_DATE, reading, start) or _NUMBERED_VEHICLE.search(lead):
        return True
    return bool(UNIT.match(reading.small, end))


@lru_cache(maxsize=16)  # asked of one date several times
def _is_cue(lead: str) -> bool:
    """Whether the words before two numbers say that they are a day."""
    if lead.endswith(_PLAIN_CUES) or _CUE.search(lead, max(0, len(lead) - _LONGEST_WORDING)):
        return True
    return _CUE_OF_A_LIST.search(lead) is not None


def _stands_before(wording: re.Pattern[str], reading: Reading, at: int) -> bool:
    """Whether a wording ends at an offset: only as much is searched as it can be long."""
    return wording.search(reading.small, max(0, at - _LONGEST_WORDING), at) is not None


def _lead(reading: Reading, at: int) -> str:
    return reading.small[max(0, at - _LOOK_BACK) : at]


def _is_day(day: int, month: int) -> bool:
    return day_at(2000, month, day) is not None
