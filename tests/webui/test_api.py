"""The API: what its addresses answer, and what they say when they cannot."""

from __future__ import annotations

import json
import logging
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote_plus

import pytest
from webpages import Site

from webui import Settings, create_app, current_index

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ADDRESSES = ("search", "facets", "suggest", "officials", "meetings", "documents", "stats")


def read(site: Site, address: str) -> Any:  # noqa: ANN401 (JSON)
    """The body of an answer that went well."""
    response = site.get(f"/api/v1/{address}").response
    assert response.status_code == 200, response.text
    assert response.mimetype == "application/json"
    return response.json


def walk(site: Site, address: str, name: str) -> list[Any]:
    """All entries of a list, by its `next` addresses."""
    entries: list[Any] = []
    following: str | None = f"http://localhost/api/v1/{address}"
    while following:
        answer = site.get(following).json
        entries += answer[name]
        following = answer["next"]
    return entries


def test_a_search_finds_what_the_page_finds(site: Site) -> None:
    answer = read(site, "search?q=thu+thiem&official=nguyen-van-nen")
    page = site.get("/tim-kiem?q=thu+thiem&official=nguyen-van-nen")
    assert page.h1.startswith(f"{answer['total']} kết quả")
    assert answer["hits"][0]["title"] in page.text
    assert answer["url"] == "http://localhost/tim-kiem?q=thu+thiem&official=nguyen-van-nen"
    marked = [part["text"] for part in answer["hits"][0]["title_fragments"] if part["marked"]]
    assert marked == ["Thủ Thiêm"]


def test_facets_tell_what_is_chosen(site: Site) -> None:
    facets = read(site, "facets?q=thu+thiem&official=nguyen-van-nen&limit=3")["facets"]
    officials = next(facet for facet in facets if facet["name"] == "official")
    assert officials["values"][0]["slug"] == "nguyen-van-nen"
    assert officials["values"][0]["selected"] is True
    assert officials["total"] >= len(officials["values"])


@pytest.mark.parametrize(
    ("address", "name", "key"),
    [
        ("search?q=hoi+nghi&page_size=7", "hits", "id"),
        ("officials?page_size=50", "officials", "slug"),
        ("meetings?page_size=50", "meetings", "slug"),
        ("documents?page_size=50", "documents", "slug"),
    ],
)
def test_lists_are_walked_by_their_links(site: Site, address: str, name: str, key: str) -> None:
    entries = walk(site, address, name)
    keys = [entry[key] for entry in entries]
    assert len(keys) > 20
    assert len(set(keys)) == len(keys)
    first = read(site, address)
    assert len(keys) == first.get("distinct", first["total"])
    assert first["previous"] is None


def test_links_stand_in_the_headers_too(site: Site) -> None:
    response = site.get("/api/v1/search?q=hoi+nghi&page_size=5&page=2").response
    links = ", ".join(response.headers.getlist("Link"))
    assert response.json is not None
    assert f'<{response.json["next"]}>; rel="next"' in links
    assert '<http://localhost/api/v1/search?q=hoi+nghi&page_size=5>; rel="prev"' in links
    assert '<http://localhost/api/v1/openapi.json>; rel="service-desc"' in links


@pytest.mark.parametrize("kind", ["officials", "meetings", "documents"])
def test_everything_listed_can_be_asked_for(site: Site, kind: str) -> None:
    for listed in read(site, f"{kind}?page_size=20")[kind]:
        answer = site.get(listed["api_url"]).json
        assert answer["slug"] == listed["slug"]
        assert answer["articles"] == listed["articles"]
        assert answer["url"] == listed["url"]


def test_names_are_found_in_lists_without_marks(site: Site) -> None:
    names = [each["name"] for each in read(site, "officials?q=van+nen")["officials"]]
    assert names == ["Nguyễn Văn Nên"]
    assert read(site, "officials?q=khong+co+ai+ten+nay")["officials"] == []


@pytest.mark.parametrize(("words", "found"), [("nen", 1), ("nen van", 1), ("ne", 1), ("en", 0)])
def test_names_are_found_by_beginnings_of_their_words(site: Site, words: str, found: int) -> None:
    listed = read(site, f"officials?q={quote_plus(words)}&page_size=100")["officials"]
    assert [each["slug"] for each in listed].count("nguyen-van-nen") == found


