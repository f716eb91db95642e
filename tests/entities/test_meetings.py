"""Meetings: what is one, which one it is, and what it is called."""

from __future__ import annotations

import pytest
from gathering import meetings, surfaces, told
from hypothesis import given
from hypothesis import strategies as st

from indexer.language.numbers import to_roman, to_words
from indexer.language.syllables import new_tone_style, old_tone_style

ASSEMBLY = "Quốc hội"
STANDING_COMMITTEE = "Ủy ban Thường vụ Quốc hội"
CENTRAL_COMMITTEE = "Ban Chấp hành Trung ương Đảng"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hội nghị Trung ương 8 khóa XIII",
         "Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khóa XIII"),
        ("Hội nghị lần thứ 8 BCH Trung ương Đảng khoá 13",
         "Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khóa XIII"),
        ("Hội nghị TƯ 8 (khóa XIII)", "hội nghị trung ương lần thứ 8, khoá 13"),
        ("Kỳ họp thứ 6, Quốc hội khóa XV", "kỳ họp thứ sáu Quốc hội khóa 15"),
        ("Tại kỳ họp 6, Quốc hội khóa XV", "Kì họp thứ 6 của Quốc hội khoá XV"),
        ("Kỳ họp thứ 13 HĐND TP.HCM khóa X",
         "Kỳ họp thứ mười ba, Hội đồng nhân dân TP. Hồ Chí Minh khóa 10"),
        ("kỳ họp 13, HĐND khóa X thành phố Hồ Chí Minh", "kỳ họp thứ 13 HĐND TPHCM khóa X"),
        ("Đại hội Đảng bộ tỉnh Cà Mau lần thứ I", "Đại hội lần thứ nhất Đảng bộ tỉnh Cà Mau"),
        ("Đại hội XIII của Đảng", "Đại hội đại biểu toàn quốc lần thứ XIII của Đảng"),
        ("Đại hội Đảng lần thứ 13", "Đại hội XIII"),
        ("phiên họp Chính phủ thường kỳ tháng 10", "phiên họp thường kỳ tháng 10 của Chính phủ"),
        ("Phiên họp thứ 36 UBTVQH", "phiên họp lần thứ 36 của Uỷ ban thường vụ Quốc hội"),
        ("Ngày 2/11, HĐND tỉnh Phú Thọ khóa XVIII tổ chức kỳ họp bất thường.",
         "Ngày 2/11, diễn ra kỳ họp bất thường của HĐND tỉnh Phú Thọ khoá 18."),
    ],
)  # fmt: skip
def test_all_ways_of_writing_a_meeting_are_one(one: str, other: str) -> None:
    assert [each.label for each in meetings(one)] == [each.label for each in meetings(other)]
    assert len(meetings(one)) == 1
    assert all(each.is_distinct for each in meetings(one))


ORDINALS = st.integers(1, 89)


@st.composite
def writings(draw: st.DrawFn) -> tuple[int, int, str]:
    """A plenum of the central committee, and one way to write it."""
    ordinal, term = draw(ORDINALS), draw(ORDINALS)
    number = draw(st.sampled_from([str(ordinal), to_roman(ordinal), to_words(ordinal)]))
    counted = draw(st.sampled_from([f"lần thứ {number}", f"lần thứ  {number}"])).replace("  ", " ")
    body = draw(
        st.sampled_from(
            ["Ban Chấp hành Trung ương Đảng", "Ban chấp hành Trung ương", "BCH Trung ương Đảng"]
        )
    )
    name = draw(st.sampled_from([f"{counted} {body}", f"{body} {counted}"]))
    if draw(st.booleans()):
        name = f"Trung ương {ordinal}"
    word = draw(st.sampled_from([" khóa ", ", khoá ", " Khóa ", ", khóa "]))
    of_term = draw(st.sampled_from([str(term), to_roman(term), to_words(term)]))
    style = draw(st.sampled_from([old_tone_style, new_tone_style]))
    return ordinal, term, style(f"{draw(st.sampled_from(['H', 'h']))}ội nghị {name}{word}{of_term}")


