"""Stretches of time that stand among the words of a query: `kỳ họp quốc hội tháng 10/2018`.

They stay words that articles must have, since laws, programmes and plans carry years in their
names; that the reader meant when an article appeared can only be proposed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from indexer.language.normalisation import normalise
from indexer.language.syllables import fold
from indexer.periods import Period
from indexer.query.syntax import OPERATORS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True, slots=True)
class TypedPeriod:
    """A stretch of time, and the query without the words for it."""

    period: Period
    rest: str


def typed_period(query: str, today: date) -> TypedPeriod | None:
    """The only stretch of time in a query of plain words, typed with or without dấu; else None.

    `today` is what `hôm nay` and `tuần trước` are counted from; what has not begun by then is none.
    """
    text = " ".join(normalise(query).text.split())
    if _has_syntax(text):
        return None
    found = next(_periods(text, today), None)
    if found is None:
        return None
    period, start, end = found
    rest = " ".join(f"{text[:start]} {text[end:]}".split()).strip(" ,;")
    return None if any(_periods(rest, today)) else TypedPeriod(period, rest)


def _has_syntax(text: str) -> bool:
    return bool(set('":*|()') & set(text)) or any(
        word in OPERATORS or word.startswith("-") for word in text.split()
    )


def _periods(text: str, today: date) -> Iterator[tuple[Period, int, int]]:
    """The stretches of time of a text and where they stand, the most exact first."""
    for form in _FORMS:
        for found in form.pattern.finditer(text):
            if form.is_bare and _HAS_YEAR_IN_NAME.search(text, 0, found.start()):
                continue
            try:
                period = form.read(found, today)
            except ValueError:  # the 31st of February
                continue
            if _EARLIEST <= period.first <= today:
                yield period, found.start(), found.end()


def _of_day(found: re.Match[str], _: date) -> Period:
    return Period.of_day(int(found["year"]), int(found["month"]), int(found["day"]))


def _of_month(found: re.Match[str], _: date) -> Period:
    return Period.of_month(int(found["year"]), int(found["month"]))


def _of_quarter(found: re.Match[str], _: date) -> Period:
    last = 3 * _QUARTERS[found["quarter"].lower()]
    year = int(found["year"])
    return Period(Period.of_month(year, last - 2).first, Period.of_month(year, last).last)


def _of_year(found: re.Match[str], _: date) -> Period:
    return Period.of_year(int(found["year"]))


def _of_years(found: re.Match[str], _: date) -> Period:
    first, last = int(found["year"]), int(found["last"])
    if first > last:
        raise ValueError(found[0])
    return Period(Period.of_year(first).first, Period.of_year(last).last)


def _days_ago(days: int) -> Callable[[re.Match[str], date], Period]:
    def read(_: re.Match[str], today: date) -> Period:
        day = today - timedelta(days=days)
        return Period(day, day)

    return read


def _weeks_ago(weeks: int) -> Callable[[re.Match[str], date], Period]:
    def read(_: re.Match[str], today: date) -> Period:
        monday = today - timedelta(days=today.weekday(), weeks=weeks)
        return Period(monday, monday + timedelta(days=6))

    return read


def _this_month(_: re.Match[str], today: date) -> Period:
    return Period.of_month(today.year, today.month)


def _last_month(_: re.Match[str], today: date) -> Period:
    before = today.replace(day=1) - timedelta(days=1)
    return Period.of_month(before.year, before.month)


def _years_ago(years: int) -> Callable[[re.Match[str], date], Period]:
    return lambda _, today: Period.of_year(today.year - years)


@dataclass(frozen=True, slots=True)
class _Form:
    """A way of writing a stretch of time."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], date], Period]
    """Raises ValueError for what the calendar does not have."""
    is_bare: bool
    """Only numbers, which may as well belong to a name before them."""


def _words(*words: str) -> str:
    """A pattern for any of some words, with all of their dấu or with none."""
    forms = dict.fromkeys(form for each in words for form in (each, fold(each)))
    return f"(?:{'|'.join(map(re.escape, forms))})"


_EARLIEST: Final = date(1945, 1, 1)
_QUARTERS: Final = {"1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}
_HAS_YEAR_IN_NAME: Final = re.compile(
    r"\b"
    + _words(
        *("luật", "pháp lệnh", "hiến pháp", "nghị định", "nghị quyết", "quyết định", "thông tư"),
        *("chỉ thị", "kết luận", "công văn", "kế hoạch", "chương trình", "chiến lược", "đề án"),
        *("quy hoạch", "thông báo", "văn bản", "công ước", "hiệp định", "nhiệm kỳ", "số"),
    )
    + r"\b",
    re.IGNORECASE,
)
_DAY: Final = rf"(?:{_words('ngày')} )?(?P<day>[0-9]{{1,2}})"
_MONTH: Final = "(?P<month>[0-9]{1,2})"
_YEAR: Final = "(?P<year>[0-9]{4})"
_OF_YEAR: Final = rf"(?: ?[/.-] ?| {_words('năm')} | ){_YEAR}"


def _form(
    pattern: str, read: Callable[[re.Match[str], date], Period], *, is_bare: bool = False
) -> _Form:
    """A form that stands for itself, taken with the preposition before it.

    That must have its dấu: `trong` and `hoi` may be ends of names.
    """
    whole = rf"(?<![\w/.-])(?:(?:vào|hồi|của) )?{pattern}(?![\w/-]|\.\w)"
    return _Form(re.compile(whole, re.IGNORECASE), read, is_bare)


_FORMS: Final = (
    _form(rf"{_DAY}(?P<mark>[/.-]){_MONTH}(?P=mark){_YEAR}", _of_day),
    _form(rf"{_DAY} {_words('tháng')} {_MONTH}{_OF_YEAR}", _of_day),
    _form(rf"{_words('tháng')} {_MONTH}{_OF_YEAR}", _of_month),
    _form(rf"{_words('quý')} (?P<quarter>[1-4]|i{{1,3}}|iv){_OF_YEAR}", _of_quarter),
    _form(rf"{_MONTH}/{_YEAR}", _of_month, is_bare=True),
    _form(
        rf"(?:{_words('từ')} )?(?:{_words('năm')} )?{_YEAR} {_words('đến', 'tới')} "
        rf"(?:{_words('năm')} )?(?P<last>[0-9]{{4}})",
        _of_years,
    ),
    _form(rf"{_words('năm')} {_YEAR}", _of_year),
    _form(_YEAR, _of_year, is_bare=True),
    _form(_words("hôm nay"), _days_ago(0)),
    _form(_words("hôm qua"), _days_ago(1)),
    _form(_words("tuần này"), _weeks_ago(0)),
    _form(_words("tuần trước", "tuần qua"), _weeks_ago(1)),
    _form(_words("tháng này"), _this_month),
    _form(_words("tháng trước"), _last_month),
    _form(_words("năm nay"), _years_ago(0)),
    _form(_words("năm ngoái", "năm trước"), _years_ago(1)),
)
