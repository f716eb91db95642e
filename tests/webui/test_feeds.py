"""Feeds, tables, calendars and maps, read back by the programs they are made for."""

from __future__ import annotations

import csv
import json
import re
from datetime import UTC, date, datetime
from io import StringIO
from typing import TYPE_CHECKING
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from webpages import Site

from indexer.profiles import MeetingProfile
from indexer.records import NamedOfficial
from webui.feeds import tables
from webui.feeds.atom import Entry, Feed, atom
from webui.feeds.calendar import calendar
from webui.feeds.sitemap import site_index, site_part
from webui.feeds.tables import harmless

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from indexer.engine import Index

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SEARCHING = "{http://a9.com/-/spec/opensearch/1.1/}"


@pytest.fixture(scope="module")
def site(sample_index: Path) -> Iterator[Site]:
    with Site(sample_index) as opened:
        yield opened


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
    answer = site.get(f"/api/v1/{kind}?page_size=10").response.json
    assert answer is not None
    for listed in answer[kind]:
        feed = feed_at(site, f"/{path}/{listed['slug']}.atom")
        assert len(feed.entries) >= 1
        assert site.get(feed.feed.link.removeprefix("http://localhost")).status == 200


@pytest.mark.parametrize(
    ("kind", "path"),
    [("officials", "lanh-dao"), ("meetings", "hoi-nghi"), ("documents", "van-ban")],
)
def test_every_entity_is_a_record_too(site: Site, kind: str, path: str) -> None:
    answer = site.get(f"/api/v1/{kind}?page_size=1").response.json
    assert answer is not None
    slug = answer[kind][0]["slug"]
    record = site.get(f"/{path}/{slug}.json").response.json
    assert record == site.get(f"/api/v1/{kind}/{slug}").response.json
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
    hits = site.get("/api/v1/search?q=thu+thiem&sort=newest").response.json
    assert hits is not None
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
    found = site.get("/api/v1/search?official=pham-minh-chinh").response.json
    assert found is not None
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


def table_at(site: Site, address: str) -> list[dict[str, str]]:
    """A table, read as a spreadsheet reads it."""
    response = site.get(address).response
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert response.headers["Content-Disposition"] == 'attachment; filename="thoisu.csv"'
    assert response.data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(StringIO(response.data.decode("utf-8-sig"), newline="")))


def test_a_table_has_all_that_is_found(site: Site) -> None:
    search = site.get("/api/v1/search?q=hoi+nghi").response.json
    assert search is not None
    rows = table_at(site, "/tim-kiem.csv?q=hoi+nghi")
    assert len(rows) == search["total"] > 100
    assert len({row["id"] for row in rows}) == len(rows)
    assert rows[0]["title"] == search["hits"][0]["title"]
    assert any("Nguyễn Văn Nên (" in row["officials"] for row in rows)


@pytest.mark.parametrize("form", ["csv", "json"])
def test_a_table_that_is_cut_tells_how_many_there_are(
    site: Site, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "MAX_ROWS", 3)
    response = site.get(f"/tim-kiem.{form}?q=hoi+nghi").response
    search = site.get("/api/v1/search?q=hoi+nghi").response.json
    assert search is not None
    assert int(response.headers["X-Total-Count"]) == search["total"] > 3
    assert response.text.count("/bai/") == 3
    assert "X-Total-Count" in response.headers["Access-Control-Expose-Headers"]


def test_json_has_the_same_rows(site: Site) -> None:
    response = site.get("/tim-kiem.json?q=thu+thiem").response
    assert response.mimetype == "application/json"
    assert response.json == table_at(site, "/tim-kiem.csv?q=thu+thiem")
    assert site.get("/tim-kiem.json?from=1900&to=1900").response.json == []


def test_tables_have_every_reprint_however_many_there_are(build: Callable[..., Path]) -> None:
    body = "Sáng nay xã họp bàn việc làm đường liên thôn, góp công và chọn nơi làm trước hết."
    rows = [{"id": f"bao-{n}", "title": "Họp bàn làm đường", "body": body} for n in range(25)]
    with Site(build(*rows)) as site:
        table = table_at(site, "/tim-kiem.csv?q=lam+duong")
    assert {row["id"] for row in table} == {str(row["id"]) for row in rows}
    (first,) = (row for row in table if not row["duplicate_of"])
    assert {row["duplicate_of"] for row in table} == {"", first["id"]}


