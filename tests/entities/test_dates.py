"""Which words are days and months, and what a stretch of them is."""

from __future__ import annotations

import pytest
from dating import dates, written
from hypothesis import example, given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("Ngày 2/12/2023, họp.", "2/12/2023", "2023-12-02"),
        ("Sáng 2-12-2023 họp.", "2-12-2023", "2023-12-02"),
        ("Ngày 2.12.2023 họp.", "2.12.2023", "2023-12-02"),
        ("Ngày 2 tháng 12 năm 2023 họp.", "2 tháng 12 năm 2023", "2023-12-02"),
        ("Chiều 28-12, họp.", "28-12", "2023-12-28"),
        ("28-12, tại trụ sở, họp.", "28-12", "2023-12-28"),
        ("Sáng nay (3/1) họp.", "3/1", "2024-01-03"),
        ("Từ ngày 2 đến 8/10 họp.", "2 đến 8/10", "2023-10-02/2023-10-08"),
        ("Diễn ra 26-27/9 tại đây.", "26-27/9", "2023-09-26/2023-09-27"),
        ("Trong ngày 21 và 22-7 họp.", "21 và 22-7", "2023-07-21/2023-07-22"),
        ("Từ 26/6 đến 17/12 thi.", "26/6 đến 17/12", "2023-06-26/2023-12-17"),
        ("Từ 28/12 đến 3/1 nghỉ.", "28/12 đến 3/1", "2023-12-28/2024-01-03"),
        ("Từ 28/12/2022 đến 3/1/2024 nghỉ.", "28/12/2022 đến 3/1/2024", "2022-12-28/2024-01-03"),
        ("Tuần từ 26/11-1/12 mưa.", "26/11-1/12", "2023-11-26/2023-12-01"),
        ("Chiều muộn 4-6, họp.", "4-6", "2024-06-04"),
        ("Quá thời hạn 8-12 mà chưa nộp.", "8-12", "2023-12-08"),
        ("Các ngày 5, 6 và 7-12 họp.", "5, 6 và 7-12", "2023-12-05/2023-12-07"),
        ("Trong hai ngày 14, 15/12 họp.", "14, 15/12", "2023-12-14/2023-12-15"),
        ("Trong ngày 5 và 14, 17/12 họp.", "17/12", "2023-12-17"),
        ("Tính đến thời điểm 5/1/2010 thì nợ.", "5/1/2010", "2010-01-05"),
        ("Quy định có hiệu lực từ 1/2 thay quy định cũ.", "1/2", "2024-02-01"),
        ("Từ ngày mùng 4/2 thì nghỉ.", "4/2", "2024-02-04"),
        ("Sáng nay,3/1, họp.", "3/1", "2024-01-03"),
        ("Ngày mai thứ năm, 4/1, họp.", "4/1", "2024-01-04"),
        ("Từ 15 đến hết ngày 17/10 họp.", "15 đến hết ngày 17/10", "2023-10-15/2023-10-17"),
        ("Vào tháng 10/2016 xây.", "tháng 10/2016", "2016-10"),
        ("Tại kỳ họp thứ 13 tháng 7/2014, xã bầu.", "tháng 7/2014", "2014-07"),
        ("Tháng 9/2020, xã có 75 hộ nghèo: 12.", "Tháng 9/2020", "2020-09"),
        ("Từ tháng 4 đến 12/2020 vay.", "tháng 4 đến 12/2020", "2020-04/2020-12-31"),
        ("Tháng 8-1957 thăm.", "Tháng 8-1957", "1957-08"),
        ("tháng 8 năm 2012 xây", "tháng 8 năm 2012", "2012-08"),
        ("Cuối tháng 12 mưa.", "tháng 12", "2023-12"),
        ("Đến 1/2018 thì xong.", "1/2018", "2018-01"),
        ("Hôm qua họp.", "Hôm qua", "2024-01-02"),
        ("Sẽ họp chiều mai.", "chiều mai", "2024-01-04"),
        ("Sáng nay họp.", "Sáng nay", "2024-01-03"),
        ("Từ 19 đến 21.5.2023 họp.", "19 đến 21.5.2023", "2023-05-19/2023-05-21"),
        ("Hồi tháng mười một, mưa.", "tháng mười một", "2023-11"),
        ("Dời sang 10/3 vì mưa.", "10/3", "2024-03-10"),
        ("Hạn báo cáo: 28/2.", "28/2", "2024-02-28"),
        ("Hôm qua, 2/1, họp.", "2/1", "2024-01-02"),
        ("Từ tháng 3/2006 đến 8/2007 xây.", "tháng 3/2006 đến 8/2007", "2006-03/2007-08-31"),
        ("Trong tháng 1 và 2-2014 xây.", "tháng 1 và 2-2014", "2014-01/2014-02-28"),
        ("Hồi tháng 5-6 mưa.", "tháng 5-6", "2023-05/2023-06-30"),
        ("Hồi tháng một, mưa.", "tháng một", "2024-01"),
        ("Hồi tháng năm, mưa.", "tháng năm", "2023-05"),
        ("Trong tháng 7 và 7 tháng đầu năm.", "tháng 7", "2023-07"),
        ("Xong trước 1/5.", "1/5", "2024-05-01"),
        ("Từ 5 đến 7 tháng 12 họp.", "5 đến 7 tháng 12", "2023-12-05/2023-12-07"),
        ("Từ 5 đến 7-12 năm 2022 họp.", "5 đến 7-12 năm 2022", "2022-12-05/2022-12-07"),
        ("Từ 5-7/12, năm 2022 họp.", "5-7/12, năm 2022", "2022-12-05/2022-12-07"),
        ("Từ 28/9 đến 3/10 năm 2022 họp.", "28/9 đến 3/10 năm 2022", "2022-09-28/2022-10-03"),
        ("Ngày 5, 6 và 7-12 năm 2022 họp.", "5, 6 và 7-12 năm 2022", "2022-12-05/2022-12-07"),
        ("Các ngày 5, 6 và 7 tháng 12 họp.", "5, 6 và 7 tháng 12", "2023-12-05/2023-12-07"),
        ("Hai ngày 12 & 13/12 họp.", "12 & 13/12", "2023-12-12/2023-12-13"),
        ("Các ngày 4, 5, 6/12 họp.", "4, 5, 6/12", "2023-12-04/2023-12-06"),
        ("Sáng 8 – 12, họp.", "8 – 12", "2023-12-08"),
        ("Chiều thứ tư, 3/1 họp. ", "3/1", "2024-01-03"),
        ("Xã họp chủ nhật (7/1).", "7/1", "2024-01-07"),
        ("Lễ công bố quyết định ngày 8/3.", "8/3", "2024-03-08"),
        ("Anh viết trên trang cá nhân sáng 27-2.", "27-2", "2024-02-27"),
        ("Trả lời báo chí chiều 27/7, bà nói.", "27/7", "2023-07-27"),
        ("Trước đó (2/1), xã họp.", "2/1", "2024-01-02"),
        ("Mưa từ đêm 24 đến sáng 26/10.", "24 đến sáng 26/10", "2023-10-24/2023-10-26"),
        ("Họp vào chiều 5 và sáng 6-12.", "5 và sáng 6-12", "2023-12-05/2023-12-06"),
        ("Từ 15 đến hết sáng 17/11 họp.", "15 đến hết sáng 17/11", "2023-11-15/2023-11-17"),
        ("Xã họp tại nhà văn hóa (19h30, 7/2).", "7/2", "2024-02-07"),
        ("Phí tăng từ 1/5 tới đây.", "1/5", "2024-05-01"),
        ("Tính đến 3/4, xã có 75 hộ nghèo.", "3/4", "2024-04-03"),
        ("Giá giảm mạnh trong phiên 2/3.", "2/3", "2024-03-02"),
        ("Quyết định ngày 6 tháng 8năm 2020 của xã.", "6 tháng 8năm 2020", "2020-08-06"),
        ("Xã nhận bằng khen trong tháng Bảy.", "tháng Bảy", "2023-07"),
        ("Xã sẽ nhận bằng khen trong tháng hai.", "tháng hai", "2024-02"),
        ("Phiên họp phải dời sang 2-5.", "2-5", "2024-05-02"),
        ("Tòa mở phiên sáng 27/7, ngày nghỉ của xã.", "27/7", "2023-07-27"),
        ("Ông sẽ thăm xã trong tháng Năm.", "tháng Năm", "2024-05"),
    ],
)
def test_every_form_is_read(text: str, surface: str, value: str) -> None:
    assert written(text) == {surface: value}


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("Chiều qua 5-6, xã họp.", ["5-6"]),
        ("Hai ngày giao dịch 7-1 và 8-1 giá giảm.", ["8-1"]),
        ("Trời nóng như hôm nay thì khó.", ["hôm nay"]),
        ("Xã hội họp; ba người hôm nay đến dự.", ["hôm nay"]),
        ("Từ 4-6 tới, xã họp.", ["4-6"]),
        ("Ông hy sinh tháng 3-1968; học sinh ngày 4-11 nghỉ.", ["tháng 3-1968", "4-11"]),
        ("Họp trong hai ngày 27/8 -28/8.", ["27/8 -28/8"]),
    ],
)
def test_what_looks_like_none_is_a_date(text: str, surfaces: list[str]) -> None:
    assert list(written(text)) == surfaces


