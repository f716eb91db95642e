"""Whether this process can answer searches, for a supervisor or a load balancer."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from flask import Blueprint, jsonify

from indexer.errors import IndexerError
from webui.current_index import current_index

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

blueprint = Blueprint("health", __name__)


@blueprint.get("/healthz")
def show() -> ResponseReturnValue:
    """200 with the open generation and its age, or 503 with the reason.

    `damaged` names the generation (or pointer) that should serve and cannot be read.
    """
    headers = {"Cache-Control": "no-store"}
    try:
        opened = current_index()
    except IndexerError as error:
        return jsonify(ready=False, reason=type(error).__name__), 503, headers
    age = datetime.now(UTC) - opened.overview.built_at
    state = jsonify(
        ready=True,
        generation=opened.index.generation,
        articles=opened.overview.articles,
        age_seconds=int(age.total_seconds()),
        damaged=(opened.wanted or "current") if opened.stands_in else None,
    )
    return state, 200, headers