def test_tables_are_sent_as_they_are_made(site: Site) -> None:
    response = site.client.get("/tim-kiem.csv")
    assert response.is_streamed
    assert "Content-Length" not in response.headers
    response.close()


@pytest.mark.parametrize(
    "formula",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "＝1",
        "\n=1",
        "\t=1",
        "\r=1",
        "  =1",
        '=HYPERLINK("http://a")',
    ],
)
def test_no_cell_is_a_formula(build: Callable[..., Path], formula: str) -> None:
    folder = build({"id": formula, "title": formula, "body": "Hai.", "source": formula})
    with Site(folder) as site:
        (row,) = table_at(site, "/tim-kiem.csv")
    assert row["id"].startswith("'")
    for cell in row.values():
        assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))


@given(st.text())
def test_harmless_cells_keep_their_text(cell: str) -> None:
    assert harmless(cell).removeprefix("'") == cell.removeprefix("'")
    assert not harmless(cell).startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("form", ["atom", "csv", "json"])
@pytest.mark.parametrize(
    ("asked", "wrong"),
    [
        ("page=0", "page"),
        ("officials=to-lam", "officials"),
        ("exact=maybe", "exact"),
        ("q=thu&q=thiem", "q"),
        ("from=", "from"),
        ("official=", "official"),
    ],
)
def test_a_malformed_search_is_a_problem(site: Site, form: str, asked: str, wrong: str) -> None:
    response = site.get(f"/tim-kiem.{form}?{asked}").response
    assert response.status_code == 400
    assert response.mimetype == "application/problem+json"
    assert response.json is not None
    assert [mistake["parameter"] for mistake in response.json["mistakes"]] == [wrong]


def test_a_browser_sees_a_page_that_names_the_parameter(site: Site) -> None:
    page = site.get("/tim-kiem.csv?officials=to-lam", Accept="text/html,*/*;q=0.8")
    assert (page.status, page.response.mimetype) == (400, "text/html")
    assert "officials" in page.text


def test_an_ending_may_follow_any_address_of_the_page(site: Site) -> None:
    address = "/tim-kiem.csv?q=hoi+nghi&exact=0&sort=oldest&page=2&more=official&in=nguyen"
    assert site.get(address).status == 200


@pytest.mark.parametrize("exact", ["1", "true"])
def test_a_table_is_as_exact_as_the_api(site: Site, exact: str) -> None:
    asked = f"q=hoi+nghi&exact={exact}"
    answer = site.get(f"/api/v1/search?{asked}").response.json
    rows = site.get(f"/tim-kiem.json?{asked}").response.json
    loosely = site.get("/tim-kiem.json?q=hoi+nghi").response.json
    assert answer is not None
    assert rows is not None
    assert loosely is not None
    assert len(rows) == answer["total"] < len(loosely)


def meeting(**changes: object) -> MeetingProfile:
    """A meeting of two days."""
    known: dict[str, object] = {
        "slug": "hoi-nghi-1",
        "label": "Hội nghị lần thứ nhất; một, hai",
        "kind": "hội nghị",
        "body": "",
        "term": None,
        "ordinal": 1,
        "place": "Hội trường Thống Nhất, Thành phố Hồ Chí Minh" * 3,
        "begins": date(2023, 12, 2),
        "ends": date(2023, 12, 3),
        "chairs": (NamedOfficial("a", "Trần Văn A", ("Bí thư",)),),
        "attendees": (),
        "agenda": ("Bàn về một việc", "Bàn về việc khác"),
        "articles": 1,
        "documents": (),
        "previous": None,
        "following": None,
        "series": (),
        "months": (),
        "newest": (),
    }
    return MeetingProfile(**{**known, **changes})  # type: ignore[arg-type]  # any of its fields


def test_a_meeting_is_an_event() -> None:
    text = calendar(meeting(), url="http://a/hoi-nghi/hoi-nghi-1", built_at=NOW)
    assert text is not None
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    assert event["summary"] == meeting().label
    assert event["location"] == meeting().place
    assert event.decoded("dtstart") == date(2023, 12, 2)
    assert event.decoded("dtend") == date(2023, 12, 4)
    assert event["uid"] == "hoi-nghi-1@thoisu"
    assert "Chủ trì: Trần Văn A, Bí thư" in str(event["description"])
    assert event["transp"] == "TRANSPARENT", "nobody is shown as busy who reads of it"


