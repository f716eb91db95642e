"""How far the name of an office goes on."""

from __future__ import annotations

import pytest
from naming import posts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Trần Văn Mẫu, Chủ tịch Hội Tim mạch TP Huế, dặn dò.", "Chủ tịch Hội Tim mạch TP Huế"),
        (
            "Ông Trần Văn Mẫu, Phó vụ trưởng Vụ Công chức viên chức, giải đáp.",
            "Phó vụ trưởng Vụ Công chức viên chức",
        ),
        ("Bí thư Thành ủy Hội An Trần Văn Mẫu nói.", "Bí thư Thành ủy Hội An"),
        (
            "Ông Trần Văn Mẫu, thanh tra viên cao cấp, Phó Vụ trưởng Vụ III, Thanh tra Chính phủ.",
            "Phó Vụ trưởng Vụ III, Thanh tra Chính phủ",
        ),
        (
            "Bà Trần Thị Mẫu - giám đốc Sở Y tế tỉnh Trà Vinh - dự án Bệnh viện đa khoa chậm.",
            "giám đốc Sở Y tế tỉnh Trà Vinh",
        ),
        (
            "Theo ý kiến của ông Trần Văn Mẫu - Chủ tịch Uỷ ban An toàn giao thông quốc gia về vụ "
            "lật xe.",
            "Chủ tịch Ủy ban An toàn giao thông quốc gia",
        ),
        (
            "“Đường đã thông”, ông Trần Văn Mẫu, Chủ tịch huyện An Mẫu thông tin.",
            "Chủ tịch huyện An Mẫu",
        ),
        (
            "Ông Trần Văn Mẫu - phó chủ tịch TP Hà Nội thông tin Hà Nội sẽ trồng thêm cây.",
            "phó chủ tịch TP Hà Nội",
        ),
        (
            "Ông Trần Văn Mẫu, Trưởng phòng Văn hóa thông tin TP Vũng Tàu, giải đáp.",
            "Trưởng phòng Văn hóa thông tin TP Vũng Tàu",
        ),
        (
            "Ông Trần Văn Mẫu - Chủ tịch UBND xã An Phú bảo vệ ý kiến của xã.",
            "Chủ tịch UBND xã An Phú",
        ),
        (
            "Bà Trần Thị Mẫu, Giám đốc Sở Y tế Hải Phòng hỗ trợ hồ sơ cho dân.",
            "Giám đốc Sở Y tế Hải Phòng",
        ),
        (
            "Ông Trần Văn Mẫu - Trưởng Ban quản lý Khu kinh tế mở - nói.",
            "Trưởng Ban quản lý Khu kinh tế mở",
        ),
        (
            "Ông Trần Văn Mẫu - Chủ tịch UBND phường An Phú, TP Thái Bình bị nhắc nhở.",
            "Chủ tịch UBND phường An Phú, TP Thái Bình",
        ),
        (
            "Ông Trần Văn Mẫu - Phó Chủ tịch UBND Q.3, TP.HCM - đi bộ.",
            "Phó Chủ tịch UBND Q.3, TP.HCM",
        ),
        (
            "Ông Trần Văn Mẫu, Đội trưởng Đội kiểm tra quy tắc đô thị quận, lập biên bản.",
            "Đội trưởng Đội kiểm tra quy tắc đô thị quận",
        ),
        (
            "Ông Trần Văn Mẫu 55 tuổi, quê quán xã An Phú, huyện Đông Hải, Cà Mau; Chủ tịch HĐND "
            "tỉnh.",
            "Chủ tịch HĐND tỉnh",
        ),
    ],
)
def test_where_the_office_ends(text: str, expected: str) -> None:
    assert list(posts(text).values()) == [[expected]]


