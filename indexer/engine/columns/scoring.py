"""How well articles match: BM25F over title, lead and body, with pairs of adjacent syllables.

The score of a word adds its occurrences over the fields, each with the field's weight and the
body's brought to average length, before they saturate (BM25F: Robertson, Zaragoza and Taylor,
CIKM 2004). Pairs of the query's neighbours are scored in the same way: an article in which
`quốc` and `hội` stand side by side is about `quốc hội`. The sum is lowered for articles that
lack a part of the query's information.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise, product
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.language.syllables import spell, syllable_key
from indexer.query import Alternative, And, Or, Phrase, Prefix, positive_words, prefixes, to_text
from indexer.records import Contribution

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.engine.columns.fields import TextField, TextFields
    from indexer.engine.columns.matching import Phrases
    from indexer.engine.columns.postings import Array
    from indexer.engine.ranking import Ranking
    from indexer.query import Node, Word

_DENSE: Final = 8
"""Postings from an eighth of all articles on are added up in an array of all of them."""
_TELLING: Final = 25
"""Words of an article by which articles like it are found."""
_MAX_PAIRS: Final = 400
"""Pairs of accented forms tried for two syllables typed without dấu; the rest are rare."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A word or pair of the query: in each field the postings of all that it stands for."""

    title: list[tuple[Array, Array]]
    lead: list[tuple[Array, Array]]
    body: list[tuple[Array, Array]]


