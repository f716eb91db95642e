"""The year of a document: part of its wording, or told by what stands around it."""

from __future__ import annotations

import re
from typing import Final

from indexer.language.letters import UPPER

_YEAR_SAID: Final = re.compile(r" (?:năm )?(?P<year>(?:19|20)\d\d)(?![\d/-])")
_ISSUING: Final = r"(?:ký|ra|ban hành|công bố|thông qua|được|do|đã|Quốc hội|mới|vừa|chính thức)"
_YEAR_OF_A_DAY: Final = (
    r"(?:(?:(?:từ|vào|hồi|trong) )*(?:(?:đầu|cuối|giữa) )?"
    r"(?:ngày|hôm) \d{1,2}(?:[/.-]| tháng )\d{1,2}(?:[/.-]|,? năm )|"
    r"(?:(?:từ|vào|hồi|trong) )*(?:(?:đầu|cuối|giữa) )?"
    r"(?:tháng \d{1,2}(?:[/.-]|,? năm )|năm ))(?P<year>(?:19|20)\d\d)(?![\d/-])"
)
_ISSUER: Final = r"(?: của [^.,;()\n\d]{3,40}(?: \([^()\n]{2,16}\))?)"
_DATED: Final = re.compile(
    rf"(?: [{UPPER}\d/]{{1,6}})?{_ISSUER}?,? (?:\(?"
    r"(?:(?:ký |ban hành |ra |được ký |được ban hành )*(?:ngày|hôm) )"
    r"\d{1,2}(?:[/.-]| tháng )\d{1,2}(?:[/.-]|,? năm )|tháng \d{1,2}(?:[/-]|,? năm )|"
    r"\((?:\d{1,2}[/.-]\d{1,2}[/.-]|(?:tháng )?\d{1,2}[/.-]|năm ))(?P<year>(?:19|20)\d\d)(?![\d/-])"
)
_ISSUED_BY: Final = re.compile(
    r"(?: của (?:(?!về |như |cho |là |trong |được |đã |với |tại |và |sẽ |vào )[^.,;()\n\d]){3,40}"
    r"(?: \([^()\n]{2,16}\))?| từ) năm (?P<year>(?:19|20)\d\d)(?![\d/-])"
)
"""`Quyết định 367 của Thủ tướng năm 1996`"""
_CARRIED_OUT: Final = re.compile(r"(?:thực hiện|triển khai|thi hành)[^.;\n]{0,24}$", re.IGNORECASE)
"""Before a document, a year behind it may be that of the work."""
_BY: Final = (
    r"(?: (?:(?:đã|vừa|mới|chính thức) )*được (?!bắt đầu)[^.;\n]{3,60}?| do [^.,;()\n\d]{3,40}?)"
)
"""Who made it: `được Quốc hội khóa 8, kỳ họp thứ 6 thông qua`, `do quân đội soạn thảo`."""
_MADE: Final = re.compile(
    rf"{_ISSUER}?(?: \(sửa đổi\))?(?: hiện hành)?(?:,? \(?(?:{_ISSUING} )*|{_BY} )"
    r"(?:ký|ra đời|ban hành|công bố|thông qua|(?<!được )soạn thảo) "
    rf"(?:tại [^.,;()\n]{{3,30}}? )?{_YEAR_OF_A_DAY}"
)
"""`Thông tư số 25 (ban hành năm 2016)`, `Luật Thư viện được thông qua năm 2019`."""
_DAY_BEFORE: Final = (
    r"(?<!trước )(?<!trước ngày )(?<!trước năm )(?<!đến )(?<!tới )"
    r"(?:\d{1,2}[/-]\d{1,2}[/-]|[Tt]háng \d{1,2}(?:[/-]|,? năm )|[Nn]ăm )"
    r"(?P<year>(?:19|20)\d\d)(?!\d)"
)
_SUBJECT: Final = (
    r"\)?[:,]? (?:(?:kỳ họp (?:lần )?thứ|khóa) \d+|(?!cho biết|cho hay)[^.;\n\d]){0,100}?"
    r"(?<!\w)"
)
_ISSUED_IN: Final = re.compile(
    rf"{_DAY_BEFORE}(?:, tại |{_SUBJECT}"
    r"(?:ban hành|phát hành|ký|có|ra|gửi|thông qua|phê duyệt|công bố) (?:\w+ ){0,2})$"
)
"""`Ngày 10/11/2014, Quốc hội đã ban hành …`"""
_CALLED_SO: Final = re.compile(
    rf"{_DAY_BEFORE}{_SUBJECT}(?:ban hành|ký|có|ra|phê duyệt|thông qua) "
    r"(?:[^.;\n]|\.(?=\d)){3,160}? \((?:gọi|viết) tắt(?: là)?:? $"
)
"""`Tháng 3/2014, tỉnh ban hành kế hoạch về đất (gọi tắt là KH 12)`"""
_SHORTENED: Final = ("tắt ", "tắt là ", "tắt: ")
_PASSED_IN: Final = re.compile(
    rf"{_DAY_BEFORE}{_SUBJECT}(?<!cần )(?<!sớm )(?:ban hành|thông qua) (?:bộ )?$"
)
"""Of a law only what says that it was passed."""
_DONE_BY: Final = re.compile(
    r"(?:phê duyệt|chấp thuận|ban hành|công nhận|thành lập|quy định|giao|ký) "
    rf"(?:vào |từ )?(?:ngày )?{_DAY_BEFORE},? (?:tại|theo|bằng) $"
)
"""`được phê duyệt ngày 4/6/1996 tại Quyết định 367`"""
_GIVEN: Final = re.compile(
    r"(?<!\w)(?:có|ra|ban hành|ký|gửi|nhận|công bố|phát hành|thông qua|ra đời của) $"
)
_AT_THE_TIME: Final = re.compile(rf"{_ISSUER}? (?:vào|hồi|trong) {_YEAR_OF_A_DAY}")
"""Behind what was given out: `đã có công văn 1477 vào tháng 6/2016`."""
_ON_A_DAY: Final = re.compile(
    r"(?:[Nn]gày \d{1,2}[/-]\d{1,2}[/-]|[Tt]háng \d{1,2}(?:[/-]|,? năm )|[Nn]ăm )"
    r"(?P<year>(?:19|20)\d\d),? (?:các |bộ )?$"
)
_BORN: Final = re.compile(
    r"[^.;\n]{0,100}? (?:ra đời|được (?:ban hành|ký|thông qua|công bố))(?!\w)"
)
"""`Tháng 11-2017, Nghị quyết 120 … ra đời`"""
_LEAD: Final = 140
_LONG_LEAD: Final = 300


