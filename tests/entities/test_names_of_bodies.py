"""The names of bodies that hold meetings, written in full however they are written."""

from __future__ import annotations

import pytest
from gathering import meetings, told


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ông là Tỉnh ủy viên. Tỉnh ủy Cà Mau nhắc tới Đại hội Đảng bộ lần thứ XVI.",
         "Đảng bộ tỉnh Cà Mau"),
        ("Trước đại hội đảng bộ nhiệm kỳ 2015 - 2020, Tỉnh ủy Cà Mau họp.", ""),
        ("Hội Nông dân Việt Nam họp. Hội nghị lần thứ 3 Ban Chấp hành Trung ương Hội bàn giá lúa.",
         "Ban Chấp hành Trung ương Hội Nông dân Việt Nam"),
        ("Hội nghị lần thứ 3 Ban Chấp hành Trung ương Đoàn họp ở Huế.",
         "Ban Chấp hành Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
        ("Đại hội đại biểu phụ nữ toàn quốc lần thứ XI khai mạc.", "Hội Liên hiệp Phụ nữ Việt Nam"),
        ("Ban Chỉ đạo quốc gia về phát triển các làng nghề ven sông được lập; phiên họp đầu tiên"
         " của Ban diễn ra sáng 5/3.",
         "Ban Chỉ đạo quốc gia về phát triển các làng nghề ven sông"),
        ("UBMTTQ VN TP.HCM thành phố nhận hồ sơ; UBMTTQ tổ chức hội nghị hiệp thương lần thứ 3.",
         "Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố Hồ Chí Minh"),
        ("Mặt trận Tổ quốc Việt Nam tổ chức hội nghị góp ý dự thảo quy chế giám sát.",
         "Mặt trận Tổ quốc Việt Nam"),
        ("Mặt trận Tổ quốc Việt Nam tổ chức hội nghị lần thứ 5 vào sáng nay.",
         "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
        ("Phiên họp thứ 9 của Ban Chỉ đạo khắc phục sự cố sạt lở các tỉnh miền Trung được mở.",
         "Ban Chỉ đạo khắc phục sự cố sạt lở các tỉnh miền Trung"),
    ],
)  # fmt: skip
def test_a_short_name_is_that_of_the_whole_body(text: str, body: str) -> None:
    assert [each.body for each in meetings(text)] == [body]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Phiên họp nghị viện Catalonia hôm 10/10 kéo dài.", "Nghị viện Catalonia"),
        ("Kỳ họp bất thường của HĐND tỉnh Cà Mau về công tác nhân sự và ngân sách kéo dài.",
         "Hội đồng nhân dân tỉnh Cà Mau"),
        ("Cuộc họp của Ủy ban Tình báo Hạ viện kéo dài.", "Ủy ban Tình báo Hạ viện"),
        ("Ủy ban Kiểm tra (UBKT) trung ương báo về kỳ họp 34.", "Ủy ban Kiểm tra Trung ương"),
        ("Cuộc họp của đảng Bảo thủ kéo dài.", "Đảng Bảo thủ"),
        ("Cuộc họp của Ủy ban Nội các về Bài trừ ma tuý kéo dài.",
         "Ủy ban Nội các về Bài trừ ma túy"),
        ("Hội nghị Ban chấp hành đảng bộ tỉnh Cà Mau kéo dài.",
         "Ban Chấp hành Đảng bộ tỉnh Cà Mau"),
    ],
)  # fmt: skip
def test_the_name_of_a_body_ends_where_its_work_or_its_day_begins(text: str, body: str) -> None:
    assert [each.body for each in meetings(text)] == [body]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Hiệp hội Luật gia Đông Á (HLDA) mời. Hội nghị Ban chấp hành HLDA đã họp.",
         "Ban Chấp hành Hiệp hội Luật gia Đông Á"),
        ("Ban chấp hành Hiệp hội Luật gia Đông Á (HLDA) mời. Hội nghị Ban chấp hành HLDA đã họp.",
         "Ban Chấp hành Hiệp hội Luật gia Đông Á"),
        ("Hội đồng Luật gia Đông Á (HLDA) mời. Hội nghị Hội đồng HLDA lần thứ 4 đã họp.",
         "Hội đồng Luật gia Đông Á"),
        ("Hội nghị Ban chấp hành HLDA đã họp.", "Ban Chấp hành HLDA"),
    ],
)  # fmt: skip
def test_letters_are_written_out_as_the_article_explains_them(text: str, body: str) -> None:
    assert [each.body for each in meetings(text)] == [body]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ủy ban Kiểm tra Tỉnh ủy Đắk Lắk ban hành thông cáo về họp kỳ 63.",
         "Ủy ban Kiểm tra Tỉnh ủy Đắk Lắk"),
        ("Ông nói vậy tại cuộc họp Ban Chỉ đạo điều hành giá 6 tháng đầu năm.",
         "Ban Chỉ đạo điều hành giá"),
        ("Phiên thảo luận của Thường vụ Quốc hội về dự án Bộ luật đã xong.",
         "Ủy ban Thường vụ Quốc hội"),
        ("Bộ Nội vụ và thành phố Hà Nội tổ chức hội nghị về dân số.", ""),
        ("Tại cuộc họp Ban Chỉ đạo Trung ương thực hiện các chương trình mục tiêu giai đoạn "
         "2016-2020 về kết quả, ông nói vậy.",
         "Ban Chỉ đạo Trung ương thực hiện các chương trình mục tiêu giai đoạn 2016-2020"),
        ("Chủ trì họp Ban Chỉ đạo các công trình, dự án trọng điểm, ông nói vậy.",
         "Ban Chỉ đạo các công trình, dự án trọng điểm"),
    ],
)  # fmt: skip
def test_a_body_has_no_word_of_what_follows(text: str, body: str) -> None:
    assert [each.body for each in meetings(text)] == [body]


