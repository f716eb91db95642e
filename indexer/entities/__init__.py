"""Who, at which meeting, when, citing what: found by rules in normalised text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.entities.citations import find_citations
from indexer.entities.dates import find_dates
from indexer.entities.meetings import MeetingFinder
from indexer.entities.officials import OfficialFinder, official_key
from indexer.entities.records import (
    Citation,
    Entities,
    EventDate,
    Meeting,
    MeetingKind,
    Official,
    Post,
    PostStatus,
    Span,
)

if TYPE_CHECKING:
    from datetime import date

    from corpus import Gazetteers

__all__ = [
    "Citation",
    "Entities",
    "EntityFinder",
    "EventDate",
    "Meeting",
    "MeetingKind",
    "Official",
    "Post",
    "PostStatus",
    "Span",
    "official_key",
]


class EntityFinder:
    """Finds all kinds of entities with the gazetteers given. Safe to share between threads."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        self._officials = OfficialFinder(gazetteers)
        self._meetings = MeetingFinder(gazetteers)

    def find(self, text: str, *, published: date | None, author: str) -> Entities:
        """Everything that a normalised text names; spans are offsets into it."""
        return Entities(
            officials=self._officials.find(text, author=author),
            meetings=self._meetings.find(text),
            dates=find_dates(text, published=published),
            documents=find_citations(text),
        )
