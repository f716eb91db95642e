"""What little tells which meeting is meant: titles, fields, partners, and who holds it once."""

from __future__ import annotations

from itertools import product

import pytest
from gathering import meetings, surfaces, told


@pytest.mark.parametrize("noun", ["hội nghị", "diễn đàn", "phiên họp toàn thể", "phiên thảo luận"])
@pytest.mark.parametrize("way", ["có tên", "mang tên", "với chủ đề", "có chủ đề", "mang chủ đề"])
def test_a_title_tells_it(noun: str, way: str) -> None:
    name = f'{noun} {way} "Gieo hạt, trồng rừng"'
    assert surfaces(f"Ông nói vậy tại {name} sáng nay.") == [name]
    assert not meetings(f"Ông nói vậy tại các {name}.")


@pytest.mark.parametrize("noun", ["hội nghị", "một hội nghị", "cuộc họp"])
@pytest.mark.parametrize("field", ["doanh nghiệp", "an ninh", "kinh tế"])
def test_a_field_tells_it_behind_a_word_for_about(noun: str, field: str) -> None:
    name = f"{noun.removeprefix('một ')} về {field}"
    assert surfaces(f"Ông phát biểu tại {noun} về {field} ở Cà Mau.") == [name]


@pytest.mark.parametrize(
    "partners",
    ["với các bên liên quan", "với các ngành liên quan", "giữa các bên liên quan"],
)
@pytest.mark.parametrize("aim", ["về tiến độ cầu Dài", "để tháo gỡ vướng mắc"])
def test_those_concerned_tell_it_with_what_they_meet_for(partners: str, aim: str) -> None:
    name = f"cuộc họp {partners} {aim}"
    assert surfaces(f"Tại {name} sáng nay, ông nói vậy.") == [name]
    text = f"Sở Y tế Cà Mau chủ trì {name}."
    assert told(text) == [("cuộc họp", None, "Sở Y tế Cà Mau")]


def test_who_presides_over_it_is_not_his_agency() -> None:
    text = "Phó Tổng Thanh tra Chính phủ chủ trì cuộc họp công bố kết luận về đê biển."
    assert told(text) == [("cuộc họp", None, "")]


@pytest.mark.parametrize("whom", ["doanh nghiệp", "với cộng đồng doanh nghiệp", "nhà đầu tư"])
def test_whom_a_conference_meets_tells_it(whom: str) -> None:
    text = f"Hằng năm, UBND tỉnh Cà Mau tổ chức hội nghị gặp gỡ {whom}."
    assert told(text) == [("hội nghị", None, "Ủy ban nhân dân tỉnh Cà Mau")]


def test_a_sitting_that_is_called_once_is_that_of_who_holds_it() -> None:
    for how, (before, body) in product(
        ("kín", "khẩn", "đột xuất"),
        (
            ("Ngày 5/6, Quốc hội sẽ có", "Quốc hội"),
            ("Hội đồng Bảo an từng mở", "Hội đồng Bảo an Liên hợp quốc"),
            ("Theo Hội đồng bầu cử quốc gia,", "Hội đồng bầu cử quốc gia"),
        ),
    ):
        assert told(f"{before} phiên họp {how} sáng nay.") == [("phiên họp", None, body)]
    assert not meetings("Việc này được nêu trong phiên họp kín sáng nay.")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ông dự Hội nghị AMM 50. ASEAN có mười nước.", "ASEAN"),
        ("Ông dự Hội nghị AMM 50. APEC có 21 nền kinh tế.", "APEC"),
        ("Ông dự Hội nghị ADMM lần thứ 5.", "ASEAN"),
        ("Ông dự kỳ họp của Đại hội đồng, nói về Hội đồng Bảo an.", "Đại hội đồng Liên hợp quốc"),
        ("Quốc hội khóa VII của Cuba mãn nhiệm. Phiên họp Quốc hội kéo dài hai ngày.",
         "Quốc hội Cuba"),
    ],
)  # fmt: skip
def test_letters_and_terms_tell_of_others(text: str, body: str) -> None:
    assert {each.body for each in meetings(text)} == {body}


@pytest.mark.parametrize("body", ["Bộ T T&T T", "Bộ TT & TT", "Bộ TT-TT"])
def test_letters_of_a_ministry_may_be_set_apart(body: str) -> None:
    name = f"hội nghị giao ban của {body}"
    text = f"Tại {name}, đại diện ba hãng An Bình, Sao Mai và Sao Biển góp ý."
    assert surfaces(text) == [name]
    assert told(text) == [("hội nghị", None, "Bộ Thông tin và Truyền thông")]


