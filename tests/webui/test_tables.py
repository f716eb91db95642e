"""Tables of what a search finds, read as spreadsheets and programs read them."""

from __future__ import annotations

import csv
from collections import Counter
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from webpages import Site

from webui.feeds import tables
from webui.feeds.tables import harmless

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def table_at(site: Site, address: str) -> list[dict[str, str]]:
    """A table, read as a spreadsheet reads it."""
    response = site.get(address).response
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert response.headers["Content-Disposition"] == 'attachment; filename="thoisu.csv"'
    assert response.data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(StringIO(response.data.decode("utf-8-sig"), newline="")))


def test_a_table_has_all_that_is_found(site: Site) -> None:
    search = site.get("/api/v1/search?q=nghi").json
    rows = table_at(site, "/tim-kiem.csv?q=nghi")
    assert len(rows) == search["total"] > 100
    assert len({row["id"] for row in rows}) == len(rows)
    assert rows[0]["title"] == search["hits"][0]["title"]
    assert any("Nguyễn Văn Nên (" in row["officials"] for row in rows)


@pytest.mark.parametrize("query", ["hoi nghi", "nghị quyết 18", "từ:2023 đến:2023", "thu thiem"])
def test_rows_carry_what_the_facets_count(site: Site, query: str) -> None:
    rows = table_at(site, f"/tim-kiem.csv?q={query}")
    facets = site.get(f"/api/v1/facets?q={query}&limit=1000").response.json
    assert facets is not None
    for facet in facets["facets"]:
        if facet["name"] == "source":
            continue
        slugs = Counter(
            slug for row in rows for slug in set(row[f"{facet['name']}_slugs"].split("; ")) if slug
        )
        assert slugs == {value["slug"]: value["articles"] for value in facet["values"]}


@pytest.mark.parametrize("form", ["csv", "json"])
def test_a_table_that_is_cut_tells_how_many_there_are(
    site: Site, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "MAX_ROWS", 3)
    response = site.get(f"/tim-kiem.{form}?q=hoi+nghi").response
    search = site.get("/api/v1/search?q=hoi+nghi").json
    assert int(response.headers["X-Total-Count"]) == search["total"] > 3
    assert response.text.count("/bai/") == 3
    assert "X-Total-Count" in response.headers["Access-Control-Expose-Headers"]


def test_json_has_the_same_rows(site: Site) -> None:
    response = site.get("/tim-kiem.json?q=thu+thiem").response
    assert response.mimetype == "application/json"
    assert response.json == table_at(site, "/tim-kiem.csv?q=thu+thiem")
    assert site.get("/tim-kiem.json?from=1900&to=1900").json == []


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
    problem = site.get(f"/tim-kiem.{form}?{asked}").problem(400)
    assert [mistake["parameter"] for mistake in problem["mistakes"]] == [wrong]


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
    answer = site.get(f"/api/v1/search?{asked}").json
    rows = site.get(f"/tim-kiem.json?{asked}").json
    loosely = site.get("/tim-kiem.json?q=hoi+nghi").json
    assert len(rows) == answer["total"] < len(loosely)
