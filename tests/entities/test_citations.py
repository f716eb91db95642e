"""Documents by number and by name, however they are written."""

from __future__ import annotations

import pytest
from citing import cited
from hypothesis import given
from hypothesis import strategies as st


def surfaces(text: str) -> list[str]:
    return [text[span.start : span.end] for each in cited(text) for span in each.mentions]


@pytest.mark.parametrize(
    ("text", "kind", "number", "year", "issuer"),
    [
        ("Nghị quyết 26-NQ/TW", "Nghị quyết", "26-NQ/TW", None, ""),
        ("Nghị quyết số 26 - NQ/TW", "Nghị quyết", "26-NQ/TW", None, ""),
        ("nghị quyết số: 102/2015/QH13", "Nghị quyết", "102/2015/QH13", 2015, "Quốc hội"),
        ("Nghị định 73/2023/NĐ-CP", "Nghị định", "73/2023/NĐ-CP", 2023, "Chính phủ"),
        ("NĐ 73/2023/NĐ-CP", "Nghị định", "73/2023/NĐ-CP", 2023, "Chính phủ"),
        ("nghị định 73", "Nghị định", "73", None, "Chính phủ"),
        ("Chỉ thị số 05/CT - TTg", "Chỉ thị", "05/CT-TTg", None, "Thủ tướng Chính phủ"),
        ("Thông tư số 61 năm 2016", "Thông tư", "61", 2016, ""),
        ("Quyết định 12/QĐ-UBND ngày 5/6/2020", "Quyết định", "12/QĐ-UBND", 2020, ""),
        ("Kết luận số 14 của Bộ Chính trị", "Kết luận", "14", None, "Bộ Chính trị"),
        ("Thông báo Kết luận số 50 - TB/TW", "Thông báo", "50-TB/TW", None, ""),
        ("Quy hoạch điện 8", "Quy hoạch", "8", None, ""),
        ("Đề án 904", "Đề án", "904", None, ""),
        ("Nghị quyết số 07-NQ/TU", "Nghị quyết", "07-NQ/TU", None, ""),
        ("Công văn 383/VPCP - V.I", "Công văn", "383/VPCP-V.I", None, "Văn phòng Chính phủ"),
        ("Quyết định số 69/PC 01-Đ3", "Quyết định", "69/PC01-Đ3", None, ""),
        ("Ngày 1/2/2019, Sở ban hành Công văn số 9/SXD", "Công văn", "9/SXD", 2019, ""),
        ("Ngày 1-2-2019, Sở ban hành quyết định số 9", "Quyết định", "9", 2019, ""),
        ("Quyết định số 09 ngày 1/2/2019", "Quyết định", "09", 2019, ""),
        ("quyết định 102", "Quyết định", "102", None, ""),
        ("Nghị quyết của Quốc hội số 54/2017/QH14", "Nghị quyết", "54/2017/QH14", 2017, "Quốc hội"),
        ("Chỉ thị của Thủ tướng số 16", "Chỉ thị", "16", None, "Thủ tướng Chính phủ"),
        ("Nghị quyết HĐND số 07", "Nghị quyết", "07", None, ""),
        ("kết luận thanh tra số 64 ngày 4/5/2018", "Kết luận", "64", 2018, ""),
        ("Công văn hỏa tốc số 12/UBND-VX", "Công văn", "12/UBND-VX", None, ""),
        ("Thông tư số 12 của Bộ Tài chính", "Thông tư", "12", None, "Bộ Tài chính"),
        ("quyết định 34 về khung giá", "Quyết định", "34", None, ""),
        ("quy định 262 của Bộ Chính trị", "Quy định", "262", None, "Bộ Chính trị"),
        ("qui định 262 của Bộ Chính trị", "Quy định", "262", None, "Bộ Chính trị"),
        ("lệnh truy nã số 31", "Lệnh", "31", None, ""),
        ("quyết định thu hồi đất số 415", "Quyết định", "415", None, ""),
        ("Quyết định khởi tố bị can số 8/QĐ - PC 02", "Quyết định", "8/QĐ-PC02", None, ""),
        ("Chỉ thị về việc giữ rừng số 6/CT - CKL", "Chỉ thị", "6/CT-CKL", None, ""),
        ("Kết luận thanh tra 77/KL-TTT", "Kết luận", "77/KL-TTT", None, ""),
        ("Quyết định (số 12/QĐ-UBND) cấp đất", "Quyết định", "12/QĐ-UBND", None, ""),
        ("bản án sơ thẩm số 9/2019/HS-ST", "Bản án", "9/2019/HS-ST", 2019, ""),
        ("giấy phép xây dựng số 214", "Giấy phép", "214", None, ""),
        ("cáo trạng số 3/CT-VKS", "Cáo trạng", "3/CT-VKS", None, ""),
        ("Công văn 51/SNN & PTNT - KL", "Công văn", "51/SNN&PTNT-KL", None, ""),
        ("Nghị định số 11/2 014/NĐ - CP", "Nghị định", "11/2014/NĐ-CP", 2014, "Chính phủ"),
        ("Nghị định số 1 14/2 018/NĐ - CP", "Nghị định", "114/2018/NĐ-CP", 2018, "Chính phủ"),
        ("Công văn 38B ngày 5/6/2019", "Công văn", "38B", 2019, ""),
        (
            "Văn bản chỉ đạo của Cục Cây rừng - Bộ Nông nghiệp số 43/CCR",
            "Văn bản",
            "43/CCR",
            None,
            "",
        ),
        ("văn bản pháp luật Quyết định 06/2019/QĐ-UBND", "Quyết định", "06/2019/QĐ-UBND", 2019, ""),
        ("Nghị quyết 05-2021/NQ-CP", "Nghị quyết", "05-2021/NQ-CP", 2021, "Chính phủ"),
        ("quyết định số 5/QĐ –TU", "Quyết định", "5/QĐ-TU", None, ""),
        ("Chương trình 135", "Chương trình", "135", None, ""),
        ("Thông tư số 21 (ban hành năm 2018)", "Thông tư", "21", 2018, ""),
        ("Tháng 3/2019, Sở đã ký quyết định số 9", "Quyết định", "9", 2019, ""),
        ("Ngày 1/2/2019: Sở ra công văn 3050 trả lời", "Công văn", "3050", 2019, ""),
    ],
)
def test_a_number_is_read_in_every_writing(
    text: str, kind: str, number: str, year: int | None, issuer: str
) -> None:
    (found,) = cited(f"Theo {text}, việc này được làm.")
    assert (found.kind, found.number, found.year, found.issuer) == (kind, number, year, issuer)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("theo Luật Đất đai thì phải đền bù", "Luật Đất đai"),
        ("Luật Phòng, chống tham nhũng quy định", "Luật Phòng, chống tham nhũng"),
        ("luật Hôn nhân và Gia đình nêu rõ", "luật Hôn nhân và Gia đình"),
        ("Bộ luật Hình sự năm 2015 có hiệu lực", "Bộ luật Hình sự năm 2015"),
        ("Luật Đất đai 2024 có hiệu lực", "Luật Đất đai 2024"),
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Nhà ở có hiệu lực",
            "Luật sửa đổi, bổ sung một số điều của Luật Nhà ở",
        ),
        ("Luật Trồng hoa và cây cảnh được bàn", "Luật Trồng hoa và cây cảnh"),
        ("Pháp lệnh Ưu đãi người có công với cách mạng", None),
        ("Hiệp định Thương mại tự do có hiệu lực", "Hiệp định Thương mại tự do"),
        ("Luật Giá do Quốc hội ban hành", "Luật Giá"),
        ("Hiệp định Tự do Thương mại được", "Hiệp định Tự do Thương mại"),
        ("Hiến pháp năm 2013 ghi", "Hiến pháp năm 2013"),
        (
            "Dự án Luật sửa đổi, bổ sung Luật Cán bộ, công chức và Luật viên chức được",
            "Luật sửa đổi, bổ sung Luật Cán bộ, công chức và Luật viên chức",
        ),
        ("Luật Dự bị thiên tai được bàn", "Luật Dự bị thiên tai"),
        ("Luật Thực hiện hương ước được bàn", "Luật Thực hiện hương ước"),
        ("Theo quy định luật Phòng chống tham nhũng hiện hành", "luật Phòng chống tham nhũng"),
        (
            "Nghị quyết của Đại hội Đảng lần thứ XII nêu",
            "Nghị quyết của Đại hội Đảng lần thứ XII",
        ),
        (
            "Nghị quyết Đại hội Đảng bộ Thành phố lần thứ X ghi",
            "Nghị quyết Đại hội Đảng bộ Thành phố lần thứ X",
        ),
        ("Tài sản kê theo quy định 85 gồm nhà và đất", "quy định 85"),
        ("Hãng xe chạy thử theo đề án 24 tại", "đề án 24"),
        ("Điều lệ Đảng quy định", "Điều lệ Đảng"),
        ("Nghị quyết Đại hội XIII của Đảng nêu", "Nghị quyết Đại hội XIII của Đảng"),
        ("Nghị quyết Trung ương 4 khóa XII chỉ rõ", "Nghị quyết Trung ương 4 khóa XII"),
        (
            "Công ước Liên hợp quốc về Luật biển năm 1982 có",
            "Công ước Liên hợp quốc về Luật biển năm 1982",
        ),
        ("Luật này (sửa Luật Viên chức năm 2019) ghi", "Luật Viên chức năm 2019"),
        ("nghị quyết Trung ương 4 khóa 11 nêu", "nghị quyết Trung ương 4 khóa 11"),
        (
            "Nghị quyết Đại hội lần thứ bảy Đảng bộ tỉnh khóa X ghi",
            "Nghị quyết Đại hội lần thứ bảy Đảng bộ tỉnh khóa X",
        ),
        (
            "Hiệp định Việt Nam - Liên minh kinh tế Á – Âu có",
            "Hiệp định Việt Nam - Liên minh kinh tế Á – Âu",
        ),
        ("Công ước LHQ về Luật Biển năm 1982 có", "Công ước LHQ về Luật Biển năm 1982"),
        ("Công ước của LHQ về Luật biển là", "Công ước của LHQ về Luật biển"),
        ("nghị quyết đại hội XII của Đảng nêu", "nghị quyết đại hội XII của Đảng"),
        ("Thực hiện Nghị quyết TƯ 6 là", "Nghị quyết TƯ 6"),
        ("Họ phản đối luật biểu tình, kéo ra đường", "luật biểu tình"),
        (
            "Sau hiệp định thương mại tự do Việt Nam - EU, hiệp định thương mại với họ thì khó",
            "hiệp định thương mại tự do Việt Nam - EU",
        ),
        (
            "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013 ghi",
            "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013",
        ),
        (
            "Các nước ký Thỏa thuận Paris về biến đổi khí hậu",
            "Thỏa thuận Paris về biến đổi khí hậu",
        ),
        ("Nội dung của hiệp định TPP không đổi", "hiệp định TPP"),
        (
            "Luật sửa đổi, bổ sung một số điều của 11 luật có liên quan đến quy hoạch được bàn",
            "Luật sửa đổi, bổ sung một số điều của 11 luật có liên quan đến quy hoạch",
        ),
        ("Luật các tổ chức tín dụng được sửa", "Luật các tổ chức tín dụng"),
        ("Pháp lệnh phòng chống mại dâm được sửa", "Pháp lệnh phòng chống mại dâm"),
        ("theo pháp lệnh thư viện thì", "pháp lệnh thư viện"),
        ("Luật phòng cháy chữa cháy nêu", "Luật phòng cháy chữa cháy"),
        ("luật thuỷ sản nêu rõ", "luật thuỷ sản"),
        ("Luật Đầu tư, công khai quy hoạch", "Luật Đầu tư"),
        (
            "Luật nhập cảnh, xuất cảnh, cư trú của người nước ngoài tại Việt Nam năm 2014 nêu",
            "Luật nhập cảnh, xuất cảnh, cư trú của người nước ngoài tại Việt Nam năm 2014",
        ),
        (
            "Công ước của LHQ về Luật Biển (UNCLOS) năm 1982 có",
            "Công ước của LHQ về Luật Biển (UNCLOS) năm 1982",
        ),
        ("Công ước LHQ năm 1982 về Luật Biển là", "Công ước LHQ năm 1982 về Luật Biển"),
        ("nguyên tắc của Hiến chương Liên hợp quốc, họ", "Hiến chương Liên hợp quốc"),
        (
            "Hai bên ký Bản ghi nhớ giữa Chính phủ Lào và Chính phủ Việt Nam để cùng làm",
            "Bản ghi nhớ giữa Chính phủ Lào và Chính phủ Việt Nam",
        ),
        ("Hiệp định Nông sản Á - Âu mang lại lợi ích", "Hiệp định Nông sản Á - Âu"),
        ("phê chuẩn hiệp ước cấm thử vũ khí hạt nhân (CTBT).", "hiệp ước cấm thử vũ khí hạt nhân"),
        (
            "sớm ký hiệp định thương mại tự do (FTA) Việt Nam - EU để",
            "hiệp định thương mại tự do (FTA) Việt Nam - EU",
        ),
        (
            "Nghị quyết Đại hội Đảng bộ TP Huế nhiệm kỳ 2020-2025 nêu",
            "Nghị quyết Đại hội Đảng bộ TP Huế nhiệm kỳ 2020-2025",
        ),
        ("Nghị quyết Hội nghị trung ương 6 nêu", "Nghị quyết Hội nghị trung ương 6"),
        ("nghị quyết đại hội đảng lần thứ XII nêu", "nghị quyết đại hội đảng lần thứ XII"),
        ("vi phạm điều lệ Đảng khi kết nạp", "điều lệ Đảng"),
        ("theo khoản 2 Điều 9 BLHS năm 2015 thì", "BLHS năm 2015"),
        ("theo Bộ luật Dân sự (BLDS) thì", "Bộ luật Dân sự"),
        ("theo Luật Thư viện (TV) năm 2019 thì", "Luật Thư viện (TV) năm 2019"),
        ("Công ước khung của LHQ về rừng được", "Công ước khung của LHQ về rừng"),
        ("Kết luận Thanh tra Chính phủ số 28 nêu", "Kết luận Thanh tra Chính phủ số 28"),
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức được",
            "Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức",
        ),
    ],
)
def test_a_name_ends_where_the_sentence_goes_on(text: str, surface: str | None) -> None:
    assert surfaces(text) == [surface or text]


