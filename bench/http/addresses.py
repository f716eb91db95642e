"""Result pages to ask for, from the titles of an index: each different, or as readers ask."""

from __future__ import annotations

import random
from itertools import islice
from typing import TYPE_CHECKING, Final
from urllib.parse import quote_plus

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.engine.protocol import Index

_WORDS: Final = (2, 3, 3, 4, 5, 6)
"""Words of a query: most readers type a name or a thing, some a part of a headline."""
_SEED: Final = 20_231_202
_SHARE: Final = 1.0
"""Exponent of the law by which few queries are asked often (Zipf); near 1 in logs of searches."""


def different_addresses(index: Index, count: int) -> list[str]:
    """So many different result pages, if the titles of the index give as many."""
    return list(islice(_different(index, count), count))


def _different(index: Index, count: int) -> Iterator[str]:
    chance = random.Random(_SEED)  # noqa: S311 (no secrets)
    seen: set[str] = set()
    for article_id, _ in index.catalogue(start=0, limit=count):
        words = [word for word in index.article(article_id).title.split() if word.isalpha()]
        size = chance.choice(_WORDS)
        if len(words) < size:
            continue
        begin = chance.randrange(len(words) - size + 1)
        query = " ".join(words[begin : begin + size]).lower()
        if query not in seen:
            seen.add(query)
            yield f"/tim-kiem?q={quote_plus(query)}"


def as_readers_ask(addresses: Sequence[str], count: int) -> list[str]:
    """So many requests in which few of the addresses come often and most of them seldom."""
    chance = random.Random(_SEED)  # noqa: S311 (no secrets)
    weights = [1 / rank**_SHARE for rank in range(1, len(addresses) + 1)]
    return chance.choices(addresses, weights, k=count)
