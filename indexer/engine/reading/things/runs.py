"""Parts of a query that are plain words side by side: in such something may be named."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.engine.reading.things.kinds import (
    BODIES,
    COMPLETE,
    KIND,
    LETTERS,
    NUMBER_FOLLOWS,
    OPENERS,
    PEOPLE_OF_LAW,
    SIGN,
    SIGNED,
    SILENT,
    TERM,
    YEAR,
    YEARS,
    facet_of,
)
from indexer.engine.reading.things.numerals import (
    counted,
    in_digits,
    is_number,
    is_roman,
    number_of,
)
from indexer.language.syllables import fold
from indexer.query import Alternative, And, Or, Phrase, Word, positive_words
from indexer.query.tree import words_of
from indexer.records import FacetName

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.query import Node

_SHORT: Final = {
    "tp": ("thanh", "pho"),
    "q": ("quan",),
    "tw": ("trung", "uong"),
    "hdnd": ("hoi", "dong", "nhan", "dan"),
}
"""What is short for other words in names."""
_SHORT_FOR: Final = {
    "hntw": words_of("hội nghị trung ương"),
    "bchtw": words_of("ban chấp hành trung ương"),
    "hntu": words_of("hội nghị trung ương"),
}
"""What is written in one word and is several of a name."""
_GLUED: Final = re.compile(rf"({'|'.join(LETTERS)})(\d+)")
"""`NQ18`."""
_AS_FAR: Final = 8
"""Words behind its kind where a number may stand."""
_MOST_COUNTED: Final = 100
"""Meetings are not counted further; higher numbers are years."""
_LONGEST_NUMBER: Final = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """A word of a query, or one of the two that are glued in it."""

    word: Word
    source: int
    """Which word of the run it is of."""
    owner: int
    """Which node of the run it is of."""
    others: tuple[tuple[str, ...], ...]
    """What else its node may be written as, without dấu."""

    @property
    def fold(self) -> str:
        """The word without dấu."""
        return fold(self.word.key)


@dataclass(frozen=True, slots=True)
class Run:
    """Parts of a query side by side that are plain words."""

    nodes: tuple[Node, ...]
    pieces: tuple[Piece, ...]
    sources: tuple[Word, ...]
    """The words as they were typed."""
    keys: tuple[str, ...]
    """Of the pieces, numbers in digits."""
    folds: tuple[str, ...]

    @classmethod
    def of(cls, nodes: Sequence[Node]) -> Run:
        """Each node has words."""
        inside = [
            (at, node, word) for at, node in enumerate(nodes) for word in positive_words(node)
        ]
        pieces = tuple(
            Piece(part, source, owner, _other_writings(node))
            for source, (owner, node, word) in enumerate(inside)
            for part in _parts(word)
        )
        folds = tuple(piece.fold for piece in pieces)
        keys = tuple(
            _key(before, piece.word) for before, piece in zip(("", *folds), pieces, strict=False)
        )
        return cls(tuple(nodes), pieces, tuple(word for _, _, word in inside), keys, folds)

    def __len__(self) -> int:
        return len(self.pieces)

    def kind(self, at: int) -> str:
        """The first two words from one place on, without dấu."""
        return " ".join(self.folds[at : at + KIND])

    def facet_at(self, at: int) -> FacetName | None:
        """The facet of what may begin there."""
        kind = self.kind(at)
        if kind in PEOPLE_OF_LAW and at and self.folds[at - 1] in {"hoi", "doan"}:
            return None
        return facet_of(kind)

    def begins_at(self, at: int) -> bool:
        """Whether another name may begin there."""
        if self.facet_at(at) is not None:
            return True
        letters = self.folds[at] in LETTERS
        return letters and any(key.isdecimal() for key in self.keys[at + 1 : at + 2])

    def is_year_at(self, at: int) -> bool:
        """Whether `năm` stands there before a year."""
        return self.folds[at] == YEAR and any(map(YEARS.fullmatch, self.keys[at + 1 : at + 2]))

    def goes_on(self, begin: int, end: int, facet: FacetName) -> bool:
        """Whether a name from `begin` goes on where a label ends: then it is another one's."""
        if not 0 < end < len(self) or self.begins_at(end):
            return False
        if TERM in self.folds[end - 1 : end + 1]:
            return True
        if self.folds[end] in NUMBER_FOLLOWS and any(
            map(str.isdecimal, self.keys[end + 1 : end + 2])
        ):
            return True
        if self.folds[end] in BODIES or self.kind(end) in BODIES:
            return True
        if begin < end and self.folds[end - 1] in OPENERS and self.kind(end - 2) not in COMPLETE:
            return True
        if begin < end and self.kind(end - 1) in BODIES:
            return True
        is_sign = SIGN.fullmatch(self.folds[end]) or self.is_year_at(end)
        return facet is FacetName.DOCUMENT and bool(is_sign)

    def number_in(self, begin: int, facet: FacetName) -> tuple[int, int, int]:
        """Where the first number behind a kind begins and ends, and its value; 0 for none."""
        for at in range(begin, min(begin + _AS_FAR, len(self))):
            if self.pieces[at].others and not self.keys[at].isdecimal():
                continue  # `TƯ` is no four
            for size in range(min(_LONGEST_NUMBER, len(self) - at), 0, -1):
                typed = " ".join(piece.word.typed for piece in self.pieces[at : at + size])
                number = number_of(typed)
                if number is None or (facet is FacetName.DOCUMENT and not typed.isdecimal()):
                    continue
                if facet is FacetName.DOCUMENT:
                    return at, at + size, number
                # Words count only behind `thứ`: `hội nghị tư pháp`, `hội nghị năm nước`.
                told = at > 0 and self.folds[at - 1] in NUMBER_FOLLOWS
                if 0 < number < _MOST_COUNTED and (told or typed.isdecimal() or is_roman(typed)):
                    return at, at + size, number
        return begin, begin, 0

    def said(self, begin: int, end: int) -> set[str]:
        """The words from one place to another without dấu, and those of their other writings."""
        pieces = self.pieces[begin:end]
        others = (word for piece in pieces for words in piece.others for word in words)
        return {*self.folds[begin:end], *self.keys[begin:end], *others}

    def words(self, begin: int, end: int) -> tuple[Word, ...]:
        """What was typed from one place to another."""
        sources = dict.fromkeys(piece.source for piece in self.pieces[begin:end])
        return tuple(self.sources[source] for source in sources)

    def inside(self, begin: int, end: int) -> tuple[Node, ...]:
        """The nodes that have no words but those from one place to another."""
        within = {piece.owner for piece in self.pieces[begin:end]}
        beyond = {piece.owner for piece in (*self.pieces[:begin], *self.pieces[end:])}
        return tuple(self.nodes[at] for at in sorted(within - beyond))

    def end_of_node(self, at: int) -> int:
        """Where the node of a piece ends."""
        owner = self.pieces[at].owner
        return next(
            (end for end in range(at, len(self)) if self.pieces[end].owner != owner), len(self)
        )

    def silent(self, at: int) -> int:
        """The next place from one on with a word that is not left out of names."""
        while at < len(self) and (self.folds[at] in SILENT or self.is_year_at(at)):
            at += 1
        return at


