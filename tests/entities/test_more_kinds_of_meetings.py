"""Hearings, questioning, gatherings and meetings with voters in the ways that papers write them."""

from __future__ import annotations

import pytest
from gathering import meetings, surfaces, told


@pytest.mark.parametrize(
    ("name", "body"),
    [
        (
            "phiên điều trần trước Ủy ban Đối ngoại Thượng viện Mỹ",
            "Ủy ban Đối ngoại Thượng viện Mỹ",
        ),
        ("phiên điều trần của Quốc hội Úc", "Quốc hội Úc"),
        ("phiên điều trần tại Hạ viện Mỹ", "Hạ viện Mỹ"),
    ],
)
def test_who_hears_names_a_hearing(name: str, body: str) -> None:
    assert told(f"Ông nói vậy trong {name} hôm 5/3.") == [("phiên điều trần", None, body)]


def test_a_hearing_may_be_named_by_what_is_heard() -> None:
    text = "Ủy ban Tư pháp đã tổ chức phiên điều trần riêng về an toàn thực phẩm."
    assert surfaces(text) == ["phiên điều trần riêng về an toàn thực phẩm"]


@pytest.mark.parametrize(
    "text",
    [
        "Tòa án tối cao mở phiên điều trần về việc dẫn độ bị cáo.",
        "Phiên điều trần đầu tiên của tòa án hiến pháp diễn ra sáng nay.",
        "Trong phiên điều trần ngày 5/3, ông im lặng.",
    ],
)
def test_hearings_in_court_and_nameless_ones_are_no_meetings(text: str) -> None:
    assert not meetings(text)


@pytest.mark.parametrize(
    "name",
    [
        "phiên chất vấn và trả lời chất vấn của Quốc hội",
        "phiên chất vấn và trả lời chất vấn các Bộ trưởng, trưởng ngành",
        "phiên chất vấn Bộ trưởng Tài nguyên và Môi trường",
        "phiên chất vấn với Phó Thủ tướng Trần Văn Mẫu",
        "phiên chất vấn Giám đốc Sở Giao thông Vận tải",
    ],
)
def test_who_is_questioned_names_the_sitting(name: str) -> None:
    assert surfaces(f"Ông nói vậy tại {name}.") == [name]


def test_numbers_of_questions_name_no_sitting() -> None:
    assert not meetings("Kết thúc phiên chất vấn với 49 câu hỏi, bà nhận xét.")


@pytest.mark.parametrize(
    "name",
    [
        "tiếp xúc của đại biểu Quốc hội với cử tri huyện Bình Chánh",
        "tiếp xúc trước kỳ họp của ông Trần Văn Mẫu với cử tri quận 9",
        "tiếp xúc giữa các đại biểu HĐND tỉnh Phú Yên với cử tri phường 7",
    ],
)
def test_voters_stand_behind_who_meets_them(name: str) -> None:
    (found,) = (
        each for each in meetings(f"Tại buổi {name}, bà nói.") if each.kind == "tiếp xúc cử tri"
    )
    assert len(name) == found.mentions[0].end - found.mentions[0].start


@pytest.mark.parametrize(
    "name",
    [
        "họp trực tuyến khắc phục hậu quả bão số 12",
        "họp với lãnh đạo TP Phú Quốc",
        "họp nội bộ liên quan đến công tác tuyển dụng",
    ],
)
def test_a_gathering_is_named_like_a_round(name: str) -> None:
    assert surfaces(f"Ông nói vậy tại buổi {name}.") == [name]


@pytest.mark.parametrize(
    "name",
    [
        "cuộc họp nhằm đưa ra phương án chống ngập",
        "cuộc họp để quyết định giá điện",
        "buổi làm việc liên quan đến đơn tố cáo của Công ty An Khang",
    ],
)
def test_what_it_is_for_names_a_meeting(name: str) -> None:
    assert surfaces(f"Sở đã có {name}.") == [name]


@pytest.mark.parametrize("when", ["hồi giữa tháng 10", "tuần này", "năm 2017", "do ông chủ trì"])
def test_a_cabinet_meets_whatever_is_told_behind_it(when: str) -> None:
    found = surfaces(f"Ông nói vậy trong cuộc họp nội các {when}.")
    assert [each.startswith("cuộc họp nội các") for each in found] == [True]


