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
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.engine.columns.search.matching import Having
from indexer.engine.columns.search.parts import Chosen, Counted, Either, Once, Told
from indexer.engine.columns.text.openings import is_opening
from indexer.language.syllables import spell, syllable_key
from indexer.query import (
    Alternative,
    Prefix,
    Word,
    alternatives_in,
    positive_words,
    prefixes,
    to_text,
)
from indexer.records import Contribution, FacetName

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.arrays import Array
    from indexer.engine.columns.columns import Columns
    from indexer.engine.columns.search.matching import Matcher
    from indexer.engine.columns.search.parts import Part
    from indexer.engine.columns.text.chosen import ChosenIn
    from indexer.engine.columns.text.fields import TextField
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
        norms = 1 - ranking.b + ranking.b * lengths / average
        self._saturation = ranking.k1 * norms
        self._columns = columns

    def chosen(self, numbers: Array) -> Chosen:
        """Articles to be scored, by their ascending numbers."""
        return Chosen(self._columns, self._saturation, numbers)


@dataclass(frozen=True, slots=True)
class Formula:
    """How articles are scored for one query."""

    parts: tuple[Part, ...]
    told: tuple[Told, ...]
    power: float
    """To which the share of the query's information that an article has is raised."""

    def score(self, chosen: Chosen) -> Array:
        """The score of every chosen article; 0 where nothing of the query stands."""
        scores = np.zeros(len(chosen.numbers))
        for part in self.parts:
            scores += part.worth(chosen)
        if self.told:
            scores *= self.share(chosen) ** self.power
        return scores

    def most(self, chosen: Chosen) -> Array:
        """What no score of these articles exceeds, found without reading postings."""
        most = np.zeros(len(chosen.numbers), dtype=np.float32)
        for part in self.parts:
            most += part.most(chosen)
        most *= self.share(chosen) ** np.float32(self.power)
        return most

    def share(self, chosen: Chosen) -> Array:
        """The share of the query's information that each article has."""
        information = sum(each.information for each in self.told)
        if not information:
            return np.ones(len(chosen.numbers), dtype=np.float32)
        covered = np.zeros(len(chosen.numbers), dtype=np.float32)
        for each in self.told:
            covered += each.covered(chosen)
        covered /= np.float32(information)
        return np.minimum(covered, 1, out=covered)

    def contributions(self, chosen: Chosen) -> tuple[Contribution, ...]:
        """What each part adds to the score of the first of the chosen articles."""
        amounts = ((part.name, float(part.worth(chosen)[0])) for part in self.parts)
        return tuple(Contribution(name, amount) for name, amount in amounts if amount > 0)


