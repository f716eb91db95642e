"""Names of officials in queries: who is called so stands in articles that carry him.

A query may be a name and nothing else, or have one beside its topic (`dinh tien dung ha noi`).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final, TypeVar

from indexer.language.syllables import fold, syllable_key
from indexer.language.tokens import tokenise
from indexer.query import And, Phrase, Word, positive_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.query import Node

_SHORTEST: Final = 2
_TELLING: Final = 3
"""Words from which on a name is known without its dấu when other words stand beside it."""
_LONGEST: Final = 8
"""Words of a query; longer ones are headlines, which have their articles by what they say."""

Who = TypeVar("Who")


@dataclass(frozen=True, slots=True)
class PossibleName:
    """Words of a query that may be a name."""

    start: int
    """Where the first stands among the words of the query."""
    words: tuple[Word, ...]
    folding: bool
    """Whether whoever is called so without dấu is meant."""

    @property
    def places(self) -> range:
        """Where its words stand."""
        return range(self.start, self.start + len(self.words))

    @property
    def folded(self) -> str:
        """The words without dấu, as labels are looked up."""
        return fold(" ".join(word.key for word in self.words))

    def names(self, label: str) -> bool:
        """Whether the words are all of the name of whom a label stands for."""
        keys = tokenise(name_of(label)).keys
        wanted = tuple(word.key for word in self.words)
        if not self.folding:
            return keys == wanted
        return tuple(map(fold, keys)) == tuple(map(fold, wanted))


def name_of(label: str) -> str:
    """The name in an official's label: what stands in brackets behind it tells apart who bear the
    same (`Nguyễn Văn Mẫu (Hà Nội)`)."""
    return label.partition(" (")[0]


def possible_names(
    tree: Node | None, read: Sequence[str], *, folding: bool
) -> tuple[PossibleName, ...]:
    """What of a short query may be a name: words side by side, typed plainly or as a phrase.

    `read` are the words of a query without dấu as they are probably meant: two of them among others
    are a name only if they mean it (`tô lâm`, not `to lắm`).
    """
    if tree is None or sum(1 for _ in positive_words(tree)) > _LONGEST:
        return ()
    return tuple(
        name
        for start, words, whole in _stretches(tree)
        for begin in range(len(words) - _SHORTEST + 1)
        for end in range(begin + _SHORTEST, len(words) + 1)
        if not whole or end - begin == len(words)
        for name in [_possible(words[begin:end], start + begin, read, folding=folding)]
    )


def names_found(
    found: Iterable[tuple[PossibleName, Sequence[Who]]],
) -> list[tuple[PossibleName, Sequence[Who]]]:
    """Of possible names and who is called so those that somebody is, the longest of any words."""
    taken: set[int] = set()
    names = []
    for name, who in sorted(found, key=lambda each: (-len(each[0].words), each[0].start)):
        if who and taken.isdisjoint(name.places):
            taken.update(name.places)
            names.append((name, who))
    return names


def _possible(
    words: tuple[Word, ...], start: int, read: Sequence[str], *, folding: bool
) -> PossibleName:
    if folding and len(words) < min(_TELLING, len(read)):
        meant = read[start : start + len(words)]
        words = tuple(Word(each, syllable_key(each)) for each in meant)
        folding = False
    return PossibleName(start, words, folding)


def _stretches(tree: Node) -> Iterator[tuple[int, tuple[Word, ...], bool]]:
    """Words that stand side by side: where they begin among all, and if they belong together."""
    at = 0
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
            at += sum(1 for _ in positive_words(node))
