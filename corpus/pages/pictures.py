"""Captions and alternative texts of an article's pictures, taken out of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from corpus.pages.markers import Part, is_marked
from corpus.pages.tree import paragraphs_of, remove, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from corpus.pages.tree import Element


_FRAMES: Final = ("figure", "table", "div", "p")
_SURE_FRAMES: Final = ("figure", "table", "p")
"""Those that hold a picture and its caption also where it is not known what the text is."""
_SENTENCE: Final = 6
"""Words from which a paragraph is no label, and two of them no caption."""
_CAPTION: Final = 60
"""Words of a caption at most; more is a paragraph beside a picture."""


class Pictures(NamedTuple):
    """What is said about the pictures, in the order of the page."""

    captions: tuple[str, ...]
    alt_texts: tuple[str, ...]
    """Those that say something that no caption says."""


def take_pictures(body: Element, *, is_text: bool = True) -> Pictures:
    """Read captions and alternative texts and take the pictures out of the tree.

    `is_text` says that nothing but the article's text is in `body`; else a `div` with a picture
    and few words may be a short article.
    """
    alts = [" ".join(image.get("alt", "").split()) for image in body.iter("img")]
    marked = _taken(_captions(body))
    captions = dict.fromkeys(
        [*marked, *_taken(_pictures_with_text(body, _FRAMES if is_text else _SURE_FRAMES))]
    )
    for image in list(body.iter("img", "picture")):
        remove(image)
    others = dict.fromkeys(
        alt for alt in alts if alt and not any(caption.startswith(alt) for caption in captions)
    )
    return Pictures(tuple(captions), tuple(others))


def _taken(elements: Iterable[Element]) -> list[str]:
    """The texts of elements, which are taken out of their tree."""
    texts = []
    for element in list(elements):
        texts.append(text_of(element))
        remove(element)
    return [text for text in texts if text]


def _captions(body: Element) -> Iterator[Element]:
    """The outermost elements that hold captions: an inner one is part of its text."""
    inside: set[Element] = set()
    for element in body.iter():
        if not isinstance(element.tag, str) or element in inside or element is body:
            continue
        if element.tag == "figcaption" or (is_marked(element, Part.CAPTION) and _is_text(element)):
            inside.update(element.iter())
            yield element


def _pictures_with_text(body: Element, frames: Sequence[str]) -> Iterator[Element]:
    """The outermost blocks that hold a picture and few words: these are its caption.

    For newspapers whose markers of captions are not known. What holds several sentences apart, or
    all that the body says, is the text itself.
    """
    words = len(text_of(body).split())
    for image in body.iter("img"):
        found = None
        for block in image.iterancestors():
            lengths = [len(paragraph.split()) for paragraph in paragraphs_of(block)]
            if block is body or sum(lengths) > _CAPTION:
                break
            if block.tag in frames and not _is_article(block, lengths, words):
                found = block
        if found is not None and found.getparent() is not None:
            yield found


def _is_article(block: Element, lengths: Sequence[int], words: int) -> bool:
    """Whether a block with so long paragraphs is a short article, of a body of so many words."""
    if block.tag in ("figure", "table"):
        return False
    sentences = sum(length >= _SENTENCE for length in lengths)
    return sum(lengths) == words or (sentences > 1 and block.tag != "p")


def _is_text(element: Element) -> bool:
    """Whether a marked element is a caption, not a wrapper of the picture itself."""
    return element.find(".//img") is None and element.tag not in ("img", "picture", "figure")