@pytest.mark.parametrize(
    "text",
    [
        "Luật sư cho rằng pháp luật cần rõ ràng, theo luật định.",
        "Trường ĐH Luật TP.HCM mở khoa luật quốc tế.",
        "Ông quyết định 3 nội dung, kết luận 5 vấn đề.",
        "Kế hoạch 5 năm và Kết luận 12 điểm.",
        "Luật này có hiệu lực.",
        "Xã lập đề án 10 nhóm hộ nuôi cá, đề án 15 tỷ đồng.",
        "Bà là thẩm phán Tòa án Hiến pháp.",
        "Trường Trung cấp Luật Vị Thanh tuyển sinh.",
        "Điều 112 luật hình sự Thái Lan và Luật Chăm sóc sức khỏe của Mỹ được nhắc đến.",
        "Tòa án Campuchia cáo buộc ông này vi phạm Bộ luật Hình sự.",
        "Dự án phải đưa ra khỏi quy hoạch 1/2000.",
        "Ba nghị quyết, 12 nghị định.",
        "Tổ chức Hiệp ước Bắc Đại Tây Dương họp, nhắc đến Hiến pháp châu Âu.",
        "Theo luật Việt Nam và luật Anh, hai bên đàm phán hiệp định FTA.",
        "Chị là hội viên Hội Luật Quốc tế Việt Nam, luôn giữ luật ATGT.",
        "Kết quả do các Hiệp định Thương mại tự do mang lại.",
        "Trường làm báo cáo nội dung số 1, chương trình 100 tỉ đồng, chương trình 2018.",
        "Tàu thuộc dự án đường sắt số 3, quyết định dừng ở câu số 13.",
        "Các nghị quyết Hội nghị Trung ương khóa XII được bàn.",
        "Theo dự luật Chính phủ trình thì khác.",
    ],
)
def test_what_is_no_document(text: str) -> None:
    assert cited(text) == ()


