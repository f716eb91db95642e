"""Whose post it is that a sentence or a clause tells, and whose it is not."""

from __future__ import annotations

import pytest
from naming import FINDER, posts


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
            "Trong đó có 5 Ủy viên Trung ương - Bí thư Tỉnh ủy Cà Mau Trần Văn Mẫu cho biết.",
            {"Trần Văn Mẫu": ["Bí thư Tỉnh ủy Cà Mau"]},
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


@pytest.mark.parametrize(
    "said",
    [
        "Theo chỉ đạo của {p}, ông {A} - Giám đốc Sở Y tế - lập kế hoạch.",
        "Theo quyết định của {p}, bà {A}, Giám đốc Sở Y tế, sẽ nghỉ hưu.",
        "Trong văn bản gởi {p}, Giám đốc Sở Y tế {A} cho biết vốn còn thiếu.",
        "Trao đổi với {p}, ông {A} - Giám đốc Sở Y tế - cho biết vốn còn thiếu.",
        "Thông tin thêm tới {p}, Giám đốc Sở Y tế {A} cho biết vốn còn thiếu.",
        "Được ủy quyền của {p}, Giám đốc Sở Y tế {A} trao bằng khen.",
        "Theo Giám đốc Sở Y tế {A}, Thủ tướng phê bình ba tỉnh.",
        "Trước đó, với Giám đốc Sở Y tế {A}, Chủ tịch nước gửi lời thăm hỏi.",
    ],
)
@pytest.mark.parametrize("post", ["Thủ tướng", "Chủ tịch nước", "Chủ tịch UBND tỉnh Cà Mau"])
def test_whose_word_it_is_and_who_acts_behind_a_comma_are_others(said: str, post: str) -> None:
    assert posts(said.format(p=post, A="Trần Văn Mẫu")) == {"Trần Văn Mẫu": ["Giám đốc Sở Y tế"]}


@pytest.mark.parametrize("post", ["Bộ trưởng Bộ Y tế", "Chánh án Tòa án nhân dân tối cao"])
@pytest.mark.parametrize("asked", ["Chất vấn", "Trong thư gửi", "Tranh luận với", "Câu hỏi cho"])
@pytest.mark.parametrize("speaks", ["nêu băn khoăn", "(Cà Mau) đặt câu hỏi", "cũng phản ánh"])
def test_a_deputy_is_not_whom_he_asks(asked: str, post: str, speaks: str) -> None:
    text = f"{asked} {post}, ĐBQH Trần Văn Mẫu {speaks} về giá thuốc."
    assert posts(text) == {"Trần Văn Mẫu": ["ĐBQH"]}


@pytest.mark.parametrize("left", ["nguyên", "cựu"])
@pytest.mark.parametrize(
    "both", ["Giám đốc Sở Y tế|Phó Chủ tịch UBND tỉnh", "Viện trưởng|Vụ trưởng"]
)
def test_posts_that_and_joins_are_left_together(left: str, both: str) -> None:
    first, second = both.split("|")
    told = posts(f"Đại biểu Trần Văn Mẫu ({left} {first} và {second}) nêu ý kiến.")
    assert told == {"Trần Văn Mẫu": ["Đại biểu", f"{first} (former)", f"{second} (former)"]}


@pytest.mark.parametrize("of", ["đoàn ĐBQH tỉnh Cà Mau", "Đoàn đại biểu Quốc hội TP.HCM"])
def test_who_belongs_to_a_delegation_is_an_official(of: str) -> None:
    assert posts(f"GS Trần Văn Mẫu ({of}) tỏ ra bất ngờ.") == {"Trần Văn Mẫu": []}


def test_a_post_is_taken_as_a_position_and_shortened() -> None:
    told = posts("Ông Trần Văn Mẫu được bổ nhiệm vị trí Vụ trưởng Vụ Pháp chế.")
    assert told == {"Trần Văn Mẫu": ["Vụ trưởng Vụ Pháp chế"]}
    told = posts("Ông Trần Văn Mẫu - PCT UBND tỉnh Cà Mau - nói.")
    assert told == {"Trần Văn Mẫu": ["PCT UBND tỉnh Cà Mau"]}


@pytest.mark.parametrize("post", ["Bộ trưởng", "Bộ Trưởng", "Phó Thủ tướng", "Thứ trưởng"])
def test_two_names_that_and_joins_share_a_post_of_many(post: str) -> None:
    told = posts(f"{post} Trần Văn Mẫu và Lê Thị Thử sẽ trả lời chất vấn.")
    assert told == {"Trần Văn Mẫu": [post], "Lê Thị Thử": [post]}


