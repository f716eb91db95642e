"""What a search did with the words, said in one sentence each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.records import Notice, NoticeKind, SearchRequest, Suggestion
from webui.formats import number
from webui.urls import search_url

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """A sentence, the words it is about, and a way to search otherwise."""

    text: str
    words: tuple[str, ...] = ()
    link_text: str = ""
    link_url: str = ""


_TEXTS: Final = {
    NoticeKind.FOLDED: "Đã tìm cả dạng có dấu:",
    NoticeKind.RELAXED: "Không bài nào có đủ các từ, nên đã bỏ bớt:",
    NoticeKind.LITERAL: "Cú pháp chưa đúng, nên đã tìm theo từng từ như đã gõ.",
    NoticeKind.TOO_LONG: "Câu tìm quá dài, nên chỉ tìm phần đầu.",
    NoticeKind.TOO_WIDE: "Có quá nhiều từ bắt đầu như vậy, nên chỉ tìm các từ hay gặp nhất:",
    NoticeKind.UNKNOWN_FILTER: "Không bài nào có giá trị lọc này:",
}


def notice_lines(
    request: SearchRequest, notices: Iterable[Notice], suggestion: Suggestion | None = None
) -> tuple[NoticeLine, ...]:
    """The sentences for a results page, another spelling and the one about `exact` first."""
    lines = [_line(request, notice) for notice in notices]
    if suggestion:
        found = f"{suggestion.query} ({number(suggestion.total)} bài)"
        lines.insert(0, NoticeLine("Có phải bạn tìm:", (), found, _spelled(request, suggestion)))
    if request.exact and request.query:
        back = search_url(request, exact=False)
        lines.insert(0, NoticeLine("Chỉ tìm đúng dấu đã gõ.", (), "Tìm cả dạng có dấu", back))
    return tuple(lines)


def _spelled(request: SearchRequest, suggestion: Suggestion) -> str:
    """The same search with the other spelling."""
    return search_url(request, query=suggestion.query, page=1)


def _line(request: SearchRequest, notice: Notice) -> NoticeLine:
    text = _TEXTS[notice.kind]
    if notice.kind is NoticeKind.FOLDED:
        exact = search_url(request, exact=True)
        return NoticeLine(text, notice.words, "Chỉ tìm đúng như đã gõ", exact)
    return NoticeLine(text, notice.words)
