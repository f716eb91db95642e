"""Query tree → the articles that match, as a mask over all articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from indexer.engine.columns.facets import days_within
from indexer.language.syllables import has_diacritics
from indexer.query import (
    Alternative,
    And,
    InTitle,
    Named,
    Not,
    Or,
    Phrase,
    Prefix,
    Within,
    Word,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.engine.columns.columns import Columns
    from indexer.engine.columns.fields import TextField
    from indexer.engine.columns.postings import Array
    from indexer.query import Node

_POSITION_BITS = np.uint64(32)
_POSITION_MASK = np.uint64(0xFFFFFFFF)


class Phrases:
    """The postings of the phrases of one query: matching and scoring ask for the same ones."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, tuple[Word, ...], bool], tuple[Array, Array]] = {}

    def postings(
        self, field: TextField, words: tuple[Word, ...], *, folding: bool
    ) -> tuple[Array, Array]:
        """See `phrase_postings`; each is worked out once."""
        key = id(field), words, folding
        if key not in self._known:
            self._known[key] = phrase_postings(field, words, folding=folding)
        return self._known[key]


class Matcher:
    """Matches the nodes of query trees against the columns of one generation."""

    def __init__(
        self, columns: Columns, phrases: Phrases, *, folding: bool, with_title: bool = True
    ) -> None:
        self._columns = columns
        self._phrases = phrases
        self._folding = folding
        self._with_title = with_title

    def match(self, node: Node) -> Array:
        """True for each article that matches."""
        match node:
            case InTitle(inner):
                return self._text([self._columns.fields.title], inner)
            case Word() | Phrase() | Prefix():
                return self._text(self._fields(), node)
            case Named(facet, words):
                # A name is judged by itself: one mark in it means that it was typed with dấu.
                folding = not any(has_diacritics(word.typed) for word in words)
                values = self._columns.facets[facet].values_named(words, folding=folding)
                return self._columns.facets[facet].mask(values, self._columns.size)
            case Within(since, until):
                return days_within(self._columns.days, since, until)
            case Alternative(typed, others):
                return _any([self.match(each) for each in (typed, *others)])
            case Not(inner):
                excluded: Array = ~self.match(inner)
                return excluded
            case And(nodes):
                in_all: Array = np.logical_and.reduce(
                    [self.match(each) for each in dict.fromkeys(nodes)]
                )
                return in_all
            case Or(nodes):
                return _any([self.match(each) for each in dict.fromkeys(nodes)])

    def _fields(self) -> list[TextField]:
        fields = self._columns.fields
        return [fields.body, fields.title] if self._with_title else [fields.body]

    def _text(self, fields: Sequence[TextField], node: Word | Phrase | Prefix) -> Array:
        match node:
            case Word():
                return self._having(
                    (field, field.lexicon.terms_of(node, folding=self._folding)) for field in fields
                )
            case Prefix():
                return self._having(
                    (field, field.lexicon.terms_beginning(node)) for field in fields
                )
            case Phrase(words):
                mask = np.zeros(self._columns.size, dtype=bool)
                for field in fields:
                    docs, _ = self._phrases.postings(field, words, folding=self._folding)
                    mask[docs] = True
                return mask

    def _having(self, terms: Iterable[tuple[TextField, list[int]]]) -> Array:
        mask = np.zeros(self._columns.size, dtype=bool)
        for field, numbers in terms:
            for number in numbers:
                mask[field.postings.slice(number)[0]] = True
        return mask


def _any(masks: list[Array]) -> Array:
    in_any: Array = np.logical_or.reduce(masks)
    return in_any


def phrase_postings(
    field: TextField, words: Sequence[Word], *, folding: bool
) -> tuple[Array, Array]:
    """The articles in whose field the words stand side by side, in order, and how often.

    Every occurrence is one number (article and position): the places of each word, moved back by
    its distance from the first, are intersected. The rarest word is looked up first, so that the
    work is bounded by it.
    """
    nothing = np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    terms = [field.lexicon.terms_of(word, folding=folding) for word in words]
    if not words or not all(terms):
        return nothing
    order = sorted(
        range(len(words)), key=lambda at: sum(field.postings.frequency(n) for n in terms[at])
    )
    places: Array | None = None
    for at in order:
        here = np.concatenate([field.postings.places(number) for number in terms[at]])
        here = here[(here & _POSITION_MASK) >= at] - np.uint64(at)
        places = here if places is None else _intersection(places, here)
        if not len(places):
            return nothing
    if places is None:
        return nothing
    docs, counts = np.unique(places >> _POSITION_BITS, return_counts=True)
    return docs.astype(np.int64), counts


def _intersection(few: Array, many: Array) -> Array:
    """The numbers of one array that are in the other; neither holds a number twice."""
    both: Array = few[np.isin(few, many, assume_unique=True)]
    return both
