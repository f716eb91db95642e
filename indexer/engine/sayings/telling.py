"""From an analysed article to what it says of its officials, meetings and documents, and back."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from indexer.engine.record import post_label
from indexer.entities import PostStatus, distinct_posts, official_key
from indexer.records import NamedOfficial

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from indexer.document import AnalysedArticle
    from indexer.entities import Citation, Meeting, MeetingSeries, Official


class Said(StrEnum):
    """The kinds of sayings."""

    POSTS = "posts"
    """Of an official: status and wording of a post."""
    NAMES = "names"
    """Of an official: the name as it is written."""
    DETAILS = "details"
    """Of a meeting or a document: what it is, as JSON."""
    CHAIRS = "chairs"
    """Of a meeting: who chairs it."""
    ATTENDEES = "attendees"
    """Of a meeting: who else is there."""
    SERIES = "series"
    """Of a series: one of its meetings."""


def tell(article: AnalysedArticle) -> Iterator[tuple[Said, str, str]]:
    """What an article says: of which kind, of whom or what (by its slug), and the text."""
    entities = article.entities
    people = {official_key(each.name): each for each in entities.officials}
    for official in entities.officials:
        who = official.identity.slug
        yield Said.NAMES, who, official.name
        for post in distinct_posts(official.posts):
            yield Said.POSTS, who, _line(post.status, post.text)
    for meeting in entities.distinct_meetings:
        which = meeting.identity
        yield Said.DETAILS, which.slug, _meeting_details(meeting)
        for said, names in ((Said.CHAIRS, meeting.chairs), (Said.ATTENDEES, meeting.attendees)):
            for name in names:
                yield said, which.slug, _person(people.get(official_key(name)), name)
        if meeting.series:
            line = _line(str(meeting.ordinal), which.slug, which.label)
            yield Said.SERIES, _series_key(meeting.series), line
    for citation in entities.documents:
        slug = citation.identity.slug
        yield Said.DETAILS, slug, _document_details(citation)


def post_in(text: str) -> tuple[PostStatus, str]:
    """The post that is said of an official."""
    status, _, post = text.partition("\t")
    return PostStatus(status), post


def person_in(text: str) -> NamedOfficial:
    """The person who is said to be at a meeting."""
    slug, name, *posts = text.split("\t")
    return NamedOfficial(slug, name, tuple(posts))


@dataclass(frozen=True, slots=True)
class InSeries:
    """One meeting of a series."""

    ordinal: int
    slug: str
    label: str


def series_in(text: str) -> InSeries:
    """The meeting that is said to belong to a series."""
    ordinal, slug, label = text.split("\t")
    return InSeries(int(ordinal), slug, label)


@dataclass(frozen=True, slots=True)
class Details:
    """What an article tells of a meeting or a document itself."""

    kind: str
    number: str = ""
    issuer: str = ""
    year: int | None = None
    body: str = ""
    term: int | None = None
    ordinal: int | None = None
    place: str = ""
    begins: date | None = None
    ends: date | None = None
    agenda: tuple[str, ...] = ()
    series: str = ""


def details_in(text: str) -> Details:
    """The details that were said."""
    row: dict[str, Any] = json.loads(text)
    for name in ("begins", "ends"):
        if name in row:
            row[name] = date.fromisoformat(row[name])
    return Details(**row | {"agenda": tuple(row.get("agenda", ()))})


def _series_key(series: MeetingSeries) -> str:
    """What names a series among the subjects of sayings."""
    return _line(series.kind, str(series.extraordinary), series.body, str(series.term))


def _meeting_details(meeting: Meeting) -> str:
    return _json(
        {
            "kind": meeting.kind,
            "body": meeting.body,
            "term": meeting.term or meeting.derived_term,
            "ordinal": meeting.ordinal,
            "place": meeting.place,
            "begins": meeting.begins and meeting.begins.isoformat(),
            "ends": meeting.ends and meeting.ends.isoformat(),
            "agenda": meeting.agenda,
            "series": meeting.series and _series_key(meeting.series),
        }
    )


def _document_details(citation: Citation) -> str:
    return _json(
        {
            "kind": citation.kind,
            "number": citation.number,
            "issuer": citation.issuer,
            "year": citation.year,
        }
    )


def _json(row: Mapping[str, object]) -> str:
    """A row without what it leaves empty."""
    return json.dumps({name: value for name, value in row.items() if value}, ensure_ascii=False)


def _person(official: Official | None, name: str) -> str:
    if official is None:
        return _line("", name)
    posts = [post_label(post) for post in distinct_posts(official.posts)]
    return _line(official.identity.slug, official.name, *posts)


def _line(*parts: str) -> str:
    return "\t".join(" ".join(part.split()) for part in parts)
