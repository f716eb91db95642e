"""Days and months that an article speaks of, with the missing year resolved."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from indexer.entities.dates.words import WrittenDate, day_at
from indexer.entities.dates.written_dates import written_dates
from indexer.entities.dates.years import KnownYears
from indexer.entities.records import DateEvidence, DatePrecision, EventDate, Span
from indexer.entities.searching import offsets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.entities.dates.session_calendar import SessionCalendar
    from indexer.entities.reading import Reading

_WORD_GOES_ON: Final = re.compile(r"\w")
_OF_THE_DAY: Final = re.compile(r"(?<!\w)(?:hôm|sáng|trưa|chiều|tối|đêm|khuya|(?P<day>ngày)) $")
_GLUED: Final = re.compile(
    r"[ ,]*\(?(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),? ?)?(?:ngày )?\d{1,2}[/-]\d{1,2}"
)
"""A day written out behind a relative word; the two are one date."""
_FIGURE: Final = re.compile(
    r"(?:như|có được|làm nên|được như|đến được|thành công|cuộc sống|đất nước) "
    r"(?:của )?ngày hôm $|"
    r"(?:có được|thành công|thành quả|thành tựu|vị trí|kết cục|phát triển|trưởng thành|cơ hội)"
    r"[^.;\n]{0,40} như hôm $|"
    r"(?:thế hệ|(?:thế hệ|tuổi|người|giới|giả|cứu) trẻ|cuộc sống|xã hội|của) hôm $|"
    r"(?<!\w)(?:[12]|một|hai) chiều $|(?<!\w)(?:mấy|những|vài|bao) hôm $|"
    r"(?:không (?:ai |thể |hề )?biết(?: rằng)?|nụ cười|tương lai|thế hệ|khát vọng|vì|một|những) "
    r"ngày $"
)
"""The present or the future as such: `có được như ngày hôm nay`, `thế hệ hôm nay`, `vì ngày mai`"""
_AS_SUCH: Final = re.compile(
    r"(?:,| và)(?: các| với)*(?: thế hệ)? mai sau| (?:tươi sáng|tươi đẹp|tốt đẹp)(?!\w)"
)
"""The same behind it: `thế hệ hôm nay và mai sau`."""
_TITLE: Final = re.compile(r"[\"“'‘][^\"“”.,;:!?\n]{0,40}$")
_TITLE_ENDS: Final = re.compile(r"[\"”'’]")
"""Around a name that ends so: `cuộc thi “Vì sự học ngày mai”`."""
_OFFSETS: Final = {"nay": 0, "qua": -1, "kia": -2, "mai": 1}
_AFTER_DAY: Final = {"mai": 1, "kia": 2}
"""Behind `ngày`."""


def find_dates(reading: Reading, calendar: SessionCalendar | None = None) -> tuple[EventDate, ...]:
    """The dates named in a normalised text, in order.

    A date without its year takes that of another full date of the same day and month, else the
    year that puts it nearest to the day of publication, else the one that `KnownYears` reads from
    the article. What stays unknown has no day. Relative words (`hôm qua`) are counted from the day
    of publication. The calendar tells when the counted meetings were that an undated article names.
    Names of holidays, ratios, scores, and numbers of documents and houses are no
    dates.
    """
    written = list(written_dates(reading))
    known = KnownYears(written, reading, calendar)
    found = [_resolved(each, known) for each in written]
    found += _relative(reading)
    return tuple(sorted(found, key=lambda each: each.span.start))


def _resolved(written: WrittenDate, known: KnownYears) -> EventDate:
    precision = DatePrecision.DAY if written.day else DatePrecision.MONTH
    day = written.day or 1
    year, evidence = known.year_of(written)
    last = day_at(year, written.month, day) if year else None
    if last is None:
        return EventDate(None, written.span, DateEvidence.UNKNOWN, precision=precision)
    if written.first_month and not written.first_day:
        begin = last.replace(year=written.first_year or last.year, month=written.first_month)
        end = last.replace(day=monthrange(last.year, last.month)[1])
        return EventDate(begin, written.span, evidence, precision=precision, end=end)
    if written.first_day is None:
        return EventDate(last, written.span, evidence, precision=precision)
    first_month = written.first_month or written.month
    first_year = written.first_year or last.year - (first_month > written.month)
    return EventDate(
        day_at(first_year, first_month, written.first_day), written.span, evidence, end=last
    )


def _is_figure(reading: Reading, span: Span, when: str) -> bool:
    """Whether a relative word does not mean a day: in a figure of speech, or as part of a name."""
    text, start = reading.text, span.start
    at = span.end - len(when)
    if _FIGURE.search(reading.small, max(0, at - 72), at) or _AS_SUCH.match(text, span.end):
        return True
    if when != "mai":
        return False
    if _TITLE_ENDS.match(text, span.end) and _TITLE.search(text, max(0, start - 48), start):
        return True
    return text[start] == "N" and text[:start].endswith((" ", "‘")) and text[start - 2].isalpha()


def _relative(reading: Reading) -> Iterator[EventDate]:
    """Words that count from the day of publication."""
    small = reading.small
    for when, at in ((word, at) for word in _OFFSETS for at in offsets(small, word)):
        end = at + len(when)
        before = _OF_THE_DAY.search(small, max(0, at - 6), at)
        if not before or (before.group("day") and when not in _AFTER_DAY):
            continue
        if _WORD_GOES_ON.match(small, end) or _GLUED.match(reading.text, end):
            continue
        span = Span(before.start(), end)
        if _is_figure(reading, span, when):
            continue
        if reading.published is None:
            yield EventDate(None, span, DateEvidence.UNKNOWN)
            continue
        offset = _AFTER_DAY[when] if before.group("day") else _OFFSETS[when]
        yield EventDate(reading.published + timedelta(days=offset), span, DateEvidence.PUBLISHED)
