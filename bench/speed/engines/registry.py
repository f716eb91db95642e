"""Names of the peers and how each is loaded."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from bench.speed.engines.protocol import UnavailableError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bench.speed.engines.protocol import Engine

PEERS: Final[Mapping[str, tuple[str, str]]] = {
    "tantivy": ("tantivy_index", "TantivyIndex"),
    "fts5": ("fts5", "Fts5"),
    "xapian": ("xapian_index", "XapianIndex"),
    "bm25s": ("bm25s_scorer", "Bm25s"),
}
"""Module and class of each; stock Whoosh reads thoisu's own index and is started beside it."""


def load_peer(name: str) -> Engine:
    """The peer of that name. Raises UnavailableError when its package is not installed."""
    module, kind = PEERS[name]
    try:
        loaded = import_module(f"bench.speed.engines.{module}")
    except ModuleNotFoundError as error:
        raise UnavailableError(f"the package {error.name} is not installed") from error
    engine: Engine = getattr(loaded, kind)()
    return engine
