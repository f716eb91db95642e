"""Every page for everybody: axe finds nothing, in both themes, wide and on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import PHONE, WIDE, chromium, served, visiting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

MEETING: Final = "/hoi-nghi/hoi-nghi-lan-thu-24-ban-chap-hanh-dang-bo-thanh-pho-ho-chi-minh-khoa-xi"
PAGES: Final = [
    "/",
    "/tim-kiem?q=nguyen+van+nen&official=nguyen-van-nen",
    "/tim-kiem?q=h%E1%BB%99i+ngh%E1%BB%8B&from=2023-12&to=2023-12&more=official",
    "/tim-kiem?q=khongcobaithenay&source=x",
    "/lanh-dao",
    "/lanh-dao?q=khongconguoinay",
    "/lanh-dao/nguyen-van-nen",
    "/hoi-nghi",
    MEETING,
    "/van-ban",
    "/van-ban/nghi-quyet-98-2023-qh15",
    "/gioi-thieu",
    "/api",
    "/en/lanh-dao/nguyen-van-nen",
    "/en/tim-kiem?q=thu+thiem",
]
BROKEN: Final = ["/khong-co", "/lanh-dao/x", "/tim-kiem?q=a&from=mai"]
RULES: Final = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
LOOKS: Final = [(WIDE, False), (WIDE, True), (PHONE, False), (PHONE, True)]
NAMES: Final = ["wide-light", "wide-dark", "phone-light", "phone-dark"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture(scope="module")
def address(sample_index: Path) -> Iterator[str]:
    with served(sample_index) as where:
        yield where


def violations(page: Page) -> list[str]:
    """What axe says of a page, a line for each kind of fault."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{each['id']}: {each['help']} at {each['nodes'][0]['target']}: "
        f"{each['nodes'][0].get('failureSummary', '')}"
        for each in found
    ]


@pytest.mark.parametrize(("size", "dark"), LOOKS, ids=NAMES)
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(
    browser: Browser, address: str, path: str, size: dict[str, int], *, dark: bool
) -> None:
    with visiting(browser, address, size=size, dark=dark) as visitor:
        assert violations(visitor.open(path)) == []


@pytest.mark.parametrize(("size", "dark"), LOOKS, ids=NAMES)
@pytest.mark.parametrize("path", BROKEN)
def test_axe_finds_nothing_on_error_pages(
    browser: Browser, address: str, path: str, size: dict[str, int], *, dark: bool
) -> None:
    with visiting(browser, address, size=size, dark=dark) as visitor:
        assert violations(visitor.open(path)) == []
        visitor.complaints.clear()  # the browser reports the status itself


@pytest.mark.parametrize(("size", "dark"), LOOKS, ids=NAMES)
def test_axe_finds_nothing_in_an_article(
    browser: Browser, address: str, size: dict[str, int], *, dark: bool
) -> None:
    with visiting(browser, address, size=size, dark=dark) as visitor:
        page = visitor.open("/tim-kiem?q=thu+thiem")
        page.locator(".hit h3 a").first.click()
        page.wait_for_url("**/bai/**")
        assert violations(page) == []


@pytest.mark.parametrize(("size", "dark"), LOOKS, ids=NAMES)
def test_axe_finds_nothing_in_what_opens(
    browser: Browser, address: str, size: dict[str, int], *, dark: bool
) -> None:
    with visiting(browser, address, size=size, dark=dark) as visitor:
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
