"""What an address asks for: the parameters of a search, read with what is wrong with them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from indexer.periods import parse_period
from indexer.records import FacetName, SearchRequest, Sort
from webui.urls import (
    MAX_PAGE,
    MAX_QUERY,
    MAX_VALUE,
    MAX_VALUES,
    Field,
    canonical,
    search_items,
    search_url,
    tidy,
    tidy_values,
    within_field,
)

if TYPE_CHECKING:
    from datetime import date

    from werkzeug.datastructures import MultiDict

    from indexer.periods import Period

_PAGE: Final = re.compile(r"[0-9]{1,9}")
_FACETS: Final = frozenset(facet.value for facet in FacetName)
_SORTS: Final = frozenset(sort.value for sort in Sort)


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
        all_words=_first(args, Field.ALL) == "1",
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


def is_canonical(args: MultiDict[str, str], items: list[tuple[str, str]]) -> bool:
    """Whether an address already has exactly these parameters.

    Compared after unquoting: `+` and `%20` need no redirect.
    """
    return list(args.items(multi=True)) == items


def _first(args: MultiDict[str, str], field: Field) -> str:
    """The first value of a parameter that is not empty."""
    return next((kept for value in args.getlist(field) if (kept := tidy(value))), "")


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
    values = tidy_values(tuple(args.getlist(field)))
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
    since, until = (_read_period(args, each, problems) for each in (Field.SINCE, Field.UNTIL))
    if since and until and since.first > until.last:
        problems.append(Problem(Field.SINCE, Fault.REVERSED, _first(args, Field.SINCE)))
    return since.first if since else None, until.last if until else None


def _read_period(args: MultiDict[str, str], field: Field, problems: list[Problem]) -> Period | None:
    typed = _first(args, field)
    try:
        return parse_period(typed) if typed else None
    except ValueError:
        problems.append(Problem(field, Fault.UNREADABLE, typed))
        return None


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
