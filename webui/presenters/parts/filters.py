"""The filters: those in force as chips, those on offer as facets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.periods import Period
from indexer.records import Facet, FacetName, FacetValue, SearchRequest
from webui.formats import day, number, period_name, shortened
from webui.language import gettext, lazy_gettext, ngettext, pgettext
from webui.presenters.parts.wanted import folded_words, has_words
from webui.urls import Changes, search_url, within_field

if TYPE_CHECKING:
    from collections.abc import Mapping

_TITLES: Final = {
    FacetName.OFFICIAL: lazy_gettext("Lãnh đạo"),
    FacetName.MEETING: lazy_gettext("Hội nghị"),
    FacetName.DOCUMENT: lazy_gettext("Văn bản"),
    FacetName.SOURCE: lazy_gettext("Nguồn"),
}


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter in force; its link removes it."""

    kind: str
    text: str
    url: str
    datetime: str = ""
    """The machine form when `text` is a day."""


@dataclass(frozen=True, slots=True)
class DayFilter:
    """A filter by days in force, and the change of the request that removes it."""

    kind: str
    text: str
    removal: Changes
    datetime: str = ""
    """The machine form when `text` is a day."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet with its box."""

    value: str
    label: str
    count: str
    chosen: bool
    empty: bool


@dataclass(frozen=True, slots=True)
class FacetBox:
    """One group of boxes."""

    name: str
    title: str
    choices: tuple[Choice, ...]
    search_name: str = ""
    """The field that searches in a long list; empty for a short one."""
    search_label: str = ""
    within: str = ""
    """What was typed into it."""
    is_whole: bool = False
    """Whether all values are shown, so that they can be searched here."""
    more_text: str = ""
    more_url: str = ""


_SEARCHES: Final = {
    FacetName.OFFICIAL: lazy_gettext("Tìm trong danh sách lãnh đạo"),
    FacetName.MEETING: lazy_gettext("Tìm trong danh sách hội nghị"),
    FacetName.DOCUMENT: lazy_gettext("Tìm trong danh sách văn bản"),
    FacetName.SOURCE: lazy_gettext("Tìm trong danh sách nguồn"),
}
_SHORT_LIST: Final = 12
"""Values; a longer list can be searched."""


def facet_title(facet: FacetName) -> str:
    """What a facet is called on the pages."""
    return str(_TITLES[facet])


def value_kind(facet: FacetName) -> str:
    """What one value of a facet is called."""
    match facet:
        case FacetName.OFFICIAL:
            return pgettext("one", "Lãnh đạo")
        case FacetName.MEETING:
            return pgettext("one", "Hội nghị")
        case FacetName.DOCUMENT:
            return pgettext("one", "Văn bản")
        case FacetName.SOURCE:
            return gettext("Nguồn")


def chips(request: SearchRequest, labels: Mapping[tuple[FacetName, str], str]) -> tuple[Chip, ...]:
    """One chip a chosen value, then the days. A value without a label shows as it was given."""
    found = []
    for facet in FacetName:
        chosen = request.chosen(facet)
        for value in chosen:
            rest = tuple(other for other in chosen if other != value)
            url = search_url(request, **facet_change(facet, rest))
            found.append(Chip(value_kind(facet), labels.get((facet, value), value), url))
    for each in day_filters(request):
        url = search_url(request, **each.removal)
        found.append(Chip(each.kind, each.text, url, each.datetime))
    return tuple(found)


def day_filters(request: SearchRequest) -> tuple[DayFilter, ...]:
    """A whole year or month as one filter, otherwise each end for itself."""
    since, until = request.since, request.until
    if since and until and (name := period_name(Period(since, until))):
        return (DayFilter(gettext("Thời gian"), name, NO_DAYS),)
    found = []
    if since:
        found.append(DayFilter(gettext("Từ ngày"), day(since), {"since": None}, since.isoformat()))
    if until:
        found.append(DayFilter(gettext("Đến ngày"), day(until), {"until": None}, until.isoformat()))
    return tuple(found)


