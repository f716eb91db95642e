"""The years of the lunar New Years that a text names, by number or by name: `Tết Kỷ Hợi`."""

from __future__ import annotations

import re
from typing import Final

_STEMS: Final = ("Canh", "Tân", "Nhâm", "Quý", "Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ")
"""Of years that leave 0, 1, 2 … when divided by ten."""
_BRANCHES: Final = (
    ("Thân",), ("Dậu",), ("Tuất",), ("Hợi",), ("Tý", "Tí"), ("Sửu",), ("Dần",), ("Mão", "Mẹo"),
    ("Thìn",), ("Tỵ", "Tị"), ("Ngọ",), ("Mùi",),
)  # fmt: skip
"""The same by twelve, in each spelling."""
_CYCLE: Final = range(1990, 2050)
_YEARS: Final = {
    f"{_STEMS[year % len(_STEMS)]} {branch}": year
    for year in _CYCLE
    for branch in _BRANCHES[year % len(_BRANCHES)]
}
"""A name comes back after sixty years: newspapers mean one of these."""
_NUMBERED: Final = re.compile(
    rf"Tết(?<!\wTết) (?:Nguyên đán |âm lịch |(?:{'|'.join(_STEMS)}) \w+ |năm )*"
    r"(?P<year>20\d\d)(?![\d/-])"
)
_NAMED: Final = re.compile(
    r"[TXx](?<!\w.)(?:(?<=T)ết|(?<=[Xx])uân) (?:[Nn]guyên đán |âm lịch |cổ truyền )*"
    rf"(?P<name>{'|'.join(_YEARS)})(?! \(?(?:19|20)\d\d)(?!\w)"
)


def lunar_new_years(text: str) -> set[int]:
    """The years that begin with the New Years named."""
    years = {int(match.group("year")) for match in _NUMBERED.finditer(text)}
    if "Tết" in text or "uân " in text:
        years |= {_YEARS[match.group("name")] for match in _NAMED.finditer(text)}
    return years
