"""How the parameters of the API are described in its OpenAPI document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from indexer.records import MAX_PAGE_SIZE, FacetName, Sort
from webui.api.addresses import COMPLETIONS, FACET_VALUES, MAX_FACET_VALUES, PAGE_SIZE
from webui.urls import MAX_PAGE, MAX_QUERY, MAX_VALUE, MAX_VALUES, Field

if TYPE_CHECKING:
    from collections.abc import Mapping

Schema: TypeAlias = "Mapping[str, object]"
"""A JSON Schema, or another part of an OpenAPI document."""

_DAY: Final = (
    r"^(?!0000|.*/0000)([0-9]{4}"
    r"|[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?"
    r"|((0?[1-9]|1[0-9]|2[0-8])/)?(0?[1-9]|1[0-2])/[0-9]{4})$"
)
"""Days that every month has; the others are read too. There is no year 0."""

_SOMETHING: Final = r"[^\s\u0000-\u001f\u007f-\u009f]"
"""A value has a character that is seen."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a query string, or of a path."""

    name: str
    description: str
    schema: Schema
    in_path: bool = False

    def described(self) -> Schema:
        """The Parameter Object of OpenAPI 3.1."""
        return {
            "name": self.name,
            "in": "path" if self.in_path else "query",
            "required": self.in_path,
            "description": self.description,
            "schema": self.schema,
        }


def _number(name: str, description: str, *, default: int, highest: int) -> Parameter:
    schema = {"type": "integer", "minimum": 1, "maximum": highest, "default": default}
    return Parameter(name, description, schema)


def _values(facet: FacetName, description: str) -> Parameter:
    value = {"type": "string", "maxLength": MAX_VALUE, "pattern": _SOMETHING}
    return Parameter(
        facet.value, description, {"type": "array", "items": value, "maxItems": MAX_VALUES}
    )


_WORDS: Final = {"type": "string", "maxLength": MAX_QUERY}

FILTERS: Final = (
    Parameter(Field.QUERY, "Words, with or without dấu, in the syntax of the pages.", _WORDS),
    _values(FacetName.OFFICIAL, "Slug or name of an official; several widen the search."),
    _values(FacetName.MEETING, "Slug or name of a meeting; several widen the search."),
    _values(FacetName.DOCUMENT, "Slug or number of a cited document; several widen the search."),
    _values(FacetName.SOURCE, "Slug of a source; several widen the search."),
    Parameter(
        Field.SINCE,
        "The first day: `2023-12-02`, `2023-12`, `2023`, `2/12/2023` or `12/2023`.",
        {"type": "string", "pattern": _DAY},
    ),
    Parameter(Field.UNTIL, "The last day, likewise.", {"type": "string", "pattern": _DAY}),
    Parameter(
        Field.EXACT,
        "Match words typed without dấu only as they are typed.",
        {"type": "boolean", "default": False},
    ),
    Parameter(
        Field.ALL,
        "Find only articles that have all words; of a long query the bulk is enough otherwise.",
        {"type": "boolean", "default": False},
    ),
)
SORT: Final = Parameter(
    Field.SORT,
    "The order; without words the newest come first.",
    {"type": "string", "enum": [sort.value for sort in Sort]},
)
PAGE: Final = _number(Field.PAGE, "The page, from 1.", default=1, highest=MAX_PAGE)
PAGE_SIZE_: Final = _number(
    "page_size", "How many on a page.", default=PAGE_SIZE, highest=MAX_PAGE_SIZE
)
FACET_LIMIT: Final = _number(
    "limit", "Values of each facet, at most.", default=FACET_VALUES, highest=MAX_FACET_VALUES
)
BEGINNING: Final = Parameter(Field.QUERY, "What has been typed so far.", _WORDS)
COMPLETION_LIMIT: Final = _number(
    "limit", "Completions, at most.", default=COMPLETIONS, highest=COMPLETIONS
)
NAME_WORDS: Final = Parameter(
    Field.QUERY,
    "Only those that have words beginning with each of these, with or without dấu, in their name"
    " or an official's post, as on the page of the list.",
    _WORDS,
)
ARTICLE_ID: Final = Parameter(
    "article_id", "The id of an article.", {"type": "string", "minLength": 1}, in_path=True
)
SLUG: Final = Parameter(
    "slug", "As lists and searches give it.", {"type": "string", "minLength": 1}, in_path=True
)
