"""Which words of a text a query matched: whole words of the original, in whatever spelling."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from indexer.language.scanning import Scanner
from indexer.language.syllables import fold, has_diacritics, syllable_key
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
from indexer.records import Fragment, Snippet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.arrays import Array
    from indexer.language.scanning import Scan, Wanted
    from indexer.query import Node

_Matched: TypeAlias = tuple[str, int, int, int]
"""A word: what it shows of the query, its number in the text, where it starts and ends."""
_END: Final = 3
"""The place of its end in a matched word."""
_JOINTS: Final = frozenset(".-–/")
"""What may stand between words that are one to the eye, like spaces: TP.HCM, 26-NQ/TW."""


class Mark(NamedTuple):
    """A stretch of text to be marked, and how much of the query it shows.

    A tuple: a page has a hundred, each made in a third of the time of a dataclass.
    """

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

    def __init__(self, tree: Node | None, *, folding: bool, read: Sequence[str] = ()) -> None:
        """`read` are the words as the query is probably meant, if it was typed without dấu."""
        self._exact: set[str] = set()
        self._folded: set[str] = set()
        self._prefixes: list[Prefix] = []
        self._phrases: list[tuple[Word, ...]] = []
        self._folding = folding
        self._read = frozenset(map(syllable_key, read))
        self._known = _Known(self)
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
        wanted = scan.wanted
        shown = list(map(self._known.__getitem__, wanted.keys))
        if self._phrases:
            self._show_phrases(wanted, shown)
        if self._read:
            self._hide_other_readings(wanted, shown)
        columns = zip(shown, wanted.numbers, wanted.starts, wanted.ends, strict=True)
        matched = [word for word in columns if word[0]]
        return MarkedText(text, scan.starts, scan.ends, tuple(_marks(text, matched)))

    def whole(self, text: str) -> Snippet:
        """All of a text with the words that the query matched marked."""
        return cut(text, 0, len(text), self.marked(text).marks)

    def shown_by(self, key: str) -> str:
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

    def _show_phrases(self, wanted: Wanted, shown: list[str]) -> None:
        """Add what words show of phrases, unless they show something by themselves."""
        places = {number: at for at, number in enumerate(wanted.numbers)}
        for begin, first in zip(wanted.numbers, wanted.keys, strict=True):
            for words in self._begun_by(first):
                if all(
                    (at := places.get(begin + distance)) is not None
                    and self._is(wanted.keys[at], word)
                    for distance, word in enumerate(words)
                ):
                    for distance, word in enumerate(words):
                        at = places[begin + distance]
                        shown[at] = shown[at] or word.key

    def _hide_other_readings(self, wanted: Wanted, shown: list[str]) -> None:
        """Syllables that stand side by side as the query is read are shown so alone: `da nang` in
        `Đà Nẵng đã …` is no `đã`. One alone may be the wrong reading (`thẩm quyền` for `tham my`).
        """
        as_read = [key in self._read for key in wanted.keys]
        places = [at for at, is_read in enumerate(as_read) if is_read and shown[at]]
        beside: set[str] = set()
        for left, right in pairwise(places):
            if wanted.numbers[left] + 1 == wanted.numbers[right]:
                beside |= {shown[left], shown[right]}
        if beside:
            for at, is_read in enumerate(as_read):
                if not is_read and shown[at] in beside:
                    shown[at] = ""

    def _begun_by(self, key: str) -> tuple[tuple[Word, ...], ...]:
        phrases = self._opening.get(key)
        if phrases is None:
            phrases = tuple(words for words in self._phrases if self._is(key, words[0]))
            self._opening[key] = phrases
        return phrases

    def _is(self, key: str, word: Word) -> bool:
        return fold(key) == fold(word.key) if self._is_folded(word) else key == word.key


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


class _Known(dict[str, str]):
    """Keys → the parts of a query that they match, worked out as they are met."""

    def __init__(self, marker: QueryMarker) -> None:
        super().__init__()
        self._marker = marker

    def __missing__(self, key: str) -> str:
        shown = self[key] = self._marker.shown_by(key)
        return shown


def _marks(text: str, matched: Sequence[_Matched]) -> Iterator[Mark]:
    """The stretches to be marked.

    Objects are made only for what is marked: of a query's common words most stand alone.
    """
    stretches = list(_side_by_side(text, matched))
    longer: set[str] = set()
    for first, last in stretches:
        if last - first > 1 and len(words := {word for word, *_ in matched[first:last]}) > 1:
            longer |= words
    for first, last in stretches:
        word, number, start, end = matched[first]
        if last - first == 1:
            if word not in longer:
                yield Mark(start, end, frozenset((word,)), number)
            continue
        shown = frozenset(word for word, *_ in matched[first:last])
        if len(shown) > 1 or not shown <= longer:
            yield Mark(start, matched[last - 1][_END], shown, number)


def _side_by_side(text: str, matched: Sequence[_Matched]) -> Iterator[tuple[int, int]]:
    """Which of the words stand together: the places of the first one and after the last."""
    if not matched:
        return
    first = 0
    _, before, _, before_end = matched[0]
    for at, (_, number, start, end) in enumerate(matched):
        if number == before + 1:
            between = text[before_end:start]
            if between == " " or between.isspace() or between in _JOINTS:
                before, before_end = number, end
                continue
        if at:
            yield first, at
        first, before, before_end = at, number, end
    yield first, len(matched)
