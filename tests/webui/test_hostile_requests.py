"""Whatever is sent to whatever address: an answer of ours, and nothing given back as markup."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode
from xml.etree import ElementTree

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from webui.urls import Field

if TYPE_CHECKING:
    from webpages import Site

CANARY = "<b-thoisu onload='x'>\"`;"
PATHS = (
    "/",
    "/tim-kiem",
    "/tim-kiem.atom",
    "/tim-kiem.csv",
    "/tim-kiem.json",
    "/bai/{}",
    "/lanh-dao",
    "/lanh-dao/{}",
    "/lanh-dao/{}.atom",
    "/hoi-nghi",
    "/hoi-nghi/{}",
    "/hoi-nghi/{}.atom",
    "/hoi-nghi/{}.ics",
    "/van-ban",
    "/van-ban/{}",
    "/van-ban/{}.atom",
    "/goi-y",
    "/gioi-thieu",
    "/api",
    "/sitemap-{}.xml",
    "/static/x/{}",
    "/{}",
    "/api/v1/search",
    "/api/v1/facets",
    "/api/v1/suggest",
    "/api/v1/articles/{}",
    "/api/v1/officials",
    "/api/v1/officials/{}",
    "/api/v1/meetings",
    "/api/v1/meetings/{}",
    "/api/v1/documents/{}",
    "/api/v1/{}",
)
NAMES = (*(field.value for field in Field), "page_size", "limit", "body", "year", "letter")

texts = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
    st.sampled_from(
        [
            CANARY,
            f'"{CANARY}',
            f"lãnh_đạo:{CANARY}",
            "../../../etc/passwd",
            "..%2f..%2fetc%2fpasswd",
            "\x00",
            "\ufeff\u202e",
            "{{7*7}}${7*7}",
            "%(x)s %s {0}",
            "(" * 500,
            "a OR " * 150,
            "*" * 50,
            "-" * 200,
            "9" * 300,
            "2023-12-02",
            "1",
        ]
    ),
    st.text(max_size=5).map(lambda before: f"{before}{CANARY}"),
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    path=st.sampled_from(PATHS),
    part=texts,
    parameters=st.lists(st.tuples(st.sampled_from(NAMES), texts), max_size=5),
    header=texts,
)
@example(path="/tim-kiem", part="", parameters=[("q", CANARY)], header=CANARY)
@example(path="/tim-kiem", part="", parameters=[("from", CANARY), ("sort", CANARY)], header="")
@example(path="/bai/{}", part=CANARY, parameters=[("q", CANARY)], header="")
def test_nothing_sent_is_a_fault_or_becomes_markup(
    site: Site, path: str, part: str, parameters: list[tuple[str, str]], header: str
) -> None:
    safe = header.encode("ascii", "ignore").decode().replace("\r", "").replace("\n", "")
    headers = {"X-Request-ID": safe, "Accept-Language": safe, "If-None-Match": safe}
    address = path.replace("{}", quote(part, safe=""))
    query = urlencode(parameters, errors="replace")
    response = site.client.get(f"{address}?{query}", headers=headers, buffered=True)
    assert response.status_code < 500
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    if response.mimetype == "text/html":
        assert "<b-thoisu" not in response.text
        assert "onload='x'" not in response.text
    elif (response.mimetype or "").endswith("xml") and response.status_code == 200:
        ElementTree.fromstring(response.data)  # noqa: S314 (our own)


def test_hosts_do_not_become_markup(site: Site) -> None:
    for path in ("/tim-kiem.atom", "/opensearch.xml", "/sitemap.xml", "/robots.txt", "/"):
        response = site.client.get(path, base_url='http://a"<b-thoisu>')
        assert "<b-thoisu" not in response.text
