"""The query tree: what every query is, whatever face of the program it came through."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from indexer.language.syllables import fold, has_diacritics, letters_and_tone


@dataclass(frozen=True, slots=True)
class Word:
    """A syllable, number or other run of letters."""

    key: str
    """Its index key."""
    typed: str
    """As it was typed, for notices."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must stand side by side in this order."""

    words: tuple[Word, ...]


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


Node: TypeAlias = Word | Phrase | Prefix | Not | And | Or


def positive_words(node: Node) -> Iterator[Word]:
    """The words of a tree that are looked for, in the order they were typed."""
    match node:
        case Word():
            yield node
        case Phrase(words):
            yield from words
        case And(nodes) | Or(nodes):
            for each in nodes:
                yield from positive_words(each)
        case Prefix() | Not():
            return
