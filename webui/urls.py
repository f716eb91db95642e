"""The one place that reads and writes addresses.

A search has exactly one canonical address: parameters stand in a fixed order, defaults are left
out, values of a facet are sorted, days are ISO. Whatever else means the same search redirects
there, so that one search is one entry in caches, histories and bookmarks.

Other writings of what a page shows have the page's address with an ending: `/tim-kiem.atom?q=…`,
`/tim-kiem.csv?q=…`, `/lanh-dao/SLUG.atom`, `/hoi-nghi/SLUG.ics`. Slugs have no dots.

On a page whose language was chosen by its address, all of them begin with that choice (`/en`).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypedDict, Unpack
from urllib.parse import quote, urlencode

from indexer.periods import parse_period, write_bounds
from indexer.records import FacetName, SearchRequest, Sort
from webui.language import Language, address_prefix

if TYPE_CHECKING:
    from werkzeug.datastructures import MultiDict

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

_PAGE = re.compile(r"[0-9]{1,9}")
_FACETS = frozenset(facet.value for facet in FacetName)
_SORTS = frozenset(sort.value for sort in Sort)


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


class Fault(StrEnum):
    """What can be wrong with one parameter."""

    TOO_LONG = "too-long"
    TOO_MANY = "too-many"
    UNREADABLE = "unreadable"
    REVERSED = "reversed"
    """The first day comes after the last."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A parameter that has to be changed, with what was typed."""

    field: Field
    fault: Fault
    typed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedSearch:
    """What an address asks for. With problems, `request` holds only what could be read."""

    request: SearchRequest
    more: FacetName | None = None
    """The facet that is shown with all its values."""
    within: str = ""
    """Words that the shown values of this facet must have."""
    problems: tuple[Problem, ...] = ()
    typed_since: str = ""
    typed_until: str = ""

    @property
    def items(self) -> list[tuple[str, str]]:
        """The canonical parameters."""
        return search_items(self.request, more=self.more, within=self.within)

    @property
    def url(self) -> str:
        """The canonical address."""
        return search_url(self.request, more=self.more, within=self.within)


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
    sort: Sort
    page: int


def parse_search(args: MultiDict[str, str]) -> ParsedSearch:
    """Read the parameters of a search; unknown ones are ignored."""
    problems: list[Problem] = []
    since, until = _read_days(args, problems)
    request = SearchRequest(
        query=_read_query(args, problems),
        officials=_read_values(args, Field.OFFICIAL, problems),
        meetings=_read_values(args, Field.MEETING, problems),
        documents=_read_values(args, Field.DOCUMENT, problems),
        sources=_read_values(args, Field.SOURCE, problems),
        since=since,
        until=until,
        exact=_first(args, Field.EXACT) == "1",
        sort=_read_sort(args, problems),
        page=_read_page(args, problems),
    )
    more, within = _read_more(args)
    return ParsedSearch(
        request=canonical(request),
        more=more,
        within=within,
        problems=tuple(problems),
        typed_since=_first(args, Field.SINCE),
        typed_until=_first(args, Field.UNTIL),
    )


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
        officials=_tidy_values(request.officials),
        meetings=_tidy_values(request.meetings),
        documents=_tidy_values(request.documents),
        sources=_tidy_values(request.sources),
        sort=sort,
    )


def search_items(
    request: SearchRequest, *, more: FacetName | None = None, within: str = ""
) -> list[tuple[str, str]]:
    """The canonical parameters of a request: names and values, not yet quoted."""
    request = canonical(request)
    since, until = write_bounds(request.since, request.until)
    usual_sort = Sort.RELEVANCE if request.query else Sort.NEWEST
    items = [(Field.QUERY, request.query)]
    items += [(Field(facet.value), value) for facet in FacetName for value in request.chosen(facet)]
    items += [
        (Field.SINCE, since),
        (Field.UNTIL, until),
        (Field.EXACT, "1" if request.exact else ""),
        (Field.SORT, "" if request.sort is usual_sort else request.sort.value),
        (Field.PAGE, "" if request.page == 1 else str(request.page)),
        (Field.MORE, more.value if more else ""),
        (Field.WITHIN, within if more else ""),
    ]
    return [(field.value, value) for field, value in items if value]


def search_url(
    request: SearchRequest,
    *,
    more: FacetName | None = None,
    within: str = "",
    **changes: Unpack[Changes],
) -> str:
    """The address of a search, or of the same search with something changed."""
    if changes:
        request = changed(request, **changes)
    return with_items(SEARCH, search_items(request, more=more, within=within))


def changed(request: SearchRequest, **changes: Unpack[Changes]) -> SearchRequest:
    """The same search with something changed.

    It goes back to the first page, for the hits are no longer those that were counted.
    """
    merged: Changes = {"page": 1, **changes}
    return replace(request, **merged)


