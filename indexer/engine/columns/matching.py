"""Query tree → the articles that match, as a mask over all articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from indexer.query import And, Not, Or, Phrase, Prefix, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.engine.columns.fields import TextField
    from indexer.engine.columns.postings import Array
    from indexer.query import Node


class Matcher:
    """Matches the nodes of query trees against the text fields of one generation."""

    def __init__(self, fields: Sequence[TextField], size: int, *, folding: bool) -> None:
        self._fields = fields
        self._size = size
        self._folding = folding

    def match(self, node: Node) -> Array:
        """True for each article that matches."""
        match node:
            case Word():
                return self._having(
                    (field, field.lexicon.terms_of(node, folding=self._folding))
                    for field in self._fields
                )
            case Prefix():
                return self._having(
                    (field, field.lexicon.terms_beginning(node)) for field in self._fields
                )
            case Phrase(words):
                return self._having_phrase(words)
            case Not(inner):
                excluded: Array = ~self.match(inner)
                return excluded
            case And(nodes):
                in_all: Array = np.logical_and.reduce([self.match(each) for each in nodes])
                return in_all
            case Or(nodes):
                in_any: Array = np.logical_or.reduce([self.match(each) for each in nodes])
                return in_any

    def _having(self, terms: Iterable[tuple[TextField, list[int]]]) -> Array:
        mask = np.zeros(self._size, dtype=bool)
        for field, numbers in terms:
            for number in numbers:
                mask[field.postings.slice(number)[0]] = True
        return mask

    def _having_phrase(self, words: Sequence[Word]) -> Array:
        mask = np.zeros(self._size, dtype=bool)
        for field in self._fields:
            mask[phrase_articles(field, words, folding=self._folding)] = True
        return mask


def phrase_articles(field: TextField, words: Sequence[Word], *, folding: bool) -> Array:
    """The articles in whose field the words stand side by side, in order.

    Every occurrence is one number (article and position): the places of each word, moved back by
    its distance from the first, are intersected.
    """
    places: Array | None = None
    for distance, word in enumerate(words):
        numbers = field.lexicon.terms_of(word, folding=folding)
        if not numbers:
            return np.empty(0, dtype=np.int64)
        here = np.concatenate([field.postings.places(number) for number in numbers])
        here = here[(here & np.uint64(0xFFFFFFFF)) >= distance] - np.uint64(distance)
        places = here if places is None else np.intersect1d(places, here, assume_unique=True)
        if not len(places):
            return np.empty(0, dtype=np.int64)
    if places is None:
        return np.empty(0, dtype=np.int64)
    return np.unique(places >> np.uint64(32)).astype(np.int64)
