"""Names of the peers and how each is loaded. A package that is not installed costs only its row."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from bench.relevance.engines.protocol import Engine, EngineUnavailableError, Setup

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def load_engine(name: str, setup: Setup) -> Engine:
    """The peer of that name. Raises EngineUnavailableError when its package is not installed."""
    try:
        return PEERS[name](setup)
    except ModuleNotFoundError as error:
        raise EngineUnavailableError(f"the package {error.name} is not installed") from error


def _fts5(setup: Setup, *, folding: bool) -> Engine:
    from bench.relevance.engines.fts5 import Fts5

    return Fts5(setup, folding=folding)


def _tantivy(setup: Setup, *, folding: bool) -> Engine:
    from bench.relevance.engines.tantivy_index import TantivyIndex

    return TantivyIndex(setup, folding=folding)


def _bm25s(setup: Setup, *, folding: bool) -> Engine:
    from bench.relevance.engines.bm25s_scorer import Bm25s
    from bench.relevance.texts import words
    from indexer.language.syllables import fold

    if folding:
        return Bm25s(setup, "bm25s, folded syllables", lambda text: words(fold(text)))
    return Bm25s(setup, "bm25s, syllables", words)


def _bm25s_pyvi(setup: Setup) -> Engine:
    from bench.relevance.engines.bm25s_scorer import Bm25s
    from bench.relevance.engines.pyvi_words import compound_words

    return Bm25s(setup, "bm25s, pyvi compounds", compound_words)


def _whoosh(setup: Setup) -> Engine:
    from bench.relevance.engines.stock_whoosh import StockWhoosh

    return StockWhoosh(setup)


PEERS: Final[Mapping[str, Callable[[Setup], Engine]]] = {
    "fts5": partial(_fts5, folding=False),
    "fts5-folded": partial(_fts5, folding=True),
    "tantivy": partial(_tantivy, folding=False),
    "tantivy-folded": partial(_tantivy, folding=True),
    "bm25s": partial(_bm25s, folding=False),
    "bm25s-folded": partial(_bm25s, folding=True),
    "bm25s-pyvi": _bm25s_pyvi,
    "whoosh": _whoosh,
}
"""In the order of the table's rows."""
