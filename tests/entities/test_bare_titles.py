"""Titles without a name: whose they are, and whose they are not."""

from __future__ import annotations

import pytest
from naming import posts


def test_a_fuller_title_belongs_to_the_only_one_who_holds_such_a_post() -> None:
    text = "Bí thư Trần Văn Mẫu đi xã. Sau đó, Bí thư Huyện ủy Đông Hải đã tặng quà."
    assert posts(text) == {"Trần Văn Mẫu": ["Bí thư", "Bí thư Huyện ủy Đông Hải"]}


@pytest.mark.parametrize(
    "text",
    [
        "Bí thư Trần Văn Mẫu đi xã. Bí thư Tỉnh ủy và Bí thư Huyện ủy đã gặp nhau.",
        "Bí thư Trần Văn Mẫu nhắc việc chọn người làm Bí thư Huyện ủy đã có trong nghị quyết.",
        "Bộ trưởng Trần Văn Mẫu đón khách. Bộ trưởng Ngoại giao Lào đã cảm ơn.",
        "Chủ tịch Trần Văn Mẫu đi xã. Chủ tịch nước đã ký quyết định.",
        "Bí thư Trần Văn Mẫu đi xã. Bí thư Tỉnh ủy Lê Thị Thử đã dặn.",
    ],
)
def test_the_title_of_another_one_does_not(text: str) -> None:
    assert len(posts(text)["Trần Văn Mẫu"]) == 1


def test_a_deputy_is_called_by_the_constituency() -> None:
    text = (
        "Đại biểu Trần Văn Mẫu (đoàn Phú Yên) hỏi. Đại biểu đoàn Phú Yên cho rằng cần làm rõ. "
        "Đại biểu Lê Thị Thử (đoàn Cà Mau) đáp. Đại biểu đoàn Phú Yên cho rằng chưa đủ."
    )
    assert posts(text) == {
        "Trần Văn Mẫu": ["Đại biểu", "Đại biểu đoàn Phú Yên"],
        "Lê Thị Thử": ["Đại biểu"],
    }


def test_a_known_official_named_without_a_post_is_called_by_the_one_known() -> None:
    text = "Trưởng Ban Tuyên giáo Trung ương đã dự. Danh sách có ông Nguyễn Trọng Nghĩa."
    assert posts(text) == {"Nguyễn Trọng Nghĩa": ["Trưởng Ban Tuyên giáo Trung ương"]}
