"""Xapian with its own BM25, given the same tokens. No page: it counts no values of lists."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final

from bench.speed.engines.protocol import BEST, Hits, Unsupported
from bench.speed.queries import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bench.speed.documents import Document
    from bench.speed.queries import Query

_DEBIAN: Final = "/usr/lib/python3/dist-packages"
"""Where Debian's python3-xapian lies, which no package index has."""

try:
    import xapian
except ModuleNotFoundError:
    sys.path.append(_DEBIAN)
    import xapian

_EVERYTHING: Final = 10_000_000


class XapianIndex:
    """A Xapian database on disk."""

    name = "Xapian"

    def build(self, documents: Iterable[Document], folder: Path) -> None:
        """Write all documents and commit once."""
        writable = xapian.WritableDatabase(str(folder / "xapian"), xapian.DB_CREATE)
        for each in documents:
            entry = xapian.Document()
            entry.set_data(each.id)
            for position, token in enumerate(each.body.split(" "), 1):
                entry.add_posting(token, position)
            writable.add_document(entry)
        writable.commit()
        writable.close()

    def open(self, folder: Path) -> None:
        """Open the database."""
        self._database = xapian.Database(str(folder / "xapian"))

    def ask(self, query: Query) -> Hits:
        """Answer one query."""
        enquire = xapian.Enquire(self._database)
        enquire.set_query(_query(query))
        found = enquire.get_mset(0, BEST, _EVERYTHING)
        ids = tuple(hit.document.get_data().decode() for hit in found)
        return Hits(ids, found.get_matches_estimated())

    def close(self) -> None:
        """Close the database."""
        self._database.close()


def _query(query: Query) -> Any:  # noqa: ANN401 (Xapian carries no types)
    match query.kind:
        case Kind.PHRASE:
            return xapian.Query(xapian.Query.OP_PHRASE, list(query.keys))
        case Kind.PREFIX:
            no_limit = 0, xapian.Query.WILDCARD_LIMIT_ERROR
            return xapian.Query(xapian.Query.OP_WILDCARD, query.keys[0], *no_limit)
        case Kind.AND:
            return xapian.Query(xapian.Query.OP_AND, list(query.keys))
        case Kind.TERM | Kind.OR:
            return xapian.Query(xapian.Query.OP_OR, list(query.keys))
        case _:
            raise Unsupported
