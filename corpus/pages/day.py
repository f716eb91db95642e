"""The day of publication of a page, from the surest sign to the weakest; none is made up."""

from __future__ import annotations

import re
from copy import deepcopy
from datetime import date
from typing import TYPE_CHECKING, Final

from htmldate import find_date
from lxml import html as lxml_html

from corpus.pages.markers import Part, is_marked, marked
from corpus.pages.tree import remove, text_of
from corpus.pages.vietnamese_dates import Moment, find_moment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.pages.declared import Declared
    from corpus.pages.heading import Heading
    from corpus.pages.tree import Element

_DATE_WORDS: Final = re.compile(
    r"thứ|hai|ba|tư|năm|sáu|bảy|chủ nhật|ngày|tháng|lúc|giờ|cập nhật|đăng|gmt|utc|am|pm|sa|ch|h"
    r"|[\d\s/.,:|()+–-]",
    re.IGNORECASE,
)
"""What an element that prints the day and nothing else is made of."""
_MAX_PRINTED: Final = 100
"""Characters of an element that are looked at for a day."""
_MAX_PARTS: Final = 5
"""Elements inside one that prints a day, at most."""


def take_moment(tree: Element, declared: Declared, heading: Heading) -> Moment | None:
    """When the page was published; the elements that print it are taken out of the tree.

    What the page declares for programs comes first, then what it marks as its day, then a day
    that stands alone near the title.
    """
    said = find_moment(declared.published) if declared.published else None
    printed = _marked_moment(tree, heading) or _moment_near_title(heading)
    return said or printed


def moment_of_head(tree: Element, url: str) -> Moment | None:
    """What htmldate finds in a page's head and in its address; a day only.

    It is not shown the text, where it would take any day that is printed.
    """
    head = tree.find("head")
    shown = lxml_html.Element("html")
    if head is not None:
        shown.append(deepcopy(head))
    found = find_date(shown, url=url or None, original_date=True, extensive_search=False)
    return Moment(date.fromisoformat(found), None) if found else None


def _marked_moment(tree: Element, heading: Heading) -> Moment | None:
    moments: dict[Element, Moment] = {}
    for element in dict.fromkeys([*marked(tree, Part.DAY), *tree.iter("time")]):
        if len(element) > _MAX_PARTS or _is_in_text(element):
            continue
        written = element.get("datetime") or element.get("data-time") or ""
        moment = find_moment(written) or find_moment(text_of(element))
        if moment:
            moments[element] = moment
    near = [moments[element] for element in heading.near(moments)]
    for element in moments:
        remove(element)
    return next((each for each in near if each.at), near[0] if near else None)


def _moment_near_title(heading: Heading) -> Moment | None:
    """The first day that stands alone in the smallest part of the page that has one and the title.

    A page's head often prints today's day: it is farther from the title than the article's.
    """
    if heading.element is None:
        return None
    for part in heading.element.iterancestors():
        for element in _printing(part):
            moment = find_moment(text_of(element))
            if moment:
                remove(element)
                return moment
    return None


def _printing(part: Element) -> Iterator[Element]:
    """The innermost elements of a part that print a day and nothing else."""
    for element in part.iter("span", "div", "p", "li", "em", "small", "b", "td"):
        text = text_of(element) if len(element) <= 1 else ""
        is_day = any(map(str.isdigit, text)) and not _DATE_WORDS.sub("", text[:_MAX_PRINTED])
        if is_day and not _is_in_text(element):
            yield element


def _is_in_text(element: Element) -> bool:
    """Whether an element is part of a paragraph, and what it prints part of a sentence."""
    return any(
        ancestor.tag == "p" or is_marked(ancestor, Part.BODY)
        for ancestor in element.iterancestors()
    )
