"""Laws of a list that says once what they are: `4 dự án luật: Thư viện; Đặc xá (sửa đổi)`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.documents.titles import title_end
from indexer.entities.records import Citation, Span
from indexer.entities.searching import offsets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.entities.documents.law_titles import KnownTitles
    from indexer.entities.reading import Reading

_SEVERAL: Final = re.compile(
    r"(?<!\w)(?:(?:các|những|một số|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d+)(?: dự (?:án|thảo))?|"
    r"dự (?:án|thảo)(?: các)?|dự) $"
)
"""Before the word for a law."""
_HEADING: Final = re.compile(
    r"luật(?:(?: sau(?: đây)?)?(?:,? (?:gồm|bao gồm|như))?: ?| như )(?P<named>(?:bộ )?luật )?"
)
_BETWEEN: Final = re.compile(
    r"(?:(?P<parted>;)|,|(?= và)),?(?: và)? (?:các (?:dự án )?)?(?P<named>(?:bộ )?luật )?"
)
_REVISED: Final = re.compile(r" ?\(sửa đổi(?:, bổ sung)?\)")
_ENDS: Final = re.compile(r"[;,.…\n)\"”]|$| và ")
"""Behind a title that is not known."""


def find_listed_laws(reading: Reading, titles: KnownTitles) -> Iterator[Citation]:
    """The laws of such lists; those that are called laws again are found without it.

    Titles that the registry does not know are read only where semicolons part them.
    """
    for at in offsets(reading.small, "luật"):
        heading = _HEADING.match(reading.small, at)
        if heading and _SEVERAL.search(reading.small, max(0, at - 24), at):
            for begin, end in _titles(reading, heading, titles):
                yield _law(reading.text, begin, end)


def _titles(
    reading: Reading, heading: re.Match[str], titles: KnownTitles
) -> Iterator[tuple[int, int]]:
    """Where the titles stand of a list behind its heading."""
    text = reading.text
    parted = False
    before: re.Match[str] | None = heading
    while before:
        begin = before.end()
        known = titles.end(text, begin)
        end = known or title_end(text, begin)
        if revised := _REVISED.match(text, end):
            end = revised.end()
        following = _BETWEEN.match(reading.small, end)
        parted = parted or bool(following and following.group("parted"))
        if not known and not (parted and end > begin and _ENDS.match(text, end)):
            return
        if not before.group("named"):
            yield begin, end
        before = following


def _law(text: str, begin: int, end: int) -> Citation:
    title = text[begin:end]
    return Citation(
        kind="Luật",
        number="",
        issuer="Quốc hội",
        title=title[0].upper() + title[1:],
        mentions=(Span(begin, end),),
    )
