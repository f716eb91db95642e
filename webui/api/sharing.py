"""Reading the API from pages of other sites: the CORS protocol of the Fetch standard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from flask import request

from webui.api.problems import for_a_program

if TYPE_CHECKING:
    from flask import Flask, Response

_ANY_ORIGIN: Final = {
    "Access-Control-Allow-Origin": "*",  # nothing here depends on who asks: no cookie, no key
    "Access-Control-Expose-Headers": "ETag, Link, Retry-After, X-Request-ID",
}
_PREFLIGHT: Final = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "Accept-Language, If-None-Match",
    "Access-Control-Max-Age": "86400",
}


def init_app(app: Flask) -> None:
    """Let every origin read what the API answers, errors included."""
    app.after_request(_share)


def _share(response: Response) -> Response:
    if for_a_program():
        response.headers.update(_ANY_ORIGIN)
        if request.method == "OPTIONS":
            response.headers.update(_PREFLIGHT)
    return response
