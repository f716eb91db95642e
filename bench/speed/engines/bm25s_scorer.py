"""bm25s, given the same tokens: it ranks any of the words and knows nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import bm25s

from bench.speed.engines.protocol import BEST, Hits, Unsupported
from bench.speed.queries import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bench.speed.documents import Document
    from bench.speed.queries import Query


class Bm25s:
    """Scores of all terms in all documents, in memory."""

    name = "bm25s"

    def build(self, documents: Iterable[Document], folder: Path) -> None:
        """Score everything beforehand, write it and map it."""
        numbers: dict[str, int] = {}
        self._ids: list[str] = []
        tokens = []
        for each in documents:
            self._ids.append(each.id)
            tokens.append([numbers.setdefault(token, len(numbers)) for token in each.body.split()])
        self._numbers = numbers
        self._scorer = bm25s.BM25()
        self._scorer.index((tokens, numbers), show_progress=False)
        self._scorer.save(str(folder))

    def ask(self, query: Query) -> Hits:
        """Answer one query."""
        if query.kind not in (Kind.TERM, Kind.OR):
            raise Unsupported
        known = [self._numbers[key] for key in query.keys if key in self._numbers]
        if not known:
            return Hits((), 0)
        best, _ = self._scorer.retrieve([known], k=BEST, show_progress=False)
        return Hits(tuple(self._ids[number] for number in best[0]), -1)

    def close(self) -> None:
        """Nothing is open."""