@given(writings())
def test_every_writing_of_a_plenum_has_its_one_label(writing: tuple[int, int, str]) -> None:
    ordinal, term, text = writing
    (meeting,) = meetings(f"Tại {text}, nhiều ý kiến được nêu.")
    assert (meeting.ordinal, meeting.body, meeting.term) == (ordinal, CENTRAL_COMMITTEE, term)
    assert meeting.label == f"Hội nghị lần thứ {ordinal} {CENTRAL_COMMITTEE} khóa {to_roman(term)}"


@given(writings())
def test_a_label_names_the_meeting_it_is_the_label_of(writing: tuple[int, int, str]) -> None:
    (meeting,) = meetings(writing[2])
    (again,) = meetings(meeting.label)
    assert again.label == meeting.label


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sáng 27/4, mở đầu phiên họp thứ 55, Ủy ban Thường vụ Quốc hội xem xét tờ trình.",
         ("phiên họp", 55, STANDING_COMMITTEE)),
        ("Dự luật được Quốc hội cho ý kiến tại kỳ họp thứ 9 rồi chỉnh lý.",
         ("kỳ họp", 9, ASSEMBLY)),
        ("Tại kỳ họp 20, Uỷ ban Kiểm tra Trung ương kết luận về vi phạm.",
         ("kỳ họp", 20, "Ủy ban Kiểm tra Trung ương")),
        ("Tại kỳ họp thứ 32, cơ quan kiểm tra đề nghị Bộ Chính trị thi hành kỷ luật.",
         ("kỳ họp", 32, "Ủy ban Kiểm tra Trung ương")),
        ("Từ TP.HCM, HĐND TP cho hay tại kỳ họp thứ 5 sẽ bầu nhân sự.",
         ("kỳ họp", 5, "Hội đồng nhân dân Thành phố Hồ Chí Minh")),
        ("Trong kỳ họp HĐND tỉnh cuối năm, tỉnh Hà Tĩnh sẽ bàn việc này.",
         ("kỳ họp", None, "Hội đồng nhân dân tỉnh Hà Tĩnh")),
        ("Tại phiên họp thứ 4 của Hội đồng bầu cử quốc gia, danh sách được nêu.",
         ("phiên họp", 4, "Hội đồng bầu cử quốc gia")),
        ("Ông chủ trì cuộc họp Thường trực Ban Chỉ đạo Trung ương về phòng, chống tham nhũng.",
         ("cuộc họp", None, "Thường trực Ban Chỉ đạo Trung ương về phòng, chống tham nhũng")),
        ("Thủ tướng chủ trì họp Thường trực Chính phủ về giá.",
         ("họp", None, "Thường trực Chính phủ")),
        ("Thủ tướng dự Hội nghị Cấp cao ASEAN lần thứ 35.", ("hội nghị", 35, "ASEAN")),
        ("Ông nêu tại Hội nghị thượng đỉnh G20.", ("hội nghị", None, "G20")),
        ("Ông nêu việc này tại hội nghị tổng kết công tác tư pháp năm 2018.",
         ("hội nghị", None, "")),
        ("Ủy ban Tư pháp của Quốc hội tổ chức phiên giải trình về an toàn giao thông.",
         ("phiên giải trình", None, "Ủy ban Tư pháp của Quốc hội")),
        ("Bà nói tại buổi tiếp xúc cử tri quận 2 sáng nay.", ("tiếp xúc cử tri", None, "")),
        ("Ông dự Diễn đàn Kinh tế tư nhân Việt Nam 2019.", ("diễn đàn", None, "")),
        ("Tại kỳ họp thứ Nhất HĐND tỉnh Hà Tĩnh khóa XVIII, ông được bầu.",
         ("kỳ họp", 1, "Hội đồng nhân dân tỉnh Hà Tĩnh")),
        ("Sau kỳ họp thứ 7, các đại biểu Quốc hội nghe ý kiến cử tri.", ("kỳ họp", 7, ASSEMBLY)),
        ("Ủy ban Xã hội báo cáo. Tại phiên họp toàn thể lần thứ 8 của Ủy ban, có hai phương án.",
         ("phiên họp", 8, "Ủy ban Xã hội")),
        ("Tại cuộc họp báo Chính phủ chiều 2/4, ông trả lời.", ("họp báo", None, "Chính phủ")),
        ("Tại hội nghị thượng đỉnh lần thứ hai, hai bên không ký.", ("hội nghị", 2, "")),
        ("Quốc hội sẽ bàn tại kỳ họp cuối năm 2018.", ("kỳ họp", None, ASSEMBLY)),
        ("Ngày 1/11, tại họp báo Chính phủ thường kỳ tháng 10, ông trả lời.",
         ("họp báo", None, "Chính phủ")),
        ("Ông Minh nêu ý kiến tại buổi làm việc với tỉnh Quảng Nam.",
         ("buổi làm việc", None, "")),
        ("Theo đại hội Đảng Cộng sản Trung Quốc lần thứ 19, kinh tế đổi mới.",
         ("đại hội", 19, "Đảng Cộng sản Trung Quốc")),
        ("Ngày 7/12, Thành ủy Đà Nẵng tổ chức hội nghị lần thứ 15.",
         ("hội nghị", 15, "Ban Chấp hành Đảng bộ Thành phố Đà Nẵng")),
        ("Tại kỳ họp thứ 5, các đại biểu HĐND tỉnh Long An tán thành.",
         ("kỳ họp", 5, "Hội đồng nhân dân tỉnh Long An")),
        ("Theo Chủ tịch Quốc hội Đỗ Văn Dụ, kỳ họp thứ 6 là kỳ họp cuối.", ("kỳ họp", 6, ASSEMBLY)),
        ("Ủy ban Kiểm tra Trung ương đã họp. Cử tri kiến nghị trước kỳ họp thứ 5 với ĐBQH.",
         ("kỳ họp", 5, ASSEMBLY)),
        ("Trung Quốc đổi mới sau Đại hội 19.", ("đại hội", 19, "Đảng Cộng sản Trung Quốc")),
        ("Các đại biểu dự đại hội Hội Luật gia Việt Nam lần thứ 13.",
         ("đại hội", 13, "Hội Luật gia Việt Nam")),
        ("Họp để bầu Chủ tịch HĐND tỉnh và Chủ tịch UBND tỉnh. Kỳ họp bất thường của HĐND tỉnh "
         "diễn ra hôm nay, cả Phú Thọ chờ đợi.",
         ("kỳ họp", None, "Hội đồng nhân dân tỉnh Phú Thọ")),
        ("Tỉnh Quảng Bình lo lũ, tỉnh Quảng Bình hoãn. Tỉnh ủy Thừa Thiên Huế mở đại hội Đảng bộ "
         "tỉnh lần thứ 16.",
         ("đại hội", 16, "Đảng bộ tỉnh Thừa Thiên Huế")),
        ("Ban Chấp hành Đảng bộ thành phố Hà Nội khóa XVII tổ chức Hội nghị lần thứ 4 để bàn.",
         ("hội nghị", 4, "Ban Chấp hành Đảng bộ Thành phố Hà Nội")),
        ("Quốc hội cho ý kiến trong phiên thảo luận về dự án Luật Phòng bệnh chiều nay.",
         ("phiên thảo luận", None, ASSEMBLY)),
        ("Anh được khen tại Đại hội thanh niên tiên tiến làm theo lời Bác lần thứ V.",
         ("đại hội", 5, "")),
        ("Hai bên mở kỳ họp lần thứ 8 của Ủy ban hỗn hợp Việt Nam - Hàn Quốc.",
         ("kỳ họp", 8, "Ủy ban hỗn hợp Việt Nam - Hàn Quốc")),
        ("Ông nói tại kỳ họp thứ nhất Đại hội Đại biểu nhân dân toàn quốc Trung Quốc.",
         ("kỳ họp", 1, "Đại hội đại biểu Nhân dân toàn quốc Trung Quốc")),
        ("Sáng 22/8, Hội Luật gia tỉnh Cao Bằng long trọng tổ chức Đại hội đại biểu lần thứ 5.",
         ("đại hội", 5, "Hội Luật gia tỉnh Cao Bằng")),
        ("Ông được bầu làm Chủ tịch thành phố Hà Nội trong kỳ họp HĐND hồi đầu tháng.",
         ("kỳ họp", None, "Hội đồng nhân dân Thành phố Hà Nội")),
        ("Kỳ họp cuối năm của Quốc hội dài 19 ngày.", ("kỳ họp", None, ASSEMBLY)),
        ("Chị dự Đại hội Đoàn toàn quốc lần thứ XI.",
         ("đại hội", 11, "Đoàn Thanh niên Cộng sản Hồ Chí Minh")),
        ("Sau Đại hội Đảng Cộng sản lần thứ XIII, việc này đổi khác.",
         ("đại hội", 13, "Đảng Cộng sản Việt Nam")),
        ("Sáng nay, kỳ họp thứ 10 (kỳ họp bất thường) HĐND TP.HCM mở màn.",
         ("kỳ họp", 10, "Hội đồng nhân dân Thành phố Hồ Chí Minh")),
        ("Ông nêu tại phiên họp 40 của Ủy ban Thường vụ Quốc hội.",
         ("phiên họp", 40, STANDING_COMMITTEE)),
        ("Tại kỳ họp 8, Thường vụ Quốc hội trình ba dự luật.", ("kỳ họp", 8, ASSEMBLY)),
        ("Bà phát biểu tại phiên họp hôm qua của Diễn đàn Hợp tác kinh tế châu Á.",
         ("phiên họp", None, "Diễn đàn Hợp tác kinh tế châu Á")),
        ("Bà khai mạc kỳ họp 4 ngày của HĐND TP.HCM.",
         ("kỳ họp", None, "Hội đồng nhân dân Thành phố Hồ Chí Minh")),
        ("Tỉnh hướng tới đại hội đại biểu UBMTTQ Việt Nam nhiệm kỳ 2019-2024.",
         ("đại hội", None, "Ủy ban Mặt trận Tổ quốc Việt Nam")),
        ("Đại hội XI của TP.HCM chọn 69 người.", ("đại hội", 11, "Đảng bộ Thành phố Hồ Chí Minh")),
        ("Hai ông gặp nhau bên lề hội nghị G -20 ở Argentina.", ("hội nghị", None, "G20")),
        ("Ông nêu tại Đại hội MTTQ Việt Nam toàn quốc khóa IX.",
         ("đại hội", None, "Mặt trận Tổ quốc Việt Nam")),
        ("Tại hội nghị Đoàn Chủ tịch Hội Nông dân tỉnh Mẫu, ba việc được bàn.",
         ("hội nghị", None, "Đoàn Chủ tịch Hội Nông dân tỉnh Mẫu")),
        ("Hội nghị Bảo vệ rừng ngập mặn lần đầu tiên được tổ chức ở đây.", ("hội nghị", None, "")),
        ("Ủy ban Kiểm tra Trung ương đã họp kỳ 12 trong hai ngày.",
         ("họp", 12, "Ủy ban Kiểm tra Trung ương")),
        ("Tại phiên họp 12 UBTV Quốc hội, bà nêu ba việc.",
         ("phiên họp", 12, STANDING_COMMITTEE)),
        ("Hai bên mở kỳ họp lần thứ 3 Ủy ban liên Chính phủ Việt Nam - Lào về hợp tác.",
         ("kỳ họp", 3, "Ủy ban liên Chính phủ Việt Nam - Lào")),
        ("Bộ GD-ĐT tổ chức hội nghị tổng kết năm học 2018-2019.",
         ("hội nghị", None, "Bộ Giáo dục và Đào tạo")),
        ("Ông dự hội nghị triển khai nhiệm vụ năm 2019 của Tổng công ty Muối Biển Xanh hôm qua.",
         ("hội nghị", None, "Tổng công ty Muối Biển Xanh")),
        ("Hội nghị triển khai kế hoạch trồng rừng được tổ chức ở Huế.", ("hội nghị", None, "")),
        ("Tại hội nghị quán triệt nghị quyết của Bộ Chính trị, ông nhắc ba việc.",
         ("hội nghị", None, "")),
        ("Sở Xây dựng (SXD) đã tổ chức họp báo về cấp phép.", ("họp báo", None, "Sở Xây dựng")),
        ("Tại hội nghị triển khai Hiệp định Gỗ (rất dài) do Bộ Công Thương tổ chức, bà nói.",
         ("hội nghị", None, "Bộ Công Thương")),
        ("Đoàn công tác của Ủy ban Kinh tế nêu tại buổi làm việc với tỉnh Long An.",
         ("buổi làm việc", None, "Ủy ban Kinh tế của Quốc hội")),
        ("Sáng 8/11, Thành ủy Đà Nẵng xem xét ba vụ trong khuôn khổ Hội nghị lần thứ 16.",
         ("hội nghị", 16, "Ban Chấp hành Đảng bộ Thành phố Đà Nẵng")),
        ("Quốc hội Pháp dừng tranh luận để tổ chức phiên họp bất thường hôm qua.",
         ("phiên họp", None, "Quốc hội Pháp")),
        ("Nghị sĩ Nam Phi cãi nhau tại cuộc họp của quốc hội.",
         ("cuộc họp", None, "Quốc hội Nam Phi")),
        ("Ông dự phiên họp của Hội đồng Bảo an LHQ.",
         ("phiên họp", None, "Hội đồng Bảo an Liên hợp quốc")),
        ("Ông dự Hội nghị thượng đỉnh Á - Âu (ASEM) hôm qua.", ("hội nghị", None, "ASEM")),
        ("Bà dự phiên họp Ban Thường vụ hôm qua.", ("phiên họp", None, "")),
        ("Ông dự Hội nghị Đảng ủy Công an Trung ương lần thứ 5.",
         ("hội nghị", 5, "Đảng ủy Công an Trung ương")),
        ("Tại phiên họp thứ 9 Ủy ban chỉ đạo hợp tác song phương Việt Nam - Trung Quốc, ông nói.",
         ("phiên họp", 9, "Ủy ban chỉ đạo hợp tác song phương Việt Nam - Trung Quốc")),
        ("Phiên họp bất thường của HĐND Khánh Hòa diễn ra hôm qua.",
         ("phiên họp", None, "Hội đồng nhân dân tỉnh Khánh Hòa")),
        ("Phiên họp lần thứ 25 của Ủy hội sông Mekong quốc tế khai mạc.",
         ("phiên họp", 25, "Ủy hội sông Mekong quốc tế")),
        ("Bà phát biểu tại phiên họp tổ Quốc hội sáng nay.", ("phiên họp", None, ASSEMBLY)),
        ("Trong kỳ họp thứ 5, Bộ Nội vụ hướng dẫn HĐND tỉnh Long An làm việc này.",
         ("kỳ họp", 5, "Hội đồng nhân dân tỉnh Long An")),
        ("Tại hội nghị sơ kết 6 tháng đầu năm của Bộ Y tế, ông nói.",
         ("hội nghị", None, "Bộ Y tế")),
        ("Tại họp báo về kỷ luật, kỷ cương được Bộ Tài chính tổ chức chiều 25-5, ông nói.",
         ("họp báo", None, "Bộ Tài chính")),
        ("Hội nghị về lúa gạo kết thúc, ông được Bộ Y tế tổ chức lễ khen.", ("hội nghị", None, "")),
        ("Đoàn công tác của Bộ Nội vụ do ông Mẫu dẫn đầu có buổi làm việc với tỉnh Lào Cai.",
         ("buổi làm việc", None, "Bộ Nội vụ")),
        ("Tại cuộc họp của Bộ chính trị, ông nêu ba việc.", ("cuộc họp", None, "Bộ Chính trị")),
        ("Trong cuộc họp của Đại hội đồng, bà kêu gọi Liên Hợp Quốc hành động.",
         ("cuộc họp", None, "Đại hội đồng Liên hợp quốc")),
        ("Toàn Đảng chuẩn bị, tiến tới đại hội lần thứ 12.",
         ("đại hội", 12, "Đảng Cộng sản Việt Nam")),
        ("Đại hội đảng Cộng sản Trung Quốc 19 diễn ra hôm qua.",
         ("đại hội", 19, "Đảng Cộng sản Trung Quốc")),
        ("Thành phố Đà Nẵng bàn việc này. Kỳ họp HĐND nêu ý kiến cử tri phường Mân Thái.",
         ("kỳ họp", None, "Hội đồng nhân dân Thành phố Đà Nẵng")),
        ("Ông Trump nói tại đại hội đảng ở bang Texas.", ("đại hội", None, "")),
        ("Tại cuộc họp với các bộ, ngành về an toàn đê điều, ông giao việc.",
         ("cuộc họp", None, "")),
        ("Bà chủ trì tiếp xúc cử tri của tổ đại biểu số 3 sáng nay.",
         ("tiếp xúc cử tri", None, "")),
        ("Tại phiên thảo luận kinh tế - xã hội, các đại biểu Quốc hội góp ý.",
         ("phiên thảo luận", None, ASSEMBLY)),
    ],
)  # fmt: skip
def test_the_meeting_and_whose_it_is(text: str, expected: tuple[str, int | None, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Phát biểu tại hội nghị, ông nêu ba việc. Kỳ họp này sẽ bàn nhân sự.",
        "Tại hội nghị sáng 25-11, Trung ương cho ý kiến về điện hạt nhân.",
        "Rất nhiều người vắng trong các phiên họp Quốc hội và các diễn đàn đa phương.",
        "Nội quy kỳ họp Quốc hội quy định việc này.",
        "Đoàn kiểm tra đã làm việc với Ban cán sự đảng để nghe báo cáo.",
        "Tỉnh sẽ họp Ban chấp hành Đảng bộ để đưa ra hình thức xử lý.",
        "Trung tâm Hội nghị Quốc gia và phòng họp báo của Đại hội đồng.",
        "Đại hội Đảng bộ các cấp được chuẩn bị kỹ.",
        "Trong buổi làm việc với PV Báo Sao Mai, ông Minh từ chối trả lời.",
        "Ông dự hội nghị thượng đỉnh với Tổng thống Donald Trump hôm qua.",
        "Hội nghị đánh giá cao kết quả, hội nghị thống nhất ba nội dung.",
        "Lãnh đạo thành phố sẵn sàng đối thoại với người dân.",
        "Tờ báo là diễn đàn tin cậy của nhân dân và là diễn đàn Kinh tế hữu ích.",
        "Hai nước hợp tác tại diễn đàn khu vực và quốc tế, thông qua đối thoại về an ninh.",
        "Ông là người thành lập Diễn đàn Khoa học trẻ, theo mục Diễn đàn Khoa học.",
        "Các kỳ đại hội Đảng bộ tỉnh gần đây đều nêu việc này.",
        "Sau cuộc họp ngày 12-3, hai bên ký biên bản. Cử tri dự cuộc tiếp xúc cử tri rất đông.",
    ],
)
def test_what_identifies_no_meeting_is_none(text: str) -> None:
    assert told(text) == []


