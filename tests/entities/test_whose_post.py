"""Whose post it is, and how far it reaches: before and after names, in lists, from sentences."""

from __future__ import annotations

import pytest
from naming import FINDER, posts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bí thư Tỉnh ủy Cà Mau Trần Văn Mẫu phát biểu.", ["Bí thư Tỉnh ủy Cà Mau"]),
        ("Ông Trần Văn Mẫu, Bí thư Tỉnh uỷ, phát biểu.", ["Bí thư Tỉnh uỷ"]),
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


def test_only_a_held_post_counts() -> None:
    text = "Trung ương giới thiệu ông Trần Văn Mẫu, Bí thư Tỉnh ủy, để bầu giữ chức Bộ trưởng."
    assert posts(text) == {"Trần Văn Mẫu": ["Bí thư Tỉnh ủy"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "HĐND bầu ông Trần Văn Mẫu (Bí thư Huyện ủy) và bà Lê Thị Thử làm Phó Chủ tịch UBND.",
            {
                "Trần Văn Mẫu": ["Bí thư Huyện ủy", "Phó Chủ tịch UBND"],
                "Lê Thị Thử": ["Phó Chủ tịch UBND"],
            },
        ),
        (
            "Ông Trần Văn Mẫu và bà Lê Thị Thử đều là Phó Giám đốc Sở Y tế.",
            {"Trần Văn Mẫu": ["Phó Giám đốc Sở Y tế"], "Lê Thị Thử": ["Phó Giám đốc Sở Y tế"]},
        ),
        (
            "Từ năm 2004 đến 2009, ông Trần Văn Mẫu là Bí thư Thành Đoàn và giữ vị trí Phó Bí thư "
            "Quận ủy.",
            {"Trần Văn Mẫu": ["Bí thư Thành Đoàn (former)", "Phó Bí thư Quận ủy (former)"]},
        ),
        (
            "Trước khi được bầu làm Chủ tịch HĐND tỉnh, bà Lê Thị Thử là Bí thư Thành ủy.",
            {"Lê Thị Thử": ["Chủ tịch HĐND tỉnh", "Bí thư Thành ủy (former)"]},
        ),
        (
            "Vợ ông Trần Văn Mẫu là Phó Chánh Văn phòng; ông Trần Văn Mẫu là Chánh Thanh tra tỉnh.",
            {"Trần Văn Mẫu": ["Chánh Thanh tra tỉnh"]},
        ),
        (
            "Trước đó, ngày 28/2, ông Trần Văn Mẫu được bầu làm Chủ tịch HĐND tỉnh.",
            {"Trần Văn Mẫu": ["Chủ tịch HĐND tỉnh"]},
        ),
        (
            "Ông Trần Văn Mẫu được phê chuẩn làm Bộ trưởng Bộ Công Thương và Quốc hội đã biết.",
            {"Trần Văn Mẫu": ["Bộ trưởng Bộ Công Thương"]},
        ),
        (
            "Ông Trần Văn Mẫu, Chủ tịch UBND tỉnh, đã từ trần sáng nay.",
            {"Trần Văn Mẫu": ["Chủ tịch UBND tỉnh (former)"]},
        ),
        (
            "Người thay ông Trần Văn Mẫu làm Trưởng Ban Đô thị là bà Lê Thị Thử, Thành ủy viên.",
            {"Lê Thị Thử": ["Trưởng Ban Đô thị", "Thành ủy viên"]},
        ),
        (
            "Hai người ứng cử đại biểu Quốc hội là ông Trần Văn Mẫu, Bí thư Tỉnh ủy, và bà "
            "Lê Thị Thử, Chánh Thanh tra tỉnh.",
            {"Trần Văn Mẫu": ["Bí thư Tỉnh ủy"], "Lê Thị Thử": ["Chánh Thanh tra tỉnh"]},
        ),
        (
            "Ông Trần Văn Mẫu, Thứ trưởng Bộ Y tế; Chủ tịch Hội Nông dân - Lê Văn Thử.",
            {"Trần Văn Mẫu": ["Thứ trưởng Bộ Y tế"], "Lê Văn Thử": ["Chủ tịch Hội Nông dân"]},
        ),
    ],
)
def test_a_sentence_gives_its_post_to_whom_it_speaks_of(
    text: str, expected: dict[str, list[str]]
) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Trong hội đàm, Thủ tướng Jozef Werfel và Phó Thủ tướng Trần Văn Mẫu nhất trí.",
        "Tại cuộc gặp Thủ tướng Hun Manet, Phó Thủ tướng Trần Văn Mẫu cảm ơn.",
        "Gặp Thủ tướng Italy Jozef Werfel, Phó Thủ tướng Trần Văn Mẫu cảm ơn.",
        "Thay mặt Thủ tướng Chính phủ, Phó Thủ tướng Trần Văn Mẫu ký quyết định.",
    ],
)
def test_the_post_of_another_one_named_before_is_not_given(text: str) -> None:
    assert posts(text)["Trần Văn Mẫu"] == ["Phó Thủ tướng"]


def test_a_post_that_another_one_of_the_text_holds_stays_with_him() -> None:
    text = (
        "Bộ trưởng Bộ Y tế Trần Văn Mẫu nhậm chức. Nói về tân Bộ trưởng Bộ Y tế, đại biểu Quốc hội "
        "Lê Thị Thử tin tưởng."
    )
    assert posts(text) == {
        "Trần Văn Mẫu": ["Bộ trưởng Bộ Y tế"],
        "Lê Thị Thử": ["đại biểu Quốc hội"],
    }


def test_what_a_clause_tells_of_one_name_is_parted_from_the_next_ones_post() -> None:
    text = (
        "Sau khi Bộ trưởng Trần Văn Mẫu nhận nhiệm vụ Bí thư Thành ủy, Thứ trưởng Lê Văn Thử được "
        "giao điều hành bộ."
    )
    assert posts(text) == {
        "Trần Văn Mẫu": ["Bộ trưởng", "Bí thư Thành ủy"],
        "Lê Văn Thử": ["Thứ trưởng"],
    }


def test_a_pronoun_before_any_name_means_the_one_of_the_title() -> None:
    text = "Ông là Bí thư Tỉnh ủy. Sáng nay, Bộ trưởng Lê Thị Thử trao quyết định."
    found = FINDER.find(
        text, published=None, author="", context="Ông Trần Văn Mẫu nhận công tác mới"
    )
    assert {each.name: [post.text for post in each.posts] for each in found.officials} == {
        "Trần Văn Mẫu": ["Bí thư Tỉnh ủy"],
        "Lê Thị Thử": ["Bộ trưởng"],
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Mẫu - Trưởng phòng Đào tạo (Đại học Lâm nghiệp) - giải thích.",
        "Ông Trần Văn Mẫu, Trạm trưởng trạm bơm, vận hành máy.",
        "Báo cáo Thủ tướng, ông Trần Văn Mẫu, Giám đốc công ti Xe khách, xin thêm bến.",
        "Ông Trần Văn Mẫu, chủ nhiệm Ủy ban Lập pháp thuộc Đại hội đại biểu nhân dân toàn quốc.",
    ],
)
def test_who_holds_an_office_elsewhere_is_no_official(text: str) -> None:
    assert posts(text) == {}


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
