"""The found articles of one search in order, reprints folded under the best of them.

They are fetched in steps, each going on after the last article of the one before (`search_after`):
`order`, a number of its own for each article, breaks every tie, so that nothing is met twice or
missed however deep a page is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from indexer.engine.opensearch.search.scoring import WINDOW
from indexer.records import Sort

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from indexer.engine.opensearch.search.clauses import Clause
    from indexer.engine.opensearch.search.reading import Reading

_STEP: Final = 2000
"""Articles fetched at once behind the first ones: ids and numbers only."""


@dataclass(frozen=True, slots=True)
class Place:
    """One found article, without what it says."""

    id: str
    """Of its document."""
    group: int
    score: float
    sort: tuple[object, ...]
    """Where the next step begins if it is the last one."""


class Ordering:
    """The articles that a reading of a query finds under the filters."""

    def __init__(
        self,
        reading: Reading,
        filters: Sequence[Clause],
        sort: Sort,
        *,
        scale: float,
        search: Callable[[Mapping[str, Any]], Mapping[str, Any]],
    ) -> None:
        """`scale` is what scores are multiplied by, so that engines can be compared."""
        self._reading = reading
        self._scale = scale
        self._search = search
        by_score = sort is Sort.RELEVANCE and reading.parts
        self._by_score = bool(by_score)
        way = "asc" if sort is Sort.OLDEST else "desc"
        moment: list[Clause] = [{"moment": way}, {"order": way}]
        if by_score:
            moment = [{"_score": "desc"}, {"moment": "desc"}, {"order": "asc"}]
        self.body: dict[str, Any] = {
            "query": reading.query(),
            **({"post_filter": {"bool": {"filter": list(filters)}}} if filters else {}),
            "sort": moment,
            "track_scores": True,
            "track_total_hits": True,
            "_source": False,
            "docvalue_fields": ["group"],
            "size": WINDOW,
        }
        """The search for the first articles; aggregations may be added."""

    def places(self, first: Mapping[str, Any]) -> Iterator[Place]:
        """All found articles, beginning with those that `first`, the answer to `body`, has."""
        hits = first["hits"]["hits"]
        places = [self._place(hit) for hit in hits]
        last = places[-1].sort if places else ()
        yield from sorted(places, key=lambda each: -each.score) if self._by_score else places
        while len(hits) in {WINDOW, _STEP} and last:
            body = {**self.body, "size": _STEP, "track_total_hits": False, "search_after": last}
            hits = self._search(body)["hits"]["hits"]
            places = [self._place(hit) for hit in hits]
            last = places[-1].sort if places else ()
            yield from places

    def page(self, first: Mapping[str, Any], page: int, size: int) -> list[Place]:
        """The hits of a page, counted from 1: the best of each group of reprints."""
        begin, end = (page - 1) * size, page * size
        seen: set[int] = set()
        chosen: list[Place] = []
        for place in self.places(first):
            if len(seen) == end:
                break
            if place.group not in seen:
                seen.add(place.group)
                if len(seen) > begin:
                    chosen.append(place)
        return chosen

    def _place(self, hit: Mapping[str, Any]) -> Place:
        score = float(hit["_score"] or 0.0)
        if self._reading.partly:
            coverage = self._reading.coverage
            score *= coverage.factor(coverage.of(hit.get("matched_queries", ())))
        return Place(
            id=hit["_id"],
            group=hit["fields"]["group"][0],
            score=score * self._scale,
            sort=tuple(hit["sort"]),
        )
