"""Every page for everybody: axe finds nothing, in both themes, wide and on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import PHONE, WIDE, served, visiting
from page_kinds import ERROR_KINDS, PAGE_KINDS

from webui import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from flask import Flask
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

RULES: Final = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
COLOURS: Final = {**RULES, "runOnly": ["color-contrast", "link-in-text-block"]}
"""The rules that depend on the theme."""
in_all_sizes = pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])


def violations(page: Page) -> list[str]:
    """What axe says of a page in both themes, a line for each kind of fault."""
    found = Axe().run(page, options=RULES).response["violations"]
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")  # colours fade otherwise
    found += Axe().run(page, options=COLOURS).response["violations"]
    page.emulate_media(color_scheme="light")
    return [
        f"{each['id']}: {each['help']} at {each['nodes'][0]['target']}: "
        f"{each['nodes'][0].get('failureSummary', '')}"
        for each in found
    ]


@in_all_sizes
@pytest.mark.parametrize("path", PAGE_KINDS.values(), ids=PAGE_KINDS)
def test_axe_finds_nothing(browser: Browser, address: str, path: str, size: dict[str, int]) -> None:
    with visiting(browser, address, size=size) as visitor:
        assert violations(visitor.open(path)) == []


@in_all_sizes
@pytest.mark.parametrize("path", ERROR_KINDS.values(), ids=ERROR_KINDS)
def test_axe_finds_nothing_on_error_pages(
    browser: Browser, address: str, path: str, size: dict[str, int]
) -> None:
    with visiting(browser, address, size=size) as visitor:
        assert violations(visitor.open(path)) == []
        visitor.complaints.clear()  # the browser reports the status itself


@pytest.fixture(scope="module")
def failing(sample_index: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[str]]:
    """Addresses where the server cannot answer: no index, too many requests, a fault."""
    strict = Settings(index=sample_index, proxies=1, requests_per_minute=1)
    with (
        served(tmp_path_factory.mktemp("none") / "index") as empty,
        served(sample_index, settings=strict) as busy,
        served(sample_index, prepare=_add_a_fault) as faulty,
    ):
        yield [f"{empty}/", f"{busy}/gioi-thieu", f"{faulty}/loi"]


def _add_a_fault(app: Flask) -> None:
    app.add_url_rule("/loi", view_func=lambda: str(1 // 0))


@in_all_sizes
def test_axe_finds_nothing_where_the_server_cannot_answer(
    browser: Browser, failing: list[str], size: dict[str, int]
) -> None:
    for url, status in zip(failing, (503, 429, 500), strict=True):
        origin, _, path = url.rpartition("/")
        with visiting(browser, origin, size=size) as visitor:
            # From elsewhere: this machine's own requests are not counted.
            visitor.page.set_extra_http_headers({"X-Forwarded-For": "203.0.113.9"})
            visitor.open(f"/{path}")
            page = visitor.open(f"/{path}")
            assert page.locator(".kicker").inner_text() == f"Lỗi {status}"
            assert violations(page) == []
            visitor.complaints.clear()  # the browser reports the status itself


@in_all_sizes
def test_axe_finds_nothing_in_what_opens(
    browser: Browser, address: str, size: dict[str, int]
) -> None:
    with visiting(browser, address, size=size) as visitor:
        page = visitor.open("/tim-kiem?q=h%E1%BB%99i+ngh%E1%BB%8B")
        page.locator("#q").fill("nguyen van")
        page.get_by_role("option").first.wait_for()
        page.keyboard.press("ArrowDown")
        assert violations(page) == []
        page.keyboard.press("Escape")
        page.locator("#q").blur()
        page.keyboard.press("?")
        page.locator("#keys").wait_for()
        assert violations(page) == []
        page.keyboard.press("Escape")
        if size is PHONE:
            page.locator(".filters summary").click()
            page.locator("dialog.sheet").wait_for()
            assert violations(page) == []
