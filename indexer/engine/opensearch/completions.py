"""Officials, meetings, phrases and titles by their beginnings, asked of the cluster."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from indexer.engine.days import day_number
from indexer.engine.opensearch.articles import NEWEST
from indexer.engine.opensearch.values import goes_on
from indexer.records import Completion, CompletionKind, FacetName

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from indexer.engine.opensearch.articles import Articles
    from indexer.engine.opensearch.values import Values

_TRIED: Final = 100
"""Completions of one beginning that are looked at, the weightiest first."""
_FACETS: Final = {
    CompletionKind.OFFICIAL: FacetName.OFFICIAL,
    CompletionKind.MEETING: FacetName.MEETING,
}


class Completions:
    """Completes beginnings from one generation. Safe to share between threads."""

    def __init__(self, articles: Articles, values: Values) -> None:
        self._articles = articles
        self._values = values

    def of_kind(self, kind: CompletionKind, folded: str) -> Iterator[Completion]:
        """All of a kind in which some words go on as a folded text does, weightiest first."""
        if kind is CompletionKind.ARTICLE:
            yield from self._titles(folded)
            return
        if kind is CompletionKind.PHRASE:
            for phrase in self._values.phrases(folded, size=_TRIED):
                yield Completion(kind, phrase.label, f'"{phrase.label}"', "", phrase.articles)
            return
        for value in self._values.beginning(_FACETS[kind], folded, size=_TRIED):
            detail = value.detail or (value.newest.isoformat() if value.newest else "")
            yield Completion(kind, value.label, value.slug, detail, value.articles)

    def _titles(self, folded: str) -> Iterator[Completion]:
        body = {
            "query": {"bool": {"filter": [goes_on("folded_title", folded)]}},
            "sort": NEWEST,
            "size": _TRIED,
            "_source": ["id", "shown_title"],
            "docvalue_fields": [{"field": "day", "format": "strict_date"}],
        }
        for hit in self._articles.search(body)["hits"]["hits"]:
            yield _title(hit)


def _title(hit: Mapping[str, Any]) -> Completion:
    source = hit["_source"]
    day = next(iter(hit.get("fields", {}).get("day", ())), "")
    weight = max(0, day_number(date.fromisoformat(day))) if day else 0
    return Completion(CompletionKind.ARTICLE, source["shown_title"], source["id"], day, weight)
