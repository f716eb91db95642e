"""Where newspapers tell the year of a document, and whose it is: the same record each time."""

from __future__ import annotations

from itertools import product

import pytest
from citing import cited

from indexer.entities import Citation

_NUMBERED = ("Quyết định số 34", "nghị quyết 34", "Thông tư 34/TT-BYT", "công văn số 34/UBND-VX")
_ISSUERS = ("Chính phủ", "Bộ Y tế", "Quốc hội (khóa XII)", "UBND tỉnh")
_TOLD_OF_NUMBERED = (
    "Nội dung nằm trong {doc} của {who} ngày 5/3/2018 về đất.",
    "Nội dung nằm trong {doc} của {who} năm 2018 về đất.",
    "Ngày 5/3/2018, {who} đã ban hành {doc} về đất.",
    "Tháng 3-2018, {who} ký {doc} về đất.",
    "Hôm đó (5/3/2018), {who} ban hành {doc} về đất.",
    "Ngày 5/3/2018, tại {doc}, {who} giao đất.",
    "Dự án được {who} phê duyệt ngày 5/3/2018 tại {doc}.",
    "Ngày 5/3/2018, văn phòng của {who} đã phát hành {doc} về đất.",
    "Ngày 5/3/2018, trên cơ sở đơn của người dân và ý kiến các bên, {who} đã có {doc} về đất.",
    "{doc} được {who} ban hành ngày 5/3/2018 về đất.",
    "Tại {doc} tháng 3/2018, {who} giao đất.",
)  # fmt: skip
_LAWS = ("Luật Đất đai", "luật Thư viện", "Bộ luật Dân sự", "Pháp lệnh Ngoại hối")
_TOLD_OF_LAWS = (
    "Ngày 12/6/2018, Quốc hội khóa XIV đã thông qua {}.",
    "Tới 12/6/2018, tại kỳ họp thứ 5, Quốc hội khóa 14 thông qua {} với đa số phiếu.",
    "{} được Quốc hội khóa 14, kỳ họp thứ 5 thông qua ngày 12/6/2018.",
    "{} được Quốc hội thông qua năm 2018 còn mới.",
    "{} được thông qua tại kỳ họp thứ 5 năm 2018.",
    "{} sửa đổi, bổ sung năm 2018 ghi rõ.",
    "{} sửa đổi một số điều năm 2018 ghi rõ.",
    "{} (sửa đổi năm 2018) ghi rõ.",
    "{} (ABCD) năm 2018 ghi rõ.",
)  # fmt: skip
_TREATIES = ("Hiệp ước Cá Biển Đen", "Hiệp định Hàng không Lào - Đức", "Công ước Basel")
_TOLD_OF_TREATIES = (
    "{} ký năm 1987 còn hiệu lực.", "{} (CBD) ký với Lào từ tháng 12/1987 hết hạn.",
    "{} được Lào và Đức ký từ năm 1987 hết hạn.", "{} (CBD) mà hai nước ký năm 1987 hết hạn.",
    "{} (CBD, tháng 3-1987) hết hạn.", "{} được ký kết vào năm 1987 hết hạn.",
    "{} (CBD) ký giữa Lào và Đức năm 1987 hết hạn.", "{} (CBD) năm 1987 hết hạn.",
)  # fmt: skip


def only(text: str) -> Citation:
    (found,) = cited(text)
    return found


@pytest.mark.parametrize("told", _TOLD_OF_NUMBERED)
def test_the_year_of_a_number_stands_around_it(told: str) -> None:
    for document, issuer in product(_NUMBERED, _ISSUERS):
        text = told.format(doc=document, who=issuer)
        assert only(text).year == 2018, text


@pytest.mark.parametrize("told", _TOLD_OF_LAWS)
def test_the_year_of_a_law_stands_around_it(told: str) -> None:
    for law in _LAWS:
        found = only(told.format(law))
        assert (found.year, found.draft) == (2018, False), told.format(law)


@pytest.mark.parametrize("told", _TOLD_OF_TREATIES)
def test_the_year_of_a_treaty_is_that_of_its_signing(told: str) -> None:
    for treaty in _TREATIES:
        assert only(told.format(treaty)).year == 1987, told.format(treaty)


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh báo cáo kết quả thực hiện nghị quyết 54 của Quốc hội năm 2018.",
        "Đó là nghị quyết 54 của Quốc hội như chủ đề năm 2018.",
        "Thường trực ký Chỉ thị 11-CT/TW của Ban Bí thư về việc tổ chức Tết năm 2018.",
        "Ngày 5/3/2018, ông cho biết tỉnh đã có công văn số 34 về đất.",
        "Luật Thư viện bắt đầu soạn thảo năm 2018 và còn mới.",
        "Hội nghị tổng kết thi hành Luật Báo chí ngày 12/11/2018.",
        "Hiệp ước Cá Biển Đen được các bên dự kiến ký năm 2018.",
    ],
)
def test_another_year_is_not_that_of_the_document(text: str) -> None:
    assert only(text).year is None


