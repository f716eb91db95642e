"""The year that runs, by figures that a text compares with those of an earlier time."""

from __future__ import annotations

import re
from typing import Final

_YEAR: Final = r"(?P<year>20\d\d)(?![\d/-])"
_COMPARED: Final = (
    (re.compile(rf"cùng (?:kỳ|kì)(?: của)?(?: năm)? {_YEAR}"), 1),
    (re.compile(rf"so với(?: thời điểm| mức| hồi)? (?:cuối|hết) năm {_YEAR}"), 1),
    (re.compile(rf"so với(?: thời điểm| mức| hồi)? đầu năm {_YEAR}"), 0),
)
"""Each with how many years later the text was written: `tăng 11% so với cùng kỳ năm 2016`."""


def year_by_comparison(small: str, latest: int) -> int:
    """The year that runs by what a text, given in small letters, compares; 0 if it compares
    nothing, or a year too early for `latest`, the latest year of which it speaks.
    """
    year = max(
        (
            int(told.group("year")) + later
            for wording, later in _COMPARED
            for told in wording.finditer(small)
        ),
        default=0,
    )
    return year if year >= latest else 0
