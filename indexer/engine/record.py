"""The stored record of an article: what a reader needs to show it, as one JSON text.

Whoosh compresses what it stores. Lists whose entries have a fixed order keep the record small;
what an entry leaves out at its end is empty.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from corpus import Article
from indexer.entities import Post, PostStatus, distinct_posts, official_key
from indexer.language.slugs import slugify
from indexer.records import (
    DatedArticle,
    FacetName,
    Mark,
    NamedDocument,
    NamedMeeting,
    NamedOfficial,
    ReportedDay,
    ReportedMeeting,
    StoredArticle,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from indexer.document import AnalysedArticle
    from indexer.entities import Citation, EventDate, Meeting, Official

_STATUS_WORD = {PostStatus.CURRENT: "", PostStatus.FORMER: "nguyên ", PostStatus.ACTING: ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownArticle:
    """What a results page shows of an article, and the text that snippets are cut from."""

    id: str
    title: str
    summary: str
    body: str
    published: date | None
    source: str
    url: str
    reading_minutes: int
    officials: tuple[NamedOfficial, ...]
    meetings: tuple[NamedMeeting, ...]


def post_label(post: Post) -> str:
    """A post as people are shown it; one that was left says so, an acting one says so itself."""
    return _STATUS_WORD[post.status] + post.text


@dataclass(frozen=True, slots=True)
class FacetEntry:
    """A value of a facet that an article carries."""

    slug: str
    label: str
    detail: str = ""
    """What this article says of it: an official's posts."""


def entries_of(analysed: AnalysedArticle) -> dict[FacetName, list[FacetEntry]]:
    """The facet values of an article; `entries_in` finds the same in its record."""
    entities = analysed.entities
    return {
        FacetName.OFFICIAL: [
            FacetEntry(each.identity.slug, each.identity.label, ", ".join(_post_labels(each)))
            for each in entities.officials
        ],
        FacetName.MEETING: [
            FacetEntry(each.identity.slug, each.identity.label)
            for each in entities.distinct_meetings
        ],
        FacetName.DOCUMENT: [
            FacetEntry(each.identity.slug, each.identity.label) for each in entities.documents
        ],
        FacetName.SOURCE: _source_entries(analysed.article.source),
    }


def entries_in(record: str) -> dict[FacetName, list[FacetEntry]]:
    """The facet values in a record."""
    row: dict[str, Any] = json.loads(record)
    return {
        FacetName.OFFICIAL: [
            FacetEntry(slug, label[0] if label else name, ", ".join(posts))
            for slug, name, posts, _, *label in row["officials"]
        ],
        FacetName.MEETING: [FacetEntry(each["slug"], each["label"]) for each in row["meetings"]],
        FacetName.DOCUMENT: [FacetEntry(slug, label) for slug, label, *_ in row["documents"]],
        FacetName.SOURCE: _source_entries(row["source"]),
    }


def article_in(record: str) -> Article:
    """The article that a record was made of, but for its metadata."""
    row: dict[str, Any] = json.loads(record)
    moment = row.get("moment")
    return Article(
        id=row["id"],
        title=row["title"],
        body=row["body"],
        summary=row["summary"],
        captions=tuple(row["captions"]),
        published=_day(row["published"]),
        published_at=datetime.fromisoformat(moment) if moment else None,
        source=row["source"],
        url=row["url"],
        author=row["author"],
        category=row["category"],
    )


def _source_entries(source: str) -> list[FacetEntry]:
    name = source.strip()
    return [FacetEntry(slugify(name), name)] if name else []


def _post_labels(official: Official) -> list[str]:
    return [post_label(post) for post in distinct_posts(official.posts)]


def pack(analysed: AnalysedArticle) -> str:
    """The record of an article."""
    article, entities = analysed.article, analysed.entities
    places = {official_key(each.name): at for at, each in enumerate(entities.officials)}
    row = {
        "id": article.id,
        "title": article.title,
        "summary": article.summary,
        "body": article.body,
        "captions": list(article.captions),
        "published": _text(article.published),
        "source": article.source,
        "url": article.url,
        "author": article.author,
        "category": article.category,
        "minutes": analysed.reading_minutes,
        "officials": [_official_row(official) for official in entities.officials],
        "meetings": [_meeting_row(meeting, places) for meeting in entities.distinct_meetings],
        "documents": [_document_row(citation) for citation in entities.documents],
        "days": [_day_row(each) for each in entities.dates if each.day],
    }
    if article.published_at:
        row["moment"] = article.published_at.isoformat()
    return json.dumps(row, ensure_ascii=False)


