"""Why an article is a result of a search, in sentences for a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from indexer.records import ArticlePart, Explanation, FoundWords, NoticeKind
from webui.language import gettext, lazy_gettext, ngettext

if TYPE_CHECKING:
    from indexer.records import Notice

_MOST_WORDS: Final = 4
_PARTS: Final = {
    ArticlePart.TITLE: lazy_gettext("Có %(words)s trong tiêu đề%(times)s."),
    ArticlePart.LEAD: lazy_gettext("Có %(words)s trong phần mở đầu%(times)s."),
    ArticlePart.BODY: lazy_gettext("Có %(words)s trong nội dung%(times)s."),
    ArticlePart.CAPTIONS: lazy_gettext("Có %(words)s trong chú thích ảnh%(times)s."),
}
_NOTICES: Final = {
    NoticeKind.ASKED: lazy_gettext("Các từ để hỏi không cần có: %(words)s."),
    NoticeKind.FOLDED: lazy_gettext("Câu gõ không dấu được hiểu là «%(words)s»."),
    NoticeKind.READ: lazy_gettext("Câu tìm được hiểu là «%(words)s»."),
    NoticeKind.RELAXED: lazy_gettext("Không bài nào có đủ các từ; bỏ bớt: %(words)s."),
}


def reasons(why: Explanation) -> tuple[str, ...]:
    """Where the words of the query stand in the article, and what of it was read otherwise."""
    said = [_found(each) for each in why.found]
    said += [_told(notice) for notice in why.notices if notice.kind in _NOTICES]
    return tuple(said if why.found else (*said, gettext("Bài này không có từ nào của câu tìm.")))


def _found(each: FoundWords) -> str:
    words = ", ".join(f"«{word}»" for word in each.words[:_MOST_WORDS])
    times = ngettext(" (%(num)s lần)", " (%(num)s lần)", each.times) if each.times > 1 else ""
    return str(_PARTS[each.part]) % {"words": words, "times": times}


def _told(notice: Notice) -> str:
    joined = ", " if notice.kind is NoticeKind.RELAXED else " "
    return str(_NOTICES[notice.kind]) % {"words": joined.join(notice.words)}
