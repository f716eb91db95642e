"""Headers: nothing from elsewhere may run, nothing is cached too long, nothing is fetched twice."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest
from webpages import Site

from webui.assets import FOLDER, content_version
from webui.headers import SECURITY_HEADERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGES = ["/", "/tim-kiem", "/tim-kiem?q=thu+thiem", "/tim-kiem?q=", "/tim-kiem?page=0", "/x"]
PAGES += ["/lanh-dao", "/lanh-dao/nguyen-van-nen", "/hoi-nghi", "/van-ban", "/gioi-thieu", "/api"]
PAGES += ["/bai/x", "/healthz", "/static/x/thoisu.css", "/static/x/none"]


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_carries_them(site: Site, path: str) -> None:
    headers = site.get(path).response.headers
    for name, value in SECURITY_HEADERS.items():
        assert headers[name] == value
    assert "Set-Cookie" not in headers
    assert headers["Cache-Control"]


def test_without_an_index_too(tmp_path: Path) -> None:
    assert SECURITY_HEADERS.items() <= dict(Site(tmp_path).get("/").response.headers).items()


def test_the_policy_allows_only_what_is_our_own() -> None:
    policy = SECURITY_HEADERS["Content-Security-Policy"]
    allowed = dict(part.split(" ", 1) for part in policy.split("; "))
    assert allowed.pop("default-src") == "'none'"
    assert set(allowed.values()) == {"'self'", "'none'"}
    assert allowed["script-src"] == "'self'"
    assert {"form-action", "base-uri", "frame-ancestors"} <= set(allowed)


@pytest.mark.parametrize(
    "path",
    ["/", "/tim-kiem?q=h%E1%BB%99i+ngh%E1%BB%8B", "/tim-kiem?page=0", "/lanh-dao/nguyen-van-nen"],
)
def test_no_page_needs_more_than_that(site: Site, path: str) -> None:
    page = site.get(path)
    assert not re.search(r"<script(?![^>]* src=)", page.html)
    assert "style" not in page.tags
    assert not re.search(r"\s(style|on\w+)=", page.html)
    html = re.sub(r'<a href="[^"]*" rel="external">', "", page.html)  # a reader may follow those
    assert not re.search(r'(src|href|action)="(https?:)?//', html)


def test_a_browser_that_has_the_page_gets_304(site: Site) -> None:
    for path in ("/", "/tim-kiem?q=thu+thiem"):
        first = site.get(path).response
        assert first.headers["Cache-Control"] == "no-cache"
        again = site.get(path, **{"If-None-Match": first.headers["ETag"]}).response
        assert again.status_code == 304
        assert again.data == b""
        assert again.headers["ETag"] == first.headers["ETag"]
        other = site.get(f"{path}?x=1", **{"If-None-Match": first.headers["ETag"]})
        assert other.status != 304
        assert "Content-Security-Policy" in again.headers
        assert again.vary.as_set() == first.vary.as_set() >= {"accept-encoding", "accept-language"}


def test_a_new_generation_is_another_page(build: Callable[..., Path]) -> None:
    folder = build({"id": "1", "title": "Một", "body": "Hai."})
    with Site(folder) as site:
        before = site.get("/").response.headers["ETag"]
        build({"id": "1", "title": "Ba", "body": "Bốn."})
        after = site.get("/", **{"If-None-Match": before})
        assert after.status == 200
        assert "Ba" in after.text
        assert after.response.headers["ETag"] != before


def test_static_files_are_kept_for_ever_under_their_version(site: Site) -> None:
    page = site.get("/")
    css = re.search(r'<link rel="stylesheet" href="([^"]+)"', page.html)
    assert css
    answer = site.get(css[1]).response
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    for font in re.findall(r"url\(([^)]+)\)", answer.text):
        assert site.get(f"{css[1].rsplit('/', 1)[0]}/{font}").status == 200


def test_another_version_is_served_but_not_kept(site: Site) -> None:
    answer = site.get("/static/other/thoisu.css").response
    assert answer.status_code == 200
    assert "immutable" not in answer.headers["Cache-Control"]


def test_the_version_follows_the_content(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("a", encoding="utf-8")
    first = content_version(tmp_path)
    os.utime(tmp_path / "a.css", (0, 0))
    assert content_version(tmp_path) == first
    (tmp_path / "a.css").write_text("b", encoding="utf-8")
    assert content_version(tmp_path) != first


def test_the_fonts_licence_lies_beside_them() -> None:
    assert "SIL OPEN FONT LICENSE" in (FOLDER / "fonts" / "OFL.txt").read_text(encoding="utf-8")
