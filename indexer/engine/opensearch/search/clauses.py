"""Query tree → the cluster's query language: which articles match, without any score."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias
from unicodedata import normalize

from indexer.language.letters import TONES
from indexer.language.syllables import fold, has_diacritics, letters_and_tone
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
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from indexer.query import Node
    from indexer.records import FacetName

Clause: TypeAlias = dict[str, Any]

EVERYTHING: Clause = {"match_all": {}}
NOTHING: Clause = {"match_none": {}}
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyzăâđêôơư"


class Matching:
    """Makes the clauses of one query: with dấu as typed, or `folding` what was typed without."""

    def __init__(
        self, *, folding: bool, with_title: bool, carried: Mapping[Node, Clause] | None = None
    ) -> None:
        """`carried` says what also matches nodes that name a meeting or a document."""
        self.folding = folding
        self._carried = carried or {}
        self._texts = ("body", "title") if with_title else ("body",)

    def clause(self, node: Node) -> Clause:
        """What matches a node."""
        clause, carried = self._clause(node), self._carried.get(node)
        return clause if carried is None else any_of([clause, carried])

    def or_otherwise(self, node: Node, as_words: Clause) -> Clause:
        """What matches a node that is found as words of two syllables, has another writing of it,
        or carries what it names."""
        clauses = [as_words]
        if isinstance(node, Alternative):
            clauses = [all_of([as_words, self.clause(node.typed)]), *map(self.clause, node.others)]
        if (carried := self._carried.get(node)) is not None:
            clauses.append(carried)
        return clauses[0] if len(clauses) == 1 else any_of(clauses)

    def _clause(self, node: Node) -> Clause:
        match node:
            case InTitle(inner):
                return self._in("title", inner, folding=self.folding)
            case Word() | Phrase() | Prefix():
                return self.text(node, folding=self.folding)
            case Named(facet, words):
                # A name is judged by itself: one mark in it means that it was typed with dấu.
                folding = not any(has_diacritics(word.typed) for word in words)
                name = f"{facet}_name"
                return _phrase([(field_of(name, word, folding=folding), word) for word in words])
            case Within(since, until):
                return within(since, until)
            case Alternative(typed, others):
                return any_of([self.clause(each) for each in (typed, *others)])
            case Not(inner):
                return {"bool": {"must_not": [self.clause(inner)]}}
            case And(nodes):
                return all_of([self.clause(each) for each in dict.fromkeys(nodes)])
            case Or(nodes):
                rest = [node for node in dict.fromkeys(nodes) if not isinstance(node, Word)]
                found = self._any_word([node for node in nodes if isinstance(node, Word)])
                return any_of([*found, *map(self.clause, rest)])

    def _any_word(self, words: Sequence[Word]) -> list[Clause]:
        """What has any of some words: one clause a field, however many there are."""
        keys: dict[str, list[str]] = {}
        for word in words:
            for text in self._texts:
                field = field_of(text, word, folding=self.folding)
                keys.setdefault(field, []).append(key_in(field, word))
        return [{"terms": {field: each}} for field, each in keys.items()]

    def text(self, node: Word | Phrase | Prefix, *, folding: bool) -> Clause:
        """What has a node in body or title."""
        return any_of([self._in(text, node, folding=folding) for text in self._texts])

    @staticmethod
    def _in(text: str, node: Word | Phrase | Prefix, *, folding: bool) -> Clause:
        match node:
            case Word():
                field = field_of(text, node, folding=folding)
                return {"term": {field: key_in(field, node)}}
            case Phrase(words):
                return _phrase([(field_of(text, word, folding=folding), word) for word in words])
            case Prefix():
                return prefix(text, node)


def field_of(text: str, word: Word, *, folding: bool) -> str:
    """The field in which a word is looked up: while folding, what has no dấu stands for any."""
    return f"folded_{text}" if folding and not has_diacritics(word.typed) else text


def key_in(field: str, word: Word) -> str:
    """The term of a word in a field."""
    return fold(word.key) if field.startswith("folded_") else word.key


def prefix(text: str, node: Prefix, **options: object) -> Clause:
    """What has a word that begins as typed; what was typed with dấu must have it."""
    if not has_diacritics(node.typed):
        return {"prefix": {f"folded_{text}": {"value": fold(node.key), **options}}}
    return {"regexp": {text: {"value": _beginning(node.key), **options}}}


def _beginning(key: str) -> str:
    """The keys that begin as a key that has dấu, as a regular expression of Lucene's.

    A key carries its tone at its end, composed with its last letter if there is such a letter.
    """
    letters, tone = letters_and_tone(key)
    whole = [normalize("NFC", letters + each) for each in (tone or TONES)]
    if not tone:
        return "|".join([*whole, f"{letters}.*"])
    ends = {tone, *(normalize("NFC", letter + tone) for letter in _LETTERS)}
    last = "|".join(sorted(end for end in ends if len(end) == 1))
    return "|".join([*whole, f"{letters}.*({last})"])


def carrying(facet: FacetName, slugs: Sequence[str]) -> Clause:
    """What carries any of some values of a facet."""
    return {"terms": {facet.value: list(slugs)}}


def within(since: date | None, until: date | None) -> Clause:
    """What was published from one day to another, both included; undated articles never."""
    bounds = {"gte": since and since.isoformat(), "lte": until and until.isoformat()}
    return {"range": {"day": {name: day for name, day in bounds.items() if day}}}


def all_of(clauses: Sequence[Clause]) -> Clause:
    """What matches all clauses."""
    if len(clauses) == 1:
        return clauses[0]
    return {"bool": {"filter": list(clauses)}} if clauses else EVERYTHING


def any_of(clauses: Sequence[Clause]) -> Clause:
    """What matches any clause."""
    if len(clauses) == 1:
        return clauses[0]
    return {"bool": {"should": list(clauses)}} if clauses else NOTHING


def named(clause: Clause, name: str) -> Clause:
    """A clause, with its scores, that an answer names among those that matched."""
    return {"bool": {"must": [clause], "_name": name}}


def _phrase(words: Iterable[tuple[str, Word]]) -> Clause:
    """Words side by side, each in its field: with and without dấu, they have the same places."""
    placed = [(field, key_in(field, word)) for field, word in words]
    if not placed:
        return NOTHING
    fields = {field for field, _ in placed}
    first = placed[0][0]
    if len(placed) == 1:
        return {"term": {first: placed[0][1]}}
    if len(fields) == 1:
        return {"match_phrase": {first: " ".join(key for _, key in placed)}}
    spans = [
        span if field == first else {"span_field_masking": {"query": span, "field": first}}
        for field, key in placed
        for span in ({"span_term": {field: key}},)
    ]
    return {"span_near": {"clauses": spans, "slop": 0, "in_order": True}}
