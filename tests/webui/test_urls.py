"""Addresses: what is written is read back, and one search has one address."""

from __future__ import annotations

from datetime import date
from typing import cast
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from indexer.records import FacetName, SearchRequest, Sort
from webui.asked import Fault, is_canonical, parse_search
from webui.urls import (
    MAX_PAGE,
    MAX_QUERY,
    MAX_VALUE,
    MAX_VALUES,
    Changes,
    Field,
    Format,
    article_url,
    canonical,
    changed,
    document_url,
    feed_url,
    in_format,
    meeting_url,
    official_url,
    safe_link,
    search_items,
    search_url,
)

_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
_VALUES = st.lists(_TEXTS, max_size=4).map(tuple)
_DAYS = st.dates(min_value=date(1, 1, 1))


@st.composite
def requests(draw: st.DrawFn) -> SearchRequest:
    """Any request that an address can carry."""
    ends = sorted(draw(st.lists(_DAYS, min_size=2, max_size=2)))
    return SearchRequest(
        query=draw(_TEXTS),
        officials=draw(_VALUES),
        meetings=draw(_VALUES),
        documents=draw(_VALUES),
        sources=draw(_VALUES),
        since=draw(st.sampled_from([ends[0], None])),
        until=draw(st.sampled_from([ends[1], None])),
        sort=draw(st.sampled_from(Sort)),
        page=draw(st.integers(1, MAX_PAGE)),
        exact=draw(st.booleans()),
        all_words=draw(st.booleans()),
    )


@st.composite
def changes(draw: st.DrawFn) -> Changes:
    """Whatever a link may change of a request."""
    ends = sorted(draw(st.lists(_DAYS, min_size=2, max_size=2)))
    every: Changes = {
        "query": draw(_TEXTS),
        "officials": draw(_VALUES),
        "sources": draw(_VALUES),
        "since": draw(st.sampled_from([ends[0], None])),
        "until": draw(st.sampled_from([ends[1], None])),
        "sort": draw(st.sampled_from(Sort)),
        "page": draw(st.integers(1, MAX_PAGE)),
        "exact": draw(st.booleans()),
        "all_words": draw(st.booleans()),
    }
    kept = draw(st.sets(st.sampled_from(sorted(every))))
    return cast("Changes", {name: value for name, value in every.items() if name in kept})


def read(url: str) -> MultiDict[str, str]:
    """The parameters of an address as a server decodes them."""
    return MultiDict(parse_qsl(urlsplit(url).query, keep_blank_values=True))


@given(requests(), st.sampled_from([*FacetName, None]))
def test_what_is_written_is_read_back(request: SearchRequest, more: FacetName | None) -> None:
    url = search_url(request, more=more)
    parsed = parse_search(read(url))
    assert parsed.problems == ()
    assert parsed.request == canonical(request)
    assert parsed.more is more
    assert parsed.url == url
    assert is_canonical(read(url), parsed.items)


@given(requests())
def test_canonical_requests_survive_unchanged(request: SearchRequest) -> None:
    once = canonical(request)
    assert canonical(once) == once
    assert parse_search(read(search_url(once))).request == once


@given(requests(), _TEXTS)
def test_an_article_address_carries_the_search(request: SearchRequest, article_id: str) -> None:
    url = article_url(article_id, request)
    assert parse_search(read(url)).request == canonical(request)


@given(st.lists(st.tuples(st.sampled_from([*Field, "utm_source"]), _TEXTS), max_size=8))
def test_any_parameters_are_read_without_error(items: list[tuple[str, str]]) -> None:
    parsed = parse_search(MultiDict(items))
    if not parsed.problems:
        again = parse_search(MultiDict(parsed.items))
        assert again.items == parsed.items


def test_parameters_stand_in_one_order() -> None:
    request = SearchRequest(
        query="thu thiem",
        officials=("b", "a", "b"),
        meetings=("m",),
        documents=("d",),
        sources=("s",),
        since=date(2023, 12, 1),
        until=date(2023, 12, 31),
        sort=Sort.NEWEST,
        page=2,
        exact=True,
        all_words=True,
    )
    assert search_url(request, more=FacetName.MEETING) == (
        "/tim-kiem?q=thu+thiem&official=a&official=b&meeting=m&document=d&source=s"
        "&from=2023-12&to=2023-12&exact=1&all=1&sort=newest&page=2&more=meeting"
    )


def test_defaults_are_left_out() -> None:
    assert search_url(SearchRequest()) == "/tim-kiem"
    assert search_url(SearchRequest(query="a", sort=Sort.RELEVANCE, page=1)) == "/tim-kiem?q=a"
    assert search_url(SearchRequest(query="a", sort=Sort.NEWEST)) == "/tim-kiem?q=a&sort=newest"


