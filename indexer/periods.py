"""Days, months and years as people type them into a date field, and as addresses carry them."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEAR = re.compile(r"([0-9]{4})")
_ISO_MONTH = re.compile(r"([0-9]{4})-([0-9]{1,2})")
_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_MONTH = re.compile(r"([0-9]{1,2})/([0-9]{4})")
_DAY = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days; both ends belong to it."""

    first: date
    last: date

    @classmethod
    def of_day(cls, year: int, month: int, day: int) -> Period:
        """One day. Raises ValueError when the calendar has no such day."""
        only = date(year, month, day)
        return cls(only, only)

    @classmethod
    def of_month(cls, year: int, month: int) -> Period:
        """A whole month. Raises ValueError when there is no such month."""
        first = date(year, month, 1)
        return cls(first, first.replace(day=monthrange(year, month)[1]))

    @classmethod
    def of_year(cls, year: int) -> Period:
        """A whole year. Raises ValueError for the year 0."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    def days(self) -> Iterator[date]:
        """All its days in order."""
        return (
            date.fromordinal(day)
            for day in range(self.first.toordinal(), self.last.toordinal() + 1)
        )

    @property
    def is_month(self) -> bool:
        """Whether it is one month from its first to its last day."""
        return self == Period.of_month(self.first.year, self.first.month)

    @property
    def is_year(self) -> bool:
        """Whether it is one year from its first to its last day."""
        return self == Period.of_year(self.first.year)


def parse_period(text: str) -> Period:
    """Read 2023-12-02, 2/12/2023, 2023-12, 12/2023 or 2023.

    Raises ValueError for another form and for a day that does not exist.
    """
    if found := _ISO_DAY.fullmatch(text):
        return Period.of_day(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY.fullmatch(text):
        return Period.of_day(int(found[3]), int(found[2]), int(found[1]))
    if found := _ISO_MONTH.fullmatch(text):
        return Period.of_month(int(found[1]), int(found[2]))
    if found := _MONTH.fullmatch(text):
        return Period.of_month(int(found[2]), int(found[1]))
    if found := _YEAR.fullmatch(text):
        return Period.of_year(int(found[1]))
    raise ValueError(text)


def month_around(since: date | None, until: date | None) -> Period | None:
    """The month in which both ends of a date filter lie, None when there is no such month."""
    if since is None or until is None or (since.year, since.month) != (until.year, until.month):
        return None
    return Period.of_month(since.year, since.month)


def write_bounds(since: date | None, until: date | None) -> tuple[str, str]:
    """The two ends of a date filter in the shortest ISO form that means the same days.

    Both ends are written alike, so whole years read `2022`…`2023` and anything finer reads as
    months or days; an open end is empty.
    """
    starts_year = since is None or (since.month, since.day) == (1, 1)
    ends_year = until is None or (until.month, until.day) == (12, 31)
    if starts_year and ends_year:
        length = len("2023")
    elif _starts_month(since) and _ends_month(until):
        length = len("2023-12")
    else:
        length = len("2023-12-02")
    return _cut(since, length), _cut(until, length)


def _cut(value: date | None, length: int) -> str:
    return value.isoformat()[:length] if value else ""


def _starts_month(value: date | None) -> bool:
    return value is None or value.day == 1


def _ends_month(value: date | None) -> bool:
    return value is None or value.day == monthrange(value.year, value.month)[1]
