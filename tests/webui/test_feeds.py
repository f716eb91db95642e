"""Feeds, read back by a feed reader."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from webpages import Site

from webui.feeds.atom import Entry, Feed, atom

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def feed_at(site: Site, address: str) -> feedparser.FeedParserDict:
    """A feed, which must be sound and hold what RFC 4287 asks for."""
    response = site.get(address).response
    assert response.status_code == 200
    assert response.mimetype == "application/atom+xml"
    feed = feedparser.parse(response.data)
    assert not feed.bozo, feed.bozo_exception
    assert feed.version == "atom10"
    assert feed.feed.id
    assert feed.feed.updated
    for entry in feed.entries:
        assert entry.id
        assert entry.title
        assert entry.updated_parsed
        assert entry.author
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    return feed


def test_every_search_has_a_feed_of_its_newest(site: Site) -> None:
    feed = feed_at(site, "/tim-kiem.atom?q=thu+thiem&sort=oldest")
    days = [entry.published_parsed for entry in feed.entries]
    assert len(days) > 1
    assert days == sorted(days, reverse=True)
    assert feed.feed.title == "thu thiem – thoisu"
    links = {link.rel: link.href for link in feed.feed.links}
    assert links == {
        "self": "http://localhost/tim-kiem.atom?q=thu+thiem",
        "alternate": "http://localhost/tim-kiem?q=thu+thiem&sort=oldest",
    }
    assert site.get(feed.entries[0].link.removeprefix("http://localhost")).status == 200


@pytest.mark.parametrize(
    ("kind", "path"),
    [("officials", "lanh-dao"), ("meetings", "hoi-nghi"), ("documents", "van-ban")],
)
def test_every_entity_has_a_feed(site: Site, kind: str, path: str) -> None:
    answer = site.get(f"/api/v1/{kind}?page_size=10").json
    for listed in answer[kind]:
        feed = feed_at(site, f"/{path}/{listed['slug']}.atom")
        assert len(feed.entries) >= 1
        assert site.get(feed.feed.link.removeprefix("http://localhost")).status == 200


@pytest.mark.parametrize(
    ("kind", "path"),
    [("officials", "lanh-dao"), ("meetings", "hoi-nghi"), ("documents", "van-ban")],
)
def test_every_entity_is_a_record_too(site: Site, kind: str, path: str) -> None:
    answer = site.get(f"/api/v1/{kind}?page_size=1").json
    slug = answer[kind][0]["slug"]
    record = site.get(f"/{path}/{slug}.json").json
    assert record == site.get(f"/api/v1/{kind}/{slug}").json
    assert record is not None
    assert site.get(f"/{path}/khong-co.json").status == 404


def test_a_search_without_words_or_hits_has_a_feed_too(site: Site) -> None:
    assert feed_at(site, "/tim-kiem.atom").feed.title == "Tất cả bài – thoisu"
    assert feed_at(site, "/tim-kiem.atom?from=1900&to=1900").entries == []


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("q=hoi+nghi", "hoi nghi"),
        ("official=nguyen-van-nen", "Nguyễn Văn Nên"),
        (
            "q=hoi+nghi&official=nguyen-van-nen&from=2023&to=2023",
            "hoi nghi, Nguyễn Văn Nên, năm 2023",
        ),
        ("q=hoi+nghi&from=2023-01-02", "hoi nghi, Từ ngày 02/01/2023"),
        ("official=khong-co-ai", "khong-co-ai"),
    ],
)
def test_a_feed_is_called_by_words_and_filters(site: Site, asked: str, title: str) -> None:
    assert feed_at(site, f"/tim-kiem.atom?{asked}").feed.title == f"{title} – thoisu"


def test_a_page_offers_its_feed_by_the_name_of_the_search(site: Site) -> None:
    html = site.get("/tim-kiem?q=hoi+nghi&official=nguyen-van-nen").html
    (offered,) = re.findall(r'<link rel="alternate" type="application/atom\+xml"[^>]*>', html)
    assert 'title="hoi nghi, Nguyễn Văn Nên"' in offered


def test_a_cut_summary_shows_where_it_is_cut(site: Site) -> None:
    hits = site.get("/api/v1/search?q=thu+thiem&sort=newest").json
    snippets = [hit["snippets"] for hit in hits["hits"]]
    assert any(cuts[0]["cut_before"] for cuts in snippets)
    for entry, cuts in zip(
        feed_at(site, "/tim-kiem.atom?q=thu+thiem").entries, snippets, strict=True
    ):
        assert entry.summary.startswith("… ") == cuts[0]["cut_before"]
        assert entry.summary.endswith(" …") == cuts[-1]["cut_after"]
        assert "… …" not in entry.summary


@pytest.mark.parametrize(
    "address", ["/tim-kiem.atom?official=pham-minh-chinh", "/en/lanh-dao/pham-minh-chinh.atom"]
)
def test_a_feed_leads_on_until_all_its_articles_have_been_seen(site: Site, address: str) -> None:
    asked, feeds = address, []
    while asked:
        feeds.append(feed_at(site, asked))
        links = {link.rel: link.href for link in feeds[-1].feed.links}
        assert links["self"] == f"http://localhost{asked}"
        assert ("previous" in links) == (len(feeds) > 1)
        asked = links.get("next", "").removeprefix("http://localhost")
    assert len(feeds) > 1
    assert {feed.feed.id for feed in feeds} == {f"http://localhost{address}"}
    ids = [entry.id for feed in feeds for entry in feed.entries]
    found = site.get("/api/v1/search?official=pham-minh-chinh").json
    assert len(ids) == len(set(ids)) == found["distinct"]
    mark = "&" if "?" in address else "?"
    assert site.get(f"{address}{mark}page={len(feeds) + 1}").status == 404
    assert site.get(f"{address}{mark}page=0").status == 400


def test_an_article_without_a_day_is_no_news_after_each_run(build: Callable[..., Path]) -> None:
    undated = {"id": "1", "title": "Một", "body": "Hai.", "source": "A"}
    dated = {"id": "2", "title": "Ba", "body": "Bốn.", "source": "A", "published": "2023-12-02"}
    with Site(build(undated, dated)) as site:
        feed = feed_at(site, "/tim-kiem.atom")
        assert [entry.updated for entry in feed.entries] == [
            "2023-12-02T00:00:00+07:00",
            "1970-01-01T00:00:00+00:00",
        ]
        assert "published" not in feed.entries[1]
        assert feed.feed.updated == "2023-12-02T00:00:00+07:00"


def test_an_article_is_one_entry_in_all_feeds_and_languages(site: Site) -> None:
    feeds = [
        feed_at(site, f"{prefix}/{name}.atom")
        for prefix in ("", "/vi", "/en")
        for name in ("tim-kiem", "lanh-dao/nguyen-van-nen")
    ]
    english = feeds[-1].entries[0]
    assert english.link == english.id.replace("/bai/", "/en/bai/")
    assert {entry.id for entry in feeds[-1].entries} == {entry.id for entry in feeds[1].entries}
    assert not any("/en/" in entry.id or "/vi/" in entry.id for f in feeds for entry in f.entries)


@pytest.mark.parametrize("address", ["/tim-kiem.atom", "/opensearch.xml"])
def test_what_is_translated_says_so_to_caches(site: Site, address: str) -> None:
    vietnamese, english = (
        site.get(address, **{"Accept-Language": language}).response for language in ("vi", "en")
    )
    assert vietnamese.data != english.data
    assert "accept-language" in english.vary
    assert english.headers["Content-Language"] == "en"


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_title_makes_a_sound_feed(text: str) -> None:
    entry = Entry(
        id="http://a/b", url="http://a/b", title=text, published=None, source=text, summary=text
    )
    document = atom(
        Feed(
            title=text,
            id="http://a/f",
            url="http://a/f",
            page_url="http://a",
            built_at=NOW,
            entries=[entry],
        )
    )
    assert ElementTree.fromstring(document).tag == "{http://www.w3.org/2005/Atom}feed"  # noqa: S314 (our own)