def test_a_bare_mention_is_the_meeting_of_its_article() -> None:
    text = (
        "Hội nghị lần thứ 5 đã họp. Hội nghị lần thứ 5 Ban Chấp hành Đảng bộ tỉnh Cà Mau khóa XVI."
    )
    (meeting,) = meetings(text)
    assert meeting.label == "Hội nghị lần thứ 5 Ban Chấp hành Đảng bộ tỉnh Cà Mau khóa XVI"
    assert len(meeting.mentions) == 2
    text = 'Sau Hội nghị Trung ương 8, khóa XII, ông nói: "Hội nghị Trung ương rất thành công".'
    assert [(each.ordinal, len(each.mentions)) for each in meetings(text)] == [(8, 2)]


def test_a_meeting_that_could_be_any_is_found_but_no_value_to_filter_by() -> None:
    (unknown,) = meetings("Hội nghị lần thứ 5 đã họp.")
    assert not unknown.is_distinct
    (council,) = meetings("Tại kỳ họp thứ 5 HĐND tỉnh Cà Mau, đại biểu chất vấn.")
    assert not council.is_distinct  # of which term?
    (weak,) = meetings("Tại hội nghị thượng đỉnh lần thứ hai, hai bên không ký.")
    assert not weak.is_distinct  # whose?
    (nowhere,) = meetings("Kỳ họp HĐND tháng 5 sẽ bàn việc này.")
    assert not nowhere.is_distinct
    (quarterly,) = meetings("Ông nói tại họp báo quý I/2017.")
    assert not quarterly.is_distinct  # whose?
    (undated,) = meetings("Ông nói tại phiên họp Chính phủ.", None)
    assert not undated.is_distinct
    (dated,) = meetings("Ông nói tại phiên họp Chính phủ ngày 4/10.")
    assert dated.is_distinct
    assert dated.label == "Phiên họp Chính phủ (10/2019)"


