"""Lists of articles that stand beside one article, and what the front page shows of an index."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from indexer.engine.answers import FRONT_PAGE, FRONT_PAGE_OFFICIALS
from indexer.engine.days import NO_DAY, count_months, day_of
from indexer.records import DatedMeeting, FacetName, Overview

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from indexer.arrays import Array
    from indexer.engine.columns.columns import Columns
    from indexer.records import DatedArticle


def _newest_of(columns: Columns, mask: Array, *, limit: int, but: int | None = None) -> list[int]:
    """The newest of the masked articles."""
    numbers = columns.by_moment[mask[columns.by_moment]]
    newest: list[int] = numbers[numbers != but][:limit].tolist()
    return newest


def same_meeting(columns: Columns, number: int, meetings: Sequence[str], limit: int) -> list[int]:
    """Other articles about any of the meetings of one article, given by their slugs."""
    column = columns.facets[FacetName.MEETING]
    values = [value for slug in meetings if (value := column.with_slug(slug)) is not None]
    return _newest_of(columns, column.mask(values) & columns.live, limit=limit, but=number)


def same_day(columns: Columns, number: int, limit: int) -> list[int]:
    """Other articles published on the day of one article."""
    day = columns.days[number]
    if day == NO_DAY:
        return []
    return _newest_of(columns, (columns.days == day) & columns.live, limit=limit, but=number)


def overview(
    columns: Columns,
    generation: str,
    built_at: datetime,
    dated: Callable[[Sequence[int]], tuple[DatedArticle, ...]],
) -> Overview:
    """What the whole index holds; `dated` reads articles by their numbers."""
    officials, meetings = columns.facets[FacetName.OFFICIAL], columns.facets[FacetName.MEETING]
    held = meetings.totals.nonzero()[0]
    newest = held[np.lexsort((held, -meetings.totals[held], -meetings.newest[held]))]
    return Overview(
        articles=columns.size,
        generation=generation,
        built_at=built_at,
        months=count_months(columns.months[columns.live]),
        officials=tuple(
            officials.ranked(number, int(officials.totals[number]))
            for number in officials.most(officials.totals, FRONT_PAGE_OFFICIALS)
        ),
        meetings=tuple(
            DatedMeeting(
                meetings.slug(number), meetings.label(number), day_of(meetings.newest[number])
            )
            for number in newest[:FRONT_PAGE].tolist()
        ),
        newest=dated(_newest_of(columns, columns.live, limit=FRONT_PAGE)),
    )
