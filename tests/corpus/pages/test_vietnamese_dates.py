"""Days as Vietnamese pages print them."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.pages import find_moment
from corpus.published import VIETNAM_TIME


@pytest.mark.parametrize(
    ("text", "day", "time"),
    [
        ("Thứ bảy, 2/12/2023, 08:00 (GMT+7)", "2023-12-02", "08:00"),
        ("02/12/2023 08:00 GMT+7", "2023-12-02", "08:00"),
        ("Thứ Bảy, 02/12/2023 - 15:30", "2023-12-02", "15:30"),
        ("15:30 | 02-12-2023", "2023-12-02", "15:30"),
        ("15h30, ngày 02.12.2023", "2023-12-02", "15:30"),
        ("Thứ bảy, ngày 2 tháng 12 năm 2023", "2023-12-02", ""),
        ("2 Tháng Mười Hai, 2023", "2023-12-02", ""),
        ("1 Tháng Mười Một, 2023", "2023-11-01", ""),
        ("5 tháng giêng năm 2023", "2023-01-05", ""),
        ("2023-12-02T08:00:00+0700", "2023-12-02", "08:00"),
        ("2023-12-02T20:00:00Z", "2023-12-03", "03:00"),
        ("2023-12-02", "2023-12-02", ""),
        ("12/2/2023 8:05:00 PM", "2023-12-02", "20:05"),
        ("12/2/2023 8:05:00 CH", "2023-02-12", "20:05"),
        ("02/12/2023 05:45 PM", "2023-12-02", "17:45"),
        ("02/12/2023 05:45:10 PM", "2023-12-02", "17:45"),
        ("2/12/2023 05:45:10 PM", "2023-12-02", "17:45"),
        ("02/12/2023 11:45:10 PM", "2023-12-02", "23:45"),
        ("05:45:10 AM 02/12/2023", "2023-12-02", "05:45"),
        ("12/2/2023 11:45:10 PM", "2023-12-02", "23:45"),
        ("Saturday, 12/02/2023 05:45:10 PM", "2023-12-02", "17:45"),
        ("12/25/2023 05:45:10 PM", "2023-12-25", "17:45"),
        ("Thứ bảy, 02/12/2023 05:45 PM", "2023-12-02", "17:45"),
        ("Thứ Bảy, 12/02/2023 05:45 PM", "2023-12-02", "17:45"),
        ("12/25/2023 05:45 PM", "2023-12-25", "17:45"),
        ("T7, 02/12/2023 8:05:00 PM", "2023-12-02", "20:05"),
        ("Saturday, 12/02/2023", "2023-12-02", ""),
        ("Thứ hai, 02/12/2023", "2023-12-02", ""),
        ("Tháng Mười Hai 2, 2023", "2023-12-02", ""),
        ("Tháng 12 2, 2023", "2023-12-02", ""),
        ("02/Th12/2023", "2023-12-02", ""),
        ("02 Th12 2023", "2023-12-02", ""),
        ("Th12 2, 2023", "2023-12-02", ""),
        ("Sat, 02 Dec 2023", "2023-12-02", ""),
        ("Sat, 02 Dec 2023 08:00:00 +0700", "2023-12-02", "08:00"),
        ("December 2, 2023", "2023-12-02", ""),
        ("Được đăng bởi admin vào T7, 02/12/2023 - 08:00", "2023-12-02", "08:00"),
        (
            "Đăng lúc: 02/12/2023 06:30 AM - Cập nhật: 04/12/2023 07:00 PM - Lượt xem: 1.234",
            "2023-12-02",
            "06:30",
        ),
        ("1701478800", "2023-12-02", "08:00"),
        ("1701478800000", "2023-12-02", "08:00"),
        ("Cập nhật: 03/12/2023 09:00 | Đăng: 02/12/2023 08:00", "2023-12-02", "08:00"),
        ("Cập nhật 03/12/2023", "2023-12-03", ""),
        ("Số 12/2023/QĐ-TTg, 31/2/2023, rồi 02/12/2023", "2023-12-02", ""),
    ],
)
def test_printed_days(text: str, day: str, time: str) -> None:
    moment = find_moment(text)
    assert moment is not None
    assert str(moment.day) == day
    assert (moment.at.astimezone(VIETNAM_TIME).strftime("%H:%M") if moment.at else "") == time


@pytest.mark.parametrize(
    "text",
    ["", "hôm qua", "2 giờ trước", "31/2/2023", "Nghị quyết 12/2023", "1.234.567", "tỷ số 2-1"],
)
def test_what_says_no_day(text: str) -> None:
    assert find_moment(text) is None


@given(
    st.integers(0, 60 * 24 * 365 * 30).map(
        lambda minutes: datetime(2000, 1, 1, tzinfo=VIETNAM_TIME) + timedelta(minutes=minutes)
    ),
    st.sampled_from(["%d/%m/%Y %H:%M", "%H:%M %d-%m-%Y", "%Y-%m-%dT%H:%M:%S%z", "%d/%m/%Y, %Hh%M"]),
)
def test_every_printed_moment_is_read_back(moment: datetime, form: str) -> None:
    found = find_moment(moment.strftime(form))
    assert found is not None
    assert (found.day, found.at) == (moment.date(), moment)


@given(st.text(max_size=60))
def test_no_text_crashes_the_reader(text: str) -> None:
    find_moment(text)
