"""Meetings and documents in queries: articles that carry them are found, and come first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from indexer import SearchRequest, open_index
from indexer.records import FacetName, SearchPage

CONTRACT = True
"""What every engine promises (tests/conftest.py)."""

PLENUM = {
    "id": "plenum",
    "title": "Trung ương bàn về biển",
    "body": "Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khóa XII bàn về kinh tế biển. "
    + "Việc năm sau cũng được bàn. " * 20,
}
WORDS = {
    "id": "words",
    "title": "Hội nghị 8 huyện trung du",
    "body": "Tám huyện ở trung du dự hội nghị, có 8 báo cáo. Hội nghị nghe trung tâm ương cá.",
}
DECREE = {
    "id": "decree",
    "title": "Phạt lái xe",
    "body": "Mức phạt theo Nghị định 46/2016/NĐ-CP được giữ. "
    + "Lái xe phải nộp phạt trong tuần. " * 20,
}
NUMBERS = {
    "id": "numbers",
    "title": "Nghị định về nghị sĩ",
    "body": "Nghị sĩ thứ 46 định bàn. Năm 2016 có 46 cp, 46 nđ. Số điều của nghị định: 46.",
}


def ids(page: SearchPage) -> list[str]:
    return [hit.id for hit in page.hits]


@pytest.mark.parametrize(
    "query",
    [
        "hội nghị trung ương 8",
        "hoi nghi trung uong 8",
        "Hội nghị Trung ương 8 khóa XII",
        "hội nghị trung ương 8 kinh tế biển",
    ],
)
def test_a_meeting_is_found_however_it_is_written(build: Callable[..., Path], query: str) -> None:
    with open_index(build(PLENUM, WORDS, DECREE)) as index:
        found = index.search(SearchRequest(query=query))
        assert ids(found)[0] == "plenum"
        told = index.explain(found.request, "plenum")
        assert told.matches
        assert any(each.part.startswith("meeting ") for each in told.contributions)


@pytest.mark.parametrize("query", ["nghị định 46", "nghi dinh 46", "nghị định 46/2016/NĐ-CP"])
def test_a_document_is_found_by_its_number(build: Callable[..., Path], query: str) -> None:
    with open_index(build(NUMBERS, DECREE, PLENUM)) as index:
        assert ids(index.search(SearchRequest(query=query)))[0] == "decree"


def test_what_the_query_names_is_the_first_to_filter_by(build: Callable[..., Path]) -> None:
    other = "Luật Đất đai và Luật Nhà ở cũng được bàn. "
    rows = [
        {"id": "one", "title": "Họp", "body": f"Nghị định 46/2016/NĐ-CP được bàn. {other}"},
        *({"id": f"n{at}", "title": "Nghị định 46", "body": other} for at in range(3)),
    ]
    with open_index(build(*rows)) as index:
        page = index.search(SearchRequest(query="nghị định 46/2016", facet_size=1))
        facet = next(each for each in page.facets if each.name is FacetName.DOCUMENT)
        assert [each.label for each in facet.values] == ["Nghị định 46/2016/NĐ-CP"]


def test_exactly_what_was_typed_is_not_widened(build: Callable[..., Path]) -> None:
    with open_index(build(DECREE, NUMBERS)) as index:
        assert "decree" in ids(index.search(SearchRequest(query="nghị định số 46")))
        for query, exact in (('"nghị định số 46"', False), ("nghị định số 46", True)):
            assert "decree" not in ids(index.search(SearchRequest(query=query, exact=exact)))


def test_what_the_whole_query_names_is_told(build: Callable[..., Path]) -> None:
    other = {**DECREE, "id": "other", "body": DECREE["body"].replace("2016", "2018")}
    with open_index(build(DECREE, other, PLENUM)) as index:

        def meant(query: str) -> tuple[FacetName, set[str]] | None:
            page = index.search(SearchRequest(query=query))
            return page.meant and (page.meant[0], set(page.meant[1]))

        first, second = ("nghi-dinh-46-2016-nd-cp", "nghi-dinh-46-2018-nd-cp")
        assert meant("nghị định 46/2016") == (FacetName.DOCUMENT, {first})
        assert meant("nghi dinh so 46") == (FacetName.DOCUMENT, {first, second})
        assert meant("nghị định 46 lái xe") is None
        assert meant("lái xe") is None
        assert meant("") is None


def test_what_must_not_match_is_left_out(build: Callable[..., Path]) -> None:
    with open_index(build(PLENUM, WORDS)) as index:
        assert "plenum" not in ids(index.search(SearchRequest(query="hội nghị trung ương 8 -biển")))


@pytest.mark.parametrize(
    "meeting",
    [
        "Hội nghị Trung ương 8 khóa XII",
        "hoi nghi tw 8 khoa 12",
        "Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng",
    ],
)
def test_a_filter_may_be_written_as_articles_write_it(
    build: Callable[..., Path], meeting: str
) -> None:
    with open_index(build(PLENUM, WORDS)) as index:
        page = index.search(SearchRequest(meetings=(meeting,)))
        assert ids(page) == ["plenum"]
        assert not page.notices


def test_a_filter_that_may_mean_two_is_not_guessed(build: Callable[..., Path]) -> None:
    other = {**DECREE, "id": "other", "body": DECREE["body"].replace("2016", "2018")}
    with open_index(build(DECREE, other)) as index:
        assert index.search(SearchRequest(documents=("Nghị định 46",))).total == 0
        assert index.search(SearchRequest(documents=("nghi dinh 46/2018",))).total == 1


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('hội_nghị:"hội nghị trung ương 8"', {"plenum"}),
        ('hội_nghị:"hoi nghi tw 8 khoa 12" biển', {"plenum"}),
        ('văn_bản:"nghị định 46/2016"', {"decree"}),
        ('văn_bản:"NĐ 46"', {"decree"}),
        ('nghị -văn_bản:"nghị định số 46"', {"plenum", "words", "numbers"}),
        ('văn_bản:"nghị định 47"', set[str]()),
    ],
)
def test_a_filter_in_a_query_may_be_written_so_too(
    build: Callable[..., Path], query: str, found: set[str]
) -> None:
    with open_index(build(PLENUM, WORDS, DECREE, NUMBERS)) as index:
        assert set(ids(index.search(SearchRequest(query=query)))) == found
