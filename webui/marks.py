"""How texts with marked words are written in HTML.

In Python, not in a template: a page has some hundred pieces of text, and a macro call for each
took a fifth of the time of all templates together.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.records import Fragment, Snippet

_LEFT_OUT_BEFORE: Final = "…&nbsp;"
_LEFT_OUT_AFTER: Final = "&nbsp;…"
_PARTS: Final = re.compile(r"[^/:_]*[/:_]+(?=\w)|.+$", re.DOTALL)
_REMEMBERED: Final = 8192
"""Texts of which the HTML is kept: names, counts and the like stand on many pages, and looking one
up takes a sixth of the time of escaping it. Few megabytes, as most are short."""


def written(value: object) -> Markup:
    """A value as HTML; texts with each letter and its marks in one code point (Unicode NFC).

    Some newspapers write decomposed letters; fonts cut into scripts set their marks beside them.
    """
    if type(value) is Markup:
        return value  # `escape` would make another one of it
    return _text(value) if type(value) is str else escape(value)


@lru_cache(_REMEMBERED)
def _text(text: str) -> Markup:
    return escape(normalize("NFC", text))


@lru_cache(_REMEMBERED)
def breakable(name: str) -> Markup:
    """The name of a source, which may be as long as an address: it can be broken behind each slash,
    colon and underscore, rather than within a word."""
    return Markup("<wbr>").join(_text(part) for part in _PARTS.findall(name))


def marked(fragments: Iterable[Fragment]) -> Markup:
    """Fragments of a text, the matched ones as marks."""
    return Markup(_written(fragments))  # noqa: S704 (each text in it is escaped)


def snippet(cut: Snippet) -> Markup:
    """A cut of a text; what was left out on its sides shows as an ellipsis."""
    before = _LEFT_OUT_BEFORE if cut.cut_before else ""
    after = _LEFT_OUT_AFTER if cut.cut_after else ""
    return Markup(f"{before}{_written(cut.fragments)}{after}")  # noqa: S704 (as above)


def _written(fragments: Iterable[Fragment]) -> str:
    return "".join(
        f"<mark>{_text(fragment.text)}</mark>"
        if fragment.marked
        else escape(normalize("NFC", fragment.text))  # seldom twice the same
        for fragment in fragments
    )
