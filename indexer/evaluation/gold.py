"""Gold rows: passages with the entities that a reader found in them.

One JSON object a line: `id, title, published, text, officials [{name, mentions, posts [{text,
status}], person?}], not_officials [{text, kind}], meetings [{text, kind, ordinal, body, term}],
dates [{text, date, end}], documents [{text, type, number, year, issuer, draft?}], ignore`. Every
surface is copied from the passage. `person` tells apart people of one name.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from indexer.evaluation.judged import JudgedError, read_judged

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class GoldPost:
    """A post that the passage gives a person."""

    text: str
    status: str


@dataclass(frozen=True, slots=True)
class GoldOfficial:
    """A person with an office."""

    name: str
    mentions: tuple[str, ...]
    posts: tuple[GoldPost, ...]
    person: str
    """Who it is, the same in every row; the name unless the row says otherwise."""


@dataclass(frozen=True, slots=True)
class GoldMeeting:
    """A meeting as one wording of the passage names it."""

    text: str
    kind: str
    ordinal: int | None
    body: str
    term: int | None


@dataclass(frozen=True, slots=True)
class GoldDate:
    """A date; `date` and `end` are ISO days or months, nothing when not known."""

    text: str
    date: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A document that the passage cites."""

    text: str
    type: str
    number: str
    year: int | None
    draft: bool


@dataclass(frozen=True, slots=True)
class GoldRow:
    """One labelled passage."""

    id: str
    title: str
    published: date | None
    text: str
    officials: tuple[GoldOfficial, ...]
    not_officials: frozenset[str]
    meetings: tuple[GoldMeeting, ...]
    dates: tuple[GoldDate, ...]
    documents: tuple[GoldDocument, ...]
    ignore: frozenset[str]


def read_gold(paths: Iterable[Path]) -> tuple[GoldRow, ...]:
    """Read labelled passages. Raises JudgedError naming the line that is wrong."""
    form = "not as docs/entities.md says"
    rows = tuple(row for path in paths for row in read_judged(path, _row, form))
    if not rows:
        raise JudgedError("no labelled passage was given")
    return rows


def _row(row: dict[str, Any]) -> GoldRow:
    published = row.get("published")
    return GoldRow(
        id=str(row["id"]),
        title=row.get("title") or "",
        published=date.fromisoformat(published[:10]) if published else None,
        text=row["text"],
        officials=tuple(_official(each) for each in row["officials"]),
        not_officials=frozenset(each["text"] for each in row["not_officials"]),
        meetings=tuple(
            GoldMeeting(
                each["text"], each["kind"], each["ordinal"], each["body"] or "", each["term"]
            )
            for each in row["meetings"]
        ),
        dates=tuple(GoldDate(each["text"], each["date"], each.get("end")) for each in row["dates"]),
        documents=tuple(
            GoldDocument(
                each["text"],
                each["type"],
                each["number"] or "",
                each["year"],
                bool(each.get("draft")),
            )
            for each in row["documents"]
        ),
        ignore=frozenset(row["ignore"]),
    )


def _official(row: dict[str, Any]) -> GoldOfficial:
    return GoldOfficial(
        name=row["name"],
        mentions=tuple(row["mentions"]),
        posts=tuple(GoldPost(post["text"], post["status"]) for post in row["posts"]),
        person=row.get("person") or row["name"],
    )
