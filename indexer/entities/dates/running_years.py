"""The year in which an undated text was written, by what is held, counted, reviewed and planned."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from indexer.entities.dates.compared_years import year_by_comparison
from indexer.entities.dates.turning_years import TurningYear
from indexer.entities.dates.words import AUTUMN, RECENT_YEAR, WORDS
from indexer.entities.searching import offsets
from indexer.language.numbers import NUMBER_PATTERN, to_number

if TYPE_CHECKING:
    from collections.abc import Iterator

_AIM: Final = re.compile(
    r"(?:(?:đến|tới|tầm nhìn|giai đoạn|hướng tới|trước|vào|từ nay|mốc)(?: cuối| đầu)?"
    r"(?: năm)? (?:(?:hết )?(?:ngày |tháng )?(?:\d{1,2}[-/]){1,2})?|\d\d\d\d ?[-–] ?)$"
)
"""Before a year that plans aim at, or that ends a term."""
_STRETCH: Final = re.compile(r" ?[-–] ?20\d\d")
"""Behind the year with which a term or a plan begins."""
_CURRENT: Final = re.compile(
    r"(?<!\w)(?:(?<!so với )(?<!cùng kỳ )(?:\d{1,2}|ba|sáu|chín|những|các) tháng (?:đầu|cuối)"
    r"(?: của)? năm|"
    r"năm nay,? \(?|nhiệm vụ [^.;\n]{0,40}cuối năm|"
    rf"(?:thường kỳ|giao ban) {WORDS}{{0,8}}?tháng \d{{1,2}}(?: ?[-/] ?| năm )|"
    r"(?:diễn đàn|hội nghị|lễ hội|đại lễ|triển lãm|hội chợ|tuần lễ|liên hoan|kỳ thi|họp báo|"
    r"phiên họp|lấy phiếu tín nhiệm) (?!quý|tổng kết|triển khai|định hướng|nhiệm vụ)"
    r"(?:(?!ở )[^\W\d][\w.]* |- ){0,10}?(?:năm )?) ?$"
)
"""Before the year of an event that is held, or of a period that runs: `6 tháng đầu năm 2016`."""
_NO_EVENT: Final = re.compile(
    r"(?<!\w)(?:năm|tháng|quý|vụ|mùa|tết|đầu|cuối|giữa|từ|khóa|luật|vòng loại [^.;\n]{0,24})"
    r"[ -]*$|[\d/.,-] ?$"
)
"""Before a year: it is not that of an event called by it."""
_IS_HELD: Final = re.compile(
    r"[\"”’')]* (?:(?:sẽ|đã|đang|vừa|mới|chính thức|được|cũng|này|lần thứ \w+) )*"
    r"(?:diễn ra|khai mạc|bế mạc|tổ chức|mở cửa|khép lại|bắt đầu|khai trương|khởi động|kết thúc)"
    r"(?!\w)"
)
"""Behind the year of an event: `Hội báo toàn quốc 2019 diễn ra từ ngày 15 đến 17-3`."""
_SENTENCE_ENDS: Final = re.compile(r"[.\n](?:(?<=\n)| )")
_LONGEST_EVENT: Final = 120
_SCHOOL_BEGINS: Final = re.compile(
    r"(?:khai giảng|đầu năm học|năm học mới)[^.;\n]{0,24}? ?(?P<year>20\d\d) ?[-–] ?20\d\d"
)
_SEASONS: Final = {
    "xuân": range(1, 5), "xuân hè": range(3, 8), "hè": range(4, 9), "hè thu": range(5, 10),
    "thu": range(8, 12), "thu đông": range(8, 13), "mùa": range(6, 12),
}  # fmt: skip
_SEASON: Final = re.compile(
    rf"(?<!\w)(?:(?P<crop>vụ)|mùa) (?P<season>{'|'.join(sorted(_SEASONS, key=len, reverse=True))})"
    r"(?(crop)(?: năm)?) "
    r"20\d\d(?![\d/-]| ?[-–] ?\d)"
)
"""`sản xuất vụ hè thu năm 2019`, `Tọa đàm mùa xuân 2019`"""
_LONGEST_SEASON: Final = len("vụ thu đông năm ")
_AT_ANOTHER_TIME: Final = re.compile(
    r"(?<!\w)(?:từ|vào|hồi|trong|đến|tới|so với|trước|sau|cuối|đầu) $"
)
"""Before a season: it is one that the text only mentions."""
_QUARTER: Final = re.compile(
    r"quý (?P<which>i{1,3}|iv|[1-4])(?: ?[-/] ?| năm |,? )(?P<year>20\d\d)(?![\d/-])"
)
_MONTHS_COUNTED: Final = re.compile(r"tháng(?: của)? năm (?P<year>20\d\d)(?![\d/-])")
_COUNT: Final = re.compile(rf"(?<!so với )(?<!cùng kỳ )(?<!\w)({NUMBER_PATTERN}) $")
"""`tình hình tháng 4 và bốn tháng năm 2016`: told in the last of them or soon after."""
_MONTHS: Final = 12
_QUARTERS: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_PLANNED: Final = re.compile(
    r"(?<!\w)(?:sẽ|dự kiến|sắp|kế hoạch|lùi|tới|hoàn thành|khởi công)(?!\w)|"
    r"(?:đến|vào|trước|từ)(?: cuối| đầu| hết)? $"
)
_NEAR_ITS_END: Final = 2
"""So many months around its end one speaks of a quarter, or of the months so far, by figures."""
_SCHOOL_YEAR_BEGINS: Final = (8, 9, 10)
_GOAL: Final = re.compile(
    r"(?<!\w)(?:mục tiêu|chỉ tiêu|phấn đấu|nhiệm vụ)(?!\w)[^.;\n]{0,60} (?:trong|cả) năm $"
)
"""Before the year that runs: `mục tiêu tăng trưởng 7% trong năm 2019`."""
_EXAM: Final = re.compile(r"(?<!\w)(?:kỳ thi|thi thpt|thi tốt nghiệp)(?: [^\W\d]+){0,6} $")
"""Before the year of an exam, of which one speaks from the autumn before on."""
_GOALS_ARE_MET: Final = range(3, 10)
"""When one speaks of what is to be reached within the year; later of the next one as well."""
_COMPARED_ON: Final = (1, 2)
"""When it is still told what the year before was, compared with the one before that."""
_EVENTS_GO_ON: Final = (1, 2)
"""An event that is called by a year may end in the next one."""


class RunningYear:
    """What one text, given in small letters, tells of the year in which it was written."""

    def __init__(self, small: str) -> None:
        self._small = small
        self.latest = max(
            (
                int(match.group())
                for match in RECENT_YEAR.finditer(small)
                if not _AIM.search(small, max(0, match.start() - 20), match.start())
            ),
            default=0,
        )
        """The latest year of this century of which the text speaks; 0 if of none."""

    @cached_property
    def latest_alone(self) -> int:
        """The latest one that does not begin a term or a plan (`nhiệm kỳ 2021 - 2026`)."""
        return max((int(year) for year in self._alone()), default=0)

    def _alone(self) -> Iterator[str]:
        for match in RECENT_YEAR.finditer(self._small):
            aimed = _AIM.search(self._small, max(0, match.start() - 20), match.start())
            if not (aimed or _STRETCH.match(self._small, match.end())):
                yield match.group()

    @cached_property
    def _turning(self) -> TurningYear:
        return TurningYear(self._small, self.latest)

    def of(self, month: int, at: int) -> int:
        """The year of a day or a month, given where it stands; 0 where nothing tells it."""
        if not self.latest:
            return 0
        return (
            self._turning.of(month)
            or (0 if self.is_ahead(month) else self._current)
            or (self._aimed_at if month in _GOALS_ARE_MET else 0)
            or self._by_figures(month)
            or (self._compared if month not in _COMPARED_ON else 0)
            or (self.latest if month in self._season else 0)
            or (self._of_school if month in _SCHOOL_YEAR_BEGINS else 0)
            or (self._of_an_event(at) if month not in _EVENTS_GO_ON else 0)
        )

    def is_ahead(self, month: int) -> bool:
        """Whether the latest year may be that of an exam that is still to come."""
        return month in AUTUMN and self._only_of_exams

    @cached_property
    def _only_of_exams(self) -> bool:
        small = self._small
        places = [at for at in offsets(small, str(self.latest)) if RECENT_YEAR.match(small, at)]
        return all(_EXAM.search(small, max(0, at - 60), at) for at in places)

    @cached_property
    def _aimed_at(self) -> int:
        """The latest year if it is one within which something is to be reached."""
        small = self._small
        aims = (
            _GOAL.search(small, max(0, at - _LONGEST_EVENT), at)
            for at in offsets(small, str(self.latest))
            if RECENT_YEAR.match(small, at) and not _STRETCH.match(small, at + len("2000"))
        )
        return self.latest if any(aims) else 0

    @cached_property
    def _current(self) -> int:
        """The latest year if it is that of an event or of a running period."""
        small = self._small
        runs = (
            _CURRENT.search(small[max(0, at - _LONGEST_EVENT) : at])
            for at in offsets(small, str(self.latest))
            if RECENT_YEAR.match(small, at)
        )
        return self.latest if any(runs) else 0

    def _by_figures(self, month: int) -> int:
        """By a quarter, or by months counted from January, near whose end the month is."""
        years = {
            year
            for end in self._quarters + self._months_counted
            for year in ((end - 1) // _MONTHS, (end - 1) // _MONTHS + 1)
            if abs(_MONTHS * year + month - end) <= _NEAR_ITS_END
        }
        return years.pop() if len(years) == 1 else 0

    @cached_property
    def _compared(self) -> int:
        return year_by_comparison(self._small, self.latest)

    @cached_property
    def _quarters(self) -> tuple[int, ...]:
        """The months in which the quarters end whose figures are told, counted through."""
        small = self._small
        return tuple(
            _MONTHS * int(match.group("year")) + 3 * int(_QUARTERS.get(which, which))
            for match in _QUARTER.finditer(small)
            if int(match.group("year")) >= self.latest
            if not _PLANNED.search(small, _sentence_begin(small, match.start()), match.start())
            for which in (match.group("which"),)
        )

    @cached_property
    def _months_counted(self) -> tuple[int, ...]:
        """The last of the months of a year whose figures are told, counted through."""
        small = self._small
        return tuple(
            _MONTHS * int(match.group("year")) + count
            for match in _MONTHS_COUNTED.finditer(small)
            if int(match.group("year")) >= self.latest
            if (counted := _COUNT.search(small, max(0, match.start() - 24), match.start()))
            if (count := to_number(counted.group(1))) and 1 < count <= _MONTHS
        )

    @cached_property
    def _season(self) -> frozenset[int]:
        """The months of a season that is called by the latest year."""
        small = self._small
        return frozenset(
            month
            for at in offsets(small, str(self.latest))
            if (told := _SEASON.search(small, max(0, at - _LONGEST_SEASON), at + len("2000-18")))
            if not _AT_ANOTHER_TIME.search(small, max(0, told.start() - 8), told.start())
            for month in _SEASONS[told.group("season")]
        )

    @cached_property
    def _of_school(self) -> int:
        """The year in which the school year begins that is told of as beginning."""
        told = _SCHOOL_BEGINS.search(self._small)
        return self.latest if told and int(told.group("year")) == self.latest else 0

    def _of_an_event(self, at: int) -> int:
        """The latest year if an event called by it takes place; one that is still to come only if
        it stands in the sentence of the date."""
        small = self._small
        told = any(
            not ahead or not _SENTENCE_ENDS.search(small, min(begin, at), max(begin, at))
            for begin, ahead in self._events
        )
        return self.latest if told else 0

    @cached_property
    def _events(self) -> tuple[tuple[int, bool], ...]:
        """Where events are called by the latest year, and whether they are still to come."""
        small = self._small
        return tuple(
            (at, "sẽ" in held.group())
            for at in offsets(small, str(self.latest))
            if (held := _IS_HELD.match(small, at + len("2000")))
            if not _NO_EVENT.search(small, max(0, at - 40), at)
        )


def _sentence_begin(small: str, at: int) -> int:
    return max(small.rfind(". ", 0, at), small.rfind("\n", 0, at)) + 1
