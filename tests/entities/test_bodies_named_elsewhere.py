"""Meetings whose body stands elsewhere: pointed back at, or to be told by the state."""

from __future__ import annotations

from itertools import product

import pytest
from gathering import meetings, surfaces, told

_BEFORE = {
    "Hội đồng Tiền lương quốc gia": ("hội đồng", "Hội đồng"),
    "Ủy ban An toàn giao thông quốc gia": ("ủy ban", "uỷ ban"),
    "Bộ Xây dựng": ("bộ", "Bộ"),
    "Hiệp hội Thép Việt Nam": ("hiệp hội",),
    "Hội đồng tư vấn cải cách thủ tục hành chính của Thủ tướng Chính phủ": ("hội đồng",),
}
_TOLD_BEFORE = (
    "{} có thông báo mới. Ông Mẫu nói vậy tại {}.", "{} đã nhất trí tại {}.",
    "Ông Mẫu, người của {}, chủ trì {} sáng nay.", "{} báo tin {} bị hoãn.",
)  # fmt: skip
_POINTING = (
    "cuộc họp của {} này", "cuộc họp khẩn của {} này", "cuộc họp về kế hoạch năm 2019 của {} này",
    "hội nghị sơ kết 6 tháng đầu năm của {} này", "hội nghị tổng kết của {} nói trên",
    "cuộc họp triển khai nhiệm vụ năm 2018 của {} đó", "phiên họp thứ hai của {} này",
)  # fmt: skip


@pytest.mark.parametrize("body", _BEFORE)
def test_a_body_pointed_at_is_the_one_named_before(body: str) -> None:
    for before, name, what in product(_TOLD_BEFORE, _POINTING, _BEFORE[body]):
        text = before.format(body.removesuffix(" Chính phủ"), name.format(what))
        assert [each.body for each in meetings(text)] == [body], text
        assert surfaces(text) == [name.format(what)]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("HĐND tỉnh Hà Nam cho biết kỳ họp bất thường của cơ quan này đã xong.",
         "Hội đồng nhân dân tỉnh Hà Nam"),
        ("HĐND tỉnh Hà Nam cho biết kỳ họp cuối năm của hội đồng này đã xong.",
         "Hội đồng nhân dân tỉnh Hà Nam"),
        ("Ủy ban Kiểm tra Trung ương xem xét chủ tịch UBND tỉnh Hà Nam tại kỳ họp 23 của ủy ban "
         "này.", "Ủy ban Kiểm tra Trung ương"),
        ("Hội đồng Bảo an Liên Hợp Quốc lên tiếng sau cuộc họp khẩn của cơ quan này.",
         "Hội đồng Bảo an Liên hợp quốc"),
        ("Ông Mẫu ký văn bản của Ủy ban Thường vụ Quốc hội về phiên họp thứ 22 của cơ quan này.",
         "Ủy ban Thường vụ Quốc hội"),
        ("UBND tỉnh Hà Nam có cuộc họp về nhân sự của hội này.", "Ủy ban nhân dân tỉnh Hà Nam"),
    ],
)  # fmt: skip
def test_only_who_may_hold_it_is_pointed_at(text: str, body: str) -> None:
    assert [each.body for each in meetings(text)] == [body]


@pytest.mark.parametrize("name", ["phiên họp", "cuộc họp", "hội nghị tổng kết"])
def test_it_is_none_where_no_body_is_named_before(name: str) -> None:
    assert not meetings(f"Tại {name} của hội đồng đó, các thành viên nhất trí.")


@pytest.mark.parametrize(
    "name",
    [
        "hội nghị lần thứ nhất của Thủ tướng Chính phủ về phát triển bền vững",
        "hội nghị của Thủ tướng với doanh nghiệp năm 2017",
        "hội nghị toàn quốc của Thủ tướng Chính phủ về phát triển rừng",
    ],
)
def test_a_conference_may_be_that_of_the_prime_minister(name: str) -> None:
    (one,) = meetings(f"Các tỉnh đã dự {name}.")
    assert one.body == "Thủ tướng Chính phủ"


@pytest.mark.parametrize(
    ("names", "state"),
    [
        (("Thái Lan", "Bangkok", "Chính phủ Thái", "quân đội Thái"), "Thái Lan"),
        (("Ấn Độ", "New Delhi"), "Ấn Độ"),
        (("Philippines", "Manila"), "Philippines"),
        (("Đức", "Berlin"), "Đức"),
    ],
)
def test_a_state_tells_whose_cabinet_and_parliament_meet(
    names: tuple[str, ...], state: str
) -> None:
    for name, body, before in product(
        names,
        ("nội các", "nội các liên bang", "quốc hội", "hạ viện"),
        ("{} vừa quyết định sau cuộc họp {} sáng nay.", "{} đổi ý.\nÔng nói vậy sau cuộc họp {}."),
    ):
        text = before.format(name, body)
        assert [each.body for each in meetings(text)] == [
            f"{body.removesuffix(' liên bang').capitalize()} {state}"
        ], text


def test_who_speaks_behind_tells_whose_cabinet_meets() -> None:
    text = (
        "Ấn Độ lên tiếng. Sau cuộc họp nội các hôm nay, văn phòng thủ tướng Pakistan bác tin của "
        "Ấn Độ. Ấn Độ im lặng."
    )
    assert [each.body for each in meetings(text)] == ["Nội các Pakistan"]


