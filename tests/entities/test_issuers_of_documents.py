"""Who issued a document, in the many ways in which newspapers say it."""

from __future__ import annotations

from itertools import product

import pytest
from citing import cited

_ISSUERS = {
    "Bộ Y tế": ("Bộ Y tế", "bộ Y tế", "bộ trưởng Bộ Y tế", "Bộ trưởng Bộ Y tế Trần Thị Ngọc Mẫu"),
    "Bộ Văn hóa, Thể thao và Du lịch": ("bộ VH, TT & DL",),
    "Bộ Tài chính": ("Bộ Tài chính", "Bộ Tài Chính", "bộ Tài chính"),
    "Bộ Giáo dục và Đào tạo": ("Bộ GD-ĐT", "Bộ GD&ĐT", "Bộ Giáo dục", "Bộ Giáo dục - Đào tạo"),
    "Bộ Giao thông vận tải": ("Bộ GTVT", "Bộ GT-VT", "Bộ Giao thông", "Bộ Giao thông - Vận tải"),
    "Bộ Tài nguyên và Môi trường": ("Bộ TN-MT", "Bộ TN&MT", "Bộ Tài nguyên - Môi trường"),
    "Bộ Kế hoạch và Đầu tư": ("Bộ KH-ĐT", "Bộ trưởng Bộ Kế hoạch và Đầu tư", "Bộ KH&ĐT"),
    "Bộ Lao động - Thương binh và Xã hội": (
        "Bộ LĐ-TB&XH", "Bộ Lao động, Thương binh và Xã hội", "Bộ Lao động",
    ),
    "Sở Nông nghiệp và Phát triển nông thôn tỉnh Cà Mau": ("Sở NN&PTNT tỉnh Cà Mau",),
    "Ban Chấp hành Trung ương Đảng": (
        "Trung ương", "Ban Chấp hành Trung ương", "BCH Trung ương Đảng", "Trung ương Đảng",
        "trung ương", "Ban chấp hành trung ương", "ban Chấp hành Trung ương", "BCHTW",
        "Hội nghị Trung ương 6", "Hội nghị lần thứ tư", "Hội nghị lần thứ 8 BCH Trung ương",
    ),
    "Bộ Chính trị": ("Bộ Chính trị", "Bộ chính trị", "bộ Chính trị"),
    "Ban Bí thư": ("Ban Bí thư", "Ban bí thư", "ban Bí thư"),
    "Ban Thường vụ Thành ủy Đà Nẵng": (
        "Ban Thường vụ Thành ủy Đà Nẵng", "ban thường vụ Thành uỷ Đà Nẵng",
    ),
    "Ủy ban Kiểm tra Trung ương": ("Ủy ban Kiểm tra Trung ương", "Uỷ ban kiểm tra trung ương"),
    "Ngân hàng Nhà nước Việt Nam": (
        "Ngân hàng Nhà nước", "Ngân hàng Nhà nước Việt Nam", "Ngân hàng nhà nước", "NHNN",
        "thống đốc Ngân hàng Nhà nước",
    ),
    "Thanh tra Chính phủ": ("Thanh tra Chính phủ", "TTCP", "Tổng Thanh tra Chính phủ"),
    "Hội đồng Bảo an Liên hợp quốc": ("Hội đồng Bảo an", "Hội đồng Bảo an Liên Hợp Quốc"),
    "Tổng cục Thuế": ("Tổng cục Thuế", "tổng cục Thuế"),
    "Tòa án nhân dân tỉnh Cà Mau": ("TAND tỉnh Cà Mau", "Chánh án TAND tỉnh Cà Mau"),
    "Tòa án nhân dân Cấp cao tại Đà Nẵng": ("TAND Cấp cao tại Đà Nẵng",),
    "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu": ("UBND tỉnh BR-VT", "Chủ tịch UBND tỉnh BR - VT"),
    "Hội đồng nhân dân Thành phố Đà Nẵng": ("HĐND TP Đà Nẵng", "Hội đồng Nhân dân (HĐND) Đà Nẵng"),
}  # fmt: skip
_WHAT_FOLLOWS = (
    ", việc này được làm.", " về công tác lưu trữ.", " hướng dẫn việc này.", " quy định việc này.",
    " và Nghị quyết 88.", " và Điều 12 Luật Giá.", " có hiệu lực từ 15/2.", " ngày 5/2/2018.",
    ", dự án được giao.",
)  # fmt: skip


@pytest.mark.parametrize("issuer", _ISSUERS)
def test_an_issuer_has_its_whole_name_in_every_writing(issuer: str) -> None:
    for written, behind in product(_ISSUERS[issuer], _WHAT_FOLLOWS):
        text = f"Theo Quyết định số 29 của {written}{behind}"
        assert cited(text)[0].issuer == issuer, text


@pytest.mark.parametrize(
    "day",
    ["ngày 4/5/2018", "(ngày 4/5/2018)", "ngày 4 tháng 5 năm 2018", ", ngày 4-5-2018,", "năm 2018"],
)
def test_a_day_stands_between_a_document_and_its_issuer(day: str) -> None:
    text = f"Theo Quyết định số 29 {day} của Bộ Y tế, việc này được làm.".replace(" ,", ",")
    assert cited(text)[0].issuer == "Bộ Y tế"


