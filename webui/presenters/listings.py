"""What the index pages of officials, meetings and documents show."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from indexer.language.alphabet import alphabet_key, by_given_name, given_name, initial
from indexer.records import FacetName
from webui.formats import number
from webui.language import gettext, ngettext
from webui.listing_urls import (
    DOCUMENTS,
    MEETINGS,
    OFFICIALS,
    Listing,
    ListingField,
    listing_items,
    listing_url,
)
from webui.presenters.parts.links import OptionLink
from webui.presenters.parts.other_forms import collection_forms
from webui.presenters.parts.page import HiddenField, PageView
from webui.presenters.parts.pager import Pager, numbered_pages
from webui.presenters.parts.wanted import folded_words, has_words
from webui.urls import document_url, meeting_url, official_url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from indexer.profiles import ListedMeeting
    from indexer.records import RankedValue

_ROWS: Final = 100
"""Rows of one page."""
_ADDRESSES: Final = {
    FacetName.OFFICIAL: (OFFICIALS, official_url),
    FacetName.MEETING: (MEETINGS, meeting_url),
    FacetName.DOCUMENT: (DOCUMENTS, document_url),
}
"""Of an index, and of the page of one of its entries."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One official, meeting or document of an index, with what it is found by."""

    text: str
    slug: str
    detail: str
    count: int
    heading: str
    """What it stands under: a letter, a year."""
    folded: str
    body: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A line of an index page."""

    text: str
    url: str
    detail: str
    count: str
    day: date | None


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under one heading; without heading for a plain list."""

    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One value of the choice of bodies."""

    value: str
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingView(PageView):
    """An index page."""

    heading: str
    lede: str
    whole_url: str
    """That of the whole index."""
    label: str
    """What the field for words asks for."""
    wanted: str
    kept: tuple[HiddenField, ...]
    narrowing_label: str = ""
    narrowings: tuple[OptionLink, ...] = ()
    """Each narrows the index to one letter or year; the chosen one widens it again."""
    bodies: tuple[Option, ...] = ()
    dated: bool = False
    """Whether its lines begin with a day."""
    found: str
    """How many entries the index was narrowed to; empty for the whole one."""
    groups: tuple[Group, ...]
    pager: Pager | None
    pages: int


def official_entries(values: Iterable[RankedValue]) -> tuple[Entry, ...]:
    """All officials in the order of their given names."""
    ordered = sorted(values, key=lambda value: by_given_name(value.label))
    return tuple(_entry(value, initial(given_name(value.label))) for value in ordered)


def document_entries(values: Iterable[RankedValue]) -> tuple[Entry, ...]:
    """All documents, the most cited first."""
    return tuple(_entry(value, "") for value in values)


def meeting_entries(meetings: Iterable[ListedMeeting]) -> tuple[Entry, ...]:
    """All meetings, the newest first."""
    return tuple(
        Entry(
            text=meeting.label,
            slug=meeting.slug,
            detail="",
            count=meeting.count,
            heading=str(meeting.day.year) if meeting.day else "",
            folded=folded_words(meeting.label),
            body=meeting.body,
            day=meeting.day,
        )
        for meeting in meetings
    )


def officials_view(entries: Sequence[Entry], listing: Listing) -> ListingView:
    """The officials of a letter, or those with the wanted words in their names or posts."""
    wanted = _wanted(entries, listing)
    found = [entry for entry in wanted if not listing.letter or entry.heading == listing.letter]
    letters = sorted(_headings(wanted, listing.letter), key=alphabet_key)
    view = _view(
        found,
        listing,
        FacetName.OFFICIAL,
        heading=gettext("Lãnh đạo"),
        lede=ngettext(
            "%(count)s người được các bài trong kho nhắc tới kèm chức vụ, xếp theo tên gọi, "
            "với số bài.",
            "%(count)s người được các bài trong kho nhắc tới kèm chức vụ, xếp theo tên gọi, "
            "với số bài.",
            len(entries),
            count=number(len(entries)),
        ),
        label=gettext("Lọc theo tên hoặc chức vụ"),
    )
    return replace(
        view,
        narrowing_label=gettext("Theo chữ cái đầu của tên"),
        narrowings=tuple(
            OptionLink(
                letter,
                listing_url(OFFICIALS, listing, letter="" if letter == listing.letter else letter),
                letter == listing.letter,
            )
            for letter in letters
        ),
    )


def meetings_view(entries: Sequence[Entry], listing: Listing) -> ListingView:
    """The meetings of a year and a body, the newest first."""
    of_body = [
        entry
        for entry in _wanted(entries, listing)
        if not listing.body or entry.body == listing.body
    ]
    year = str(listing.year or "")
    found = [entry for entry in of_body if not year or entry.heading == year]
    years = sorted(_headings(of_body, year), reverse=True)
    view = _view(
        found,
        listing,
        FacetName.MEETING,
        heading=gettext("Hội nghị"),
        lede=ngettext(
            "%(count)s hội nghị, kỳ họp và cuộc họp mà các bài trong kho nói tới, "
            "xếp theo ngày của bài mới nhất, với số bài.",
            "%(count)s hội nghị, kỳ họp và cuộc họp mà các bài trong kho nói tới, "
            "xếp theo ngày của bài mới nhất, với số bài.",
            len(entries),
            count=number(len(entries)),
        ),
        label=gettext("Lọc theo tên hội nghị"),
    )
    return replace(
        view,
        dated=True,
        narrowing_label=gettext("Theo năm"),
        narrowings=tuple(
            OptionLink(
                each,
                listing_url(MEETINGS, listing, year=None if each == year else int(each)),
                each == year,
            )
            for each in years
        ),
        bodies=_bodies(entries, listing.body),
    )


def documents_view(entries: Sequence[Entry], listing: Listing) -> ListingView:
    """The cited documents, the most cited first."""
    return _view(
        _wanted(entries, listing),
        listing,
        FacetName.DOCUMENT,
        heading=gettext("Văn bản"),
        lede=ngettext(
            "%(count)s nghị quyết, luật và văn bản khác được các bài trong kho dẫn, "
            "nhiều bài nhất đứng trước.",
            "%(count)s nghị quyết, luật và văn bản khác được các bài trong kho dẫn, "
            "nhiều bài nhất đứng trước.",
            len(entries),
            count=number(len(entries)),
        ),
        label=gettext("Lọc theo tên hoặc số hiệu"),
    )


def _view(
    found: Sequence[Entry],
    listing: Listing,
    kind: FacetName,
    *,
    heading: str,
    lede: str,
    label: str,
) -> ListingView:
    path, url_of = _ADDRESSES[kind]
    pages = max(1, -(-len(found) // _ROWS))
    shown = found[(listing.page - 1) * _ROWS : listing.page * _ROWS]
    asked = {ListingField.WANTED, ListingField.BODY, ListingField.PAGE}
    return ListingView(
        heading=heading,
        lede=lede,
        whole_url=listing_url(path, Listing()),
        label=label,
        wanted=listing.wanted,
        kept=tuple(HiddenField(*item) for item in listing_items(listing) if item[0] not in asked),
        found=_found(found, listing),
        groups=_groups(shown, url_of),
        pager=numbered_pages(
            listing.page, pages, lambda page: listing_url(path, listing, page=page)
        ),
        pages=pages,
        formats=collection_forms(kind),
    )


def _found(entries: Sequence[Entry], listing: Listing) -> str:
    if not entries or replace(listing, page=1) == Listing():
        return ""
    count = len(entries)
    return ngettext("%(count)s mục khớp.", "%(count)s mục khớp.", count, count=number(count))


def _groups(entries: Sequence[Entry], url_of: Callable[[str], str]) -> tuple[Group, ...]:
    return tuple(
        Group(
            heading,
            tuple(
                Row(entry.text, url_of(entry.slug), entry.detail, number(entry.count), entry.day)
                for entry in together
            ),
        )
        for heading, together in groupby(entries, key=lambda entry: entry.heading)
    )


def _headings(entries: Sequence[Entry], chosen: str) -> set[str]:
    """What narrows some entries further, and the one that is chosen."""
    return {heading for entry in entries if (heading := entry.heading)} | ({chosen} - {""})


def _bodies(entries: Sequence[Entry], chosen: str) -> tuple[Option, ...]:
    """The bodies that met most often first."""
    counts = Counter(entry.body for entry in entries if entry.body)
    return tuple(
        Option(body, f"{body} ({number(count)})", body == chosen)
        for body, count in counts.most_common()
    )


def _wanted(entries: Sequence[Entry], listing: Listing) -> Sequence[Entry]:
    """The entries that have a word beginning with each wanted word, with or without dấu."""
    if not listing.wanted:
        return entries
    return [entry for entry in entries if has_words(entry.folded, listing.wanted)]


def _entry(value: RankedValue, heading: str) -> Entry:
    return Entry(
        text=value.label,
        slug=value.slug,
        detail=value.detail,
        count=value.count,
        heading=heading,
        folded=folded_words(f"{value.label} {value.detail}"),
    )
