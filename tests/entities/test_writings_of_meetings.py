"""One meeting in the many ways in which newspapers write it: always the same record."""

from __future__ import annotations

from itertools import product

import pytest
from gathering import meetings

_PLACES = {
    "Thành phố Hồ Chí Minh": (
        "TP HCM", "TP.HCM", "TPHCM", "TP. HCM", "Tp.HCM", "Tp HCM", "T.P HCM",
        "TP. Hồ Chí Minh", "Tp. Hồ Chí Minh", "thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh",
    ),
    "Thành phố Hà Nội": ("TP Hà Nội", "Tp. Hà Nội", "thành phố Hà Nội", "Hà Nội"),
    "tỉnh Bà Rịa - Vũng Tàu": ("tỉnh Bà Rịa-Vũng Tàu", "tỉnh Bà Rịa – Vũng Tàu"),
    "tỉnh Thanh Hóa": ("tỉnh Thanh Hoá", "Thanh Hóa"),
    "quận 7": ("quận 7", "Q.7"),
    "quận Ba Đình": ("quận Ba Đình",),
}  # fmt: skip
_COUNCILS = ("HĐND", "Hội đồng nhân dân", "Hội đồng Nhân dân", "Hội Đồng Nhân Dân")
_ASSEMBLY = ("Quốc hội", "Quốc Hội", "QH")
_COUNTED = (
    "kỳ họp thứ 3 {}", "kỳ họp thứ ba của {}", "kỳ họp thứ 3, {}", "kỳ họp lần thứ III {}",
    "kì họp {} lần thứ 3", "Kỳ Họp {} thứ 3", "kỳ họp lần thứ 3 (bất thường) {}",
)  # fmt: skip
_IN_TERM = (
    "kỳ họp thứ 3, {} khóa X", "kỳ họp thứ 3 khoá X {}", "kỳ họp lần thứ III khóa 10 của {}",
    "kỳ họp thứ ba của {}, khóa X", "kỳ họp thứ 3 {} (khóa X)",
    "kỳ họp thứ 3 {} khoá X, nhiệm kỳ 2016 - 2021",
)  # fmt: skip
_EXTRAORDINARY = ("kỳ họp bất thường {}", "kỳ họp bất thường của {}", "kỳ họp {} bất thường")
_UNCOUNTED = (
    "kỳ họp {}", "kỳ họp của {}", "kỳ họp vừa qua của {}", "kỳ họp sắp tới của {}",
    "kỳ họp sáng 5/3 của {}",
)  # fmt: skip
_AT_SEASON = ("kỳ họp cuối năm {}", "kỳ họp cuối năm của {}")


def _councils() -> list[tuple[str, str]]:
    """How a council is written, with its full name."""
    return [
        (f"{council} {written}", f"Hội đồng nhân dân {place}")
        for place, writings in _PLACES.items()
        for council, written in product(_COUNCILS, writings)
    ]


@pytest.mark.parametrize(
    ("names", "ordinal", "term", "extraordinary"),
    [
        (_COUNTED, 3, None, False),
        (_IN_TERM, 3, 10, False),
        (_EXTRAORDINARY, None, None, True),
        (_UNCOUNTED, None, None, False),
        (_AT_SEASON, None, None, False),
    ],
)
def test_a_session_is_one_record_in_every_writing(
    names: tuple[str, ...], ordinal: int | None, term: int | None, *, extraordinary: bool
) -> None:
    bodies = [*_councils(), *((written, "Quốc hội") for written in _ASSEMBLY)]
    for name, (written, body) in product(names, bodies):
        text = f"Việc này sẽ được bàn tại {name.format(written)}."
        told = [(each.ordinal, each.body, each.term, each.extraordinary) for each in meetings(text)]
        assert told == [(ordinal, body, term, extraordinary)], text


