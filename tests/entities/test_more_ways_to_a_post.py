"""Rarer ways of saying who holds a post, gets it or loses it."""

from __future__ import annotations

import pytest
from naming import posts

A = "Trần Văn Mẫu"


@pytest.mark.parametrize(
    ("called", "held"),
    [
        ("Chức", "hiện do ông Trần Văn Mẫu đảm nhiệm."),
        ("Chức vụ", "do ông Trần Văn Mẫu đảm trách từ năm 2019."),
        ("Vị trí", "do ông Trần Văn Mẫu, kỹ sư xây dựng, đảm nhận."),
        ("Ghế", "đang do ông Trần Văn Mẫu nắm giữ."),
    ],
)
def test_a_post_is_held_by_somebody(called: str, held: str) -> None:
    text = f"{called} Giám đốc Sở Xây dựng Cao Bằng {held}"
    assert posts(text) == {A: ["Giám đốc Sở Xây dựng Cao Bằng"]}


def test_what_somebody_else_writes_is_not_his_post() -> None:
    assert not posts("Lá đơn gửi Giám đốc Sở Xây dựng Cao Bằng do ông Trần Văn Mẫu viết.")


@pytest.mark.parametrize(
    "way",
    [
        "được bố trí giữ chức",
        "được sắp xếp làm",
        "được biệt phái làm",
        "được tăng cường về làm",
        "được cấp trên lựa chọn làm",
        "được thuyên chuyển sang giữ chức",
    ],
)
def test_a_post_is_found_for_somebody(way: str) -> None:
    assert posts(f"Ông Trần Văn Mẫu {way} Phó Chủ tịch UBND huyện Sông Mã.") == {
        A: ["Phó Chủ tịch UBND huyện Sông Mã"]
    }


@pytest.mark.parametrize("so", ["và trúng cử với 45/48 phiếu", "và đã đắc cử", ", và trúng cử"])
def test_who_is_put_up_may_be_elected(so: str) -> None:
    proposed = "Ông Trần Văn Mẫu được giới thiệu bầu giữ chức Chủ tịch HĐND tỉnh"
    assert posts(f"{proposed} {so}.") == {A: ["Chủ tịch HĐND tỉnh"]}
    assert not posts(f"{proposed}.")


@pytest.mark.parametrize(
    "taken",
    [
        "miễn nhiệm tư cách đại biểu HĐND tỉnh đối với ông Trần Văn Mẫu",
        "cho ông Trần Văn Mẫu thôi tư cách đại biểu HĐND tỉnh",
        "chấm dứt tư cách đại biểu HĐND tỉnh của ông Trần Văn Mẫu",
    ],
)
def test_the_capacity_of_a_deputy_is_taken(taken: str) -> None:
    assert posts(f"HĐND tỉnh đã {taken}.") == {A: ["đại biểu HĐND tỉnh (former)"]}


@pytest.mark.parametrize("all_posts", ["cách tất cả chức vụ trong Đảng", "cách các chức vụ"])
@pytest.mark.parametrize("link", ["của ông Trần Văn Mẫu, gồm:", "với ông Trần Văn Mẫu gồm", ""])
def test_all_posts_are_lost_that_are_listed(all_posts: str, link: str) -> None:
    text = (
        f"Ban Bí thư quyết định {all_posts} {link or 'đối với ông Trần Văn Mẫu:'} Ủy viên Ban Chấp "
        "hành Đảng bộ tỉnh nhiệm kỳ 2015-2020; Bí thư Đảng ủy Sở Y tế."
    )
    assert posts(text) == {
        A: ["Ủy viên Ban Chấp hành Đảng bộ tỉnh (former)", "Bí thư Đảng ủy Sở Y tế (former)"]
    }


@pytest.mark.parametrize(
    "clause",
    [
        "Bày tỏ nhất trí với ý kiến của",
        "Đồng tình với nhận định của",
        "Đánh giá cao đề xuất của",
        "Cảm ơn sự giúp đỡ của",
    ],
)
def test_who_is_answered_is_another(clause: str) -> None:
    text = f"{clause} Chủ tịch Hội Nhà báo, Phó Chủ tịch UBND tỉnh Trần Văn Mẫu nói sẽ làm ngay."
    assert posts(text) == {A: ["Phó Chủ tịch UBND tỉnh"]}


@pytest.mark.parametrize(
    "replaced",
    [
        "ông Đỗ Quang Kỹ, Lê Hữu Thử",
        "các ông Đỗ Quang Kỹ và Lê Hữu Thử",
        "ông Đỗ Quang Kỹ, ông Lê Hữu Thử",
    ],
)
def test_two_are_replaced(replaced: str) -> None:
    text = f"HĐND bầu ông Trần Văn Mẫu làm Phó Chủ tịch UBND tỉnh, thay {replaced} nghỉ hưu."
    assert posts(text) == {A: ["Phó Chủ tịch UBND tỉnh"], "Đỗ Quang Kỹ": [], "Lê Hữu Thử": []}


@pytest.mark.parametrize("aged", [" (53 tuổi)", ", 53 tuổi,", " (sinh năm 1966),"])
def test_one_with_an_age_and_a_post_is_not_the_man_of_the_street(aged: str) -> None:
    assert posts(f"Ông Phan Đình Phùng{aged} Bí thư Huyện ủy Sông Mã được khen.") == {
        "Phan Đình Phùng": ["Bí thư Huyện ủy Sông Mã"]
    }


@pytest.mark.parametrize("board", ["Ban Thi đua - Khen thưởng Trung ương", "Ban Quản lý dự án 7"])
def test_a_unit_belongs_to_a_board(board: str) -> None:
    assert posts(f"Ông Trần Văn Mẫu, Trưởng phòng Tổng hợp, {board}, cho biết.") == {
        A: [f"Trưởng phòng Tổng hợp, {board}"]
    }


@pytest.mark.parametrize("credit", ["- Ảnh: A. LÂM", "– Ảnh: A. LÂM", "- ảnh H.MI", "- ẢNH: A.L."])
def test_who_took_the_picture_is_no_part_of_a_post(credit: str) -> None:
    assert posts(f"Ông Trần Văn Mẫu - chủ tịch UBND tỉnh Đồng Nai {credit}") == {
        A: ["chủ tịch UBND tỉnh Đồng Nai"]
    }
