"""The year of days and months that leave it out."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from dating import WEDNESDAY, dates, written
from hypothesis import given
from hypothesis import strategies as st

from corpus import load_gazetteers
from indexer.entities import DateEvidence
from indexer.entities.dates.finder import find_dates
from indexer.entities.dates.session_calendar import SessionCalendar
from indexer.entities.reading import Reading


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
        ("Cấm từ 12h ngày 1/5 đến 12h ngày 16/8/2018.", "1/5", "2018-05-01"),
        ("Bán vé từ sáng 20/12 đến trưa ngày 3/1/2019.", "20/12", "2018-12-20"),
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
        (
            "Chiều 2/10, xã nghe thu chi năm 2017; quyết định dự toán năm 2018.",
            "2/10",
            "2017-10-02",
        ),
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
        (
            "Xã bầu vào cuối năm 2018, dự kiến ngày 11 đến 13/12.",
            "11 đến 13/12",
            "2018-12-11/2018-12-13",
        ),
        ("Hồi đầu năm 2017, xã ra quy định có hiệu lực từ 31/3.", "31/3", "2017-03-31"),
        ("Trong năm 2018, xã họp hai lần (tháng 5 và hôm qua).", "tháng 5", "2018-05"),
        ("Chiến dịch trồng rừng năm 2016 diễn ra từ ngày 26/6.", "26/6", "2016-06-26"),
        ("Hôm 5-1, ông dự Diễn đàn Gỗ 2019.", "5-1", "2019-01-05"),
        ("Cuối ngày 30-12, xã họp. Luật có hiệu lực từ ngày 15-1-2018 tới.", "30-12", "2017-12-30"),
        ("Ngày 5/3, xã họp. Chợ mở ngày 27/4/2018 tới đây.", "5/3", "2018-03-05"),
        ("Ngày 5/2, xã họp. Chợ cháy hôm 29-12-2017 vừa rồi.", "5/2", "2018-02-05"),
        ("Sáng 17/7, xã họp. Việc này chờ kỳ họp vào tháng 10/2019 tới.", "17/7", "2019-07-17"),
        ("Sáng 17/9, xã họp. Trong tháng 7-2018 vừa qua, chợ cháy.", "17/9", "2018-09-17"),
        ("Sáng 29-5, xã họp. Tháng 6-2019 sẽ mở chợ mới.", "29-5", "2019-05-29"),
        ("Chiều 25/7, xã họp. Xã chờ nước cho vụ hè thu năm 2019.", "25/7", "2019-07-25"),
        ("Chiều 8/3, xã mở Tọa đàm mùa xuân 2018.", "8/3", "2018-03-08"),
        ("Sáng 18-3, xã bàn mục tiêu thu tăng 7% trong năm 2019.", "18-3", "2019-03-18"),
        ("Xã phấn đấu đạt mức thu cả năm 2019 ngay từ hôm 5/6.", "5/6", "2019-06-05"),
        (
            "Chiều 8/1, xã họp. Trời mưa. Chợ nghỉ. Thôn phải báo cáo trước ngày 15/2/2015.",
            "8/1",
            "2015-01-08",
        ),
        ("Sáng 27/2 họp. Tem bán từ 26/2 đến ngày 31/12/2019.", "27/2", "2019-02-27"),
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
        ("Sáng 18-10, xã bàn mục tiêu thu tăng 7% trong năm 2019.", "18-10"),
        ("Ngày 4/12, xã nói về phương án của kỳ thi làng 2019.", "4/12"),
        (
            "Chiều 8/1, xã họp. Trời mưa. Chợ nghỉ. Ai vi phạm trước ngày 15/2/2015 thì bị phạt.",
            "8/1",
        ),
        ("Ngày 20/1, xã họp. Bằng lái có hạn đến ngày 15/12/2021.", "20/1"),
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
        ("Trong năm 2022 vừa qua, sau đợt cao điểm tháng 12, khách tăng.", "2022-12"),
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


@given(st.dates(date(1990, 1, 1), date(2030, 12, 31)), st.integers(-180, 180))
def test_a_day_without_a_year_is_the_one_nearest_to_publication(
    published: date, distance: int
) -> None:
    day = published + timedelta(days=distance)
    (found,) = dates(f"Ngày {day.day}/{day.month} họp.", published)
    assert found.day is not None
    if (day.day, day.month) != (29, 2):
        assert abs((found.day - published).days) <= abs(distance)


@pytest.mark.parametrize(
    "text",
    [
        "Hội mở ngày 5/6 hằng năm.",
        "Mùa mưa kéo dài từ tháng 4 đến tháng 9 hàng năm.",
        "Xã nghỉ từ 1-5 đến 2-9 mỗi năm.",
    ],
)
def test_what_comes_every_year_is_of_none(text: str) -> None:
    assert set(written(text).values()) == {None}
