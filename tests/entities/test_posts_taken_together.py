"""Posts that several get or lose in one sentence, and careers that stand behind a birth."""

from __future__ import annotations

import pytest
from naming import posts

A, B = "Trần Văn Mẫu", "Lê Thị Thử"
HEALTH, PARTY, NOW = "Giám đốc Sở Y tế", "Bí thư Huyện ủy Tân Lạc", "Phó Chủ tịch UBND tỉnh"
TREASURY, TRAFFIC = "bộ trưởng Bộ Tài chính", "bộ trưởng Bộ Giao thông vận tải"


@pytest.mark.parametrize("term", ["", " nhiệm kỳ 2021 - 2026"])
@pytest.mark.parametrize("to", ["đối với", "với"])
@pytest.mark.parametrize("word", ["chức vụ", "chức danh"])
def test_who_loses_a_post_may_be_led_by_another(word: str, to: str, term: str) -> None:
    text = (
        f"Quốc hội miễn nhiệm {word} {TREASURY}{term} {to} Phó Thủ tướng {A} và {word} "
        f"{TRAFFIC}{term} {to} bà {B}."
    )
    assert posts(text) == {
        A: [f"{TREASURY} (former)", "Phó Thủ tướng"],
        B: [f"{TRAFFIC} (former)"],
    }


@pytest.mark.parametrize("verb", ["bầu", "phê chuẩn bổ nhiệm"])
def test_who_gets_a_post_may_be_led_by_another(verb: str) -> None:
    text = f"Quốc hội {verb} chức vụ {TREASURY} đối với {HEALTH} {A}."
    assert posts(text) == {A: [TREASURY, HEALTH]}


def test_what_the_second_loses_needs_no_word_for_it() -> None:
    text = f"HĐND miễn nhiệm chức danh {NOW} đối với ông {A} và Ủy viên UBND tỉnh đối với bà {B}."
    assert posts(text) == {A: [f"{NOW} (former)"], B: ["Ủy viên UBND tỉnh (former)"]}


@pytest.mark.parametrize(
    "born",
    [
        "sinh ngày 2/3/1960, quê xã Yên Phú (Ý Yên, Nam Định),",
        "sinh ngày 2/3/1960, quê xã Yên Phú, huyện Ý Yên, tỉnh Nam Định,",
        "sinh năm 1960 tại Nam Định,",
        "sinh ngày 2/3/1960 tại xã Yên Phú, huyện Ý Yên,",
        "(60 tuổi, quê Nam Định)",
    ],
)
@pytest.mark.parametrize(
    "term", ["khóa 10, 11, 12", "Khóa X, XI", "khoá X và XI", "các Khóa X, XI"]
)
def test_a_career_stands_behind_the_birth(born: str, term: str) -> None:
    text = f"Ông {A} {born} là Ủy viên Trung ương Đảng {term}; đại biểu Quốc hội {term}."
    assert posts(text) == {A: ["Ủy viên Trung ương Đảng", "đại biểu Quốc hội"]}


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (f"Cựu {HEALTH} {A} bị kỷ luật.", " (former)"),
        (f"Ông {A} bị cách chức {HEALTH}.", " (former)"),
        (f"Nguyên {HEALTH} {A} nhận nhiệm vụ mới.", ""),
        (f"{HEALTH} {A} bị kỷ luật.", ""),
    ],
)
def test_terms_of_one_who_was_dismissed_are_over(told: str, status: str) -> None:
    text = f"{told} Ông Mẫu là Ủy viên Trung ương Đảng Khóa X, XI; đại biểu Quốc hội Khóa XIII."
    assert posts(text)[A][1:] == [f"Ủy viên Trung ương Đảng{status}", f"đại biểu Quốc hội{status}"]


@pytest.mark.parametrize(
    "told",
    [
        " năm nay 48 tuổi, nguyên quán Nam Định, là tiến sĩ luật; từng có thời gian giữ chức",
        ", 48 tuổi, quê Nam Định, là cử nhân kinh tế, có thời gian làm",
    ],
)
def test_what_somebody_once_was_stands_behind_the_degree(told: str) -> None:
    text = f"Ông {A}{told} {PARTY} trước khi được bổ nhiệm {HEALTH}."
    assert posts(text) == {A: [f"{PARTY} (former)", HEALTH]}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"Đồng chí {A} {PARTY} phát biểu.", {A: [PARTY]}),
        (f"Tại lễ, bà {B} {HEALTH} cho biết.", {B: [HEALTH]}),
        (
            f"Đồng chí {A} ủy viên Trung ương Đảng, {PARTY} và các lãnh đạo dự.",
            {A: ["ủy viên Trung ương Đảng", PARTY]},
        ),
        (f"Ông {A} nguyên {HEALTH} nói.", {A: [f"{HEALTH} (former)"]}),
        (f"Sau khi gặp ông {A} {HEALTH} đã ký.", {}),
        (f"Ông {A} phát ngôn về việc này.", {}),
    ],
)
def test_a_comma_may_be_lost_behind_a_name(text: str, wanted: dict[str, list[str]]) -> None:
    assert posts(text) == wanted


