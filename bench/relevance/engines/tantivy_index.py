"""tantivy: its default tokeniser, or the same with ASCII folding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import tantivy

from bench.relevance.texts import texts_of, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.relevance.engines.protocol import Setup
    from corpus import Article

_FOLDED: Final = "folded"
_FIELDS: Final = ["title", "body"]
_LONGEST: Final = 40
"""Longest token in bytes that tantivy's default tokeniser keeps."""
_HEAP_BYTES: Final = 256_000_000


class TantivyIndex:
    """A tantivy index on disk, queried through its own query parser."""

    def __init__(self, setup: Setup, *, folding: bool) -> None:
        self.name = "tantivy, ASCII folding" if folding else "tantivy, default tokenizer"
        self._body_only = setup.body_only
        tokeniser = _FOLDED if folding else "default"
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        for field in _FIELDS:
            builder.add_text_field(field, tokenizer_name=tokeniser)
        self._index = tantivy.Index(builder.build(), path=str(setup.folder))
        self._index.register_tokenizer(_FOLDED, _folding_analyser())
        self._searcher: tantivy.Searcher | None = None

    def build(self, articles: Sequence[Article]) -> None:
        """Write all articles with one thread and commit once."""
        writer = self._index.writer(heap_size=_HEAP_BYTES, num_threads=1)
        for text in texts_of(articles, body_only=self._body_only):
            writer.add_document(tantivy.Document(id=text.id, title=text.title, body=text.body))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def search(self, query: str, limit: int) -> list[str]:
        """The best documents for any of the words; quotes keep `or` and `in` from being syntax."""
        if self._searcher is None:
            raise RuntimeError("search was called before build")
        any_word = " ".join(f'"{word}"' for word in words(query))
        if not any_word:
            return []
        hits = self._searcher.search(self._index.parse_query(any_word, _FIELDS), limit).hits
        documents = (self._searcher.doc(address) for _, address in hits)
        return [str(document.get_first("id")) for document in documents]

    def close(self) -> None:
        """Forget the searcher; the files go with their folder."""
        self._searcher = None


def _folding_analyser() -> tantivy.TextAnalyzer:
    """tantivy's default tokeniser and one filter more."""
    return (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.remove_long(_LONGEST))
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.ascii_fold())
        .build()
    )
