"""The one place that writes addresses; `asked.py` reads them.

A search has exactly one canonical address: parameters stand in a fixed order, defaults are left
out, values of a facet are sorted, days are ISO. Whatever else means the same search redirects
there, so that one search is one entry in caches, histories and bookmarks.

Other writings of what a page shows have the page's address with an ending: `/tim-kiem.atom?q=…`,
`/tim-kiem.csv?q=…`, `/lanh-dao/SLUG.atom`, `/hoi-nghi/SLUG.ics`. Slugs have no dots.

On a page whose language was chosen by its address, all of them begin with that choice (`/en`);
before it stands the path of the site, when it is served below one (`--public-url`).
"""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypedDict, Unpack
from urllib.parse import quote, urlencode

from corpus.links import is_address
from indexer.periods import write_bounds
from indexer.records import FacetName, SearchRequest, Sort
from webui.language import Language, address_prefix, site_prefix

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

HOME: Final = "/"
SEARCH: Final = "/tim-kiem"
ARTICLE: Final = "/bai/"
OFFICIAL: Final = "/lanh-dao/"
MEETING: Final = "/hoi-nghi/"
DOCUMENT: Final = "/van-ban/"
API: Final = "/api/v1/"
ABOUT: Final = "/gioi-thieu"
API_PAGE: Final = "/api"
SUGGESTIONS: Final = "/goi-y"

MAX_QUERY: Final = 1000
"""Characters; longer ones are a paste by mistake and cost every page that links to them."""
MAX_VALUES: Final = 50
"""Values of one facet."""
MAX_VALUE: Final = 200
"""Characters of one value."""
MAX_PAGE: Final = 1000
"""Deeper nobody reads, and each page costs more than the one before it."""


class Field(StrEnum):
    """The parameters of a search address, in their canonical order."""

    QUERY = "q"
    OFFICIAL = FacetName.OFFICIAL.value
    MEETING = FacetName.MEETING.value
    DOCUMENT = FacetName.DOCUMENT.value
    SOURCE = FacetName.SOURCE.value
    SINCE = "from"
    UNTIL = "to"
    EXACT = "exact"
    ALL = "all"
    SORT = "sort"
    PAGE = "page"
    MORE = "more"
    WITHIN = "in"


class Format(StrEnum):
    """Other writings of what a page shows; the value is the ending of the address."""

    ATOM = "atom"
    CSV = "csv"
    JSON = "json"
    ICS = "ics"


class Changes(TypedDict, total=False):
    """The parts of a request that a link may change."""

    query: str
    officials: tuple[str, ...]
    meetings: tuple[str, ...]
    documents: tuple[str, ...]
    sources: tuple[str, ...]
    since: date | None
    until: date | None
    exact: bool
    all_words: bool
    sort: Sort
    page: int


def canonical(request: SearchRequest) -> SearchRequest:
    """The one request among those that mean the same.

    Without words nothing can be more relevant than anything else, so such a search is ordered
    by day.
    """
    query = tidy(request.query)
    sort = request.sort
    if not query and sort is Sort.RELEVANCE:
        sort = Sort.NEWEST
    return replace(
        request,
        query=query,
        officials=tidy_values(request.officials),
        meetings=tidy_values(request.meetings),
        documents=tidy_values(request.documents),
        sources=tidy_values(request.sources),
        all_words=request.all_words and bool(query),
        sort=sort,
    )


def search_items(
    request: SearchRequest, *, more: FacetName | None = None, within: str = ""
) -> list[tuple[str, str]]:
    """The canonical parameters of a request: names and values, not yet quoted."""
    request = canonical(request)
    items = [
        *_value_items(request),
        *_end_items(request.since, request.until),
        *_switch_items(request),
        _sort_item(request.sort, has_words=bool(request.query)),
        _page_item(request.page),
        *_more_items(more, within),
    ]
    return [(field.value, value) for field, value in items if value]


def _value_items(request: SearchRequest) -> list[tuple[Field, str]]:
    items = [(Field.QUERY, request.query)] if request.query else []
    items += [(Field(facet.value), value) for facet in FacetName for value in request.chosen(facet)]
    return items


@lru_cache(2048)  # the months of the bars are those of most pages
def _end_items(since: date | None, until: date | None) -> tuple[tuple[Field, str], ...]:
    return tuple(zip((Field.SINCE, Field.UNTIL), write_bounds(since, until), strict=True))


def _switch_items(request: SearchRequest) -> tuple[tuple[Field, str], ...]:
    switches = ((Field.EXACT, request.exact), (Field.ALL, request.all_words))
    return tuple((field, "1" if is_on else "") for field, is_on in switches)


def _sort_item(sort: Sort, *, has_words: bool) -> tuple[Field, str]:
    """Without words nothing can be more relevant than anything else."""
    usual = Sort.RELEVANCE if has_words else Sort.NEWEST
    return Field.SORT, "" if sort in (usual, Sort.RELEVANCE) else sort.value


def _page_item(page: int) -> tuple[Field, str]:
    return Field.PAGE, "" if page == 1 else str(page)