def test_a_congress_of_many_words_is_counted_behind_its_short_form() -> None:
    text = "Bà dự Đại hội các cơ quan kiểm toán tối cao châu Á (ASOSAI) lần thứ 14."
    assert told(text) == [("đại hội", 14, "ASOSAI")]


@pytest.mark.parametrize(
    "topic",
    [
        "nâng cao hiệu lực, hiệu quả quản lý đất đai",
        "biểu dương người tốt, việc tốt",
        "thực hiện chính sách, pháp luật về trẻ em",
        "cải tạo, mở rộng sân bay",
        "chính trị, tư tưởng trong ngành",
    ],
)
def test_standing_pairs_go_over_commas(topic: str) -> None:
    name = f"hội nghị về {topic}"
    assert surfaces(f"Ông nói vậy tại {name}, hôm 5/3.") == [name]


def test_another_meeting_may_be_named_in_brackets() -> None:
    text = "Tại phiên chất vấn Giám đốc Sở Y tế (kỳ họp HĐND TP Đà Nẵng), bà nói vậy."
    assert surfaces(text) == ["phiên chất vấn Giám đốc Sở Y tế", "kỳ họp HĐND TP Đà Nẵng"]


_FORUM = "Diễn đàn Hợp tác Kinh tế châu Á - Thái Bình Dương"


@pytest.mark.parametrize(
    "before",
    ["các nước thành viên của", "cuộc gặp giữa", "ASEAN và", "WTO,", "thống kê của", "chỉ số của"],
)
def test_an_organisation_called_a_forum_is_no_meeting(before: str) -> None:
    assert not meetings(f"Ông nhắc đến {before} {_FORUM} (APEC).")


@pytest.mark.parametrize("before", ["tham dự", "bên lề", "dự Hội nghị thượng đỉnh Đông Á và"])
def test_what_is_attended_is_its_meeting(before: str) -> None:
    assert _FORUM in surfaces(f"Ông {before} {_FORUM} (APEC) ở Đà Nẵng.")


@pytest.mark.parametrize(
    "behind",
    [
        "và thăm Canada",
        "chủ yếu mang tính biểu tượng",
        "với khoảng 800 khách",
        "trong bối cảnh mới",
    ],
)
def test_what_else_is_told_is_no_part_of_a_name(behind: str) -> None:
    name = "hội nghị thượng đỉnh G7 mở rộng"
    assert surfaces(f"Ông nói về {name} {behind}.") == [name]


@pytest.mark.parametrize("topic", ["giải trừ quân bị", "ký kết hợp đồng", "cộng đồng doanh nghiệp"])
def test_a_name_ends_behind_a_whole_word(topic: str) -> None:
    name = f"hội nghị về {topic}"
    assert surfaces(f"Ông nói vậy tại {name} do Liên hợp quốc tổ chức.") == [name]


def test_a_visit_may_be_named_by_what_it_is_for() -> None:
    name = "buổi làm việc giải quyết toàn diện các vấn đề"
    assert surfaces(f"Việc này được báo cáo tại {name} tại trạm thu phí.") == [name]
    assert not meetings("Hai bên có buổi làm việc để giải quyết.")


@pytest.mark.parametrize(
    "text",
    [
        "Quốc hội Thổ Nhĩ Kỳ họp bất thường để bàn việc này.",
        "Trong báo cáo mới, Hội nghị Liên hợp quốc về Thương mại và Phát triển dự đoán vậy.",
    ],
)
def test_what_only_sounds_like_a_meeting_is_none(text: str) -> None:
    assert "kỳ họp" not in {each.kind for each in meetings(text)}
    assert "hội nghị" not in {each.kind for each in meetings(text)}