class FormulaMaker:
    """Makes the formula of one query."""

    def __init__(self, columns: Columns, ranking: Ranking, matcher: Matcher) -> None:
        self._columns = columns
        self._fields = columns.fields
        self._ranking = ranking
        self._matcher = matcher

    def formula(self, tree: Node, read: Sequence[str], compounds: Sequence[str]) -> Formula:
        """For a query tree.

        `read` are the words as they are probably meant, `compounds` the keys of what the
        segmenter makes of them.
        """
        words = positive_words(tree)
        alternatives = tuple(alternatives_in(tree))
        inside = {word for each in alternatives for word in positive_words(each.typed)}
        alone = [word for word in dict.fromkeys(words) if word not in inside]
        others = [self._others(each) for each in alternatives]
        parts = (
            *(self._readings(read) if self._matcher.folding else ()),
            *(self._word(word) for word in alone),
            *map(self._alternative, alternatives, others),
            *(self._pair(left, right) for left, right in dict.fromkeys(pairwise(words))),
            *(self._prefix(prefix) for prefix in dict.fromkeys(prefixes(tree))),
            *self._compounds(compounds),
            *self._officials(tree),
            *self._things(tree),
        )
        told = (
            *(self._told((word,), self._matcher.carried(word)) for word in alone),
            *(
                self._told(
                    tuple(dict.fromkeys(positive_words(each.typed))),
                    _either(mask, self._matcher.carried(each)),
                )
                for each, mask in zip(alternatives, others, strict=True)
            ),
        )
        return Formula(parts, told, self._ranking.coverage)

    def of_compounds(self, compounds: Sequence[str]) -> Formula:
        """For words of several syllables alone."""
        return Formula(tuple(self._compounds(compounds)), (), self._ranking.coverage)

    def _told(self, words: Sequence[Word], others: Array | None) -> Told:
        known = tuple((self._having(word), self._information(word)) for word in words)
        return Told(known, others)

    def _having(self, sought: Word | Prefix) -> Having:
        return self._matcher.text(sought, folding=self._matcher.folding)

    def _information(self, sought: Word | Prefix) -> float:
        having = self._having(sought).count
        return self._idf(having) if having else math.log(1 + self._columns.size)

    def _idf(self, having: int) -> float:
        """The inverse document frequency of what so many articles have."""
        return math.log(1 + (self._columns.size - having + 0.5) / (having + 0.5))

    def _limit(self, having: Having, weight: float) -> float:
        """What BM25F approaches for what so many articles have."""
        return weight * self._idf(having.count) * (self._ranking.k1 + 1)

    def _word(self, word: Word) -> Counted:
        folding = self._matcher.folding
        weight = 1.0 - self._ranking.restored if folding else 1.0
        return self._text(f"word {word.typed}", word, folding=folding, weight=weight)

    def _readings(self, read: Sequence[str]) -> Iterator[Counted]:
        """The probable reading of words typed without dấu, by itself."""
        for key in dict.fromkeys(syllable_key(word) for word in read):
            word, weight = Word(key, key), self._ranking.restored
            yield self._text(f"reading {spell(key)}", word, folding=False, weight=weight)

    def _text(self, name: str, sought: Word | Prefix, *, folding: bool, weight: float) -> Counted:
        """A word or a beginning over title, lead and body."""
        fields, ranking = self._fields, self._ranking
        parts = [(fields.body, 1.0)]
        if isinstance(sought, Word):
            parts.append((fields.lead, ranking.lead))
        if ranking.with_title:
            parts.append((fields.title, ranking.title))
        having = self._matcher.text(sought, folding=folding)
        count = partial(_count, parts, sought, folding=folding)
        return Counted(name, having, self._limit(having, weight), count)

    def _pair(self, left: Word, right: Word) -> Counted:
        parts = [(self._fields.body, 1.0)]
        if self._ranking.with_title:
            parts.append((self._fields.title, self._ranking.title))
        having = self._matcher.pair(left, right)
        count = partial(_count_pairs, parts, (left, right), folding=self._matcher.folding)
        limit = self._limit(having, self._ranking.pair)
        return Counted(f"pair {left.typed} {right.typed}", having, limit, count)

    def _prefix(self, prefix: Prefix) -> Counted | Once:
        name = f"prefix {prefix.typed}*"
        if is_opening(prefix):
            # Half the words of an article may begin so: that it has one counts once.
            return Once(name, self._having(prefix), self._information(prefix))
        return self._text(name, prefix, folding=self._matcher.folding, weight=1.0)

    def _alternative(self, alternative: Alternative, others: Array) -> Either:
        words = tuple(dict.fromkeys(positive_words(alternative.typed)))
        information = sum(self._information(word) for word in words)
        return Either(
            f"alternative {to_text(alternative.typed)}",
            tuple(self._word(word) for word in words),
            others,
            self._ranking.synonym * information,
        )

    def _others(self, alternative: Alternative) -> Array:
        """The articles that have another writing of what was typed."""
        masks = [self._matcher.text(each, folding=False).mask for each in alternative.others]
        others: Array = np.logical_or.reduce(masks)
        return others

    def _officials(self, tree: Node) -> Iterator[Once]:
        """Whoever the query names: articles may have a name's words, and none be about him."""
        for found in self._matcher.names(tree):
            yield self._carrying(FacetName.OFFICIAL, found.name.words, found.who)

    def _things(self, tree: Node) -> Iterator[Once]:
        """Meetings and documents that the query names, however articles write them."""
        for found in self._matcher.things(tree):
            yield self._carrying(found.facet, found.words, found.who)

    def _carrying(self, facet: FacetName, words: Sequence[Word], who: Sequence[int]) -> Once:
        worth = sum(map(self._information, words)) * (self._ranking.k1 + 1)
        typed = " ".join(word.typed for word in words)
        having = self._matcher.carrying(facet, who)
        return Once(f"{facet} {typed}", having, self._ranking.named * worth)

    def _compounds(self, compounds: Sequence[str]) -> Iterator[Counted]:
        parts = [(self._fields.compounds, 1.0)]
        if self._ranking.with_title:
            parts.append((self._fields.title_compounds, self._ranking.title))
        for compound in dict.fromkeys(compounds):
            word = Word(compound, compound)
            mask = np.zeros(len(self._columns.live), dtype=bool)
            for field, _ in parts:
                field.mark(mask, word, folding=False)
            if self._columns.has_removed:
                mask &= self._columns.live
            having = Having(mask, int(np.count_nonzero(mask)))
            count = partial(_count, parts, word, folding=False)
            limit = self._limit(having, self._ranking.compound)
            yield Counted(f"compound {compound}", having, limit, count)


def _either(mask: Array, other: Array | None) -> Array:
    return mask if other is None else mask | other


def telling(field: TextField, compounds: Sequence[str], size: int) -> list[str]:
    """The compounds that tell most of an article: often in it, seldom in the others (tf·idf)."""
    worth: dict[str, float] = {}
    for compound, count in Counter(compounds).items():
        frequency = field.frequency(compound)
        if 0 < frequency < size:
            worth[compound] = count * math.log(size / frequency)
    return sorted(worth, key=lambda compound: -worth[compound])[:_TELLING]


def _count(
    fields: Sequence[tuple[TextField, float]],
    sought: Word | Prefix,
    sums: Array,
    chosen: Sequence[ChosenIn],
    *,
    folding: bool,
) -> None:
    """Add the occurrences in chosen articles over fields, each with its weight."""
    for field, weight in fields:
        field.add_counts(sums, chosen, sought, folding=folding, weight=weight)


def _count_pairs(
    fields: Sequence[tuple[TextField, float]],
    pair: tuple[Word, Word],
    sums: Array,
    chosen: Sequence[ChosenIn],
    *,
    folding: bool,
) -> None:
    for field, weight in fields:
        field.add_pair_counts(sums, chosen, pair, folding=folding, weight=weight)
