"""Steps of a career in all the ways that papers tell them: taken, held once, left for another."""

from __future__ import annotations

import pytest
from naming import FINDER, posts

A, B = "Trần Văn Mẫu", "Lê Thị Thử"
HEALTH, PARTY, NOW = "Giám đốc Sở Y tế", "Bí thư Huyện ủy Tân Lạc", "Phó Chủ tịch UBND tỉnh"


@pytest.mark.parametrize(
    "told",
    [
        f"được bổ nhiệm {HEALTH}",
        f"vẫn được Tỉnh ủy bầu {HEALTH}",
        f"được đề bạt làm {HEALTH}",
        f"được cất nhắc lên {HEALTH}",
        f"được điều về làm {HEALTH}",
        f"được cử giữ chức {HEALTH}",
        f"giữ vai trò là {HEALTH}",
        f"chịu trách nhiệm ở cương vị {HEALTH}",
        f"chuyển công tác, nhận chức vụ {HEALTH}",
        f"được điều động và giữ chức {HEALTH}",
        f"hiện là thiếu tướng, {HEALTH}",
        f"là tiến sĩ nông nghiệp ngành chăn nuôi, {HEALTH}",
        f"là cử nhân luật, hiện là {HEALTH}",
        f"dạy học nhiều năm trước khi làm {HEALTH}",
        f"đảm nhiệm thêm một cương vị nữa là {HEALTH}",
        f"nhận chức vụ mới là {HEALTH}",
        f"kiêm luôn chức {HEALTH}",
        f"được giao trọng trách {HEALTH}",
        f"đảm trách cương vị {HEALTH}",
        f"ngồi vào ghế {HEALTH}",
        f"có mặt với tư cách {HEALTH}",
        f"nhận nhiệm vụ mới tại tỉnh giữ chức {HEALTH}",
    ],
)
def test_a_post_is_taken_or_held(told: str) -> None:
    assert posts(f"Ông {A} {told}.") == {A: [HEALTH]}


@pytest.mark.parametrize(
    "told",
    [
        f"có nhiều năm làm {HEALTH}",
        f"có 5 năm giữ chức {HEALTH}",
        f"trưởng thành từ cơ sở, có thời gian làm {HEALTH} nên am hiểu ngành",
        f"có thời gian dài ở cơ sở, trải qua các vị trí {HEALTH}",
        f"(59 tuổi, Đại học Y, cử nhân luật) từng kinh qua các chức vụ: {HEALTH}",
        f"từng làm giảng viên, {HEALTH}",
        f"trưởng thành từ cơ sở và kinh qua các chức vụ, như: {HEALTH}",
        f"ký giấy tờ khi giữ chức {HEALTH}",
        f"bị cho là vi phạm thời kỳ làm {HEALTH}",
        f"giữ chức {HEALTH}, rồi chuyển về Ban Tổ chức Tỉnh ủy",
        f"làm {HEALTH} cho đến khi nghỉ hưu",
        f"giữ chức {HEALTH} trước khi nghỉ hưu",
        f"nghỉ hưu ở cương vị {HEALTH}",
        f"không còn giữ chức {HEALTH}",
        f"xin từ chức {HEALTH}",
        f"(người vừa thôi chức {HEALTH}) nói",
        f"ký giấy tờ khi còn đương chức {HEALTH}",
        f'"được thôi giữ chức {HEALTH} để luân chuyển"',
        f"chia tay chiếc ghế {HEALTH}",
        f"bị Ban Thường vụ Tỉnh ủy thi hành kỷ luật bằng hình thức cách chức {HEALTH}",
    ],
)
def test_a_post_is_left(told: str) -> None:
    assert posts(f"Ông {A} {told}.") == {A: [f"{HEALTH} (former)"]}


@pytest.mark.parametrize(
    "told",
    [
        f"là {HEALTH} trước khi về làm {NOW}",
        f"từng làm {HEALTH} trước khi được bầu {NOW}",
        f"từng là {HEALTH}, từ năm 2018 là {NOW}",
    ],
)
def test_the_next_post_is_held(told: str) -> None:
    assert posts(f"Ông {A} {told}.") == {A: [f"{HEALTH} (former)", NOW]}


