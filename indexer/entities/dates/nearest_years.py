"""The year that puts a date nearest to publication, unless its sentence tells another."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from indexer.entities.dates.sentence_years import year_of_sentence
from indexer.entities.dates.words import day_at
from indexer.entities.sentences import sentence_around

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from indexer.entities.dates.words import WrittenDate
    from indexer.entities.reading import Reading

_AHEAD: Final = re.compile(
    r"(?<!\w)(?:sẽ|dự kiến|sắp|kế hoạch|hạn|hoàn thành|năm sau|sang năm|từ nay|chậm nhất|phải|"
    r"lộ trình|phía trước|tiếp theo|(?:gian|tuần|tháng|năm|mùa|kỳ|\d) tới|tới đây)(?!\w)"
)
"""What in its sentence says of a date that it is still to come."""
_UNTIL: Final = re.compile(r"(?<!\w)(?:trước|đến|tới)(?: (?:khoảng|hết|đầu|giữa|cuối|ngày))* $")
"""The same right before it."""
_SOON: Final = re.compile(r" tới(?: đây)?(?=[.,;:)\n]| (?:ở|tại|khi|và|nhằm|với|gồm|của)(?!\w)|$)")
"""The same right behind it."""
_WILL: Final = re.compile(r"(?<!\w)(?:sẽ|dự kiến|sắp)(?!\w)")
_OVER: Final = re.compile(
    r"(?<!\w)(?:trước đó|gần nhất|(?<!trong )khi đó|mùa trước|ban đầu|"
    r"hoãn(?! sang| đến| tới| lại)|kể từ|(?:sau|với) (?:các|những|đợt|vụ))(?!\w)"
)
"""What says before it that it is over."""
_ONCE: Final = re.compile(r"(?<!\w)hồi (?:(?:đầu|cuối|giữa) )?$")
"""The same right before it."""
_PAST_YEAR: Final = re.compile(r"(?<!\w)năm (?P<year>20\d\d) (?:vừa qua|vừa rồi)(?!\w)")
"""The same with its year: `trong năm 2020 vừa qua, sau đợt cao điểm tháng 5`."""
_NEAR: Final = timedelta(days=45)
"""Nearer days need no words: one tells as much of those before as of those after."""
_HALF_MONTH: Final = 15


class _InYear(NamedTuple):
    """When a date is if it is of that year."""

    year: int
    first: date
    last: date

    def distance(self, published: date) -> timedelta:
        """How far it is from publication; a stretch that has begun and not ended is not."""
        return max(self.first - published, published - self.last, timedelta(0))


def nearest_year(written: WrittenDate, published: date, reading: Reading) -> int | None:
    """The year that puts a date nearest to publication; a month is past unless said ahead.

    Of what is far off the sentence tells whether it is over or still to come, or names what is
    held by its year.
    """
    years = list(_in_years(written, published))
    if not years:
        return None
    nearest = min(years, key=lambda each: each.distance(published))
    small, start, end = reading.small, written.span.start, written.span.end
    if _ONCE.search(small, max(0, start - 12), start):
        return nearest.year - (nearest.last.replace(day=written.day or 1) > published)
    begin, stop = sentence_around(reading.text, start, end)
    if past := _PAST_YEAR.search(small, begin, start):
        return int(past.group("year"))
    if not written.day and nearest.first > published and nearest.year > published.year:
        ahead = _AHEAD.search(small, begin, stop) or _UNTIL.search(small, max(0, start - 32), start)
        return nearest.year - (not ahead)
    if nearest.distance(published) <= _NEAR:
        return nearest.year
    told = year_of_sentence(reading.text, written)
    if any(each.year == told for each in years):
        return told
    over = _OVER.search(small, begin, start)
    if nearest.first > published:
        return nearest.year - bool(over and not _AHEAD.search(small, begin, stop))
    comes = _SOON.match(small, end) or (_WILL.search(small, begin, start) and not over)
    return nearest.year + bool(comes)


def _in_years(written: WrittenDate, published: date) -> Iterator[_InYear]:
    """When a date is in the year of publication, the one before and the one after."""
    for year in range(published.year - 1, published.year + 2):
        last = day_at(year, written.month, written.day or _HALF_MONTH)
        month = written.first_month or written.month
        first = day_at(
            year - (month > written.month), month, written.first_day or written.day or _HALF_MONTH
        )
        if first and last:
            yield _InYear(year, first, last)
