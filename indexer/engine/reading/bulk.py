"""What of a query an article must have: all of a short one, the bulk of a long one.

The words of a short query must all match. Of a long one (a pasted headline, a question) an
article needs only the bulk: parts that together carry a share of the query's information, each
part weighing its inverse document frequency. The same share decides when no article has all
words of a short query. Measured on headlines and questions, this share loses no known article
and drops those that have only the common words (`docs/relevance.md`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from indexer.query import Named, Not, Within

if TYPE_CHECKING:
    from indexer.query import And, Node

BULK: Final = 0.3
"""The share of a query's information that makes an article an answer."""
ALL_OF: Final = 5
"""A query of up to so many parts is short: all of them must match."""


def wanted_of(tree: And) -> list[Node]:
    """The parts of a conjunction that may be missing, each once; filters must always hold."""
    filters = Not | Named | Within
    return list(dict.fromkeys(node for node in tree.nodes if not isinstance(node, filters)))
