"""Stretches of time that are chosen with one click."""

from __future__ import annotations

from datetime import date

from indexer.records import MonthCount, SearchRequest
from webui.presenters.parts.presets import time_presets

MONTHS = (MonthCount(2025, 1, 3), MonthCount(2026, 3, 1))


def test_they_count_from_today() -> None:
    found = time_presets(SearchRequest(query="a"), date(2026, 3, 10), MONTHS)
    assert [(preset.text, preset.url) for preset in found] == [
        ("7 ngày qua", "/tim-kiem?q=a&from=2026-03-04&to=2026-03-10"),
        ("30 ngày qua", "/tim-kiem?q=a&from=2026-02-09&to=2026-03-10"),
        ("Năm nay", "/tim-kiem?q=a&from=2026&to=2026"),
        ("Năm trước", "/tim-kiem?q=a&from=2025&to=2025"),
    ]


def test_a_year_without_articles_between_others_is_not_offered() -> None:
    months = (MonthCount(2020, 1, 3), MonthCount(2026, 1, 1))
    found = time_presets(SearchRequest(), date(2026, 3, 10), months)
    assert [preset.text for preset in found] == ["Năm nay"]


def test_what_lies_after_the_newest_article_is_not_offered() -> None:
    found = time_presets(SearchRequest(), date(2027, 2, 1), MONTHS)
    assert [preset.text for preset in found] == ["Năm trước"]
    assert time_presets(SearchRequest(), date(2027, 2, 1), ()) == ()


def test_the_chosen_one_is_told_apart() -> None:
    request = SearchRequest(since=date(2025, 1, 1), until=date(2025, 12, 31))
    found = time_presets(request, date(2026, 3, 10), MONTHS)
    assert [preset.text for preset in found if preset.chosen] == ["Năm trước"]
