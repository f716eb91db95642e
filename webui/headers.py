"""The headers that every answer carries, and answers that a browser already has."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from flask import Response, current_app, g, request

import indexer
from webui.current_index import current_index
from webui.keeping import kept_answer
from webui.language import current_language
from webui.settings import current_settings
from webui.turns import wait_for_turn

if TYPE_CHECKING:
    from flask import Flask

_CONTENT_SECURITY_POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
SECURITY_HEADERS: Final = {
    "Content-Security-Policy": _CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # what people search for is nobody else's business
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

_A_YEAR: Final = "max-age=31536000"


def init_app(app: Flask) -> None:
    """Put the headers on every answer of an application, errors and static files included."""
    app.config["CODE_VERSION"] = _code_version()
    app.after_request(_add_headers)


def _code_version() -> str:
    """Changes whenever a file of the program does, so that no browser keeps an older page.

    Sizes and times of the files are enough and cost a millisecond.
    """
    digest = hashlib.blake2b(digest_size=6)
    for package in (indexer.__file__, __file__):
        for path in sorted(Path(package).parent.rglob("*")):
            if path.suffix != ".pyc" and path.is_file():
                stat = path.stat()
                digest.update(f"{path.name}:{stat.st_size}:{stat.st_mtime_ns};".encode())
    return digest.hexdigest()


def answered_before(*also: str) -> Response | None:
    """For a page that follows from its address, the index and what is given here alone: 304 if
    the browser has it, else, when its turn has come, the same answer again if one is kept.

    Kept answers wait as long as others: it is what makes the slowest ones faster when more is asked
    for than can be made, and what many ask for at once is made for the first of them only.

    Registered with `before_request` by the page families that are such pages.
    """
    version = current_index().index.version
    program, language = current_app.config["CODE_VERSION"], current_language().value
    g.etag = "-".join((version, program, language, *also, _digest_of_address()))
    if request.method == "OPTIONS":  # asks what may be done with the page, not for it
        return None
    if request.if_none_match.contains_weak(g.etag):
        return _tagged(Response(status=304))
    wait_for_turn()
    return kept_answer(g.etag)


def tagged_by_content(response: Response) -> Response:
    """For an answer that no index is needed for: it with an ETag, or 304 if the asker has it."""
    response.add_etag(weak=True)
    response.make_conditional(request)
    return response


def _digest_of_address() -> str:
    """Tells one address from another, as who asks for several may send the tag of any of them."""
    address = f"{request.environ['PATH_INFO']}?{request.environ['QUERY_STRING']}"
    return hashlib.blake2b(address.encode(), digest_size=6).hexdigest()


def _add_headers(response: Response) -> Response:
    response.headers.update(SECURITY_HEADERS)
    if current_settings().hsts:
        response.headers["Strict-Transport-Security"] = _A_YEAR
    if "Cache-Control" not in response.headers:
        response.headers["Cache-Control"] = "no-cache"
    return _tagged(response) if response.status_code == 200 else response


def _tagged(response: Response) -> Response:
    if "etag" in g:
        response.set_etag(g.etag, weak=True)
    return response
