"""SQLite's full-text search, with the two ways its tokeniser can treat diacritics."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from bench.relevance.engines.protocol import EngineUnavailableError
from bench.relevance.texts import texts_of, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.relevance.engines.protocol import Setup
    from corpus import Article


class Fts5:
    """An FTS5 table ranked by its own bm25() with equal weights for title and body."""

    def __init__(self, setup: Setup, *, folding: bool) -> None:
        self._body_only = setup.body_only
        # Without an option unicode61 drops single marks (á, ô, ư) and keeps double ones (ế);
        # mode 2 drops both. Neither makes đ a d.
        self._tokeniser = "unicode61 remove_diacritics 2" if folding else "unicode61"
        self.name = f"SQLite FTS5, {self._tokeniser}"
        self._database = sqlite3.connect(setup.folder / "fts5.db")

    def build(self, articles: Sequence[Article]) -> None:
        """Fill the table in one transaction. Raises EngineUnavailableError without FTS5."""
        try:
            self._database.execute(
                "CREATE VIRTUAL TABLE articles USING fts5"
                f"(id UNINDEXED, title, body, tokenize = '{self._tokeniser}')"
            )
        except sqlite3.OperationalError as error:
            raise EngineUnavailableError(f"this Python's SQLite refuses FTS5: {error}") from error
        with self._database:
            self._database.executemany(
                "INSERT INTO articles VALUES (?, ?, ?)",
                (
                    (text.id, text.title, text.body)
                    for text in texts_of(articles, body_only=self._body_only)
                ),
            )
            self._database.execute("INSERT INTO articles (articles) VALUES ('optimize')")

    def search(self, query: str, limit: int) -> list[str]:
        """The best rows for any of the words."""
        any_word = " OR ".join(f'"{word}"' for word in words(query))
        if not any_word:
            return []
        rows = self._database.execute(
            "SELECT id FROM articles WHERE articles MATCH ? ORDER BY bm25(articles) LIMIT ?",
            (any_word, limit),
        )
        return [article_id for (article_id,) in rows]

    def close(self) -> None:
        """Close the database."""
        self._database.close()