_ORGANISERS = {
    "Bộ Giao thông vận tải": (
        "Bộ Giao thông Vận tải", "Bộ GTVT", "bộ Giao thông Vận tải (GTVT)", "Bộ Giao thông",
    ),
    "Bộ Văn hóa, Thể thao và Du lịch": (
        "Bộ Văn hóa, Thể thao và Du lịch", "Bộ Văn hoá - Thể thao & Du lịch", "Bộ VH-TT&DL",
        "Bộ Văn hoá",
    ),
    "Bộ Nông nghiệp và Phát triển nông thôn": (
        "Bộ Nông nghiệp và Phát triển Nông thôn", "Bộ NN-PTNT", "Bộ Nông nghiệp và PTNT",
    ),
    "Bộ Công Thương": ("Bộ Công Thương", "bộ Công thương"),
    "Ủy ban nhân dân Thành phố Hồ Chí Minh": (
        "UBND TP HCM", "Uỷ ban nhân dân (UBND) TP.HCM", "Ủy Ban Nhân Dân Tp. Hồ Chí Minh",
    ),
    "Bộ Tư lệnh Vùng Cảnh sát biển 4": ("bộ Tư lệnh (BTL) Vùng Cảnh sát biển 4",),
    "Bộ Tư lệnh Vùng 2 Hải quân": ("Bộ Tư lệnh Vùng 2 Hải quân", "Bộ tư lệnh Vùng 2 Hải quân"),
}  # fmt: skip
_BRIEFINGS = (
    "họp báo về thu phí cầu phà", "họp báo để thông tin về thu phí cầu phà",
    "họp báo nhằm công bố mức thu phí", "họp báo giới thiệu cách thu phí",
)  # fmt: skip
_ORGANISED = (
    "Sáng 5/3, {organiser} tổ chức {name}.",
    "Sáng 5/3, {organiser} đã phối hợp với Đài Tiếng nói tổ chức cuộc {name}.",
    "Trước đó, {organiser} mở {name}.",
    "Tại buổi {name} do {organiser} tổ chức sáng 5/3, ông nói vậy.",
    "Tại cuộc {name} ngày 5/3 do {organiser} phối hợp với Đài Tiếng nói tổ chức, ông nói vậy.",
    "Ông nói vậy tại buổi {name}. Buổi họp báo này do {organiser} tổ chức.",
)


@pytest.mark.parametrize("body", _ORGANISERS)
def test_a_briefing_is_theirs_who_organise_it_before_and_behind(body: str) -> None:
    for organiser, name, way in product(_ORGANISERS[body], _BRIEFINGS, _ORGANISED):
        text = way.format(organiser=organiser, name=name)
        assert [(each.kind, each.body) for each in meetings(text)] == [("họp báo", body)], text


def test_a_regular_briefing_is_told_by_its_organiser_only() -> None:
    told = "Tại buổi họp báo thường kỳ do UBND TPHCM tổ chức chiều nay, ông nói vậy."
    assert [each.body for each in meetings(told)] == ["Ủy ban nhân dân Thành phố Hồ Chí Minh"]
    assert not meetings("Tại buổi họp báo thường kỳ chiều nay, ông nói vậy.")


