"""The stored record of an article: what a reader needs to show it.

What a page of results shows stands by itself, the rest is one JSON text that only the page of the
article reads: taking a hit apart whole took half as long again. Engines compress what they store.
Lists whose entries have a fixed order keep the record small; what an entry leaves out at its end is
empty. A record is made of lists, texts and numbers only, so that every engine can keep it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from corpus import Article
from indexer.entities import Post, PostStatus, distinct_posts, official_key
from indexer.language.slugs import slugify
from indexer.records import (
    DatedArticle,
    DuplicateGroup,
    EntityMark,
    FacetName,
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

Record: TypeAlias = "list[Any]"
"""A value for each of _SHOWN, then the rest as JSON."""
_SHOWN: Final = (
    "id",
    "title",
    "summary",
    "body",
    "published",
    "source",
    "url",
    "minutes",
    "officials",
    "meetings",
)
_STATUS_WORD = {PostStatus.CURRENT: "", PostStatus.FORMER: "nguyên ", PostStatus.ACTING: ""}


class ShownArticle(NamedTuple):
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
    posts: tuple[str, ...] = ()
    """What this article says of an official."""


def entries_of(analysed: AnalysedArticle) -> dict[FacetName, list[FacetEntry]]:
    """The facet values of an article; `entries_in` finds the same in its record."""
    entities = analysed.entities
    return {
        FacetName.OFFICIAL: [
            FacetEntry(each.identity.slug, each.identity.label, _post_labels(each))
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


def entries_in(record: Record) -> dict[FacetName, list[FacetEntry]]:
    """The facet values in a record."""
    shown, rest = _parts(record)
    officials = zip(shown["officials"], rest["officials"], strict=True)
    return {
        FacetName.OFFICIAL: [
            FacetEntry(slug, label[0] if label else name, tuple(posts))
            for (slug, name, posts), (_, *label) in officials
        ],
        FacetName.MEETING: [FacetEntry(slug, label) for slug, label in shown["meetings"]],
        FacetName.DOCUMENT: [FacetEntry(slug, label) for slug, label, *_ in rest["documents"]],
        FacetName.SOURCE: _source_entries(shown["source"]),
    }


def article_in(record: Record) -> Article:
    """The article that a record was made of, but for its metadata."""
    shown, rest = _parts(record)
    moment = rest.get("moment")
    return Article(
        id=shown["id"],
        title=shown["title"],
        body=shown["body"],
        summary=shown["summary"],
        captions=tuple(rest["captions"]),
        published=_day(shown["published"]),
        published_at=datetime.fromisoformat(moment) if moment else None,
        source=shown["source"],
        url=shown["url"],
        author=rest["author"],
        category=rest["category"],
    )


def _parts(record: Record) -> tuple[dict[str, Any], dict[str, Any]]:
    """What a page of results shows, and the rest."""
    *shown, rest = record
    return dict(zip(_SHOWN, shown, strict=True)), json.loads(rest)


def _source_entries(source: str) -> list[FacetEntry]:
    name = source.strip()
    return [FacetEntry(slugify(name), name)] if name else []


def _post_labels(official: Official) -> tuple[str, ...]:
    return tuple(post_label(post) for post in distinct_posts(official.posts))


def pack(analysed: AnalysedArticle) -> Record:
    """The record of an article."""
    article, entities = analysed.article, analysed.entities
    places = {official_key(each.name): at for at, each in enumerate(entities.officials)}
    meetings = entities.distinct_meetings
    shown = {
        "id": article.id,
        "title": article.title,
        "summary": article.summary,
        "body": article.body,
        "published": _text(article.published),
        "source": article.source,
        "url": article.url,
        "minutes": analysed.reading_minutes,
        "officials": [
            [each.identity.slug, each.name, _post_labels(each)] for each in entities.officials
        ],
        "meetings": [[each.identity.slug, each.identity.label] for each in meetings],
    }
    rest = {
        "captions": list(article.captions),
        "author": article.author,
        "category": article.category,
        "officials": [_rest_of_official(official) for official in entities.officials],
        "meetings": [_rest_of_meeting(meeting, places) for meeting in meetings],
        "documents": [_document_row(citation) for citation in entities.documents],
        "days": [_day_row(each) for each in entities.dates if each.day],
    }
    if article.published_at:
        rest["moment"] = article.published_at.isoformat()
    return [*(shown[name] for name in _SHOWN), json.dumps(rest, ensure_ascii=False)]


def unpack(record: Record) -> StoredArticle:
    """The article of a record."""
    shown, rest = _parts(record)
    officials = tuple(
        NamedOfficial(slug, name, tuple(posts)) for slug, name, posts in shown["officials"]
    )
    marks = [
        EntityMark(start=start, end=end, slug=official.slug)
        for official, (mentions, *_) in zip(officials, rest["officials"], strict=True)
        for start, end in mentions
    ]
    return StoredArticle(
        id=shown["id"],
        title=shown["title"],
        summary=shown["summary"],
        body=shown["body"],
        captions=tuple(rest["captions"]),
        published=_day(shown["published"]),
        source=shown["source"],
        url=shown["url"],
        author=rest["author"],
        category=rest["category"],
        reading_minutes=shown["minutes"],
        officials=officials,
        meetings=tuple(
            _meeting(slug, label, row, officials)
            for (slug, label), row in zip(shown["meetings"], rest["meetings"], strict=True)
        ),
        documents=tuple(NamedDocument(*each) for each in rest["documents"]),
        days=tuple(
            ReportedDay(date.fromisoformat(first), date.fromisoformat(last), *others)
            for first, last, *others in rest["days"]
        ),
        official_marks=tuple(sorted(marks, key=lambda mark: mark.start)),
    )


def unpack_shown(record: Record, *, officials: int) -> ShownArticle:
    """What a results page shows of the article of a record; so many of its officials at most."""
    article_id, title, summary, body, published, source, url, minutes, named, meetings, _ = record
    return ShownArticle(
        id=article_id,
        title=title,
        summary=summary,
        body=body,
        published=_day(published),
        source=source,
        url=url,
        reading_minutes=minutes,
        officials=tuple(
            NamedOfficial(slug, name, tuple(posts)) for slug, name, posts in named[:officials]
        ),
        meetings=tuple(NamedMeeting(slug, label) for slug, label in meetings),
    )


def unpack_dated(record: Record) -> DatedArticle:
    """The article of a record as a line of a list."""
    article_id, title, _, _, published, source, *_ = record
    return DatedArticle(article_id, title, _day(published), source)


def duplicate_group(records: Sequence[Record]) -> DuplicateGroup:
    """Articles that are nearly the same, and whether they are so to the letter."""
    shown = [unpack_shown(record, officials=0) for record in records]
    texts = {(article.title, article.summary, article.body) for article in shown}
    return DuplicateGroup(tuple(map(unpack_dated, records)), exact=len(texts) == 1)


def _rest_of_official(official: Official) -> list[object]:
    """The label stands last, where it is not the name that the article uses."""
    label = official.identity.label
    mentions = [[each.span.start, each.span.end] for each in official.mentions]
    return [mentions] if label == official.name else [mentions, label]


def _rest_of_meeting(meeting: Meeting, places: Mapping[str, int]) -> dict[str, object]:
    """What is known of a meeting; its people by their places among the article's officials."""

    def people(names: Iterable[str]) -> list[int | str]:
        return [places.get(official_key(name), name) for name in names]

    row = {
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


def _meeting(
    slug: str, label: str, row: Mapping[str, Any], officials: Sequence[NamedOfficial]
) -> ReportedMeeting:
    def people(kept: Iterable[int | str]) -> tuple[NamedOfficial, ...]:
        return tuple(
            NamedOfficial("", each) if isinstance(each, str) else officials[each] for each in kept
        )

    return ReportedMeeting(
        slug=slug,
        label=label,
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
