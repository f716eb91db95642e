"""Postings of one text field as arrays: built once, memory-mapped by every reader.

A *posting* says that a term stands in an article, how often, and (for fields with phrases) at
which positions. Terms are numbered in sorted order; the postings of term `t` are the slice
`offsets[t]:offsets[t + 1]` of `docs` and `freqs`.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Array: TypeAlias = "np.ndarray[Any, np.dtype[Any]]"

_PAIR_SHIFT: Final = np.uint64(32)
_NO_TERM: Final = -1


@dataclass(frozen=True, slots=True)
class Postings:
    """The postings of one field, and the lengths of the field in every article."""

    terms: tuple[str, ...]
    offsets: Array
    docs: Array
    freqs: Array
    lengths: Array
    position_offsets: Array | None
    positions: Array | None
    numbers: dict[str, int]
    """Term → its number."""

    def frequency(self, term: int) -> int:
        """In how many articles a term stands."""
        return int(self.offsets[term + 1] - self.offsets[term])

    def slice(self, term: int) -> tuple[Array, Array]:
        """The articles of a term, ascending, and how often it stands in each."""
        begin, end = int(self.offsets[term]), int(self.offsets[term + 1])
        return self.docs[begin:end], self.freqs[begin:end]

    def places(self, term: int) -> Array:
        """Every occurrence of a term as `article << 32 | position`, ascending."""
        if self.positions is None or self.position_offsets is None:
            raise ValueError("this field keeps no positions")
        begin, end = int(self.offsets[term]), int(self.offsets[term + 1])
        first, last = int(self.position_offsets[begin]), int(self.position_offsets[end])
        docs = np.repeat(self.docs[begin:end].astype(np.uint64), self.freqs[begin:end])
        return (docs << _PAIR_SHIFT) | self.positions[first:last].astype(np.uint64)


@dataclass(frozen=True, slots=True)
class PairPostings:
    """Which two terms of a field stand side by side, where and how often."""

    keys: Array
    """`left << 32 | right`, ascending."""
    offsets: Array
    docs: Array
    freqs: Array

    def find(self, left: int, right: int) -> tuple[Array, Array] | None:
        """The articles of a pair of term numbers and its frequencies; None if it never stands."""
        key = np.uint64(left) << _PAIR_SHIFT | np.uint64(right)
        at = int(np.searchsorted(self.keys, key))
        if at == len(self.keys) or self.keys[at] != key:
            return None
        begin, end = int(self.offsets[at]), int(self.offsets[at + 1])
        return self.docs[begin:end], self.freqs[begin:end]


class PostingsBuilder:
    """Collects the tokens of articles in their order and writes the arrays of one field."""

    def __init__(self, *, positions: bool, pairs: bool) -> None:
        self._keep_positions = positions
        self._keep_pairs = pairs
        self._numbers: dict[str, int] = {}
        self._terms = array("i")
        self._lengths = array("I")
        self._spans = array("I")

    def add(self, tokens: Sequence[str | None]) -> None:
        """Append the tokens of the next article; None parts the text and takes a position."""
        numbers = self._numbers
        self._terms.extend(
            [
                _NO_TERM if token is None else numbers.setdefault(token, len(numbers))
                for token in tokens
            ]
        )
        self._spans.append(len(tokens))
        self._lengths.append(len(tokens) - tokens.count(None))

    def write(self, folder: Path, name: str) -> None:
        """Write `NAME.*` files: sorted terms, postings, lengths, and what else was asked for."""
        ranks, terms = _ranks(self._numbers)
        stream = np.frombuffer(self._terms, dtype=np.int32)
        spans = np.frombuffer(self._spans, dtype=np.uint32).astype(np.int64)
        docs = np.repeat(np.arange(len(spans), dtype=np.uint32), spans)
        starts = np.concatenate(([0], np.cumsum(spans)))[:-1]
        positions = (np.arange(len(stream)) - np.repeat(starts, spans)).astype(np.uint32)
        present = stream != _NO_TERM
        numbers = np.where(present, ranks[stream] if len(ranks) else 0, 0).astype(np.uint32)
        (folder / f"{name}.terms").write_text("\n".join(terms), encoding="utf-8")
        _save(folder, name, "lengths", np.frombuffer(self._lengths, dtype=np.uint32))
        _write_postings(
            folder,
            name,
            numbers[present],
            docs[present],
            positions[present] if self._keep_positions else None,
            count=len(terms),
        )
        if self._keep_pairs:
            _write_pairs(folder, name, numbers, docs, present)


def open_postings(folder: Path, name: str) -> Postings:
    """Map the arrays of a field into memory; only its terms are read at once."""
    text = (folder / f"{name}.terms").read_text(encoding="utf-8")
    terms = tuple(text.split("\n")) if text else ()
    has_positions = (folder / f"{name}.positions.npy").exists()
    return Postings(
        terms=terms,
        offsets=_load(folder, name, "offsets"),
        docs=_load(folder, name, "docs"),
        freqs=_load(folder, name, "freqs"),
        lengths=_load(folder, name, "lengths"),
        position_offsets=_load(folder, name, "position_offsets") if has_positions else None,
        positions=_load(folder, name, "positions") if has_positions else None,
        numbers={term: number for number, term in enumerate(terms)},
    )


def open_pairs(folder: Path, name: str) -> PairPostings:
    """Map the pairs of a field into memory."""
    return PairPostings(
        keys=_load(folder, name, "pair_keys"),
        offsets=_load(folder, name, "pair_offsets"),
        docs=_load(folder, name, "pair_docs"),
        freqs=_load(folder, name, "pair_freqs"),
    )


def _ranks(numbers: dict[str, int]) -> tuple[Array, list[str]]:
    """For each number in order of appearance its place among the sorted terms; those terms."""
    terms = sorted(numbers)
    ranks = np.empty(len(terms), dtype=np.uint32)
    for rank, term in enumerate(terms):
        ranks[numbers[term]] = rank
    return ranks, terms


def _write_postings(
    folder: Path, name: str, numbers: Array, docs: Array, positions: Array | None, *, count: int
) -> None:
    order = np.argsort(numbers, kind="stable")
    numbers, docs = numbers[order], docs[order]
    first = _first_of_runs(numbers, docs)
    begins = np.flatnonzero(first)
    _save(folder, name, "offsets", np.searchsorted(numbers[begins], np.arange(count + 1)))
    _save(folder, name, "docs", docs[begins])
    ends = np.append(begins[1:], len(numbers))
    _save(folder, name, "freqs", (ends - begins).astype(np.uint32))
    if positions is not None:
        _save(folder, name, "positions", positions[order])
        _save(folder, name, "position_offsets", np.append(begins, len(numbers)))


def _write_pairs(folder: Path, name: str, numbers: Array, docs: Array, present: Array) -> None:
    beside = present[:-1] & present[1:] & (docs[:-1] == docs[1:])
    keys = (numbers[:-1].astype(np.uint64) << _PAIR_SHIFT | numbers[1:].astype(np.uint64))[beside]
    docs = docs[:-1][beside]
    order = np.argsort(keys, kind="stable")
    keys, docs = keys[order], docs[order]
    begins = np.flatnonzero(_first_of_runs(keys, docs))
    ends = np.append(begins[1:], len(keys))
    pair_begins = np.flatnonzero(_first_of_runs(keys[begins], None))
    _save(folder, name, "pair_keys", keys[begins][pair_begins])
    _save(folder, name, "pair_offsets", np.append(pair_begins, len(begins)))
    _save(folder, name, "pair_docs", docs[begins])
    _save(folder, name, "pair_freqs", np.minimum(ends - begins, 0xFFFF).astype(np.uint16))


def _first_of_runs(keys: Array, docs: Array | None) -> Array:
    """True where a sorted column (or one of two) changes: the first row of each run."""
    first = np.ones(len(keys), dtype=bool)
    if len(keys):
        first[1:] = keys[1:] != keys[:-1]
        if docs is not None:
            first[1:] |= docs[1:] != docs[:-1]
    return first


def _save(folder: Path, name: str, column: str, values: Array) -> None:
    np.save(folder / f"{name}.{column}.npy", values, allow_pickle=False)


def _load(folder: Path, name: str, column: str) -> Array:
    path = folder / f"{name}.{column}.npy"
    array_: Array = np.load(path, mmap_mode="r", allow_pickle=False)
    return array_
