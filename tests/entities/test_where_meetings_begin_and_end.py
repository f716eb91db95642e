"""Which mentions of meetings are found, and where they begin and end."""

from __future__ import annotations

from itertools import product

import pytest
from gathering import meetings, surfaces, told

_WHEN = ("sáng nay", "chiều 5/3", "hôm thứ ba", "mới đây", "ngày 5/3", "trực tiếp")


@pytest.mark.parametrize("when", _WHEN)
@pytest.mark.parametrize(
    "name",
    [
        "cuộc họp {} về đê biển",
        "phiên thảo luận {} về ngân sách",
        "họp báo {} về giá điện",
        "buổi làm việc {} với Đoàn kiểm tra của Bộ Y tế",
        "buổi làm việc {} cùng với lãnh đạo Cục Đường bộ",
        "hội nghị tổng kết {} của Bộ Y tế",
        "cuộc họp giao ban báo chí {} của Sở Y tế Hà Nội",
        "hội nghị tổng kết công tác và phương hướng, nhiệm vụ {} của Bộ Y tế",
    ],
)
def test_a_time_stands_inside_a_name(name: str, when: str) -> None:
    whole = name.format(when)
    assert surfaces(f"Ông nói vậy tại {whole}.") == [whole]


@pytest.mark.parametrize(
    "name",
    [
        "cuộc họp của Bộ Chính trị",
        "hội nghị về giáo dục",
        "phiên họp quốc hội",
        "hội nghị thượng đỉnh của NATO",
        "cuộc họp quan trọng của EU",
        "hội nghị của G7",
    ],
)
def test_any_one_is_a_meeting_where_its_body_or_its_topic_is_told(name: str) -> None:
    assert name in surfaces(f"Ông nói vậy trong một {name} hôm 5/3.")


@pytest.mark.parametrize("what", ["phiên họp", "cuộc họp kín", "cuộc họp với hai bên"])
def test_any_one_of_which_nothing_is_told_is_none(what: str) -> None:
    assert not meetings(f"Ông nói vậy trong một {what} hôm 5/3.")


@pytest.mark.parametrize("wish", ["cần", "nên tổ chức", "đề nghị có", "muốn mở", "nếu họ có"])
def test_any_one_that_is_not_held_yet_is_none(wish: str) -> None:
    assert not meetings(f"Ông nói {wish} một hội nghị về giáo dục.")
    assert not meetings(f"Ông nói {wish} một cuộc họp của Bộ Y tế.")


@pytest.mark.parametrize("forum", ["diễn đàn tin cậy của khu vực", "diễn đàn thay vì nói suông"])
def test_what_serves_as_a_forum_is_no_meeting(forum: str) -> None:
    assert not meetings(f"Mọi người cùng đứng trên một {forum}.")


@pytest.mark.parametrize("kind", ["Buổi làm việc", "Cuộc làm việc"])
@pytest.mark.parametrize(
    "visitors",
    [
        "Ban Bí thư và Thủ tướng Chính phủ",
        "Ban Bí thư, Thủ tướng Chính phủ và Thường trực Quốc hội",
        "Thường trực Chính phủ, Bộ Y tế và Sở Y tế",
        "Bộ Y tế do Thứ trưởng dẫn đầu",
    ],
)
def test_several_pay_a_visit_together(kind: str, visitors: str) -> None:
    whole = f"{kind} của {visitors} với Đảng bộ và chính quyền tỉnh Cà Mau"
    assert surfaces(f"{whole} đã kết thúc.") == [whole]


