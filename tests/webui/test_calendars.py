"""Meetings as events, read back by a calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from icalendar import Calendar

from indexer.profiles import MeetingProfile
from indexer.records import NamedOfficial
from webui.feeds.calendar import calendar

if TYPE_CHECKING:
    from webpages import Site


NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def meeting(**changes: object) -> MeetingProfile:
    """A meeting of two days."""
    known: dict[str, object] = {
        "slug": "hoi-nghi-1",
        "label": "Hội nghị lần thứ nhất; một, hai",
        "kind": "hội nghị",
        "body": "",
        "term": None,
        "ordinal": 1,
        "place": "Hội trường Thống Nhất, Thành phố Hồ Chí Minh" * 3,
        "begins": date(2023, 12, 2),
        "ends": date(2023, 12, 3),
        "chairs": (NamedOfficial("a", "Trần Văn A", ("Bí thư",)),),
        "attendees": (),
        "agenda": ("Bàn về một việc", "Bàn về việc khác"),
        "articles": 1,
        "documents": (),
        "previous": None,
        "following": None,
        "series": (),
        "months": (),
        "newest": (),
    }
    return MeetingProfile(**{**known, **changes})  # type: ignore[arg-type]  # any of its fields


def test_a_meeting_is_an_event() -> None:
    text = calendar(meeting(), url="http://a/hoi-nghi/hoi-nghi-1", built_at=NOW)
    assert text is not None
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    assert event["summary"] == meeting().label
    assert event["location"] == meeting().place
    assert event.decoded("dtstart") == date(2023, 12, 2)
    assert event.decoded("dtend") == date(2023, 12, 4)
    assert event["uid"] == "hoi-nghi-1@thoisu"
    assert "Chủ trì: Trần Văn A, Bí thư" in str(event["description"])
    assert event["transp"] == "TRANSPARENT", "nobody is shown as busy who reads of it"


def test_a_meeting_of_one_day_ends_the_next() -> None:
    text = calendar(meeting(ends=None), url="http://a", built_at=NOW)
    assert text is not None
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    assert event.decoded("dtend") == date(2023, 12, 3)


def test_a_meeting_without_a_day_is_no_event() -> None:
    assert calendar(meeting(begins=None, ends=None), url="http://a", built_at=NOW) is None


def test_meetings_with_known_days_have_a_calendar(site: Site) -> None:
    answer = site.get("/api/v1/meetings?page_size=100").json
    for listed in answer["meetings"]:
        known = site.get(listed["api_url"]).json
        if not known["begins"]:
            assert known["calendar_url"] is None, "no address leads nowhere"
            assert site.client.get(f"/hoi-nghi/{listed['slug']}.ics").status_code == 404
            continue
        response = site.client.get(known["calendar_url"])
        assert response.status_code == 200
        assert response.mimetype == "text/calendar"
        assert Calendar.from_ical(response.data).walk("VEVENT")
