"""The addresses of the API and their parameters, as `webui.urls` has those of the pages.

A search has the parameters of the results page and `page_size`. The API is stricter than a page:
a number or a switch that cannot be read is refused, never guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from indexer.records import MAX_PAGE_SIZE, FacetName
from webui import formats
from webui.asked import parse_search
from webui.language import gettext
from webui.origin import absolute
from webui.presenters.problems import problem_text
from webui.urls import (
    API,
    MAX_QUERY,
    MAX_VALUE,
    MAX_VALUES,
    Field,
    api_url,
    search_items,
    tidy,
    with_items,
)

if TYPE_CHECKING:
    from werkzeug.datastructures import MultiDict

    from indexer.records import SearchRequest

OPENAPI: Final = f"{API}openapi.json"
PAGE_SIZE: Final = 20
COMPLETIONS: Final = 10
"""Completions of a beginning, at most and by default."""
FACET_VALUES: Final = 50
MAX_FACET_VALUES: Final = 1000

_REPEATED: Final = tuple(Field(facet.value) for facet in FacetName)
_FILTERS: Final = (Field.QUERY, *_REPEATED, Field.SINCE, Field.UNTIL, Field.EXACT, Field.ALL)
_LONGEST_NAME: Final = 60
"""Characters of an unknown parameter's name that are shown again."""
_NUMBER: Final = re.compile(r"[0-9]{1,9}")
_SWITCHES: Final = {"0": False, "false": False, "1": True, "true": True}


@dataclass(frozen=True, slots=True)
class Mistake:
    """A parameter that has to be changed, and how."""

    parameter: str
    detail: str


