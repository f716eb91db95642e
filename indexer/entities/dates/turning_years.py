"""The year of dates around its turn: by what is reviewed of one year and planned for the next."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

from indexer.entities.dates.words import AUTUMN, WORDS
from indexer.entities.searching import offsets

_OF_A_YEAR: Final = rf"(?!năm học){WORDS}{{0,12}}?(?:năm )?(?P<year>20\d\d)(?![\d/-])"
_REVIEWS: Final = (
    re.compile(f"tổng kết {_OF_A_YEAR}"),
    re.compile(f"đánh giá kết quả {_OF_A_YEAR}"),
)
"""A review of a year is held when the year ends or has ended."""
_AHEAD_OF_A_YEAR: Final = (
    rf"{WORDS}{{0,8}}?(?:triển khai|nhiệm vụ|phương hướng|định hướng|kế hoạch) "
    rf"{WORDS}{{0,8}}?(?:năm )?(?P<year>20\d\d)(?![\d/-])"
)
_PLANS: Final = (
    re.compile(f"hội nghị {_AHEAD_OF_A_YEAR}"),
    re.compile(f"họp {_AHEAD_OF_A_YEAR}"),
)
"""Plans are laid before a year begins or when it has begun. (Two patterns are faster than one: each
begins with letters to look for.)"""
_OF_THE_PAST: Final = re.compile(r"tổng kết|đánh giá|kết quả")
"""In such a wording the year is one that is reviewed: `kết quả thực hiện nhiệm vụ năm 2018`."""
_THIS_YEAR_AND_NEXT: Final = re.compile(
    r"năm (?P<year>20\d\d)(?:,| và|;)? ?(?:và )?(?:(?:quyết định|bàn|xem xét|đề ra|về|dự kiến) )*"
    r"(?:triển khai|phương hướng|nhiệm vụ|kế hoạch|"
    r"định hướng|chương trình|dự toán|mục tiêu)[^.;\n]{0,80}?(?:năm )?(?P<next>20\d\d)(?![\d/-])"
)
"""`tình hình năm 2017 và nhiệm vụ năm 2018`: told when the one ends or the other has begun."""
_WITHOUT_PLANS: Final = (
    r"(?:(?!nhiệm vụ|giải pháp|kế hoạch|phương hướng|dự toán|cho biết|cho thấy|sẽ|năm nay)[^.;\n])"
)
_REPORT: Final = re.compile(
    rf"báo cáo{_WITHOUT_PLANS}{{0,100}}?(?:công tác|tình hình|kết quả){_WITHOUT_PLANS}{{0,80}}? "
    r"năm (?P<year>20\d\d)(?![\d/-])"
)
"""`báo cáo về công tác phòng, chống tội phạm năm 2018`: in autumn that of the same year."""
_BEGINS: Final = re.compile(
    r"đầu năm (?<!tháng đầu năm )(?<!so với đầu năm )(?<!hồi đầu năm )(?P<year>20\d\d)(?![\d/-])"
)
"""It begins with what to look for and looks back after it."""
_LATER: Final = r"(?:(?:giữa|cuối) năm |(?<!\d)(?:[4-9]|1[0-2])[-/]){year}"
"""What of the same year is told too late for its beginning to be the present."""
_TOWARDS: Final = rf"(?:(?!vào|hết|đến|tới|suốt|vẫn|từ|mục tiêu){WORDS}){{0,8}}?"
_SINGLE: Final = r"năm (?P<year>20\d\d)(?![\d/-]| ?[-–] ?\d)"
_PLAN: Final = re.compile(rf"(?<!\w)(?:kế hoạch|nhiệm vụ|dự toán|ngân sách) {_TOWARDS}{_SINGLE}")
"""`nhiệm vụ năm 2018`, `ngân sách quốc phòng năm 2017`: told when the year begins."""
_AHEAD: Final = (
    _PLAN,
    re.compile(rf"(?<!\w)(?:mục tiêu|chỉ tiêu|phương hướng|dự báo) {_TOWARDS}{_SINGLE}"),
    re.compile(
        rf"(?<!đến )(?<!vào )(?<!hết )(?<!hồi ){_SINGLE},? {WORDS}{{0,4}}?(?:sẽ|phấn đấu)(?!\w)"
    ),
)
"""`năm 2019 sẽ`: beside the year before it, told when that ends or the next one has begun."""
_FISCAL: Final = re.compile(r"tài khóa|lầu năm góc|nhà trắng|tổng thống mỹ")
"""Where years of budgets begin in the year before."""
_LONGEST: Final = 100
"""How long such a wording is, in characters: only what is around a year is searched for it."""
_YEAR_ENDS: Final = (11, 12)
_YEAR_BEGINS: Final = (1, 2, 3)


class TurningYear:
    """What one text, given in small letters, tells of the years that end and begin.

    `latest` is the latest year of which it speaks.
    """

    def __init__(self, small: str, latest: int) -> None:
        self._small = small
        self._latest = latest

    def of(self, month: int) -> int:
        """The year of a month by what is reviewed when a year ends, and planned before one begins
        or when it has."""
        begins = month in _YEAR_BEGINS
        if not (begins or month in AUTUMN):
            return 0
        if (begins or month in _YEAR_ENDS) and len(self._begun) == 1:
            return next(iter(self._begun)) - (not begins)
        if self._before_next:
            return self._before_next + begins
        if begins:
            begun = self._just_begun or self._planned or (month == 1 and self._two_told)
            return self._latest if begun else 0
        two_told = month in _YEAR_ENDS and self._two_told
        return self._reported or (self._latest - 1 if two_told else 0)

    @cached_property
    def _just_begun(self) -> bool:
        """Whether the text speaks of the beginning of the latest year, of nothing later in it."""
        begun = any(
            int(told.group("year")) == self._latest for told in _BEGINS.finditer(self._small)
        )
        return begun and not self._later_told

    @cached_property
    def _later_told(self) -> bool:
        return bool(re.search(_LATER.format(year=self._latest), self._small))

    @cached_property
    def _planned(self) -> bool:
        """Whether the text tells what is planned for the latest year."""
        return not _FISCAL.search(self._small) and self._is_ahead(_PLAN)

    @cached_property
    def _two_told(self) -> bool:
        """Whether the text looks ahead to the latest year and speaks of the one before it."""
        before = f"năm {self._latest - 1}" in self._small
        ahead = before and any(self._is_ahead(wording) for wording in _AHEAD)
        return ahead and not self._later_told

    def _is_ahead(self, wording: re.Pattern[str]) -> bool:
        """Whether the latest year stands in such a wording, and not as one that is reviewed."""
        return any(
            int(told.group("year")) == self._latest
            for at in offsets(self._small, f"năm {self._latest}")
            for told in wording.finditer(self._small, max(0, at - _LONGEST), at + _LONGEST)
            if not _OF_THE_PAST.search(self._small, max(0, told.start() - 40), told.end())
        )

    @cached_property
    def _begun(self) -> frozenset[int]:
        """Years that begin, by what is reviewed or planned alone."""
        reviews = (match for review in _REVIEWS for match in review.finditer(self._small))
        plans = (match for plan in _PLANS for match in plan.finditer(self._small))
        return frozenset(int(match.group("year")) + 1 for match in reviews) | frozenset(
            int(match.group("year")) for match in plans if not _OF_THE_PAST.search(match.group())
        )

    @cached_property
    def _before_next(self) -> int:
        """The year that is reviewed beside plans for the next one."""
        told = {
            int(match.group("year"))
            for match in _THIS_YEAR_AND_NEXT.finditer(self._small)
            if int(match.group("next")) == int(match.group("year")) + 1 >= self._latest
        }
        return told.pop() if len(told) == 1 else 0

    @cached_property
    def _reported(self) -> int:
        told = {int(match.group("year")) for match in _REPORT.finditer(self._small)}
        return self._latest if told == {self._latest} else 0
