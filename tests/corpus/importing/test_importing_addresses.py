"""Importing from addresses: pages, sitemaps, feeds, and what else may lie there."""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bringing import account, articles_in, bring
from unruly_server import local_visitor, news, unruly_server

from corpus.errors import RejectedArticleError
from corpus.importing import ImportOptions, run_import
from corpus.importing.formats.feeds import read_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unruly_server import UnrulyServer


@pytest.fixture
def server() -> Iterator[UnrulyServer]:
    """A server without routes."""
    with unruly_server() as running:
        yield running


def sitemap(*urls: str, lastmod: str = "2023-12-02") -> bytes:
    rows = "".join(f"<url><loc>{url}</loc><lastmod>{lastmod}</lastmod></url>" for url in urls)
    namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'<?xml version="1.0"?><urlset xmlns="{namespace}">{rows}</urlset>'.encode()


def test_sitemaps_lead_to_pages(server: UnrulyServer, tmp_path: Path) -> None:
    origin = server.origin
    lists = ("a.xml.gz", "cu.xml</loc><lastmod>2001-01-01</lastmod><loc>", "vong.xml")
    rows = "".join(f"<sitemap><loc>{origin}/{each}</loc></sitemap>" for each in lists)
    index = f"<sitemapindex>{rows}</sitemapindex>"
    server.page("/sitemap.xml", index.encode(), content_type="application/xml")
    server.page("/vong.xml", index.encode(), content_type="application/xml")
    pages = [f"{origin}/{number}.html" for number in (1, 2, 2, 9)]
    server.page("/a.xml.gz", gzip.compress(sitemap(*pages)), content_type="application/gzip")
    for number in (1, 2):
        server.page(f"/{number}.html", news(number), ETag=f'"{number}"')
    options = ImportOptions(since=date(2023, 1, 1))
    report = run_import(
        [f"{origin}/sitemap.xml"], tmp_path, visitor=local_visitor(), options=options
    )
    assert account(report) == (3, 2, 0, 0, 1)  # page 9 is not there
    assert server.paths().count("/2.html") == 1
    assert "/cu.xml" not in server.paths()
    read = articles_in(tmp_path)
    assert {article.url for article in read.values()} == set(pages[:2])
    again = run_import(
        [f"{origin}/sitemap.xml"], tmp_path, visitor=local_visitor(), options=options
    )
    assert account(again) == (3, 0, 0, 2, 1)
    assert server.paths().count("/2.html") == 1  # the sitemap says that it did not change


@pytest.mark.parametrize(
    "feed",
    [
        "<rss version='2.0'><channel><link>{0}/</link><item><title>T</title><link>{0}/1.html</link>"
        "<pubDate>Sat, 02 Dec 2023 08:00:00 +0700</pubDate></item>"
        "<item><guid>{0}/2.html</guid></item></channel></rss>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><link href='{0}/'/><entry>"
        "<link rel='edit' href='{0}/x'/><link rel='alternate' href='/1.html'/>"
        "<updated>2023-12-02T08:00:00+07:00</updated></entry>"
        "<entry><link href='{0}/2.html'/></entry></feed>",
    ],
)
def test_feeds_lead_to_pages_and_unchanged_ones_are_not_sent_again(
    server: UnrulyServer, tmp_path: Path, feed: str
) -> None:
    server.page("/rss", feed.format(server.origin).encode(), content_type="application/rss+xml")
    server.page("/1.html", news(1))
    server.routes["/2.html"] = lambda asked: asked.answer(
        news(2), status=304 if asked.headers["If-None-Match"] else 200, ETag='"2"'
    )
    for expected in ((2, 2, 0, 0, 0), (2, 0, 0, 2, 0)):
        report = bring(tmp_path, f"{server.origin}/rss", visitor=local_visitor())
        assert account(report) == expected
    assert len(articles_in(tmp_path)) == 2


def test_a_feed_cannot_grow_in_the_memory() -> None:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    doctype = f'<!DOCTYPE rss [<!ENTITY a0 "ha">{laughs}]>'
    feed = f"{doctype}<rss><channel><item><link>/&a11;</link></item></channel></rss>"
    with pytest.raises(RejectedArticleError):
        list(read_list(feed.encode()))


def test_a_feed_cannot_name_files_of_the_reader() -> None:
    doctype = '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    feed = f"{doctype}<rss><channel><item><link>http://a.example/&f;</link></item></channel></rss>"
    assert [entry.url for entry in read_list(feed.encode())] == ["http://a.example/"]


def test_days_that_no_calendar_has_are_left_out_of_lists() -> None:
    day = f"Mon, 01 Jan {'9' * 20} 00:00:00 GMT"
    feed = f"<rss><item><link>http://a.example/</link><pubDate>{day}</pubDate></item></rss>"
    assert [entry.changed for entry in read_list(feed.encode())] == [None]


def test_what_an_address_may_hold_instead_of_an_article(
    server: UnrulyServer, tmp_path: Path
) -> None:
    server.page("/a.pdf", b"%PDF", content_type="application/pdf")
    server.page("/hong.xml", b"<rss><channel><item><link>http://", content_type="text/xml")
    server.page("/bom.gz", gzip.compress(bytes(1 << 20))[:-20], content_type="application/gzip")
    server.page("/", b"<title>Trang nhat</title><h1>Tin</h1><p>Mot dong</p>")
    latin = news(1).decode().encode("utf-16")
    server.page("/utf-16.html", latin, content_type="text/html; charset=iso-8859-1")
    paths = ("/a.pdf", "/hong.xml", "/bom.gz", "/", "/utf-16.html")
    report = bring(tmp_path, *(server.origin + path for path in paths), visitor=local_visitor())
    assert account(report) == (5, 1, 0, 0, 4)
    assert report.reasons == {"wrong-type": 1, "unreadable": 2, "no-article": 1}


def test_local_addresses_are_refused_by_default(server: UnrulyServer, tmp_path: Path) -> None:
    report = bring(tmp_path, f"{server.origin}/1.html")
    assert report.reasons == {"refused": 1}
    assert server.asked == []