@pytest.mark.parametrize(
    ("kind", "page", "words"),
    [
        ("officials", "lanh-dao", "tong bi"),
        ("officials", "lanh-dao", "ho"),
        ("meetings", "hoi-nghi", "ban chap"),
        ("documents", "van-ban", "luat"),
    ],
)
def test_lists_have_what_their_pages_have(site: Site, kind: str, page: str, words: str) -> None:
    asked = quote_plus(words)
    listed = read(site, f"{kind}?q={asked}&page_size=100")
    shown = re.findall(rf'href="/{page}/([^"/?]+)"', site.get(f"/{page}?q={asked}").html)
    assert {each["slug"] for each in listed[kind]} == set(shown)


def test_an_article_tells_who_is_in_it(site: Site) -> None:
    hit = read(site, "search?q=thu+thiem")["hits"][0]
    article = site.get(hit["api_url"]).json
    assert article["title"] == hit["title"]
    assert article["body"]
    names = {official["name"]: official["posts"] for official in article["officials"]}
    assert names["Nguyễn Văn Nên"] == ["Ủy viên Bộ Chính trị", "Bí thư Thành ủy TP.HCM"]


@pytest.mark.parametrize("article_id", ["a/b", "a//b", "a?b#c", "%2e%2e", "chữ có dấu", "."])
def test_any_id_has_an_address(build: Callable[..., Path], article_id: str) -> None:
    folder = build({"id": article_id, "title": "Một", "body": "Hai."})
    with Site(folder) as site:
        (hit,) = read(site, "search")["hits"]
        answer = site.get(hit["api_url"]).json
        assert answer["id"] == article_id


def test_completions_lead_somewhere(site: Site) -> None:
    completions = read(site, "suggest?q=nguyen+van&limit=4")["completions"]
    assert 1 <= len(completions) <= 4
    for completion in completions:
        assert site.client.get(completion["api_url"]).status_code == 200


def test_stats_add_up(site: Site) -> None:
    stats = read(site, "stats")
    assert stats["articles"] == sum(source["articles"] for source in stats["sources"])
    assert stats["officials"] == read(site, "officials")["total"]
    assert stats["built_at"] == "2026-01-02T03:04:05Z"


def test_addresses_are_those_of_the_settings(sample_index: Path) -> None:
    app = create_app(Settings(index=sample_index, public_url="https://tin.example/"))
    answer = app.test_client().get("/api/v1/search?q=thu+thiem", base_url="http://other").json
    current_index.close(app)
    assert answer is not None
    assert "http://other" not in json.dumps(answer)
    assert answer["url"] == "https://tin.example/tim-kiem?q=thu+thiem"


def test_a_time_among_the_words_is_told(site: Site) -> None:
    dated = read(site, "search?q=thủ+thiêm+năm+2023")["dated"]
    assert (dated["query"], dated["first"], dated["last"]) == (
        "thủ thiêm",
        "2023-01-01",
        "2023-12-31",
    )
    found = read(site, dated["api_url"].partition("/api/v1/")[2])
    assert (found["total"], found["dated"]) == (dated["articles"], None)
    assert read(site, "search?q=thủ+thiêm")["dated"] is None


@pytest.mark.parametrize("address", [*ADDRESSES, "openapi.json"])
def test_who_chose_a_language_keeps_it(site: Site, address: str) -> None:
    response = site.get(f"/en/api/v1/{address}").response
    told = "\n".join((response.get_data(as_text=True), *response.headers.getlist("Link")))
    assert "http://localhost/en/" in told
    assert set(re.findall(r"http://localhost/(\w+)", told)) == {"en"}


@pytest.mark.parametrize("address", [*ADDRESSES, "openapi.json"])
def test_what_one_has_is_not_sent_again(site: Site, address: str) -> None:
    tag = site.get(f"/api/v1/{address}").response.headers["ETag"]
    again = site.get(f"/api/v1/{address}", **{"If-None-Match": tag}).response
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize("address", [*ADDRESSES, "openapi.json", "khong-co", "search?page=0"])
def test_every_origin_may_read(site: Site, address: str) -> None:
    headers = site.get(f"/api/v1/{address}", Origin="https://other.example").response.headers
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in headers


def test_a_browser_may_ask_first_for_what_is_not_there(site: Site) -> None:
    """Else the page that asks would learn of a fault of the network, not of a wrong address."""
    asking = {"Origin": "https://other.example", "Access-Control-Request-Method": "GET"}
    response = site.client.options("/api/v1/khong-co", headers=asking)
    assert response.status_code == 204
    assert response.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


def test_a_browser_may_ask_first(tmp_path: Path) -> None:
    response = Site(tmp_path).client.options("/api/v1/search")
    assert response.status_code == 200
    assert response.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert "If-None-Match" in response.headers["Access-Control-Allow-Headers"]


