"""bm25s with its default constants, over the tokens of a function."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import bm25s

from bench.relevance.texts import texts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bench.relevance.engines.protocol import Setup
    from corpus import Article


class Bm25s:
    """BM25 scores computed ahead and kept in memory. Title and body are one text."""

    def __init__(self, setup: Setup, name: str, tokenise: Callable[[str], Sequence[str]]) -> None:
        self.name = name
        self._body_only = setup.body_only
        self._tokenise = tokenise
        self._ids: list[str] = []
        self._scorer = bm25s.BM25()

    def build(self, articles: Sequence[Article]) -> None:
        """Tokenise and score everything."""
        tokens = []
        for text in texts_of(articles, body_only=self._body_only):
            self._ids.append(text.id)
            tokens.append([sys.intern(token) for token in self._tokenise(text.whole)])
        self._scorer.index(tokens, show_progress=False)

    def search(self, query: str, limit: int) -> list[str]:
        """The articles with the highest scores; bm25s fills up with zeros, which are left out."""
        numbers, scores = self._scorer.retrieve(
            [self._tokenise(query)], k=min(limit, len(self._ids)), show_progress=False
        )
        return [
            self._ids[number]
            for number, score in zip(numbers[0].tolist(), scores[0].tolist(), strict=True)
            if score > 0
        ]

    def close(self) -> None:
        """Nothing to release: the scores go with this object."""
