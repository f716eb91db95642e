"""The front page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import escape
from webpages import Site

from indexer import open_index

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_it_has_a_labelled_box_and_no_dead_link(site: Site) -> None:
    page = site.get("/")
    assert page.status == 200
    assert page.h1 == "Tìm ai, họp gì, ngày nào"
    assert page.fields == {"q": [""]}
    assert '<label for="q">' in page.html
    for link in page.links:
        if not link.url.startswith("#"):
            assert site.get(link.url).status == 200, link


def test_examples_find_something(site: Site) -> None:
    page = site.get("/")
    examples = page.html.split('aria-label="Ví dụ"')[1].split("</ul>")[0]
    urls = {link.url for link in page.links if f"{escape(link.text)}</a>" in examples}
    assert len(urls) == 4
    for url in urls:
        assert "Không có bài" not in site.get(url).h1, url


def test_it_shows_what_the_index_holds(site: Site, sample_index: Path) -> None:
    page = site.get("/")
    with open_index(sample_index) as index:
        overview = index.overview()
    assert f"{overview.articles} bài" in page.html.split("<footer")[1]
    assert overview.newest[0].title in page.text
    assert overview.officials[0].label in page.text
    assert f"Bài theo tháng, {overview.months[-1].year}" in page.text
    assert f"Năm {overview.months[-1].year - 1}" in page.text


def test_every_bar_is_a_link_with_its_whole_fact(site: Site) -> None:
    page = site.get("/")
    bars = [link for link in page.links if "Tháng" in link.text]
    assert len(bars) == 12
    year = bars[0].text.split("/")[1].split(":")[0]
    assert bars[11].url == f"/tim-kiem?from={year}-12&to={year}-12"


def test_one_article_without_a_day_is_enough(build: Callable[..., Path]) -> None:
    with Site(build({"id": "1", "title": "Một bài", "body": "Không có ngày."})) as site:
        page = site.get("/")
    assert page.status == 200
    assert "Một bài" in page.text
    assert "Không rõ ngày" in page.text
    assert "Bài theo tháng" not in page.text
    assert "1 bài" in page.html
