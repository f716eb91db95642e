"""What analysis found in articles, kept by the digests of their contents.

A SQLite file beside the generations: safe to delete at any time, and whatever is wrong with it
costs time only. Rows are pickles, compressed with a checksum, of one version of the analysis.
"""

from __future__ import annotations

import logging
import pickle
import sqlite3
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, Final

import numpy as np
from isal import isal_zlib

from indexer.document import ANALYSIS_VERSION, Findings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

MAX_BYTES: Final = 1 << 31
"""Beyond, the rows written first are dropped."""
_FILLED: Final = 0.8
"""How much of the bound is still used after rows were dropped."""
_PLACE: Final = np.dtype("<u4")
"""Of a signature."""
_LEVEL: Final = 1
"""Of compression: the fastest one."""
_PATIENCE: Final = 30.0
"""Seconds to wait while another process writes."""
_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS findings (
    number INTEGER PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,
    found BLOB NOT NULL
)
"""

_UNREADABLE: Final = (
    zlib.error,
    pickle.UnpicklingError,
    EOFError,
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
    ImportError,
)
"""What a damaged row ends in, or one whose classes had other names."""

_log = logging.getLogger(__name__)


def cache_path(index: Path) -> Path:
    """Where the analyses of an index are kept."""
    return index / f"analyses-{ANALYSIS_VERSION}.sqlite"


class AnalysisCache:
    """Findings by digest. Several processes may share the file; each opens it for itself."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None
        try:
            self._connection = self._open()
        except sqlite3.Error as error:
            # Another process may just be making the file; what is no database is in the way.
            if not isinstance(error, sqlite3.OperationalError):
                self._remove()
            with suppress(sqlite3.Error):
                self._connection = self._open()

    def get_many(self, digests: Sequence[str]) -> dict[str, Findings]:
        """What is known, by digest."""
        if self._connection is None or not digests:
            return {}
        marks = ",".join("?" * len(digests))
        query = f"SELECT digest, found FROM findings WHERE digest IN ({marks})"  # noqa: S608 (marks)
        try:
            rows = self._connection.execute(query, digests).fetchall()
        except sqlite3.Error as error:
            self._give_up(error)
            return {}
        return {digest: found for digest, data in rows if (found := _unpacked(data))}

    def put_many(self, found: Mapping[str, Findings]) -> None:
        """Keep findings, by digest."""
        if self._connection is None or not found:
            return
        rows = [(digest, _packed(each)) for digest, each in found.items()]
        try:
            with self._connection:
                self._connection.executemany(
                    "INSERT OR REPLACE INTO findings (digest, found) VALUES (?, ?)", rows
                )
        except sqlite3.Error as error:
            self._give_up(error)

    def shrink(self, most: int = MAX_BYTES) -> None:
        """Drop what was written first while the file is larger than `most` bytes."""
        if self._connection is None:
            return
        try:
            while (size := self._size()) > most:
                first, last = self._connection.execute(
                    "SELECT min(number), max(number) FROM findings"
                ).fetchone()
                dropped = int((last - first + 1) * (1 - _FILLED * most / size)) + 1
                with self._connection:
                    self._connection.execute(
                        "DELETE FROM findings WHERE number < ?", (first + dropped,)
                    )
                self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except (sqlite3.Error, TypeError) as error:
            self._give_up(error)

    def _size(self) -> int:
        """The bytes of the file when everything is written to it."""
        if self._connection is None:
            return 0
        pages, size = (
            self._connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("page_count", "page_size")
        )
        return int(pages * size)

    def close(self) -> None:
        """Close the file; what was kept stays."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=_PATIENCE)
        try:
            # A crash may cost the file, which is safe to lose: not worth waiting for the disk.
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute(_SCHEMA)
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _give_up(self, error: Exception) -> None:
        """Go on without a file that cannot be used, and remove it if it is no database."""
        self.close()
        if isinstance(error, sqlite3.OperationalError):
            _log.warning("the analyses of earlier runs cannot be used now: %s", error)
            return
        self._remove()

    def _remove(self) -> None:
        for path in self._path.parent.glob(f"{self._path.name}*"):
            with suppress(OSError):
                path.unlink()


def _packed(findings: Findings) -> bytes:
    signature = b"" if findings.signature is None else findings.signature.astype(_PLACE).tobytes()
    row = (
        " ".join(findings.title_compounds),
        " ".join(findings.compounds),
        findings.entities,
        signature,
    )
    return isal_zlib.compress(pickle.dumps(row, pickle.HIGHEST_PROTOCOL), _LEVEL)


def _unpacked(data: bytes) -> Findings | None:
    """What was packed; None when the row is damaged, and the article is analysed again."""
    try:
        # An index is opened only by who built it (README): its pickles are our own.
        title, body, entities, packed = pickle.loads(zlib.decompress(data))  # noqa: S301 (our own)
        signature = np.frombuffer(packed, _PLACE) if packed else None
        return Findings(tuple(title.split()), tuple(body.split()), entities, signature)
    except _UNREADABLE:
        return None
