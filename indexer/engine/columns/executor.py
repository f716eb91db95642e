"""Runs a query: as typed, then with dấu added, then with words left out, until one matches."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from indexer.engine.columns.matching import Matcher
from indexer.engine.columns.scoring import Scorer
from indexer.language.syllables import has_diacritics
from indexer.query import And, Not, Prefix, Word
from indexer.query.tree import positive_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.engine.columns.fields import TextFields
    from indexer.engine.columns.postings import Array
    from indexer.query import Node


@dataclass(frozen=True, slots=True)
class Matches:
    """The articles that a query finds, and what was done to find them."""

    mask: Array
    scores: Array
    folding: bool = False
    """Syllables typed without dấu were searched with it, too."""
    dropped: tuple[str, ...] = ()
    """What was typed and no found article has."""


class Executor:
    """Runs query trees over the columns of one generation. Safe to share between threads."""

    def __init__(self, fields: TextFields, size: int) -> None:
        self._fields = fields
        self._size = size

    def run(self, tree: Node | None, compounds: Sequence[str], *, exact: bool) -> Matches:
        """Find and score. `compounds` are the keys of the query's words of several syllables."""
        if tree is None:
            return Matches(np.ones(self._size, dtype=bool), np.zeros(self._size))
        words = tuple(positive_words(tree))
        bare = [word for word in words if not has_diacritics(word.typed)]
        # Whoever types one mark types all of them: "Ban Chấp hành" means Ban, not bàn or bán.
        folding = not exact and len(bare) == len(words)
        mask = self._matcher(folding=folding).match(tree)
        if not mask.any() and bare and not exact and not folding:
            folding = True
            mask = self._matcher(folding=True).match(tree)
        dropped: tuple[str, ...] = ()
        if not mask.any() and isinstance(tree, And):
            mask, dropped = self._relax(tree, folding=folding)
        scorer = Scorer(self._fields, self._size, folding=folding)
        return Matches(mask, scorer.score(words, compounds), folding, dropped)

    def _matcher(self, *, folding: bool) -> Matcher:
        return Matcher(self._fields, self._size, folding=folding)

    def _relax(self, tree: And, *, folding: bool) -> tuple[Array, tuple[str, ...]]:
        """The articles that have the most of a conjunction, and what they all lack.

        Of the sets of parts that some article has, that of the most parts is kept, and among
        equals the one whose parts are rarest: they say most about what is wanted. What must not
        match stays excluded.
        """
        matcher = self._matcher(folding=folding)
        wanted = [node for node in tree.nodes if not isinstance(node, Not)]
        allowed = np.ones(self._size, dtype=bool)
        for node in tree.nodes:
            if isinstance(node, Not):
                allowed &= matcher.match(node)
        masks = [matcher.match(node) & allowed for node in wanted]
        has = np.zeros(self._size, dtype=np.uint64)
        for bit, mask in enumerate(masks):
            has |= mask.astype(np.uint64) << np.uint64(bit)
        weights = [math.log(1 + self._size / (1 + int(mask.sum()))) for mask in masks]
        sets = [int(each) for each in np.unique(has) if each]
        if not sets:
            return np.zeros(self._size, dtype=bool), ()
        best = max(sets, key=lambda each: (each.bit_count(), _weight(each, weights)))
        mask = (has & np.uint64(best)) == np.uint64(best)
        lacking = tuple(_typed(node) for bit, node in enumerate(wanted) if not best >> bit & 1)
        return mask, lacking


def _weight(parts: int, weights: Sequence[float]) -> float:
    return sum(weight for bit, weight in enumerate(weights) if parts >> bit & 1)


def _typed(node: Node) -> str:
    """A part of a query as it was typed."""
    if isinstance(node, Word | Prefix):
        return node.typed
    return " ".join(word.typed for word in positive_words(node))
