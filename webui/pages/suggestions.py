"""Suggestions while somebody types, as JSON for the search box."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from flask import Blueprint, jsonify, request

from webui.current_index import current_index
from webui.headers import answered_before
from webui.language import ngettext
from webui.presenters.suggestions import completions, suggested
from webui.urls import MAX_QUERY, SUGGESTIONS, tidy

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

blueprint = Blueprint("suggestions", __name__)
blueprint.before_request(answered_before)

_MOST: Final = 10
"""Suggestions at once."""


@blueprint.get(SUGGESTIONS)
def show() -> ResponseReturnValue:
    """At most `limit` officials, meetings, phrases and titles, and their number in words."""
    text = tidy(request.args.get("q", ""))[:MAX_QUERY]
    limit = request.args.get("limit", _MOST, type=int)
    found = completions(text, limit=max(1, min(limit, _MOST)), index=current_index().index)
    items = [suggested(completion) for completion in found]
    said = ngettext("%(num)s gợi ý", "%(num)s gợi ý", len(items)) if items else ""
    return jsonify(items=items, said=said)
