"""A meeting as an event of a calendar (RFC 5545)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from icalendar import Calendar, Event

import indexer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from indexer.profiles import MeetingProfile

ICALENDAR: Final = "text/calendar"


def calendar(meeting: MeetingProfile, *, url: str, built_at: datetime) -> bytes | None:
    """A calendar with the meeting, or nothing when its days are not known."""
    if meeting.begins is None:
        return None
    event = Event()
    event.add("uid", f"{meeting.slug}@thoisu")
    event.add("dtstamp", built_at)
    event.add("dtstart", meeting.begins)
    # The end of an event of whole days is the day after its last
    event.add("dtend", (meeting.ends or meeting.begins) + timedelta(days=1))
    event.add("summary", meeting.label)
    if meeting.place:
        event.add("location", meeting.place)
    if description := "\n".join(_description(meeting)):
        event.add("description", description)
    event.add("url", url)
    event.add("transp", "TRANSPARENT")  # who reads of a meeting is not busy while others meet
    whole = Calendar()
    whole.add("version", "2.0")
    whole.add("prodid", f"-//thoisu//thoisu {indexer.__version__}//VI")
    whole.add_component(event)
    return bytes(whole.to_ical())


def _description(meeting: MeetingProfile) -> Iterator[str]:
    for official in meeting.chairs:
        yield f"Chủ trì: {', '.join((official.name, *official.posts))}"
    yield from meeting.agenda
