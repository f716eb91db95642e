"""What a picture would show: lines that meet, words that stay whole, focus that is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from browsing import PHONE, SMALL, WIDE, visiting

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

SEARCH: Final = "/tim-kiem?q=h%E1%BB%99i+ngh%E1%BB%8B"
TOPS: Final = """rows => {
  const tops = new Map();
  for (const {left, top} of rows.map(row => row.getBoundingClientRect()))
    tops.set(Math.round(left), Math.min(tops.get(Math.round(left)) ?? Infinity, Math.round(top)));
  return [...tops.values()];
}"""
IS_UNDERLINED: Final = """one => {
  for (; one; one = one.parentElement)
    if (getComputedStyle(one).textDecorationLine != "none") return true;
  return false;
}"""
IS_COVERED: Final = """() => {
  const focused = document.activeElement, box = focused.getBoundingClientRect();
  const seen = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return focused !== document.body && !focused.contains(seen) && !seen?.contains(focused);
}"""


@pytest.mark.parametrize("path", ["/lanh-dao?letter=n", "/van-ban"])
def test_all_columns_of_names_begin_on_one_line(browser: Browser, address: str, path: str) -> None:
    with visiting(browser, address) as visitor:
        rows = visitor.open(path).locator(".columns > li")
        tops = rows.evaluate_all(TOPS)
        assert len(tops) > 1
        assert len(set(tops)) == 1
        borders = "rows => rows.map(row => getComputedStyle(row).borderTopWidth)"
        assert set(rows.evaluate_all(borders)) == {"0px"}, "one line between two rows, not two"


@pytest.mark.parametrize(
    "path",
    [
        "/lanh-dao/nguyen-van-nen",
        "/hoi-nghi/ky-hop-thu-10-quoc-hoi-khoa-xv",
        "/hoi-nghi/dai-hoi-phu-nu-tp-12-2025",
        "/van-ban/nghi-quyet-98-2023-qh15",
    ],
)
def test_no_heading_looks_like_a_link(browser: Browser, address: str, path: str) -> None:
    with visiting(browser, address) as visitor:
        assert not visitor.open(path).locator("h1").evaluate(IS_UNDERLINED)


def test_the_kind_of_a_filter_is_one_word_on_a_phone(browser: Browser, address: str) -> None:
    meeting = "hoi-nghi-lan-thu-24-ban-chap-hanh-dang-bo-thanh-pho-ho-chi-minh-khoa-xi"
    with visiting(browser, address, size=PHONE) as visitor:
        kind = visitor.open(f"/en/tim-kiem?meeting={meeting}").locator(".chip span").first
        assert kind.evaluate("span => span.getClientRects().length") == 1
        assert kind.evaluate(
            "span => span.scrollHeight < 2 * parseFloat(getComputedStyle(span).fontSize)"
        )


def test_counts_and_days_of_a_card_stay_on_their_line(browser: Browser, address: str) -> None:
    post = "/en/tim-kiem?q=th%E1%BB%A7+t%C6%B0%E1%BB%9Bng"
    with visiting(browser, address) as visitor:
        cells = visitor.open(post).locator(".holders .soft")
        heights = cells.evaluate_all(
            "all => all.map(one => one.getClientRects().length && one.offsetHeight / "
            "parseFloat(getComputedStyle(one).lineHeight))"
        )
        assert heights
        assert max(heights) < 1.9


def test_a_printed_hit_has_its_whole_address(browser: Browser, address: str) -> None:
    with visiting(browser, address) as visitor:
        page = visitor.open(SEARCH)
        page.emulate_media(media="print")
        link = page.locator(".hit h3 a").first
        printed = link.evaluate("link => getComputedStyle(link, '::after').content")
        path = (link.get_attribute("href") or "").partition("?")[0]
        assert address + path in printed
        assert "?" not in printed


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_small_phone_shows_the_navigation_in_one_row(
    browser: Browser, address: str, language: str
) -> None:
    with visiting(browser, address, size=SMALL) as visitor:
        links = visitor.open(f"/{language}{SEARCH}").locator(".nav a")
        tops = links.evaluate_all("links => links.map(link => link.getBoundingClientRect().top)")
        assert len(set(tops)) == 1


def test_a_count_above_a_bar_stays_in_one_line(browser: Browser, address: str) -> None:
    with visiting(browser, address, size=SMALL) as visitor:
        count = visitor.open("/").locator(".bars a > span").first
        height = "count => count.getBoundingClientRect().height"
        before = count.evaluate(height)
        count.evaluate("count => count.textContent = '999'")
        assert count.evaluate(height) == before


def test_a_small_phone_breaks_no_form_of_the_syntax(browser: Browser, address: str) -> None:
    with visiting(browser, address, size=SMALL) as visitor:
        forms = visitor.open("/gioi-thieu").locator(".syntax code")
        lines = "forms => forms.map(form => form.getClientRects().length)"
        assert set(forms.evaluate_all(lines)) == {1}


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_the_focus_is_never_covered_by_what_sticks(
    browser: Browser, address: str, key: str
) -> None:
    with visiting(browser, address, size=WIDE | {"height": 500}) as visitor:
        page = visitor.open(SEARCH)
        page.locator("#f-official input" if key == "Tab" else "#f-source input").last.focus()
        for _ in range(30):
            page.keyboard.press(key)
            assert not page.evaluate(IS_COVERED)


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_the_focus_in_the_filters_of_a_phone_is_never_covered(
    browser: Browser, address: str, key: str
) -> None:
    with visiting(browser, address, size=PHONE) as visitor:
        page = visitor.open(SEARCH)
        page.locator(".filters summary").click()
        page.locator("dialog.sheet").wait_for()
        for _ in range(40):
            page.keyboard.press(key)
            assert not page.evaluate(IS_COVERED)


def test_forced_colours_show_what_is_chosen(browser: Browser, address: str) -> None:
    """Backgrounds and shadows are not painted then."""
    with visiting(browser, address, forced=True) as visitor:
        page = visitor.open("/lanh-dao?letter=n")
        lines = "chosen => getComputedStyle(chosen).outlineStyle"
        assert page.locator(".letters [aria-current]").evaluate(lines) == "solid"
        here = page.locator(".nav [aria-current]")
        assert here.evaluate("here => getComputedStyle(here).borderBottomStyle") == "solid"
        page.locator("#q").press_sequentially("nguyen")
        page.get_by_role("option").first.wait_for()
        page.keyboard.press("ArrowDown")
        option = page.get_by_role("option", selected=True)
        assert option.evaluate(lines) == "solid"
        others = page.get_by_role("option", selected=False)
        assert others.first.evaluate(lines) == "none"


def test_a_list_shown_whole_makes_the_page_no_longer(browser: Browser, address: str) -> None:
    with visiting(browser, address) as visitor:
        heights = [
            visitor.open(path).evaluate("document.documentElement.scrollHeight")
            for path in ("/tim-kiem", "/tim-kiem?more=official")
        ]
    assert heights[1] < 1.5 * heights[0]