@pytest.mark.parametrize(
    "text",
    [
        "APEC đã trở thành diễn đàn hàng đầu về kinh tế khu vực.",
        "Tọa đàm tạo diễn đàn đánh giá ảnh hưởng của bão đối với nghề cá.",
        "Đối thoại ấy - diễn đàn an ninh thường niên của châu Á - đã bế mạc.",
        "Bà sẽ lên tiếng tại diễn đàn đại biểu Quốc hội.",
        "Người tổ chức họp báo thực hiện đúng quy định.",
    ],
)
def test_what_only_serves_as_one_is_none(text: str) -> None:
    assert not meetings(text)


@pytest.mark.parametrize(
    "when", ["chiều 5/3", "sáng nay", "tại Cà Mau ngày 5/3", "diễn ra sáng 5/3"]
)
@pytest.mark.parametrize("act", ["đánh giá tình hình nghề cá", "xin ý kiến về dự thảo đề án"])
def test_what_is_done_may_stand_behind_a_time_or_a_place(when: str, act: str) -> None:
    name = f"hội nghị {when} {act}"
    assert surfaces(f"Ông nói vậy tại {name}.") == [name]
    assert not meetings(f"{name.capitalize()}.")


@pytest.mark.parametrize("noun", ["phiên thảo luận cấp cao", "phiên thảo luận chung"])
def test_a_debate_of_a_session_by_its_other_name(noun: str) -> None:
    text = f"Ông phát biểu tại {noun} khóa họp 72 Đại hội đồng Liên hợp quốc."
    assert [each[0] for each in told(text)] == ["phiên thảo luận", "kỳ họp"]


def test_shareholders_meet_this_time_as_well() -> None:
    text = "Đại hội đồng cổ đông lần này của Công ty Sao Biển ra nghị quyết mới."
    assert told(text) == [("đại hội", None, "Công ty Sao Biển")]


def test_a_committee_abroad_is_not_that_of_our_assembly() -> None:
    text = "Năm người do Quốc hội Na Uy chọn.\nSau phiên họp đầu tiên, Na Uy lập danh sách."
    assert told(text) == [("phiên họp", 1, "")]


@pytest.mark.parametrize("other", ["và", "với", "cùng"])
def test_persons_pay_a_visit_to_those_who_lead(other: str) -> None:
    name = f"buổi làm việc giữa Bí thư Thành ủy, Chủ tịch UBND TP Huế {other} lãnh đạo Sở Y tế"
    assert surfaces(f"Sau {name}, ông nói vậy.") == [name]


@pytest.mark.parametrize(
    ("name", "behind"),
    [
        ("diễn đàn doanh nghiệp hai nước", " sắp được tổ chức"),
        ("hội nghị thượng đỉnh với Triều Tiên", " tháng trước"),
        ("họp nội bộ về việc sửa chùa", " ngay tại chùa"),
        ("hội nghị thượng đỉnh G20", " vào tháng 7"),
        ("buổi làm việc với tỉnh Cà Mau", " vào đầu năm 2018"),
        ("cuộc họp giao ban", " tôi đã yêu cầu làm rõ"),
        ("họp báo ra mắt cuộc thi viết", ""),
    ],
)
def test_words_of_time_and_speakers_end_a_name(name: str, behind: str) -> None:
    assert surfaces(f"Ông nói vậy trong {name}{behind}.") == [name]


@pytest.mark.parametrize(
    ("name", "behind"),
    [
        ("phiên điều trần trước Thượng viện Mỹ", " về việc ông được đề cử"),
        ("hội nghị thượng đỉnh Nga - Mỹ", " và việc chuẩn bị cho nó"),
        ("buổi làm việc giữa Chủ tịch UBND huyện với Công ty Sao Biển", " và bà Hoa"),
        ("buổi làm việc với các ngân hàng trên địa bàn TP Huế", " cuối ngày 5/3"),
        ("họp báo thông tin về vụ việc liên quan đến cầu Dài", ""),
    ],
)
def test_no_name_ends_in_a_word_that_leads_on(name: str, behind: str) -> None:
    assert surfaces(f"Ông nói vậy tại {name}{behind}.") == [name]


