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
    from collections.abc import Iterator

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
        syntax=tuple(_syntax(overview)),
        keeps_failed_searches=keeps_failed_searches,
    )


def _syntax(overview: Overview) -> Iterator[SyntaxLine]:
    official = overview.officials[0].label if overview.officials else "Nguyễn Văn A"
    other = overview.officials[:2][-1].label if overview.officials else "Nguyễn Văn B"
    year = overview.months[-1].year if overview.months else 2025
    name = fold(official)
    yield _line(
        gettext("từ"),
        gettext(
            "Mọi từ đều phải có; câu dài hơn năm tiếng thì có phần chính là đủ. "
            "Không dấu cũng được."
        ),
        name,
    )
    yield _line(
        gettext("một từ AND từ khác"),
        gettext("Mọi từ đều phải có, dù câu dài."),
        f"{name} AND {year}",
    )
    yield _line(
        gettext('"cụm từ"'), gettext("Các từ đứng liền nhau, đúng thứ tự."), f'"{official}"'
    )
    yield _line(
        gettext("-loại"),
        gettext("Bài không có từ hay cụm từ này."),
        f'"{official}" -"{other}"',
    )
    yield _line(
        gettext("a OR b, a | b, a hoặc b"),
        gettext("Chỉ cần một trong hai."),
        f'"{official}" hoặc "{other}"',
    )
    yield _line(gettext("tiền tố*"), gettext("Từ bắt đầu như vậy, ít nhất hai chữ cái."), "ngh*")
    yield _line("tiêu_đề: title:", gettext("Chỉ tìm trong tiêu đề."), 'tiêu_đề:"hội nghị"')
    yield _line("lãnh_đạo: official:", gettext("Bài nhắc tới người này."), f'lãnh_đạo:"{official}"')
    yield _line(
        "hội_nghị: meeting:",
        gettext("Bài về hội nghị có các từ này trong tên."),
        'hội_nghị:"quốc hội"',
    )
    yield _line(
        "văn_bản: document:",
        gettext("Bài dẫn văn bản có các từ này trong tên."),
        'văn_bản:"nghị quyết"',
    )
    yield _line("nguồn: source:", gettext("Bài của nguồn này."), _source(overview))
    yield _line(
        "ngày: date:",
        gettext("Bài của một ngày, tháng hay năm: 2/12/2023, 12/2023, 2023."),
        f"ngày:{year}",
    )
    yield _line(
        "từ: đến: from: to:",
        gettext("Bài trong một khoảng thời gian, kể cả hai đầu."),
        f"từ:{year - 1} đến:6/{year}",
    )


def _source(overview: Overview) -> str:
    source = next((article.source for article in overview.newest if article.source), "")
    return f'nguồn:"{source}"' if source else "nguồn:báo"


def _line(form: str, meaning: str, example: str) -> SyntaxLine:
    return SyntaxLine(form, meaning, example, search_url(SearchRequest(query=example)))
