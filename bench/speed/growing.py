"""A bigger archive of the same kind: real articles, and copies in which words are others.

In each copy every seventh word in small letters is replaced by a word of the archive, as often as
the archive has it. Copies are no near-duplicates of each other, names and numbers stay, and the
vocabulary has the frequencies of the real one.
"""

from __future__ import annotations

import random
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus import Article

_WORD: Final = re.compile(r"[^\W\d_]+")
_REPLACED: Final = 0.15
_SAMPLED: Final = 7
"""Every so many articles give their words to replace others with."""


def grow(articles: Sequence[Article], size: int) -> Iterator[Article]:
    """As many articles as asked for: the given ones, then changed copies of them, round by round.

    The same articles always give the same archive.
    """
    words = [
        word
        for article in articles[::_SAMPLED]
        for word in _WORD.findall(article.body)
        if word.islower()
    ]
    for number in range(size):
        turn, at = divmod(number, len(articles))
        yield _changed(articles[at], turn, words) if turn else articles[at]


def _changed(article: Article, turn: int, words: Sequence[str]) -> Article:
    chance = random.Random(f"{article.id}/{turn}")  # noqa: S311 (no secrets)

    def other(match: re.Match[str]) -> str:
        word = match.group()
        return chance.choice(words) if word.islower() and chance.random() < _REPLACED else word

    return replace(
        article,
        id=f"{article.id}~{turn}",
        title=_WORD.sub(other, article.title),
        summary=_WORD.sub(other, article.summary),
        body=_WORD.sub(other, article.body),
    )
