"""The columns of a field → its postings again, and what is left of them without some articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from indexer.engine.columns.arrays import texts_in
from indexer.engine.columns.inverting.inverted import Inverted, Lists, PairLists, without_empty

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indexer.arrays import Array


def inverted_in(arrays: Mapping[str, Array]) -> Inverted[str]:
    """What `posting_arrays` was given."""
    pairs = None
    if "pair_lefts" in arrays:
        sizes = np.diff(arrays["pair_lefts"])
        pairs = PairLists(
            np.repeat(np.arange(len(sizes), dtype=np.uint32), sizes),
            arrays["pair_rights"],
            Lists(arrays["pair_offsets"], arrays["pair_docs"], arrays["pair_counts"]),
        )
    terms = list(texts_in(arrays, "terms"))
    return Inverted(terms, _lists(arrays), arrays["lengths"], arrays.get("positions"), pairs)


def _lists(arrays: Mapping[str, Array]) -> Lists:
    """The lists of all terms, also of those that are kept as rows."""
    offsets, rows = arrays["offsets"].astype(np.int64), arrays["dense"]
    sizes = np.diff(offsets)
    listed = sizes.copy()
    sizes[arrays["dense_terms"]] = arrays["dense_frequencies"]
    starts = np.append(0, np.cumsum(sizes))
    docs = np.empty(starts[-1], dtype=np.uint16)
    counts = np.empty(starts[-1], dtype=np.promote_types(arrays["counts"].dtype, rows.dtype))
    at = np.repeat(starts[:-1] - offsets[:-1], listed) + np.arange(offsets[-1])
    docs[at], counts[at] = arrays["docs"], arrays["counts"]
    for term, row in zip(arrays["dense_terms"].tolist(), rows, strict=True):
        postings = slice(int(starts[term]), int(starts[term + 1]))
        docs[postings] = row.nonzero()[0]
        counts[postings] = row[docs[postings]]
    return Lists(starts, docs, counts)


def without_articles(field: Inverted[str], kept: Array) -> Inverted[str]:
    """A field of the kept articles alone, which are numbered anew; `kept` is a truth value each."""
    if kept.all():
        return field
    numbers = (np.cumsum(kept) - 1).astype(np.uint16)
    living = kept[field.lists.docs]
    positions, pairs = field.positions, field.pairs
    if positions is not None:
        positions = positions[np.repeat(living, field.lists.counts)]
    if pairs is not None:
        lists = _of_living(pairs.lists, kept[pairs.lists.docs], numbers)
        left = lists.sizes > 0
        starts = np.append(lists.starts[:-1][left], lists.starts[-1])
        lists = Lists(starts, lists.docs, lists.counts)
        pairs = PairLists(pairs.lefts[left], pairs.rights[left], lists)
    lists = _of_living(field.lists, living, numbers)
    return without_empty(Inverted(field.terms, lists, field.lengths[kept], positions, pairs))


def _of_living(lists: Lists, living: Array, numbers: Array) -> Lists:
    """Lists of the living postings alone, whose articles have new numbers."""
    starts = np.append(0, np.cumsum(living))[lists.starts]
    return Lists(starts, numbers[lists.docs[living]], lists.counts[living])
