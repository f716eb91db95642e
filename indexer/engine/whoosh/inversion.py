"""Tokens of many articles, in their order → for each term where it stands, as sorted arrays."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

Array: TypeAlias = "np.ndarray[Any, np.dtype[Any]]"
Token: TypeAlias = str | bytes | None
"""A term as text, or as the bytes Whoosh makes of a value; None is a gap that takes a position."""

_NO_TERM: Final = -1


@dataclass(frozen=True, slots=True)
class InvertedField:
    """All postings of one field. Term `t` stands in `docs[starts[t]:starts[t + 1]]`, ascending."""

    terms: tuple[bytes, ...]
    """In the order of their bytes, as Whoosh keeps them."""
    starts: Array
    docs: Array
    frequencies: Array
    positions: Array
    """Of posting after posting, as many as its frequency."""
    lengths: Array
    """For each article how many tokens the field has."""


class _Numbers(dict[Token, int]):
    """Terms → numbers in the order they come; a dictionary's own look-up is what is fast."""

    def __init__(self) -> None:
        super().__init__({None: _NO_TERM})

    def __missing__(self, token: Token) -> int:
        number = self[token] = len(self) - 1
        return number


class Inverter:
    """Collects the tokens of one field, article after article."""

    def __init__(self) -> None:
        self._numbers = _Numbers()
        self._stream = array("i")
        self._spans = array("I")
        self._lengths = array("I")

    def add(self, tokens: Sequence[Token]) -> int:
        """Append the next article's tokens; returns how many there are, gaps not counted."""
        self._stream.fromlist(list(map(self._numbers.__getitem__, tokens)))
        length = len(tokens) - tokens.count(None)
        self._spans.append(len(tokens))
        self._lengths.append(length)
        return length

    def invert(self) -> InvertedField:
        """Sort what was added."""
        ranks, terms = self._ranked()
        stream = np.frombuffer(self._stream, np.int32)
        places = np.flatnonzero(stream != _NO_TERM)
        # One number holds a term and a place in the stream: sorting plain numbers is many times
        # faster than sorting one column by another.
        bits = np.int64(len(stream).bit_length())
        keys = ranks[stream[places]]
        keys <<= bits  # in place: these arrays are what a run needs most memory for
        keys |= places
        keys.sort()
        np.bitwise_and(keys, (1 << bits) - 1, out=places)
        keys >>= bits
        numbers = keys
        spans = np.frombuffer(self._spans, np.uint32).astype(np.int64)
        docs = np.repeat(np.arange(len(spans), dtype=np.int32), spans)[places]
        first = _changes(numbers) | _changes(docs)
        begins = np.flatnonzero(first)
        return InvertedField(
            terms=terms,
            starts=np.searchsorted(numbers[begins], np.arange(len(terms) + 1)),
            docs=docs[begins],
            frequencies=np.diff(begins, append=len(places)).astype(np.int32),
            positions=(places - (np.cumsum(spans) - spans)[docs]).astype(np.int32),
            lengths=np.frombuffer(self._lengths, np.uint32).astype(np.int64),
        )

    def _ranked(self) -> tuple[Array, tuple[bytes, ...]]:
        """For each term in order of appearance its place in sorted order, and the sorted terms."""
        terms = [
            term.encode() if isinstance(term, str) else term
            for term in self._numbers
            if term is not None
        ]
        order = sorted(range(len(terms)), key=terms.__getitem__)
        ranks = np.empty(len(terms), np.int64)
        ranks[order] = np.arange(len(terms))
        return ranks, tuple(terms[number] for number in order)


def _changes(values: Array) -> Array:
    """True for the first value and for each that differs from the one before it."""
    changed = np.ones(len(values), bool)
    np.not_equal(values[1:], values[:-1], out=changed[1:])
    return changed
