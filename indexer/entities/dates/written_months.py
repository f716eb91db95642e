"""Months as they are written: `tháng 10/2016`, `tháng 4 đến 12/2020`, `hồi tháng hai`."""

from __future__ import annotations

import re
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
)
from indexer.entities.records import Span
from indexer.entities.searching import matches_at, offsets
from indexer.language.numbers import to_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.entities.reading import Reading

_MONTH: Final = re.compile(
    rf"[Tt]háng (?P<month>\d{{1,2}})(?:(?:\s?[/-]\s?|\.|,? ?năm )(?P<year>{YEAR}))?(?![\d/]|[.,]\d|"
    rf"-\d)"
)
_MONTHS: Final = re.compile(
    rf"[Tt]háng (?P<first>\d{{1,2}})(?:\s?[/-]\s?(?P<first_year>{YEAR}))? ?"
    rf"(?:(?:đến|tới) (?P<whole>hết )?|và |[-–] ?)(?P<last>\d{{1,2}})"
    rf"(?:\s?[/-]\s?(?P<year>{YEAR}))?(?![\d/-]|[.,]\d|%|{HOUR})"
)
"""`tháng 4 đến 12/2020`, `tháng 3/2006 đến 8/2007`, `tháng 5-6`."""
_TORN_MONTHS: Final = re.compile(
    rf"(?P<first>\d{{1,2}})/(?P<first_year>(?!\d{{4}})[12](?: ?\d){{3}}) ?[-–] ?"
    rf"(?P<last>\d{{1,2}})/(?P<year>{YEAR})(?![\d/])"
)
"""`8/1 99 9-4/2001`: archives that part words from marks have torn the first year."""
_MONTH_IN_WORDS: Final = re.compile(
    rf"tháng (?P<month>hai|ba|tư|sáu|bảy|tám|chín|mười(?: một| hai)?)(?!\w)"
    rf"(?:(?:,? năm |/)(?P<year>{YEAR}))?"
)
"""`hồi tháng hai`; `năm` and `một` mostly count, but not behind a word of time:"""
_MONTH_BY_CUE: Final = re.compile(
    rf"tháng (?P<month>một|năm)(?:(?:,? năm |/)(?P<year>{YEAR}))?"
    r"(?!\w| (?:một|hai|ba|nay|này|ngoái|sau|tới|trước|kia|qua|nữa|rưỡi|\d))"
)
_MONTH_CUE: Final = re.compile(r"(?<!\w)(?:hồi|vào|đầu|cuối|giữa|từ|đến|ngày \d{1,2}) $")
_NAMED: Final = re.compile(
    r"(?<!\w)(?:hồi|vào|đầu|cuối|giữa|từ|đến|ngày \d{1,2}|trong|hoặc|và|trước|sau|hết) $"
)
"""The same before one that is written with a capital: `trong tháng Bảy`."""
_OF_A_YEAR: Final = re.compile(rf",? năm (?:nay|ngoái|tới|sau|{YEAR})")
_NO_MONTH_BEFORE: Final = re.compile(
    r"(?:\w\d|\d|mỗi|hàng|hằng|mấy|nửa|một|hai|ba|bốn|sáu|bảy|tám|chín|mười|vài|nhiều|các|"
    r"cách mạng|quảng trường|suốt|lương|từng) $"
)
_COUNTING: Final = ("họp thứ ", "lần thứ ", "phiên thứ ", "khóa ")
_NO_MONTH_OF_A_YEAR: Final = ("cách mạng ", "quảng trường ", "mỗi ", "hằng ", "hàng ")
"""Before a month it is part of a name (`Cách mạng tháng 8`), or the number behind it counts what
every month brings (`mỗi tháng 5 triệu`)."""
_LONGEST_LEAD: Final = 13
_NO_MONTH_BEHIND: Final = re.compile(
    r" (?:lần|kỳ|triệu|nghìn|ngàn|người|đồng|tuần|tháng|buổi|âm lịch|phiên|con|ca|chục|mươi)(?!\w)"
)


