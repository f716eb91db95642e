"""tantivy, one thread, given the same tokens, fields, facets and texts for snippets."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import tantivy

from bench.speed.engines.protocol import BEST, WEIGHTS, Hits
from bench.speed.queries import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bench.speed.documents import Document
    from bench.speed.queries import Query

_HEAP_BYTES: Final = 512_000_000
_TOKENS: Final = "tokens"
_ALL_VALUES: Final = 100_000
_FACETS: Final = ("meetings", "source", "month")
"""Counted under the filter; officials are counted without it."""


class TantivyIndex:
    """A tantivy index on disk."""

    name = "tantivy"

    def __init__(self) -> None:
        self._searcher: Any = None
        """Any: tantivy's own types leave out that results tell their count."""
        self._schema = _schema()

    def build(self, documents: Iterable[Document], folder: Path) -> None:
        """Write all documents with one thread and merge once."""
        writer = self._index(folder).writer(heap_size=_HEAP_BYTES, num_threads=1)
        for document in documents:
            writer.add_document(_entry(document))
        writer.commit()
        writer.wait_merging_threads()

    def open(self, folder: Path) -> None:
        """Open what was committed."""
        index = self._index(folder)
        index.reload()
        self._searcher = index.searcher()

    def _index(self, folder: Path) -> tantivy.Index:
        index = tantivy.Index(self._schema, path=str(folder))
        analyser = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        index.register_tokenizer(_TOKENS, analyser)
        return index

    def ask(self, query: Query) -> Hits:
        """Answer one query."""
        if query.kind is Kind.PAGE:
            return self._page(query)
        found = self._searcher.search(self._query(query), BEST, count=True)
        return Hits(self._ids(found.hits), found.count)

    def close(self) -> None:
        """Forget the searcher; the files go with their folder."""
        self._searcher = None

    def _ids(self, hits: list[tuple[float, tantivy.DocAddress]]) -> tuple[str, ...]:
        return tuple(str(self._searcher.doc(address).get_first("id")) for _, address in hits)

    def _query(self, query: Query) -> tantivy.Query:
        match query.kind:
            case Kind.PHRASE:
                return tantivy.Query.phrase_query(self._schema, "body", list(query.keys))
            case Kind.PREFIX:
                beginning = re.escape(query.keys[0]) + ".*"
                return tantivy.Query.regex_query(self._schema, "body", beginning)
            case Kind.AND:
                return self._words(query, tantivy.Occur.Must)
            case _:
                return self._words(query, tantivy.Occur.Should)

    def _words(self, query: Query, occur: tantivy.Occur) -> tantivy.Query:
        terms = [tantivy.Query.term_query(self._schema, "body", key) for key in query.keys]
        return tantivy.Query.boolean_query([(occur, term) for term in terms])

    def _page(self, query: Query) -> Hits:
        matched = self._everywhere(query)
        official = tantivy.Query.term_query(self._schema, "officials", query.official)
        unscored = tantivy.Query.const_score_query(official, 0.0)
        must = tantivy.Occur.Must
        filtered = tantivy.Query.boolean_query([(must, matched), (must, unscored)])
        found = self._searcher.search(filtered, BEST, count=True)
        counted = self._searcher.aggregate(filtered, {name: _terms(name) for name in _FACETS})
        officials = self._searcher.aggregate(matched, {"officials": _terms("officials")})
        generator = tantivy.SnippetGenerator.create(self._searcher, matched, self._schema, "body")
        documents = [self._searcher.doc(address) for _, address in found.hits]
        snippets = [generator.snippet_from_doc(document).to_html() for document in documents]
        return Hits(
            tuple(str(document.get_first("id")) for document in documents),
            found.count,
            len(snippets),
            sum(len(each["buckets"]) for each in (*counted.values(), *officials.values())),
        )

    def _everywhere(self, query: Query) -> tantivy.Query:
        """The words in all fields, and their pairs, as thoisu looks for them."""
        keys = query.keys
        terms = [(field, key) for field in ("body", "title", "lead") for key in keys]
        terms += [("pairs", f"{left}+{right}") for left, right in pairwise(keys)]
        terms += [("compounds", f"{left}_{right}") for left, right in pairwise(keys)]
        should = [
            (
                tantivy.Occur.Should,
                tantivy.Query.boost_query(
                    tantivy.Query.term_query(self._schema, field, term), WEIGHTS[field]
                ),
            )
            for field, term in terms
        ]
        return tantivy.Query.boolean_query([*should])


def _entry(document: Document) -> tantivy.Document:
    entry = tantivy.Document(
        id=document.id,
        body=document.body,
        title=document.title,
        pairs=document.pairs,
        compounds=document.compounds,
        lead=document.lead,
        source=document.source,
        month=document.month,
    )
    for field, values in (("officials", document.officials), ("meetings", document.meetings)):
        for value in values:
            entry.add_text(field, value)
    return entry


def _terms(field: str) -> dict[str, object]:
    return {"terms": {"field": field, "size": _ALL_VALUES}}


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    builder.add_text_field("body", stored=True, tokenizer_name=_TOKENS, index_option="position")
    builder.add_text_field("title", tokenizer_name=_TOKENS, index_option="position")
    for field in ("pairs", "compounds", "lead"):
        builder.add_text_field(field, tokenizer_name=_TOKENS, index_option="freq")
    for field in ("officials", *_FACETS):
        builder.add_text_field(field, tokenizer_name="raw", fast=True, index_option="basic")
    return builder.build()
