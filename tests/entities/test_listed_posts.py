"""Posts of several persons: each goes to its own."""

from __future__ import annotations

import pytest
from naming import posts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Các Phó Chủ tịch UBND tỉnh: Trần Văn Mẫu, Lê Thị Thử và Phạm Văn Ví cùng dự.",
            {
                "Trần Văn Mẫu": ["Phó Chủ tịch UBND tỉnh"],
                "Lê Thị Thử": ["Phó Chủ tịch UBND tỉnh"],
                "Phạm Văn Ví": ["Phó Chủ tịch UBND tỉnh"],
            },
        ),
        (
            "Phó chủ tịch UBND tỉnh Trần Văn Mẫu và Lê Thị Thử, giám đốc Sở Y tế, dự.",
            {"Trần Văn Mẫu": ["Phó chủ tịch UBND tỉnh"], "Lê Thị Thử": ["giám đốc Sở Y tế"]},
        ),
        (
            "Dự có các đồng chí: Trần Văn Mẫu, Bí thư Tỉnh ủy; Lê Thị Thử, Phó Bí thư Tỉnh ủy, "
            "Chủ tịch UBND tỉnh; Phạm Văn Ví.",
            {
                "Trần Văn Mẫu": ["Bí thư Tỉnh ủy"],
                "Lê Thị Thử": ["Phó Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh"],
                "Phạm Văn Ví": [],
            },
        ),
        (
            "Cùng đi có Bộ trưởng Bộ Y tế Trần Văn Mẫu, Thứ trưởng Bộ Tài chính Lê Thị Thử, Bộ "
            "trưởng, Chủ nhiệm Văn phòng Chính phủ Phạm Văn Ví.",
            {
                "Trần Văn Mẫu": ["Bộ trưởng Bộ Y tế"],
                "Lê Thị Thử": ["Thứ trưởng Bộ Tài chính"],
                "Phạm Văn Ví": ["Bộ trưởng", "Chủ nhiệm Văn phòng Chính phủ"],
            },
        ),
        (
            "Phê chuẩn kết quả bầu Phó Chủ tịch UBND tỉnh nhiệm kỳ 2021 - 2026 đối với ông Trần "
            "Văn Mẫu và bà Lê Thị Thử.",
            {
                "Trần Văn Mẫu": ["Phó Chủ tịch UBND tỉnh"],
                "Lê Thị Thử": ["Phó Chủ tịch UBND tỉnh"],
            },
        ),
        (
            "Miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh với ông Trần Văn Mẫu và bà Lê Thị Thử.",
            {
                "Trần Văn Mẫu": ["Phó Chủ tịch UBND tỉnh (former)"],
                "Lê Thị Thử": ["Phó Chủ tịch UBND tỉnh (former)"],
            },
        ),
        (
            "Ba người tái cử Bí thư Tỉnh đoàn, gồm: anh Trần Văn Mẫu, chị Lê Thị Thử và anh Phạm "
            "Văn Ví.",
            {
                "Trần Văn Mẫu": ["Bí thư Tỉnh đoàn"],
                "Lê Thị Thử": ["Bí thư Tỉnh đoàn"],
                "Phạm Văn Ví": ["Bí thư Tỉnh đoàn"],
            },
        ),
        (
            "Tiếp ông Trần Văn Mẫu - nguyên Bộ trưởng Bộ Nội vụ và GS.TS Lê Văn Thử - nguyên Phó "
            "Chủ tịch UBND tỉnh.",
            {
                "Trần Văn Mẫu": ["Bộ trưởng Bộ Nội vụ (former)"],
                "Lê Văn Thử": ["Phó Chủ tịch UBND tỉnh (former)"],
            },
        ),
        (
            "Ông Trần Văn Mẫu được bầu làm Bí thư Tỉnh ủy Lai Châu thay ông Lê Văn Thử nghỉ hưu.",
            {"Trần Văn Mẫu": ["Bí thư Tỉnh ủy Lai Châu"], "Lê Văn Thử": []},
        ),
        (
            "Bộ Chính trị phân công vào Ban Bí thư gồm: ông Trần Văn Mẫu (Trưởng ban Dân vận), bà "
            "Lê Thị Thử (Trưởng ban Tuyên giáo).",
            {"Trần Văn Mẫu": ["Trưởng ban Dân vận"], "Lê Thị Thử": ["Trưởng ban Tuyên giáo"]},
        ),
        (
            "Tổ đại biểu số 1 gồm ông Trần Văn Mẫu - Trưởng ban Dân vận và bà Lê Thị Thử - Phó "
            "đoàn đại biểu Quốc hội tỉnh.",
            {
                "Trần Văn Mẫu": ["Trưởng ban Dân vận"],
                "Lê Thị Thử": ["Phó đoàn đại biểu Quốc hội tỉnh"],
            },
        ),
        (
            "Hội nghị công bố quyết định ông Trần Văn Mẫu thôi tham gia Ban Chấp hành, Ban Thường "
            "vụ, thôi giữ chức Bí thư Tỉnh ủy Long An nhiệm kỳ 2020-2025; điều động, chỉ định tham "
            "gia Ban Chấp hành, Ban Thường vụ và giữ chức Bí thư Tỉnh ủy Cà Mau.",
            {"Trần Văn Mẫu": ["Bí thư Tỉnh ủy Long An (former)", "Bí thư Tỉnh ủy Cà Mau"]},
        ),
        (
            "Ông Trần Văn Mẫu thôi giữ chức Giám đốc Sở Y tế để làm Trưởng ban Dân vận.",
            {"Trần Văn Mẫu": ["Giám đốc Sở Y tế (former)", "Trưởng ban Dân vận"]},
        ),
        (
            "Lễ tiễn của ông Trần Văn Mẫu - vừa được phân công quay lại làm Phó ban Tổ chức Tỉnh "
            "ủy hôm 3/3.",
            {"Trần Văn Mẫu": ["Phó ban Tổ chức Tỉnh ủy"]},
        ),
        (
            "Ông Trần Văn Mẫu - giám đốc công ty, con trai nguyên Bí thư Tỉnh ủy Long An Lê Văn "
            "Thử - vừa được điều động giữ chức Bí thư Huyện ủy Sóc Sơn.",
            {"Lê Văn Thử": ["Bí thư Tỉnh ủy Long An (former)"]},
        ),
        (
            "Tổ hai do bà Lê Thị Thử – Phó Chủ tịch thường trực - làm tổ trưởng.",
            {"Lê Thị Thử": ["Phó Chủ tịch thường trực", "tổ trưởng"]},
        ),
        (
            "Cùng đi với Phó Thủ tướng có ông Trần Văn Mẫu - Bí thư Tỉnh ủy Đắk Lắk.",
            {"Trần Văn Mẫu": ["Bí thư Tỉnh ủy Đắk Lắk"]},
        ),
        (
            "Bà Lê Thị Thử sinh năm 1977. Từ năm 2015, bà Thử giữ chức Bí thư Quận ủy Gò Vấp đến "
            "nay. Ông Trần Văn Mẫu vẫn đang giữ chức Bí thư Đảng bộ xã.",
            {"Lê Thị Thử": ["Bí thư Quận ủy Gò Vấp"], "Trần Văn Mẫu": ["Bí thư Đảng bộ xã"]},
        ),
        (
            "Người được đề cử vào Ủy viên Thường vụ Quốc hội là ông Trần Văn Mẫu, Phó Chủ nhiệm Ủy "
            "ban Pháp luật.",
            {"Trần Văn Mẫu": ["Phó Chủ nhiệm Ủy ban Pháp luật"]},
        ),
        (
            "Ông Trần Văn Mẫu từng giữ các chức vụ: Giám đốc Sở Xây dựng, Phó giám đốc Trung tâm "
            "ươm lan rừng Hà Tĩnh, Bí thư Huyện ủy Núi Thành.",
            {
                "Trần Văn Mẫu": [
                    "Giám đốc Sở Xây dựng (former)",
                    "Phó giám đốc Trung tâm (former)",
                    "Bí thư Huyện ủy Núi Thành (former)",
                ]
            },
        ),
        (
            "Cử tri đề nghị bãi nhiệm đại biểu Quốc hội đối với bà Lê Thị Thử.",
            {"Lê Thị Thử": ["đại biểu Quốc hội"]},
        ),
        (
            "Ông Trần Văn Mẫu (SN 1971) Chủ tịch UBND xã vắng mặt.",
            {"Trần Văn Mẫu": ["Chủ tịch UBND xã"]},
        ),
        (
            "Ông Trần Văn Mẫu quê ở Phú Yên. Ông từng kinh qua các chức vụ tại Sở Tài chính Kon "
            "Tum, Bí thư Huyện ủy Kon Rẫy. Ông kiêm chức Phó Bí thư Tỉnh ủy Kon Tum.",
            {
                "Trần Văn Mẫu": [
                    "Bí thư Huyện ủy Kon Rẫy (former)",
                    "Phó Bí thư Tỉnh ủy Kon Tum",
                ]
            },
        ),
        (
            "Ông Trần Văn Mẫu được bổ nhiệm làm Giám đốc Sở Xây dựng và Ban này khuyết trưởng.",
            {"Trần Văn Mẫu": ["Giám đốc Sở Xây dựng"]},
        ),
        ("Ông Trần Lưu Mẫu, Phó Thủ tướng, nói.", {"Trần Lưu Mẫu": ["Phó Thủ tướng"]}),
        ("Dự lễ có các đồng chí Đại tá Trần Văn Mẫu.", {"Trần Văn Mẫu": []}),
        (
            "Bộ Xây dựng có hai Thứ trưởng, gồm ông, bà: Trần Văn Mẫu, Lê Thị Thử.",
            {"Trần Văn Mẫu": ["Thứ trưởng"], "Lê Thị Thử": ["Thứ trưởng"]},
        ),
        (
            "Bộ trưởng Bộ Y tế Lê Thị Thử cho thôi chức Cục trưởng Cục Quản lý Dược đối với ông "
            "Trần Văn Mẫu.",
            {
                "Lê Thị Thử": ["Bộ trưởng Bộ Y tế"],
                "Trần Văn Mẫu": ["Cục trưởng Cục Quản lý Dược (former)"],
            },
        ),
        (
            "Phó Thủ tướng Trần Văn Mẫu, bộ trưởng các bộ Tài chính, Xây dựng cùng dự.",
            {"Trần Văn Mẫu": ["Phó Thủ tướng"]},
        ),
        (
            "Theo ý kiến của Thủ tướng, Bộ trưởng Bộ Y tế Trần Văn Mẫu trả lời.",
            {"Trần Văn Mẫu": ["Bộ trưởng Bộ Y tế"]},
        ),
    ],
)
def test_in_a_list_each_post_goes_to_its_own_person(
    text: str, expected: dict[str, list[str]]
) -> None:
    assert posts(text) == expected
