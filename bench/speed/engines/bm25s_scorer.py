"""bm25s, given the same tokens: it ranks any of the words and knows nothing else."""

from __future__ import annotations

import json
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

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._numbers: dict[str, int] = {}

    def build(self, documents: Iterable[Document], folder: Path) -> None:
        """Score everything beforehand and write it."""
        numbers: dict[str, int] = {}
        ids: list[str] = []
        tokens = []
        for each in documents:
            ids.append(each.id)
            tokens.append([numbers.setdefault(token, len(numbers)) for token in each.body.split()])
        scorer = bm25s.BM25()
        scorer.index((tokens, numbers), show_progress=False)
        scorer.save(str(folder))
        (folder / "ids.json").write_text(json.dumps([ids, numbers]), encoding="utf-8")

    def open(self, folder: Path) -> None:
        """Map the scores."""
        self._ids, self._numbers = json.loads((folder / "ids.json").read_text(encoding="utf-8"))
        self._scorer = bm25s.BM25.load(str(folder), mmap=True)

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