def test_counted_meetings_stand_in_a_series() -> None:
    one, other = meetings("Kỳ họp thứ 7 và kỳ họp thứ 8 đều của Quốc hội khóa XIV.")
    assert one.series is not None
    assert one.series == other.series
    assert (one.ordinal, other.ordinal) == (7, 8)
    (forum,) = meetings("Ông dự Diễn đàn Kinh tế tư nhân Việt Nam 2019.")
    assert forum.series is None


WORDS = st.sampled_from(
    "hội nghị|Hội nghị|kỳ họp|phiên họp|đại hội|họp báo|cuộc họp|buổi làm việc|diễn đàn|đối thoại|"
    "tiếp xúc cử tri|thứ|lần thứ|8|XIII|6,7|tám|Quốc hội|HĐND|HĐND TP|tỉnh|Hà Tĩnh|của|,|.|\n|khóa|"
    "bất thường|thường kỳ|tháng 7|nhiệm kỳ 2016-2021|về|tổng kết|với|các|tổ chức|chủ trì|ngày 2/11|"
    "ông Lê Văn Mẫu|(1)|(2)|(|)|Ban Chỉ đạo|Đảng|Đảng bộ|các cấp|Trung ương|G20|“|”|-".split("|")
)


@given(st.lists(WORDS, max_size=30))
def test_any_order_of_words_is_read(words: list[str]) -> None:
    text = " ".join(words)
    found = meetings(text)
    for meeting in found:
        assert meeting.label
        assert meeting.mentions
        for span in meeting.mentions:
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end].strip() == text[span.start : span.end]
    spans = [span for meeting in found for span in meeting.mentions]
    assert len(spans) == len(set(spans))


