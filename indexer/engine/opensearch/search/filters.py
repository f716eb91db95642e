"""The filters of one search, and what each facet counts under all the others."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from indexer.engine.opensearch.mapping import MOST_HITS
from indexer.engine.opensearch.search.clauses import NOTHING, all_of, within
from indexer.periods import month_around
from indexer.records import DayCount, Facet, FacetName, FacetValue, MonthCount
from indexer.results.facets import assemble_facet

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from indexer.engine.opensearch.search.clauses import Clause
    from indexer.engine.opensearch.values import Value, Values
    from indexer.records import SearchRequest

MOST_GROUPS: Final = MOST_HITS
"""Groups of reprints that are told apart in one search."""
_EXACT: Final = 10_000
"""Distinct values up to which their number is exact (`precision_threshold`)."""
_FROM_EACH_SHARD: Final = 500
"""Values that a shard counts: what is among the first in all is hardly missing in one of them."""


class Filters:
    """What a search request narrows its matches by."""

    def __init__(self, values: Values, request: SearchRequest) -> None:
        self._request = request
        self._chosen: dict[FacetName, list[Value]] = {}
        self.unknown: dict[FacetName, tuple[str, ...]] = {}
        """The chosen values of each facet that no article carries."""
        self._clauses: dict[FacetName, Clause] = {}
        for name in FacetName:
            self._choose(values, name, request.chosen(name))
        self._days = (
            within(request.since, request.until) if request.since or request.until else None
        )
        self._month = month_around(request.since, request.until)

    @property
    def every(self) -> list[Clause]:
        """All filters."""
        return [*self._clauses.values(), *([self._days] if self._days else [])]

    def counts(self, named: Mapping[FacetName, Sequence[str]]) -> dict[str, Any]:
        """The aggregations that `facets`, `months` and `days_of_month` read.

        `named` is what the query names of each facet.
        """
        wanted: dict[str, Any] = {
            name.value: {"filter": self._but(name), "aggs": self._values(name, named.get(name, ()))}
            for name in FacetName
        }
        wanted["months"] = {
            "filter": all_of(list(self._clauses.values())),
            "aggs": {"by": _by("month", "yyyy-MM")},
        }
        if self._month is not None:
            month = within(self._month.first, self._month.last)
            wanted["days"] = {
                "filter": all_of([*self._clauses.values(), month]),
                "aggs": {"by": _by("day", "yyyy-MM-dd")},
            }
        return wanted

    def slugs(self, counted: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
        """The values that are shown, whose labels are wanted."""
        for name in FacetName:
            for slug in _counts_of(counted[name.value]):
                yield name.value, slug

    def facets(
        self,
        counted: Mapping[str, Any],
        known: Mapping[tuple[str, str], Value],
        named: Mapping[FacetName, Sequence[str]],
    ) -> tuple[Facet, ...]:
        """Each facet counted under all other filters, so that its own values can be compared."""
        return tuple(
            self._facet(name, counted[name.value], known, named.get(name, ())) for name in FacetName
        )

    @staticmethod
    def months(counted: Mapping[str, Any]) -> tuple[MonthCount, ...]:
        """The months of the articles, counted without the filter of days."""
        return tuple(
            MonthCount(int(key[:-3]), int(key[-2:]), count)
            for key, count in _buckets(counted["months"])
        )

    @staticmethod
    def of_any_day(counted: Mapping[str, Any]) -> int:
        """How many articles there are without the filter of days."""
        return int(counted["months"]["doc_count"])

    @staticmethod
    def days_of_month(counted: Mapping[str, Any]) -> tuple[DayCount, ...]:
        """The days of the month in which the filter of days lies; none when it is longer."""
        if "days" not in counted:
            return ()
        return tuple(
            DayCount(date.fromisoformat(key), count) for key, count in _buckets(counted["days"])
        )

    def _choose(self, values: Values, name: FacetName, given: Iterable[str]) -> None:
        meant = {each: values.meant(name, each) for each in given}
        known = {value.slug: value for value in meant.values() if value is not None}
        self._chosen[name] = list(known.values())
        missing = tuple(each for each, value in meant.items() if value is None)
        if missing:
            self.unknown[name] = missing
        if meant:
            self._clauses[name] = {"terms": {name.value: list(known)}} if known else NOTHING

    def _but(self, name: FacetName) -> Clause:
        """All filters but that of one facet."""
        others = [clause for other, clause in self._clauses.items() if other is not name]
        return all_of([*others, *([self._days] if self._days else [])])

    def _values(self, name: FacetName, named: Sequence[str]) -> dict[str, Any]:
        size, chosen = self._request.facet_size, [value.slug for value in self._chosen[name]]
        wanted = size + len(chosen) if size else MOST_HITS
        field = name.value
        counted: dict[str, Any] = {
            "values": {
                "terms": {
                    "field": field,
                    "size": wanted,
                    "shard_size": max(wanted, _FROM_EACH_SHARD),
                }
            },
            "total": {"cardinality": {"field": field, "precision_threshold": _EXACT}},
        }
        if wished := list(dict.fromkeys([*chosen, *named])):
            counted["wished"] = {"terms": {"field": field, "include": wished, "size": len(wished)}}
        return counted

    def _facet(
        self,
        name: FacetName,
        counted: Mapping[str, Any],
        known: Mapping[tuple[str, str], Value],
        named: Collection[str],
    ) -> Facet:
        labels = {value.slug: value.label for value in self._chosen[name]}
        counts = dict.fromkeys(labels, 0) | _counts_of(counted)
        values = [
            FacetValue(slug, labels.get(slug) or _label(known, name, slug), count, slug in labels)
            for slug, count in counts.items()
        ]
        size = self._request.facet_size
        total = counted["total"]["value"] if size else sum(count > 0 for count in counts.values())
        return assemble_facet(name, values, total=total, size=size, named=named)


def _label(known: Mapping[tuple[str, str], Value], name: FacetName, slug: str) -> str:
    """What a value is called; one that was written a moment ago may only have its slug yet."""
    value = known.get((name.value, slug))
    return value.label if value else slug


def _by(interval: str, form: str) -> dict[str, Any]:
    return {
        "date_histogram": {
            "field": "day",
            "calendar_interval": interval,
            "format": form,
            "min_doc_count": 1,
        }
    }


def _buckets(counted: Mapping[str, Any]) -> list[tuple[str, int]]:
    return [(each["key_as_string"], each["doc_count"]) for each in counted["by"]["buckets"]]


def _counts_of(counted: Mapping[str, Any]) -> dict[str, int]:
    """What was counted of a facet: the values that were wished, and the most frequent ones."""
    wished = _buckets_of(counted["wished"]) if "wished" in counted else []
    return dict([*wished, *_buckets_of(counted["values"])])


def _buckets_of(counted: Mapping[str, Any]) -> list[tuple[str, int]]:
    return [(each["key"], each["doc_count"]) for each in counted["buckets"]]
