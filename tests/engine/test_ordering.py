"""The order of hits is that of a plain sort, however many articles are equally good."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from indexer.engine.columns.search.ordering import Ordering
from indexer.engine.columns.values.copies import Copies
from indexer.records import Sort

if TYPE_CHECKING:
    from indexer.arrays import Array

PAGES, SIZE = 5, 10


@dataclass(frozen=True)
class Archive:
    """What ordering asks of columns."""

    moments: Array
    copies: Copies

    @property
    def live(self) -> Array:
        return np.ones(len(self.moments), dtype=bool)

    @property
    def by_moment(self) -> Array:
        return np.argsort(self.moments, kind="stable")[::-1]


def archive_of(chance: np.random.Generator) -> Archive:
    size = int(chance.integers(1, 4000))
    heads = np.arange(size)
    copies = chance.integers(0, size, size // 4)
    heads[copies] = np.minimum(heads[copies], chance.integers(0, size, size // 4))
    while (heads[heads] != heads).any():
        heads = heads[heads]
    return Archive(chance.integers(0, int(chance.integers(1, 500)), size), Copies(heads))


@pytest.mark.parametrize("seed", range(60))
def test_ties_are_broken_by_day_and_number(seed: int) -> None:
    chance = np.random.default_rng(seed)
    archive: Any = archive_of(chance)
    found = np.flatnonzero(chance.random(len(archive.moments)) < chance.random())
    scores = chance.integers(1, int(chance.integers(2, 6)), len(found)).astype(float)
    sorted_places = np.lexsort((np.arange(len(found)), -archive.moments[found], -scores))
    first_of_group: dict[int, int] = {}
    for number in found[sorted_places].tolist():
        first_of_group.setdefault(int(archive.copies.firsts[number]), number)
    ordering = Ordering(archive, found, scores, Sort.RELEVANCE)
    assert ordering.distinct == len(first_of_group)
    hits = [place.number for page in range(PAGES) for place in ordering.page(page + 1, SIZE)]
    assert hits == list(first_of_group.values())[: PAGES * SIZE]
