"""The year of a day that stands beside a full one: within weeks, or told in the order of time."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final

from indexer.entities.dates.words import JUST_PAST, SOON, THIS_CENTURY, day_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.entities.dates.words import WrittenDate
    from indexer.entities.reading import Reading

_IN_FORCE: Final = re.compile(
    r"(?:hiệu lực|thi hành|áp dụng|thực hiện từ|số \S{1,20}|QĐ|TB|TTg|CP)[^.;\n]{0,30}$"
)
"""Before a day from which a rule holds, or of which a document is."""
_SENT: Final = re.compile(
    r"(?:tờ trình số|(?<!\w)(?:công bố|trao|triển khai)(?: các)? quyết định|"
    r"(?<!\w)(?:ra|có|gửi|ban hành|tại|thực hiện|theo) "
    r"(?:công văn|văn bản|công điện|thông báo|tờ trình))[^.;\n]{0,60}$"
)
"""Before the day of such a document."""
_LONG_PAST: Final = re.compile(
    r"(?<!\w)(?:kể từ (?:khi|lúc)|sản xuất|đáp trả|bạo loạn)(?!\w)[^.;\n]{0,50}$"
)
"""Before a day from which something is counted, or that only explains what is told."""
_UNTIL: Final = re.compile(r"(?<!\w)(?<!tính )(?:đến|tới)(?: hết)?(?: ngày)? $")
"""Before the last day of a stretch: the text does not go on from it."""
_DUE: Final = re.compile(
    r"(?<!\w)(?:yêu cầu|báo cáo|hoàn thành|hoàn tất|gửi|nộp|phải|chậm nhất)(?!\w)"
    r"[^.;\n]{0,80} trước (?:ngày )?$"
)
"""Before a day by which something is to be done."""
_ONCE: Final = re.compile(r"\d[\d/.-]+,? [^.,;\n]{3,60} từng(?!\w)")
"""A day of what somebody has once done."""
_REMEMBERED: Final = date(2001, 9, 11)
"""A day that is told of in every year."""
_NOT_AT_ALL: Final = timedelta(0)
_BESIDE: Final = timedelta(days=21)
_AROUND_NOW: Final = timedelta(days=60)
_NARRATED: Final = timedelta(days=100)
"""Of dated articles whose years were taken away, dates within the first had the year of the full
date in 94 of 100 cases; farther ones only where the text tells of both in the order of time."""
_SOON: Final = timedelta(days=7)
"""So soon after a rule holds or a document is signed a text that goes on speaks of it."""
_SENTENCES: Final = re.compile(r"[.!?\n](?:(?<=\n)|[\"”]? )")


def sentences_between(text: str, start: int, end: int) -> int:
    """How many sentences end there."""
    return len(_SENTENCES.findall(text, start, end))


class FullDays:
    """The days that a text writes with their years, as what tells the years of others."""

    def __init__(self, dated: Sequence[WrittenDate], reading: Reading) -> None:
        self._dated = dated
        self._reading = reading

    def year_beside(self, written: WrittenDate, latest: int) -> int:
        """The year in which a date stands beside a full one of the latest year told, or of a later
        one; 0 if it does not, or could in several.
        """
        if not written.day:
            return 0
        years = {
            year
            for full, before, after in self._reaches(written)
            if full.year >= latest
            for year in (full.year - 1, full.year, full.year + 1)
            if (day := day_at(year, written.month, written.day))
            if -before <= day - full <= after
        }
        return years.pop() if len(years) == 1 else 0

    def _reaches(self, written: WrittenDate) -> Iterator[tuple[date, timedelta, timedelta]]:
        """Each full day that may tell a year, with how far before and behind it a date may lie."""
        for full, at in self._days:
            yield full, *self._reach(written, at)
        for full in self._sent:
            yield full, _NOT_AT_ALL, _BESIDE
        for full in self._near_by:
            yield full, _AROUND_NOW, _AROUND_NOW
        for full in self._due:
            yield full, _AROUND_NOW, _NOT_AT_ALL
        for full, at in self._ruled:
            if at < written.span.start:
                yield full, _NOT_AT_ALL, _SOON

    def _reach(self, written: WrittenDate, at: int) -> tuple[timedelta, timedelta]:
        """How far before and behind the full day that stands there a date may lie: farther where
        the text goes on from one to the other, the full one first or close by."""
        if _UNTIL.search(self._reading.small, max(0, at - 16), at):
            return _BESIDE, _BESIDE
        if at < written.span.start:
            return _BESIDE, _NARRATED
        between = sentences_between(self._reading.text, written.span.end, at)
        return _NARRATED if between <= 1 else _BESIDE, _BESIDE

    @cached_property
    def _days(self) -> list[tuple[date, int]]:
        """The full days that may tell of what they stand beside, and where."""
        return [
            (day, at)
            for day, at in self._written
            if (day, at) not in self._ruled
            if not _LONG_PAST.search(self._reading.small, max(0, at - 60), at)
            if not _ONCE.match(self._reading.small, at)
        ] + [
            (day, each.span.start)
            for each in self._dated
            if each.first_year and each.first_month and each.first_day
            if (day := day_at(each.first_year, each.first_month, each.first_day))
        ]

    @cached_property
    def _ruled(self) -> list[tuple[date, int]]:
        """The days from which a rule holds, or of which a document is, and where."""
        text = self._reading.text
        return [
            (day, at) for day, at in self._written if _IN_FORCE.search(text, max(0, at - 40), at)
        ]

    @cached_property
    def _near_by(self) -> list[date]:
        """The days that are said to have just been, or to come soon."""
        text = self._reading.text
        return [
            day
            for each in self._dated
            if each.year and each.day
            if JUST_PAST.match(text, each.span.end) or SOON.match(text, each.span.end)
            if (day := day_at(each.year, each.month, each.day))
        ]

    @cached_property
    def _written(self) -> list[tuple[date, int]]:
        """The days of this century that are written in full, and where."""
        return [
            (day, each.span.start)
            for each in self._dated
            if each.year and each.day and each.year >= THIS_CENTURY
            if (day := day_at(each.year, each.month, each.day)) and day != _REMEMBERED
        ]

    @cached_property
    def _sent(self) -> list[date]:
        """The days of documents that are answered or made known within weeks."""
        small = self._reading.small
        return [day for day, at in self._written if _SENT.search(small, max(0, at - 90), at)]

    @cached_property
    def _due(self) -> list[date]:
        """The days by which something is to be done: mostly within two months."""
        small = self._reading.small
        return [day for day, at in self._written if _DUE.search(small, max(0, at - 110), at)]