@pytest.mark.parametrize(
    "address",
    [
        "/tim-kiem.atom",
        "/tim-kiem.csv?q=thu+thiem",
        "/tim-kiem.json?from=mai",
        "/lanh-dao/nguyen-van-nen.json",
        "/hoi-nghi/khong-co.ics",
    ],
)
def test_so_it_may_read_feeds_and_tables(site: Site, address: str) -> None:
    assert site.get(address).response.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("address", ["/", "/lanh-dao/nguyen-van-nen", "/bai/x.json", "/x.json"])
def test_pages_are_not_shared(site: Site, address: str) -> None:
    assert "Access-Control-Allow-Origin" not in site.get(address).response.headers


@pytest.mark.parametrize(
    ("address", "parameters"),
    [
        ("search?page=0&page_size=101&sort=best", ["sort", "page", "page_size"]),
        ("search?exact=maybe", ["exact"]),
        ("search?page=&sort=&from=", ["from", "sort", "page"]),
        ("search?q=a&q=b&page_size=1&page_size=2", ["q", "page_size"]),
        ("search?source=" + "&source=".join("a" * 51), ["source"]),
        ("search?from=mai", ["from"]),
        ("search?q=" + "a" * 1001, ["q"]),
        ("facets?limit=1001", ["limit"]),
        ("suggest?limit=-1", ["limit"]),
        ("officials?page=x&page_size=9999999999", ["page", "page_size"]),
        ("search?officials=to-lam&sort=best", ["sort", "officials"]),
        ("facets?page=2", ["page"]),
        ("search?official=", ["official"]),
        ("facets?source=a&source=+&meeting=%00", ["meeting", "source"]),
        ("stats?year=2023", ["year"]),
        ("officials/nguyen-van-nen?from=2023&to=2024", ["from", "to"]),
        ("suggest?q=a&" + "x" * 99 + "=1", ["x" * 60 + "…"]),
    ],
)
def test_all_mistakes_are_named(site: Site, address: str, parameters: list[str]) -> None:
    problem = site.get(f"/api/v1/{address}").problem(400)
    assert [mistake["parameter"] for mistake in problem["mistakes"]] == parameters
    assert all(mistake["detail"] for mistake in problem["mistakes"])
    assert problem["status"] == 400


@pytest.mark.parametrize(
    "address", ["khong-co", "articles/khong-co", "officials/x", "meetings/x", "documents/x"]
)
def test_what_is_not_there_is_a_problem(site: Site, address: str) -> None:
    problem = site.get(f"/api/v1/{address}").problem(404)
    assert problem["detail"]
    assert "ô ở trên" not in problem["detail"], "a program sees no box"


@pytest.mark.parametrize(
    "address", ["/lanh-dao/khong-co.json", "/van-ban/khong-co.atom", "/hoi-nghi/khong-co.ics"]
)
def test_what_a_feed_lacks_is_a_problem_except_in_a_browser(site: Site, address: str) -> None:
    assert site.get(address).response.mimetype == "application/problem+json"
    opened = site.get(address, Accept="text/html,application/xhtml+xml,*/*;q=0.8")
    assert (opened.status, opened.response.mimetype) == (404, "text/html")


def test_writing_is_a_problem(site: Site) -> None:
    response = site.client.post("/api/v1/search")
    assert response.status_code == 405
    assert response.mimetype == "application/problem+json"
    assert set(response.allow) == {"GET", "HEAD", "OPTIONS"}


def test_no_index_is_a_problem_that_names_the_command(tmp_path: Path) -> None:
    page = Site(tmp_path).get("/api/v1/search")
    assert page.response.headers["Retry-After"] == "60"
    assert "thoisu reindex" in page.problem(503)["detail"]


def test_a_fault_of_ours_is_a_problem(sample_index: Path, caplog: pytest.LogCaptureFixture) -> None:
    with Site(sample_index) as broken:
        broken.app.add_url_rule("/api/v1/loi", view_func=_fail)
        with caplog.at_level(logging.CRITICAL):
            response = broken.get("/api/v1/loi").response
    assert response.status_code == 500
    assert response.mimetype == "application/problem+json"
    assert "bí mật" not in response.text


def _fail() -> str:
    raise ZeroDivisionError("bí mật")


def test_another_spelling_is_searched_at_once_as_on_the_page(site: Site) -> None:
    slip = quote_plus("quốc hộii")
    answer = read(site, f"search?q={slip}")
    assert answer["query"] == "quốc hội"
    assert answer["notices"][0] == {"kind": "respelled", "words": ["quốc hội"]}
    assert read(site, f"facets?q={slip}")["total"] == answer["total"] > 0
    assert read(site, f"search?q={slip}&exact=1")["query"] == "quốc hộii"