@pytest.mark.parametrize(
    ("association", "body"),
    [
        ("hội Nông dân Việt Nam", "Hội Nông dân Việt Nam"),
        ("Hội Nhà báo Việt Nam", "Hội Nhà báo Việt Nam"),
        ("Hội LHPN Việt Nam", "Hội Liên hiệp Phụ nữ Việt Nam"),
        ("Liên hiệp các hội Khoa học và Kỹ thuật Việt Nam",
         "Liên hiệp các hội Khoa học và Kỹ thuật Việt Nam"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "name",
    [
        "đại hội {} lần thứ VIII",
        "đại hội lần thứ 8 của {}",
        "đại hội đại biểu toàn quốc {} lần thứ tám",
        "đại hội đại biểu toàn quốc lần thứ VIII {}",
        "đại hội {} lần thứ VIII, nhiệm kỳ 2015-2020",
    ],
)
def test_a_congress_of_an_association_counts_before_and_behind(
    association: str, body: str, name: str
) -> None:
    (one,) = meetings(f"Việc này được bàn tại {name.format(association)}.")
    assert (one.kind, one.ordinal, one.body) == ("đại hội", 8, body)


@pytest.mark.parametrize("name", ["tiếp xúc cử tri", "tiếp xúc với cử tri"])
@pytest.mark.parametrize("place", ["quận 7", "Q.7", "huyện Cần Giờ", "Cần Giờ và Nhà Bè"])
def test_voters_are_met_at_any_place(name: str, place: str) -> None:
    text = f"Tại buổi {name} {place} của Tổ đại biểu HĐND TP.HCM, ông nói vậy."
    (one,) = meetings(text)
    assert one.body == "Tổ đại biểu Hội đồng nhân dân Thành phố Hồ Chí Minh"


def test_a_counted_part_stands_beside_its_session() -> None:
    text = "Ông trả lời trong phiên chất vấn thứ hai kỳ họp HĐND TP HCM."
    body = "Hội đồng nhân dân Thành phố Hồ Chí Minh"
    assert [(each.kind, each.ordinal, each.body) for each in meetings(text)] == [
        ("phiên chất vấn", 2, body),
        ("kỳ họp", None, body),
    ]


@pytest.mark.parametrize(
    "name",
    [
        "cuộc làm việc tại Bộ Nội vụ",
        "buổi làm việc cùng UBND tỉnh Cà Mau",
        "buổi làm việc về đê biển với UBND tỉnh Cà Mau",
        "buổi làm việc về dự án Luật Đê điều",
        "cuộc làm việc với các đơn vị liên quan về đề án lập huyện đảo",
        "cuộc họp năm 2015 về đê biển",
        "hội nghị tiếp xúc cử tri ở Cần Giờ",
        "họp báo kinh tế - xã hội TP Huế",
        "họp báo trước thềm Festival Huế",
        'hội nghị với chủ đề "Trồng rừng ven biển"',
        'diễn đàn với chủ đề "Trồng rừng ven biển"',
        "hội nghị hòa bình Paris",
        "hội nghị triển khai thu phí không dừng",
        "hội nghị chuẩn bị năm học mới của ngành giáo dục",
        "họp báo quốc tế thông báo về kết quả tìm kiếm",
        "cuộc họp cùng Bộ Nội vụ về công tác dân số",
        "phiên họp toàn thể thảo luận dự án Luật Đê điều",
        "cuộc họp về thuế 46% với hàng nhập khẩu",
        "buổi làm việc của Chủ tịch Quốc hội, Phó Chủ tịch Quốc hội cùng đoàn với tỉnh Cà Mau",
        "hội nghị sơ kết ba năm quản lý nhà nước về biển, đảo",
        "hội nghị đại biểu Quốc hội chuyên trách cho ý kiến về dự án Luật Đê điều",
    ],
)
def test_names_are_read_to_their_end(name: str) -> None:
    text = f"Ông nói vậy tại {name} sáng 5/3."
    (one,) = meetings(text)
    span = one.mentions[0]
    assert text[span.start : span.end] == name
    assert one.body != "Quốc hội"


def test_sessions_to_come_are_not_those_that_were_held() -> None:
    text = "Quốc hội họp kỳ họp thứ 5. Kỳ họp tới của Quốc hội sẽ bàn tiếp."
    assert [each.ordinal for each in meetings(text)] == [5, None]


_BODIES = {
    "Ủy ban Tư pháp của Quốc hội": ("Ủy ban Tư pháp", "Uỷ ban Tư pháp Quốc hội"),
    "Ủy ban Khoa học, Công nghệ và Môi trường của Quốc hội": (
        "Ủy ban Khoa học, Công nghệ và Môi trường",
        "Ủy ban Khoa học, Công nghệ và Môi trường của Quốc hội",
    ),
    "Ủy ban Kiểm tra Trung ương": ("UBKT Trung ương", "UBKT T.Ư", "UBKTTƯ", "Ủy Ban Kiểm tra TW"),
    "Tòa án nhân dân Tối cao": ("TAND Tối cao", "Toà án nhân dân Tối cao"),
    "Hội đồng Bảo an Liên hợp quốc": ("Hội đồng bảo an LHQ", "Hội đồng Bảo an Liên Hợp Quốc"),
    "Bảo hiểm Xã hội Việt Nam": ("Bảo hiểm Xã hội Việt Nam",),
    "Bộ Chính trị Đảng Cộng sản Trung Quốc": ("Bộ Chính trị Trung Quốc", "Bộ chính trị Trung Quốc"),
    "Tập đoàn Dầu khí Việt Nam": ("Tập đoàn Dầu khí Việt Nam", "PVN"),
    "Ủy ban Về các vấn đề xã hội của Quốc hội": (
        "Ủy ban về các vấn đề xã hội", "Uỷ ban Các vấn đề xã hội của Quốc hội",
        "Ủy ban các vấn đề về xã hội",
    ),
    "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng": (
        "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng",
        "Ban chỉ đạo trung ương về phòng chống tham nhũng",
    ),
    "Tổ công tác Chính phủ": ("tổ công tác Chính phủ", "Tổ công tác Chính phủ"),
    "Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố Huế": (
        "Ủy ban MTTQ TP Huế", "Uỷ ban Mặt trận tổ quốc thành phố Huế", "Ủy ban MTTQ VN TP Huế",
    ),
    "Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố Đà Nẵng": (
        "Ủy ban MTTQ Đà Nẵng", "Uỷ ban MTTQ Việt Nam TP Đà Nẵng", "UBMTTQ Đà Nẵng",
    ),
    "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Cà Mau": (
        "Ủy ban MTTQ tỉnh Cà Mau", "Ủy ban MTTQ Việt Nam Cà Mau", "UBMTTQ tỉnh Cà Mau",
    ),
    "Thường trực Tỉnh ủy Cà Mau": ("Thường trực Tỉnh ủy Cà Mau", "thường trực Tỉnh ủy tỉnh Cà Mau"),
    "Thường trực Hội đồng nhân dân Thành phố Đà Nẵng": (
        "Thường trực HĐND TP Đà Nẵng", "thường trực HĐND Đà Nẵng",
    ),
}  # fmt: skip


@pytest.mark.parametrize("body", _BODIES)
@pytest.mark.parametrize(
    "name", ["cuộc họp của {}", "cuộc họp sáng 5/3 của {}", "phiên họp của {}", "hội nghị của {}"]
)
def test_a_body_has_its_whole_name_in_every_writing(body: str, name: str) -> None:
    for written in _BODIES[body]:
        text = f"Tại {name.format(written)}, ông nói vậy."
        assert [each.body for each in meetings(text)] == [body], text


def test_deputies_question_in_their_house() -> None:
    text = "Sáng 5/3, trong phiên chất vấn tại Quốc hội, ông trả lời."
    assert [(each.kind, each.body) for each in meetings(text)] == [("phiên chất vấn", "Quốc hội")]


_FRONT = "Ủy ban Mặt trận Tổ quốc Việt Nam"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Sáng 5/3, Ủy ban MTTQ TP Huế tổ chức {}.", f"{_FRONT} Thành phố Huế"),
        ("Mặt trận Tổ quốc TP Huế đã tổ chức {}.", f"{_FRONT} Thành phố Huế"),
        ("UBMTTQ sẽ tổ chức {}. Ông là Chủ tịch UBMTTQ Việt Nam TP Huế.",
         f"{_FRONT} Thành phố Huế"),
        ("Bí thư Tỉnh ủy Cà Mau vắng mặt tại {}. MTTQ tỉnh Cà Mau nêu lý do.",
         f"{_FRONT} tỉnh Cà Mau"),
        ("Tại {} của tỉnh Cà Mau, 20 người được giới thiệu.", f"{_FRONT} tỉnh Cà Mau"),
        ("Tại {}, bà Chủ tịch Ủy ban Trung ương MTTQ Việt Nam nêu ba việc.",
         "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
        ("Sau {} do Mặt trận tổ chức, danh sách được niêm yết.",
         "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
        ("Ngày 5/3, Mặt trận Tổ quốc các cấp tổ chức {}.", ""),
        ("Phường lấy ý kiến cử tri sau {}. Ủy ban MTTQ phường Bình An báo cáo.", ""),
    ],
)  # fmt: skip
def test_a_front_consults_in_its_counted_conferences(text: str, body: str) -> None:
    for count in ("lần thứ hai", "lần 2", "lần hai", "lần thứ 2"):
        (one,) = meetings(text.format(f"hội nghị hiệp thương {count}"))
        assert (one.ordinal, one.body) == (2, body), text


@pytest.mark.parametrize(
    "behind",
    [
        " Việt Nam - Lào về hợp tác kinh tế", " về hợp tác song phương Việt Nam - Lào",
        " Việt Nam và Lào", " về hợp tác giữa Việt Nam và Lào", " Việt Nam-Lào",
        " về hợp tác kinh tế, văn hóa giữa Việt Nam và Lào",
    ],
)  # fmt: skip
def test_a_committee_of_two_governments_is_told_by_its_states(behind: str) -> None:
    for committee in ("Ủy ban liên Chính phủ", "Uỷ ban hỗn hợp"):
        (one,) = meetings(f"Kỳ họp lần thứ 9 {committee}{behind} đã bế mạc.")
        assert one.body == f"{committee.replace('Uỷ', 'Ủy')} Việt Nam - Lào", behind


@pytest.mark.parametrize(
    ("text", "ordinals"),
    [
        ("Tại kỳ họp thứ 5, 30 đại biểu Quốc hội nêu ý kiến.", [5]),
        ("Tại kỳ họp Quốc hội lần thứ 5, 12 bộ trưởng trả lời.", [5]),
        ("Tại kỳ họp thứ 5, 6 Quốc hội khóa XIV, ông vắng.", [None]),
        ("Tại kỳ họp thứ 5, 6 của Quốc hội, ông vắng.", [None]),
    ],
)
def test_what_is_counted_behind_a_comma_is_no_number_of_a_session(
    text: str, ordinals: list[int | None]
) -> None:
    assert [each.ordinal for each in meetings(text)] == ordinals


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("hội nghị đối thoại do Bộ Nội vụ tổ chức", "Bộ Nội vụ"),
        ("phiên giải trình do thường trực HĐND TP Hà Nội tổ chức",
         "Thường trực Hội đồng nhân dân Thành phố Hà Nội"),
        ("hội nghị tổng kết năm 2018 Bộ NN-PTNT", "Bộ Nông nghiệp và Phát triển nông thôn"),
        ("một phiên họp của Hội đồng Bảo an LHQ", "Hội đồng Bảo an Liên hợp quốc"),
        ("phiên chất vấn Bộ trưởng bộ Văn hoá - Thể thao và Du lịch", "Quốc hội"),
    ],
)  # fmt: skip
def test_a_body_makes_a_meeting_of_what_tells_little(name: str, body: str) -> None:
    text = f"Ông nói vậy trong {name}."
    (one,) = meetings(text)
    assert one.body == body
    assert text[one.mentions[0].start : one.mentions[0].end] == name.removeprefix("một ")


