"""How well articles match: the formula of the columns in the cluster's query language.

The formula stands in `columns/search/scoring.py`. `combined_fields` is BM25F: occurrences add up
over fields, each with its weight, before they saturate. Two things differ from the embedded
engine: lengths are those of all fields together, and are kept in a byte (Lucene). The sum is
lowered for articles that lack a part of the query's information; the cluster cannot do that
cheaply, so it orders by the sum, and the first `WINDOW` articles, of which it tells what they
have, are put in order here.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from indexer.engine.opensearch.mapping import SCALE
from indexer.engine.opensearch.search.clauses import (
    Clause,
    all_of,
    any_of,
    carrying,
    field_of,
    key_in,
    named,
    prefix,
)
from indexer.language.syllables import fold, has_diacritics, spell, syllable_key
from indexer.query import Word, alternatives_in, positive_words, prefixes, to_text
from indexer.records import FacetName

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.engine.opensearch.lexicon import Lexicon
    from indexer.engine.opensearch.search.clauses import Matching
    from indexer.engine.ranking import Ranking
    from indexer.engine.reading.names import FoundName
    from indexer.engine.reading.things import FoundThing
    from indexer.query import Alternative, Node, Prefix

WINDOW: Final = 100
"""Articles whose scores are worked out exactly."""
MOST_WORDS: Final = 40
"""Distinct words of a query that are scored, those that tell most: the cluster takes 1,024 clauses
in a query, and each word makes a dozen."""
_MOST_FORMS: Final = 100
"""Words with some beginning that are scored each for itself."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a query and what having it is worth."""

    name: str
    clause: Clause
    """Scores what has it; without a name."""

    @property
    def named(self) -> Clause:
        """The clause, named in answers."""
        return named(self.clause, self.name)


@dataclass(frozen=True, slots=True)
class Informed:
    """A part of a query's information."""

    name: str
    """Of the clause that articles match that have it."""
    information: float
    unless: tuple[str, ...] = ()
    """The names of clauses by any of which an article has it already."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a query's information articles have."""

    parts: tuple[Informed, ...]
    total: float
    power: float

    def of(self, names: Iterable[str]) -> float:
        """The share of an article that matches the named clauses."""
        having = set(names)
        share = sum(
            each.information
            for each in self.parts
            if each.name in having and having.isdisjoint(each.unless)
        )
        return min(1.0, share / self.total) if self.total else 1.0

    def factor(self, share: float) -> float:
        """What the score of an article with a share of the information is multiplied by."""
        return float(share**self.power)


NO_COVERAGE: Final = Coverage((), 0.0, 1.0)
"""Of a query without words: nothing can be lacking."""


