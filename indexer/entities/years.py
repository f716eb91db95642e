"""The year that a date leaves out, told by the article around it or by its day of publication."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final

from indexer.entities.records import DateEvidence
from indexer.entities.sentences import sentence_around
from indexer.entities.written_dates import WrittenDate, day_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.entities.reading import Reading

_STEMS: Final = "Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý"
_YEAR: Final = re.compile(r"(?<![\d.,])20\d\d(?![\d.,]\d|\d|/\d)")
_AIM: Final = re.compile(
    r"(?:đến|tới|tầm nhìn|giai đoạn|hướng tới|trước|vào|từ nay|\d\d\d\d ?[-–])(?: cuối| đầu)?"
    r"(?: năm)? (?:(?:hết )?(?:ngày |tháng )?(?:\d{1,2}[-/]){1,2})?$"
)
"""Before a year that plans aim at, or that ends a term."""
_OF_THE_YEAR: Final = re.compile(
    r" (?P<which>năm (?:ngoái|nay|tới|sau|kia)|(?:vừa qua|vừa rồi|qua|tới|sắp tới|này|nay)(?!\w))"
)
"""Behind a date: which one is meant, counted from the day of publication."""
_YEARS_AWAY: Final = {"năm ngoái": -1, "năm nay": 0, "năm tới": 1, "năm sau": 1, "năm kia": -2}
_AHEAD: Final = re.compile(
    r"(?<!\w)(?:sẽ|tới|dự kiến|sắp|kế hoạch|hạn|trước|đến|hoàn thành|năm sau|sang năm)(?!\w)"
)
"""What says of a month that it is still to come."""
_CURRENT: Final = re.compile(
    r"(?<!\w)(?:(?<!so với )(?<!cùng kỳ )(?:\d{1,2}|ba|sáu|chín) tháng (?:đầu|cuối)(?: của)? năm|"
    r"năm nay,? \(?|nhiệm vụ [^.;\n]{0,40}cuối năm|"
    r"(?:diễn đàn|hội nghị|lễ hội|đại lễ|triển lãm|hội chợ|tuần lễ|liên hoan|kỳ thi|họp báo|"
    r"phiên họp) (?!quý|tổng kết)(?:[^\W\d][\w.]* ){0,9}?(?:năm|thường kỳ tháng \d+[-/])?) ?$"
)
"""Before the year of an event that is held, or of a period that runs: `6 tháng đầu năm 2016`."""
_NEW_YEAR: Final = re.compile(
    rf"(?<!\w)Tết (?:Nguyên đán |âm lịch |(?:{_STEMS}) \w+ |năm )*(?P<year>20\d\d)(?![\d/-])"
)
"""The lunar New Year, named with its year: it lies in January or February."""
_AROUND_NEW_YEAR: Final = frozenset({1, 2, 3})
_LONGEST_EVENT: Final = 120
_IN_FORCE: Final = re.compile(
    r"(?:hiệu lực|thi hành|áp dụng|số \S{1,20}|QĐ|TB|TTg|CP)[^.;\n]{0,30}$"
)
"""Before a day from which a rule holds, or of which a document is."""
_REMEMBERED: Final = date(2001, 9, 11)
"""A day that is told of in every year."""
_THIS_CENTURY: Final = 2000
_BESIDE: Final = timedelta(days=45)


class KnownYears:
    """What tells the years that the dates of an article leave out."""

    def __init__(self, written: Iterable[WrittenDate], reading: Reading) -> None:
        dated = [each for each in written if each.year]
        self._reading = reading
        self._published = reading.published
        self._years: dict[tuple[int | None, int], set[int]] = {}
        for each in dated:
            if each.year:
                self._years.setdefault((each.day, each.month), set()).add(each.year)
        self._days = [
            day
            for each in dated
            if each.year and each.day and each.year >= _THIS_CENTURY
            if not _IN_FORCE.search(reading.text, max(0, each.span.start - 40), each.span.start)
            if (day := day_at(each.year, each.month, each.day)) and day != _REMEMBERED
        ]
        self._days += [
            day
            for each in dated
            if each.first_year and each.first_month and each.first_day
            if (day := day_at(each.first_year, each.first_month, each.first_day))
        ]

    @cached_property
    def _latest(self) -> int:
        return 0 if self._published else _latest_year(self._reading)

    @cached_property
    def _current(self) -> int:
        return 0 if self._published else _current_year(self._reading, self._latest)

    def year_of(self, written: WrittenDate) -> tuple[int | None, DateEvidence]:
        """The year of a date, and how it is known; none where the article leaves it open.

        An undated article fixes it by a full date of the same day or of the same weeks, or by an
        event or a running period of the latest year it tells: a year that stands alone may be one
        of a law, a birth or an earlier event.
        """
        if written.year:
            return written.year, DateEvidence.TEXT
        told = _OF_THE_YEAR.match(self._reading.small, written.span.end)
        which = told.group("which") if told else ""
        if which in _YEARS_AWAY:
            return self._years_away(_YEARS_AWAY[which])
        if year := self._same_day(written, which):
            return year, DateEvidence.ARTICLE
        if self._published:
            return self._nearest(written, self._published), DateEvidence.PUBLISHED
        if year := self._beside(written) or self._new_year(written) or self._current:
            return year, DateEvidence.ARTICLE
        return None, DateEvidence.UNKNOWN

    def _years_away(self, years: int) -> tuple[int | None, DateEvidence]:
        if self._published is None:
            return None, DateEvidence.UNKNOWN
        return self._published.year + years, DateEvidence.PUBLISHED

    def _same_day(self, written: WrittenDate, which: str) -> int | None:
        """The year that the article writes with the same day or month, if it is one.

        A month is said again every year, and in an undated article so is the day of an
        anniversary: they have to be of the latest year told.
        """
        if which and not written.day:
            return None
        years = self._years.get((written.day, written.month), set())
        return next(iter(years)) if len(years) == 1 and min(years) >= self._latest else None

    def _beside(self, written: WrittenDate) -> int | None:
        """The year in which a date stands within weeks of a full one of the latest year told."""
        if not written.day:
            return None
        years = {
            year
            for full in self._days
            if full.year >= self._latest
            for year in (full.year - 1, full.year, full.year + 1)
            if (day := day_at(year, written.month, written.day)) and abs(day - full) <= _BESIDE
        }
        return years.pop() if len(years) == 1 else None

    def _new_year(self, written: WrittenDate) -> int | None:
        """The year of a day around the lunar New Year that the article names with its year."""
        if written.month not in _AROUND_NEW_YEAR:
            return None
        years = {int(match.group("year")) for match in _NEW_YEAR.finditer(self._reading.text)}
        return years.pop() if len(years) == 1 else None

    def _nearest(self, written: WrittenDate, published: date) -> int | None:
        """The year that puts a date nearest to publication; a month is past unless said ahead."""
        day = written.day or 15
        nearby = (published.year - 1, published.year, published.year + 1)
        candidates = filter(None, (day_at(year, written.month, day) for year in nearby))
        nearest = min(candidates, key=lambda each: abs((each - published).days), default=None)
        if nearest is None:
            return None
        ahead = nearest.year > published.year and not written.day
        return nearest.year - 1 if ahead and not self._is_ahead(written) else nearest.year

    def _is_ahead(self, written: WrittenDate) -> bool:
        start, end = sentence_around(self._reading.text, written.span.start, written.span.end)
        return bool(_AHEAD.search(self._reading.small, start, end))


def _latest_year(reading: Reading) -> int:
    """The latest year of this century that a text speaks of; 0 if of none."""
    small = reading.small
    return max(
        (
            int(match.group())
            for match in _YEAR.finditer(small)
            if not _AIM.search(small, max(0, match.start() - 20), match.start())
        ),
        default=0,
    )


def _current_year(reading: Reading, latest: int) -> int:
    """The latest year told if it is that of an event or of a running period; 0 if not."""
    small = reading.small
    for match in re.finditer(str(latest), small) if latest else ():
        lead = small[max(0, match.start() - _LONGEST_EVENT) : match.start()]
        if _YEAR.match(small, match.start()) and _CURRENT.search(lead):
            return latest
    return 0