@pytest.mark.parametrize(
    "name",
    [
        "hội nghị liên Triều lần thứ hai",
        "hội nghị vật lý lý thuyết lần thứ 44",
        "hội nghị báo chí toàn quốc",
        "cuộc họp nghe báo cáo về đê biển",
        "phiên họp để thảo luận về đê biển",
        "cuộc họp nội các",
        "phiên họp lưỡng viện Quốc hội Thái Lan",
        "phiên họp đầu tiên của lưỡng viện Quốc hội Thái Lan",
        "phiên họp của các bộ trưởng quốc phòng châu Á",
        "phiên họp của Bộ trưởng Quốc phòng các nước thành viên",
        "cuộc họp với ngoại trưởng các thành viên NATO",
        "đối thoại của Thủ tướng với nông dân",
        "đối thoại giữa lãnh đạo ASEAN +3 với Hội đồng kinh doanh",
        "họp báo chính thức công bố chương trình phổ thông",
        "phiên thảo luận Phát triển hạ tầng",
        "buổi làm việc với Quận ủy, UBND quận 3",
        "đại hội tổng kết nhiệm kỳ 2013-2018",
        "cuộc họp khẩn chiều qua 4/3 bàn giải pháp chống ngập",
        "cuộc họp khẩn để đề ra các biện pháp ngăn chặn",
        "cuộc họp chuẩn bị cho năm học mới",
        "cuộc họp trực tuyến phòng chống dịch tả lợn",
        "cuộc họp ngoại trưởng NATO",
        "buổi làm việc giữa Bí thư Thành ủy với Hội Cựu chiến binh",
        "buổi làm việc với tổ công tác của Chính phủ",
        "hội nghị trực tuyến với các địa phương",
        "hội nghị Chính phủ với các địa phương",
        "hội nghị của ngành văn hóa, thể thao và du lịch",
        "hội nghị của Thủ tướng về kinh tế biển",
        "hội nghị toàn quốc để triển khai nghị quyết",
        "phiên họp Đại Hội đồng Liên Hợp Quốc",
        "phiên họp khẩn tại Hội đồng Bảo an Liên Hợp Quốc",
        "phiên họp của hội đồng an ninh quốc gia Na Uy",
        "phiên họp các nhà lãnh đạo kinh tế APEC",
        "phiên thảo luận của đại biểu Quốc hội về dự án luật",
        "Đại hội Đại biểu tỉnh Đảng bộ tỉnh Cà Mau lần thứ V",
        "Đối thoại chính trị - an ninh Việt - Mỹ lần 9",
        "tiếp xúc cử tri của Bí thư Tỉnh ủy sau kỳ họp thứ 6 Quốc hội khóa XIV",
        "hội nghị góp ý các dự thảo văn kiện Đại hội Đảng bộ tỉnh lần thứ XX",
        "hội nghị quán triệt Nghị quyết Hội nghị Trung ương 7 khóa XII cho cán bộ chủ chốt",
        "cuộc họp về công tác chuẩn bị Hội nghị Cấp cao ASEAN lần thứ 36",
        "phiên thảo luận chung cấp cao Đại hội đồng Liên hợp quốc (LHQ) khóa 73",
        "họp báo với các đồng chủ tọa WEF ASEAN",
        "kỳ họp sắp khai mạc của Quốc hội",
        "phiên họp tập thể UBND TP Hà Nội",
        "hội nghị bàn về gói hỗ trợ 26.000 tỷ đồng cho người lao động",
        "kỳ họp cuối của Quốc hội khóa XIII",
        "họp Cấp cao APEC",
        "Đối thoại khu vực ASEAN - LHQ",
        "phiên chất vấn ông Trần Văn Mẫu",
        "cuộc họp 3 bên giữa Iran, Thổ Nhĩ Kỳ và Nga",
        "cuộc họp bốn bên giữa Mỹ, Nhật Bản, Ấn Độ và Úc",
        "hội nghị thượng đỉnh hồi tháng 2 giữa Mỹ và Triều Tiên",
        "cuộc họp thượng đỉnh sắp tới giữa Tổng thống Hàn Quốc và Mỹ",
        "cuộc họp ĐHCĐ thường niên năm 2017 của CTCP Cảng Quy Mai",
    ],
)
def test_a_name_is_found_whole(name: str) -> None:
    assert name in surfaces(f"Việc này được bàn tại {name} hôm 5/3.")


