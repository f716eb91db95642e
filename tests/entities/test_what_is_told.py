"""What a clause says of whom: who gives, takes and proposes posts, and whose clause it is."""

from __future__ import annotations

import pytest
from naming import posts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bộ trưởng Trần Văn Mẫu bổ nhiệm bà Thử làm Chánh Văn phòng Bộ.",
            {"Trần Văn Mẫu": ["Bộ trưởng"]},
        ),
        (
            "Báo cáo với Phó Thủ tướng, Chủ tịch UBND tỉnh Trần Văn Mẫu cho hay đã xong.",
            {"Trần Văn Mẫu": ["Chủ tịch UBND tỉnh"]},
        ),
        (
            "Tới dự có Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Trần Văn Mẫu.",
            {"Trần Văn Mẫu": ["Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh"]},
        ),
        (
            "Trả lời báo chí, Phó Thủ tướng, Bộ trưởng Bộ Y tế Trần Văn Mẫu nói vậy.",
            {"Trần Văn Mẫu": ["Phó Thủ tướng", "Bộ trưởng Bộ Y tế"]},
        ),
        (
            "Sau phần trả lời của Giám đốc Sở Y tế, ông Trần Văn Mẫu, Chủ tịch HĐND tỉnh, nói.",
            {"Trần Văn Mẫu": ["Chủ tịch HĐND tỉnh"]},
        ),
        (
            "Quốc hội miễn nhiệm chức Bộ trưởng Bộ Y tế đối với ông Trần Văn Mẫu và chức Tổng "
            "Thanh tra Chính phủ đối với bà Lê Thị Thử.",
            {
                "Trần Văn Mẫu": ["Bộ trưởng Bộ Y tế (former)"],
                "Lê Thị Thử": ["Tổng Thanh tra Chính phủ (former)"],
            },
        ),
        (
            "Người được giới thiệu làm Bộ trưởng Bộ Y tế là ông Trần Văn Mẫu, Bí thư Tỉnh ủy.",
            {"Trần Văn Mẫu": ["Bí thư Tỉnh ủy"]},
        ),
        (
            "Ông Lê Thử được đề cử làm Chủ tịch UBND tỉnh - Phó Bí thư Tỉnh ủy Trần Văn Mẫu nói.",
            {"Trần Văn Mẫu": ["Phó Bí thư Tỉnh ủy"]},
        ),
        (
            "Bà Trần Thị Mẫu, Thứ trưởng Bộ Y tế tham gia Ban Chấp hành, Ban Thường vụ và giữ chức "
            "Phó Bí thư Tỉnh ủy.",
            {"Trần Thị Mẫu": ["Thứ trưởng Bộ Y tế", "Phó Bí thư Tỉnh ủy"]},
        ),
        (
            "Sau khi bị kỷ luật và thôi chức Ủy viên Bộ Chính trị, ông Trần Văn Mẫu về quê.",
            {"Trần Văn Mẫu": ["Ủy viên Bộ Chính trị (former)"]},
        ),
        (
            "Ông Trần Văn Mẫu sẽ rời ghế Chủ tịch Liên minh HTX tỉnh.",
            {"Trần Văn Mẫu": ["Chủ tịch Liên minh HTX tỉnh (former)"]},
        ),
        (
            "Thời kỳ làm Chủ tịch UBND xã, bà Trần Thị Mẫu hay đi bộ.",
            {"Trần Thị Mẫu": ["Chủ tịch UBND xã (former)"]},
        ),
        (
            "Ông Trần Văn Mẫu - người mới giữ chức Chủ tịch UBND phường - đến thăm.",
            {"Trần Văn Mẫu": ["Chủ tịch UBND phường"]},
        ),
        (
            "Tại Phủ Chủ tịch, Thủ tướng Trần Văn Mẫu tiếp khách.",
            {"Trần Văn Mẫu": ["Thủ tướng"]},
        ),
        (
            "Chưa ai nhắc lại phát ngôn của ông Trần Văn Mẫu, Bí thư Huyện ủy.",
            {"Trần Văn Mẫu": ["Bí thư Huyện ủy"]},
        ),
        (
            "Ông Trần Văn Mẫu (Cục trưởng Cục Pháp chế - PV) giải thích.",
            {"Trần Văn Mẫu": ["Cục trưởng Cục Pháp chế"]},
        ),
        (
            "Sau khi ông Trần Văn Mẫu làm Bộ trưởng, bà Lê Thị Thử làm Thứ trưởng.",
            {"Trần Văn Mẫu": ["Bộ trưởng"], "Lê Thị Thử": ["Thứ trưởng"]},
        ),
        (
            "Thừa ủy quyền của Bộ trưởng Bộ Y tế, ông Trần Văn Mẫu, Thứ trưởng Bộ Y tế, trao quà.",
            {"Trần Văn Mẫu": ["Thứ trưởng Bộ Y tế"]},
        ),
        (
            "Trao đổi với các đại biểu quốc tế, Bộ trưởng Trần Văn Mẫu giải thích.",
            {"Trần Văn Mẫu": ["Bộ trưởng"]},
        ),
        (
            "Ông Trần Văn Mẫu được bầu chọn là Bí thư Tỉnh ủy.",
            {"Trần Văn Mẫu": ["Bí thư Tỉnh ủy"]},
        ),
        (
            "Ông Trần Văn Mẫu là người lớn lên từ cơ sở, đã kinh qua nhiều vị trí ở tỉnh như Chánh "
            "Thanh tra tỉnh, Giám đốc Sở Nội vụ.",
            {"Trần Văn Mẫu": ["Chánh Thanh tra tỉnh (former)", "Giám đốc Sở Nội vụ (former)"]},
        ),
        (
            "Ông Trần Văn Mẫu là em trai Bí thư Tỉnh ủy Lê Văn Thử. Ông là Giám đốc Sở Nội vụ.",
            {"Trần Văn Mẫu": ["Giám đốc Sở Nội vụ"], "Lê Văn Thử": ["Bí thư Tỉnh ủy"]},
        ),
        (
            "Ông Trần Văn Mẫu, Bí thư Thị ủy Thuận An - địa phương đi đầu, kể.",
            {"Trần Văn Mẫu": ["Bí thư Thị ủy Thuận An"]},
        ),
        (
            "Ông Trần Văn Mẫu, Phó Chủ tịch Hội đồng Chung khảo, và Bí thư Tỉnh ủy Đồng Nai dự.",
            {"Trần Văn Mẫu": ["Phó Chủ tịch Hội đồng Chung khảo", "Bí thư Tỉnh ủy Đồng Nai"]},
        ),
        (
            "Đáp lời Thứ trưởng Thọ, ông Trần Văn Mẫu, Giám đốc Sở Y tế, xin thêm thời gian.",
            {"Trần Văn Mẫu": ["Giám đốc Sở Y tế"]},
        ),
        (
            "Tiếp kiến Chủ tịch Quốc hội, ông Trần Văn Mẫu, Giám đốc Sở Y tế, xúc động.",
            {"Trần Văn Mẫu": ["Giám đốc Sở Y tế"]},
        ),
        (
            "Đề cập tư cách của đại biểu Quốc hội, ông Trần Văn Mẫu (cử tri phường An Phú) góp ý.",
            {},
        ),
        (
            "Ông Trần Văn Mẫu, giảng viên luật, nguyên Trưởng ban Pháp chế HĐND tỉnh, phân tích.",
            {"Trần Văn Mẫu": ["Trưởng ban Pháp chế HĐND tỉnh (former)"]},
        ),
        (
            "Ông Trần Văn Mẫu, Trưởng đoàn đại biểu Quốc hội khóa XV tỉnh Cà Mau, báo cáo.",
            {"Trần Văn Mẫu": ["Trưởng đoàn đại biểu Quốc hội khóa XV tỉnh Cà Mau"]},
        ),
        (
            "Ông Lê Thử được bổ nhiệm làm Chánh Thanh tra tỉnh thay ông Trần Văn Mẫu; bà Lê Thị "
            "Thử được bổ nhiệm làm Giám đốc Sở Nội vụ.",
            {
                "Lê Thử": ["Chánh Thanh tra tỉnh"],
                "Trần Văn Mẫu": [],
                "Lê Thị Thử": ["Giám đốc Sở Nội vụ"],
            },
        ),
        (
            "Tỉnh cử người, đồng thời làm trưởng đoàn là ông Trần Văn Mẫu, Phó Bí thư Tỉnh ủy.",
            {"Trần Văn Mẫu": ["trưởng đoàn", "Phó Bí thư Tỉnh ủy"]},
        ),
        (
            "Ông Trần Văn Mẫu bị chấm dứt thực hiện nhiệm vụ Chủ tịch UBND huyện.",
            {"Trần Văn Mẫu": ["Chủ tịch UBND huyện (former)"]},
        ),
        (
            "Bà Trần Thị Mẫu, Phó vụ trưởng Vụ Cán bộ, Ban Tổ chức Trung ương, giải đáp.",
            {"Trần Thị Mẫu": ["Phó vụ trưởng Vụ Cán bộ, Ban Tổ chức Trung ương"]},
        ),
        (
            "Hội nghị bầu ông Trần Văn Mẫu làm Bí thư Huyện ủy thay ông Lê Văn Thử. Ông được giao "
            "phụ trách từ hôm nay, sau khi bà Lê Thị Thử thôi làm Chánh Thanh tra huyện.",
            {
                "Trần Văn Mẫu": ["Bí thư Huyện ủy"],
                "Lê Văn Thử": [],
                "Lê Thị Thử": ["Chánh Thanh tra huyện (former)"],
            },
        ),
        (
            "Hội nghị cử ông Trần Văn Mẫu làm Chủ tịch Mặt trận huyện thay ông Lê Văn Thử - vừa "
            "được phân công làm Bí thư Huyện ủy.",
            {"Trần Văn Mẫu": ["Chủ tịch Mặt trận huyện"], "Lê Văn Thử": ["Bí thư Huyện ủy"]},
        ),
        (
            "Quốc hội họp. Đại biểu Trần Văn Mẫu, Giám đốc Bệnh viện tỉnh, góp ý.",
            {"Trần Văn Mẫu": ["Đại biểu", "Giám đốc Bệnh viện tỉnh"]},
        ),
        (
            "Hai Thứ trưởng Quốc phòng là Phó đô đốc hải quân Trần Văn Mẫu (Tư lệnh Hải quân) và "
            "Trung tướng Lê Văn Thử (Tư lệnh Quân khu 3).",
            {
                "Trần Văn Mẫu": ["Thứ trưởng Quốc phòng", "Tư lệnh Hải quân"],
                "Lê Văn Thử": ["Thứ trưởng Quốc phòng", "Tư lệnh Quân khu 3"],
            },
        ),
        (
            "Trước khi làm Bí thư Huyện ủy, ông Trần Văn Mẫu từng giữ chức Chánh Thanh tra huyện.",
            {"Trần Văn Mẫu": ["Bí thư Huyện ủy", "Chánh Thanh tra huyện (former)"]},
        ),
        (
            "Ông Trần Văn Mẫu khi đó là Bí thư Huyện ủy. Lúc đó ông Lê Văn Thử là Chủ tịch UBND "
            "xã.",
            {
                "Trần Văn Mẫu": ["Bí thư Huyện ủy (former)"],
                "Lê Văn Thử": ["Chủ tịch UBND xã (former)"],
            },
        ),
        (
            "Ông Trần Văn Mẫu, nguyên Bí thư Đảng ủy, Cục trưởng, Thủ trưởng Cơ quan điều tra, và "
            "ông Lê Văn Thử (nguyên phó giám đốc, thủ trưởng cơ quan điều tra) ra tòa.",
            {
                "Trần Văn Mẫu": [
                    "Bí thư Đảng ủy (former)",
                    "Cục trưởng (former)",
                    "Thủ trưởng Cơ quan điều tra (former)",
                ],
                "Lê Văn Thử": [
                    "phó giám đốc (former)",
                    "thủ trưởng cơ quan điều tra (former)",
                ],
            },
        ),
        (
            "Bí thư Tỉnh ủy Cà Mau Trần Văn Mẫu họp. Nói về Phó Chủ tịch Lê Văn Thử, Bí thư Tỉnh "
            "ủy Cà Mau cho biết sẽ kiểm tra.",
            {"Trần Văn Mẫu": ["Bí thư Tỉnh ủy Cà Mau"], "Lê Văn Thử": ["Phó Chủ tịch"]},
        ),
        (
            "Bộ trưởng Chủ nhiệm Văn phòng Chính phủ Trần Văn Mẫu họp.",
            {"Trần Văn Mẫu": ["Bộ trưởng", "Chủ nhiệm Văn phòng Chính phủ"]},
        ),
        (
            "Liên quan đến vụ Phó Giám đốc Sở Tư pháp Trần Văn Mẫu bị tố, xã đã họp.",
            {"Trần Văn Mẫu": ["Phó Giám đốc Sở Tư pháp"]},
        ),
        (
            "Khách đến theo lời mời của Thứ trưởng Bộ Y tế Trần Văn Mẫu. Ông là Thứ trưởng Y tế "
            "Malaysia và từng giữ chức Đại sứ Malaysia tại Lào.",
            {"Trần Văn Mẫu": ["Thứ trưởng Bộ Y tế"]},
        ),
        (
            "HĐND miễn nhiệm 2 Ủy viên UBND tỉnh là ông Trần Văn Mẫu và ông Lê Văn Thử.",
            {
                "Trần Văn Mẫu": ["Ủy viên UBND tỉnh (former)"],
                "Lê Văn Thử": ["Ủy viên UBND tỉnh (former)"],
            },
        ),
        (
            "Ngoài Chủ tịch nước ngoài Tổng Bí thư Trần Văn Mẫu không còn ai.",
            {"Trần Văn Mẫu": ["Tổng Bí thư"]},
        ),
    ],
)
def test_what_a_clause_says_of_whom(text: str, expected: dict[str, list[str]]) -> None:
    assert posts(text) == expected
