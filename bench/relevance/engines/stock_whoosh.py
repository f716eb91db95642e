"""Whoosh as its manual starts: text fields, the standard analyser, BM25F."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whoosh import fields
from whoosh.analysis import StandardAnalyzer
from whoosh.index import create_in
from whoosh.query import Or, Term

from bench.relevance.texts import composed, texts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.relevance.engines.protocol import Setup
    from corpus import Article


class StockWhoosh:
    """A Whoosh index. No stop list and no shortest word: both are made for English."""

    name = "Whoosh, StandardAnalyzer"

    def __init__(self, setup: Setup) -> None:
        self._body_only = setup.body_only
        self._analyser = StandardAnalyzer(stoplist=None, minsize=1)
        schema = fields.Schema(
            id=fields.ID(stored=True),
            title=fields.TEXT(analyzer=self._analyser),
            body=fields.TEXT(analyzer=self._analyser),
        )
        self._fields = ("body",) if setup.body_only else ("title", "body")
        self._index = create_in(str(setup.folder), schema)
        self._searcher = self._index.searcher()

    def build(self, articles: Sequence[Article]) -> None:
        """Write all articles with Whoosh's default writer."""
        writer = self._index.writer()
        for text in texts_of(articles, body_only=self._body_only):
            writer.add_document(id=text.id, title=text.title, body=text.body)
        writer.commit()
        self._searcher = self._searcher.refresh()

    def search(self, query: str, limit: int) -> list[str]:
        """The best documents for any of the words, cut by the analyser of the index."""
        found = [token.text for token in self._analyser(composed(query))]
        any_word = Or([Term(field, word) for word in found for field in self._fields])
        return [hit["id"] for hit in self._searcher.search(any_word, limit=limit)]

    def close(self) -> None:
        """Close searcher and index."""
        self._searcher.close()
        self._index.close()
