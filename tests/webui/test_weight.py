"""What a first visit downloads, fonts aside, as it goes over the line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from webui.assets import FOLDER

if TYPE_CHECKING:
    from webpages import Site

PAGE_LIMIT = 60_000
SCRIPT_LIMIT = 15_000
LINES = 150


def packed_size(site: Site, url: str) -> int:
    answer = site.client.get(url, headers={"Accept-Encoding": "gzip"}, buffered=True)
    assert answer.status_code == 200
    return len(answer.data)


def test_a_results_page_is_light(site: Site) -> None:
    url = "/tim-kiem?q=h%E1%BB%99i+ngh%E1%BB%8B"
    page = site.get(url).html
    files = set(re.findall(r'(?:src|href)="(/static/[^"]+\.(?:js|css|svg))"', page))
    scripts = [file for file in files if file.endswith(".js")]
    assert len(scripts) == len(list(FOLDER.glob("*.js"))), "a script is fetched late or never"
    assert sum(packed_size(site, file) for file in scripts) <= SCRIPT_LIMIT
    assert packed_size(site, url) + sum(packed_size(site, file) for file in files) <= PAGE_LIMIT


def test_scripts_stay_small_modules() -> None:
    for script in FOLDER.glob("*.js"):
        assert len(script.read_text(encoding="utf-8").splitlines()) < LINES
