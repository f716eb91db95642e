"""Articles as JSON Lines: one object a line, the contract other programs write against."""

from __future__ import annotations

import json
from collections.abc import Mapping
from math import isinf
from typing import Final, Never

from corpus.article import Article, JSONValue, make_id
from corpus.characters import without_unfit
from corpus.errors import RejectedArticleError
from corpus.published import parse_published
from corpus.quarantine import QuarantineReason

_TEXT_KEYS = ("id", "title", "body", "summary", "source", "url", "author", "category")
_REQUIRED = ("id", "title", "body")
_KNOWN_KEYS = frozenset((*_TEXT_KEYS, "published", "captions"))
_MOST_OF_ID: Final = 2000
"""Bytes. Each may be three in an address (`%C4`), and servers take 8,000 of these."""
AS_LINES: Final = "write its objects one a line: jq -c '.[]' OLD.json > NEW.jsonl"
"""What makes JSON Lines of a list."""


def parse_line(line: str) -> Article:
    """Make an Article of one line. Raises RejectedArticleError with the reason."""
    return article_from_row(object_of(line))


def object_of(line: str) -> dict[str, JSONValue]:
    """The JSON object of one line. Raises RejectedArticleError with the reason."""
    try:
        row: JSONValue = _DECODER.decode(line)
    except (ValueError, RecursionError) as error:
        raise RejectedArticleError(
            QuarantineReason.BROKEN_JSON, f"the line is not JSON: {error}"
        ) from None
    if isinstance(row, list):
        raise RejectedArticleError(
            QuarantineReason.WRONG_TYPE, f"the line holds a list; {AS_LINES}"
        )
    if not isinstance(row, dict):
        raise RejectedArticleError(
            QuarantineReason.WRONG_TYPE, "the line must hold one JSON object with title and body"
        )
    return row


def row_of(article: Article) -> dict[str, JSONValue]:
    """The row that an Article is written as; `article_from_row` makes the same Article of it."""
    published = article.published_at or article.published
    row: dict[str, JSONValue] = {
        "id": article.id,
        "title": article.title,
        "summary": article.summary,
        "body": article.body,
        "captions": list(article.captions),
        "published": published.isoformat() if published else None,
        "source": article.source,
        "url": article.url,
        "author": article.author,
        "category": article.category,
    }
    filled = {key: value for key, value in row.items() if value or key in _REQUIRED}
    return {**filled, **article.metadata}


def article_from_row(row: Mapping[str, JSONValue]) -> Article:
    """Check the fields of one row and make an Article. Raises RejectedArticleError."""
    text = {key: _text(row, key) for key in _TEXT_KEYS}
    if not text["title"].strip():
        raise RejectedArticleError(QuarantineReason.MISSING_TITLE, "the article has no title")
    if not text["body"].strip() and not text["summary"].strip():
        raise RejectedArticleError(QuarantineReason.MISSING_BODY, "the article has no text")
    published_text = _text(row, "published")
    published, published_at = parse_published(published_text) if published_text else (None, None)
    metadata = {key: value for key, value in row.items() if key not in _KNOWN_KEYS}
    _refuse_surrogates("a key of its own", json.dumps(metadata, ensure_ascii=False))
    article_id = text["id"].strip() or make_id(
        source=text["source"], url=text["url"], title=text["title"], body=text["body"]
    )
    _refuse_long(article_id)
    return Article(
        id=article_id,
        title=text["title"],
        body=text["body"],
        summary=text["summary"],
        captions=_captions(row),
        published=published,
        published_at=published_at,
        source=text["source"],
        url=text["url"],
        author=text["author"],
        category=text["category"],
        metadata=metadata,
    )


def _refuse_long(article_id: str) -> None:
    size = len(article_id.encode())
    if size > _MOST_OF_ID:
        raise RejectedArticleError(
            QuarantineReason.TOO_LONG,
            f"the id has {size:,} bytes ({article_id[:40]}…); with more than {_MOST_OF_ID:,} its "
            "article has an address that no server takes",
        )


def _text(row: Mapping[str, JSONValue], key: str) -> str:
    value = row.get(key)
    if value is None:
        return ""
    if isinstance(value, str):
        _refuse_surrogates(key, value)
        return without_unfit(value)
    if key == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)  # numbers are the commonest ids of databases
    raise RejectedArticleError(
        QuarantineReason.WRONG_TYPE, f"{key} must be text, not {type(value).__name__}"
    )


def _finite(number: str) -> float:
    """A number of JSON; one that is too large for a float would be written back as no JSON."""
    value = float(number)
    if isinf(value):
        raise ValueError(f"the number {number[:20]} is too large")
    return value


def _no_number(name: str) -> Never:
    raise ValueError(f"{name} is no number of JSON")


_DECODER: Final = json.JSONDecoder(parse_float=_finite, parse_constant=_no_number)
"""Strict (RFC 8259), where Python's own also reads `NaN` and `Infinity`."""


def _captions(row: Mapping[str, JSONValue]) -> tuple[str, ...]:
    value = row.get("captions")
    if value is None:
        return ()
    captions = value if isinstance(value, list) else [None]
    texts = tuple(caption for caption in captions if isinstance(caption, str))
    if len(texts) < len(captions):
        raise RejectedArticleError(QuarantineReason.WRONG_TYPE, "captions must be a list of texts")
    _refuse_surrogates("captions", "".join(texts))
    return tuple(map(without_unfit, texts))


def _refuse_surrogates(key: str, value: str) -> None:
    """JSON may escape half a character (`\\ud800`); such text can be neither stored nor shown."""
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise RejectedArticleError(
            QuarantineReason.ENCODING,
            f"{key} holds half a character (a lone surrogate); export it again as UTF-8",
        ) from None
