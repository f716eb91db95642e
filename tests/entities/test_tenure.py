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
