"""What templates receive, where a whole page would hide the point."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.document import running_text
from indexer.entities import PostStatus
from indexer.profiles import HeldPost, RecordedPost
from indexer.records import (
    EntityMark,
    Facet,
    FacetName,
    FacetValue,
    Fragment,
    MonthCount,
    RankedValue,
    SearchRequest,
    Snippet,
    StoredArticle,
)
from webui.formats import day, number, short_number
from webui.presenters.parts.agenda import agenda
from webui.presenters.parts.bars import home_chart, results_chart, undated
from webui.presenters.parts.filters import chips, facet_box
from webui.presenters.parts.pager import pager
from webui.presenters.parts.passages import paragraphs
from webui.presenters.parts.timeline import timeline, with_terms


def article(summary: str, body: str, marks: tuple[EntityMark, ...] = ()) -> StoredArticle:
    """An article of which only the text matters."""
    return StoredArticle(
        id="1",
        title="",
        summary=summary,
        body=body,
        captions=(),
        published=None,
        source="",
        url="",
        author="",
        category="",
        reading_minutes=1,
        officials=(),
        meetings=(),
        documents=(),
        days=(),
        official_marks=marks,
    )


def cut_at(text: str, *spans: tuple[int, int]) -> Snippet:
    """The text with these stretches marked."""
    fragments = []
    at = 0
    for start, end in spans:
        fragments += [Fragment(text[at:start]), Fragment(text[start:end], marked=True)]
        at = end
    return Snippet((*fragments, Fragment(text[at:])))


def test_numbers_and_days_are_written_as_in_vietnam() -> None:
    assert [number(n) for n in (0, 999, 1234, 1234567)] == ["0", "999", "1.234", "1.234.567"]
    assert [short_number(n) for n in (999, 1234, 9999, 12345, 123456, 1250000)] == [
        "999",
        "1,2k",
        "9,9k",
        "12k",
        "123k",
        "1,2M",
    ]
    assert day(date(2023, 2, 1)) == "01/02/2023"
    assert day(date(987, 1, 1)) == "01/01/0987"


def test_a_mark_is_split_where_a_link_ends() -> None:
    text = "ông Nguyễn Văn Nên nói"
    one = article("", text, (EntityMark(start=4, end=18, slug="nguyen-van-nen"),))
    (paragraph,) = paragraphs(one, cut_at(text, (0, 10), (15, 22)))
    assert [
        (run.url, [(part.text, part.marked) for part in run.fragments]) for run in paragraph.runs
    ] == [
        ("", [("ông ", True)]),
        (
            "/lanh-dao/nguyen-van-nen",
            [("Nguyễn", True), (" Văn ", False), ("Nên", True)],
        ),
        ("", [(" nói", True)]),
    ]


def test_only_the_first_mention_is_linked() -> None:
    text = "A nói.\nA nói."
    one = article(
        "", text, (EntityMark(start=7, end=8, slug="a"), EntityMark(start=0, end=1, slug="a"))
    )
    first, second = paragraphs(one, Snippet((Fragment(text),)))
    assert first.runs[0].url
    assert not any(run.url for run in second.runs)


def test_the_summary_is_the_lead() -> None:
    one = article("Dẫn.", "Một.\n\n  \nHai.")
    found = paragraphs(one, Snippet((Fragment(running_text(one)),)))
    assert [paragraph.is_lead for paragraph in found] == [True, False, False]


@given(
    st.text("ab \n", max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9), st.sampled_from("xyz")), max_size=6),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=6),
)
def test_no_letter_is_lost_or_doubled(
    text: str, named: list[tuple[int, int, str]], matched: list[tuple[int, int]]
) -> None:
    marks = tuple(
        EntityMark(start=start, end=min(start + length, len(text)), slug=slug)
        for start, length, slug in named
        if start < len(text)
    )
    spans: list[tuple[int, int]] = []
    for start, length in sorted(matched):
        end = min(start + length, len(text))
        if start < end and (not spans or start >= spans[-1][1]):
            spans.append((start, end))
    found = paragraphs(article("", text, marks), cut_at(text, *spans))
    lines = [line for line in text.split("\n") if line.strip()]
    assert [
        "".join(part.text for run in each.runs for part in run.fragments) for each in found
    ] == lines


MONTHS = (MonthCount(2021, 5, 2), MonthCount(2023, 1, 100), MonthCount(2023, 12, 1))


def test_years_without_articles_keep_their_place() -> None:
    chart = results_chart(SearchRequest(query="a"), MONTHS, 9)
    assert chart
    assert [(bar.name, bar.count, bar.height) for bar in chart.bars] == [
        ("2021", "2", 3),
        ("2022", "", 0),
        ("2023", "101", 56),
    ]
    assert chart.bars[2].spoken == "Năm 2023: 101 bài"
    assert chart.bars[2].url == "/tim-kiem?q=a&from=2023&to=2023"
    assert not any(bar.chosen for bar in chart.bars)


def test_a_stray_century_does_not_make_a_hundred_empty_bars() -> None:
    chart = results_chart(SearchRequest(), (MonthCount(1900, 1, 1), *MONTHS), 9)
    assert chart
    assert [bar.name for bar in chart.bars] == ["1900", "2021", "2023"]
    assert [bar.after_gap for bar in chart.bars] == [False, True, True]


def test_the_chosen_stretch_is_told_apart() -> None:
    request = SearchRequest(since=date(2023, 11, 5), until=date(2023, 12, 31))
    chart = results_chart(request, MONTHS, 9)
    assert chart
    assert [bar.name for bar in chart.bars if bar.chosen] == ["11", "12"]
    assert chart.side
    assert chart.side.url == "/tim-kiem"


def test_an_open_stretch_is_shown_by_years() -> None:
    chart = results_chart(SearchRequest(since=date(2022, 1, 1)), MONTHS, 9)
    assert chart
    assert [bar.name for bar in chart.bars if bar.chosen] == ["2022", "2023"]


def test_a_whole_year_marks_no_month() -> None:
    request = SearchRequest(since=date(2023, 1, 1), until=date(2023, 12, 31))
    chart = results_chart(request, MONTHS, 9)
    assert chart
    assert len(chart.bars) == 12
    assert not any(bar.chosen for bar in chart.bars)


def test_without_days_there_is_no_chart() -> None:
    assert results_chart(SearchRequest(), (), 9) is None


@pytest.mark.parametrize(
    ("dated", "total", "drawn"), [(2, 74, False), (1, 1, False), (2, 4, True), (5, 74, True)]
)
def test_a_few_dated_articles_among_many_are_no_chart(dated: int, total: int, drawn: bool) -> None:
    chart = results_chart(SearchRequest(query="a"), (MonthCount(2020, 3, dated),), total)
    assert (chart is not None) is drawn
    assert home_chart(()) is None


@pytest.mark.parametrize(
    ("page", "pages", "shown"),
    [
        (1, 4, "[1] 2 3 4"),
        (1, 5, "[1] 2 3 4 5"),
        (5, 24, "1 2 3 4 [5] 6 7 … 24"),
        (3, 5, "1 2 [3] 4 5"),
        (1, 24, "[1] 2 3 … 24"),
        (12, 24, "1 … 10 11 [12] 13 14 … 24"),
        (24, 24, "1 … 22 23 [24]"),
        (1000, 5000, "1 … 998 999 [1.000]"),
    ],
)
def test_the_pager_shows_the_ends_and_the_neighbours(page: int, pages: int, shown: str) -> None:
    made = pager(SearchRequest(query="a", page=page), pages)
    assert made
    texts = [
        link.number if link.url else f"[{link.number}]" if link.number else "…"
        for link in made.links
    ]
    assert " ".join(texts) == shown
    assert bool(made.next_url) == (page < min(pages, 1000))


def test_one_page_needs_no_pager() -> None:
    assert pager(SearchRequest(), 1) is None


def test_chips_name_whole_years_and_months() -> None:
    def texts(since: date | None, until: date | None) -> list[str]:
        request = SearchRequest(since=since, until=until)
        return [f"{chip.kind} {chip.text}" for chip in chips(request, {})]

    assert texts(date(2023, 1, 1), date(2023, 12, 31)) == ["Thời gian năm 2023"]
    assert texts(date(2023, 12, 1), date(2023, 12, 31)) == ["Thời gian tháng 12/2023"]
    assert texts(date(2023, 12, 1), None) == ["Từ ngày 01/12/2023"]
    assert texts(date(2023, 12, 1), date(2024, 1, 1)) == [
        "Từ ngày 01/12/2023",
        "Đến ngày 01/01/2024",
    ]


def test_chosen_values_keep_their_place_beyond_the_shown_ones() -> None:
    values = tuple(FacetValue(str(n), f"Ông {n}", 20 - n, n in (9, 10)) for n in range(12))
    facet = Facet(FacetName.OFFICIAL, values, 12)
    box = facet_box(facet, SearchRequest(officials=("10", "9")), shown=3, whole=False)
    assert box
    assert [choice.value for choice in box.choices] == ["0", "1", "2", "9", "10"]
    assert [choice.value for choice in box.choices if choice.chosen] == ["9", "10"]
    assert box.more_text == "Xem thêm 7 người"
    assert box.more_url == "/tim-kiem?official=10&official=9&more=official#f-official"


def test_a_facet_without_values_is_left_out() -> None:
    empty = Facet(FacetName.MEETING, (), 0)
    assert facet_box(empty, SearchRequest(), shown=8, whole=False) is None


def test_a_document_is_a_link_where_an_agenda_first_names_it_and_no_other_is_meant() -> None:
    documents = [
        RankedValue("nq-2", "Nghị quyết số 2, Thành ủy", 1),
        RankedValue("nq-26", "Nghị quyết số 26, Thành ủy", 1),
        RankedValue("kl-1-a", "Kết luận số 1, Ban Bí thư", 1),
        RankedValue("kl-1-b", "Kết luận số 1, Bộ Chính trị", 1),
        RankedValue("nq-98", "Nghị quyết 98/2023/QH15", 1),
    ]
    points = [
        "Sơ kết Nghị quyết số 26 và Nghị quyết số 2; Kết luận số 1.",
        "Nghị quyết số 26; Nghị quyết 98/2023/QH15-A; Nghị quyết 98/2023/QH15",
    ]
    first, second = agenda(points, documents)
    assert [(piece.text, piece.url) for piece in first if piece.url] == [
        ("Nghị quyết số 26", "/van-ban/nq-26"),
        ("Nghị quyết số 2", "/van-ban/nq-2"),
    ]
    assert [piece.text for piece in second if piece.url] == ["Nghị quyết 98/2023/QH15"]
    for pieces, point in zip((first, second), points, strict=True):
        assert "".join(piece.text for piece in pieces) == point


def test_a_chart_says_what_it_cannot_show() -> None:
    months = (MonthCount(2023, 1, 3), MonthCount(2024, 5, 4))
    assert undated(1010, months) == "1.003 bài không rõ ngày"
    assert undated(7, months) == ""


def test_a_post_of_articles_and_register_is_told_once() -> None:
    def held(text: str, status: PostStatus) -> HeldPost:
        return HeldPost(
            text=text, status=status, first=date(2023, 1, 2), last=date(2023, 5, 6), articles=3
        )

    def recorded(text: str, year: int) -> RecordedPost:
        return RecordedPost(text=text, since=date(year, 1, 1), until=None)

    city, before, other = (
        recorded("Chủ tịch Ủy ban nhân dân thành phố Đà Nẵng", 2020),
        recorded("Chủ tịch Ủy ban nhân dân thành phố Đà Nẵng", 2015),
        recorded("Bí thư Quận ủy", 2010),
    )
    line = timeline(
        (
            held("Chủ tịch UBND TP Đà Nẵng", PostStatus.CURRENT),
            held("Chủ tịch UBND TP Đà Nẵng", PostStatus.FORMER),
        )
    )
    told, rest = with_terms(line, (city, before, other))
    assert [post.terms for post in told.posts] == [(city, before), ()]
    assert rest == (other,)
