"""Runs the readings of a query until one finds something, and gathers what its answer tells."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from indexer.engine.opensearch.articles import total_of
from indexer.engine.opensearch.search.clauses import EVERYTHING, Clause, all_of
from indexer.engine.opensearch.search.filters import MOST_GROUPS
from indexer.engine.opensearch.search.ordering import Ordering

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indexer.engine.opensearch.articles import Articles
    from indexer.engine.opensearch.search.filters import Filters
    from indexer.engine.opensearch.search.ordering import Place
    from indexer.engine.opensearch.search.reading import Bulk, Reader, Reading
    from indexer.query import Node
    from indexer.records import Sort


@dataclass(frozen=True, slots=True)
class Found:
    """What a query finds."""

    reading: Reading
    ordering: Ordering
    first: Mapping[str, Any]
    """The cluster's answer: the first articles, and everything that is counted."""
    filters: Sequence[Clause]

    @property
    def total(self) -> int:
        """Articles found under the filters."""
        return total_of(self.first)

    @property
    def counted(self) -> Mapping[str, Any]:
        """The aggregations."""
        counted: Mapping[str, Any] = self.first["aggregations"]
        return counted

    @property
    def matched(self) -> int:
        """Articles found before any filter."""
        count: int = self.counted["matched"]["doc_count"]
        return count

    @property
    def with_all_words(self) -> int:
        """Articles under the filters that have all of the query."""
        count: int = self.counted["whole"]["doc_count"] if self.reading.whole else self.total
        return count

    @property
    def copies(self) -> dict[int, int]:
        """For each group of which reprints were found, how many."""
        buckets = self.counted["copies"]["groups"]["buckets"]
        return {each["key"]: each["doc_count"] for each in buckets}

    @property
    def narrowed(self) -> Clause:
        """What matches the query and passes the filters."""
        return all_of([self.reading.matches, *self.filters])


class Finder:
    """Finds articles in one generation. Safe to share between threads."""

    def __init__(self, articles: Articles, reader: Reader, *, scale: float) -> None:
        """`scale` is what scores are multiplied by."""
        self._articles = articles
        self._reader = reader
        self._scale = scale

    def find(
        self,
        tree: Node | None,
        *,
        exact: bool,
        all_words: bool = False,
        filters: Filters,
        sort: Sort,
    ) -> Found:
        """What the first reading finds that finds anything, whatever the filters leave of it."""
        readings = self._reader.readings(tree, exact=exact, all_words=all_words)
        found = self._run(next(readings), filters, sort)
        for reading in readings:
            if found.matched:
                break
            found = self._run(reading, filters, sort)
        return found

    def distinct(self, found: Found) -> int:
        """How many hits there are when reprints are folded."""
        copies = found.copies
        if not copies:
            return found.total
        # A group of which the first article was found, too, is one hit of the others already.
        firsts = all_of([found.narrowed, {"terms": {"order": list(copies)}}])
        (with_first,) = self._articles.count([firsts])
        return found.total - sum(copies.values()) + len(copies) - with_first

    def duplicates(self, found: Found, places: Sequence[Place]) -> dict[int, list[str]]:
        """For each group on a page the found documents that are in it, the newest first."""
        copies = found.copies
        groups = [place.group for place in places if place.group in copies]
        if not groups:
            return {}
        body = dict(found.ordering.body)
        body["query"] = {
            "bool": {"must": [body["query"]], "filter": [{"terms": {"group": groups}}]}
        }
        body["sort"] = [{"moment": "desc"}, {"order": "desc"}]
        body["size"] = sum(copies[group] + 1 for group in groups)
        members: dict[int, list[str]] = {}
        for hit in self._articles.search(body)["hits"]["hits"]:
            members.setdefault(hit["fields"]["group"][0], []).append(hit["_id"])
        return members

    def _run(self, reading: Reading, filters: Filters, sort: Sort) -> Found:
        found = self._ordered(reading, filters, sort)
        body = {**found.ordering.body, "aggs": _counts(filters, reading)}
        if reading.bulk is None:
            return replace(found, first=self._articles.search(body))
        fullest = {
            "query": reading.bulk.fullest,
            "sort": [{"_score": "desc"}, {"order": "asc"}],
            "size": 1,
            "_source": False,
            "track_scores": True,
        }
        first, best = self._articles.search_all([body, fullest])
        found = replace(found, first=first)
        hits = best["hits"]["hits"]
        if not hits and reading.bulk.required:
            return replace(found, reading=replace(reading, missing=self._missing(reading.bulk)))
        for hit in hits:
            dropped = reading.bulk.lacking(hit.get("matched_queries", ()))
            if not found.matched:
                found = self._ordered(reading.with_at_least(hit["_score"]), filters, sort)
                body = {**found.ordering.body, "aggs": _counts(filters, reading)}
                found = replace(found, first=self._articles.search(body))
            found = replace(found, reading=replace(found.reading, dropped=dropped))
        return found

    def _missing(self, bulk: Bulk) -> tuple[str, ...]:
        """What every article must have and none has."""
        counts = self._articles.count([clause for _, clause in bulk.required])
        named = zip(bulk.required, counts, strict=True)
        return tuple(name for (name, _), count in named if not count)

    def _ordered(self, reading: Reading, filters: Filters, sort: Sort) -> Found:
        every = filters.every
        ordering = Ordering(reading, every, sort, scale=self._scale, search=self._articles.search)
        return Found(reading, ordering, {}, every)


def _counts(filters: Filters, reading: Reading) -> dict[str, Any]:
    copies = all_of([*filters.every, {"term": {"copy": True}}])
    groups = {"terms": {"field": "group", "size": MOST_GROUPS}}
    whole = {"whole": {"filter": all_of([*filters.every, reading.whole])}} if reading.whole else {}
    return {
        **whole,
        **filters.counts(reading.named),
        "matched": {"filter": EVERYTHING},
        "copies": {"filter": copies, "aggs": {"groups": groups}},
    }
