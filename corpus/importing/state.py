"""What the runs into one folder remember: `FOLDER/.import/state.sqlite`.

Everything that belongs together is committed together, after the articles themselves are on disk:
a run that is killed leaves a state that is true.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final, NamedTuple

from corpus.fetching import Known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_TABLES: Final = """
CREATE TABLE IF NOT EXISTS articles (
    id TEXT PRIMARY KEY, hash BLOB NOT NULL, shard TEXT NOT NULL, origin TEXT NOT NULL,
    run INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS superseded (
    shard TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (shard, id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS shards (name TEXT PRIMARY KEY, bytes INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS files (
    place TEXT PRIMARY KEY, stamp TEXT NOT NULL, articles INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS visits (
    url TEXT PRIMARY KEY, etag TEXT NOT NULL, last_modified TEXT NOT NULL,
    at REAL NOT NULL, run INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS runs (
    number INTEGER PRIMARY KEY, sources TEXT NOT NULL, ended INTEGER NOT NULL DEFAULT 0
);
CREATE TEMP TABLE seen (url TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE copies (row BLOB NOT NULL, place TEXT NOT NULL, origin TEXT NOT NULL);
CREATE TEMP TABLE skipped (origin TEXT PRIMARY KEY) WITHOUT ROWID;
"""


class KnownArticle(NamedTuple):
    """An article that was written before."""

    hash: bytes
    shard: str
    origin: str
    """The file or address that it came from; empty when that is not known any more."""
    run: int


class KnownVisit(NamedTuple):
    """An address that was read before."""

    known: Known
    at: float
    """Unix time."""
    run: int


class Written(NamedTuple):
    """An article that was just written to a shard."""

    id: str
    hash: bytes
    origin: str
    replaces: str
    """The shard of its former version; empty for a new article."""


class State:
    """The memory of one folder; close it."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = FULL")
        self._db.executescript(_TABLES)
        self.run = 0
        self.resumed = 0
        """The number of the run that broke off and is gone on with; 0 when there is none."""

    def begin_run(self, sources: str) -> None:
        """Start a run; one with the same sources that did not end is gone on with."""
        last = self._db.execute(
            "SELECT number FROM runs WHERE sources = ? AND NOT ended ORDER BY number", (sources,)
        ).fetchone()
        self.resumed = last[0] if last else 0
        cursor = self._db.execute("INSERT INTO runs (sources) VALUES (?)", (sources,))
        self.run = cursor.lastrowid or 0

    def end_run(self, sources: str) -> None:
        """Note that everything was read."""
        self._db.execute("UPDATE runs SET ended = 1 WHERE sources = ?", (sources,))

    def article(self, article_id: str) -> KnownArticle | None:
        """What is known of an article."""
        row = self._db.execute(
            "SELECT hash, shard, origin, run FROM articles WHERE id = ?", (article_id,)
        ).fetchone()
        return KnownArticle(*row) if row else None

    def file_articles(self, place: str, stamp: str) -> int | None:
        """How many articles a file gave, when it was read whole and has the same stamp."""
        row = self._db.execute(
            "SELECT articles FROM files WHERE place = ? AND stamp = ?", (place, stamp)
        ).fetchone()
        return int(row[0]) if row else None

    def visit(self, url: str) -> KnownVisit | None:
        """What is known of an address."""
        row = self._db.execute(
            "SELECT etag, last_modified, at, run FROM visits WHERE url = ?", (url,)
        ).fetchone()
        return KnownVisit(Known(row[0], row[1]), row[2], row[3]) if row else None

    def skip(self, origin: str) -> None:
        """Note that a file or address was not read in this run, because it is unchanged."""
        self._db.execute("INSERT OR IGNORE INTO skipped VALUES (?)", (origin,))

    def is_skipped(self, origin: str) -> bool:
        """Whether this run has noted so."""
        row = self._db.execute("SELECT 1 FROM skipped WHERE origin = ?", (origin,)).fetchone()
        return row is not None

    def is_first_sight(self, url: str) -> bool:
        """Whether an address is met for the first time in this run."""
        cursor = self._db.execute("INSERT OR IGNORE INTO seen VALUES (?)", (url,))
        return cursor.rowcount == 1

    def keep_copy(self, row: bytes, place: str, origin: str) -> None:
        """Keep a copy of an article aside for this run."""
        self._db.execute("INSERT INTO copies VALUES (?, ?, ?)", (row, place, origin))

    def copies(self) -> Iterator[tuple[bytes, str, str]]:
        """The copies that were kept aside."""
        yield from self._db.execute("SELECT row, place, origin FROM copies ORDER BY rowid")

    def commit(
        self,
        *,
        shard: str,
        size: int,
        written: Iterable[Written],
        seen: Iterable[tuple[str, str]],
        files: Iterable[tuple[str, str, int]],
        visits: Iterable[tuple[str, Known, float]],
    ) -> None:
        """Note what is on disk now, all or nothing.

        `seen` are ids of unchanged articles and the files or addresses that still give them.
        """
        db = self._db
        with db:
            db.execute("BEGIN")
            for each in written:
                if each.replaces:
                    row = (each.replaces, each.id)
                    db.execute("INSERT OR REPLACE INTO superseded VALUES (?, ?)", row)
                article = (each.id, each.hash, shard, each.origin, self.run)
                db.execute("INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?, ?)", article)
            for article_id, origin in seen:
                db.execute(
                    "UPDATE articles SET run = ?, origin = ? WHERE id = ?",
                    (self.run, origin, article_id),
                )
            for file in files:
                db.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?)", file)
            for url, known, at in visits:
                visit = (url, known.etag, known.last_modified, at, self.run)
                db.execute("INSERT OR REPLACE INTO visits VALUES (?, ?, ?, ?, ?)", visit)
            if size:
                db.execute("INSERT OR REPLACE INTO shards VALUES (?, ?)", (shard, size))

    def shards(self) -> dict[str, int]:
        """The shards and how many bytes of each are sure."""
        return dict(self._db.execute("SELECT name, bytes FROM shards").fetchall())

    def superseded(self) -> dict[str, set[str]]:
        """For each shard the articles in it that were written anew elsewhere."""
        found: dict[str, set[str]] = {}
        for shard, article_id in self._db.execute("SELECT shard, id FROM superseded"):
            found.setdefault(shard, set()).add(article_id)
        return found

    def swept(self, shard: str, size: int) -> None:
        """Note that a shard no longer holds superseded articles; 0 bytes for one that is gone."""
        with self._db:
            self._db.execute("BEGIN")
            self._db.execute("DELETE FROM superseded WHERE shard = ?", (shard,))
            if size:
                self._db.execute("UPDATE shards SET bytes = ? WHERE name = ?", (size, shard))
            else:
                self._db.execute("DELETE FROM shards WHERE name = ?", (shard,))

    def adopt_shard(self, shard: str, size: int, hashes: Mapping[str, bytes]) -> None:
        """Know a shard as it is now; 0 bytes for one that is gone.

        Articles that it has lost are unknown again, and so is what was read, for some of it was
        read for them. Articles that are known elsewhere are superseded here.
        """
        db = self._db
        known = {
            each for (each,) in db.execute("SELECT id FROM articles WHERE shard = ?", (shard,))
        }
        lost = [(each,) for each in known - hashes.keys()]
        with db:
            db.execute("BEGIN")
            db.executemany("DELETE FROM articles WHERE id = ?", lost)
            if lost:
                db.execute("DELETE FROM files")
                db.execute("DELETE FROM visits")
            for article_id in hashes.keys() - known:
                if self.article(article_id):
                    db.execute(
                        "INSERT OR REPLACE INTO superseded VALUES (?, ?)", (shard, article_id)
                    )
                else:
                    row = (article_id, hashes[article_id], shard, "", 0)
                    db.execute("INSERT INTO articles VALUES (?, ?, ?, ?, ?)", row)
            if size:
                db.execute("INSERT OR REPLACE INTO shards VALUES (?, ?)", (shard, size))
            else:
                db.execute("DELETE FROM superseded WHERE shard = ?", (shard,))
                db.execute("DELETE FROM shards WHERE name = ?", (shard,))

    def close(self) -> None:
        """Release the file."""
        self._db.close()
