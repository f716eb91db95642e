"""Query tree → the articles that match, as a mask over all articles."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING

import numpy as np

from indexer.engine.days import days_within
from indexer.engine.reading.names import names_found, possible_names, requires_names, with_names
from indexer.engine.reading.restoration import restored, side_by_side
from indexer.engine.reading.things import ThingReader, meant_by
from indexer.engine.reading.together import held_together
from indexer.language.syllables import has_diacritics
from indexer.query import (
    Alternative,
    And,
    InTitle,
    Named,
    Not,
    Or,
    Phrase,
    Prefix,
    Within,
    Word,
    positive_words,
)
from indexer.records import FacetName

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from indexer.arrays import Array
    from indexer.engine.columns.columns import Columns
    from indexer.engine.columns.text.fields import TextField
    from indexer.engine.reading.bulk import OneWord
    from indexer.engine.reading.names import FoundName
    from indexer.engine.reading.things import FoundThing
    from indexer.query import Node


@dataclass(frozen=True, slots=True)
class Having:
    """The articles that have a part of a query."""

    mask: Array
    """Shared: it must not be changed."""
    count: int


@dataclass(frozen=True, slots=True)
class Together:
    """Neighbours in a query that must stand side by side."""

    words: tuple[OneWord, ...]
    masks: Mapping[Node, Array]
    """For parts of the query that ask for them the articles that have them so, if plenty do, or
    have or carry what else is asked for."""


class Matcher:
    """Matches the nodes of one query; each is worked out once, however often it is asked for.

    Masks hold no removed article, so that counts of them are those of a freshly written index.
    """

    def __init__(
        self, columns: Columns, *, folding: bool, with_title: bool, exact: bool = False
    ) -> None:
        """An `exact` query finds what it says, not what that names."""
        self.folding = folding
        self._columns = columns
        self._fields = [columns.fields.body]
        if with_title:
            self._fields.append(columns.fields.title)
        self._known: dict[tuple[Node, bool], Having] = {}
        self._pairs: dict[tuple[Word, Word], Having] = {}
        self._names: tuple[FoundName[int], ...] | None = None
        self._read: tuple[str, ...] | None = None
        self._side_by_side: tuple[Together, ...] | None = () if exact else None
        self._things: tuple[FoundThing[int], ...] | None = () if exact else None
        self._carried: dict[Node, Array] = {}

    @property
    def size(self) -> int:
        """How many bytes the masks take that are known."""
        return sum(each.mask.nbytes for each in (*self._known.values(), *self._pairs.values()))

    def match(self, node: Node) -> Array:
        """True for each article that matches. The mask is shared: it must not be changed.

        What names a meeting or a document is also matched by articles that carry it, once `things`
        has been asked for.
        """
        mask, carried = self._match(node), self._carried.get(node)
        return mask if carried is None else mask | carried

    def _match(self, node: Node) -> Array:
        match node:
            case InTitle(inner):
                return self._text([self._columns.fields.title], inner, folding=self.folding)
            case Word() | Phrase() | Prefix():
                return self.text(node, folding=self.folding).mask
            case Named(facet, words):
                # A name is judged by itself: one mark in it means that it was typed with dấu.
                folding = not any(has_diacritics(word.typed) for word in words)
                column = self._columns.facets[facet]
                return column.mask(column.named(words, folding=folding)) & self._columns.live
            case Within(since, until):
                return days_within(self._columns.days, since, until) & self._columns.live
            case Alternative(typed, others):
                return _together(np.logical_or, map(self.match, (typed, *others)))
            case Not(inner):
                excluded: Array = self._columns.live & ~self.match(inner)
                return excluded
            case And(nodes):
                return _together(np.logical_and, map(self.match, dict.fromkeys(nodes)))
            case Or(nodes):
                return _together(np.logical_or, map(self.match, dict.fromkeys(nodes)))

    def text(self, node: Word | Phrase | Prefix, *, folding: bool) -> Having:
        """The articles in whose body or title a node stands."""
        key = node, folding
        if key not in self._known:
            mask = self._text(self._fields, node, folding=folding)
            self._known[key] = Having(mask, int(np.count_nonzero(mask)))
        return self._known[key]

    def pair(self, left: Word, right: Word) -> Having:
        """The articles in which one word stands right after another."""
        key = left, right
        if key not in self._pairs:
            mask = self._nothing()
            for field in self._fields:
                field.mark_pair(mask, left, right, folding=self.folding)
            mask = self._kept(mask)
            self._pairs[key] = Having(mask, int(np.count_nonzero(mask)))
        return self._pairs[key]

    def meant(self, tree: Node) -> tuple[str, ...]:
        """The words of the query, with the dấu that they probably have."""
        if self.folding:
            return self.read(tree)
        return tuple(word.typed for word in positive_words(tree))

    def side_by_side(
        self, tree: Node, compounds: Callable[[str], Sequence[str]]
    ) -> tuple[Together, ...]:
        """What of the query must stand side by side, in the order of `held_together`; nothing of
        an exact one.

        `compounds` gives the keys of a text's words of several syllables.
        """
        if self._side_by_side is None:
            meant = self.meant(tree)
            groups = held_together(tree, meant, compounds(" ".join(meant)), self._counts)
            self._side_by_side = tuple(Together(each, self._having(each)) for each in groups)
        return self._side_by_side

    def _counts(self, phrases: Sequence[Phrase]) -> list[int]:
        return [self.text(each, folding=self.folding).count for each in phrases]

    def _having(self, words: Iterable[OneWord]) -> dict[Node, Array]:
        masks: dict[Node, Array] = {}
        for word in words:
            together = self.pair(word.left, word.right)
            if word.is_one(together.count):
                for node in word.nodes:
                    known = masks.get(node)
                    masks[node] = together.mask if known is None else known & together.mask
        return {node: self._or_otherwise(node, mask) for node, mask in masks.items()}

    def _or_otherwise(self, node: Node, mask: Array) -> Array:
        """The articles that have a part of the query as words, have another writing of it, or
        carry what it names."""
        masks = [mask]
        if isinstance(node, Alternative):
            masks = [mask & self.match(node.typed), *map(self.match, node.others)]
        if (carried := self._carried.get(node)) is not None:
            masks.append(carried)
        return _together(np.logical_or, masks)

    def names(self, tree: Node) -> tuple[FoundName[int], ...]:
        """The names of officials in the query, with their values of the facet."""
        if self._names is None:
            column = self._columns.facets[FacetName.OFFICIAL]
            begins = cache(column.has_beginning)
            possible = possible_names(tree, folding=self.folding)
            found = ((each, column.called(each)) for each in possible if begins(each.beginning))
            self._names = names_found(found, partial(side_by_side, self._columns.fields.body))
        return self._names

    def things(self, tree: Node) -> tuple[FoundThing[int], ...]:
        """The meetings and documents in the query, with their values of the facets."""
        if self._things is None:
            facets = self._columns.facets
            reader = ThingReader(
                lambda facet, folded: facets[facet].frequent_beginning(folded),
                folding=self.folding,
            )
            self._things = reader.found(tree)
            for thing in self._things:
                mask = self.carrying(thing.facet, thing.who).mask
                self._carried.update(dict.fromkeys(thing.nodes, mask))
        return self._things

    def carried(self, node: Node) -> Array | None:
        """The articles that carry what a part of the query names; None if it names nothing."""
        return self._carried.get(node)

    def carrying(self, facet: FacetName, values: Sequence[int]) -> Having:
        """The articles that carry any of some values."""
        mask = self._kept(self._columns.facets[facet].mask(values))
        return Having(mask, int(np.count_nonzero(mask)))

    def naming(self, tree: Node) -> Array | None:
        """The articles that have all names of officials in the query, or the document that is all
        of it; None if it has none.

        They carry what is called so, or have the words of the name side by side: three syllables
        of a name stand apart in many articles that are about somebody else.
        """
        if not requires_names(tree):
            return None
        found = [(FacetName.OFFICIAL, each.who, each.name.words) for each in self.names(tree)]
        match meant_by(self.things(tree), tree):
            case FacetName.DOCUMENT, who:
                found.append((FacetName.DOCUMENT, who, positive_words(tree)))
        masks = [
            self.carrying(facet, who).mask | self.text(Phrase(words), folding=self.folding).mask
            for facet, who, words in found
        ]
        return _together(np.logical_and, masks) if masks else None

    def read(self, tree: Node) -> tuple[str, ...]:
        """The words of the query as they are probably meant, spelled with dấu."""
        if self._read is None:
            words = positive_words(tree)
            read = restored(self._columns.fields.body, words, self._columns.size)
            self._read = with_names(read, self.names(tree))
        return self._read

    def _text(
        self, fields: Sequence[TextField], node: Word | Phrase | Prefix, *, folding: bool
    ) -> Array:
        mask = self._nothing()
        for field in fields:
            if isinstance(node, Phrase):
                field.mark_phrase(mask, node.words, folding=folding)
            else:
                field.mark(mask, node, folding=folding)
        return self._kept(mask)

    def _nothing(self) -> Array:
        return np.zeros(len(self._columns.live), dtype=bool)

    def _kept(self, mask: Array) -> Array:
        if self._columns.has_removed:
            mask &= self._columns.live
        return mask


def _together(joins: np.ufunc, masks: Iterable[Array]) -> Array:
    """Some masks as one. numpy's own `reduce` would copy all of them into one array first."""
    first, *others = masks
    if not others:
        return first
    joined: Array = joins(first, others[0])
    for mask in others[1:]:
        joins(joined, mask, out=joined)
    return joined
