"""The postings of one field while they are written: lists of articles, one after the other.

What is inverted in parts, or was written as several segments, is joined list by list, without
sorting anything again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeAlias, TypeVar

import numpy as np

from indexer.arrays import Array, narrowed
from indexer.engine.columns.text.terms import term_arrays

if TYPE_CHECKING:
    from collections.abc import Sequence

Term = TypeVar("Term", str, bytes)

_DENSE: Final = 4
"""A term in more than a quarter of the articles takes less room as a row with all of them."""


@dataclass(frozen=True, slots=True, eq=False)
class Lists:
    """Lists of postings: list `k` is `docs[starts[k]:starts[k + 1]]`, ascending, with `counts`."""

    starts: Array
    docs: Array
    counts: Array

    def __len__(self) -> int:
        return len(self.starts) - 1

    @property
    def sizes(self) -> Array:
        """How many articles each list has."""
        return np.diff(self.starts)

    @property
    def occurrence_starts(self) -> Array:
        """Where the occurrences of each list begin among those of all, and the end."""
        ends = np.cumsum(self.counts, dtype=np.int64)
        sums: Array = np.append(0, ends)[self.starts]
        return sums


@dataclass(frozen=True, slots=True, eq=False)
class PairLists:
    """Which two terms stand side by side, in the order of the left and then the right ones."""

    lefts: Array
    rights: Array
    lists: Lists


@dataclass(frozen=True, slots=True, eq=False)
class Inverted(Generic[Term]):
    """All postings of one field."""

    terms: Sequence[Term]
    """Each has the list at its place."""
    lists: Lists
    lengths: Array
    """How many tokens the field has in each article."""
    positions: Array | None = None
    """Of posting after posting, as many as its count; None when none are kept."""
    pairs: PairLists | None = None


AnyInverted: TypeAlias = Inverted[str] | Inverted[bytes]


def posting_arrays(field: Inverted[str]) -> dict[str, Array]:
    """The arrays that `Postings` reads; terms must be in the order of `Terms`."""
    arrays = {**term_arrays(field.terms), "lengths": narrowed(field.lengths)}
    arrays |= _thinned(field.lists, articles=len(field.lengths))
    if field.positions is not None:
        arrays["positions"] = narrowed(field.positions)
        arrays["position_offsets"] = narrowed(field.lists.occurrence_starts)
    if field.pairs is not None:
        pairs = field.pairs
        arrays |= {
            "pair_lefts": narrowed(pairs.lefts.searchsorted(np.arange(len(field.terms) + 1))),
            "pair_rights": pairs.rights,
            "pair_offsets": narrowed(pairs.lists.starts),
            "pair_docs": pairs.lists.docs,
            "pair_counts": narrowed(pairs.lists.counts),
        }
    return arrays


def _thinned(lists: Lists, *, articles: int) -> dict[str, Array]:
    """Terms in very many articles as rows of counts over all of them, the others as lists."""
    sizes = lists.sizes
    dense = np.flatnonzero(sizes * _DENSE > articles)
    rows = np.zeros((len(dense), articles), dtype=lists.counts.dtype)
    listed = np.ones(len(lists.docs), dtype=bool)
    for row, term in zip(rows, dense.tolist(), strict=True):
        postings = slice(int(lists.starts[term]), int(lists.starts[term + 1]))
        row[lists.docs[postings]] = lists.counts[postings]
        listed[postings] = False
    frequencies = sizes[dense].astype(np.uint32)
    sizes[dense] = 0
    return {
        "offsets": narrowed(np.append(0, np.cumsum(sizes))),
        "docs": lists.docs[listed],
        "counts": narrowed(lists.counts[listed]),
        "dense_terms": dense.astype(np.uint32),
        "dense_frequencies": frequencies,
        "dense": narrowed(rows),
    }


def without_empty(field: Inverted[str]) -> Inverted[str]:
    """A field without the terms that stand in no article."""
    lists = field.lists
    kept = lists.sizes > 0
    starts = np.append(lists.starts[:-1][kept], lists.starts[-1])
    terms = [field.terms[term] for term in kept.nonzero()[0].tolist()]
    pairs = field.pairs
    if pairs is not None:
        numbers = (np.cumsum(kept) - 1).astype(np.uint32)
        pairs = PairLists(numbers[pairs.lefts], numbers[pairs.rights], pairs.lists)
    lists = Lists(starts, lists.docs, lists.counts)
    return Inverted(terms, lists, field.lengths, field.positions, pairs)
