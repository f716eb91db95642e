"""What the results page shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.records import FacetName, SearchRequest, Sort
from webui.formats import articles, day, number, shortened
from webui.language import gettext, ngettext
from webui.presenters.parts.bars import Chart, days_chart, results_chart, undated
from webui.presenters.parts.card import Card, Choices
from webui.presenters.parts.filters import (
    NO_FILTERS,
    Chip,
    FacetBox,
    chips,
    facet_box,
    search_name,
)
from webui.presenters.parts.hits import HitView, hit_views
from webui.presenters.parts.links import OptionLink
from webui.presenters.parts.notices import (
    NoticeLine,
    all_words_line,
    notice_lines,
    respelled_line,
    undated_line,
)
from webui.presenters.parts.other_forms import search_forms
from webui.presenters.parts.page import HiddenField, PageView
from webui.presenters.parts.pager import Pager, pager
from webui.presenters.parts.post_card import PostCard
from webui.urls import Field, changed, feed_url, search_items, search_url

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indexer.dated import DatedSearch
    from indexer.records import SearchPage
    from webui.asked import ParsedSearch


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterForm:
    """The form of all filters."""

    kept: tuple[HiddenField, ...]
    facets_before_time: tuple[FacetBox, ...]
    facets_after_time: tuple[FacetBox, ...]
    presets: tuple[OptionLink, ...]
    since: str
    until: str
    chosen: int
    """How many filters are in force."""
    is_open: bool
    """Shown at once on a narrow screen too: the reader has just asked for more of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultsView(PageView):
    """The results page."""

    title: str
    heading: str
    notices: tuple[NoticeLine, ...]
    chips: tuple[Chip, ...]
    clear_url: str
    form: FilterForm
    card: Card | None
    choices: Choices | None
    post_card: PostCard | None
    chart: Chart | None
    undated: str
    """What the chart does not show."""
    days_chart: Chart | None
    sorts: tuple[OptionLink, ...]
    range: str
    hits: tuple[HitView, ...]
    pager: Pager | None
    feed: str
    feed_title: str


def results_view(
    parsed: ParsedSearch,
    page: SearchPage,
    *,
    typed: SearchRequest,
    labels: Mapping[tuple[FacetName, str], str],
    values_per_facet: int,
    presets: tuple[OptionLink, ...],
    card: Card | None,
    choices: Choices | None,
    post_card: PostCard | None,
    dated: DatedSearch | None,
) -> ResultsView:
    """The page for a search that found something; `typed` is another one if nothing has all of
    that."""
    request = parsed.request
    in_force = chips(request, labels)
    return ResultsView(
        query=request.query,
        title=_title(request, page),
        heading=_heading(request, page, filtered=bool(in_force)),
        notices=_notices(typed, page, dated),
        chips=in_force,
        clear_url=search_url(request, **NO_FILTERS),
        form=_form(parsed, page, shown=values_per_facet, presets=presets, chosen=len(in_force)),
        card=card,
        choices=choices,
        post_card=post_card,
        chart=results_chart(request, page.months, page.total),
        undated="" if request.since or request.until else undated(page.total, page.months),
        days_chart=days_chart(request, page.days),
        sorts=_sorts(page),
        range=_range(page),
        hits=hit_views(page.hits, request),
        pager=pager(request, page.pages),
        formats=search_forms(request),
        feed=feed_url(_by_day(page)),
        feed_title=search_name(request, labels),
    )


def _form(
    parsed: ParsedSearch,
    page: SearchPage,
    *,
    shown: int,
    presets: tuple[OptionLink, ...],
    chosen: int,
) -> FilterForm:
    """The filters in the order official, meeting, time, document, source."""
    request, more, within = parsed.request, parsed.more, parsed.within
    boxes = {
        facet.name: box
        for facet in page.facets
        if (box := facet_box(facet, request, shown=shown, whole=facet.name is more, within=within))
    }
    return FilterForm(
        kept=_kept(request),
        facets_before_time=_in_order(boxes, FacetName.OFFICIAL, FacetName.MEETING),
        facets_after_time=_in_order(boxes, FacetName.DOCUMENT, FacetName.SOURCE),
        presets=presets,
        since=day(request.since) if request.since else "",
        until=day(request.until) if request.until else "",
        chosen=chosen,
        is_open=more is not None,
    )


def _in_order(boxes: Mapping[FacetName, FacetBox], *names: FacetName) -> tuple[FacetBox, ...]:
    return tuple(boxes[name] for name in names if name in boxes)


def _kept(request: SearchRequest) -> tuple[HiddenField, ...]:
    """What the form does not ask for and must not lose."""
    names = {Field.QUERY, Field.EXACT, Field.ALL, Field.SORT}
    return tuple(HiddenField(name, value) for name, value in search_items(request) if name in names)


def _title(request: SearchRequest, page: SearchPage) -> str:
    found = _results(page.total)
    where = ""
    if page.pages > 1:
        open_page, last = number(request.page), number(page.pages)
        where = gettext(" (trang %(page)s/%(last)s)", page=open_page, last=last)
    if request.query:
        return f"{shortened(request.query)}: {found}{where}"
    return f"{found}{where}"


def _heading(request: SearchRequest, page: SearchPage, *, filtered: bool) -> str:
    if request.query:
        words = shortened(request.query)
        return gettext("%(results)s cho «%(words)s»", results=_results(page.total), words=words)
    if filtered:
        return gettext("%(articles)s theo bộ lọc", articles=articles(page.total))
    return gettext("Tất cả %(articles)s", articles=articles(page.total))


def _results(total: int) -> str:
    return ngettext("%(count)s kết quả", "%(count)s kết quả", total, count=number(total))


def _notices(
    typed: SearchRequest, page: SearchPage, dated: DatedSearch | None
) -> tuple[NoticeLine, ...]:
    lines = (
        respelled_line(typed, page.request),
        *notice_lines(page.request, page.notices, page.suggestion, dated),
        all_words_line(page),
        undated_line(page),
    )
    return tuple(line for line in lines if line)


def _by_day(page: SearchPage) -> SearchRequest:
    """The search that is to be ordered by day: of a long query only what has all words, if that is
    a page of articles. What has but the bulk of it would stand above them by its day alone."""
    request = page.request
    enough = request.page_size <= page.with_all_words < page.total
    return changed(request, all_words=True) if enough else request


def _sorts(page: SearchPage) -> tuple[OptionLink, ...]:
    request, by_day = page.request, _by_day(page)
    texts = {
        Sort.RELEVANCE: gettext("Liên quan nhất"),
        Sort.NEWEST: gettext("Mới nhất"),
        Sort.OLDEST: gettext("Cũ nhất"),
    }
    if not request.query:
        del texts[Sort.RELEVANCE]
    return tuple(
        OptionLink(
            text,
            search_url(request if sort is Sort.RELEVANCE else by_day, sort=sort),
            sort is request.sort,
        )
        for sort, text in texts.items()
    )


def _range(page: SearchPage) -> str:
    first = (page.request.page - 1) * page.request.page_size + 1
    last = first + len(page.hits) - 1
    return gettext("Kết quả %(first)s đến %(last)s", first=number(first), last=number(last))
