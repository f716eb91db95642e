"""Days as spreadsheets write them: `2/12/23`, `02-Thg12-23`, `2-Dec-23`, 45262."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Final

from corpus.pages.vietnamese_dates import ENGLISH_MONTHS

_SERIAL: Final = re.compile(r"[2-6]\d{4}(?:[.,]\d+)?")
"""Days since the end of 1899, from 1954 to 2091; other numbers may be anything."""
_EPOCH: Final = datetime(1899, 12, 30)  # noqa: DTZ001 # a table's clock has no zone
_SHORT: Final = re.compile(
    rf"""(?P<day>\d\d?)
    (?:(?P<sep>[/.-])(?P<number>\d\d?)(?P=sep)
      |[\s/.-]*(?:th(?:g|áng)?\.?\s?(?P<named>\d\d?)|(?P<english>{"|".join(ENGLISH_MONTHS)})[a-z]*\.?)[\s,/.-]*
    )
    (?P<year>\d{{4}}|\d\d)(?P<rest>$|[\sT,].*)""",
    re.IGNORECASE | re.VERBOSE,
)
_CENTURY: Final = 70
"""Years of two digits from which they are of the 20th century."""


def long_day(text: str) -> str:
    """The text with its day written out (`2/12/2023`); what is no such day comes back as it was."""
    text = text.strip()
    if _SERIAL.fullmatch(text):
        return _of_serial(float(text.replace(",", ".")))
    found = _SHORT.fullmatch(text)
    if not found:
        return text
    year = int(found["year"])
    if len(found["year"]) == 2:
        year += 1900 if year >= _CENTURY else 2000
    return f"{found['day']}/{_month(found)}/{year}{found['rest']}"


def _month(found: re.Match[str]) -> int:
    if found["english"]:
        return ENGLISH_MONTHS[found["english"].lower()]
    return int(found["number"] or found["named"])


def _of_serial(days: float) -> str:
    moment = _EPOCH + timedelta(minutes=round(days * 24 * 60))
    return f"{moment:%d/%m/%Y}" if days.is_integer() else f"{moment:%d/%m/%Y %H:%M}"
