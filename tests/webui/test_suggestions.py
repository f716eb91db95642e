"""Suggestions while somebody types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from webpages import Site


def items(site: Site, query: str) -> list[dict[str, Any]]:
    answer = site.client.get("/goi-y", query_string={"q": query})
    assert answer.status_code == 200
    assert answer.json
    found: list[dict[str, Any]] = answer.json["items"]
    return found


@pytest.mark.parametrize("typed", ["nguyễn văn n", "nguyen van n", "NGUYEN VAN N", "văn nên"])
def test_an_official_comes_first_with_post_and_count(site: Site, typed: str) -> None:
    first = items(site, typed)[0]
    assert first["label"] == "Nguyễn Văn Nên"
    assert first["kind"] == "Lãnh đạo"
    assert "Bộ Chính trị" in first["detail"]
    assert first["count"].endswith(" bài")
    assert site.get(first["url"]).h1 == "Nguyễn Văn Nên"


@pytest.mark.parametrize("typed", ["hoi nghi tw 8 khoa 13", "hội nghị trung ương 8 khóa 13"])
def test_a_meeting_is_suggested_by_another_of_its_names(site: Site, typed: str) -> None:
    first, *others = items(site, typed)
    assert first["label"] == "Hội nghị lần thứ 8 Ban Chấp hành Trung ương Đảng khóa XIII"
    assert first["kind"] == "Hội nghị"
    assert first not in others


def test_titles_are_suggested_with_their_day(site: Site) -> None:
    (title, *_) = [item for item in items(site, "sơ kết nghị") if item["kind"] == "Bài"]
    assert title["detail"] == "03/12/2023"
    assert site.get(title["url"]).status == 200


@pytest.mark.parametrize("typed", ["dau tu c", "ĐẦU TƯ C"])
def test_a_frequent_phrase_is_searched_as_it_stands(site: Site, typed: str) -> None:
    (phrase, *_) = [item for item in items(site, typed) if item["kind"] == "Cụm từ"]
    assert phrase["label"] == "đầu tư công"
    page = site.get(phrase["url"])
    assert page.fields["q"] == ['"đầu tư công"']
    assert page.status == 200
    assert {marked.lower() for marked in page.marked} == {"đầu tư công"}


@pytest.mark.parametrize(("limit", "most"), [("6", 6), ("99", 10), ("x", 10), ("0", 1), ("-5", 1)])
def test_never_more_than_asked_for(site: Site, limit: str, most: int) -> None:
    answer = site.client.get(f"/goi-y?q=nguyen&limit={limit}")
    assert answer.json
    assert 0 < len(answer.json["items"]) <= most
    assert answer.json["said"] == f"{len(answer.json['items'])} gợi ý"


@pytest.mark.parametrize("typed", ["", " ", "\x00", "((", "xyzzy", "a" * 5000])
def test_nothing_to_suggest(site: Site, typed: str) -> None:
    assert items(site, typed) == []


def test_an_official_who_is_all_that_fits_is_not_said_twice(site: Site) -> None:
    found = items(site, "pham minh ch")
    assert [item["label"] for item in found if item["kind"] != "Bài"] == ["Phạm Minh Chính"]
