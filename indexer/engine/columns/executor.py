"""Runs a query: as typed, then with dấu added, then with words left out, until one matches.

The words of a short query must all match. Of a long one (a pasted headline, a question) an
article needs only the bulk: parts that together carry a share of the query's information, each
part weighing its inverse document frequency. The same share decides when no article has all
words of a short query. Measured on headlines and questions, this share loses no known article
and drops those that have but the common words (`docs/relevance.md`).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.engine.columns.matching import Matcher, Phrases
from indexer.engine.columns.restoration import restore
from indexer.engine.columns.scoring import Scorer
from indexer.language.syllables import has_diacritics, spell
from indexer.query import And, Named, Not, Within, positive_words, prefixes, to_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.engine.columns.columns import Columns
    from indexer.engine.columns.postings import Array
    from indexer.engine.ranking import Ranking
    from indexer.query import Node, Word
    from indexer.records import Contribution

BULK: Final = 0.3
"""The share of a query's information that makes an article an answer."""
_ALL_OF: Final = 5
"""Up to so many parts a query is short: all of them must match."""
_ROUNDING: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Matches:
    """The articles that a query finds, and what was done to find them."""

    mask: Array
    scores: Array
    read: tuple[str, ...] = ()
    """What was typed without dấu as it was probably meant; empty when dấu was typed."""
    too_wide: tuple[str, ...] = ()
    """Prefixes of which only the most frequent words were looked for."""
    dropped: tuple[str, ...] = ()
    """What was typed and even the article that has most of it lacks."""


class Executor:
    """Runs query trees over the columns of one generation. Safe to share between threads."""

    def __init__(
        self,
        columns: Columns,
        ranking: Ranking,
        compounds: Callable[[str], Sequence[str]],
    ) -> None:
        """`compounds` gives the keys of a text's words of several syllables."""
        self._compounds = compounds
        self._columns = columns
        self._size = columns.size
        self._ranking = ranking

    def run(self, tree: Node | None, *, exact: bool) -> Matches:
        """Find and score."""
        if tree is None:
            return Matches(np.ones(self._size, dtype=bool), np.zeros(self._size))
        phrases = Phrases()
        words = tuple(positive_words(tree))
        bare = [word for word in words if not has_diacritics(word.typed)]
        # Whoever types one mark types all of them: "Ban Chấp hành" means Ban, not bàn or bán.
        folding = not exact and len(bare) == len(words)
        if isinstance(tree, And) and len(_wanted(tree)) > _ALL_OF:
            mask, dropped = self._bulk(tree, phrases, folding=folding)
        else:
            mask, dropped = self._matcher(phrases, folding=folding).match(tree), ()
        if not mask.any() and bare and not exact and not folding:
            folding = True
            mask = self._matcher(phrases, folding=True).match(tree)
        if not mask.any() and isinstance(tree, And):
            mask, dropped = self._bulk(tree, phrases, folding=folding)
        read = self._read(words, folding=folding)
        scorer = self._scorer(phrases, folding=folding)
        scores = scorer.score(tree, read, self._compounds(" ".join(read)))
        lexicon = self._columns.fields.body.lexicon
        wide = (
            to_text(each) for each in dict.fromkeys(prefixes(tree)) if lexicon.is_too_wide(each)
        )
        return Matches(mask, scores, read if folding else (), tuple(wide), dropped)

    def explain(
        self, tree: Node, matches: Matches, article: int
    ) -> tuple[float, float, tuple[Contribution, ...]]:
        """Score, coverage and contributions of one article for a query that was run."""
        folding = bool(matches.read)
        words = tuple(positive_words(tree))
        read = matches.read or self._read(words, folding=False)
        scorer = self._scorer(Phrases(), folding=folding)
        return scorer.explain(article, tree, read, self._compounds(" ".join(read)))

    def likeness(self, compounds: Sequence[str]) -> Array:
        """How like every article is to one with these words of several syllables."""
        return self._scorer(Phrases(), folding=False).likeness(compounds)

    def _read(self, words: Sequence[Word], *, folding: bool) -> tuple[str, ...]:
        """The words as they are probably meant, spelled with dấu."""
        if not folding:
            return tuple(word.typed for word in words)
        body = self._columns.fields.body
        restored = restore(body, words, self._size)
        return tuple(
            word.typed if number is None else spell(body.postings.terms[number])
            for word, number in zip(words, restored, strict=True)
        )

    def _matcher(self, phrases: Phrases, *, folding: bool) -> Matcher:
        with_title = self._ranking.with_title
        return Matcher(self._columns, phrases, folding=folding, with_title=with_title)

    def _scorer(self, phrases: Phrases, *, folding: bool) -> Scorer:
        return Scorer(self._columns.fields, self._size, self._ranking, phrases, folding=folding)

    def _bulk(self, tree: And, phrases: Phrases, *, folding: bool) -> tuple[Array, tuple[str, ...]]:
        """The articles that have the bulk of a conjunction, and what even the fullest of them lack.

        What must not match stays excluded.
        """
        matcher = self._matcher(phrases, folding=folding)
        wanted = _wanted(tree)
        allowed = np.ones(self._size, dtype=bool)
        for node in tree.nodes:
            if node not in wanted:
                allowed &= matcher.match(node)
        if not wanted:
            return allowed, ()
        masks = [matcher.match(node) & allowed for node in wanted]
        weights = [math.log(1 + self._size / (1 + int(mask.sum()))) for mask in masks]
        share = np.zeros(self._size)
        for mask, weight in zip(masks, weights, strict=True):
            share[mask] += weight
        fullest = float(share.max(initial=0.0))
        if not fullest:
            return np.zeros(self._size, dtype=bool), ()
        enough = min(fullest, BULK * sum(weights)) - _ROUNDING
        best = int(share.argmax())
        lacking = tuple(
            to_text(node) for node, mask in zip(wanted, masks, strict=True) if not mask[best]
        )
        return share >= enough, lacking


def _wanted(tree: And) -> list[Node]:
    """The parts of a conjunction that may be missing, each once; filters must always hold."""
    filters = Not | Named | Within
    return list(dict.fromkeys(node for node in tree.nodes if not isinstance(node, filters)))