@pytest.mark.parametrize(
    ("other", "own"),
    [
        ("Bộ trưởng Bộ Công an", "Chủ tịch Quốc hội"),
        ("Tổng Thư ký ASEAN", "Thủ tướng"),
        ("Tổng Bí thư, Chủ tịch Trung Quốc", "Thủ tướng"),
        ("Chủ tịch nước", "Thủ tướng"),
        ("Thủ tướng", "Phó Thủ tướng"),
        ("Giám đốc Sở Y tế", "Phó Chủ tịch UBND tỉnh Cà Mau"),
        ("Bí thư Thành ủy", "Phó Chủ tịch UBND TP"),
        ("Hiệu trưởng", "Bộ trưởng"),
    ],
)
@pytest.mark.parametrize(
    "said", ["Sau khi báo cáo {o}, {p} {A} nói.", "Cùng với {o}, {p} {A} đến dự."]
)
def test_what_nobody_holds_together_is_two_peoples(said: str, other: str, own: str) -> None:
    assert posts(said.format(o=other, p=own, A="Trần Văn Mẫu")) == {"Trần Văn Mẫu": [own]}


def test_posts_that_one_holds_together_are_one_persons() -> None:
    for both in (
        ["Tổng Bí thư", "Chủ tịch nước"],
        ["Phó Thủ tướng", "Bộ trưởng Bộ Ngoại giao"],
        ["Bí thư Thành ủy", "Chủ tịch HĐND TP"],
        ["Bộ trưởng", "Chủ nhiệm Văn phòng Chính phủ"],
    ):
        text = f"Theo lời mời của {both[0]}, {both[1]} Trần Văn Mẫu, đoàn đã đến."
        assert posts(text) == {"Trần Văn Mẫu": both}


def test_a_decision_of_one_for_another_is_the_first_ones() -> None:
    text = "Bộ trưởng Lê Văn Thử trao quyết định của Thủ tướng cho ông Trần Văn Mẫu, Vụ trưởng."
    assert posts(text) == {"Lê Văn Thử": ["Bộ trưởng"], "Trần Văn Mẫu": ["Vụ trưởng"]}


@pytest.mark.parametrize("end", [".", ", đường đã xong.", "; đường đã xong."])
def test_a_name_that_nothing_else_is_told_of_has_the_post_before_it(end: str) -> None:
    text = f"Theo lời của Chủ tịch UBND tỉnh Cà Mau, ông Trần Văn Mẫu{end}"
    assert posts(text) == {"Trần Văn Mẫu": ["Chủ tịch UBND tỉnh Cà Mau"]}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("{p} Trần Văn Mẫu đến nơi. {p} và đoàn đã rời đi.", "Tổng Bí thư"),
        ("{p} Trần Văn Mẫu nói. Một việc khác được {p} đặc biệt lưu ý.", "Thủ tướng"),
        ("Thực hiện chỉ đạo của {p} về dự án 5, {p} Trần Văn Mẫu trả lời.", "Thủ tướng"),
        ("Theo ông Trần Văn Mẫu - {p}, sở này đã xong việc.", "Phó Giám đốc Sở Y tế Cà Mau"),
        ("Theo ông Trần Văn Mẫu, {p}, gia đình này nghèo.", "Chủ tịch xã Thanh Sơn"),
        ("{p} Ông Trần Văn Mẫu giải thích.", "Chánh Văn phòng quận Liên Chiểu"),
        ("{p} Trần Văn Mẫu giải thích.", "Chủ tịch UBND huyện Kỳ Anh"),
        ("Người có thẩm quyền là {p} Trần Văn Mẫu.", "Giám đốc Sở Y tế"),
        ("Ông Trần Văn Mẫu, {p} về Cần Thơ công tác.", "Thứ trưởng Bộ Kế hoạch và Đầu tư"),
        ("Ông Trần Văn Mẫu, {p} về Ban Nội chính.", "Giám đốc Sở Kế hoạch - Đầu tư"),
        ("Theo ông Trần Văn Mẫu - {p} về hoạt động này.", "Chủ nhiệm Ủy ban Kinh tế của Quốc hội"),
    ],
)
def test_a_post_ends_where_something_else_is_told(text: str, post: str) -> None:
    assert posts(text.format(p=post)) == {"Trần Văn Mẫu": [post]}


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
        "Chủ tịch MBX Trần Văn Mẫu nắm 5% cổ phần.",
        "Bà Trần Thị Mẫu, Tổng Giám đốc MBX, từ nhiệm.",
    ],
)
def test_who_holds_an_office_elsewhere_is_no_official(text: str) -> None:
    assert posts(text) == {}