class Scorer:
    """Scores articles for the words of one query."""

    def __init__(
        self,
        fields: TextFields,
        size: int,
        ranking: Ranking,
        phrases: Phrases,
        *,
        folding: bool,
    ) -> None:
        self._ranking = ranking
        self._phrases = phrases
        self._fields = fields
        self._size = size
        self._folding = folding
        lengths = fields.body.postings.lengths
        average = max(1.0, float(lengths.mean())) if size else 1.0
        self._length_norms = 1 - ranking.b + ranking.b * lengths / average
        self._watched: int | None = None
        self._contributions: list[Contribution] = []
        self._coverage = 1.0

    def explain(
        self, article: int, tree: Node, read: Sequence[str], compounds: Sequence[str]
    ) -> tuple[float, float, tuple[Contribution, ...]]:
        """Score, coverage and contributions of one article: the scoring itself, watched."""
        self._watched, self._contributions = article, []
        score = float(self.score(tree, read, compounds)[article])
        self._watched = None
        parts = sorted(self._contributions, key=lambda each: -each.amount)
        return score, self._coverage, tuple(parts)

    def _watch(self, scores: Array, before: float, part: str) -> None:
        """Note what a step added to the score of the article that is watched."""
        if self._watched is not None:
            amount = float(scores[self._watched]) - before
            if amount > 0:
                self._contributions.append(Contribution(part, amount))

    def _now(self, scores: Array) -> float:
        return 0.0 if self._watched is None else float(scores[self._watched])

    def score(self, tree: Node, read: Sequence[str], compounds: Sequence[str]) -> Array:
        """The score of every article; 0 where nothing of the query stands.

        `read` are the words as they are probably meant, `compounds` the keys of what the
        segmenter makes of them.
        """
        scores = np.zeros(self._size)
        covered = np.zeros(self._size)
        information = 0.0
        words = tuple(positive_words(tree))
        alternatives = tuple(_alternatives(tree))
        inside = {word for each in alternatives for word in positive_words(each.typed)}
        if self._folding:
            self._add_read(scores, read)
        for word in dict.fromkeys(words):
            if word not in inside:
                before = self._now(scores)
                information += self._add_word(scores, covered, word)
                self._watch(scores, before, f"word {word.typed}")
        for alternative in alternatives:
            before = self._now(scores)
            information += self._add_alternative(scores, covered, alternative)
            self._watch(scores, before, f"alternative {to_text(alternative.typed)}")
        for left, right in dict.fromkeys(pairwise(words)):
            before = self._now(scores)
            self._add(scores, self._pair(left, right), weight=self._ranking.pair)
            self._watch(scores, before, f"pair {left.typed} {right.typed}")
        for prefix in dict.fromkeys(prefixes(tree)):
            before = self._now(scores)
            self._add(scores, self._prefix(prefix), weight=1.0)
            self._watch(scores, before, f"prefix {prefix.typed}*")
        self._add_compounds(scores, compounds)
        if information:
            share = covered / information
            if self._watched is not None:
                self._coverage = float(share[self._watched])
            scores *= share**self._ranking.coverage
        return scores

    def likeness(self, compounds: Sequence[str]) -> Array:
        """The score of every article for the most telling of many compounds of an article.

        What stands often in one article and seldom in the others tells most (tf·idf).
        """
        postings = self._fields.compounds.postings
        telling: dict[str, float] = {}
        for compound, count in Counter(compounds).items():
            number = postings.numbers.get(compound)
            if number is not None and postings.frequency(number) < self._size:
                telling[compound] = count * math.log(self._size / postings.frequency(number))
        best = sorted(telling, key=lambda compound: -telling[compound])[:_TELLING]
        scores = np.zeros(self._size)
        self._add_compounds(scores, best)
        return scores

    def _add_word(self, scores: Array, covered: Array, word: Word) -> float:
        """Add one word; gives its information."""
        certain = 1.0 - self._ranking.restored if self._folding else 1.0
        docs, information = self._add(scores, self._word(word), weight=certain)
        covered[docs] += information
        return information

    def _add_alternative(self, scores: Array, covered: Array, alternative: Alternative) -> float:
        """Add what was typed, or what another writing of it is worth where that is more.

        Another writing is worth a share of what was typed once, however often it stands: it never
        outranks the typed form.
        """
        typed = np.zeros(self._size)
        typed_covered = np.zeros(self._size)
        words = tuple(dict.fromkeys(positive_words(alternative.typed)))
        information = sum(self._add_word(typed, typed_covered, word) for word in words)
        docs = self._other_articles(alternative.others)
        worth = self._ranking.synonym * information
        typed[docs] = np.maximum(typed[docs], worth)
        typed_covered[docs] = information
        scores += typed
        covered += typed_covered
        return information

    def _other_articles(self, others: Sequence[Word | Phrase]) -> Array:
        fields = [self._fields.body]
        if self._ranking.with_title:
            fields.append(self._fields.title)
        found = [np.empty(0, dtype=np.int64)]
        for field in fields:
            for other in others:
                words = other.words if isinstance(other, Phrase) else (other,)
                found.append(self._phrases.postings(field, words, folding=False)[0])
        unique: Array = np.unique(np.concatenate(found))
        return unique

    def _add_read(self, scores: Array, read: Sequence[str]) -> None:
        """Score the probable reading of words typed without dấu by itself, too."""
        fields = self._fields
        for key in dict.fromkeys(syllable_key(word) for word in read):
            part = _Part(
                _postings(fields.title, [key]),
                _postings(fields.lead, [key]),
                _postings(fields.body, [key]),
            )
            before = self._now(scores)
            self._add(scores, part, weight=self._ranking.restored)
            self._watch(scores, before, f"reading {spell(key)}")

    def _add_compounds(self, scores: Array, compounds: Sequence[str]) -> None:
        fields = self._fields
        for compound in dict.fromkeys(compounds):
            title = _postings(fields.title_compounds, [compound])
            part = _Part(title, [], _postings(fields.compounds, [compound]))
            before = self._now(scores)
            self._add(scores, part, weight=self._ranking.compound)
            self._watch(scores, before, f"compound {compound}")

    def _word(self, word: Word) -> _Part:
        def postings(field: TextField) -> list[tuple[Array, Array]]:
            numbers = field.lexicon.terms_of(word, folding=self._folding)
            return [field.postings.slice(number) for number in numbers]

        fields = self._fields
        return _Part(postings(fields.title), postings(fields.lead), postings(fields.body))

    def _prefix(self, prefix: Prefix) -> _Part:
        def postings(field: TextField) -> list[tuple[Array, Array]]:
            numbers = field.lexicon.terms_beginning(prefix)
            return [field.postings.slice(number) for number in numbers]

        return _Part(postings(self._fields.title), [], postings(self._fields.body))

    def _pair(self, left: Word, right: Word) -> _Part:
        def postings(field: TextField) -> list[tuple[Array, Array]]:
            if field.pairs is None:
                return []
            lefts = field.lexicon.terms_of(left, folding=self._folding)
            rights = field.lexicon.terms_of(right, folding=self._folding)
            if len(lefts) * len(rights) > _MAX_PAIRS:
                lefts, rights = _commonest(field, lefts), _commonest(field, rights)
            found = (field.pairs.find(one, other) for one, other in product(lefts, rights))
            return [each for each in found if each is not None]

        return _Part(postings(self._fields.title), [], postings(self._fields.body))

    def _add(self, scores: Array, part: _Part, *, weight: float) -> tuple[Array, float]:
        """Add the BM25F of a part; gives the articles that have it and its information."""
        ranking = self._ranking
        columns = [(part.body, 1.0), (part.lead, ranking.lead)]
        if ranking.with_title:
            columns.append((part.title, ranking.title))
        docs, weighted = self._occurrences(columns)
        if not len(docs):
            return docs, math.log(1 + self._size)
        idf = math.log(1 + (self._size - len(docs) + 0.5) / (len(docs) + 0.5))
        scores[docs] += weight * idf * weighted * (ranking.k1 + 1) / (weighted + ranking.k1)
        return docs, idf

    def _occurrences(
        self, columns: Sequence[tuple[list[tuple[Array, Array]], float]]
    ) -> tuple[Array, Array]:
        """Articles, each once, and their weighted occurrences over all postings."""
        docs = [docs for slices, _ in columns for docs, _ in slices]
        if not docs:
            return np.empty(0, dtype=np.int64), np.empty(0)
        counts = [freqs * weight for slices, weight in columns for _, freqs in slices]
        if len(docs) == 1:
            return docs[0], counts[0] / self._length_norms[docs[0]]
        every, weights = np.concatenate(docs), np.concatenate(counts)
        if len(every) * _DENSE > self._size:
            # Sorting many postings costs more than one pass over all articles.
            dense = np.bincount(every, weights=weights, minlength=self._size)
            unique = np.flatnonzero(dense)
            return unique, dense[unique] / self._length_norms[unique]
        unique, places = np.unique(every, return_inverse=True)
        return unique, np.bincount(places, weights=weights) / self._length_norms[unique]


def _alternatives(node: Node) -> Iterator[Alternative]:
    match node:
        case Alternative():
            yield node
        case And(nodes) | Or(nodes):
            for each in nodes:
                yield from _alternatives(each)


def _postings(field: TextField, terms: Sequence[str]) -> list[tuple[Array, Array]]:
    numbers = (field.postings.numbers.get(term) for term in terms)
    return [field.postings.slice(number) for number in numbers if number is not None]


def _commonest(field: TextField, numbers: list[int]) -> list[int]:
    kept = math.isqrt(_MAX_PAIRS)
    return sorted(numbers, key=field.postings.frequency, reverse=True)[:kept]
