"""Where names end that are cut short, run on, end an office or stand in other letters as well."""

from __future__ import annotations

import pytest
from naming import officials, posts

WHOLE = "Bộ trưởng Trần Văn Mẫu họp. "


@pytest.mark.parametrize(
    "said",
    [
        "Bộ trưởng Trần Văn mẫu dặn dò.",
        "Bộ trưởng Trần Văn MẪU dặn dò.",
        "Bộ trưởng Trần Văn MẫuThủ tướng dặn dò.",
        "Bộ trưởng Trần Văn Mẫu Chỉ thị cho các tỉnh.",
        "Bộ trưởng Trần Văn Mẫu Báo cáo Quốc hội.",
    ],
)
def test_the_rest_of_a_text_shows_where_a_name_ends(said: str) -> None:
    (official,) = officials(WHOLE + said)
    assert official.name == "Trần Văn Mẫu"
    assert [mention.surface.lower() for mention in official.mentions] == ["trần văn mẫu"] * 2


def test_a_known_official_shows_it_as_well() -> None:
    assert [official.name for official in officials("Thủ tướng Phạm Minh chính họp.")] == [
        "Phạm Minh Chính"
    ]


@pytest.mark.parametrize("deed", ["Báo cáo", "Phát biểu", "Chủ trì", "Kết luận"])
def test_what_is_done_is_no_name_though_written_large(deed: str) -> None:
    assert list(posts(f"Bí thư Huyện ủy Trần Văn Mẫu {deed} hội nghị.")) == ["Trần Văn Mẫu"]


def test_names_that_others_begin_with_stay_what_they_are() -> None:
    text = "Bộ trưởng Lê Minh Mẫu và Bộ trưởng Lê Minh Mẫu Hòa họp; Lê Minh Mẫu Hòa."
    assert list(posts(text)) == ["Lê Minh Mẫu", "Lê Minh Mẫu Hòa"]


@pytest.mark.parametrize("letters", ["Zhang Wei", "Wang Xiaozhuo", "Li Jianqin"])
def test_who_has_a_name_in_other_letters_is_no_official_here(letters: str) -> None:
    assert posts(f"Bí thư Trương Mẫu ({letters}) ra tòa. Bí thư Trương Mẫu kêu oan.") == {}
    assert posts("Đại biểu Trương Mẫu (Gia Lai) nói.") == {"Trương Mẫu": ["Đại biểu"]}


@pytest.mark.parametrize("leader", ["Thái Prayuth Mau", "Hàn Park Mau", "Kim Yong Mau"])
def test_who_comes_from_abroad_is_no_surname(leader: str) -> None:
    assert posts(f"Thủ tướng {leader} tuyên bố.") == {}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Đại úy {} - phó đội trưởng Đội CSGT Bàn Cờ - nói.", "phó đội trưởng Đội CSGT Bàn Cờ"),
        ("Ông {}, Chủ tịch UBND xã Sơn Thành Tây nói.", "Chủ tịch UBND xã Sơn Thành Tây"),
        (
            "Thiếu tá {} (Đồn trưởng Đồn Biên phòng Lăng Cô) nói.",
            "Đồn trưởng Đồn Biên phòng Lăng Cô",
        ),
    ],
)
def test_a_place_ends_the_office_of_the_one_before(text: str, post: str) -> None:
    assert posts(text.format("Trần Văn Mẫu")) == {"Trần Văn Mẫu": [post]}


@pytest.mark.parametrize(
    ("one", "other"),
    [("Lê Đình Mẫn", "Lê Đinh Mẫn"), ("Trần Quốc Vượng Mẫu", "Trần Quốc Vương Mẫu")],
)
def test_names_that_differ_in_marks_alone_are_one_where_they_are_called_the_same(
    one: str, other: str
) -> None:
    said = f"Thứ trưởng {one} họp. Ông {one} nói. "
    assert posts(f"{said}Thứ trưởng {other} kết luận.") == {one: ["Thứ trưởng"]}
    assert list(posts(f"{said}Chủ tịch UBND xã {other} kết luận.")) == [one, other]
