"""What stands between a noun and its body, and where the name of a meeting ends."""

from __future__ import annotations

from itertools import product

import pytest
from gathering import meetings, surfaces, told

_ASIDES = (
    "mới đây", "vừa rồi", "sáng nay", "chiều cùng ngày", "ngày 5/3", "sáng 5/3", "tuần trước",
    "trước đó", "tiếp theo", "lần này", "kéo dài hai giờ", "quan trọng", "gấp",
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("hội nghị {} của Ủy ban MTTQ TP Huế", "Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố Huế"),
        ("cuộc họp {} của Bộ Y tế", "Bộ Y tế"),
        ("cuộc họp {} giữa Bộ Y tế và Bộ Nội vụ", "Bộ Y tế"),
        ("buổi làm việc {} của ông với Sở Y tế Hà Nội", ""),
        ("cuộc họp {} với UBND tỉnh Cà Mau về đê biển", ""),
    ],
)
def test_words_of_time_and_manner_stand_before_whose_it_is(name: str, body: str) -> None:
    for aside in _ASIDES:
        whole = name.format(aside)
        assert surfaces(f"Tại {whole}, ông nói vậy.") == [whole]
        assert [each.body for each in meetings(f"Tại {whole}, ông nói vậy.")] == [body], whole


@pytest.mark.parametrize("behind", ["với sự tham gia của các chuyên gia", "với tinh thần cầu thị"])
def test_with_what_spirit_tells_no_meeting(behind: str) -> None:
    assert not meetings(f"Cuộc họp sáng 5/3 {behind} đã kết thúc.")


@pytest.mark.parametrize(
    "name",
    [
        "hội nghị tổng kết công tác nhân sự",
        "hội nghị triển khai công tác hàng không",
        "hội nghị về quy hoạch nhà ở",
        "cuộc họp về an ninh trên địa bàn",
        "buổi làm việc với Bộ Y tế và các đơn vị trực thuộc",
        "hội nghị thượng đỉnh giữa Nga, Iran và Thổ Nhĩ Kỳ",
        'hội nghị "Gieo hạt, trồng rừng và giữ đất"',
        "diễn đàn ' Gieo hạt, trồng rừng '",
        "đối thoại với các hiệp hội, các doanh nghiệp vận tải về giá vé",
        "hội nghị đối thoại giữa Thủ tướng với các doanh nghiệp",
        "hội nghị bảo đảm trật tự đô thị",
        "cuộc họp nhằm tháo gỡ vướng mắc của dự án Cầu Dài",
        "họp báo sau kỳ họp thứ 5 của Quốc hội",
        "cuộc họp kinh tế - xã hội tháng 10 của UBND TP Huế",
        "cuộc họp chính sách của Ngân hàng Nhà nước",
        "phiên chất vấn Giám đốc Sở Y tế",
    ],
)
def test_a_name_is_neither_cut_nor_overrun(name: str) -> None:
    assert name in surfaces(f"Ông nói vậy tại {name} sáng 5/3.")


@pytest.mark.parametrize(
    ("name", "behind"),
    [
        ("hội nghị cấp cao ASEAN - Ấn Độ", "và lễ kỷ niệm ngày thành lập"),
        ("Hội nghị thượng đỉnh G20", "và hai bên đang chuẩn bị"),
        ("Diễn đàn APEC", "vẫn là nơi các nước gặp nhau"),
        ("cuộc họp của Ban Bí thư", "để xem xét đơn thư"),
        ("hội nghị tổng kết năm 2018 của Văn phòng Chính phủ", "- cơ quan giúp việc của Chính phủ"),
        ("đại hội cổ đông Ngân hàng Á Châu", "biểu quyết tăng vốn"),
    ],
)
def test_what_else_is_told_is_no_part_of_a_name(name: str, behind: str) -> None:
    assert surfaces(f"Ông cho biết tại {name} {behind}.") == [name]


