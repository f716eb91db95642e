"""The title of a page, and which of several marked parts belong to it.

A page names other articles too, above and below its own, with the same markers. What belongs to
the article stands with its title: in the smallest part of the page that has both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from corpus.pages.declared import without_name
from corpus.pages.markers import Part, marked
from corpus.pages.tree import remove, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus.pages.declared import Declared
    from corpus.pages.tree import Element

_BREAKS: Final = (" | ", " - ", " – ", " :: ", " — ")
_LINES: Final = ("h2", "h3", "h4", "div", "span", "p", "td", "strong", "b", "font")
"""Elements that print a title where it is neither marked nor a first heading."""
_SENTENCE: Final = 3
"""Words that a title has at least, when what follows it is taken for the newspaper's name."""


class Heading(NamedTuple):
    """A title, the element that shows it, and the part of the page that is the article's."""

    text: str
    element: Element | None
    part: Element | None = None

    def with_text(self, text: Element | None) -> Heading:
        """The heading of an article whose text is in an element: both share the article's part."""
        if self.element is None or text is None:
            return self
        above = {text, *text.iterancestors()}
        part = next((each for each in self.element.iterancestors() if each in above), None)
        return self._replace(part=part)

    def near(self, elements: Iterable[Element]) -> list[Element]:
        """Those of the elements that stand nearest to the title, inside the article's part.

        All of them when the page shows no title.
        """
        found = [each for each in elements if each is not self.element]
        if self.element is None:
            return found
        above = {each: set(each.iterancestors()) for each in found}
        for part in self.element.iterancestors():
            inside = [each for each in found if part in above[each]]
            if inside or part is self.part:
                return inside
        return []

    def take_out(self, tree: Element) -> None:
        """Remove the title, and its repetitions in headings, from the tree."""
        shown = [] if self.element is None else [self.element]
        for element in [*shown, *marked(tree, Part.TITLE), *tree.iter("h1")]:
            if text_of(element) == self.text:
                remove(element)


def find_heading(tree: Element, declared: Declared, fallback: str) -> Heading:
    """The title as the page marks it in its first heading, marks it, or has it as first heading.

    Else the one it declares, else `fallback`, the title of the window, and where the page prints
    it. Empty if there is none.
    """
    first = [each for each in tree.iter("h1") if text_of(each)]
    marks = [each for each in marked(tree, Part.TITLE) if text_of(each)]
    both = [each for each in marks if _is_first_heading(each)]
    unlinked = [each for each in marks if each.find(".//a") is None]
    for element in (*both, *unlinked, *first):
        return Heading(text_of(element), element)
    window = without_name(" ".join(fallback.split()), declared.site)
    title = declared.title or _without_site(window)
    return Heading(title, _printing(tree, title))


def _printing(tree: Element, title: str) -> Element | None:
    """The first element that prints a title and nothing else, links to it left aside."""
    for element in tree.iter(*_LINES) if title else ():
        if len(element) <= 1 and text_of(element) == title and not _is_linked(element):
            return element
    return None


def _is_linked(element: Element) -> bool:
    """Whether an element is, has or is in a link or an item of a list, as in a path of pages."""
    return element.find(".//a") is not None or any(
        each.tag in ("a", "li") for each in element.iterancestors()
    )


def _is_first_heading(element: Element) -> bool:
    return (
        element.tag == "h1"
        or element.find(".//h1") is not None
        or any(ancestor.tag == "h1" for ancestor in element.iterancestors())
    )


def _without_site(title: str) -> str:
    """`Title - Newspaper` without the newspaper."""
    for sign in _BREAKS:
        head, found, _ = title.rpartition(sign)
        if found and len(head.split()) >= _SENTENCE:
            return head
    return title
