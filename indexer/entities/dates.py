"""Days that an article speaks of, with the missing year resolved."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from indexer.entities.records import DateEvidence, EventDate, Span

if TYPE_CHECKING:
    from indexer.entities.reading import Reading

_DATE: Final = re.compile(
    r"(?P<cue>[Nn]gày|[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]ến|[Tt]ừ)?\s*\(?"
    r"(?<![\w/.,-])(?P<day>\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(?P<month>\d{1,2})"
    r"(?:(?:\s*[/.-]\s*|\s+năm\s+)(?P<year>(?:19|20)\d{2}))?(?![\w/-]|[.,]\d)"
)


def find_dates(reading: Reading) -> tuple[EventDate, ...]:
    """The days named in a normalised text.

    A day without a year takes that of another full date of the same day and month in the text,
    else the year that puts it nearest to the day of publication, else that of the only year
    among the text's full dates. A day whose year stays unknown is left out.
    """
    text, published = reading.text, reading.published
    matches = [match for match in _DATE.finditer(text) if match.group("year") or match.group("cue")]
    full = {
        (int(match.group("day")), int(match.group("month"))): int(match.group("year"))
        for match in matches
        if match.group("year")
    }
    years = set(full.values())
    found = []
    for match in matches:
        day, month = int(match.group("day")), int(match.group("month"))
        span = Span(match.start("day"), match.end())
        if match.group("year"):
            resolved = _day(int(match.group("year")), month, day), DateEvidence.TEXT
        elif (day, month) in full:
            resolved = _day(full[day, month], month, day), DateEvidence.ARTICLE
        elif published:
            resolved = _nearest(month, day, published), DateEvidence.PUBLISHED
        elif len(years) == 1:
            resolved = _day(next(iter(years)), month, day), DateEvidence.ARTICLE
        else:
            continue
        if resolved[0]:
            found.append(EventDate(resolved[0], span, resolved[1]))
    return tuple(found)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest(month: int, day: int, published: date) -> date | None:
    candidates = [
        candidate
        for year in (published.year - 1, published.year, published.year + 1)
        if (candidate := _day(year, month, day))
    ]
    return min(candidates, key=lambda each: abs((each - published).days), default=None)
