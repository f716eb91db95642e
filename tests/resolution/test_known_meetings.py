"""Which meeting an article means when it does not name it as others do."""

from __future__ import annotations

from datetime import date

import pytest

from indexer.entities import Meeting, MeetingKind
from indexer.resolution.meetings import Meetings


@pytest.fixture(scope="module")
def meetings() -> Meetings:
    return Meetings.installed()


def session(topic: str, *, month: date | None = None, body: str = "Quốc hội") -> Meeting:
    return Meeting(
        MeetingKind.SESSION, ordinal=None, body=body, term=None, topic=topic, month=month
    )


def conference(topic: str, ordinal: int | None = None) -> Meeting:
    return Meeting(MeetingKind.CONFERENCE, ordinal=ordinal, body="", term=None, topic=topic)


@pytest.mark.parametrize(
    ("meeting", "label"),
    [
        (session("cuối năm 2018"), "Kỳ họp thứ 6, Quốc hội khóa XIV"),
        (session("giữa năm 2016"), "Kỳ họp thứ 1, Quốc hội khóa XIV"),
        (session("tháng 5-2018"), "Kỳ họp thứ 5, Quốc hội khóa XIV"),
        (session("tháng 10 năm 2019"), "Kỳ họp thứ 8, Quốc hội khóa XIV"),
        (session("tháng 6/2020"), "Kỳ họp thứ 9, Quốc hội khóa XIV"),
        (session("tháng 5", month=date(2025, 5, 1)), "Kỳ họp thứ 9, Quốc hội khóa XV"),
        (session("", month=date(2020, 10, 1)), "Kỳ họp thứ 10, Quốc hội khóa XIV"),
    ],
)
def test_a_session_of_the_assembly_is_known_by_its_time(
    meetings: Meetings, meeting: Meeting, label: str
) -> None:
    assert meetings.identify(meeting).label == label


@pytest.mark.parametrize(
    "meeting",
    [
        session("cuối năm"),
        session("tháng 1/2024"),
        session("tháng 8/2016"),
        session("về giá điện", month=date(2020, 10, 1)),
        session("cuối năm 2018", body="Hội đồng nhân dân Thành phố Cần Thơ"),
        Meeting(
            MeetingKind.SESSION,
            ordinal=None,
            body="Quốc hội",
            term=None,
            extraordinary=True,
            topic="tháng 5/2018",
        ),
        Meeting(MeetingKind.SESSION, None, "Quốc hội", 13, topic="cuối năm 2018"),
    ],
    ids=lambda meeting: meeting.label,
)
def test_a_time_that_tells_of_no_session_numbers_none(meetings: Meetings, meeting: Meeting) -> None:
    assert meetings.identify(meeting) == meeting


@pytest.mark.parametrize(
    ("body", "label"),
    [
        ("Ủy ban Kiểm tra Trung ương", "Kỳ họp thứ 31, Ủy ban Kiểm tra Trung ương khóa XII"),
        ("Ủy ban Thường vụ Quốc hội", "Phiên họp thứ 31, Ủy ban Thường vụ Quốc hội khóa XII"),
        ("Hội đồng nhân dân tỉnh Mẫu", "Kỳ họp thứ 31, Hội đồng nhân dân tỉnh Mẫu khóa XII"),
        ("Ủy ban nhân dân tỉnh Mẫu", "Cuộc họp lần thứ 31 Ủy ban nhân dân tỉnh Mẫu khóa XII"),
    ],
)
def test_what_a_body_counts_is_called_as_it_calls_it(
    meetings: Meetings, body: str, label: str
) -> None:
    met = Meeting(MeetingKind.GATHERING, ordinal=31, body=body, term=12)
    assert meetings.identify(met).label == label


@pytest.mark.parametrize(
    ("body", "topic", "label"),
    [
        ("Đảng bộ tỉnh Mẫu", "nhiệm kỳ 2015-2020", "Đại hội lần thứ X, Đảng bộ tỉnh Mẫu"),
        ("Đảng bộ tỉnh Mẫu", "", "Đại hội lần thứ X, Đảng bộ tỉnh Mẫu"),
        ("Trung ương Hội Mẫu Việt Nam", "năm 2020", "Đại hội lần thứ X, Hội Mẫu Việt Nam"),
    ],
)
def test_a_congress_has_the_number_of_the_term_that_it_opens(
    meetings: Meetings, body: str, topic: str, label: str
) -> None:
    congress = Meeting(MeetingKind.CONGRESS, ordinal=None, body=body, term=10, topic=topic)
    assert meetings.identify(congress).label == label


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            conference("thượng đỉnh Mỹ - Triều", 2),
            conference("thượng đỉnh Hoa Kỳ - Triều Tiên", 2),
        ),
        (conference("Thượng đỉnh APEC năm 2017"), conference("Cấp cao APEC 2017")),
        (conference("Ngoại trưởng ASEAN", 52), conference("Bộ trưởng Ngoại giao ASEAN", 52)),
        (conference("các bộ trưởng quốc phòng ASEAN"), conference("Bộ trưởng Quốc phòng ASEAN")),
    ],
)
def test_two_wordings_are_one_meeting(meetings: Meetings, one: Meeting, other: Meeting) -> None:
    assert meetings.identify(one).identity.slug == meetings.identify(other).identity.slug


@pytest.mark.parametrize(
    ("kind", "topic"),
    [
        (MeetingKind.SITTING, "thường kỳ tháng 3"),
        (MeetingKind.SITTING, "tháng 3/2025"),
        (MeetingKind.GATHERING, "thường kỳ tháng 03/2025"),
        (MeetingKind.ROUND, "thường kỳ tháng 3 năm 2025"),
    ],
)
def test_the_government_sits_once_a_month(
    meetings: Meetings, kind: MeetingKind, topic: str
) -> None:
    sitting = Meeting(kind, None, "Chính phủ", None, topic=topic, month=date(2025, 3, 1))
    assert meetings.identify(sitting).label == "Phiên họp thường kỳ tháng 3/2025, Chính phủ"


def test_a_briefing_is_no_sitting(meetings: Meetings) -> None:
    briefing = Meeting(
        MeetingKind.PRESS_CONFERENCE,
        None,
        "Chính phủ",
        None,
        topic="thường kỳ tháng 3/2025",
        month=date(2025, 3, 1),
    )
    assert meetings.identify(briefing) == briefing


def test_a_year_is_left_to_words_that_need_it(meetings: Meetings) -> None:
    report = conference("tổng kết công tác năm 2018, triển khai nhiệm vụ năm 2019")
    assert meetings.identify(report) == report