@pytest.mark.parametrize("what", ["họp báo thông tin về vụ việc", "cuộc họp về việc"])
def test_that_something_happened_tells_nothing(what: str) -> None:
    assert not meetings(f"Ông nói vậy tại {what} này.")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ông làm Chủ tịch Hội Nông dân Việt Nam. So với Đại hội VI, số ủy viên giảm.",
         "Hội Nông dân Việt Nam"),
        ("Hội Nông dân Việt Nam lớn lên từ Đại hội VI của Đảng.", "Đảng Cộng sản Việt Nam"),
        ("Từ Đại hội VI đến nay, làng đã khác.", "Đảng Cộng sản Việt Nam"),
        ("Hội Nông dân Việt Nam học nghị quyết Đại hội XII.", "Đảng Cộng sản Việt Nam"),
        ("Bên lề Hội nghị thượng đỉnh Á - Âu, hai ông gặp nhau.", "ASEM"),
        ("Bà dự Hội nghị Chủ tịch Quốc hội các nước Á - Âu.", ""),
    ],
)  # fmt: skip
def test_low_numbers_and_continents_tell_whose_it_is(text: str, body: str) -> None:
    assert {each.body for each in meetings(text)} == {body}


@pytest.mark.parametrize(
    "text", ["Chi đoàn nên đại hội 2 lần.", "Bà là chuyên gia thuộc Diễn đàn Biển."]
)
def test_times_and_members_make_no_meeting(text: str) -> None:
    assert not meetings(text)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ĐH Đoàn toàn quốc lần thứ XI", (11, "Đoàn Thanh niên Cộng sản Hồ Chí Minh")),
        ("ĐH Đảng lần thứ XII", (12, "Đảng Cộng sản Việt Nam")),
        ("ĐH Đảng bộ TP Huế lần X", (10, "Đảng bộ Thành phố Huế")),
        ("ĐH đại biểu toàn quốc Hội Sinh viên Việt Nam lần thứ X",
         (10, "Hội Sinh viên Việt Nam")),
    ],
)  # fmt: skip
def test_letters_stand_for_a_congress(name: str, expected: tuple[int, str]) -> None:
    assert told(f"Ông dự {name}.") == [("đại hội", *expected)]
    assert surfaces(f"Ông dự {name}.") == [name]


def test_the_same_letters_stand_for_universities() -> None:
    assert not meetings("Ông học ĐH Đà Nẵng, dạy ở ĐH Hội An rồi về ĐH Đoàn Thị Điểm.")


@pytest.mark.parametrize("task", ["KTXH", "Văn kiện", "Kinh tế - Xã hội"])
def test_the_number_of_a_congress_does_not_count_the_sittings_before_it(task: str) -> None:
    found = told(f"Ông chủ trì phiên họp Tiểu ban {task} Đại hội XIII.")
    assert ("phiên họp", 13) not in {each[:2] for each in found}


@pytest.mark.parametrize(
    "name",
    ["hội nghị đối thoại với nông dân", "buổi làm việc cụ thể với lãnh đạo Sư đoàn 9 về nhà ở"],
)
def test_whom_they_meet_tells_it(name: str) -> None:
    assert surfaces(f"Tại {name}, ông nói vậy.") == [name]


@pytest.mark.parametrize("task", ["về các giải pháp ổn định đời sống", "hỗ trợ sinh kế"])
def test_the_task_of_a_committee_ends_before_whom_it_is_for(task: str) -> None:
    text = f"Tại cuộc họp Ban Chỉ đạo {task} cho nhân dân vùng lũ, ông nói vậy."
    assert told(text) == [("cuộc họp", None, f"Ban Chỉ đạo {task}")]


def test_the_years_of_a_congress_are_no_congress() -> None:
    assert not meetings("Giữa nhiệm kỳ đại hội Đảng (2015-2020), phường lấy phiếu tín nhiệm.")
    assert told("Nhiệm kỳ Đại hội XII của Đảng đã qua.") == [
        ("đại hội", 12, "Đảng Cộng sản Việt Nam")
    ]


def test_a_congress_called_by_its_association_is_the_counted_one_of_it() -> None:
    text = (
        "Bà dự đại hội khuyến học tỉnh Cà Mau. Hội Khuyến học tỉnh Cà Mau đã tổ chức "
        "Đại hội đại biểu Hội Khuyến học tỉnh Cà Mau lần thứ 4."
    )
    (meeting,) = meetings(text)
    assert (meeting.ordinal, len(meeting.mentions)) == (4, 2)


