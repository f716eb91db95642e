"""What every article must have that a query finds, even if nothing has all words: the number of a
document, and in a short query what is quoted.

The words of `quyết định 1601/QĐ-TTg` without the number ask for something else. In a long query, a
pasted headline, quotation marks are those of a sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.query.parser import parse_query, to_text
from indexer.query.tree import Alternative, And, Named, Not, Phrase, Within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.query.tree import Node

ALL_OF: Final = 5
"""A query of up to so many parts is short: all of them must match."""
_LONGEST_QUOTED: Final = 10
"""Words; what is longer is a sentence, of which an article may have but a part."""
_NUMBER: Final = re.compile(
    r"\d+ (?:\d{4} )?(?:[A-ZĐ]{2,}\d*|nq|qd|qđ|nd|nđ|ct|tt|ttlt|kl|kh|tb|hd|cv|qh\d+)(?: |$)"
)
"""The words of a document's number: number, perhaps a year, and a sign; the usual ones also in
small letters."""


def wanted_of(tree: And) -> list[Node]:
    """The parts of a conjunction that are looked for, each once; filters must always hold."""
    filters = Not | Named | Within
    return list(dict.fromkeys(node for node in tree.nodes if not isinstance(node, filters)))


def is_long(tree: Node) -> bool:
    """Whether a query has so many parts that the bulk of them is enough."""
    return isinstance(tree, And) and len(wanted_of(tree)) > ALL_OF


def required_of(tree: And) -> tuple[Node, ...]:
    """The parts of a conjunction that every article must have."""
    wanted = wanted_of(tree)
    quoted = len(wanted) <= ALL_OF
    return tuple(node for node in wanted if _is_required(node, quoted=quoted))


def without_required(query: str) -> Iterator[tuple[Phrase, str]]:
    """Each part that a query may require, with the query that does not: what was quoted as words
    that may stand apart, a number left out."""
    tree = parse_query(query).tree
    parts = tree.nodes if isinstance(tree, And) else (tree,)
    for part in dict.fromkeys(parts):
        if isinstance(part, Phrase) and _is_required(part, quoted=True):
            instead = part.words if part.quoted else ()
            rest = [each for node in parts for each in (instead if node == part else (node,))]
            if text := " ".join(map(to_text, rest)):
                yield part, text


def _is_required(node: Node, *, quoted: bool) -> bool:
    match node:
        case Alternative(typed, _):
            return _is_required(typed, quoted=quoted)
        case Phrase(words) if node.quoted:
            return quoted and len(words) <= _LONGEST_QUOTED
        case Phrase(words):
            return bool(_NUMBER.match(" ".join(word.typed for word in words)))
        case _:
            return False
