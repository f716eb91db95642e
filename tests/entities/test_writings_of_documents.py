"""One document in the many ways in which newspapers write it: always the same record."""

from __future__ import annotations

from itertools import product

import pytest
from citing import cited

from indexer.entities import Citation

_LAWS = (
    "Luật Đất đai", "luật Đất đai", "Luật đất đai", "luật đất đai", "Luật Đầu tư công",
    "Bộ luật Lao động", "bộ luật hình sự", "Luật Phòng, chống tham nhũng", "Pháp lệnh Ngoại hối",
    "Luật Thử nghiệm số",
)  # fmt: skip
COMMITTEE = "Ban Chấp hành Trung ương Đảng"
_MADE = (
    "Theo {}, việc này sai.", "Căn cứ {}, tỉnh đã từ chối.", "Quy định tại {} không hợp lý.",
    "Việc làm ấy trái với {}.", "Nghị định hướng dẫn thi hành {} còn chậm.",
    "{} có hiệu lực từ 1/7.", "{} hiện hành chưa nói tới.", "{} vừa được Quốc hội thông qua.",
    "{} được thông qua với 450 phiếu.",
    "Chính phủ đề nghị sửa đổi, bổ sung {}.", "Bộ đề xuất sửa {}.", "Quốc hội đã thông qua {}.",
    "Quốc hội thảo luận về kết quả thực hiện {}.", "Dự án đầu tư phải theo {}.",
    "Dự án nhà ở vướng {}.", "Dự thảo chưa được thông qua vì vướng {}.",
    "Dự thảo nghị định hướng dẫn {} đã xong.",
    "Đoàn trình Quốc hội báo cáo giám sát việc thực hiện {}.", "Luật mới sẽ thay thế {}.",
    "Đại biểu thảo luận và cho rằng {} đã quy định điều này.", "Điều 5 {} nêu rõ.",
    "Theo dự thảo, mức này cao hơn {} hiện hành.", "Dự thảo phải thống nhất với {}.",
    "Sau khi {} có hiệu lực, tỉnh đã làm.", "Họ bị phạt vì {} cấm việc này.",
)  # fmt: skip
_IN_THE_MAKING = (
    "Chính phủ trình dự thảo {}.", "Quốc hội thảo luận về {}.", "Quốc hội cho ý kiến về {}.",
    "Các đại biểu thảo luận ở hội trường về {}.", "Quốc hội sẽ biểu quyết thông qua {}.",
    "Chính phủ trình Quốc hội {}.", "Bộ đang xây dựng {}.", "Ban soạn thảo {} đã họp.",
    "{} đang được soạn thảo.", "{} sẽ được trình Quốc hội.", "{} sắp được thông qua.",
    "{} dự kiến được thông qua tại kỳ họp này.", "Dự thảo lần thứ 3 của {} đã xong.",
    "Nếu {} được thông qua, việc này sẽ dễ hơn.", "Cần sớm ban hành {}.",
    "Chính phủ đã trình {} ra Quốc hội.", "Phiên họp xem xét việc chỉnh lý {}.",
    "Sáng nay, Quốc hội nghe tờ trình {}.", "Nhiều người góp ý cho {}.",
)  # fmt: skip

_TYPES = (
    "Nghị quyết", "Nghị định", "Thông tư", "Chỉ thị", "Quyết định", "Công văn", "Kết luận",
    "Thông báo", "Kế hoạch", "Quy định", "Hướng dẫn", "Tờ trình", "Công điện", "Văn bản",
    "Báo cáo", "Giấy phép", "Bản án", "Công ước",
)  # fmt: skip
_NUMBERS = (
    ("{} số 34", "34", None), ("{} số 34/2018", "34/2018", 2018), ("{} (số 34)", "34", None),
    ("{} số: 34/AB-CD", "34/AB-CD", None), ("{} 34/2018/AB-CD", "34/2018/AB-CD", 2018),
    ("{} số 34 - AB/CD", "34-AB/CD", None), ("{} số 34 năm 2018", "34", 2018),
    ("{} số 34 (năm 2018)", "34", 2018), ("{} số 34 ngày 5-3-2018", "34", 2018),
    ("{} số 34, ngày 5.3.2018,", "34", 2018), ("{} số 34 của Bộ Y tế ngày 5/3/2018", "34", 2018),
    ("{} số 34 (5/3/2018)", "34", 2018), ("{} đầu tiên số 34", "34", None),
    ("{} thứ hai (số 34)", "34", None), ("{} mới số 34", "34", None),
)  # fmt: skip
_AROUND = (
    "Theo {}, việc này được làm.", "Sở vừa ký {} về đất.", "Sở có {} gửi các huyện.",
    "Đây là nội dung của {} vừa được gửi đi.", "Sau khi có {}, việc này khó hơn.",
)  # fmt: skip