_HELD = (
    "Tại đại hội {them} thường niên 2019, {company} đã thông qua việc tăng vốn.",
    "Ông nói vậy tại đại hội {them} thường niên của {company}.",
    "Ông nói vậy tại đại hội {them} {company}.",
)


@pytest.mark.parametrize("company", ["Công ty Cổ phần Sao Biển", "Ngân hàng Sao Biển"])
@pytest.mark.parametrize("them", ["cổ đông", "đồng cổ đông"])
def test_a_general_meeting_is_that_of_its_company(them: str, company: str) -> None:
    for way in _HELD:
        text = way.format(them=them, company=company)
        assert told(text) == [("đại hội", None, company)], text


@pytest.mark.parametrize(
    "text",
    [
        "Việc này thuộc quyền của đại hội đồng cổ đông theo quy định của luật.",
        "Cổ phần chỉ được bán nếu đại hội đồng cổ đông chấp thuận.",
    ],
)
def test_shareholders_who_decide_are_no_meeting(text: str) -> None:
    assert not meetings(text)


def test_a_forum_in_the_name_of_a_conference_is_none_of_its_own() -> None:
    text = "Ông dự Hội nghị cấp cao Diễn đàn Hợp tác Kinh tế châu Á - Thái Bình Dương (APEC)."
    assert [(each.kind, each.body) for each in meetings(text)] == [("hội nghị", "APEC")]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Bộ trưởng Bộ Y tế đã ban hành công điện; tổ chức hội nghị triển khai tiêm chủng.",
         "Bộ Y tế"),
        ("Bộ Y tế đã gửi công văn và tổ chức hội nghị triển khai tiêm chủng.", "Bộ Y tế"),
        ("Tại cuộc họp giao ban sáng nay, lãnh đạo Sở Y tế Hà Nội yêu cầu các bệnh viện chuẩn bị.",
         "Sở Y tế Hà Nội"),
        ("Ban Chấp hành Đảng bộ TP Vinh, tỉnh Nghệ An tiến hành hội nghị về công tác dân số.",
         "Ban Chấp hành Đảng bộ Thành phố Vinh"),
        ("Hội Luật gia (HLG) tỉnh Cà Mau đã tổ chức thành công đại hội đại biểu lần thứ 5.",
         "Hội Luật gia tỉnh Cà Mau"),
        ("Trong kỳ họp bất thường tháng 3 năm nay, UBND tỉnh Cà Mau sẽ trình một loại phí mới.",
         "Hội đồng nhân dân tỉnh Cà Mau"),
        ("Hội nghị Ngoại trưởng Hợp tác Mekong - Lan Thương lần thứ ba đã bế mạc.",
         "Hợp tác Mekong - Lan Thương"),
        ("Ông dự đại hội Hiệp hội Doanh nhân VN ở nước ngoài.",
         "Hiệp hội Doanh nhân Việt Nam ở nước ngoài"),
        ("Ban Chấp hành Thành đoàn Huế họp hội nghị bất thường và đã bầu bí thư.",
         "Ban Chấp hành Thành đoàn Huế"),
        ("Ông dự hội nghị thường niên của Chương trình Môi trường LHQ.",
         "Chương trình Môi trường Liên hợp quốc"),
        ("Sau phiên họp thượng đỉnh G7 mở rộng, ông về nước.", "G7"),
        ("Sau cuộc họp báo chính phủ, Bộ GD-ĐT báo cáo về kỳ thi.", "Chính phủ"),
        ("Uỷ ban Quốc gia Diễn đàn Hợp tác Kinh tế châu Á - Thái Bình Dương có mặt tại phiên họp "
         "toàn thể lần 5 của uỷ ban.",
         "Ủy ban Quốc gia Diễn đàn Hợp tác Kinh tế châu Á - Thái Bình Dương"),
        ("Ông nói tại phiên họp về biển đảo tại Hội đồng Bảo an LHQ.",
         "Hội đồng Bảo an Liên hợp quốc"),
        ("Ban Chỉ đạo Trung ương về cải cách tiền lương, bảo hiểm và ưu đãi người có công đã họp. "
         "Đây là phiên họp đầu tiên của Ban Chỉ đạo.",
         "Ban Chỉ đạo Trung ương về cải cách tiền lương, bảo hiểm và ưu đãi người có công"),
    ],
)  # fmt: skip
def test_whose_it_is_stands_in_the_words_around(text: str, body: str) -> None:
    assert [each.body for each in meetings(text)] == [body]


