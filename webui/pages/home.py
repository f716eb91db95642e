"""The front page."""

from __future__ import annotations

from flask import Blueprint, render_template

from webui.current_index import current_index
from webui.headers import answered_before
from webui.presenters.home import home_view
from webui.urls import HOME

blueprint = Blueprint("home", __name__)
blueprint.before_request(answered_before)


@blueprint.get(HOME)
def show() -> str:
    """The search box, and what the index holds."""
    return render_template("home.html", view=home_view(current_index().overview))