_SUBJECTS = (
    "thương mại tự do", "Thương mại Tự do", "hữu nghị và hợp tác", "Đối tác toàn diện",
    "bảo hộ đầu tư", "dẫn độ", "Tương trợ tư pháp về hình sự", "biên giới trên bộ", "Hàng không",
    "chia sẻ thông tin tình báo", "phân định Vịnh", "kinh tế",
)  # fmt: skip
_PARTIES = (
    "Việt Nam - EU", "Việt Nam – EU", "Việt Nam-EU", "Việt Nam- EU", "Việt Nam -EU", "Mỹ - Hàn",
    "giữa Việt Nam và Liên minh châu Âu", "Mỹ - Mexico - Canada",
    "giữa Chính phủ Việt Nam và Chính phủ Lào", "ASEAN - Trung Quốc",
)  # fmt: skip
_SIGNED = (
    "Hai bên ký {}.", "{} (ABCD) có hiệu lực từ lâu.", "Việc thực thi {} còn chậm.",
    "Các bên tuân thủ {} và luật pháp quốc tế.", "{} sẽ được ký sau.",
)  # fmt: skip


def only(text: str) -> tuple[str, Citation]:
    """The one document of a text, with its wording."""
    (found,) = cited(text)
    (span,) = found.mentions
    return text[span.start : span.end], found


@pytest.mark.parametrize(("sentences", "draft"), [(_MADE, False), (_IN_THE_MAKING, True)])
def test_the_sentence_tells_drafts_of_every_law(sentences: tuple[str, ...], draft: bool) -> None:
    for sentence, law in product(sentences, _LAWS):
        wording, found = only(sentence.format(law))
        assert (wording, found.draft) == (law, draft), sentence


@pytest.mark.parametrize("kind", _TYPES)
def test_a_number_is_one_record_in_every_writing(kind: str) -> None:
    for written, (form, number, year), around in product((kind, kind.lower()), _NUMBERS, _AROUND):
        text = around.format(form.format(written))
        _, found = only(text)
        assert (found.kind, found.number, found.year) == (kind, number, year), text


@pytest.mark.parametrize("subject", _SUBJECTS)
def test_a_treaty_ends_with_its_parties(subject: str) -> None:
    for kind, parties, around in product(("Hiệp định", "hiệp ước"), _PARTIES, _SIGNED):
        treaty = f"{kind} {subject} {parties}"
        wording, _ = only(around.format(treaty))
        assert wording == treaty


