"""What scripts add: suggestions, keys, themes, the dialog of filters. All of it by keyboard."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from browsing import PHONE, visiting

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

pytestmark = pytest.mark.browser

SEARCH = "/tim-kiem?q=h%E1%BB%99i+ngh%E1%BB%8B"


def paper(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


DARK = "rgb(22, 24, 27)"
LIGHT = "rgb(253, 253, 252)"


def test_a_suggestion_is_chosen_by_keys(browser: Browser, address: str) -> None:
    with visiting(browser, address) as visitor:
        page = visitor.open("/")
        box = page.get_by_role("combobox")
        assert box.get_attribute("aria-expanded") == "false"
        box.press_sequentially("van nen")
        first = page.get_by_role("option").first
        first.wait_for()
        assert "Nguyễn Văn Nên" in first.inner_text()
        assert re.search(r"Lãnh đạo · .+ · \d+ bài", first.inner_text())
        assert box.get_attribute("aria-expanded") == "true"
        assert box.get_attribute("aria-activedescendant") is None, "nothing is chosen unasked"
        page.keyboard.press("ArrowDown")
        assert box.get_attribute("aria-activedescendant") == first.get_attribute("id")
        assert first.get_attribute("aria-selected") == "true"
        assert box.evaluate("box => box === document.activeElement")
        assert box.input_value() == "van nen"
        page.keyboard.press("Enter")
        page.wait_for_url("**/lanh-dao/nguyen-van-nen")


def test_enter_without_a_choice_searches(browser: Browser, address: str) -> None:
    with visiting(browser, address) as visitor:
        page = visitor.open("/")
        page.get_by_role("combobox").press_sequentially("van nen")
        page.get_by_role("option").first.wait_for()
        page.keyboard.press("Enter")
        page.wait_for_url("**/tim-kiem?q=van+nen")


def test_the_choice_goes_round_and_escape_closes(browser: Browser, address: str) -> None:
    with visiting(browser, address) as visitor:
        page = visitor.open("/")
        box = page.get_by_role("combobox")
        box.press_sequentially("nguyen van")
        options = page.get_by_role("option")
        options.first.wait_for()
        count = options.count()
        assert 1 < count <= 10
        page.keyboard.press("ArrowUp")
        assert box.get_attribute("aria-activedescendant") == f"suggestion-{count - 1}"
        page.keyboard.press("ArrowDown")
        assert box.get_attribute("aria-activedescendant") is None
        page.keyboard.press("Escape")
        assert not page.get_by_role("listbox").is_visible()
        assert box.input_value() == "nguyen van"


def test_a_phone_shows_six_and_taps(browser: Browser, address: str) -> None:
    with visiting(browser, address, size=PHONE) as visitor:
        page = visitor.open("/")
        page.get_by_role("combobox").press_sequentially("nguyen")
        page.get_by_role("option").first.wait_for()
        assert page.get_by_role("option").count() <= 6
        page.get_by_role("option").first.tap()
        page.wait_for_url(re.compile("/lanh-dao/"))


def test_a_late_answer_never_replaces_a_newer_one(browser: Browser, address: str) -> None:
    held: list[Route] = []
    with visiting(browser, address) as visitor:
        page = visitor.open("/")
        page.route("**/goi-y?q=pha*", lambda route: held.append(route))
        box = page.get_by_role("combobox")
        with page.expect_request("**/goi-y?q=pha*"):
            box.press_sequentially("pha")
        box.fill("van nen")
        page.get_by_role("option", name="Nguyễn Văn Nên Lãnh đạo").wait_for()
        assert held
        assert page.get_by_role("option", name="Phan").count() == 0
        page.unroute_all(behavior="ignoreErrors")


def test_suggestions_come_while_an_input_method_puts_words_together(
    browser: Browser, address: str
) -> None:
    """So do the keyboards of phones all the time, and Telex on some systems."""
    with visiting(browser, address) as visitor:
        page = visitor.open("/")
        page.locator("#q").focus()
        method = page.context.new_cdp_session(page)
        written = {"text": "văn nên", "selectionStart": 7, "selectionEnd": 7}
        method.send("Input.imeSetComposition", written)
        page.get_by_role("option", name="Nguyễn Văn Nên Lãnh đạo").wait_for()


def test_single_keys_lead_through_the_results(browser: Browser, address: str) -> None:
    with visiting(browser, address) as visitor:
        page = visitor.open(SEARCH)
        titles = page.locator(".hit h3 a")
        focused = "document.activeElement.textContent"
        page.keyboard.press("j")
        assert page.evaluate(focused) == titles.nth(0).text_content()
        page.keyboard.press("j")
        assert page.evaluate(focused) == titles.nth(1).text_content()
        page.keyboard.press("k")
        page.keyboard.press("k")
        assert page.evaluate(focused) == titles.nth(0).text_content()
        page.keyboard.press("/")
        assert page.evaluate("document.activeElement.id") == "q"
        page.keyboard.type("j/?")
        assert page.locator("#q").input_value() == "j/?", "typing stays typing"
        page.locator("#q").blur()
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        page.wait_for_url("**/bai/**")


def test_the_keys_are_listed_and_can_be_switched_off(browser: Browser, address: str) -> None:
    with visiting(browser, address) as visitor:
        page = visitor.open(SEARCH)
        page.keyboard.press("?")
        dialog = page.get_by_role("dialog", name="Phím tắt")
        assert dialog.is_visible()
        dialog.get_by_role("checkbox").uncheck()
        page.keyboard.press("Escape")
        assert not dialog.is_visible()
        page.keyboard.press("?")
        assert not dialog.is_visible()
        page = visitor.open(SEARCH)
        page.keyboard.press("/")
        assert page.evaluate("document.activeElement.id") != "q"
        page.get_by_role("button", name="Phím tắt").click()
        dialog.get_by_role("checkbox").check()
        dialog.get_by_role("button", name="Đóng").click()
        page.keyboard.press("/")
        assert page.evaluate("document.activeElement.id") == "q"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_chosen_theme_stays(browser: Browser, address: str, *, dark: bool) -> None:
    with visiting(browser, address, dark=dark) as visitor:
        page = visitor.open("/")
        assert paper(page) == (DARK if dark else LIGHT)
        page.get_by_label("Sáng" if dark else "Tối").check()
        other = LIGHT if dark else DARK
        assert paper(page) == other
        page = visitor.open(SEARCH)
        assert paper(page) == other
        assert page.get_by_label("Sáng" if dark else "Tối").is_checked()
        page.get_by_label("Theo máy").check()
        assert paper(page) == (DARK if dark else LIGHT)
        assert page.context.cookies() == []


def test_the_filters_of_a_phone_open_over_the_page(browser: Browser, address: str) -> None:
    with visiting(browser, address, size=PHONE) as visitor:
        page = visitor.open(SEARCH)
        page.locator(".filters summary").click()
        dialog = page.get_by_role("dialog", name="Bộ lọc")
        assert dialog.is_visible()
        page.keyboard.press("Escape")
        assert not dialog.is_visible()
        page.locator(".filters summary").click()
        dialog.get_by_role("checkbox", name="Nguyễn Văn Nên").check()
        dialog.get_by_role("button", name="Áp dụng").click()
        page.wait_for_url("**official=nguyen-van-nen")
        assert page.locator(".filters summary").inner_text() == "Bộ lọc (1)"


def test_a_long_list_is_searched_while_typing(browser: Browser, address: str) -> None:
    with visiting(browser, address) as visitor:
        page = visitor.open(SEARCH + "&official=to-lam&more=official")
        rows = page.locator("#f-official li")
        assert rows.count() > 50
        page.get_by_label("Tìm trong danh sách lãnh đạo").fill("van nen")
        shown = [row.inner_text() for row in rows.all() if row.is_visible()]
        assert any("Nguyễn Văn Nên" in row for row in shown)
        assert any("Tô Lâm" in row for row in shown), "a chosen value never vanishes"
        assert len(shown) < 10
        status = page.locator("#f-official").get_by_role("status")
        assert status.inner_text() == f"Còn {len(shown)} trong danh sách"
        page.get_by_label("Tìm trong danh sách lãnh đạo").fill("")
        assert status.inner_text() == ""


def test_the_citation_is_copied(browser: Browser, address: str) -> None:
    with visiting(browser, address) as visitor:
        visitor.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = visitor.open("/tim-kiem?q=thu+thiem")
        page.locator(".hit h3 a").first.click()
        page.get_by_role("button", name="Sao chép").click()
        page.get_by_role("button", name="Đã sao chép").wait_for()
        assert page.locator("main").get_by_role("status").inner_text() == "Đã sao chép"
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == page.locator("#citation").inner_text()


def test_the_language_is_switched_and_kept(browser: Browser, address: str) -> None:
    with visiting(browser, address) as visitor:
        page = visitor.open(SEARCH)
        page.get_by_role("link", name="English").click()
        page.wait_for_url("**/en/tim-kiem?**")
        page.locator(".hit h3 a").first.click()
        page.wait_for_url("**/en/bai/**")
        page.get_by_role("link", name=re.compile("Back to the results")).click()
        page.wait_for_url("**/en/tim-kiem?**")
        page.locator("#q").fill("van nen")
        page.get_by_role("option").first.wait_for()
        assert re.search("Official · .* articles", page.get_by_role("option").first.inner_text())
        page.get_by_role("link", name="Tiếng Việt").click()
        page.wait_for_url("**/vi/tim-kiem?**")
