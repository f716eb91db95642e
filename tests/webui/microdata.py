"""Reads what a page says to machines: microdata, by the algorithm of the HTML standard.

https://html.spec.whatwg.org/multipage/microdata.html#json (without `itemref`, which no page uses)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import html5lib

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

VOCABULARY: Final = "https://schema.org/"

Item = dict[str, list[Any]]
"""Properties, each a list of texts and items; the type of the item is one of them."""


def items(html: str) -> list[Item]:
    """The items of a page that are no property of another one."""
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    return [
        _item(each)
        for each in tree.iter()
        if "itemscope" in each.attrib and "itemprop" not in each.attrib
    ]


def _item(element: Element) -> Item:
    kind = element.attrib["itemtype"]
    assert kind.startswith(VOCABULARY)
    item: Item = {"type": [kind.removeprefix(VOCABULARY)]}
    for child in _properties(element):
        item.setdefault(child.attrib["itemprop"], []).append(_value(child))
    return item


def _properties(element: Element) -> Iterator[Element]:
    for child in element:
        if "itemprop" in child.attrib:
            yield child
        if "itemscope" not in child.attrib:
            yield from _properties(child)


def _value(element: Element) -> str | Item:
    if "itemscope" in element.attrib:
        return _item(element)
    for tag, attribute in (("meta", "content"), ("link", "href"), ("a", "href")):
        if element.tag == tag:
            return element.attrib[attribute]
    return element.attrib.get("datetime") or " ".join("".join(element.itertext()).split())