_CONVENERS = {
    "Bộ Công an": ("Bộ Công an",),
    "Tổng cục Hải quan": ("Tổng cục Hải quan",),
    "Sở Y tế Thành phố Hồ Chí Minh": ("Sở Y tế TP.HCM",),
    "Ban Dân vận Trung ương": ("Ban Dân vận Trung ương",),
    "Ban Bí thư": ("Ban Bí thư", "Ban Bí thư Trung ương Đảng", "Ban Bí thư trung ương Đảng"),
    "Ban cán sự Đảng Bộ Y tế": ("Ban cán sự Đảng Bộ Y tế",),
    "Văn phòng Quốc hội": ("Văn phòng Quốc hội",),
    "Viện Kiểm sát nhân dân Tối cao": ("VKSND Tối cao", "Viện KSND Tối cao"),
    "Tổng Liên đoàn Lao động Việt Nam": (
        "Tổng LĐLĐ Việt Nam", "Tổng Liên đoàn Lao động Việt Nam",
    ),
    "Trung ương Hội Nông dân Việt Nam": ("Trung ương Hội Nông dân Việt Nam",),
    "Thành đoàn Thành phố Hồ Chí Minh": ("Thành đoàn TP.HCM",),
    "Quân khu 7": ("Quân khu 7",),
    "Đoàn đại biểu Quốc hội Thành phố Hồ Chí Minh": (
        "Đoàn ĐBQH TP.HCM", "Đoàn đại biểu Quốc hội TP.HCM",
    ),
}  # fmt: skip
_CONVENED = (
    "Sáng 5/3, {convener} tổ chức {name}.",
    "Sáng 5/3, {convener} long trọng tổ chức {name}.",
    "{convener} chủ trì {name}.",
    "Ông nói vậy tại {name} do {convener} tổ chức sáng 5/3.",
    "Tại {name} được {convener} tổ chức ngày 5/3, ông nói vậy.",
    "Hội nghị tổng kết công tác dân số do {convener} tổ chức khai mạc sáng 5/3.",
)