def test_a_document_has_the_year_of_what_it_is_called_for_short() -> None:
    text = "Tháng 10-2014, sau rà soát, tỉnh ban hành kế hoạch giao 63.000 ha (gọi tắt là KH 437)."
    assert only(text).year == 2014


@pytest.mark.parametrize("country", ["Nhật Bản", "Tây Ban Nha", "Thái Lan"])
def test_a_bare_constitution_is_that_of_the_country_of_its_sentence(country: str) -> None:
    for sentence in (
        "Thủ tướng {} muốn sửa Hiến pháp trong năm nay.",
        "{} có quân đội mạnh.\nHiến pháp nước này cấm điều đó.",
        "Chính phủ {} kích hoạt Điều 155 Hiến pháp để làm việc đó.",
    ):
        found = only(sentence.format(country))
        assert (found.kind, found.title, found.issuer) == ("Hiến pháp", country, "")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Hiến pháp quy định quyền học tập.", ""),
        ("Thủ tướng Việt Nam nói với Nhật Bản về Hiến pháp.", ""),
        ("Tokyo diễn giải lại Hiến pháp để có quân đội.", "Nhật Bản"),
        ("Báo Pháp luật viết rằng Hiến pháp cho phép.", ""),
        ("Người dân Mỹ Tho nói rằng Hiến pháp cho phép.", ""),
        ("Theo Mỹ, điều này trái Hiến pháp.", "Mỹ"),
        ("Ông Tập đưa tư tưởng vào điều lệ Đảng Cộng sản Trung Quốc.", "Đảng Cộng sản Trung Quốc"),
        ("Tại Trung Quốc, đại hội sửa điều lệ Đảng.", "Đảng Cộng sản Trung Quốc"),
        ("Ông vi phạm Điều lệ Đảng.", "Đảng"),
    ],
)
def test_constitutions_and_statutes_are_told_apart(text: str, title: str) -> None:
    assert only(text).title == title


@pytest.mark.parametrize("kind", ["quy chế", "thông báo", "quyết định", "quy định", "hướng dẫn"])
def test_a_bare_number_is_cited(kind: str) -> None:
    for around in (
        "Đây là nội dung {} vừa được ký.", "Sở vừa có {} - kết luận nhiều sai phạm.",
        "Trước đó, trong {} công bố hôm qua, sở đã nêu.", "Mới nhất là {}, trong đó nêu rõ.",
        "Thành ủy vừa ban hành {} về việc này.",
    ):  # fmt: skip
        found = only(around.format(f"{kind} 1041"))
        assert (found.kind.lower(), found.number) == (kind, "1041"), around


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("Tỉnh giao đất (gọi tắt là KH 437) cho dân.", "Kế hoạch", "437"),
        ("Đất được giao theo QĐ 1234 của tỉnh.", "Quyết định", "1234"),
        ("Nghị quyết số 66.13/2026 quy định thêm.", "Nghị quyết", "66.13/2026"),
        ("Theo Nghị quyết 66.13/2026/NQ-CP thì được.", "Nghị quyết", "66.13/2026/NQ-CP"),
        ("Ngân hàng áp dụng NQ 42-2017 làm căn cứ.", "Nghị quyết", "42-2017"),
        ("Ông nộp công văn 295 của cục Bản quyền.", "Công văn", "295"),
        ("Các tổ làm việc theo kế hoạch 141 của Công an thành phố.", "Kế hoạch", "141"),
        ("Các đề án theo NQ 54 phải đúng luật.", "Nghị quyết", "54"),
        ("Sở thực hiện CV 12 của Bộ.", "Công văn", "12"),
        ("Chung cư áp dụng Quy chuẩn 04/2021 về cháy.", "Quy chuẩn", "04/2021"),
        ("Biển này trái qui chuẩn số 41 của Bộ.", "Quy chuẩn", "41"),
        ("Việc nghỉ theo nghị định 108-2014 của Chính phủ là đúng.", "Nghị định", "108-2014"),
        ("Cục gửi thông báo số 300186/TB-CCT cho ông.", "Thông báo", "300186/TB-CCT"),
        ("Ông khiếu nại quyết định kỷ luật số 25/QĐ-LĐ của sở.", "Quyết định", "25/QĐ-LĐ"),
        ("Theo kết luận số 3770/VEC – VECM thì sai.", "Kết luận", "3770/VEC-VECM"),
        ("Theo nghị quyết 54/2017/QH 14 của Quốc hội.", "Nghị quyết", "54/2017/QH14"),
        ("Theo Luật Quy hoạch số 30/2 009/QH 12 thì sai.", "Luật", "30/2009/QH12"),
    ],
)
def test_numbers_in_rarer_forms(text: str, kind: str, number: str) -> None:
    found = only(text)
    assert (found.kind, found.number) == (kind, number)


