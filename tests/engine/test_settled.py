"""Words typed without dấu that can only be one thing, whatever else is frequent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from indexer import SearchRequest, open_index
from indexer.engine import Index
from indexer.records import NoticeKind, SearchPage

CONTRACT = True
"""What every engine promises (tests/conftest.py)."""
READ = {NoticeKind.FOLDED, NoticeKind.READ}
FREQUENT = (
    "Việc ấy đúng, lộ trình chung với các xã đã rõ.",
    "Đội thua thất bại, từ ấy buồn.",
    "Ban tổ chức đúng lộ trình đi cùng với dân.",
    "Bài đăng từ chính người dân.",
)
RARE = ("Ông Tạ Dũng lò vôi đến họp.", "Tàu đi qua bãi Tư Chính.", "Nhà có con út trọc đầu.")


@pytest.fixture
def archive(build: Callable[..., Path]) -> Iterator[Index]:
    """Frequent sentences stand in twenty articles each, rare ones in three."""
    rows = [
        {"id": f"{place}-{n}", "title": f"Tin {place}-{n}", "body": sentence}
        for place, sentence in enumerate((*FREQUENT, *RARE))
        for n in range(20 if place < len(FREQUENT) else 3)
    ]
    with open_index(build(*rows)) as index:
        yield index


def read(page: SearchPage) -> str:
    told = [notice.words for notice in page.notices if notice.kind in READ]
    return " ".join(told[0]) if told else ""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("dung lo voi", "dũng lò vôi"), ("bai tu chinh", "bãi tư chính")],
)
def test_three_words_are_what_stands_side_by_side(archive: Index, typed: str, meant: str) -> None:
    page, other = (archive.search(SearchRequest(query=query)) for query in (typed, meant))
    assert read(page) == meant
    assert page.total == other.total == 3


def test_two_words_are_settled_only_where_many_articles_have_them(archive: Index) -> None:
    """One in eight articles with `tu chinh` is about Tư Chính."""
    page = archive.search(SearchRequest(query="tu chinh"))
    assert read(page) == "từ chính"
    assert page.total == 23
    settled = archive.search(SearchRequest(query="that bai"))
    assert settled.total == archive.search(SearchRequest(query="thất bại")).total


def test_what_was_typed_is_still_searched_if_it_is_to_be(archive: Index) -> None:
    assert archive.search(SearchRequest(query="dung lo voi", exact=True)).total == 0


def test_words_that_are_not_settled_may_be_anything(archive: Index) -> None:
    """Only some words of a query are settled: others still match in all their forms."""
    page = archive.search(SearchRequest(query="dung lo voi hop"))
    assert page.total == 3
    assert read(page) == "dũng lò vôi họp"


def test_words_in_names_of_officials_tell_nothing_of_what_stands_beside_them(
    build: Callable[..., Path],
) -> None:
    """`thành vấn` stands in many articles, but here a name ends and another word begins."""
    named = "Bộ trưởng Bộ Nội vụ Lê Mẫu Thanh trả lời báo."
    rows = [{"id": f"a{n}", "title": f"Tin {n}", "body": "Việc thành vấn đề."} for n in range(20)]
    rows += [{"id": f"b{n}", "title": f"Họp {n}", "body": named} for n in range(3)]
    rows += [{"id": "own", "title": "Tin sau", "body": f"{named} Lời văn hay."}]
    with open_index(build(*rows)) as index:
        page = index.search(SearchRequest(query="le mau thanh van"))
        assert [hit.id for hit in page.hits] == ["own"]
        assert read(page).startswith("lê mẫu thanh")


def test_readers_are_told_whether_more_was_searched(archive: Index) -> None:
    """`that bai` is only searched as thất bại, `tu chinh` in all its forms."""
    kinds = {
        query: {notice.kind for notice in archive.search(SearchRequest(query=query)).notices}
        for query in ("that bai", "tu chinh")
    }
    assert kinds == {"that bai": {NoticeKind.READ}, "tu chinh": {NoticeKind.FOLDED}}