@pytest.mark.parametrize(
    "name",
    [
        "hội nghị về cơ chế, chính sách vùng khô hạn",
        "hội nghị triển khai công tác lao động, người có công và trẻ em năm 2025",
        "hội nghị về công tác quản lý sau cai nghiện",
        "hội nghị đặc biệt Ban Chấp hành Trung ương Đảng",
        "Đại hội rừng ngập mặn Á Đông lần thứ 5",
        "kỳ họp thứ hai Hội đồng nhân dân (HĐND) tỉnh Cà Mau khóa IX",
        "Diễn đàn “Tiếng nói của người trồng rừng”",
        "hội nghị “nâng cao chất lượng cây giống”",
        "cuộc họp với các bộ, ngành về an toàn đê điều",
        "hội nghị Thủ tướng với doanh nghiệp năm 2016",
    ],
)
def test_a_name_is_read_to_its_end(name: str) -> None:
    assert surfaces(f"Ông nói điều đó tại {name} vào sáng 5/3.") == [name]


def test_a_bracket_between_a_meeting_and_its_body_is_no_part_of_the_name() -> None:
    text = "Tại kỳ họp thứ 35 (ngày 24 - 26/4), Ủy ban Kiểm tra Trung ương kết luận."
    assert surfaces(text) == ["kỳ họp thứ 35"]
    assert told(text) == [("kỳ họp", 35, "Ủy ban Kiểm tra Trung ương")]


def test_a_bare_council_is_that_of_the_only_province_named() -> None:
    text = "Ông là đảng viên tỉnh Hậu Giang. Kỳ họp HĐND thống nhất bầu ông."
    assert told(text) == [("kỳ họp", None, "Hội đồng nhân dân tỉnh Hậu Giang")]


def test_what_the_meeting_is_not_about_is_no_part_of_its_name() -> None:
    text = "Tại hội nghị về cơ chế đặc thù, chính sách ấy được nhắc tới."
    assert surfaces(text) == ["hội nghị về cơ chế đặc thù"]
