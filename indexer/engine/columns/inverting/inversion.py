"""The tokens of a segment's articles → the postings of one field.

Every occurrence is one whole number (term, article, position); sorting them groups occurrences by
term and article, in order, and is the whole work. Some hundreds of articles are sorted at a time,
which keeps what is needed for it small whatever the segment's size; then the parts are joined.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.arrays import Array, narrowed, runs
from indexer.engine.columns.inverting.inverted import Inverted, Lists, PairLists, without_empty
from indexer.engine.columns.inverting.joining import Parts
from indexer.engine.columns.text.terms import in_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.engine.columns.inverting.scratch import Scratch

PART: Final = 1 << 20
"""Tokens from which on a part is sorted."""
_NO_TERM: Final = -1
"""Stands where the text is parted."""
_DOC_BITS: Final = 16
"""Bits of an article's number in its segment."""


class _Numbers(dict["str | None", int]):
    """Terms → numbers in the order they come; a dictionary's own look-up is what is fast."""

    def __init__(self) -> None:
        super().__init__({None: _NO_TERM})

    def __missing__(self, token: str | None) -> int:
        number = self[token] = len(self) - 1
        return number


class TokenStream:
    """Collects the tokens of one field, article after article."""

    def __init__(
        self,
        *,
        scratch: Scratch,
        positions: bool = False,
        pairs: bool = False,
        part: int = PART,
    ) -> None:
        """Say what is kept beside the articles of each term; `part` as PART."""
        self._positions = positions
        self._pairs = pairs
        self._part = part
        self._numbers = _Numbers()
        self._tokens = array("i")
        self._spans = array("I")
        self._lengths = array("I")
        self._leads = array("I")
        self._sorted = 0
        """How many articles are in the parts."""
        self._parts = Parts(scratch)
        self._lead_parts = Parts(scratch)
        self._terms: list[int] = []
        """How many terms were known at the end of each part."""

    def add(self, tokens: Sequence[str | None], *, lead: int = 0) -> None:
        """Append the tokens of the next article; None parts the text and takes a position.

        `lead` is how many of the first ones, none of them None, are a field of their own, too.
        """
        self._tokens.fromlist(list(map(self._numbers.__getitem__, tokens)))
        self._spans.append(len(tokens))
        self._leads.append(lead)
        self._lengths.append(len(tokens) - tokens.count(None))
        if len(self._tokens) >= self._part:
            self._sort()

    def inverted(self) -> tuple[Inverted[str], Inverted[str]]:
        """The postings of the field, and of what leads in it. Nothing can be added afterwards."""
        self._sort()
        terms = in_order(term for term in self._numbers if term is not None)
        ranks = np.empty(len(terms), dtype=np.int64)
        ranks[list(map(self._numbers.__getitem__, terms))] = np.arange(len(terms))
        del self._numbers
        targets = [ranks[:known] for known in self._terms]
        lead = self._lead_parts.joined(terms, targets, np.array(self._leads, np.uint32))
        whole = self._parts.joined(terms, targets, np.array(self._lengths, np.uint32))
        return whole, without_empty(lead)

    def _sort(self) -> None:
        """Make a part of what was added since the last one."""
        spans = np.array(self._spans, np.int64)
        leads = np.array(self._leads[self._sorted :], np.int64)
        numbers = np.array(self._tokens, np.int64)
        docs = np.repeat(np.arange(self._sorted, len(self._leads)), spans)
        places = np.arange(len(numbers)) - np.repeat(np.cumsum(spans) - spans, spans)
        self._part_of(numbers, docs, places, np.repeat(leads, spans) > places)
        self._tokens, self._spans, self._sorted = array("i"), array("I"), len(self._leads)

    def _part_of(self, numbers: Array, docs: Array, places: Array, leading: Array) -> None:
        present, terms = numbers != _NO_TERM, len(self._numbers) - 1
        keys = (numbers << _DOC_BITS | docs)[present]
        self._lead_parts.add(_lists(np.sort(keys[leading[present]]), terms))
        positions = None
        if self._positions:
            bits = int(places.max(initial=0)).bit_length()
            keys = keys << bits | places[present]
            keys.sort()
            positions = narrowed(keys & ((1 << bits) - 1))
            keys >>= bits
        else:
            keys.sort()
        pairs = _pairs(numbers, docs, present, terms) if self._pairs else None
        self._parts.add(_lists(keys, terms), positions, pairs)
        self._terms.append(terms)


def _lists(keys: Array, terms: int) -> Lists:
    """The lists of sorted (term, article) pairs, one for each occurrence."""
    postings, counts = runs(keys)
    starts = postings.searchsorted(np.arange(terms + 1) << _DOC_BITS)
    return Lists(starts, postings.astype(np.uint16), narrowed(counts))


def _pairs(numbers: Array, docs: Array, present: Array, terms: int) -> PairLists:
    """Which two terms stand side by side."""
    beside = present[:-1] & present[1:] & (docs[:-1] == docs[1:])
    bits = terms.bit_length()
    keys = (numbers[:-1] << bits | numbers[1:])[beside] << _DOC_BITS | docs[:-1][beside]
    keys.sort()
    postings, counts = runs(keys)
    pairs, sizes = runs(postings >> _DOC_BITS)
    lefts, rights = pairs >> bits, pairs & ((1 << bits) - 1)
    lists = Lists(np.append(0, np.cumsum(sizes)), postings.astype(np.uint16), narrowed(counts))
    return PairLists(lefts.astype(np.uint32), rights.astype(np.uint32), lists)
