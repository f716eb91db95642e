"""Whose meeting it is, where its own name does not say it or not in full."""

from __future__ import annotations

import pytest
from gathering import meetings, surfaces, told

COUNCIL = "Hội đồng nhân dân"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("UBND TP Thanh Hoá họp. Kỳ họp HĐND thành phố sẽ bàn.", "Thành phố Thanh Hóa"),
        ("Dự án ở TP Biên Hòa, cách Hà Nội xa. TP Biên Hòa chờ kỳ họp HĐND TP.",
         "Thành phố Biên Hòa"),
        ("Khu đất ở huyện Hòa Vang, Đà Nẵng, xa bến xe liên tỉnh, được bàn tại kỳ họp HĐND.",
         "Thành phố Đà Nẵng"),
        ("Việc này sẽ trình kỳ họp HĐND TP.", "Thành phố Hồ Chí Minh"),
    ],
)  # fmt: skip
def test_the_council_of_a_city_is_that_of_the_city_the_article_is_about(
    text: str, body: str
) -> None:
    assert [each.body for each in meetings(text)] == [f"{COUNCIL} {body}"]


def test_a_party_committee_is_of_no_city_that_nothing_tells() -> None:
    text = "Sáng 5/3, tại cuộc họp Thường trực Thành ủy, ông nói vậy."
    assert told(text) == [("cuộc họp", None, "Thường trực Thành ủy")]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ngoại trưởng Trung Quốc nói bên lề kỳ họp Quốc hội tại Bắc Kinh.", "Quốc hội Trung Quốc"),
        ("Phiên họp đầu tiên của Quốc hội mới của Cuba mở ở La Habana.", "Quốc hội Cuba"),
        (
            "Mỹ và Mỹ lại nói. Nghị sĩ Nam Phi đánh nhau tại cuộc họp của quốc hội.",
            "Quốc hội Nam Phi",
        ),
        ("Cử tri Việt Nam ở Bắc Kinh chờ kỳ họp Quốc hội.", "Quốc hội"),
        ("Kỳ họp Quốc hội bàn việc của Mỹ và Trung Quốc.", "Quốc hội"),
        ("Bộ trưởng Công an Tô Lâm nói về Trung Quốc tại kỳ họp Quốc hội.", "Quốc hội"),
    ],
)
def test_a_parliament_is_that_of_the_state_the_article_is_about(text: str, body: str) -> None:
    assert [each.body for each in meetings(text)] == [body]


def test_an_extraordinary_session_is_the_counted_one_it_points_back_at() -> None:
    first = "HĐND tỉnh Quảng Ninh khóa XIII tổ chức kỳ họp thứ 12."
    pointing = f"{first} Tại kỳ họp bất thường này, hội trường kín chỗ."
    (one,) = meetings(pointing)
    assert (one.ordinal, one.term, len(one.mentions)) == (12, 13, 2)
    another = f"{first} Trước đó một kỳ có kỳ họp bất thường của HĐND tỉnh Quảng Ninh."
    assert [each.ordinal for each in meetings(another)] == [12, None]