@pytest.mark.parametrize(
    "text",
    [
        "Chung cư (CT 6) ở phường bên cháy lớn.", "Anh lái tàu KH 95491 ra khơi.",
        "Quân số của QĐ 4 rất đông.", "Giàn khoan HD 981 rút đi.",
        "Tàu khu trục lớp Sao Mai (Đề án 22350) ra khơi.",
        "Chiếc thứ bảy trong Đề án 21361 ra khơi.",
        "Hà Nội đạt chỉ tiêu pháp lệnh CPI cả năm.", "Ông vào Ủy ban Luật thương mại quốc tế.",
        "Hai nước thuộc Liên minh Hiệp ước Bắc Đại Tây Dương.",
        "Nước này khủng hoảng chính trị và Hiến pháp kéo dài.",
        "Chiếc đầu tiên thuộc Đề án 667A Sao, sau đó là tàu ngầm Đề án 667 khác.",
        "Doanh thu vượt kế hoạch 161 tỉ đồng, theo kế hoạch 2018 đề ra.",
        "Xe chạy quá quy định 120 km/h.", "Công ty đạt hướng dẫn 2018 đề ra.",
        "Người dân chấp hành luật an toàn giao thông.",
    ],
)  # fmt: skip
def test_what_looks_like_a_document(text: str) -> None:
    assert cited(text) == ()


@pytest.mark.parametrize(
    ("text", "drafts"),
    [
        ("Bộ xin lùi thời hạn trình Luật Nhà ở sang năm sau.", [True]),
        ("Cử tri đề nghị Quốc hội ban hành Luật Nhà ở cho dân.", [True]),
        ("Luật Nhà ở (gọi tắt là luật nhà) đang được trình Quốc hội.", [True]),
        ("Các cơ sở này có trước khi Luật Nhà ở có hiệu lực.", [False]),
        ("Quốc hội thảo luận dự án Luật sửa đổi, bổ sung 37 luật có liên quan đến đất.", [True]),
    ],
)
def test_drafts_are_told_in_rarer_ways(text: str, drafts: list[bool]) -> None:
    assert [each.draft for each in cited(text)] == drafts


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("Hai bên ký Hiệp định thương mại tự do (EVFTA) hôm qua.", "Hiệp định thương mại tự do"),
        (
            "Hai bên ký hiệp định tự do thương mại Lào - Đức.",
            "hiệp định tự do thương mại Lào - Đức",
        ),
        ("Việc này trái Công ước di sản thế giới.", "Công ước di sản thế giới"),
        (
            "Công ty lập theo Hiệp định liên Chính phủ giữa Việt Nam và Lào.",
            "Hiệp định liên Chính phủ giữa Việt Nam và Lào",
        ),
        ("Bà ký đạo luật ủy quyền quốc phòng 2018.", "đạo luật ủy quyền quốc phòng 2018"),
        (
            "Bàn về Luật cơ quan đại diện nước CHXHCN Việt Nam ở nước ngoài hiện hành.",
            "Luật cơ quan đại diện nước CHXHCN Việt Nam ở nước ngoài",
        ),
        ("Theo luật biên phòng VN thì được.", "luật biên phòng VN"),
        ("Việc này theo pháp lệnh về giống cây trồng đã có.", "pháp lệnh về giống cây trồng"),
        (
            "Ông vi phạm Đạo luật về hành động tham nhũng ở nước ngoài. Ông nhận tội.",
            "Đạo luật về hành động tham nhũng ở nước ngoài",
        ),
        ("Luật hỗ trợ doanh nghiệp vừa và nhỏ có hiệu lực.", "Luật hỗ trợ doanh nghiệp vừa và nhỏ"),
        ("Việc này theo Luật đầu tư nước ngoài.", "Luật đầu tư nước ngoài"),
        ("Người dân Mỹ Tho phạm tội theo Bộ luật hình sự.", "Bộ luật hình sự"),
        (
            "Quốc hội bàn Luật sửa đổi, bổ sung một số điều của một số luật thuế.",
            "Luật sửa đổi, bổ sung một số điều của một số luật thuế",
        ),
    ],
)
def test_titles_in_rarer_forms(text: str, wording: str) -> None:
    (span,) = only(text).mentions
    assert text[span.start : span.end].startswith(wording)


def test_before_which_day_a_law_was_made_is_no_year_of_it() -> None:
    for before in ("trước 1/1/2017", "trước ngày 1/1/2017", "trước năm 2017"):
        text = f"Giai đoạn {before}, Quốc hội đã thông qua Luật Thư viện."
        assert [each.year for each in cited(text)] == [None], text
