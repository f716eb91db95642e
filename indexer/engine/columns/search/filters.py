"""The filters of one search, and what each facet counts under all the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from indexer.engine.days import count_days, count_months, days_within
from indexer.periods import month_around
from indexer.records import FacetName, FacetValue
from indexer.results.facets import assemble_facet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.arrays import Array
    from indexer.engine.columns.columns import Columns
    from indexer.engine.columns.search.executor import Matches
    from indexer.engine.columns.values.facets import FacetColumn
    from indexer.records import DayCount, Facet, MonthCount, SearchRequest


class Filters:
    """What a search request narrows its matches by."""

    def __init__(self, columns: Columns, request: SearchRequest) -> None:
        self._columns = columns
        self._size = request.facet_size
        self._chosen: dict[FacetName, list[int]] = {}
        self._masks: dict[FacetName, Array] = {}
        self.unknown: dict[FacetName, tuple[str, ...]] = {}
        """The chosen values of each facet that no article carries."""
        for name in FacetName:
            self._choose(name, request.chosen(name))
        self._month = month_around(request.since, request.until)
        self._days: Array | None = None
        if request.since or request.until:
            self._days = days_within(columns.days, request.since, request.until)

    def apply(self, matched: Array) -> Array:
        """The matched articles that pass all filters."""
        return _all_of(matched, self._days, *self._masks.values())

    def facets(self, matches: Matches, found: Array, numbers: Array) -> tuple[Facet, ...]:
        """Each facet counted under all other filters, so that its own values can be compared.

        `found` is what `apply` left of those that matched, `numbers` are the articles in it.
        """
        named = matches.named
        facets = []
        for name, column in self._columns.facets.items():
            if name in self._masks:
                others = (mask for other, mask in self._masks.items() if other is not name)
                counts = column.counts(_all_of(matches.mask, self._days, *others))
            else:
                counts = column.counts_of(found, numbers)
            facets.append(self._facet(name, column, counts, named[name]))
        return tuple(facets)

    def months(self, matched: Array, numbers: Array) -> tuple[MonthCount, ...]:
        """The months of the articles, counted without the filter of days."""
        counted = numbers if self._days is None else _all_of(matched, *self._masks.values())
        return count_months(self._columns.months[counted])

    def of_any_day(self, matched: Array, numbers: Array) -> int:
        """How many articles there are without the filter of days."""
        if self._days is None:
            return len(numbers)
        return int(np.count_nonzero(_all_of(matched, *self._masks.values())))

    def days_of_month(self, matched: Array) -> tuple[DayCount, ...]:
        """The days of the month in which the filter of days lies; none when it is longer."""
        if self._month is None:
            return ()
        within = days_within(self._columns.days, self._month.first, self._month.last)
        return count_days(self._columns.days[_all_of(matched, within, *self._masks.values())])

    def _choose(self, name: FacetName, given: Iterable[str]) -> None:
        column = self._columns.facets[name]
        numbers = {value: column.number_of(value) for value in given}
        known = [number for number in numbers.values() if number is not None]
        self._chosen[name] = list(dict.fromkeys(known))
        missing = tuple(value for value, number in numbers.items() if number is None)
        if missing:
            self.unknown[name] = missing
        if numbers:
            self._masks[name] = column.mask(known)

    def _facet(
        self, name: FacetName, column: FacetColumn, counts: Array, named: list[int]
    ) -> Facet:
        chosen = self._chosen[name]
        most = column.most(counts, self._size and self._size + len(chosen))
        shown = list(dict.fromkeys([*chosen, *(each for each in named if counts[each]), *most]))
        values = [
            FacetValue(column.slug(each), column.label(each), count, each in chosen)
            for each, count in zip(shown, counts[shown].tolist(), strict=True)
        ]
        return assemble_facet(
            name,
            values,
            total=int(np.count_nonzero(counts > 0)),  # half as long as of whole numbers
            size=self._size,
            named={column.slug(each) for each in named},
        )


def _all_of(first: Array, *others: Array | None) -> Array:
    for mask in others:
        if mask is not None:
            first = first & mask
    return first
