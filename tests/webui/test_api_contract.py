"""The API's own description: sound, complete, and true for whatever is asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest
import schemathesis
from hypothesis import HealthCheck, assume, given, settings
from schemathesis import GenerationMode
from schemathesis.config import SchemathesisConfig

from webui.api.views import api

if TYPE_CHECKING:
    from collections.abc import Mapping

    from schemathesis import Case
    from webpages import Site

    from webui.api.parameters import Schema

DESCRIPTION = "/api/v1/openapi.json"


@pytest.fixture(scope="module")
def described(site: Site) -> Any:  # noqa: ANN401 (schemathesis's schema)
    """The description as schemathesis reads it, with the application behind it."""
    config = SchemathesisConfig.from_dict(
        {
            "checks": {
                # Two days in the wrong order are each a day: no schema can say that together
                # they are a mistake. And a label of a document is an older address of it.
                "positive_data_acceptance": {"expected-statuses": ["2xx", "301", "400", "404"]},
            },
        }
    )
    return schemathesis.openapi.from_wsgi(DESCRIPTION, site.app, config=config)


def test_it_is_sound(described: Any) -> None:  # noqa: ANN401 (schemathesis's schema)
    described.validate()


def test_it_names_every_address(site: Site) -> None:
    document = site.get(DESCRIPTION).json
    rules = {
        rule.rule.replace("<path:", "<").replace("<", "{").replace(">", "}")
        for rule in site.app.url_map.iter_rules()
        if rule.rule.startswith("/api/v1/") and rule.rule != DESCRIPTION
    }
    assert {f"/api/v1{path}" for path in document["paths"]} == rules
    assert len(api.operations) == len(rules)


def test_every_operation_and_record_says_what_it_is(site: Site) -> None:
    document = site.get(DESCRIPTION).json
    for path in document["paths"].values():
        assert path["get"]["summary"].endswith(".")
        assert all(parameter["description"] for parameter in path["get"]["parameters"])
    for name, schema in document["components"]["schemas"].items():
        assert "enum" in schema or schema["description"], name


OPERATIONS = {operation.path: operation for operation in api.operations}
ASKED = [
    (operation.path, mode)
    for operation in api.operations
    for mode in GenerationMode
    # Any text may be an id: an address without a query string cannot be malformed
    if mode is GenerationMode.POSITIVE
    or any(not parameter.in_path for parameter in operation.parameters)
]


def is_sound(query: Mapping[str, Any], parameters: Mapping[str, Schema]) -> bool:
    """Whether a query string is as described after all: a number sent for a text is a text, and
    schemathesis calls some a violation that are none."""
    return all(
        name in parameters
        and jsonschema_rs.is_valid(dict(parameters[name]), _as_read(value, parameters[name]))
        for name, value in query.items()
    )


def _as_read(value: object, schema: Schema) -> object:
    """A value of a query string as the type that is described."""
    if isinstance(value, list):
        return list(map(str, value))
    text = str(value)
    match schema["type"]:
        case "array":
            return [text]
        case "integer" if re.fullmatch("[0-9]+", text):
            return int(text)
        case "boolean":
            return {"true": True, "false": False}.get(text, text)
        case _:
            return text


@pytest.mark.slow
@pytest.mark.parametrize(("path", "mode"), ASKED)
def test_whatever_is_asked_is_answered_as_described(
    described: Any,  # noqa: ANN401 (schemathesis's schema)
    path: str,
    mode: GenerationMode,
) -> None:
    operation = described[path]["GET"]
    parameters = {each.name: each.schema for each in OPERATIONS[path].parameters}

    @settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
    @given(operation.as_strategy(generation_mode=mode))
    def ask(case: Case[Any]) -> None:
        assume(mode is GenerationMode.POSITIVE or not is_sound(case.query, parameters))
        case.call_and_validate(headers={"Accept-Encoding": "identity"})

    ask()
