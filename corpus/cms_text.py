"""Articles as a newspaper's CMS exports them: plain text with the editor's leftovers inside.

The layout, block by block (blocks are separated by blank lines or are single lines):

    title
    byline                    a person's name alone on its line, near the top or at the end
    lead                      the first paragraphs, up to the editor's placeholder
    Nhập dẫn lời              a placeholder that the CMS shows in an empty field
    1a2b3c-1701523185.jpg     an image; the line after it is its caption
    caption
    body …

Every line is kept: as title, author, lead, body or caption, or, when it is noise to a reader
(placeholders, file names), as metadata, which is never indexed.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus.article import Article, JSONValue, make_id
from corpus.bylines import is_name, without_head
from corpus.characters import without_unfit
from corpus.errors import RejectedArticleError
from corpus.published import published_from_image
from corpus.quarantine import QuarantineReason

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

_IMAGE_NAME = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|bmp|svg)", re.IGNORECASE)
_PLACEHOLDERS = frozenset(
    {
        "nhập dẫn lời",
        "nhập chú thích",
        "nhập chú thích ảnh",
        "nhập mô tả",
        "nhập nội dung",
        "nhập nội dung bài viết",
        "nhập sapo",
        "nhập tên tác giả",
        "nhập tiêu đề",
        "nhập tiêu đề phụ",
        "chú thích ảnh",
        "kéo thả ảnh vào đây",
    }
)
_MAX_CAPTION = 240
"""Longer text under an image is a paragraph whose picture had no caption."""


@dataclass(slots=True)
class _Parts:
    """What the lines of one file turned out to be, filled in reading order."""

    title: str = ""
    bylines: list[str] = field(default_factory=list)
    lead: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    images: list[str] = field(default_factory=list)
    placeholders: list[str] = field(default_factory=list)


def parse_cms_text(text: str, *, name: str) -> Article:
    """Make an Article of one exported file; `name` (without folder) becomes part of its id.

    Raises RejectedArticleError when there is no title or no text below it.
    """
    lines = [line.strip() for line in without_unfit(text).replace("\ufeff", "").splitlines()]
    lines = [line for line in lines if line]
    if not lines:
        raise RejectedArticleError(QuarantineReason.EMPTY, "the file is empty")
    parts = _sort_lines(lines)
    if not parts.title:
        raise RejectedArticleError(QuarantineReason.MISSING_TITLE, "no line can be the title")
    body = "\n".join(parts.body)
    summary = "\n".join(parts.lead)
    if not body and not summary:
        raise RejectedArticleError(QuarantineReason.MISSING_BODY, "nothing stands below the title")
    metadata: dict[str, JSONValue] = {}
    if parts.images:
        metadata["images"] = list(parts.images)
    if parts.placeholders:
        metadata["placeholders"] = list(parts.placeholders)
    if len(parts.bylines) > 1:
        metadata["bylines"] = list(parts.bylines)
    published = _day_of_images(parts.images)
    if published:
        metadata["published_from"] = "image name"
    return Article(
        id=name or make_id(source="", url="", title=parts.title, body=body),
        title=parts.title,
        body=body,
        summary=summary,
        captions=tuple(parts.captions),
        published=published,
        author=parts.bylines[0] if parts.bylines else "",
        metadata=metadata,
    )


def _sort_lines(lines: Sequence[str]) -> _Parts:
    parts = _Parts()
    below_image = False
    lead_open = _has_lead(lines)
    last = len(lines) - 1
    for position, line in enumerate(lines):
        if _IMAGE_NAME.fullmatch(line):
            parts.images.append(line)
            below_image = True
        elif _is_placeholder(line):
            parts.placeholders.append(line)
            lead_open = lead_open and not parts.lead
            below_image = False
        elif not parts.title:
            parts.title = line
        elif below_image and len(line) <= _MAX_CAPTION:
            parts.captions.append(line)
            below_image = False
        elif ((not parts.lead and not parts.body) or position == last) and is_name(line):
            parts.bylines.append(without_head(line))
        else:
            (parts.lead if lead_open else parts.body).append(line)
            below_image = False
    return parts


def _has_lead(lines: Iterable[str]) -> bool:
    """Whether a placeholder or an image closes a lead: without either, all text is body."""
    return any(_is_placeholder(line) for line in lines)


def _is_placeholder(line: str) -> bool:
    return unicodedata.normalize("NFC", line).rstrip(".…:").casefold() in _PLACEHOLDERS


def _day_of_images(images: Iterable[str]) -> date | None:
    """The latest upload day among the images: the article cannot be older than its pictures."""
    days = [day for image in images if (day := published_from_image(image))]
    return max(days, default=None)
