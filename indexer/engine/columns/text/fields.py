"""The text fields of a generation over all its segments, and what terms a word stands for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeVar

import numpy as np

from indexer.engine.columns.text.postings import NO_PAIRS
from indexer.language.syllables import fold, has_diacritics
from indexer.query import Prefix, Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.arrays import Array
    from indexer.engine.columns.text.chosen import ChosenIn
    from indexer.engine.columns.text.postings import PairPostings, Postings
    from indexer.engine.columns.text.terms import Terms

_REMEMBERED: Final = 1024
"""Words and pairs of words: those of the last hundred queries."""
_TOGETHER: Final = 128
"""Pairs of syllables with all their forms: those of the last twenty queries."""
Found = TypeVar("Found")


class TextField:
    """One field. Masks and counts are over the articles of all segments, one after the other."""

    def __init__(self, segments: Sequence[Postings], starts: Sequence[int]) -> None:
        """`starts` has the first article number of each segment, and the end."""
        self._segments = tuple(segments)
        self._bounds = tuple(pairwise(starts))
        self._openings = tuple(segment.openings for segment in segments)
        # A query asks for each of its words some six times: to match it, alone and in pairs, and
        # to score it. In twenty segments looking for it took a tenth of the time of a page.
        self._ranges = lru_cache(_REMEMBERED)(self._ranges_of)
        """For each segment the terms that a word stands for."""
        self._pairs = lru_cache(_REMEMBERED)(self._pairs_of)
        """For each segment where the postings of two words side by side lie."""
        self._together = lru_cache(_TOGETHER)(self._pair_frequencies)
        self.frequency = lru_cache(_REMEMBERED)(self._frequency)
        """In how many articles a term stands; removed ones are counted until they are merged."""
        self.forms = lru_cache(_REMEMBERED)(self._forms)
        """All terms with one folded form, and their frequencies; shared, not to be changed."""

    @property
    def lengths(self) -> Array:
        """How many tokens the field has in each article."""
        if not self._segments:
            return np.zeros(0, dtype=np.uint16)
        return np.concatenate([segment.lengths for segment in self._segments])

    def mark(self, mask: Array, sought: Word | Prefix, *, folding: bool) -> None:
        """Set the places of the articles in which a word or a beginning stands."""
        if isinstance(sought, Prefix):
            self._mark_prefix(mask, sought)
            return
        found = self._ranges(sought, folding)
        for segment, (begin, end), ranges in zip(self._segments, self._bounds, found, strict=True):
            segment.mark(mask[begin:end], ranges)

    def _mark_prefix(self, mask: Array, prefix: Prefix) -> None:
        for segment, part, openings in self._parts(mask, self._openings):
            if not (openings and openings.mark(part, prefix)):
                segment.mark(part, segment.terms.covered(prefix))

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
        if isinstance(sought, Word):
            found: Sequence[Sequence[range]] = self._ranges(sought, folding)
        else:
            found = [segment.terms.covered(sought) for segment in self._segments]
        for segment, here, part, ranges in self._chosen_parts(chosen, sums, found):
            segment.add_counts(part, here, ranges, weight)

    def mark_pair(self, mask: Array, left: Word, right: Word, *, folding: bool) -> None:
        """Set the places of the articles in which one word stands right after another."""
        for segment, part, pairs in self._parts(mask, self._pairs(left, right, folding)):
            if segment.pairs is not None:
                segment.pairs.mark(part, pairs)

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
        found = self._pairs(*pair, folding)
        for segment, here, part, pairs in self._chosen_parts(chosen, sums, found):
            if segment.pairs is not None:
                segment.pairs.add_counts(part, here, pairs, weight)

    def mark_phrase(self, mask: Array, words: Sequence[Word], *, folding: bool) -> None:
        """Set the places of the articles in which the words stand side by side, in order."""
        every = zip(*(self._ranges(word, folding) for word in words), strict=True)
        for segment, part, terms in self._parts(mask, tuple(every)):
            if all(terms):
                _mark_phrase(segment, part, [ranges[0] for ranges in terms])

    def _frequency(self, key: str) -> int:
        return sum(
            segment.frequency(number)
            for segment in self._segments
            if (number := segment.terms.number_of(key)) is not None
        )

    def _forms(self, folded: str) -> dict[str, int]:
        forms: dict[str, int] = {}
        for segment in self._segments:
            for number in segment.terms.forms(folded):
                term = segment.terms[number]
                forms[term] = forms.get(term, 0) + segment.frequency(number)
        return forms

    def pair_frequencies(self, lefts: Sequence[str], rights: Sequence[str]) -> Array:
        """In how many articles each of some terms (rows) stands right before others (columns);
        shared, not to be changed."""
        # Words without dấu are asked for beside each other up to three times a query.
        return self._together(tuple(lefts), tuple(rights))

    def _pair_frequencies(self, lefts: tuple[str, ...], rights: tuple[str, ...]) -> Array:
        totals = np.zeros((len(lefts), len(rights)), dtype=np.int64)
        for segment in self._segments:
            rows, before = _known(segment.terms, lefts)
            columns, behind = _known(segment.terms, rights)
            if segment.pairs is not None and rows and columns:
                totals[np.ix_(rows, columns)] += segment.pairs.frequencies(before, behind)
        totals.flags.writeable = False
        return totals

    def beside(self, left: Word, right: Word, *, folding: bool) -> int:
        """In how many articles one word stands right before another one, as they were typed.

        When `folding` the sum of that over all forms of a word without dấu.
        """
        pairs = self._pairs(left, right, folding)
        return sum(each.stop - each.start for found in pairs for each in found.slices)

    def _ranges_of(self, word: Word, folding: bool) -> tuple[Sequence[range], ...]:
        return tuple(_ranges_in(segment.terms, word, folding=folding) for segment in self._segments)

    def _pairs_of(self, left: Word, right: Word, folding: bool) -> tuple[PairPostings, ...]:
        both = zip(self._ranges(left, folding), self._ranges(right, folding), strict=True)
        return tuple(
            segment.pairs.find(lefts[0], rights[0])
            if segment.pairs is not None and lefts and rights
            else NO_PAIRS
            for segment, (lefts, rights) in zip(self._segments, both, strict=True)
        )

    def _chosen_parts(
        self, chosen: Sequence[ChosenIn], sums: Array, found: Sequence[Found]
    ) -> Iterator[tuple[Postings, ChosenIn, Array, Found]]:
        """Each segment that has chosen articles, those, their part of sums over all, and what was
        found in the segment."""
        begin = 0
        for segment, here, in_segment in zip(self._segments, chosen, found, strict=True):
            end = begin + len(here.docs)
            if begin < end:
                yield segment, here, sums[begin:end], in_segment
            begin = end

    def _parts(
        self, mask: Array, found: Sequence[Found]
    ) -> Iterator[tuple[Postings, Array, Found]]:
        """Each segment with its part of a mask over all articles, and what was found in it."""
        for segment, (begin, end), in_segment in zip(
            self._segments, self._bounds, found, strict=True
        ):
            yield segment, mask[begin:end], in_segment


@dataclass(frozen=True, slots=True)
class TextFields:
    """The fields that are matched and scored."""

    title: TextField
    body: TextField
    """Lead, body and captions."""
    lead: TextField
    title_compounds: TextField
    compounds: TextField


def _ranges_in(terms: Terms, word: Word, *, folding: bool) -> Sequence[range]:
    """The numbers of the terms that a word stands for in one segment: one range or none.

    A syllable typed without dấu stands for all its accented forms while folding.
    """
    if folding and not has_diacritics(word.typed):
        forms = terms.forms(fold(word.key))
        return (forms,) if forms else ()
    number = terms.number_of(word.key)
    return () if number is None else (range(number, number + 1),)


def _known(terms: Terms, keys: Sequence[str]) -> tuple[list[int], Array]:
    """The places of those keys that are terms of a segment, and their numbers, which ascend."""
    numbers = map(terms.number_of, keys)
    known = sorted((number, at) for at, number in enumerate(numbers) if number is not None)
    return [at for _, at in known], np.array([number for number, _ in known], dtype=np.uint32)


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
        segment.pairs.mark(pair, segment.pairs.find(left, right))
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