@pytest.mark.parametrize(
    ("text", "drafts"),
    [
        ("Bộ trình dự thảo Luật Thư viện và Luật Nhà ở hiện hành.", [True, False]),
        ("Quốc hội sẽ cho ý kiến, trong đó sửa Luật Nhà ở và Luật Thư viện.", [False, False]),
        ("Dự thảo Luật Biểu tình nêu rõ. Luật Biểu tình cần cho dân.", [True]),
        ("Luật Thư viện (sửa đổi) có nhiều điểm mới.", [True]),
        ("Luật Nhà ở (sửa đổi) và Luật Thư viện (sửa đổi) được thông qua.", [False, False]),
        ("Ngày 21-11, Quốc hội thông qua Luật Nhà ở sửa đổi.", [False]),
        ("Bộ trình dự án để Quốc hội thông qua Luật Nhà ở sửa đổi.", [True]),
        ("Luật Thư viện (sửa đổi) đã được Quốc hội thông qua.", [False]),
        ("Luật Du lịch (sửa đổi) đã được đa số đại biểu bấm nút thông qua.", [False]),
        ("Luật Du lịch (sửa đổi) được đề nghị thông qua.", [True]),
        ("Bộ trình dự thảo sửa đổi Bộ luật Lao động năm 2012.", [False]),
        ("Đối với Luật Biểu tình, Bộ đang soạn dự thảo Luật Biểu tình.", [True]),
        ("Luật Nhà ở sửa đổi sẽ có hiệu lực từ ngày 15-1 tới.", [False]),
        ("Luật Nhà ở (sửa đổi) sẽ chính thức có hiệu lực thi hành từ đầu năm.", [False]),
        ("Luật Nhà ở (sửa đổi) (có hiệu lực từ 1/1) quy định vậy.", [False]),
        ("Luật Nhà ở (sửa đổi), đang có hiệu lực, quy định vậy.", [False]),
        ("Luật Nhà ở (sửa đổi) mới ban hành quy định vậy.", [False]),
        ("Luật Nhà ở (sửa đổi) được áp dụng từ ngày 1/1.", [False]),
        ("Từ ngày 1/1, Luật Nhà ở sửa đổi có hiệu lực.", [False]),
        ("Kể từ khi Luật Nhà ở (sửa đổi) có hiệu lực, thủ tục dễ hơn.", [False]),
        ("Nếu được thông qua, Luật Nhà ở (sửa đổi) sẽ có hiệu lực từ 1/1.", [True]),
        ("Luật Nhà ở (sửa đổi) dự kiến có hiệu lực từ 1/1.", [True]),
        ("Dự kiến Luật Nhà ở (sửa đổi) sẽ có hiệu lực từ 1/1.", [True]),
        ("Theo dự thảo, Luật Nhà ở (sửa đổi) sẽ có hiệu lực từ 1/1.", [True]),
        ("Chiều 5/6, Quốc hội biểu quyết thông qua Luật Rừng với hơn 91,5% đại biểu.", [False]),
        ("Luật Nhà ở (sửa đổi), với 443/449 phiếu tán thành, tăng thuế.", [False]),
        ("Luật Thư viện đã được trình Quốc hội hôm qua.", [True]),
        ("Luật Thư viện sẽ được Quốc hội xem xét, biểu quyết thông qua.", [True]),
        ("Bà cho rằng Luật Thư viện cần gọn. Họ góp ý dự thảo Luật Thư viện.", [True]),
        ("Họ thảo luận về việc sửa các luật liên quan đến Luật Quy hoạch.", [False]),
        ("Đại hội thông qua dự thảo Nghị quyết Đại hội Đảng bộ tỉnh.", [True]),
        ("Quốc hội đã thông qua 2 dự luật: Luật Hộ tịch, Luật Nhà ở sửa đổi.", [False, False]),
        ("Quốc hội cũng thông qua hai dự án luật gồm Luật Thư viện, Luật Giá.", [False, False]),
        ("Quốc hội biểu quyết thông qua dự thảo Luật Giá với 408 trong 450 đại biểu.", [False]),
        ("Theo dự luật Hộ tịch được Quốc hội thông qua chiều 20/11, trẻ được cấp số.", [False]),
        ("Nếu dự luật Hộ tịch được Quốc hội thông qua vào kỳ họp tới thì tốt.", [True]),
        ("Nếu được Quốc hội thông qua dự thảo Luật Giá, mức này sẽ áp dụng.", [True]),
        ("Đề nghị Quốc hội thông qua dự án Luật Thư viện.", [True]),
        ("Chính phủ đã thông qua dự án Luật Thư viện.", [True]),
        ("Ủy ban Thường vụ Quốc hội đã thông qua dự án Luật Thư viện.", [True]),
        ("Bộ dự kiến trình Quốc hội điều chỉnh Luật Rừng vào cuối năm.", [False]),
        ("Luật Rừng dự kiến trình Quốc hội xem xét việc sửa đổi vào cuối năm.", [False]),
        ("Theo chương trình xây dựng luật, Luật Rừng sẽ được bàn để sửa đổi.", [False]),
        ("Đại hội bàn dự thảo sửa đổi Điều lệ Đảng.", [True]),
        (
            "Quốc hội đã xem xét, thông qua Luật Giá (sửa đổi), bàn dự án Luật Đê.",
            [False, True],
        ),
        ("Kỳ này Quốc hội xem xét, thông qua Luật Cư trú (sửa đổi).", [True]),
        ("Bộ trưởng trình xin ý kiến Ủy ban Thường vụ Quốc hội Luật Trồng trọt.", [True]),
        ("Kỳ này có dự án Luật sửa đổi, bổ sung một số điều của BLHS.", [True]),
        ("Việc sửa đổi, bổ sung một số điều của BLHS đã lùi.", [False]),
        ("Dự thảo luật được phát triển dựa trên Pháp lệnh Cảnh vệ.", [False]),
        ("Dự luật kế thừa Pháp lệnh Cảnh vệ và thay cho Luật Giá.", [False, False]),
        ("Luật Cư trú (sửa đổi) đã qua ba kỳ họp và sẽ có hiệu lực từ 1/7/2019.", [False]),
        ("Luật Cư trú (sửa đổi) nếu được thông qua sẽ có hiệu lực từ 1/7/2019.", [True]),
    ],
)
def test_what_else_tells_drafts(text: str, drafts: list[bool]) -> None:
    assert [each.draft for each in cited(text)] == drafts


