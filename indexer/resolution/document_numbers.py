"""The whole number of a document, of which an article writes a part: `Nghị định 167/2013`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from corpus import TermsOfOffice
    from indexer.entities import Citation

_PARTY: Final = ("Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương Đảng")
_PARTY_SIGNS: Final = {
    "Chỉ thị": "-CT/TW",
    "Nghị quyết": "-NQ/TW",
    "Kết luận": "-KL/TW",
    "Quy định": "-QĐ/TW",
    "Thông báo": "-TB/TW",
    "Kế hoạch": "-KH/TW",
}
_SIGNS: Final = {
    ("Nghị quyết", "Chính phủ"): "/NQ-CP",
    ("Chỉ thị", "Thủ tướng Chính phủ"): "/CT-TTg",
} | {(kind, issuer): sign for kind, sign in _PARTY_SIGNS.items() for issuer in _PARTY}
"""What follows the bare number of those whose sign bears no year."""
_WITHOUT_YEAR: Final = 2011
"""Since then that holds for the state's, too; before, some bore it."""
_SIGNS_WITH_YEAR: Final = {
    ("Nghị định", "Chính phủ"): "/NĐ-CP",
    ("Quyết định", "Thủ tướng Chính phủ"): "/QĐ-TTg",
    ("Thông tư", "Bộ Tài chính"): "/TT-BTC",
    ("Thông tư", "Bộ Công an"): "/TT-BCA",
    ("Thông tư", "Bộ Y tế"): "/TT-BYT",
    ("Thông tư", "Bộ Giáo dục và Đào tạo"): "/TT-BGDĐT",
    ("Thông tư", "Bộ Giao thông vận tải"): "/TT-BGTVT",
    ("Thông tư", "Bộ Xây dựng"): "/TT-BXD",
    ("Thông tư", "Bộ Nội vụ"): "/TT-BNV",
    ("Thông tư", "Bộ Tài nguyên và Môi trường"): "/TT-BTNMT",
    ("Thông tư", "Ngân hàng Nhà nước Việt Nam"): "/TT-NHNN",
}
"""What follows number and year (decree 30/2020/NĐ-CP on clerical work, annex III)."""
_WITH_YEAR: Final = 1997
"""Since then; earlier decrees are numbered otherwise."""
_OF_THE_ASSEMBLY: Final = ("Nghị quyết", "Quốc hội")
"""Signed with the number of its term, which a year tells if no other began in it."""
_ALWAYS_WITH_YEAR: Final = frozenset({"Nghị định", "Thông tư", "Nghị quyết"})
"""Their sign bears the year whether an article writes it or not."""
_NUMBER: Final = re.compile(r"(?P<number>\d+)(?:/(?P<year>(?:19|20)\d\d))?")
_OF_THE_CENTRE: Final = re.compile(r"(?P<number>\d+)[-/](?P<sign>[A-ZĐ]{2})[-/]T[ƯW]")
"""`29-NQ-TƯ`; the sign of a province's committee ends with TU."""
_DASHED_YEAR: Final = re.compile(r"(?P<number>\d+)-(?P<year>(?:19|20)\d\d)")
_ONE_DIGIT: Final = re.compile(r"\d(?=$|[/-])")
_PADDED: Final = frozenset({"Nghị định", "Quyết định", "Thông tư", *_PARTY_SIGNS})
"""Numbers below ten are written with a nought in them (the same annex)."""


def _as_signed(number: str) -> str:
    """A number as the sign has it, whatever strokes an article writes in it."""
    if centre := _OF_THE_CENTRE.fullmatch(number):
        return f"{centre['number']}-{centre['sign']}/TW"
    if dashed := _DASHED_YEAR.fullmatch(number):
        return f"{dashed['number']}/{dashed['year']}"
    return number


class DocumentNumbers:
    """Completes numbers with what follows from kind, issuer and year. Safe to share."""

    def __init__(self, assembly: TermsOfOffice) -> None:
        """`assembly` holds the terms of the National Assembly, with which it signs."""
        self._terms = assembly.begins

    def label(self, citation: Citation) -> str:
        """The name of a document that has a number, with all of it that is known."""
        citation = replace(citation, number=_as_signed(citation.number))
        kind, number = citation.kind, citation.number
        if kind in _PADDED and _ONE_DIGIT.match(number):
            number = f"0{number}"
        if sign := self._sign(citation):
            return f"{kind} {number}{sign}"
        if citation.issuer and "/" not in number:
            return f"{kind} số {number}, {citation.issuer}"
        return f"{kind} {number}"

    def _sign(self, citation: Citation) -> str:
        """What an article left out behind a number, if it follows from the rest."""
        written = _NUMBER.fullmatch(citation.number)
        if not written:
            return ""
        which, year = (citation.kind, citation.issuer), citation.year
        if sign := self._sign_of_year(which, int(written["year"] or year or 0)):
            if written["year"]:
                return sign
            return f"/{year}{sign}" if citation.kind in _ALWAYS_WITH_YEAR else ""
        recent = citation.issuer in _PARTY or not year or year >= _WITHOUT_YEAR
        return _SIGNS.get(which, "") if recent and not written["year"] else ""

    def _sign_of_year(self, which: tuple[str, str], year: int) -> str:
        """What follows number and year of a kind and issuer; nothing before they were so signed."""
        if year < _WITH_YEAR:
            return ""
        if which != _OF_THE_ASSEMBLY:
            return _SIGNS_WITH_YEAR.get(which, "")
        terms = {self._term(date(year, 1, 1)), self._term(date(year, 12, 31))}
        return f"/QH{terms.pop()}" if len(terms) == 1 and None not in terms else ""

    def _term(self, day: date) -> int | None:
        begun = [number for number, begins in self._terms if begins <= day]
        return begun[-1] if begun else None
