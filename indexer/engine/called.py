"""A query that is a name and nothing else: who is called so stands in articles that carry him."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from indexer.language.syllables import fold
from indexer.language.tokens import tokenise
from indexer.query import And, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.query import Node

_SHORTEST: Final = 2
_LONGEST: Final = 8
"""Words of a name; longer queries are no names, and need not be looked up."""


def name_in(tree: Node | None) -> tuple[Word, ...]:
    """The words of a query that may be a name: plain words, and not many."""
    nodes = tree.nodes if isinstance(tree, And) else ()
    words = tuple(node for node in nodes if isinstance(node, Word))
    return words if len(words) == len(nodes) and _SHORTEST <= len(words) <= _LONGEST else ()


def is_called(label: str, words: Sequence[Word], *, folding: bool) -> bool:
    """Whether the words are all of a label's name: what stands in brackets behind it tells
    apart who bear the same (`Nguyễn Văn Mẫu (Hà Nội)`). With their dấu unless folding."""
    keys = tokenise(label.partition(" (")[0]).keys
    wanted = tuple(word.key for word in words)
    if not folding:
        return keys == wanted
    return tuple(map(fold, keys)) == tuple(map(fold, wanted))
