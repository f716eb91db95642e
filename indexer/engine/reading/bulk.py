"""What of a query an article must have: all of a short one, the bulk of a long one.

The words of a short query must all match. Of a long one (a pasted headline, a question) an
article needs only the bulk: parts that together carry a share of the query's information, each
part weighing its inverse document frequency. The same share decides when no article has all
words of a short query. Measured on headlines and questions, this share loses no known article
and drops those that have only the common words (`docs/relevance.md`).

Two words that the segmenter takes for one of two syllables (`đặc khu`, `tư pháp`) are that one
where plenty of articles have it: whatever has both syllables somewhere is not about it.

Where plenty of articles have far more than that, only they are answers: else one in three of an
archive has the bulk of `chủ tịch tỉnh bị kỷ luật`, and officials and months are counted among all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from indexer.query import And, Named, Not, Within, Word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.query import Node

BULK: Final = 0.3
"""The share of a query's information that makes an article an answer."""
FULLER: Final = (0.65, 0.5, 0.4)
"""The shares that are asked for first."""
PLENTY: Final = 50
"""Articles for each part of a query that must have one of these for it to be asked for: the longer
a query, the more of it a known article may lack. With 40 one known article in a thousand is lost.
"""
ALL_OF: Final = 5
"""A query of up to so many parts is short: all of them must match."""


def wanted_of(tree: And) -> list[Node]:
    """The parts of a conjunction that may be missing, each once; filters must always hold."""
    filters = Not | Named | Within
    return list(dict.fromkeys(node for node in tree.nodes if not isinstance(node, filters)))


def share_needed(parts: int, counts: Iterable[int]) -> float:
    """The share of a query's information that makes an article an answer.

    The query has so many parts; `counts` tells for each of the shares in `FULLER` how many
    articles have so much.
    """
    plenty = PLENTY * parts
    asked = zip(FULLER, counts, strict=True)
    return next((share for share, count in asked if count >= plenty), BULK)


def two_words(tree: Node) -> tuple[Word, Word] | None:
    """The words of a query that is two words and nothing else."""
    match tree:
        case And((Word() as left, Word() as right)):
            return left, right
        case _:
            return None


def has_plenty(articles: int) -> bool:
    """Whether so many articles are plenty for a query of two words."""
    return articles >= 2 * PLENTY