def runs_in(tree: Node) -> Iterator[Run]:
    """What of a query is plain words, and other writings of such; quoted words are themselves.

    A single word is left out: it names nothing, unless it is short for several.
    """
    together: list[Node] = []
    for node in tree.nodes if isinstance(tree, And | Or) else (tree,):
        is_plain = _is_plain(node.typed if isinstance(node, Alternative) else node)
        if is_plain and not isinstance(tree, Or):
            together.append(node)
            continue
        if together:
            yield Run.of(together)
            together = []
        if isinstance(node, And | Or) or (is_plain and not _is_single(node)):
            yield from runs_in(node)
    if together and not (len(together) == 1 and _is_single(together[0])):
        yield Run.of(together)


def _is_single(node: Node) -> bool:
    return isinstance(node, Word) and len(_parts(node)) == 1


def _is_plain(node: Node) -> bool:
    """Whether it was typed without quotes, which mean just what they hold."""
    if isinstance(node, Phrase):  # `18-NQ/TW`, `TP.HCM`
        return not node.quoted
    return isinstance(node, Word) or (isinstance(node, And) and all(map(_is_plain, node.nodes)))


def _key(before: str, word: Word) -> str:
    """The key of a word behind another one, numbers in digits."""
    if before in NUMBER_FOLLOWS:
        return counted(word)
    # `29-NQ/TƯ`
    return "tw" if word.key == "tư" and before in SIGNED else in_digits(word.key)


def _parts(word: Word) -> tuple[Word, ...]:
    if short := _SHORT_FOR.get(fold(word.key)):
        return short
    glued = _GLUED.fullmatch(fold(word.key))
    return tuple(Word(part, part) for part in glued.groups()) if glued else (word,)


def _other_writings(node: Node) -> tuple[tuple[str, ...], ...]:
    """What else something may be written as that is no number: `HĐND`, `TP HCM`."""
    if isinstance(node, Word) and fold(node.key) in _SHORT:
        return (_SHORT[fold(node.key)],)
    if not isinstance(node, Alternative) or any(map(is_number, positive_words(node))):
        return ()
    return tuple(tuple(fold(word.key) for word in positive_words(each)) for each in node.others)
