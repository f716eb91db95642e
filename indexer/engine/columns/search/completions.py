"""Officials, meetings, phrases and titles by their beginnings, as somebody types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.engine.days import day_of
from indexer.records import Completion, CompletionKind, FacetName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.arrays import Array
    from indexer.engine.columns.columns import Columns

_TRIED: Final = 400
"""Completions of one beginning that are looked at, the weightiest first."""
_PHRASES_TRIED: Final = 32
"""The same for phrases, which come as they are counted in each segment."""


class Completions:
    """Completes beginnings from one generation. Safe between threads."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns

    def of_kind(self, kind: CompletionKind, folded: str) -> Iterator[Completion]:
        """All of a kind in which some words go on as a folded text does, weightiest first."""
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


def _weightiest(numbers: Array, weights: Array) -> list[int]:
    """Numbers by falling weight, the first number first of equal ones."""
    if len(numbers) > _TRIED:
        best = weights >= np.sort(weights)[-_TRIED]
        numbers, weights = numbers[best], weights[best]
    order = np.lexsort((numbers, -weights.astype(np.int64)))
    tried: list[int] = numbers[order[:_TRIED]].tolist()
    return tried
