"""What is asked: queries of each kind, taken from the articles themselves."""

from __future__ import annotations

import random
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from indexer.language.syllables import spell

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.document import AnalysedArticle

_SEED: Final = 20_231_202
_PAGE_WORDS: Final = (3, 8)


class Kind(StrEnum):
    """The kinds of queries; all but the page ask for the ten best articles and the total."""

    TERM = "term"
    AND = "and"
    OR = "or"
    PHRASE = "phrase"
    PREFIX = "prefix"
    PAGE = "page"
    """A whole results page: ranking over all fields, filter by an official, three facets counted
    under the other filters, months, ten snippets. The words are taken as they are given; thoisu
    counts a fourth facet, folds near-duplicates and marks titles besides."""


@dataclass(frozen=True, slots=True)
class Query:
    """One query."""

    kind: Kind
    keys: tuple[str, ...]
    """Index keys; of a prefix the one beginning."""
    text: str
    """The words as a person types them."""
    official: str = ""
    """The slug that a page is filtered by."""


def draw(articles: Sequence[AnalysedArticle], count: int) -> dict[Kind, list[Query]]:
    """So many queries of each kind; the same articles always give the same ones."""
    chance = random.Random(_SEED)  # noqa: S311 (no secrets)
    officials = [each.identity.slug for article in articles for each in article.entities.officials]
    makers: dict[Kind, Callable[[], tuple[str, ...]]] = {
        Kind.TERM: lambda: _words(chance, articles, 1),
        Kind.AND: lambda: _words(chance, articles, 3),
        Kind.OR: lambda: _words(chance, articles, 3),
        Kind.PHRASE: lambda: _run(chance, articles, chance.randint(2, 4)),
        Kind.PREFIX: lambda: (_words(chance, articles, 1)[0][: chance.randint(2, 3)],),
        Kind.PAGE: lambda: _headline(chance, articles),
    }
    queries: dict[Kind, list[Query]] = {}
    for kind, make in makers.items():
        queries[kind] = []
        while len(queries[kind]) < count:
            keys = make()
            official = chance.choice(officials) if kind is Kind.PAGE else ""
            if keys and all(key.isalpha() for key in keys) and len(keys[0]) > 1:
                text = " ".join(map(spell, keys))
                queries[kind].append(Query(kind, keys, text, official))
    return queries


def _words(
    chance: random.Random, articles: Sequence[AnalysedArticle], count: int
) -> tuple[str, ...]:
    """Different words of one article."""
    words = sorted({key for key in chance.choice(articles).body if key})
    return tuple(chance.sample(words, count)) if len(words) >= count else ()


def _run(chance: random.Random, articles: Sequence[AnalysedArticle], count: int) -> tuple[str, ...]:
    """Neighbours in the body of one article."""
    body = chance.choice(articles).body
    if len(body) <= count:
        return ()
    begin = chance.randrange(len(body) - count)
    run = body[begin : begin + count]
    return tuple(key for key in run if key) if all(run) else ()


def _headline(chance: random.Random, articles: Sequence[AnalysedArticle]) -> tuple[str, ...]:
    """Some neighbours of a headline."""
    title = chance.choice(articles).title
    count = chance.randint(*_PAGE_WORDS)
    if len(title) < count:
        return ()
    begin = chance.randrange(len(title) - count + 1)
    return tuple(dict.fromkeys(title[begin : begin + count]))
