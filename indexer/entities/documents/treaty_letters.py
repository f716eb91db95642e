"""Treaties by their letters alone: `UNCLOS 1982`, `phê chuẩn CPTPP`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.records import Citation, Span
from indexer.entities.searching import has_any

if TYPE_CHECKING:
    from collections.abc import Iterator

_LAW_OF_THE_SEA: Final = re.compile(
    r"UNCLOS(?<!ước UNCLOS)(?<!\wUNCLOS)(?<!\(UNCLOS)(?!\w)"
    r"(?:,? (?:năm )?(?P<year>(?:19|20)\d\d)(?![\d/-]))?"
)
"""Not in brackets behind its name."""
_KINDS: Final = {
    "CPTPP": "Hiệp định",
    "EVFTA": "Hiệp định",
    "EVIPA": "Hiệp định",
    "UKVFTA": "Hiệp định",
    "VKFTA": "Hiệp định",
    "RCEP": "Hiệp định",
    "TPP": "Hiệp định",
    "NAFTA": "Hiệp định",
    "USMCA": "Hiệp định",
    "INF": "Hiệp ước",
    "JCPOA": "Kế hoạch",
}
_ENDINGS: Final = {
    "TPP": ("TPP",),
    "USMCA": ("USMCA",),
    "F": ("FTA", "INF"),
    "E": ("RCEP", "EVIPA"),
    "J": ("JCPOA",),
}
"""One of which stands in any of them, by letters to look for first: few searches for many letters.
A seldom letter is found ten times as fast as several."""
_DONE: Final = re.compile(
    r"(?<!\w)(?:phê chuẩn|ký(?: kết)?|thông qua|gia nhập|tham gia|(?:rút|rời) khỏi|từ bỏ|vi phạm|"
    r"tuân thủ|thực thi|triển khai|trình|gia hạn|hủy bỏ|theo|duy trì|cứu vãn|"
    r"đàm phán lại|ra khỏi|quay lại|trở lại)"
    rf" (?P<letters>{'|'.join(_KINDS)})(?![\w-]| ?\(| ?, [A-Z]{{3}})"
)
"""What one does with a treaty; elsewhere its letters mean those who have signed it, too."""
_NAMED: Final = r"(?:[Hh]iệp (?:định|ước)|[Kk]ế hoạch|[Tt]hỏa thuận)(?: [^.,;:\n]{1,90})? \(?"
"""Before the letters of a treaty that the text names more fully."""


def find_treaty_letters(text: str) -> Iterator[Citation]:
    """The treaties that a text names by letters and nowhere more fully."""
    if "UNCLOS" in text:
        for match in _LAW_OF_THE_SEA.finditer(text):
            yield _citation("Công ước", "UNCLOS", Span(*match.span()), match.group("year"))
    if any(mark in text and has_any(text, endings) for mark, endings in _ENDINGS.items()):
        for match in _DONE.finditer(text):
            letters = match.group("letters")
            if not re.search(rf"{_NAMED}{letters}(?!\w)", text):
                yield _citation(_KINDS[letters], letters, Span(*match.span("letters")))


def _citation(kind: str, letters: str, span: Span, year: str | None = None) -> Citation:
    return Citation(
        kind=kind,
        number="",
        issuer="",
        title=letters,
        year=int(year) if year else None,
        mentions=(span,),
    )