@pytest.mark.parametrize(
    ("text", "titles", "draft"),
    [
        (
            "Ủy ban cho ý kiến về 4 dự án luật: Phòng, chống tác hại của rượu, bia; Kiến trúc; "
            "Giáo dục (sửa đổi); và Giữ giếng làng...",
            [
                "Phòng, chống tác hại của rượu, bia",
                "Kiến trúc",
                "Giáo dục (sửa đổi)",
                "Giữ giếng làng",
            ],
            True,
        ),
        (
            "Quốc hội đã thông qua các dự án luật sau: Thư viện; Luật Kiến trúc; Đặc xá.",
            ["Đặc xá", "Thư viện", "Kiến trúc"],
            False,
        ),
        (
            "Các luật: Xây dựng, Nhà ở và Kinh doanh bất động sản vướng nhau.",
            ["Xây dựng", "Nhà ở", "Kinh doanh bất động sản"],
            False,
        ),
        (
            "Góp ý một số dự án luật như An toàn thông tin; Luật phí, lệ phí.",
            ["An toàn thông tin", "Phí, lệ phí"],
            True,
        ),
        ("Theo luật: Xây dựng phải có phép. Hai luật: Ông chưa đọc; bà cũng vậy.", [], False),
    ],
)
def test_laws_of_a_list_that_says_once_what_they_are(
    text: str, titles: list[str], draft: bool
) -> None:
    found = cited(text)
    assert {each.title for each in found} == set(titles)
    assert all(each.draft is draft for each in found)


@pytest.mark.parametrize(
    ("text", "kind", "number", "year", "issuer"),
    [
        ("theo QCVN 01-1:2018/BYT", "Quy chuẩn", "01-1:2018/BYT", 2018, "Bộ Y tế"),
        ("theo QCVN 5 - 1:2 010/BXD", "Quy chuẩn", "5-1:2010/BXD", 2010, "Bộ Xây dựng"),
        ("(QCVN41:2024/BCA)", "Quy chuẩn", "41:2024/BCA", 2024, "Bộ Công an"),
        ("đạt TCVN -726 5:2 005.", "Tiêu chuẩn", "7265:2005", 2005, ""),
        ("theo Nghị quyết trung ương 27 năm 2018", "Nghị quyết", "27", 2018, COMMITTEE),
        ("theo Nghị định 102/3013.", "Nghị định", "102/3013", None, "Chính phủ"),
    ],
)
def test_numbers_of_norms_and_odd_ones(
    text: str, kind: str, number: str, year: int | None, issuer: str
) -> None:
    (found,) = cited(text)
    assert (found.kind, found.number, found.year, found.issuer) == (kind, number, year, issuer)


