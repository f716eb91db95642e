"""The articles that are to be scored: chosen by matching and by filters, split by segments."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from indexer.engine.columns.arrays import Array

if TYPE_CHECKING:
    from collections.abc import Sequence


class ChosenIn:
    """Chosen articles of one segment, and where each stands among them."""

    def __init__(self, docs: Array, size: int) -> None:
        """`docs` are article numbers of the segment, ascending; `size` how many it has."""
        self.docs = docs
        self._size = size
        self._places: Array | None = None

    def nothing(self) -> Array:
        """A zero for each chosen article."""
        return np.zeros(len(self.docs))

    def sum(self, docs: Array, counts: Array) -> Array:
        """The counts of postings, summed up for each chosen article."""
        if not len(docs) or not len(self.docs):
            return self.nothing()
        if self._places is None:
            self._places = np.zeros(self._size, dtype=np.int32)
            self._places[self.docs] = np.arange(1, len(self.docs) + 1)
        places = self._places[docs]
        kept = np.flatnonzero(places)
        return np.bincount(places[kept], weights=counts[kept], minlength=len(self.docs) + 1)[1:]


def split(numbers: Array, starts: Sequence[int]) -> list[ChosenIn]:
    """Chosen articles by segments; `starts` has the first number of each segment, and the end."""
    bounds = np.searchsorted(numbers, starts)
    return [
        ChosenIn(numbers[begin:end] - start, stop - start)
        for begin, end, start, stop in zip(
            bounds[:-1], bounds[1:], starts[:-1], starts[1:], strict=True
        )
    ]
