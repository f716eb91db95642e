"""The public address: what cannot be one is refused, and below a path the whole site works."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from page_kinds import ERROR_KINDS, PAGE_KINDS
from webpages import Site

from indexer.cli import main
from webui.public_address import PublicAddress, read_public_address

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ORIGIN = "https://bao.example"
PLACED = re.compile(
    r"(?:href|src|action|data-suggestions|template|itemid|content)=\"(?P<plain>[^\"]*)\""
    r"|<(?:loc|id|link)>(?P<text>[^<]*)<"
)


@pytest.mark.parametrize(
    ("text", "origin", "path"),
    [
        ("", "", ""),
        ("https://tin.example", "https://tin.example", ""),
        ("HTTPS://Tin.Example/", "https://tin.example", ""),
        ("http://tin.example:8080/", "http://tin.example:8080", ""),
        ("http://[::1]:8000", "http://[::1]:8000", ""),
        ("https://thờisự.example/a/b-c/", "https://xn--this-rz5a8e.example", "/a/b-c"),
    ],
)
def test_addresses_that_can_be_public(text: str, origin: str, path: str) -> None:
    assert read_public_address(text) == PublicAddress(origin, path)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("tin.example", "http://"),
        ("ftp://tin.example", "http://"),
        ("https://", "no host"),
        ("https:///tin", "no host"),
        ("https://tin example", "no host"),
        ("https://tin.example:x", "no address"),
        ("https://tin.example:99999", "no address"),
        ("https://[::1", "no address"),
        ("https://me:pass@tin.example", "password"),
        ("https://tin.example?a=1", "query"),
        ("https://tin.example/?", "query"),
        ("https://tin.example/#top", "query"),
        ("https://tin.example/../a", "path"),
        ("https://tin.example//a", "path"),
        ("https://tin.example/thời-sự", "path"),
        ("https://tin.example/a%20b", "path"),
    ],
)
def test_what_is_no_public_address_is_a_usage_error(
    sample_index: Path, text: str, reason: str
) -> None:
    result = CliRunner().invoke(main, ["serve", "--index", str(sample_index), "--public-url", text])
    assert result.exit_code == 2
    assert reason in " ".join(result.stderr.split())


@pytest.fixture(scope="module")
def site(sample_index: Path) -> Iterator[Site]:
    with Site(sample_index, public_url=f"{ORIGIN}/tin/moi/") as opened:
        yield opened


def addresses(text: str) -> set[str]:
    """The addresses of the site that an answer names, without their origin."""
    found = {each["plain"] or each["text"] or "" for each in PLACED.finditer(text)}
    own = {each.removeprefix(ORIGIN) for each in found}
    return {each.replace("&amp;", "&").partition("#")[0] for each in own if each[:1] == "/"}


@pytest.mark.parametrize("kind", [*PAGE_KINDS, *ERROR_KINDS])
def test_all_addresses_of_a_page_are_below_the_path(site: Site, kind: str) -> None:
    path = {**PAGE_KINDS, **ERROR_KINDS}[kind]
    page = site.follow(f"/tin/moi{path}")
    assert page.status == (200 if kind in PAGE_KINDS else page.status)
    named = addresses(page.html)
    assert len(named) > 10
    assert all(each.startswith("/tin/moi/") for each in named), named
    for address in sorted(named)[:40]:
        assert site.follow(address.replace("{searchTerms}", "tin")).status in (200, page.status)


@pytest.mark.parametrize(
    "path",
    ["/sitemap.xml", "/sitemap-1.xml", "/opensearch.xml", "/tim-kiem.atom", "/en/opensearch.xml"],
)
def test_all_addresses_for_machines_are_below_the_path(site: Site, path: str) -> None:
    page = site.get(f"/tin/moi{path}")
    assert page.status == 200
    named = addresses(page.html)
    assert named
    assert all(each.startswith("/tin/moi/") for each in named), named
    assert f"{ORIGIN}/tin/moi/" in page.html


def test_the_api_is_below_the_path(site: Site) -> None:
    described = json.loads(site.get("/tin/moi/api/v1/openapi.json").html)
    assert described["servers"] == [{"url": f"{ORIGIN}/tin/moi/api/v1"}]
    page = site.get("/tin/moi/api/v1/search?q=hoi+nghi")
    answer = json.loads(page.html)
    assert answer["next"].startswith(f"{ORIGIN}/tin/moi/api/v1/search?")
    assert answer["hits"][0]["url"].startswith(f"{ORIGIN}/tin/moi/bai/")
    links = page.response.headers.getlist("Link")
    assert f'<{ORIGIN}/tin/moi/api/v1/openapi.json>; rel="service-desc"' in links


def test_robots_are_told_the_whole_paths(site: Site) -> None:
    text = site.get("/tin/moi/robots.txt").html
    assert "Disallow: /tin/moi/tim-kiem" in text
    assert f"Sitemap: {ORIGIN}/tin/moi/sitemap.xml" in text


def test_redirects_stay_below_the_path(site: Site) -> None:
    assert site.get("/tin/moi/tim-kiem?page=1&q=a").location.startswith("/tin/moi/tim-kiem?q=a")
    assert site.get("/tin/moi/en/gioi-thieu?x=1").location == "/tin/moi/en/gioi-thieu"


def test_a_proxy_may_take_the_path_off(site: Site) -> None:
    assert site.get("/healthz").status == 200
    page = site.get("/lanh-dao")
    assert page.status == 200
    assert all(each.startswith("/tin/moi/") for each in addresses(page.html))
    assert site.get("/tin/moi").status == 200
    assert site.get("/tin/moira").status == 404


def test_a_client_cannot_choose_the_path(sample_index: Path) -> None:
    with Site(sample_index) as plain:
        answer = plain.client.get("/", environ_overrides={"SCRIPT_NAME": "//evil.example"})
        assert "evil" not in answer.get_data(as_text=True)
