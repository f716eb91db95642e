"""The year of a document: part of its wording, or told by what stands around it."""

from __future__ import annotations

import re
from typing import Final

_YEAR_SAID: Final = re.compile(r" (?:năm )?(?P<year>(?:19|20)\d\d)(?![\d/-])")
_ISSUING: Final = r"(?:ký|ra|ban hành|công bố|thông qua|được|do|đã|Quốc hội|mới|vừa|chính thức)"
_YEAR_OF_A_DAY: Final = (
    r"(?:(?:(?:từ|vào|hồi|trong) )*(?:(?:đầu|cuối|giữa) )?"
    r"(?:ngày|hôm) \d{1,2}(?:[/.-]| tháng )\d{1,2}(?:[/.-]|,? năm )|"
    r"(?:(?:từ|vào|hồi|trong) )*(?:(?:đầu|cuối|giữa) )?"
    r"(?:tháng \d{1,2}(?:[/.-]|,? năm )|năm ))(?P<year>(?:19|20)\d\d)(?![\d/-])"
)
_DATED: Final = re.compile(
    r"(?: của [^.,;()\n\d]{3,40})?,? (?:\(?"
    r"(?:(?:ký |ban hành |ra |được ký |được ban hành )*(?:ngày|hôm) )"
    r"\d{1,2}(?:[/.-]| tháng )\d{1,2}(?:[/.-]|,? năm )|"
    r"\((?:\d{1,2}[/.-]\d{1,2}[/.-]|(?:tháng )?\d{1,2}[/.-]|năm ))(?P<year>(?:19|20)\d\d)(?![\d/-])"
)
_MADE: Final = re.compile(
    rf"(?: của [^.,;()\n\d]{{3,40}})?(?: \(sửa đổi\))?(?: hiện hành)?,? \(?(?:{_ISSUING} )*"
    rf"(?:ký|ra đời|ban hành|công bố|thông qua) {_YEAR_OF_A_DAY}"
)
"""`Thông tư số 25 (ban hành năm 2016)`, `Luật Thư viện được thông qua năm 2019`."""
_ISSUED_IN: Final = re.compile(
    r"(?:[Nn]gày \d{1,2}[/-]\d{1,2}[/-]|[Tt]háng \d{1,2}(?:[/-]|,? năm )|[Nn]ăm )"
    r"(?P<year>(?:19|20)\d\d)\)?[,:]? [^.;\n\d]{0,60}"
    r"(?:ban hành|ký|có|ra|thông qua|phê duyệt|công bố) (?:\w+ ){0,2}$"
)
"""`Ngày 10/11/2014, Quốc hội đã ban hành …`"""
_GIVEN: Final = re.compile(r"(?<!\w)(?:có|ra|ban hành|ký|gửi|nhận|công bố|phát hành|thông qua) $")
_AT_THE_TIME: Final = re.compile(
    rf"(?: của [^.,;()\n\d]{{3,40}})? (?:vào|hồi|trong) {_YEAR_OF_A_DAY}"
)
"""Behind what was given out: `đã có công văn 1477 vào tháng 6/2016`."""
_ON_A_DAY: Final = re.compile(
    r"(?:[Nn]gày \d{1,2}[/-]\d{1,2}[/-]|[Tt]háng \d{1,2}(?:[/-]|,? năm )|[Nn]ăm )"
    r"(?P<year>(?:19|20)\d\d),? (?:các |bộ )?$"
)
_BORN: Final = re.compile(
    r"[^.;\n]{0,100}? (?:ra đời|được (?:ban hành|ký|thông qua|công bố))(?!\w)"
)
"""`Tháng 11-2017, Nghị quyết 120 … ra đời`"""
_LEAD: Final = 90


def year_in_wording(text: str, end: int) -> tuple[int | None, int]:
    """A year that ends the wording (`năm 2016`), and where the wording ends with it."""
    said = _YEAR_SAID.match(text, end)
    return (int(said.group("year")), said.end()) if said else (None, end)


def year_of_making(text: str, end: int) -> int | None:
    """The year in which it was made, as told behind it without a day of its own."""
    made = _MADE.match(text, end)
    return int(made.group("year")) if made else None


def year_around(text: str, begin: int, end: int) -> int | None:
    """The year of the day on which a document was issued, told behind or before it."""
    told = _DATED.match(text, end) or _MADE.match(text, end)
    told = told or _ISSUED_IN.search(text[max(0, begin - _LEAD) : begin])
    if not told and _GIVEN.search(text, max(0, begin - 12), begin):
        told = _AT_THE_TIME.match(text, end)
    if not told and _BORN.match(text, end):
        told = _ON_A_DAY.search(text, max(0, begin - 24), begin)
    return int(told.group("year")) if told else None
