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


@pytest.mark.parametrize("before", ["", "Sáng 5/6, ", "Liên quan vụ việc này, "])
def test_a_comma_parts_the_subject_from_its_post(before: str) -> None:
    text = f"{before}Bí thư Huyện ủy Sông Mã, Trần Văn Mẫu đã yêu cầu làm rõ."
    assert posts(text) == {A: ["Bí thư Huyện ủy Sông Mã"]}


@pytest.mark.parametrize(
    "before", ["Theo", "Sau khi gặp", "Theo báo cáo của", "Tại buổi làm việc với"]
)
def test_the_comma_ends_what_is_told_of_another(before: str) -> None:
    assert not posts(f"{before} Bí thư Huyện ủy Sông Mã, Trần Văn Mẫu đã bỏ trốn.")


@pytest.mark.parametrize(
    "told",
    [
        "đã trở thành hai Phó Giám đốc Sở Y tế tỉnh Cà Mau",
        "(cùng là Phó Giám đốc Sở Y tế tỉnh Cà Mau) vắng mặt",
        "(đều là Phó Giám đốc Sở Y tế tỉnh Cà Mau) vắng mặt",
    ],
)
def test_all_of_a_list_have_one_post(told: str) -> None:
    text = f"Ông Trần Văn Mẫu và ông Đỗ Quang Kỹ {told}."
    held = ["Phó Giám đốc Sở Y tế tỉnh Cà Mau"]
    assert posts(text) == {A: held, "Đỗ Quang Kỹ": held}


@pytest.mark.parametrize("others", ["các", "hai", "những"])
def test_one_of_several_has_the_post(others: str) -> None:
    text = f"Ông Trần Văn Mẫu là một trong {others} Phó Chủ tịch UBND tỉnh Cà Mau."
    assert posts(text) == {A: ["Phó Chủ tịch UBND tỉnh Cà Mau"]}


@pytest.mark.parametrize(
    "moved",
    [
        " từ Bí thư Thành đoàn sang giữ chức Chủ tịch UBND quận 4",
        " từ Bí thư Thành đoàn về Tân Phú làm Chủ tịch UBND quận 4",
        " từ Bí thư Thành đoàn làm Chủ tịch UBND quận 4",
        ", từ Bí thư Thành đoàn, được bổ nhiệm làm Chủ tịch UBND quận 4",
    ],
)
def test_one_post_leads_to_the_next(moved: str) -> None:
    text = f"Thành ủy điều chuyển ông Trần Văn Mẫu{moved}."
    assert posts(text) == {A: ["Bí thư Thành đoàn (former)", "Chủ tịch UBND quận 4"]}


def test_an_office_leads_to_a_post() -> None:
    text = "Ông Trần Văn Mẫu được điều động từ Văn phòng UBND tỉnh về làm Chủ tịch UBND quận 4."
    assert posts(text) == {A: ["Chủ tịch UBND quận 4"]}


@pytest.mark.parametrize(
    "left",
    [
        " chính thức bị cách chức",
        " bất ngờ bị miễn nhiệm chức",
        " có đơn xin thôi giữ chức",
        ", người vừa viết đơn từ chức",
        " cựu",
        " nguyên",
    ],
)
def test_a_post_is_left_in_more_ways(left: str) -> None:
    text = f"Tỉnh ủy kỷ luật ông Trần Văn Mẫu{left} Chủ tịch UBND huyện Sông Mã."
    assert posts(text) == {A: ["Chủ tịch UBND huyện Sông Mã (former)"]}


@pytest.mark.parametrize(
    "time", ["trong thời gian 2011 - 2016", "thời kỳ 2011-2016", "của khóa 14"]
)
def test_a_time_stands_before_whose_post_it_was(time: str) -> None:
    text = f"Ban Bí thư cách chức Bí thư Huyện ủy Sông Mã {time} đối với ông Trần Văn Mẫu."
    assert posts(text) == {A: ["Bí thư Huyện ủy Sông Mã (former)"]}


def test_a_relative_in_brackets_parts_nothing() -> None:
    text = (
        "Huyện ủy điều chuyển ông Trần Văn Mẫu - Trưởng Ban Tổ chức Huyện ủy (em rể của một "
        "lãnh đạo) làm Chủ tịch Hội Nông dân huyện."
    )
    assert posts(text) == {A: ["Trưởng Ban Tổ chức Huyện ủy", "Chủ tịch Hội Nông dân huyện"]}


def test_two_posts_are_held_at_once() -> None:
    text = "Ông Trần Văn Mẫu vừa là Bí thư Huyện ủy Sông Mã vừa là đại biểu Quốc hội."
    assert posts(text) == {A: ["Bí thư Huyện ủy Sông Mã", "đại biểu Quốc hội"]}


def test_who_is_replaced_may_have_a_new_post() -> None:
    text = (
        "Ông Trần Văn Mẫu được bầu làm Bí thư Tỉnh đoàn, thay ông Đỗ Quang Kỹ được Tỉnh ủy điều "
        "động giữ chức Bí thư Huyện ủy Sông Mã."
    )
    assert posts(text) == {A: ["Bí thư Tỉnh đoàn"], "Đỗ Quang Kỹ": ["Bí thư Huyện ủy Sông Mã"]}


