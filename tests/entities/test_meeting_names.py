"""Meetings that are named by those who meet, or by what they are about."""

from __future__ import annotations

import pytest
from gathering import meetings, surfaces, told


def test_a_gathering_that_hears_reports_is_no_press_conference() -> None:
    text = "Tại Đại hội đồng Liên hợp quốc và buổi họp báo cáo kết quả kiểm tra, ông phát biểu."
    assert told(text) == [("họp", None, "")]
    assert surfaces(text) == ["họp báo cáo kết quả kiểm tra"]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Trong buổi họp kiểm điểm trách nhiệm của chi cục, ông xin lỗi.",
         "họp kiểm điểm trách nhiệm của chi cục"),
        ("Sau cuộc họp với các sở, ngành hôm qua, đường được mở.", "cuộc họp với các sở, ngành"),
        ("Họ đến cuộc họp kín với các nghị sĩ Canada.", "cuộc họp kín với các nghị sĩ Canada"),
        ("Tại cuộc họp cho ý kiến về dự thảo đề án, bà nói ít.",
         "cuộc họp cho ý kiến về dự thảo đề án"),
        ("Ông có buổi làm việc của Bí thư Tỉnh ủy Trần Văn Nam với Huyện ủy Phú Giáo sáng 5/3.",
         "buổi làm việc của Bí thư Tỉnh ủy Trần Văn Nam với Huyện ủy Phú Giáo"),
        ("Chiều qua, tổ đại biểu đã tiếp xúc cử tri tại quận 3.", "tiếp xúc cử tri tại quận 3"),
        ("Tại hội nghị phòng, chống lũ do Bộ lo, ông nói.", "hội nghị phòng, chống lũ"),
        ("Sau cuộc họp nội bộ của Công ty cổ phần Sao Mai, giá giảm.",
         "cuộc họp nội bộ của Công ty cổ phần Sao Mai"),
        ("Ông dự hội nghị lãnh đạo các tỉnh ven biển và nói ít.",
         "hội nghị lãnh đạo các tỉnh ven biển"),
        ("Tại buổi làm việc với Thủ tướng Phạm Văn Đồng sáng 5/3, tỉnh kiến nghị.",
         "buổi làm việc với Thủ tướng Phạm Văn Đồng"),
        ("Trong buổi tiếp xúc cử tri của Chủ tịch tỉnh Lê Văn Tám tại huyện Phú Giáo, bà hỏi.",
         "tiếp xúc cử tri của Chủ tịch tỉnh Lê Văn Tám tại huyện Phú Giáo"),
        ("Ông đã tiếp xúc cử tri hai quận Hải Châu và Sơn Trà.",
         "tiếp xúc cử tri hai quận Hải Châu và Sơn Trà"),
        ("Tại hội nghị 5 năm thực hiện nếp sống văn minh, ông nói.",
         "hội nghị 5 năm thực hiện nếp sống văn minh"),
        ("Hội nghị học tập, quán triệt Nghị quyết 18 được Ban Tuyên giáo tổ chức.",
         "Hội nghị học tập, quán triệt Nghị quyết 18"),
        ("Tại phiên họp cấp cao Đại hội đồng Liên hợp quốc, bà nói.",
         "phiên họp cấp cao Đại hội đồng Liên hợp quốc"),
        ("Họ gặp nhau tại buổi tiếp xúc của tổ đại biểu Quốc hội với cử tri quận Gò Vấp sáng 5/3.",
         "tiếp xúc của tổ đại biểu Quốc hội với cử tri quận Gò Vấp"),
    ],
)  # fmt: skip
def test_those_who_meet_name_a_meeting(text: str, surface: str) -> None:
    assert surfaces(text) == [surface]


@pytest.mark.parametrize(
    "text",
    [
        "Sau cuộc họp giữa hai nhà lãnh đạo, hai nước ra tuyên bố.",
        "Đây là cuộc họp đầu tiên của Tổng thống Moon với cấp dưới.",
        "Trong cuộc họp với Thủ tướng Nhật Bản, ông cảm ơn.",
        "Theo quy chế, các kỳ họp Quốc hội, phiên họp Ủy ban Thường vụ Quốc hội đều mở.",
        "Ông nói: “Chúng tôi chưa nghĩ tới hội nghị thượng đỉnh”, rồi im.",
        "Họ tiếp xúc của cải đã mất, với cử tri là điều lạ.",
    ],
)
def test_talks_and_plurals_are_no_meetings(text: str) -> None:
    assert meetings(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Tuần trước, Diễn đàn Kinh tế Thế giới công bố bảng điểm mới.",
        "Bà là ủy viên Hội nghị Hiệp thương Chính trị tỉnh Hồ Nam.",
        "Các đề xuất được hội nghị đánh giá cao và ghi vào văn kiện.",
        "Tỉnh tổ chức họp đánh giá thiệt hại sau bão số 3.",
        "Sáng nay, thành phố có cuộc họp về việc này.",
        "Đó là nhiệm vụ của mỗi nhiệm kỳ Đại hội toàn quốc của Đảng.",
        "Nước này muốn làm quan sát viên Diễn đàn Nghị viện châu Á.",
    ],
)
def test_what_acts_or_says_nothing_is_no_meeting(text: str) -> None:
    assert meetings(text) == ()


def test_a_part_of_a_session_is_no_meeting_of_its_own() -> None:
    text = "Tại buổi làm việc đầu tiên của kỳ họp thứ 6, Quốc hội khóa XIV, ông báo cáo."
    assert surfaces(text) == ["kỳ họp thứ 6, Quốc hội khóa XIV"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bên lề Hội nghị Ngoại trưởng ASEAN (AMM) lần thứ 52, họ gặp nhau.",
         ("hội nghị", 52, "ASEAN")),
        ("Ông dự Hội nghị thượng đỉnh Tiểu vùng Mekong mở rộng (GMS) lần thứ sáu.",
         ("hội nghị", 6, "GMS")),
        ("Trong phiên chất vấn Bộ trưởng Tài chính sáng 5/3, bà hỏi về thuế.",
         ("phiên chất vấn", None, "Quốc hội")),
        ("Hôm qua có cuộc họp bất thường do Tỉnh ủy Quảng Nam tổ chức.",
         ("cuộc họp", None, "Tỉnh ủy Quảng Nam")),
        ("Ông hứa tại phiên họp tổ của Quốc hội sáng 5/3.", ("phiên họp", None, "Quốc hội")),
    ],
)  # fmt: skip
def test_parts_of_a_name_stand_in_many_orders(
    text: str, expected: tuple[str, int | None, str]
) -> None:
    assert told(text) == [expected]