@pytest.mark.parametrize(
    "earlier",
    [
        f"sau khi trải qua nhiều vị trí lãnh đạo như {HEALTH}, {PARTY}",
        f"sau khi đã kinh qua các chức vụ {HEALTH}, {PARTY}",
        f"sau nhiều năm làm {HEALTH}, {PARTY}",
    ],
)
@pytest.mark.parametrize("when", [",", " năm 2015", " hồi tháng 6/2015,"])
def test_earlier_posts_are_told_behind(when: str, earlier: str) -> None:
    text = f"Ông {A} được bầu giữ chức {NOW}{when} {earlier}."
    assert posts(text) == {A: [NOW, f"{HEALTH} (former)", f"{PARTY} (former)"]}


def test_the_chief_was_the_deputy_before() -> None:
    text = f"{HEALTH} {A} quê Kim Bôi. Ông từng làm {PARTY} trước khi được bầu làm Phó {HEALTH}."
    assert posts(text) == {A: [HEALTH, f"{PARTY} (former)", f"Phó {HEALTH} (former)"]}


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        (f"sẽ thay ông {A} làm {PARTY}", {B: [PARTY], A: []}),
        (f"thay ông {A} ở cương vị {PARTY}", {B: [PARTY], A: []}),
        (
            f"thay ông {A}, nguyên {HEALTH}, làm {PARTY}",
            {B: [PARTY], A: [f"{HEALTH} (former)"]},
        ),
        (f"làm {PARTY}, thay ông {A} vừa được bầu làm {NOW}", {B: [PARTY], A: [NOW]}),
        (f"làm {PARTY}, thay ông {A} giữ chức {NOW}", {B: [PARTY], A: []}),
    ],
)
def test_one_takes_over_from_another(told: str, wanted: dict[str, list[str]]) -> None:
    assert posts(f"Bà {B} {told}.") == wanted


def test_a_pronoun_is_not_the_one_of_the_title_who_is_replaced() -> None:
    text = f"Ông được bầu làm {PARTY}. Ông {A} nghỉ hưu."
    title = f"{B} thay ông {A}"
    found = FINDER.find(text, published=None, author="", context=title).officials
    assert A not in {official.name for official in found if official.posts}


@pytest.mark.parametrize("link", ["đối với ông Mẫu", "với ông Mẫu"])
def test_a_short_form_loses_a_post(link: str) -> None:
    text = f"Ông {A} đã nghỉ hưu. Tỉnh ủy quyết định cách chức {PARTY} {link}."
    assert posts(text) == {A: [f"{PARTY} (former)"]}


def test_a_post_only_voted_on_is_none() -> None:
    text = f"Đại hội giới thiệu để lấy phiếu chức danh {NOW} đối với ông {A}, {PARTY}."
    assert posts(text) == {A: [PARTY]}


@pytest.mark.parametrize("people", [f"ông {A}, bà {B}", f"các đồng chí: {A}, {B}"])
def test_whoever_sits_in_a_standing_body_is_an_official(people: str) -> None:
    assert posts(f"Ban Thường vụ Tỉnh ủy khóa 16 gồm {people}.") == {A: [], B: []}


@pytest.mark.parametrize("now", ["hiện là", "nay là", "hiện nay giữ chức"])
def test_what_somebody_is_now_stands_in_brackets(now: str) -> None:
    text = f"Ông {A} - {HEALTH} ({now} {NOW}) - ký văn bản."
    assert posts(text) == {A: [f"{HEALTH} (former)", NOW]}


def test_a_sentence_may_begin_with_the_post_of_a_short_form() -> None:
    text = f"Ông {A} nói. Là {HEALTH}, ông Mẫu hiểu điều đó."
    assert posts(text) == {A: [HEALTH]}


def test_terms_in_a_row_part_two_posts() -> None:
    text = f"Ông {A} là Tỉnh ủy viên các khóa VII, VIII; {PARTY} khóa IX."
    assert posts(text) == {A: ["Tỉnh ủy viên", PARTY]}


@pytest.mark.parametrize("deputy", ["Phó ban", "Phó Trưởng ban", "Phó trưởng ban thường trực"])
def test_a_deputy_may_be_called_by_half_of_the_title(deputy: str) -> None:
    text = (
        f"Trưởng ban Dân vận Tỉnh ủy {A} nói. Năm ngoái, ông được cử làm {deputy} Dân vận Tỉnh ủy."
    )
    assert posts(text)[A] == ["Trưởng ban Dân vận Tỉnh ủy", f"{deputy} Dân vận Tỉnh ủy (former)"]


def test_a_step_of_a_career_with_its_end_is_over() -> None:
    text = f"Ông {A} từng là {HEALTH}; từ tháng 8/2007 đến năm 2011 là {PARTY}."
    assert posts(text) == {A: [f"{HEALTH} (former)", f"{PARTY} (former)"]}


