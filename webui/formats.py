"""How numbers and days are written for a Vietnamese reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.published import VIETNAM_TIME

if TYPE_CHECKING:
    from datetime import date, datetime


def number(value: int) -> str:
    """A count with a dot between thousands: 1.234."""
    return f"{value:,}".replace(",", ".")


def short_number(value: int) -> str:
    """A count in at most four characters, for where a column is narrow: 999, 1,2k, 12k, 1,2M."""
    for size, letter in ((1_000_000, "M"), (1_000, "k")):
        if value >= size:
            whole, tenths = value // size, value % size * 10 // size
            return f"{whole},{tenths}{letter}" if whole < 10 else f"{whole}{letter}"
    return str(value)


def shortened(text: str, length: int = 120) -> str:
    """A text for a heading: what is longer is cut."""
    return text if len(text) <= length else text[:length].rstrip() + "…"


def day(value: date) -> str:
    """A day as dd/mm/yyyy."""
    return f"{value.day:02}/{value.month:02}/{value.year:04}"


def local(value: datetime) -> datetime:
    """A moment on Vietnamese clocks."""
    return value.astimezone(VIETNAM_TIME)


def moment(value: datetime) -> str:
    """A moment as 18:00, 02/12/2023 on Vietnamese clocks."""
    return f"{local(value):%H:%M}, {day(local(value))}"
