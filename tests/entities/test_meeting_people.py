"""Who chairs and who attends a meeting, and where it is held."""

from __future__ import annotations

from datetime import date

import pytest
from gathering import meetings


def test_chair_attendees_place_and_agenda() -> None:
    text = (
        "Ngày 2/11, tại Hà Nội, ông Lê Văn Mẫu, Bí thư Tỉnh ủy, chủ trì hội nghị sơ kết Nghị "
        "quyết 18. Dự hội nghị có các đồng chí: Trần Thị Ví, Chủ tịch HĐND tỉnh; Đỗ Văn Dụ, Phó "
        "Chủ tịch UBND tỉnh.\nCác nội dung thảo luận: (1) dự toán thu; (2) biên chế; (3) nhân sự."
    )
    (meeting,) = meetings(text)
    assert meeting.chairs == ("Lê Văn Mẫu",)
    assert meeting.attendees == ("Trần Thị Ví", "Đỗ Văn Dụ")
    assert meeting.agenda == ("dự toán thu", "biên chế", "nhân sự")
    assert meeting.place == "Hà Nội"


def test_a_place_between_day_and_meeting_is_where_it_met() -> None:
    (meeting,) = meetings(
        "Ngày 2/11, tại TP. Hồ Chí Minh, Hội nghị lần thứ 24 Ban Chấp hành Đảng bộ Thành phố họp."
    )
    assert (meeting.begins, meeting.place) == (date(2019, 11, 2), "TP. Hồ Chí Minh")


def test_who_is_given_a_task_chairs_no_meeting() -> None:
    text = (
        "Tại hội nghị sơ kết Nghị quyết 18, Thủ tướng giao Bộ trưởng Bộ Y tế Lê Văn Mẫu chủ trì, "
        "phối hợp với các bộ."
    )
    (meeting,) = meetings(text)
    assert meeting.chairs == ()


CHAIR = "Bí thư Tỉnh ủy Cà Mau Lê Văn Mẫu"


@pytest.mark.parametrize(
    ("text", "chaired"),
    [
        (f"Tỉnh mở hội nghị sơ kết Nghị quyết 18.\n{CHAIR} chủ trì hội nghị.", "hội nghị"),
        (f"{CHAIR} chủ trì phiên toàn thể của Hội nghị sơ kết Nghị quyết 18.", "hội nghị"),
        (f"Hội nghị góp ý văn kiện Đại hội XIV diễn ra hôm qua. {CHAIR} chủ trì.", "hội nghị"),
        (
            f"Đại hội XIV rất quan trọng. Sáng qua, {CHAIR} chủ trì hội nghị sơ kết Nghị quyết 18.",
            "hội nghị",
        ),
        (f"Đảng mở Đại hội XIV. {CHAIR} chủ trì lễ đón đoàn khách.", None),
        (f"Sau kỳ họp thứ 8 của Quốc hội, {CHAIR} chủ trì buổi làm việc.", None),
        (f"Tỉnh mở hội nghị sơ kết Nghị quyết 18. Trước đó, {CHAIR} điều hành công ty.", None),
        (f"Tỉnh mở hội nghị sơ kết Nghị quyết 18. {CHAIR} chủ trì các cuộc họp.", None),
    ],
)
def test_a_chair_is_that_of_the_meeting_the_words_speak_of(text: str, chaired: str | None) -> None:
    chairs = {each.kind: each.chairs for each in meetings(text) if each.chairs}
    assert chairs == ({chaired: ("Lê Văn Mẫu",)} if chaired else {})


@pytest.mark.parametrize(
    "said",
    [
        "{A} và Giám đốc Sở Y tế {B} chủ trì hội nghị sơ kết Nghị quyết 18.",
        "{A} cùng Giám đốc Sở Y tế {B} đã chủ trì hội nghị sơ kết Nghị quyết 18.",
        "Hội nghị sơ kết Nghị quyết 18 do {A} và Giám đốc Sở Y tế {B} chủ trì.",
        "Hội nghị sơ kết Nghị quyết 18 do {A}, Giám đốc Sở Y tế {B} đồng chủ trì.",
    ],
)
def test_those_named_together_chair_together(said: str) -> None:
    (meeting,) = meetings(said.format(A=CHAIR, B="Trần Văn Thử"))
    assert meeting.chairs == ("Lê Văn Mẫu", "Trần Văn Thử")


def test_a_body_that_prepares_a_paper_chairs_nothing() -> None:
    (meeting,) = meetings(
        f"Tại hội nghị sơ kết Nghị quyết 18, {CHAIR}, đơn vị chủ trì nội dung đề án, báo cáo."
    )
    assert meeting.chairs == ()


def test_attendees_are_not_those_of_a_congress_that_is_only_prepared() -> None:
    text = (
        "Các báo cáo phục vụ Đại hội XIV của Đảng được hoàn thiện.\nSáng qua, tỉnh gặp mặt cán bộ. "
        "Tham dự có các đồng chí: Lê Văn Mẫu, Bí thư Tỉnh ủy; Trần Thị Ví, Chủ tịch HĐND tỉnh."
    )
    (congress,) = meetings(text)
    assert congress.ordinal == 14
    assert congress.attendees == ()


@pytest.mark.parametrize(
    "said",
    [
        "Chiều 2/11, chủ trì hội nghị sơ kết Nghị quyết 18, {} nói.",
        "Chủ trì hội nghị sơ kết Nghị quyết 18 sáng nay, {} nói.",
        "Tỉnh mở hội nghị sơ kết Nghị quyết 18. Chủ trì hội nghị, {} nói.",
        "{} chủ trì hội nghị sơ kết Nghị quyết 18.",
    ],
)
@pytest.mark.parametrize("chair", [CHAIR, "Thứ trưởng Bộ Ngoại giao Lê Văn Mẫu"])
def test_who_chairs_stands_before_and_behind(said: str, chair: str) -> None:
    (meeting,) = meetings(said.format(chair))
    assert meeting.chairs == ("Lê Văn Mẫu",)


@pytest.mark.parametrize("told", ["chỉ đạo ngành y tế", "giao Sở Y tế", "yêu cầu Sở Y tế"])
def test_who_tells_another_to_do_it_chairs_nothing(told: str) -> None:
    (meeting,) = meetings(f"Sau hội nghị sơ kết Nghị quyết 18, {CHAIR} {told} chủ trì kiểm tra.")
    assert meeting.chairs == ()
