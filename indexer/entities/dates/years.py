"""The year that a date leaves out, told by the article around it or by its day of publication."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final

from indexer.entities.dates.full_days import FullDays, sentences_between
from indexer.entities.dates.lunar_years import lunar_new_years
from indexer.entities.dates.nearest_years import nearest_year
from indexer.entities.dates.running_years import RunningYear
from indexer.entities.dates.sentence_years import year_of_sentence
from indexer.entities.dates.title_years import year_of_title
from indexer.entities.dates.told_months import year_after_its_end, year_near_month
from indexer.entities.dates.words import LAST_MONTH, THIS_CENTURY, UP_TO, WrittenDate, day_at
from indexer.entities.records import DateEvidence
from indexer.entities.sentences import sentence_around

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.entities.dates.session_calendar import SessionCalendar
    from indexer.entities.reading import Reading

_OF_THE_YEAR: Final = re.compile(
    r" (?P<which>năm (?:ngoái|nay|tới|sau|kia)|(?:vừa qua|vừa rồi|qua|tới|sắp tới|này|nay)(?!\w))"
)
"""Behind a date: which one is meant, counted from the day of publication."""
_SAME_YEAR: Final = re.compile(r" (?:cùng năm|năm đó|năm ấy)(?!\w)")
"""Behind a date: that of the year told last."""
_OF_EVERY_YEAR: Final = re.compile(
    r"(?:(?: (?:đến|tới|và)| ?[-–])(?: hết)?(?: (?:đầu|giữa|cuối))?(?: (?:ngày|tháng))? ?\d{1,2}"
    r"(?:[/-]\d{1,2})?)? (?:hằng|hàng|mỗi) năm(?!\w)"
)
"""Behind a date, or behind a stretch that it begins: that of no year."""
_ANY_YEAR: Final = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)")
_TOLD_LAST: Final = 300
_REMEMBERED: Final = re.compile(
    r"(?<!\w)(?:kỷ niệm|kỉ niệm|tưởng niệm|tưởng nhớ|tri ân|ghi dấu|dâng hương|giỗ|lễ|triển lãm|"
    r"trưng bày|truyền thống|hằng năm|hàng năm|hôm nay|sẽ)(?!\w)"
)
"""What in its sentence says that a day of history is remembered on it."""
_NEWS: Final = timedelta(days=7)
"""So near to publication a day is one of the news."""
_PAIR: Final = re.compile(
    r"(?: \([^()\n]{2,16}\))?,? ?(?:đến|tới|và|-|–)(?: hết)?"
    r"(?: (?:ngày|đầu|giữa|cuối|sáng|trưa|chiều|tối|đêm|\d{1,2}(?:h\d{0,2}| ?giờ)))* ?"
)
"""Between two dates of which the second has the year for both."""
_LISTED: Final = re.compile(
    r"(?:(?:,| và| hoặc| hay) (?:(?:ngày|tháng) )?(?:\d{1,2}(?:[/-]\d{1,2})?(?=[, ]))?)+"
)
"""Between two of a list of which the last has the year: `tháng 2, tháng 3 và tháng 4-2019`."""
_FARTHEST_PAIR: Final = 80
_YEARS_AWAY: Final = {"năm ngoái": -1, "năm nay": 0, "năm tới": 1, "năm sau": 1, "năm kia": -2}
_AROUND_NEW_YEAR: Final = (12, 1, 2, 3)
_TITLES_LOOK_BACK: Final = (1, 2)
"""When titles still tell of the year before."""
_LONGEST_MONTH: Final = 31
_BESIDE_INFERRED: Final = timedelta(days=45)


class KnownYears:
    """What tells the years that the dates of an article leave out."""

    def __init__(
        self,
        written: Sequence[WrittenDate],
        reading: Reading,
        calendar: SessionCalendar | None = None,
    ) -> None:
        self._calendar = calendar
        self._undated = [each for each in written if each.day and not each.year]
        dated = [each for each in written if each.year]
        self._dated = dated
        self._full_days = FullDays(dated, reading)
        self._reading = reading
        self._published = reading.published
        self._years: dict[tuple[int | None, int], set[int]] = {}
        for each in dated:
            if each.year:
                self._years.setdefault((each.day, each.month), set()).add(each.year)
        self._months = [each for each in dated if not each.day]

    @cached_property
    def _running(self) -> RunningYear:
        return RunningYear(self._reading.small)

    @property
    def _latest(self) -> int:
        return 0 if self._published else self._running.latest

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
        if _OF_EVERY_YEAR.match(self._reading.small, written.span.end):
            return None, DateEvidence.UNKNOWN
        if year := self._told_beside(written) or self._same_day(written, which):
            return year, DateEvidence.ARTICLE
        if self._published:
            return nearest_year(written, self._published, self._reading), DateEvidence.PUBLISHED
        year = (
            self._same_month(written)
            or self._full_days.year_beside(written, self._latest)
            or self._new_year(written)
            or self._near_session(written)
            or self._running.of(written.month, written.span.start)
            or self._told_near(written)
            or self._of_title_in(written.month)
            or year_after_its_end(self._reading.small, written, self._dated, self._latest)
            or self._beside_inferred(written)
        )
        if year:
            return year, DateEvidence.ARTICLE
        return None, DateEvidence.UNKNOWN

    def _years_away(self, years: int) -> tuple[int | None, DateEvidence]:
        if self._published is None:
            return None, DateEvidence.UNKNOWN
        return self._published.year + years, DateEvidence.PUBLISHED

    def _told_beside(self, written: WrittenDate) -> int | None:
        """The year of the date to which this one is bound by its words."""
        text, end = self._reading.text, written.span.end
        if _SAME_YEAR.match(text, end):
            told = _ANY_YEAR.findall(text, max(0, written.span.start - _TOLD_LAST), end)
            return int(told[-1]) if told else None
        for each in self._dated:
            if not each.year:
                continue
            both = (written.day is None) == (each.day is None)
            if both and self._goes_on_to(each, end):
                later = (written.month, written.day or 0) > (each.month, each.day or 0)
                return (each.first_year or each.year) - later
            if UP_TO.fullmatch(text, each.span.end, written.span.start):
                begin = (each.month, each.day or 1)
                return each.year + ((written.month, written.day or _LONGEST_MONTH) < begin)
        return None

    def _goes_on_to(self, dated: WrittenDate, at: int) -> bool:
        """Whether the words behind a date that ends there lead on to another one."""
        text, until = self._reading.text, dated.span.start
        if not at <= until < at + _FARTHEST_PAIR:
            return False
        return bool(_PAIR.fullmatch(text, at, until) or _LISTED.fullmatch(text, at, until))

    def _same_day(self, written: WrittenDate, which: str) -> int | None:
        """The year that the article writes with the same day or month, if it is one.

        A month is said again every year, and so is the day of an anniversary: in an undated article
        they have to be of the latest year told, in another one a month tells nothing.
        """
        if not written.day and (which or self._published):
            return None
        years = self._years.get((written.day, written.month), set())
        if len(years) != 1 or min(years) < self._latest:
            return None
        year = next(iter(years))
        return None if self._is_anniversary(written, year) else year

    def _is_anniversary(self, written: WrittenDate, year: int) -> bool:
        """Whether a day told without its year is that on which one of history is remembered."""
        if self._published and year < self._published.year:
            around = (self._published.year - 1, self._published.year, self._published.year + 1)
            days = (day_at(each, written.month, written.day or 0) for each in around)
            if any(day and abs(day - self._published) <= _NEWS for day in days):
                return True
        if year >= THIS_CENTURY:
            return False
        small = self._reading.small
        sentence = sentence_around(small, written.span.start, written.span.end)
        return _REMEMBERED.search(small, *sentence) is not None

    def _same_month(self, written: WrittenDate) -> int | None:
        """The year of the month in which a day lies, if the text has just told it."""
        years = {
            month.year
            for month in self._months
            if written.day and month.month == written.month
            if month.year and month.year >= max(self._latest, THIS_CENTURY)
            if month.span.end <= written.span.start
            if sentences_between(self._reading.text, month.span.end, written.span.start) <= 2
        }
        return years.pop() if len(years) == 1 else None

    def _beside_inferred(self, written: WrittenDate) -> int:
        """The year in which a day stands beside one whose own year was inferred."""
        years = {
            year
            for inferred in self._inferred
            for year in (inferred.year - 1, inferred.year, inferred.year + 1)
            if written.day and (day := day_at(year, written.month, written.day))
            if abs(day - inferred) <= _BESIDE_INFERRED
        }
        return years.pop() if len(years) == 1 else 0

    @cached_property
    def _inferred(self) -> list[date]:
        """The days whose years other words tell than the days themselves."""
        return [
            day
            for each in self._undated
            if (
                year := self._told_beside(each) or self._near_session(each) or self._told_near(each)
            )
            if year >= self._latest
            if (day := day_at(year, each.month, each.day or 0))
        ]

    def _near_session(self, written: WrittenDate) -> int:
        """The year that puts a date beside the counted meeting that the text names."""
        return self._calendar.year_of(written.month, self._session) if self._calendar else 0

    @cached_property
    def _session(self) -> tuple[str, int] | None:
        latest = self._running.latest_alone
        return self._calendar.last_named(self._reading.text, latest) if self._calendar else None

    def _told_near(self, written: WrittenDate) -> int:
        """The year that a month near by has, or what the sentence names by its year."""
        near = year_near_month(self._reading.small, written, self._months, self._latest)
        return near or year_of_sentence(self._reading.text, written, self._latest)

    def _of_title_in(self, month: int) -> int:
        """The year that the title tells, in the months in which it is that of the text."""
        if month in _TITLES_LOOK_BACK or self._running.is_ahead(month):
            return 0
        return self._of_title

    @cached_property
    def _of_title(self) -> int:
        return year_of_title(self._reading, self._latest)

    def _new_year(self, written: WrittenDate) -> int | None:
        """The year of a day around the lunar New Year that the article names with its year."""
        if written.month not in _AROUND_NEW_YEAR or len(self._new_years) != 1:
            return None
        return next(iter(self._new_years)) - (written.month == LAST_MONTH)

    @cached_property
    def _new_years(self) -> set[int]:
        return lunar_new_years(self._reading.text)
