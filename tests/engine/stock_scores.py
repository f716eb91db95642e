"""Whoosh's own BM25F, computed over the columns: what shows that the columns say the same.

People get the ranking of `indexer/engine/columns/search/scoring.py`. Formulas and statistics are
those of Whoosh 2.7.4 (`whoosh.scoring`): lengths in the steps of one byte, removed articles counted
until segments are merged.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import numpy as np
from whoosh.util.numeric import byte_to_length, length_to_byte

from indexer.engine.columns.text.chosen import split
from indexer.query import Word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.arrays import Array
    from indexer.engine.columns.columns import Columns
    from indexer.engine.columns.text.fields import TextField

_K1: Final = 1.2
_B: Final = 0.75


def stock_scores(columns: Columns, field: TextField, keys: Iterable[str], numbers: Array) -> Array:
    """What stock Whoosh gives articles for terms of one field: the sum over all that they have.

    `numbers` are the articles, ascending; the scores are in their order.
    """
    lengths = field.lengths
    average = float(lengths.sum(dtype=np.int64)) / (len(lengths) or 1) or 1.0
    kept = np.array([byte_to_length(length_to_byte(int(each))) for each in lengths[numbers]])
    chosen = split(numbers, columns.starts)
    scores = np.zeros(len(numbers))
    for key in keys:
        counts = np.zeros(len(numbers))
        field.add_counts(counts, chosen, Word(key, key), folding=False)
        idf = math.log(len(lengths) / (field.frequency(key) + 1)) + 1
        worth = idf * counts * (_K1 + 1) / (counts + _K1 * ((1 - _B) + _B * kept / average))
        scores += np.where(counts > 0, worth, 0.0)
    return scores
