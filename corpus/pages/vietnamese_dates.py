"""Days and times as Vietnamese pages print them.

    Thứ bảy, 2/12/2023, 08:00 (GMT+7)      02/12/2023 08:00 GMT+7      08:00 | 02-12-2023
    Thứ Bảy, ngày 2 tháng 12 năm 2023      2 Tháng Mười Hai, 2023      12/2/2023 8:00:00 AM

The day stands before the month, but for times with AM or PM: those come from programs set to
American English, which print the month first.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Final, NamedTuple

from corpus.published import VIETNAM_TIME

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "một giêng", "hai", "ba", "tư bốn", "năm", "sáu",
            "bảy bẩy", "tám", "chín", "mười", "mười-một", "mười-hai chạp",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH_NAMES: Final = "|".join(
    sorted((name.replace("-", r"\s+") for name in _MONTHS), key=len, reverse=True)
)
_DAY: Final = re.compile(
    rf"""(?<![\d/.,-])(?:
    (?P<iso>(?P<y1>(?:19|20)\d\d)-(?P<m1>\d\d?)-(?P<d1>\d\d?))
    | (?P<d2>\d\d?)\s?(?P<sep>[/.-])\s?(?P<m2>\d\d?)\s?(?P=sep)\s?(?P<y2>(?:19|20)\d\d)
    | (?P<d3>\d\d?)\s+tháng\s+(?P<m3>\d\d?|{_MONTH_NAMES}),?\s*(?:năm\s+)?(?P<y3>(?:19|20)\d\d)
    )(?!\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_TIME: Final = re.compile(
    r"(?<![\d:])(?P<h>\d\d?)\s?(?::|h|giờ\s?)\s?(?P<m>\d\d)(?::\d\d(?:\.\d+)?)?"
    r"(?:\s?(?P<half>AM|PM|SA|CH)\b)?(?P<zone>\s*Z\b|\s*[+-]\d\d:?\d\d)?(?!\d)",
    re.IGNORECASE,
)
_GMT: Final = re.compile(r"(?:GMT|UTC)\s?([+-]\d{1,2})(?!\d)", re.IGNORECASE)
_UPDATED: Final = re.compile(r"cập nhật|chỉnh sửa|update|modified", re.IGNORECASE)
_NEAR: Final = 24
"""Characters between a day and its time at most."""
_UNIX: Final = re.compile(r"1\d{9}(?:\d{3})?")


class Moment(NamedTuple):
    """A day and, where it was said, the moment."""

    day: date
    at: datetime | None


def find_moment(text: str) -> Moment | None:
    """The first day in a text that is not that of an update, with the time beside it.

    Unix times in seconds or milliseconds are read too. Days that do not exist are passed over.
    """
    text = unicodedata.normalize("NFC", text.strip())
    if _UNIX.fullmatch(text):
        at = datetime.fromtimestamp(int(text[:10]), VIETNAM_TIME)
        return Moment(at.date(), at)
    updated: Moment | None = None
    for found in _DAY.finditer(text):
        moment = _moment(text, found)
        if moment is None:
            continue
        before = text[: found.start()]
        if not _UPDATED.search(before[-_NEAR:]):
            return moment
        updated = updated or moment
    return updated


def _moment(text: str, found: re.Match[str]) -> Moment | None:
    clock = _clock(text, found)
    month_first = bool(clock and (clock["half"] or "").upper() in ("AM", "PM"))
    try:
        day = _day(found, month_first=month_first)
        return Moment(day, None) if clock is None else _at(day, clock, text)
    except ValueError:
        return None


def _clock(text: str, found: re.Match[str]) -> re.Match[str] | None:
    """The time behind a day, else the one before it."""
    end = found.end()
    if text[end : end + 1] in ("T", "t"):
        end += 1
    after = _TIME.search(text, end, end + _NEAR + 12)
    if after and after.start() - end <= _NEAR and not _DAY.search(text, end, after.start()):
        return after
    begin = max(0, found.start() - _NEAR - 12)
    before = list(_TIME.finditer(text, begin, found.start()))
    return before[-1] if before else None


def _day(found: re.Match[str], *, month_first: bool) -> date:
    year = int(found["y1"] or found["y2"] or found["y3"])
    day = int(found["d1"] or found["d2"] or found["d3"])
    month_text = (found["m1"] or found["m2"] or found["m3"]).lower()
    month = int(month_text) if month_text.isdecimal() else _MONTHS["-".join(month_text.split())]
    if month_first and found["d2"] and day <= 12:
        day, month = month, day
    return date(year, month, day)


def _at(day: date, clock: re.Match[str], text: str) -> Moment:
    hour = int(clock["h"])
    half = (clock["half"] or "").upper()
    if half in ("PM", "CH") and hour < 12:
        hour += 12
    elif half in ("AM", "SA") and hour == 12:
        hour = 0
    at = datetime.combine(day, time(hour, int(clock["m"])), _zone(clock, text))
    return Moment(at.astimezone(VIETNAM_TIME).date(), at)


def _zone(clock: re.Match[str], text: str) -> timezone:
    written = (clock["zone"] or "").strip()
    if written.upper() == "Z":
        return UTC
    if written:
        hours, minutes = int(written[:3]), int(written[-2:])
        return timezone(timedelta(hours=hours, minutes=minutes if hours >= 0 else -minutes))
    gmt = _GMT.search(text)
    return timezone(timedelta(hours=int(gmt[1]))) if gmt else VIETNAM_TIME
