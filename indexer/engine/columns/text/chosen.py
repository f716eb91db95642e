"""The articles that are to be scored: chosen by matching and by filters, split by segments."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.arrays import Array


_MANY: Final = 4
"""From a quarter of all articles on, adding up all postings costs less than picking some."""

_FEW: Final = 32
"""Looking up an article costs as much as looking at so many postings."""

_AS_MANY: Final = 2
"""From half as many postings as articles on, writing all of them down as a row costs half of what
it costs to find those of the articles."""


class ChosenIn:
    """Chosen articles of one segment, and where each stands among them."""

    def __init__(self, docs: Array, size: int) -> None:
        """`docs` are article numbers of the segment, ascending; `size` how many it has."""
        self.docs = docs
        self._size = size

    def add(self, sums: Array, docs: Array, counts: Array, weight: float) -> None:
        """Add the weighted counts of postings to the sums of the chosen articles.

        Articles may come twice, in any order.
        """
        if not len(docs):
            return
        docs = docs.astype(np.intp)
        if len(docs) * _MANY > self._size:
            row = np.bincount(docs, counts.astype(np.float64), minlength=self._size)
            self.add_row(sums, row, weight)
            return
        mask, places = self._mask_and_places
        kept = mask[docs].nonzero()[0]  # most are none of the chosen: their places cost more
        np.add.at(sums, places[docs[kept]], weight * counts[kept])

    def add_ascending(self, sums: Array, docs: Array, counts: Array, weight: float) -> None:
        """The same of ascending articles, each once: those of one term."""
        if not len(docs):
            return
        if len(self.docs) * _FEW < len(docs):
            self._pick(sums, docs, counts, weight)
            return
        # numpy adds and indexes with its own types only: others it converts one by one, slowly.
        docs = docs.astype(np.intp)
        if len(docs) * _AS_MANY > len(self.docs):
            row = np.zeros(self._size, dtype=counts.dtype)
            row[docs] = counts
            self.add_row(sums, row, weight)
            return
        mask, places = self._mask_and_places
        kept = mask[docs].nonzero()[0]
        if len(kept):
            sums[places[docs[kept]]] += weight * counts[kept]

    @cached_property
    def _mask_and_places(self) -> tuple[Array, Array]:
        """Which articles of the segment are chosen, and where those stand among the chosen ones."""
        mask = np.zeros(self._size, dtype=bool)
        mask[self.docs] = True
        places = np.empty(self._size, dtype=np.intp)
        places[self.docs] = np.arange(len(self.docs))
        return mask, places

    def _pick(self, sums: Array, docs: Array, counts: Array, weight: float) -> None:
        """The same for few chosen articles, which are looked up one by one."""
        wanted = self._wanted
        at = docs.searchsorted(wanted)
        np.minimum(at, len(docs) - 1, out=at)
        found = (docs[at] == wanted).nonzero()[0]
        if len(found):
            sums[found] += weight * counts[at[found]]

    @cached_property
    def _wanted(self) -> Array:
        """The chosen articles as postings have them."""
        return self.docs.astype(np.uint16)

    def add_row(self, sums: Array, row: Array, weight: float) -> None:
        """Add the weighted counts of a row over all articles of the segment."""
        sums += weight * (row if len(self.docs) == self._size else row.take(self.docs))


def split(numbers: Array, starts: Sequence[int]) -> list[ChosenIn]:
    """Chosen articles by segments; `starts` has the first number of each segment, and the end."""
    bounds = numbers.searchsorted(starts)
    return [
        ChosenIn(numbers[begin:end] - start, stop - start)
        for begin, end, start, stop in zip(
            bounds[:-1], bounds[1:], starts[:-1], starts[1:], strict=True
        )
    ]