@pytest.mark.parametrize("state", ["Đức", "Nhật Bản", "Thái Lan"])
@pytest.mark.parametrize("way", ["cuộc họp nội các {}", "cuộc họp của Nội các {}"])
def test_a_cabinet_meets_abroad(state: str, way: str) -> None:
    text = f"Ông nói vậy trước {way.format(state)} hôm 5/3."
    assert [each.body for each in meetings(text)] == [f"Nội các {state}"]


def test_a_forum_with_a_name_is_held_what_something_is_said_to_be_is_not() -> None:
    assert told("Sự kiện khác là Diễn đàn Hòa bình Paris.") == [("diễn đàn", None, "")]
    assert not meetings("APEC là Diễn đàn hàng đầu khu vực về tự do thương mại.")


def test_what_a_conference_does_is_not_its_name() -> None:
    assert not meetings("Ông được hội nghị tín nhiệm bầu làm Chủ tịch Hội Luật gia.")


@pytest.mark.parametrize("number", ["lần 2", "lần thứ 2", "lần thứ II", "lần thứ hai"])
def test_a_congress_of_any_people_is_counted(number: str) -> None:
    assert told(f"Chị dự Đại hội tài năng trẻ {number} ở Huế.") == [("đại hội", 2, "")]


def test_first_talks_between_unions_are_counted_between_persons_they_are_none() -> None:
    for count, sides in product(("đầu tiên", "lần đầu tiên"), ("APEC và ASEAN",)):
        assert [each.kind for each in meetings(f"Cuộc đối thoại {count} giữa {sides} đã diễn ra.")]
    assert not meetings("Đây là cuộc làm việc đầu tiên của ông An ở Hà Nội.")


def test_any_dialogue_is_one_where_it_is_told_with_whom_and_on_what() -> None:
    text = "Chúng tôi đề nghị tổ chức một buổi đối thoại trực tiếp với các hiệp hội{}."
    assert not meetings(text.format(""))
    assert [each.kind for each in meetings(text.format(" về cách tính giá vé"))] == ["đối thoại"]


@pytest.mark.parametrize("asked", ["Đề nghị", "Ông đề nghị", "Bà mong", "Tỉnh yêu cầu"])
@pytest.mark.parametrize("done", ["nghiên cứu, thảo luận kỹ", "tập trung cho ý kiến", "xem xét"])
def test_a_conference_that_is_asked_to_do_something_has_no_topic(asked: str, done: str) -> None:
    assert not meetings(f"{asked} Hội nghị {done} các việc này.")


@pytest.mark.parametrize(
    "term", ["khóa 14", "của khóa XIV", "của nhiệm kỳ khóa XIV", "nhiệm kỳ khoá 14"]
)
def test_a_term_may_be_called_a_tenure(term: str) -> None:
    found = meetings(f"Quốc hội bầu ông tại kỳ họp đầu tiên {term}.")
    assert [(each.ordinal, each.body, each.term) for each in found] == [(1, "Quốc hội", 14)]


@pytest.mark.parametrize("work", ["giám sát", "kiểm tra", "khảo sát"])
def test_a_group_with_a_task_is_not_the_youth_union(work: str) -> None:
    (found,) = meetings(f"Tại buổi làm việc của Đoàn {work} công tác bầu cử với TP Huế, ông nói.")
    assert "Thanh niên" not in found.body


