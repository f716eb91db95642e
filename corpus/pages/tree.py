"""A page as a tree, and the text of its elements as a reader sees it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from lxml import etree
from lxml import html as lxml_html

from corpus.characters import without_unfit
from corpus.errors import RejectedArticleError
from corpus.pages.markers import Part, is_marked
from corpus.quarantine import QuarantineReason

if TYPE_CHECKING:
    from collections.abc import Iterator

Element: TypeAlias = lxml_html.HtmlElement

_UNSEEN: Final = (
    "script style noscript template iframe object embed button input select textarea svg"
    " nav footer canvas audio video map dialog"
    " amp-ad amp-analytics amp-audio amp-auto-ads amp-consent amp-embed amp-iframe"
    " amp-list amp-sidebar amp-social-share amp-sticky-ad amp-user-notification amp-video"
    " amp-youtube"
).split()
BLOCKS: Final = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure"
    " h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody td th tfoot thead tr"
    " ul".split()
)
"""Elements that begin and end a paragraph."""
_CELLS: Final = frozenset(("td", "th"))
_CELL_BREAK: Final = " | "
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def parse(text: str) -> Element | None:
    """The tree of a page's text, however broken; None when there is nothing in it.

    Raises RejectedArticleError for a page nested so deep that libxml2 drops what is inside.
    """
    data = without_unfit(text).encode("utf-8")
    parser = lxml_html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    try:
        tree = lxml_html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError):
        return None
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        raise RejectedArticleError(
            QuarantineReason.UNREADABLE, "the page nests its elements more than 2000 deep"
        )
    return tree


def remove_unseen(tree: Element) -> None:
    """Take out what a reader is not shown: scripts, forms, hidden elements."""
    for element in list(tree.iter(*_UNSEEN)):
        remove(element)
    _open_forms(tree)
    for element in tree.xpath("//*[@hidden or @style or @aria-hidden]"):
        if element.tag in ("html", "body"):
            continue
        if "hidden" in element.attrib or _HIDDEN.search(element.get("style", "")):
            remove(element)


def _open_forms(tree: Element) -> None:
    """Take out what is asked in forms, and the frame only of one that is laid around the page.

    ASP.NET, and so SharePoint and DNN, put all that a page shows into one form.
    """
    words = len(tree.text_content().split())
    for form in list(tree.iter("form")):
        if not _holds_article(form) and len(form.text_content().split()) * 2 < words:
            remove(form)
            continue
        for label in form.xpath(".//label[@for]"):
            remove(label)
        form.drop_tag()


def _holds_article(form: Element) -> bool:
    return any(
        each.tag == "h1" or is_marked(each, Part.TITLE) or is_marked(each, Part.BODY)
        for each in form.iter()
        if isinstance(each.tag, str)
    )


def remove(element: Element) -> None:
    """Take an element out of its tree; the text behind it stays."""
    if element.getparent() is not None:
        element.drop_tree()


def between(first: Element, last: Element) -> Iterator[Element]:
    """The outermost elements that stand behind one element and before another, in their order."""
    above = {last, *last.iterancestors()}
    part = next((each for each in first.iterancestors() if each in above), None)
    if part is None or first in above:
        return
    passed = set(first.iterancestors())
    is_behind = False
    seen: set[Element] = set()
    for element in part.iter():
        if element is last:
            return
        if element in above or element in passed:
            continue
        if element.getparent() in seen:
            seen.add(element)
        elif element is first:
            is_behind = True
            seen.add(element)
        elif is_behind and isinstance(element.tag, str):
            seen.add(element)
            yield element


def text_of(element: Element) -> str:
    """The text of an element on one line."""
    return " ".join(" ".join(paragraphs_of(element)).split())


def paragraphs_of(element: Element) -> list[str]:
    """The paragraphs of an element in the order of the page; a table's row is one paragraph."""
    paragraphs: list[str] = []
    pieces: list[str] = []

    def end_paragraph() -> None:
        paragraph = " ".join("".join(pieces).split()).strip(_CELL_BREAK)
        pieces.clear()
        if paragraph:
            paragraphs.append(paragraph)

    layout = _layout_rows(element)
    # Without recursion: a page may nest its elements deeper than Python's stack.
    in_row = 0
    for event, each in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            if each.tag == "tr" and each not in layout:
                end_paragraph()
                in_row += 1
            elif each.tag in _CELLS and in_row:
                pieces.append(_CELL_BREAK if "".join(pieces).strip() else "")
            elif each.tag in BLOCKS or each.tag == "br":
                pieces.append(" ") if in_row else end_paragraph()
            if isinstance(each.tag, str):
                pieces.append(each.text or "")
            continue
        if each.tag == "tr" and each not in layout:
            in_row -= 1
            end_paragraph()
        elif each.tag in BLOCKS and not in_row:
            end_paragraph()
        if each is not element:
            pieces.append(each.tail or "")
    end_paragraph()
    return paragraphs


def _layout_rows(element: Element) -> set[Element]:
    """Rows of tables that arrange a page: their cells hold paragraphs, not values."""
    return {
        row
        for row in element.iter("tr")
        if row.find(".//tr") is not None
        or any(len(cell.findall(".//p")) + len(cell.findall(".//br")) > 1 for cell in row)
    }
