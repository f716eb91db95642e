"""Understand, store and find Vietnamese political news.

from indexer import SearchRequest, open_index

with open_index(path) as index:
    page = index.search(SearchRequest(query="hoi nghi trung uong"))
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from indexer.engine import Index
    from indexer.records import SearchRequest

__all__ = ["SearchRequest", "current_generation", "open_index"]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    if name == "SearchRequest":  # a third of the time until the command line can be stopped
        from indexer.records import SearchRequest

        return SearchRequest
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def open_index(path: Path) -> Index:
    """Open the generation of an index that serves. See `indexer.serving.open_index`."""
    from indexer.serving import open_index as _open_index  # numpy and Whoosh load only when needed

    return _open_index(path)


def current_generation(path: Path) -> str | None:
    """The name of the generation that serves, or None: cheap enough to ask at each request."""
    from indexer.generations import current_generation as _current_generation

    return _current_generation(path)
