"""What is wrong with an address and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from webui.asked import Fault
from webui.formats import number, shortened
from webui.language import gettext, lazy_gettext
from webui.presenters.parts.page import HiddenField, PageView
from webui.urls import MAX_PAGE, MAX_QUERY, MAX_VALUE, MAX_VALUES, Field

if TYPE_CHECKING:
    from webui.asked import ParsedSearch, Problem

_NAMES: Final = {
    Field.QUERY: lazy_gettext("Câu tìm"),
    Field.OFFICIAL: lazy_gettext("Bộ lọc lãnh đạo"),
    Field.MEETING: lazy_gettext("Bộ lọc hội nghị"),
    Field.DOCUMENT: lazy_gettext("Bộ lọc văn bản"),
    Field.SOURCE: lazy_gettext("Bộ lọc nguồn"),
    Field.SINCE: lazy_gettext("Từ ngày"),
    Field.UNTIL: lazy_gettext("Đến ngày"),
}
_LONGEST_QUOTE = 60
"""Characters of what was typed that are shown again."""


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """One thing to change."""

    field: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BadSearchView(PageView):
    """The page of a search that cannot be run, with the form as it was typed."""

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
        problems=tuple(
            ProblemLine(problem.field, problem_text(problem)) for problem in parsed.problems
        ),
        wrong=frozenset(problem.field.value for problem in parsed.problems),
        kept=tuple(HiddenField(name, value) for name, value in parsed.items if name not in typed),
    )


def problem_text(problem: Problem) -> str:
    """What is wrong with a parameter and what to write instead."""
    typed = f"«{shortened(problem.typed, _LONGEST_QUOTE)}»"
    name = str(_NAMES.get(problem.field, ""))
    match problem.field, problem.fault:
        case Field.QUERY, _:
            return gettext(
                "Câu tìm dài %(length)s ký tự. Hãy rút xuống nhiều nhất %(most)s ký tự.",
                length=number(len(problem.typed)),
                most=number(MAX_QUERY),
            )
        case Field.PAGE, _:
            return gettext(
                "Số trang %(typed)s không dùng được. Hãy chọn từ 1 đến %(most)s.",
                typed=typed,
                most=number(MAX_PAGE),
            )
        case Field.SORT, _:
            return gettext(
                "Không có cách xếp %(typed)s. Hãy chọn relevance, newest hoặc oldest.", typed=typed
            )
        case _, Fault.REVERSED:
            return gettext("Từ ngày đang ở sau Đến ngày. Hãy đổi chỗ hai ngày.")
        case ((Field.SINCE | Field.UNTIL), _):
            return gettext(
                "%(name)s %(typed)s không phải một ngày. "
                "Hãy viết như 02/12/2023, 12/2023 hoặc 2023.",
                name=name,
                typed=typed,
            )
        case _, Fault.TOO_MANY:
            return gettext(
                "%(name)s có %(count)s giá trị. Hãy chọn nhiều nhất %(most)s.",
                name=name,
                count=problem.typed,
                most=MAX_VALUES,
            )
        case _:
            return gettext(
                "%(name)s có giá trị dài hơn %(most)s ký tự: %(typed)s.",
                name=name,
                most=MAX_VALUE,
                typed=typed,
            )