def test_the_founder_of_the_state_holds_no_post_of_the_next_name() -> None:
    text = "Sách kể về Chủ tịch Hồ Chí Minh, Bí thư Huyện ủy Trần Văn Mẫu giới thiệu."
    assert posts(text) == {"Trần Văn Mẫu": ["Bí thư Huyện ủy"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Trần Văn Mẫu (Phó phòng Thuê bao vệ tinh) ký giấy mời.",
            "Phó phòng Thuê bao vệ tinh",
        ),
        (
            "Bà Trần Thị Mẫu - Trưởng ban Quản lý hồ chứa Đá Bạc - kiểm tra đập.",
            "Trưởng ban Quản lý hồ chứa Đá Bạc",
        ),
        (
            "Bà Trần Thị Mẫu, Phó vụ trưởng Vụ Thể thao thành tích cao, cho biết như vậy.",
            "Phó vụ trưởng Vụ Thể thao thành tích cao",
        ),
        ("Bà Trần Thị Mẫu, Bí thư Tỉnh ủy trăn trở mãi, cho biết.", "Bí thư Tỉnh ủy"),
        (
            "Bà Trần Thị Mẫu là Phó trưởng Đoàn Văn công Quân khu 7.",
            "Phó trưởng Đoàn Văn công Quân khu 7",
        ),
        (
            "Bà Trần Thị Mẫu được bầu làm Chủ tịch Hội Bảo trợ bệnh nhân nghèo TP.HCM.",
            "Chủ tịch Hội Bảo trợ bệnh nhân nghèo TP.HCM",
        ),
        (
            "Bà Trần Thị Mẫu là Giám đốc Trung tâm Bảo tồn voi tỉnh Đắk Lắk, nơi có 5 con voi.",
            "Giám đốc Trung tâm Bảo tồn voi tỉnh Đắk Lắk",
        ),
        ("Bà Trần Thị Mẫu là Chủ tịch Hội Nông dân rất năng nổ.", "Chủ tịch Hội Nông dân"),
        ("Bà Trần Thị Mẫu là Bí thư Tỉnh ủy trẻ tuổi.", "Bí thư Tỉnh ủy"),
        ("Bà Trần Thị Mẫu, Bí thư Huyện ủy gửi thư, đã có hồi âm.", "Bí thư Huyện ủy"),
        ("Thủ tướng chỉ đạo Bộ trưởng Trần Văn Mẫu báo cáo.", "Bộ trưởng"),
    ],
)
def test_words_in_no_list_go_on_to_the_closing_mark(text: str, expected: str) -> None:
    assert list(posts(text).values()) == [[expected]]


@pytest.mark.parametrize(
    "text",
    [
        "Ca sĩ Trần Văn Mẫu làm đại sứ hình ảnh của chiến dịch, đại sứ thiện chí của giải chạy.",
        "Anh Trần Văn Mẫu nộp đơn ở Đại sứ quán Việt Nam tại Lào.",
        "Trung úy Trần Văn Mẫu, trợ lý Tổ chức lao động, phát gạo.",
        "Trần Văn Mẫu - thành viên lớp 11A2 - đọc thơ.",
        "Các ông Lê Văn Thử, Trần Văn Mẫu là thành viên Ban kiểm soát của hãng.",
        "Ông Trần Văn Mẫu, Chủ tịch Mẫu Group, khai trương cửa hàng.",
        "Ông Trần Văn Mẫu, Chủ tịch Mẫu Airlines, đón khách.",
        "Trợ lý trọng tài Trần Văn Mẫu căng cờ.",
        "Đoàn khảo sát nhà thờ chánh tòa Bùi Chu.",
        "Một bí thư Đoàn Trường THPT An Phú dẫn học sinh đi dự.",
        "Chủ tịch Kim Nhật Thành sang thăm năm 1958.",
        "Chủ tịch La Liga phát biểu sau trận đấu.",
        "Ông Trần Văn Mẫu, Chủ tịch LienMauPostBank, cho biết.",
        "Ông Trần Văn Mẫu, Phó chủ tịch thường trực MauCapital Land, cho biết.",
        "Ông Trần Văn Mẫu, Chủ tịch MPBank, cho biết.",
        "Ông Trần Văn Mẫu, chủ nhiệm đề án, giải thích.",
        "Chủ nhiệm dự án khảo cổ Trần Văn Mẫu giải thích.",
    ],
)
def test_what_makes_nobody_an_official_of_ours(text: str) -> None:
    assert not posts(text)


PARTY_POSTS = ("Bí thư Đảng ủy", "Phó bí thư thường trực Đảng uỷ", "bí thư chi bộ", "Đảng ủy viên")


@pytest.mark.parametrize(
    "post",
    [
        "Chủ tịch Hội đồng Đại học Huế",
        "Hiệu trưởng Trường Đại học An Phú",
        "Chủ tịch HĐQT Tổng công ty An Phú",
        "phó tổng giám đốc Tổng công ty An Phú, Bộ Quốc phòng",
        "Giám đốc Bệnh viện Đa khoa tỉnh",
    ],
)
@pytest.mark.parametrize("said", ["{}, {}", "nguyên {}, nguyên {}", "{} kiêm {}"])
def test_the_party_posts_of_firms_and_schools_make_nobody_an_official(post: str, said: str) -> None:
    for party in PARTY_POSTS:
        assert not posts(f"Ông Trần Văn Mẫu, {said.format(party, post)}, phát biểu.")
        assert posts(f"Ông Trần Văn Mẫu, {party}, Chủ tịch UBND xã An Phú, phát biểu.")


