"""What stands above the hits of a query that names somebody, a meeting, a document or a post."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
from page_kinds import PAGE_KINDS
from webpages import Page, Site, count

if TYPE_CHECKING:
    pass


@pytest.mark.parametrize(
    ("query", "kind", "url", "days"),
    [
        ("nguyen van nen", "Lãnh đạo", "/lanh-dao/nguyen-van-nen", "theo bài ngày "),
        ("Nguyễn Văn Nên", "Lãnh đạo", "/lanh-dao/nguyen-van-nen", "theo bài ngày "),
        (
            "hoi nghi lan thu 24 ban chap hanh dang bo thanh pho ho chi minh khoa xi",
            "Hội nghị",
            PAGE_KINDS["meeting"],
            "ngày ",
        ),
        (
            "nghị quyết 98/2023/QH15",
            "Văn bản",
            "/van-ban/nghi-quyet-98-2023-qh15",
            "được dẫn ",
        ),
    ],
)
def test_a_name_has_a_card_with_days_and_numbers(
    site: Site, query: str, kind: str, url: str, days: str
) -> None:
    page = site.follow(f"/tim-kiem?q={query}")
    card = re.search(r'<section class="card".*?</section>', page.html, re.S)
    assert card
    assert kind in card[0]
    assert f'href="{url}"' in card[0]
    assert f"({days}<time" in card[0]
    assert site.get(url).title.split(": ")[-1] == f"{carrying(card[0])[1]} bài – thoisu"


def carrying(card: str) -> tuple[str, str]:
    """Where the number of a card leads to, and the number."""
    found = re.search(r'<dd><a href="([^"]+)"[^>]*>(\d+)</a></dd>', card)
    assert found
    return unescape(found[1]), found[2]


@pytest.mark.parametrize(
    ("query", "url"),
    [
        (
            "hoi nghi tw 8 khoa 13",
            "/hoi-nghi/hoi-nghi-lan-thu-8-ban-chap-hanh-trung-uong-dang-khoa-xiii",
        ),
        ("kỳ họp 6 quốc hội khóa 15", "/hoi-nghi/ky-hop-thu-6-quoc-hoi-khoa-xv"),
        ("nghi quyet so 98/2023", "/van-ban/nghi-quyet-98-2023-qh15"),
    ],
)
def test_another_writing_of_a_name_has_its_card_too(site: Site, query: str, url: str) -> None:
    card = re.search(
        r'<section class="card".*?</section>', site.follow(f"/tim-kiem?q={query}").html, re.S
    )
    assert card
    assert f'href="{url}"' in card[0]


def test_of_several_that_are_called_so_each_is_offered(site: Site) -> None:
    page = site.follow("/tim-kiem?q=kỳ+họp+thứ+9")
    card = re.search(r'<section class="card".*?</section>', page.html, re.S)
    assert card
    assert "Bạn tìm hội nghị nào?" in card[0]
    offered = re.findall(r'href="([^"]+)">[^<]+</a> <a class="soft" href="([^"]+)">(\d+)', card[0])
    assert {url for url, *_ in offered} == {
        "/hoi-nghi/ky-hop-thu-9-quoc-hoi-khoa-xv",
        "/hoi-nghi/ky-hop-thu-9-quoc-hoi-khoa-xiv",
    }
    for url, narrowed, articles in offered:
        assert site.get(url).title.split(": ")[-1] == f"{articles} bài – thoisu"
        assert count(site.get(unescape(narrowed))) == int(articles)


@pytest.mark.parametrize(
    ("query", "other"),
    [
        ("nguyen van nen", "&from=2023&to=2023"),
        ("hoi nghi tw 8 khoa 13", "&from=2023-10"),
        ("kỳ họp thứ 9", "&from=2020"),
        ("kỳ họp thứ 9", "&meeting=ky-hop-thu-9-quoc-hoi-khoa-xiv"),
    ],
)
def test_what_a_card_counts_is_what_its_link_finds_under_the_filters_in_force(
    site: Site, query: str, other: str
) -> None:
    page = site.follow(f"/tim-kiem?q={query}{other}")
    card = re.search(r'<section class="card".*?</section>', page.html, re.S)
    assert card
    links = re.findall(r'href="(/tim-kiem[^"]+)"[^>]*>(\d+)', card[0])
    assert links
    for url, articles in links:
        assert ("from=" in other) == ("from=" in url)
        assert count(site.get(unescape(url))) == int(articles)


def test_what_may_be_meant_is_asked_on_the_first_page_only(site: Site) -> None:
    assert "Bạn tìm văn bản nào?" in site.follow("/tim-kiem?q=NQ+18").text
    asked = "Bạn tìm hội nghị nào?"
    first = site.follow("/tim-kiem?q=kỳ+họp+thứ+9")
    assert asked in first.text
    assert asked not in site.get(first.link("Trang sau")).text


def test_the_days_of_a_card_stand_alone_where_no_place_is_known(site: Site) -> None:
    page = site.follow("/tim-kiem?q=kỳ+họp+6+hđnd+tp.hcm+khóa+x")
    assert "Ngày 09/12/2025 – 10/12/2025" in page.text


def test_a_post_as_a_question_is_answered_with_the_evidence(site: Site) -> None:
    page = site.follow("/tim-kiem?q=Bí+thư+Thành+ủy+TP.HCM+2023")
    card = re.search(r'<section class="card".*?</section>', page.html, re.S)
    assert card
    assert "Ai giữ chức này năm 2023" in card[0]
    assert re.findall(r'href="/lanh-dao/([^"]+)"', card[0]) == ["nguyen-van-nen"]
    counted = re.search(r"(\d+) bài nhắc cả người và chức này", page.text)
    assert counted
    evidence = site.get(page.link("bài nhắc cả người và chức này"))
    assert count(evidence) == int(counted[1]) > 0
    assert evidence.link("Xem theo năm")


def test_a_post_that_is_the_same_of_all_is_said_once(site: Site) -> None:
    card = post_card(site.follow("/tim-kiem?q=Bí+thư+Thành+ủy+TP.HCM+2023"))
    assert card.count("Bí thư Thành ủy TP. Hồ Chí Minh") == 1
    several = post_card(site.follow("/tim-kiem?q=Bí+thư+Thành+ủy"))
    assert several.count("Bí thư Thành") == several.count("<li>") > 1


def test_of_a_year_of_which_nobody_is_known_the_card_says_so(site: Site) -> None:
    card = post_card(site.follow("/tim-kiem?q=Bí+thư+Thành+ủy+TP.HCM+1994"))
    assert "chưa rõ ai giữ năm 1994" in card
    assert "Nguyễn Văn Nên" in card


def post_card(page: Page) -> str:
    """The card that answers a post as a question."""
    found = re.search(
        r'<section class="card" aria-labelledby="post-h">.*?</section>', page.html, re.S
    )
    assert found
    return found[0]


@pytest.mark.parametrize("query", ["nguyen van", "hội nghị", "nguyen van nen thu thiem", "+"])
def test_what_is_no_name_has_none(site: Site, query: str) -> None:
    assert 'class="card"' not in site.follow(f"/tim-kiem?q={query}").html
