"""The lead of an article: where it is marked, else what stands between the title and the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from corpus.bylines import is_credit, is_signature
from corpus.pages.body import leads_elsewhere
from corpus.pages.day import is_dateline
from corpus.pages.markers import Part, is_marked, marked
from corpus.pages.tree import BLOCKS, between, paragraphs_of, remove, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.pages.declared import Declared
    from corpus.pages.heading import Heading
    from corpus.pages.tree import Element

_LONGEST: Final = 150
"""Words of a lead that no marker shows, at most."""
_SENTENCE: Final = 6
"""Words from which a line that ends as sentences do is one."""
_PLAIN: Final = 12
"""Words from which a line is a sentence however it ends."""
_ENDS: Final = (".", "!", "?", "…", "”", '"')
_OTHERS: Final = (Part.FURNITURE, Part.CAPTION, Part.BYLINE, Part.DAY, Part.CATEGORY, Part.TITLE)
"""Parts that stand between a title and its text and are no lead."""
_NO_LEADS: Final = frozenset("ul ol dl table figure aside header h1".split())


def take_lead(tree: Element, heading: Heading, text: Element | None, declared: Declared) -> str:
    """Take the lead out of the tree; `text` is the element with the article's text, if known."""
    return (
        _marked_lead(tree, heading)
        or _lead_above(text, heading)
        or _described_lead(tree, declared.description)
    )


def _marked_lead(tree: Element, heading: Heading) -> str:
    for element in heading.near(marked(tree, Part.LEAD)):
        if any(True for _ in marked(element, Part.BODY)):
            continue  # never closed: the parser took the article into it
        lead = "\n".join(paragraphs_of(_with_stamp(element)))
        if lead and lead != heading.text and element.find(".//h1") is None:
            remove(element)
            return lead
    return ""


def _described_lead(tree: Element, description: str) -> str:
    """What the page declares as its description, where it prints just that."""
    for element in list(tree.iter("p", "h2", "div", "strong")) if description else []:
        if len(element) <= 1 and text_of(element) == description:
            remove(element)
            return description
    return ""


def _lead_above(text: Element | None, heading: Heading) -> str:
    """The sentences between the title and the text."""
    if text is None or heading.element is None:
        return ""
    found = [
        (element, line)
        for outer in between(heading.element, text)
        for element, is_intro in _blocks(outer)
        if (line := text_of(element)) and _is_lead(element, line, heading, is_intro=is_intro)
    ]
    lead = "\n".join(line for _, line in found)
    if len(lead.split()) > _LONGEST:
        return ""
    for element, _ in found:
        remove(element)
    return lead


def _blocks(outer: Element) -> Iterator[tuple[Element, bool]]:
    """The innermost blocks of an element that may be a lead, and whether they are marked as one."""
    waiting = [(outer, False)]
    while waiting:
        element, is_intro = waiting.pop()
        if not isinstance(element.tag, str) or element.tag in _NO_LEADS:
            continue
        if any(is_marked(element, part) for part in _OTHERS):
            continue
        is_intro = is_intro or is_marked(element, Part.INTRO)
        if any(each.tag in BLOCKS for each in element.iterdescendants()):
            if not _is_picture(element) and not _is_about_another(element):
                waiting.extend((child, is_intro) for child in reversed(element))
        elif element.find(".//img") is None:
            yield element, is_intro


def _is_picture(element: Element) -> bool:
    """Whether a picture stands in an element, and what else is in it is about the picture."""
    return any(child.tag == "img" or child.find("./img") is not None for child in element)


def _is_about_another(box: Element) -> bool:
    """Whether a box begins with a link to another article."""
    first = next(iter(paragraphs_of(box)), "")
    return leads_elsewhere(box) and any(text_of(link) == first for link in box.iter("a"))


def _is_lead(element: Element, line: str, heading: Heading, *, is_intro: bool) -> bool:
    if line == heading.text or leads_elsewhere(element):
        return False
    if is_intro:
        return True
    if is_dateline(line):
        return False
    linked = sum(len(text_of(link)) for link in element.iter("a"))
    if linked * 2 > len(line) or is_credit(line) or is_signature(line):
        return False
    words = len(line.split())
    return words >= _PLAIN or (words >= _SENTENCE and line.endswith(_ENDS))


def _with_stamp(element: Element) -> Element:
    """Set the place at the beginning of a lead apart, as the page's style does."""
    for stamp in element.xpath(".//*[contains(@class, 'location-stamp')]"):
        if stamp.text and not (stamp.tail or " ").startswith((" ", "-", "–")):
            stamp.tail = f" - {stamp.tail or ''}"
    return element
