"""Where posts end: codes in brackets, years and places of boards, counts, slips of writers."""

from __future__ import annotations

import pytest
from naming import posts

A = "Trần Văn Mẫu"


@pytest.mark.parametrize(
    "post",
    [
        "Trưởng phòng An ninh kinh tế (PA 04) Công an tỉnh Hòa Bình",
        "Phó trưởng phòng Cảnh sát giao thông (PC08) - Công an tỉnh Hòa Bình",
        "Cục trưởng Cục An ninh kinh tế (A04), Bộ Công an",
        "Vụ trưởng vụ Thống kê giá, tổng cục Thống kê",
        "Trưởng phòng Dân số, cục Thống kê tỉnh Hòa Bình",
        "Phó chủ tịch UBND xã Tân Lập, huyện Tân Lạc",
    ],
)
@pytest.mark.parametrize("around", ["Ông {}, {}, nói.", "Ông {} - {} - nói.", "Ông {} là {}."])
def test_a_post_goes_on_with_what_its_body_belongs_to(around: str, post: str) -> None:
    assert posts(around.format(A, post)) == {A: [post]}


@pytest.mark.parametrize("behind", ["bằng hình thức khiển trách", "tham dự", "đề xuất"])
def test_any_word_closes_a_place(behind: str) -> None:
    post = "Phó chủ tịch xã Tân Lập, huyện Tân Lạc"
    assert posts(f"Kỷ luật ông {A}, {post} {behind}.") == {A: [post]}


@pytest.mark.parametrize("place", ["", " tỉnh Hòa Bình", " tại Hòa Bình"])
@pytest.mark.parametrize("end", [".", ", nói."])
def test_a_board_has_its_year_and_its_place(place: str, end: str) -> None:
    post = f"Trưởng ban Chỉ đạo thi THPT quốc gia năm 2019{place}"
    assert posts(f"Ông {A} làm {post}{end}") == {A: [post]}


@pytest.mark.parametrize("count", ["4 khóa", "hai nhiệm kỳ", "2 nhiệm kỳ liên tiếp"])
def test_how_often_a_post_was_held_is_no_part_of_it(count: str) -> None:
    assert posts(f"Ông {A} là đại biểu Quốc hội {count}.") == {A: ["đại biểu Quốc hội"]}


def test_the_number_of_a_district_is_a_part_of_it() -> None:
    post = "Bí thư Quận ủy quận 1"
    assert posts(f"Ông {A} làm {post} nhiệm kỳ 2015-2020.") == {A: [post]}


def test_a_word_written_twice_counts_once() -> None:
    text = f"Ông {A} - Chủ tịch Chủ tịch Hội Luật gia tỉnh Hòa Bình - nói."
    assert posts(text) == {A: ["Chủ tịch Hội Luật gia tỉnh Hòa Bình"]}


def test_a_verb_behind_a_closing_dash_is_no_part() -> None:
    text = f"Tin do ông {A} - Giám đốc Sở Y tế Hòa Bình - cung cấp khi trả lời báo chí."
    assert posts(text) == {A: ["Giám đốc Sở Y tế Hòa Bình"]}


def test_a_middle_and_a_given_name_are_a_short_form() -> None:
    text = f"Chủ tịch UBND tỉnh {A} nói. Chủ tịch Văn Mẫu nhấn mạnh."
    assert posts(text) == {A: ["Chủ tịch UBND tỉnh", "Chủ tịch"]}


@pytest.mark.parametrize(
    "task",
    [
        "Trưởng ban Chỉ đạo quốc gia về xây dựng các khu kinh tế ven biển",
        "tổ trưởng tổ công tác liên ngành về vấn đề bồi thường cho dân khu đô thị Tân Lập",
        "Trưởng ban Chỉ đạo xử lý các dự án chậm tiến độ ngành Công Thương",
    ],
)
@pytest.mark.parametrize(
    "around", ["Ông {}, {}, cho biết.", "Ông {} ({}) nói.", "Ông {} - {} - nói."]
)
def test_a_board_has_its_task(around: str, task: str) -> None:
    assert posts(around.format(A, task)) == {A: [task]}


@pytest.mark.parametrize("code", ["VH - TT & DL", "VH-TT&DL", "VHTTDL"])
def test_letters_of_a_body_stand_before_its_place(code: str) -> None:
    post = f"Giám đốc Sở Văn hóa, Thể thao và Du lịch ({code}) tỉnh Hòa Bình"
    assert posts(f"{post} {A} nói.") == {A: [post]}