def test_a_list_gives_its_type_to_each_number() -> None:
    text = "Theo các Nghị quyết số 8 - NQ/TW, số 9 - NQ/TW và 10 - NQ/TW của Trung ương, và 5 xã."
    assert [(each.kind, each.number) for each in cited(text)] == [
        ("Nghị quyết", "8-NQ/TW"),
        ("Nghị quyết", "9-NQ/TW"),
        ("Nghị quyết", "10-NQ/TW"),
    ]
    assert surfaces(text)[1:] == ["số 9 - NQ/TW", "10 - NQ/TW"]
    text = "Tại công văn số 7/UBND-VX ngày 2 tháng 4 năm 2016, 8/UBND-VX ngày 3 tháng 4 năm 2016"
    assert surfaces(text) == ["công văn số 7/UBND-VX", "8/UBND-VX"]


def test_a_law_has_the_year_in_which_it_was_made() -> None:
    text = "Luật Thư viện hiện hành được thông qua năm 2019. Theo Luật Thư viện thì được."
    assert [(each.title, each.year) for each in cited(text)] == [("Thư viện", 2019)]


def test_laws_beside_each_other_are_two() -> None:
    assert surfaces("Theo luật Trồng hoa và luật Tưới cây thì được.") == [
        "luật Trồng hoa",
        "luật Tưới cây",
    ]


