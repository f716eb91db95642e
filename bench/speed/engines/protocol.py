"""What an engine must be able to do to be timed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bench.speed.documents import Document
    from bench.speed.queries import Query

BEST = 10
"""Hits of every query."""
WEIGHTS = {"body": 1.0, "title": 2.0, "pairs": 0.45, "compounds": 0.6, "lead": 0.3}
"""What the fields of a page count: thoisu's own weights, for all."""


class UnavailableError(Exception):
    """An engine cannot take part on this machine; the text says why."""


class Unsupported(Exception):
    """An engine has no such kind of query."""


@dataclass(frozen=True, slots=True)
class Hits:
    """An answer, as far as it can be compared."""

    ids: tuple[str, ...]
    total: int
    """All that match; -1 where the engine does not tell."""
    snippets: int = 0
    values: int = 0
    """Facet values and months that were counted."""


class Engine(Protocol):
    """An engine over the documents of one run."""

    @property
    def name(self) -> str:
        """How the table calls it."""

    def build(self, documents: Iterable[Document], folder: Path) -> None:
        """Index all documents into an empty folder."""

    def open(self, folder: Path) -> None:
        """Open the index in a folder for searching."""

    def ask(self, query: Query) -> Hits:
        """Answer one query. Raises Unsupported for a kind that the engine does not have."""

    def close(self) -> None:
        """Release files and memory."""
