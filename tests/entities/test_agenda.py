"""Items of an agenda."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.entities.meetings.agenda import find_agendas


def items(text: str) -> list[tuple[str, ...]]:
    return [agenda.items for agenda in find_agendas(text)]


def test_numbered_items_end_where_the_next_begins() -> None:
    text = (
        "Hội nghị bàn các nội dung sau: (1) Dự toán năm 2024. (2) Nghị quyết 14 của TP. Hồ Chí "
        "Minh; (3) Nhân sự. Chiều nay bế mạc.\nHội nghị kết thúc."
    )
    assert items(text) == [("Dự toán năm 2024", "Nghị quyết 14 của TP. Hồ Chí Minh", "Nhân sự")]


def test_lines_with_dashes_are_items() -> None:
    text = "Kỳ họp xem xét ba nội dung:\n- Dự toán;\n- Biên chế;\n- Nhân sự.\nKỳ họp bế mạc."
    assert items(text) == [("Dự toán", "Biên chế", "Nhân sự")]


def test_those_who_attend_may_stand_before_what_they_take_up() -> None:
    text = "Các đại biểu tham dự đã thảo luận: (1) Dự toán. (2) Ứng phó với lũ. Ủy ban ghi nhận."
    assert items(text) == [("Dự toán", "Ứng phó với lũ")]


@pytest.mark.parametrize(
    "text",
    [
        "Nội dung: (1) chỉ có một.",
        "Nội dung nêu ở khoản (2) và khoản (3).",
        "Đội hình: (1) thủ môn (2) hậu vệ (3) tiền đạo.",
        "- Ông nói gì?\n- Tôi không biết.",
        "Phiên thảo luận mở với sự tham dự của:\n- Bà Lò Thị Mẫu\n- Ông Vũ Văn Giả",
        "Bàn các nội dung ấy, dự họp có: (1) Bà Mẫu (2) Ông Giả.",
    ],
)
def test_other_lists_are_no_agenda(text: str) -> None:
    assert items(text) == []


@given(st.lists(st.sampled_from(["(1) ", "(2) ", "(3) ", "nội dung", ":", ".", "\n", "\n- ", "A"])))
def test_any_order_of_marks_is_read(parts: list[str]) -> None:
    text = "".join(parts)
    for agenda in find_agendas(text):
        assert 0 <= agenda.start < len(text)
        assert all(item in text for item in agenda.items)