def test_a_name_in_brackets_is_another_name_of_the_meeting() -> None:
    text = "HĐND tỉnh Đồng Nai khóa IX mở kỳ họp thứ mười một (kỳ họp bất thường) bầu chủ tịch."
    (one,) = meetings(text)
    assert (one.ordinal, one.term) == (11, 9)
    assert surfaces(text) == ["kỳ họp thứ mười một", "kỳ họp bất thường"]
    inside = "Kỳ họp thứ 10 (kỳ họp bất thường) HĐND tỉnh Đồng Nai khóa IX bàn việc này."
    assert len(surfaces(inside)) == 1


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Bà dự hội nghị tổng kết mười năm dạy nghề. Hội nghị do Bộ Nội vụ tổ chức hôm qua.",
         "Bộ Nội vụ"),
        ("Bộ Nội vụ có thư. Ông vắng mặt tại hội nghị sơ kết 6 tháng đầu năm của bộ này.",
         "Bộ Nội vụ"),
        ("Ban Chấp hành Đảng bộ tỉnh Cà Mau khóa XVI (nhiệm kỳ 2020-2025) tổ chức kỳ họp 26.",
         "Ban Chấp hành Đảng bộ tỉnh Cà Mau"),
        ("HĐND và UBND tỉnh Cà Mau có người mới, kỳ họp bất thường đã bầu.",
         "Hội đồng nhân dân tỉnh Cà Mau"),
        ("Ban Chỉ đạo 182 tiến hành hội nghị tổng kết 10 năm trồng rừng.", "Ban Chỉ đạo 182"),
        ("Bà nói tại hội nghị gặp gỡ giữa doanh nghiệp với UBND tỉnh Cà Mau.",
         "Ủy ban nhân dân tỉnh Cà Mau"),
        ("Ông có buổi làm việc với các quan chức hai nền kinh tế APEC.", ""),
        ("Đây là buổi làm việc đầu tiên của lãnh đạo Chính phủ với Bộ Nội vụ.", ""),
        ("Các đại biểu thông qua dự thảo Luật Thủy lợi tại kỳ họp thứ 3.", "Quốc hội"),
        ("Văn phòng thông báo kết luận của Thường trực Chính phủ tại cuộc họp về giá điện.",
         "Thường trực Chính phủ"),
        ("Phó giám đốc Công an tỉnh Cà Mau nêu tại cuộc họp giao ban báo chí.", ""),
        ("Tổ Tư vấn Kinh tế vừa được thành lập hôm qua đã có buổi làm việc đầu tiên với Thủ tướng.",
         "Tổ Tư vấn Kinh tế"),
        ("Ông nói tại cuộc họp giao ban của Ban tuyên giáo Thành ủy Hà Nội.",
         "Ban Tuyên giáo Thành ủy Hà Nội"),
        ("Đoàn đã có buổi làm việc với thành phố Kitakyushu về thoát nước.", ""),
        ("Ông là phó ban Ban Chỉ Đạo đổi mới doanh nghiệp và nói tại cuộc họp của Ban chỉ đạo.",
         "Ban Chỉ đạo đổi mới doanh nghiệp"),
        ("Ông nói tại phiên họp giao ban công tác UBND TP Hà Nội sáng 5/3.",
         "Ủy ban nhân dân Thành phố Hà Nội"),
        ("Tổng thống Ấn Độ sẽ nói tại Quốc hội. Sau đó là nghị quyết kỳ họp thứ 6.", "Quốc hội"),
        ("Thành ủy Đà Nẵng chuẩn bị nhân sự cho đại hội đảng sắp tới.", ""),
        ("Bà dự Hội nghị cấp cao lần thứ ba Ủy hội sông Mekong quốc tế.",
         "Ủy hội sông Mekong quốc tế"),
        ("Trong phiên họp thứ 31, Ủy ban Kiểm tra Trung ương đã xem xét ba vụ.",
         "Ủy ban Kiểm tra Trung ương"),
    ],
)  # fmt: skip
def test_a_meeting_is_theirs_whom_the_sentences_around_it_name(text: str, body: str) -> None:
    assert [each.body for each in meetings(text)] == [body]


def test_the_congress_of_the_party_is_that_of_the_state_the_article_is_about() -> None:
    text = "Ở Cuba, ông Castro báo cáo trước Đại hội lần thứ VII của Đảng tại La Habana."
    assert told(text) == [("đại hội", 7, "Đảng Cộng sản Cuba")]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Điều đó được thông qua tại Hội nghị Trung ương 3 của Đảng Lao động Triều Tiên.",
         "Ban Chấp hành Trung ương Đảng Lao động Triều Tiên"),
        ("Ở Triều Tiên, đại hội Đảng Lao động lần thứ 7 kéo dài bốn ngày.",
         "Đảng Lao động Triều Tiên"),
        ("Đại hội Đảng bộ cấp huyện đã xong, hội nghị HĐND cấp xã cũng vậy.", ""),
    ],
)  # fmt: skip
def test_parties_are_those_that_are_named(text: str, body: str) -> None:
    assert {each.body for each in meetings(text)} == {body}


