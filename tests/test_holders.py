"""A post as a question."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer import open_index
from indexer.holders import PostQuestion, holders, post_asked, wider
from indexer.records import SearchRequest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from indexer.engine import Index

CONTRACT = True  # each engine must keep it
PARTY_SECRETARY = "Bí thư Thành ủy TP.HCM"


def asked(query: str) -> PostQuestion:
    question = post_asked(SearchRequest(query=query))
    assert question
    return question


def names(index: Index, query: str) -> list[str]:
    return [each.name for each in holders(index, asked(query), limit=4)]


@pytest.mark.parametrize("year", ["2023", "năm 2023", "nam 2023"])
def test_a_year_at_the_end_is_the_time_asked_for(year: str) -> None:
    question = asked(f"{PARTY_SECRETARY} {year}")
    assert question == PostQuestion(PARTY_SECRETARY, date(2023, 1, 1), date(2023, 12, 31))


@pytest.mark.parametrize(
    "post",
    [
        "Chủ tịch Quảng Nam",
        "chủ tịch tỉnh quảng nam",
        "bi thu tinh uy ha nam",
        "thủ tướng Việt Nam",
    ],
)
def test_nam_of_a_place_is_no_word_for_a_year(post: str) -> None:
    assert asked(f"{post} 2023").post == asked(f"{post} năm 2023").post == post


def test_a_filter_by_days_is_the_time_asked_for() -> None:
    request = SearchRequest(query=f"{PARTY_SECRETARY} 2023", since=date(2021, 5, 1))
    assert post_asked(request) == PostQuestion(PARTY_SECRETARY, date(2021, 5, 1), None)


@pytest.mark.parametrize(
    "query", ["hội nghị 2023", "Nguyễn Văn Nên", "2023", "", "thư bí", "bí thưa", "-"]
)
def test_what_names_no_post_is_no_question(query: str) -> None:
    assert post_asked(SearchRequest(query=query)) is None


@pytest.mark.parametrize(
    "query",
    [
        "Bí thư Thành ủy TP.HCM",
        "bí thư thành ủy tphcm",
        "bi thu thanh uy tp hcm",
        '"Bí thư Thành ủy Thành phố Hồ Chí Minh"',
    ],
)
def test_holders_are_told_however_the_post_is_written(opened: Index, query: str) -> None:
    assert names(opened, f"{query} 2023") == ["Nguyễn Văn Nên"]
    succession = ["Trần Lưu Quang", "Nguyễn Văn Nên", "Nguyễn Thiện Nhân"]
    assert names(opened, query) == succession


@pytest.mark.parametrize(
    "words",
    [
        "ai là {}",
        "{} là ai?",
        "{} hiện nay là ai",
        "ai dang la {}",
        "{} hiện nay",
        "{} duong nhiem",
        "{} là người nào",
    ],
)
def test_a_post_may_be_asked_for_in_a_question(words: str) -> None:
    assert asked(words.format("chủ tịch quốc hội")).post == "chủ tịch quốc hội"


@pytest.mark.parametrize(
    "query", ["Bộ trưởng Thủy lợi", "bo truong thuy loi", "bo truong bo thuy loi"]
)
def test_the_ministry_may_be_left_out(build: Callable[..., Path], query: str) -> None:
    row = {"id": "1", "title": "Họp báo", "body": "Bộ trưởng Bộ Thủy lợi Lê Thị Thử dự họp."}
    with open_index(build(row)) as index:
        assert names(index, query) == ["Lê Thị Thử"]


def test_the_evidence_is_what_its_search_finds(opened: Index) -> None:
    question = asked("chủ tịch quốc hội 2022")
    found = holders(opened, question, limit=4)
    assert [each.name for each in found] == ["Vương Đình Huệ"]
    for holder in found:
        assert opened.search(question.evidence(holder.slug)).total == holder.evidence > 0


def test_who_no_longer_holds_it_is_no_answer(build: Callable[..., Path]) -> None:
    rows = [
        {
            "id": str(number),
            "title": "Họp báo",
            "body": "Nguyên Bí thư Tỉnh ủy Nghệ An Trần Văn Mẫu và Bí thư Tỉnh ủy Nghệ An "
            "Lê Thị Thử dự họp.",
            "published": f"2024-01-0{number}",
        }
        for number in (1, 2)
    ]
    with open_index(build(*rows)) as index:
        assert names(index, "Bí thư Tỉnh ủy Nghệ An") == ["Lê Thị Thử"]
        assert names(index, "Bí thư Tỉnh ủy Nghệ An 2023") == []


def test_articles_without_a_day_answer_only_a_question_without_a_time(
    build: Callable[..., Path],
) -> None:
    row = {"id": "1", "title": "Họp báo", "body": "Bí thư Tỉnh ủy Nghệ An Lê Thị Thử dự họp."}
    with open_index(build(row)) as index:
        assert names(index, "Bí thư Tỉnh ủy Nghệ An") == ["Lê Thị Thử"]
        assert names(index, "Bí thư Tỉnh ủy Nghệ An 2023") == []


def test_of_whom_no_day_is_known_the_most_said_is_first_and_the_misread_left_out(
    build: Callable[..., Path],
) -> None:
    said = {"Trần Văn Mẫu": 2, "Lê Thị Thử": 40, "Cao Văn Nhầm": 1, "Bùi Thị Mới": 1}
    rows: list[dict[str, str]] = [
        {
            "id": f"{name} {number}",
            "title": f"Họp báo {name} {number}",
            "body": f"Bí thư Tỉnh ủy Nghệ An {name} dự họp lần {number}.",
        }
        for name, articles in said.items()
        for number in range(articles)
    ]
    rows[-1]["published"] = "2024-01-02"
    with open_index(build(*rows)) as index:
        expected = ["Bùi Thị Mới", "Lê Thị Thử", "Trần Văn Mẫu"]
        assert names(index, "Bí thư Tỉnh ủy Nghệ An") == expected


def test_country_and_year_are_left_out_when_nobody_is_known() -> None:
    request = SearchRequest(query="thủ tướng Việt Nam 2023")
    year = (date(2023, 1, 1), date(2023, 12, 31))
    assert list(wider(request)) == [
        PostQuestion("thủ tướng Việt Nam", *year),
        PostQuestion("thủ tướng", *year),
        PostQuestion("thủ tướng Việt Nam", None, None),
        PostQuestion("thủ tướng", None, None),
    ]
    assert list(wider(SearchRequest(query="thủ tướng"))) == [PostQuestion("thủ tướng", None, None)]
    assert list(wider(SearchRequest(query="Việt Nam"))) == []


@given(st.text(max_size=30), st.sampled_from(["bí thư ", "Chủ tịch ", "phó thủ tướng "]))
def test_any_question_has_an_answer(opened: Index, text: str, head: str) -> None:
    question = post_asked(SearchRequest(query=head + text))
    if question:
        assert len(holders(opened, question, limit=2)) <= 2
