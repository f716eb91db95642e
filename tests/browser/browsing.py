"""A real Chromium looking at the real pages."""

from __future__ import annotations

import os
import shutil
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright
from werkzeug.serving import WSGIRequestHandler, make_server

from webui import Settings, create_app, current_index

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flask import Flask
    from playwright.sync_api import Browser, BrowserContext, Page, Playwright

_NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS: Final = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDE: Final = {"width": 1280, "height": 900}
PHONE: Final = {"width": 360, "height": 780}
SMALL: Final = {"width": 320, "height": 640}
"""A small phone, and a page at 400 % on a screen of 1280 px."""


def find_browser(playwright: Playwright) -> Path | None:
    """The system's Chromium, else the one that Playwright has downloaded, else None."""
    for name in _NAMES:
        if found := shutil.which(name):
            return Path(found)
    own = Path(playwright.chromium.executable_path)
    return own if own.exists() else None


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser; without one the test is skipped, and fails where tests must not be skipped."""
    with sync_playwright() as playwright:
        path = find_browser(playwright)
        if path is None:
            reason = "no Chromium: install the system's, or run `playwright install chromium`"
            if os.environ.get("CI") == "true":
                pytest.fail(reason)
            pytest.skip(reason)
        browser = playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def served(
    index: Path, *, settings: Settings | None = None, prepare: Callable[[Flask], None] | None = None
) -> Iterator[str]:
    """The address of the pages of an index; `prepare` may change the application before."""
    app = create_app(settings or Settings(index=index))
    if prepare:
        prepare(app)
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=_Quiet)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
        current_index.close(app)


class _Quiet(WSGIRequestHandler):
    """Writes no access log."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Called for every request."""


@dataclass(slots=True)
class Visitor:
    """A tab that remembers what went wrong in it."""

    page: Page
    address: str
    complaints: list[str] = field(default_factory=list)
    """Console errors, refusals of the content security policy among them."""
    strangers: list[str] = field(default_factory=list)
    """Addresses on other hosts that were asked for."""

    def __post_init__(self) -> None:
        host = urlsplit(self.address).netloc
        self.page.on(
            "console",
            lambda message: (
                self.complaints.append(message.text)
                if message.type in ("error", "warning")
                else None
            ),
        )
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on(
            "request",
            lambda request: (
                self.strangers.append(request.url) if urlsplit(request.url).netloc != host else None
            ),
        )

    def open(self, path: str) -> Page:
        """Go to a page of the site and wait until it is all there."""
        self.page.goto(self.address + path, wait_until="networkidle")
        return self.page

    @property
    def path(self) -> str:
        """Where the tab is, without the host."""
        return self.page.url.removeprefix(self.address)


@contextmanager
def visiting(
    browser: Browser,
    address: str,
    *,
    size: dict[str, int] = WIDE,
    dark: bool = False,
    forced: bool = False,
    scripts: bool = True,
) -> Iterator[Visitor]:
    """A fresh tab without history; afterwards it must have nothing to complain about."""
    context = _context(browser, size, dark=dark, forced=forced, scripts=scripts)
    try:
        visitor = Visitor(context.new_page(), address)
        yield visitor
        assert visitor.complaints == []
        assert visitor.strangers == []
    finally:
        context.close()


def _context(
    browser: Browser, size: dict[str, int], *, dark: bool, forced: bool, scripts: bool
) -> BrowserContext:
    touch = size["width"] < 500
    return browser.new_context(
        viewport={"width": size["width"], "height": size["height"]},
        color_scheme="dark" if dark else "light",
        forced_colors="active" if forced else "none",
        java_script_enabled=scripts,
        has_touch=touch,
        is_mobile=touch,
        locale="vi-VN",
    )
