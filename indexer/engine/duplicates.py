"""Near-duplicates: reprints and barely edited copies of one article, found by their signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.arrays import Array, runs
from indexer.language.shingles import SIZE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.language.shingles import Signature

_ALIKE: Final = 0.7
"""Share of common wording from which two articles are told as one."""
_BAND: Final = 4
"""Places compared at once: 16 bands find 98 % of the pairs that are .7 alike."""
_CROWD: Final = 200
"""Articles sharing a band beyond which it is a formula of the source, not a copy."""
_SHORT: Final = 0xFFFF
"""What each place of a text has that was too short for a signature."""


def signature_row(signature: Signature) -> Array:
    """A signature as it is kept: the lower half of each place, in which one in 65,536 that differ
    are alike. A band of four places is one whole number of 64 bits."""
    return signature.astype(np.uint16)


def bands_of(rows: Array) -> Array:
    """The bands of signature rows as whole numbers: a row for each article."""
    bands: Array = np.ascontiguousarray(rows).view(np.uint64)
    return bands


def largest_groups(first: Array, limit: int) -> list[Array]:
    """The numbers of the articles of each group of more than one, the largest groups first.

    `first` gives for each article the number of the first one of its group.
    """
    heads, sizes = np.unique(first, return_counts=True)
    several = heads[sizes > 1]
    order = np.argsort(-sizes[sizes > 1], kind="stable")
    return [np.flatnonzero(first == head) for head in several[order][:limit]]


def group_duplicates(rows: Array, known: Array | None = None) -> Array:
    """For each article the number of the first article that it repeats, or its own.

    `known` are the groups of the first articles, when they are known already: then only what the
    later ones repeat is looked for.
    """
    begin = 0 if known is None else len(known)
    first = np.arange(len(rows), dtype=np.uint32)
    if known is not None:
        first[:begin] = known
    for one, other in _alike(rows, begin):
        a, b = _root(first, one), _root(first, other)
        first[max(a, b)] = min(a, b)
    for number in np.flatnonzero(first != np.arange(len(first))).tolist():
        first[number] = _root(first, number)
    return first


def _alike(rows: Array, begin: int) -> Iterator[tuple[int, int]]:
    """Pairs of articles that are told as one; at least one of each pair is `begin` or later."""
    bands = bands_of(rows)
    whole = np.flatnonzero((rows != _SHORT).any(axis=1))
    for band in range(SIZE // _BAND):
        keys = bands[whole, band]
        if begin:
            chosen = np.isin(keys, keys[whole >= begin])
            numbers, keys = whole[chosen], keys[chosen]
        else:
            numbers = whole
        order = np.argsort(keys, kind="stable")
        numbers, keys = numbers[order], keys[order]
        _, sizes = runs(keys)
        heads = np.repeat(numbers[np.cumsum(sizes) - sizes], sizes)
        compared = (np.repeat(sizes, sizes) <= _CROWD) & (heads != numbers)
        one, other = heads[compared], numbers[compared]
        alike = (rows[one] == rows[other]).mean(axis=1) >= _ALIKE
        yield from zip(one[alike].tolist(), other[alike].tolist(), strict=True)


def _root(first: Array, number: int) -> int:
    while first[number] != number:
        number = int(first[number])
    return number