@pytest.mark.parametrize(
    "body",
    [
        "Hội đồng Bảo an Liên hợp quốc",
        "Hội đồng Nhân quyền Liên hợp quốc",
        "Đại hội đồng Liên hợp quốc",
        "NATO",
        "Bộ Ngoại giao",
        "Ủy ban Đối ngoại Hạ viện Mỹ",
    ],
)
def test_what_a_body_meets_about_is_no_part_of_it(body: str) -> None:
    for about in ("Syria", "Biển Đông", "phòng chống lao"):
        assert told(f"Bà dự cuộc họp của {body} về {about}.") == [("cuộc họp", None, body)]


def test_the_central_committee_has_the_term_of_its_politburo() -> None:
    text = "Bộ Chính trị khóa XII đã chuẩn bị đề án để trình Hội nghị Trung ương 9."
    assert [each.term for each in meetings(text)] == [12]
    issued = "Theo kết luận của Bộ Chính trị khóa X, Hội nghị Trung ương 9 bàn thêm."
    assert [each.term for each in meetings(issued)] == [None]


@pytest.mark.parametrize("resolution", ["Nghị quyết Trung ương 7, khóa XII", "NQTW 7 (khóa XII)"])
def test_a_plenum_has_the_term_of_its_resolutions_that_are_studied(resolution: str) -> None:
    text = f"Huyện quán triệt {resolution}. Bà nhắc lại Hội nghị Trung ương lần thứ {{}}."
    assert [each.term for each in meetings(text.format(7))] == [12]
    assert [each.term for each in meetings(text.format(6))] == [None]


@pytest.mark.parametrize(
    ("whose", "body"),
    [
        ("ngành bảo hiểm xã hội", "Bảo hiểm xã hội Việt Nam"),
        ("ngành Tư pháp", "Bộ Tư pháp"),
        ("ngành giáo dục", "Bộ Giáo dục và Đào tạo"),
        ("ngành dệt may", ""),
        ("Bộ Công an", "Bộ Công an"),
        ("Liên đoàn Lao động tỉnh Cà Mau", "Liên đoàn Lao động tỉnh Cà Mau"),
    ],
)
def test_a_congress_of_emulation_is_theirs_whose_name_it_bears(whose: str, body: str) -> None:
    text = f"Đại hội thi đua yêu nước {whose} lần thứ V khai mạc."
    if "bảo hiểm" in whose:
        assert told(text) == [("đại hội", 5, body)]
    known = "Bảo hiểm xã hội Việt Nam, Bộ Tư pháp và Bộ Giáo dục và Đào tạo gửi thư mừng."
    assert told(f"{text} {known}") == [("đại hội", 5, body)]


def test_the_term_that_stands_before_a_session_is_its_own() -> None:
    text = (
        "Luật này do Quốc hội khóa VIII, kỳ họp thứ 6 thông qua; tại kỳ họp thứ 5, Quốc hội khóa X"
        " đã sửa."
    )
    assert [(each.ordinal, each.term) for each in meetings(text)] == [(6, 8), (5, 10)]


def test_a_briefing_on_a_session_is_not_that_of_the_assembly() -> None:
    text = "Ông chủ trì họp báo về dự kiến chương trình kỳ họp thứ 5 của Quốc hội."
    assert [(each.kind, each.body) for each in meetings(text)] == [
        ("họp báo", ""),
        ("kỳ họp", "Quốc hội"),
    ]


def test_the_bracket_behind_a_session_counts_it() -> None:
    text = "HĐND TP Cần Thơ khóa IX tổ chức kỳ họp bất thường (kỳ họp thứ 12) về nhân sự."
    (one,) = meetings(text)
    assert (one.ordinal, one.term, len(one.mentions)) == (12, 9, 2)


