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


def for_a_program() -> bool:
    """Whether the request is one to the API, whose errors are read by programs."""
    return request.path.startswith(API)


def problem(status: int, title: str, detail: str, mistakes: tuple[Mistake, ...] = ()) -> Response:
    """An error as a program reads it. The type is the status itself (`about:blank`)."""
    record = Problem(
        type="about:blank", title=title, status=status, detail=detail, mistakes=mistakes
    )
    response = Response(msgspec.json.encode(record), status=status, mimetype=PROBLEM_JSON)
    response.vary.add("Accept-Language")
    return response
