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


def test_the_deputy_spoken_of_is_the_one_named_last() -> None:
    text = "Đại biểu Trần Văn Mẫu hỏi. Vị đại biểu Cà Mau băn khoăn. Đại biểu Bạc Liêu chưa nói."
    assert posts(text) == {"Trần Văn Mẫu": ["Đại biểu", "đại biểu Cà Mau"]}


def test_a_known_official_named_without_a_post_is_called_by_the_one_known() -> None:
    text = "Trưởng Ban Tuyên giáo Trung ương đã dự. Danh sách có ông Nguyễn Trọng Nghĩa."
    assert posts(text) == {"Nguyễn Trọng Nghĩa": ["Trưởng Ban Tuyên giáo Trung ương"]}


@pytest.mark.parametrize(
    ("post", "title"),
    [
        ("Chủ tịch UBND TP Hà Nội", "Chủ tịch Hà Nội"),
        ("Chủ tịch UBND huyện Đông Hải, tỉnh Bạc Liêu", "Chủ tịch huyện"),
        ("Bí thư Thành ủy Đà Nẵng", "Bí thư Đà Nẵng"),
        ("Chủ nhiệm Ủy ban Đối ngoại của Quốc hội", "Chủ nhiệm Ủy ban Đối ngoại"),
        ("Giám đốc Sở Giáo dục và Đào tạo", "Giám đốc Sở Giáo dục"),
        ("Thứ trưởng Bộ Quốc phòng", "Thứ trưởng Quốc phòng"),
    ],
)
@pytest.mark.parametrize("said", ["Theo {}, việc này chậm.", "{} cho biết việc này chậm."])
def test_a_shorter_title_belongs_to_whose_post_it_leaves_words_out_of(
    said: str, post: str, title: str
) -> None:
    text = f"{post} Trần Văn Mẫu đi xã. {said.format(title)}"
    assert posts(text) == {"Trần Văn Mẫu": [post, title]}


@pytest.mark.parametrize(
    ("post", "title"),
    [
        ("Chủ tịch HĐND tỉnh Cà Mau", "Chủ tịch tỉnh"),
        ("Chủ tịch Hội Nông dân tỉnh Cà Mau", "Chủ tịch tỉnh Cà Mau"),
        ("Chủ tịch UBND xã Tân Lập, huyện Đông Hải", "Chủ tịch huyện"),
        ("Chủ tịch UBND xã Tân Lập huyện Đông Hải", "Chủ tịch huyện"),
        ("Đại sứ Việt Nam tại Lào", "Đại sứ Lào"),
    ],
)
def test_what_it_leaves_out_must_go_without_saying(post: str, title: str) -> None:
    text = f"{post} Trần Văn Mẫu đi xã. {title} cho biết việc này chậm."
    assert posts(text) == {"Trần Văn Mẫu": [post]}


def test_a_shorter_title_that_two_hold_belongs_to_neither() -> None:
    text = (
        "Phó chủ tịch UBND TP Hà Nội Trần Văn Mẫu và phó chủ tịch UBND TP Hà Nội Lê Thị Thử đi xã. "
        "Phó chủ tịch Hà Nội cho biết việc này chậm."
    )
    assert posts(text) == {
        "Trần Văn Mẫu": ["Phó chủ tịch UBND TP Hà Nội"],
        "Lê Thị Thử": ["phó chủ tịch UBND TP Hà Nội"],
    }


@pytest.mark.parametrize(
    ("told", "wordings"),
    [
        ("thôi giữ chức", ["Bí thư Tỉnh ủy Cà Mau (former)"]),
        ("được bầu giữ chức", ["Bí thư Tỉnh ủy Cà Mau", "Bí thư tỉnh Cà Mau"]),
    ],
)
def test_a_new_title_is_not_that_of_the_one_before(told: str, wordings: list[str]) -> None:
    text = f"Ông Trần Văn Mẫu {told} Bí thư Tỉnh ủy Cà Mau. Tân Bí thư tỉnh Cà Mau hứa cố gắng."
    assert posts(text) == {"Trần Văn Mẫu": wordings}


@pytest.mark.parametrize(
    ("post", "place"),
    [
        ("Bí thư Thành ủy", "Hải Phòng"),
        ("Chủ tịch UBND tỉnh", "Đắk Nông"),
        ("Giám đốc Sở Y tế", "TP HCM"),
        ("Phó thủ tướng", "Việt Nam"),
    ],
)
def test_a_title_that_adds_the_place_is_the_same(post: str, place: str) -> None:
    text = f"{post} Trần Văn Mẫu đi xã. Theo {post} {place}, mọi việc đã xong."
    assert posts(text) == {"Trần Văn Mẫu": [post, f"{post} {place}"]}


@pytest.mark.parametrize("other", ["Chủ tịch HĐND tỉnh Cà Mau nêu", "Chủ tịch UBND tỉnh Huế nói"])
def test_a_title_of_several_places_is_nobodys(other: str) -> None:
    text = (
        f"Chủ tịch UBND tỉnh Trần Văn Mẫu đi xã. Chủ tịch UBND tỉnh Cà Mau nêu ý. Sau đó, {other}."
    )
    assert posts(text) == {"Trần Văn Mẫu": ["Chủ tịch UBND tỉnh"]}
