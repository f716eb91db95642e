"""Captions and alternative texts of an article's pictures, taken out of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from corpus.pages.markers import Part, is_marked
from corpus.pages.tree import remove, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.pages.tree import Element


_FRAMES: Final = ("figure", "table", "div", "p")
_CAPTION: Final = 60
"""Words of a caption at most; more is a paragraph beside a picture."""


class Pictures(NamedTuple):
    """What is said about the pictures, in the order of the page."""

    captions: tuple[str, ...]
    alt_texts: tuple[str, ...]
    """Those that say something that no caption says."""


def take_pictures(body: Element) -> Pictures:
    """Read captions and alternative texts and take the pictures out of the tree."""
    alts = [" ".join(image.get("alt", "").split()) for image in body.iter("img")]
    captions: list[str] = []
    for element in list(_captions(body)):
        caption = text_of(element)
        if caption and caption not in captions:
            captions.append(caption)
        remove(element)
    for element in list(_pictures_with_text(body)):
        caption = text_of(element)
        if caption and caption not in captions:
            captions.append(caption)
        remove(element)
    for image in list(body.iter("img", "picture")):
        remove(image)
    said = set(captions)
    others = dict.fromkeys(
        alt for alt in alts if alt and not any(caption.startswith(alt) for caption in said)
    )
    return Pictures(tuple(captions), tuple(others))


def _captions(body: Element) -> Iterator[Element]:
    """The outermost elements that hold captions: an inner one is part of its text."""
    inside: set[Element] = set()
    for element in body.iter():
        if not isinstance(element.tag, str) or element in inside or element is body:
            continue
        if element.tag == "figcaption" or (is_marked(element, Part.CAPTION) and _is_text(element)):
            inside.update(element.iter())
            yield element


def _pictures_with_text(body: Element) -> Iterator[Element]:
    """The outermost blocks that hold a picture and few words: these are its caption.

    For newspapers whose markers of captions are not known.
    """
    for image in body.iter("img"):
        found = None
        for block in image.iterancestors():
            if block is body or len(text_of(block).split()) > _CAPTION:
                break
            if block.tag in _FRAMES:
                found = block
        if found is not None and found.getparent() is not None:
            yield found


def _is_text(element: Element) -> bool:
    """Whether a marked element is a caption, not a wrapper of the picture itself."""
    return element.find(".//img") is None and element.tag not in ("img", "picture", "figure")