@pytest.mark.parametrize("when", ["Vào tháng 12-2018", "Ngày 5/12/2018", "Năm 2018", "Tháng 8"])
def test_a_date_before_the_noun_counts_no_meetings(when: str) -> None:
    name = "kỳ họp HĐND tỉnh Cà Mau"
    assert name in surfaces(f"{when} {name} đã thông qua đề án.")
    assert name not in surfaces(f"Trong 2 {name} đã thông qua đề án.")


@pytest.mark.parametrize("before", ["Ngày 6-4, ", "6-4, ", "Sáng nay, ", "Tại "])
def test_shareholders_meet_on_a_day(before: str) -> None:
    name = "đại hội đồng cổ đông thường niên Tập đoàn Hoa Mai"
    assert name in surfaces(f"{before}{name} thông qua kế hoạch.")


def test_a_dialogue_in_a_list_is_no_verb() -> None:
    text = "Tuần lễ có Diễn đàn Đông Á, Đối thoại cao cấp về Du lịch bền vững, lễ bế mạc."
    assert "Đối thoại cao cấp về Du lịch bền vững" in surfaces(text)


@pytest.mark.parametrize(
    ("place", "how"),
    list(
        product(
            [
                "huyện miền núi Sơn Hà",
                "huyện đảo Lý Sơn",
                "xã biên giới Ia O",
                "đơn vị bầu cử số 4",
            ],
            ["đã ", ""],
        )
    ),
)
def test_voters_are_met_at_any_kind_of_place(place: str, how: str) -> None:
    assert surfaces(f"Ông {how}có buổi tiếp xúc cử tri {place}.") == [f"tiếp xúc cử tri {place}"]


@pytest.mark.parametrize(
    "text",
    [
        "Huyện tổ chức cuộc họp để giải quyết vấn đề trên.",
        "Sở đã có cuộc họp giải quyết vấn đề này.",
        "Xã sẽ tổ chức cuộc họp để giải quyết.",
        "Bà nói trong cuộc họp giữa hai Bộ trưởng.",
        "Ông nói hội nghị nhằm cung cấp thông tin tới các đồng chí.",
        "Ông là chủ tịch Đoàn chủ tịch Hội nghị Nhân dân tối cao.",
        "Ông được bầu tại đại hội đảng bộ trực thuộc trung ương.",
        "Năm sau sẽ tổ chức đại hội đảng bộ cấp huyện, cấp xã.",
        "Sự kiện gồm ba phiên đối thoại chính sách về phát triển đô thị.",
        "Diễn đàn năm nay gửi đi thông điệp rõ ràng.",
        "Về tổng thể, diễn đàn đạt nhiều kết quả.",
        "Tài liệu gửi tới các thành viên dự họp để nghiên cứu trước.",
        "Xã mời dân tham gia họp nhằm góp ý cho đề án.",
        "Họ sẽ dự cuộc họp với điều kiện Mỹ rút quân.",
        "Ông nêu kết quả chủ yếu của hội nghị về việc sáp nhập ba xã.",
    ],
)
def test_what_tells_no_meeting_is_none(text: str) -> None:
    assert not meetings(text)


def test_a_month_tells_which_sitting_of_a_committee() -> None:
    text = "Việc này trình Ủy ban Thường vụ Quốc hội tại phiên họp tháng 9/2019."
    assert told(text) == [("phiên họp", None, "Ủy ban Thường vụ Quốc hội")]
    assert not meetings("Việc này trình Ủy ban Thường vụ Quốc hội tại phiên họp tháng 9.")


def test_the_time_before_a_body_does_not_hide_whose_meeting_it_is() -> None:
    text = "Ông nói tại hội nghị tổng kết công tác và nhiệm vụ năm nay của Bộ Y tế."
    assert told(text) == [("hội nghị", None, "Bộ Y tế")]


