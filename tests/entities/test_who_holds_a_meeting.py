"""Who holds a meeting, where the words around its name say so."""

from __future__ import annotations

import pytest
from gathering import meetings, told


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Bộ Tài chính cho hay, sáng 3/7 cơ quan này đã tổ chức hội nghị triển khai kế hoạch năm.",
         "Bộ Tài chính"),
        ("Sở Y tế Cà Mau nói đơn vị này sẽ tổ chức họp báo về dịch sởi.", "Sở Y tế Cà Mau"),
        ("Bộ Quốc phòng đã vào cuộc. Bộ vừa tổ chức hội nghị đánh giá công tác quản lý kho.",
         "Bộ Quốc phòng"),
        ("Ban tuyên giáo Trung ương tổ chức hội nghị sơ kết công tác khoa giáo.",
         "Ban Tuyên giáo Trung ương"),
        ("Tại họp báo thường kỳ quý I, Bộ Tài chính đã trả lời báo chí.", "Bộ Tài chính"),
        ("Tại họp báo cuối năm, chánh văn phòng UBND TP.HCM Trần Văn Mẫu cho biết như vậy.",
         "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        ("Tại họp báo thường kỳ chiều 5/4, bà Mẫu, người phát ngôn Bộ Ngoại giao Việt Nam, "
         "trả lời như vậy.", "Bộ Ngoại giao"),
        ("Phát ngôn viên Bộ Ngoại giao Trung Quốc Vương Mẫu nói vậy tại họp báo thường kỳ.",
         "Bộ Ngoại giao Trung Quốc"),
        ("Bà Mẫu nói tại họp báo thường kỳ. Người phát ngôn Bộ Quốc phòng Nga cũng nói vậy.",
         "Bộ Quốc phòng Nga"),
        ("Tại họp báo quý I, phó chủ tịch UBND tỉnh Cà Mau Trần Văn Mẫu nói như vậy.",
         "Ủy ban nhân dân tỉnh Cà Mau"),
        ("Ông dự phiên họp của Bộ Quốc phòng Nga Mikhail Mẫu nói đến.", "Bộ Quốc phòng Nga"),
        ("Ban đô thị HĐND TP.HCM tổ chức phiên họp giải trình về thủ tục xây dựng.",
         "Ban đô thị Hội đồng nhân dân Thành phố Hồ Chí Minh"),
        ("Ông nói tại cuộc họp giữa UBND tỉnh Lâm Đồng và Ủy ban Dân tộc sáng nay.",
         "Ủy ban nhân dân tỉnh Lâm Đồng"),
        ("Ủy ban Kiểm tra tỉnh Cà Mau vừa tổ chức kỳ họp thứ 15.",
         "Ủy ban Kiểm tra Tỉnh ủy Cà Mau"),
        ("Ông dự hội nghị của Liên Hợp Quốc về tham nhũng.", "Liên hợp quốc"),
        ("Chiều 5/6, Quốc hội sẽ có phiên họp riêng nghe báo cáo về biển Đông.", "Quốc hội"),
        ("Hội luật gia (HLG) tỉnh Cao Bằng đã tổ chức đại hội đại biểu lần thứ 5.",
         "Hội Luật gia tỉnh Cao Bằng"),
        ("Tại Hội trường 2/9, UBND tỉnh Gia Lai tổ chức hội nghị sơ kết công tác quản lý rừng.",
         "Ủy ban nhân dân tỉnh Gia Lai"),
        ("UBND tỉnh họp. Theo xưởng Tấn Đức, đơn vị này đã tổ chức hội nghị công bố kế hoạch.",
         ""),
        ("UBND tỉnh Cà Mau và Bạc Liêu đã tổ chức hội nghị về nuôi tôm bền vững.", ""),
        ("Ban bí thư tổ chức hội nghị toàn quốc sơ kết việc học tập.", "Ban Bí thư"),
        ("Cục Quản lý giá (gọi tắt là cục Giá, thuộc Bộ Tài chính ở Hà Nội) vừa tổ chức hội nghị "
         "triển khai kế hoạch năm.", "Cục Quản lý giá"),
        ("Đại hội đồng Liên Hợp Quốc dự kiến tổ chức một phiên họp khẩn cấp về nạn đói.",
         "Đại hội đồng Liên hợp quốc"),
        ("HĐND tỉnh Cà Mau vừa tổ chức xong cuộc họp bất thường về công tác nhân sự.",
         "Hội đồng nhân dân tỉnh Cà Mau"),
        ("Thường vụ Quốc hội đã phải tiến hành phiên họp để xem xét tờ trình về bảo hiểm.",
         "Ủy ban Thường vụ Quốc hội"),
        ("Viện Kiểm sát nhân dân Tối cao đã có một buổi làm việc với lãnh đạo tỉnh Lâm Đồng.",
         "Viện Kiểm sát nhân dân Tối cao"),
        ("Ủy ban Thường vụ Quốc hội đã họp phiên thứ 18 tại Hà Nội.",
         "Ủy ban Thường vụ Quốc hội"),
        ("Ông chủ trì phiên họp thứ 12 Ban Chỉ đạo các công trình, dự án quan trọng quốc gia, "
         "trọng điểm ngành GTVT diễn ra sáng nay.",
         "Ban Chỉ đạo các công trình, dự án quan trọng quốc gia, trọng điểm ngành giao thông vận "
         "tải"),
        ("Chiều 31/1, chủ trì họp Ban Chỉ đạo các công trình, dự án quan trọng quốc gia lĩnh vực "
         "đường sắt, Thủ tướng nói.",
         "Ban Chỉ đạo các công trình, dự án quan trọng quốc gia lĩnh vực đường sắt"),
        ("Ông trả lời tại phiên họp của TVQH sáng nay.", "Ủy ban Thường vụ Quốc hội"),
        ("Ông nói tại hội nghị của Hiệp hội quản lý Thái Lan.", "Hiệp hội quản lý Thái Lan"),
        ("Nhà đầu tư chờ cuộc họp của Fed.", "Cục Dự trữ Liên bang Mỹ"),
        ("Đại biểu quốc hội cho biết, tại kỳ họp thứ 9, Chính phủ sẽ báo cáo về tiền lương.",
         "Quốc hội"),
        ("Sáng 28/5, tại Trụ sở Trung ương Đảng, Bộ Chính trị triệu tập hội nghị cán bộ về quy "
         "hoạch nhân sự.", "Bộ Chính trị"),
        ("Sở Y tế Cà Mau cho biết đã tổ chức hội nghị xem xét việc thu phí.", "Sở Y tế Cà Mau"),
        ("Ông nói tại buổi họp giao ban báo chí do Ban Tuyên giáo Trung ương tổ chức.",
         "Ban Tuyên giáo Trung ương"),
        ("Ông là chủ tịch Hội đồng tư vấn cải cách thủ tục của Thủ tướng. Ông dự cuộc họp triển "
         "khai nhiệm vụ năm của hội đồng này.",
         "Hội đồng tư vấn cải cách thủ tục của Thủ tướng Chính phủ"),
        ("Tổng Liên đoàn Lao động Việt Nam tổ chức Hội nghị Ban Chấp hành lần thứ 4.",
         "Ban Chấp hành Tổng Liên đoàn Lao động Việt Nam"),
        ("Tỉnh ủy Gia Lai tổ chức Hội nghị Ban Chấp hành lần thứ 8.",
         "Ban Chấp hành Đảng bộ tỉnh Gia Lai"),
        ("Hạ viện Nga sẽ có phiên thảo luận đầu tiên về dự luật.", "Hạ viện Nga"),
        ("Thứ trưởng Công Thương Trần Văn Mẫu nói Bộ này vừa có cuộc họp với Bộ Y tế về giá thuốc.",
         "Bộ Công Thương"),
        ("Thủ tướng Thái Lan dự cuộc họp hàng tuần của chính phủ.", "Chính phủ Thái Lan"),
        ("Ông Netanyahu nói tại cuộc họp nội các hôm qua rằng ông sẽ gặp Tổng thống Nga.",
         "Nội các Israel"),
        ("Tại cuộc họp quốc hội, Thủ tướng Shinzo Abe mong Trung Quốc giải thích.",
         "Quốc hội Nhật Bản"),
        ("Mỹ và Pháp đàm phán. Tại một phiên họp Quốc hội, Ngoại trưởng Pháp nói: “Mỹ nên dừng”.",
         "Quốc hội Pháp"),
        ("Ông Trump vừa nói. Phát biểu tại phiên họp Chính phủ thường kỳ, Thủ tướng nêu ba việc.",
         "Chính phủ"),
        ("Dự luật được rút sau phiên thảo luận của Thường vụ sáng nay. Ủy ban Thường vụ báo cáo.",
         "Ủy ban Thường vụ Quốc hội"),
        ("Ông dự phiên họp của Duma Quốc gia Nga.", "Duma Quốc gia Nga"),
        ("Triều Tiên đổi hướng trong phiên họp toàn thể đảng Lao động.",
         "Đảng Lao động Triều Tiên"),
        ("Ông nói tại Đại hội lần thứ 9 của CPC.", "Đảng Cộng sản Trung Quốc"),
        ("Đại hội Đảng lần thứ 16 của thủ đô đã thành công.", "Đảng bộ Thành phố Hà Nội"),
        ("Ông dự phiên họp Thường vụ Tỉnh ủy Nghệ An.", "Ban Thường vụ Tỉnh ủy Nghệ An"),
        ("Ông nói tại hội nghị đối thoại giữa Bộ Tài chính và doanh nghiệp về thủ tục thuế.",
         "Bộ Tài chính"),
        ("Hội đồng trị sự Giáo hội Phật giáo Việt Nam tổ chức họp báo về lễ hội.",
         "Hội đồng trị sự Giáo hội Phật giáo Việt Nam"),
        ("Ông nói tại phiên điều trần về ngân sách của Bộ Tư pháp.", ""),
        ("Đại biểu Mẫu hỏi trong phiên chất vấn với Phó Thủ tướng Trần Văn Mẫu.", "Quốc hội"),
        ("Bà dự kỳ họp thường niên Đại hội đại biểu nhân dân toàn quốc ở Bắc Kinh.",
         "Đại hội đại biểu Nhân dân toàn quốc Trung Quốc"),
        ("Fed sẽ tổ chức cuộc họp về chính sách tiền tệ tuần tới.", "Cục Dự trữ Liên bang Mỹ"),
        ("Tổ đại biểu Quốc hội (ĐBQH) số 2 - đơn vị tỉnh Cà Mau tiếp xúc cử tri tại huyện Năm Căn.",
         "Tổ đại biểu Quốc hội tỉnh Cà Mau"),
        ("Hôm qua, tổng công ty Hoa Sen tổ chức hội nghị tổng kết công tác năm.",
         "Tổng công ty Hoa Sen"),
        ("Ông nói tại cuộc họp kiểm điểm của thường trực UBND quận 3.",
         "Thường trực Ủy ban nhân dân quận 3"),
        ("Ông nói tại hội nghị tổng kết công tác Đảng năm 2018.", ""),
        ("Ban Chấp hành Đảng bộ tỉnh Cà Mau công bố kết quả hội nghị lần thứ nhất về việc bầu "
         "Bí thư.", "Ban Chấp hành Đảng bộ tỉnh Cà Mau"),
        ("Tỉnh Lâm Đồng đổi mới. Nghị quyết Đại hội đảng lần thứ 10 của tỉnh nêu hai chương trình.",
         "Đảng bộ tỉnh Lâm Đồng"),
        ("Ông nói tại hội nghị trực tuyến đánh giá tình hình 6 tháng đầu năm, triển khai nhiệm vụ "
         "6 tháng cuối năm của Chính phủ, diễn ra ngày 2-7.", "Chính phủ"),
        ("Ông dự hội nghị sơ kết 6 tháng đầu năm, triển khai nhiệm vụ theo nghị quyết của Chính "
         "phủ.", ""),
        ("Tại phiên họp giao ban công tác UBND TP Hà Nội tháng 10-2018, ông nói vậy.",
         "Ủy ban nhân dân Thành phố Hà Nội"),
        ("Hội nghị tổng kết công tác khoa giáo được Sở Y tế Cà Mau tổ chức cho gần 250 cán bộ.",
         "Sở Y tế Cà Mau"),
        ("Ông nói tại buổi làm việc của đoàn công tác Bộ Tài chính với lãnh đạo tỉnh Tiền Giang.",
         "Đoàn công tác Bộ Tài chính"),
        ("Đoàn giám sát Quốc hội do ông Mẫu dẫn đầu có buổi làm việc với tỉnh Lào Cai.",
         "Đoàn giám sát Quốc hội"),
        ("Ông dự cuộc họp giao ban giữa UBND tỉnh Bình Thuận với các nhà đầu tư.",
         "Ủy ban nhân dân tỉnh Bình Thuận"),
    ],
)  # fmt: skip
def test_the_subject_of_the_sentence_holds_it(text: str, body: str) -> None:
    assert [each.body for each in meetings(text)] == [body]


