"""Days as whole numbers, and the stretches and months that are counted."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.records import DayCount, MonthCount

if TYPE_CHECKING:
    from corpus import Article
    from indexer.arrays import Array

NO_DAY: Final = -(2**31)
"""The day number of an article without a date: before every other."""
_MINUTES_PER_DAY: Final = 24 * 60
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC).toordinal()


def day_number(day: date | None) -> int:
    """Days since 1970, NO_DAY for none."""
    return NO_DAY if day is None else day.toordinal() - _EPOCH


def day_of(number: int) -> date | None:
    """The day of a day number."""
    return None if number == NO_DAY else date.fromordinal(int(number) + _EPOCH)


def moment_of(article: Article, day: int) -> int:
    """What an article is sorted by: minutes since 1970, local time; a bare day at its midnight."""
    moment = article.published_at
    minute = moment.hour * 60 + moment.minute if moment else 0
    return day * _MINUTES_PER_DAY + minute


def days_within(days: Array, since: date | None, until: date | None) -> Array:
    """The articles of a stretch of days, both ends included; undated ones only when it is open."""
    mask = np.ones(len(days), dtype=bool)
    if since:
        mask &= days >= day_number(since)
    if until:
        mask &= (days <= day_number(until)) & (days > NO_DAY)
    return mask


def month_numbers(days: Array) -> Array:
    """For each article its month as `year * 12 + month - 1`; -1 without a date."""
    dated = days > NO_DAY
    months = np.full(len(days), -1, dtype=np.int32)
    since_1970 = days[dated].astype("datetime64[D]").astype("datetime64[M]").astype(np.int32)
    months[dated] = since_1970 + 1970 * 12
    return months


def count_months(months: Array) -> tuple[MonthCount, ...]:
    """How many of the articles were published in each month, in order; undated ones in none."""
    # A date may lie in any year from 1 to 9999: counting starts with the first month there is.
    dated = months[months >= 0]
    if not len(dated):
        return ()
    first = int(dated.min())
    counts = np.bincount(dated - first)
    return tuple(
        MonthCount((first + number) // 12, (first + number) % 12 + 1, int(counts[number]))
        for number in counts.nonzero()[0].tolist()
    )


def count_days(days: Array) -> tuple[DayCount, ...]:
    """How many of the articles were published on each day, in order; none of them is undated."""
    values, counts = np.unique(days, return_counts=True)
    return tuple(
        DayCount(day, count)
        for number, count in zip(values.tolist(), counts.tolist(), strict=True)
        if (day := day_of(number))
    )
