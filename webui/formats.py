"""How numbers and days are written: days as in Vietnam, numbers as the reader does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.published import VIETNAM_TIME
from webui.language import Language, current_language, gettext, ngettext

if TYPE_CHECKING:
    from datetime import date, datetime

    from indexer.periods import Period


def number(value: int) -> str:
    """A count with a dot between thousands, in English a comma: 1.234."""
    text = f"{value:,}"
    return text if current_language() is Language.ENGLISH else text.replace(",", ".")


def articles(value: int) -> str:
    """A count of articles: 1.234 bài."""
    return ngettext("%(count)s bài", "%(count)s bài", value, count=number(value))


def short_number(value: int) -> str:
    """A count in at most four characters, for where a column is narrow: 999, 1,2k, 12k, 1,2M."""
    for size, letter in ((1_000_000, "M"), (1_000, "k")):
        if value >= size:
            whole, tenths = value // size, value % size * 10 // size
            point = "." if current_language() is Language.ENGLISH else ","
            return f"{whole}{point}{tenths}{letter}" if whole < 10 else f"{whole}{letter}"
    return str(value)


def shortened(text: str, length: int = 120) -> str:
    """A text for a heading: what is longer is cut."""
    return text if len(text) <= length else text[:length].rstrip() + "…"


def day(value: date) -> str:
    """A day as dd/mm/yyyy."""
    return f"{value.day:02}/{value.month:02}/{value.year:04}"


def period_name(period: Period) -> str:
    """The name of a whole year or a whole month; empty for other periods."""
    if period.is_year:
        return gettext("năm %(year)s", year=period.first.year)
    if period.is_month:
        month, year = period.first.month, period.first.year
        return gettext("tháng %(month)s/%(year)s", month=month, year=year)
    return ""


def local(value: datetime) -> datetime:
    """A moment on Vietnamese clocks."""
    return value.astimezone(VIETNAM_TIME)


def moment(value: datetime) -> str:
    """A moment as 18:00, 02/12/2023 on Vietnamese clocks."""
    return f"{local(value):%H:%M}, {day(local(value))}"
