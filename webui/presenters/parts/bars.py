"""Counts over time as rows of bars, each bar a link to its month or year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.periods import Period
from indexer.records import SearchRequest
from webui.formats import articles, period_name, short_number
from webui.formats import day as write_day
from webui.language import gettext
from webui.presenters.parts.links import Link
from webui.urls import search_url

if TYPE_CHECKING:
    from indexer.records import DayCount, MonthCount


_HIGHEST_ON_HOME: Final = 88
"""Pixels of the highest bar."""
_HIGHEST_IN_RESULTS: Final = 56
"""The same on other pages."""
_YEARS_BY_MONTH: Final = 3
"""The newest years, shown month by month."""
_A_ROW: Final = 12
"""Years as wide as months; more are narrower, so that none stands alone in a second row."""
_SEVERAL: Final = 2
"""One article has its day beside it."""
_FEW_DATED: Final = 5
_HARDLY_ANY: Final = 0.1
"""So few articles, and so small a share of all, tell nothing of when the others were published."""
_LOWEST = 3
"""Pixels of the lowest bar."""
_UNBROKEN_YEARS = 16
"""A longer stretch shows only the years that have articles: one stray date must not make a
hundred empty bars, and on a phone these are two rows."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One month or year. The count is text above the bar, so nothing hangs on its height."""

    name: str
    count: str
    """Empty for nothing."""
    height: int
    """In pixels; 0 draws no bar."""
    spoken: str
    url: str
    chosen: bool = False
    after_gap: bool = False
    """Whether years without articles are left out before it."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A row of bars with its heading."""

    title: str
    spoken: str
    """What the row shows, for who cannot see it."""
    bars: tuple[Bar, ...]
    side: Link | None = None
    """Beside its heading."""
    kind: str = ""
    """`by-year`, `by-year many`, `by-day`; empty for twelve months."""


@dataclass(frozen=True, slots=True)
class YearOfMonths:
    """The twelve months of one year with their sum."""

    year: str
    articles: str
    chart: Chart


@dataclass(frozen=True, slots=True)
class EntityCharts:
    """The newest years month by month, before them all years when there are more."""

    by_year: Chart | None
    years: tuple[YearOfMonths, ...]


def undated(total: int, months: tuple[MonthCount, ...]) -> str:
    """How many articles stand in no bar because their day is not known; empty for none."""
    without = total - _dated(months)
    return gettext("%(articles)s không rõ ngày", articles=articles(without)) if without > 0 else ""


def home_chart(months: tuple[MonthCount, ...]) -> Chart | None:
    """The newest year month by month, with a way to the year before it."""
    years = sorted({count.year for count in months})
    if not years:
        return None
    everything = SearchRequest()
    year = years[-1]
    side = None
    if len(years) > 1:
        before = Period.of_year(years[-2])
        side = Link(
            gettext("Năm %(year)s", year=years[-2]),
            search_url(everything, since=before.first, until=before.last),
        )
    return Chart(
        title=gettext("Bài theo tháng, %(year)s", year=year),
        spoken=gettext("Số bài theo tháng năm %(year)s", year=year),
        bars=_month_bars(months, year, highest=_HIGHEST_ON_HOME, request=everything),
        side=side,
    )


def entity_charts(request: SearchRequest, months: tuple[MonthCount, ...]) -> EntityCharts | None:
    """When the articles of one official, meeting or document were published; None for one."""
    years = sorted({count.year for count in months})
    if _dated(months) < _SEVERAL:
        return None
    newest = tuple(reversed(years[-_YEARS_BY_MONTH:]))
    return EntityCharts(
        by_year=_by_year(request, months, years) if len(years) > _YEARS_BY_MONTH else None,
        years=tuple(_year_of_months(request, months, year) for year in newest),
    )


def _dated(months: tuple[MonthCount, ...]) -> int:
    return sum(count.count for count in months)


def _year_of_months(
    request: SearchRequest, months: tuple[MonthCount, ...], year: int
) -> YearOfMonths:
    return YearOfMonths(
        str(year),
        articles(sum(count.count for count in months if count.year == year)),
        Chart(
            title="",
            spoken=gettext("Số bài theo tháng năm %(year)s", year=year),
            bars=_month_bars(months, year, highest=_HIGHEST_IN_RESULTS, request=request),
        ),
    )


def _by_year(request: SearchRequest, months: tuple[MonthCount, ...], years: list[int]) -> Chart:
    bars = _year_bars(months, years, request=request)
    return Chart(
        title=gettext("Theo năm"),
        spoken=gettext("Số bài theo năm"),
        bars=bars,
        kind="by-year many" if len(bars) > _A_ROW else "by-year",
    )


