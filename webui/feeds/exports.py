"""The addresses of whole searches as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from flask import Blueprint, Response, request, stream_with_context

from webui.api.addresses import read_whole_search
from webui.api.operations import JSON
from webui.current_index import current_index
from webui.feeds import tables
from webui.headers import answered_before
from webui.urls import SEARCH, Format, in_format

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOTAL: Final = "X-Total-Count"
"""A header with the number of all found articles, so named by many APIs."""

blueprint = Blueprint("exports", __name__)
blueprint.before_request(answered_before)


@blueprint.get(in_format(SEARCH, Format.CSV))
def search_table() -> Response:
    """All articles that a search finds, for a spreadsheet."""
    table = _table()
    response = download(stream_with_context(tables.csv_lines(table.rows)), tables.CSV, "thoisu.csv")
    return _counted(response, table)


@blueprint.get(in_format(SEARCH, Format.JSON))
def search_json() -> Response:
    """All articles that a search finds, for a program."""
    table = _table()
    response = download(stream_with_context(tables.json_parts(table.rows)), JSON, "thoisu.json")
    return _counted(response, table)


def download(body: Iterator[str] | Iterator[bytes] | bytes, media: str, name: str) -> Response:
    """An answer that browsers save as a file."""
    response = Response(body, mimetype=media)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _table() -> tables.Table:
    return tables.table(current_index().index, read_whole_search(request.args))


def _counted(response: Response, table: tables.Table) -> Response:
    """Tells who gets the most rows that a table has that there is more."""
    response.headers[_TOTAL] = str(table.total)
    return response
