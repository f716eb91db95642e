"""What is known of a meeting or a document, line by line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """A term and what is known."""

    term: str
    text: str
    itemprop: str = ""
    """The property of schema.org that says it to machines."""
    itemtype: str = ""
    """What the property is about when it is more than a text: a `Place`."""
    translated: bool = False
    """Whether the text is in the language of the page, not as articles have it."""
