"""What is wrong with an address and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from webui.formats import number, shortened
from webui.presenters.results import HiddenField
from webui.urls import MAX_PAGE, MAX_QUERY, MAX_VALUE, MAX_VALUES, Fault, Field

if TYPE_CHECKING:
    from webui.urls import ParsedSearch, Problem

_NAMES: Final = {
    Field.QUERY: "Câu tìm",
    Field.OFFICIAL: "Bộ lọc lãnh đạo",
    Field.MEETING: "Bộ lọc hội nghị",
    Field.DOCUMENT: "Bộ lọc văn bản",
    Field.SOURCE: "Bộ lọc nguồn",
    Field.SINCE: "Từ ngày",
    Field.UNTIL: "Đến ngày",
}
_LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """One thing to change."""

    field: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BadSearchView:
    """The page of a search that cannot be run, with the form as it was typed."""

    query: str
    since: str
    until: str
    problems: tuple[ProblemLine, ...]
    wrong: frozenset[str]
    """Names of the fields to change."""
    kept: tuple[HiddenField, ...]


def bad_search_view(parsed: ParsedSearch) -> BadSearchView:
    """The page that says what to change."""
    typed = {Field.QUERY, Field.SINCE, Field.UNTIL, Field.PAGE}
    return BadSearchView(
        query=parsed.request.query,
        since=parsed.typed_since,
        until=parsed.typed_until,
        problems=tuple(ProblemLine(problem.field, _text(problem)) for problem in parsed.problems),
        wrong=frozenset(problem.field.value for problem in parsed.problems),
        kept=tuple(HiddenField(name, value) for name, value in parsed.items if name not in typed),
    )


def _text(problem: Problem) -> str:
    typed = f"«{shortened(problem.typed, _LONGEST_QUOTE)}»"
    match problem.field, problem.fault:
        case Field.QUERY, _:
            return (
                f"Câu tìm dài {number(len(problem.typed))} ký tự. "
                f"Hãy rút xuống nhiều nhất {number(MAX_QUERY)} ký tự."
            )
        case Field.PAGE, _:
            return f"Số trang {typed} không dùng được. Hãy chọn từ 1 đến {number(MAX_PAGE)}."
        case Field.SORT, _:
            return f"Không có cách xếp {typed}. Hãy chọn relevance, newest hoặc oldest."
        case _, Fault.REVERSED:
            return "Từ ngày đang ở sau Đến ngày. Hãy đổi chỗ hai ngày."
        case ((Field.SINCE | Field.UNTIL), _):
            return (
                f"{_NAMES[problem.field]} {typed} không phải một ngày. "
                "Hãy viết như 02/12/2023, 12/2023 hoặc 2023."
            )
        case _, Fault.TOO_MANY:
            return (
                f"{_NAMES[problem.field]} có {problem.typed} giá trị. "
                f"Hãy chọn nhiều nhất {MAX_VALUES}."
            )
        case _:
            return f"{_NAMES[problem.field]} có giá trị dài hơn {MAX_VALUE} ký tự: {typed}."