@pytest.mark.parametrize(
    ("text", "wording", "year"),
    [
        ("Sở đã có công văn 1477 vào tháng 6/2016 về việc này", "công văn 1477", 2016),
        ("Sau đó, tháng 11-2017, nghị quyết 120 về lúa gạo ra đời", "nghị quyết 120", 2017),
        ("Hai bên ký Hiệp định Cá Việt - Lào (18-7-1977)", "Hiệp định Cá Việt - Lào", 1977),
        ("Hiệp định Cá Biển Đen (CBD) hay. CBD ký năm 2001", "Hiệp định Cá Biển Đen", 2001),
        ("Quốc hội Mỹ thông qua Đạo luật Magnitsky vào năm 2012", "Đạo luật Magnitsky", 2012),
        (
            "theo Đạo luật Quan hệ với Đài Loan năm 1979 thì",
            "Đạo luật Quan hệ với Đài Loan năm 1979",
            1979,
        ),
        (
            "theo Đạo luật Giữ rừng thông qua cấm đốn (GRCD) thì",
            "Đạo luật Giữ rừng thông qua cấm đốn",
            None,
        ),
        (
            "theo Đạo luật Truyền thông và Phát thanh thì",
            "Đạo luật Truyền thông và Phát thanh",
            None,
        ),
        ("vi phạm Đạo luật chống mua phiếu của Malta", "Đạo luật chống mua phiếu", None),
        ("áp dụng Đạo luật trồng rừng ven sông nếu cần", "Đạo luật trồng rừng ven sông", None),
        (
            "bị phạt theo Đạo luật bảo vệ rừng cấm đốn (BRCD) là",
            "Đạo luật bảo vệ rừng cấm đốn",
            None,
        ),
        ("theo Đạo luật trồng rừng năm 1964.", "Đạo luật trồng rừng năm 1964", 1964),
        ("Công ước Basel - công ước toàn cầu - có hiệu lực", "Công ước Basel", None),
        ("tuân thủ Công ước luật Biển năm 1982 của LHQ", "Công ước luật Biển năm 1982", 1982),
        ("Theo luật Hôn nhân & Gia đình thì được", "luật Hôn nhân & Gia đình", None),
        ("theo đạo luật Bảo vệ các loài chim thì", "đạo luật Bảo vệ các loài chim", None),
        (
            "Nghị quyết đại hội 12 Công đoàn Việt Nam. Công đoàn họp",
            "Nghị quyết đại hội 12 Công đoàn Việt Nam",
            None,
        ),
        ("Công ước Geneva liên quan tới Điều 13 được nhắc", "Công ước Geneva", None),
        ("trong Hiến pháp Mỹ không nói rõ", "Hiến pháp Mỹ", None),
        ("tân Hiến pháp của Đức được bàn", "Hiến pháp của Đức", None),
        ("theo thông báo kết luận 34 thanh tra việc này", "thông báo kết luận 34", None),
        (
            "chỉ tiêu mà nghị quyết đại hội Đảng bộ tỉnh đề ra",
            "nghị quyết đại hội Đảng bộ tỉnh",
            None,
        ),
        ("Luật KH&CN mới được bàn", "Luật KH&CN", None),
        (
            "Luật sửa đổi các điều về phí của Luật Đầu tư được bàn",
            "Luật sửa đổi các điều về phí của Luật Đầu tư",
            None,
        ),
        (
            "Họ thực hiện Hiệp định FTA Việt Nam - Hàn Quốc",
            "Hiệp định FTA Việt Nam - Hàn Quốc",
            None,
        ),
        ("Họ đã ký Hiệp định FTA với EU", "Hiệp định FTA với EU", None),
        (
            "Hai nước ký Hiệp định về hợp tác đổi mới sáng tạo được soạn lâu",
            "Hiệp định về hợp tác đổi mới sáng tạo",
            None,
        ),
        (
            "Họ trọng Thỏa thuận về những nguyên tắc cơ bản chỉ đạo giải quyết vấn đề trên biển.",
            "Thỏa thuận về những nguyên tắc cơ bản chỉ đạo giải quyết vấn đề trên biển",
            None,
        ),
        ("Nhờ Hiệp định FTA ASEAN - Nhật Bản, giá giảm", "Hiệp định FTA ASEAN - Nhật Bản", None),
        (
            "Hai bên dừng bắn nhờ hiệp định đình chiến năm 1953",
            "hiệp định đình chiến năm 1953",
            1953,
        ),
        ("Hai nước đã ký hiệp ước dẫn độ 1912", "hiệp ước dẫn độ 1912", 1912),
        (
            "Họ bàn Luật sửa đổi, bổ sung các luật về đầu tư",
            "Luật sửa đổi, bổ sung các luật về đầu tư",
            None,
        ),
        (
            "Hiệp định Thương mại tự do với Lào được bàn",
            "Hiệp định Thương mại tự do với Lào",
            None,
        ),
    ],
)
def test_names_and_years_told_in_other_ways(text: str, wording: str, year: int | None) -> None:
    found, citation = only(text)
    assert (found, citation.year) == (wording, year)


