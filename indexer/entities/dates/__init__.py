"""Which days are told, and in which year those lie that are written without one."""

from indexer.entities.dates.finder import find_dates
from indexer.entities.dates.session_calendar import SessionCalendar

__all__ = ["SessionCalendar", "find_dates"]
