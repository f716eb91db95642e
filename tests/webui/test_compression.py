"""Packed answers: the same bytes in the end, and only for who can unpack them."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from webpages import Site

PACKED = {"Accept-Encoding": "gzip, br"}


@pytest.mark.parametrize("path", ["/", "/tim-kiem?q=thu+thiem", "/static/x/thoisu.css"])
def test_an_answer_unpacks_to_the_same(site: Site, path: str) -> None:
    plain = site.get(path).response
    packed = site.client.get(path, headers=PACKED, buffered=True)
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in plain.headers
    assert gzip.decompress(packed.data) == plain.data
    assert len(packed.data) < len(plain.data) / 2
    assert int(packed.headers["Content-Length"]) == len(packed.data)
    for answer in (plain, packed):
        assert "Accept-Encoding" in answer.headers["Vary"]


def test_packed_pages_are_not_sent_again(site: Site) -> None:
    tag = site.client.get("/", headers=PACKED).headers["ETag"]
    assert tag.startswith("W/")
    again = site.client.get("/", headers={**PACKED, "If-None-Match": tag})
    assert again.status_code == 304


def test_what_is_packed_already_or_small_stays(site: Site) -> None:
    for path in ("/static/x/fonts/latin-400.woff2", "/healthz"):
        assert "Content-Encoding" not in site.get(path, **PACKED).response.headers


def test_who_refuses_gzip_gets_plain_pages(site: Site) -> None:
    answer = site.get("/", **{"Accept-Encoding": "gzip;q=0"}).response
    assert "Content-Encoding" not in answer.headers
