"""What a query means beyond what was typed: dấu that was forgotten, and other writings; and what
of it only asks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from indexer.engine.reading.restoration import completed
from indexer.engine.reading.settled import settled
from indexer.query import parse_query, without_question

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from indexer.engine.reading.vocabulary import Vocabulary
    from indexer.query import Node, ParsedQuery, Phrase
    from indexer.query.synonyms import Thesaurus
    from indexer.records import SearchRequest


class Asking(Protocol):
    """What an engine tells of queries without any dấu."""

    def count(self, phrases: Sequence[Phrase]) -> Sequence[int]:
        """In how many articles each of some phrases stands as it is written."""

    def in_names(self, tree: Node) -> Container[int]:
        """The places of the words of a query that are in names of officials."""


def parsed_of(request: SearchRequest) -> ParsedQuery:
    """The query of a search, without words that only ask unless it is to be taken exactly."""
    parsed = parse_query(request.query)
    if request.all_words:
        parsed = replace(parsed, all_words=True)
    return parsed if request.exact else without_question(parsed)


def understood(
    tree: Node | None, vocabulary: Vocabulary, size: int, thesaurus: Thesaurus, asking: Asking
) -> Node | None:
    """A query tree as it is searched, unless it is to be taken exactly as it was typed.

    `size` is how many articles the vocabulary was counted in, which `asking` knows more of.
    """
    if tree is None:
        return None
    return thesaurus.expand(
        settled(vocabulary, completed(vocabulary, tree, size), asking.count, asking.in_names)
    )
