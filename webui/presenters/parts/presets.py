"""Stretches of time that are chosen with one click."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import timedelta
from typing import TYPE_CHECKING

from indexer.periods import Period
from webui.language import gettext
from webui.presenters.parts.links import OptionLink
from webui.urls import search_url

if TYPE_CHECKING:
    from datetime import date

    from indexer.records import MonthCount, SearchRequest


def time_presets(
    request: SearchRequest, today: date, months: tuple[MonthCount, ...]
) -> tuple[OptionLink, ...]:
    """The search in the last days and years of which a month has found articles.

    `months` are those that the search finds without its days, in their order.
    """
    with_articles = [(each.year, each.month) for each in months]
    stretches = (
        (gettext("7 ngày qua"), Period(today - timedelta(days=6), today)),
        (gettext("30 ngày qua"), Period(today - timedelta(days=29), today)),
        (gettext("Năm nay"), Period.of_year(today.year)),
        (gettext("Năm trước"), Period.of_year(today.year - 1)),
    )
    return tuple(
        OptionLink(
            text,
            search_url(request, since=period.first, until=period.last),
            (request.since, request.until) == (period.first, period.last),
        )
        for text, period in stretches
        if bisect_left(with_articles, _month(period.first))
        < bisect_right(with_articles, _month(period.last))
    )


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month
