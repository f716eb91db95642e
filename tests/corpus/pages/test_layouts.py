"""Pages in nine newspapers' layouts: title, day, author and text come out as they went in."""

from __future__ import annotations

from collections import Counter

import pytest

from bench.importing.__main__ import COUNTED, PARTS, wrong_parts
from bench.importing.pages import LAYOUTS, make_pages, render

PAGES = 270


@pytest.mark.slow
def test_nearly_every_page_is_read_right() -> None:
    wrong: Counter[str] = Counter()
    bad = 0
    for page in make_pages(PAGES, seed=7):
        parts = wrong_parts(render(page), page)
        wrong.update(parts)
        bad += bool(parts.intersection(COUNTED))
    assert len(LAYOUTS) >= 6
    assert bad <= PAGES * 0.02, wrong
    assert all(wrong[part] <= PAGES * 0.02 for part in PARTS), wrong


@pytest.mark.slow
def test_titles_and_days_do_not_need_known_markers() -> None:
    wrong: Counter[str] = Counter()
    for page in make_pages(90, seed=8):
        wrong.update(wrong_parts(render(page, marked=False), page))
    assert wrong["title"] == 0
    assert wrong["day"] <= 90 * 0.12


def test_each_layout_is_read_right() -> None:
    for page in make_pages(len(LAYOUTS), seed=3):
        assert wrong_parts(render(page), page) == set(), page.layout
