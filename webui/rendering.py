"""How templates are rendered: the ways to write values, and what every page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from indexer.errors import IndexerError
from webui import formats, urls
from webui.current_index import current_index

if TYPE_CHECKING:
    from flask import Flask

    from indexer.records import Overview

_FONTS: Final = tuple(
    f"fonts/{script}-{weight}.woff2"
    for weight in (400, 700, 500)
    for script in ("latin", "vietnamese", "digits")
)
"""Asked for before the style sheet names them. A face that comes late is used on the next page
only (`font-display: optional`): text that moves while it is read is worse than another face."""


def init_app(app: Flask) -> None:
    """Set up the template engine of an application."""
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}
    app.jinja_env.filters.update(
        number=formats.number, day=formats.day, moment=formats.moment, local=formats.local
    )
    app.jinja_env.globals.update(
        fonts=_FONTS, home_url=urls.HOME, search_url=urls.SEARCH, overview=_overview
    )


def _overview() -> Overview | None:
    """What the index holds, for the line at the foot of every page; None without an index."""
    try:
        return current_index().overview
    except IndexerError:
        return None