_COUNTED_VERBS = (
    ("họp kỳ 7", 7),
    ("họp kỳ thứ nhất", 1),
    ("họp phiên thứ bảy", 7),
    ("họp phiên đầu tiên", 1),
    ("họp phiên lần thứ hai", 2),
    ("họp lần thứ nhất", 1),
    ("họp lần thứ III", 3),
)
_WHO_MEET = (
    ("HĐND tỉnh Quảng Nam khóa IX", "Hội đồng nhân dân tỉnh Quảng Nam", 9),
    ("HĐND tỉnh Quảng Nam khoá 9 (nhiệm kỳ 2016-2021)", "Hội đồng nhân dân tỉnh Quảng Nam", 9),
    (
        "Ban Chấp hành Đảng bộ TP Đà Nẵng nhiệm kỳ X",
        "Ban Chấp hành Đảng bộ Thành phố Đà Nẵng",
        10,
    ),
    ("BCH Đảng bộ tỉnh Hà Giang khóa 16", "Ban Chấp hành Đảng bộ tỉnh Hà Giang", 16),
)


@pytest.mark.parametrize("when", ["đã {}", "sẽ {}", "{}", "sẽ tiến hành {}", "vừa {}"])
@pytest.mark.parametrize(("name", "ordinal"), _COUNTED_VERBS)
def test_who_has_met_for_the_nth_time_has_met_in_its_term(
    when: str, name: str, ordinal: int
) -> None:
    for who, body, term in _WHO_MEET:
        (met,) = meetings(f"Sáng 16/6, {who} {when.format(name)} để bầu các chức danh chủ chốt.")
        assert (met.kind, met.ordinal, met.body, met.term) == ("họp", ordinal, body, term)


@pytest.mark.parametrize("text", ["Ba tháng nay họ đã họp lần hai.", "HĐND họp mỗi năm 2 kỳ."])
def test_times_are_no_numbers_of_meetings(text: str) -> None:
    assert not meetings(text)


@pytest.mark.parametrize("noun", ["khóa họp", "khoá họp", "Khóa họp", "kỳ họp", "kì họp"])
@pytest.mark.parametrize("count", ["lần thứ 72", "thứ 72", "72"])
def test_assemblies_of_states_meet_in_sessions_by_either_name(noun: str, count: str) -> None:
    text = f"Ông phát biểu tại {noun} {count} Đại hội đồng Liên Hợp Quốc hôm qua."
    assert told(text) == [("kỳ họp", 72, "Đại hội đồng Liên hợp quốc")]


_PARTS = (
    "phiên chất vấn",
    "phiên chất vấn và trả lời chất vấn",
    "phiên thảo luận",
    "phiên thảo luận tổ",
)
_SESSIONS = (
    ("kỳ họp thứ 8, Quốc hội khóa XIV", "Quốc hội", 14),
    ("kỳ họp thứ 6 HĐND tỉnh Cà Mau khóa 9", "Hội đồng nhân dân tỉnh Cà Mau", 9),
    ("kỳ họp HĐND TP Đà Nẵng", "Hội đồng nhân dân Thành phố Đà Nẵng", None),
    ("kỳ họp cuối năm của HĐND tỉnh Cà Mau", "Hội đồng nhân dân tỉnh Cà Mau", None),
)


@pytest.mark.parametrize("part", _PARTS)
@pytest.mark.parametrize("link", ["", "tại ", "của ", "trong ", "trong khuôn khổ "])
def test_a_part_is_named_by_its_session(part: str, link: str) -> None:
    for session, body, term in _SESSIONS:
        found = meetings(f"Ông giải trình tại {part} {link}{session} chiều qua.")
        assert {(each.kind, each.body, each.term) for each in found} == {
            (part.split(" và ")[0].removesuffix(" tổ"), body, term),
            ("kỳ họp", body, term),
        }


