"""Floors of relevance: judged queries over the sample articles; a change that loses them fails."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Final

import pytest

from indexer import SearchRequest
from indexer.engine import Index
from indexer.evaluation.relevance import Score, Topic, evaluate, interval, mean, read_topics, score

CONTRACT = True
"""What every engine promises (tests/conftest.py)."""
TOPICS: Final = Path(__file__).parent / "topics.jsonl"

FLOORS: Final = {
    # kind: (MRR@10, R@10), a little under what was measured
    "accented": (0.95, 0.95),
    "unaccented": (0.97, 0.94),
    "name": (0.97, 0.94),
    "meeting": (0.85, 0.94),
    "abbreviation": (0.87, 0.92),
    "phrase": (0.98, 0.97),
    "misspelt": (0.80, 0.84),
    "question": (0.84, 0.86),
    "document": (0.94, 0.93),
    "date": (0.79, 0.85),
    "official-post": (0.70, 0.83),
}


@pytest.fixture(scope="module")
def scores(opened: Index) -> dict[str, list[Score]]:
    def search(query: str, limit: int) -> list[str]:
        return [hit.id for hit in opened.search(SearchRequest(query=query, page_size=limit)).hits]

    kinds = [json.loads(line)["kind"] for line in TOPICS.read_text("utf-8").splitlines()]
    by_kind: dict[str, list[Score]] = defaultdict(list)
    for kind, seen in zip(kinds, evaluate(read_topics(TOPICS), search), strict=True):
        by_kind[kind].append(seen)
    return by_kind


def test_every_kind_has_a_floor(scores: dict[str, list[Score]]) -> None:
    assert set(scores) == set(FLOORS)
    assert sum(len(each) for each in scores.values()) >= 150


@pytest.mark.parametrize("kind", FLOORS)
def test_relevance_stays_above_its_floor(scores: dict[str, list[Score]], kind: str) -> None:
    seen = mean(scores[kind])
    mrr, recall = FLOORS[kind]
    assert seen.mrr_10 >= mrr
    assert seen.recall_10 >= recall


def test_all_kinds_together(scores: dict[str, list[Score]]) -> None:
    assert mean([seen for each in scores.values() for seen in each]).mrr_10 >= 0.91


def test_figures_are_computed_as_defined() -> None:
    seen = score(["x", "a", "y", "b"], frozenset({"a", "b", "c"}))
    assert seen.mrr_10 == 0.5
    assert seen.recall_10 == pytest.approx(2 / 3)
    assert seen.ndcg_10 == pytest.approx(
        (1 / 1.58496 + 1 / 2.32193) / (1 + 1 / 1.58496 + 0.5), rel=1e-4
    )
    assert score([], frozenset({"a"})) == Score(0, 0, 0, 0)
    assert score(["x"] * 10 + ["a"], frozenset({"a"})).mrr_10 == 0


def test_excluded_articles_are_neither_right_nor_wrong() -> None:
    topic = Topic("q", frozenset({"a"}), frozenset({"own"}))
    assert evaluate([topic], lambda _query, _limit: ["own", "a"])[0].mrr_10 == 1


def test_intervals_hold_the_mean_and_repeat() -> None:
    values = [0.0, 1.0] * 50
    seen = interval(values)
    assert seen.low < seen.mean == 0.5 < seen.high
    assert interval(values) == seen
