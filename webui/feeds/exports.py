"""The addresses of whole searches as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, Response, request, stream_with_context

from webui.api.addresses import read_whole_search
from webui.current_index import current_index
from webui.feeds import tables
from webui.headers import answered_before
from webui.urls import SEARCH, Format, in_format

if TYPE_CHECKING:
    from collections.abc import Iterator

blueprint = Blueprint("exports", __name__)
blueprint.before_request(answered_before)


@blueprint.get(in_format(SEARCH, Format.CSV))
def search_table() -> Response:
    """All articles that a search finds, for a spreadsheet."""
    lines = tables.csv_lines(_rows())
    return download(stream_with_context(lines), tables.CSV, "thoisu.csv")


@blueprint.get(in_format(SEARCH, Format.JSON))
def search_json() -> Response:
    """All articles that a search finds, for a program."""
    parts = tables.json_parts(_rows())
    return download(stream_with_context(parts), "application/json", "thoisu.json")


def download(body: Iterator[str] | Iterator[bytes] | bytes, media: str, name: str) -> Response:
    """An answer that browsers save as a file."""
    response = Response(body, mimetype=media)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _rows() -> Iterator[tables.Row]:
    return tables.rows(current_index().index, read_whole_search(request.args))