def month_said(text: str, at: int) -> WrittenDate | None:
    """`tháng 7`, `tháng 10/2016`: the number stands behind the word."""
    start = at - len("tháng ")
    if start >= 0 and (stretch := _months(text, start)):
        return stretch
    match = _MONTH.match(text, start) if start >= 0 else None
    if text[max(0, start - _LONGEST_LEAD) : max(0, start)].lower().endswith(_NO_MONTH_OF_A_YEAR):
        return None
    counted = start and text[start - 2 : start - 1].isdigit()
    if not match or (counted and not _counted_before(text, start)):
        return None
    if LUNAR.match(text, match.end()) or BIRTH.search(text, max(0, start - 16), start):
        return None
    month = int(match.group("month"))
    if not 1 <= month <= LAST_MONTH:
        return None
    year = int(match.group("year")) if match.group("year") else None
    return WrittenDate(Span(start, match.end()), month, year=year)


def torn_months(text: str, at: int) -> WrittenDate | None:
    """A stretch of months of which the first year is torn: `8/1 99 9-4/2001`."""
    match = _TORN_MONTHS.match(text, at)
    if not match:
        return None
    first, last = int(match.group("first")), int(match.group("last"))
    begun, year = int(match.group("first_year").replace(" ", "")), int(match.group("year"))
    if not (1 <= first <= LAST_MONTH and 1 <= last <= LAST_MONTH and begun <= year):
        return None
    return WrittenDate(Span(*match.span()), last, year=year, first_month=first, first_year=begun)


def is_ordinal(text: str, at: int) -> bool:
    """Whether the number there counts a meeting or a term: `kỳ họp thứ 13 tháng 7/2014`."""
    return text.endswith(_COUNTING, 0, at)


def _counted_before(text: str, start: int) -> bool:
    """Whether such a number stands before the month that begins there."""
    number = text.rfind(" ", 0, start - 1) + 1
    return is_ordinal(text, number)


def _months(text: str, start: int) -> WrittenDate | None:
    """A stretch of months; without a year the second number must not count something."""
    match = _MONTHS.match(text, start)
    if not match:
        return None
    first, last = int(match.group("first")), int(match.group("last"))
    first_year, year = (
        int(written) if written else None for written in match.group("first_year", "year")
    )
    if not (1 <= first <= LAST_MONTH and 1 <= last <= LAST_MONTH):
        return None
    if first_year and match.group("whole"):
        return None  # `từ tháng 1/2015 đến hết 4/2016`: two, each of which is told in full
    if first_year and not (year and first_year <= year <= first_year + LONGEST_STRETCH):
        return None
    if first >= last and not (first_year and year and first_year < year):
        return None
    if not year and UNIT.match(text, match.end()) and not _OF_A_YEAR.match(text, match.end()):
        return None
    span = Span(start, match.end())
    return WrittenDate(span, last, year=year, first_month=first, first_year=first_year)


def months_in_words(reading: Reading) -> Iterator[WrittenDate]:
    """`tháng hai`, `tháng mười một năm 2018`; a capital alone says that a month is meant."""
    small, text = reading.small, reading.text
    places = [at for at in offsets(small, "tháng ") if not small[at + 6 : at + 7].isdigit()]
    for match in matches_at(places, _MONTH_IN_WORDS, small):
        before = small[max(0, match.start() - 12) : match.start()]
        named = text[match.start("month")].isupper() and _NAMED.search(before)
        if named or not _NO_MONTH_BEFORE.search(before):
            yield from _month_in_words(small, match)
    for match in matches_at(places, _MONTH_BY_CUE, small):
        cue = _NAMED if text[match.start("month")].isupper() else _MONTH_CUE
        if cue.search(small, max(0, match.start() - 8), match.start()):
            yield from _month_in_words(small, match)


def _month_in_words(small: str, match: re.Match[str]) -> Iterator[WrittenDate]:
    month = to_number(match.group("month"))
    if month is None or _NO_MONTH_BEHIND.match(small, match.end()):
        return
    year = int(match.group("year")) if match.group("year") else None
    yield WrittenDate(Span(*match.span()), month, year=year)
