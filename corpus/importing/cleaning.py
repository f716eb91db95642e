"""Rows of other programs' exports → rows of the JSON Lines contract.

Exports keep texts as their CMS does, as HTML, and days as people write them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from corpus.errors import RejectedArticleError
from corpus.importing.spreadsheet_days import long_day
from corpus.pages.pictures import take_pictures
from corpus.pages.tree import paragraphs_of, parse
from corpus.pages.vietnamese_dates import find_moment
from corpus.published import parse_published

if TYPE_CHECKING:
    from collections.abc import Mapping

    from corpus.article import JSONValue

_MARKUP: Final = re.compile(
    r"<(?:p|br|div|strong|em|span|h[1-6]|ul|table|figure|img|a)\b[^<>]*>", re.I
)
_ISO: Final = re.compile(r"\d{4}-\d\d-\d\d(?:$|[T ]\d\d:\d\d)")

UNREAD_DAY: Final = "published_unread"
"""The key of a day that could not be read; its article is undated."""


def cleaned_row(row: Mapping[str, JSONValue]) -> dict[str, JSONValue]:
    """A row with its markup turned into paragraphs and its day into ISO form."""
    clean = dict(row)
    captions: list[JSONValue] = []
    for key in ("title", "summary", "body"):
        value = clean.get(key)
        if isinstance(value, str) and _MARKUP.search(value):
            clean[key], found = _text_of(value)
            captions.extend(found)
    if captions:
        given = clean.get("captions")
        clean["captions"] = [*(given if isinstance(given, list) else []), *captions]
    published = clean.get("published")
    if isinstance(published, str) and not _ISO.match(published.strip()):
        moment = find_moment(long_day(published))
        if moment:
            clean["published"] = (moment.at or moment.day).isoformat()
    return clean


def with_readable_day(row: Mapping[str, JSONValue]) -> dict[str, JSONValue]:
    """A cleaned row whose day, if it cannot be read, stands apart as a remark.

    People type into tables: one slip should not cost the article.
    """
    clean = dict(row)
    published = clean.get("published")
    if isinstance(published, str) and published:
        try:
            parse_published(published)
        except RejectedArticleError:
            clean[UNREAD_DAY] = clean.pop("published")
    return clean


def _text_of(markup: str) -> tuple[str, tuple[str, ...]]:
    """The paragraphs of a piece of HTML and the captions in it."""
    tree = parse(markup)
    if tree is None:
        return "", ()
    pictures = take_pictures(tree)
    return "\n".join(paragraphs_of(tree)), pictures.captions
