"""Queries in which dấu was forgotten on some words: read as the archive writes them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from indexer import SearchRequest, open_index
from indexer.engine import Index
from indexer.records import NoticeKind, SearchPage

CONTRACT = True
"""What every engine promises (tests/conftest.py)."""
READ = {NoticeKind.FOLDED, NoticeKind.READ}


def ids(page: SearchPage) -> list[str]:
    return [hit.id for hit in page.hits]


def read(page: SearchPage) -> str:
    """The query as the page says that it was read."""
    told = [notice.words for notice in page.notices if notice.kind in READ]
    return " ".join(told[0]) if told else ""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Nguyễn Văn Nen", "Nguyễn Văn Nên"),
        ("Nguyen Văn Nên", "Nguyễn Văn Nên"),
        ("hội nghị trung uong", "hội nghị trung ương"),
        ('chất van "Quốc hoi"', 'chất vấn "Quốc hội"'),
        ("Ủy ban nhan dan", "Ủy ban nhân dân"),
        (
            "phòng chong tham nhung tiêu cực ở Quốc hội",
            "phòng chống tham nhũng tiêu cực ở Quốc hội",
        ),
    ],
)
def test_forgotten_dau_is_added_and_told(opened: Index, typed: str, meant: str) -> None:
    """The other writings (UBND) are found, too, and a name stays a name."""
    page, other = (opened.search(SearchRequest(query=query)) for query in (typed, meant))
    assert (page.total, ids(page), page.facets) == (other.total, ids(other), other.facets)
    assert page.total > 0
    assert read(page).lower() == meant.replace('"', "").lower()
    assert read(other) == ""


@pytest.mark.parametrize("query", ["Ban Chấp hành Trung ương", "Bí thư Thành ủy Trần Lưu Quang"])
def test_words_that_have_no_dau_are_left_alone(opened: Index, query: str) -> None:
    assert read(opened.search(SearchRequest(query=query))) == ""


def test_a_rarer_neighbour_without_dau_is_not_taken_for_a_slip(
    build: Callable[..., Path],
) -> None:
    """What the archive itself writes beside it is meant, unless the other is far more frequent."""
    rows = [{"id": "rare", "title": "Xã Gia Lam họp", "body": "Xã Gia Lam bàn việc năm sau."}]
    rows += [
        {"id": f"a{n}", "title": "Huyện Gia Lâm họp", "body": "Huyện Gia Lâm và các xã cùng bàn."}
        for n in range(5)
    ]
    with open_index(build(*rows)) as index:
        page = index.search(SearchRequest(query="xã Gia Lam"))
        assert ids(page) == ["rare"]
        assert read(page) == ""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bí thư tỉnh uy Đại Sơn", "bí thư tỉnh ủy Đại Sơn"),
        ("chủ tịch nươc Lê Văn Đại", "chủ tịch nước Lê Văn Đại"),
        ("chủ tịch nuớc", "chủ tịch nước"),
        ("chủ tich nước Lê Văn Đai", "chủ tịch nước Lê Văn Đại"),
        ("chủ tịch nước Lê Văn Đai", "chủ tịch nước Lê Văn Đai"),
        ("tin Lê Văn Đai", "tin Lê Văn Đai"),
        ("chủ tịch nữớc", "chủ tịch nữớc"),
    ],
)
def test_dau_that_was_typed_in_part_is_completed(
    build: Callable[..., Path], typed: str, meant: str
) -> None:
    """Words that nobody writes so have lost some, and in a query that lacks dấu any may have."""
    body = "Chủ tịch nước Lê Văn Đại gặp bí thư tỉnh ủy Đại Sơn."
    rows = [{"id": f"a{n}", "title": f"Tin {n}", "body": body} for n in range(12)]
    rows += [{"id": f"b{n}", "title": f"Tin {n}", "body": "Thắt đai an toàn."} for n in range(12)]
    with open_index(build(*rows)) as index:
        page = index.search(SearchRequest(query=typed))
        assert (read(page) or typed).replace("uỷ", "ủy") == meant


def test_exact_adds_nothing(opened: Index) -> None:
    page = opened.search(SearchRequest(query="Nguyễn Văn Nen", exact=True))
    assert [notice.words for notice in page.notices] == [("Nen",)]
    assert page.notices[0].kind is NoticeKind.RELAXED


@pytest.mark.parametrize("query", ["UBND", "2023", "xyzzy"])
def test_nothing_is_told_of_what_is_read_as_it_was_typed(opened: Index, query: str) -> None:
    assert read(opened.search(SearchRequest(query=query))) == ""


def test_words_are_read_as_they_stand_side_by_side(build: Callable[..., Path]) -> None:
    """Two frequent words that hardly ever stand together are not what a rarer pair is read as."""
    common = [
        {"id": f"common{at}", "title": f"Hai xã {at}", "body": "Hai xã làm con đường mới."}
        for at in range(30)
    ]
    pair = [
        {"id": f"pair{at}", "title": f"Tin {at}", "body": "Tỉnh Hải Dương họp."} for at in range(4)
    ]
    slips = [{"id": "slip", "title": "Chợ", "body": "Chợ có hai đường vào."}]
    with open_index(build(*common, *pair, *slips)) as index:
        assert read(index.search(SearchRequest(query="hai duong"))) == "hải dương"


@pytest.mark.parametrize(
    ("city", "meant"), [(4, "mẫu nhôm đà nẵng"), (2, "mẫu nhôm đã nâng")], ids=["more", "fewer"]
)
def test_names_of_lists_are_read_whatever_stands_before_them(
    build: Callable[..., Path], city: int, meant: str
) -> None:
    """Where the two words mostly are that: here `đã` always stands behind the word before it."""
    bodies = ["Mẫu nhôm đã nâng giá."] * 3 + ["Đà Nẵng lụt."] * city
    rows = [{"id": f"{at}", "title": f"Tin {at}", "body": body} for at, body in enumerate(bodies)]
    with open_index(build(*rows)) as index:
        assert read(index.search(SearchRequest(query="mau nhom da nang"))) == meant
