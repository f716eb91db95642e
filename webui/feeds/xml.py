"""XML documents of plain elements."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML 1.0 document may hold, not even escaped (production 2 of the standard)."""


def add(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    """Add an element at the end of another."""
    clean = {key: _FORBIDDEN.sub("", value) for key, value in attributes.items()}
    element = ElementTree.SubElement(parent, name, clean)
    element.text = _FORBIDDEN.sub("", text) or None
    return element


def root(name: str, namespace: str) -> Element:
    """The first element of a document whose elements are all of one namespace."""
    return ElementTree.Element(name, {"xmlns": namespace})


def write(element: Element) -> bytes:
    """The document as UTF-8, with its declaration."""
    text = ElementTree.tostring(element, encoding="utf-8", xml_declaration=True)
    return bytes(text)
