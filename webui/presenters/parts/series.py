"""A meeting among the meetings of its series, on a line of time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from webui.urls import meeting_url

if TYPE_CHECKING:
    from datetime import date

    from indexer.profiles import MeetingProfile
    from indexer.records import DatedMeeting

_LENGTH: Final = 1000
"""The line from the first to the last dated meeting."""


@dataclass(frozen=True, slots=True)
class Place:
    """One meeting of a series."""

    text: str
    url: str
    day: date | None
    here: bool
    """Whether it is the meeting of the page."""


@dataclass(frozen=True, slots=True)
class Series:
    """All meetings of a series in order; the points stand where their days lie in time."""

    places: tuple[Place, ...]
    points: tuple[int, ...]
    here: int | None
    """Where the meeting of the page stands on the line."""
    first: str
    last: str
    """The years at its ends; empty without days."""


def within_series(label: str, body: str) -> str:
    """The kind and number of a meeting: all of its name that others of the same body differ in.

    The whole name where the body is not said after them.
    """
    head, found, _ = label.partition(body) if body else (label, "", "")
    return head.strip(" ,") if found and head.strip(" ,") else label


def series(profile: MeetingProfile) -> Series | None:
    """The series of a meeting; None for one that stands alone."""
    if len(profile.series) < 2:
        return None
    days = [meeting.day for meeting in profile.series if meeting.day]
    first, last = min(days, default=None), max(days, default=None)

    def point(meeting: DatedMeeting) -> int | None:
        if meeting.day is None or first is None or last is None or first == last:
            return None
        return round(_LENGTH * ((meeting.day - first) / (last - first)))

    points = {meeting.slug: point(meeting) for meeting in profile.series}
    return Series(
        places=tuple(
            Place(
                within_series(meeting.label, profile.body),
                meeting_url(meeting.slug),
                meeting.day,
                meeting.slug == profile.slug,
            )
            for meeting in profile.series
        ),
        points=tuple(sorted(at for at in points.values() if at is not None)),
        here=points.get(profile.slug),
        first=str(first.year) if first else "",
        last=str(last.year) if last else "",
    )
