"""Where the site is on the web, for addresses that are read away from it, and below which path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import request

from webui.language import SITE_PATH
from webui.settings import current_settings

if TYPE_CHECKING:
    from collections.abc import Iterable
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from flask import Flask


def absolute(path: str) -> str:
    """A path of the site with scheme and host: those of the settings, else those asked for."""
    origin = current_settings().public.origin or request.host_url
    return origin.rstrip("/") + path


def init_app(app: Flask, path: str) -> None:
    """Let an application answer below a path. Has to come after all that read paths."""
    if path:
        app.wsgi_app = _BelowPath(app.wsgi_app, path)  # type: ignore[method-assign]  # Flask's way


class _BelowPath:
    """Takes the path of the site off before the application sees it.

    A proxy may have done so already: what does not begin with the path is answered as it is, also
    for who asks on the machine itself (`/healthz`).
    """

    def __init__(self, application: WSGIApplication, path: str) -> None:
        self._application = application
        self._path = path

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        asked = environ.get("PATH_INFO", "")
        if f"{asked}/".startswith(f"{self._path}/"):
            environ["PATH_INFO"] = asked[len(self._path) :] or "/"
        environ["SCRIPT_NAME"] = environ[SITE_PATH] = self._path
        return self._application(environ, start_response)