@pytest.mark.parametrize("name", ["kỳ họp HĐND thành phố", "kỳ họp thứ 5 HĐND tỉnh"])
def test_a_body_without_its_place_is_not_known(name: str) -> None:
    assert [body for _, _, body in told(f"Việc này được nêu trong {name} vừa qua.")] == [""]


def test_the_first_between_two_counts() -> None:
    name = "cuộc họp đối thoại kinh tế đầu tiên giữa Việt Nam và Lào"
    assert told(f"Bộ Ngoại giao nói {name} rất quan trọng.") == [("cuộc họp", 1, "")]


def test_yearly_sessions_are_those_of_the_parliament_that_passes_something() -> None:
    text = "Quốc hội Trung Quốc sẽ thông qua việc này trong kỳ họp thường niên kéo dài hai tuần."
    assert told(text) == [("kỳ họp", None, "Quốc hội Trung Quốc")]


@pytest.mark.parametrize("paper", ["Nghị quyết", "biên bản"])
def test_what_shareholders_decided_in_a_year_tells_their_meeting(paper: str) -> None:
    name = "Đại hội đồng cổ đông thường niên năm 2017"
    assert surfaces(f"Công ty công bố muộn {paper} {name}.") == [name]
    assert not meetings(f"Công ty công bố muộn {paper} Đại hội đồng cổ đông.")


@pytest.mark.parametrize("act", ["phá lên cười", "bật cười", "vỗ tay"])
def test_what_people_do_there_is_no_part_of_it(act: str) -> None:
    name = "Hội nghị Thượng đỉnh Doanh nghiệp Hoa Mai"
    assert surfaces(f"Câu ấy khiến các đại biểu {name} {act}.") == [name]


@pytest.mark.parametrize(
    ("who", "body"),
    [
        ("UBND tỉnh Cà Mau tổ chức", "Ủy ban nhân dân tỉnh Cà Mau"),
        ("Bộ Y tế chủ trì", "Bộ Y tế"),
        ("ông triệu tập", ""),
    ],
)
def test_who_called_it_stands_before_what_it_is_about(who: str, body: str) -> None:
    name = f"cuộc họp do {who} về tình trạng ngập"
    assert surfaces(f"Ông phát biểu trong {name}, chiều 25/10.") == [name]
    assert [each.body for each in meetings(f"Ông phát biểu trong {name}.")] == [body]


def test_the_congress_of_a_party_abroad_is_that_of_the_party_in_its_sentence() -> None:
    text = "Đảng Cộng hòa sẽ chọn ứng viên tại đại hội đảng ở Cleveland."
    assert told(text) == [("đại hội", None, "Đảng Cộng hòa")]
    assert told("Bà rời đảng Dân chủ. Ông dự đại hội đảng.") == [("đại hội", None, "")]


@pytest.mark.parametrize("which", ["thường niên năm 2017", "bất thường 2017"])
@pytest.mark.parametrize(
    "before", ["Tuần trước,", "Trước đó,", "Công ty gửi tài liệu họp", "Ông trình"]
)
def test_shareholders_meet_in_a_year_whatever_stands_before_them(before: str, which: str) -> None:
    name = f"đại hội đồng cổ đông (ĐHĐCĐ) {which}"
    assert surfaces(f"{before} {name} đã được hoãn.") == [name]


@pytest.mark.parametrize("noun", ["phiên họp", "cuộc họp"])
@pytest.mark.parametrize("them", ["ĐHĐCĐ", "đại hội đồng cổ đông"])
@pytest.mark.parametrize(
    "text",
    [
        "Ông nói vậy tại {name} thường niên 2019 của Tập đoàn Sao Biển.",
        "Tại {name} thường niên, Tập đoàn Sao Biển đã bầu người mới.",
        "Tập đoàn Sao Biển tổ chức {name} bất thường năm 2019.",
    ],
)
def test_the_body_of_shareholders_is_that_of_their_company(text: str, noun: str, them: str) -> None:
    body = "Đại hội đồng cổ đông Tập đoàn Sao Biển"
    assert told(text.format(name=f"{noun} {them}")) == [(noun, None, body)]


@pytest.mark.parametrize("how", ["tổ chức", "tổ chức họp", "tổ chức thành công"])
def test_who_calls_shareholders_together_is_their_company(how: str) -> None:
    text = f"Ngân hàng Sao Biển (SBB) {how} đại hội đồng cổ đông bất thường lần thứ hai năm 2018."
    assert told(text) == [("đại hội", 2, "Ngân hàng Sao Biển")]


