"""The year of a date near a month that the text tells with its year, where that month is near."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.dates.words import JUST_PAST, SOON, THIS_CENTURY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indexer.entities.dates.words import WrittenDate

_PART: Final = re.compile(r"(?<!\w)(?:đầu|giữa|cuối|(?:thượng|trung|hạ) tuần) $")
_PLANNED: Final = re.compile(
    r"(?<!\w)(?:sẽ|dự kiến|sắp|phải|yêu cầu|hạn|kế hoạch)(?!\w)[^.;\n]{0,90}$"
)
_REPORTED: Final = re.compile(
    r"(?:công việc|kinh tế(?: ?[-–]? ?xã hội)?|tình hình|thường kỳ|họp báo|chính phủ|giao ban|"
    r"kết quả|công tác) (?:trong )?$"
)
_NEAR: Final = ((_PART, range(-2, 3)), (_PLANNED, range(-2, 0)), (_REPORTED, range(2)))
"""What before a month says that it is near, and by how many months dates may lie behind it: one
tells of the beginning or the end of a month, or plans one thing for it, for some weeks; what was
done in it is reported in the same month or the next."""
_WILL: Final = re.compile(r" (?:tới đây |này )?(?:sẽ|dự kiến)(?!\w)")
_NEAR_BY: Final = ((JUST_PAST, range(4)), (SOON, range(-4, 1)), (_WILL, range(-2, 0)))
"""What behind a month says so."""
_YEAR_ENDS: Final = (11, 12)
_LONGEST_AFTER: Final = 3
"""So many months later one still tells of the end of the year before by its year."""
_LOOK_BACK: Final = 100
_MONTHS: Final = 12


def year_near_month(
    small: str, written: WrittenDate, months: Iterable[WrittenDate], latest: int
) -> int:
    """The year of a date by the months told with theirs, given the text in small letters; 0 if
    none is near or they disagree. Months of earlier years than the latest one do not count, nor
    those of history.
    """
    years = {
        year
        for month in months
        if month.year and month.year >= max(latest, THIS_CENTURY)
        for year in _years_near(small, written, month, month.year)
    }
    return years.pop() if len(years) == 1 else 0


def year_after_its_end(
    small: str, written: WrittenDate, dated: Iterable[WrittenDate], latest: int
) -> int:
    """The year of a day that lies soon after the end of the latest year told, if the last that the
    text tells of it with its year was in its last months: `hồi tháng 12-2017 … ngày 21-1`; else 0.
    """
    if not latest or not written.day or written.month > _LONGEST_AFTER - 1:
        return 0
    last = max(
        (each for each in dated if each.year == latest), key=lambda each: each.month, default=None
    )
    if not last or last.month not in _YEAR_ENDS:
        return 0
    start = last.span.start
    if _MONTHS + written.month - last.month > _LONGEST_AFTER:
        return 0
    return 0 if _PLANNED.search(small, max(0, start - _LOOK_BACK), start) else latest + 1


def _years_near(small: str, written: WrittenDate, told: WrittenDate, of: int) -> Iterator[int]:
    for cue, distances in (*_NEAR, *_NEAR_BY):
        if not written.day and cue is not _PART:
            continue
        for distance in distances:
            year, month = divmod(told.month + _MONTHS * of + distance - 1, _MONTHS)
            if month + 1 == written.month and _stands_by(small, told, cue):
                yield year


def _stands_by(small: str, told: WrittenDate, cue: re.Pattern[str]) -> bool:
    """Whether a wording stands before a month, or behind it if it is one that does."""
    if cue in (JUST_PAST, SOON, _WILL):
        return cue.match(small, told.span.end) is not None
    at = told.span.start
    return cue.search(small, max(0, at - _LOOK_BACK), at) is not None