class Scorer:
    """Makes the scoring clauses of one query."""

    def __init__(self, lexicon: Lexicon, size: int, ranking: Ranking, matching: Matching) -> None:
        """`size` is how many articles there are."""
        self._lexicon = lexicon
        self._size = size
        self._ranking = ranking
        self._matching = matching
        self._folding = matching.folding

    def parts(
        self,
        tree: Node,
        read: Sequence[str],
        compounds: Sequence[str],
        names: Iterable[FoundName[str]],
        things: Iterable[FoundThing[str]],
    ) -> list[Part]:
        """What a query is worth, part by part.

        `read` are its words as they are probably meant, `compounds` the keys of what the
        segmenter makes of them, `names` and `things` are those in it, with the slugs of what is
        called so.
        """
        words = positive_words(tree)
        kept = self._telling(words)
        alternatives = tuple(alternatives_in(tree))[:MOST_WORDS]
        inside = {word for each in alternatives for word in positive_words(each.typed)}
        pairs = [pair for pair in pairwise(words) if kept.keys() >= set(pair)]
        found: list[Part] = []
        if self._folding:
            meant = (each for each, word in zip(read, words, strict=True) if word in kept)
            found += self._read(meant)
        found += [self._word(word) for word in kept if word not in inside]
        found += [self._alternative(each) for each in alternatives]
        found += [self._pair(left, right) for left, right in dict.fromkeys(pairs)]
        found += self._prefixes(tuple(dict.fromkeys(prefixes(tree)))[:MOST_WORDS])
        found += self.compounds(compounds)
        found += [self._carrying(FacetName.OFFICIAL, each.name.words, each.who) for each in names]
        found += [self._carrying(each.facet, each.words, each.who) for each in things]
        return found

    def coverage(self, tree: Node, things: Iterable[FoundThing[str]]) -> Coverage:
        """What articles may lack of a query's information."""
        alternatives = tuple(alternatives_in(tree))[:MOST_WORDS]
        inside = {word for each in alternatives for word in positive_words(each.typed)}
        telling = self._telling(positive_words(tree))
        carried = {
            node: _carrying_name(thing.facet, thing.words)
            for thing in things
            for node in thing.nodes
        }
        shares: list[tuple[Node, tuple[Informed, ...]]] = [
            (word, (Informed(_word_name(word), self._information(word)),))
            for word in telling
            if word not in inside
        ]
        shares += [(alternative, self._shares_of(alternative)) for alternative in alternatives]
        found = [
            replace(each, unless=(*each.unless, carried[node])) if node in carried else each
            for node, parts in shares
            for each in parts
        ]
        # Whatever carries a thing has all that its words tell.
        for name in dict.fromkeys(carried.values()):
            named_parts = (parts for node, parts in shares if carried.get(node) == name)
            worth = sum(each.information for parts in named_parts for each in parts[:1])
            found.append(Informed(name, worth))
        total = sum(each.information for each in found if not each.unless)
        return Coverage(tuple(found), total, self._ranking.coverage)

    def _shares_of(self, alternative: Alternative) -> tuple[Informed, ...]:
        """What another writing has, and of that each typed word for those without it."""
        words = tuple(dict.fromkeys(positive_words(alternative.typed)))
        other = _other_name(alternative)
        typed = (
            Informed(_typed_name(alternative, word), self._information(word), (other,))
            for word in words
        )
        return Informed(other, sum(map(self._information, words))), *typed

    def compounds(self, compounds: Sequence[str]) -> list[Part]:
        """What words of several syllables are worth."""
        return [
            Part(
                f"compound {compound}",
                self._combined(
                    compound, ["compounds"], ["title_compounds"], self._ranking.compound
                ),
            )
            for compound in tuple(dict.fromkeys(compounds))[:MOST_WORDS]
        ]

    def _carrying(self, facet: FacetName, words: Sequence[Word], called: Sequence[str]) -> Part:
        """Whoever, or whatever, is called as the query says."""
        worth = self._ranking.named * sum(map(self._information, words))
        clause = {"constant_score": {"filter": carrying(facet, called), "boost": worth}}
        return Part(_carrying_name(facet, words), clause)

    def _telling(self, words: Sequence[Word]) -> dict[Word, None]:
        """The words that tell most, each once, in their order."""
        distinct = dict.fromkeys(words)
        if len(distinct) <= MOST_WORDS:
            return distinct
        best = set(sorted(distinct, key=self._information, reverse=True)[:MOST_WORDS])
        return {word: None for word in distinct if word in best}

    def _information(self, word: Word) -> float:
        having = self._lexicon.having(
            word, folding=self._folding, with_title=self._ranking.with_title
        )
        return self._idf(having) if having else math.log(1 + self._size)

    def _idf(self, having: int) -> float:
        return math.log(1 + max(0.0, self._size - having + 0.5) / (having + 0.5))

    def _read(self, read: Iterable[str]) -> Iterator[Part]:
        """The probable reading of words typed without dấu, scored by itself, too."""
        for key in dict.fromkeys(syllable_key(word) for word in read):
            word = Word(key, key)
            clause = self._text(word, folding=False, weight=self._ranking.restored)
            yield Part(f"reading {spell(key)}", clause)

    def _word(self, word: Word) -> Part:
        return Part(_word_name(word), self._typed(word))

    def _typed(self, word: Word) -> Clause:
        weight = 1.0 - self._ranking.restored if self._folding else 1.0
        return self._text(word, folding=self._folding, weight=weight)

    def _text(self, word: Word, *, folding: bool, weight: float) -> Clause:
        body = field_of("body", word, folding=folding)
        lead, title = (field_of(name, word, folding=folding) for name in ("lead", "title"))
        fields = [body, f"{lead}^{self._ranking.lead * SCALE}"]
        return self._combined(key_in(body, word), fields, [title], weight)

    def _pair(self, left: Word, right: Word) -> Part:
        folding = self._folding and not (has_diacritics(left.typed) and has_diacritics(right.typed))
        start = "folded_" if folding else ""
        term = "_".join(fold(word.key) if folding else word.key for word in (left, right))
        clause = self._combined(
            term, [f"{start}body.pairs"], [f"{start}title.pairs"], self._ranking.pair
        )
        return Part(f"pair {left.typed} {right.typed}", clause)

    def _combined(
        self, term: str, bodies: Sequence[str], titles: Sequence[str], weight: float
    ) -> Clause:
        """BM25F of a term; a body without a weight of its own counts once, a title as ranked."""
        fields = [each if "^" in each else f"{each}^{SCALE}" for each in bodies]
        if self._ranking.with_title:
            fields += [f"{each}^{self._ranking.title * SCALE}" for each in titles]
        return {"combined_fields": {"query": term, "fields": fields, "boost": weight}}

    def _prefixes(self, nodes: Sequence[Prefix]) -> Iterator[Part]:
        """A beginning is worth what its most frequent words are, each for itself in the body."""
        for node in nodes:
            rewrite = f"top_terms_blended_freqs_{_MOST_FORMS // len(nodes)}"
            yield Part(f"prefix {node.typed}*", prefix("body", node, rewrite=rewrite))

    def _alternative(self, alternative: Alternative) -> Part:
        """What was typed, or what another writing of it is worth where that is more."""
        words = tuple(dict.fromkeys(positive_words(alternative.typed)))
        typed = [named(self._typed(word), _typed_name(alternative, word)) for word in words]
        # The cluster leaves out the factor k1 + 1 that all other parts have in common.
        worth = self._ranking.synonym * sum(map(self._information, words)) / (self._ranking.k1 + 1)
        others = any_of([self._matching.text(each, folding=False) for each in alternative.others])
        other = {"constant_score": {"filter": others, "boost": worth}}
        queries = [any_of(typed), named(other, _other_name(alternative))] if words else [other]
        clause = {"dis_max": {"queries": queries}}
        return Part(f"alternative {to_text(alternative.typed)}", clause)


def _carrying_name(facet: FacetName, words: Sequence[Word]) -> str:
    return f"{facet} {' '.join(word.typed for word in words)}"


def _word_name(word: Word) -> str:
    return f"word {word.typed}"


def _typed_name(alternative: Alternative, word: Word) -> str:
    return f"typed {to_text(alternative.typed)}: {word.typed}"


def _other_name(alternative: Alternative) -> str:
    return f"other {to_text(alternative.typed)}"


def weighed(wanted: Sequence[tuple[str, float, Clause]]) -> Clause:
    """A query whose scores are the sum of the weights of those parts that an article has."""
    parts = [
        named({"constant_score": {"filter": clause, "boost": weight}}, name)
        for name, weight, clause in wanted
    ]
    return {"bool": {"should": parts}}


def at_least(
    wanted: Sequence[tuple[str, float, Clause]], least: float, allowed: Sequence[Clause]
) -> Clause:
    """What has parts whose weights are at least so much together, and what else must hold."""
    parts = [{"constant_score": {"filter": clause, "boost": w}} for _, w, clause in wanted]
    having = {"function_score": {"query": {"bool": {"should": parts}}, "min_score": least}}
    return all_of([having, *allowed])
