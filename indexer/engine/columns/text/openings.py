"""Short beginnings of words, and the articles that have any word with one: `th*` is one row.

Beginnings of up to three bare letters are few, and each stands for very many words. In a segment
those whose words have more postings than a quarter of the articles are kept as rows of bits.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.engine.columns.arrays import text_arrays, texts_in
from indexer.language.syllables import fold, has_diacritics

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from indexer.arrays import Array
    from indexer.engine.columns.text.postings import Postings
    from indexer.query import Prefix

_LONGEST: Final = 3
"""Letters: longer beginnings have fewer words, whose postings are soon read."""
_MANY: Final = 4
"""From a quarter of the articles on, a row costs less than looking at all postings."""


def is_opening(prefix: Prefix) -> bool:
    """Whether a beginning is so short that how often it stands in an article tells nothing."""
    return not has_diacritics(prefix.typed) and len(fold(prefix.key)) <= _LONGEST


def opening_arrays(postings: Postings) -> dict[str, Array]:
    """The arrays that `Openings` reads, from the postings of a field."""
    articles = len(postings.lengths)
    totals = np.concatenate(([0], np.cumsum(postings.frequencies())))
    kept: list[str] = []
    rows: list[Array] = []
    folded = [fold(term) for term in postings.terms]
    for length in range(1, _LONGEST + 1):
        for opening, terms in _sharing(folded, length):
            if (totals[terms.stop] - totals[terms.start]) * _MANY > articles:
                mask = np.zeros(articles, dtype=bool)
                postings.mark(mask, [terms])
                kept.append(opening)
                rows.append(np.packbits(mask))
    table = np.array(rows, dtype=np.uint8).reshape(len(rows), -(-articles // 8))
    return {**text_arrays("texts", kept), "rows": table}


def _sharing(folded: Sequence[str], length: int) -> Iterator[tuple[str, range]]:
    """Runs of terms, given in their order, whose first letters are the same."""
    for opening, run in groupby(range(len(folded)), key=lambda term: folded[term][:length]):
        terms = list(run)
        if len(opening) == length:
            yield opening, range(terms[0], terms[-1] + 1)


class Openings:
    """The short beginnings of one field in one segment, mapped into memory."""

    def __init__(self, arrays: Mapping[str, Array], articles: int) -> None:
        self._rows = arrays["rows"]
        self._articles = articles
        self._row_of = {text: row for row, text in enumerate(texts_in(arrays, "texts"))}

    def mark(self, mask: Array, prefix: Prefix) -> bool:
        """Set the places of the articles that have a beginning; whether it is one that is kept."""
        row = self._row_of.get(fold(prefix.key)) if is_opening(prefix) else None
        if row is None:
            return False
        having = np.unpackbits(self._rows[row], count=self._articles)
        np.logical_or(mask, having, out=mask)
        return True
