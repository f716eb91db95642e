"""What little tells which meeting is meant: titles, fields, partners, and who holds it once."""

from __future__ import annotations

from itertools import product

import pytest
from gathering import meetings, surfaces, told


@pytest.mark.parametrize("noun", ["hội nghị", "diễn đàn", "phiên họp toàn thể", "phiên thảo luận"])
@pytest.mark.parametrize("way", ["có tên", "mang tên", "với chủ đề", "có chủ đề", "mang chủ đề"])
def test_a_title_tells_it(noun: str, way: str) -> None:
    name = f'{noun} {way} "Gieo hạt, trồng rừng"'
    assert surfaces(f"Ông nói vậy tại {name} sáng nay.") == [name]
    assert not meetings(f"Ông nói vậy tại các {name}.")


@pytest.mark.parametrize("noun", ["hội nghị", "một hội nghị", "cuộc họp"])
@pytest.mark.parametrize("field", ["doanh nghiệp", "an ninh", "kinh tế"])
def test_a_field_tells_it_behind_a_word_for_about(noun: str, field: str) -> None:
    name = f"{noun.removeprefix('một ')} về {field}"
    assert surfaces(f"Ông phát biểu tại {noun} về {field} ở Cà Mau.") == [name]


@pytest.mark.parametrize(
    "partners",
    ["với các bên liên quan", "với các ngành liên quan", "giữa các bên liên quan"],
)
@pytest.mark.parametrize("aim", ["về tiến độ cầu Dài", "để tháo gỡ vướng mắc"])
def test_those_concerned_tell_it_with_what_they_meet_for(partners: str, aim: str) -> None:
    name = f"cuộc họp {partners} {aim}"
    assert surfaces(f"Tại {name} sáng nay, ông nói vậy.") == [name]
    text = f"Sở Y tế Cà Mau chủ trì {name}."
    assert told(text) == [("cuộc họp", None, "Sở Y tế Cà Mau")]


def test_who_presides_over_it_is_not_his_agency() -> None:
    text = "Phó Tổng Thanh tra Chính phủ chủ trì cuộc họp công bố kết luận về đê biển."
    assert told(text) == [("cuộc họp", None, "")]


@pytest.mark.parametrize("whom", ["doanh nghiệp", "với cộng đồng doanh nghiệp", "nhà đầu tư"])
def test_whom_a_conference_meets_tells_it(whom: str) -> None:
    text = f"Hằng năm, UBND tỉnh Cà Mau tổ chức hội nghị gặp gỡ {whom}."
    assert told(text) == [("hội nghị", None, "Ủy ban nhân dân tỉnh Cà Mau")]


def test_a_sitting_that_is_called_once_is_that_of_who_holds_it() -> None:
    for how, (before, body) in product(
        ("kín", "khẩn", "đột xuất"),
        (
            ("Ngày 5/6, Quốc hội sẽ có", "Quốc hội"),
            ("Hội đồng Bảo an từng mở", "Hội đồng Bảo an Liên hợp quốc"),
            ("Theo Hội đồng bầu cử quốc gia,", "Hội đồng bầu cử quốc gia"),
        ),
    ):
        assert told(f"{before} phiên họp {how} sáng nay.") == [("phiên họp", None, body)]
    assert not meetings("Việc này được nêu trong phiên họp kín sáng nay.")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ông dự Hội nghị AMM 50. ASEAN có mười nước.", "ASEAN"),
        ("Ông dự Hội nghị AMM 50. APEC có 21 nền kinh tế.", "APEC"),
        ("Ông dự Hội nghị ADMM lần thứ 5.", "ASEAN"),
        ("Ông dự kỳ họp của Đại hội đồng, nói về Hội đồng Bảo an.", "Đại hội đồng Liên hợp quốc"),
        ("Quốc hội khóa VII của Cuba mãn nhiệm. Phiên họp Quốc hội kéo dài hai ngày.",
         "Quốc hội Cuba"),
    ],
)  # fmt: skip
def test_letters_and_terms_tell_of_others(text: str, body: str) -> None:
    assert {each.body for each in meetings(text)} == {body}


@pytest.mark.parametrize("body", ["Bộ T T&T T", "Bộ TT & TT", "Bộ TT-TT"])
def test_letters_of_a_ministry_may_be_set_apart(body: str) -> None:
    name = f"hội nghị giao ban của {body}"
    text = f"Tại {name}, đại diện ba hãng An Bình, Sao Mai và Sao Biển góp ý."
    assert surfaces(text) == [name]
    assert told(text) == [("hội nghị", None, "Bộ Thông tin và Truyền thông")]


@pytest.mark.parametrize(
    "text",
    [
        "APEC đã trở thành diễn đàn hàng đầu về kinh tế khu vực.",
        "Tọa đàm tạo diễn đàn đánh giá ảnh hưởng của bão đối với nghề cá.",
        "Đối thoại ấy - diễn đàn an ninh thường niên của châu Á - đã bế mạc.",
        "Bà sẽ lên tiếng tại diễn đàn đại biểu Quốc hội.",
        "Người tổ chức họp báo thực hiện đúng quy định.",
    ],
)
def test_what_only_serves_as_one_is_none(text: str) -> None:
    assert not meetings(text)
