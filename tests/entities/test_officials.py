"""Who is named with which post: lists, headings, verbs, short forms, and who is no official."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import load_gazetteers, load_registry
from indexer.entities import Derivation, EntityFinder, Official, distinct_posts

FINDER = EntityFinder(load_gazetteers(), load_registry())


def officials(text: str, *, author: str = "") -> tuple[Official, ...]:
    return FINDER.find(text, published=None, author=author).officials


def posts(text: str) -> dict[str, list[str]]:
    """Names with their posts; former and acting ones are said to be."""
    return {
        official.name: [
            post.text if post.status == "current" else f"{post.text} ({post.status})"
            for post in official.posts
        ]
        for official in officials(text)
    }


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
    "text",
    [
        "Ông Trần Văn Mẫu, tổng giám đốc Công ty cổ phần Hạ tầng, cho biết.",
        "Ông Trần Văn Mẫu - Chủ tịch kiêm Tổng giám đốc Tập đoàn Sao Mai - nói.",
        "Hiệu trưởng Trường THPT Hòa Bình Trần Văn Mẫu khen học trò.",
        "Bác sĩ Trần Văn Mẫu, giám đốc Bệnh viện Đa khoa tỉnh, khuyên.",
        "Luật sư Trần Văn Mẫu, Chủ nhiệm Đoàn Luật sư tỉnh, bào chữa.",
        "Bộ trưởng Ngoại giao Trung Quốc Vương Mẫu Nghị đến thăm.",
        "Trường THPT Lê Hồng Phong ở đường Nguyễn Huệ, phường Võ Thị Sáu, TP Hồ Chí Minh.",
        "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
        "Chủ tịch UBND huyện Trần Đề và Bí thư Huyện ủy Cao Lãnh cùng dự.",
        "Anh Trần Văn Mẫu (34 tuổi, trú xã An Phú) kể lại.",
        "Đội trưởng Trần Văn Mẫu ghi bàn ở phút 90.",
        "Hội thảo diễn ra sáng nay.\nTrần Văn Mẫu",
        "Theo đơn gửi từ nhà số 8B Trần Văn Mẫu, Thủ tướng yêu cầu kiểm tra.",
        "Ông Trần Văn Mẫu (nguyên Trưởng phòng Kế toán) và ông Lê Văn Thử (nguyên Tổng giám đốc "
        "ngân hàng Sao Mai) hầu tòa.",
        "Bộ trưởng Ngoại giao Kim Yong Nam đến thăm năm 1992.",
        "Nói về 8 phó giám đốc của Sở Nội vụ, bà Trần Thị Mẫu ở Sở cho biết đã giảm.",
        "Phái đoàn của Trung Quốc do Thứ trưởng Bộ Thương mại Vương Mẫu Văn dẫn đầu đã tới.",
        "TS Trần Văn Mẫu - Trưởng phòng Đào tạo, trường Đại học Sao Mai - tư vấn.",
        "Vòng trước, Chủ tịch Trần Văn Mẫu thay HLV, cầu thủ đá hay hơn.",
        "Chủ tịch Trần Văn Mẫu và Phó Chủ tịch HĐQT Lê Văn Thử trả lời cổ đông.",
    ],
)
def test_who_is_no_official(text: str) -> None:
    assert posts(text) == {}


def test_a_ward_of_a_persons_name_is_told_from_its_chairman() -> None:
    assert posts("Chủ tịch UBND xã Trần Văn Mẫu họp dân.") == {"Trần Văn Mẫu": ["Chủ tịch UBND xã"]}
    assert posts("Bí thư Huyện ủy Trần Đề Lê Văn Thử họp dân.") == {
        "Lê Văn Thử": ["Bí thư Huyện ủy Trần Đề"]
    }
    assert list(posts("Bí thư Tỉnh ủy Hải Dương Lê Văn Thử họp dân.")) == ["Lê Văn Thử"]


def test_short_forms_belong_to_the_one_they_mean() -> None:
    text = (
        "Bí thư Tỉnh ủy Trần Văn Mẫu và Chủ tịch UBND tỉnh Lê Thị Thử tiếp dân. Ông Mẫu trả lời, "
        "sau đó đồng chí Thử và Chủ tịch Thử kết luận. Thủ tướng Chính phủ không dự."
    )
    found = {
        official.name: [
            mention.surface
            for mention in official.mentions
            if mention.derivation is Derivation.SHORT
        ]
        for official in officials(text)
    }
    assert found == {"Trần Văn Mẫu": ["Ông Mẫu"], "Lê Thị Thử": ["đồng chí Thử", "Chủ tịch Thử"]}


def test_the_title_of_a_short_form_is_a_wording_of_the_post_but_makes_no_official() -> None:
    text = "Cục trưởng Cục Thú y Trần Văn Mẫu nói. Cục trưởng Mẫu hứa."
    assert posts(text) == {"Trần Văn Mẫu": ["Cục trưởng Cục Thú y", "Cục trưởng"]}
    assert posts("Ông Trần Văn Mẫu vui tính. Chủ tịch Mẫu là tên bạn bè đặt.") == {}


def test_steps_of_a_career_are_past_when_a_later_one_follows() -> None:
    text = (
        "Ông Trần Văn Mẫu sinh ở Huế. Tháng 6/2016, ông được bầu làm Phó Bí thư Tỉnh ủy, sau đó "
        "được HĐND tỉnh bầu giữ chức Chủ tịch HĐND tỉnh. Tháng 12/2019, ông được bổ nhiệm làm Thứ "
        "trưởng Bộ Nội vụ."
    )
    assert posts(text) == {
        "Trần Văn Mẫu": [
            "Phó Bí thư Tỉnh ủy (former)",
            "Chủ tịch HĐND tỉnh (former)",
            "Thứ trưởng Bộ Nội vụ",
        ]
    }


def test_a_short_form_that_two_bear_means_the_one_named_last() -> None:
    text = (
        "Bí thư Tỉnh ủy Trần Văn Mẫu đến. Ông Mẫu chào. Phó Chủ tịch UBND tỉnh Lê Văn Mẫu đón. "
        "Ông Mẫu cảm ơn."
    )
    found = officials(text)
    assert [len(official.mentions) for official in found] == [2, 2]
    assert found[1].mentions[1].span.start == text.rindex("Ông Mẫu")


def test_what_a_sentence_says_of_a_pronoun_belongs_to_the_one_before() -> None:
    text = (
        "Ông Trần Văn Mẫu, Bí thư Tỉnh ủy, nghỉ hưu. Ông từng giữ chức Giám đốc Sở Xây dựng và "
        "Chủ tịch UBND huyện."
    )
    assert posts(text) == {
        "Trần Văn Mẫu": [
            "Bí thư Tỉnh ủy",
            "Giám đốc Sở Xây dựng (former)",
            "Chủ tịch UBND huyện (former)",
        ]
    }


def test_a_known_name_needs_an_address_and_few_bearers() -> None:
    assert [each.name for each in officials("Ông Phan Đình Trạc đề nghị làm rõ.")] == [
        "Phan Đình Trạc"
    ]
    assert officials("Ảnh: Phan Đình Trạc") == ()
    assert officials("Anh Nguyễn Văn Hùng lái xe tải.") == ()
    assert officials("Ông Nguyễn Văn Dũng trồng xoài.") == ()


def test_each_mention_says_how_it_is_known() -> None:
    text = (
        "Bí thư Tỉnh ủy Trần Văn Mẫu chủ trì. Ông Trần Văn Mẫu kết luận. Các Phó Bí thư: Lê Thị "
        "Thử, Phạm Văn Ví. Đồng chí Hoàng Văn Nghiệm dự. Ông Mẫu cảm ơn."
    )
    found = {
        official.name: [mention.derivation.value for mention in official.mentions]
        for official in officials(text)
    }
    assert found == {
        "Trần Văn Mẫu": ["post", "repeated", "short"],
        "Lê Thị Thử": ["post"],
        "Phạm Văn Ví": ["list"],
        "Hoàng Văn Nghiệm": ["comrade"],
    }


def test_the_author_is_no_official() -> None:
    text = "Bí thư Tỉnh ủy Trần Văn Mẫu phát biểu. Đồng chí Lê Văn Thử ghi."
    assert [each.name for each in officials(text, author="Lê Văn Thử")] == ["Trần Văn Mẫu"]


def test_wordings_of_one_post_are_shown_once() -> None:
    text = (
        "Bộ trưởng Trần Văn Mẫu nói. Bộ trưởng Y tế Trần Văn Mẫu nói. Ông Trần Văn Mẫu, Bộ trưởng "
        "Bộ Y tế, nguyên Bí thư Tỉnh uỷ, nói."
    )
    (official,) = officials(text)
    assert len(official.posts) == 4
    assert [post.text for post in distinct_posts(official.posts)] == [
        "Bộ trưởng Y tế",
        "Bí thư Tỉnh uỷ",
    ]


_WORDS = (
    "Bí thư|Tỉnh ủy|Trần Văn Mẫu|Lê Thị Thử|Nguyễn|,|;|và|ông|Ông|bà|đồng chí|các|Phó|Chủ tịch|"
    "UBND|tỉnh|Lào Cai|(|)|-|:|.|\n|nguyên|quyền|được bầu làm|khóa XIII|là|từng|H'Mông|Y|Đức"
).split("|")


@given(
    st.lists(
        st.sampled_from(_WORDS),
        max_size=30,
    )
)
def test_any_order_of_words_is_read(words: list[str]) -> None:
    text = " ".join(words)
    for official in officials(text):
        for mention in official.mentions:
            assert text[mention.span.start : mention.span.end] == mention.surface
        for post in official.posts:
            assert post.span is not None
            assert " ".join(text[post.span.start : post.span.end].split()) == post.text


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    officials(text)


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
    ("text", "names"),
    [
        ("Bí thư Đảng ủy xã Lầu Thị Vá nói.", ["Lầu Thị Vá"]),
        ("Chủ tịch UBND xã Chắng A Sùng nói.", ["Chắng A Sùng"]),
        ("Phó Chủ tịch HĐND Hắc Hải Mẫu nói.", ["Hắc Hải Mẫu"]),
        ("Bí thư Trung ương Đoàn Bùi Văn Mẫu nói.", ["Bùi Văn Mẫu"]),
        ("Giám đốc Ban Quản lý dự án Trần Lê Mẫu nói.", ["Trần Lê Mẫu"]),
        ("Vụ trưởng Vụ Giáo dục Tiểu học Trần Lê Mẫu nói.", ["Trần Lê Mẫu"]),
        ("Bí thư Huyện ủy Hồng Dân Trần Hoài Mẫu nói.", ["Trần Hoài Mẫu"]),
        ("Bí thư Huyện ủy Quế Võ Trần Hoài Mẫu nói.", ["Trần Hoài Mẫu"]),
        ("Bí thư Huyện ủy Đan Phượng và Bí thư Quận ủy Ngũ Hành Sơn nói.", []),
        ("Giám đốc Sở Xây dựng Vũ Quang Mẫu nói.", ["Vũ Quang Mẫu"]),
        ("Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn Lê Văn Mẫu nói.", ["Lê Văn Mẫu"]),
        ("Thủ tướng Lý Cường hội kiến Thủ tướng Trần Văn Mẫu.", ["Trần Văn Mẫu"]),
        ("Giám đốc công nghệ Trần Văn Mẫu nói.", []),
        ("Giám đốc Bamboo Airways Trần Văn Mẫu nói.", []),
        ("Bà Chợ Thị Nghè và Vịnh Hạ Long.", []),
    ],
)
def test_seldom_surnames_foreigners_and_firms_are_told_apart(text: str, names: list[str]) -> None:
    assert [official.name for official in officials(text)] == names


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


@pytest.mark.parametrize("name", ["Nguyễn Văn Được", "Trần Thị Từ", "Lê Văn Trên"])
def test_a_given_name_may_be_an_everyday_word(name: str) -> None:
    found = officials(f"Chủ tịch UBND TP.HCM {name} nêu mục tiêu của năm.")
    assert [official.name for official in found] == [name]
