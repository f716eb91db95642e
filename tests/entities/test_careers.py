"""Careers told in a sentence, houses that people run, posts in brackets."""

from __future__ import annotations

import pytest
from naming import posts

A = "Trần Văn Mẫu"
HEALTH, PARTY, NOW = "Giám đốc Sở Y tế", "Bí thư Huyện ủy Tân Lạc", "Phó Chủ tịch UBND tỉnh"


@pytest.mark.parametrize(
    "told",
    [
        "",
        " được khen khi mới 37 tuổi và",
        " là tiến sĩ luật,",
        " tốt nghiệp đại học năm 1990 và",
        " có bằng tiến sĩ luật và",
        " sinh năm 1970, quê Kinh Môn (Hải Dương), là kỹ sư,",
        " được phong Anh hùng năm 1990 và",
    ],
)
@pytest.mark.parametrize(
    "once", ["từng kinh qua các chức vụ", "đã từng giữ các chức vụ", "từng làm", "từng là"]
)
@pytest.mark.parametrize("subject", [f"Ông {A}", f"Đây là lời ông {A}.\nÔng"])
def test_a_career_is_told_behind_something_else(subject: str, told: str, once: str) -> None:
    text = f"{subject}{told} {once} {HEALTH}, {PARTY} trước khi được bầu làm {NOW} cuối năm 2015."
    assert posts(text) == {A: [f"{HEALTH} (former)", f"{PARTY} (former)", NOW]}


@pytest.mark.parametrize(
    "text",
    [
        f"Ông {A} dẫn lời Lê Thị Thử, từng là {HEALTH}.",
        f"Ông {A} đến thăm bà Lê Thị Thử, từng là {HEALTH}.",
    ],
)
def test_it_is_that_of_the_one_named_last(text: str) -> None:
    assert posts(text) == {"Lê Thị Thử": [f"{HEALTH} (former)"]}


@pytest.mark.parametrize(
    "house",
    [
        "Nhà xuất bản Tri thức",
        "Nhà xuất bản Thế giới",
        "Nhà xuất bản Kim Đồng",
        "Nhà xuất bản Chính trị quốc gia Sự thật",
        "Báo Tuổi trẻ",
        "báo Dân trí",
        "Tạp chí Cộng sản",
    ],
)
def test_the_name_of_a_house_is_whole(house: str) -> None:
    text = f"Ông {A}, Tổng biên tập {house}, nguyên {HEALTH}, nói."
    assert posts(text) == {A: [f"Tổng biên tập {house}", f"{HEALTH} (former)"]}


@pytest.mark.parametrize(
    "council",
    [
        "bồi thường, hỗ trợ tái định cư dự án",
        "bồi thường, hỗ trợ và tái định cư huyện",
        "bồi thường, hỗ trợ, tái định cư huyện",
        "bồi thường, giải phóng mặt bằng quận",
    ],
)
def test_a_council_for_resettlement_is_whole(council: str) -> None:
    post = f"chủ tịch hội đồng {council}"
    assert posts(f"Ông {A} - {HEALTH}, {post} - bị kỷ luật.") == {A: [HEALTH, post]}


def test_a_chairman_of_a_firm_is_said_to_be_of_it() -> None:
    text = (
        f"Ông {A} là đại biểu HĐND tỉnh. Ông làm Chủ tịch của Công ty trách nhiệm hữu hạn An Phú, "
        "tỉnh Bình Định, từ năm 2005 đến 2011."
    )
    assert posts(text) == {
        A: [
            "đại biểu HĐND tỉnh",
            "Chủ tịch của Công ty trách nhiệm hữu hạn An Phú (former)",
        ]
    }


@pytest.mark.parametrize("marks", [" - {} - ", ", {}, "])
def test_a_former_post_in_brackets_stands_between_others(marks: str) -> None:
    between = marks.format(f"{HEALTH} (nguyên {PARTY}), Chủ tịch Hội Khuyến học tỉnh")
    assert posts(f"Ông {A}{between}bị kỷ luật.") == {
        A: [HEALTH, f"{PARTY} (former)", "Chủ tịch Hội Khuyến học tỉnh"]
    }
    assert posts(f"{HEALTH} (nguyên {PARTY}) {A} bị kỷ luật.") == {A: [HEALTH]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Trúng cử {NOW} năm 2011, đến tháng 3/2013 ông {A} chuyển công tác.", NOW),
        (f"Đắc cử {NOW} năm 2016, ông {A} hứa gần dân.", NOW),
        (f"Giữ chức {PARTY} từ năm 2010 đến 2015, ông {A} gần dân.", f"{PARTY} (former)"),
        (f"Khi ở cương vị {PARTY}, năm 2013 ông {A} đã ký.", f"{PARTY} (former)"),
        (f"Khi còn ở cương vị {PARTY}, ông {A} đã ký.", f"{PARTY} (former)"),
    ],
)
def test_a_sentence_may_begin_with_what_its_subject_took(text: str, expected: str) -> None:
    assert posts(text) == {A: [expected]}
