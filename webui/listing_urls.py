"""Addresses of the index pages of officials, meetings and documents.

As with searches, one state has one address; what cannot be read in one is left out of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypedDict, Unpack

from indexer.language.alphabet import initial
from webui.urls import DOCUMENT, MAX_PAGE, MAX_VALUE, MEETING, OFFICIAL, tidy, with_items

if TYPE_CHECKING:
    from werkzeug.datastructures import MultiDict

OFFICIALS: Final = OFFICIAL.rstrip("/")
MEETINGS: Final = MEETING.rstrip("/")
DOCUMENTS: Final = DOCUMENT.rstrip("/")

_NUMBER: Final = re.compile(r"[1-9][0-9]{0,3}")


class ListingField(StrEnum):
    """The parameters of an index page, in their canonical order."""

    WANTED = "q"
    LETTER = "letter"
    BODY = "body"
    YEAR = "year"
    PAGE = "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What an index page is narrowed to."""

    wanted: str = ""
    """Words that the names must have."""
    letter: str = ""
    body: str = ""
    year: int | None = None
    page: int = 1


class Changes(TypedDict, total=False):
    """The parts of a listing that a link may change."""

    wanted: str
    letter: str
    body: str
    year: int | None
    page: int


def parse_listing(args: MultiDict[str, str], *fields: ListingField) -> Listing:
    """Read the parameters that an index page has besides words and page."""

    def typed(field: ListingField) -> str:
        return tidy(args.get(field, ""))[:MAX_VALUE]

    year = typed(ListingField.YEAR) if ListingField.YEAR in fields else ""
    page = typed(ListingField.PAGE)
    letter = typed(ListingField.LETTER).upper() if ListingField.LETTER in fields else ""
    return Listing(
        wanted=typed(ListingField.WANTED),
        letter=letter if letter == initial(letter) else "",
        body=typed(ListingField.BODY) if ListingField.BODY in fields else "",
        year=int(year) if _NUMBER.fullmatch(year) else None,
        page=min(int(page), MAX_PAGE) if _NUMBER.fullmatch(page) else 1,
    )


def listing_items(listing: Listing) -> list[tuple[str, str]]:
    """The canonical parameters of a listing."""
    items = [
        (ListingField.WANTED, listing.wanted),
        (ListingField.LETTER, listing.letter),
        (ListingField.BODY, listing.body),
        (ListingField.YEAR, str(listing.year or "")),
        (ListingField.PAGE, "" if listing.page == 1 else str(listing.page)),
    ]
    return [(field.value, value) for field, value in items if value]


def listing_url(path: str, listing: Listing, **changes: Unpack[Changes]) -> str:
    """The address of a listing, or of its first page with something changed."""
    if changes:
        merged: Changes = {"page": 1, **changes}
        listing = replace(listing, **merged)
    return with_items(path, listing_items(listing))