@pytest.mark.parametrize("body", _CONVENERS)
def test_a_conference_is_theirs_who_convene_it(body: str) -> None:
    name = "hội nghị tổng kết công tác dân số"
    for convener, way in product(_CONVENERS[body], _CONVENED):
        text = way.format(convener=convener, name=name)
        assert [each.body for each in meetings(text)] == [body], text


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("HĐND tỉnh Nghệ An đã triệu tập cuộc họp bất thường.",
         "Hội đồng nhân dân tỉnh Nghệ An"),
        ("Chính phủ họp. Chủ trì phiên họp thường kỳ cuối cùng, ông nói vậy.", "Chính phủ"),
        ("Ông nói vậy tại phiên họp báo do Văn phòng Chính phủ tổ chức tối 5/3.",
         "Văn phòng Chính phủ"),
        ("Ông nói vậy tại phiên thảo luận tình hình kinh tế - xã hội của HĐND TP Hà Nội.",
         "Hội đồng nhân dân Thành phố Hà Nội"),
        ("Kỳ họp mùa thu của HĐND tỉnh Nghệ An sẽ bàn việc này.", "Hội đồng nhân dân tỉnh Nghệ An"),
        ("Họp báo do Cục Xuất nhập khẩu (CXNK) tổ chức đã xong.", "Cục Xuất nhập khẩu"),
        ("Sáng 5/3 có hội nghị về dân số. Hội nghị do Ban Chỉ đạo trung ương thực hiện quy chế dân "
         "chủ ở cơ sở tổ chức.",
         "Ban Chỉ đạo Trung ương thực hiện quy chế dân chủ ở cơ sở"),
        ("Số liệu được Bộ Y tế công bố sáng 5/3 tại cuộc họp báo về dân số.", "Bộ Y tế"),
        ("Sáng 5/3, VCCI tổ chức hội nghị về đê biển.",
         "Phòng Thương mại và Công nghiệp Việt Nam"),
        ("UBND TP.HCM tổ chức họp báo thường kỳ.", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        ("Tại cuộc làm việc giữa Bộ Y tế với tỉnh Nghệ An, ông nói vậy.", "Bộ Y tế"),
    ],
)  # fmt: skip
def test_who_calls_it_makes_a_meeting_of_it(text: str, body: str) -> None:
    assert [each.body for each in meetings(text)] == [body]


