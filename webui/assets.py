"""Static files under an address that changes with their content, so they can be cached for ever.

The version stands in the path and not in a query, because the style sheet names its fonts by
relative addresses: they get the version too.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from flask import Blueprint, send_from_directory

from webui.urls import on_site

if TYPE_CHECKING:
    from flask import Flask, Response

FOLDER: Final = Path(__file__).parent / "static"
_FOR_EVER = "public, max-age=31536000, immutable"


def init_app(app: Flask) -> None:
    """Serve the static files and let templates name them: `asset("thoisu.css")`."""
    version = content_version(FOLDER)
    blueprint = Blueprint("assets", __name__)

    @blueprint.get("/static/<asked>/<path:name>")
    def show(asked: str, name: str) -> Response:
        response = send_from_directory(FOLDER, name)
        if asked == version:
            response.headers["Cache-Control"] = _FOR_EVER
        return response

    app.register_blueprint(blueprint)
    app.jinja_env.globals["asset"] = lambda name: on_site(f"/static/{version}/{name}")


def content_version(folder: Path) -> str:
    """A short hash over the names and contents of all files of a folder."""
    digest = hashlib.blake2b(digest_size=6)
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
        digest.update(hashlib.blake2b(path.read_bytes()).digest())
    return digest.hexdigest()
