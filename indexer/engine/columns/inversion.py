"""The tokens of a segment's articles → the postings of one field as arrays.

Every occurrence is one whole number (term, article, position); sorting them groups occurrences by
term and article, in order, and is the whole work.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.engine.columns.arrays import Array, narrowed, runs, text_arrays
from indexer.engine.columns.terms import in_order

if TYPE_CHECKING:
    from collections.abc import Sequence

DENSE: Final = 4
"""A term in more than a quarter of the articles takes less room as a row with all of them."""
_NO_TERM: Final = -1
_DOC_BITS: Final = 16


class TokenStream:
    """Collects the tokens of one field, article after article."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._tokens = array("i")
        self._spans = array("I")

    def add(self, tokens: Sequence[str | None]) -> None:
        """Append the tokens of the next article; None parts the text and takes a position."""
        numbers = self._numbers
        self._tokens.extend(
            [
                _NO_TERM if token is None else numbers.setdefault(token, len(numbers))
                for token in tokens
            ]
        )
        self._spans.append(len(tokens))

    def postings(self, *, positions: bool, pairs: bool) -> dict[str, Array]:
        """The arrays that `Postings` reads."""
        terms = in_order(self._numbers)
        ranks = np.empty(len(terms) + 1, dtype=np.int64)
        ranks[-1] = _NO_TERM
        ranks[[self._numbers[term] for term in terms]] = np.arange(len(terms))
        numbers = ranks[np.frombuffer(self._tokens, dtype=np.int32)]
        spans = np.frombuffer(self._spans, dtype=np.uint32).astype(np.int64)
        docs = np.repeat(np.arange(len(spans)), spans)
        present = numbers != _NO_TERM
        lengths = np.bincount(docs[present], minlength=len(spans))
        arrays = {**text_arrays("terms", terms), "lengths": narrowed(lengths)}
        places = np.arange(len(numbers)) - np.repeat(np.cumsum(spans) - spans, spans)
        arrays |= _inverted(
            numbers[present],
            docs[present],
            places[present] if positions else None,
            terms=len(terms),
            articles=len(spans),
        )
        if pairs:
            arrays |= _pairs(numbers, docs, present, terms=len(terms))
        return arrays


def _inverted(
    numbers: Array, docs: Array, places: Array | None, *, terms: int, articles: int
) -> dict[str, Array]:
    """Postings by term; terms in very many articles as rows of counts over all of them."""
    bits = int(places.max(initial=0)).bit_length() if places is not None else 0
    keys = (numbers << _DOC_BITS | docs) << bits
    if places is not None:
        keys |= places
    keys.sort()
    arrays = {}
    if places is not None:
        arrays["positions"] = narrowed(keys & ((1 << bits) - 1))
        keys >>= bits
        bounds = np.arange(terms + 1) << _DOC_BITS
        arrays["position_offsets"] = narrowed(keys.searchsorted(bounds))
    postings, counts = runs(keys)
    term_of, docs = postings >> _DOC_BITS, postings & ((1 << _DOC_BITS) - 1)
    frequencies = np.bincount(term_of, minlength=terms)
    dense = np.flatnonzero(frequencies * DENSE > articles)
    row_of = np.full(terms, -1)
    row_of[dense] = np.arange(len(dense))
    in_rows = row_of[term_of] >= 0
    rows = np.zeros((len(dense), articles), dtype=np.int64)
    rows[row_of[term_of[in_rows]], docs[in_rows]] = counts[in_rows]
    listed = np.where(row_of >= 0, 0, frequencies)
    return arrays | {
        "offsets": narrowed(np.append(0, np.cumsum(listed))),
        "docs": docs[~in_rows].astype(np.uint16),
        "counts": narrowed(counts[~in_rows]),
        "dense_terms": dense.astype(np.uint32),
        "dense_frequencies": frequencies[dense].astype(np.uint32),
        "dense": narrowed(rows),
    }


def _pairs(numbers: Array, docs: Array, present: Array, *, terms: int) -> dict[str, Array]:
    """Which two terms stand side by side: for each left term its right ones, and their postings."""
    beside = present[:-1] & present[1:] & (docs[:-1] == docs[1:])
    bits = max(1, terms).bit_length()
    keys = (numbers[:-1] << bits | numbers[1:])[beside] << _DOC_BITS | docs[:-1][beside]
    keys.sort()
    postings, counts = runs(keys)
    pairs, frequencies = runs(postings >> _DOC_BITS)
    lefts = np.arange(terms + 1) << bits
    return {
        "pair_lefts": narrowed(pairs.searchsorted(lefts)),
        "pair_rights": (pairs & ((1 << bits) - 1)).astype(np.uint32),
        "pair_offsets": narrowed(np.append(0, np.cumsum(frequencies))),
        "pair_docs": (postings & ((1 << _DOC_BITS) - 1)).astype(np.uint16),
        "pair_counts": narrowed(counts),
    }