@pytest.mark.parametrize("when", ["chiều 25/12", "sáng nay", "tuần trước", "cuối tháng 6 vừa qua"])
@pytest.mark.parametrize(
    "noun", ["cuộc họp giao ban báo chí", "hội nghị tổng kết công tác khoa giáo"]
)
def test_whose_it_is_may_stand_behind_its_day(noun: str, when: str) -> None:
    text = f"Tại {noun} {when} của Ban Tuyên giáo Trung ương, ông nói vậy."
    assert [each.body for each in meetings(text)] == ["Ban Tuyên giáo Trung ương"]


def test_a_resolution_behind_a_day_is_not_the_holder() -> None:
    text = "Tại hội nghị triển khai nghị quyết ngày 3/4 của Bộ Chính trị, ông nói vậy."
    assert [each.body for each in meetings(text)] == [""]


def test_a_name_cut_short_is_that_of_the_longer_one() -> None:
    text = (
        "Ông phát biểu tại hội nghị sơ kết công tác tư pháp.\nĐó là hội nghị sơ kết công tác tư "
        "pháp 6 tháng đầu năm của Bộ Tư pháp."
    )
    (one,) = meetings(text)
    assert (one.body, len(one.mentions)) == ("Bộ Tư pháp", 2)


@pytest.mark.parametrize(
    ("partner", "body"),
    [("các địa phương", "Chính phủ"), ("người dân", "Chính phủ"), ("Tổng thống Mỹ", "")],
)
def test_a_body_that_meets_the_public_holds_the_dialogue(partner: str, body: str) -> None:
    text = f"Ông nói tại cuộc đối thoại giữa Chính phủ với {partner} về giá điện."
    assert {each.body for each in meetings(text)} <= {body}