def year_in_wording(text: str, end: int) -> tuple[int | None, int]:
    """A year that ends the wording (`năm 2016`), and where the wording ends with it."""
    said = _YEAR_SAID.match(text, end)
    return (int(said.group("year")), said.end()) if said else (None, end)


def year_of_making(text: str, begin: int, end: int) -> int | None:
    """The year in which a law was made, as told behind or before it."""
    made = _MADE.match(text, end) or _PASSED_IN.search(text[max(0, begin - _LEAD) : begin])
    return int(made.group("year")) if made else None


def year_around(text: str, begin: int, end: int) -> int | None:
    """The year of the day on which a document was issued, told behind or before it."""
    told = _DATED.match(text, end) or _MADE.match(text, end)
    lead = text[max(0, begin - _LEAD) : begin]
    told = told or _ISSUED_IN.search(lead) or _DONE_BY.search(lead)
    if not told and not _CARRIED_OUT.search(text, max(0, begin - 40), begin):
        told = _ISSUED_BY.match(text, end)
    if not told and _GIVEN.search(text, max(0, begin - 12), begin):
        told = _AT_THE_TIME.match(text, end)
    if not told and text.endswith(_SHORTENED, 0, begin):
        told = _CALLED_SO.search(text[max(0, begin - _LONG_LEAD) : begin])
    if not told and _BORN.match(text, end):
        told = _ON_A_DAY.search(text, max(0, begin - 24), begin)
    return int(told.group("year")) if told else None
