"""Which words of a text a query matched: whole words of the original, in whatever spelling."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from indexer.language.scanning import Scanner
from indexer.language.syllables import fold, has_diacritics
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
    from collections.abc import Iterator, Mapping, Sequence

    from indexer.language.scanning import Array, Found, Scan
    from indexer.query import Node

_JOINTS: Final = frozenset(".-–/")
"""What may stand between words that are one to the eye, like spaces: TP.HCM, 26-NQ/TW."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text to be marked, and how much of the query it shows."""

    start: int
    end: int
    words: frozenset[str]
    number: int
    """Of its first word among those of the text."""


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text's words as arrays of spans, and the stretches that a query matched, in order."""

    text: str
    starts: Array
    ends: Array
    marks: tuple[Mark, ...]


class QueryMarker:
    """Finds the words of one query in texts. Safe to share between threads."""

    def __init__(self, tree: Node | None, *, folding: bool) -> None:
        self._exact: set[str] = set()
        self._folded: set[str] = set()
        self._prefixes: list[Prefix] = []
        self._phrases: list[tuple[Word, ...]] = []
        self._folding = folding
        self._known: dict[str, str] = {}
        """What each key that was met matches."""
        self._opening: dict[str, tuple[tuple[Word, ...], ...]] = {}
        """The phrases that each key that was met begins."""
        if tree is not None:
            self._learn(tree)
        in_phrases = {word.key for words in self._phrases for word in words}
        self._scanner = Scanner(
            {fold(key) for key in (*self._exact, *self._folded, *in_phrases)},
            {fold(prefix.key) for prefix in self._prefixes},
        )

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

    def marked(self, text: str) -> MarkedText:
        """The words of a text and the stretches that the query matched, in order.

        Matched words that stand side by side are one stretch. A syllable that stands in a longer
        stretch somewhere is not marked where it stands alone: `nền kinh tế` is no match for a
        person looked for as `nguyen van nen`.
        """
        return self.marked_all([text])[0]

    def marked_all(self, texts: Sequence[str]) -> list[MarkedText]:
        """The same of several texts, each by itself: together they cost little more than one."""
        scans = self._scanner.scan_all(texts)
        return [self._marked(text, scan) for text, scan in zip(texts, scans, strict=True)]

    def _marked(self, text: str, scan: Scan) -> MarkedText:
        matched = {}
        for number, found in scan.wanted.items():
            shown = self._known.get(found.key)
            if shown is None:
                shown = self._known[found.key] = self._shown(found.key)
            if shown:
                matched[number] = shown
        if self._phrases:
            for number, word in self._phrase_places(scan.wanted):
                matched.setdefault(number, word)
            matched = dict(sorted(matched.items()))
        return MarkedText(text, scan.starts, scan.ends, tuple(_marks(text, scan.wanted, matched)))

    def _shown(self, key: str) -> str:
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

    def _phrase_places(self, wanted: Mapping[int, Found]) -> Iterator[tuple[int, str]]:
        for begin, first in wanted.items():
            for words in self._begun_by(first.key):
                if all(
                    (found := wanted.get(begin + at)) is not None and self._is(found.key, word)
                    for at, word in enumerate(words)
                ):
                    for at, word in enumerate(words):
                        yield begin + at, word.key

    def _begun_by(self, key: str) -> tuple[tuple[Word, ...], ...]:
        phrases = self._opening.get(key)
        if phrases is None:
            phrases = tuple(words for words in self._phrases if self._is(key, words[0]))
            self._opening[key] = phrases
        return phrases

    def _is(self, key: str, word: Word) -> bool:
        return fold(key) == fold(word.key) if self._is_folded(word) else key == word.key


def mark_text(text: str, query: str) -> Snippet:
    """A whole text with the words of a query marked, as it was typed, with and without dấu."""
    parsed = parse_query(query)
    folding = not any(has_diacritics(word.typed) for word in parsed.words)
    marked = QueryMarker(parsed.tree, folding=folding).marked(text)
    return cut(text, 0, len(text), marked.marks)


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


def _marks(text: str, wanted: Mapping[int, Found], matched: Mapping[int, str]) -> Iterator[Mark]:
    """The stretches to be marked: `matched` has what words show of the query by their numbers.

    Objects are made only for what is marked: of a query's common words most stand alone.
    """
    numbers, words = list(matched), list(matched.values())
    stretches = _side_by_side(text, wanted, numbers)
    longer = {
        word
        for first, last in stretches
        if last - first > 1 and len(set(words[first:last])) > 1
        for word in words[first:last]
    }
    for first, last in stretches:
        if last - first == 1 and words[first] in longer:
            continue
        shown = frozenset(words[first:last])
        if len(shown) > 1 or not shown <= longer:
            number = numbers[first]
            yield Mark(wanted[number].start, wanted[numbers[last - 1]].end, shown, number)


def _side_by_side(
    text: str, wanted: Mapping[int, Found], numbers: Sequence[int]
) -> list[tuple[int, int]]:
    """Which of some words stand together: the places of the first one and after the last."""
    if not numbers:
        return []
    breaks = [0]
    for at, (before, number) in enumerate(pairwise(numbers), 1):
        if number == before + 1:
            between = text[wanted[before].end : wanted[number].start]
            if between == " " or between.isspace() or between in _JOINTS:
                continue
        breaks.append(at)
    breaks.append(len(numbers))
    return list(pairwise(breaks))
