"""The term of office (khóa) of the body that meets, when the meeting's own name leaves it out.

What the article tells elsewhere is the term; what only the day tells is kept apart, as derived.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from indexer.language.numbers import NUMBER_PATTERN, to_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from corpus import TermsOfOffice
    from indexer.entities.reading import Reading
    from indexer.entities.records import Meeting

_TERM: Final = rf",? \(?[Kk]hóa (?P<term>{NUMBER_PATTERN})"
_OF_PLACE: Final = r"(?:[^.,;\n]|(?<=TP)\.)"
_TERM_BEFORE: Final = re.compile(
    r"(?<!biểu )(?:Quốc hội|HĐND|Hội đồng nhân dân|(?<!viên )Ban [Cc]hấp hành|BCH)"
    rf"{_OF_PLACE}{{0,60}}(?:{_TERM}|,? nhiệm kỳ (?P<numbered>[IVXL]+)(?!\w))\)?"
    r"(?:,? \(?nhiệm kỳ [\d –-]+\)?)?,?(?: (?:đã|sẽ|vừa|tiến hành|tổ chức))* $"
)
"""`HĐND tỉnh khóa IX, | kỳ họp thứ 7`, `Ban Chấp hành khóa X đã | họp phiên thứ nhất`"""
_ASSEMBLY: Final = "Quốc hội"
_ELECTED: Final = (_ASSEMBLY, "Hội đồng nhân dân")
"""What is named right behind their term is theirs: `HĐND TP.HCM khóa IX, cuộc họp cuối năm`."""
_STANDING_COMMITTEE: Final = "Ủy ban Thường vụ Quốc hội"
"""Its term is that of the Assembly, whose sessions are told with it."""
_CENTRAL_COMMITTEE: Final = "Ban Chấp hành Trung ương Đảng"
_RESOLUTION: Final = re.compile(
    r"(?:[Hh]ọc tập|[Qq]uán triệt)[^.;\n]{0,60} "
    r"(?:(?:[Nn]ghị quyết|NQ) ?(?:[Tt]rung ương|TW|T\.?Ư)(?: Đảng)?(?:,? lần thứ)?|NQTW|NQTƯ) "
    rf"(?P<ordinal>{NUMBER_PATTERN}){_TERM}"
)
"""What is studied the last plenum has given out: `quán triệt Nghị quyết Trung ương 7, khóa XII`."""
_YEAR: Final = re.compile(r"(?<!-)(?<!- )(?P<year>(?:19|20)\d\d)(?! ?-)")
_YEAR_BEHIND: Final = re.compile(
    r",? \(?(?:(?:dự kiến|diễn ra|trong|vào|giữa|cuối|đầu|năm) )*(?:tháng \d{1,2}/)?"
    r"(?P<year>(?:19|20)\d\d)(?!\w)"
)
_LONGEST_TERM: Final = 5
_FARTHEST_BEFORE: Final = 100
_WRITINGS: Final = (
    (
        "Quốc hội",
        re.compile(
            rf"(?<!biểu )Quốc hội{_TERM}|(?:Quốc hội|ĐBQH|chất vấn){_OF_PLACE}{{0,60}} nhiệm kỳ"
            rf"{_TERM.replace('<term>', '<running>')}"
        ),
    ),
    (
        "Ủy ban Thường vụ Quốc hội",
        re.compile(rf"(?:UBTVQH|UBTV Quốc hội|(?<!viên Ủy ban )Thường vụ Quốc hội){_TERM}"),
    ),
    (
        "Hội đồng nhân dân",
        re.compile(rf"(?<!biểu )(?:HĐND|Hội đồng nhân dân){_OF_PLACE}{{0,30}}{_TERM}"),
    ),
    (
        "Ban Chấp hành Đảng bộ",
        re.compile(rf"(?<!viên )Ban [Cc]hấp hành Đảng bộ{_OF_PLACE}{{0,40}}{_TERM}"),
    ),
    (
        "Ban Chấp hành Trung ương Đảng",
        re.compile(
            rf"(?<!viên )Trung ương(?: Đảng)?{_TERM}|"
            rf"(?:\d|[Cc]ác|[Tt]oàn thể) (?:đồng chí )?[Ủủ]y viên Trung ương"
            rf"{_TERM.replace('<term>', '<members>')}|"
            rf"(?<!viên )(?<!của )(?:Bộ Chính trị|Ban Bí thư){_TERM.replace('<term>', '<other>')}"
        ),
    ),
    (
        "Ban Chấp hành ",
        re.compile(
            r"(?<!viên )(?:[Bb]an [Cc]hấp hành|BCH)(?: [^.,;\n]{0,30}?)? "
            r"(?:Hội|Đoàn|(?:Tổng )?[Ll]iên đoàn|Liên minh)(?!\w)"
            rf"[^.,;\n]{{0,40}}?{_TERM}"
        ),
    ),
    ("Ủy ban Kiểm tra Trung ương", re.compile(rf"[Kk]iểm tra [Tt]rung ương{_TERM}")),
)


def terms_told(
    reading: Reading, meetings: Iterable[Meeting], terms: Mapping[str, TermsOfOffice]
) -> list[Meeting]:
    """The meetings with the term that the article gives their body elsewhere, if it gives one.

    Only a counted or an extraordinary meeting belongs to a term that is told once: of others the
    article may speak in general. A term that was over in the year of the meeting is another's: that
    of the Assembly that passed a law.
    """
    return [_with_term(meeting, reading.text, terms) for meeting in meetings]


def _with_term(meeting: Meeting, text: str, terms: Mapping[str, TermsOfOffice]) -> Meeting:
    if meeting.term is not None:
        return meeting
    if meeting.ordinal is not None or meeting.extraordinary:
        return _in_term(meeting, text, terms.get(meeting.body))
    if meeting.body.startswith(_ELECTED):
        return replace(meeting, term=_beside(text, meeting))
    return meeting


def _in_term(meeting: Meeting, text: str, known: TermsOfOffice | None) -> Meeting:
    term = _beside(text, meeting)
    if term is None:
        term = _told(text, meeting.body)
        if term and known and not _was_running(term, _year(meeting, text), known):
            term = None
    if term is None and meeting.body == _CENTRAL_COMMITTEE:
        term = _of_its_resolutions(text, meeting.ordinal)
    if term is None and meeting.body == _STANDING_COMMITTEE:
        return replace(meeting, derived_term=_told(text, _ASSEMBLY))
    return replace(meeting, term=term)


def _year(meeting: Meeting, text: str) -> int | None:
    """The year in which it is held, if its day or the words behind it tell."""
    day = meeting.begins or meeting.ends or meeting.month
    behind = _YEAR_BEHIND.match(text, meeting.mentions[0].end)
    inside = _YEAR.search(text, meeting.mentions[0].start, meeting.mentions[0].end)
    if day:
        return day.year
    told = behind or inside
    return int(told.group("year")) if told else None


def _was_running(term: int, year: int | None, known: TermsOfOffice) -> bool:
    begin = dict(known.begins).get(term)
    return begin is None or year is None or begin.year <= year <= begin.year + _LONGEST_TERM


def _beside(text: str, meeting: Meeting) -> int | None:
    """The term right before: `Quốc hội khóa XIV, kỳ họp thứ 7`."""
    start = meeting.mentions[0].start
    before = _TERM_BEFORE.search(text, max(0, start - _FARTHEST_BEFORE), start)
    return to_number(_number(before)) if before else None


def _of_its_resolutions(text: str, ordinal: int | None) -> int | None:
    """The term of the resolutions of a plenum so counted."""
    terms = {
        to_number(each.group("term"))
        for each in _RESOLUTION.finditer(text)
        if to_number(each.group("ordinal")) == ordinal
    }
    return terms.pop() if len(terms) == 1 else None


def _told(text: str, body: str) -> int | None:
    for beginning, pattern in _WRITINGS:
        if body.startswith(beginning):
            terms = {
                to_number(_number(match))
                for match in pattern.finditer(text)
                if not _OF_ANOTHER.search(text, max(0, match.start() - _NEAR), match.start())
            }
            return terms.pop() if len(terms) == 1 else None
    return None


_OF_ANOTHER: Final = re.compile(
    r"(?:nhân sự|tham gia|tái cử|ứng cử|bầu|giới thiệu|bầu cử đại biểu)(?: (?:vào|của))?"
    r"(?: (?:[Bb]an [Cc]hấp hành|BCH))? $|"
    r"(?:[Qq]uy định|[Nn]ghị quyết|[Cc]hỉ thị|[Kk]ết luận|[Qq]uyết định|[Tt]hông báo)(?: số)? "
    r"\d[^,;\n]{0,40}? của (?:[Bb]an [Cc]hấp hành )?$"
)
"""`Quy định số 47 của Ban Chấp hành Trung ương khóa XI`: perhaps of a committee before this one;
`nhân sự Ban Chấp hành Trung ương khóa XII`: of one to come."""
_NEAR: Final = 80


def _number(match: re.Match[str]) -> str:
    return next(group for group in match.groups() if group)


_ANNOUNCED: Final = timedelta(days=45)
"""How long before it begins a meeting is written about as one to come."""


def derived_term(
    meeting: Meeting, day: date | None, terms: Mapping[str, TermsOfOffice]
) -> int | None:
    """The term of a counted meeting that the day of its report tells, if the terms are known.

    It is the last term in which so many meetings may have been held by that day: in the summer of
    2021 `kỳ họp thứ 11, Quốc hội` is still that of the term before.
    """
    known = terms.get(meeting.body)
    if meeting.derived_term is not None:
        return meeting.derived_term
    if meeting.term or day is None or known is None:
        return None
    if meeting.ordinal is None and not meeting.extraordinary:
        return None
    held = 0 if meeting.extraordinary else (meeting.ordinal or 1) - 1
    needed = timedelta(days=held * known.fewest_days)
    reached = [number for number, begin in known.begins if begin + needed <= day + _ANNOUNCED]
    return reached[-1] if reached else None
