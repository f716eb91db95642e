"""Which meetings are told: kind, number, body, term, topic, place, days, who came, agenda."""

from indexer.entities.meetings.finder import MeetingFinder

__all__ = ["MeetingFinder"]
