"""One parser and one query tree, for every face of the program."""

from __future__ import annotations

from indexer.query.parser import MAX_QUERY_LENGTH, ParsedQuery, parse_query
from indexer.query.tree import And, Node, Not, Or, Phrase, Prefix, Word

__all__ = [
    "MAX_QUERY_LENGTH",
    "And",
    "Node",
    "Not",
    "Or",
    "ParsedQuery",
    "Phrase",
    "Prefix",
    "Word",
    "parse_query",
]
