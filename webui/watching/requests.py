"""What is known of the request that is answered: its name, its kind, how long it has taken."""

from __future__ import annotations

import re
import secrets
from time import perf_counter
from typing import TYPE_CHECKING, Final, cast

from flask import g, request

if TYPE_CHECKING:
    from flask import Flask, Response

_HEADER: Final = "X-Request-ID"
_GIVEN: Final = re.compile(r"[A-Za-z0-9._-]{1,64}")
_BYTES: Final = 8
"""Of a request's number, by chance."""


def init_app(app: Flask) -> None:
    """Time every request of an application and name every answer."""
    app.before_request(_begin)
    app.after_request(_tell)


def family() -> str:
    """The kind of page: the blueprint that answers, `none` for unknown addresses."""
    return request.blueprint or "none"


def seconds() -> float:
    """How long the request has taken so far."""
    return perf_counter() - cast("float", g.get("began", perf_counter()))


def request_id() -> str:
    """The name that the answer, the log and a reader's report share.

    It is the proxy's, if that gave a plain one.
    """
    known = cast("str | None", g.get("request_id"))
    if known is None:
        given = request.headers.get(_HEADER, "")
        known = given if _GIVEN.fullmatch(given) else secrets.token_hex(_BYTES)
        g.request_id = known
    return known


def _begin() -> None:
    g.began = perf_counter()


def _tell(response: Response) -> Response:
    response.headers[_HEADER] = request_id()
    return response
