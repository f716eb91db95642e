"""The index pages: everything is in them, and every way to narrow them leads back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from indexer.records import FacetName
from webui.listing_urls import ListingField, listing_items, parse_listing

if TYPE_CHECKING:
    from webpages import Page, Site

    from indexer.engine import Index


def listed(page: Page, folder: str) -> list[str]:
    """The addresses of a list's lines."""
    return [link.url for link in page.links if link.url.startswith(f"/{folder}/")]


def all_pages(site: Site, path: str, folder: str) -> list[str]:
    found: list[str] = []
    page = site.get(path)
    while True:
        assert page.status == 200
        found += listed(page, folder)
        following = [link.url for link in page.links if "Trang sau" in link.text]
        if not following:
            return found
        page = site.get(following[0])


@pytest.mark.parametrize(
    ("folder", "facet"),
    [
        ("lanh-dao", FacetName.OFFICIAL),
        ("hoi-nghi", FacetName.MEETING),
        ("van-ban", FacetName.DOCUMENT),
    ],
)
def test_everything_is_listed_once(
    site: Site, opened: Index, folder: str, facet: FacetName
) -> None:
    found = all_pages(site, f"/{folder}", folder)
    assert sorted(found) == sorted(f"/{folder}/{value.slug}" for value in opened.values(facet))


def test_officials_stand_by_given_name(site: Site) -> None:
    found = all_pages(site, "/lanh-dao", "lanh-dao")
    order = ["luong-cuong", "phan-van-mai", "nguyen-van-nen", "nguyen-phu-trong"]
    places = [found.index(f"/lanh-dao/{slug}") for slug in order]
    assert places == sorted(places)


def test_a_letter_shows_its_names_only(site: Site) -> None:
    page = site.get(site.get("/lanh-dao").link("N"))
    assert "/lanh-dao/nguyen-van-nen" in listed(page, "lanh-dao")
    assert "/lanh-dao/phan-van-mai" not in listed(page, "lanh-dao")
    assert page.link("N") == "/lanh-dao"


@pytest.mark.parametrize("words", ["van nen", "Văn Nên", "nên", "tieu ban nen"])
def test_names_are_found_however_they_are_typed(site: Site, words: str) -> None:
    page = site.follow(f"/lanh-dao?q={words}")
    assert "/lanh-dao/nguyen-van-nen" in listed(page, "lanh-dao")
    assert len(listed(page, "lanh-dao")) < 30


def test_meetings_are_narrowed_by_year_and_body(site: Site) -> None:
    page = site.get("/hoi-nghi?year=2023")
    days = re.findall(r'<li><time datetime="(\d{4})', page.html)
    assert days
    assert set(days) == {"2023"}
    assert page.fields["year"] == ["2023"]
    assert page.link("2023") == "/hoi-nghi"


@pytest.mark.parametrize(
    ("path", "folder"), [("/lanh-dao?q=nguyen", "lanh-dao"), ("/hoi-nghi?q=da+nang", "hoi-nghi")]
)
def test_letters_and_years_lead_to_what_has_the_words(site: Site, path: str, folder: str) -> None:
    page = site.get(path)
    narrower = [link.url for link in page.links if re.search("&(letter|year)=", link.url)]
    every = [
        link.url for link in site.get(f"/{folder}").links if re.search("(letter|year)=", link.url)
    ]
    assert 0 < len(narrower) < len(every)
    assert all(listed(site.get(url), folder) for url in narrower)


def test_a_narrowed_index_says_how_much_it_shows(site: Site) -> None:
    page = site.get("/lanh-dao?q=van+nen")
    assert f"{len(listed(page, 'lanh-dao'))} mục khớp" in page.text
    assert page.link("Xem tất cả") == "/lanh-dao"
    assert "khớp" not in site.get("/lanh-dao").text


def test_what_begins_with_no_letter_can_be_asked_for(site: Site) -> None:
    assert site.get("/lanh-dao?letter=%23").status == 200


def test_nothing_that_fits_leads_back_to_everything(site: Site) -> None:
    page = site.get("/van-ban?q=xyzzy")
    assert page.status == 200
    assert "Không có mục nào khớp." in page.text
    assert page.link("Xem tất cả") == "/van-ban"


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("/lanh-dao?q=", "/lanh-dao"),
        ("/lanh-dao?letter=n&x=1", "/lanh-dao?letter=N"),
        ("/lanh-dao?letter=NN", "/lanh-dao"),
        ("/lanh-dao?letter=5", "/lanh-dao"),
        ("/lanh-dao?page=1", "/lanh-dao"),
        ("/lanh-dao?year=2023", "/lanh-dao"),
        ("/hoi-nghi?year=x&q=+a++b", "/hoi-nghi?q=a+b"),
        ("/van-ban?page=0", "/van-ban"),
    ],
)
def test_one_state_has_one_address(site: Site, typed: str, canonical: str) -> None:
    page = site.get(typed)
    assert page.status == 301
    assert page.location == canonical


def test_a_page_beyond_the_last_is_not_found(site: Site) -> None:
    page = site.get("/lanh-dao?page=99")
    assert page.status == 404
    assert page.link("Về trang 1") == "/lanh-dao"


_FIELDS = st.sampled_from([field.value for field in ListingField])


@given(st.lists(st.tuples(_FIELDS, st.text(max_size=12)), max_size=6))
def test_any_parameters_are_read_and_written_back(items: list[tuple[str, str]]) -> None:
    fields = (ListingField.LETTER, ListingField.BODY, ListingField.YEAR)
    listing = parse_listing(MultiDict(items), *fields)
    assert parse_listing(MultiDict(listing_items(listing)), *fields) == listing