def test_the_time_behind_a_post_is_no_part_of_it() -> None:
    text = "Văn bản do ông Trần Văn Mẫu - Chủ tịch UBND tỉnh lúc bấy giờ - ký."
    assert posts(text) == {A: ["Chủ tịch UBND tỉnh (former)"]}


@pytest.mark.parametrize(
    "first",
    [
        "nhiều chức vụ ở địa phương như cán bộ ngân hàng, kho bạc tỉnh;",
        "các chức vụ: chuyên viên Sở Tài chính,",
        "nhiều vị trí gồm kế toán viên,",
    ],
)
def test_a_career_begins_with_other_work(first: str) -> None:
    text = (
        f"Ông Trần Văn Mẫu từng đảm nhiệm {first} Phó Chủ tịch UBND huyện, Giám đốc Sở Tài chính."
    )
    assert posts(text) == {
        A: ["Phó Chủ tịch UBND huyện (former)", "Giám đốc Sở Tài chính (former)"]
    }


def test_semicolons_part_those_who_share_a_post() -> None:
    text = (
        "Dự có nguyên Bí thư Tỉnh ủy Trần Văn Mẫu, Đỗ Quang Kỹ; nguyên Chủ tịch HĐND tỉnh Lê Hữu "
        "Thử, Phan Minh Tả; Giám đốc Sở Y tế Võ Tá Sơn, nhà báo Lê Quý."
    )
    secretary, chair = ["Bí thư Tỉnh ủy (former)"], ["Chủ tịch HĐND tỉnh (former)"]
    assert posts(text) == {
        A: secretary,
        "Đỗ Quang Kỹ": secretary,
        "Lê Hữu Thử": chair,
        "Phan Minh Tả": chair,
        "Võ Tá Sơn": ["Giám đốc Sở Y tế"],
    }


@pytest.mark.parametrize(
    ("time", "status"),
    [
        ("Trước đó, kết luận nêu, từ tháng 10/2010 đến 11/2015, ", " (former)"),
        ("Từ năm 2010 đến 2015, ", " (former)"),
        ("Trước đó, ", ""),
    ],
)
def test_the_period_of_a_clause_is_that_of_the_post(time: str, status: str) -> None:
    text = f"{time}với cương vị Giám đốc Sở Xây dựng, ông Trần Văn Mẫu đã ký nhiều giấy phép."
    assert posts(text) == {A: [f"Giám đốc Sở Xây dựng{status}"]}


def test_who_once_led_a_project_of_a_firm_is_no_official() -> None:
    head = "Ông Trần Văn Mẫu, Tổng Giám đốc Tập đoàn Điện lực Việt Nam,"
    assert not posts(f"{head} từng là Giám đốc Ban Quản lý dự án Thủy điện Sông Mã.")
    assert posts(f"{head} từng là Giám đốc Sở Công Thương Hà Giang.")


@pytest.mark.parametrize(
    "posts_told",
    [
        "được bầu giữ chức Chủ tịch UBND tỉnh và Chủ tịch HĐND tỉnh",
        "lần lượt được bổ nhiệm vào các chức Chủ tịch UBND tỉnh, Chủ tịch HĐND tỉnh",
    ],
)
def test_each_of_a_list_has_the_post_in_his_place(posts_told: str) -> None:
    assert posts(f"Ông Trần Văn Mẫu và ông Đỗ Quang Kỹ {posts_told}.") == {
        A: ["Chủ tịch UBND tỉnh"],
        "Đỗ Quang Kỹ": ["Chủ tịch HĐND tỉnh"],
    }


def test_posts_that_many_hold_are_everybodys() -> None:
    told = "được bầu làm Ủy viên Ban Thường vụ, Phó Bí thư Tỉnh ủy"
    text = f"Ông Trần Văn Mẫu và ông Đỗ Quang Kỹ {told}."
    held = ["Ủy viên Ban Thường vụ", "Phó Bí thư Tỉnh ủy"]
    assert posts(text) == {A: held, "Đỗ Quang Kỹ": held}


@pytest.mark.parametrize(
    ("now", "told", "status"),
    [
        ("Thủ tướng", "Năm 1993, ông về làm Giám đốc Sở Du lịch.", " (former)"),
        ("Bộ trưởng", "Ông được điều động về làm Giám đốc Sở Du lịch.", " (former)"),
        ("Phó Giám đốc", "Ông được điều động về làm Giám đốc Sở Du lịch.", ""),
    ],
)
def test_who_is_at_the_top_has_left_what_is_below(now: str, told: str, status: str) -> None:
    text = f"{now} Trần Văn Mẫu phát biểu. {told}"
    assert posts(text)[A] == [now, f"Giám đốc Sở Du lịch{status}"]


def test_what_is_told_of_lost_posts_is_no_list() -> None:
    text = (
        "Ông Trần Văn Mẫu, nguyên Bí thư Tỉnh ủy, bị cách các chức vụ mà ông từng nắm giữ, cao "
        "nhất là Bí thư Tỉnh ủy; Thủ tướng cũng có quyết định."
    )
    assert posts(text) == {A: ["Bí thư Tỉnh ủy (former)"]}


def test_the_clerk_of_a_court_is_no_official() -> None:
    assert not posts("Ông Trần Văn Mẫu, thư ký Tòa án nhân dân huyện Sông Mã, bị khởi tố.")
