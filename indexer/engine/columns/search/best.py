"""The best of the articles that a query finds, without scoring all of them.

What a score cannot exceed is known without reading any posting: it follows from which parts of the
query an article has. The most promising articles are scored; those that cannot reach what was found
so far are left alone (the idea of MaxScore: Turtle and Flood, IPM 1995). A pasted headline finds a
third of an archive, of which one article in a hundred has to be scored.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from indexer.arrays import Array
    from indexer.engine.columns.search.scoring import Formula, Lengths

FEW: Final = 50_000
"""Articles up to which scoring all costs as little as looking for the most promising ones."""
_SIMPLE: Final = 6
"""Parts up to which most articles may be among the best, for all that is known beforehand."""
_FIRST: Final = 16
"""So many times as many articles are scored first as are wanted: mostly that is enough, and how
many are scored at once costs next to nothing."""
_SLACK: Final = 1 + 1e-4
"""Limits are worked out in single precision."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of articles, in the order of their numbers."""

    values: Array
    """0 for those that were not scored."""
    least: float = 0.0
    """Every article that is worth more than this was scored; 0 when all were."""


def best_scores(
    formula: Formula, lengths: Lengths, numbers: Array, wanted: int, *, few: int = FEW
) -> Scores:
    """Scores of at least so many of the best articles; of all with `wanted` 0, or up to `few`.

    `numbers` are the articles, ascending.
    """
    first = _FIRST * wanted
    simple = few > 0 and len(formula.parts) <= _SIMPLE
    if not wanted or simple or len(numbers) <= max(few, first):
        return Scores(formula.score(lengths.chosen(numbers)))
    most = formula.most(lengths.chosen(numbers)) * np.float32(_SLACK)
    promising = np.sort(np.argpartition(most, -first)[-first:])
    values = np.zeros(len(numbers))
    values[promising] = found = formula.score(lengths.chosen(numbers[promising]))
    least = float(np.partition(found, -wanted)[-wanted])
    most[promising] = -1
    others = (most >= least).nonzero()[0]
    if len(others):
        values[others] = formula.score(lengths.chosen(numbers[others]))
    return Scores(values, least)
