"""Articles, filters and addresses full of script: a real browser must not run any of it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, urlsplit

import pytest
from browsing import served, visiting

from indexer.building import build_index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

RAN: Final = "window.ran = (window.ran || 0) + 1"
PAYLOADS: Final = [
    f"<script>{RAN}</script>",
    f"<img src=x onerror='{RAN}'>",
    f'"><svg onload="{RAN}">',
    f"' onmouseover='{RAN}' autofocus onfocus='{RAN}' x='",
    f"</title></textarea></style><script>{RAN}</script>",
    f"<iframe srcdoc='&lt;script&gt;parent.{RAN}&lt;/script&gt;'></iframe>",
    f"<math><mtext><mglyph><style><img src=x onerror='{RAN}'>",
    "{{7*7}}${7*7}<%= 7*7 %>",
    "&lt;script&gt;window.ran=1&lt;/script&gt;",
    "<base href='//evil.invalid/'><meta http-equiv=refresh content='0;url=//evil.invalid'>",
    "\u202e<b>\u2028\u2029]]>--><!--",
]
ADDRESSES: Final = [
    f"javascript:{RAN}",
    f"JaVaScRiPt:{RAN}",
    f"data:text/html,<script>{RAN}</script>",
    "//evil.invalid/",
    'https://a.invalid/"onclick="window.ran=1',
]
POSTS: Final = "Bí thư Tỉnh ủy Lê Văn Thử chủ trì Hội nghị lần thứ 5 Ban Chấp hành Đảng bộ tỉnh"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("hostile")
    source = folder / "<img src=x onerror=window.ran=1>.jsonl"
    source.write_text("".join(_rows()), encoding="utf-8")
    build_index(folder / "index", [source], now=datetime(2026, 1, 1, tzinfo=UTC))
    with served(folder / "index") as where:
        yield where


def _rows() -> Iterator[str]:
    for number, payload in enumerate(PAYLOADS):
        row = {
            "id": f"{number}{payload}",
            "title": f"Tin thử {payload}",
            "summary": f"{POSTS} {payload}",
            "body": f"Ông Lê Văn Thử {payload} nói về Nghị quyết số {number + 1}-NQ/TU.\n{payload}",
            "captions": [payload],
            "published": "2025-03-04",
            "source": f"Báo {payload}",
            "author": payload,
            "category": payload,
            "url": ADDRESSES[number % len(ADDRESSES)],
        }
        yield json.dumps(row, ensure_ascii=False) + "\n"


def _paths() -> list[str]:
    paths = ["/", "/tim-kiem", "/tim-kiem?q=tin+thu", "/tim-kiem?q=script&sort=newest"]
    paths += ["/lanh-dao/le-van-thu", "/lanh-dao", "/hoi-nghi", "/van-ban", "/gioi-thieu"]
    for number, payload in enumerate(PAYLOADS):
        typed = quote(payload, safe="")
        paths.append(f"/tim-kiem?q={typed}")
        paths.append(f"/tim-kiem?q=tin&official={typed}&source={typed}")
        paths.append(f"/tim-kiem?q=tin&from={typed}&page={typed}&sort={typed}")
        paths.append(f"/bai/{quote(f'{number}{payload}', safe='')}")
        paths.append(f"/{typed}")
        paths.append(f"/lanh-dao/{typed}")
    return paths


def test_no_script_of_an_article_or_an_address_runs(browser: Browser, address: str) -> None:
    with visiting(browser, address) as visitor:
        visitor.page.on("dialog", lambda dialog: dialog.dismiss())
        for path in _paths():
            page = visitor.page
            page.goto(address + path, wait_until="load")
            assert page.evaluate("window.ran") is None, path
            assert urlsplit(page.url).netloc == urlsplit(address).netloc, path
            assert page.locator("script:not([src])").count() == 0, path
            links = page.eval_on_selector_all(
                "[href], [src], [action], [formaction]",
                "all => all.map(e => e.getAttribute('href') || e.getAttribute('src')"
                " || e.getAttribute('action') || e.getAttribute('formaction'))",
            )
            schemes = {urlsplit(link).scheme.lower() for link in links if link}
            assert schemes <= {"", "http", "https"}, (path, links)
            assert "on" not in {name[:2] for name in _attributes(page)}, path
        # What the pages refused with an error status is reported by the console; nothing else is.
        visitor.complaints[:] = [
            each for each in visitor.complaints if "Failed to load resource" not in each
        ]


def _attributes(page: Page) -> set[str]:
    found = page.evaluate(
        "() => [...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames())"
    )
    return set(found)
