"""Asking the web application for pages and reading what they say."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

from webui import Settings, create_app, current_index

if TYPE_CHECKING:
    from pathlib import Path

    from werkzeug.test import TestResponse

EMPTY_TAGS = {"br", "input", "link", "meta", "path", "rect", "wbr"}


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a page."""

    url: str
    text: str


@dataclass(slots=True)
class Page:
    """An answer, with what a reader would look for in it."""

    response: TestResponse
    links: list[Link] = field(default_factory=list)
    fields: dict[str, list[str]] = field(default_factory=dict)
    """What the last form would send: boxes that are not checked are left out."""
    boxes: dict[str, list[str]] = field(default_factory=dict)
    """All boxes of the page by name."""
    marked: list[str] = field(default_factory=list)
    title: str = ""
    h1: str = ""
    text: str = ""
    """The text of <main>."""
    tags: set[str] = field(default_factory=set)
    unbalanced: list[str] = field(default_factory=list)

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self.response.status_code

    @property
    def html(self) -> str:
        """The whole answer as it was sent."""
        return self.response.get_data(as_text=True)

    @property
    def json(self) -> Any:  # noqa: ANN401 (JSON)
        """What the answer holds. Fails when it is no JSON."""
        assert self.response.is_json, self.html
        return self.response.json

    def problem(self, status: int) -> Any:  # noqa: ANN401 (JSON)
        """What a program is told that went wrong. Fails for an answer of another status."""
        assert (self.status, self.response.mimetype) == (status, "application/problem+json")
        return self.response.json

    @property
    def location(self) -> str:
        """Where a redirect leads."""
        return self.response.headers.get("Location", "")

    @property
    def foreign_markup(self) -> list[str]:
        """Elements that no template of ours has: pictures, and scripts that are no files."""
        return re.findall(r"<img.*?>|<script(?![^>]* src=\"/static/).*?>", self.html)

    def link(self, text: str) -> str:
        """The address behind a text. Fails when there is no such link."""
        return self._link(text).url

    def link_text(self, text: str) -> str:
        """All that the link says in which a text stands. Fails when there is no such link."""
        return self._link(text).text

    def _link(self, text: str) -> Link:
        """The link that says just this, else the first in which it stands."""
        exact = [link for link in self.links if text == link.text]
        found = exact or [link for link in self.links if text in link.text]
        assert found, f"no link says {text!r}: {[link.text for link in self.links]}"
        return found[0]


class Site:
    """A web application over one index, asked as a browser would."""

    def __init__(self, index: Path, *, public_url: str = "") -> None:
        self.app = create_app(Settings(index=index, public_url=public_url))
        self.client = self.app.test_client()

    def __enter__(self) -> Site:
        return self

    def __exit__(self, *_: object) -> None:
        current_index.close(self.app)

    def get(self, url: str, **headers: str) -> Page:
        """One answer; redirects are not followed."""
        response = self.client.get(url, headers=headers, buffered=True)
        page = Page(response)
        if response.mimetype == "text/html":
            _Reader(page).feed(page.html)
        return page

    def follow(self, url: str) -> Page:
        """The page that an address leads to in the end."""
        page = self.get(url)
        for _ in range(3):
            if page.status not in (301, 302, 308):
                break
            page = self.get(page.location)
        return page


class _Reader(HTMLParser):
    """Fills a Page."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._open: list[str] = []
        self._href = ""
        self._sends = False
        """Whether a form is open that asks the server."""
        self._texts: dict[str, list[str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._page.tags.add(tag)
        if tag not in EMPTY_TAGS:
            self._open.append(tag)
            self._texts[tag] = []
        if tag == "a":
            self._href = values["href"]
        if tag == "form" and "action" in values:
            self._sends = True
            self._page.fields.clear()
        if tag == "select":
            self._page.fields.setdefault(values["name"], []).append("")
        if tag == "input" and self._sends:
            self._input(values, checked="checked" in values)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def _input(self, values: dict[str, str], *, checked: bool) -> None:
        name, value = values["name"], values.get("value", "")
        if values["type"] == "checkbox":
            self._page.boxes.setdefault(name, []).append(value)
        if values["type"] != "checkbox" or checked:
            self._page.fields.setdefault(name, []).append(value)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self._page.unbalanced.append(tag)
        text = " ".join("".join(self._texts.pop(tag, [])).split())
        match tag:
            case "form":
                self._sends = False
            case "a":
                self._page.links.append(Link(self._href, text))
            case "mark":
                self._page.marked.append(text)
            case "h1":
                self._page.h1 = text
            case "title":
                self._page.title = text
            case "main":
                self._page.text = text

    def handle_data(self, data: str) -> None:
        for texts in self._texts.values():
            texts.append(data)


def count(page: Page) -> int:
    """The number in the heading; 0 when it says that there is nothing."""
    if page.h1.startswith("Không có bài"):
        return 0
    found = re.search(r"\d[\d.]*", page.h1)
    assert found, page.h1
    return int(found[0].replace(".", ""))
