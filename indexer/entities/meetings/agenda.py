"""Items of an agenda as articles list them: `các nội dung sau: (1) … (2) … (3) …`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from indexer.language.letters import UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBERED: Final = re.compile(r"\((?P<number>\d{1,2})\)\s+")
_DASHED: Final = re.compile(r"\n\s*[-–+•]\s+")
_CUE: Final = re.compile(
    r"nội dung|chương trình nghị sự|vấn đề|báo cáo|thảo luận|cho ý kiến|xem xét|bàn về|tờ trình"
)
_WHO: Final = re.compile(
    r"tham dự|tham gia|(?<!\w)dự (?!toán|án|thảo|kiến|luật|báo|trữ)|có mặt|thành phần|khách mời|"
    r"danh sách"
)
"""Behind the last such word it leads to a list of persons: `với sự tham dự của: - Ông A`."""
_LOOK_BACK: Final = 240
_ITEM_END: Final = re.compile(rf"(?<!TP)[.]\s+(?=[{UPPER}“\"])|\n")
_OUTER: Final = " \n.;,"
_MOST: Final = 30
_LONGEST_ITEM: Final = 400


@dataclass(frozen=True, slots=True)
class Agenda:
    """The items of one list, and where it begins."""

    start: int
    items: tuple[str, ...]


def find_agendas(text: str) -> Iterator[Agenda]:
    """The lists of a normalised text that speak of what a meeting takes up, in order.

    A list counts up from one in brackets, or has a dash before each of at least two lines behind
    a colon; words before it say that it is about items, reports or topics.
    """
    yield from _numbered(text)
    yield from _dashed(text)


def _numbered(text: str) -> Iterator[Agenda]:
    run: list[re.Match[str]] = []
    for match in [*_NUMBERED.finditer(text), None]:
        if match and run and int(match.group("number")) == len(run) + 1:
            run.append(match)
            continue
        if len(run) > 1 and _is_announced(text, run[0].start()):
            yield Agenda(run[0].start(), tuple(_items(text, run)))
        run = [match] if match and match.group("number") == "1" else []


def _items(text: str, marks: list[re.Match[str]]) -> Iterator[str]:
    for mark, following in pairwise(marks):
        yield text[mark.end() : following.start()].strip(_OUTER)
    last = marks[-1].end()
    end = _ITEM_END.search(text, last)
    yield text[last : end.start() if end else len(text)].strip(_OUTER)[:_LONGEST_ITEM]


def _dashed(text: str) -> Iterator[Agenda]:
    at = 0
    while match := _DASHED.search(text, at):
        at = match.end()
        if text[max(0, match.start() - 2) : match.start()].rstrip()[-1:] != ":":
            continue
        items: list[str] = []
        start = match.start()
        line: re.Match[str] | None = match
        while line and len(items) < _MOST:
            end = text.find("\n", line.end())
            end = len(text) if end < 0 else end
            items.append(text[line.end() : end].strip(_OUTER))
            at = end
            line = _DASHED.match(text, end)
        if len(items) > 1 and _is_announced(text, start):
            yield Agenda(start, tuple(item[:_LONGEST_ITEM] for item in items if item))


def _is_announced(text: str, at: int) -> bool:
    lead = text[max(0, at - _LOOK_BACK) : at].lower()
    last = max((cue.end() for cue in _CUE.finditer(lead)), default=0)
    return bool(last and not _WHO.search(lead, last))
