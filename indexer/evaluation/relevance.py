"""How good is the ranking? Judged queries → MRR, nDCG, recall, and whether a change is one.

Topics are JSON Lines: `query`, `relevant` (ids), optionally `exclude` (ids that are neither right
nor wrong, such as the article a query was taken from). Relevance is binary.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Final

from indexer.evaluation.judged import JudgedError, read_judged
from indexer.language.syllables import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

_DEPTH: Final = 100
"""Hits that are looked at for each query."""
_CUT: Final = 10
"""Hits of the first page."""
_RESAMPLES: Final = 2000
"""How often the queries are drawn anew (Efron's bootstrap)."""
_SEED: Final = 20_231_202
"""Of the chance by which they are drawn."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One judged query."""

    query: str
    relevant: frozenset[str]
    exclude: frozenset[str] = frozenset()

    def unaccented(self) -> Topic:
        """The same query typed without dấu."""
        return Topic(fold(self.query), self.relevant, self.exclude)


@dataclass(frozen=True, slots=True)
class Score:
    """The figures of one query, or the means of many; each from 0 to 1."""

    mrr_10: float
    """1 / rank of the first relevant hit among the first 10."""
    ndcg_10: float
    """Järvelin and Kekäläinen's normalised discounted cumulative gain, binary, at 10."""
    recall_10: float
    recall_100: float


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean and the bounds within which it lies in 95 of 100 resamples of the queries."""

    mean: float
    low: float
    high: float


def read_topics(path: Path) -> tuple[Topic, ...]:
    """Read judged queries. Raises JudgedError naming the line that is wrong."""
    topics = tuple(read_judged(path, _topic, "a topic is an object with query and relevant"))
    if not topics:
        raise JudgedError(f"{path} holds no topics")
    return topics


def _topic(row: dict[str, Any]) -> Topic:
    exclude = frozenset(row.get("exclude", ()))
    return Topic(str(row["query"]), frozenset(row["relevant"]), exclude)


def evaluate(topics: Iterable[Topic], search: Callable[[str, int], Sequence[str]]) -> list[Score]:
    """The figures of each topic. `search` gives the ids of the best hits of a query, best first."""
    scores = []
    for topic in topics:
        wanted = _DEPTH + len(topic.exclude)
        ranked = [hit for hit in search(topic.query, wanted) if hit not in topic.exclude]
        scores.append(score(ranked[:_DEPTH], topic.relevant))
    return scores


def score(ranked: Sequence[str], relevant: frozenset[str]) -> Score:
    """The figures of one ranking."""
    places = [place for place, hit in enumerate(ranked, 1) if hit in relevant]
    near = [place for place in places if place <= _CUT]
    gain = sum(1 / math.log2(place + 1) for place in near)
    best = sum(1 / math.log2(place + 1) for place in range(1, min(len(relevant), _CUT) + 1))
    return Score(
        mrr_10=1 / near[0] if near else 0.0,
        ndcg_10=gain / best if best else 0.0,
        recall_10=len(near) / len(relevant) if relevant else 0.0,
        recall_100=len(places) / len(relevant) if relevant else 0.0,
    )


def mean(scores: Sequence[Score]) -> Score:
    """The mean of each figure."""
    return Score(
        *(
            sum(getattr(each, field.name) for each in scores) / max(1, len(scores))
            for field in fields(Score)
        )
    )


def interval(values: Sequence[float]) -> Interval:
    """Mean and 95 % percentile bootstrap interval; the same values always give the same one."""
    chance = random.Random(_SEED)  # noqa: S311 (resampling, no secrets)
    size = len(values)
    means = sorted(sum(chance.choices(values, k=size)) / size for _ in range(_RESAMPLES))
    return Interval(
        sum(values) / size, means[int(0.025 * _RESAMPLES)], means[int(0.975 * _RESAMPLES) - 1]
    )