@pytest.mark.parametrize(
    ("sign", "issuer"),
    [
        ("29/2016/TT-BCT", "Bộ Công Thương"),
        ("290/BTP-VP", "Bộ Tư pháp"),
        ("29/TTg-KTN", "Thủ tướng Chính phủ"),
        ("29/QĐ-CTN", "Chủ tịch nước"),
        ("29/KL-TTCP", "Thanh tra Chính phủ"),
        ("29/2016/TTLT-BTC-BCT", "Bộ Tài chính và Bộ Công Thương"),
        ("29/2016/NQ-HĐND", ""),
        ("29-QĐ/TW", ""),
    ],
)
def test_the_letters_of_a_sign_tell_the_issuer(sign: str, issuer: str) -> None:
    assert cited(f"Theo văn bản số {sign}, việc này được làm.")[0].issuer == issuer


def test_an_issuer_is_of_the_city_that_the_article_names() -> None:
    text = "Theo Quy định 29 của Ban Thường vụ Thành ủy, việc này bị cấm ở Đà Nẵng."
    assert cited(text)[0].issuer == "Ban Thường vụ Thành ủy Đà Nẵng"


def test_an_issuer_is_of_the_province_that_the_article_names() -> None:
    text = "Theo Quyết định số 29 của UBND tỉnh, đất này bị thu hồi. Ông là người tỉnh Cà Mau."
    assert cited(text)[0].issuer == "Ủy ban nhân dân tỉnh Cà Mau"
    assert not cited("Theo Quyết định số 29 của UBND, đất này bị thu hồi.")[0].issuer


_GIVERS = {
    "Bộ Y tế": ("Bộ Y tế", "Bộ trưởng Bộ Y tế", "bà Trần Thị Mẫu - Bộ trưởng Bộ Y tế"),
    "Thủ tướng Chính phủ": ("Thủ tướng", "Thủ tướng Trần Văn Mẫu", "Phó Thủ tướng Trần Văn Mẫu"),
    "Bộ Chính trị": ("Bộ Chính trị", "Bộ Chính trị khóa XII"),
    "Ủy ban nhân dân tỉnh Cà Mau": (
        "UBND tỉnh Cà Mau", "Chủ tịch UBND tỉnh Cà Mau Trần Văn Mẫu", "Chủ tịch UBND tỉnh Cà Mau",
    ),
    "Ủy ban nhân dân huyện Trần Văn Thời": ("UBND huyện Trần Văn Thời",),
    "Cục Hàng không Việt Nam": ("Cục Hàng không Việt Nam", "Cục Hàng không Việt Nam (CHK)"),
    "": ("Văn phòng UBND tỉnh Cà Mau", "Công ty Mẫu", "Thanh tra Bộ Y tế"),
}  # fmt: skip


@pytest.mark.parametrize("issuer", _GIVERS)
def test_who_gives_a_document_out_has_issued_it(issuer: str) -> None:
    verbs = ("vừa ban hành", "đã ký", "có", "vừa ký ban hành", "đã ra", "cũng có")
    for giver, verb, document in product(
        _GIVERS[issuer], verbs, ("kế hoạch số 29", "Công văn 290", "công văn 29/CV-XY")
    ):
        text = f"Ngày 5/3, {giver} {verb} {document} về việc này."
        assert cited(text)[0].issuer == issuer, text


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Thủ tướng vừa ký ban hành Nghị quyết 110 về việc này.", "Chính phủ"),
        ("Chính phủ đã ban hành chỉ thị 34 về việc này.", "Thủ tướng Chính phủ"),
        ("Đồ án được Chính phủ phê duyệt tại Quyết định số 649.", "Thủ tướng Chính phủ"),
        ("Quốc hội đã thông qua Nghị quyết 88. Nghị quyết 88 nêu rõ.", "Quốc hội"),
        ("Nghị quyết 88 được Quốc hội khóa XIII thông qua đã có hiệu lực.", "Quốc hội"),
        ("Thông tư 15 vừa được Bộ Y tế ban hành hôm qua.", "Bộ Y tế"),
        ("Ngay sau khi Bộ Y tế công bố ban hành Thông tư 15, giá đã tăng.", "Bộ Y tế"),
        ("Theo chỉ thị 27 do Thủ tướng ban hành, việc này bị cấm.", "Thủ tướng Chính phủ"),
        ("Nghị quyết 88 được Bộ Y tế triển khai từ tháng 3.", ""),
        ("Nghị định 42 của Thủ tướng đã có hiệu lực.", "Chính phủ"),
        ("Theo Nghị quyết 29 của Trung ương, Bộ Y tế có Kế hoạch 12/KH-SYT.",
         "Ban Chấp hành Trung ương Đảng"),
    ],
)  # fmt: skip
def test_the_government_resolves_and_its_head_decides(text: str, issuer: str) -> None:
    assert {each.issuer for each in cited(text) if "/" not in each.number} == {issuer}


@pytest.mark.parametrize("dates", [("", ""), (" ngày 7/5/2007", " ngày 30/9/2010")])
@pytest.mark.parametrize("joint", [" và ", ", "])
def test_acts_of_one_kind_side_by_side_are_of_one_issuer(
    joint: str, dates: tuple[str, str]
) -> None:
    one, two = dates
    text = f"Đã bãi bỏ Quyết định số 59{one}{joint}Quyết định số 61{two} của Thủ tướng."
    assert [each.issuer for each in cited(text)] == ["Thủ tướng Chính phủ"] * 2
    other = f"Đã thi hành Chỉ thị số 59{one}{joint}Kết luận số 61{two} của Bộ Chính trị."
    assert [each.issuer for each in cited(other)] == ["", "Bộ Chính trị"]
