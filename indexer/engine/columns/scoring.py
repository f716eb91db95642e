"""How well articles match: BM25 summed over fields, with pairs of adjacent syllables.

Each field scores by itself and the sums are weighted (the BM25F of Whoosh). Adjacent pairs stand
for proximity: an article in which `quốc` and `hội` stand side by side is about `quốc hội`.
"""

from __future__ import annotations

import math
from itertools import pairwise, product
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.engine.columns.fields import TextField, TextFields
    from indexer.engine.columns.postings import Array
    from indexer.engine.ranking import Ranking
    from indexer.query import Word

_MAX_PAIRS: Final = 400
"""Pairs of accented forms tried for two syllables typed without dấu; the rest are rare."""


class Scorer:
    """Scores articles for the words of one query."""

    def __init__(self, fields: TextFields, size: int, ranking: Ranking, *, folding: bool) -> None:
        self._ranking = ranking
        self._fields = fields
        self._size = size
        self._folding = folding

    def score(self, words: Sequence[Word], compounds: Sequence[str]) -> Array:
        """The score of every article; 0 where no word stands."""
        scores = np.zeros(self._size, dtype=np.float64)
        ranking, fields = self._ranking, self._fields
        weights = [(fields.body, 1.0), (fields.lead, ranking.lead)]
        pair_weights = [(fields.body, ranking.body_pair)]
        if ranking.with_title:
            weights.append((fields.title, ranking.title))
            pair_weights.append((fields.title, ranking.title_pair))
        for word in dict.fromkeys(words):
            for field, weight in weights:
                numbers = field.lexicon.terms_of(word, folding=self._folding)
                slices = [field.postings.slice(number) for number in numbers]
                self._add(scores, field, slices, weight)
        for left, right in dict.fromkeys(pairwise(words)):
            for field, weight in pair_weights:
                self._add(scores, field, self._pair_slices(field, left, right), weight)
        for compound in dict.fromkeys(compounds):
            number = fields.compounds.postings.numbers.get(compound)
            if number is not None:
                found = fields.compounds.postings.slice(number)
                self._add(scores, fields.compounds, [found], ranking.compound)
        return scores

    def _pair_slices(self, field: TextField, left: Word, right: Word) -> list[tuple[Array, Array]]:
        if field.pairs is None:
            return []
        lefts = field.lexicon.terms_of(left, folding=self._folding)
        rights = field.lexicon.terms_of(right, folding=self._folding)
        if len(lefts) * len(rights) > _MAX_PAIRS:
            lefts, rights = _commonest(field, lefts), _commonest(field, rights)
        return [
            found
            for one, other in product(lefts, rights)
            if (found := field.pairs.find(one, other)) is not None
        ]

    def _add(
        self,
        scores: Array,
        field: TextField,
        slices: Iterable[tuple[Array, Array]],
        weight: float,
    ) -> None:
        """Add the BM25 of what several postings say together, as if they were one term."""
        docs, freqs = _union(list(slices))
        if not len(docs):
            return
        lengths = field.postings.lengths
        average = max(1.0, float(lengths.mean()))
        idf = math.log(1 + (self._size - len(docs) + 0.5) / (len(docs) + 0.5))
        k1, b = self._ranking.k1, self._ranking.b
        norm = k1 * (1 - b + b * lengths[docs] / average)
        scores[docs] += weight * idf * freqs * (k1 + 1) / (freqs + norm)


def _union(slices: list[tuple[Array, Array]]) -> tuple[Array, Array]:
    """Articles and summed frequencies of several postings, each article once."""
    if not slices:
        return np.empty(0, dtype=np.int64), np.empty(0)
    if len(slices) == 1:
        return slices[0][0], slices[0][1].astype(np.float64)
    docs = np.concatenate([docs for docs, _ in slices])
    freqs = np.concatenate([freqs for _, freqs in slices])
    unique, places = np.unique(docs, return_inverse=True)
    return unique, np.bincount(places, weights=freqs)


def _commonest(field: TextField, numbers: list[int]) -> list[int]:
    kept = math.isqrt(_MAX_PAIRS)
    return sorted(numbers, key=field.postings.frequency, reverse=True)[:kept]
