"""Is a post still held? Terms that are over, dates behind a name, and how far `nguyên` reaches."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.officials.cues import FROM_TO, HONORIFIC, TERM, THEN

if TYPE_CHECKING:
    from indexer.entities.reading import Reading

WHEN_HELD: Final = re.compile(
    r"(?:giai đoạn|thời|thời (?:kỳ|gian|điểm)|(?<!sau )khi|lúc|hồi) "
    rf"(?:(?:đó|ấy|bấy giờ),? )?(?:{HONORIFIC} )?$"
)
"""Directly before a name it sets in the past what is told: `giai đoạn ông A làm Giám đốc`."""
NOW: Final = re.compile(r"tư cách|cương vị|vai trò|tiếp tục")
"""In a verb it says that the post is held, whatever the clause tells of the past."""
_DATED_STEP: Final = (
    r"(?:[Tt]háng \d{1,2}(?:/|-| năm )|[Nn]gày \d{1,2}[/-]\d{1,2}[/-])(?P<year>\d{4})"
)
STEP: Final = re.compile(rf"(?:^|\W){_DATED_STEP},? (?:{HONORIFIC} ?)*$")
NEXT_STEP: Final = re.compile(rf"{_DATED_STEP}")
"""Before a subject, and behind what is said of it: the dates of a career told step by step."""
STILL: Final = re.compile(rf"(?:{TERM})? (?:cho )?(?:đến|tới) nay(?!\w)", re.IGNORECASE)
"""Behind a post it says that it is held, whenever it was taken."""
_TERM: Final = re.compile(TERM, re.IGNORECASE)
_PAST_TERM: Final = re.compile(r"trước$|giai đoạn \d{4}\s?[-–]\s?\d{4}")
"""A term of office that is over."""
_YEAR: Final = re.compile(r"(?<![\d.,/-])(?:\d{1,2}[/-]){0,2}((?:19|20)\d\d)(?![\d.,])")
_DATED: Final = re.compile(
    r" \((?:(?:\d{1,2} ?[-–] ?)?(?:\d{1,2}/)?\d{1,2}/|"
    r"(?:\d{1,2}/)?(?:19|20)\d\d ?[-–] ?(?:\d{1,2}/)?)(?P<year>(?:19|20)\d\d)\)"
)
"""Behind a name the date of what the person did then, or the time of the post: `(6/1961)`."""
_YEARS: Final = re.compile(
    r"(?:,? (?:nhiệm kỳ|nhiệm kì) | \((?:nhiệm kỳ )?)\d{4} ?[-–] ?(?P<until>\d{4})(?!\d)"
)
"""Behind a post the years of its term, over or not."""
_TIME: Final = re.compile(
    r"(?:, (?:tỉnh|huyện|quận|tp|thành phố) [^,\n]+)?,? \(?(?:khi|lúc|th|từ|giai|trong|nhiệm|\d)"
)
"""What each time of a post begins with: most posts have none."""
_OF_THE_PARTY: Final = re.compile(
    r"(?:phó )?bí thư|bộ trưởng$|(?:phó )?(?:giám đốc|trưởng phòng|(?:tổng )?cục trưởng)$|"
    r"(?:ủy viên|thành viên) (?!.*(?:hội đồng|quốc hội))|\w+ ủy viên"
)
_MAY_BE_KEPT: Final = re.compile(
    r"(?<!quốc )hội(?! đồng nhân)|liên hiệp|liên đoàn|quỹ|viện|ban chỉ đạo|đại biểu|đbqh|công ty|"
    r"tập đoàn"
)
"""Posts that people take when they have left those of the party."""
_LEVELS: Final = (
    re.compile(r"trung ương|\btw\b|\btư\b|(?<!đảng )bộ|quốc hội|chính phủ|chủ tịch nước|thủ tướng"),
    re.compile(r"tỉnh|thành (?:phố|ủy)|\btp"),
    re.compile(r"huyện|quận|thị (?:xã|ủy)"),
    re.compile(r"xã|phường|thị trấn"),
)


def after_term(text: str, end: int) -> tuple[int, bool]:
    """Where the term of office ends that stands behind a post, and whether it is over."""
    term = _TERM.match(text, end)
    if not term:
        return end, False
    return term.end(), bool(_PAST_TERM.search(term.group()))


def is_over(reading: Reading, end: int) -> bool:
    """Whether the post that ends there was held then, or until a day before the news: `từ 2010
    đến 2015`."""
    if not _TIME.match(reading.small, end):
        return False
    if THEN.match(reading.text, end):
        return True
    years = _YEARS.match(reading.text, end)
    if years and reading.published and int(years.group("until")) < reading.published.year:
        return True
    told = FROM_TO.match(reading.text, end)
    if not told or not told.group().strip()[-1].isdigit():
        return False
    until = told.group("until")
    return not (until and reading.published and int(until) >= reading.published.year)


def is_of_another_year(reading: Reading, end: int) -> bool:
    """Whether the date behind a name is of a year before the news, or before others in the text:
    `Thủ tướng A (6/1961), Bộ trưởng B (7/2013)`."""
    dated = _DATED.match(reading.text, end)
    if not dated:
        return False
    year = int(dated.group("year"))
    if reading.published:
        return year < reading.published.year
    return any(int(each.group(1)) > year for each in _YEAR.finditer(reading.text))


def leaves_both(first: str, second: str, *, joined: bool = False) -> bool:
    """Whether `nguyên` before the first post is meant of the second, too, as it is where they are
    joined by `và`; else whoever leaves a post of the party leaves the one that goes with it:
    `nguyên Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh`."""
    first, second = first.lower(), second.lower()
    if joined or not _OF_THE_PARTY.match(first) or _MAY_BE_KEPT.search(second):
        return joined
    one, other = _levels(first), _levels(second)
    return not (one and other) or not one.isdisjoint(other)


def _levels(post: str) -> set[int]:
    """The levels of the state that the words of a post name."""
    return {at for at, level in enumerate(_LEVELS) if level.search(post)}
