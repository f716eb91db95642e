"""What the page about this site shows: above all the query syntax, with live examples."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.language.syllables import fold
from indexer.records import SearchRequest
from webui.formats import number
from webui.language import gettext
from webui.presenters.parts.page import PageView
from webui.urls import search_url

if TYPE_CHECKING:
    from indexer.records import Overview


@dataclass(frozen=True, slots=True)
class SyntaxLine:
    """A form of the query language."""

    form: str
    meaning: str
    example: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutView(PageView):
    """The page about this site."""

    articles: str
    syntax: tuple[SyntaxLine, ...]
    keeps_failed_searches: bool
    """Whether the words of searches that found nothing are written down."""


def about_view(overview: Overview, *, keeps_failed_searches: bool) -> AboutView:
    """The page about this site; its examples are made from what the index holds."""
    return AboutView(
        articles=number(overview.articles),
        syntax=_syntax(overview),
        keeps_failed_searches=keeps_failed_searches,
    )


def _syntax(overview: Overview) -> tuple[SyntaxLine, ...]:
    official = overview.officials[0].label if overview.officials else "Nguyễn Văn A"
    other = overview.officials[:2][-1].label if overview.officials else "Nguyễn Văn B"
    year = overview.months[-1].year if overview.months else 2025
    every_word = gettext(
        "Mọi từ đều phải có; câu dài hơn năm tiếng thì có phần chính là đủ. Không dấu cũng được."
    )
    all_words = gettext("Mọi từ đều phải có, dù câu dài.")
    side_by_side = gettext("Các từ đứng liền nhau, đúng thứ tự.")
    left_out = gettext("Bài không có từ hay cụm từ này.")
    one_of_both = gettext("Chỉ cần một trong hai.")
    beginning = gettext("Từ bắt đầu như vậy, ít nhất hai chữ cái.")
    meeting = gettext("Bài về hội nghị có các từ này trong tên.")
    document = gettext("Bài dẫn văn bản có các từ này trong tên.")
    one_period = gettext("Bài của một ngày, tháng hay năm: 2/12/2023, 12/2023, 2023.")
    both_ends = gettext("Bài trong một khoảng thời gian, kể cả hai đầu.")
    lines = (
        (gettext("từ"), every_word, fold(official)),
        (gettext("một từ AND từ khác"), all_words, f"{fold(official)} AND {year}"),
        (gettext('"cụm từ"'), side_by_side, f'"{official}"'),
        (gettext("-loại"), left_out, f'"{official}" -"{other}"'),
        (gettext("a OR b, a | b, a hoặc b"), one_of_both, f'"{official}" hoặc "{other}"'),
        (gettext("tiền tố*"), beginning, "ngh*"),
        ("tiêu_đề: title:", gettext("Chỉ tìm trong tiêu đề."), 'tiêu_đề:"hội nghị"'),
        ("lãnh_đạo: official:", gettext("Bài nhắc tới người này."), f'lãnh_đạo:"{official}"'),
        ("hội_nghị: meeting:", meeting, 'hội_nghị:"quốc hội"'),
        ("văn_bản: document:", document, 'văn_bản:"nghị quyết"'),
        ("nguồn: source:", gettext("Bài của nguồn này."), _source(overview)),
        ("ngày: date:", one_period, f"ngày:{year}"),
        ("từ: đến: from: to:", both_ends, f"từ:{year - 1} đến:6/{year}"),
    )
    return tuple(
        SyntaxLine(form, meaning, example, search_url(SearchRequest(query=example)))
        for form, meaning, example in lines
    )


def _source(overview: Overview) -> str:
    source = next((article.source for article in overview.newest if article.source), "")
    return f'nguồn:"{source}"' if source else "nguồn:báo"
