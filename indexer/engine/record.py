"""The stored record of an article: what a reader needs to show it, as one compressed JSON text."""

from __future__ import annotations

import json
import zlib
from datetime import date
from typing import TYPE_CHECKING, Any

from indexer.entities import Post, PostStatus, distinct_posts, official_key
from indexer.records import Mark, NamedDocument, NamedMeeting, NamedOfficial, StoredArticle

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indexer.document import AnalysedArticle

_STATUS_WORD = {PostStatus.CURRENT: "", PostStatus.FORMER: "nguyên ", PostStatus.ACTING: ""}


def post_label(post: Post) -> str:
    """A post as people are shown it; one that was left says so, an acting one says so itself."""
    return _STATUS_WORD[post.status] + post.text


def pack(analysed: AnalysedArticle) -> bytes:
    """The record of an article. Facet values are written by their keys, slugs come at reading."""
    article, entities = analysed.article, analysed.entities
    row = {
        "id": article.id,
        "title": article.title,
        "summary": article.summary,
        "body": article.body,
        "captions": list(article.captions),
        "published": article.published.isoformat() if article.published else None,
        "source": article.source,
        "url": article.url,
        "author": article.author,
        "category": article.category,
        "minutes": analysed.reading_minutes,
        "officials": [
            [
                official_key(official.name),
                official.name,
                [post_label(post) for post in distinct_posts(official.posts)],
                [[each.span.start, each.span.end] for each in official.mentions],
            ]
            for official in entities.officials
        ],
        "meetings": [meeting.label for meeting in entities.meetings],
        "documents": [citation.label for citation in entities.documents],
    }
    return zlib.compress(json.dumps(row, ensure_ascii=False).encode("utf-8"), 6)


def unpack(data: bytes, slugs: Mapping[str, Mapping[str, str]]) -> StoredArticle:
    """The article of a record; `slugs` leads, for each facet, from keys to slugs."""
    row: dict[str, Any] = json.loads(zlib.decompress(data))
    officials: list[NamedOfficial] = []
    marks: list[Mark] = []
    for key, name, posts, mentions in row["officials"]:
        slug = slugs["official"][key]
        officials.append(NamedOfficial(slug, name, tuple(posts)))
        marks.extend(Mark(start=start, end=end, slug=slug) for start, end in mentions)
    return StoredArticle(
        id=row["id"],
        title=row["title"],
        summary=row["summary"],
        body=row["body"],
        captions=tuple(row["captions"]),
        published=date.fromisoformat(row["published"]) if row["published"] else None,
        source=row["source"],
        url=row["url"],
        author=row["author"],
        category=row["category"],
        reading_minutes=row["minutes"],
        officials=tuple(officials),
        meetings=tuple(NamedMeeting(slugs["meeting"][label], label) for label in row["meetings"]),
        documents=tuple(
            NamedDocument(slugs["document"][label], label) for label in row["documents"]
        ),
        official_marks=tuple(sorted(marks, key=lambda mark: mark.start)),
    )
