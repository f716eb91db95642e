"""Documents with names: the constitution, statutes, treaties, plans, party resolutions."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from indexer.entities.documents.treaties import find_treaties
from indexer.entities.documents.years import year_in_wording
from indexer.entities.records import Citation, Span
from indexer.language.letters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator

_POWER_PLAN: Final = re.compile(
    r"[Qq]uy hoạch (?:phát triển )?điện (?:lực quốc gia )?(?P<number>[IVX]+)(?!\w)"
)
_CONSTITUTION: Final = re.compile(
    r"Hiến pháp"
    r"(?:(?: nước (?:CHXHCN|Cộng hòa (?:XHCN|[Xx]ã hội [Cc]hủ nghĩa)))? Việt Nam)?"
    r"(?:,? (?:năm )?(?P<year>(?:19|20)\d\d))?(?!\w)"
)
_CONSTITUTION_OF_A_YEAR: Final = re.compile(r"hiến pháp (?:năm )?(?P<year>(?:19|20)\d\d)(?!\w)")
"""In small letters its year tells that one is meant."""
_CONSTITUTIONAL: Final = ("òa án ", "Hội đồng ", "hủng hoảng ", "chính trị và ")
"""Courts of other countries, and crises: `Tòa án Hiến pháp`."""
_OF_ANOTHER_COUNTRY: Final = re.compile(
    rf" (?:(?:cũ |mới |hiện hành |sửa đổi )?của |nước )?"
    rf"(?:châu |(?!Việt)(?:nước )?[{UPPER}][{LOWER}])"
)
_CODES: Final = {
    "BLHS": "Hình sự",
    "BLTTHS": "Tố tụng hình sự",
    "BLDS": "Dân sự",
    "BLTTDS": "Tố tụng dân sự",
    "BLLĐ": "Lao động",
}
_CODE: Final = re.compile(
    r"BL(?<!\wBL)(?<!uật sửa đổi, bổ sung một số điều của BL)(?:HS|TTHS|DS|TTDS|LĐ)(?!\w)(?! ?\))"
    r"(?:(?: \(sửa đổi\))?,? (?:năm )?(?P<year>(?:19|20)\d\d))?"
)
"""The letters of a code, not behind its name in brackets, nor where a law is named by amending it.
They begin with what to look for."""
_STATUTES: Final = re.compile(
    r"[Đđ](?<!iểu ban .)iều lệ "
    r"(?:[Đđ]ảng(?: Cộng sản (?:Việt Nam|Trung Quốc|Cuba))?|Công đoàn Việt Nam|Đoàn)"
    r"(?!\w)(?! (?:Cộng|Dân chủ|Lao động))"
)
_PARTY_RESOLUTION: Final = re.compile(
    rf"[Nn]ghị quyết (?:của )?(?P<title>"
    rf"(?:(?P<congress>[Đđ]ại hội)|[Hh]ội nghị(?: lần thứ)?|[Tt]rung ương|TƯ|TW|T\.Ư)"
    rf"(?: ?(?:[Đđ]ảng bộ|[Đđ]ảng|đại biểu|toàn quốc|lần thứ|lần|khóa|[Tt]rung ương|thứ|tỉnh|"
    rf"[Bb]an [Cc]hấp hành|nhất|hai|ba|tư|năm(?! \d)|sáu|bảy|tám|chín|mười|"
    rf"Quân đội|Khối (?:các )?cơ quan|Công đoàn|"
    rf"thành phố|phố|huyện|quận|thị xã|xã|phường|nhiệm kỳ ?\d{{4}} ?[-–] ?\d{{4}}|"
    rf"của|[IVX]+(?!\w)|\d{{1,2}}(?!\d)|(?:TP\.? ?)?[{UPPER}]\w*(?:\.\w+)*))+)"
    r"(?:,? (?:(?P<bracket>\()|(?<=, ))[Kk]hóa (?P<term>[IVXL]+|\d{1,2})(?!\w)(?(bracket)\)))?"
)
"""The term behind a comma or in brackets as well: `Nghị quyết Trung ương 4, khóa X`."""
_WHICH: Final = re.compile(
    r"(?<!\w)(?:[IVX]+|\d+|(?:lần )?thứ \w+)(?!\w)|nhiệm kỳ|"
    rf"[Đđ]ảng bộ (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|TP|[{UPPER}])"
)
"""A congress is told by its number or its term, one of a place by the place."""
_DRAFTED: Final = ("ự thảo ", "ự thảo sửa đổi ", "ự thảo các ")
_WHICH_TERM: Final = re.compile(r"(?:khóa|Khóa) \w+")
"""Of a plenum the term alone does not say which it is."""
_OF_A_PLENUM: Final = re.compile(
    r"(?:[Hh]ội nghị (?:lần thứ \w+ )?)?(?:(?:của )?[Bb]an [Cc]hấp hành )?"
    r"(?:[Tt]rung ương|TƯ|TW|T\.Ư)(?! (?:Hội|Đoàn|Mặt trận|Công đoàn))(?!\w)"
)
_OF_THE_COMMITTEE: Final = re.compile(r"(?:[Tt]rung ương|TƯ|TW|T\.Ư) (?P<number>1[6-9]|[2-9]\d)")
"""No committee meets so often in one term: a resolution of that number."""


def find_charters(text: str) -> Iterator[Citation]:
    """The constitution, statutes, treaties, and resolutions of congresses and plenums."""
    for match in _where(_CONSTITUTION, "Hiến pháp", text):
        if _OF_ANOTHER_COUNTRY.match(text, match.end()) or text.endswith(
            _CONSTITUTIONAL, 0, match.start()
        ):
            continue
        yield _citation(match, "Hiến pháp", "", "Quốc hội", match.group("year"))
    for match in _where(_CONSTITUTION_OF_A_YEAR, "hiến pháp ", text):
        yield _citation(match, "Hiến pháp", "", "Quốc hội", match.group("year"))
    for match in _CODE.finditer(text):
        title = _CODES[match.group().split()[0].rstrip(",")]
        yield _citation(match, "Bộ luật", title, "Quốc hội", match.group("year"))
    for match in _where(_POWER_PLAN, "uy hoạch ", text):
        yield replace(_citation(match, "Quy hoạch", "", ""), number=match.group("number"))
    for match in _where(_STATUTES, "iều lệ ", text):
        statutes = _citation(match, "Điều lệ", match.group()[len("Điều lệ ") :], "")
        yield replace(statutes, draft=text.endswith(_DRAFTED, 0, match.start()))
    yield from find_treaties(text)
    for match in _where(_PARTY_RESOLUTION, "ghị quyết ", text):
        title = match.group("title")
        if numbered := _OF_THE_COMMITTEE.fullmatch(title):
            yield _numbered(text, match, numbered.group("number"))
        elif _WHICH.search(title if match.group("congress") else _WHICH_TERM.sub("", title)):
            if term := match.group("term"):
                title = f"{title} khóa {term}"
            resolution = _citation(match, "Nghị quyết", title, _party_issuer(title))
            yield replace(resolution, draft=text.endswith(_DRAFTED, 0, match.start()))


def _party_issuer(title: str) -> str:
    """The Central Committee for a plenum of its own; others are told by their names."""
    return "Ban Chấp hành Trung ương Đảng" if _OF_A_PLENUM.match(title) else ""


def _numbered(text: str, match: re.Match[str], number: str) -> Citation:
    """A resolution of the Central Committee with its number, and the year behind it."""
    year, end = year_in_wording(text, match.end())
    return Citation(
        kind="Nghị quyết",
        number=number,
        issuer="Ban Chấp hành Trung ương Đảng",
        year=year,
        mentions=(Span(match.start(), end),),
    )


def _where(pattern: re.Pattern[str], mark: str, text: str) -> Iterator[re.Match[str]]:
    """Where a pattern matches; a search for its mark is many times as fast as one for it."""
    return pattern.finditer(text) if mark in text else iter(())


def _citation(
    match: re.Match[str], kind: str, title: str, issuer: str, year: str | None = None
) -> Citation:
    return Citation(
        kind=kind,
        number="",
        issuer=issuer,
        title=title,
        year=int(year) if year else None,
        mentions=(Span(match.start(), match.end()),),
    )