@pytest.mark.parametrize(
    "name",
    [
        "hội nghị thượng đỉnh Moon - Kim", "Hội nghị Thượng đỉnh Triều Tiên - Nga",
        "Đối thoại Shangri-La", "Đối thoại Shangri - La",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "more", ["lọt vào danh sách", "thất bại", "và đăng ảnh", "vì nó quan trọng", "trong 8 năm qua"]
)
def test_the_names_of_two_who_meet_end_a_name(name: str, more: str) -> None:
    assert surfaces(f"Báo chí viết nhiều về {name} {more}.") == [name]
    assert surfaces(f"Báo chí viết nhiều về {name} lần thứ ba.") == [f"{name} lần thứ ba"]


@pytest.mark.parametrize(
    "listed",
    [
        "Nhiều hội thảo, hội nghị quốc tế về công viên", "Các lễ hội, diễn đàn về du lịch",
        "Hàng loạt cuộc họp, hội nghị về môi trường", "Một số hội thảo và hội nghị về du lịch",
        "Nhiều tọa đàm, hội nghị, diễn đàn về an toàn thực phẩm",
    ],
)  # fmt: skip
def test_a_plural_goes_for_the_whole_list(listed: str) -> None:
    assert not meetings(f"{listed} đã được tổ chức.")
    text = f"{listed} đã được tổ chức, rồi đến Hội nghị Trung ương 8."
    assert surfaces(text) == ["Hội nghị Trung ương 8"]


@pytest.mark.parametrize("noun", ["hội nghị gặp gỡ", "Hội nghị đối thoại", "cuộc đối thoại"])
@pytest.mark.parametrize(
    "whom",
    ["với thanh niên", "và doanh nghiệp", "với người dân", "và doanh nghiệp có vốn nước ngoài"],
)
def test_who_meets_a_public_tells_which_meeting(noun: str, whom: str) -> None:
    name = f"{noun} giữa lãnh đạo thành phố {whom}"
    assert surfaces(f"Ông nói vậy tại {name} sáng nay.") == [name.removeprefix("cuộc ")]


@pytest.mark.parametrize(
    "name",
    [
        "cuộc họp với các sở TN-MT, GTVT, KH-ĐT về rác thải",
        "phiên họp về kết quả rà soát ứng viên GS, PGS",
        "buổi làm việc với lãnh đạo các tỉnh ĐBSCL, TP.HCM và miền Đông Nam bộ",
    ],
)
def test_letters_in_a_list_go_on(name: str) -> None:
    assert surfaces(f"Ông nói vậy tại {name}.") == [name]


@pytest.mark.parametrize(
    "answers",
    ["những câu hỏi", "các thắc mắc của dân", "báo chí về vụ án", "dư luận liên quan đến vụ án"],
)
@pytest.mark.parametrize("aim", ["để", "nhằm"])
def test_a_briefing_may_be_held_to_answer(aim: str, answers: str) -> None:
    (one,) = meetings(f"Sở Y tế Hà Nam tổ chức họp báo {aim} trả lời {answers}.")
    assert one.body == "Sở Y tế Hà Nam"
    assert not meetings(f"Lãnh đạo tỉnh và Sở Y tế Hà Nam tổ chức họp báo {aim} trả lời báo chí.")
    text = f"Lãnh đạo tỉnh và Sở Y tế Hà Nam tổ chức họp báo {aim} trả lời {answers}."
    assert [each.body for each in meetings(text)] == [""]


def test_letters_behind_a_forum_tell_whose_it_is() -> None:
    text = (
        "Hai ông gặp nhau bên lề Diễn đàn Hợp tác Kinh tế châu Á - Thái Bình Dương (APEC) ở Peru."
    )
    assert [each.body for each in meetings(text)] == ["APEC"]
