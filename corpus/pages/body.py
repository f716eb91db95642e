"""Where the article's text is on a page, and which of its paragraphs are the article."""

from __future__ import annotations

import re
from collections import Counter
from copy import deepcopy
from typing import TYPE_CHECKING, Final, NamedTuple

import trafilatura
from trafilatura.settings import Document

from corpus.bylines import is_credit, is_signature, without_head
from corpus.pages.markers import Part, is_marked, marked
from corpus.pages.tree import between, remove, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpus.pages.tree import Element

_INNER: Final = 0.8
"""Share of a marked element's text from which an inner marked one is the body itself."""
_LINKED: Final = 0.7
"""Share of a paragraph's letters in links from which it leads elsewhere: „Xem thêm: …“."""
_ELSEWHERE: Final = (">>", "»", "xem thêm", "đọc thêm", "mời xem", "mời đọc", "tin liên quan")
_BOX: Final = 120
"""Words that a box about another article has at most."""
_SENTENCE: Final = 6
"""Words from which a line is no label."""
_DENSE: Final = 40
"""Words in paragraphs side by side from which they are an article."""
_ENDINGS: Final = 3
"""Paragraphs at the end that may sign the article or say where it was taken from."""
_LABELLED: Final = 30
"""Words of a line of tags at most."""
_BUTTON: Final = (
    r"(?:(?:ý kiến|bình luận)(?: (?:của )?(?:bạn đọc|độc giả))?(?:\s*:?\s*\(?\d+\)?)?"
    r"|in (?:bài(?: viết| này)?|trang(?: này)?|ra)|bản in"
    r"|gửi (?:e-?mail|bài(?: viết)?|cho bạn bè|bình luận|ý kiến)|e-?mail"
    r"|quay lại|quay về|trở lại|trở về|(?:về |lên )đầu trang|chia sẻ(?: bài viết)?"
    r"|lưu bài(?: viết)?|(?:số )?(?:lượt|lần) (?:xem|đọc)\s*:?\s*[\d.,]+|đã xem\s*:?\s*[\d.,]+"
    r"|(?:facebook|twitter|zalo|tweet|like))"
)
_CLOSING: Final = re.compile(
    rf"\W*{_BUTTON}(?:\W+{_BUTTON})*\W*"
    r"|\W*(?:từ kh(?:óa|oá)|tags?|nhãn|thẻ)\s*:.*"
    r"|\W*(?:mời|hãy|theo dõi)\b.{0,80}\bgoogle news\W*",
    re.IGNORECASE,
)
"""Lines that serve the reader of a page and are no part of its article."""


class Ending(NamedTuple):
    """A body without its last lines that say who wrote it."""

    paragraphs: tuple[str, ...]
    author: str
    credit: str


class TextPlace(NamedTuple):
    """Where the article's text is: an element, or None when none stands out."""

    element: Element | None
    is_marked: bool


def find_text(tree: Element, title: Element | None) -> TextPlace:
    """The element marked as the article's text, else the one where paragraphs stand together.

    Of a short article that is the only one below the title that has paragraphs.
    """
    body = _marked_body(tree)
    if body is not None:
        return TextPlace(body, is_marked=True)
    words = _words_side_by_side(tree)
    best, most = max(words.items(), key=lambda pair: pair[1], default=(None, 0))
    return TextPlace(best if most >= _DENSE else _only_body(tree, title, words), is_marked=False)


def _marked_body(tree: Element) -> Element | None:
    best, length = None, 0
    for element in marked(tree, Part.BODY):
        size = len("".join(element.itertext()))
        inner = best is not None and best in set(element.iterancestors())
        if size > length or (inner and size >= length * _INNER):
            best, length = element, size
    return best if length else None


def clean_body(body: Element) -> None:
    """Take the furniture out: related articles, tags, buttons, advertisements."""
    for element in list(body.iter()):
        if element is body or not isinstance(element.tag, str):
            continue
        if element.tag == "aside" or _is_furniture(element):
            remove(element)
    for element in list(body.iter("p", "li", "h2", "h3", "h4", "ul", "div", "article")):
        if element is not body and leads_elsewhere(element):
            remove(element)