@pytest.mark.parametrize("session", ["kỳ họp này", "kỳ họp lần này", "kỳ họp", "các kỳ họp"])
def test_a_part_of_some_session_is_none(session: str) -> None:
    assert not meetings(f"Quốc hội đổi mới phiên chất vấn tại {session}.")


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("Hội nghị WEF ASEAN 2018", "Diễn đàn Kinh tế Thế giới"),
        ("Hội nghị thường niên Diễn đàn Kinh tế thế giới", "Diễn đàn Kinh tế Thế giới"),
        ("Hội nghị Diễn đàn Hợp tác Kinh tế châu Á - Thái Bình Dương", "APEC"),
        ("Hội nghị cấp cao của Diễn đàn hợp tác kinh tế châu Á – Thái Bình Dương", "APEC"),
        ("Đối thoại cấp cao APEC - ASEAN", ""),
        ("Hội nghị quan chức cấp cao APEC", "APEC"),
    ],
)
def test_a_union_has_one_name_and_two_have_none(name: str, body: str) -> None:
    assert [each for _, _, each in told(f"Bà dự {name} ở Huế hôm qua.")] == [body]


@pytest.mark.parametrize(
    "text",
    [
        "Bên cạnh đó, Hội nghị đánh giá cao sự phối hợp giữa hai nước.",
        "Hội nghị kết thúc mà hai bên không ký gì.",
        "Diễn đàn Kinh tế thế giới (WEF) xếp Việt Nam thứ 55.",
        "Theo chỉ số cạnh tranh (GCI) của Diễn đàn Kinh tế thế giới, nước này thứ 74.",
    ],
)
def test_what_a_conference_or_a_forum_does_is_not_its_name(text: str) -> None:
    assert not meetings(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Năm nay có Lễ khai mạc, Hội nghị phát triển du lịch; hội chợ.",
            "Hội nghị phát triển du lịch",
        ),
        (
            "Hội nghị đại biểu Quốc hội chuyên trách đã dành cả ngày để thảo luận.",
            "Hội nghị đại biểu Quốc hội chuyên trách",
        ),
    ],
)
def test_a_name_in_a_list_is_no_clause(text: str, name: str) -> None:
    assert surfaces(text) == [name]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Tại Nhà Quốc hội, Đảng ủy Quốc hội tổ chức hội nghị quán triệt nghị quyết.",
            "Đảng ủy Quốc hội",
        ),
        (
            "UBND tỉnh Cà Mau lần đầu tổ chức thành công hội nghị kêu gọi đầu tư.",
            "Ủy ban nhân dân tỉnh Cà Mau",
        ),
        (
            "Diễn đàn phát triển nhân lực xanh do UBND tỉnh Cà Mau tổ chức hôm qua.",
            "Ủy ban nhân dân tỉnh Cà Mau",
        ),
    ],
)
def test_who_organises_it_is_no_house(text: str, body: str) -> None:
    assert [each for _, _, each in told(text)] == [body]


@pytest.mark.parametrize(
    ("count", "ordinal"),
    [
        ("thứ nhất", 1),
        ("thứ hai", 2),
        ("thứ năm", 5),
        ("thứ Năm", 5),
        ("thứ mười", 10),
        ("thứ mười lăm", 15),
        ("thứ hai mươi", 20),
        ("thứ hai mươi mốt", 21),
    ],
)
@pytest.mark.parametrize("year", ["năm 2018", "năm nay", "năm trước"])
def test_a_year_behind_a_number_is_no_part_of_it(count: str, ordinal: int, year: str) -> None:
    for name in ("kỳ họp {} {}", "kỳ họp lần {} {} của HĐND tỉnh Cà Mau"):
        text = f"HĐND tỉnh Cà Mau khai mạc {name.format(count, year)}."
        assert told(text) == [("kỳ họp", ordinal, "Hội đồng nhân dân tỉnh Cà Mau")]


@pytest.mark.parametrize("name", ["đại hội cổ đông", "đại hội đồng cổ đông"])
@pytest.mark.parametrize("which", ["thường niên 2019", "thường niên", "bất thường năm 2018"])
@pytest.mark.parametrize(
    ("owner", "body"),
    [
        ("Sông Lam Bank", "Sông Lam Bank"),
        ("Tập đoàn Gốm Sứ Việt", "Tập đoàn Gốm Sứ Việt"),
        ("ngân hàng Sông Lam", "Ngân hàng Sông Lam"),
    ],
)
def test_shareholders_are_those_of_who_stands_behind(
    name: str, which: str, owner: str, body: str
) -> None:
    assert [each for _, _, each in told(f"Tại {name} {which} của {owner} hôm qua.")] == [body]


