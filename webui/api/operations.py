"""The operations of the API: what an address takes and answers, said once.

From this the routes, the answers' headers and the OpenAPI document are made.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

import msgspec
from flask import Blueprint, Response, request

from webui.api.addresses import OPENAPI, read_nothing
from webui.headers import answered_before
from webui.origin import absolute
from webui.settings import current_settings
from webui.urls import API, local

if TYPE_CHECKING:
    from collections.abc import Callable

    from webui.api.parameters import Parameter

    View = TypeVar("View", bound=Callable[..., object])

JSON: Final = "application/json"
_FLASK_PARAMETER: Final = re.compile(r"<(?:\w+:)?(\w+)>")


@dataclass(frozen=True, slots=True)
class Operation:
    """One address of the API."""

    path: str
    """As OpenAPI writes it, from `/api/v1/`."""
    name: str
    summary: str
    parameters: tuple[Parameter, ...]
    answer: type
    missing: bool
    """Whether it can be that there is no such thing (404)."""


class Api:
    """A blueprint whose routes answer records and are described."""

    def __init__(self) -> None:
        self.blueprint = Blueprint("api", __name__, url_prefix=API.rstrip("/"))
        self.operations: list[Operation] = []

    def operation(self, rule: str, answer: type, *parameters: Parameter) -> Callable[[View], View]:
        """Route an address to a view that gives the record `answer`.

        The first line of its docstring is the summary.
        """

        def register(view: View) -> View:
            self.operations.append(
                Operation(
                    path=_FLASK_PARAMETER.sub(r"{\1}", rule),
                    name=view.__name__,
                    summary=(view.__doc__ or "").partition("\n")[0].partition(" Raises ")[0],
                    parameters=parameters,
                    answer=answer,
                    missing=any(parameter.in_path for parameter in parameters),
                )
            )

            takes_more = any(not parameter.in_path for parameter in parameters)

            # A search tells of the time that its words name: `tuần trước` is another one tomorrow.
            def respond(**parts: Any) -> Response:  # noqa: ANN401 (Flask gives parts of the path)
                if known := answered_before(current_settings().today().isoformat()):
                    return known
                if not takes_more:
                    read_nothing(request.args)
                return json_answer(view(**parts))

            self.blueprint.add_url_rule(rule, view.__name__, respond, methods=["GET"])
            return view

        return register


def json_answer(record: object) -> Response:
    """A record as JSON, with Link headers (RFC 8288) to the pages beside it and the description."""
    response = Response(msgspec.json.encode(record), mimetype=JSON)
    for relation, field in (("next", "next"), ("prev", "previous")):
        address = getattr(record, field, None)
        if isinstance(address, str):
            response.headers.add("Link", f'<{address}>; rel="{relation}"')
    response.headers.add("Link", f'<{absolute(local(OPENAPI))}>; rel="service-desc"')
    return response
