"""The numbered pages under hits and lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from webui.formats import number
from webui.urls import MAX_PAGE, search_url

if TYPE_CHECKING:
    from collections.abc import Callable

    from indexer.records import SearchRequest

_AROUND = 2
"""Pages on each side of the open one that have a number."""


@dataclass(frozen=True, slots=True)
class PageLink:
    """A number with its address; no address for the page that is open, no number for a gap."""

    number: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Pager:
    """All that stands in the pager."""

    links: tuple[PageLink, ...]
    next_url: str = ""


def pager(request: SearchRequest, pages: int) -> Pager | None:
    """The pages of a search."""
    return numbered_pages(request.page, pages, lambda page: search_url(request, page=page))


def numbered_pages(page: int, pages: int, url_of: Callable[[int], str]) -> Pager | None:
    """First, last and the pages around the open one; None for a single page."""
    last = min(pages, MAX_PAGE)
    if last <= 1:
        return None
    links: list[PageLink] = []
    before = 0
    for each in _numbers(page, last):
        if each != before + 1:
            links.append(PageLink())
        links.append(PageLink(number(each), "" if each == page else url_of(each)))
        before = each
    return Pager(tuple(links), url_of(page + 1) if page < last else "")


def _numbers(page: int, last: int) -> list[int]:
    near = range(page - _AROUND, page + _AROUND + 1)
    shown = {1, last, *(value for value in near if 1 <= value <= last)}
    beside = {value + 1 for value in shown if value + 2 in shown}
    return sorted(shown | beside)  # a gap of one page takes as much room as its number
