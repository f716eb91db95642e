"""What a reader waits for and downloads: `python -m bench.pages INDEX [ROUNDS]`.

Opens each page in the system's Chromium with the processor slowed four times, a new profile each
round, and prints the median of the largest contentful paint, the worst layout shift and the
bytes that went over the line, fonts aside.
"""

from __future__ import annotations

import shutil
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

from playwright.sync_api import sync_playwright

from bench.load.server import serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_SLOWER: Final = 4
ROUNDS: Final = 5
_SETTLED: Final = 500
"""Milliseconds after the last request in which a late paint or shift would show."""
PAGES: Final = (
    "/",
    "/tim-kiem?q=h%E1%BB%99i+ngh%E1%BB%8B",
    "/lanh-dao",
    "/lanh-dao/nguyen-van-nen",
    "/hoi-nghi",
    "/gioi-thieu",
)
_OBSERVE: Final = """() => new Promise(done => {
  let paint = 0, shift = 0;
  new PerformanceObserver(list => { for (const e of list.getEntries()) paint = e.startTime; })
    .observe({type: 'largest-contentful-paint', buffered: true});
  new PerformanceObserver(list => { for (const e of list.getEntries()) shift += e.value; })
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done([paint, shift]), %d);
})"""


@dataclass(frozen=True, slots=True)
class Visit:
    """One first visit to a page."""

    paint: float
    """Milliseconds until the largest piece was painted."""
    shift: float
    bytes: int


def main() -> None:
    """Print a row for each page."""
    index, *rounds = sys.argv[1:]
    with (
        TemporaryDirectory() as folder,
        serving(Path(index), workers=1, log=Path(folder, "log")) as server,
    ):
        _print(f"http://127.0.0.1:{server.port}", int(rounds[0]) if rounds else ROUNDS)


def _print(address: str, rounds: int) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        for path in PAGES:
            visits = [_visit(browser, address + path) for _ in range(rounds)]
            paint = statistics.median(visit.paint for visit in visits)
            shift = max(visit.shift for visit in visits)
            print(f"{path:42} {paint:6.0f} ms {shift:7.4f} {visits[0].bytes / 1000:6.1f} kB")
        browser.close()


def _visit(browser: Browser, url: str) -> Visit:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="vi-VN")
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
    session.send("Network.enable")
    kinds: dict[str, str] = {}
    sizes: dict[str, int] = {}

    def answered(event: dict[str, Any]) -> None:
        kinds[event["requestId"]] = event["type"]

    def finished(event: dict[str, Any]) -> None:
        sizes[event["requestId"]] = int(event["encodedDataLength"])

    session.on("Network.responseReceived", answered)
    session.on("Network.loadingFinished", finished)
    page.goto(url, wait_until="networkidle")
    paint, shift = page.evaluate(_OBSERVE % _SETTLED)
    context.close()
    return Visit(paint, shift, sum(sizes[key] for key in sizes if kinds.get(key) != "Font"))


if __name__ == "__main__":
    main()