def test_a_visit_that_several_pay_is_of_none() -> None:
    text = (
        "Tại buổi làm việc của Ban Bí thư, Thủ tướng Chính phủ và Bộ Công an với TP Huế, ông nói."
    )
    assert told(text) == [("buổi làm việc", None, "")]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Thành ủy Đà Nẵng tổ chức hội nghị triển khai đề án bốn an.", "Thành ủy Đà Nẵng"),
        ("Cuộc họp của Thường trực Thành ủy TP Hà Nội bàn việc này.",
         "Thường trực Thành ủy Hà Nội"),
        ("Cuộc họp của Thành ủy TP.HCM bàn việc này.", "Thành ủy Thành phố Hồ Chí Minh"),
        ("Hội nghị Thành ủy TP.HCM lần thứ 26 bàn việc này.",
         "Ban Chấp hành Đảng bộ Thành phố Hồ Chí Minh"),
        ("Hội nghị Tỉnh ủy Quảng Nam lần thứ 6 bàn việc này.",
         "Ban Chấp hành Đảng bộ tỉnh Quảng Nam"),
        ("Hội nghị lần thứ nhất bầu 16 người vào Ban Thường vụ thành ủy. Hà Nội có bí thư mới.",
         "Ban Chấp hành Đảng bộ Thành phố Hà Nội"),
    ],
)  # fmt: skip
def test_a_party_committee_that_convenes_has_its_full_name(text: str, body: str) -> None:
    assert [each.body for each in meetings(text)] == [body]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Khai mạc phiên họp đầu tiên, thứ trưởng - chủ tịch Hội đồng Tiền lương quốc gia - nói.",
         "Hội đồng Tiền lương quốc gia"),
        ("Văn phòng HĐND TP Đà Nẵng cho biết việc này sẽ bàn tại kỳ họp bất thường lần thứ 8.",
         "Hội đồng nhân dân Thành phố Đà Nẵng"),
        ("Tại kỳ họp HĐND TP Đà Nẵng, phiên họp bất thường bầu chủ tịch UBND TP Đà Nẵng.",
         "Hội đồng nhân dân Thành phố Đà Nẵng"),
        ("Ủy ban Chỉ đạo hợp tác song phương Việt - Lào sẽ gặp. Phiên họp thứ 8 đã bàn việc này.",
         "Ủy ban Chỉ đạo hợp tác song phương Việt - Lào"),
        ("Bộ trưởng, tổ trưởng Tổ công tác của Thủ tướng, nói tại buổi làm việc của tổ công tác "
         "với Bộ Y tế.", "Tổ công tác của Thủ tướng Chính phủ"),
        ("Đại hội đại biểu Đoàn TP Huế lần thứ 9 đã bế mạc.",
         "Đoàn Thanh niên Cộng sản Hồ Chí Minh Thành phố Huế"),
        ("Hội Nông dân Việt Nam họp hội nghị lần thứ nhất Ban chấp hành. Ban chấp hành trung ương "
         "Hội bầu chủ tịch.", "Ban Chấp hành Trung ương Hội Nông dân Việt Nam"),
        ("Kỳ họp HĐND ngày 21/4 bầu ông. Ông trúng cử HĐND tỉnh. Tỉnh ủy Vĩnh Long giới thiệu.",
         "Hội đồng nhân dân tỉnh Vĩnh Long"),
        ("Kỳ họp HĐND tỉnh Thừa Thiên - Huế đã bế mạc.", "Hội đồng nhân dân tỉnh Thừa Thiên Huế"),
        ("Việc này phải xong trước đại hội đảng bộ quận - huyện.", ""),
        ("Kỳ họp thứ 5 có nhiều tranh luận dậy sóng nghị trường.", "Quốc hội"),
        ("Các đại biểu dự đại hội đảng toàn quốc do Thành ủy Hà Nội cử.",
         "Đảng Cộng sản Việt Nam"),
    ],
)  # fmt: skip
def test_councils_are_told_by_their_chairmen_offices_and_words(text: str, body: str) -> None:
    assert {each.body for each in meetings(text)} == {body}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ông gặp ông Trump ở Hà Nội. Cơ quan tình báo Hàn Quốc nói trong phiên họp quốc hội rằng "
         "Triều Tiên sẽ đổi hiến pháp.", "Quốc hội Hàn Quốc"),
        ("Bình Nhưỡng sẽ nói rõ trong phiên họp thứ nhất của quốc hội. Hai bên đã gặp ở Hà Nội.",
         "Quốc hội Triều Tiên"),
        ("Đại sứ Trung Quốc tại Việt Nam nói về kỳ họp quốc hội của nước này.",
         "Quốc hội Trung Quốc"),
        ("Quốc hội Zimbabwe họp. Họ chờ phiên họp quốc hội sáng nay.", "Quốc hội Zimbabwe"),
        ("Thủ tướng Nhật Bản nói vậy tại phiên họp của Hạ viện.", "Hạ viện Nhật Bản"),
        ("Triều Tiên, Triều Tiên và Triều Tiên. Bắc Kinh chờ Đại hội Đảng lần thứ 19.",
         "Đảng Cộng sản Trung Quốc"),
        ("Quốc hội họp kín. Tuần này, kỳ họp thứ 9 quốc hội nghe báo cáo.", "Quốc hội"),
    ],
)  # fmt: skip
def test_a_parliament_in_small_letters_is_of_the_state_named_last(text: str, body: str) -> None:
    assert {each.body for each in meetings(text)} == {body}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("APEC họp ở Đà Nẵng. Ông dự hội nghị quan chức cao cấp chiều nay.", "APEC"),
        ("APEC họp, ASEAN cũng họp. Ông dự hội nghị quan chức cao cấp chiều nay.", ""),
        ("Thủ tướng dự đối thoại với các nhà lãnh đạo ASEAN chiều nay.", ""),
        ("G20 họp ở Osaka.\nÔng nhắc tới hội nghị thượng đỉnh lần hai.", ""),
        ("APEC họp. Ông dự hội nghị thượng đỉnh Mỹ - Triều hôm qua.", ""),
        ("Ông dự hội nghị cấp cao Ủy hội sông Mekong quốc tế (MRC) lần thứ 3.",
         "Ủy hội sông Mekong quốc tế"),
    ],
)  # fmt: skip
def test_officials_confer_for_the_one_union_that_is_named(text: str, body: str) -> None:
    assert [each.body for each in meetings(text)] == [body]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Đoàn đại biểu Quốc hội TP.HCM nhiệm kỳ khóa XIII báo cáo. Sau kỳ họp thứ 9 có kiến nghị.",
         13),
        ("Việc này thực hiện Hội nghị Trung ương 8 (khoá XII) của Đảng.", 12),
        ("Ông là đại biểu Quốc hội khóa XIII. Quốc hội bàn tại kỳ họp thứ 9.", None),
    ],
)  # fmt: skip
def test_the_term_is_that_in_which_the_body_serves(text: str, term: int | None) -> None:
    assert [each.term for each in meetings(text, None)] == [term]