class BadParametersError(Exception):
    """Parameters cannot be read; holds every mistake."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__(" ".join(mistake.detail for mistake in mistakes))
        self.mistakes = mistakes


@dataclass(frozen=True, slots=True)
class Listing:
    """Which part of a list is asked for: names that have `words`, and one page of them."""

    words: str
    page: int
    page_size: int


class ParameterReader:
    """Reads the parameters of one address and collects what is wrong with them.

    Limits count what was sent, blanks and all; a parameter that takes one value takes it once.
    """

    def __init__(self, args: MultiDict[str, str]) -> None:
        self._args = args
        self._known: list[str] = []
        self._mistakes: dict[str, str] = {}

    def search(self, *fields: Field) -> SearchRequest:
        """A search by these parameters of the pages."""
        self._known += fields
        parsed = parse_search(self._args)
        for problem in parsed.problems:
            if problem.field in fields:
                self._note(problem.field, problem_text(problem))
        for field in fields:
            self._check_size(field)
        exact, all_words = (
            self._switch(field) if field in fields else False for field in (Field.EXACT, Field.ALL)
        )
        return replace(parsed.request, exact=exact, all_words=all_words)

    def number(self, name: str, *, default: int, highest: int) -> int:
        """A number from 1 to `highest`."""
        self._known.append(name)
        typed = self._args.get(name)
        self._check_single(name)
        if typed is None:
            return default
        if _NUMBER.fullmatch(typed) and 1 <= int(typed) <= highest:
            return int(typed)
        self._note(
            name, gettext("Hãy cho một số từ 1 đến %(highest)s.", highest=formats.number(highest))
        )
        return default

    def refuse_mistakes(self) -> None:
        """Raises BadParametersError if anything was wrong, or there is a parameter of another name.

        A misspelt filter would else be a search of everything.
        """
        for name in self._args:
            if name not in self._known:
                self._note(formats.shortened(name, _LONGEST_NAME), self._instead())
        if self._mistakes:
            raise BadParametersError(tuple(Mistake(*each) for each in self._mistakes.items()))

    def _instead(self) -> str:
        if not self._known:
            return gettext("Địa chỉ này không có tham số nào.")
        names = ", ".join(map(str, self._known))
        return gettext("Không có tham số này. Có: %(names)s.", names=names)

    def _switch(self, name: str) -> bool:
        typed = self._args.get(name)
        if typed is not None and typed not in _SWITCHES:
            self._note(name, gettext("Hãy cho true hoặc false."))
        return _SWITCHES.get(typed or "", False)

    def _check_size(self, field: Field) -> None:
        values = self._args.getlist(field)
        if field not in _REPEATED:
            self._check_single(field)
            longest = MAX_QUERY
        else:
            longest = MAX_VALUE
            if len(values) > MAX_VALUES:
                self._note(field, gettext("Hãy cho nhiều nhất %(most)s giá trị.", most=MAX_VALUES))
            if not all(map(tidy, values)):  # else an empty variable of a script finds everything
                self._note_empty(field)
        if any(len(value) > longest for value in values):
            self._note(field, gettext("Hãy cho nhiều nhất %(most)s ký tự.", most=longest))

    def _check_single(self, name: str) -> None:
        values = self._args.getlist(name)
        if len(values) > 1:
            self._note(name, gettext("Hãy cho tham số này một lần."))
        elif values and not tidy(values[0]) and name != Field.QUERY:
            self._note_empty(name)

    def _note_empty(self, name: str) -> None:
        self._note(name, gettext("Hãy cho tham số này một giá trị, hoặc bỏ nó."))

    def _note(self, name: str, detail: str) -> None:
        self._mistakes.setdefault(str(name), detail)


def read_search(args: MultiDict[str, str]) -> SearchRequest:
    """The search that an address asks for. Raises BadParametersError."""
    reader = ParameterReader(args)
    request = reader.search(*_FILTERS, Field.SORT, Field.PAGE)
    page_size = reader.number("page_size", default=PAGE_SIZE, highest=MAX_PAGE_SIZE)
    reader.refuse_mistakes()
    return replace(request, page_size=page_size)


def read_facets(args: MultiDict[str, str]) -> SearchRequest:
    """The search whose facets are asked for, `limit` values each. Raises BadParametersError."""
    reader = ParameterReader(args)
    request = reader.search(*_FILTERS)
    size = reader.number("limit", default=FACET_VALUES, highest=MAX_FACET_VALUES)
    reader.refuse_mistakes()
    return replace(request, page=1, page_size=1, facet_size=size)


def read_whole_search(args: MultiDict[str, str]) -> SearchRequest:
    """The search whose feed or table is asked for. Raises BadParametersError.

    Its address is that of a page with an ending, so it may have all that a page's has.
    """
    reader = ParameterReader(args)
    request = reader.search(*Field)
    reader.refuse_mistakes()
    return request


def read_page(args: MultiDict[str, str]) -> int:
    """The page that is asked for where nothing else can be. Raises BadParametersError."""
    reader = ParameterReader(args)
    page = reader.search(Field.PAGE).page
    reader.refuse_mistakes()
    return page


def read_nothing(args: MultiDict[str, str]) -> None:
    """An address that takes no parameters. Raises BadParametersError if there is one."""
    ParameterReader(args).refuse_mistakes()


def read_beginning(args: MultiDict[str, str]) -> tuple[str, int]:
    """What has been typed so far, and how many completions at most. Raises BadParametersError."""
    reader = ParameterReader(args)
    query = reader.search(Field.QUERY).query
    limit = reader.number("limit", default=COMPLETIONS, highest=COMPLETIONS)
    reader.refuse_mistakes()
    return query, limit


def read_listing(args: MultiDict[str, str]) -> Listing:
    """The part of a list that is asked for. Raises BadParametersError."""
    reader = ParameterReader(args)
    request = reader.search(Field.QUERY, Field.PAGE)
    page_size = reader.number("page_size", default=PAGE_SIZE, highest=MAX_PAGE_SIZE)
    reader.refuse_mistakes()
    return Listing(request.query, request.page, page_size)


def search_address(request: SearchRequest) -> str:
    """The address of a search in the API."""
    items = search_items(request)
    if request.page_size != PAGE_SIZE:
        items.append(("page_size", str(request.page_size)))
    return _address("search", items)


def listing_address(facet: FacetName, listing: Listing) -> str:
    """The address of a part of a list."""
    items = [
        ("q", listing.words),
        ("page", str(listing.page)),
        ("page_size", str(listing.page_size)),
    ]
    usual = {("q", ""), ("page", "1"), ("page_size", str(PAGE_SIZE))}
    return _address(f"{facet}s", [item for item in items if item not in usual])


def article_address(article_id: str) -> str:
    """The address of an article in the API."""
    return absolute(api_url("articles", article_id))


def entity_address(facet: FacetName, slug: str) -> str:
    """The address of an official, a meeting or a document in the API."""
    return absolute(api_url(f"{facet}s", slug))


def _address(collection: str, items: list[tuple[str, str]]) -> str:
    return absolute(with_items(f"{API}{collection}", items))