def test_a_committee_of_two_states_is_known_by_one_mention_of_them() -> None:
    text = (
        "Kỳ họp 39 Ủy ban liên chính phủ Việt Nam - Lào. Kỳ họp 39 Ủy ban liên Chính phủ đã xong."
    )
    (one,) = meetings(text)
    assert one.body == "Ủy ban liên Chính phủ Việt Nam - Lào"
    assert len(one.mentions) == 2


_COMMITTEES = (
    "Ủy ban Quân vụ Thượng viện",
    "ủy ban Quân vụ thượng viện",
    "Uỷ ban quân vụ Thượng viện Mỹ",
    "ủy ban quân vụ thuộc Thượng viện Mỹ",
    "Ủy ban Quân vụ của Thượng viện",
)


@pytest.mark.parametrize("committee", _COMMITTEES)
@pytest.mark.parametrize("name", ["phiên điều trần trước {}", "phiên họp của {}", "cuộc họp {}"])
def test_a_committee_abroad_is_that_of_its_house_and_state(committee: str, name: str) -> None:
    text = f"Đại sứ Mỹ tại Hàn Quốc nói vậy trong {name.format(committee)} hôm thứ Năm."
    ((_, _, body),) = told(text)
    assert body.lower() == "ủy ban quân vụ thượng viện mỹ"


def test_a_committee_of_our_assembly_stays_ours() -> None:
    text = "Việt Nam siết chặt việc này, theo phiên họp của Ủy ban Tư pháp Quốc hội hôm nay."
    assert told(text) == [("phiên họp", None, "Ủy ban Tư pháp của Quốc hội")]
    text = "Yonhap dẫn lời Bộ trưởng Quốc phòng Hàn Quốc trong phiên họp của {}."
    for written in ("ủy ban quốc phòng quốc hội", "ủy ban quốc phòng thuộc quốc hội Hàn Quốc"):
        assert told(text.format(written)) == [
            ("phiên họp", None, "Ủy ban quốc phòng Quốc hội Hàn Quốc")
        ]


@pytest.mark.parametrize(
    ("written", "body"),
    [
        ("nội các đặc biệt", "Nội các Israel"),
        ("nội các chính phủ", "Nội các Israel"),
        ("nội các an ninh", "Nội các an ninh Israel"),
    ],
)
def test_a_cabinet_of_any_kind_is_that_of_its_state(written: str, body: str) -> None:
    assert told(f"Thủ tướng Israel nói vậy sau cuộc họp {written}.") == [("cuộc họp", None, body)]


@pytest.mark.parametrize("country", ["Việt Nam", "VN"])
@pytest.mark.parametrize(
    ("name", "body"),
    [
        (
            "Hội nghị BCH TW Hội Luật gia lần thứ 8",
            "Ban Chấp hành Trung ương Hội Luật gia Việt Nam",
        ),
        ("Đại hội đại biểu Hội Luật gia toàn quốc lần thứ XIII", "Hội Luật gia Việt Nam"),
    ],
)
def test_an_association_has_the_country_that_the_article_adds(
    country: str, name: str, body: str
) -> None:
    ((_, _, found),) = told(f"Hội Luật gia {country} cho biết {name} diễn ra hôm nay.")
    assert found == body


@pytest.mark.parametrize("name", ["phiên họp thứ sáu {}", "kỳ họp thứ 6 của {}", "cuộc họp {}"])
def test_a_task_is_read_to_its_end(name: str) -> None:
    task = (
        "xử lý các tồn tại, yếu kém của một số dự án và doanh nghiệp chậm tiến độ, "
        "kém hiệu quả thuộc ngành Công Thương"
    )
    ((_, _, body),) = told(f"Ông kết luận tại {name.format(f'Ban Chỉ đạo {task}')}.")
    assert body == f"Ban Chỉ đạo {task}"


@pytest.mark.parametrize("kind", ["nhân quyền", "Nhân quyền"])
def test_a_council_is_read_with_what_it_is_for(kind: str) -> None:
    text = f"Bà phát biểu tại phiên họp thường niên của Hội đồng {kind} LHQ ở Geneva."
    assert told(text) == [("phiên họp", None, f"Hội đồng {kind} Liên hợp quốc")]


def test_one_body_in_two_writings_holds_one_meeting() -> None:
    text = (
        "Phiên họp thứ hai của Hội đồng Tiền lương quốc gia kết thúc."
        " Sau phiên họp thứ hai, Hội đồng tiền lương Quốc gia ra thông báo."
    )
    assert len(told(text)) == 1
