"""The day of publication of a page, from the surest sign to the weakest; none is made up."""

from __future__ import annotations

import re
from copy import deepcopy
from datetime import date
from typing import TYPE_CHECKING, Final

from htmldate import find_date
from lxml import html as lxml_html

from corpus.bylines import is_signature
from corpus.pages.markers import Part, is_marked, marked
from corpus.pages.tree import between, remove, text_of
from corpus.pages.vietnamese_dates import Moment, find_moment, find_span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from corpus.pages.declared import Declared
    from corpus.pages.heading import Heading
    from corpus.pages.tree import Element

_DATE_WORDS: Final = re.compile(
    r"thứ|hai|ba|tư|năm|sáu|bảy|bẩy|bốn|tám|chín|mười|một|giêng|chạp|chủ nhật|ngày|tháng|lúc|giờ"
    r"|vào|cập nhật|đăng|gmt|utc|am|pm|sa|ch|cn|th?(?=[2-7]|1[0-2])|h"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
    r"|[\d\s/.,:;|()\[\]+–-]",
    re.IGNORECASE,
)
"""What an element that prints the day and nothing else is made of."""
_PUBLISHED: Final = re.compile(
    r"\W*(?:(?:được |bài )?(?:đăng(?! ký)|xuất bản|gửi)"
    r"|(?:ngày|thời gian) (?:đăng|xuất bản|tạo|gửi)|(?:posted|published|submitted|created)\b)",
    re.IGNORECASE,
)
"""How a line begins that says when the article was published."""
_ENDING_DATE_WORDS: Final = re.compile(
    r"(?:[\s,;|()–-]|\b(?:thứ (?:hai|ba|tư|năm|sáu|bảy|\d)|t\d|cn|chủ nhật|ngày|lúc|vào)\b)*$",
    re.IGNORECASE,
)
_COUNTED: Final = re.compile(r"(?:số )?(?:lượt|lần) (?:xem|đọc)|đã xem", re.IGNORECASE)
_MAX_PRINTED: Final = 100
"""Characters of an element that are looked at for a day."""
_LINES: Final = ("span", "div", "p", "li", "em", "small", "b", "td", "dd", "h2", "h5")
_MAX_PARTS: Final = 5
"""Elements inside one that prints a day, at most."""


def take_moment(
    tree: Element,
    declared: Declared,
    heading: Heading,
    text: Element | None,
    *,
    legible: Callable[[str], str],
) -> Moment | None:
    """When the page was published; the elements that print it are taken out of the tree.

    What the page declares for programs comes first, then what it marks as its day, then a line
    about the day between the title and the text, then a day that stands alone near the title.
    `text` is the element with the article's text, if known; `legible` puts old letters right.
    """
    said = find_moment(declared.published) if declared.published else None
    printed = (
        _marked_moment(tree, heading, legible)
        or _moment_above(text, heading, legible)
        or _moment_near_title(heading, legible)
    )
    return said or printed


def is_dateline(line: str) -> bool:
    """Whether a line is about the day: `Được đăng bởi … vào …`, `(Đà Lạt, ngày …)`, `Tên - …`."""
    span = find_span(line) if len(line) <= _MAX_PRINTED else None
    if span is None:
        return False
    if _PUBLISHED.match(line):
        return True
    head = _ENDING_DATE_WORDS.sub("", line[: span[0]]).strip("( ")
    tail = _COUNTED.sub("", line[span[1] :])
    is_named = not head or is_signature(head) or head.istitle()
    return (is_named or not _DATE_WORDS.sub("", head)) and not _DATE_WORDS.sub("", tail)


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


def _marked_moment(tree: Element, heading: Heading, legible: Callable[[str], str]) -> Moment | None:
    moments: dict[Element, Moment] = {}
    for element in dict.fromkeys([*marked(tree, Part.DAY), *tree.iter("time")]):
        if len(element) > _MAX_PARTS or _is_in_text(element):
            continue
        written = element.get("datetime") or element.get("data-time") or ""
        moment = find_moment(written) or find_moment(legible(text_of(element)))
        if moment:
            moments[element] = moment
    near = [moments[element] for element in heading.near(moments)]
    for element in moments:
        remove(element)
    return next((each for each in near if each.at), near[0] if near else None)


def _moment_above(
    text: Element | None, heading: Heading, legible: Callable[[str], str]
) -> Moment | None:
    """The day in the first line about one between the title and the text, or that begins it."""
    if text is None or heading.element is None:
        return None
    lines = [line for outer in between(heading.element, text) for line in outer.iter(*_LINES)]
    for element in (*lines, *text[:1]):
        line = legible(text_of(element))
        if isinstance(element.tag, str) and is_dateline(line) and not _has_lines(element):
            if element.getparent() is text:
                remove(element)  # others may name the author, too, and are not in the text
            return find_moment(line)
    return None


def _has_lines(element: Element) -> bool:
    return any(each.tag in ("div", "p", "li") for each in element.iterdescendants())


def _moment_near_title(heading: Heading, legible: Callable[[str], str]) -> Moment | None:
    """The first day that stands alone in the smallest part of the page that has one and the title.

    A page's head often prints today's day: it is farther from the title than the article's.
    """
    if heading.element is None:
        return None
    for part in heading.element.iterancestors():
        for element in _printing(part, legible):
            moment = find_moment(legible(text_of(element)))
            if moment:
                remove(element)
                return moment
    return None


def _printing(part: Element, legible: Callable[[str], str]) -> Iterator[Element]:
    """The innermost elements of a part that print a day and nothing else."""
    for element in part.iter(*_LINES):
        text = legible(text_of(element)[:_MAX_PRINTED]) if len(element) <= 1 else ""
        is_day = any(map(str.isdigit, text)) and not _DATE_WORDS.sub("", text)
        if is_day and not _is_in_text(element):
            yield element


def _is_in_text(element: Element) -> bool:
    """Whether an element is part of a paragraph, and what it prints part of a sentence."""
    return any(
        ancestor.tag == "p" or is_marked(ancestor, Part.BODY)
        for ancestor in element.iterancestors()
    )