def article_url(article_id: str, request: SearchRequest | None = None) -> str:
    """The address of an article; it carries the search it was found by, so that the page can
    mark the words and lead back."""
    items = search_items(request) if request else []
    return with_items(ARTICLE + quote(article_id, safe=""), items)


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
    return f"{API}{collection}/{quote(item, safe='')}" if item else f"{API}{collection}"


def local(path: str) -> str:
    """A path of the site in the language that was chosen by the address, if one was."""
    return address_prefix() + path


def in_language(path: str, language: Language) -> str:
    """A path of the site, without prefix, with the choice of a language."""
    return f"/{language.value}{path}"


def in_format(url: str, form: Format) -> str:
    """The address of the same thing written in another format."""
    path, mark, query = url.partition("?")
    return f"{path}.{form.value}{mark}{query}"


def feed_url(request: SearchRequest) -> str:
    """The Atom feed of a search: always its newest articles, so neither order nor page count."""
    return in_format(search_url(request, sort=Sort.RELEVANCE), Format.ATOM)


def is_canonical(args: MultiDict[str, str], items: list[tuple[str, str]]) -> bool:
    """Whether an address already has exactly these parameters.

    Compared after unquoting: `+` and `%20` need no redirect.
    """
    return list(args.items(multi=True)) == items


def safe_link(url: str) -> str:
    """An address from the outside that may stand in a link, or nothing (`javascript:` …)."""
    return url if url.lower().startswith(("https://", "http://")) else ""


def with_items(path: str, items: list[tuple[str, str]]) -> str:
    """A path of the site with parameters, in the language that was chosen by the address."""
    return local(f"{path}?{urlencode(items)}" if items else path)


@lru_cache(4096)  # a page has some forty links that carry the same words
def tidy(text: str) -> str:
    """One line of composed letters without control characters, single spaces."""
    kept = "".join(" " if unicodedata.category(c) == "Cc" else c for c in text)
    return unicodedata.normalize("NFC", " ".join(kept.split()))


def _tidy_values(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({kept for value in values if (kept := tidy(value))}))


def _first(args: MultiDict[str, str], field: Field) -> str:
    """The first value of a parameter that is not empty."""
    return next((kept for value in args.getlist(field) if (kept := tidy(value))), "")


def within_field(facet: FacetName) -> str:
    """The name of the field in which a form searches the values of a facet."""
    return f"{Field.WITHIN}-{facet}"


def _read_more(args: MultiDict[str, str]) -> tuple[FacetName | None, str]:
    """The facet that is shown whole, and the words its values must have.

    A form has a field for each facet; the first that is filled counts.
    """
    for facet in FacetName:
        if within := tidy(args.get(within_field(facet), ""))[:MAX_VALUE]:
            return facet, within
    more = _first(args, Field.MORE)
    if more not in _FACETS:
        return None, ""
    cleared = within_field(FacetName(more)) in args
    return FacetName(more), "" if cleared else _first(args, Field.WITHIN)[:MAX_VALUE]


def _read_query(args: MultiDict[str, str], problems: list[Problem]) -> str:
    query = _first(args, Field.QUERY)
    if len(query) > MAX_QUERY:
        problems.append(Problem(Field.QUERY, Fault.TOO_LONG, query))
    return query


def _read_values(
    args: MultiDict[str, str], field: Field, problems: list[Problem]
) -> tuple[str, ...]:
    values = _tidy_values(tuple(args.getlist(field)))
    if len(values) > MAX_VALUES:
        problems.append(Problem(field, Fault.TOO_MANY, str(len(values))))
        return ()
    for value in values:
        if len(value) > MAX_VALUE:
            problems.append(Problem(field, Fault.TOO_LONG, value))
    return tuple(value for value in values if len(value) <= MAX_VALUE)


def _read_days(
    args: MultiDict[str, str], problems: list[Problem]
) -> tuple[date | None, date | None]:
    since = until = None
    typed_since, typed_until = _first(args, Field.SINCE), _first(args, Field.UNTIL)
    try:
        since = parse_period(typed_since).first if typed_since else None
    except ValueError:
        problems.append(Problem(Field.SINCE, Fault.UNREADABLE, typed_since))
    try:
        until = parse_period(typed_until).last if typed_until else None
    except ValueError:
        problems.append(Problem(Field.UNTIL, Fault.UNREADABLE, typed_until))
    if since and until and since > until:
        problems.append(Problem(Field.SINCE, Fault.REVERSED, typed_since))
    return since, until


def _read_sort(args: MultiDict[str, str], problems: list[Problem]) -> Sort:
    typed = _first(args, Field.SORT)
    if typed in _SORTS:
        return Sort(typed)
    if typed:
        problems.append(Problem(Field.SORT, Fault.UNREADABLE, typed))
    return Sort.RELEVANCE


def _read_page(args: MultiDict[str, str], problems: list[Problem]) -> int:
    typed = _first(args, Field.PAGE)
    if not typed:
        return 1
    if not _PAGE.fullmatch(typed) or not 1 <= int(typed) <= MAX_PAGE:
        problems.append(Problem(Field.PAGE, Fault.UNREADABLE, typed))
        return 1
    return int(typed)
