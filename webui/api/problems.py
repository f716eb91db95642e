"""Errors as `application/problem+json` (RFC 9457)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec
from flask import Response, request

from webui.api.models import Problem
from webui.urls import API

if TYPE_CHECKING:
    from webui.api.addresses import Mistake

PROBLEM_JSON: Final = "application/problem+json"


_ASKED_BY_PROGRAMS: Final = frozenset(("api", "feeds", "exports"))
"""Blueprints whose answers are no pages."""


def is_for_programs() -> bool:
    """Whether the address is one that programs ask: of the API, a feed, a table, a calendar."""
    return request.blueprint in _ASKED_BY_PROGRAMS or f"{request.path}/".startswith(API)


def for_a_program() -> bool:
    """Whether an error is read by a program: not when a browser opened a feed or a table."""
    in_api = f"{request.path}/".startswith(API)
    return in_api or (is_for_programs() and "text/html" not in request.accept_mimetypes.values())


def problem(status: int, title: str, detail: str, mistakes: tuple[Mistake, ...] = ()) -> Response:
    """An error as a program reads it. The type is the status itself (`about:blank`)."""
    record = Problem(
        type="about:blank", title=title, status=status, detail=detail, mistakes=mistakes
    )
    return Response(msgspec.json.encode(record), status=status, mimetype=PROBLEM_JSON)
