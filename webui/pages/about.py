"""The page about this site and the page about its API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, redirect, render_template, request

from indexer.records import MAX_PAGE_SIZE
from webui.current_index import current_index
from webui.headers import answered_before
from webui.presenters.about import about_view
from webui.presenters.parts.page import PageView
from webui.settings import current_settings
from webui.urls import ABOUT, API, API_PAGE, local, on_site

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

blueprint = Blueprint("about", __name__)
blueprint.before_request(answered_before)


@blueprint.get(ABOUT)
def show() -> ResponseReturnValue:
    """How to search, where the articles come from, what is kept of readers."""
    if request.args:
        return redirect(local(ABOUT), 301)
    view = about_view(
        current_index().overview,
        keeps_failed_searches=current_settings().failed_searches is not None,
    )
    return render_template("about.html", view=view)


@blueprint.get(API_PAGE)
def show_api() -> ResponseReturnValue:
    """What programs can ask for."""
    if request.args:
        return redirect(local(API_PAGE), 301)
    return render_template(
        "api.html",
        api=on_site(API),
        most=MAX_PAGE_SIZE,
        view=PageView(),
    )
