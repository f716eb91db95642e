"""SQLite's FTS5, given the same tokens; facets are counted by joins, as one does with SQLite."""

from __future__ import annotations

import sqlite3
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from bench.speed.engines.protocol import BEST, WEIGHTS, Hits
from bench.speed.queries import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bench.speed.documents import Document
    from bench.speed.queries import Query

_SCHEMA: Final = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
CREATE TABLE articles (doc INTEGER PRIMARY KEY, id TEXT, source TEXT, month TEXT);
CREATE TABLE officials (doc INTEGER, value TEXT);
CREATE TABLE meetings (doc INTEGER, value TEXT);
CREATE VIRTUAL TABLE texts USING fts5(
  title, body, pairs, compounds, lead, tokenize = "unicode61 remove_diacritics 0 tokenchars '+_'"
);
"""
_INDEXES: Final = """
CREATE INDEX officials_by_value ON officials (value, doc);
CREATE INDEX officials_by_doc ON officials (doc, value);
CREATE INDEX meetings_by_doc ON meetings (doc, value);
INSERT INTO texts (texts) VALUES ('optimize'); ANALYZE;
"""
_BEST: Final = """
SELECT id FROM (SELECT rowid AS doc FROM texts WHERE texts MATCH :match ORDER BY rank LIMIT :best)
JOIN articles USING (doc)
"""
_TOTAL: Final = "SELECT count(*) FROM texts WHERE texts MATCH :match"
_PAGE: Final = """
SELECT rowid, snippet(texts, 1, '<b>', '</b>', '…', 34) FROM texts
WHERE texts MATCH :match AND rowid IN (SELECT doc FROM officials WHERE value = :official)
ORDER BY bm25(texts, :title, :body, :pairs, :compounds, :lead) LIMIT :best
"""
_FOUND: Final = (
    "CREATE TEMP TABLE IF NOT EXISTS matched (doc INTEGER PRIMARY KEY)",
    "CREATE TEMP TABLE IF NOT EXISTS found (doc INTEGER PRIMARY KEY)",
    "DELETE FROM matched",
    "DELETE FROM found",
    "INSERT INTO matched SELECT rowid FROM texts WHERE texts MATCH :match",
    "INSERT INTO found SELECT doc FROM matched JOIN officials USING (doc) WHERE value = :official",
)
"""The text is searched once; all is counted over what it found."""
_COUNTS: Final = (
    "SELECT value, count(*) FROM matched JOIN officials USING (doc) GROUP BY value",
    "SELECT value, count(*) FROM found JOIN meetings USING (doc) GROUP BY value",
    "SELECT source, count(*) FROM found JOIN articles USING (doc) GROUP BY source",
    "SELECT month, count(*) FROM found JOIN articles USING (doc) GROUP BY month",
)


class Fts5:
    """A full-text table on disk."""

    name = "SQLite FTS5"

    def build(self, documents: Iterable[Document], folder: Path) -> None:
        """Insert all documents in one transaction and optimise."""
        self.open(folder)
        self._database.executescript(_SCHEMA)
        for doc, each in enumerate(documents):
            self._database.execute(
                "INSERT INTO articles VALUES (?, ?, ?, ?)", (doc, each.id, each.source, each.month)
            )
            self._database.execute(
                "INSERT INTO texts (rowid, title, body, pairs, compounds, lead) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (doc, each.title, each.body, each.pairs, each.compounds, each.lead),
            )
            for table, values in (("officials", each.officials), ("meetings", each.meetings)):
                self._database.executemany(
                    f"INSERT INTO {table} VALUES (?, ?)",  # noqa: S608 (one of two names)
                    [(doc, value) for value in values],
                )
        self._database.executescript(_INDEXES)
        self._database.commit()
        self.close()

    def open(self, folder: Path) -> None:
        """Open the database."""
        self._database = sqlite3.connect(folder / "articles.db")
        self._database.execute("PRAGMA cache_size = -200000")

    def ask(self, query: Query) -> Hits:
        """Answer one query."""
        if query.kind is Kind.PAGE:
            return self._page(query)
        given = {"match": "body : " + _expression(query), "best": BEST}
        ids = self._database.execute(_BEST, given).fetchall()
        ((total,),) = self._database.execute(_TOTAL, given)
        return Hits(tuple(row[0] for row in ids), total)

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    def _page(self, query: Query) -> Hits:
        given = {"match": _everywhere(query), "official": query.official, "best": BEST, **WEIGHTS}
        hits = self._database.execute(_PAGE, given).fetchall()
        for statement in _FOUND:
            self._database.execute(statement, given)
        counted = [self._database.execute(statement).fetchall() for statement in _COUNTS]
        ((total,),) = self._database.execute("SELECT count(*) FROM found")
        ids = tuple(str(doc) for doc, _ in hits)
        return Hits(ids, total, len(hits), sum(len(rows) for rows in counted))


def _expression(query: Query) -> str:
    match query.kind:
        case Kind.PHRASE:
            return '"' + " ".join(query.keys) + '"'
        case Kind.PREFIX:
            return f'"{query.keys[0]}"*'
        case Kind.AND:
            return "(" + " AND ".join(f'"{key}"' for key in query.keys) + ")"
        case _:
            return "(" + " OR ".join(f'"{key}"' for key in query.keys) + ")"


def _everywhere(query: Query) -> str:
    """The words in all fields, and their pairs, as thoisu looks for them."""
    keys = query.keys
    pairs = [f'"{one}+{other}"' for one, other in pairwise(keys)]
    compounds = [f'"{one}_{other}"' for one, other in pairwise(keys)]
    return " OR ".join([*(f'"{key}"' for key in keys), *pairs, *compounds])