def test_those_who_attend_a_conference_are_asked_to_do_something() -> None:
    assert not meetings("Ông đề nghị các đồng chí dự Hội nghị nghiên cứu, thảo luận thật kỹ.")


def test_a_weak_word_repeats_the_conference_that_another_mention_names() -> None:
    text = "Ông nói tại hội nghị tổng kết ngày 5/3.\nHội nghị tổng kết công tác của Bộ Y tế {}."
    assert surfaces(text.format("đã bế mạc"))[0] == "hội nghị tổng kết"
    two = text.format("và hội nghị tổng kết năm học của Bộ Nội vụ đã bế mạc")
    assert "hội nghị tổng kết" not in surfaces(two)
    assert not meetings("Ông nói tại hội nghị tổng kết ngày 5/3.")


@pytest.mark.parametrize("manner", ["", " không chính thức", " trực tuyến"])
def test_ministers_hold_a_conference_in_any_manner(manner: str) -> None:
    name = f"hội nghị{manner} của các ngoại trưởng ASEAN"
    assert surfaces(f"Ông nói vậy tại {name}.") == [name]


@pytest.mark.parametrize(
    "aside",
    [
        "tuần này ở Huế",
        "hồi tháng 5",
        "cuối tháng 1/2019",
        "cách đây hai ngày",
        "cuối cùng trong năm",
        "khẩn cấp chiều nay",
    ],
)
def test_when_and_where_stand_before_those_who_meet(aside: str) -> None:
    name = f"cuộc họp {aside} của Bộ Y tế"

    assert surfaces(f"Tại {name}, nhiều ý kiến được nêu.") == [name]


@pytest.mark.parametrize(
    ("name", "ordinal"),
    [
        ("Đại hội đảng Nhân dân Campuchia (CPP) lần thứ 5", 5),
        ("Hội nghị cấp cao ASEAN (HNCC) lần thứ 34", 34),
    ],
)
def test_a_short_form_stands_before_the_number(name: str, ordinal: int) -> None:
    text = f"{name} vừa khai mạc."

    assert surfaces(text) == [name]
    assert [each[1] for each in told(text)] == [ordinal]


def test_a_hearing_is_held_before_those_who_hear() -> None:
    assert told("Tại phiên giải trình trước Ủy ban Thường vụ Quốc hội, ông nhận trách nhiệm.") == [
        ("phiên giải trình", None, "Ủy ban Thường vụ Quốc hội")
    ]


@pytest.mark.parametrize(
    "host", ["chủ đầu tư và cư dân", "các sở ngành", "đại diện các công ty thép", "lãnh đạo tỉnh"]
)
def test_a_visit_is_told_by_any_host(host: str) -> None:
    name = f"buổi làm việc với {host}"

    assert surfaces(f"Tại {name} ngày 18/12, ông nêu ý kiến.") == [name]
    assert not surfaces(f"Tại {name} này, ông nêu ý kiến.")


@pytest.mark.parametrize("host", ["cơ quan chức năng", "người dân", "luật sư", "các bên"])
def test_who_tells_nothing_is_no_host(host: str) -> None:
    assert not surfaces(f"Tại buổi làm việc với {host} ngày 18/12, ông nêu ý kiến.")


@pytest.mark.parametrize(
    "name",
    [
        "cuộc họp các bộ trưởng ngoại giao ASEAN",
        "cuộc họp nội bộ chuẩn bị cho năm học mới",
        "cuộc họp đề ra giải pháp chống ngập",
        "phiên họp tổng kết năm 2018",
        "đối thoại cấp cao Nhật Bản - Ấn Độ",
        "hội nghị các vấn đề an ninh Trung Đông",
        "hội nghị định hướng tuyển sinh năm 2025",
    ],
)
def test_topics_begin_with_acts_and_with_those_who_meet(name: str) -> None:
    assert surfaces(f"Ông nói vậy tại {name}.") == [name]


