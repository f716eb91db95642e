"""When a meeting is held, and in which term of office."""

from __future__ import annotations

from datetime import date

import pytest
from gathering import meetings


def test_extraordinary_sessions_of_two_years_are_two() -> None:
    text = "Ngày {}, HĐND tỉnh Bạc Liêu tổ chức kỳ họp bất thường bầu nhân sự."
    one, other = (meetings(text.format(day))[0] for day in ("9/6/2014", "9/6/2016"))
    assert one.is_distinct
    assert other.is_distinct
    assert one.label != other.label


@pytest.mark.parametrize(
    ("published", "text", "term"),
    [
        (date(2019, 10, 25), "Quốc hội khai mạc kỳ họp thứ 8.", 14),
        (date(2021, 8, 1), "Luật được Quốc hội thông qua tại kỳ họp thứ 11.", 14),
        (date(2021, 8, 1), "Quốc hội vừa họp kỳ họp thứ nhất.", 15),
        (date(2018, 10, 2), "Hội nghị Trung ương 8 khai mạc.", 12),
        (date(2018, 10, 2), "Ban Chỉ đạo khai mạc phiên họp thứ 13.", None),
        (None, "Quốc hội khai mạc kỳ họp thứ 8.", None),
    ],
)
def test_the_day_tells_the_term_that_an_article_leaves_out(
    published: date | None, text: str, term: int | None
) -> None:
    (meeting,) = meetings(text, published)
    assert meeting.term is None
    assert meeting.derived_term == term
    if term and "kỳ họp" in text:
        (written,) = meetings(f"kỳ họp thứ {meeting.ordinal}, Quốc hội khóa {term}", None)
        assert meeting.label == written.label


def test_the_term_may_stand_elsewhere_in_the_article() -> None:
    (meeting,) = meetings("HĐND tỉnh Phú Thọ khoá XVIII đã họp. HĐND tỉnh mở kỳ họp thứ 3.")
    assert (meeting.body, meeting.term) == ("Hội đồng nhân dân tỉnh Phú Thọ", 18)


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("Ngày 2/11, Tỉnh ủy tổ chức hội nghị tổng kết Nghị quyết 18.", date(2019, 11, 2), None),
        ("Kỳ họp thứ 8 của Quốc hội diễn ra từ ngày 21/10 đến 27/11.",
         date(2019, 10, 21), date(2019, 11, 27)),
        ("Kỳ họp thứ 8 của Quốc hội diễn ra từ ngày 21/10 đến hết ngày 27/11.",
         date(2019, 10, 21), date(2019, 11, 27)),
        ("Sáng 27/11, Quốc hội bế mạc kỳ họp thứ 8.", None, date(2019, 11, 27)),
        ("Chiều 25/10, tại kỳ họp thứ 8 Quốc hội, ông nêu ý kiến.", None, None),
        ("Ngày 5/11, ông góp ý về việc chuẩn bị kỳ họp thứ 9 của Quốc hội.", None, None),
        ("Hôm qua, phiên họp thứ 38 của UBTVQH khai mạc.", date(2019, 11, 5), None),
        ("Phiên họp thứ 38 của UBTVQH khai mạc hôm qua.", date(2019, 11, 5), None),
    ],
)  # fmt: skip
def test_the_days_of_a_meeting_are_those_said_of_it(
    text: str, begins: date | None, ends: date | None
) -> None:
    (meeting,) = meetings(text)
    assert (meeting.begins, meeting.ends) == (begins, ends)


@pytest.mark.parametrize(
    "text",
    [
        "Theo Nghị quyết số 85/2014/QH13 ngày 28/11/2014, tại kỳ họp thứ 6 Quốc hội bỏ phiếu.",
        "Ông dự hội nghị quán triệt Chỉ thị số 10 ngày 22-4-2019 của Thủ tướng.",
    ],
)
def test_the_day_of_a_document_is_not_that_of_the_meeting(text: str) -> None:
    (meeting,) = meetings(text)
    assert (meeting.begins, meeting.month) == (None, None)


def test_the_term_of_the_assembly_is_derived_for_its_standing_committee() -> None:
    text = "Tại phiên họp thứ 28, Ủy ban Thường vụ Quốc hội xem việc giữa hai kỳ họp Quốc hội {}."
    (meeting,) = meetings(text.format("khóa XIV"), None)
    assert (meeting.term, meeting.derived_term) == (None, 14)
    (meeting,) = meetings("Phiên họp thứ 28 của Ủy ban Thường vụ Quốc hội khóa XIV", None)
    assert meeting.term == 14


def test_a_committee_that_issued_a_document_is_perhaps_another_one() -> None:
    text = "Tại Hội nghị Trung ương 8, ông nhắc {} số 47 của Ban Chấp hành Trung ương khóa XI."
    for kind in ("Quy định", "Nghị quyết", "Kết luận"):
        (found,) = meetings(text.format(kind))
        assert found.term is None


def test_members_of_the_committee_tell_its_term() -> None:
    text = "Gần 200 Ủy viên Trung ương khóa XII đã dự Hội nghị Trung ương 8."
    assert [each.term for each in meetings(text, None)] == [12]
    text = "Ông từng là Ủy viên Trung ương khóa X. Sau đó có Hội nghị Trung ương 8."
    assert [each.term for each in meetings(text, None)] == [None]


@pytest.mark.parametrize(
    "meeting",
    ["kỳ họp thứ 7 giữa năm 2019", "kỳ họp thứ 7 (trong năm 2019)", "kỳ họp thứ 7, tháng 5/2019"],
)
def test_a_term_that_was_over_in_that_year_is_not_the_meetings(meeting: str) -> None:
    text = "Luật do Quốc hội khóa {} thông qua. Luật sửa đổi sẽ được trình Quốc hội tại {}."
    assert [each.term for each in meetings(text.format("XII", meeting), None)] == [None]
    assert [each.term for each in meetings(text.format("XIV", meeting), None)] == [14]
