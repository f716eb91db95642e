"""What a meeting's page shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.language.numbers import to_roman
from indexer.records import FacetName, SearchRequest
from webui.language import gettext
from webui.presenters.parts.agenda import Point, agenda
from webui.presenters.parts.coverage import Coverage, coverage
from webui.presenters.parts.facts import Fact
from webui.presenters.parts.kinds import kind_name
from webui.presenters.parts.links import Link, Person, Ranked, person, ranked
from webui.presenters.parts.other_forms import entity_forms
from webui.presenters.parts.page import PageView
from webui.presenters.parts.series import Series, series, within_series
from webui.urls import Format, document_url, in_format, meeting_url

if TYPE_CHECKING:
    from datetime import date

    from indexer.profiles import MeetingProfile
    from indexer.records import NamedMeeting


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingView(PageView):
    """The page of a meeting."""

    coverage: Coverage
    label: str
    ordinal: str
    kicker: str
    heading: str
    previous: Link | None
    following: Link | None
    begins: date | None
    ends: date | None
    facts: tuple[Fact, ...]
    agenda: tuple[Point, ...]
    chairs: tuple[Person, ...]
    attendees: tuple[Person, ...]
    documents: tuple[Ranked, ...]
    series: Series | None
    calendar: str
    """The address of its calendar entry; empty when no day is known."""


def meeting_view(profile: MeetingProfile) -> MeetingView:
    """The page of a meeting over all articles about it."""
    address = meeting_url(profile.slug)
    everything = SearchRequest(meetings=(profile.slug,))
    kicker, heading = _headings(profile)
    calendar = in_format(address, Format.ICS) if profile.begins else ""
    formats = (Format.ATOM, Format.ICS) if calendar else (Format.ATOM,)
    return MeetingView(
        coverage=coverage(profile, name=profile.label, address=address, everything=everything),
        label=profile.label,
        ordinal=str(profile.ordinal or ""),
        kicker=kicker,
        heading=heading,
        previous=_neighbour(profile.previous, profile.body),
        following=_neighbour(profile.following, profile.body),
        begins=profile.begins,
        ends=profile.ends or profile.begins,
        facts=tuple(fact for fact in _facts(profile) if fact.text),
        agenda=agenda(profile.agenda, profile.documents),
        chairs=tuple(person(official) for official in profile.chairs),
        attendees=tuple(person(official) for official in profile.attendees),
        documents=ranked(profile.documents, document_url),
        series=series(profile),
        calendar=calendar,
        formats=entity_forms(FacetName.MEETING, profile.slug, address, *formats),
    )


def _headings(profile: MeetingProfile) -> tuple[str, str]:
    """The kind with its number, and the body that meets; one heading where the two are not told
    apart in the name."""
    head = within_series(profile.label, profile.body)
    if head == profile.label:
        return "", profile.label
    body = profile.label[profile.label.index(profile.body) :]
    return head, body[:1].upper() + body[1:]


def _neighbour(meeting: NamedMeeting | None, body: str) -> Link | None:
    if meeting is None:
        return None
    return Link(within_series(meeting.label, body), meeting_url(meeting.slug))


def _facts(profile: MeetingProfile) -> tuple[Fact, ...]:
    return (
        Fact(gettext("Nơi"), profile.place, "location", "Place"),
        Fact(gettext("Loại"), kind_name(profile.kind), translated=True),
        Fact(gettext("Cơ quan"), profile.body, "organizer", "Organization"),
        Fact(gettext("Khóa"), to_roman(profile.term) if profile.term else ""),
        Fact(gettext("Lần thứ"), str(profile.ordinal or "")),
    )