def test_a_meeting_of_one_day_ends_the_next() -> None:
    text = calendar(meeting(ends=None), url="http://a", built_at=NOW)
    assert text is not None
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    assert event.decoded("dtend") == date(2023, 12, 3)


def test_a_meeting_without_a_day_is_no_event() -> None:
    assert calendar(meeting(begins=None, ends=None), url="http://a", built_at=NOW) is None


def test_meetings_with_known_days_have_a_calendar(site: Site) -> None:
    answer = site.get("/api/v1/meetings?page_size=100").response.json
    assert answer is not None
    for listed in answer["meetings"]:
        known = site.client.get(listed["api_url"]).json
        assert known is not None
        if not known["begins"]:
            assert known["calendar_url"] is None, "no address leads nowhere"
            assert site.client.get(f"/hoi-nghi/{listed['slug']}.ics").status_code == 404
            continue
        response = site.client.get(known["calendar_url"])
        assert response.status_code == 200
        assert response.mimetype == "text/calendar"
        assert Calendar.from_ical(response.data).walk("VEVENT")


def test_the_map_names_every_page_once(site: Site, opened: Index) -> None:
    articles = opened.overview().articles
    parts = ElementTree.fromstring(site_index_of(site, opened, articles))  # noqa: S314 (our own)
    names = [element.text for element in parts.iter(f"{MAP}loc")]
    with site.app.test_request_context():
        documents = [site_part(opened, number, size=100) for number in range(1, len(names) + 2)]
    assert documents.pop() is None
    pages = [
        element.text or ""
        for document in documents
        for element in ElementTree.fromstring(document or b"").iter(f"{MAP}loc")  # noqa: S314 (our own)
    ]
    assert len(set(pages)) == len(pages) > articles
    for page in pages[::40]:
        assert site.get(page.removeprefix("http://localhost")).status == 200


def site_index_of(site: Site, index: Index, articles: int) -> bytes:
    """The index of a map of small parts."""
    with site.app.test_request_context():
        return site_index(index, articles, "/sitemap-{}.xml", size=100)


def test_the_map_is_found_from_robots(site: Site) -> None:
    robots = site.get("/robots.txt").response
    assert robots.mimetype == "text/plain"
    rules = RobotFileParser()
    rules.parse(robots.text.splitlines())
    for language in ("", "/vi", "/en"):
        for path in ("/tim-kiem?q=a", "/tim-kiem.csv", "/goi-y?q=a", "/api/v1/search"):
            assert not rules.can_fetch("*", f"http://localhost{language}{path}")
        assert rules.can_fetch("*", f"http://localhost{language}/lanh-dao/nguyen-van-nen")
    assert "Sitemap: http://localhost/sitemap.xml" in robots.text
    (part,) = ElementTree.fromstring(site.get("/sitemap.xml").response.data).iter(f"{MAP}loc")  # noqa: S314 (our own)
    assert part.text == "http://localhost/sitemap-1.xml"
    assert site.get("/sitemap-1.xml").status == 200
    assert [site.get(f"/sitemap-{number}.xml").status for number in (0, 2)] == [404, 404]


def test_a_browser_can_add_the_search(site: Site) -> None:
    document = ElementTree.fromstring(site.get("/opensearch.xml").response.data)  # noqa: S314 (our own)
    assert len(document.findtext(f"{SEARCHING}ShortName", "")) <= 16
    templates = {
        element.attrib["type"]: element.attrib["template"]
        for element in document.iter(f"{SEARCHING}Url")
    }
    suggestions = "application/x-suggestions+json"
    assert set(templates) == {
        "text/html",
        "application/atom+xml",
        "application/json",
        suggestions,
    }
    for template in templates.values():
        address = template.removeprefix("http://localhost").format(searchTerms="thu+thiem")
        assert site.get(address).status == 200
    address = templates[suggestions].removeprefix("http://localhost")
    completing = site.get(address.format(searchTerms="nguyen+van+n")).response
    assert completing.mimetype == suggestions
    typed, completions = json.loads(completing.text)
    assert typed == "nguyen van n"
    assert "Nguyễn Văn Nên" in completions
    assert len(set(completions)) == len(completions)


@pytest.mark.parametrize("address", ["/robots.txt", "/opensearch.xml"])
def test_what_needs_no_index_is_there_without_one(tmp_path: Path, address: str) -> None:
    assert Site(tmp_path).get(address).status == 200
