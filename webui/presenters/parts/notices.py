"""What a search did with the words, said in one sentence each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.records import Notice, NoticeKind, SearchRequest, Suggestion
from webui.formats import articles, day, period_name, shortened
from webui.language import gettext, lazy_gettext
from webui.presenters.parts.bars import undated
from webui.urls import search_url

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.dated import DatedSearch
    from indexer.periods import Period
    from indexer.records import SearchPage


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """A sentence, the words it is about, and a way to search otherwise."""

    text: str
    words: tuple[str, ...] = ()
    link_text: str = ""
    link_url: str = ""


_TEXTS: Final = {
    NoticeKind.ASKED: lazy_gettext("Đã tìm không kèm các từ để hỏi:"),
    NoticeKind.FOLDED: lazy_gettext("Đã tìm cả dạng có dấu:"),
    NoticeKind.READ: lazy_gettext("Đã hiểu là:"),
    NoticeKind.RELAXED: lazy_gettext("Không bài nào có đủ các từ, nên đã bỏ bớt:"),
    NoticeKind.MISSING: lazy_gettext("Không bài nào có:"),
    NoticeKind.LITERAL: lazy_gettext("Cú pháp chưa đúng, nên đã tìm theo từng từ như đã gõ."),
    NoticeKind.TOO_LONG: lazy_gettext("Câu tìm quá dài, nên chỉ tìm phần đầu."),
    NoticeKind.UNKNOWN_FILTER: lazy_gettext("Không bài nào có giá trị lọc này:"),
}
_OTHER_THAN_TYPED: Final = frozenset((NoticeKind.ASKED, NoticeKind.FOLDED, NoticeKind.READ))
"""What one link behind the last of them undoes."""


def notice_lines(
    request: SearchRequest,
    notices: Iterable[Notice],
    suggestion: Suggestion | None = None,
    dated: DatedSearch | None = None,
) -> tuple[NoticeLine, ...]:
    """The sentences for a results page: that about `exact` first, then other searches.

    `respelled_line` says which spelling was searched.
    """
    told = tuple(each for each in notices if each.kind is not NoticeKind.RESPELLED)
    last = next((each for each in reversed(told) if each.kind in _OTHER_THAN_TYPED), None)
    lines = [_line(request, each, leads_back=each is last) for each in told]
    if dated:
        lines.insert(0, _period_line(dated))
    if suggestion:
        found = f"{suggestion.query} ({articles(suggestion.total)})"
        lines.insert(
            0, NoticeLine(gettext("Có phải bạn tìm:"), (), found, _spelled(request, suggestion))
        )
    if request.exact and request.query:
        back = search_url(request, exact=False)
        lines.insert(0, _exact_line(back))
    return tuple(lines)


def all_words_line(page: SearchPage) -> NoticeLine | None:
    """How many of the found articles have all words, with the way to these alone and back; None
    when all have, or none."""
    request = page.request
    if request.all_words:
        back = search_url(request, all_words=False)
        text = gettext("Chỉ tìm bài có đủ các từ.")
        return NoticeLine(text, (), gettext("Tìm cả bài chỉ có phần lớn các từ"), back)
    if not 0 < page.with_all_words < page.total:
        return None
    found = articles(page.with_all_words)
    link = gettext("Chỉ xem bài có đủ các từ")
    text = gettext("%(articles)s có đủ các từ, các bài khác chỉ có phần lớn.", articles=found)
    return NoticeLine(text, (), link, search_url(request, all_words=True))


def undated_line(page: SearchPage) -> NoticeLine | None:
    """How many articles a date filter leaves out because their day is not known; None for no such
    filter or no such articles."""
    if page.request.since is None and page.request.until is None:
        return None
    left_out = undated(page.of_any_day, page.months)
    if not left_out:
        return None
    return NoticeLine(gettext("Lọc theo thời gian nên không có %(left_out)s.", left_out=left_out))


def respelled_line(typed: SearchRequest, searched: SearchRequest) -> NoticeLine | None:
    """That another spelling was searched, with the way to what was typed; None if that was."""
    if typed.query == searched.query:
        return None
    text = gettext("Không bài nào có đủ các từ như đã gõ, nên đã tìm:")
    link = gettext("Chỉ tìm «%(words)s»", words=shortened(typed.query))
    return NoticeLine(text, (searched.query,), link, search_url(typed, exact=True))


def _period_line(dated: DatedSearch) -> NoticeLine:
    words = ", ".join(filter(None, (shortened(dated.request.query), _written(dated.period))))
    link = f"{words} ({articles(dated.total)})"
    return NoticeLine(gettext("Tìm theo ngày đăng:"), (), link, search_url(dated.request))


def _written(period: Period) -> str:
    if period.first == period.last:
        return gettext("ngày %(day)s", day=day(period.first))
    if name := period_name(period):
        return name
    return gettext("từ %(first)s đến %(last)s", first=day(period.first), last=day(period.last))


def _exact_line(back: str) -> NoticeLine:
    return NoticeLine(gettext("Chỉ tìm đúng dấu đã gõ."), (), gettext("Tìm cả dạng có dấu"), back)


def _spelled(request: SearchRequest, suggestion: Suggestion) -> str:
    """The same search with the other spelling."""
    return search_url(request, query=suggestion.query, page=1)


def _line(request: SearchRequest, notice: Notice, *, leads_back: bool) -> NoticeLine:
    text = str(_TEXTS[notice.kind])
    if notice.kind not in _OTHER_THAN_TYPED:
        return NoticeLine(text, notice.words)
    words = (" ".join(notice.words),)
    if not leads_back:
        return NoticeLine(text, words)
    exact = search_url(request, exact=True)
    return NoticeLine(text, words, gettext("Chỉ tìm đúng như đã gõ"), exact)
