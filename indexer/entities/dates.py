"""Days and months that an article speaks of, with the missing year resolved."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from indexer.entities.records import DateEvidence, DatePrecision, EventDate, Span
from indexer.entities.written_dates import WrittenDate, day_at, written_dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indexer.entities.reading import Reading

_BARE_YEAR: Final = re.compile(r"20\d\d(?![\d/.,]\d|\d| ?[-–])")
_RELATIVE: Final = re.compile(r"(?P<when>nay|qua|kia|mai)(?!\w)")
_OF_THE_DAY: Final = re.compile(r"(?<!\w)(?:hôm|sáng|trưa|chiều|tối|đêm|khuya|(?P<day>ngày)) $")
_GLUED: Final = re.compile(r"[ ,]*\(?(?:ngày )?\d{1,2}[/-]\d{1,2}")
"""A day written out behind a relative word; the two are one date."""
_OFFSETS: Final = {"nay": 0, "qua": -1, "kia": -2, "mai": 1}
_AFTER_DAY: Final = {"mai": 1, "kia": 2}
"""Behind `ngày`."""

_AIM: Final = re.compile(r"(?:đến|đến năm|tầm nhìn|giai đoạn|hướng tới|trước năm) $")
"""Before a year that plans aim at, not one the article speaks of."""
_INSIDE_NUMBERS: Final = frozenset("0123456789/.,-")
_THIS_CENTURY: Final = 2000
_BESIDE: Final = timedelta(days=31)


def find_dates(reading: Reading) -> tuple[EventDate, ...]:
    """The dates named in a normalised text, in order.

    A date without its year takes that of another full date of the same day and month, else the
    year that puts it nearest to the day of publication, else the only year that the text speaks of.
    What stays unknown has no day. Relative
    words (`hôm qua`) are counted from the day of publication. Names of holidays, ratios, scores,
    and numbers of documents and houses are no dates.
    """
    written = list(written_dates(reading))
    known = _KnownYears(written, reading)
    found = [_resolved(each, known) for each in written]
    found += _relative(reading)
    return tuple(sorted(found, key=lambda each: each.span.start))


def _resolved(written: WrittenDate, known: _KnownYears) -> EventDate:
    precision = DatePrecision.DAY if written.day else DatePrecision.MONTH
    day = written.day or 1
    year, evidence = known.year_of(written)
    last = day_at(year, written.month, day) if year else None
    if last is None:
        return EventDate(None, written.span, DateEvidence.UNKNOWN, precision=precision)
    if written.first_day is None:
        return EventDate(last, written.span, evidence, precision=precision)
    first_month = written.first_month or written.month
    first_year = last.year - (first_month > written.month)
    return EventDate(
        day_at(first_year, first_month, written.first_day), written.span, evidence, end=last
    )


class _KnownYears:
    """What tells the years that the dates of an article leave out."""

    def __init__(self, written: Iterable[WrittenDate], reading: Reading) -> None:
        dated = [each for each in written if each.year]
        self._years = {(each.day, each.month): each.year for each in dated}
        self._days = [
            day
            for each in dated
            if each.year and each.day and each.year >= _THIS_CENTURY
            if (day := day_at(each.year, each.month, each.day))
        ]
        self._published = reading.published
        self._only = None if reading.published else _only_year(reading.text)

    def year_of(self, written: WrittenDate) -> tuple[int | None, DateEvidence]:
        """The year of a date, and how it is known."""
        if written.year:
            return written.year, DateEvidence.TEXT
        if year := self._years.get((written.day, written.month)):
            return year, DateEvidence.ARTICLE
        if self._published:
            return _nearest_year(written, self._published), DateEvidence.PUBLISHED
        if year := self._beside(written) or self._only:
            return year, DateEvidence.ARTICLE
        return None, DateEvidence.UNKNOWN

    def _beside(self, written: WrittenDate) -> int | None:
        """The year in which an undated article's date stands within weeks of a full one."""
        if not written.day:
            return None
        years = {
            year
            for full in self._days
            for year in (full.year - 1, full.year, full.year + 1)
            if (day := day_at(year, written.month, written.day)) and abs(day - full) <= _BESIDE
        }
        return years.pop() if len(years) == 1 else None


def _only_year(text: str) -> int | None:
    """The year a text speaks of, if it is one: of this century, and not that of a term."""
    years = {
        int(match.group())
        for match in _BARE_YEAR.finditer(text)
        if text[match.start() - 1 : match.start()] not in _INSIDE_NUMBERS
        and not _AIM.search(text, max(0, match.start() - 16), match.start())
    }
    return years.pop() if len(years) == 1 else None


def _nearest_year(written: WrittenDate, published: date) -> int | None:
    day = written.day or 15
    years = (published.year - 1, published.year, published.year + 1)
    candidates: Iterable[date] = filter(None, (day_at(year, written.month, day) for year in years))
    nearest = min(candidates, key=lambda each: abs((each - published).days), default=None)
    return nearest.year if nearest else None


def _relative(reading: Reading) -> Iterator[EventDate]:
    """Words that count from the day of publication."""
    small = reading.small
    for match in _RELATIVE.finditer(small):
        before = _OF_THE_DAY.search(small, max(0, match.start() - 6), match.start())
        when = match.group("when")
        if not before or (before.group("day") and when not in _AFTER_DAY):
            continue
        if _GLUED.match(reading.text, match.end()):
            continue
        span = Span(before.start(), match.end())
        if reading.published is None:
            yield EventDate(None, span, DateEvidence.UNKNOWN)
            continue
        offset = _AFTER_DAY[when] if before.group("day") else _OFFSETS[when]
        yield EventDate(reading.published + timedelta(days=offset), span, DateEvidence.PUBLISHED)
