"""How well articles match: BM25F over title, lead and body, with pairs of adjacent syllables.

The score of a word adds its occurrences over the fields, each with the field's weight and the
body's brought to average length, before they saturate (BM25F: Robertson, Zaragoza and Taylor,
CIKM 2004). Pairs of the query's neighbours are scored in the same way: an article in which
`quốc` and `hội` stand side by side is about `quốc hội`. The sum is lowered for articles that
lack a part of the query's information.

Only the articles that were chosen are scored: what matching and filters left of all.
"""

from __future__ import annotations

import math
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.engine.columns.chosen import split
from indexer.engine.columns.openings import is_opening
from indexer.language.syllables import spell, syllable_key
from indexer.query import (
    Alternative,
    And,
    Or,
    Phrase,
    Prefix,
    Word,
    positive_words,
    prefixes,
    to_text,
)
from indexer.records import Contribution

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.engine.columns.arrays import Array
    from indexer.engine.columns.columns import Columns
    from indexer.engine.columns.fields import TextField
    from indexer.engine.columns.matching import Matcher
    from indexer.engine.ranking import Ranking
    from indexer.query import Node

_TELLING: Final = 25
"""Words of an article by which articles like it are found."""


class Lengths:
    """How the length of each article's body lowers what an occurrence counts."""

    def __init__(self, columns: Columns, ranking: Ranking) -> None:
        lengths = columns.fields.body.lengths
        total = float(lengths[columns.live].sum(dtype=np.int64))
        average = max(1.0, total / columns.size) if columns.size else 1.0
        self.norms = 1 - ranking.b + ranking.b * lengths / average