def _words_side_by_side(tree: Element) -> Counter[Element]:
    """How many words each element has in paragraphs of its own.

    For pages of newspapers whose markers are not known: lists and comments nest their paragraphs
    one by one, an article's stand side by side.
    """
    words: Counter[Element] = Counter()
    for paragraph in tree.iter("p"):
        size = len(text_of(paragraph).split())
        if size >= _SENTENCE:
            words[paragraph.getparent()] += size
    for line_break in tree.iter("br"):
        words[line_break.getparent()] += len((line_break.tail or "").split())
    return words


def _only_body(tree: Element, title: Element | None, words: Counter[Element]) -> Element | None:
    """The element below the title that has paragraphs, when there is just one.

    None when more is said between the two, in other elements than paragraphs.
    """
    if title is None:
        return None
    order = {element: number for number, element in enumerate(tree.iter())}
    below = [
        each
        for each, count in words.items()
        if count >= _SENTENCE and order[each] > order[title] and not leads_elsewhere(each)
    ]
    if len(below) != 1 or below[0].tag == "p":
        return None
    said = sum(len(text_of(each).split()) for each in between(title, below[0]))
    return below[0] if said <= words[below[0]] else None


def take_bold_lead(body: Element) -> str:
    """The first paragraph when all of it is bold: how papers without a place for leads set them."""
    for element in body.iter("p"):
        lead = text_of(element)
        bold = element.find("./strong") if element.find("./b") is None else element.find("./b")
        if not lead:
            continue
        if bold is None or text_of(bold) != lead or len(lead.split()) < _SENTENCE:
            return ""
        remove(element)
        return lead
    return ""


def read_unmarked(tree: Element, url: str) -> tuple[str, ...]:
    """The paragraphs that trafilatura takes for the article."""
    document = trafilatura.bare_extraction(
        deepcopy(tree),
        url=url or None,
        include_comments=False,
        include_tables=True,
        with_metadata=False,
    )
    if not isinstance(document, Document):
        return ()
    text = document.text or ""
    return tuple(line.removeprefix("- ").strip() for line in text.split("\n") if line.strip())


def take_ending(paragraphs: tuple[str, ...], *, legible: Callable[[str], str]) -> Ending:
    """Read signature and credit off the last paragraphs; buttons and tags around the text go.

    `legible` puts old letters right.
    """
    author, credit = "", ""
    rest = _without_closing(list(paragraphs), legible)
    for _ in range(_ENDINGS):
        if len(rest) < 2:
            break
        last = legible(rest[-1])
        if not credit and is_credit(last):
            credit = last
        elif not author and is_signature(last):
            author = without_head(last)
        else:
            break
        rest = _without_closing(rest[:-1], legible)
    return Ending(tuple(rest), author, credit)


def _without_closing(paragraphs: list[str], legible: Callable[[str], str]) -> list[str]:
    """Paragraphs without those before and behind the text that are buttons, counters or tags."""
    begin, end = 0, len(paragraphs)
    while end and _is_closing(legible(paragraphs[end - 1])):
        end -= 1
    while begin < end and _is_closing(legible(paragraphs[begin])):
        begin += 1
    return paragraphs[begin:end]


def _is_closing(line: str) -> bool:
    return len(line.split()) <= _LABELLED and bool(_CLOSING.fullmatch(line))


def _is_furniture(element: Element) -> bool:
    return "related" in element.get("type", "").lower() or is_marked(element, Part.FURNITURE)


def leads_elsewhere(element: Element) -> bool:
    """A line `Xem thêm: …`, or a box whose headings are links: another article, not this one."""
    links = [link for link in element.iter("a") if link.get("href", "").strip("# ")]
    text = text_of(element)
    if not links or not text or len(text.split()) > _BOX:
        return False
    if text.lower().startswith(_ELSEWHERE):
        return sum(len(text_of(link)) for link in links) >= len(text) * _LINKED
    return element.tag != "p" and any(_is_headline(link, element) for link in links)


def _is_headline(link: Element, box: Element) -> bool:
    """Whether a link of a sentence's length is the whole of a line in its box."""
    text = text_of(link)
    if len(text.split()) < _SENTENCE:
        return False
    return text_of(link.getparent()) == text or link.getparent() is box
