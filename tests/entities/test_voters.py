"""Meetings with voters: at which places, and by which group of deputies they are held."""

from __future__ import annotations

from itertools import product

import pytest
from gathering import meetings

_PLACES = (
    "quận 1, 3 và 4",
    "các quận Hải Châu, Sơn Trà và Ngũ Hành Sơn",
    "hai huyện Nam Đàn và Đô Lương",
    "tại TP.Biên Hòa, tỉnh Đồng Nai",
    "TP Vinh (tỉnh Nghệ An)",
    "ở Hóc Môn và Củ Chi",
    "xã Tân An, huyện Nam Đàn, tỉnh Nghệ An",
)
_GROUPS = {
    "Đoàn đại biểu Quốc hội tỉnh Nghệ An": (
        "Đoàn đại biểu Quốc hội tỉnh Nghệ An", "Đoàn ĐBQH tỉnh Nghệ An",
        "Đoàn Đại biểu Quốc hội khóa XIV đơn vị tỉnh Nghệ An", "các đại biểu Quốc hội tỉnh Nghệ An",
        "đoàn đại biểu Quốc hội Nghệ An",
    ),
    "Đoàn đại biểu Quốc hội Thành phố Hà Nội": (
        "Đoàn đại biểu QH TP Hà Nội", "Đoàn ĐBQH Hà Nội",
    ),
    "Tổ đại biểu Hội đồng nhân dân Thành phố Hồ Chí Minh": ("tổ đại biểu HĐND TP.HCM",),
}  # fmt: skip
_WAYS = (
    "Sáng 5/3, {group} đã có buổi tiếp xúc cử tri {place}.",
    "Sáng 5/3, {group} tiếp xúc cử tri {place}.",
    "Sáng 5/3, ông cùng {group} tổ chức tiếp xúc cử tri {place}.",
    "Tại buổi tiếp xúc cử tri {place} của {group}, ông nói vậy.",
)


@pytest.mark.parametrize("body", _GROUPS)
def test_who_meets_them_is_told_before_and_behind(body: str) -> None:
    for group, way, place in product(_GROUPS[body], _WAYS, _PLACES):
        text = way.format(group=group, place=place)
        (one,) = meetings(text)
        span = one.mentions[0]
        assert text[span.start : span.end].startswith(f"tiếp xúc cử tri {place}"), text
        assert (one.kind, one.body) == ("tiếp xúc cử tri", body), text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tiếp xúc cử tri quận 3, Chủ tịch nước Lê Văn Bình nói vậy.", "Tiếp xúc cử tri quận 3"),
        ("Tại buổi tiếp xúc cử tri quận 1, 30 người đã nói.", "tiếp xúc cử tri quận 1"),
        ("Tại buổi tiếp xúc cử tri huyện Củ Chi, Sở Y tế nói.", "tiếp xúc cử tri huyện Củ Chi"),
    ],
)
def test_what_stands_behind_a_comma_is_no_place_of_its_own(text: str, name: str) -> None:
    (one,) = meetings(text)
    assert text[one.mentions[0].start : one.mentions[0].end] == name


@pytest.mark.parametrize(
    "text",
    [
        "Trưởng đoàn đại biểu Quốc hội TP Đà Nẵng đã có buổi tiếp xúc cử tri quận Thanh Khê.",
        "Ông nói trước Đoàn ĐBQH TP Huế; sau đó ông tiếp xúc cử tri quận 3.",
    ],
)
def test_one_deputy_is_not_the_group(text: str) -> None:
    assert [each.body for each in meetings(text)] == [""]


def test_the_level_of_a_place_may_be_one_letter() -> None:
    name = "tiếp xúc của Đoàn đại biểu Quốc hội TP Đà Nẵng với cử tri Q. Cẩm Lệ"
    text = f"Trong buổi {name}, ông nói vậy."
    (one,) = meetings(text)
    assert text[one.mentions[0].start : one.mentions[0].end] == name
