"""The article page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from webpages import Page, Site

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SEARCH = "/tim-kiem?q=thu+thiem&official=nguyen-van-nen"


@pytest.fixture(scope="module")
def found(site: Site) -> Page:
    """An article opened from a search with a filter."""
    results = site.get(SEARCH)
    hit = next(link for link in results.links if link.url.startswith("/bai/"))
    return site.get(hit.url)


def test_it_leads_back_to_its_place_in_the_results_as_they_were(site: Site, found: Page) -> None:
    assert found.status == 200
    back, _, hit = found.link("Về kết quả cho «thu thiem»").partition("#")
    assert back == SEARCH
    assert f'id="{hit}"' in site.get(back).html


def test_words_are_marked_in_the_text(found: Page) -> None:
    assert "Thủ Thiêm" in found.marked


def test_words_are_marked_as_the_search_understood_them(site: Site, found: Page) -> None:
    """Other writings of what was typed, too."""
    path = found.response.request.path
    marked = site.get(f"{path}?q=th%C3%A0nh+ph%E1%BB%91+h%E1%BB%93+ch%C3%AD+minh").marked
    assert "TP.HCM" in marked


def test_without_a_search_nothing_is_marked(site: Site, found: Page) -> None:
    plain = site.get(found.response.request.path)
    assert plain.status == 200
    assert plain.marked == []
    assert "Về kết quả" not in plain.text


def test_each_official_is_linked_once_in_the_text(found: Page) -> None:
    body = found.html.split('itemprop="articleBody"')[1].split("</article>")[0]
    assert body.count("/lanh-dao/nguyen-van-nen") == 1
    aside = found.html.split("<aside")[1]
    assert aside.count("/lanh-dao/nguyen-van-nen") == 1


def test_what_else_the_month_brought_of_an_official_is_one_step_away(
    build: Callable[..., Path],
) -> None:
    rows = [
        {"id": day, "title": f"Việc {day}", "body": body, "source": "A", "published": day}
        for day, body in (
            ("2023-12-02", "Bí thư Thành ủy Nguyễn Văn Nên và Chủ tịch UBND Phan Văn Mãi nói."),
            ("2023-12-31", "Bí thư Thành ủy Nguyễn Văn Nên họp."),
            ("2024-01-01", "Chủ tịch UBND Phan Văn Mãi họp."),
        )
    ]
    with Site(build(*rows)) as site:
        page = site.get("/bai/2023-12-02")
        month = "/tim-kiem?official=nguyen-van-nen&from=2023-12&to=2023-12"
        assert page.link("2 bài trong tháng 12/2023") == month
        assert page.html.count('class="beside"') == 1  # nothing else of the other
        assert site.get(month).h1 == "2 bài theo bộ lọc"


def test_a_paragraph_for_a_title_is_shown_as_one(
    build: Callable[..., Path],
) -> None:
    title = "Đê điều ven biển được bàn ở nhiều cuộc họp. " * 6
    index = build(
        {"id": "long", "title": title, "body": "Tin."},
        {"id": "short", "title": "Họp bàn đê điều", "body": "Tin."},
    )
    with Site(index) as site:
        page = site.get("/bai/long")
        assert page.h1 == title.strip()
        assert '<h1 itemprop="headline" class="long"' in page.html
        assert len(page.title) < 150
        assert 'class="long"' not in site.get("/bai/short").html


def test_it_tells_who_where_and_how_to_cite(found: Page) -> None:
    assert "Bí thư Thành ủy TP" in found.text
    assert found.link("Hội nghị lần thứ 24").startswith("/hoi-nghi/")
    assert found.link("Nghị quyết số 26").startswith("/van-ban/")
    assert "Trích dẫn bài này" in found.text
    assert "http://localhost/bai/" in found.text
    assert f"“{found.h1}”" in found.text
    assert "Cùng hội nghị" in found.text


def test_it_is_described_for_machines(found: Page) -> None:
    for part in (
        'itemtype="https://schema.org/NewsArticle"',
        'itemprop="headline"',
        'itemprop="datePublished" datetime="',
        'itemprop="articleBody"',
        '<link rel="canonical" href="/bai/',
    ):
        assert part in found.html


def test_an_unknown_article_is_not_found(site: Site) -> None:
    page = site.get("/bai/khong-co")
    assert page.status == 404
    assert page.h1 == "Không có bài này"


def test_a_search_that_cannot_be_read_is_dropped(site: Site, found: Page) -> None:
    path = found.response.request.path
    assert site.get(f"{path}?q=a&from=x").location == path
    assert site.get(f"{path}?utm_source=x").location == path
    assert site.get(f"{path}?page=1&q=a").location == f"{path}?q=a"


def test_lead_captions_and_source_link(build: Callable[..., Path]) -> None:
    row = {
        "id": "a/b//c d?e#f%",
        "title": "Hội nghị bàn việc năm 2024",
        "summary": "Bí thư Thành ủy Nguyễn Văn Nên chủ trì.",
        "body": "Đoạn một.\n\nĐoạn hai: ông Nguyễn Văn Nên nói.",
        "captions": ["Quang cảnh hội nghị.", "Đại biểu."],
        "url": "https://example.com/bai",
        "author": "Người Viết",
    }
    with Site(build(row)) as site:
        page = site.get(site.get("/").link("Hội nghị bàn việc"))
    assert page.status == 200
    assert page.html.count('<p class="lede">') == 1
    assert "Chú thích ảnh Quang cảnh hội nghị. Đại biểu." in page.text
    assert page.link("Đọc ở trang gốc") == "https://example.com/bai"
    assert "“Hội nghị bàn việc năm 2024”, https://example.com/bai" in page.text
    assert "Người Viết" in page.text
    assert "Không rõ ngày" in page.text
    assert "Cùng ngày" not in page.text


def test_the_text_stands_there_whole_whatever_is_marked(site: Site, found: Page) -> None:
    """Links and marks cut the text into pieces; none may be lost or doubled."""
    path = found.response.request.path
    plain = site.get(path)
    for query in ("nguyen", "v%C4%83n+n%C3%AAn+ph%C3%B3+b%C3%AD+th%C6%B0", "a", "th*"):
        marked = site.get(f"{path}?q={query}")
        assert _body(marked) == _body(plain)


def _body(page: Page) -> str:
    return page.text.split("phút đọc")[1].split("Lãnh đạo trong bài")[0]