def search_name(request: SearchRequest, labels: Mapping[tuple[FacetName, str], str]) -> str:
    """What a search is called among others, as in the list of a feed reader: words and filters."""
    parts = [shortened(request.query)] if request.query else []
    parts += (
        f"{chip.kind} {chip.text}" if chip.datetime else chip.text
        for chip in chips(request, labels)
    )
    return ", ".join(parts) or gettext("Tất cả bài")


def facet_change(facet: FacetName, values: tuple[str, ...]) -> Changes:
    """The change of a request that leaves just these values of a facet."""
    match facet:
        case FacetName.OFFICIAL:
            return {"officials": values}
        case FacetName.MEETING:
            return {"meetings": values}
        case FacetName.DOCUMENT:
            return {"documents": values}
        case FacetName.SOURCE:
            return {"sources": values}


NO_DAYS: Final[Changes] = {"since": None, "until": None}
NO_FILTERS: Final[Changes] = {
    "officials": (),
    "meetings": (),
    "documents": (),
    "sources": (),
    **NO_DAYS,
}


def facet_box(
    facet: Facet, request: SearchRequest, *, shown: int, whole: bool, within: str = ""
) -> FacetBox | None:
    """A facet as a group of boxes; `whole` shows all values that have the words `within`,
    otherwise the chosen ones and the `shown` most frequent others. None when there is nothing
    to choose."""
    if not facet.values:
        return None
    values = _having(facet.values, within) if whole else _shortened(facet.values, shown)
    text, url = _more_link(facet, request, values=values, whole=whole)
    is_long = facet.total > _SHORT_LIST
    return FacetBox(
        name=facet.name.value,
        title=facet_title(facet.name),
        choices=tuple(_choice(value) for value in values),
        search_name=within_field(facet.name) if is_long else "",
        search_label=str(_SEARCHES[facet.name]),
        within=within if whole else "",
        is_whole=whole and not within,
        more_text=text,
        more_url=url and f"{url}#f-{facet.name.value}",
    )


def _more_link(
    facet: Facet,
    request: SearchRequest,
    *,
    values: tuple[FacetValue, ...],
    whole: bool,
) -> tuple[str, str]:
    """What leads to more values or fewer, and where to; two empty texts for nothing."""
    hidden = facet.total - sum(1 for value in values if value.count)
    if hidden > 0 and not whole:
        return _more_text(facet.name, hidden), search_url(request, more=facet.name)
    if whole:
        return gettext("Xem ít hơn"), search_url(request)
    return "", ""


def _more_text(facet: FacetName, hidden: int) -> str:
    count = number(hidden)
    match facet:
        case FacetName.OFFICIAL:
            return ngettext(
                "Xem thêm %(count)s người", "Xem thêm %(count)s người", hidden, count=count
            )
        case FacetName.MEETING:
            return ngettext(
                "Xem thêm %(count)s hội nghị", "Xem thêm %(count)s hội nghị", hidden, count=count
            )
        case FacetName.DOCUMENT:
            return ngettext(
                "Xem thêm %(count)s văn bản", "Xem thêm %(count)s văn bản", hidden, count=count
            )
        case FacetName.SOURCE:
            return ngettext(
                "Xem thêm %(count)s nguồn", "Xem thêm %(count)s nguồn", hidden, count=count
            )


def _having(values: tuple[FacetValue, ...], words: str) -> tuple[FacetValue, ...]:
    """The values with these words; chosen ones never vanish."""
    return tuple(
        value for value in values if value.selected or has_words(folded_words(value.label), words)
    )


def _shortened(values: tuple[FacetValue, ...], shown: int) -> tuple[FacetValue, ...]:
    others = [value for value in values if not value.selected]
    kept = set(others[:shown])
    return tuple(value for value in values if value.selected or value in kept)


def _choice(value: FacetValue) -> Choice:
    return Choice(
        value=value.slug,
        label=value.label,
        count=number(value.count),
        chosen=value.selected,
        empty=value.count == 0,
    )
