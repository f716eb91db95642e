"""Laws and constitutions of other countries, where a text calls them by a name of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.document_years import year_around
from indexer.entities.records import Citation, Span
from indexer.entities.titles import STOPS, YEAR_BEHIND, title_end
from indexer.language.letters import LOWER, UPPER
from indexer.language.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

_ACT: Final = re.compile(rf"(?<!\w)(?P<type>[Đđ]ạo luật) (?P<title>[{UPPER}])")
_WITH_LETTERS: Final = re.compile(rf"(?P<title>[{UPPER}][^.,;:()\d\n]{{2,100}}?) \([A-Z]{{3,6}}\)")
"""`Đạo luật Uỷ quyền Quốc phòng (NDAA)`"""
_VERBS: Final = re.compile(r"(?<!\w)(?:được|sẽ|đã|đang|nhằm|để|có|là|yêu cầu|cho phép|vào)(?!\w)")
_FOREIGN_NAME: Final = re.compile(rf"[{UPPER}][\w'’-]*(?: [{UPPER}][\w'’-]*)*")
_STOPS: Final = STOPS - {"với", "các", "những"}
_MOST_WORDS: Final = 16
_AT_LEAST: Final = 4
"""Letters from which a word that is no syllable of ours is a foreign name: not an abbreviation."""


def find_acts_abroad(text: str) -> Iterator[Citation]:
    """`Đạo luật Magnitsky`: newspapers call laws of other countries so, and seldom ours."""
    if "ạo luật " not in text:
        return
    for match in _ACT.finditer(text):
        begin = match.start("title")
        end = _title_end(text, begin)
        if end == begin:
            continue
        year = YEAR_BEHIND.match(text, end)
        yield Citation(
            kind="Đạo luật",
            number="",
            issuer="",
            title=text[begin:end],
            year=int(year.group("year")) if year else year_around(text, match.start(), end),
            mentions=(Span(match.start(), year.end() if year else end),),
        )


def _title_end(text: str, begin: int) -> int:
    lettered = _WITH_LETTERS.match(text, begin)
    if lettered and not _VERBS.search(lettered.group("title")):
        return lettered.end("title")
    name = _FOREIGN_NAME.match(text, begin)
    first = name.group().split(" ")[0] if name else ""
    if name and len(first) >= _AT_LEAST and not is_syllable(first):
        return name.end()
    return title_end(text, begin, _STOPS, _MOST_WORDS)


def constitution_pattern(countries: str) -> re.Pattern[str]:
    """What names the constitution of one of the countries: `Hiến pháp Mỹ`."""
    return re.compile(
        r"(?<!òa án )(?<!oà án )Hiến pháp (?:của |nước |của nước )?"
        rf"(?P<title>{countries})(?![{LOWER}])"
        r"(?:,? (?:năm )?(?P<year>(?:19|20)\d\d))?(?!\w)"
    )


def constitutions_abroad(pattern: re.Pattern[str], text: str) -> Iterator[Citation]:
    """The constitutions that a text names with their countries."""
    if "Hiến pháp" not in text:
        return
    for match in pattern.finditer(text):
        year = match.group("year")
        yield Citation(
            kind="Hiến pháp",
            number="",
            issuer="",
            title=match.group("title"),
            year=int(year) if year else None,
            mentions=(Span(*match.span()),),
        )
