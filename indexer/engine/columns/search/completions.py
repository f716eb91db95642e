"""What a beginning may become while somebody types: officials, meetings, phrases, titles."""

from __future__ import annotations

from itertools import islice
from math import ceil
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.engine.columns.values.beginnings import folded_words
from indexer.engine.days import day_of
from indexer.language.syllables import fold
from indexer.language.tokens import tokenise
from indexer.query import Prefix
from indexer.records import Completion, CompletionKind, FacetName

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from indexer.engine.columns.arrays import Array
    from indexer.engine.columns.columns import Columns

_SHARES: Final = {
    CompletionKind.OFFICIAL: 0.4,
    CompletionKind.MEETING: 0.2,
    CompletionKind.PHRASE: 0.3,
    CompletionKind.ARTICLE: 1,
}
"""Which part of all may be of each kind, rounded up; titles take what is left."""
_TRIED: Final = 400
"""Completions of one beginning that are looked at, the weightiest first."""
_PHRASES_TRIED: Final = 32
"""The same for phrases, which come as they are counted in each segment."""


class Completions:
    """Completes beginnings from one generation. Safe between threads."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns

    def complete(
        self, text: str, limit: int, kinds: Collection[CompletionKind]
    ) -> tuple[Completion, ...]:
        """What the text may become: officials, meetings, phrases, titles, weightiest first.

        Letters typed with dấu must stand so; letters typed without may have any.
        """
        words = tokenise(text).keys
        folded = " ".join(folded_words(text))
        if not folded:
            return ()
        chosen: list[Completion] = []
        for kind in kinds:
            found = self._of_kind(kind, folded)
            # Bare letters have been compared already.
            fitting = (
                each for each in found if text.isascii() or begins(tokenise(each.label).keys, words)
            )
            said = [text, *(each.label for each in chosen)]
            new = saying_more(fitting, said) if kind is CompletionKind.PHRASE else fitting
            chosen += islice(new, min(limit - len(chosen), most_of(kind, limit)))
        return tuple(chosen)

    def _of_kind(self, kind: CompletionKind, folded: str) -> Iterator[Completion]:
        match kind:
            case CompletionKind.OFFICIAL:
                return self._values(kind, FacetName.OFFICIAL, folded)
            case CompletionKind.MEETING:
                return self._values(kind, FacetName.MEETING, folded)
            case CompletionKind.PHRASE:
                return self._phrases(folded)
            case CompletionKind.ARTICLE:
                return self._titles(folded)

    def _values(self, kind: CompletionKind, facet: FacetName, folded: str) -> Iterator[Completion]:
        column = self._columns.facets[facet]
        found = column.beginning(folded)
        if not found:
            return
        numbers = np.array(found, dtype=np.int64)
        for number in _weightiest(numbers, column.totals[numbers]):
            day = day_of(column.newest[number])
            detail = column.detail(number) or (day.isoformat() if day else "")
            count = int(column.totals[number])
            yield Completion(kind, column.label(number), column.slug(number), detail, count)

    def _phrases(self, folded: str) -> Iterator[Completion]:
        for text, count in self._columns.phrases_beginning(folded, _PHRASES_TRIED):
            yield Completion(CompletionKind.PHRASE, text, f'"{text}"', "", count)

    def _titles(self, folded: str) -> Iterator[Completion]:
        numbers = self._columns.titles_beginning(folded)
        days = np.maximum(self._columns.days[numbers], 0)
        for number in _weightiest(numbers, days):
            day = day_of(self._columns.days[number])
            title, article_id = self._columns.title(number), self._columns.id_of(number)
            text = day.isoformat() if day else ""
            weight = max(0, int(self._columns.days[number]))
            yield Completion(CompletionKind.ARTICLE, title, article_id, text, weight)


def most_of(kind: CompletionKind, limit: int) -> int:
    """How many of a kind there may be among all: none takes the room of the others."""
    return ceil(limit * _SHARES[kind])


def saying_more(phrases: Iterable[Completion], said: Sequence[str]) -> Iterator[Completion]:
    """Phrases that are not just the beginning of something that is said already."""
    beginnings = [tokenise(text).keys for text in said]
    for phrase in phrases:
        keys = tokenise(phrase.label).keys
        if not any(keys == beginning[: len(keys)] for beginning in beginnings):
            yield phrase


def _weightiest(numbers: Array, weights: Array) -> list[int]:
    """Numbers by falling weight, the first number first of equal ones."""
    if len(numbers) > _TRIED:
        best = weights >= np.sort(weights)[-_TRIED]
        numbers, weights = numbers[best], weights[best]
    order = np.lexsort((numbers, -weights.astype(np.int64)))
    tried: list[int] = numbers[order[:_TRIED]].tolist()
    return tried


def begins(keys: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether the words stand in the text from some word on, the last one perhaps unfinished."""
    *whole, last = words
    beginning = Prefix(last, last)
    return any(
        beginning.covers(keys[at + len(whole)])
        and all(_is(key, word) for key, word in zip(keys[at:], whole, strict=False))
        for at in range(len(keys) - len(whole))
    )


def _is(key: str, word: str) -> bool:
    return key == word or (word == fold(word) and fold(key) == word)
