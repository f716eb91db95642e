"""Whose meeting it is, where its own name does not say it or not in full."""

from __future__ import annotations

import pytest
from gathering import meetings, surfaces, told

COUNCIL = "Hội đồng nhân dân"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ông là bí thư quận Hoàn Kiếm. Kỳ họp HĐND TP sẽ bàn việc này.", "Thành phố Hà Nội"),
        ("Người dân quận 3 chờ kỳ họp HĐND thành phố.", "Thành phố Hồ Chí Minh"),
        ("UBND TP Thanh Hoá họp. Kỳ họp HĐND thành phố sẽ bàn.", "Thành phố Thanh Hóa"),
        ("Dự án ở TP Biên Hòa, cách Hà Nội xa. TP Biên Hòa chờ kỳ họp HĐND TP.",
         "Thành phố Biên Hòa"),
        ("Chủ tịch UBND TP Nguyễn Văn An nói về kỳ họp HĐND TP.", "Thành phố Hồ Chí Minh"),
        ("Việc này sẽ trình kỳ họp HĐND TP.", "Thành phố Hồ Chí Minh"),
    ],
)  # fmt: skip
def test_the_council_of_a_city_is_that_of_the_city_the_article_is_about(
    text: str, body: str
) -> None:
    assert [each.body for each in meetings(text)] == [f"{COUNCIL} {body}"]


def test_a_party_committee_is_of_no_city_that_nothing_tells() -> None:
    text = "Sáng 5/3, tại cuộc họp Thường trực Thành ủy, ông nói vậy."
    assert told(text) == [("cuộc họp", None, "Thường trực Thành ủy")]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ngoại trưởng Trung Quốc nói bên lề kỳ họp Quốc hội tại Bắc Kinh.", "Quốc hội Trung Quốc"),
        ("Phiên họp đầu tiên của Quốc hội mới của Cuba mở ở La Habana.", "Quốc hội Cuba"),
        ("Cử tri Việt Nam ở Bắc Kinh chờ kỳ họp Quốc hội.", "Quốc hội"),
        ("Kỳ họp Quốc hội bàn việc của Mỹ và Trung Quốc.", "Quốc hội"),
        ("Bộ trưởng Công an Tô Lâm nói về Trung Quốc tại kỳ họp Quốc hội.", "Quốc hội"),
    ],
)
def test_a_parliament_is_that_of_the_state_the_article_is_about(text: str, body: str) -> None:
    assert [each.body for each in meetings(text)] == [body]


def test_an_extraordinary_session_is_the_counted_one_it_points_back_at() -> None:
    first = "HĐND tỉnh Quảng Ninh khóa XIII tổ chức kỳ họp thứ 12."
    pointing = f"{first} Tại kỳ họp bất thường này, hội trường kín chỗ."
    (one,) = meetings(pointing)
    assert (one.ordinal, one.term, len(one.mentions)) == (12, 13, 2)
    another = f"{first} Trước đó một kỳ có kỳ họp bất thường của HĐND tỉnh Quảng Ninh."
    assert [each.ordinal for each in meetings(another)] == [12, None]


def test_a_name_in_brackets_is_another_name_of_the_meeting() -> None:
    text = "HĐND tỉnh Đồng Nai khóa IX mở kỳ họp thứ mười một (kỳ họp bất thường) bầu chủ tịch."
    (one,) = meetings(text)
    assert (one.ordinal, one.term) == (11, 9)
    assert surfaces(text) == ["kỳ họp thứ mười một", "kỳ họp bất thường"]
    inside = "Kỳ họp thứ 10 (kỳ họp bất thường) HĐND tỉnh Đồng Nai khóa IX bàn việc này."
    assert len(surfaces(inside)) == 1