@pytest.mark.parametrize(
    ("told", "first", "second"),
    [
        ("Hai tỉnh có tân Bí thư lần lượt là", "Bí thư", "Bí thư"),
        (f"Ghế {PARTY} hai khóa lần lượt thuộc về", PARTY, PARTY),
        (f"{HEALTH} và {PARTY} lần lượt là", HEALTH, PARTY),
    ],
)
def test_posts_go_round_in_turn(told: str, first: str, second: str) -> None:
    assert posts(f"{told} ông {A} và bà {B}.") == {A: [first], B: [second]}


def test_both_subjects_get_the_post_over_a_bracket() -> None:
    text = (
        f"Ông {A}, nguyên {HEALTH} (trực thuộc UBND tỉnh) và bà {B} - {PARTY} - được bổ nhiệm "
        "chức phó ban này."
    )
    assert posts(text) == {A: [f"{HEALTH} (former)", "phó ban"], B: [PARTY, "phó ban"]}


@pytest.mark.parametrize("pronoun", ["ông này", "vị này", "đồng chí này"])
def test_a_pronoun_may_point_back(pronoun: str) -> None:
    text = f"Ông {A} quê ở Tân Lạc. Trước đó, {pronoun} từng giữ chức {PARTY}."
    assert posts(text) == {A: [f"{PARTY} (former)"]}


@pytest.mark.parametrize("and_so", [", cách chức", " và cho thôi giữ chức", ", bãi nhiệm chức"])
def test_one_decision_takes_several_posts(and_so: str) -> None:
    several = f"cách chức {PARTY} nhiệm kỳ 2015-2020{and_so} Ủy viên Ban Thường vụ Tỉnh ủy"
    wanted = {A: [f"{PARTY} (former)", "Ủy viên Ban Thường vụ Tỉnh ủy (former)"]}
    assert posts(f"Ông {A} bị {several} vì vi phạm.") == wanted
    assert posts(f"Ban Bí thư quyết định {several} đối với ông {A}.") == wanted


@pytest.mark.parametrize("to", ["đối với ông này.", "với ông này vì vi phạm."])
def test_what_is_taken_from_a_pronoun_that_points_back(to: str) -> None:
    text = f"Ông {A} bị kiểm điểm. Thủ tướng quyết định cách chức {NOW} nhiệm kỳ 2016-2021 {to}"
    assert posts(text) == {A: [f"{NOW} (former)"]}


@pytest.mark.parametrize("mark", [", ", " - "])
@pytest.mark.parametrize("verb", ["chỉ đạo", "quán triệt", "lưu ý", "thống nhất", "dự báo"])
def test_a_verb_before_a_body_ends_the_office(verb: str, mark: str) -> None:
    text = f"Ông {A}{mark}{NOW} Nam Định {verb}, Sở Y tế phải làm rõ."
    assert posts(text) == {A: [f"{NOW} Nam Định"]}


@pytest.mark.parametrize(
    "post",
    [
        "Trưởng phòng Nội vụ huyện A Lưới, tỉnh Thừa Thiên - Huế",
        "Chủ tịch UBND phường Đông Hải, TP Phan Rang - Tháp Chàm",
        "Chủ tịch UBND TP Huế, tỉnh Thừa Thiên - Huế",
        "Chủ tịch UBND TP Vinh, Nghệ An",
        "Chủ tịch Hội Truyền thống Trường Sơn - Đường Hồ Chí Minh Việt Nam",
        "Chủ tịch Hội Truyền thống Trường Sơn - đường Hồ Chí Minh tỉnh Nam Định",
    ],
)
def test_places_with_a_dash_end_a_post(post: str) -> None:
    assert posts(f"Ông {A}, {post}, cho biết.") == {A: [post]}
    assert posts(f"Ông {A} - {post} - cho biết.") == {A: [post]}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quốc hội sẽ xem xét, quyết định bãi nhiệm {p} đối với ông {a}.", ""),
        ("Quốc hội sẽ quyết định việc: bổ nhiệm nhân sự; bãi nhiệm {p} đối với ông {a}.", ""),
        ("Tỉnh ủy đề nghị Quốc hội xem xét để ông {a} thôi làm {p} khóa XIV.", ""),
        ("Tỉnh ủy đề nghị cho ông {a} thôi làm nhiệm vụ {p}.", ""),
        ("Theo đề nghị của Tỉnh ủy, ông {a} thôi làm {p}.", " (former)"),
        ("Theo đề nghị của Tỉnh ủy, Quốc hội bãi nhiệm {p} đối với ông {a}.", " (former)"),
        ("Quốc hội đã quyết định bãi nhiệm {p} đối với ông {a}.", " (former)"),
    ],
)
def test_what_is_to_be_left_is_held(text: str, status: str) -> None:
    member = "đại biểu Quốc hội"
    assert posts(text.format(a=A, p=member)) == {A: [f"{member}{status}"]}
