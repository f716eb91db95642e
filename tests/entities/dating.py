"""What tests of dates share: those that a text has, on a day of publication."""

from __future__ import annotations

from datetime import date

from indexer.entities import EventDate
from indexer.entities.dates.finder import find_dates
from indexer.entities.reading import Reading

WEDNESDAY = date(2024, 1, 3)


def dates(text: str, published: date | None = WEDNESDAY) -> tuple[EventDate, ...]:
    return find_dates(Reading.of(text, published=published))


def written(text: str, published: date | None = WEDNESDAY) -> dict[str, str | None]:
    """The wordings of the dates with their values; a stretch as `first/last`."""
    return {
        text[each.span.start : each.span.end]: (
            f"{each.iso}/{each.end.isoformat()}" if each.end else each.iso
        )
        for each in dates(text, published)
    }