@pytest.mark.parametrize("name", ["cuộc họp bất thường", "họp báo thường kỳ", "họp báo cuối năm"])
def test_it_is_none_where_nobody_calls_it(name: str) -> None:
    assert not meetings(f"Ông nói vậy tại {name} chiều nay.")


@pytest.mark.parametrize(
    ("congress", "body"),
    [
        ("đại hội khuyến học tỉnh Nghệ An", "Hội Khuyến học tỉnh Nghệ An"),
        ("đại hội đại biểu nông dân toàn quốc", "Hội Nông dân Việt Nam"),
        ("đại hội cựu chiến binh huyện Nam Đàn", "Hội Cựu chiến binh huyện Nam Đàn"),
        ("đại hội Đảng lần thứ X của tỉnh Bình Dương", "Đảng bộ tỉnh Bình Dương"),
    ],
)
def test_a_congress_is_that_of_the_association_or_the_party_of_a_place(
    congress: str, body: str
) -> None:
    assert [each.body for each in meetings(f"Việc này được bàn tại {congress}.")] == [body]


def test_a_party_organisation_of_every_place_has_no_congress() -> None:
    assert not meetings("Từ nay đến đại hội đảng bộ quận, huyện phải làm xong.")


@pytest.mark.parametrize(
    ("name", "ordinal"),
    [
        ("Hội nghị Ngoại giao 29", 29),
        ("Hội nghị Trung ương sáu, khóa XII", 6),
        ("Hội nghị 8 Ban Chấp hành Trung ương Đảng khóa XII", 8),
        ("hội nghị cấp cao ASEAN 33", 33),
        ("phiên làm việc thứ 46 của Ủy ban Thường vụ Quốc hội", 46),
    ],
)
def test_a_number_behind_counts(name: str, ordinal: int) -> None:
    (one,) = meetings(f"Việc này được bàn tại {name}.")
    assert one.ordinal == ordinal


def test_what_was_asked_at_a_briefing_is_not_its_topic() -> None:
    text = "Trả lời câu hỏi tại buổi họp báo về việc vốn điều lệ giảm, ông nói vậy."
    assert not meetings(text)
    assert meetings("Ông nói vậy tại buổi họp báo về việc thu phí cầu phà.")