def test_a_treaty_ends_before_the_next_one() -> None:
    assert surfaces("Hai bên bàn Hiệp định Rừng Việt - Lào và Hiệp định Cá Việt - Lào.") == [
        "Hiệp định Rừng Việt - Lào",
        "Hiệp định Cá Việt - Lào",
    ]


def test_a_law_of_ours_may_be_compared_with_another_country() -> None:
    text = "Doanh nghiệp Nhật Bản phải theo Luật Đầu tư. Việt Nam thu hút vốn."
    assert surfaces(text) == ["Luật Đầu tư"]


def test_a_law_in_the_making_is_a_draft() -> None:
    assert [each.draft for each in cited("Quốc hội cho ý kiến về dự án Luật Nhà giáo.")] == [True]
    assert [each.draft for each in cited("Dự thảo Luật Nhà giáo được trình.")] == [True]
    made = "Quốc hội biểu quyết thông qua Bộ luật Hình sự 2015 từ lâu."
    assert [each.draft for each in cited(made)] == [False]
    assert [each.draft for each in cited("Căn cứ Luật Nhà giáo, trường trả lương.")] == [False]


def test_what_is_said_of_the_first_law_of_a_list_holds_for_the_others() -> None:
    text = "Quốc hội cho ý kiến về Luật Kiến trúc; Luật Quản lý thuế; Luật Đầu tư công."
    assert [law.draft for law in cited(text)] == [True, True, True]
    text = "Chồng chéo ở dự án đầu tư xây dựng nhà ở giữa Luật Đầu tư và Luật Nhà ở."
    assert [law.draft for law in cited(text)] == [False, False]
    text = "Quốc hội cho ý kiến về Luật Kiến trúc. Theo Luật Quản lý thuế thì phải nộp."
    assert [law.draft for law in cited(text)] == [True, False]


