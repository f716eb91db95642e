"""Laws of other countries, where a text calls them by a name of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.documents.titles import FIRST_WORD, STOPS, WORD_ALONE, YEAR_BEHIND, title_end
from indexer.entities.documents.years import year_around
from indexer.entities.records import Citation, Span
from indexer.language.letters import UPPER

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

_ACT: Final = re.compile(
    rf"(?P<type>[Đđ](?<!\w.)ạo luật) (?P<title>[{UPPER}]|"
    rf"(?:(?<=[^\W\d_] Đạo luật )|(?<=[\"“]Đạo luật ))(?P<small>(?P<about>về )?"
    r"(?!(?:này|đó|ấy|trên|nào|mới|khác|cũ|gốc|riêng|chung|tương tự|quan trọng|có|do|của|bị|vừa|"
    r"cho|cần|quy định|liên quan|đầu tiên)(?!\w))[^\W\d_]))"
)
"""With a capital inside a sentence it leads to a name in small letters: `theo Đạo luật chống …`."""
_WITH_LETTERS: Final = re.compile(r"(?P<title>[^.,;:()\d\n]{3,100}?)[\"”]? \([A-Z]{3,6}\)")
"""`Đạo luật Ủy quyền Quốc phòng (NDAA)`"""
_LETTERS: Final = re.compile(r" \([A-Z]{2,8}\)")
"""Between a title and its year."""
_SMALL: Final = re.compile(
    r"(?P<type>[Đđ](?<!\w.)ạo luật) (?P<title>(?!nào|này|của|mới|được|có|đã|sẽ|cho|về|do|khác)"
    r"[^\W\d_]+(?:,? [^\W\d_]+){1,8}?) (?:năm )?(?P<year>(?:19|20)\d\d)(?![\d/-])"
)
"""One in small letters is named by its year: `đạo luật ủy quyền quốc phòng 2018`."""
_STOPS: Final = STOPS - {"với", "các", "những"}
_MOST_WORDS: Final = 16
_FEW_GAPS: Final = 2
"""Two words in small letters say what sort of act it is, not which."""


def find_acts_abroad(text: str) -> Iterator[Citation]:
    """`Đạo luật Magnitsky`: newspapers call laws of other countries so, and seldom ours."""
    if "ạo luật " not in text:
        return
    found = set()
    for match in _ACT.finditer(text):
        begin = match.start("title")
        first_at = begin + len(match.group("about") or "")
        end = _title_end(
            text, first_at, beginning=WORD_ALONE if match.group("small") else FIRST_WORD
        )
        if end == first_at or (match.group("small") and text.count(" ", first_at, end) < _FEW_GAPS):
            continue
        letters = _LETTERS.match(text, end)
        year = YEAR_BEHIND.match(text, letters.end() if letters else end)
        yield Citation(
            kind="Đạo luật",
            number="",
            issuer="",
            title=_with_capital(text[begin:end]) if not match.group("about") else text[begin:end],
            year=int(year.group("year")) if year else year_around(text, match.start(), end),
            mentions=(Span(match.start(), year.end() if year else end),),
        )
        found.add(match.start())
    yield from _in_small_letters(text, found)


def _with_capital(title: str) -> str:
    return title[0].upper() + title[1:]


def _in_small_letters(text: str, found: Container[int]) -> Iterator[Citation]:
    """Acts whose titles have no capital, but a year behind them, where none was found before."""
    for match in _SMALL.finditer(text):
        title = match.group("title")
        if (
            match.start() in found
            or not title.islower()
            or any(word.strip(",") in _STOPS for word in title.split())
        ):
            continue
        yield Citation(
            kind="Đạo luật",
            number="",
            issuer="",
            title=_with_capital(title),
            year=int(match.group("year")),
            mentions=(Span(*match.span()),),
        )


def _title_end(text: str, begin: int, beginning: re.Pattern[str]) -> int:
    lettered = _WITH_LETTERS.match(text, begin)
    if lettered:
        return lettered.end("title")
    return title_end(text, begin, _STOPS, _MOST_WORDS, beginning)
