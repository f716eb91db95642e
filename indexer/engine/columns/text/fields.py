"""The text fields of a generation over all its segments, and what terms a word stands for."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from indexer.language.syllables import fold, has_diacritics
from indexer.query import Prefix

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.arrays import Array
    from indexer.engine.columns.text.chosen import ChosenIn
    from indexer.engine.columns.text.postings import Postings
    from indexer.query import Word


class TextField:
    """One field. Masks and counts are over the articles of all segments, one after the other."""

    def __init__(self, segments: Sequence[Postings], starts: Sequence[int]) -> None:
        """`starts` has the first article number of each segment, and the end."""
        self._segments = tuple(segments)
        self._bounds = tuple(pairwise(starts))

    @property
    def lengths(self) -> Array:
        """How many tokens the field has in each article."""
        if not self._segments:
            return np.zeros(0, dtype=np.uint16)
        return np.concatenate([segment.lengths for segment in self._segments])

    def mark(self, mask: Array, sought: Word | Prefix, *, folding: bool) -> None:
        """Set the places of the articles in which a word or a beginning stands."""
        for segment, part in self._parts(mask):
            openings = segment.openings
            if isinstance(sought, Prefix) and openings and openings.mark(part, sought):
                continue
            segment.mark(part, ranges_of(segment, sought, folding=folding))

    def add_counts(
        self,
        sums: Array,
        chosen: Sequence[ChosenIn],
        sought: Word | Prefix,
        *,
        folding: bool,
        weight: float = 1.0,
    ) -> None:
        """Add how often a word or a beginning stands in each of the chosen articles."""
        for segment, here, part in self._chosen_parts(chosen, sums):
            ranges = ranges_of(segment, sought, folding=folding)
            segment.add_counts(part, here, ranges, weight)

    def mark_pair(self, mask: Array, left: Word, right: Word, *, folding: bool) -> None:
        """Set the places of the articles in which one word stands right after another."""
        for segment, part in self._parts(mask):
            terms = _pair_terms(segment, left, right, folding=folding)
            if segment.pairs is not None and terms:
                segment.pairs.mark(part, segment.pairs.slices(*terms))

    def add_pair_counts(
        self,
        sums: Array,
        chosen: Sequence[ChosenIn],
        pair: tuple[Word, Word],
        *,
        folding: bool,
        weight: float = 1.0,
    ) -> None:
        """Add how often one word stands right after another in each of the chosen articles."""
        for segment, here, part in self._chosen_parts(chosen, sums):
            terms = _pair_terms(segment, *pair, folding=folding)
            if segment.pairs is not None and terms:
                segment.pairs.add_counts(part, here, terms, weight)

    def mark_phrase(self, mask: Array, words: Sequence[Word], *, folding: bool) -> None:
        """Set the places of the articles in which the words stand side by side, in order."""
        for segment, part in self._parts(mask):
            terms = [ranges_of(segment, word, folding=folding) for word in words]
            if terms and all(terms):
                _mark_phrase(segment, part, [ranges[0] for ranges in terms])

    def frequency(self, key: str) -> int:
        """In how many articles a term stands; removed ones are counted until they are merged."""
        return sum(
            segment.frequency(number)
            for segment in self._segments
            if (number := segment.terms.number_of(key)) is not None
        )

    def forms(self, folded: str) -> dict[str, int]:
        """All terms with one folded form, and their frequencies."""
        forms: dict[str, int] = {}
        for segment in self._segments:
            for number in segment.terms.forms(folded):
                term = segment.terms[number]
                forms[term] = forms.get(term, 0) + segment.frequency(number)
        return forms

    def pair_frequencies(self, lefts: Sequence[str], rights: Sequence[str]) -> Array:
        """In how many articles each of some terms (rows) stands right before others (columns)."""
        totals = np.zeros((len(lefts), len(rights)), dtype=np.int64)
        for segment in self._segments:
            if segment.pairs is None:
                continue
            numbers = [segment.terms.number_of(right) for right in rights]
            known = np.array([number is not None for number in numbers], dtype=bool)
            wanted = [number for number in numbers if number is not None]
            for row, left in enumerate(lefts):
                number = segment.terms.number_of(left)
                if number is not None and wanted:
                    totals[row, known] += segment.pairs.frequencies(number, wanted)
        return totals

    def _chosen_parts(
        self, chosen: Sequence[ChosenIn], sums: Array
    ) -> Iterator[tuple[Postings, ChosenIn, Array]]:
        """Each segment that has chosen articles, those, and their part of sums over all."""
        begin = 0
        for segment, here in zip(self._segments, chosen, strict=True):
            end = begin + len(here.docs)
            if begin < end:
                yield segment, here, sums[begin:end]
            begin = end

    def _parts(self, mask: Array) -> Iterator[tuple[Postings, Array]]:
        """Each segment with its part of a mask over all articles."""
        for segment, (begin, end) in zip(self._segments, self._bounds, strict=True):
            yield segment, mask[begin:end]


@dataclass(frozen=True, slots=True)
class TextFields:
    """The fields that are matched and scored."""

    title: TextField
    body: TextField
    """Lead, body and captions."""
    lead: TextField
    title_compounds: TextField
    compounds: TextField


def ranges_of(segment: Postings, sought: Word | Prefix, *, folding: bool) -> list[range]:
    """The numbers of the terms that a word or a beginning stands for in one segment.

    A syllable typed without dấu stands for all its accented forms while folding, a beginning
    typed without dấu always does. A word has one range or none.
    """
    terms = segment.terms
    if isinstance(sought, Prefix):
        return terms.covered(sought)
    if folding and not has_diacritics(sought.typed):
        forms = terms.forms(fold(sought.key))
        return [forms] if forms else []
    number = terms.number_of(sought.key)
    return [] if number is None else [range(number, number + 1)]


def _pair_terms(
    segment: Postings, left: Word, right: Word, *, folding: bool
) -> tuple[range, range] | None:
    """The terms that each of two words stands for; None when one stands for none."""
    lefts = ranges_of(segment, left, folding=folding)
    rights = ranges_of(segment, right, folding=folding)
    return (lefts[0], rights[0]) if lefts and rights else None


def _mark_phrase(segment: Postings, mask: Array, terms: Sequence[range]) -> None:
    """The articles that have all pairs of the phrase; of more than two words, in one run.

    Every occurrence is one number (article and position): the places of each word, moved back by
    its distance from the first, are intersected inside the articles that have all pairs.
    """
    if len(terms) == 1 or segment.pairs is None:
        segment.mark(mask, terms[:1])
        return
    having = np.ones(len(mask), dtype=bool)
    for left, right in pairwise(terms):
        pair = np.zeros(len(mask), dtype=bool)
        segment.pairs.mark(pair, segment.pairs.slices(left, right))
        having &= pair
    if len(terms) > 2 and having.any():
        places: Array | None = None
        for at in sorted(range(len(terms)), key=lambda at: _frequency(segment, terms[at])):
            here = np.concatenate([segment.places(term, having) for term in terms[at]]) - at
            if len(terms[at]) > 1:
                here.sort()
            places = here if places is None else _in_both(places, here)
        having = np.zeros(len(mask), dtype=bool)
        if places is not None:
            having[places >> 32] = True
    mask |= having


def _frequency(segment: Postings, terms: range) -> int:
    return sum(segment.frequency(term) for term in terms)


def _in_both(one: Array, other: Array) -> Array:
    """The numbers that are in both of two ascending arrays without repetition.

    A stable sort finds the two runs and merges them, several times faster than searching.
    """
    both = np.concatenate((one, other))
    both.sort(kind="stable")
    twice: Array = both[1:][both[1:] == both[:-1]]
    return twice
