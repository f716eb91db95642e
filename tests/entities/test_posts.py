"""A post whole: how far it reaches, and whether it is held, left or acting."""

from __future__ import annotations

import pytest
from naming import posts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bí thư Tỉnh ủy Cà Mau Trần Văn Mẫu phát biểu.", ["Bí thư Tỉnh ủy Cà Mau"]),
        ("Ông Trần Văn Mẫu, Bí thư Tỉnh uỷ, phát biểu.", ["Bí thư Tỉnh ủy"]),
        ("Ông Trần Văn Mẫu - phó giám đốc Sở Y tế - nói.", ["phó giám đốc Sở Y tế"]),
        ("Ông Trần Văn Mẫu (51 tuổi, Chủ tịch UBND huyện) nói.", ["Chủ tịch UBND huyện"]),
        ("nguyên Bộ trưởng Bộ Công Thương Trần Văn Mẫu", ["Bộ trưởng Bộ Công Thương (former)"]),
        ("Quyền Cục trưởng Cục Hải quan Trần Văn Mẫu", ["Quyền Cục trưởng Cục Hải quan (acting)"]),
        (
            "Phó Thủ tướng, Bộ trưởng Bộ Ngoại giao Trần Văn Mẫu",
            ["Phó Thủ tướng", "Bộ trưởng Bộ Ngoại giao"],
        ),
        (
            "Ông Trần Văn Mẫu, Ủy viên Trung ương Đảng khóa XIII, Bí thư Tỉnh ủy kiêm Trưởng ban "
            "Chỉ đạo, dự.",
            ["Ủy viên Trung ương Đảng", "Bí thư Tỉnh ủy", "Trưởng ban Chỉ đạo"],
        ),
        ("Ông Trần Văn Mẫu được bầu giữ chức Chủ tịch HĐND tỉnh.", ["Chủ tịch HĐND tỉnh"]),
        ("Ông Trần Văn Mẫu từng là Giám đốc Sở Nội vụ.", ["Giám đốc Sở Nội vụ (former)"]),
        ("Ông Trần Văn Mẫu thôi giữ chức Chánh Thanh tra tỉnh.", ["Chánh Thanh tra tỉnh (former)"]),
        ("Đại sứ Việt Nam tại Lào Trần Văn Mẫu tiếp đoàn.", ["Đại sứ Việt Nam tại Lào"]),
        (
            "Ông Trần Văn Mẫu, Vụ trưởng Vụ Pháp chế, Bộ Nội vụ, trả lời.",
            ["Vụ trưởng Vụ Pháp chế, Bộ Nội vụ"],
        ),
        (
            "Thiếu tướng Trần Văn Mẫu, Giám đốc Công an thành phố, chỉ đạo.",
            ["Giám đốc Công an thành phố"],
        ),
        (
            "Phó Chủ nhiệm Ủy ban Văn hóa, Giáo dục của Quốc hội Trần Văn Mẫu",
            ["Phó Chủ nhiệm Ủy ban Văn hóa, Giáo dục của Quốc hội"],
        ),
        ("Phó chủ tịch UBND Q. 4 Trần Văn Mẫu nói.", ["Phó chủ tịch UBND Q. 4"]),
        (
            "Ông Trần Văn Mẫu, Giám đốc Sở Văn hóa, Thể thao và Du lịch, mở hội.",
            ["Giám đốc Sở Văn hóa, Thể thao và Du lịch"],
        ),
        (
            "Vụ phó Tổ chức cán bộ Trần Văn Mẫu ký thay.",
            ["Vụ phó Tổ chức cán bộ"],
        ),
        (
            "Ông Trần Văn Mẫu, Tổ trưởng Tổ công tác của Thủ tướng, kiểm tra.",
            ["Tổ trưởng Tổ công tác của Thủ tướng"],
        ),
        (
            "Cục trưởng Cục Mỹ thuật Trần Văn Mẫu xem tranh.",
            ["Cục trưởng Cục Mỹ thuật"],
        ),
        (
            "Ông Trần Văn Mẫu (khi đó là Chánh Văn phòng Tỉnh ủy) ký công văn.",
            ["Chánh Văn phòng Tỉnh ủy (former)"],
        ),
        (
            "Chủ tịch UBND tỉnh lúc bấy giờ là ông Trần Văn Mẫu cho dừng dự án.",
            ["Chủ tịch UBND tỉnh (former)"],
        ),
        ("Bộ trưởng tiền nhiệm Trần Văn Mẫu để lại đề án.", ["Bộ trưởng (former)"]),
        (
            "Ông Trần Văn Mẫu (nguyên Bí thư Huyện ủy kiêm Chủ tịch HĐND huyện) bị nhắc nhở.",
            ["Bí thư Huyện ủy (former)", "Chủ tịch HĐND huyện (former)"],
        ),
        (
            "Trước đó, hội nghị đã cử ông Trần Văn Mẫu tiếp tục làm Chủ tịch Ủy ban MTTQ tỉnh.",
            ["Chủ tịch Ủy ban MTTQ tỉnh"],
        ),
        (
            "Ông Trần Văn Mẫu (SN 1960, nguyên Phó Giám đốc Sở Tài chính tỉnh) bị truy tố.",
            ["Phó Giám đốc Sở Tài chính tỉnh (former)"],
        ),
        (
            "Bí thư thứ nhất Trung ương Đoàn, Trần Văn Mẫu, phát biểu.",
            ["Bí thư thứ nhất Trung ương Đoàn"],
        ),
        (
            "Chủ tịch nước Trần Văn Mẫu, Chủ tịch Trung Quốc Tập Cận Bình cùng chụp ảnh.",
            ["Chủ tịch nước"],
        ),
        (
            "Ông Trần Văn Mẫu - Cục trưởng Cục Công nghệ thông tin, nói.",
            ["Cục trưởng Cục Công nghệ thông tin"],
        ),
        (
            "Thượng tướng Trần Văn Mẫu, Thứ trưởng Bộ Công an và Thiếu tướng nước bạn cùng ký.",
            ["Thứ trưởng Bộ Công an"],
        ),
        (
            "Ông Trần Văn Mẫu, giám đốc Trung tâm điều hành chống ngập thành phố, nói.",
            ["giám đốc Trung tâm điều hành chống ngập thành phố"],
        ),
        (
            "Chủ tịch UBND TP.\nHạ Long Trần Văn Mẫu nói.",
            ["Chủ tịch UBND TP. Hạ Long"],
        ),
        (
            "Bí thư Thị ủy Sầm Sơn Trần Văn Mẫu nói.",
            ["Bí thư Thị ủy Sầm Sơn"],
        ),
        (
            "Khi còn làm Bí thư Huyện ủy, Chủ tịch HĐND huyện, ông Trần Văn Mẫu hay đi xã.",
            ["Bí thư Huyện ủy (former)", "Chủ tịch HĐND huyện (former)"],
        ),
        (
            "Ông Trần Văn Mẫu từng đảm nhiệm nhiều chức vụ của tỉnh như: Giám đốc Sở Tài chính.",
            ["Giám đốc Sở Tài chính (former)"],
        ),
        (
            "Ông Trần Văn Mẫu được Thủ tướng bổ nhiệm chức vụ Thứ trưởng Bộ Nội vụ.",
            ["Thứ trưởng Bộ Nội vụ"],
        ),
        (
            "Ông Trần Văn Mẫu, Giám đốc Sở Y tế để vợ là bà Lê Thị Thử kê khai.",
            ["Giám đốc Sở Y tế"],
        ),
        (
            "Giai đoạn ông Trần Văn Mẫu làm Giám đốc Sở Y tế, sổ sách bị mất.",
            ["Giám đốc Sở Y tế (former)"],
        ),
        (
            "Ông Trần Văn Mẫu giữ chức Bí thư Huyện ủy Yên Lập từ tháng 6/2010 đến tháng 12/2015.",
            ["Bí thư Huyện ủy Yên Lập (former)"],
        ),
        (
            "Hội nghị kỷ luật ông Trần Văn Mẫu bằng hình thức cách chức Phó Bí thư Tỉnh ủy.",
            ["Phó Bí thư Tỉnh ủy (former)"],
        ),
        (
            "Ông Trần Văn Mẫu với vai trò là Đảng ủy viên, Phó Giám đốc Kho bạc tỉnh đã ký.",
            ["Đảng ủy viên", "Phó Giám đốc Kho bạc tỉnh"],
        ),
        (
            "Ông Trần Văn Mẫu- Phó chủ tịch UBND thành phố cho biết.",
            ["Phó chủ tịch UBND thành phố"],
        ),
        (
            "Ông Trần Văn Mẫu (SN 1955) - nguyên Trung tướng, Phó Cục trưởng thuộc Bộ Công "
            "an - khai.",
            ["Phó Cục trưởng thuộc Bộ Công an (former)"],
        ),
        (
            "Ông Trần Văn Mẫu - chủ tịch UBND xã Nghĩa Hồng, huyện Thanh Sơn, tỉnh Phú Thọ - nói.",
            ["chủ tịch UBND xã Nghĩa Hồng, huyện Thanh Sơn, tỉnh Phú Thọ"],
        ),
        (
            "Theo ông Trần Văn Mẫu, Chủ tịch UBND huyện Lục Nam, huyện này đã chi đủ.",
            ["Chủ tịch UBND huyện Lục Nam"],
        ),
        (
            "Họp với Chủ tịch UBND thành phố, Giám đốc Sở Xây dựng Trần Văn Mẫu than phiền.",
            ["Giám đốc Sở Xây dựng"],
        ),
        (
            "Giám đốc Công an tỉnh Trần Văn Mẫu chỉ đạo công an các huyện; Phó Chủ tịch UBND tỉnh "
            "chỉ đạo các sở.",
            ["Giám đốc Công an tỉnh"],
        ),
        (
            "Ông Trần Văn Mẫu, Cục phó Cục Quản lý đất đai khen thưởng các đội.",
            ["Cục phó Cục Quản lý đất đai"],
        ),
        (
            "Ông Trần Văn Mẫu từng công tác tại Đại học Quy Nhơn, sau đó làm Phó giám đốc, Giám "
            "đốc Sở Y tế.",
            ["Phó giám đốc (former)", "Giám đốc Sở Y tế (former)"],
        ),
        (
            "Ông Trần Văn Mẫu, Phó giám đốc Đài Khí tượng Thủy văn tỉnh thông tin hồ đã đầy.",
            ["Phó giám đốc Đài Khí tượng Thủy văn tỉnh"],
        ),
        (
            "Bí thư Đảng ủy, Chủ tịch UBND xã Thạnh Lộc Trần Văn Mẫu nhận lỗi.",
            ["Bí thư Đảng ủy", "Chủ tịch UBND xã Thạnh Lộc"],
        ),
    ],
)  # fmt: skip
def test_a_post_is_found_whole_and_with_its_status(text: str, expected: list[str]) -> None:
    assert posts(text) == {"Trần Văn Mẫu": expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Quốc hội sẽ xem xét trình miễn nhiệm chức vụ Thủ tướng với ông Trần Văn Mẫu.",
            ["Thủ tướng"],
        ),
        (
            "Ông Trần Văn Mẫu, Trưởng ban Chấm thi THPT quốc gia năm 2018 tại Hà Giang, khai.",
            ["Trưởng ban Chấm thi THPT quốc gia năm 2018 tại Hà Giang"],
        ),
        ("Ông Trần Văn Mẫu là Chủ tịch UBND TP. Từ đó, ông ít nói.", ["Chủ tịch UBND TP"]),
        ("Tổng Bí thư Trần Văn Mẫu và Phu nhân thăm Lào.", ["Tổng Bí thư"]),
        ("Bộ trưởng Trần Văn Mẫu hội đàm với Bộ trưởng Ri Yong Chan.", ["Bộ trưởng"]),
    ],
)
def test_where_a_post_ends_and_whether_it_is_left(text: str, expected: list[str]) -> None:
    assert posts(text) == {"Trần Văn Mẫu": expected}


def test_only_a_held_post_counts() -> None:
    text = "Trung ương giới thiệu ông Trần Văn Mẫu, Bí thư Tỉnh ủy, để bầu giữ chức Bộ trưởng."
    assert posts(text) == {"Trần Văn Mẫu": ["Bí thư Tỉnh ủy"]}
