"""The one record that every reader produces."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeAlias, Union

JSONValue: TypeAlias = Union[str, int, float, bool, "list[JSONValue]", "dict[str, JSONValue]", None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as its source gave it: nothing invented, nothing dropped.

    Texts keep the spelling of the source. Paragraphs are separated by a newline.
    """

    id: str
    title: str
    body: str
    summary: str = ""
    """The lead (sapo): the paragraph that newspapers set apart under the title."""
    captions: tuple[str, ...] = ()
    published: date | None = None
    published_at: datetime | None = None
    """The moment, with its zone, when the source gave one; its local day is `published`."""
    source: str = ""
    url: str = ""
    author: str = ""
    category: str = ""
    metadata: Mapping[str, JSONValue] = field(default_factory=dict)
    """Keys of the source that no field above holds, and what the text reader set apart."""


def make_id(*, source: str, url: str, title: str, body: str) -> str:
    """A stable id for an article that has none: a hash of source and address, else of its text."""
    parts = (source, url) if url else (title, body)
    digest = hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8)
    return digest.hexdigest()
