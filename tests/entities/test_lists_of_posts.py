"""Lists in which names have posts of their own: whose is which, and what their heading gives."""

from __future__ import annotations

import pytest
from naming import posts

A, B, C = "Trần Văn Mẫu", "Lê Thị Thử", "Đỗ Quang Kỹ"
HEALTH, HOME, POLICE = "Giám đốc Sở Y tế", "Giám đốc Sở Nội vụ", "Giám đốc Công an tỉnh"


@pytest.mark.parametrize("lead", ["Các {} gồm: ", "Ba {}: ", "Các {} gồm có: ", "các {} là: "])
@pytest.mark.parametrize("heading", ["Phó Trưởng ban", "Phó Chủ tịch Hội đồng", "ủy viên"])
@pytest.mark.parametrize(
    "names",
    [
        f"{HEALTH} {A}; bà {B}, {HOME}; ông {C}, {POLICE}.",
        f"{HEALTH} {A}, {HOME} {B} và {POLICE} {C}.",
        f"ông {A}, {HEALTH}, bà {B}, {HOME} và ông {C}, {POLICE}.",
        f"ông {A} ({HEALTH}), bà {B} ({HOME}), ông {C} ({POLICE}).",
        f"{A} - {HEALTH}; {B} - {HOME}; {C} - {POLICE}.",
    ],
)
def test_a_heading_is_a_post_of_each_beside_their_own(lead: str, heading: str, names: str) -> None:
    assert posts(lead.format(heading) + names) == {
        A: [heading, HEALTH],
        B: [heading, HOME],
        C: [heading, POLICE],
    }


def test_a_heading_ends_with_its_list() -> None:
    text = f"Các Phó Trưởng ban gồm: {HEALTH} {A}, {HOME} {B}; Ủy viên thường trực: {POLICE} {C}."
    assert posts(text) == {A: ["Phó Trưởng ban", HEALTH], B: ["Phó Trưởng ban", HOME], C: [POLICE]}


@pytest.mark.parametrize("heading", ["nhiều đại biểu gồm", "4 giám đốc:", "các bộ trưởng gồm"])
def test_who_is_only_there_gets_no_post_of_it(heading: str) -> None:
    assert posts(f"Dự họp có {heading} {HEALTH} {A}, {HOME} {B}.") == {A: [HEALTH], B: [HOME]}


def test_those_who_are_dismissed_have_left() -> None:
    text = f"HĐND tỉnh đã miễn nhiệm 2 ủy viên UBND tỉnh gồm: {HEALTH} {A}, {HOME} {B}."
    assert posts(text)[B] == ["ủy viên UBND tỉnh (former)", HOME]


@pytest.mark.parametrize(
    "charge",
    [
        "lĩnh vực văn hóa - xã hội",
        "mảng đất đai, xây dựng",
        "nông nghiệp - thiên tai",
        "khối nội chính",
        "mảng nông lâm thủy lợi",
        "điều hành kinh tế",
    ],
)
def test_what_a_deputy_is_in_charge_of_leads_to_the_name_behind(charge: str) -> None:
    post = f"Phó chủ tịch phụ trách {charge}"
    assert posts(f"Có mặt Chủ tịch huyện {A}, {post} {B} và {post} {C}.") == {
        A: ["Chủ tịch huyện"],
        B: [post],
        C: [post],
    }
    also = f"Phó chủ tịch thường trực kiêm phụ trách {charge}"
    assert posts(f"Huyện có Chủ tịch {A}, {also} {B}.") == {
        A: ["Chủ tịch"],
        B: ["Phó chủ tịch thường trực"],
    }


@pytest.mark.parametrize(
    "lead",
    [
        "Tại cuộc họp của thường trực Tỉnh ủy, ",
        "Theo kết luận của Thường trực HĐND tỉnh, ",
        "Báo cáo Thường trực Chính phủ, ",
        "Sau cuộc họp Thường trực Ban Bí thư, ",
    ],
)
def test_a_standing_body_is_no_post(lead: str) -> None:
    assert posts(f"{lead}{HEALTH} {A} nói.") == {A: [HEALTH]}
    assert posts(f"{lead}ông {A}, {HEALTH}, nói.") == {A: [HEALTH]}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (f"Thường trực Ban Bí thư {A} nói.", "Thường trực Ban Bí thư"),
        (f"Ông {A}, thường trực HĐND tỉnh, nói.", "thường trực HĐND tỉnh"),
        (f"Ủy viên Thường trực HĐND tỉnh {A} nói.", "Ủy viên Thường trực HĐND tỉnh"),
    ],
)
def test_who_represents_it_has_one(text: str, post: str) -> None:
    assert posts(text) == {A: [post]}


@pytest.mark.parametrize(
    "not_yet", ["Tỉnh chờ ý kiến về việc có bầu", "Về việc có nên phê chuẩn", "HĐND tỉnh chưa bầu"]
)
def test_what_may_not_be_given_is_no_post(not_yet: str) -> None:
    assert posts(f"{not_yet} chức danh Phó chủ tịch UBND tỉnh đối với ông {A}.") == {}


def test_a_surname_that_begins_a_place_is_one_before_a_given_name() -> None:
    text = f"Phó chủ tịch phụ trách văn hóa - xã hội Đồng Văn Tả, Phó chủ tịch huyện Đồng Văn {A}."
    assert posts(text) == {
        "Đồng Văn Tả": ["Phó chủ tịch phụ trách văn hóa - xã hội"],
        A: ["Phó chủ tịch huyện Đồng Văn"],
    }


@pytest.mark.parametrize(
    "others",
    ["Bộ trưởng Bộ Y tế, Bộ trưởng Bộ Tài chính", f"{HEALTH}, {HOME}", f"{HEALTH} và {HOME}"],
)
def test_two_posts_that_nobody_holds_at_once_are_of_others(others: str) -> None:
    text = f"Hội đã gửi kiến nghị tới Phó Thủ tướng {A}, {others} về việc này."
    assert posts(text) == {A: ["Phó Thủ tướng"]}


def test_a_province_of_the_past_is_nobody() -> None:
    text = f"Ông {A} từng giữ các chức vụ: Phó giám đốc Công ty Nông nghiệp Hà Bắc; {HEALTH}."
    assert set(posts(text)) == {A}


@pytest.mark.parametrize(
    "lead", ["Hai Phó Chủ tịch HĐND tỉnh là", "Các Phó Chủ tịch HĐND tỉnh gồm"]
)
@pytest.mark.parametrize("told", ["được {} phiếu", "phụ trách {} việc", "({} tuổi)"])
def test_something_is_told_of_each_in_a_list(lead: str, told: str) -> None:
    text = f"{lead} ông Trần Văn Mẫu {told.format(40)}; bà Lê Thị Thử {told.format(50)}."
    held = ["Phó Chủ tịch HĐND tỉnh"]
    assert posts(text) == {"Trần Văn Mẫu": held, "Lê Thị Thử": held}
