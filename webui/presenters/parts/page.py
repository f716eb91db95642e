"""What every page has, whatever it shows, and what the forms on it keep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from webui.presenters.parts.links import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """The frame of a page; its view adds what stands in it."""

    query: str = ""
    """What the search field has."""
    formats: tuple[Link, ...] = ()
    """The same as feed or file."""


@dataclass(frozen=True, slots=True)
class HiddenField:
    """What a form keeps of an address without asking for it."""

    name: str
    value: str