def test_what_is_said_in_the_passive_is_not_said_of_the_next_law() -> None:
    text = "Luật Kiến trúc sẽ được Quốc hội xem xét, thông qua; xã làm theo đúng Luật Dân số."
    assert [law.draft for law in cited(text)] == [True, False]


def test_all_mentions_of_a_document_are_one_record() -> None:
    text = "Nghị quyết 26-NQ/TW hay. Nghị quyết số 26 - NQ/TW hay. Theo Luật Giá, Luật Giá hay."
    found = cited(text)
    assert [(each.label, len(each.mentions)) for each in found] == [
        ("Nghị quyết 26-NQ/TW", 2),
        ("Luật Giá", 2),
    ]


def test_a_bare_number_is_a_document_if_another_mention_says_so() -> None:
    text = "Sở ra quyết định 465/QĐ-SYT. Theo bà, quyết định 465 hủy bỏ việc cũ."
    assert surfaces(text) == ["quyết định 465/QĐ-SYT", "quyết định 465"]
    assert surfaces("Theo bà, quyết định 465 hủy bỏ việc cũ.") == []


def test_a_short_mention_is_completed_by_a_full_one() -> None:
    (found,) = cited("Kết luận số 14 của Bộ Chính trị. Theo Kết luận 14, cán bộ được bảo vệ.")
    assert (found.issuer, len(found.mentions)) == ("Bộ Chính trị", 2)