def test_a_cabinet_is_never_ours() -> None:
    text = "Hà Nội đón khách. Thủ tướng Thái Lan nói vậy tại cuộc họp Nội các."
    assert [each.body for each in meetings(text)] == ["Nội các Thái Lan"]
    assert [each.body for each in meetings("Ông nói vậy tại cuộc họp Nội các.")] == [""]


@pytest.mark.parametrize("level", ["địa phương", "vùng"])
def test_a_parliament_of_a_region_has_its_name(level: str) -> None:
    text = f"Catalonia chờ đợi. Ông sẽ dự phiên họp nghị viện {level}."
    assert [each.body for each in meetings(text)] == ["Nghị viện Catalonia"]


def test_a_body_of_another_state_ends_with_it() -> None:
    assert surfaces("Phiên họp thượng viện Mỹ kéo dài đến đêm.") == ["Phiên họp thượng viện Mỹ"]


def test_a_government_submits_to_the_assembly() -> None:
    assert told("Chính phủ đề nghị chưa trình dự án này tại kỳ họp thứ 2.") == [
        ("kỳ họp", 2, "Quốc hội")
    ]


@pytest.mark.parametrize(
    "when", ["vào tháng 10", "vào tháng 10/2019", "vào tháng 10 năm 2019", "vào cuối năm 2019"]
)
@pytest.mark.parametrize(
    "name",
    ["kỳ họp thứ 8", "kỳ họp thứ 8 của Quốc hội", "kỳ họp 8, Quốc hội khóa XIV",
     "Đại hội XIII của Đảng", "Hội nghị Trung ương 8"],
)  # fmt: skip
def test_when_it_is_held_is_no_part_of_a_counted_name(name: str, when: str) -> None:
    text = f"Việc này chờ {name} {when} tới."
    assert surfaces(text) == [name]
    (one,) = meetings(text)
    assert (one.month is not None) == ("tháng" in when)


@pytest.mark.parametrize("noun", ["buổi làm việc", "cuộc làm việc"])
@pytest.mark.parametrize("more", ["", " lần thứ hai", " về nhà ở xã hội"])
def test_both_nouns_for_a_working_visit_are_one_kind(noun: str, more: str) -> None:
    of = f"{noun}{more} với Bộ Xây dựng" if "về" not in more else f"{noun} với Bộ Xây dựng{more}"
    assert [each.kind for each in meetings(f"Ông nói vậy tại {of}.")] == ["buổi làm việc"]


@pytest.mark.parametrize(
    ("state", "party"),
    [
        ("Trung Quốc", "Đảng Cộng sản Trung Quốc"),
        ("Cuba", "Đảng Cộng sản Cuba"),
        ("Lào", "Đảng Nhân dân Cách mạng Lào"),
    ],
)
def test_the_state_behind_a_congress_tells_which_party_meets(state: str, party: str) -> None:
    for name in (
        "Đại hội Đảng lần thứ 8 của {}", "đại hội đảng lần thứ 8 {}", "đại hội đảng {}",
        "Đại hội VIII của {}",
    ):  # fmt: skip
        text = f"Triều Tiên gửi điện mừng {name.format(state)}. Triều Tiên chờ hồi âm."
        assert [each.body for each in meetings(text)] == [party], text
    text = f"Việt Nam gửi điện mừng Đại hội Đảng lần thứ 8 của {state}."
    assert [each.body for each in meetings(text)] == [party]


@pytest.mark.parametrize(
    "name",
    [
        "Diễn đàn nghị viện châu Á - Thái Bình Dương (APPF) lần 26",
        "Diễn đàn Nghị viện châu Á - Thái Bình Dương lần thứ 26",
    ],
)
def test_a_forum_is_not_that_of_the_parliaments_in_its_name(name: str) -> None:
    assert told(f"21 nước dự {name} tại Hà Nội.") == [("diễn đàn", 26, "")]
    assert surfaces(f"21 nước dự {name} tại Hà Nội.") == [name]


@pytest.mark.parametrize("noun", ["cuộc họp", "cuộc họp trực tuyến", "họp trực tuyến"])
def test_work_may_be_what_a_meeting_is_about(noun: str) -> None:
    assert surfaces(f"Ông chủ trì {noun} công tác khắc phục hậu quả bão lũ.") == [
        f"{noun} công tác khắc phục hậu quả bão lũ"
    ]
    assert not meetings(f"Ông chủ trì {noun} công tác.")


@pytest.mark.parametrize(
    "name",
    [
        "Đại hội Đại biểu nhân dân toàn quốc", "Đại hội đại biểu Nhân dân toàn quốc",
        "Đại hội đại biểu nhân dân toàn quốc Trung Quốc",
    ],
)  # fmt: skip
def test_one_parliament_has_its_state_in_every_writing(name: str) -> None:
    (one,) = meetings(f"Ông nói vậy bên lề kỳ họp {name} hôm 11/3.")
    assert one.body == "Đại hội đại biểu Nhân dân toàn quốc Trung Quốc"


@pytest.mark.parametrize("does", ["đoàn kết nội bộ", "hoạt động tốt", "tập trung giám sát"])
def test_what_a_council_does_is_no_part_of_its_name(does: str) -> None:
    text = f"Bà mong HĐND thành phố {does}. Bà nhắc đến cuộc họp HĐND bất thường sắp tới."
    assert not any(does in each.body for each in meetings(text))