@pytest.mark.parametrize(
    "text",
    [
        "Hội đồng Bảo an sẽ tổ chức cuộc họp, lần thứ tư kể từ năm 2014.",
        "Ông chờ phát biểu tại Đại hội của lãnh đạo Đảng.",
    ],
)
def test_times_and_speakers_make_no_meeting(text: str) -> None:
    assert not meetings(text)


def test_a_session_to_come_is_another_one() -> None:
    text = "Quốc hội họp kỳ họp thứ 6. Việc này chờ kỳ họp Quốc hội khai mạc tháng 5 tới."
    assert [each.ordinal for each in meetings(text)] == [6, None]


def test_the_term_of_a_committee_yet_to_be_elected_is_not_its_own() -> None:
    text = (
        "Hội nghị lần thứ 11 Ban Chấp hành Trung ương khóa XI bàn nhân sự Ban Chấp hành Trung ương "
        "khóa XII. Ông Mẫu nhắc lại hội nghị Trung ương 10."
    )
    assert {(each.ordinal, each.term) for each in meetings(text)} == {(11, 11), (10, 11)}


def test_who_was_told_to_act_is_not_who_told_him() -> None:
    text = (
        "Công ty TNHH Thoát nước Hà Nội cho hay theo chỉ đạo của UBND TP Hà Nội, đơn vị này đã có "
        "buổi làm việc với Công ty Môi trường Xanh."
    )
    assert told(text) == [("buổi làm việc", None, "Công ty TNHH Thoát nước Hà Nội")]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Tổng thống Hàn Quốc lên án hành động của Triều Tiên trong cuộc họp khẩn của "
            "Hội đồng An ninh Quốc gia.",
            "Hội đồng An ninh Quốc gia Hàn Quốc",
        ),
        (
            "Thủ tướng Nhật Bản chỉ trích Trung Quốc tại phiên họp quốc hội hôm qua.",
            "Quốc hội Nhật Bản",
        ),
        (
            "Bà dự cuộc họp các bộ trưởng Tổ chức Hiệp ước Bắc Đại Tây Dương (NATO) ở Brussels.",
            "NATO",
        ),
        (
            "Đảng Cộng sản Trung Quốc cho biết phiên họp của Ban Chấp hành Trung ương đã bế mạc.",
            "Ban Chấp hành Trung ương Đảng Cộng sản Trung Quốc",
        ),
        (
            "Ông nói vậy tại cuộc họp ứng phó bão số 16 (Tembin) của Ban Chỉ đạo Trung ương về "
            "phòng, chống thiên tai sáng 24-12.",
            "Ban Chỉ đạo Trung ương về phòng, chống thiên tai",
        ),
    ],
)
def test_who_acts_tells_more_than_who_is_spoken_of(text: str, body: str) -> None:
    assert [each for _, _, each in told(text)] == [body]


@pytest.mark.parametrize("when", ["", "lịch sử ", "đầu tiên "])
def test_two_leaders_make_the_name_of_their_summit(when: str) -> None:
    name = f"hội nghị thượng đỉnh {when}giữa Tổng thống Mỹ Peter Hale và lãnh đạo Triều Tiên"
    assert surfaces(f"Ông nhắc tới {name}.") == [name]
    assert not meetings("Ông nhắc tới hội nghị thượng đỉnh giữa hai nhà lãnh đạo.")


@pytest.mark.parametrize("owner", ["Trung ương Hội", "Hội", "Trung ương Hội Luật gia Việt Nam"])
def test_a_congress_is_that_of_the_association_not_of_its_centre(owner: str) -> None:
    text = f"Hội Luật gia Việt Nam chuẩn bị Đại hội XIII của {owner} từ hôm qua."
    assert [each for _, _, each in told(text)] == ["Hội Luật gia Việt Nam"]


