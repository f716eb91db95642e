"""What a query means beyond what was typed: dấu that was forgotten, and other writings; and what
of it only asks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from indexer.engine.reading.restoration import completed
from indexer.query import parse_query, without_question

if TYPE_CHECKING:
    from indexer.engine.reading.vocabulary import Vocabulary
    from indexer.query import Node, ParsedQuery
    from indexer.query.synonyms import Thesaurus
    from indexer.records import SearchRequest


def parsed_of(request: SearchRequest) -> ParsedQuery:
    """The query of a search, without words that only ask unless it is to be taken exactly."""
    parsed = parse_query(request.query)
    if request.all_words:
        parsed = replace(parsed, all_words=True)
    return parsed if request.exact else without_question(parsed)


def understood(
    tree: Node | None, vocabulary: Vocabulary, size: int, thesaurus: Thesaurus
) -> Node | None:
    """A query tree as it is searched, unless it is to be taken exactly as it was typed.

    `size` is how many articles the vocabulary was counted in.
    """
    return None if tree is None else thesaurus.expand(completed(vocabulary, tree, size))
