"""The meeting pages: the index of all meetings and the page of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, redirect, render_template, request

from webui.asked import is_canonical
from webui.current_index import current_index
from webui.errors import page_missing
from webui.headers import answered_before
from webui.listing_urls import MEETINGS, ListingField, listing_items, listing_url, parse_listing
from webui.presenters.listings import meeting_entries, meetings_view
from webui.presenters.meeting import meeting_view
from webui.urls import MEETING, meeting_url

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

    from indexer.engine.protocol import Index
    from webui.presenters.listings import Entry

blueprint = Blueprint("meetings", __name__)
blueprint.before_request(answered_before)


@blueprint.get(MEETINGS)
def show_all() -> ResponseReturnValue:
    """All meetings, or those that the address narrows to."""
    listing = parse_listing(request.args, ListingField.BODY, ListingField.YEAR)
    if not is_canonical(request.args, listing_items(listing)):
        return redirect(listing_url(MEETINGS, listing), 301)
    view = meetings_view(current_index().once(_entries), listing)
    if listing.page > view.pages:
        return page_missing(listing.page, view.pages, listing_url(MEETINGS, listing, page=1))
    return render_template("listing.html", view=view)


@blueprint.get(f"{MEETING}<slug>")
def show(slug: str) -> ResponseReturnValue:
    """One meeting. Raises EntityNotFoundError, which is answered with a page of its own."""
    if request.args:
        return redirect(meeting_url(slug), 301)
    view = meeting_view(current_index().index.meeting(slug))
    return render_template("meeting.html", view=view)


def _entries(index: Index) -> tuple[Entry, ...]:
    return meeting_entries(index.meetings())
