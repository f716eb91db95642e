"""Names of officials in queries: who is called so stands in articles that carry him.

A query may be a name and nothing else, or have one beside its topic (`dinh tien dung ha noi`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from indexer.language.syllables import fold, has_diacritics, syllable_key
from indexer.language.tokens import tokenise
from indexer.query import And, Or, Phrase, Word, positive_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from indexer.query import Node

_SHORTEST: Final = 2
"""Words of a name at least."""
_LONGEST: Final = 8
"""Words of a query; longer ones are headlines, which have their articles by what they say."""

_FAR_MORE: Final = 10
"""How many times as many articles must carry an official as have the name with the dấu typed."""

Who = TypeVar("Who")


@dataclass(frozen=True, slots=True)
class PossibleName:
    """Words of a query that may be a name."""

    start: int
    """Where the first stands among the words of the query."""
    words: tuple[Word, ...]
    folding: bool
    """Whether whoever is called so without dấu may be meant."""
    whole: bool = True
    """Whether they are the whole query, or a phrase in it."""

    @property
    def places(self) -> range:
        """Where its words stand."""
        return range(self.start, self.start + len(self.words))

    @property
    def folded(self) -> str:
        """The words without dấu, as labels are looked up."""
        return fold(" ".join(word.key for word in self.words))

    @property
    def beginning(self) -> str:
        """Its first two words without dấu: most are no beginning of any name."""
        return fold(" ".join(word.key for word in self.words[:_SHORTEST]))

    @property
    def is_short(self) -> bool:
        """Whether it is two words beside others: hundreds of names begin so."""
        return len(self.words) == _SHORTEST and not self.whole

    def read_as(self, read: Iterable[str]) -> PossibleName:
        """The same with dấu."""
        words = tuple(Word(syllable_key(each), each) for each in read)
        return replace(self, words=words, folding=False)

    def names(self, label: str) -> bool:
        """Whether the words are the whole name in an official's label; dấu must agree if typed."""
        name = name_of(label)
        if name.count(" ") + 1 != len(self.words):
            return False
        keys = tokenise(name).keys
        return len(keys) == len(self.words) and all(map(self._may_be, self.words, keys))

    def _may_be(self, word: Word, key: str) -> bool:
        if not self.folding or has_diacritics(word.typed):
            return word.key == key
        return fold(word.key) == fold(key)


@dataclass(frozen=True, slots=True)
class FoundName(Generic[Who]):
    """Words of a query that are a name."""

    name: PossibleName
    label: str
    """Of the one whom most articles name, among those who are called so."""
    who: tuple[Who, ...]
    """All who are called so."""


def name_of(label: str) -> str:
    """The name in an official's label, without the brackets that tell namesakes apart:
    `Nguyễn Văn Mẫu (Hà Nội)`."""
    return label.partition(" (")[0]


def possible_names(tree: Node | None, *, folding: bool) -> tuple[PossibleName, ...]:
    """What of a short query may be a name: words side by side, typed plainly or as a phrase."""
    if tree is None:
        return ()
    count = len(positive_words(tree))
    if count > _LONGEST:
        return ()
    return tuple(
        PossibleName(start + begin, words[begin:end], folding, is_phrase or end - begin == count)
        for start, words, is_phrase in _stretches(tree)
        for begin in range(len(words) - _SHORTEST + 1)
        for end in range(begin + _SHORTEST, len(words) + 1)
        if not is_phrase or end - begin == len(words)
    )


def requires_names(tree: Node) -> bool:
    """Whether all names in a query must be found: of what OR joins one side is enough."""
    nodes = tree.nodes if isinstance(tree, And) else (tree,)
    return not any(isinstance(node, Or) for node in nodes)


def names_found(
    found: Iterable[tuple[PossibleName, Sequence[tuple[str, Who]]]],
    side_by_side: Callable[[Word, Word], tuple[str, str]],
) -> tuple[FoundName[Who], ...]:
    """The names in a query, the longest of any words.

    `found` gives for each possible name the officials who have it without dấu, with their labels,
    those whom most articles name first. `side_by_side` tells what two words without dấu mostly are
    together: among others they are a name only if they are mostly that (`tô lâm`, not `to lắm`).
    """
    taken: set[int] = set()
    names = []
    for name, officials in sorted(found, key=lambda each: (-len(each[0].words), each[0].start)):
        if not officials or not taken.isdisjoint(name.places):
            continue
        meant = name
        if name.is_short and name.folding:
            meant = name.read_as(side_by_side(*name.words))
        called = [(label, official) for label, official in officials if meant.names(label)]
        if called:
            taken.update(name.places)
            label, _ = called[0]
            names.append(FoundName(name, label, tuple(official for _, official in called)))
    return tuple(names)


def name_meant(
    words: Sequence[Word],
    called: Callable[[PossibleName], Iterable[tuple[str, int]]],
    count: Callable[[Phrase], int],
) -> str | None:
    """The name of an official that a query is with other dấu: `Nguyễn Xuân Phục`; else None.

    `called` gives the labels that may have a name without dấu, with how many articles carry each,
    frequent ones first; `count` in how many articles a phrase stands.
    """
    if not _SHORTEST < len(words) <= _LONGEST or not any(
        has_diacritics(each.typed) for each in words
    ):
        return None
    typed = PossibleName(0, tuple(words), folding=False)
    bare = PossibleName(0, tuple(map(_without_dau, words)), folding=True)
    found = [(label, articles) for label, articles in called(bare) if bare.names(label)]
    if not found or any(typed.names(label) for label, _ in found):
        return None
    label, articles = found[0]
    return name_of(label) if articles > _FAR_MORE * count(Phrase(typed.words)) else None


def _without_dau(word: Word) -> Word:
    folded = fold(word.key)
    return Word(folded, folded)


def with_names(read: Sequence[str], names: Iterable[FoundName[Who]]) -> tuple[str, ...]:
    """The words of a query without dấu as they are probably meant, names as they are written."""
    meant = list(read)
    for found in names:
        written = name_of(found.label).lower().split()
        meant[found.name.start : found.name.places.stop] = written
    return tuple(meant)


def _stretches(tree: Node, at: int = 0) -> Iterator[tuple[int, tuple[Word, ...], bool]]:
    """Words that stand side by side: where they begin among all, and if they belong together.

    `at` is where the first word of the tree stands.
    """
    nodes = tree.nodes if isinstance(tree, And) else (tree,)
    for plain, group in groupby(nodes, key=lambda node: isinstance(node, Word)):
        together = tuple(group)
        words = tuple(node for node in together if isinstance(node, Word))
        if plain:
            yield at, words, False
            at += len(words)
            continue
        for node in together:
            if isinstance(node, Phrase):
                yield at, node.words, True
            elif isinstance(node, Or):
                yield from _sides(node, at)
            at += len(positive_words(node))


def _sides(tree: Or, at: int) -> Iterator[tuple[int, tuple[Word, ...], bool]]:
    """The same of what OR joins."""
    for side in tree.nodes:
        yield from _stretches(side, at)
        at += len(positive_words(side))
