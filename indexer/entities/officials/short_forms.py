"""Short forms of names: `ông Nên`, `đồng chí Mãi`, `Chủ tịch Chung`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.entities.officials.cues import ADDRESS, RANK
from indexer.entities.records import Span
from indexer.entities.searching import offsets
from indexer.language.letters import UPPER

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from indexer.entities.officials.names import NameFinder
    from indexer.entities.reading import Reading

_TITLE: Final = re.compile(
    rf"(?<!\w)(?:{ADDRESS}|thầy|cô|đ/c|tướng|{RANK}|"
    r"(?:phó )?(?:chủ tịch|thủ tướng|bí thư|bộ trưởng|giám đốc|chủ nhiệm|cục trưởng|vụ trưởng|"
    r"viện trưởng|chánh án|tư lệnh|trưởng ban|trưởng đoàn)|tổng bí thư|thứ trưởng|thống đốc|"
    r"đại biểu|đb|đbqh|đại sứ|ts|gs|pgs|vị|luật sư|tiến sĩ|giáo sư|bác sĩ)\.?[ \u00a0]$"
)
_TITLES_END: Final = tuple(
    "ông bà anh chị thầy cô chí đ/c tướng tá úy tịch thư trưởng đốc nhiệm án lệnh đoàn ban biểu "
    "đb qh sứ ts gs vị sư sĩ".split()
)
"""What every such title ends with: plain ends are compared faster than a pattern is searched."""
_SOMEBODY: Final = "vị "
_PRONOUNS: Final = ("ông ", "bà ", "đồng chí ", _SOMEBODY)
_POINTING: Final = "này"
"""Behind a pronoun it points back to somebody named: `ông này từng giữ chức X`."""
_TO: Final = "với "
"""Before such a pronoun it says that something is done to its bearer."""
YOUNG: Final = ("anh ", "chị ")
"""Pronouns that people are spoken to with as well; one of them is a country, too."""
_OF_A_SUBJECT: Final = re.compile(
    r"(?:nguyên là|hiện là|là|còn|từng|đã|đang|được|giữ|làm|kinh qua|lần lượt|cũng|trải qua|"
    r"tái đắc cử|trúng cử|đảm nhiệm|không còn|kiêm|vừa|mới|tiếp tục|chính thức|thôi|trở thành|"
    r"đắc cử|đảm nhận|hiện|đồng thời|về|nhận|tốt nghiệp|chuyển|sinh năm|quê|"
    r"có (?:bằng|trình độ|học vị|thời gian|nhiều năm)|xuất thân|trưởng thành|bắt đầu)\b"
)
"""Behind a pronoun it says what its bearer is or was."""
_LOOK_BACK: Final = 22
_NAME_GOES_ON: Final = re.compile(rf"[ \u00a0][{UPPER}]|\w|['’]")


@dataclass(frozen=True, slots=True)
class Bearer:
    """Someone whom a short form may mean."""

    number: int
    """His place in the caller's own list."""
    name: str
    spans: tuple[Span, ...]
    """Where the full name stands, in order."""


@dataclass(frozen=True, slots=True)
class ShortForm:
    """A short form, title included, and whom it means."""

    span: Span
    number: int


def find_short_forms(
    reading: Reading, bearers: Sequence[Bearer], names: NameFinder
) -> list[ShortForm]:
    """The short forms of the names given. One that two people bear means the one named last."""
    by_given_name: dict[str, list[Bearer]] = {}
    for bearer in bearers:
        by_given_name.setdefault(bearer.name.rsplit(" ", 1)[-1], []).append(bearer)
    taken = {span.end for bearer in bearers for span in bearer.spans}
    return [
        ShortForm(span, _meant(same, span.start).number)
        for given, same in by_given_name.items()
        for span in _occurrences(reading, given, same, taken)
        if not names.begins_something(reading.text, span.end, given)
    ]


def find_pronouns(reading: Reading, *, young: bool) -> list[Span]:
    """Pronouns that are subjects of what somebody is or was: `Ông nguyên là …`, `bà từng giữ …`;
    anh and chị if somebody is called so in the text; `cách chức X đối với ông này`."""
    small = reading.small
    pronouns = (*_PRONOUNS, *YOUNG) if young else _PRONOUNS
    found = []
    for pronoun in pronouns:
        for at in offsets(small, pronoun):
            end = at + len(pronoun) - 1
            points = small.startswith(_POINTING, end + 1)
            if (at and small[at - 1].isalpha()) or (pronoun == _SOMEBODY and not points):
                continue
            end += len(_POINTING) + 1 if points else 0
            if (pronoun not in YOUNG or _is_told_of(reading.text, at)) and (
                _OF_A_SUBJECT.match(reading.text, end + 1)
                or (points and small.endswith(_TO, 0, at))
            ):
                found.append(Span(at, end))
    return sorted(found, key=lambda span: span.start)


def _is_told_of(text: str, at: int) -> bool:
    """Whether somebody is told of by the word at an offset: it begins a sentence, or it is in small
    letters and no speech begins with it."""
    before = text[max(0, at - 2) : at].rstrip(" ")
    if not before or before.endswith((".", "!", "?", "\n")):
        return True
    return text[at].islower() and not before.endswith(('"', "“", "‘", "'", "-", "–"))


def _occurrences(
    reading: Reading, given: str, bearers: Sequence[Bearer], taken: Container[int]
) -> Iterator[Span]:
    """Where the given name stands behind a title, also with the middle name: `bà Kim Ngân`; not
    where the whole name ends."""
    text = reading.text
    middles = tuple(
        f" {bearer.name.rsplit(' ', 2)[1]} " for bearer in bearers if bearer.name.count(" ") > 1
    )
    at = text.find(given)
    while at >= 0:
        end = at + len(given)
        if end not in taken and not _NAME_GOES_ON.match(text, end):
            middle = text.endswith(middles, 0, at)
            start = _title_start(reading, text.rfind(" ", 0, at - 1) + 1 if middle else at)
            if start is not None:
                yield Span(start, end)
        at = text.find(given, end)


def _title_start(reading: Reading, at: int) -> int | None:
    back = max(0, at - _LOOK_BACK)
    lead = reading.small[back:at]
    if not lead.rstrip(". \u00a0").endswith(_TITLES_END):
        return None
    title = _TITLE.search(lead)
    return back + title.start() if title else None


def _meant(bearers: Sequence[Bearer], at: int) -> Bearer:
    """The bearer who was named last before the short form, else the first to come."""
    before = [
        (span.start, bearer) for bearer in bearers for span in bearer.spans if span.start < at
    ]
    if before:
        return max(before, key=lambda each: each[0])[1]
    return min(bearers, key=lambda bearer: bearer.spans[0].start)