def test_the_congress_of_a_party_is_that_of_the_state_named_before_it() -> None:
    text = (
        "Trung Quốc chuẩn bị tổ chức đại hội đảng Cộng sản vào tháng 10, khi Triều Tiên thử vũ khí."
        " Triều Tiên im lặng, Trung Quốc cũng vậy."
    )
    assert [body for _, _, body in told(text)] == ["Đảng Cộng sản Trung Quốc"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Tại trụ sở HĐND - UBND quận Hồng Hà, đại biểu Quốc hội tiếp xúc cử tri trước kỳ họp"
            " thứ 7. Quốc hội sẽ họp một tháng.",
            "Quốc hội",
        ),
        (
            "Tại kỳ họp thứ 27 của Ủy ban Thường vụ Quốc hội, bà Lê Thị Tám trình bày.",
            "Ủy ban Thường vụ Quốc hội",
        ),
        (
            "Công an tỉnh Cà Mau cho biết, sẽ tổ chức họp báo công bố thông tin vụ cháy.",
            "Công an tỉnh Cà Mau",
        ),
        (
            "Phó trưởng đoàn Phan Văn Tám cùng Tổ đại biểu Quốc hội TP.HCM Lê Văn Tám tiếp xúc"
            " cử tri quận 5.",
            "",
        ),
    ],
)
def test_houses_numbers_and_names_tell_whose_it_is(text: str, body: str) -> None:
    assert [each for _, _, each in told(text)][-1] == body


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Phó Thủ tướng chủ trì cuộc họp về giải quyết khiếu nại của Công ty Sông Lam.",
            "",
        ),
        (
            "Chuyến tham dự Đối thoại Shangri-La của Đoàn đại biểu Bộ Quốc phòng kết thúc.",
            "",
        ),
        (
            "Trước phiên họp thứ hai, Tổng Liên đoàn Lao động Việt Nam nêu mức lương."
            " Phiên họp thứ hai của Hội đồng Tiền lương quốc gia kết thúc.",
            "Hội đồng Tiền lương quốc gia",
        ),
        (
            "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng có báo cáo."
            " Báo cáo được trình tại phiên họp Thường trực Ban Chỉ đạo.",
            "Thường trực Ban Chỉ đạo Trung ương về phòng, chống tham nhũng",
        ),
        (
            "Bí thư Thành ủy Hà Nội dự phiên họp của Ban Chỉ đạo chương trình 07 của Thành ủy.",
            "Ban Chỉ đạo chương trình 07 của Thành ủy Hà Nội",
        ),
        (
            "Tại phiên họp thứ nhất của Hội đồng nhân dân tối cao, ông được bầu.",
            "Hội đồng Nhân dân Tối cao Triều Tiên",
        ),
    ],
)
def test_partners_and_numbers_are_no_holders(text: str, body: str) -> None:
    assert [each for _, _, each in told(text)] == [body]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Đại biểu Quốc hội dự phiên họp toàn thể thảo luận dự án Luật Biên phòng.", "Quốc hội"),
        (
            "Đại biểu Quốc hội dự phiên thảo luận về hạ tầng thuộc khuôn khổ Hội nghị Sông Lam.",
            "",
        ),
    ],
)
def test_a_law_tells_who_debates_and_a_conference_who_does_not(text: str, body: str) -> None:
    assert told(text)[0][2] == body


@pytest.mark.parametrize(
    "other", ["sơ kết công tác 6 tháng đầu năm", "sơ kết 6 tháng đầu năm 2019"]
)
def test_a_review_told_with_other_words_is_the_same(other: str) -> None:
    text = (
        f"Bộ Công Thương tổ chức hội nghị sơ kết 6 tháng đầu năm. Bên lề hội nghị {other}, có quà."
    )
    assert [body for _, _, body in told(text)] == ["Bộ Công Thương"]


@pytest.mark.parametrize("link", ["", " lần thứ 4", " đầu tiên"])
def test_the_committee_of_an_association_has_the_term_told_of_it(link: str) -> None:
    text = (
        "Ban Chấp hành Hội Luật gia Việt Nam khóa XII ra mắt."
        f" Hội nghị Ban Chấp hành Hội Luật gia Việt Nam{link} bàn nhân sự."
    )
    terms = [each.term for each in meetings(text) if each.ordinal]
    assert terms == ([12] if "thứ" in link else [])
