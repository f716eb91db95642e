"""What a query's score is made of: parts that an article has or lacks, each worth something.

A part knows two things of an article: what it is worth there, for which postings are read, and what
it can be worth at most, for which it is enough to know that the article has it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, Protocol

import numpy as np

from indexer.engine.columns.text.chosen import split

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.arrays import Array
    from indexer.engine.columns.columns import Columns
    from indexer.engine.columns.search.matching import Having
    from indexer.engine.columns.text.chosen import ChosenIn

_FEW: Final = 1000
"""Articles up to which to ask if they have a part costs next to nothing."""


class Chosen:
    """The articles that are to be scored."""

    def __init__(self, columns: Columns, saturation: Array, numbers: Array) -> None:
        """`numbers` ascend; `saturation` has k1 times the norm of the length of every article."""
        self._columns = columns
        self._saturation = saturation
        self.numbers = numbers

    @property
    def are_few(self) -> bool:
        """Whether it is worth to ask if any of them has a part before its postings are read. Under
        the filter of an official half of the parts stand in none."""
        return len(self.numbers) <= _FEW

    @cached_property
    def by_segment(self) -> list[ChosenIn]:
        """The articles by segments."""
        return split(self.numbers, self._columns.starts)

    @cached_property
    def saturation(self) -> Array:
        """Weighted occurrences that are worth half of what a part can be."""
        saturation: Array = self._saturation[self.numbers]
        return saturation


class Part(Protocol):
    """A part of a score."""

    @property
    def name(self) -> str:
        """What an explanation calls it."""

    def worth(self, chosen: Chosen) -> Array:
        """What it is worth in each of the articles."""

    def most(self, chosen: Chosen) -> Array:
        """What it is worth in each of them at most, in single precision."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Worth more the more often it stands: BM25's saturation of weighted occurrences."""

    name: str
    having: Having
    limit: float
    """What its worth approaches, the more often it stands."""
    add_counts: Callable[[Array, Sequence[ChosenIn]], None]
    """Adds the weighted occurrences in chosen articles to an array."""

    def worth(self, chosen: Chosen) -> Array:
        """What it is worth in each of the articles."""
        occurrences = np.zeros(len(chosen.numbers))
        if chosen.are_few and not self.having.mask[chosen.numbers].any():
            return occurrences
        self.add_counts(occurrences, chosen.by_segment)
        # tf / norm / (tf / norm + k1), with one division and one more array only
        occurrences /= occurrences + chosen.saturation
        occurrences *= self.limit
        return occurrences

    def most(self, chosen: Chosen) -> Array:
        """The limit where it stands at all."""
        return _where(self.having.mask, chosen, self.limit)


@dataclass(frozen=True, slots=True)
class Once:
    """Worth the same wherever it stands."""

    name: str
    having: Having
    value: float

    def worth(self, chosen: Chosen) -> Array:
        """The value where it stands."""
        worth: Array = self.having.mask[chosen.numbers] * self.value
        return worth

    def most(self, chosen: Chosen) -> Array:
        """The same."""
        return _where(self.having.mask, chosen, self.value)


@dataclass(frozen=True, slots=True)
class Either:
    """What was typed, or what another writing of it is worth where that is more.

    Another writing is worth a share of what was typed once, however often it stands: it never
    outranks the typed form.
    """

    name: str
    typed: tuple[Counted, ...]
    others: Array
    """The articles that have another writing."""
    value: float
    """What that is worth."""

    def worth(self, chosen: Chosen) -> Array:
        """What it is worth in each of the articles."""
        typed = np.zeros(len(chosen.numbers))
        for part in self.typed:
            typed += part.worth(chosen)
        return np.where(self.others[chosen.numbers], np.maximum(typed, self.value), typed)

    def most(self, chosen: Chosen) -> Array:
        """Both together."""
        most = _where(self.others, chosen, self.value)
        for part in self.typed:
            most += part.most(chosen)
        return most


@dataclass(frozen=True, slots=True)
class Told:
    """A word or an alternative, by the information that it carries."""

    words: tuple[tuple[Having, float], ...]
    """What is typed, each with its information."""
    others: Array | None = None
    """The articles that have another writing, which tells as much."""

    @property
    def information(self) -> float:
        """That of all its words."""
        return sum(information for _, information in self.words)

    def covered(self, chosen: Chosen) -> Array:
        """How much of it each of the articles has, in single precision."""
        covered = np.zeros(len(chosen.numbers), dtype=np.float32)
        for having, information in self.words:
            covered += _where(having.mask, chosen, information)
        if self.others is None:
            return covered
        return np.where(self.others[chosen.numbers], np.float32(self.information), covered)


def _where(mask: Array, chosen: Chosen, value: float) -> Array:
    return np.multiply(mask[chosen.numbers].view(np.uint8), np.float32(value))
