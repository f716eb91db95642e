"""What a beginning may become while somebody types: officials, meetings, titles."""

from __future__ import annotations

from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from indexer.engine.columns.search.completions import begins, most_of, saying_more
from indexer.engine.columns.values.beginnings import folded_words
from indexer.engine.days import day_number
from indexer.engine.opensearch.articles import NEWEST
from indexer.engine.opensearch.values import goes_on
from indexer.language.tokens import tokenise
from indexer.records import Completion, CompletionKind, FacetName

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from indexer.engine.opensearch.articles import Articles
    from indexer.engine.opensearch.values import Values

_TRIED: Final = 100
"""Completions of one beginning that are looked at, the weightiest first."""
_LONGEST: Final = 64
"""Words of a beginning: nothing is called by more."""
_FACETS: Final = {
    CompletionKind.OFFICIAL: FacetName.OFFICIAL,
    CompletionKind.MEETING: FacetName.MEETING,
}


class Completions:
    """Completes beginnings from one generation. Safe to share between threads."""

    def __init__(self, articles: Articles, values: Values) -> None:
        self._articles = articles
        self._values = values

    def complete(
        self, text: str, limit: int, kinds: Collection[CompletionKind]
    ) -> tuple[Completion, ...]:
        """What the text may become: officials, then meetings, then titles, weightiest first.

        Letters typed with dấu must stand so; letters typed without may have any.
        """
        words = tokenise(text).keys
        folded = " ".join(folded_words(text))
        if not folded or len(words) > _LONGEST:
            return ()
        chosen: list[Completion] = []
        for kind in kinds:
            if len(chosen) >= limit:
                break
            fitting = (
                each
                for each in self._of_kind(kind, folded)
                if text.isascii() or begins(tokenise(each.label).keys, words)
            )
            said = [text, *(each.label for each in chosen)]
            new = saying_more(fitting, said) if kind is CompletionKind.PHRASE else fitting
            chosen += islice(new, min(limit - len(chosen), most_of(kind, limit)))
        return tuple(chosen)

    def _of_kind(self, kind: CompletionKind, folded: str) -> Iterator[Completion]:
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