@pytest.mark.parametrize(
    "post",
    [
        "Vụ trưởng Vụ Quản lý doanh nghiệp",
        "Phó Cục trưởng Cục Tài chính doanh nghiệp",
        "Vụ phó Giáo dục Đại học",
        "Cục trưởng Cục Nhà trường",
        "Chủ tịch Hội đồng chức danh GS Nhà nước",
    ],
)
def test_an_office_for_firms_and_schools_is_one_of_the_state(post: str) -> None:
    assert posts(f"Ông Trần Văn Mẫu là {post}.") == {"Trần Văn Mẫu": [post]}


@pytest.mark.parametrize("council", ["Hội đồng chức danh GS", "Hội đồng Chức danh Giáo sư"])
def test_who_judges_professors_of_his_field_is_an_expert(council: str) -> None:
    assert not posts(f"GS Trần Văn Mẫu, chủ tịch {council} ngành Y, cho biết.")
    assert not posts(f"GS Trần Văn Mẫu - Phó Chủ tịch {council} liên ngành Sử học - cho biết.")


@pytest.mark.parametrize(
    "post",
    [
        "Chủ tịch UBND xã An Phú",
        "Giám đốc Sở Du lịch TP Huế",
        "Phó Chủ tịch Hội Nông dân Việt Nam",
        "Thứ trưởng Bộ Xây dựng",
    ],
)
@pytest.mark.parametrize(
    "said",
    [
        ", đánh giá đây là cơ hội",
        " và đại diện các sở dự lễ",
        " và chức danh mới của ông",
        " và Quyết định 12 của huyện",
        " báo cáo tại hội nghị",
        " ban hành quy định",
        " ban đầu từ chối",
        " thống kê, có mười hộ",
        " - cung cấp thông tin",
        " cơ bản nhất trí",
        " chỉ đạo Chủ tịch UBND huyện đi xem",
        " kiêm nhiệm chức danh Trưởng ban",
    ],
)
def test_what_its_holder_does_is_no_part_of_a_post(post: str, said: str) -> None:
    assert posts(f"Ông Trần Văn Mẫu - {post}{said}.")["Trần Văn Mẫu"][0] == post


@pytest.mark.parametrize("told", ["về vụ lật xe", "về cơ sở sản xuất nước mắm", "về công tác ở xã"])
def test_what_somebody_is_asked_about_is_no_part_of_his_post(told: str) -> None:
    assert posts(f"Cử tri hỏi ông Trần Văn Mẫu, Chủ tịch UBND huyện An Phú {told}.") == {
        "Trần Văn Mẫu": ["Chủ tịch UBND huyện An Phú"]
    }


@pytest.mark.parametrize(
    "post",
    [
        "Cục trưởng Cục Giải quyết khiếu nại, tố cáo và thanh tra khu vực 3",
        "Trưởng phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ",
        "Cục trưởng Mỹ thuật, nhiếp ảnh và triển lãm",
        "Cục trưởng Cục hộ tịch, quốc tịch và chứng thực",
        "Vụ trưởng Vụ Thẩm định, đánh giá tác động môi trường",
        "Phó Chủ nhiệm Ủy ban Nhà nước về người Việt Nam ở nước ngoài",
        "Chủ tịch Hội nạn nhân chất độc da cam huyện An Phú",
        "Chủ tịch hội cựu thanh niên xung phong tỉnh",
        "Chủ tịch UBND huyện đảo An Phú",
        "Phó giám thị Trại tạm giam T9",
        "Trưởng phòng bổ trợ tư pháp, Sở Tư pháp Đắk Lắk",
        "Chủ tịch Hội Hữu nghị Việt - Nga",
        "Chủ tịch Hội Truyền thống Trường Sơn",
        "Trưởng Công an huyện Cư M'gar",
        "Bí thư Huyện ủy Đắk G’ Long",
        "Chủ nhiệm Ủy ban Tư pháp của QH",
        "Chủ tịch Hội Bảo trợ phụ nữ và trẻ em nghèo bất hạnh TP Huế",
        "Vụ trưởng Vụ Thống kê giá",
        "Phó Trưởng phòng Quản lý đất, Sở Tài nguyên và Môi trường",
        "Giám đốc Ban Quản lý dịch vụ công ích TP Huế",
        "Chủ tịch Hội Cựu giáo chức tỉnh Cà Mau",
        "Phó Chính ủy Sư đoàn bộ binh 9",
        "Phó Đồn Trưởng Đồn Biên phòng cửa khẩu quốc tế Hà Tiên",
        "Trưởng Đồn Biên phòng Cửa khẩu Mỹ Quý Tây",
        "Trưởng trạm CSGT Ngọc Hồi",
        "Tổng cục phó Tổng cục Đường bộ Việt Nam",
    ],
)
@pytest.mark.parametrize("said", ["Ông Trần Văn Mẫu, {}, nói.", "{} Trần Văn Mẫu nói."])
def test_bodies_of_many_words_are_read_whole(post: str, said: str) -> None:
    assert posts(said.format(post)) == {"Trần Văn Mẫu": [post]}
