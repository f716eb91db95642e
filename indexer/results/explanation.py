"""Why an article is a result, in plain Vietnamese."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.records import Notice, NoticeKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.records import StoredArticle
    from indexer.results.marking import QueryMarker


@dataclass(frozen=True, slots=True)
class Found:
    """Words of the query as they stand in one part of an article."""

    part: str
    """Where, in Vietnamese: tiêu đề, phần mở đầu, nội dung, chú thích ảnh."""
    words: tuple[str, ...]
    """As written, the longest first."""
    times: int


def found_in(article: StoredArticle, marker: QueryMarker) -> tuple[Found, ...]:
    """The marked words of an article, part by part."""
    parts = (
        ("tiêu đề", article.title),
        ("phần mở đầu", article.summary),
        ("nội dung", article.body),
        ("chú thích ảnh", "\n".join(article.captions)),
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
            found.append(Found(part, words, len(marks)))
    return tuple(found)


def sentences(found: Sequence[Found], notices: Iterable[Notice]) -> tuple[str, ...]:
    """The reasons as sentences for a reader."""
    said = []
    for each in found:
        words = ", ".join(f"«{word}»" for word in each.words[:4])
        times = f" ({each.times} lần)" if each.times > 1 else ""
        said.append(f"Có {words} trong {each.part}{times}.")
    for notice in notices:
        if notice.kind is NoticeKind.ASKED:
            said.append(f"Các từ để hỏi không cần có: {' '.join(notice.words)}.")
        elif notice.kind is NoticeKind.FOLDED:
            said.append(f"Câu gõ không dấu được hiểu là «{' '.join(notice.words)}».")
        elif notice.kind is NoticeKind.RELAXED:
            said.append(f"Không bài nào có đủ các từ; bỏ bớt: {', '.join(notice.words)}.")
    if not found:
        said.append("Bài này không có từ nào của câu tìm.")
    return tuple(said)


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    """Each wording once, whatever its case and composition, the longest first."""
    seen: dict[str, str] = {}
    for text in texts:
        plain = " ".join(unicodedata.normalize("NFC", text).split())
        seen.setdefault(plain.casefold(), plain)
    return tuple(sorted(seen.values(), key=lambda text: (-len(text), text)))
