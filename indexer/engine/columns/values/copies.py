"""Which articles are nearly the same as an earlier one."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from indexer.arrays import Array


class Copies:
    """Groups of near-duplicates over all segments of a generation. Safe between threads."""

    def __init__(self, firsts: Array) -> None:
        self.firsts = firsts
        """For each article the number of the first article that it repeats, or its own."""

    @cached_property
    def all(self) -> Array:
        """The numbers of the articles that repeat an earlier one, ascending."""
        return np.flatnonzero(self.firsts != np.arange(len(self.firsts)))

    @cached_property
    def _by_first(self) -> tuple[Array, Array]:
        """The same in the order of what they repeat, and that."""
        firsts = self.firsts[self.all]
        order = np.argsort(firsts, kind="stable")
        return self.all[order], firsts[order]

    @cached_property
    def repeated(self) -> Array:
        """For each article whether another one repeats it."""
        repeated = np.zeros(len(self.firsts), dtype=bool)
        repeated[self.firsts[self.all]] = True
        return repeated

    def of(self, first: int) -> Array:
        """The numbers of the articles that repeat one, ascending."""
        copies, firsts = self._by_first
        wanted = np.array(first, dtype=firsts.dtype)
        return copies[firsts.searchsorted(wanted) : firsts.searchsorted(wanted, side="right")]
