"""Whoosh's own searcher over the very segments that thoisu wrote."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from whoosh import highlight
from whoosh import index as whoosh_index
from whoosh import query as stock
from whoosh.sorting import FieldFacet

from bench.speed.engines.protocol import BEST, WEIGHTS, Hits
from bench.speed.queries import Kind
from indexer.engine.record import unpack
from indexer.engine.whoosh.places import WHOOSH_FOLDER

if TYPE_CHECKING:
    from pathlib import Path

    from bench.speed.queries import Query


class StockWhoosh:
    """Whoosh 2.7.4 as it comes. Its page has no pairs and no months: the segments hold none."""

    name = "Whoosh"

    def __init__(self, generation: Path) -> None:
        self._index = whoosh_index.open_dir(str(generation / WHOOSH_FOLDER), readonly=True)
        self._searcher = self._index.searcher()

    def ask(self, query: Query) -> Hits:
        """Answer one query."""
        if query.kind is Kind.PAGE:
            return self._page(query)
        found = self._searcher.search(_query(query), limit=BEST)
        return Hits(tuple(hit["id"] for hit in found), len(found))

    def close(self) -> None:
        """Close searcher and index."""
        self._searcher.close()
        self._index.close()

    def _page(self, query: Query) -> Hits:
        matched = _everywhere(query)
        facets = {name: FieldFacet(name, allow_overlap=True) for name in ("meeting", "source")}
        found = self._searcher.search(
            matched, limit=BEST, filter=stock.Term("official", query.official), groupedby=facets
        )
        officials = self._searcher.search(
            matched, limit=1, groupedby=FieldFacet("official", allow_overlap=True)
        )
        snippets = [self._snippet(hit, query) for hit in found]
        values = sum(len(found.groups(name)) for name in facets) + len(officials.groups("official"))
        return Hits(tuple(hit["id"] for hit in found), len(found), len(snippets), values)

    def _snippet(self, hit: Any, query: Query) -> str:  # noqa: ANN401 (Whoosh carries no types)
        marked: str = highlight.highlight(
            unpack(hit["record"]).body,
            query.text.split(),
            self._index.schema["body"].analyzer,
            highlight.ContextFragmenter(),
            highlight.HtmlFormatter(),
            top=1,
        )
        return marked


def _query(query: Query) -> stock.Query:
    terms = [stock.Term("body", key) for key in query.keys]
    match query.kind:
        case Kind.PHRASE:
            return stock.Phrase("body", list(query.keys))
        case Kind.PREFIX:
            return stock.Prefix("body", query.keys[0])
        case Kind.AND:
            return stock.And(terms)
        case _:
            return stock.Or(terms)


def _everywhere(query: Query) -> stock.Query:
    keys = query.keys
    terms = [
        stock.Term(field, key, boost=WEIGHTS[field]) for field in ("body", "title") for key in keys
    ]
    terms += [
        stock.Term("compounds", f"{left}_{right}", boost=WEIGHTS["compounds"])
        for left, right in pairwise(keys)
    ]
    return stock.Or(terms)