class Scorer:
    """Scores chosen articles for one query."""

    def __init__(
        self,
        columns: Columns,
        ranking: Ranking,
        lengths: Lengths,
        matcher: Matcher,
        numbers: Array,
    ) -> None:
        """`numbers` are the chosen articles, ascending; all scores are in their order."""
        self._columns = columns
        self._fields = columns.fields
        self._ranking = ranking
        self._matcher = matcher
        self._numbers = numbers
        self._chosen = split(numbers, columns.starts)
        self._saturation = ranking.k1 * lengths.norms[numbers]
        self.contributions: list[Contribution] = []
        """What each part of the query added to the first of the chosen articles."""
        self.coverage = 1.0
        """The share of the query's information that the first of the chosen articles has."""

    def score(self, tree: Node, read: Sequence[str], compounds: Sequence[str]) -> Array:
        """The score of every chosen article; 0 where nothing of the query stands.

        `read` are the words as they are probably meant, `compounds` the keys of what the
        segmenter makes of them.
        """
        scores, covered, information = self._nothing(), self._nothing(), 0.0
        words = tuple(positive_words(tree))
        alternatives = tuple(alternatives_in(tree))
        inside = {word for each in alternatives for word in positive_words(each.typed)}
        if self._matcher.folding:
            self._add_read(scores, read)
        for word in dict.fromkeys(words):
            if word not in inside:
                added = self._word(word)
                information += self._information(word)
                covered += self._has(word) * self._information(word)
                self._add(scores, added, f"word {word.typed}")
        for alternative in alternatives:
            information += self._add_alternative(scores, covered, alternative)
        for left, right in dict.fromkeys(pairwise(words)):
            self._add(scores, self._pair(left, right), f"pair {left.typed} {right.typed}")
        for prefix in dict.fromkeys(prefixes(tree)):
            self._add(scores, self._prefix(prefix), f"prefix {prefix.typed}*")
        self._add_compounds(scores, compounds)
        if information:
            share = covered / information
            self.coverage = float(share[0]) if len(share) else 1.0
            scores *= share**self._ranking.coverage
        return scores

    def score_compounds(self, compounds: Sequence[str]) -> Array:
        """The score of every chosen article for words of several syllables alone."""
        scores = self._nothing()
        self._add_compounds(scores, compounds)
        return scores

    def _nothing(self) -> Array:
        return np.zeros(len(self._numbers))

    def _add(self, scores: Array, added: Array, part: str) -> None:
        """Add what a part of the query is worth, and note what it is worth to the first article."""
        scores += added
        if len(added) and added[0] > 0:
            self.contributions.append(Contribution(part, float(added[0])))

    def _has(self, node: Word | Phrase | Prefix) -> Array:
        """Whether a node stands in each of the chosen articles."""
        has: Array = self._matcher.text(node, folding=self._matcher.folding).mask[self._numbers]
        return has

    def _information(self, word: Word | Prefix) -> float:
        having = self._matcher.text(word, folding=self._matcher.folding).count
        return self._idf(having) if having else math.log(1 + self._columns.size)

    def _idf(self, having: int) -> float:
        """The inverse document frequency of what so many articles have."""
        return math.log(1 + (self._columns.size - having + 0.5) / (having + 0.5))

    def _word(self, word: Word) -> Array:
        weight = 1.0 - self._ranking.restored if self._matcher.folding else 1.0
        return self._text(word, folding=self._matcher.folding, weight=weight)

    def _text(self, sought: Word | Prefix, *, folding: bool, weight: float) -> Array:
        """What a word or a beginning is worth over title, lead and body."""
        fields, ranking = self._fields, self._ranking
        parts = [(fields.body, 1.0)]
        if isinstance(sought, Word):
            parts.append((fields.lead, ranking.lead))
        if ranking.with_title:
            parts.append((fields.title, ranking.title))
        occurrences = self._nothing()
        for field, share in parts:
            field.add_counts(occurrences, self._chosen, sought, folding=folding, weight=share)
        having = self._matcher.text(sought, folding=folding).count
        return self._worth(occurrences, having, weight)

    def _worth(self, occurrences: Array, having: int, weight: float) -> Array:
        """BM25F of weighted occurrences, in their place; `having` is how many articles have any."""
        k1 = self._ranking.k1
        # tf / norm / (tf / norm + k1), with one division and one more array only
        occurrences /= occurrences + self._saturation
        occurrences *= weight * self._idf(having) * (k1 + 1)
        return occurrences

    def _pair(self, left: Word, right: Word) -> Array:
        parts = [(self._fields.body, 1.0)]
        if self._ranking.with_title:
            parts.append((self._fields.title, self._ranking.title))
        occurrences, folding = self._nothing(), self._matcher.folding
        for field, share in parts:
            field.add_pair_counts(
                occurrences, self._chosen, (left, right), folding=folding, weight=share
            )
        return self._worth(occurrences, self._matcher.pair(left, right).count, self._ranking.pair)

    def _prefix(self, prefix: Prefix) -> Array:
        if is_opening(prefix):
            # Half the words of an article may begin so: that it has one counts once.
            worth: Array = self._has(prefix) * self._information(prefix)
            return worth
        return self._text(prefix, folding=self._matcher.folding, weight=1.0)

    def _add_alternative(self, scores: Array, covered: Array, alternative: Alternative) -> float:
        """Add what was typed, or what another writing of it is worth where that is more.

        Another writing is worth a share of what was typed once, however often it stands: it never
        outranks the typed form.
        """
        words = tuple(dict.fromkeys(positive_words(alternative.typed)))
        information = sum(self._information(word) for word in words)
        typed, has = self._nothing(), self._nothing()
        for word in words:
            typed += self._word(word)
            has += self._has(word) * self._information(word)
        other = self._nothing().astype(bool)
        for each in alternative.others:
            other |= self._matcher.text(each, folding=False).mask[self._numbers]
        worth = self._ranking.synonym * information
        added = np.where(other, np.maximum(typed, worth), typed)
        covered += np.where(other, information, has)
        self._add(scores, added, f"alternative {to_text(alternative.typed)}")
        return information

    def _add_read(self, scores: Array, read: Sequence[str]) -> None:
        """Score the probable reading of words typed without dấu by itself, too."""
        for key in dict.fromkeys(syllable_key(word) for word in read):
            added = self._text(Word(key, key), folding=False, weight=self._ranking.restored)
            self._add(scores, added, f"reading {spell(key)}")

    def _add_compounds(self, scores: Array, compounds: Sequence[str]) -> None:
        parts = [(self._fields.compounds, 1.0)]
        if self._ranking.with_title:
            parts.append((self._fields.title_compounds, self._ranking.title))
        for compound in dict.fromkeys(compounds):
            word = Word(compound, compound)
            mask, occurrences = np.zeros(len(self._columns.live), dtype=bool), self._nothing()
            for field, share in parts:
                field.mark(mask, word, folding=False)
                field.add_counts(occurrences, self._chosen, word, folding=False, weight=share)
            if self._columns.has_removed:
                mask &= self._columns.live
            having = int(np.count_nonzero(mask))
            added = self._worth(occurrences, having, self._ranking.compound)
            self._add(scores, added, f"compound {compound}")


def telling(field: TextField, compounds: Sequence[str], size: int) -> list[str]:
    """The compounds that tell most of an article: often in it, seldom in the others (tf·idf)."""
    worth: dict[str, float] = {}
    for compound, count in Counter(compounds).items():
        frequency = field.frequency(compound)
        if 0 < frequency < size:
            worth[compound] = count * math.log(size / frequency)
    return sorted(worth, key=lambda compound: -worth[compound])[:_TELLING]


def alternatives_in(node: Node) -> Iterator[Alternative]:
    """What of a query has other writings."""
    match node:
        case Alternative():
            yield node
        case And(nodes) | Or(nodes):
            for each in nodes:
                yield from alternatives_in(each)
