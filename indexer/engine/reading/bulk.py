"""What of a query an article must have: all of a short one, the bulk of a long one.

The words of a short query must all match. Of a long one (a pasted headline, a question) an
article needs only the bulk: parts that together carry a share of the query's information, each
part weighing its inverse document frequency. The same share decides when no article has all
words of a short query. Measured on headlines and questions, this share loses no known article
and drops those that have only the common words (`docs/relevance.md`).

Two syllables that the segmenter takes for one word (`đặc khu`, `tư pháp`) are that word where
plenty of articles have it: whatever has both somewhere is not about it. Without dấu most articles
have any two syllables in some of their forms.

Where plenty of articles have far more than that, only they are answers: else one in three of an
archive has the bulk of `chủ tịch tỉnh bị kỷ luật`, and officials and months are counted among all.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from indexer.query import Alternative, And, Word, positive_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from indexer.query import Node

BULK: Final = 0.3
"""The share of a query's information that makes an article an answer."""
FULLER: Final = (0.65, 0.5, 0.4)
"""The shares that are asked for first."""
PLENTY: Final = 50
"""Articles for each part of a query that must have one of these for it to be asked for: the longer
a query, the more of it a known article may lack. With 40 one known article in a thousand is lost.
"""
ENOUGH: Final = 10
"""Articles, a page of them, up to which those are found, too, that only have the syllables."""


def share_needed(parts: int, counts: Iterable[int]) -> float:
    """The share of a query's information that makes an article an answer.

    The query has so many parts; `counts` tells for each of the shares in `FULLER` how many
    articles have so much.
    """
    plenty = PLENTY * parts
    asked = zip(FULLER, counts, strict=True)
    return next((share for share, count in asked if count >= plenty), BULK)


@dataclass(frozen=True, slots=True)
class OneWord:
    """Neighbours in a conjunction that are the two syllables of one word."""

    left: Word
    right: Word
    nodes: tuple[Node, ...]
    """The parts that ask for them: both, or what has other writings (`nghị quyết`, `NQ`)."""
    however_few: bool = False
    """Whether they stand so wherever an article has them so: in a name or a day (`together.py`)."""

    def is_one(self, articles: int) -> bool:
        """Whether so many articles with both side by side are plenty to ask for that."""
        return articles >= (1 if self.however_few else 2 * PLENTY)


def words_of_two(
    beside: Mapping[int, OneWord], keys: tuple[str, ...], compounds: Sequence[str]
) -> tuple[OneWord, ...]:
    """Those neighbours that are the two syllables of one word.

    `keys` are those of all words of the query as they are probably meant, `compounds` those of
    several syllables that the segmenter makes of them, in the same order.
    """
    found = []
    at = 0
    for compound in compounds:
        syllables = tuple(compound.split("_"))
        size = len(syllables)
        places = range(at, len(keys) - size + 1)
        begin = next((each for each in places if keys[each : each + size] == syllables), None)
        if begin is None:
            continue
        at = begin + size
        if size == 2 and begin in beside:
            found.append(beside[begin])
    return tuple(found)


def neighbours(tree: Node) -> dict[int, OneWord]:
    """Words side by side that were typed plainly, by where the first stands among all words."""
    found: dict[int, OneWord] = {}
    at = 0
    nodes = tree.nodes if isinstance(tree, And) else (tree,)
    for node, following in zip(nodes, (*nodes[1:], None), strict=True):
        match node, following:
            case Word() as left, Word() as right:
                found[at] = OneWord(left, right, (left, right))
            case Alternative(And(inner)), _:
                for place, (one, next_one) in enumerate(pairwise(inner), at):
                    if isinstance(one, Word) and isinstance(next_one, Word):
                        found[place] = OneWord(one, next_one, (node,))
        at += len(positive_words(node))
    return found


def is_enough(articles: int, together: Iterable[OneWord]) -> bool:
    """Whether so many articles that have words of a short query side by side are its answer.

    Those that have a name or a day are, however few.
    """
    return articles >= (1 if all(word.however_few for word in together) else ENOUGH)
