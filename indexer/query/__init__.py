"""One parser and one query tree, for every face of the program."""

from __future__ import annotations

from indexer.query.parser import MAX_QUERY_LENGTH, ParsedQuery, describe, parse_query, to_text
from indexer.query.questions import topic_of, without_question
from indexer.query.required import is_long, required_of, wanted_of, without_required
from indexer.query.tree import (
    Alternative,
    And,
    InTitle,
    Named,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Within,
    Word,
    alternatives_in,
    filters_in,
    plain_words,
    positive_words,
    prefixes,
    spelled,
    with_words,
    words_of,
)

__all__ = [
    "MAX_QUERY_LENGTH",
    "Alternative",
    "And",
    "InTitle",
    "Named",
    "Node",
    "Not",
    "Or",
    "ParsedQuery",
    "Phrase",
    "Prefix",
    "Within",
    "Word",
    "alternatives_in",
    "describe",
    "filters_in",
    "is_long",
    "parse_query",
    "plain_words",
    "positive_words",
    "prefixes",
    "required_of",
    "spelled",
    "to_text",
    "topic_of",
    "wanted_of",
    "with_words",
    "without_question",
    "without_required",
    "words_of",
]
