"""Days and months, with the year that an article leaves out."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus import load_gazetteers
from indexer.entities import DateEvidence, EventDate
from indexer.entities.dates.finder import find_dates
from indexer.entities.dates.session_calendar import SessionCalendar
from indexer.entities.reading import Reading

WEDNESDAY = date(2024, 1, 3)


def dates(text: str, published: date | None = WEDNESDAY) -> tuple[EventDate, ...]:
    return find_dates(Reading.of(text, published=published))


def written(text: str, published: date | None = WEDNESDAY) -> dict[str, str | None]:
    """The wordings of the dates with their values; a stretch as `first/last`."""
    return {
        text[each.span.start : each.span.end]: (
            f"{each.iso}/{each.end.isoformat()}" if each.end else each.iso
        )
        for each in dates(text, published)
    }


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
        ("Ông sẽ thăm xã trong tháng Năm.", "tháng Năm", "2024-05"),
    ],
)
def test_every_form_is_read(text: str, surface: str, value: str) -> None:
    assert written(text) == {surface: value}


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
        "Ông sinh ngày 4-11-1964.",
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
        "Hội làng (8 đến 10/1 âm lịch) rất đông.",
        "Đội nhà đổi sang sơ đồ 3-5-2, mỗi tháng hai lần.",
        "Nhân ngày 21/6, đoàn đến thăm báo; dự báo quý 4-2024.",
        "Cấm xe tải từ 6-9h, tàu SAR 27-01 ra khơi, xe 29-12 đi sau.",
        "Xã có được như ngày hôm nay là nhờ dân.",
        "Cuộc thi “Vì cánh rừng ngày mai” và bài hát Ngày mai, không ai biết ngày mai ra sao.",
        "Bổ sung ngày nghỉ lễ tri ân người có công vào 27-7.",
        "Huyện lấy ngày 15/5 làm ngày hội, giỗ tổ mùng 10 tháng 3 âm lịch.",
        "Đề nghị nghỉ thêm ngày 27/7 và ngày Nhà giáo 20-11.",
        "Đường dài 3 km và 1/10 cống, theo quy hoạch 1/2000.",
        "Cứ 6 tháng một lần, tháng năm ngày rộng.",
        "Dân dậy sớm từ 5-6 h, xe đi 2 chiều qua hầm.",
        "Nhà áp dụng Quy chuẩn 04/2021, theo công văn 5/2018 và chỉ thị 4/2019.",
        "Ngày hội được tổ chức hằng năm vào 17/10.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert written(text) == {}


def test_a_holiday_of_a_year_is_no_stretch() -> None:
    assert written("So với dịp lễ 30/4-1/5 năm 2019, khách đông hơn.") == {}


def test_an_anniversary_names_two_days() -> None:
    assert written("Kỷ niệm 50 năm (30-4-1975 - 30-4-2025).") == {
        "30-4-1975": "1975-04-30",
        "30-4-2025": "2025-04-30",
    }


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


def test_the_year_comes_from_the_best_evidence() -> None:
    text = "Ngày 30/12 họp. Ngày 2/1 họp. Ngày 5/6/2020 họp. Ngày 5/6 nói."
    assert [(each.iso, each.evidence) for each in dates(text)] == [
        ("2023-12-30", DateEvidence.PUBLISHED),
        ("2024-01-02", DateEvidence.PUBLISHED),
        ("2020-06-05", DateEvidence.TEXT),
        ("2020-06-05", DateEvidence.ARTICLE),
    ]


@pytest.mark.parametrize("published", [None, WEDNESDAY])
@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("Tháng 3/2017 mua, đến ngày 20/8 cùng năm thì bán.", "20/8", "2017-08-20"),
        ("Năm 2017 ông vào, tháng 9 năm đó ông đi.", "tháng 9", "2017-09"),
        (
            "Mở từ ngày 20/12 đến hết ngày 6/2/2017.",
            "20/12",
            "2016-12-20",
        ),
        ("Họp ngày 1/7 và 2/7/2019.", "1/7", "2019-07-01"),
        ("Rà phá từ tháng 4 đến tháng 10/2019.", "tháng 4", "2019-04"),
        ("Rà phá từ tháng 1/2015 đến hết 4/2016.", "4/2016", "2016-04"),
        ("Vắng từ cuối tháng 11 đến giữa tháng 1/2019.", "tháng 11", "2018-11"),
        ("Ngày 5/6 năm 2018 họp.", "5/6 năm 2018", "2018-06-05"),
        ("Trực từ giữa tháng 12/2018 tới hết tháng 1.", "tháng 1", "2019-01"),
        ("Trực từ ngày 1/3/2018 đến ngày 15/11.", "15/11", "2018-11-15"),
        ("Thu thuế tháng 2, tháng 3 và tháng 4 năm 2019.", "tháng 2", "2019-02"),
        ("Lấy mẫu trong tháng 10, 11, 12/2018.", "tháng 10", "2018-10"),
        ("Bầu vào tháng 3 hoặc tháng 4/2018.", "tháng 3", "2018-03"),
        ("Họp các ngày 12-3, 15-3 và 20-3-2019.", "12-3", "2019-03-12"),
    ],
)
def test_a_date_has_the_year_of_the_one_it_is_bound_to(
    text: str, surface: str, value: str, published: date | None
) -> None:
    assert written(text, published)[surface] == value


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("Ngày 30/12/2018 họp. Ngày 2/1 nghỉ.", "2/1", "2019-01-02"),
        ("Ngày 5/6/2019 họp. Sau ngày 5/6, mọi việc xong.", "5/6", "2019-06-05"),
        ("Trong tháng 8/2018 chạy thử. Tháng 8 rất nóng.", "Tháng 8", "2018-08"),
        ("Ngày 5/6, xã sơ kết. Kết quả 5 tháng đầu năm 2019 khá.", "5/6", "2019-06-05"),
        ("Ngày 5/6, xã sơ kết sáu tháng đầu năm 2019.", "5/6", "2019-06-05"),
        ("Ngày 11/7, xã cho mở chợ từ 15/7/2018 đến 15/1/2019.", "11/7", "2018-07-11"),
        ("Diễn đàn Trồng rừng miền núi 2019 khai mạc ngày 5/6.", "5/6", "2019-06-05"),
        ("Ngày 27/2, xã thưởng ba người trực Tết Ất Mùi 2015.", "27/2", "2015-02-27"),
        ("Trạm mở lại ngày 6/2 (mùng 2 Tết Kỷ Hợi).", "6/2", "2019-02-06"),
        ("Tết Nguyên đán Canh Tí, xã nghỉ từ ngày 23/1.", "23/1", "2020-01-23"),
        ("Tại hội nghị tổng kết năm 2017 sáng 15/1, ông nêu.", "15/1", "2018-01-15"),
        ("Ngày 5-1, hội nghị đánh giá kết quả năm 2017, nhiệm vụ năm 2018.", "5-1", "2018-01-05"),
        ("Họp ngày 25-3.\n2018 là năm vui.", "25-3", None),
        ("Ngày 28/12, xã họp triển khai nhiệm vụ năm 2019.", "28/12", "2018-12-28"),
        ("Đầu tháng 12-2017, trạm tắc. Đến ngày 4-12, trạm mở.", "4-12", "2017-12-04"),
        ("Ngày 18/1/2019, xã bán đất. Ngày 10/4, xã dừng bán.", "10/4", "2019-04-10"),
        ("Nhiệm kỳ 2015-2020. Ngày 9/1/2018 họp, ngày 8/1 nghỉ.", "8/1", "2018-01-08"),
        ("Hôm 5/6, huyện báo cáo những tháng đầu năm 2019.", "5/6", "2019-06-05"),
        ("Họp báo về tình hình kinh tế - xã hội năm 2014 sáng 25/12.", "25/12", "2014-12-25"),
        ("Ngày 15/12, xã lo Tết Ất Mùi 2015.", "15/12", "2014-12-15"),
        ("Xã bàn tình hình năm 2016 và nhiệm vụ năm 2017 sáng 20/10.", "20/10", "2016-10-20"),
        ("Xã bàn kết quả năm 2016, kế hoạch trồng rừng năm 2017 hôm 20/2.", "20/2", "2017-02-20"),
        ("Hội nghị triển khai nhiệm vụ năm 2019 mở vào tháng 1.", "tháng 1", "2019-01"),
        ("Sáng 14/9, xã nghe báo cáo về công tác trồng rừng năm 2018.", "14/9", "2018-09-14"),
        ("Quý I-2018 bán được nhiều hơn. Hôm 23-4, chợ nghỉ.", "23-4", "2018-04-23"),
        ("Chiều 3/1, xã nói về quý IV/2017.", "3/1", "2018-01-03"),
        ("Ngày 10-7, xã họp, xét tờ trình số 12-TTr/UB ngày 6-7-2018.", "10-7", "2018-07-10"),
        (
            "Xã công bố quyết định số 8 ngày 20/12/2018. Ngày 4/1, ông nhận việc.",
            "4/1",
            "2019-01-04",
        ),
        ("Sáng 5/9, xã dự lễ khai giảng năm học mới 2018-2019.", "5/9", "2018-09-05"),
        ("Chiều 1/12, phiên họp thường kỳ tháng 11/2017 bế mạc.", "1/12", "2017-12-01"),
        ("Hội Làng 2019 đang diễn ra. Ngày 15/3, đội xã thắng.", "15/3", "2019-03-15"),
        ("Hội thi Gỗ 2019 sẽ mở cửa từ ngày 15/3.", "15/3", "2019-03-15"),
        ("Hướng đến cột mốc năm 2045, diễn đàn Gỗ 2019 mở ngày 5/6.", "5/6", "2019-06-05"),
        ("Chiều 25/2, xã họp. Trạm bơm sẽ chạy lại từ tháng 3/2019.", "25/2", "2019-02-25"),
        ("Ngày 21-6, xã cho biết, cuối tháng 7-2018 chợ sẽ mở.", "21-6", "2018-06-21"),
        ("Ngày 21-6, xã cho biết chợ mở vào đầu tháng 7-2018.", "21-6", "2018-06-21"),
        ("Xã họp báo tháng 4/2017. Chiều 4/5, ông nêu ý kiến.", "4/5", "2017-05-04"),
        ("Trồng rừng từ giữa tháng 11/2018. Hồi tháng 12, mưa.", "tháng 12", "2018-12"),
        (
            "Xã bàn tình hình tháng 4 và bốn tháng năm 2016. Sáng 4/5, ông nêu ý kiến.",
            "4/5",
            "2016-05-04",
        ),
        ("Luật có hiệu lực từ 5/12/2017. Chiều qua (8/12), xã họp.", "8/12", "2017-12-08"),
        ("Ông nghỉ hồi tháng 12-2017. Trước đó, ngày 21-1, xã họp.", "21-1", "2018-01-21"),
        ("Chợ bán tăng 11% so với cùng kỳ năm 2016. Hôm 5/6, xã họp.", "5/6", "2017-06-05"),
        ("Thu hết tháng 9 tăng 11% so với cuối năm 2016.", "tháng 9", "2017-09"),
        ("Sáng 4/1, xã họp mặt đầu năm 2019.", "4/1", "2019-01-04"),
        ("Hôm 4/3, xã nói ngân sách trồng rừng năm 2017 sẽ tăng.", "4/3", "2017-03-04"),
        ("Ngày 27/12, xã công bố thu năm 2018. Mục tiêu thu năm 2019 cao.", "27/12", "2018-12-27"),
        ("Năm 2018 xã đã làm nhiều. Năm 2019, xã sẽ họp, phiên mở 21-1.", "21-1", "2019-01-21"),
        ("Khách dự Diễn đàn Gỗ 2017 đến từ tối 10-11.", "10-11", "2017-11-10"),
        ("Trong năm 2018, xã họp hai lần (tháng 5 và hôm qua).", "tháng 5", "2018-05"),
        ("Chiến dịch trồng rừng năm 2016 diễn ra từ ngày 26/6.", "26/6", "2016-06-26"),
        ("Hôm 5-1, ông dự Diễn đàn Gỗ 2019.", "5-1", "2019-01-05"),
        ("Cuối ngày 30-12, xã họp. Luật có hiệu lực từ ngày 15-1-2018 tới.", "30-12", "2017-12-30"),
        ("Ngày 5/3, xã họp. Chợ mở ngày 27/4/2018 tới đây.", "5/3", "2018-03-05"),
        ("Ngày 5/2, xã họp. Chợ cháy hôm 29-12-2017 vừa rồi.", "5/2", "2018-02-05"),
        ("Sáng 17/7, xã họp. Việc này chờ kỳ họp vào tháng 10/2019 tới.", "17/7", "2019-07-17"),
        ("Sáng 17/9, xã họp. Trong tháng 7-2018 vừa qua, chợ cháy.", "17/9", "2018-09-17"),
        ("Chiều 25/7, xã họp. Xã chờ nước cho vụ hè thu năm 2019.", "25/7", "2019-07-25"),
        ("Chiều 8/3, xã mở Tọa đàm mùa xuân 2018.", "8/3", "2018-03-08"),
        (
            "Từ ngày 1/10/2017 đến hết ngày 31/5, xã phạt 33 người. Xã họp từ ngày 4 đến 6/7.",
            "4 đến 6/7",
            "2018-07-04/2018-07-06",
        ),
    ],
)
def test_an_undated_article_may_fix_the_year(text: str, surface: str, value: str | None) -> None:
    assert written(text, None)[surface] == value


@pytest.mark.parametrize(
    ("title", "text", "value"),
    [
        ("Khai mạc Hội Làng 2019", "Sáng 5/6, xã họp.", "2019-06-05"),
        ("Khai mạc Hội Làng 2019\nẢnh chụp năm 2021", "Sáng 5/6, xã họp.", None),
        ("Hội Làng 2019 sẽ mở ở Huế", "Sáng 5/6, xã họp.", None),
        ("Lương tối thiểu năm 2019 tăng", "Sáng 5/6, xã họp.", None),
        ("Tai nạn giảm so với năm 2019", "Sáng 5/6, xã họp.", None),
        ("Đội Gỗ dẫn đầu Cúp Làng 2018-2019", "Sáng 5/6, xã họp.", None),
        ("Hội Làng 2019 vui nhất", "Sáng 5/1, xã họp.", None),
        ("Hội Làng 2019 vui nhất", "Sáng 5/6, xã họp, nhắc lại năm 2020.", None),
        ("Trạm ở xã vào năm 2019.", "Sáng 5/6, xã họp.", None),
    ],
)
def test_a_title_tells_the_year_that_it_names(title: str, text: str, value: str | None) -> None:
    first = find_dates(Reading.of(text, context=title))[0]
    assert first.iso == value


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("Hội nghị Trung ương 9 khóa XII bế mạc chiều 26/12.", "26/12", "2018-12-26"),
        (
            "Hội nghị lần thứ 9 Ban Chấp hành Trung ương Đảng khóa XII bàn nhân sự nhiệm kỳ "
            "2021 - 2026. Hội nghị bế mạc chiều 26/12.",
            "26/12",
            "2018-12-26",
        ),
        ("Cử tri góp ý trước kỳ họp thứ 7, Quốc hội khóa XIV hôm 23/4.", "23/4", "2019-04-23"),
        ("Quốc hội khóa 13, kỳ họp thứ 10 chất vấn ngày 16/11.", "16/11", "2015-11-16"),
        ("Năm 2017, kỳ họp thứ 4 của Quốc hội mở ngày 23-10.", "23-10", "2017-10-23"),
        ("Kỳ họp thứ 4 của Quốc hội mở ngày 23-10.", "23-10", None),
        ("Theo Hiến pháp 2013, kỳ họp thứ 6 của Quốc hội mở ngày 22-10.", "22-10", None),
        ("Sáng 20/8, xã bàn Nghị quyết Hội nghị Trung ương 3 khóa XII.", "20/8", None),
        ("Ngày 20/5/2019, xã nhắc kỳ họp thứ 6 Quốc hội khóa XIV. Hôm 3/11 mưa.", "3/11", None),
        ("Sáng 5/8, xã bàn việc sau kỳ họp thứ 6, Quốc hội khóa XIV.", "5/8", None),
    ],
)
def test_a_counted_meeting_tells_the_year_of_the_days_beside_it(
    text: str, surface: str, value: str | None
) -> None:
    reading = Reading.of(text)
    found = find_dates(reading, SessionCalendar(load_gazetteers().sessions))
    assert [each.iso for each in found if text[each.span.start : each.span.end] == surface] == [
        value
    ]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Ngày 5/6 họp. Năm 2019 vui.", "5/6"),
        ("Ngày 5/6, anh Mẫu (SN 2001) nhận thưởng.", "5/6"),
        ("Ngày 5/6, xã bàn đề án đến năm 2045.", "5/6"),
        ("Chiều 13/6, luật được thông qua, có hiệu lực từ ngày 1/7/2020.", "13/6"),
        ("Ngày 2/7/1976, thành phố đổi tên. Sáng 2/7, lễ kỷ niệm năm 2016 được mở.", "2/7"),
        ("Khởi công vào tháng 8/2012. Tháng 8 vừa qua, tỉnh kiểm tra.", "Tháng 8"),
        ("So với 6 tháng đầu năm 2018 thì tăng. Ngày 5/6 họp.", "5/6"),
        ("Tháng 6 năm ngoái mưa.", "Tháng 6"),
        ("Ngày 15/11, xã lo Tết Ất Mùi 2015.", "15/11"),
        ("Cầu xong vào quý I/2020. Sáng 26/3, xã họp.", "26/3"),
        ("Dự kiến quý II-2019 sẽ bán. Hôm 23-4, chợ nghỉ.", "23-4"),
        ("Quý I-2018 bán được nhiều hơn. Hôm 23-11, chợ nghỉ.", "23-11"),
        ("Hội Làng 2020 sẽ diễn ra ở Huế. Ngày 15/10, xã họp.", "15/10"),
        ("Hội Làng 2019 đang diễn ra. Ngày 5/1, đội xã thắng.", "5/1"),
        ("Năm 2019 tổ chức nhiều hội. Ngày 15/3, đội xã thắng.", "15/3"),
        ("Ngày 10-7, xã bàn theo nghị định số 12 ngày 6-7-2018.", "10-7"),
        ("Ngày 10-9, xã bàn theo tờ trình số 12 ngày 6-7-2018.", "10-9"),
        ("Sáng 14/9, xã báo cáo công tác, cho biết năm 2018 trồng nhiều.", "14/9"),
        ("Sáng 14/3, xã nghe báo cáo về công tác trồng rừng năm 2018.", "14/3"),
        ("Sáng 5/4, xã nhắc lại lễ khai giảng năm học mới 2018-2019.", "5/4"),
        ("Ngày 8/9, ông nhắc lại vụ khủng bố 11/9/2001.", "8/9"),
        ("Sáng 15/11, tòa xử vụ án. Ông bị bắt từ ngày 1/10/2022. Tòa nghỉ.", "15/11"),
        ("Ngày 30/4, xã họp. Đường này xây tháng 4/2016.", "30/4"),
        ("Ngày 5/6, ông nhắc lại diễn đàn ở Huế năm 2011.", "5/6"),
        ("Xã mua xe tháng 4/2017. Ngày 4/5, xe hỏng.", "4/5"),
        ("Đội thắng trận vòng loại Cúp Gỗ 2019 hôm 5/6.", "5/6"),
        ("Hôm 5/1, đội vô địch Cúp Gỗ 2019.", "5/1"),
        ("Xã bàn kịch bản giá điện năm 2019 diễn ra chiều 13/11.", "13/11"),
        ("Hôm 5/6, báo cáo về bầu cử tổng thống Mỹ 2016 được công bố.", "5/6"),
        ("Xã bàn tình hình bốn tháng năm 2016. Sáng 4/9, ông nêu ý kiến.", "4/9"),
        ("Sáng 8/12, xã họp. Luật có hiệu lực từ 5/12/2017.", "8/12"),
        ("Ngày 20/6, xã đếm được mười trạm kể từ khi mở chợ hôm 11/6/2012.", "20/6"),
        ("Hội chợ mở từ ngày một đến 3/11.", "3/11"),
        ("Sáng 17/9, xã họp. Từ tháng 7-2018 tới nay, chợ đóng.", "17/9"),
        ("Sáng 17/3, xã họp. Chợ mở vào tháng 10/2019 tới.", "17/3"),
        ("Hôm 10/3, cầu mở. Cầu xây từ mùa xuân 2017.", "10/3"),
        ("Hôm 20/8, bà nói về quyết định mùa hè năm 2015 của mình.", "20/8"),
        ("Hôm 25/12, xã họp. Xã chờ nước cho vụ hè thu năm 2019.", "25/12"),
        ("Chiều 2/4, xã họp. Ngày 18/4/2017, tòa từng xử anh Mẫu.", "2/4"),
        ("Ông nghỉ hồi tháng 10-2017. Ngày 21-2, xã họp.", "21-2"),
        ("Chợ bán tăng 11% so với cùng kỳ năm 2016. Hôm 5/1, xã họp.", "5/1"),
        ("Ông quét dọn từ đầu năm 2011 đến nay. Hôm 22/7, ông ngã.", "22/7"),
        ("Năm 2015 tăng so với cùng kỳ năm 2012. Hôm 5/6, xã họp.", "5/6"),
        ("Cầu phải xong trong tháng 12-2017. Ngày 21-1, xã họp.", "21-1"),
        ("Sáng 4/3, xã nhắc thu hồi đầu năm 2019, thu thêm cuối năm 2019.", "4/3"),
        ("Sáng 4/3, xã nêu mục tiêu đến hết năm 2020.", "4/3"),
        ("Lầu Năm Góc xin ngân sách năm 2019 hôm 16/2.", "16/2"),
        ("Sáng 27/12, xã nhắc kết quả nhiệm vụ năm 2018, năm 2017.", "27/12"),
        ("Hôm qua họp.", "Hôm qua"),
    ],
)
def test_a_year_of_something_else_fixes_none(text: str, surface: str) -> None:
    assert written(text, None)[surface] is None
    (unknown,) = (
        each for each in dates(text, None) if text[each.span.start : each.span.end] == surface
    )
    assert unknown.evidence is DateEvidence.UNKNOWN


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Hồi tháng 3, xã nhận bằng khen.", "2023-03"),
        ("Dự kiến tháng 3 sẽ khởi công.", "2024-03"),
        ("Tháng 6 năm ngoái, xã nhận bằng khen.", "2022-06"),
        ("Tháng 2 năm nay, xã nhận bằng khen.", "2023-02"),
        ("Tháng 8 năm sau, trường xong.", "2024-08"),
        ("Hồi tháng 1, xã nhận bằng khen.", "2023-01"),
    ],
)
def test_a_month_is_past_unless_the_sentence_looks_ahead(text: str, value: str) -> None:
    assert list(written(text, date(2023, 12, 28)).values()) == [value]


@pytest.mark.parametrize(
    ("published", "text", "surface", "value"),
    [
        ("2024-11-17", "Trước đó ngày 16-5, huyện có văn bản.", "16-5", "2024-05-16"),
        ("2024-11-17", "Trước đó vào tháng 4, xã tặng quà.", "tháng 4", "2024-04"),
        ("2024-09-24", "Lần gần nhất ông về xã là ngày 18/4.", "18/4", "2024-04-18"),
        ("2024-06-18", "Đã có mười vụ kể từ khi tuyến đường mở ngày 27/10.", "27/10", "2023-10-27"),
        ("2025-04-04", "Trạm dự kiến mở cửa vào cuối tháng 11.", "tháng 11", "2025-11"),
        ("2021-04-08", "Đoàn ra quân vào tháng 11 tới ở xã.", "tháng 11", "2021-11"),
        ("2024-05-21", "Đoàn sẽ thăm xã ngày 3/12.", "3/12", "2024-12-03"),
        ("2024-01-18", "Chiến dịch từ ngày 3/2 đến 27/8.", "3/2 đến 27/8", "2024-02-03/2024-08-27"),
        ("2022-11-12", "Festival Hoa 2023 kết thúc ngày 20/8.", "20/8", "2023-08-20"),
        ("2026-02-10", "Xã được khen lần đầu kể từ APEC 2017, ngày 22/3.", "22/3", "2026-03-22"),
        ("2020-08-01", "Trận đấu hoãn sang tháng 10.", "tháng 10", "2020-10"),
    ],
)
def test_of_what_is_far_off_the_sentence_tells_whether_it_is_over(
    published: str, text: str, surface: str, value: str
) -> None:
    assert written(text, date.fromisoformat(published)) == {surface: value}


@pytest.mark.parametrize(
    ("published", "text"),
    [
        (None, "Trận đánh ngày 12/7/1984 được kể lại. Sáng 12/7, ông sẽ dự lễ giỗ ở xã."),
        (None, "Ngày 12/7/1984 mất ba người. Ngày 12/7 hằng năm là ngày giỗ."),
        (None, "Lũ lớn nhất là vào tháng 7-1984. Sáng 12/7, nước dâng cao."),
        ("2024-07-14", "Xưởng mở ngày 12/7/1999. Sáng 12/7, thợ gặp lại nhau."),
    ],
)
def test_on_a_day_of_history_something_else_is_done_now(published: str | None, text: str) -> None:
    found = dates(text, date.fromisoformat(published) if published else None)
    assert found[-1].day == (date(2024, 7, 12) if published else None)


def test_of_history_alone_the_day_keeps_its_year() -> None:
    text = "Đêm 19/8/1945, phố xá rợp cờ. Chiều 19/8, lính gác rút đi."
    assert list(written(text, None).values()) == ["1945-08-19", "1945-08-19"]


def test_a_month_is_told_by_publication_before_one_of_another_year() -> None:
    text = "Giá cao nhất là vào tháng 4/2020. Lũy kế đến tháng 4, xã có mười dự án."
    assert written(text, date(2024, 6, 19))["tháng 4"] == "2024-04"


@pytest.mark.parametrize(
    "days", ["3/6, 7/6 và 1/4", "3/6 và 1/4", "3/6 hoặc 1/4", "3/6, 1/4", "3/6 hay ngày 1/4"]
)
def test_days_of_a_list_are_no_fractions(days: str) -> None:
    assert list(written(f"Xã họp vào ngày {days}."))[-1] == "1/4"


@given(st.dates(date(1990, 1, 1), date(2030, 12, 31)), st.integers(-180, 180))
def test_a_day_without_a_year_is_the_one_nearest_to_publication(
    published: date, distance: int
) -> None:
    day = published + timedelta(days=distance)
    (found,) = dates(f"Ngày {day.day}/{day.month} họp.", published)
    assert found.day is not None
    if (day.day, day.month) != (29, 2):
        assert abs((found.day - published).days) <= abs(distance)


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