@pytest.mark.parametrize(
    "told",
    [
        "49 tuổi, quê Huế, từng đảm nhiệm nhiều chức vụ tại Viện Khảo cổ (Bộ Y tế), như: {}; {}",
        "đã đảm nhiệm nhiều chức vụ: {}; {}",
        "từng giữ nhiều trọng trách như {}, {}",
        "đã giữ nhiều chức vụ khác nhau như {}, {}",
        "đã trải qua nhiều chức vụ, từ {} đến {}",
        "đã kinh qua nhiều vị trí lãnh đạo tại các đơn vị, từ {} tới {}",
        "có nhiều năm công tác trong ngành, lần lượt giữ các chức vụ: {}; {}",
        "có thời gian giữ các chức vụ như: {}, {}",
        "được giao nhiều trọng trách như {}, {}",
        "đã có 30 năm cống hiến, đảm nhiệm nhiều chức vụ quan trọng như: {}, {}",
        "từng có nhiều năm giữ vị trí {}; {}",
        "bị cách hết các chức vụ trong Đảng, gồm: {}; {}",
    ],
)
def test_a_career_is_told_in_a_list(told: str) -> None:
    left = [f"{HEALTH} (former)", f"{PARTY} (former)"]
    assert posts(f"Ông {A} {told.format(HEALTH, PARTY)}.") == {A: left}


@pytest.mark.parametrize(
    "began", ["xuất thân là kỹ sư", "bắt đầu từ cán bộ xã", "trưởng thành sớm"]
)
def test_a_pronoun_tells_how_a_career_began(began: str) -> None:
    text = f"Ông {A} là {NOW}. Ông {began}, từng giữ chức {HEALTH}."
    assert posts(text) == {A: [NOW, f"{HEALTH} (former)"]}


def test_posts_in_a_list_may_be_held() -> None:
    assert posts(f"Ông {A} hiện giữ nhiều chức vụ: {HEALTH}; {PARTY}.") == {A: [HEALTH, PARTY]}


@pytest.mark.parametrize("role", ["vai trò", "vai trò, trách nhiệm", "cương vị"])
@pytest.mark.parametrize("comma", ["", ","])
def test_posts_with_their_years_stand_before_the_subject(role: str, comma: str) -> None:
    told = f"Với {role} là {HEALTH} (từ năm 2003 đến 2006), {PARTY} (từ năm 2007 đến 2018)"
    left = [f"{HEALTH} (former)", f"{PARTY} (former)"]
    assert posts(f"{told}{comma} ông {A} đã ký giấy.") == {A: left}


@pytest.mark.parametrize(
    "told",
    [
        "thôi giữ chức {} về nhận nhiệm vụ tại Ban Dân vận Trung ương giữ chức vụ {}",
        "thôi giữ chức {} để nhận công tác tại Tỉnh ủy Cà Mau, giữ chức {}",
        "thôi làm {}, chuyển về công tác tại Tỉnh ủy Cà Mau, giữ chức {}",
        "thôi giữ chức {} để đi làm {}",
    ],
)
def test_the_next_step_is_taken_elsewhere(told: str) -> None:
    assert posts(f"Ông {A} {told.format(HEALTH, NOW)}.") == {A: [f"{HEALTH} (former)", NOW]}


@pytest.mark.parametrize("joint", [" kiêm giữ chức", ", kiêm giữ chức vụ", " kiêm nhiệm chức"])
def test_a_second_post_is_held_besides(joint: str) -> None:
    assert posts(f"Ông {A} được bổ nhiệm {HEALTH}{joint} {PARTY}.") == {A: [HEALTH, PARTY]}


@pytest.mark.parametrize("but", [", nhưng vẫn là", " nhưng vẫn làm", " song vẫn giữ chức"])
@pytest.mark.parametrize("left", ["thôi giữ chức", "không còn là"])
def test_one_post_is_left_and_another_kept(left: str, but: str) -> None:
    assert posts(f"Ông {A} {left} {HEALTH}{but} {PARTY}.") == {A: [f"{HEALTH} (former)", PARTY]}


@pytest.mark.parametrize("where", ["ở cương vị", "trên cương vị", "với vai trò"])
def test_what_one_expects_of_another_in_a_post_is_the_others(where: str) -> None:
    told = f"{HEALTH} {A} mong rằng {where} {PARTY}, bà {B} sẽ làm tốt."
    assert posts(told) == {A: [HEALTH], B: [PARTY]}
    assert posts(f"Bà {B} nói {where} {PARTY}, bà sẽ làm tốt.") == {B: [PARTY]}
