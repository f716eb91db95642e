"""What the page shows when nothing was found: which filters stand in the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.query import to_text, without_required
from indexer.records import FacetName, NoticeKind, SearchRequest
from webui.formats import articles, shortened
from webui.language import gettext
from webui.presenters.parts.filters import (
    NO_DAYS,
    NO_FILTERS,
    Chip,
    chips,
    day_filters,
    facet_change,
    facet_title,
)
from webui.presenters.parts.notices import NoticeLine, notice_lines, undated_line
from webui.presenters.parts.page import PageView
from webui.urls import changed, search_url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from indexer.dated import DatedSearch
    from indexer.query import Phrase
    from indexer.records import SearchPage
    from webui.urls import Changes


@dataclass(frozen=True, slots=True)
class WayOut:
    """A wider search and how many articles it finds."""

    text: str
    url: str
    """Empty for one that finds nothing either."""
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingView(PageView):
    """The page of a search that found nothing."""

    title: str
    heading: str
    notices: tuple[NoticeLine, ...]
    chips: tuple[Chip, ...]
    clear_url: str
    ways_out: tuple[WayOut, ...]
    alone: tuple[WayOut, ...]
    """Each of several filters by itself, where giving up one of them is not enough: which of them
    finds nothing even so."""


def nothing_view(
    request: SearchRequest,
    page: SearchPage,
    *,
    labels: Mapping[tuple[FacetName, str], str],
    count: Callable[[SearchRequest], int],
    dated: DatedSearch | None,
) -> NothingView:
    """The page for a search that found nothing; `count` says what another search would find."""
    told = [notice for notice in page.notices if notice.kind is not NoticeKind.FOLDED]
    words = shortened(request.query)

    def way_out(text: str, change: Changes) -> WayOut:
        found = count(changed(request, **change))
        return WayOut(text, search_url(request, **change) if found else "", articles(found))

    removals = [way_out(*each) for each in _removals(request, labels)]
    wider = [way_out(*each) for each in _wider(request, filters=len(removals))]
    alone = [] if any(way.url for way in removals) else list(_alone(request, labels))
    return NothingView(
        query=request.query,
        title=gettext("%(words)s: không có kết quả", words=words)
        if words
        else gettext("Không có kết quả"),
        heading=gettext("Không có bài nào cho «%(words)s»", words=words)
        if words
        else gettext("Không có bài nào theo bộ lọc này"),
        notices=(
            *notice_lines(request, told, page.suggestion, dated),
            *filter(None, (undated_line(page),)),
        ),
        chips=chips(request, labels),
        clear_url=search_url(request, **NO_FILTERS),
        ways_out=tuple(way for way in (*removals, *wider) if way.url),
        alone=tuple(way_out(*each) for each in alone) if len(alone) > 1 else (),
    )


def _wider(request: SearchRequest, *, filters: int) -> Iterator[tuple[str, Changes]]:
    """The search with none of its `filters`, then those whose words are taken less strictly."""
    if filters > 1:
        yield gettext("Bỏ mọi bộ lọc"), NO_FILTERS
    for part, rest in without_required(request.query):
        yield _apart(part) if part.quoted else _left_out(part), {"query": rest}
    if request.all_words:
        yield gettext("Tìm cả bài chỉ có phần lớn các từ"), {"all_words": False}
    if request.exact:
        yield gettext("Tìm cả dạng có dấu"), {"exact": False}


def _apart(quoted: Phrase) -> str:
    return gettext("Các từ không cần đứng liền nhau: %(words)s", words=to_text(quoted))


def _left_out(number: Phrase) -> str:
    return gettext("Tìm không kèm: %(words)s", words=to_text(number))


def _removals(
    request: SearchRequest, labels: Mapping[tuple[FacetName, str], str]
) -> Iterator[tuple[str, Changes]]:
    """The searches with one filter less.

    The values of one facet go together: as they widen each other, giving up one of them can
    only find less. Of two days each is one, and both are.
    """
    for facet in FacetName:
        if request.chosen(facet):
            text = _without(facet_title(facet), _names(facet, request, labels))
            yield text, facet_change(facet, ())
    days = day_filters(request)
    for each in days:
        yield _without(each.kind, each.text), each.removal
    if len(days) > 1:
        yield gettext("Bỏ cả hai ngày"), NO_DAYS


def _alone(
    request: SearchRequest, labels: Mapping[tuple[FacetName, str], str]
) -> Iterator[tuple[str, Changes]]:
    """The searches with but one of the filters."""
    for facet in FacetName:
        if chosen := request.chosen(facet):
            kept = facet_change(facet, chosen)
            yield f"{facet_title(facet)}: {_names(facet, request, labels)}", {**NO_FILTERS, **kept}
    if days := day_filters(request):
        text = ", ".join(f"{each.kind}: {each.text}" for each in days)
        yield text, {**NO_FILTERS, "since": request.since, "until": request.until}


def _names(
    facet: FacetName, request: SearchRequest, labels: Mapping[tuple[FacetName, str], str]
) -> str:
    return ", ".join(labels.get((facet, value), value) for value in request.chosen(facet))


def _without(kind: str, names: str) -> str:
    return gettext("Bỏ %(kind)s: %(names)s", kind=kind, names=names)
