"""The year that puts a date nearest to the day of publication."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.dates.words import day_at
from indexer.entities.sentences import sentence_around

if TYPE_CHECKING:
    from datetime import date

    from indexer.entities.dates.words import WrittenDate
    from indexer.entities.reading import Reading

_AHEAD: Final = re.compile(
    r"(?<!\w)(?:sẽ|tới|dự kiến|sắp|kế hoạch|hạn|trước|đến|hoàn thành|năm sau|sang năm)(?!\w)"
)
"""What says of a month that it is still to come."""
_PAST: Final = re.compile(r"(?<!\w)hồi (?:(?:đầu|cuối|giữa) )?$")
"""Before a date that is over."""


def nearest_year(written: WrittenDate, published: date, reading: Reading) -> int | None:
    """The year that puts a date nearest to publication; a month is past unless said ahead."""
    day = written.day or 15
    nearby = (published.year - 1, published.year, published.year + 1)
    candidates = filter(None, (day_at(year, written.month, day) for year in nearby))
    nearest = min(candidates, key=lambda each: abs((each - published).days), default=None)
    if nearest is None:
        return None
    start = written.span.start
    if _PAST.search(reading.small, max(0, start - 12), start):
        return nearest.year - (nearest.replace(day=written.day or 1) > published)
    ahead = nearest.year > published.year and not written.day
    return nearest.year - 1 if ahead and not _is_ahead(written, reading) else nearest.year


def _is_ahead(written: WrittenDate, reading: Reading) -> bool:
    start, end = sentence_around(reading.text, written.span.start, written.span.end)
    return bool(_AHEAD.search(reading.small, start, end))
