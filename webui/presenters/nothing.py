"""What the page shows when nothing was found: which filters stand in the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.query import to_text, without_required
from indexer.records import FacetName, NoticeKind, SearchRequest
from webui.formats import articles, shortened
from webui.language import gettext
from webui.presenters.parts.filters import (
    NO_FILTERS,
    Chip,
    chips,
    day_filters,
    facet_change,
    facet_title,
)
from webui.presenters.parts.notices import NoticeLine, notice_lines
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
    return NothingView(
        query=request.query,
        title=gettext("%(words)s: không có kết quả", words=words)
        if words
        else gettext("Không có kết quả"),
        heading=gettext("Không có bài nào cho «%(words)s»", words=words)
        if words
        else gettext("Không có bài nào theo bộ lọc này"),
        notices=notice_lines(request, told, page.suggestion, dated),
        chips=chips(request, labels),
        clear_url=search_url(request, **NO_FILTERS),
        ways_out=tuple(_ways_out(request, labels, count)),
    )


def _ways_out(
    request: SearchRequest,
    labels: Mapping[tuple[FacetName, str], str],
    count: Callable[[SearchRequest], int],
) -> Iterator[WayOut]:
    """The searches with one filter less that find something, then the one with none; then those
    whose words are taken less strictly.

    The values of one facet go together: as they widen each other, giving up one of them can
    only find less.
    """
    changes = list(_removals(request, labels))
    if len(changes) > 1:
        changes.append((gettext("Bỏ mọi bộ lọc"), NO_FILTERS))
    for part, rest in without_required(request.query):
        changes.append((_apart(part) if part.quoted else _left_out(part), {"query": rest}))
    if request.all_words:
        changes.append((gettext("Tìm cả bài chỉ có phần lớn các từ"), {"all_words": False}))
    if request.exact:
        changes.append((gettext("Tìm cả dạng có dấu"), {"exact": False}))
    for text, change in changes:
        found = count(changed(request, **change))
        if found:
            yield WayOut(text, search_url(request, **change), articles(found))


def _apart(quoted: Phrase) -> str:
    return gettext("Các từ không cần đứng liền nhau: %(words)s", words=to_text(quoted))


def _left_out(number: Phrase) -> str:
    return gettext("Tìm không kèm: %(words)s", words=to_text(number))


def _removals(
    request: SearchRequest, labels: Mapping[tuple[FacetName, str], str]
) -> Iterator[tuple[str, Changes]]:
    for facet in FacetName:
        chosen = request.chosen(facet)
        names = ", ".join(labels.get((facet, value), value) for value in chosen)
        if chosen:
            yield _without(facet_title(facet), names), facet_change(facet, ())
    for each in day_filters(request):
        yield _without(each.kind, each.text), each.removal


def _without(kind: str, names: str) -> str:
    return gettext("Bỏ %(kind)s: %(names)s", kind=kind, names=names)
