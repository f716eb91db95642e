"""What a query means beyond what was typed: dấu that was forgotten, and other writings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.engine.reading.restoration import completed

if TYPE_CHECKING:
    from indexer.engine.reading.vocabulary import Vocabulary
    from indexer.query import Node
    from indexer.query.synonyms import Thesaurus


def understood(
    tree: Node | None, vocabulary: Vocabulary, size: int, thesaurus: Thesaurus
) -> Node | None:
    """A query tree as it is searched, unless it is to be taken exactly as it was typed.

    `size` is how many articles the vocabulary was counted in.
    """
    return None if tree is None else thesaurus.expand(completed(vocabulary, tree, size))
