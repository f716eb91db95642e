"""Why one article is found, and at which place: asked of the cluster for that article alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.engine.opensearch.documents import document_id
from indexer.engine.opensearch.mapping import MOST_HITS
from indexer.records import Contribution

if TYPE_CHECKING:
    from indexer.engine.opensearch.articles import Articles
    from indexer.engine.opensearch.search.finding import Found

_MATCHES: Final = "matches"


@dataclass(frozen=True, slots=True)
class Told:
    """What the cluster tells of one article."""

    matches: bool
    contributions: tuple[Contribution, ...]
    """The parts of the query that the article has, what adds most first."""
    coverage: float
    """The share of the query's information that the article has, from 0 to 1."""
    score: float


def told_of(articles: Articles, found: Found, article_id: str, *, scale: float) -> Told:
    """What each part of a query adds to one article; `scale` is what scores are multiplied by."""
    reading = found.reading
    itself = {"ids": {"values": [document_id(article_id)]}}
    matches = {"bool": {"filter": [reading.matches], "_name": _MATCHES}}
    parts = [part.named for part in reading.parts]
    body = {
        "query": {"bool": {"filter": [itself], "should": [matches, *parts]}},
        "_source": False,
    }
    (hit,) = articles.search(body, with_scores=True)["hits"]["hits"]
    scores: dict[str, float] = hit.get("matched_queries", {})
    worth = [
        Contribution(part.name, scores[part.name] * scale)
        for part in reading.parts
        if part.name in scores
    ]
    coverage = reading.coverage.of(list(scores))
    return Told(
        matches=_MATCHES in scores,
        contributions=tuple(sorted(worth, key=lambda each: -each.amount)),
        coverage=coverage,
        score=sum(each.amount for each in worth) * reading.coverage.factor(coverage),
    )


def rank_of(found: Found, article_id: str) -> int:
    """The place of a found article among the first ten thousand, from 1; 0 behind them."""
    document = document_id(article_id)
    for rank, place in enumerate(found.ordering.places(found.first), 1):
        if place.id == document:
            return rank
        if rank == MOST_HITS:
            break
    return 0
