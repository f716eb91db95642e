"""What a reader does, done in a real browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest
from browsing import PHONE, WIDE, visiting
from page_kinds import PAGE_KINDS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PAGES: Final = PAGE_KINDS | {
    "everything": "/tim-kiem",
    "years": "/tim-kiem?q=nguyen+van+nen&official=nguyen-van-nen&from=2020&to=2025",
    "months": "/tim-kiem?q=thu+thiem&from=2023&to=2023",
    "endless-word": f"/tim-kiem?q={'a' * 1000}",
}
CHIP: Final = re.compile("Lãnh đạo Nguyễn Văn Nên.*bỏ bộ lọc này")
IS_IN_VIEW: Final = """hit => {
  const { top } = hit.getBoundingClientRect();
  return 0 <= top && top < innerHeight;
}"""
TARGETS: Final = """() => [...document.querySelectorAll('a, button, input, summary')]
  .filter(e => !e.closest('p, .agenda, .skip') && e.type !== 'hidden')
  .map(e => e.closest(':is(.dated, .ranked, .people, .who, .choices) > li, label') ?? e)
  .map(e => ({text: e.textContent.trim().slice(0, 40), box: e.getBoundingClientRect()}))
  .filter(e => e.box.width && (e.box.width < 24 || e.box.height < 24))
  .map(e => `${e.text} ${e.box.width}x${e.box.height}`)"""
OVERFLOW: Final = """() => [...document.querySelectorAll('body *')]
  .filter(e => !e.closest('.vh, .skip'))
  .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map(e => `${e.tagName}.${e.className}`)"""


def count(page: Page) -> int:
    """The number in the heading."""
    found = re.search(r"\d[\d.]*", page.locator("h1").inner_text())
    assert found
    return int(found[0].replace(".", ""))


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_search_filter_read_and_go_back(
    browser: Browser, address: str, size: dict[str, int], *, scripts: bool
) -> None:
    with visiting(browser, address, size=size, scripts=scripts) as visitor:
        page = visitor.open("/")
        page.get_by_label("Tìm ai, họp gì, ngày nào").fill("hội nghị")
        page.get_by_role("button", name="Tìm").click()
        page.wait_for_url("**/tim-kiem?q=**")
        everything = count(page)

        if size is PHONE:
            page.locator("summary").click()
        page.get_by_role("checkbox", name="Nguyễn Văn Nên").check()
        page.locator(".apply:visible button").click()
        page.wait_for_url("**official=nguyen-van-nen")
        assert 0 < count(page) < everything
        assert page.get_by_role("link", name=CHIP).is_visible()
        results = visitor.path

        last = page.locator(".hit h3 a").last
        title = last.inner_text()
        last.click()
        page.wait_for_url("**/bai/**")
        assert page.locator("h1").inner_text() == title
        assert page.locator(".read mark").count() > 0

        page.get_by_role("link", name="Về kết quả cho «hội nghị»").click()
        page.wait_for_url("**/tim-kiem?**")
        assert visitor.path.partition("#")[0] == results
        assert page.locator(".hit").last.evaluate(IS_IN_VIEW), "back where the article was chosen"

        page.get_by_role("link", name=CHIP).click()
        page.wait_for_url("**/tim-kiem?q=**")
        assert count(page) == everything


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_from_an_official_to_an_article_and_a_meeting(
    browser: Browser, address: str, *, scripts: bool
) -> None:
    with visiting(browser, address, scripts=scripts) as visitor:
        page = visitor.open("/lanh-dao")
        page.get_by_label("Lọc theo tên hoặc chức vụ").fill("van nen")
        page.get_by_role("button", name="Lọc").click()
        page.get_by_role("link", name="Nguyễn Văn Nên").click()
        page.wait_for_url("**/lanh-dao/nguyen-van-nen")
        page.get_by_role("link", name="Tháng 12/2023:").click()
        page.wait_for_url("**official=nguyen-van-nen&from=2023-12&to=2023-12")
        assert page.get_by_role("link", name=CHIP).is_visible()
        page.locator(".hit .small a", has_text="Hội nghị lần thứ 24").first.click()
        page.wait_for_url("**/hoi-nghi/**")
        page.locator("#within").fill("hội nghị")
        page.locator(".within button").click()
        page.wait_for_url("**/tim-kiem?q=**&meeting=**")
        assert count(page) > 0


def test_words_typed_without_marks_are_found_with_them(browser: Browser, address: str) -> None:
    with visiting(browser, address) as visitor:
        page = visitor.open("/")
        page.locator("#q").fill("thu thiem")
        page.keyboard.press("Enter")
        page.wait_for_url("**/tim-kiem?q=thu+thiem")
        assert "Thủ Thiêm" in page.locator(".hits mark").all_inner_texts()
        assert page.locator("#q").input_value() == "thu thiem"


def test_days_are_chosen_by_typing_or_by_bars(browser: Browser, address: str) -> None:
    with visiting(browser, address) as visitor:
        page = visitor.open("/tim-kiem?q=h%E1%BB%99i+ngh%E1%BB%8B")
        page.get_by_label("Từ", exact=True).fill("1/12/2023")
        page.get_by_label("Đến", exact=True).fill("12/2023")
        page.locator(".apply:visible button").click()
        page.wait_for_url("**from=2023-12&to=2023-12")
        typed = count(page)
        page.get_by_role("link", name="Xem theo năm").click()
        page.get_by_role("link", name="Năm 2023:").click()
        page.get_by_role("link", name="Tháng 12/2023:").click()
        page.wait_for_url("**from=2023-12&to=2023-12")
        assert count(page) == typed


def test_a_mistyped_day_is_mended_in_place(browser: Browser, address: str) -> None:
    with visiting(browser, address) as visitor:
        page = visitor.open("/tim-kiem?q=th%E1%BB%A7+thi%C3%AAm")
        page.get_by_label("Từ", exact=True).fill("32/1/2023")
        page.locator(".apply:visible button").click()
        wrong = page.get_by_label("Từ", exact=True)
        assert wrong.input_value() == "32/1/2023"
        assert wrong.get_attribute("aria-invalid") == "true"
        wrong.fill("31/1/2023")
        page.get_by_role("button", name="Tìm").click()
        page.wait_for_url("**from=2023-01-31")
        assert count(page) > 0
        visitor.complaints.clear()  # the browser reports the status 400 itself


def test_the_keyboard_reaches_text_and_hits_first(browser: Browser, address: str) -> None:
    with visiting(browser, address) as visitor:
        page = visitor.open("/tim-kiem?q=thu+thiem")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "hits"


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_nothing_overflows_or_is_too_small(
    browser: Browser, address: str, path: str, size: dict[str, int]
) -> None:
    with visiting(browser, address, size=size) as visitor:
        page = visitor.open(path)
        assert page.evaluate(OVERFLOW) == []
        assert page.evaluate(TARGETS) == []


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_nothing_is_too_small_in_the_face_of_the_machine(
    browser: Browser, address: str, path: str
) -> None:
    """Faces that come late are not used (`font-display: optional`)."""
    with visiting(browser, address) as visitor:
        visitor.page.route("**/*.woff2", lambda route: route.abort())
        page = visitor.open(path)
        assert page.evaluate(TARGETS) == []
        visitor.complaints.clear()  # of the faces


def test_the_policy_is_in_force(browser: Browser, address: str) -> None:
    with visiting(browser, address) as visitor:
        page = visitor.open("/")
        page.evaluate("document.body.append(document.createElement('style'))")
        page.evaluate("document.querySelector('style').textContent = 'body { color: red }'")
        assert page.evaluate("getComputedStyle(document.body).color") != "rgb(255, 0, 0)"
        assert any("Content Security Policy" in text for text in visitor.complaints)
        visitor.complaints.clear()