@given(
    st.lists(
        st.sampled_from(
            "Nghị quyết|nghị định|Luật|Bộ luật|số|26|-NQ/TW|/2023|Đất đai|của|Bộ|và|,|.|(|)|"
            "sửa đổi|"
            "Hiến pháp|Công ước|năm 2015|Đại hội|XIII|dự thảo|luật".split("|")
        ),
        max_size=20,
    )
)
def test_any_order_of_words_is_read(words: list[str]) -> None:
    text = " ".join(words)
    for citation in cited(text):
        assert citation.mentions
        for span in citation.mentions:
            assert 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bà đặt tay lên cuốn hiến pháp 2013 và tuyên thệ.", ["hiến pháp 2013"]),
        ("Họ muốn sửa hiến pháp và luật.", []),
        ("Điều đó trái với UNCLOS 1982.", ["UNCLOS 1982"]),
        (
            "Công ước Liên Hợp Quốc về Luật Biển (UNCLOS) có 17 phần.",
            ["Công ước Liên Hợp Quốc về Luật Biển"],
        ),
        ("Đoàn thanh tra công bố kết luận 1037, chỉ ra ba sai phạm.", ["kết luận 1037"]),
        ("Tại công điện 1925 về ứng phó bão, tỉnh yêu cầu dừng họp.", ["công điện 1925"]),
        ("Ba bị cáo thực hiện kế hoạch 41; một người vắng mặt.", ["kế hoạch 41"]),
        ("Xã thực hiện kế hoạch 15 năm về nước sạch.", []),
        ("Sở hướng dẫn theo quy định 24 quận huyện.", []),
        ("Thông tư 95/2015//TT-BTC của Bộ Tài chính", ["Thông tư 95/2015//TT-BTC"]),
        ("theo Nghị định 178 và 67 của Chính phủ", ["Nghị định 178", "67"]),
        ("các nghị quyết số 18, 19 và 20 của Trung ương", ["nghị quyết số 18", "19", "20"]),
        ("Nghị quyết 18 và 20 người ủng hộ", ["Nghị quyết 18"]),
        ("Họ đề nghị áp dụng Luật về hồi tỵ từng có.", ["Luật về hồi tỵ"]),
        ("Cần các Luật về việc này.", []),
        ("Luật về tay ai chưa rõ.", []),
        ("Tư tưởng chủ đạo Luật Quy hoạch là thống nhất.", ["Luật Quy hoạch"]),
        ("Sắc lệnh 17 điều được ký hôm qua.", []),
        ("Nghị định 100 điều chỉnh mức phạt.", ["Nghị định 100"]),
        (
            "Họ bị phạt theo “Đạo luật chống lại đối thủ cạnh tranh” (DLCT).",
            ["Đạo luật chống lại đối thủ cạnh tranh"],
        ),
    ],
)
def test_writings_that_leave_something_out(text: str, found: list[str]) -> None:
    assert surfaces(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hai nước vẫn giữ thỏa thuận Sochi về vùng đệm.", ["thỏa thuận Sochi"]),
        ("Họ rời bỏ thoả thuận Bầu trời Mở từ lâu.", ["thoả thuận Bầu trời Mở"]),
        ("Nghị viện bác thỏa thuận Brexit.", []),
        ("Hai bên tìm một thỏa thuận Sochi mới.", []),
        ("Đó là thỏa thuận Mỹ - Triều mà ai cũng mong.", []),
        ("Theo thỏa thuận Iran sẽ dừng làm giàu.", []),
        ("Nay là 40 năm ngày ký hiệp ước hữu nghị và hợp tác.", ["hiệp ước hữu nghị và hợp tác"]),
        (
            "Nước này rút khỏi hiệp ước kiểm soát tên lửa với Moskva.",
            ["hiệp ước kiểm soát tên lửa"],
        ),
        ("Hai bên muốn có một hiệp ước hòa bình.", []),
        ("Theo hiệp định quan trọng nêu trên, thuế giảm.", []),
        ("Nước này bác hiệp ước cấm vũ khí hạt nhân.", ["hiệp ước cấm vũ khí hạt nhân"]),
        (
            "Hai bên sớm ký Hiệp định chuyển giao người bị kết án phạt tù.",
            ["Hiệp định chuyển giao người bị kết án phạt tù"],
        ),
        ("Họ đàm phán Hiệp định thương mại song phương.", []),
        ("Họ đã ký Hiệp định hợp tác về thú y với hơn 20 nước.", []),
        ("Các bên tin rằng Hiệp định quan trọng này có lợi.", []),
        (
            "Iran còn tuân thủ Kế hoạch Hành động Toàn diện Chung (JCPOA).",
            ["Kế hoạch Hành động Toàn diện Chung"],
        ),
    ],
)
def test_treaties_in_small_letters(text: str, found: list[str]) -> None:
    assert surfaces(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Quốc hội phê chuẩn CPTPP với đa số phiếu.", ["CPTPP"]),
        ("Nước này rút khỏi INF từ lâu.", ["INF"]),
        ("Các nước thành viên TPP họp hôm qua.", []),
        ("Họ tận dụng ưu đãi (CPTPP, EVFTA, RCEP).", []),
        ("Họ đã tham gia CPTPP (Hiệp định của 11 nước).", []),
        (
            "Quốc hội bàn Hiệp định Đối tác xuyên Thái Bình Dương (TPP). Ông rút khỏi TPP.",
            ["Hiệp định Đối tác xuyên Thái Bình Dương"],
        ),
    ],
)
def test_letters_name_a_treaty_with_which_something_is_done(text: str, found: list[str]) -> None:
    assert surfaces(text) == found


def test_a_memorandum_and_a_constitution_have_the_year_told_behind_them() -> None:
    text = (
        "Theo Bản ghi nhớ giữa Chính phủ Lào và Chính phủ Thái Lan ngày 28/10/2004 thì được. "
        "Hiến pháp do quân đội soạn thảo năm 2017 cũng nói vậy."
    )
    assert sorted(each.year or 0 for each in cited(text)) == [2004, 2017]


def test_half_of_another_word_makes_no_code() -> None:
    assert [each.kind for each in cited("Ông đề nghị sửa toàn bộ Luật Đất đai.")] == ["Luật"]


def test_an_ordinance_that_amends_another_is_one_document() -> None:
    text = "Tỉnh căn cứ Pháp lệnh sửa đổi điều 10 của Pháp lệnh Dân số năm 2008."
    assert [(each.title, each.year) for each in cited(text)] == [
        ("Sửa đổi điều 10 của Pháp lệnh Dân số", 2008)
    ]
