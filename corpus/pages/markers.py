"""By which classes and ids the parts of a page are known: `markers.txt`."""

from __future__ import annotations

import fnmatch
import re
from collections import defaultdict
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from corpus.pages.tree import Element

_FILE: Final = Path(__file__).parent / "markers.txt"
_ROLES: Final = {"title": "title", "sapo": "lead", "content": "body", "publishdate": "day"}
"""What the CMS of Tuổi Trẻ, Thanh Niên and the Government's paper writes into `data-role`."""
_PROPERTIES: Final = {
    "headline": "title",
    "description": "intro",
    "author": "byline",
    "datePublished": "day",
    "articleBody": "body",
}
"""Properties of schema.org in `itemprop`."""


class Part(StrEnum):
    """A part of an article's page."""

    TITLE = "title"
    LEAD = "lead"
    INTRO = "intro"
    """A lead if it stands between the title and the text; other things are called so as well."""
    BYLINE = "byline"
    DAY = "day"
    CATEGORY = "category"
    BODY = "body"
    CAPTION = "caption"
    FURNITURE = "furniture"


def marked(tree: Element, part: Part) -> Iterator[Element]:
    """The elements marked as a part, in the order of the page."""
    for element in tree.iter():
        if isinstance(element.tag, str) and is_marked(element, part):
            yield element


def is_marked(element: Element, part: Part) -> bool:
    """Whether an element carries a marker of a part."""
    attributes = element.attrib
    if _ROLES.get(attributes.get("data-role", "")) == part:
        return True
    if _PROPERTIES.get(attributes.get("itemprop", "")) == part:
        return True
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower().split()
    return any(_markers()[part].fullmatch(name) for name in names)


@cache
def _markers() -> Mapping[Part, re.Pattern[str]]:
    lists: defaultdict[str, list[str]] = defaultdict(list)
    part = ""
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            part = line[1:].strip()
        elif line.strip():
            lists[part].append(fnmatch.translate(line.strip()))
    return {each: re.compile("|".join(lists[each])) for each in Part}
