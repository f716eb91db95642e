"""The query tree: what every query is, whatever face of the program it came through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from indexer.language.syllables import fold, has_diacritics, letters_and_tone
from indexer.language.tokens import tokenise
from indexer.records import FacetName


@dataclass(frozen=True, slots=True)
class Word:
    """A syllable, number or other run of letters."""

    key: str
    """Its index key."""
    typed: str
    """As it was typed, for notices."""
    settled: bool = field(default=False, compare=False)
    """Whether it was typed without dấu, and can only be this."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must stand side by side in this order."""

    words: tuple[Word, ...]
    quoted: bool = field(default=False, compare=False)
    """Whether they were typed in quotes, not as one run (`TP.HCM`); it is searched alike."""
    typed: str = field(default="", compare=False)
    """The run as it was typed; empty for other phrases."""


@dataclass(frozen=True, slots=True)
class Prefix:
    """The beginning of a word: `chín*`."""

    key: str
    typed: str

    def covers(self, key: str) -> bool:
        """Whether a key begins as typed; what was typed with dấu must have it.

        Keys carry their tone mark at the end, so letters and tone are compared apart.
        """
        if not has_diacritics(self.typed):
            return fold(key).startswith(fold(self.key))
        letters, tone = letters_and_tone(key)
        wanted_letters, wanted_tone = letters_and_tone(self.key)
        return letters.startswith(wanted_letters) and wanted_tone in {"", tone}


@dataclass(frozen=True, slots=True)
class InTitle:
    """What must stand in the title: `tiêu_đề:"hội nghị"`."""

    node: Word | Phrase | Prefix


@dataclass(frozen=True, slots=True)
class Named:
    """Articles with a facet value whose name has these words: `lãnh_đạo:"Phan Văn Mãi"`."""

    facet: FacetName
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Within:
    """Articles published from one day to another, both included; None leaves an end open."""

    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class Alternative:
    """What was typed, and other writings that mean the same and count a little less."""

    typed: Node
    others: tuple[Word | Phrase, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """What must not match."""

    node: Node


@dataclass(frozen=True, slots=True)
class And:
    """Everything must match."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one must match."""

    nodes: tuple[Node, ...]


Node: TypeAlias = "Word | Phrase | Prefix | InTitle | Named | Within | Alternative | Not | And | Or"


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text as they were typed."""
    tokens = tokenise(text)
    return tuple(
        Word(key, text[start:end])
        for key, start, end in zip(tokens.keys, tokens.starts, tokens.ends, strict=True)
    )


def _looked_for(node: Node) -> list[Node]:
    """A node and all in it that is looked for, in the order it was typed."""
    found: list[Node] = []
    waiting = [node]
    while waiting:
        each = waiting.pop()
        found.append(each)
        match each:
            case Word():
                pass
            case And(nodes) | Or(nodes):
                waiting.extend(reversed(nodes))
            case InTitle(inner) | Alternative(inner, _):
                waiting.append(inner)
    return found


def positive_words(node: Node) -> tuple[Word, ...]:
    """The words of a tree that are looked for in the text, in the order they were typed."""
    words: list[Word] = []
    for each in _looked_for(node):
        match each:
            case Word():
                words.append(each)
            case Phrase(inner):
                words.extend(inner)
    return tuple(words)


def plain_words(tree: Node | None) -> tuple[Word, ...]:
    """The words of a query that is nothing but words."""
    if isinstance(tree, Word):
        return (tree,)
    if isinstance(tree, And) and all(isinstance(node, Word) for node in tree.nodes):
        return tuple(node for node in tree.nodes if isinstance(node, Word))
    return ()


def spelled(node: Node, words: Sequence[str]) -> tuple[str, ...]:
    """The words that are looked for in the text in another spelling, runs with their marks.

    `words` has one spelling for each of `positive_words`.
    """
    rest = iter(words)
    parts = []
    for each in _looked_for(node):
        match each:
            case Word():
                parts.append(next(rest))
            case Phrase(inner):
                parts.append(_spelled_run(each, [next(rest) for _ in inner]))
    return tuple(parts)


def _spelled_run(phrase: Phrase, words: Sequence[str]) -> str:
    """A phrase with other words, and the marks that were typed between them."""
    if not phrase.typed:
        return " ".join(words)
    text, at = "", 0
    for word, instead in zip(phrase.words, words, strict=True):
        start = phrase.typed.index(word.typed, at)
        text += phrase.typed[at:start] + instead
        at = start + len(word.typed)
    return text


def prefixes(node: Node) -> Iterator[Prefix]:
    """The prefixes of a tree that are looked for."""
    return (each for each in _looked_for(node) if isinstance(each, Prefix))


def alternatives_in(node: Node) -> Iterator[Alternative]:
    """What of a query has other writings."""
    return (each for each in _looked_for(node) if isinstance(each, Alternative))


def filters_in(node: Node) -> Iterator[Named]:
    """The filters of a tree by the names of facet values, also of what must not match."""
    for each in _looked_for(node):
        if isinstance(each, Named):
            yield each
        elif isinstance(each, Not):
            yield from filters_in(each.node)


def with_words(node: Node, others: Mapping[Word, Word]) -> Node:
    """A tree with other words in place of some that are looked for in the text."""
    match node:
        case Word():
            return others.get(node, node)
        case Phrase(words):
            read = tuple(others.get(word, word) for word in words)
            spelled = _spelled_run(node, [word.typed for word in read]) if node.typed else ""
            return Phrase(read, node.quoted, spelled)
        case InTitle(Word() | Phrase() as inner):
            replaced = with_words(inner, others)
            return InTitle(replaced) if isinstance(replaced, Word | Phrase) else node
        case And(nodes):
            return And(tuple(with_words(each, others) for each in nodes))
        case Or(nodes):
            return Or(tuple(with_words(each, others) for each in nodes))
        case _:
            return node