@pytest.mark.parametrize("when", ["", " hôm 5/3", " gần đây", " kéo dài hai giờ", " phê chuẩn"])
@pytest.mark.parametrize("link", ["trước", "tại", "ở"])
@pytest.mark.parametrize(
    "house", ["Quốc hội Anh", "Ủy ban Quân vụ Thượng viện Mỹ", "Ủy ban tình báo Hạ viện Mỹ"]
)
def test_a_hearing_is_that_of_the_house_before_which_it_is(
    when: str, link: str, house: str
) -> None:
    text = f"Trong phiên điều trần{when} {link} {house} năm ngoái, ông im lặng."
    assert told(text) == [("phiên điều trần", None, house)]


@pytest.mark.parametrize(
    ("summit", "ordinal"),
    [
        ("đầu tiên giữa Tổng thống Pháp và lãnh đạo Triều Tiên", 1),
        ("đầu tiên của khối Sao Biển", 1),
        ("đầu tiên", 1),
        ("giữa Tổng thống Pháp và lãnh đạo Triều Tiên", None),
    ],
)
def test_leaders_who_meet_at_a_summit_tell_which_it_is(summit: str, ordinal: int | None) -> None:
    name = f"hội nghị thượng đỉnh {summit}"
    text = f"Bà nói vậy sau {name} hồi tháng 4 ở Hà Nội."
    assert surfaces(text) == [name]
    assert [each[1] for each in told(text)] == [ordinal]


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("Đại hội đầu tiên của Hội Khuyến học Việt Nam", "Hội Khuyến học Việt Nam"),
        ("Đại hội đầu tiên của đảng Cộng sản Trung Quốc", "Đảng Cộng sản Trung Quốc"),
        ("Hội nghị đầu tiên của Ban Chỉ đạo Tây Nam", "Ban Chỉ đạo Tây Nam"),
    ],
)
def test_the_first_of_a_body_is_counted(name: str, body: str) -> None:
    assert [each[1:] for each in told(f"{name} diễn ra ở Huế.")] == [(1, body)]


def test_who_meets_the_press_together_tells_which_conference_it_is() -> None:
    for who in ("Thủ tướng Canada Paul Gray", "người đồng cấp Lào"):
        name = f"họp báo chung với {who}"
        assert surfaces(f"Trong cuộc {name} chiều qua, bà nói ít.") == [name]
    assert not meetings("Bà nói vậy tại buổi họp báo chung.")


@pytest.mark.parametrize("how", ["bí mật", "tuyệt mật", "kín", "gấp"])
def test_how_secret_a_meeting_is_stands_before_what_it_is_about(how: str) -> None:
    name = f"cuộc họp {how} về giá gạo"
    assert surfaces(f"Họ đã mở một {name} hôm qua.") == [name]


@pytest.mark.parametrize(
    "behind",
    ["và gặp Thủ tướng Đức", "và làm việc tại Bỉ", "và thượng đỉnh Mỹ - Triều", "khép lại",
     "sau Đại hội XIII của Đảng"],
)  # fmt: skip
@pytest.mark.parametrize("name", ["Hội nghị cấp cao APEC 2017", "Diễn đàn Kinh tế Thế giới 2019"])
def test_other_things_behind_an_event_are_no_part_of_it(name: str, behind: str) -> None:
    assert surfaces(f"Ông nói về {name} {behind}.")[0] == name


@pytest.mark.parametrize("act", ["cho ý kiến", "thông qua", "xem xét"])
def test_what_a_conference_is_asked_to_do_is_no_part_of_its_name(act: str) -> None:
    name = "Hội nghị Ban Chấp hành Trung ương Đảng"
    assert surfaces(f"Chiến lược vừa được {name} {act}.") == [name]


@pytest.mark.parametrize(
    "before", ["chuyên gia cấp cao thuộc", "nghiên cứu của", "Giám đốc điều hành"]
)
def test_who_belongs_to_a_forum_makes_it_a_body(before: str) -> None:
    assert not meetings(f"Bà Trần Thị Mai, {before} Diễn đàn Nam Hải, nói ít.")


def test_a_forum_that_is_held_acts_by_its_name() -> None:
    name = "Diễn đàn khoa học đánh giá kết quả cải cách thủ tục"
    assert surfaces(f"Liên hiệp hội tổ chức {name}.") == [name]
    assert not meetings("Diễn đàn Sao Biển đánh giá giá gạo đã giảm.")


