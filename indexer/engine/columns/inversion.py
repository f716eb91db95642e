"""The tokens of a segment's articles → the postings of one field.

Every occurrence is one whole number (term, article, position); sorting them groups occurrences by
term and article, in order, and is the whole work. Some hundreds of articles are sorted at a time,
which keeps what is needed for it small whatever the segment's size; then the parts are joined.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.engine.columns.arrays import Array, narrowed, runs
from indexer.engine.columns.inverted import (
    Inverted,
    Lists,
    PairLists,
    join_lists,
    join_pairs,
    join_positions,
    without_empty,
)
from indexer.engine.columns.terms import in_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.engine.columns.scratch import Laid, Scratch

PART: Final = 1 << 20
"""Tokens from which on a part is sorted."""
_NO_TERM: Final = -1
_DOC_BITS: Final = 16


class _Numbers(dict["str | None", int]):
    """Terms → numbers in the order they come; a dictionary's own look-up is what is fast."""

    def __init__(self) -> None:
        super().__init__({None: _NO_TERM})

    def __missing__(self, token: str | None) -> int:
        number = self[token] = len(self) - 1
        return number


@dataclass(frozen=True, slots=True)
class _Part:
    """The postings of some articles, laid aside; terms have the numbers that the stream gave."""

    terms: int
    lists: Laid
    leads: Laid
    positions: Laid
    pairs: Laid

    def read_lists(self) -> Lists:
        return Lists(*self.lists.read())

    def read_leads(self) -> Lists:
        return Lists(*self.leads.read())

    def read_positions(self) -> Array:
        (positions,) = self.positions.read()
        return positions

    def read_pairs(self) -> PairLists:
        lefts, rights, *lists = self.pairs.read()
        return PairLists(lefts, rights, Lists(*lists))


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
        self._scratch = scratch
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
        self._parts: list[_Part] = []

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
        size, pieces = len(terms), [(part, ranks[: part.terms]) for part in self._parts]
        lists = join_lists(lambda: ((part.read_lists(), to) for part, to in pieces), size)
        leads = join_lists(lambda: ((part.read_leads(), to) for part, to in pieces), size)
        pairs = positions = None
        if self._pairs:
            pairs = join_pairs(lambda: ((part.read_pairs(), to) for part, to in pieces))
        if self._positions:
            positions = join_positions(
                lambda: ((part.read_lists(), part.read_positions(), to) for part, to in pieces),
                size,
            )
        self._parts.clear()
        lead = without_empty(Inverted(terms, leads, _lengths(self._leads)))
        return Inverted(terms, lists, _lengths(self._lengths), positions, pairs), lead

    def _sort(self) -> None:
        """Make a part of what was added since the last one."""
        spans = np.array(self._spans, np.int64)
        leads = np.array(self._leads[self._sorted :], np.int64)
        numbers = np.array(self._tokens, np.int64)
        docs = np.repeat(np.arange(self._sorted, len(self._leads)), spans)
        places = np.arange(len(numbers)) - np.repeat(np.cumsum(spans) - spans, spans)
        self._parts.append(self._part_of(numbers, docs, places, np.repeat(leads, spans) > places))
        self._tokens, self._spans, self._sorted = array("i"), array("I"), len(self._leads)

    def _part_of(self, numbers: Array, docs: Array, places: Array, leading: Array) -> _Part:
        present, terms = numbers != _NO_TERM, len(self._numbers) - 1
        keys = (numbers << _DOC_BITS | docs)[present]
        leads = _lists(np.sort(keys[leading[present]]), terms)
        positions: tuple[Array, ...] = ()
        if self._positions:
            bits = int(places.max(initial=0)).bit_length()
            keys = keys << bits | places[present]
            keys.sort()
            positions = (narrowed(keys & ((1 << bits) - 1)),)
            keys >>= bits
        else:
            keys.sort()
        pairs = _pairs(numbers, docs, present, terms) if self._pairs else ()
        lay = self._scratch.lay
        return _Part(terms, lay(*_lists(keys, terms)), lay(*leads), lay(*positions), lay(*pairs))


def _lengths(lengths: array[int]) -> Array:
    return np.array(lengths, np.uint32)


def _lists(keys: Array, terms: int) -> tuple[Array, Array, Array]:
    """The lists of sorted (term, article) pairs, one for each occurrence."""
    postings, counts = runs(keys)
    starts = postings.searchsorted(np.arange(terms + 1) << _DOC_BITS)
    return narrowed(starts), postings.astype(np.uint16), narrowed(counts)


def _pairs(numbers: Array, docs: Array, present: Array, terms: int) -> tuple[Array, ...]:
    """Which two terms stand side by side: left and right ones, and their lists."""
    beside = present[:-1] & present[1:] & (docs[:-1] == docs[1:])
    bits = terms.bit_length()
    keys = (numbers[:-1] << bits | numbers[1:])[beside] << _DOC_BITS | docs[:-1][beside]
    keys.sort()
    postings, counts = runs(keys)
    pairs, sizes = runs(postings >> _DOC_BITS)
    lefts, rights = pairs >> bits, pairs & ((1 << bits) - 1)
    return (
        lefts.astype(np.uint32),
        rights.astype(np.uint32),
        narrowed(np.append(0, np.cumsum(sizes))),
        postings.astype(np.uint16),
        narrowed(counts),
    )
