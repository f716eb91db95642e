"""Nothing that is shown moves while a page arrives: the cumulative layout shift is 0.

A fast machine on a fast line shows a page at once and proves nothing. Here the line brings a page
in many pieces, and after that the processor is slow and no file is there yet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from browsing import PHONE, WIDE, visiting
from page_kinds import ERROR_KINDS, PAGE_KINDS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

BYTES_A_SECOND: Final = 100_000
"""Pages of 10 to 100 kB, sent as they are, then take as long as a reader can see."""
TIMES_SLOWER: Final = 4
SHIFTS: Final = """() => new Promise(done => {
  const shifts = [];
  new PerformanceObserver(list => {
    for (const shift of list.getEntries())
      for (const {node, previousRect: from, currentRect: to} of shift.sources)
        shifts.push(`${node?.className || node?.nodeName}: ${from.x},${from.y} > ${to.x},${to.y}`);
  }).observe({type: 'layout-shift', buffered: true});
  requestAnimationFrame(() => requestAnimationFrame(() => done(shifts)));
})"""
KINDS: Final = PAGE_KINDS | ERROR_KINDS


def shifts(page: Page) -> list[str]:
    """What has moved since the page was opened, from where to where."""
    found: list[str] = page.evaluate(SHIFTS)
    return found


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_nothing_moves_on_a_slow_line(browser: Browser, address: str, size: dict[str, int]) -> None:
    with visiting(browser, address, size=size) as visitor:
        page = visitor.open("/")  # style, scripts and fonts are kept from now on
        line = page.context.new_cdp_session(page)
        line.send("Network.enable")
        line.send("Network.setExtraHTTPHeaders", {"headers": {"Accept-Encoding": "identity"}})
        line.send(
            "Network.emulateNetworkConditions",
            {
                "offline": False,
                "latency": 0,
                "downloadThroughput": BYTES_A_SECOND,
                "uploadThroughput": BYTES_A_SECOND,
            },
        )
        assert {kind: shifts(visitor.open(path)) for kind, path in KINDS.items()} == {
            kind: [] for kind in KINDS
        }
        visitor.complaints.clear()  # the browser reports the status of error pages itself


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("path", PAGE_KINDS.values(), ids=PAGE_KINDS)
def test_nothing_moves_on_a_first_visit_with_a_slow_processor(
    browser: Browser, address: str, path: str, size: dict[str, int]
) -> None:
    with visiting(browser, address, size=size) as visitor:
        processor = visitor.page.context.new_cdp_session(visitor.page)
        processor.send("Emulation.setCPUThrottlingRate", {"rate": TIMES_SLOWER})
        assert shifts(visitor.open(path)) == []
