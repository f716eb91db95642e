"""The map of the site, what robots may read, and the search that browsers can add."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

import pytest
from webpages import Site

from webui.feeds.sitemap import site_index, site_part

if TYPE_CHECKING:
    from pathlib import Path

    from indexer.engine import Index

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SEARCHING = "{http://a9.com/-/spec/opensearch/1.1/}"


def test_the_map_names_every_page_once(site: Site, opened: Index) -> None:
    articles = opened.overview().articles
    parts = ElementTree.fromstring(site_index_of(site, opened, articles))  # noqa: S314 (our own)
    names = [element.text for element in parts.iter(f"{MAP}loc")]
    with site.app.test_request_context():
        documents = [site_part(opened, number, size=100) for number in range(1, len(names) + 2)]
    assert documents.pop() is None
    pages = [
        element.text or ""
        for document in documents
        for element in ElementTree.fromstring(document or b"").iter(f"{MAP}loc")  # noqa: S314 (our own)
    ]
    assert len(set(pages)) == len(pages) > articles
    for page in pages[::40]:
        assert site.get(page.removeprefix("http://localhost")).status == 200


def site_index_of(site: Site, index: Index, articles: int) -> bytes:
    """The index of a map of small parts."""
    with site.app.test_request_context():
        return site_index(index, articles, "/sitemap-{}.xml", size=100)


def test_the_map_is_found_from_robots(site: Site) -> None:
    robots = site.get("/robots.txt").response
    assert robots.mimetype == "text/plain"
    rules = RobotFileParser()
    rules.parse(robots.text.splitlines())
    for language in ("", "/vi", "/en"):
        for path in ("/tim-kiem?q=a", "/tim-kiem.csv", "/goi-y?q=a", "/api/v1/search"):
            assert not rules.can_fetch("*", f"http://localhost{language}{path}")
        assert rules.can_fetch("*", f"http://localhost{language}/lanh-dao/nguyen-van-nen")
    assert "Sitemap: http://localhost/sitemap.xml" in robots.text
    (part,) = ElementTree.fromstring(site.get("/sitemap.xml").response.data).iter(f"{MAP}loc")  # noqa: S314 (our own)
    assert part.text == "http://localhost/sitemap-1.xml"
    assert site.get("/sitemap-1.xml").status == 200
    assert [site.get(f"/sitemap-{number}.xml").status for number in (0, 2)] == [404, 404]


def test_a_browser_can_add_the_search(site: Site) -> None:
    document = ElementTree.fromstring(site.get("/opensearch.xml").response.data)  # noqa: S314 (our own)
    assert len(document.findtext(f"{SEARCHING}ShortName", "")) <= 16
    templates = {
        element.attrib["type"]: element.attrib["template"]
        for element in document.iter(f"{SEARCHING}Url")
    }
    suggestions = "application/x-suggestions+json"
    assert set(templates) == {
        "text/html",
        "application/atom+xml",
        "application/json",
        suggestions,
    }
    for template in templates.values():
        address = template.removeprefix("http://localhost").format(searchTerms="thu+thiem")
        assert site.get(address).status == 200
    address = templates[suggestions].removeprefix("http://localhost")
    completing = site.get(address.format(searchTerms="nguyen+van+n")).response
    assert completing.mimetype == suggestions
    typed, completions = json.loads(completing.text)
    assert typed == "nguyen van n"
    assert "Nguyễn Văn Nên" in completions
    assert len(set(completions)) == len(completions)


@pytest.mark.parametrize("address", ["/robots.txt", "/opensearch.xml"])
def test_what_needs_no_index_is_there_without_one(tmp_path: Path, address: str) -> None:
    assert Site(tmp_path).get(address).status == 200
