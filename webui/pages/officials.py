"""The official pages: the index of all officials and the page of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, redirect, render_template, request

from indexer.records import FacetName
from webui.asked import is_canonical
from webui.current_index import current_index
from webui.errors import page_missing
from webui.headers import answered_before
from webui.listing_urls import OFFICIALS, ListingField, listing_items, listing_url, parse_listing
from webui.presenters.listings import official_entries, officials_view
from webui.presenters.official import official_view
from webui.urls import OFFICIAL, official_url

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

    from indexer.engine.protocol import Index
    from webui.presenters.listings import Entry

blueprint = Blueprint("officials", __name__)
blueprint.before_request(answered_before)


@blueprint.get(OFFICIALS)
def show_all() -> ResponseReturnValue:
    """All officials, or those that the address narrows to."""
    listing = parse_listing(request.args, ListingField.LETTER)
    if not is_canonical(request.args, listing_items(listing)):
        return redirect(listing_url(OFFICIALS, listing), 301)
    view = officials_view(current_index().once(_entries), listing)
    if listing.page > view.pages:
        return page_missing(listing.page, view.pages, listing_url(OFFICIALS, listing, page=1))
    return render_template("listing.html", view=view)


@blueprint.get(f"{OFFICIAL}<slug>")
def show(slug: str) -> ResponseReturnValue:
    """One official. Raises EntityNotFoundError, which is answered with a page of its own."""
    if request.args:
        return redirect(official_url(slug), 301)
    view = official_view(current_index().index.official(slug))
    return render_template("official.html", view=view)


def _entries(index: Index) -> tuple[Entry, ...]:
    return official_entries(index.values(FacetName.OFFICIAL))
