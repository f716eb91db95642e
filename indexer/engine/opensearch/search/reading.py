"""How a query is read: as typed, then with dấu added, then with words left out.

As in `columns/search/executor.py`, whatever the first reading finds is the answer.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from functools import cache, partial
from typing import TYPE_CHECKING, Final, TypeAlias

from indexer.engine.opensearch.search.clauses import (
    EVERYTHING,
    Clause,
    Matching,
    all_of,
    any_of,
    carrying,
    named,
)
from indexer.engine.opensearch.search.scoring import (
    MOST_WORDS,
    NO_COVERAGE,
    Scorer,
    at_least,
    weighed,
)
from indexer.engine.opensearch.values import plain
from indexer.engine.reading.bulk import (
    FULLER,
    is_enough,
    share_needed,
)
from indexer.engine.reading.names import (
    name_meant,
    name_of,
    names_found,
    possible_names,
    requires_names,
    with_names,
)
from indexer.engine.reading.order import ways
from indexer.engine.reading.restoration import restored, side_by_side
from indexer.engine.reading.things import FoundThing, ThingReader, all_called, meant_by
from indexer.engine.reading.together import held_together
from indexer.engine.reading.understanding import understood
from indexer.query import (
    Alternative,
    And,
    Phrase,
    Word,
    filters_in,
    positive_words,
    required_of,
    to_text,
    wanted_of,
)
from indexer.records import FacetName

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

    from indexer.engine.opensearch.lexicon import Lexicon
    from indexer.engine.opensearch.search.scoring import Coverage, Part
    from indexer.engine.opensearch.values import Value
    from indexer.engine.ranking import Ranking
    from indexer.engine.reading.bulk import OneWord
    from indexer.engine.reading.names import FoundName, PossibleName
    from indexer.query import Node
    from indexer.query.synonyms import Thesaurus

_Things: TypeAlias = "tuple[FoundThing[str], ...]"
_Together: TypeAlias = "tuple[tuple[OneWord, ...], dict[Node, Clause]]"
_WRITTEN: Final = frozenset({FacetName.MEETING, FacetName.DOCUMENT})
"""Facets whose values articles write in many ways."""
_SYLLABLE: Final = "syllable "
"""Begins the names of clauses that only tell what an article has: each name is told once."""
_ROUNDING: Final = 1e-5
"""The cluster adds weights in 32 bits."""


@dataclass(frozen=True, slots=True)
class Bulk:
    """The parts of a conjunction that may be missing, with the weights of their information."""

    parts: tuple[tuple[str, float, Clause], ...]
    allowed: tuple[Clause, ...]
    """What must hold in any case."""
    syllables: tuple[tuple[str, Clause], ...] = ()
    """Those of words that must stand side by side: an article that has both lacks neither."""
    required: tuple[tuple[str, Clause], ...] = ()
    """Those of the parts that every article must have."""

    @property
    def fullest(self) -> Clause:
        """Finds the articles that have most of it first."""
        told = [
            named({"constant_score": {"filter": clause, "boost": 0}}, f"{_SYLLABLE}{name}")
            for name, clause in self.syllables
        ]
        return {
            "bool": {"must": [weighed(self.parts)], "should": told, "filter": list(self.allowed)}
        }

    @property
    def whole(self) -> float:
        """How much an article has that has all of it."""
        return sum(weight for _, weight, _ in self.parts)

    def having(self, least: float) -> Clause:
        """Finds the articles that have at least so much."""
        return at_least(self.parts, least * (1 - _ROUNDING), self.allowed)

    def lacking(self, names: Sequence[str]) -> tuple[str, ...]:
        """What an article lacks that has the named parts."""
        having = set(names)
        return tuple(
            name
            for name, _, _ in self.parts
            if name not in having and f"{_SYLLABLE}{name}" not in having
        )


@dataclass(frozen=True, slots=True)
class Reading:
    """A query as it is understood, and what the cluster is asked."""

    tree: Node | None
    matches: Clause
    """Which articles match, before any filter."""
    folding: bool = False
    read: tuple[str, ...] = ()
    """What was typed without dấu as it was probably meant; empty when dấu was typed."""
    dropped: tuple[str, ...] = ()
    """What was typed and even the article that has most of it lacks."""
    missing: tuple[str, ...] = ()
    """What every article must have and none has, if nothing was found for it."""
    bulk: Bulk | None = None
    """Parts of which articles need only the bulk."""
    whole: Clause | None = None
    """Finds those that have all of the query; None if all must."""
    parts: tuple[Part, ...] = ()
    named: Mapping[FacetName, tuple[str, ...]] = field(default_factory=dict)
    """What it names of each facet, by the slugs."""
    meant: tuple[FacetName, tuple[str, ...]] | None = None
    """The meetings, or the documents, that all of it names."""
    coverage: Coverage = NO_COVERAGE
    """What articles may lack of its information."""
    partly: bool = False
    """Whether articles that match may lack a part of it."""

    def with_at_least(self, least: float) -> Reading:
        """The same for articles that have less than the bulk, but so much."""
        return replace(self, matches=self.bulk.having(least)) if self.bulk else self

    def query(self) -> Clause:
        """What matches, and its scores."""
        if not self.parts:
            return {"bool": {"filter": [self.matches]}}
        # Naming a clause costs as much as scoring it: only those are that tell what is lacking.
        told = {each.name for each in self.coverage.parts} if self.partly else ()
        parts = [part.named if part.name in told else part.clause for part in self.parts]
        return {"bool": {"filter": [self.matches], "should": parts}}


class Reader:
    """Reads queries for one index. Safe to share between threads."""

    def __init__(
        self,
        lexicon: Lexicon,
        size: int,
        ranking: Ranking,
        compounds: Callable[[str], Sequence[str]],
        count: Callable[[Sequence[Clause]], Sequence[int]],
        called: Callable[[Iterable[str]], Sequence[Value]],
        opening: Callable[[FacetName, Sequence[str]], Sequence[Value]],
    ) -> None:
        """`size` is how many articles there are, `count` counts those of each clause, `called`
        gives the officials that have any of some folded names, `opening` the values of a facet
        whose labels begin as any of some folded texts."""
        self._lexicon = lexicon
        self._size = size
        self._ranking = ranking
        self._compounds = compounds
        self._count = count
        self._called = called
        self._opening = opening

    def understood(self, tree: Node | None, thesaurus: Thesaurus) -> Node | None:
        """A query tree as it is searched, unless it is to be taken exactly as it was typed."""
        return understood(tree, self._lexicon, max(1, self._size), thesaurus, self)

    def count(self, phrases: Sequence[Phrase]) -> Sequence[int]:
        """In how many articles each of some phrases stands as it is written."""
        matching = self._matching((), None, folding=False)
        return self._count([matching.text(phrase, folding=False) for phrase in phrases])

    def readings(
        self, tree: Node | None, *, exact: bool, all_words: bool = False
    ) -> Iterator[Reading]:
        """The readings of a query, the most literal one first; there is always one."""
        if tree is None:
            yield Reading(None, EVERYTHING)
            return
        things_of = cache(partial(self._things, tree))
        naming_of = cache(partial(self._naming, tree))
        for way in ways(tree, exact=exact, all_words=all_words):
            things = () if exact else things_of(folding=way.folding)
            naming = naming_of(things, folding=way.folding) if way.naming else ()
            if naming or not way.naming:
                read = self._in_bulk if way.in_bulk else self._whole
                yield read(tree, things, folding=way.folding, exact=exact, within=naming)

    def in_names(self, tree: Node) -> set[int]:
        """The places of the words of a query without dấu that are in names of officials."""
        names = self._names(possible_names(tree, folding=True))
        return {place for found in names for place in found.name.places}

    def name_meant(self, words: Sequence[Word]) -> str | None:
        """The name of an official that a query is with other dấu, if far fewer have it as typed."""
        return name_meant(
            words,
            lambda name: ((each.label, each.articles) for each in self._called([name.folded])),
            lambda phrase: self.count([phrase])[0],
        )

    def compounds(self, compounds: Sequence[str]) -> list[Part]:
        """What words of several syllables are worth, without any query."""
        return self._scorer(self._matching((), None, folding=False)).compounds(compounds)

    def _whole(
        self,
        tree: Node,
        things: _Things,
        *,
        folding: bool,
        exact: bool,
        within: Sequence[Clause],
    ) -> Reading:
        matching = self._matching(things, tree, folding=folding)
        together = () if exact else self._side_by_side(tree, matching)
        reading = Reading(tree, self._all_of_it(tree, matching, together, within), folding)
        return self._scored(reading, matching, things, partly=bool(things) or not _has_all(tree))

    def _all_of_it(
        self,
        tree: Node,
        matching: Matching,
        together: Sequence[_Together],
        within: Sequence[Clause],
    ) -> Clause:
        """What has all of a query; names and two syllables of one word side by side, where enough
        does."""
        clause = all_of([matching.clause(tree), *within])
        for words, clauses in together:
            as_words = all_of([clause, *clauses.values()])
            (count,) = self._count([as_words])
            clause = as_words if is_enough(count, words) else clause
        return clause

    def _in_bulk(
        self,
        tree: Node,
        things: _Things,
        *,
        folding: bool,
        exact: bool,
        within: Sequence[Clause],
    ) -> Reading:
        matching = self._matching(things, tree, folding=folding)
        together = () if exact else self._side_by_side(tree, matching)
        bulk = self._bulk(tree, matching, together, within)
        if not bulk.parts:
            return Reading(tree, all_of(bulk.allowed), folding)
        counts = self._count([bulk.having(share * bulk.whole) for share in FULLER])
        enough = share_needed(len(bulk.parts), counts) * bulk.whole
        whole = self._all_of_it(tree, matching, together, within)
        reading = Reading(tree, bulk.having(enough), folding, bulk=bulk, whole=whole)
        return self._scored(reading, matching, things, partly=True)

    def _scored(
        self, reading: Reading, matching: Matching, things: _Things, *, partly: bool
    ) -> Reading:
        tree = reading.tree
        if tree is None:
            return reading
        words = positive_words(tree)
        names = self._names(possible_names(tree, folding=reading.folding))
        read = with_names(self._read(words), names) if reading.folding else ()
        meant = read or tuple(word.typed for word in words)
        scorer = self._scorer(matching)
        parts = scorer.parts(tree, meant, self._compounds(" ".join(meant)), names, things)
        coverage = scorer.coverage(tree, things)
        named: dict[FacetName, tuple[str, ...]] = {
            FacetName.OFFICIAL: tuple(slug for found in names for slug in found.who)
        }
        for thing in things:
            named[thing.facet] = (*named.get(thing.facet, ()), *thing.who)
        return replace(
            reading,
            read=read,
            parts=tuple(parts),
            named=named,
            meant=meant_by(things, tree),
            coverage=coverage,
            partly=partly and coverage.total > 0,
        )

    def _things(self, tree: Node, *, folding: bool) -> _Things:
        """The meetings and documents that a query names, with their slugs."""
        return ThingReader(self._beginning, folding=folding).found(tree)

    def _beginning(self, facet: FacetName, folded: Sequence[str]) -> list[tuple[str, int, str]]:
        return [(each.label, each.articles, each.slug) for each in self._opening(facet, folded)]

    def _filtered(self, tree: Node) -> dict[Node, Clause]:
        """What carries the values that filters of a query name as articles write them."""
        slugs = {
            node: all_called(node.words, partial(self._beginning_in, node.facet))
            for node in filters_in(tree)
            if node.facet in _WRITTEN
        }
        return {node: carrying(node.facet, each) for node, each in slugs.items() if each}

    def _beginning_in(
        self, facet: FacetName, asked: FacetName, folded: Sequence[str]
    ) -> list[tuple[str, int, str]]:
        """The same of one facet only."""
        return self._beginning(facet, folded) if asked is facet else []

    def _names(self, names: Sequence[PossibleName]) -> tuple[FoundName[str], ...]:
        """Those of possible names that officials have, with the slugs of these."""
        if not names:
            return ()
        by_name: dict[str, list[tuple[str, str]]] = {}
        for each in self._called({name.folded for name in names}):
            by_name.setdefault(plain(name_of(each.label)), []).append((each.label, each.slug))
        found = ((name, by_name.get(name.folded, [])) for name in names)
        return names_found(found, partial(side_by_side, self._lexicon))

    def _read(self, words: Sequence[Word]) -> tuple[str, ...]:
        """The words as they are probably meant, spelled with dấu."""
        return restored(self._lexicon, words, max(1, self._size))

    def _side_by_side(self, tree: Node, matching: Matching) -> list[_Together]:
        """The neighbours in a query that must stand side by side, and for parts that ask for them
        what has them so, if plenty does, or has or carries what else is asked for."""
        meant = tuple(word.typed for word in positive_words(tree))
        if matching.folding:
            names = self._names(possible_names(tree, folding=True))
            meant = with_names(self._read(positive_words(tree)), names)

        def count(phrases: Sequence[Phrase]) -> Sequence[int]:
            return self._count([matching.text(each, folding=matching.folding) for each in phrases])

        groups = held_together(tree, meant, self._compounds(" ".join(meant)), count)
        return [(words, self._having(words, matching)) for words in groups]

    def _having(self, words: Sequence[OneWord], matching: Matching) -> dict[Node, Clause]:
        pairs = [Phrase((word.left, word.right)) for word in words]
        clauses = [matching.text(pair, folding=matching.folding) for pair in pairs]
        together: dict[Node, list[Clause]] = {}
        for word, clause, articles in zip(words, clauses, self._count(clauses), strict=True):
            for node in word.nodes if word.is_one(articles) else ():
                together.setdefault(node, []).append(clause)
        return {node: matching.or_otherwise(node, all_of(each)) for node, each in together.items()}

    def _naming(self, tree: Node, things: _Things, *, folding: bool) -> list[Clause]:
        """What each name of an official in the query finds, or of the document that is all of it,
        if all of them must be found."""
        if not requires_names(tree):
            return []
        matching = self._matching((), tree, folding=folding)
        names = self._names(possible_names(tree, folding=folding))
        found = [(FacetName.OFFICIAL, each.who, each.name.words) for each in names]
        match meant_by(things, tree):
            case FacetName.DOCUMENT, who:
                found.append((FacetName.DOCUMENT, who, positive_words(tree)))
        return [
            any_of([carrying(facet, who), matching.text(Phrase(words), folding=folding)])
            for facet, who, words in found
        ]

    def _bulk(
        self,
        tree: Node,
        matching: Matching,
        groups: Sequence[_Together],
        within: Sequence[Clause],
    ) -> Bulk:
        """The parts of a conjunction, and what of it is required; what must not match stays
        excluded."""
        nodes = tree.nodes if isinstance(tree, And) else (tree,)
        wanted = wanted_of(tree) if isinstance(tree, And) else []
        together: dict[Node, Clause] = {}
        for _, having in groups:
            for node, clause in having.items():
                together[node] = all_of([together[node], clause]) if node in together else clause
        clauses = [together.get(node) or matching.clause(node) for node in wanted]
        counts = self._counts(wanted, clauses, together, folding=matching.folding)
        weights = [math.log(1 + self._size / (1 + count)) for count in counts]
        names = [to_text(node) for node in wanted]
        parts = list(zip(names, weights, clauses, strict=True))
        if len(parts) > MOST_WORDS:
            least = sorted(weights, reverse=True)[MOST_WORDS]
            parts = [each for each in parts if each[1] > least] or parts[:MOST_WORDS]
        required = required_of(tree) if isinstance(tree, And) else ()
        must = (node for node in nodes if node in required or node not in wanted)
        allowed = [*within, *map(matching.clause, must)]
        syllables = tuple((to_text(node), matching.clause(node)) for node in together)
        asked = tuple((to_text(node), matching.clause(node)) for node in required)
        return Bulk(tuple(parts), tuple(allowed), syllables, asked)

    def _counts(
        self,
        nodes: Sequence[Node],
        clauses: Sequence[Clause],
        together: Container[Node],
        *,
        folding: bool,
    ) -> list[int]:
        """In how many articles each node stands; a syllable by itself need not be asked for."""
        asked = [
            at for at, node in enumerate(nodes) if not isinstance(node, Word) or node in together
        ]
        answered = dict(
            zip(asked, self._count([clauses[at] for at in asked]) if asked else (), strict=True)
        )
        with_title = self._ranking.with_title
        return [
            self._lexicon.having(node, folding=folding, with_title=with_title)
            if isinstance(node, Word) and at not in answered
            else answered[at]
            for at, node in enumerate(nodes)
        ]

    def _matching(self, things: _Things, tree: Node | None, *, folding: bool) -> Matching:
        carried = {node: carrying(each.facet, each.who) for each in things for node in each.nodes}
        carried |= self._filtered(tree) if tree else {}
        with_title = self._ranking.with_title
        return Matching(folding=folding, with_title=with_title, carried=carried)

    def _scorer(self, matching: Matching) -> Scorer:
        return Scorer(self._lexicon, self._size, self._ranking, matching)


def _has_all(tree: Node) -> bool:
    """Whether whatever matches a tree has all its words: then nothing is lacking."""
    match tree:
        case Word() | Phrase():
            return True
        case Alternative(typed, _):
            return _has_all(typed)
        case And(nodes):
            return all(map(_has_all, nodes))
        case _:
            return not positive_words(tree)
