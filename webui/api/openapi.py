"""The OpenAPI 3.1 document of the API, made from its operations and records."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final

import msgspec

import indexer
from webui.api import parameters
from webui.api.models import Problem
from webui.api.operations import JSON
from webui.api.problems import PROBLEM_JSON
from webui.origin import absolute
from webui.urls import API, local

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from webui.api.operations import Operation
    from webui.api.parameters import Schema

_REFERENCE: Final = "#/components/schemas/{name}"
_PROBLEMS: Final = {
    HTTPStatus.BAD_REQUEST: "Parameters cannot be read; `mistakes` says which.",
    HTTPStatus.NOT_FOUND: "There is no such thing.",
    HTTPStatus.REQUEST_URI_TOO_LONG: "The address is longer than 8,190 bytes.",
    HTTPStatus.TOO_MANY_REQUESTS: "Too many requests; wait as `Retry-After` says.",
    HTTPStatus.INTERNAL_SERVER_ERROR: "A fault of the server.",
    HTTPStatus.SERVICE_UNAVAILABLE: "There is no index that can be searched now.",
}
_DESCRIPTION: Final = """\
Vietnamese political news, searched with or without dấu. Only for reading, from any origin, without
a key. Answers carry an `ETag` that changes with the index and the day: send it back as
`If-None-Match` and an answer you have costs a 304. Lists have `next` and `previous`, in the body
and as `Link` headers.
Errors are `application/problem+json` (RFC 9457), in English for `Accept-Language: en`.
"""


def description(operations: Iterable[Operation]) -> bytes:
    """The document as JSON."""
    operations = tuple(operations)
    answers = {operation.answer for operation in operations}
    records = sorted((*answers, Problem), key=lambda record: record.__name__)
    _, schemas = msgspec.json.schema_components(records, ref_template=_REFERENCE)
    return msgspec.json.encode(
        {
            "openapi": "3.1.0",
            "info": {
                "title": "thoisu",
                "version": indexer.__version__,
                "description": _DESCRIPTION,
                "license": {"name": "MIT", "identifier": "MIT"},
            },
            "servers": [{"url": absolute(local(API)).rstrip("/")}],
            "paths": {operation.path: {"get": _described(operation)} for operation in operations},
            "components": {
                "schemas": schemas,
                "responses": {
                    str(status.value): _problem_response(status, text)
                    for status, text in _PROBLEMS.items()
                },
            },
        }
    )


def _described(operation: Operation) -> Schema:
    """The Operation Object."""
    statuses = set(_PROBLEMS) if operation.missing else set(_PROBLEMS) - {HTTPStatus.NOT_FOUND}
    responses: dict[str, object] = {
        str(HTTPStatus.OK.value): {
            "description": (operation.answer.__doc__ or "").partition("\n")[0],
            "headers": {"ETag": _HEADER_ETAG, "Link": _HEADER_LINK},
            "content": {JSON: {"schema": _reference(operation.answer)}},
        },
        str(HTTPStatus.NOT_MODIFIED.value): {"description": "You have this answer already."},
    }
    if parameters.SLUG in operation.parameters:
        responses[str(HTTPStatus.MOVED_PERMANENTLY.value)] = {
            "description": "It has another address now: `Location`.",
        }
    for status in sorted(statuses):
        responses[str(status.value)] = {"$ref": f"#/components/responses/{status.value}"}
    return {
        "operationId": operation.name,
        "summary": operation.summary,
        "parameters": [parameter.described() for parameter in operation.parameters],
        "responses": responses,
    }


def _problem_response(status: HTTPStatus, text: str) -> Schema:
    response: dict[str, Any] = {
        "description": text,
        "content": {PROBLEM_JSON: {"schema": _reference(Problem)}},
    }
    if status in (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE):
        response["headers"] = {"Retry-After": _HEADER_RETRY}
    return response


def _reference(record: type) -> Mapping[str, str]:
    return {"$ref": _REFERENCE.format(name=record.__name__)}


_HEADER_ETAG: Final = {
    "description": "Of this address; changes with the index, the program and the day.",
    "schema": {"type": "string"},
}
_HEADER_LINK: Final = {
    "description": "RFC 8288: `next`, `prev`, `service-desc`.",
    "schema": {"type": "string"},
}
_HEADER_RETRY: Final = {"description": "Seconds to wait.", "schema": {"type": "integer"}}
