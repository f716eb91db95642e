"""Runs a query: as typed, then with dấu added, then with words left out, until one matches.

What of a query an article must have stands in `engine/reading/bulk.py`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.engine.columns.search.best import Scores, best_scores
from indexer.engine.columns.search.matching import Matcher
from indexer.engine.columns.search.scoring import FormulaMaker, Lengths, telling
from indexer.engine.reading.bulk import (
    FULLER,
    is_enough,
    share_needed,
)
from indexer.engine.reading.names import name_meant
from indexer.engine.reading.order import ways
from indexer.engine.reading.things import meant_by
from indexer.query import And, Word, required_of, to_text, wanted_of
from indexer.records import FacetName

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from indexer.arrays import Array
    from indexer.engine.columns.columns import Columns
    from indexer.engine.columns.search.scoring import Formula
    from indexer.engine.ranking import Ranking
    from indexer.query import Node, Phrase
    from indexer.records import Contribution

_REMEMBERED: Final = 64
"""Queries whose compounds are kept: each is asked for by what matches and by what scores."""
_ROUNDING: Final = 1e-4
"""Of sums in single precision."""


@dataclass(frozen=True, slots=True)
class Matches:
    """The articles that a query finds, and what was done to find them."""

    mask: Array
    tree: Node | None
    matcher: Matcher = field(repr=False)
    """Knows the parts of the query, to score them."""
    read: tuple[str, ...] = ()
    """What was typed without dấu as it was probably meant; empty when dấu was typed."""
    dropped: tuple[str, ...] = ()
    """What was typed and even the article that has most of it lacks."""
    missing: tuple[str, ...] = ()
    """What every article must have and none has, if nothing was found for it."""
    whole: Array | None = None
    """Those of the articles that have all of the query; None if all must."""

    @property
    def folding(self) -> bool:
        """Whether what was typed without dấu stands for all its accented forms."""
        return self.matcher.folding

    @property
    def named(self) -> dict[FacetName, list[int]]:
        """What the query names of each facet, by the numbers of the values."""
        named: dict[FacetName, list[int]] = {facet: [] for facet in FacetName}
        if self.tree is not None:
            for name in self.matcher.names(self.tree):
                named[FacetName.OFFICIAL] += name.who
            for thing in self.matcher.things(self.tree):
                named[thing.facet] += thing.who
        return named

    @property
    def meant(self) -> tuple[FacetName, tuple[int, ...]] | None:
        """The meetings, or the documents, that the whole query names."""
        return meant_by(self.matcher.things(self.tree), self.tree) if self.tree else None

    @property
    def size(self) -> int:
        """How many bytes the masks of the query take."""
        whole = 0 if self.whole is None else self.whole.nbytes
        return self.mask.nbytes + whole + self.matcher.size


class Executor:
    """Runs query trees over the columns of one generation. Safe to share between threads."""

    def __init__(
        self,
        columns: Columns,
        ranking: Ranking,
        compounds: Callable[[str], Sequence[str]],
    ) -> None:
        """`compounds` gives the keys of a text's words of several syllables."""
        self._compounds = lru_cache(_REMEMBERED)(compounds)
        self._columns = columns
        self._ranking = ranking
        self._lengths = Lengths(columns, ranking)

    def run(self, tree: Node | None, *, exact: bool, all_words: bool = False) -> Matches:
        """Find the articles that match."""
        if tree is None:
            return Matches(self._columns.live, None, self._matcher(folding=False))
        for matches in self._readings(tree, exact=exact, all_words=all_words):
            if matches.mask.any():
                break
        return matches

    def _readings(self, tree: Node, *, exact: bool, all_words: bool) -> Iterator[Matches]:
        """What a query finds however it may be read, the most literal reading first."""
        matcher_of = cache(partial(self._matcher_of, tree, exact=exact))
        naming_of = cache(partial(Matcher.naming, tree=tree))
        for way in ways(tree, exact=exact, all_words=all_words):
            matcher = matcher_of(folding=way.folding)
            naming = naming_of(matcher) if way.naming else None
            if way.naming and naming is None:
                continue
            if way.in_bulk and isinstance(tree, And):
                yield self._bulk(tree, matcher, naming)
            else:
                yield self._whole(tree, matcher, naming)

    def score(self, matches: Matches, numbers: Array, *, best: int = 0) -> Scores:
        """The scores of some of the matched articles, given by their ascending numbers.

        With `best` only of those that may be among so many best ones.
        """
        if matches.tree is None:
            return Scores(np.zeros(len(numbers)))
        return best_scores(self._formula(matches.tree, matches), self._lengths, numbers, best)

    def count(self, phrases: Sequence[Phrase]) -> list[int]:
        """In how many articles each of some phrases stands as it is written."""
        matcher = self._matcher(folding=False)
        return [matcher.text(phrase, folding=False).count for phrase in phrases]

    def in_names(self, tree: Node) -> set[int]:
        """The places of the words of a query without dấu that are in names of officials."""
        names = self._matcher(folding=True).names(tree)
        return {place for found in names for place in found.name.places}

    def name_meant(self, words: Sequence[Word]) -> str | None:
        """The name of an official that a query is with other dấu, if far fewer have it as typed."""
        column = self._columns.facets[FacetName.OFFICIAL]
        return name_meant(
            words,
            lambda name: (
                (label, int(column.totals[number])) for label, number in column.called(name)
            ),
            lambda phrase: self.count([phrase])[0],
        )

    def explain(
        self, tree: Node, matches: Matches, article: int
    ) -> tuple[float, float, tuple[Contribution, ...]]:
        """Score, coverage and contributions of one article for a query that was run."""
        formula = self._formula(tree, matches)
        chosen = self._lengths.chosen(np.array([article]))
        parts = sorted(formula.contributions(chosen), key=lambda each: -each.amount)
        return float(formula.score(chosen)[0]), float(formula.share(chosen)[0]), tuple(parts)

    def alike(self, compounds: Sequence[str]) -> tuple[Array, Array]:
        """The articles with the most telling of an article's compounds, and how like it each is."""
        body = self._columns.fields.compounds
        best = telling(body, compounds, self._columns.size)
        mask = np.zeros(len(self._columns.live), dtype=bool)
        for compound in best:
            body.mark(mask, Word(compound, compound), folding=False)
        numbers = np.flatnonzero(mask & self._columns.live)
        formula = self._maker(self._matcher(folding=False)).of_compounds(best)
        return numbers, formula.score(self._lengths.chosen(numbers))

    def _formula(self, tree: Node, matches: Matches) -> Formula:
        read = matches.read or matches.matcher.meant(tree)
        compounds = self._compounds(" ".join(read))
        return self._maker(matches.matcher).formula(tree, read, compounds)

    def _matcher(self, *, folding: bool, exact: bool = False) -> Matcher:
        with_title = self._ranking.with_title
        return Matcher(self._columns, folding=folding, with_title=with_title, exact=exact)

    def _matcher_of(self, tree: Node, *, folding: bool, exact: bool) -> Matcher:
        """A matcher that also finds what carries the things that a query names."""
        matcher = self._matcher(folding=folding, exact=exact)
        matcher.things(tree)
        return matcher

    def _maker(self, matcher: Matcher) -> FormulaMaker:
        return FormulaMaker(self._columns, self._ranking, matcher)

    def _whole(self, tree: Node, matcher: Matcher, within: Array | None = None) -> Matches:
        """The articles that have all of a query; names and two syllables of one word side by side,
        where enough do."""
        mask = matcher.match(tree)
        if within is not None:
            mask = mask & within
        for together in matcher.side_by_side(tree, self._compounds):
            as_words = mask.copy()
            for side_by_side in together.masks.values():
                as_words &= side_by_side
            enough = is_enough(int(np.count_nonzero(as_words)), together.words)
            mask = as_words if enough else mask
        return _matches(mask, tree, matcher)

    def _bulk(self, tree: And, matcher: Matcher, within: Array | None = None) -> Matches:
        """The articles that have the bulk of a conjunction, and what of it is required.

        What must not match stays excluded.
        """
        wanted, required = wanted_of(tree), required_of(tree)
        allowed = self._columns.live if within is None else within
        for node in tree.nodes:
            if node in required or node not in wanted:
                allowed = allowed & matcher.match(node)
        if not wanted:
            return _matches(allowed, tree, matcher)
        groups = matcher.side_by_side(tree, self._compounds)
        together: dict[Node, Array] = {}
        for group in groups:
            for node, mask in group.masks.items():
                together[node] = together[node] & mask if node in together else mask
        having = (together.get(node) for node in wanted)
        masks = [
            (matcher.match(node) if mask is None else mask) & allowed
            for node, mask in zip(wanted, having, strict=True)
        ]
        size = self._columns.size
        weights = [math.log(1 + size / (1 + int(np.count_nonzero(mask)))) for mask in masks]
        # Single precision and one array for all products: six times as fast.
        share, product = np.zeros((2, len(allowed)), dtype=np.float32)
        for mask, weight in zip(masks, weights, strict=True):
            share += np.multiply(mask.view(np.uint8), np.float32(weight), out=product)
        fullest = float(share.max(initial=0.0))
        if not fullest:
            missing = tuple(to_text(node) for node in required if not matcher.match(node).any())
            nothing = np.zeros(len(allowed), dtype=bool)
            return replace(_matches(nothing, tree, matcher), missing=missing)
        whole = sum(weights)
        counts = (int(np.count_nonzero(share >= part * whole - _ROUNDING)) for part in FULLER)
        enough = min(fullest, share_needed(len(wanted), counts) * whole) - _ROUNDING
        best = int(share.argmax())
        lacking = tuple(to_text(node) for node in wanted if not matcher.match(node)[best])
        has_all = share >= whole - _ROUNDING
        held = [word for group in groups for word in group.words]
        if together and not is_enough(int(np.count_nonzero(has_all)), held):
            has_all = self._whole(tree, matcher, within).mask
        return replace(_matches(share >= enough, tree, matcher), dropped=lacking, whole=has_all)


def _matches(mask: Array, tree: Node, matcher: Matcher) -> Matches:
    read = matcher.read(tree) if matcher.folding else ()
    return Matches(mask, tree, matcher, read)