@pytest.mark.parametrize(
    "text",
    [
        "Họ bầu tiểu ban Điều lệ Đảng.",
        "Hải quân nhận tàu ngầm Đề án 636 và hai tàu hộ vệ Đề án 11661.",
        "Tàu ngầm chạy bằng năng lượng hạt nhân Đề án 971 ra khơi.",
        "Hai nước có hiệp ước dẫn độ nhưng Thái Lan không dùng.",
        "Họ tận dụng các Hiệp định FTA thế hệ mới và các hiệp định hợp tác năm 2019.",
        "Tổ chức của Chính phủ Hiệp định Quốc gia (GNA) và tổ chức Hiệp ước Bắc Đại Tây Dương.",
        "Ông là giáo sư về luật an ninh quốc gia, học ở trường Luật Harvard, làm ở hãng luật Dunn.",
        "Bà là thẩm phán Tòa án Hiến pháp Hàn Quốc.",
        "Đó là một đạo luật mới, đạo luật này dài.",
        "Việc ấy trái Đạo luật này và Đạo luật mới của họ. Đạo luật cấm mua phiếu rất dài.",
        "Họ gọi đó là Đạo luật ngân sách.",
        "Tàu ngầm hạt nhân thuộc Đề án 949A ra khơi.",
    ],
)
def test_what_else_is_no_document(text: str) -> None:
    assert cited(text) == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Việc này chưa đạt điều mà kết luận {} đề ra.", "48"),
        ("Nghị quyết mới có gì khác so với kết luận {}.", "48"),
        ("Cục sẽ sửa những quyết định {} liên quan đến kiểm dịch.", "14"),
        ("Việt Nam gia nhập công ước {} của ILO.", "98"),
        ("Chất thải phải theo quy chuẩn {} về khí thải.", "51"),
        ("Xã này thuộc Chương trình {} theo quyết định cũ.", "135"),
        ("Họ thực hiện chương trình {} “trồng rừng”.", "327"),
        ("Ban chỉ đạo Chương trình {} đã họp.", "06"),
        ("Thông báo {} gửi các sở nêu rõ việc này.", "188"),
        ("Việc này theo thông tư liên tịch số {} tháng 10/2015.", "26"),
        ("Họ kiện quyết định áp dụng biện pháp khẩn cấp tạm thời số {} ấy.", "92"),
        ("Có thông báo kết quả kiểm tra số {} về việc này.", "241"),
        ("Họ đọc lệnh khám xét số {} trước khi vào nhà.", "114"),
    ],
)
def test_a_bare_number_is_a_document_where_the_words_around_say_so(text: str, number: str) -> None:
    assert [each.number for each in cited(text.format(number))] == [number]


@pytest.mark.parametrize(
    "text",
    [
        "Năm nay vượt xa so với kế hoạch 2019.", "Kết quả cao hơn so với kế hoạch 12 tháng.",
        "Luật quy định 13 hành vi bị cấm.", "Công an kết luận 17 viên nén là thuốc.",
        "Họ so với quy định 50 km/h của đường này.",
    ],
)  # fmt: skip
def test_what_is_counted_behind_such_a_word_is_no_document(text: str) -> None:
    assert not [each for each in cited(text) if each.number]


