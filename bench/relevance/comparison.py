"""Running the engines: build, answer every topic twice, take the time."""

from __future__ import annotations

import time
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Final

from indexer.evaluation.relevance import Interval, Score, evaluate, interval, mean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.relevance.engines import Engine
    from corpus import Article
    from indexer.evaluation.relevance import Topic

_TIMED: Final = 50
"""Topics whose answers are timed, each typed with dấu and without."""
_PAGE: Final = 10
"""Hits asked for while the time is taken: what a person waits for."""


@dataclass(frozen=True, slots=True)
class Result:
    """What one engine did; the scores stand in the order of the topics."""

    name: str
    accented: tuple[Score, ...]
    unaccented: tuple[Score, ...]
    build_seconds: float | None
    """None when an index was reused."""
    query_ms: float
    """Median time of an answer of ten hits."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The scores of one engine in one spelling, summed up."""

    means: Score
    mrr: Interval
    difference: Interval | None
    """Of the reciprocal ranks, paired by topic: the engine less thoisu; None for thoisu."""


def run(
    engine: Engine, articles: Sequence[Article], topics: Sequence[Topic], *, reused: bool = False
) -> Result:
    """Let one engine index the articles and answer the topics with dấu and without."""
    began = time.perf_counter()
    engine.build(articles)
    seconds = time.perf_counter() - began
    bare = [topic.unaccented() for topic in topics]
    return Result(
        name=engine.name,
        accented=tuple(evaluate(topics, engine.search)),
        unaccented=tuple(evaluate(bare, engine.search)),
        build_seconds=None if reused else seconds,
        query_ms=_median_ms(engine, [*topics[:_TIMED], *bare[:_TIMED]]),
    )


def figures(scores: Sequence[Score], baseline: Sequence[Score] | None) -> Figures:
    """Means and intervals; `baseline` holds thoisu's scores of the same topics."""
    ranks = [score.mrr_10 for score in scores]
    difference = None
    if baseline is not None:
        pairs = zip(scores, baseline, strict=True)
        difference = interval([score.mrr_10 - other.mrr_10 for score, other in pairs])
    return Figures(mean(scores), interval(ranks), difference)


def _median_ms(engine: Engine, topics: Sequence[Topic]) -> float:
    times = []
    for topic in topics:
        began = time.perf_counter()
        engine.search(topic.query, _PAGE)
        times.append(time.perf_counter() - began)
    return median(times) * 1000