def test_a_meeting_named_right_behind_a_term_is_held_in_it() -> None:
    text = "Kỳ họp thứ 12, HĐND TP.HCM khóa IX, cuộc họp cuối cùng trong năm của HĐND TP đã xong."
    assert {each.term for each in meetings(text)} == {9}


def test_a_sitting_is_that_of_the_session_named_behind_it() -> None:
    text = (
        "Ông Mẫu nói tại phiên họp toàn thể lần thứ 6, kỳ họp thứ nhất Quốc hội Trung Quốc khóa 13."
    )
    assert [(each.ordinal, each.body, each.term) for each in meetings(text)] == [
        (6, "Quốc hội Trung Quốc", 13),
        (1, "Quốc hội Trung Quốc", 13),
    ]


def test_sittings_beside_the_summit_of_a_union_are_its_own() -> None:
    text = "Các lãnh đạo dự hội nghị thượng đỉnh G7. Sau phiên họp về thương mại, ông nói vậy."
    assert [body for _, _, body in told(text)] == ["G7", "G7"]


@pytest.mark.parametrize(
    "review", ["về tình hình kinh tế - xã hội", "kinh tế xã hội tháng 3", "về kinh tế và xã hội"]
)
@pytest.mark.parametrize("noun", ["họp báo", "cuộc họp", "phiên họp", "buổi họp"])
@pytest.mark.parametrize(
    "speaker", ["Chủ tịch UBND tỉnh Cà Mau Lê Văn Tám", "ông Tám - phó chủ tịch UBND tỉnh Cà Mau -"]
)
def test_who_reviews_the_economy_is_told_by_its_leader(
    noun: str, review: str, speaker: str
) -> None:
    text = f"Tại {noun} {review} sáng 5/3, {speaker} cho biết thu tăng."
    assert [body for _, _, body in told(text)] == ["Ủy ban nhân dân tỉnh Cà Mau"]


@pytest.mark.parametrize(
    "speaker", ["Sở Công Thương đã trả lời.", "ông Tám đến. Chánh văn phòng Sở Công Thương nói."]
)
def test_a_department_is_a_guest_at_the_briefing_on_the_economy(speaker: str) -> None:
    assert [body for _, _, body in told(f"Tại họp báo về kinh tế - xã hội Cà Mau, {speaker}")] == [
        ""
    ]


@pytest.mark.parametrize("agency", ["tổng cục Thống kê", "cục Thuế", "công an Cà Mau"])
def test_an_agency_in_small_letters_stands_behind(agency: str) -> None:
    text = f"Tại cuộc họp báo 6 tháng đầu năm 2018 của {agency}, bà Tám trả lời."
    ((_, _, body),) = told(text)
    assert body.startswith(agency[:1].upper() + agency[1:])
