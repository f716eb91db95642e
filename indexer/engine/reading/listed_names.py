"""Names of places, persons and bodies that lists have, in queries."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus import load_gazetteers, load_known_names
from indexer.language.syllables import fold
from indexer.language.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def names_in(keys: Sequence[str]) -> Iterator[range]:
    """Where names stand among the keys of words, the longest of those that begin at one word."""
    names = _names()
    for at, pair in enumerate(pairwise(keys)):
        for name in names.get(pair, ()):
            if tuple(keys[at : at + len(name)]) == name:
                yield range(at, at + len(name))
                break


def pairs_without_dau(folded: Sequence[str]) -> Iterator[tuple[int, set[tuple[str, str]]]]:
    """Where two words without dấu may begin a name, and which keys they then have; of `phu yen bai`
    none, as names do not overlap."""
    beginnings = _beginnings()
    overlapping = pairs_that_overlap(folded)
    for at, pair in enumerate(pairwise(folded)):
        if pair in beginnings and at not in overlapping:
            yield at, beginnings[pair]


def pairs_that_overlap(folded: Sequence[str]) -> set[int]:
    """Where two words without dấu may begin a name, and one of them another."""
    beginnings = _beginnings()
    begun = {at for at, pair in enumerate(pairwise(folded)) if pair in beginnings}
    return {at for at in begun if not begun.isdisjoint((at - 1, at + 1))}


def long_names_without_dau(folded: Sequence[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Where words without dấu may be a name of three words and more, and which keys they then
    have, the longest name first."""
    names = _long_names()
    for size in range(len(folded), 2, -1):
        for at in range(len(folded) - size + 1):
            for name in names.get(tuple(folded[at : at + size]), ()):
                yield at, name


@cache
def _long_names() -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    """Names of three words and more by what they are without dấu."""
    names: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for name in (name for group in _names().values() for name in group if len(name) > 2):
        names.setdefault(tuple(map(fold, name)), []).append(name)
    return names


@cache
def _names() -> dict[tuple[str, str], list[tuple[str, ...]]]:
    """Names of two words and more by the keys of their first two, the longest first."""
    lists = load_gazetteers()
    texts = {
        *lists.provinces,
        *(district for district, _ in lists.districts),
        *(*lists.places, *lists.countries, *lists.historical, *lists.foreigners),
        *load_known_names(),
    }
    names: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for keys in sorted({tokenise(text).keys for text in texts}, key=len, reverse=True):
        if len(keys) > 1:
            names.setdefault((keys[0], keys[1]), []).append(keys)
    return names


@cache
def _beginnings() -> dict[tuple[str, str], set[tuple[str, str]]]:
    """The first two keys of names by what they are without dấu."""
    beginnings: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for left, right in _names():
        beginnings.setdefault((fold(left), fold(right)), set()).add((left, right))
    return beginnings