@pytest.mark.parametrize(
    "treaty", ["Hiệp định Giơ-ne-vơ", "Hiệp ước Cấm vũ khí hạt nhân", "Thỏa thuận Paris về khí hậu"]
)
def test_what_else_is_done_is_no_part_of_a_treaty(treaty: str) -> None:
    for verb in ("kêu gọi các nước làm theo", "ban hành kế hoạch", "cam kết thực hiện", "gia hạn"):
        text = f"Nước này đã ký {treaty} và {verb}."
        assert [text[each.mentions[0].start : each.mentions[0].end] for each in cited(text)] == [
            treaty
        ]


@pytest.mark.parametrize(
    "name",
    ["California", "Quebec", "Brexit", "Logan", "Cơ bản", "Nhân đạo quốc tế", "Di trú", "Phật"],
)
def test_laws_with_such_names_are_not_of_our_assembly(name: str) -> None:
    for law in (f"luật {name}", f"Luật {name}", f"dự luật {name}"):
        assert not cited(f"Theo {law}, việc này bị cấm.")


def test_the_word_for_a_law_said_twice_is_no_part_of_its_title() -> None:
    (law,) = cited("Theo luật Luật giáo dục đại học, việc này bị cấm.")
    assert law.title == "Giáo dục đại học"
    (law,) = cited("Theo Luật Luật sư, việc này bị cấm.")
    assert law.title == "Luật sư"


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Hiến pháp cũ của Triều Tiên chỉ quy định vậy.", ["Triều Tiên"]),
        ("Cả Nhật Bản bàn việc ấy. Sửa Hiến pháp là khó.", ["Nhật Bản"]),
        ("Có cãi nhau ở Tây Ban Nha. Họ dùng điều 155 Hiến pháp.", ["Tây Ban Nha"]),
        ("Nước láng giềng là Trung Quốc đưa tên ông vào sách. Nó ghi trong điều lệ Đảng.",
         ["Đảng Cộng sản Trung Quốc"]),
        ("UBND tỉnh họp với đoàn Nhật Bản. Việc này trái Hiến pháp.", [""]),
        ("Mọi người sống theo Hiến pháp và pháp luật.", [""]),
    ],
)  # fmt: skip
def test_a_constitution_is_that_of_the_country_of_an_article_about_no_other(
    text: str, titles: list[str]
) -> None:
    assert [each.title for each in cited(text)] == titles


def test_laws_are_left_out_of_an_article_that_is_about_another_country() -> None:
    abroad = "Thái Lan. " * 5
    told = "Ông ấy vi phạm luật an ninh mạng, phải ra tòa."
    assert cited(f"{abroad}\n{told}") == ()
    assert cited(told) and cited(f"Thái Lan.\n{told}") and cited(f"{abroad}UBND tỉnh.\n{told}")


@pytest.mark.parametrize("term", [" khóa X", ", khóa X", " (khóa X)", ", Khoá X"])
@pytest.mark.parametrize("plenum", ["Trung ương 4", "Hội nghị Trung ương 4", "T.Ư 4"])
def test_a_resolution_of_a_plenum_is_named_with_its_term(plenum: str, term: str) -> None:
    text = f"Huyện tổng kết Nghị quyết {plenum}{term} về biển."
    (one,) = cited(text)
    assert text[one.mentions[0].start : one.mentions[0].end] == f"Nghị quyết {plenum}{term}"
    assert one.title.lower() == f"{plenum} khóa X".lower()
    assert one.issuer == "Ban Chấp hành Trung ương Đảng"


@pytest.mark.parametrize("verb", ["khởi xướng", "đặt nền móng", "bảo trợ"])
def test_a_treaty_named_after_a_town_ends_there(verb: str) -> None:
    for town in ("Abu Dhabi", "Oslo", "Helsinki"):
        assert [each.title for each in cited(f"Họ trở lại Hiệp định {town} {verb}.")] == [town]


def test_a_revised_law_behind_a_comma_is_one_of_its_own() -> None:
    amending = "Luật sửa đổi, bổ sung một số điều của Luật Giáo dục"
    apart = f"Quốc hội thảo luận {amending}, Luật Điện lực (sửa đổi)."
    assert [each.draft for each in cited(apart)] == [True, True]
    assert len(cited(f"Quốc hội thảo luận {amending}, Luật Giáo dục đại học.")) == 1