@pytest.mark.parametrize("quarter", ["quý 3", "quý III/2018", "quý 1 năm 2018", "quý hai"])
@pytest.mark.parametrize("noun", ["họp báo", "họp báo thường kỳ", "cuộc họp", "phiên họp"])
@pytest.mark.parametrize("link", [" của ", " "])
def test_a_quarter_stands_before_whose_it_is(noun: str, quarter: str, link: str) -> None:
    if noun in {"cuộc họp", "phiên họp"}:
        link = " của "
    name = f"{noun} {quarter}{link}Bộ Công Thương"
    (meeting,) = meetings(f"Tại buổi {name}, ông Lê Văn Tám cho biết.")
    assert meeting.body == "Bộ Công Thương"
    assert meeting.topic.endswith(quarter)
    assert surfaces(f"Tại buổi {name}, ông Lê Văn Tám cho biết.") == [name]


@pytest.mark.parametrize(
    "name",
    [
        "phiên làm việc thứ 3 của Ủy ban Thường vụ Quốc hội",
        "phiên thảo luận tổ ở Quốc hội",
        "phiên thảo luận kín tại Hội đồng Bảo an",
        "phiên chất vấn Phó Thủ tướng",
        "Hội nghị Chủ tịch Quốc hội các nước Á - Âu lần thứ 3",
        "cuộc họp chỉ đạo ứng phó bão số 4",
    ],
)
def test_names_of_few_words_are_found(name: str) -> None:
    assert surfaces(f"Tại {name}, ông Lê Văn Tám phát biểu.") == [name]


@pytest.mark.parametrize(
    "behind",
    [
        "gây chú ý",
        "dường như đã kết thúc",
        "tổ chức mới đây",
        "trong quãng thời gian ngắn",
        "và các cuộc gặp song phương",
        "và đón tiếp khách",
    ],
)
def test_how_it_looked_is_no_part_of_a_name(behind: str) -> None:
    assert surfaces(f"Hội nghị thượng đỉnh G20 {behind}.") == ["Hội nghị thượng đỉnh G20"]


def test_a_meeting_that_had_to_be_called_was_held() -> None:
    assert surfaces("Ông đã phải triệu tập một cuộc họp Bộ Chính trị.") == ["cuộc họp Bộ Chính trị"]
    assert surfaces("Ông phải triệu tập một cuộc họp Bộ Chính trị.") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hội nghị Vancouver tái khẳng định cam kết.", "Hội nghị Vancouver"),
        ("Diễn đàn Hòa bình Paris chính thức diễn ra.", "Diễn đàn Hòa bình Paris"),
        ("Hội nghị công nghiệp quốc phòng dài hai ngày.", "Hội nghị công nghiệp quốc phòng"),
    ],
)
def test_a_name_ends_before_what_it_did(text: str, name: str) -> None:
    assert surfaces(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Doanh nghiệp dự diễn đàn tán thưởng bằng tràng pháo tay kéo dài.",
        "Tại hội nghị Trung tướng Lê Văn Tám cho biết như vậy.",
    ],
)
def test_who_speaks_or_claps_names_nothing(text: str) -> None:
    assert not meetings(text)


@pytest.mark.parametrize(
    ("name", "ordinal"),
    [
        ("hội nghị thượng đỉnh thứ hai", 2),
        ("hội nghị thượng đỉnh Nga - Triều thứ ba", 3),
        ("cuộc họp G20", None),
        ("cuộc họp G7", None),
    ],
)
def test_a_summit_is_counted_and_a_round_named_by_its_union(name: str, ordinal: int | None) -> None:
    text = f"Ông nói vậy sau {name} hồi tháng 2 ở Hà Nội."
    assert surfaces(text) == [name]
    assert [each for _, each, _ in told(text)] == [ordinal]


def test_a_session_spoken_about_keeps_its_number() -> None:
    name = "họp báo về chương trình kỳ họp thứ 4 của Quốc hội"
    assert name in surfaces(f"Ông chủ trì {name}, khai mạc ngày 23/10.")
