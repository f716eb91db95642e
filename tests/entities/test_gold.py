"""The labelled passages are sound, and what is found in them stays as right as it was."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from corpus import load_gazetteers, load_registry
from indexer.entities.finder import EntityFinder
from indexer.evaluation.entities import evaluate_entities, identified_by
from indexer.evaluation.gold import GoldMeeting, GoldRow, read_gold
from indexer.language.syllables import new_tone_style, old_tone_style
from indexer.resolution import People

FILES = tuple(sorted(Path(__file__).parent.parent.joinpath("gold").glob("*.jsonl")))
ROWS = read_gold(FILES)
FINDER = EntityFinder(load_gazetteers(), load_registry())


def surfaces(row: GoldRow) -> list[str]:
    """Every string that a row says it copied from its text."""
    return [
        *(mention for official in row.officials for mention in (official.name, *official.mentions)),
        *(post.text for official in row.officials for post in official.posts),
        *row.not_officials,
        *(meeting.text for meeting in row.meetings),
        *(day.text for day in row.dates),
        *(document.text for document in row.documents),
        *row.ignore,
    ]


def test_there_are_enough_passages_each_with_an_id_of_its_own() -> None:
    assert len(ROWS) >= 300
    assert len({row.id for row in ROWS}) == len({row.text for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_what_a_row_names_stands_in_its_text(row: GoldRow) -> None:
    assert [each for each in surfaces(row) if each not in row.text] == []
    named = {mention for official in row.officials for mention in official.mentions}
    assert not named & (row.not_officials | row.ignore)
    for official in row.officials:
        assert official.name in official.mentions
        assert {post.status for post in official.posts} <= {"current", "former", "acting"}


def test_both_tone_styles_tell_the_same() -> None:
    for row in ROWS:
        old, new = (
            FINDER.find(style(row.text), published=row.published, author="")
            for style in (old_tone_style, new_tone_style)
        )
        assert repr(new) == new_tone_style(repr(old)), row.id


def test_every_kind_of_entity_is_covered() -> None:
    statuses = Counter(post.status for row in ROWS for each in row.officials for post in each.posts)
    assert min(statuses[status] for status in ("current", "former", "acting")) >= 5
    meetings = Counter(meeting.kind for row in ROWS for meeting in row.meetings)
    assert set(meetings) >= {"hội nghị", "đại hội", "kỳ họp", "phiên họp", "họp báo", "diễn đàn"}
    documents = Counter(document.type for row in ROWS for document in row.documents)
    assert set(documents) >= {"nghị quyết", "nghị định", "luật", "bộ luật", "chỉ thị", "điều lệ"}
    assert sum(document.draft for row in ROWS for document in row.documents) >= 10
    assert sum(not row.officials for row in ROWS) >= 80
    assert sum(day.date is None for row in ROWS for day in row.dates) >= 10
    assert sum(day.end is not None for row in ROWS for day in row.dates) >= 10


FLOORS = {
    "officials": 0.950,
    "posts": 0.910,
    "meetings": 0.930,
    "dates": 0.980,
    "dates with year": 0.985,
    "documents": 0.990,
    "drafts": 0.960,
    "resolution": 0.945,
}
"""F1 over all passages, a little below what is reached: docs/entities.md has the figures."""


def test_what_is_found_stays_as_right_as_it_was() -> None:
    scores = evaluate_entities(ROWS, FINDER, identified_by(People.installed()))
    reached = {kind: tally.f1 for kind, tally in scores.tallies.items()}
    assert reached.keys() == FLOORS.keys()
    assert {kind: f1 for kind, f1 in reached.items() if f1 < FLOORS[kind]} == {}


def test_a_topic_cut_at_a_comma_is_the_beginning_of_the_labelled_one() -> None:
    name = "cuộc họp về thiệt hại"
    labelled = GoldMeeting(f"{name}, ngập úng", "cuộc họp", None, "", None)
    row = replace(
        _empty(f"Tại {name}, ngập úng do bão sáng qua, ông nói vậy."), meetings=(labelled,)
    )
    scores = evaluate_entities((row,), FINDER, identified_by(People.installed()))
    assert scores.tallies["meetings"].f1 == 1


def _empty(text: str) -> GoldRow:
    none = frozenset[str]()
    return GoldRow("a", "", None, text, (), none, (), (), (), none)