def _more_items(more: FacetName | None, within: str = "") -> list[tuple[Field, str]]:
    return [(Field.MORE, more.value), (Field.WITHIN, within)] if more else []


def search_url(
    request: SearchRequest,
    *,
    more: FacetName | None = None,
    within: str = "",
    **changes: Unpack[Changes],
) -> str:
    """The address of a search, or of the same search with something changed."""
    if not changes.keys() <= _OFTEN_CHANGED:
        request, changes = changed(request, **changes), {}
    values, switches, has_words = _quoted(request)
    since, until = changes.get("since", request.since), changes.get("until", request.until)
    sort = changes.get("sort", request.sort)
    page = changes.get("page", 1) if changes else request.page
    plain = (
        *(_end_items(since, until) if since or until else ()),
        *switches,
        _sort_item(sort, has_words=has_words),
        _page_item(page),
        *_more_items(more),
    )
    parts = [values, *(f"{field.value}={value}" for field, value in plain if value)]
    if more and within:
        parts.append(urlencode([(Field.WITHIN.value, within)]))
    return _with_query(SEARCH, "&".join(part for part in parts if part))


_OFTEN_CHANGED: Final = frozenset({"since", "until", "sort", "page"})
"""What most links of a page change; none of it has to be quoted. The rest of their addresses is
quoted once: writing forty addresses from their requests took a tenth of the time of a page."""


@lru_cache(256)
def _quoted(request: SearchRequest) -> tuple[str, tuple[tuple[Field, str], ...], bool]:
    """The words and facet values of a canonical address, its switches, and whether there are
    words."""
    request = canonical(request)
    return urlencode(_value_items(request)), _switch_items(request), bool(request.query)


@lru_cache(256)
def _written(request: SearchRequest) -> str:
    """All parameters of a canonical address."""
    return urlencode(search_items(request))


def _with_query(path: str, query: str) -> str:
    return local(f"{path}?{query}" if query else path)


def changed(request: SearchRequest, **changes: Unpack[Changes]) -> SearchRequest:
    """The same search with something changed.

    It goes back to the first page, for the hits are no longer those that were counted.
    """
    merged: Changes = {"page": 1, **changes}
    return replace(request, **merged)


def article_url(article_id: str, request: SearchRequest | None = None) -> str:
    """The address of an article; it carries the search it was found by, so that the page can
    mark the words and lead back."""
    return _with_query(article_path(article_id), _written(request) if request else "")


def article_path(article_id: str) -> str:
    """The address of an article in whatever language its reader has."""
    return ARTICLE + quote(article_id, safe="")


def hit_anchor(article_id: str) -> str:
    """What an article is called among the hits, for an address that leads back to it."""
    return "bai-" + quote(article_id, safe="")


def official_url(slug: str) -> str:
    """The page of an official."""
    return local(OFFICIAL + quote(slug, safe=""))


def meeting_url(slug: str) -> str:
    """The page of a meeting."""
    return local(MEETING + quote(slug, safe=""))


def document_url(slug: str) -> str:
    """The page of a cited document."""
    return local(DOCUMENT + quote(slug, safe=""))


def api_url(collection: str, item: str = "") -> str:
    """The address of a collection of the API, or of one item of it."""
    return local(f"{API}{collection}/{quote(item, safe='')}" if item else f"{API}{collection}")


def on_site(path: str) -> str:
    """A path of the site that is the same in all languages."""
    return site_prefix() + path


def local(path: str) -> str:
    """A path of the site in the language that was chosen by the address, if one was."""
    return address_prefix() + path


def in_language(path: str, language: Language) -> str:
    """A path of the site, without prefix, with the choice of a language."""
    return on_site(f"/{language.value}{path}")


def in_format(url: str, form: Format) -> str:
    """The address of the same thing written in another format."""
    path, mark, query = url.partition("?")
    return f"{path}.{form.value}{mark}{query}"


def feed_url(request: SearchRequest) -> str:
    """The Atom feed of a search: always its newest articles, so neither order nor page count."""
    return in_format(search_url(request, sort=Sort.RELEVANCE), Format.ATOM)


def safe_link(url: str) -> str:
    """An address from the outside that may stand in a link, or nothing (`javascript:` …)."""
    return url if is_address(url) else ""


def with_items(path: str, items: list[tuple[str, str]]) -> str:
    """A path of the site with parameters, in the language that was chosen by the address."""
    return _with_query(path, urlencode(items))


@lru_cache(4096)  # a page has some forty links that carry the same words
def tidy(text: str) -> str:
    """One line of composed letters without control characters, single spaces."""
    kept = "".join(" " if unicodedata.category(c) == "Cc" else c for c in text)
    return unicodedata.normalize("NFC", " ".join(kept.split()))


def tidy_values(values: Iterable[str]) -> tuple[str, ...]:
    """Values of a facet in the one order that an address has them, each once."""
    return tuple(sorted({kept for value in values if (kept := tidy(value))}))


def within_field(facet: FacetName) -> str:
    """The name of the field in which a form searches the values of a facet."""
    return f"{Field.WITHIN}-{facet}"