def test_who_publishes_a_resolution_has_met() -> None:
    for gives in ("ban hành nghị quyết", "vừa ra Nghị quyết", "đã có kết luận"):
        text = f"Chính phủ {gives} phiên họp chuyên đề về xây dựng pháp luật."
        assert told(text) == [("phiên họp", None, "Chính phủ")]


@pytest.mark.parametrize(
    "organ", ["Bộ Chính trị", "Bộ Chính trị Trung Quốc", "Ban Bí thư Trung Quốc"]
)
def test_what_leads_a_party_abroad_is_called_by_it(organ: str) -> None:
    text = f"Trung Quốc cho biết cuộc họp của {organ} đã kết thúc ở Bắc Kinh."
    body = f"{organ.removesuffix(' Trung Quốc')} Đảng Cộng sản Trung Quốc"
    assert told(text) == [("cuộc họp", None, body)]


def test_what_is_too_long_is_not_cut_to_a_weak_word() -> None:
    name = (
        "hội nghị đánh giá về kết quả 5 năm triển khai thực hiện Đề án Phát triển du lịch "
        "tỉnh Cà Mau giai đoạn 2015 - 2020"
    )
    assert surfaces(f"Sở tổ chức {name}.") == [name]


@pytest.mark.parametrize(
    "topic", ["trách nhiệm và giải pháp", "các giải pháp", "tình hình, kế hoạch"]
)
def test_what_every_meeting_is_about_tells_of_none(topic: str) -> None:
    assert not meetings(f"Tại cuộc họp về {topic}, ông nói nhiều.")
    assert surfaces("Tại cuộc họp về kế hoạch năm 2019, ông nói.")


@pytest.mark.parametrize("them", ["cổ đông", "hội đồng cổ đông"])
def test_a_meeting_of_shareholders_is_that_of_their_company(them: str) -> None:
    text = f"Bà nói vậy tại cuộc họp {them} của Sao Biển hôm 21/3."
    assert told(text) == [("cuộc họp", None, "Đại hội đồng cổ đông Sao Biển")]
    assert told("Tại cuộc họp với các cổ đông về giá, Tập đoàn Sao Biển đã im lặng.")[0][2] == ""


def test_a_court_in_another_sentence_says_nothing_of_a_hearing() -> None:
    hearing = "phiên điều trần về vai trò của Cuba"
    assert surfaces(f"Đơn tới Tòa Trọng tài bị hoãn.\nTrong {hearing}, bà im lặng.") == [hearing]
    assert not meetings(f"Tại {hearing} ở tòa án, bà im lặng.")


def test_how_a_session_is_called_may_stand_in_brackets() -> None:
    name = "kỳ họp (bất thường) HĐND tỉnh Cà Mau khóa IX thứ 13"
    text = f"Trong {name}, họ bầu người."
    assert surfaces(text) == [name]
    assert told(text) == [("kỳ họp", 13, "Hội đồng nhân dân tỉnh Cà Mau")]


def test_a_link_of_the_newspaper_ends_a_name() -> None:
    name = "hội nghị thượng đỉnh trực tuyến về biến đổi khí hậu"
    assert surfaces(f"Sẽ có {name} TTO - Lần đầu tiên trong lịch sử.") == [name]


@pytest.mark.parametrize(
    "name",
    [
        "Đại hội đồng Liên minh Nghị viện Thế giới lần thứ 140",
        "Đại hội đồng Liên minh Nghị viện Thế giới (IPU) lần thứ 140",
        "Đại hội đồng lần thứ 140 của Liên minh Nghị viện Thế giới",
        "Đại hội đồng IPU lần thứ 140",
    ],
)
def test_a_counted_assembly_is_the_congress_of_its_union(name: str) -> None:
    text = f"Bà đến Doha dự {name}."
    assert surfaces(text) == [name]
    assert told(text) == [("đại hội", 140, "Liên minh Nghị viện Thế giới")]


def test_a_sitting_of_an_assembly_is_no_congress() -> None:
    text = "Họ đến dự phiên họp Đại hội đồng Interpol lần thứ 87."
    assert told(text) == [("phiên họp", 87, "Đại hội đồng Interpol")]
    assert not meetings("Tại Đại hội đồng Liên hợp quốc lần thứ 72, ông phát biểu.")