def results_chart(
    request: SearchRequest, months: tuple[MonthCount, ...], total: int
) -> Chart | None:
    """When the found articles were published; None for one, and where hardly
    any of `total` has a day.

    Twelve months when they lie, or the date filter lies, in one year; otherwise a bar a year,
    whose link leads to its months.
    """
    years = sorted({count.year for count in months})
    dated = _dated(months)
    if dated < _SEVERAL or (dated < _FEW_DATED and dated < _HARDLY_ANY * total):
        return None
    year = _filtered_year(request) or (years[0] if len(years) == 1 else None)
    if year is None:
        return _by_year(request, months, years)
    side = None
    if set(years) - {year}:
        side = Link(gettext("Xem theo năm"), search_url(request, since=None, until=None))
    return Chart(
        title=gettext("Theo tháng, %(year)s", year=year),
        spoken=gettext("Số bài theo tháng năm %(year)s", year=year),
        bars=_month_bars(months, year, highest=_HIGHEST_IN_RESULTS, request=request),
        side=side,
    )


def days_chart(request: SearchRequest, days: tuple[DayCount, ...]) -> Chart | None:
    """The days of the month in which the date filter lies; None for a filter of another kind."""
    if not days or request.since is None:
        return None
    month = Period.of_month(request.since.year, request.since.month)
    counts = {count.day: count.count for count in days}
    most = max(counts.values())
    narrowed = (request.since, request.until) != (month.first, month.last)
    name = period_name(month)
    return Chart(
        title=gettext("Theo ngày, %(month)s", month=name),
        spoken=gettext("Số bài theo ngày, %(month)s", month=name),
        bars=tuple(
            _bar(
                str(day.day),
                write_day(day),
                Period(day, day),
                count=counts.get(day, 0),
                height=_height(counts.get(day, 0), most, _HIGHEST_IN_RESULTS),
                request=request,
                may_be_chosen=narrowed,
            )
            for day in month.days()
        ),
        side=Link(gettext("Cả tháng"), search_url(request, since=month.first, until=month.last))
        if narrowed
        else None,
        kind="by-day",
    )


def _filtered_year(request: SearchRequest) -> int | None:
    if request.since and request.until and request.since.year == request.until.year:
        return request.since.year
    return None


def _month_bars(
    months: tuple[MonthCount, ...], year: int, *, highest: int, request: SearchRequest
) -> tuple[Bar, ...]:
    counts = dict.fromkeys(range(1, 13), 0)
    counts.update({count.month: count.count for count in months if count.year == year})
    whole = Period.of_year(year)
    narrowed = (request.since, request.until) != (whole.first, whole.last)
    return tuple(
        _bar(
            str(month),
            gettext("Tháng %(month)s/%(year)s", month=month, year=year),
            Period.of_month(year, month),
            count=count,
            height=_height(count, max(counts.values()), highest),
            request=request,
            may_be_chosen=narrowed,  # twelve chosen months would only say what the heading says
        )
        for month, count in counts.items()
    )


def _year_bars(
    months: tuple[MonthCount, ...], years: list[int], *, request: SearchRequest
) -> tuple[Bar, ...]:
    counts = dict.fromkeys(_shown_years(years), 0)
    for count in months:
        counts[count.year] += count.count
    first = min(counts)
    return tuple(
        _bar(
            str(year),
            gettext("Năm %(year)s", year=year),
            Period.of_year(year),
            count=count,
            height=_height(count, max(counts.values()), _HIGHEST_IN_RESULTS),
            request=request,
            after_gap=year > first and year - 1 not in counts,
        )
        for year, count in counts.items()
    )


def _shown_years(years: list[int]) -> list[int]:
    unbroken = list(range(years[0], years[-1] + 1))
    return unbroken if len(unbroken) <= _UNBROKEN_YEARS else years


def _bar(
    name: str,
    spoken: str,
    period: Period,
    *,
    count: int,
    height: int,
    request: SearchRequest,
    may_be_chosen: bool = True,
    after_gap: bool = False,
) -> Bar:
    return Bar(
        name=name,
        count=short_number(count) if count else "",
        height=height,
        spoken=f"{spoken}: {articles(count)}",
        url=search_url(request, since=period.first, until=period.last),
        chosen=may_be_chosen and _meets_filter(period, request),
        after_gap=after_gap,
    )


def _meets_filter(period: Period, request: SearchRequest) -> bool:
    if request.since is None and request.until is None:
        return False
    starts_before = request.until is None or period.first <= request.until
    ends_after = request.since is None or period.last >= request.since
    return starts_before and ends_after


def _height(count: int, most: int, highest: int) -> int:
    """Proportional, but never too low to be seen."""
    return max(_LOWEST, round(highest * count / most)) if count else 0
