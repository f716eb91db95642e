"""Why an article is a result: the words of the query that stand in it, and where."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from indexer.records import ArticlePart, FoundWords

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.records import StoredArticle
    from indexer.results.marking import QueryMarker


def found_in(article: StoredArticle, marker: QueryMarker) -> tuple[FoundWords, ...]:
    """The marked words of an article, part by part."""
    parts = (
        (ArticlePart.TITLE, article.title),
        (ArticlePart.LEAD, article.summary),
        (ArticlePart.BODY, article.body),
        (ArticlePart.CAPTIONS, "\n".join(article.captions)),
    )
    marked = [(part, text, marker.marked(text).marks) for part, text in parts]
    # A syllable that stands in a longer stretch somewhere in the article tells nothing alone.
    in_runs = {
        word for *_, marks in marked for mark in marks if len(mark.words) > 1 for word in mark.words
    }
    found = []
    for part, text, all_marks in marked:
        marks = [mark for mark in all_marks if len(mark.words) > 1 or not mark.words <= in_runs]
        if marks:
            words = _distinct(text[mark.start : mark.end] for mark in marks)
            found.append(FoundWords(part, words, len(marks)))
    return tuple(found)


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    """Each wording once, whatever its case and composition, the longest first."""
    seen: dict[str, str] = {}
    for text in texts:
        plain = " ".join(unicodedata.normalize("NFC", text).split())
        seen.setdefault(plain.casefold(), plain)
    return tuple(sorted(seen.values(), key=lambda text: (-len(text), text)))
