"""Finds all kinds of entities by rules in normalised text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.entities.dates.finder import find_dates
from indexer.entities.dates.session_calendar import SessionCalendar
from indexer.entities.documents.citations import CitationFinder
from indexer.entities.meetings.finder import MeetingFinder
from indexer.entities.officials.finder import OfficialFinder
from indexer.entities.reading import Reading
from indexer.entities.records import Entities

if TYPE_CHECKING:
    from datetime import date

    from corpus import Gazetteers, Registry


class EntityFinder:
    """Finds all kinds of entities with what is known beforehand. Safe to share between threads."""

    def __init__(self, gazetteers: Gazetteers, registry: Registry) -> None:
        self._officials = OfficialFinder(gazetteers, registry)
        self._meetings = MeetingFinder(gazetteers)
        self._calendar = SessionCalendar(gazetteers.sessions)
        self._citations = CitationFinder(gazetteers)

    def find(
        self, text: str, *, published: date | None, author: str, context: str = ""
    ) -> Entities:
        """Everything that a normalised text names; spans are offsets into it.

        `context` is read after the text, such as title and captions: the full names may stand
        there that the text shortens. What is named there alone counts, without a mention.
        """
        reading = Reading.of(text, published=published, author=author, context=context)
        officials = self._officials.find(reading)
        dates = find_dates(reading, self._calendar)
        found = Entities(
            officials=officials,
            meetings=self._meetings.find(reading, officials, dates),
            dates=dates,
            documents=self._citations.find(reading),
        )
        end = len(text)
        return found.placed(lambda span: span if span.end <= end else None) if context else found
