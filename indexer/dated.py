"""The time among the words of a query taken as that of publication: another search to propose.

The words stay words that articles must have (`query/typed_periods.py`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from indexer.query.typed_periods import typed_period

if TYPE_CHECKING:
    from datetime import date

    from indexer.engine.protocol import Index
    from indexer.periods import Period
    from indexer.records import SearchRequest


@dataclass(frozen=True, slots=True)
class DatedSearch:
    """A search among what appeared at the time that the words of another one name."""

    request: SearchRequest
    period: Period
    total: int
    """How many articles it finds."""


def dated_search(request: SearchRequest, index: Index, today: date) -> DatedSearch | None:
    """The same search by the day of publication; None when it finds nothing, when days are chosen
    already, or on a later page. `today` is what `tuần trước` is counted from."""
    if request.since or request.until or request.page > 1:
        return None
    typed = typed_period(request.query, today)
    if typed is None:
        return None
    first, last = typed.period.first, typed.period.last
    narrower = replace(request, query=typed.rest, since=first, until=last)
    total = index.search(replace(narrower, page_size=1, facet_size=1)).total
    return DatedSearch(narrower, typed.period, total) if total else None