def test_without_words_the_newest_come_first() -> None:
    assert canonical(SearchRequest(sort=Sort.RELEVANCE)).sort is Sort.NEWEST
    assert search_items(SearchRequest(sort=Sort.NEWEST)) == []


def test_a_change_goes_back_to_the_first_page() -> None:
    request = SearchRequest(query="a", page=3)
    assert search_url(request, sort=Sort.OLDEST) == "/tim-kiem?q=a&sort=oldest"
    assert search_url(request, page=4) == "/tim-kiem?q=a&page=4"
    assert search_url(request) == "/tim-kiem?q=a&page=3"


def test_spaces_and_composition_do_not_make_another_search() -> None:
    parsed = parse_search(MultiDict([("q", "  Thu\u0309\t\x00Thie\u0302m \n")]))
    assert parsed.request.query == "Thủ Thiêm"


def test_the_first_value_that_is_not_empty_counts() -> None:
    assert parse_search(MultiDict([("q", ""), ("q", "a"), ("q", "b")])).request.query == "a"


@pytest.mark.parametrize(
    ("items", "field", "fault"),
    [
        ([("q", "a" * (MAX_QUERY + 1))], Field.QUERY, Fault.TOO_LONG),
        ([("from", "32/1/2023")], Field.SINCE, Fault.UNREADABLE),
        ([("to", "hôm nay")], Field.UNTIL, Fault.UNREADABLE),
        ([("from", "2024"), ("to", "2023")], Field.SINCE, Fault.REVERSED),
        ([("sort", "best")], Field.SORT, Fault.UNREADABLE),
        ([("page", "0")], Field.PAGE, Fault.UNREADABLE),
        ([("page", "-1")], Field.PAGE, Fault.UNREADABLE),
        ([("page", "1.5")], Field.PAGE, Fault.UNREADABLE),
        ([("page", str(MAX_PAGE + 1))], Field.PAGE, Fault.UNREADABLE),
        ([("page", "9" * 5000)], Field.PAGE, Fault.UNREADABLE),
        ([("source", str(n)) for n in range(MAX_VALUES + 1)], Field.SOURCE, Fault.TOO_MANY),
        ([("official", "a" * (MAX_VALUE + 1))], Field.OFFICIAL, Fault.TOO_LONG),
    ],
)
def test_what_cannot_be_read_is_named(
    items: list[tuple[str, str]], field: Field, fault: Fault
) -> None:
    (problem,) = parse_search(MultiDict(items)).problems
    assert (problem.field, problem.fault) == (field, fault)


def test_limits_themselves_are_accepted() -> None:
    items = [("q", "a" * MAX_QUERY), ("page", str(MAX_PAGE))]
    items += [("source", str(n)) for n in range(MAX_VALUES)]
    assert parse_search(MultiDict(items)).problems == ()


def test_other_writings_have_an_ending() -> None:
    request = SearchRequest(query="thu thiem", sort=Sort.OLDEST, page=4)
    assert in_format(search_url(request), Format.CSV) == (
        "/tim-kiem.csv?q=thu+thiem&sort=oldest&page=4"
    )
    assert in_format(meeting_url("hoi-nghi-1"), Format.ICS) == "/hoi-nghi/hoi-nghi-1.ics"
    assert in_format("/tim-kiem", Format.JSON) == "/tim-kiem.json"


def test_a_feed_has_neither_order_nor_page() -> None:
    request = SearchRequest(query="a", sources=("s",), sort=Sort.OLDEST, page=4)
    assert feed_url(request) == "/tim-kiem.atom?q=a&source=s"


def test_entities_have_pages() -> None:
    assert official_url("to-lam") == "/lanh-dao/to-lam"
    assert document_url("26-nq-tw") == "/van-ban/26-nq-tw"


def test_only_web_addresses_become_links() -> None:
    assert safe_link("https://vi.wikipedia.org/") == "https://vi.wikipedia.org/"
    assert safe_link("HTTP://a") == "HTTP://a"
    assert safe_link("javascript:alert(1)") == ""
    assert safe_link("//a") == ""
    assert safe_link("") == ""


@given(requests(), changes())
def test_a_link_is_the_address_of_the_changed_search(
    request: SearchRequest, changing: Changes
) -> None:
    expected = changed(request, **changing) if changing else request
    items = search_items(expected)
    assert list(read(search_url(request, **changing)).items(multi=True)) == items
    assert list(read(article_url("a", expected)).items(multi=True)) == items
