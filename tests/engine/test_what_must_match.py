"""How much of a long query an article must have: as much as plenty of articles have."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from indexer import SearchRequest, open_index
from indexer.engine.reading.bulk import BULK, FULLER, PLENTY, share_needed

QUERY = "chủ tịch huyện Đông Sa bị kỷ luật"
WHOLE = "Chủ tịch huyện Đông Sa bị kỷ luật vì buông lỏng quản lý."
PART = "Chủ tịch huyện Tây Sa bị ốm, cuộc họp hoãn lại."
"""Some words of the query, but not what it is about."""
ENOUGH = PLENTY * 8
"""Articles that are plenty for a query of eight words."""


@pytest.mark.parametrize(
    ("counts", "share"),
    [
        ((ENOUGH, ENOUGH, ENOUGH), FULLER[0]),
        ((0, ENOUGH - 1, 10 * ENOUGH), FULLER[2]),
        ((0, 0, ENOUGH - 1), BULK),
        ((0, 0, 0), BULK),
    ],
)
def test_the_largest_share_is_needed_that_plenty_have(
    counts: tuple[int, ...], share: float
) -> None:
    assert share_needed(8, counts) == share


def test_no_more_is_counted_than_is_needed() -> None:
    """Each count takes time."""
    counts = iter((ENOUGH, 0))
    assert share_needed(8, counts) == FULLER[0]
    assert next(counts) == 0


@pytest.mark.parametrize(("full", "found"), [(ENOUGH, ENOUGH), (3, 3 + 100)])
def test_what_has_less_is_found_only_where_few_have_more(
    build: Callable[..., Path], full: int, found: int
) -> None:
    """Officials and months are counted among what is found: it must be about the query."""
    rows = [{"id": f"w{n}", "title": f"Tin {n}", "body": WHOLE} for n in range(full)]
    rows += [{"id": f"p{n}", "title": f"Tin {n}", "body": PART} for n in range(100)]
    rows += [{"id": f"o{n}", "title": f"Tin {n}", "body": "Trời nhiều mây."} for n in range(100)]
    with open_index(build(*rows)) as index:
        assert index.search(SearchRequest(query=QUERY)).total == found


@pytest.mark.parametrize(
    ("query", "exact", "side_by_side", "found"),
    [
        pytest.param("đặc khu", False, 2 * PLENTY, 2 * PLENTY, id="one-word"),
        pytest.param("dac khu", False, 2 * PLENTY, 2 * PLENTY, id="without-dau"),
        pytest.param("đặc khu", True, 2 * PLENTY, 2 * PLENTY + 5, id="exact"),
        pytest.param("đặc khu", False, 4, 4 + 5, id="few"),
        pytest.param("khu đặc", False, 2 * PLENTY, 2 * PLENTY + 5, id="no-word"),
    ],
)
def test_two_syllables_are_one_word_where_plenty_of_articles_have_it(
    build: Callable[..., Path], query: str, exact: bool, side_by_side: int, found: int
) -> None:
    rows = [
        {"id": f"w{n}", "title": f"Tin {n}", "body": "Luật đặc khu."} for n in range(side_by_side)
    ]
    rows += [
        {"id": f"a{n}", "title": f"Tin {n}", "body": "Khu phố có nét đặc biệt."} for n in range(5)
    ]
    with open_index(build(*rows)) as index:
        page = index.search(SearchRequest(query=query, exact=exact))
        assert page.total == found
