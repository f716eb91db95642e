"""Days and times as Vietnamese pages print them.

    Thứ bảy, 2/12/2023, 08:00 (GMT+7)      02/12/2023 08:00 GMT+7      08:00 | 02-12-2023
    Thứ Bảy, ngày 2 tháng 12 năm 2023      2 Tháng Mười Hai, 2023      Tháng Mười Hai 2, 2023
    02/12/2023 05:45 PM      12/2/2023 8:00:00 AM      02/Th12/2023      Sat, 02 Dec 2023

The day stands before the month, but for what programs set to American English print by
themselves: seconds and AM or PM, and no number padded with a zero. With AM or PM or an English
weekday the day counts on which that weekday fell.
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
ENGLISH_MONTHS: Final = {
    name: number
    for number, name in enumerate(
        "jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1
    )
}
"""The numbers of months by the beginnings of their English names."""
_ENGLISH: Final = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DAY: Final = re.compile(
    rf"""(?<![\d/.,-])(?:
    (?P<iso>(?P<y1>(?:19|20)\d\d)-(?P<m1>\d\d?)-(?P<d1>\d\d?))
    | (?P<d2>\d\d?)\s?(?P<sep>[/.-])\s?(?P<m2>\d\d?)\s?(?P=sep)\s?(?P<y2>(?:19|20)\d\d)
    | (?P<d3>\d\d?)\s+tháng\s+(?P<m3>\d\d?|{_MONTH_NAMES}),?\s*(?:năm\s+)?(?P<y3>(?:19|20)\d\d)
    | (?P<d4>\d\d?)[\s/.,-]{{1,2}}th\.?\s?(?P<m4>\d\d?)[\s/.,-]{{1,2}}(?P<y4>(?:19|20)\d\d)
    | (?<!\w)(?:tháng\s+|th\.?\s?)(?P<m5>\d\d?|{_MONTH_NAMES})\s+(?P<d5>\d\d?),?\s+
        (?P<y5>(?:19|20)\d\d)
    | (?P<d6>\d\d?)(?:[snrt][tdh])?[\s-](?P<m6>{_ENGLISH})[.,]?[\s-](?P<y6>(?:19|20)\d\d)
    | (?<!\w)(?P<m7>{_ENGLISH})\.?\s(?P<d7>\d\d?)(?:[snrt][tdh])?,?\s(?P<y7>(?:19|20)\d\d)
    )(?!\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_FORMS: Final = "1234567"
"""The ends of the names of the groups above."""
_TIME: Final = re.compile(
    r"(?<![\d:])(?P<h>\d\d?)\s?(?::|h|giờ\s?)\s?(?P<m>\d\d)(?P<s>:\d\d(?:\.\d+)?)?"
    r"(?:\s?(?P<half>AM|PM|SA|CH)\b)?(?P<zone>\s*Z\b|\s*[+-]\d\d:?\d\d)?(?!\d)",
    re.IGNORECASE,
)
_GMT: Final = re.compile(r"(?:GMT|UTC)\s?([+-]\d{1,2})(?!\d)", re.IGNORECASE)
_UPDATED: Final = re.compile(r"cập nhật|chỉnh sửa|update|modified", re.IGNORECASE)
_WEEKDAY: Final = re.compile(
    r"(?<!\w)(?:thứ\s(?P<name>hai|ba|tư|năm|sáu|bảy|bẩy)|(?:thứ\s?|t)(?P<number>[2-7])"
    r"|(?P<sunday>chủ\snhật|cn)"
    r"|(?P<english>mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday|s|rs|r)?)(?!\w)",
    re.IGNORECASE,
)
_WEEKDAY_NAMES: Final = ("hai", "ba", "tư", "năm", "sáu", "bảy")
_ENGLISH_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
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


def find_span(text: str) -> tuple[int, int] | None:
    """Where the first day that exists stands in a text."""
    return next((each.span() for each in _DAY.finditer(text) if _moment(text, each)), None)


def _moment(text: str, found: re.Match[str]) -> Moment | None:
    clock = _clock(text, found)
    try:
        day = _day(text, found, clock)
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


def _day(text: str, found: re.Match[str], clock: re.Match[str] | None) -> date:
    year_text, month_text, day_text = next(
        (found[f"y{form}"], found[f"m{form}"], found[f"d{form}"])
        for form in _FORMS
        if found[f"y{form}"]
    )
    year, month, day = int(year_text), _month(month_text.lower()), int(day_text)
    if found["d2"] and day <= 12 and _is_month_first(text, found, clock):
        day, month = month, day
    return date(year, month, day)


def _month(text: str) -> int:
    if text.isdecimal():
        return int(text)
    return _MONTHS.get("-".join(text.split())) or ENGLISH_MONTHS[text[:3]]


def _is_month_first(text: str, found: re.Match[str], clock: re.Match[str] | None) -> bool:
    """Whether a day in numbers is American, by the weekday beside it or by the form of its time."""
    first, second, year = int(found["d2"]), int(found["m2"]), int(found["y2"])
    if not 1 <= second <= 31:
        return False
    is_american = bool(clock and (clock["half"] or "").upper() in ("AM", "PM"))
    weekday = _weekday(text, found)
    if weekday and (is_american or weekday["english"]) and second <= 12:
        days = date(year, second, first).weekday(), date(year, first, second).weekday()
        fits = [day == _number_of(weekday) for day in days]
        if any(fits) and not all(fits):
            return fits[1]
    if second > 12:
        return is_american or bool(weekday and weekday["english"])
    return bool(is_american and clock and clock["s"] and not _is_padded(found, clock))


def _is_padded(found: re.Match[str], clock: re.Match[str]) -> bool:
    """Whether somebody chose the form of a day and its time: `02/12/2023 05:45:10 PM`.

    American English itself pads neither days nor hours; who chose that, chose the order of days.
    """
    numbers = found["d2"], found["m2"], clock["h"]
    return any(len(number) == 2 and number[0] == "0" for number in numbers)


def _weekday(text: str, found: re.Match[str]) -> re.Match[str] | None:
    """The weekday before a day, else the one behind it."""
    before = list(_WEEKDAY.finditer(text, max(0, found.start() - _NEAR), found.start()))
    return before[-1] if before else _WEEKDAY.search(text, found.end(), found.end() + _NEAR)


def _number_of(weekday: re.Match[str]) -> int:
    """Of a weekday, Monday being 0, as Python counts."""
    if weekday["sunday"]:
        return 6
    if weekday["number"]:
        return int(weekday["number"]) - 2
    if weekday["english"]:
        return _ENGLISH_WEEKDAYS.index(weekday["english"].lower())
    return _WEEKDAY_NAMES.index(weekday["name"].lower().replace("bẩy", "bảy"))


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
