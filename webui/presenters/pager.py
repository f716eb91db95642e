"""The numbered pages under the hits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from webui.formats import number
from webui.urls import MAX_PAGE, search_url

if TYPE_CHECKING:
    from indexer.records import SearchRequest

_AROUND = 2


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
    """First, last and the pages around the open one; None for a single page."""
    last = min(pages, MAX_PAGE)
    if last <= 1:
        return None
    links: list[PageLink] = []
    before = 0
    for page in _numbers(request.page, last):
        if page != before + 1:
            links.append(PageLink())
        url = "" if page == request.page else search_url(request, page=page)
        links.append(PageLink(number(page), url))
        before = page
    next_url = search_url(request, page=request.page + 1) if request.page < last else ""
    return Pager(tuple(links), next_url)


def _numbers(page: int, last: int) -> list[int]:
    near = range(page - _AROUND, page + _AROUND + 1)
    shown = {1, last, *(value for value in near if 1 <= value <= last)}
    alone = {value for value in range(2, last) if {value - 1, value + 1} <= shown}
    return sorted(shown | alone)  # a gap of one page takes as much room as its number
