"""Stretches of time that are chosen with one click."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from indexer.periods import Period
from webui.language import gettext
from webui.urls import search_url

if TYPE_CHECKING:
    from indexer.records import MonthCount, SearchRequest


@dataclass(frozen=True, slots=True)
class Preset:
    """A stretch of time with the search in it."""

    text: str
    url: str
    chosen: bool


def time_presets(
    request: SearchRequest, today: date, months: tuple[MonthCount, ...]
) -> tuple[Preset, ...]:
    """The last days and years in which the index has articles at all."""
    if not months:
        return ()
    newest = Period.of_month(months[-1].year, months[-1].month).last
    oldest = date(months[0].year, months[0].month, 1)
    stretches = (
        (gettext("7 ngày qua"), Period(today - timedelta(days=6), today)),
        (gettext("30 ngày qua"), Period(today - timedelta(days=29), today)),
        (gettext("Năm nay"), Period.of_year(today.year)),
        (gettext("Năm trước"), Period.of_year(today.year - 1)),
    )
    return tuple(
        Preset(
            text,
            search_url(request, since=period.first, until=period.last),
            (request.since, request.until) == (period.first, period.last),
        )
        for text, period in stretches
        if period.first <= newest and period.last >= oldest
    )
