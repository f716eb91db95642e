"""Parts of a query that are plain words side by side: in such something may be named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.engine.reading.things.kinds import BODIES, COUNTS, KIND, SIGN, TERM
from indexer.engine.reading.things.numerals import counted, in_digits, is_number, number_of
from indexer.language.syllables import fold
from indexer.query import Alternative, And, Or, Phrase, Word, positive_words
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
_AS_FAR: Final = 8
"""Words behind its kind where a number may stand."""
_MOST_COUNTED: Final = 100
"""Meetings are not counted further; higher numbers are years."""
_LONGEST_NUMBER: Final = 3


@dataclass(frozen=True, slots=True)
class Run:
    """Parts of a query side by side that are plain words."""

    nodes: tuple[Node, ...]
    words: tuple[Word, ...]
    owners: tuple[int, ...]
    """For each word the place of its node."""
    keys: tuple[str, ...]
    """Of the words, numbers in digits."""
    folds: tuple[str, ...]
    others: tuple[tuple[tuple[str, ...], ...], ...]
    """For each word what else it may be written as, without dấu."""

    @classmethod
    def of(cls, nodes: Sequence[Node]) -> Run:
        """Each node has words."""
        inside = [
            (at, node, word) for at, node in enumerate(nodes) for word in positive_words(node)
        ]
        words = tuple(word for _, _, word in inside)
        folds = tuple(fold(word.key) for word in words)
        return cls(
            tuple(nodes),
            words,
            tuple(at for at, _, _ in inside),
            tuple(
                counted(word) if before in COUNTS else in_digits(word.key)
                for before, word in zip(("", *folds), words, strict=False)
            ),
            folds,
            tuple(_other_writings(node) for _, node, _ in inside),
        )

    def kind(self, at: int) -> str:
        """The first two words from one place on, without dấu."""
        return " ".join(self.folds[at : at + KIND])

    def goes_on(self, end: int, facet: FacetName) -> bool:
        """Whether a name goes on where that of a label ends: then it is another one's."""
        if not 0 < end < len(self.words):
            return False
        if TERM in self.folds[end - 1 : end + 1]:
            return True
        word, after = self.folds[end], self.folds[end + 1 : end + 2]
        if word in COUNTS and any(key.isdecimal() for key in self.keys[end + 1 : end + 2]):
            return True
        if word in BODIES or any(f"{word} {each}" in BODIES for each in after):
            return True
        return facet is FacetName.DOCUMENT and bool(SIGN.fullmatch(self.folds[end]))

    def number_in(self, begin: int, facet: FacetName) -> tuple[int, int, int]:
        """Where the first number behind a kind begins and ends, and its value; 0 for none."""
        for at in range(begin, min(begin + _AS_FAR, len(self.words))):
            for size in range(min(_LONGEST_NUMBER, len(self.words) - at), 0, -1):
                typed = " ".join(word.typed for word in self.words[at : at + size])
                number = number_of(typed)
                if number is None or (facet is FacetName.DOCUMENT and not typed.isdecimal()):
                    continue
                if facet is FacetName.DOCUMENT or 0 < number < _MOST_COUNTED:
                    return at, at + size, number
        return begin, begin, 0

    def said(self, begin: int, end: int) -> set[str]:
        """The words from one place to another without dấu, and those of their other writings."""
        others = (word for each in self.others[begin:end] for words in each for word in words)
        return {*self.folds[begin:end], *others}

    def inside(self, begin: int, end: int) -> tuple[Node, ...]:
        """The nodes that have no words but those from one place to another."""
        within = set(self.owners[begin:end])
        beyond = {*self.owners[:begin], *self.owners[end:]}
        return tuple(self.nodes[at] for at in sorted(within - beyond))


def runs_in(tree: Node) -> Iterator[Run]:
    """What of a query is plain words, and other writings of such; quoted words are themselves."""
    together: list[Node] = []
    for node in tree.nodes if isinstance(tree, And | Or) else (tree,):
        is_plain = _is_plain(node.typed if isinstance(node, Alternative) else node)
        if is_plain and not isinstance(tree, Or):
            together.append(node)
            continue
        if together:
            yield Run.of(together)
            together = []
        if isinstance(node, And | Or) or is_plain:
            yield from runs_in(node)
    if together:
        yield Run.of(together)


def _is_plain(node: Node) -> bool:
    """Whether it was typed without quotes, which mean just what they hold."""
    if isinstance(node, Phrase):  # `18-NQ/TW`, `TP.HCM`
        return node.words[0].key.isdecimal() or len(node.words) <= KIND
    return isinstance(node, Word) or (isinstance(node, And) and all(map(_is_plain, node.nodes)))


def _other_writings(node: Node) -> tuple[tuple[str, ...], ...]:
    """What else something may be written as that is no number: `HĐND`, `TP HCM`."""
    if isinstance(node, Word) and fold(node.key) in _SHORT:
        return (_SHORT[fold(node.key)],)
    if not isinstance(node, Alternative) or any(map(is_number, positive_words(node))):
        return ()
    return tuple(tuple(fold(word.key) for word in positive_words(each)) for each in node.others)