@pytest.mark.parametrize("seat", ["Hòa Bình", "đoàn Hòa Bình", "TP Hà Nội"])
@pytest.mark.parametrize("around", [", {}, nói.", " - {} - nói."])
def test_a_post_stands_behind_the_constituency(around: str, seat: str) -> None:
    post = "ủy viên Ủy ban Pháp luật của Quốc hội"
    assert posts(f"Đại biểu {A} ({seat}){around.format(post)}") == {A: ["Đại biểu", post]}


def test_a_vice_minister_in_brackets_is_no_place_in_a_picture() -> None:
    text = f"Có ông {A} (Thứ trưởng Bộ Y tế), ông Lê Văn Thử (thứ hai từ trái) dự."
    assert posts(text) == {A: ["Thứ trưởng Bộ Y tế"]}


@pytest.mark.parametrize("unit", ["Đội Cảnh sát giao thông", "Đội CSGT", "Đội Quản lý thị trường"])
def test_the_number_of_a_unit_is_no_house_number(unit: str) -> None:
    post = f"Đội trưởng {unit} số 14"
    assert posts(f"{post} {A} nói.") == {A: [post]}
    assert posts(f"Trụ sở {unit}, số 14 {A}, bị cháy.") == {}


@pytest.mark.parametrize(
    ("office", "behind"),
    [
        ("Phó Vụ trưởng Vụ Đào tạo, bồi dưỡng cán bộ, Ban Tổ chức Trung ương", ""),
        ("Vụ trưởng Vụ Kế hoạch, Tài chính, Bộ Y tế", ""),
        ("Cục trưởng Cục Nhà giáo, cán bộ quản lý giáo dục", " (Bộ Giáo dục và Đào tạo)"),
        ("Trưởng ban Văn hóa, Xã hội HĐND tỉnh", ""),
    ],
)
def test_a_field_of_two_halves_has_a_comma(office: str, behind: str) -> None:
    assert posts(f"Ông Trần Văn Mẫu, {office}{behind}, nói.") == {"Trần Văn Mẫu": [office]}
    assert posts(f"{office} Trần Văn Mẫu nói.") == {"Trần Văn Mẫu": [office]}


@pytest.mark.parametrize("second", ["Chủ tịch", "Phó trưởng ban", "Giám đốc"])
def test_two_posts_are_held_side_by_side(second: str) -> None:
    other = f"{second} Quỹ Bảo trợ trẻ em"
    text = f"Ông Trần Văn Mẫu là Bộ trưởng Bộ Y tế kiêm nhiệm {other}."
    assert posts(text) == {"Trần Văn Mẫu": ["Bộ trưởng Bộ Y tế", other]}


@pytest.mark.parametrize(
    "proposed",
    [
        "Thủ tướng sẽ trình bày với Quốc hội việc phê chuẩn bổ nhiệm chức vụ {} với ông {}",
        "Thủ tướng sẽ trình Quốc hội phê chuẩn bổ nhiệm ông {1} giữ chức {0}",
        "Quốc hội sẽ xem xét việc bổ nhiệm chức vụ {} đối với ông {}",
        "Thủ tướng đề nghị bổ nhiệm chức danh {} đối với ông {}",
        "Quốc hội sẽ bầu chức danh {} đối với ông {}",
    ],
)
def test_a_post_that_is_only_proposed_is_not_held(proposed: str) -> None:
    text = proposed.format("Bộ trưởng Bộ Y tế", "Trần Văn Mẫu")
    assert posts(f"{text}.").get("Trần Văn Mẫu", []) == []


@pytest.mark.parametrize("by", ["phê chuẩn đề nghị của Thủ tướng về việc", "đã thông qua việc"])
def test_a_proposal_may_be_accepted(by: str) -> None:
    text = f"Quốc hội {by} bổ nhiệm chức vụ Bộ trưởng Bộ Y tế đối với ông Trần Văn Mẫu."
    assert posts(text) == {"Trần Văn Mẫu": ["Bộ trưởng Bộ Y tế"]}


@pytest.mark.parametrize("undone", ["hủy", "huỷ bỏ", "thu hồi", "bãi bỏ"])
@pytest.mark.parametrize(
    "told",
    [
        "Tỉnh ủy {} quyết định bổ nhiệm {} đối với ông {}",
        "Tỉnh ủy đã {0} các quyết định về việc bổ nhiệm ông {2} giữ chức {1}",
        "Ông {2} bị {0} quyết định bổ nhiệm {1}",
    ],
)
def test_a_post_is_left_that_should_not_have_been_given(told: str, undone: str) -> None:
    post, name = "Phó giám đốc Sở Y tế", "Trần Văn Mẫu"
    assert posts(f"{told.format(undone, post, name)}.") == {name: [f"{post} (former)"]}
