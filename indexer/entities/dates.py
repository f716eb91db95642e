"""Days and months that an article speaks of, with the missing year resolved."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from indexer.entities.records import DateEvidence, DatePrecision, EventDate, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from indexer.entities.reading import Reading

_YEAR: Final = r"(?:19|20)\d\d"
_DAYS: Final = re.compile(
    r"(?P<first>\d{1,2})(?:(?P<first_month>\s?[/-]\s?\d{1,2})(?= (?:đến|tới)| [-–] ))?"
    r"\s?(?:[-–]|đến|tới|và)\s?(?:ngày )?"
    rf"(?P<day>\d{{1,2}})\s?[/-]\s?(?P<month>\d{{1,2}})(?:\s?[/-]\s?(?P<year>{_YEAR}))?(?![\d/-])"
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
    rf"[Tt]háng (?P<month>\d{{1,2}})(?:(?:\s?[/-]\s?|,? năm )(?P<year>{_YEAR}))?(?![\d/]|[.,]\d|"
    rf"-\d)"
)
_BARE_YEAR: Final = re.compile(r"(?<![\d/.,-])20\d\d(?![\d/.,]\d|\d| ?[-–])")
_NUMBER: Final = re.compile(r"\d+")
_RELATIVE: Final = re.compile(
    r"(?:[Hh]ôm|[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm|[Kk]huya) (?P<when>nay|qua|kia|mai)(?!\w)|"
    r"[Nn]gày (?P<tomorrow>mai|kia)(?!\w)"
)
_GLUED: Final = re.compile(r"[ ,]*\(?(?:ngày )?\d{1,2}[/-]\d{1,2}")
"""A day written out behind a relative word; the two are one date."""
_OFFSETS: Final = {"nay": 0, "qua": -1, "kia": -2, "mai": 1}

_CUE: Final = re.compile(
    r"(?:ngày|sáng|trưa|chiều|tối|đêm|khuya|hôm|hồi|nay|qua|mai|lúc|ngày,|nay,|hôm,|"
    r"\d{1,2}[hg]\d{0,2}|giờ)\s?\(?\s?$"
)
"""What before two numbers says that they are a day."""
_WEAK_CUE: Final = re.compile(r"(?:từ|đến|tới|trước|sau|vào|và|đầu|cuối|hết)\s?\(?\s?$")
"""What says so unless the numbers may be a fraction."""
_LARGEST_PARTS: Final = 5
"""Up to this denominator two numbers may be a fraction: 2/3, 4/5."""
_NO_DATE: Final = re.compile(
    r"(?:số|số nhà|điều|khoản|điểm|tỉ số|tỷ số|tỉ lệ|tỷ lệ|chiếm|khoảng|hơn|gần|thắng|thua|hòa|"
    r"đường|"
    r"phố|hẻm|ngõ|kiệt|tổ|quốc lộ|km|cầu|quảng trường|nhà máy|trường|sân|q\.|p\.|quận|phường|"
    r"nghị định|thông tư|quyết định|nghị quyết|kết luận|luật|mục|bảng|lớp|phần|chương|hạng|loại|"
    r"tăng|giảm|đạt|được|có|tới mức)\s$"
)
"""What before two numbers says that they are none."""
_UNIT: Final = re.compile(
    r" ?(?:%|triệu|tỷ|tỉ|nghìn|ngàn|trăm|đồng|usd|người|hộ|lần|năm|tháng|tuần|ngày|giờ|phút|giây|"
    r"tuổi|"
    r"km|m2|m²|m|kg|tấn|ha|độ|điểm|bàn|trận|tầng|căn|chiếc|xe|xã|phường|huyện|tỉnh|đại biểu|phiếu|"
    r"ca|"
    r"lít|cm|mm|giọt|viên|lượt|vòng|hiệp|phần|trường hợp|đơn vị|thành viên|ủy viên|uỷ viên)(?!\w)"
)
_BIRTH: Final = re.compile(r"(?:sinh|mất) (?:ngày )?$")
_LUNAR: Final = re.compile(r"\)? (?:âm lịch|al)(?!\w)")
_HOLIDAYS: Final = frozenset(
    {(1, 1), (3, 2), (27, 2), (8, 3), (26, 3), (10, 3), (30, 4), (1, 5), (7, 5), (19, 5), (1, 6)}
    | {(21, 6), (27, 7), (19, 8), (2, 9), (10, 10), (13, 10), (20, 10), (9, 11), (18, 11)}
    | {(20, 11), (19, 12), (22, 12)}
)
_HOLIDAY_CUE: Final = re.compile(
    r"(?:lễ|kỷ niệm|kỉ niệm|dịp|quốc khánh|chào mừng|mừng|nghỉ|tết|phụ nữ|nhà giáo|thương binh|"
    r"quốc tế|báo chí|thầy thuốc|doanh nhân|giải phóng|thống nhất|tháng tám|đường|giải thưởng)"
    r"[^.;\n]{0,28}$"
)
_SENTENCE_START: Final = re.compile(r"(?:^|[.\n:“\"(])\s*$")
_LOOK_BACK: Final = 40
_LAST_MONTH: Final = 12


@dataclass(frozen=True, slots=True)
class _Written:
    """A date as it stands in the text."""

    span: Span
    month: int
    day: int | None = None
    year: int | None = None
    first_day: int | None = None
    """Of a stretch that ends on `day`."""
    first_month: int | None = None


def find_dates(reading: Reading) -> tuple[EventDate, ...]:
    """The dates named in a normalised text, in order.

    A date without its year takes that of another full date of the same day and month, else the
    year that puts it nearest to the day of publication, else the only year that the text speaks of.
    What stays unknown has no day. Relative
    words (`hôm qua`) are counted from the day of publication. Names of holidays, ratios, scores,
    and numbers of documents and houses are no dates.
    """
    written = list(_written(reading))
    full = {(each.day, each.month): each.year for each in written if each.year}
    only_year = None if reading.published else _only_year(reading.text)
    found = [_resolved(each, full, reading.published, only_year) for each in written]
    found += _relative(reading)
    return tuple(sorted(found, key=lambda each: each.span.start))


def _written(reading: Reading) -> Iterator[_Written]:
    """What has the form of a date and the words of one around it, in order."""
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


def _month_said(text: str, at: int) -> _Written | None:
    """`tháng 7`, `tháng 10/2016`: the number stands behind the word."""
    start = at - len("tháng ")
    match = _MONTH.match(text, start) if start >= 0 else None
    if not match or (start and text[start - 2 : start - 1].isdigit()):
        return None
    month = int(match.group("month"))
    if not 1 <= month <= _LAST_MONTH:
        return None
    year = int(match.group("year")) if match.group("year") else None
    return _Written(Span(start, match.end()), month, year=year)


def _days(reading: Reading, at: int) -> _Written | None:
    """A stretch of days: `6 đến 8/9`."""
    match = _DAYS.match(reading.text, at)
    if not match:
        return None
    first, last, month = int(match.group("first")), int(match.group("day")), match.group("month")
    written_month = match.group("first_month")
    first_month = int(written_month.strip(" /-")) if written_month else int(month)
    if not (_is_day(first, first_month) and _is_day(last, int(month))):
        return None
    if (first_month, first) >= (int(month), last) and not written_month:
        return None
    if _denied(reading, at, match.end()):
        return None
    year = int(match.group("year")) if match.group("year") else None
    return _Written(Span(at, match.end()), int(month), last, year, first, first_month)


def _day(reading: Reading, at: int) -> _Written | None:
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
    return _Written(Span(at, match.end()), month, day, year)


def _month_and_year(text: str, at: int) -> _Written | None:
    match = _MONTH_AND_YEAR.match(text, at)
    if not match or not 1 <= int(match.group("month")) <= _LAST_MONTH:
        return None
    if _NO_DATE.search(text[max(0, at - _LOOK_BACK) : at].lower()):
        return None
    return _Written(Span(at, match.end()), int(match.group("month")), year=int(match.group("year")))


def _is_meant(reading: Reading, match: re.Match[str], day: int, month: int) -> bool:
    """Whether two numbers without a year are a day, by the words around them."""
    if match.group("said_month"):
        lead = _lead(reading, match.start())
        return bool(_CUE.search(lead) or _WEAK_CUE.search(lead)) or day > _LAST_MONTH
    if _denied(reading, match.start(), match.end()):
        return False
    lead = _lead(reading, match.start())
    if (day, month) in _HOLIDAYS and _HOLIDAY_CUE.search(lead):
        return False
    if _CUE.search(lead) or (_WEAK_CUE.search(lead) and not day < month <= _LARGEST_PARTS):
        return True
    if match.group("mark") == "." or (day, month) == (24, 7):
        return False
    if _SENTENCE_START.search(lead):
        return reading.text[match.end() : match.end() + 1] in {",", " ", ")"} and day > 3
    return day > _LAST_MONTH


def _denied(reading: Reading, start: int, end: int) -> bool:
    """Whether the words around numbers say that they count or name something else."""
    lead = _lead(reading, start)
    if _CUE.search(lead):
        return bool(_BIRTH.search(lead)) or bool(_LUNAR.match(reading.small, end))
    return bool(_NO_DATE.search(lead)) or bool(_UNIT.match(reading.small, end))


def _lead(reading: Reading, at: int) -> str:
    return reading.small[max(0, at - _LOOK_BACK) : at]


def _is_day(day: int, month: int) -> bool:
    return _at(2000, month, day) is not None


def _at(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _resolved(
    written: _Written,
    full: Mapping[tuple[int | None, int], int | None],
    published: date | None,
    only_year: int | None,
) -> EventDate:
    precision = DatePrecision.DAY if written.day else DatePrecision.MONTH
    day = written.day or 1
    year, evidence = _year(written, full, published, only_year)
    last = _at(year, written.month, day) if year else None
    if last is None:
        return EventDate(None, written.span, DateEvidence.UNKNOWN, precision=precision)
    if written.first_day is None:
        return EventDate(last, written.span, evidence, precision=precision)
    first_month = written.first_month or written.month
    first_year = last.year - (first_month > written.month)
    return EventDate(
        _at(first_year, first_month, written.first_day), written.span, evidence, end=last
    )


def _year(
    written: _Written,
    full: Mapping[tuple[int | None, int], int | None],
    published: date | None,
    only_year: int | None,
) -> tuple[int | None, DateEvidence]:
    if written.year:
        return written.year, DateEvidence.TEXT
    if year := full.get((written.day, written.month)):
        return year, DateEvidence.ARTICLE
    if published:
        return _nearest_year(written, published), DateEvidence.PUBLISHED
    if only_year:
        return only_year, DateEvidence.ARTICLE
    return None, DateEvidence.UNKNOWN


def _only_year(text: str) -> int | None:
    """The year a text speaks of, if it is one: of this century, and not that of a term."""
    years = {int(match.group()) for match in _BARE_YEAR.finditer(text)}
    return years.pop() if len(years) == 1 else None


def _nearest_year(written: _Written, published: date) -> int | None:
    day = written.day or 15
    years = (published.year - 1, published.year, published.year + 1)
    candidates: Iterable[date] = filter(None, (_at(year, written.month, day) for year in years))
    nearest = min(candidates, key=lambda each: abs((each - published).days), default=None)
    return nearest.year if nearest else None


def _relative(reading: Reading) -> Iterator[EventDate]:
    """Words that count from the day of publication."""
    for match in _RELATIVE.finditer(reading.text):
        if _GLUED.match(reading.text, match.end()):
            continue
        span = Span(match.start(), match.end())
        if reading.published is None:
            yield EventDate(None, span, DateEvidence.UNKNOWN)
            continue
        offset = _OFFSETS[match.group("when") or match.group("tomorrow")]
        if match.group("tomorrow") == "kia":
            offset = 2
        yield EventDate(reading.published + timedelta(days=offset), span, DateEvidence.PUBLISHED)