@pytest.mark.parametrize(
    "text",
    [
        "Kỷ niệm ngày Giải phóng miền Nam 30/4.",
        "Dịp lễ Quốc khánh 2/9 rất đông.",
        "Chào mừng Ngày Nhà giáo Việt Nam 20-11.",
        "Hơn 2/3 số phiếu, tỉ lệ 3/4, đạt 2/3 điều kiện và 1/2 chỉ tiêu.",
        "Đội nhà thắng 3-1 và hòa 2-2.",
        "Thí sinh đạt IELTS từ 5.5 trở lên được cộng điểm.",
        "Gọi số 0909.12.12.12 phục vụ 24/7.",
        "Nghị định 04/2023/NĐ-CP và Quyết định 12/QĐ-UBND.",
        "Nhà số 12/4 đường Lê Lợi, giá từ 5-7 triệu đồng.",
        "Nhiệm kỳ 2021 - 2026, quý 3, năm 2023.",
        "Ông sinh ngày 4-11-1964, bà sinh tháng 7-1981.",
        "Ông sinh vào tháng 3/1958, ngày sinh: 1/7/1963; bà (SN 19/09/1991) sinh 2/4/1972.",
        "Ông Nguyễn Văn Lành (18/4/1923 - 13/2/2015), bà Lê Thị Lụa (8/4/1929-1/2/2016).",
        "Lúc 7h30, dài 12.5 km.",
        "Ngày 31/2 và ngày 45/13.",
        "Từ mùng 3-4 Tết, trời ấm; lễ chính là mùng 10/3 năm Ất Tỵ.",
        "Ruộng bị mặn vào cuối tháng 8 âm lịch.",
        "Đến 15h30, 5/6 điểm đã bầu xong; bắt đầu lùi 3-5 tiếng, trước đó 5-7 năm.",
        "Hội diễn ra từ mùng 6 - 9 tháng 3 năm Ất Tỵ.",
        "Bản đồ quy hoạch theo tỷ lệ 1/2000.",
        "Đảng bộ đã trải qua 2/3 chặng đường.",
        "Khách được mời mở một lúc 2-3 thẻ.",
        "Ngày 8/1 âm lịch làng mở hội.",
        "Lễ chính là mùng 9/1 (âm lịch), giỗ 10/3 (ÂL), rước ngày 12/2 theo âm lịch.",
        "Rằm tháng 7 (âm lịch) chùa đông, hội kéo dài từ ngày 8 đến 16/1 (âm lịch).",
        "Hội làng (8 đến 10/1 âm lịch) rất đông.",
        "Đội nhà đổi sang sơ đồ 3-5-2, mỗi tháng hai lần.",
        "Nhân ngày 21/6, đoàn đến thăm báo; dự báo quý 4-2024.",
        "Cấm xe tải từ 6-9h, tàu SAR 27-01 ra khơi, xe 29-12 đi sau.",
        "Xã có được như ngày hôm nay là nhờ dân.",
        "Mấy hôm nay trời mưa; những hôm nay, vài hôm nay cũng thế.",
        "Cuộc thi “Vì cánh rừng ngày mai” và bài hát Ngày mai, không ai biết ngày mai ra sao.",
        "Bổ sung ngày nghỉ lễ tri ân người có công vào 27-7.",
        "Huyện lấy ngày 15/5 làm ngày hội, giỗ tổ mùng 10 tháng 3 âm lịch.",
        "Đề nghị nghỉ thêm ngày 27/7 và ngày Nhà giáo 20-11.",
        "Xã xin để 27/7 là ngày tri ân, còn 1/6 - ngày Quốc tế thiếu nhi - làm ngày nghỉ.",
        "Nhân 27/7, đoàn viếng nghĩa trang; ngày 20/11 (ngày Nhà giáo) xã tặng sách.",
        "Đường dài 3 km và 1/10 cống, theo quy hoạch 1/2000.",
        "Cứ 6 tháng một lần, tháng năm ngày rộng.",
        "Dân dậy sớm từ 5-6 h, xe đi 2 chiều qua hầm.",
        "Nhà áp dụng Quy chuẩn 04/2021, theo công văn 5/2018 và chỉ thị 4/2019.",
        "Ngày hội được tổ chức hằng năm vào 17/10.",
        "Kỳ thi đợt 2-2019, hội thao lần thứ 4-2017, quí 1-2018.",
        "Xã trả mỗi tháng 5 triệu, hằng tháng 2 lần; sau Cách mạng tháng 8 thì thôi.",
        "Có bãi đỗ xe ở Quảng trường tháng 8 và công viên.",
        "Đường mở rộng từ 4-6 làn xe, mỗi ngày có từ 6-8 sự cố, thu hồi 7/10 sổ đỏ.",
        "Tiền đi qua 2-3 cấp, bây giờ 4-5 người lo, xem qua 5-10 bài.",
        "Đội thắng 2-0 và 3-1, hòa ở các cuộc đối đầu 1-1 trên sân.",
        "Cơ quan ứng trực 24/2 4 ', người dân yên tâm.",
        "Để có được thành công như hôm nay, xã đã vượt khó; thế hệ trẻ hôm nay phải nhớ.",
        "Di sản của hôm nay, cho các thế hệ hôm nay và mai sau, vì khát vọng ngày mai tươi sáng.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert written(text) == {}


def test_a_holiday_of_a_year_is_no_stretch() -> None:
    assert written("So với dịp lễ 30/4-1/5 năm 2019, khách đông hơn.") == {}


@pytest.mark.parametrize("dash", [" - ", " – ", "-", "–"])
@pytest.mark.parametrize("mark", ["-", "/"])
def test_an_anniversary_names_two_days_unless_it_is_a_birthday(mark: str, dash: str) -> None:
    first, last = f"30{mark}4{mark}1925", f"30{mark}4{mark}2025"
    days = f"({first}{dash}{last})"
    assert written(f"Kỷ niệm 100 năm ngày lập làng {days}.") == {
        first: "1925-04-30",
        last: "2025-04-30",
    }
    birthday = f"Kỷ niệm 100 năm ngày sinh đồng chí Nguyễn Văn Lành {days}."
    assert written(birthday) == {last: "2025-04-30"}


def test_a_victory_is_called_by_its_day() -> None:
    assert written("Sau chiến thắng 7-1-1979, đội làng giành chiến thắng 15-9.") == {
        "7-1-1979": "1979-01-07"
    }


def test_what_is_lost_and_what_is_born_of_words_is_no_life() -> None:
    assert (
        len(written("Xe biến mất ngày 8/3/2014, kỳ tuyển sinh ngày 4/5, lễ Phục sinh 21/4.")) == 3
    )


def test_a_stretch_whose_days_have_each_word_and_month_is_two_dates() -> None:
    assert written("Từ ngày 21-12 đến ngày 30-12 mưa.") == {
        "21-12": "2023-12-21",
        "30-12": "2023-12-30",
    }
    assert written("Thí điểm từ ngày 1-1 đến hết ngày 31-12-2019.", None) == {
        "1-1": "2019-01-01",
        "31-12-2019": "2019-12-31",
    }


def test_a_relative_word_beside_its_day_is_one_date() -> None:
    assert written("Hôm nay 3/1 họp.") == {"3/1": "2024-01-03"}
    assert written("Sáng nay, 3/1, họp.") == {"3/1": "2024-01-03"}


@pytest.mark.parametrize(
    "days", ["3/6, 7/6 và 1/4", "3/6 và 1/4", "3/6 hoặc 1/4", "3/6, 1/4", "3/6 hay ngày 1/4"]
)
def test_days_of_a_list_are_no_fractions(days: str) -> None:
    assert list(written(f"Xã họp vào ngày {days}."))[-1] == "1/4"


@example(["1/2", "-", "1/2"])
@example(["30/1", " đến ", "5/1"])
@given(
    st.lists(
        st.sampled_from(
            "ngày|Ngày|tháng|năm|2|12|/|-|.|2023|đến|và|hôm qua|sáng nay|từ| |,|(|)|số|1/2|h".split(
                "|"
            )
        ),
        max_size=25,
    )
)
def test_any_order_of_numbers_is_read(parts: list[str]) -> None:
    text = "".join(parts)
    found = dates(text)
    assert [each.span.start for each in found] == sorted(each.span.start for each in found)
    for each in found:
        assert 0 <= each.span.start < each.span.end <= len(text)
        assert each.end is None or each.day is None or each.day < each.end


@pytest.mark.parametrize(
    ("torn", "value"),
    [
        ("8/1 99 9-4/2001", "1999-08/2001-04-30"),
        ("1/20 04-5/2010", "2004-01/2010-05-31"),
        ("8/2 0 09-2/2015", "2009-08/2015-02-28"),
    ],
)
def test_a_year_torn_apart_is_read_as_one(torn: str, value: str) -> None:
    assert written(f"Bà giữ các chức này (từ {torn}).") == {torn: value}