def test_a_topic_ends_before_when_and_how_long_it_lasts_and_reads_whole_words() -> None:
    assert surfaces("Ông dự hội nghị về đê biển Cần Giờ trong 3 ngày qua.") == [
        "hội nghị về đê biển Cần Giờ"
    ]
    assert surfaces("Ông dự hội nghị về đê biển Cần Giờ lúc 14h30 chiều qua.") == [
        "hội nghị về đê biển Cần Giờ"
    ]
    assert surfaces("Ông dự hội nghị về thương mại tự do ở Huế.") == [
        "hội nghị về thương mại tự do"
    ]


@pytest.mark.parametrize("verb", ["bắt đầu", "khai mạc", "diễn ra", "kết thúc"])
@pytest.mark.parametrize(
    "name", ["Hội nghị thượng đỉnh G7", "Hội nghị về biển", "Diễn đàn Kinh tế thế giới"]
)
def test_what_begins_or_ends_is_the_name_before(name: str, verb: str) -> None:
    assert surfaces(f"{name} {verb} ngày 8/6 tại thủ đô.") == [name]


@pytest.mark.parametrize(
    "who",
    [
        "Tổng Bí thư",
        "Tổng thống Pháp",
        "Thủ tướng Nguyễn Văn Lành",
        "Phó Thủ tướng",
        "ông Nguyễn Văn Lành",
        "Bộ trưởng Công Thương",
        "đoàn Việt Nam",
    ],
)
@pytest.mark.parametrize(
    "name",
    [
        "Hội nghị cấp cao APEC",
        "Hội nghị Thượng đỉnh G20",
        "Diễn đàn Kinh tế thế giới",
        "Hội nghị An ninh Munich",
        "Đối thoại Shangri-La 17",
    ],
)
def test_who_goes_to_a_conference_is_no_part_of_its_name(name: str, who: str) -> None:
    assert surfaces(f"Bà nhắc tới chuyến dự {name} của {who} tháng trước.") == [name]


def test_who_meets_others_is_part_of_the_name() -> None:
    name = "hội nghị gặp gỡ tại TP HCM của Thủ tướng với nông dân"
    assert surfaces(f"Bà dự {name}.") == [name]


@pytest.mark.parametrize("marks", ['""', "“”"])
def test_a_name_in_quotation_marks_ends_before_them(marks: str) -> None:
    name = "Hội nghị xúc tiến đầu tư năm 2019"
    assert surfaces(f"Bà dự {marks[0]}{name}{marks[1]} hôm qua.") == [name]
    titled = f"hội nghị {marks[0]}Xúc tiến đầu tư năm 2019{marks[1]}"
    assert surfaces(f"Bà dự {titled} hôm qua.") == [titled]


@pytest.mark.parametrize(
    ("name", "behind"),
    [
        ("Hội nghị Khoa học công nghệ và đổi mới sáng tạo", "- Một trụ cột của phát triển"),
        ("hội nghị về nông thôn mới", "sáng nay"),
        ("cuộc làm việc với đoàn công tác Ủy ban Kiểm tra Trung ương", "vì đang ốm"),
        ("cuộc họp của tỉnh Quảng Nam", "lúc còn đương chức"),
        ("cuộc họp ban Chỉ đạo giá", "hôm 10/7"),
    ],
)
def test_a_name_is_cut_between_words(name: str, behind: str) -> None:
    assert surfaces(f"Ông không dự {name} {behind}.") == [name]


@pytest.mark.parametrize("body", ["Đại hội đồng Liên hợp quốc", "Hội đồng Nhân quyền LHQ"])
@pytest.mark.parametrize("link", [" ", " của "])
def test_a_high_level_sitting_is_that_of_its_council(body: str, link: str) -> None:
    name = f"phiên họp cấp cao{link}{body}"
    assert surfaces(f"Ông phát biểu tại {name} tuần qua.") == [name]
