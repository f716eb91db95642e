"""Which words of a text a query matched: whole words of the original, in whatever spelling."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.language.syllables import fold, has_diacritics
from indexer.language.tokens import Tokens, tokenise
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
    parse_query,
)
from indexer.records import Fragment, Snippet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.query import Node


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text to be marked, and how much of the query it shows."""

    start: int
    end: int
    words: frozenset[str]


class QueryMarker:
    """Finds the words of one query in texts."""

    def __init__(self, tree: Node | None, *, folding: bool) -> None:
        self._exact: set[str] = set()
        self._folded: set[str] = set()
        self._prefixes: list[Prefix] = []
        self._phrases: list[tuple[Word, ...]] = []
        self._folding = folding
        if tree is not None:
            self._learn(tree)

    def _learn(self, node: Node) -> None:
        match node:
            case Word():
                if self._is_folded(node):
                    self._folded.add(fold(node.key))
                else:
                    self._exact.add(node.key)
            case Phrase(words):
                self._phrases.append(words)
            case Prefix():
                self._prefixes.append(node)
            case InTitle(inner):
                self._learn(inner)
            case Alternative(typed, others):
                self._learn(typed)
                for other in others:
                    self._phrases.append(other.words if isinstance(other, Phrase) else (other,))
            case And(nodes) | Or(nodes):
                for each in nodes:
                    self._learn(each)
            case Named() | Within() | Not():
                pass  # filters mark nothing

    def _is_folded(self, word: Word) -> bool:
        return self._folding and not has_diacritics(word.typed)

    def marks(self, text: str) -> tuple[Tokens, list[Mark]]:
        """The tokens of a text and the stretches that the query matched, in order.

        Matched words that stand side by side are one stretch. A syllable that stands in a longer
        stretch somewhere is not marked where it stands alone: `nền kinh tế` is no match for a
        person looked for as `nguyen van nen`.
        """
        tokens = tokenise(text)
        matched = [self._word_shown(key) for key in tokens.keys]
        for position, words in self._phrase_places(tokens.keys):
            matched[position] = matched[position] or words
        runs = list(_runs(tokens, matched, text))
        in_runs = {word for run in runs if len(run.words) > 1 for word in run.words}
        return tokens, [run for run in runs if len(run.words) > 1 or not run.words <= in_runs]

    def _word_shown(self, key: str) -> str:
        """The part of the query that a key matches; empty if none."""
        if key in self._exact:
            return key
        folded = fold(key)
        if folded in self._folded:
            return folded
        for prefix in self._prefixes:
            if prefix.covers(key):
                return prefix.key + "*"
        return ""

    def _phrase_places(self, keys: Sequence[str]) -> Iterator[tuple[int, str]]:
        for words in self._phrases:
            size = len(words)
            for begin in range(len(keys) - size + 1):
                if all(self._is(keys[begin + i], words[i]) for i in range(size)):
                    for i in range(size):
                        yield begin + i, words[i].key

    def _is(self, key: str, word: Word) -> bool:
        return fold(key) == fold(word.key) if self._is_folded(word) else key == word.key


def mark_text(text: str, query: str) -> Snippet:
    """A whole text with the words of a query marked, as it was typed, with and without dấu."""
    parsed = parse_query(query)
    folding = not any(has_diacritics(word.typed) for word in parsed.words)
    _, marks = QueryMarker(parsed.tree, folding=folding).marks(text)
    return cut(text, 0, len(text), marks)


def cut(text: str, start: int, end: int, marks: Sequence[Mark]) -> Snippet:
    """The text from `start` to `end` with the marks inside it."""
    fragments: list[Fragment] = []
    at = start
    for mark in marks:
        if mark.start < at or mark.end > end:
            continue
        if mark.start > at:
            fragments.append(Fragment(text[at : mark.start]))
        fragments.append(Fragment(text[mark.start : mark.end], marked=True))
        at = mark.end
    if at < end:
        fragments.append(Fragment(text[at:end]))
    return Snippet(tuple(fragments), cut_before=start > 0, cut_after=end < len(text))


def _runs(tokens: Tokens, matched: Sequence[str], text: str) -> Iterator[Mark]:
    """Join matched tokens that only spaces part."""
    start, end = -1, -1
    words: set[str] = set()
    for word, begin, stop in zip(matched, tokens.starts, tokens.ends, strict=True):
        if not word:
            continue
        if words and text[end:begin].strip():
            yield Mark(start, end, frozenset(words))
            words = set()
        if not words:
            start = begin
        words.add(word)
        end = stop
    if words:
        yield Mark(start, end, frozenset(words))
