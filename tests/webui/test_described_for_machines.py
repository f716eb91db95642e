"""What pages say to machines in the words of schema.org."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from typing import TYPE_CHECKING

import pytest
from microdata import Item, items
from page_kinds import PAGE_KINDS
from webpages import Site

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def only_item(site: Site, kind: str) -> Item:
    """The one thing that a page is about."""
    (item,) = items(site.get(PAGE_KINDS[kind]).html)
    return item


def test_a_meeting_is_an_event_with_days_place_and_organiser(build: Callable[..., Path]) -> None:
    row = {
        "id": "1",
        "title": "Khai mạc Hội nghị lần thứ 5 Ban Chấp hành Đảng bộ tỉnh Nghệ An khóa XIX",
        "published": "2021-10-21",
        "body": "Từ ngày 20 đến 21/10/2021, tại TP. Vinh, Ban Chấp hành Đảng bộ tỉnh Nghệ An "
        "khóa XIX tổ chức Hội nghị lần thứ 5. Đồng chí Thái Thanh Quý, Bí thư Tỉnh ủy chủ trì "
        "hội nghị.",
    }
    with Site(build(row)) as site:
        path = site.get("/hoi-nghi").link("Hội nghị lần thứ 5")
        (event,) = items(site.get(path).html)
    assert event["type"] == ["Event"]
    assert event["url"] == [path]
    assert event["name"] == ["Hội nghị lần thứ 5 Ban Chấp hành Đảng bộ tỉnh Nghệ An khóa XIX"]
    assert event["startDate"] == ["2021-10-20"]
    assert event["endDate"] == ["2021-10-21"]
    assert event["location"] == [{"type": ["Place"], "name": ["TP. Vinh"]}]
    assert event["organizer"] == [
        {"type": ["Organization"], "name": ["Ban Chấp hành Đảng bộ tỉnh Nghệ An"]}
    ]
    assert [(each["type"][0], each["name"]) for each in event["attendee"]] == [
        ("Person", ["Thái Thanh Quý"])
    ]


def test_a_meeting_of_one_day_ends_when_it_begins(site: Site) -> None:
    event = only_item(site, "meeting")
    assert event["startDate"] == event["endDate"] == ["2023-12-02"]
    chair = event["attendee"][0]
    assert chair["name"] == ["Nguyễn Văn Nên"]
    assert chair["url"] == ["/lanh-dao/nguyen-van-nen"]
    assert "Bí thư Thành ủy" in chair["jobTitle"][0]


def test_an_article_is_news_with_publisher_and_those_it_mentions(site: Site) -> None:
    article = only_item(site, "article")
    assert article["type"] == ["NewsArticle"]
    assert article["url"] == ["/bai/cms.hcmc-thanh-uy-24-2023-12"]
    assert "Thủ Thiêm" in article["headline"][0]
    assert article["datePublished"] == ["2023-12-02"]
    assert article["publisher"] == [{"type": ["NewsMediaOrganization"], "name": ["Đô thị Mẫu"]}]
    assert article["inLanguage"] == ["vi"]
    assert len(article["articleBody"][0]) > 300
    (meeting,) = article["about"]
    assert meeting["type"] == ["Event"]
    assert meeting["url"] == [PAGE_KINDS["meeting"]]
    mentioned = {(each["type"][0], each["name"][0]) for each in article["mentions"]}
    assert ("Person", "Nguyễn Văn Nên") in mentioned
    assert any(kind == "Legislation" for kind, _ in mentioned)


def test_an_official_is_a_person_with_a_post(site: Site) -> None:
    person = only_item(site, "official")
    assert person["type"] == ["Person"]
    assert person["name"] == ["Nguyễn Văn Nên"]
    assert person["url"] == ["/lanh-dao/nguyen-van-nen"]
    assert person["jobTitle"][0]


def test_a_document_is_legislation(site: Site) -> None:
    document = only_item(site, "document")
    assert document["type"] == ["Legislation"]
    assert document["name"] == ["Nghị quyết 98/2023/QH15"]
    assert document["legislationType"] == ["Nghị quyết"]
    assert document["legislationIdentifier"] == ["98/2023/QH15"]


@pytest.mark.parametrize("path", PAGE_KINDS.values(), ids=PAGE_KINDS)
def test_days_are_iso_and_no_property_is_empty(site: Site, path: str) -> None:
    for item in items(site.get(path).html):
        for name, values in item.items():
            assert values
            assert "" not in values
            if name.endswith("Date") or name.startswith("date"):
                assert [date.fromisoformat(value).isoformat() for value in values] == values


def preview_of(html: str) -> dict[str, str]:
    """What chats and social networks show of a link to a page."""
    found = re.findall(r'<meta (?:property|name)="((?:og:)?\w+)" content="([^"]*)">', html)
    return {name: unescape(content) for name, content in found}


def test_a_link_to_an_article_shows_its_title_and_beginning(build: Callable[..., Path]) -> None:
    row = {"id": "1", "title": 'Họp "bất thường"', "body": "Sáng nay xã họp. " * 50}
    with Site(build(row)) as site:
        shown = preview_of(site.get("/en/bai/1").html)
    assert shown["og:title"] == 'Họp "bất thường"'
    assert shown["og:type"] == "article"
    assert shown["og:url"] == "http://localhost/en/bai/1"
    assert shown["og:description"] == shown["description"]
    assert shown["description"].startswith("Sáng nay xã họp.")
    assert len(shown["description"]) <= 201


@pytest.mark.parametrize("kind", ["official", "meeting", "document"])
def test_a_link_to_what_is_known_shows_its_name(site: Site, kind: str) -> None:
    page = site.get(PAGE_KINDS[kind])
    shown = preview_of(page.html)
    assert f"{shown['og:title']} – thoisu" == page.title
    assert shown["og:url"] == f"http://localhost{PAGE_KINDS[kind]}"
