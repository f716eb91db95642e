"""Which posts are held, and which are left: nguyên, terms, dates behind a name."""

from __future__ import annotations

import pytest
from naming import posts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Trần Văn Mẫu, nguyên Phó Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh, bị nhắc nhở.",
            ["Phó Bí thư Tỉnh ủy (former)", "Chủ tịch HĐND tỉnh (former)"],
        ),
        (
            "Ông Trần Văn Mẫu (nguyên Bí thư, Trưởng đoàn Quốc hội tỉnh) dự lễ.",
            ["Bí thư (former)", "Trưởng đoàn Quốc hội tỉnh (former)"],
        ),
        (
            "Nguyên Ủy viên Trung ương Đảng, Chủ tịch Hội Khuyến học Trần Văn Mẫu trao quà.",
            ["Ủy viên Trung ương Đảng (former)", "Chủ tịch Hội Khuyến học"],
        ),
        (
            "Ông Trần Văn Mẫu, nguyên Bí thư Huyện ủy, Phó Chủ tịch UBND tỉnh, trả lời.",
            ["Bí thư Huyện ủy (former)", "Phó Chủ tịch UBND tỉnh"],
        ),
        (
            "Ông Trần Văn Mẫu, chuyên viên tổng hợp của phòng (nguyên Trưởng phòng Nội vụ huyện).",
            ["Trưởng phòng Nội vụ huyện (former)"],
        ),
    ],
)
def test_how_far_nguyen_reaches(text: str, expected: list[str]) -> None:
    assert posts(text) == {"Trần Văn Mẫu": expected}


def test_a_date_of_another_year_behind_a_name_tells_of_a_post_held_then() -> None:
    text = (
        "Đã thăm nước bạn: Bộ trưởng Bộ Y tế Trần Văn Mẫu (3/1995), Bộ trưởng Bộ Y tế Lê Thị Thử "
        "(2 - 5/10/2004), Thứ trưởng Bộ Y tế Phạm Văn Sáng (11/2018)."
    )
    assert posts(text) == {
        "Trần Văn Mẫu": ["Bộ trưởng Bộ Y tế (former)"],
        "Lê Thị Thử": ["Bộ trưởng Bộ Y tế (former)"],
        "Phạm Văn Sáng": ["Thứ trưởng Bộ Y tế"],
    }


BOTH = ["Phó Bí thư Tỉnh ủy (former)", "Chủ tịch UBND tỉnh Hòa Bình (former)"]
TWO = "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Hòa Bình"
PERIODS = (
    " (giai đoạn 2010 - 2015)",
    " (giai đoạn từ tháng 7/2010 đến năm 2015)",
    " (trong thời gian 2010 - 2015)",
    " giai đoạn từ năm 2010 đến năm 2015",
    " (từ tháng 3/2010 đến tháng 5/2015)",
)


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize(
    "sentence",
    [
        "Với cương vị {}, ông Trần Văn Mẫu đã thiếu trách nhiệm.",
        "Trên cương vị là {}, đồng chí Trần Văn Mẫu đã thiếu trách nhiệm.",
        "Với trách nhiệm là {}, ông Trần Văn Mẫu đã ký.",
        "Ông Trần Văn Mẫu, với cương vị {}, đã thiếu trách nhiệm.",
        "Đồng chí Trần Văn Mẫu, {}, đã thiếu trách nhiệm.",
        "Ông Trần Văn Mẫu giữ chức {}.",
    ],
)
def test_a_period_that_is_over_ends_all_posts_before_it(sentence: str, period: str) -> None:
    assert posts(sentence.format(TWO + period)) == {"Trần Văn Mẫu": BOTH}


@pytest.mark.parametrize("term", [" (nhiệm kỳ 2021 - 2026)", " (từ tháng 6/2011 đến nay)"])
def test_a_period_that_lasts_ends_none(term: str) -> None:
    text = f"Với cương vị {TWO}{term}, ông Trần Văn Mẫu đã chỉ đạo."
    assert posts(text) == {"Trần Văn Mẫu": [each.removesuffix(" (former)") for each in BOTH]}


@pytest.mark.parametrize(
    "sentence",
    [
        "Những việc cuối cùng của Chủ tịch xã Trần Văn Mẫu trước khi ông từ trần.",
        "Chủ tịch xã Trần Văn Mẫu mất vì tai nạn giao thông.",
        "Chủ tịch xã Trần Văn Mẫu hy sinh khi cứu dân trong lũ.",
        "Ông Trần Văn Mẫu, Chủ tịch xã, tử vong tại chỗ.",
        "Trước khi qua đời, Chủ tịch xã Trần Văn Mẫu đã dự họp.",
        "Sự ra đi đột ngột của Chủ tịch xã Trần Văn Mẫu là mất mát lớn.",
    ],
)
def test_who_dies_has_left_his_posts(sentence: str) -> None:
    assert posts(sentence) == {"Trần Văn Mẫu": ["Chủ tịch xã (former)"]}


@pytest.mark.parametrize(
    "sentence",
    [
        "Vợ của Chủ tịch xã Trần Văn Mẫu qua đời.",
        "Con trai Chủ tịch xã Trần Văn Mẫu tử vong.",
        "Thân mẫu đồng chí Trần Văn Mẫu, Chủ tịch xã, từ trần hôm qua.",
        "Chủ tịch xã Trần Văn Mẫu sau khi vợ qua đời đã xin nghỉ.",
        "Chủ tịch xã Trần Văn Mẫu hy sinh lợi ích riêng.",
    ],
)
def test_whose_relative_dies_holds_them(sentence: str) -> None:
    assert posts(sentence) == {"Trần Văn Mẫu": ["Chủ tịch xã"]}


def test_a_period_before_posts_held_together_ends_them() -> None:
    text = f"Từ tháng 10/2010 đến 11/2015, với cương vị {TWO}, ông Trần Văn Mẫu đã vi phạm."
    assert posts(text) == {"Trần Văn Mẫu": BOTH}
    text = f"Trước đó, với cương vị {TWO}, ông Trần Văn Mẫu đã phát biểu."
    assert posts(text) == {"Trần Văn Mẫu": [each.removesuffix(" (former)") for each in BOTH]}
