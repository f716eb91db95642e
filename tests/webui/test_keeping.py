"""A page that many readers ask for is made once, and is never older than what it follows from."""

from __future__ import annotations

import gzip
import re
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from webpages import Site

from indexer.serving.thesaurus import OWN_FILE
from webui.keeping import LARGEST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from werkzeug.test import TestResponse

RESULTS = "/tim-kiem?q=thu+thiem"
FEED = "/tim-kiem.atom?q=thu+thiem"
PAGES = ["/", RESULTS, "/lanh-dao", "/lanh-dao/nguyen-van-nen", "/gioi-thieu", "/en/van-ban"]
PAGES += ["/api/v1/search?q=thu+thiem", FEED, "/goi-y?q=nguyen"]
READERS = 12
AT_A_TIME = 1
"""Turns of an index in a folder."""
PATIENCE_SECONDS = 120


@pytest.fixture
def site(sample_index: Path) -> Iterator[Site]:
    with Site(sample_index) as opened:
        yield opened


def raw(site: Site, path: str, encoding: str) -> TestResponse:
    """An answer as it is sent."""
    return site.client.get(path, headers={"Accept-Encoding": encoding}, buffered=True)


def given_again(site: Site) -> int:
    """How many answers were kept ones."""
    text = site.get("/metrics").html
    found = re.search(r"^thoisu_answers_given_again_total (\d+)", text, re.MULTILINE)
    assert found
    return int(found[1])


@pytest.mark.parametrize("encoding", ["gzip", "identity"])
@pytest.mark.parametrize("path", PAGES)
def test_the_same_answer_is_given_again(site: Site, path: str, encoding: str) -> None:
    first, again = (raw(site, path, encoding) for _ in range(2))
    assert given_again(site) == 1
    assert again.data == first.data
    own = ("X-Request-ID", "Date")
    headers = [
        {name: value for name, value in each.headers if name not in own} for each in (first, again)
    ]
    assert headers[0] == headers[1]
    assert first.headers["X-Request-ID"] != again.headers["X-Request-ID"]


def test_what_many_ask_for_at_once_is_made_for_those_who_have_a_turn_then(site: Site) -> None:
    together = threading.Barrier(READERS)

    def ask() -> bytes:
        client = site.app.test_client()
        together.wait(PATIENCE_SECONDS)
        return bytes(client.get(RESULTS).data)

    with ThreadPoolExecutor(READERS) as pool:
        tasks = [pool.submit(ask) for _ in range(READERS)]
        answers = {each.result(PATIENCE_SECONDS) for each in tasks}
    assert len(answers) == 1
    assert given_again(site) >= READERS - AT_A_TIME


def test_who_takes_no_gzip_gets_none(site: Site) -> None:
    packed = raw(site, RESULTS, "gzip")
    plain = raw(site, RESULTS, "identity")
    assert "Content-Encoding" not in plain.headers
    assert gzip.decompress(packed.data).startswith(b"<!doctype html>")
    assert plain.data.startswith(b"<!doctype html>")


def test_searches_are_counted_each_time(site: Site) -> None:
    for _ in range(3):
        site.get(RESULTS)
    assert re.search(r"^thoisu_searches_total 3", site.get("/metrics").html, re.MULTILINE)


def test_what_differs_is_not_mixed_up(site: Site) -> None:
    answers = [
        site.get(path, **headers).html
        for path, headers in (
            (RESULTS, {}),
            (FEED, {}),
            (FEED, {"Host": "tin.example"}),
            (RESULTS, {"Accept-Language": "en"}),
            (f"{RESULTS}&sort=newest", {}),
            (f"/en{RESULTS}", {}),
        )
    ]
    assert given_again(site) == 0
    assert len(set(answers)) == len(answers)


@pytest.mark.parametrize("path", ["/tim-kiem?q=xyzzy", "/tim-kiem?page=x", "/bai/x", "/metrics"])
def test_some_answers_are_made_each_time(site: Site, path: str) -> None:
    for _ in range(2):
        site.get(path)
    assert given_again(site) == 0


def test_a_long_table_is_not_kept(build: Callable[..., Path]) -> None:
    rows = [
        {"id": f"{number}" * 60, "title": f"Hội nghị {number} " + "chữ " * 100, "body": "Một."}
        for number in range(LARGEST // 400)
    ]
    with Site(build(*rows)) as site:
        for _ in range(2):
            assert len(site.get("/tim-kiem.json?q=hoi").html) > LARGEST
        assert given_again(site) == 0


def test_a_new_generation_is_answered_anew(build: Callable[..., Path]) -> None:
    folder = build({"id": "1", "title": "Hội nghị", "body": "Một."})
    with Site(folder) as site:
        site.get("/tim-kiem?q=hoi+nghi")
        build({"id": "1", "title": "Hội nghị lần hai", "body": "Một."})
        assert "lần hai" in site.get("/tim-kiem?q=hoi+nghi").text


def test_the_editors_writings_are_heard_at_once(build: Callable[..., Path]) -> None:
    folder = build(
        {"id": "1", "title": "Quỹ cây xanh", "body": "Một."}, {"id": "2", "title": "QCX"}
    )
    with Site(folder) as site:
        before = site.get("/tim-kiem?q=qcx").response.headers["ETag"]
        (folder / OWN_FILE).write_text("QCX = Quỹ cây xanh\n", encoding="utf-8")
        after = site.get("/tim-kiem?q=qcx", **{"If-None-Match": before})
        assert after.status == 200
        assert "cây xanh" in after.text


@pytest.mark.parametrize("path", PAGES)
def test_who_asks_what_may_be_done_gets_no_page(site: Site, path: str) -> None:
    page = site.client.get(path)
    response = site.client.options(path, headers={"If-None-Match": page.headers["ETag"]})
    assert (response.status_code, response.data) == (200, b"")
    assert set(response.allow) == {"GET", "HEAD", "OPTIONS"}
