"""The document pages: the index of all documents and the page of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, redirect, render_template, request

from indexer.records import FacetName
from webui.asked import is_canonical
from webui.current_index import current_index
from webui.errors import page_missing
from webui.headers import answered_before
from webui.listing_urls import DOCUMENTS, listing_items, listing_url, parse_listing
from webui.presenters.document import document_view
from webui.presenters.listings import document_entries, documents_view
from webui.urls import DOCUMENT, document_url

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

    from indexer.engine.protocol import Index
    from webui.presenters.listings import Entry

blueprint = Blueprint("documents", __name__)
blueprint.before_request(answered_before)


@blueprint.get(DOCUMENTS)
def show_all() -> ResponseReturnValue:
    """All documents, or those that the address narrows to."""
    listing = parse_listing(request.args)
    if not is_canonical(request.args, listing_items(listing)):
        return redirect(listing_url(DOCUMENTS, listing), 301)
    view = documents_view(current_index().once(_entries), listing)
    if listing.page > view.pages:
        return page_missing(listing.page, view.pages, listing_url(DOCUMENTS, listing, page=1))
    return render_template("listing.html", view=view)


@blueprint.get(f"{DOCUMENT}<slug>")
def show(slug: str) -> ResponseReturnValue:
    """One document. Raises EntityNotFoundError, which is answered with a page of its own."""
    if request.args:
        return redirect(document_url(slug), 301)
    view = document_view(current_index().index.document(slug))
    return render_template("document.html", view=view)


def _entries(index: Index) -> tuple[Entry, ...]:
    return document_entries(index.values(FacetName.DOCUMENT))
