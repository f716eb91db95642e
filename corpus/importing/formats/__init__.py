"""The kinds of files that articles come in, one module each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from corpus.article import JSONValue


class Row(NamedTuple):
    """A row of the JSON Lines contract and the line of the export that it begins on."""

    line: int
    row: dict[str, JSONValue]