def unpack(record: str) -> StoredArticle:
    """The article of a record."""
    row: dict[str, Any] = json.loads(record)
    officials = tuple(
        NamedOfficial(slug, name, tuple(posts)) for slug, name, posts, *_ in row["officials"]
    )
    marks = [
        Mark(start=start, end=end, slug=slug)
        for slug, _, _, mentions, *_ in row["officials"]
        for start, end in mentions
    ]
    return StoredArticle(
        id=row["id"],
        title=row["title"],
        summary=row["summary"],
        body=row["body"],
        captions=tuple(row["captions"]),
        published=_day(row["published"]),
        source=row["source"],
        url=row["url"],
        author=row["author"],
        category=row["category"],
        reading_minutes=row["minutes"],
        officials=officials,
        meetings=tuple(_meeting(each, officials) for each in row["meetings"]),
        documents=tuple(NamedDocument(*each) for each in row["documents"]),
        days=tuple(
            ReportedDay(date.fromisoformat(first), date.fromisoformat(last), *rest)
            for first, last, *rest in row["days"]
        ),
        official_marks=tuple(sorted(marks, key=lambda mark: mark.start)),
    )


def unpack_shown(record: str, *, officials: int) -> ShownArticle:
    """What a results page shows of the article of a record; so many of its officials at most.

    A page has ten of them: making every object that `unpack` makes takes as long as parsing.
    """
    row: dict[str, Any] = json.loads(record)
    named = row["officials"][:officials]
    return ShownArticle(
        id=row["id"],
        title=row["title"],
        summary=row["summary"],
        body=row["body"],
        published=_day(row["published"]),
        source=row["source"],
        url=row["url"],
        reading_minutes=row["minutes"],
        officials=tuple(NamedOfficial(slug, name, tuple(posts)) for slug, name, posts, *_ in named),
        meetings=tuple(NamedMeeting(each["slug"], each["label"]) for each in row["meetings"]),
    )


def unpack_dated(record: str) -> DatedArticle:
    """The article of a record as a line of a list."""
    row: dict[str, Any] = json.loads(record)
    return DatedArticle(row["id"], row["title"], _day(row["published"]), row["source"])


def _official_row(official: Official) -> list[object]:
    """The label stands last, where it is not the name that the article uses."""
    who = official.identity
    mentions = [[each.span.start, each.span.end] for each in official.mentions]
    row: list[object] = [who.slug, official.name, _post_labels(official), mentions]
    return row if who.label == official.name else [*row, who.label]


def _meeting_row(meeting: Meeting, places: Mapping[str, int]) -> dict[str, object]:
    """What is known of a meeting; its people by their places among the article's officials."""

    def people(names: Iterable[str]) -> list[int | str]:
        return [places.get(official_key(name), name) for name in names]

    row = {
        "slug": meeting.identity.slug,
        "label": meeting.identity.label,
        "kind": meeting.kind,
        "ordinal": meeting.ordinal,
        "body": meeting.body,
        "term": meeting.term or meeting.derived_term,
        "extraordinary": meeting.extraordinary,
        "topic": meeting.topic,
        "place": meeting.place,
        "begins": _text(meeting.begins),
        "ends": _text(meeting.ends),
        "chairs": people(meeting.chairs),
        "attendees": people(meeting.attendees),
        "agenda": list(meeting.agenda),
    }
    return {name: value for name, value in row.items() if value}


def _meeting(row: Mapping[str, Any], officials: Sequence[NamedOfficial]) -> ReportedMeeting:
    def people(kept: Iterable[int | str]) -> tuple[NamedOfficial, ...]:
        return tuple(
            NamedOfficial("", each) if isinstance(each, str) else officials[each] for each in kept
        )

    return ReportedMeeting(
        slug=row["slug"],
        label=row["label"],
        kind=row["kind"],
        ordinal=row.get("ordinal"),
        body=row.get("body", ""),
        term=row.get("term"),
        extraordinary=row.get("extraordinary", False),
        topic=row.get("topic", ""),
        place=row.get("place", ""),
        begins=_day(row.get("begins")),
        ends=_day(row.get("ends")),
        chairs=people(row.get("chairs", ())),
        attendees=people(row.get("attendees", ())),
        agenda=tuple(row.get("agenda", ())),
    )


def _document_row(citation: Citation) -> list[object]:
    which = citation.identity
    row: list[object] = [which.slug, which.label, citation.kind, citation.number, citation.year]
    row += [citation.issuer, citation.draft]
    while not row[-1]:
        row.pop()
    return row


def _day_row(each: EventDate) -> list[object]:
    return [_text(each.day), _text(each.last), each.evidence, each.span.start, each.span.end]


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
