"""Reading the API, feeds and tables from pages of other sites: CORS, of the Fetch standard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from flask import Response, request

from webui.api.problems import is_for_programs

if TYPE_CHECKING:
    from flask import Flask

_ANY_ORIGIN: Final = {
    "Access-Control-Allow-Origin": "*",  # nothing here depends on who asks: no cookie, no key
    "Access-Control-Expose-Headers": "ETag, Link, Retry-After, X-Request-ID, X-Total-Count",
}
_PREFLIGHT: Final = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "Accept-Language, If-None-Match",
    "Access-Control-Max-Age": "86400",
}


def init_app(app: Flask) -> None:
    """Let every origin read what is made for programs, errors included."""
    app.after_request(_share)


def _share(response: Response) -> Response:
    if is_for_programs():
        if _is_asked_first() and response.status_code >= 400:
            # A browser that is refused here keeps the real answer from the page that asks: what is
            # wrong, and when to come back
            response = Response(status=204)
        response.headers.update(_ANY_ORIGIN)
        if request.method == "OPTIONS":
            response.headers.update(_PREFLIGHT)
    return response


def _is_asked_first() -> bool:
    """Whether a browser asks if a page of another site may ask (a CORS preflight)."""
    return request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers
