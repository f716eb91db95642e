"""Documents with names: the constitution, statutes, treaties, plans, party resolutions."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from indexer.entities.records import Citation, Span
from indexer.entities.titles import FIRST_WORD, STOPS, WORD_ALONE, YEAR_BEHIND, title_end
from indexer.language.letters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator

_POWER_PLAN: Final = re.compile(
    r"[Qq]uy hoạch (?:phát triển )?điện (?:lực quốc gia )?(?P<number>[IVX]+)(?!\w)"
)
_SIGNED_IN: Final = re.compile(
    r",? (?:được )?ký(?: kết)? (?:năm|ngày [\d/]+/)\s?(?P<year>(?:19|20)\d\d)"
)
_CONSTITUTION: Final = re.compile(
    r"Hiến pháp(?: nước (?:CHXHCN|Cộng (?:hòa|hoà) (?:XHCN|[Xx]ã hội [Cc]hủ nghĩa)) Việt Nam)?"
    r"(?:,? (?:năm )?(?P<year>(?:19|20)\d\d))?(?!\w)"
)
_CONSTITUTIONAL: Final = ("òa án ", "oà án ", "Hội đồng ")
"""Courts of other countries: `Tòa án Hiến pháp`."""
_OF_ANOTHER_COUNTRY: Final = re.compile(
    rf" (?:của |nước )?(?:châu |(?!Việt)(?:nước )?[{UPPER}][{LOWER}])"
)
_STATUTES: Final = re.compile(
    r"Điều lệ (?:Đảng(?: Cộng sản Việt Nam)?|Công đoàn Việt Nam|Đoàn)(?!\w)"
)
_SUBJECTS: Final = (
    "thương mại|đối tác|hợp tác|bảo hộ|dẫn độ|tránh đánh thuế|biên giới|đình chiến|hòa bình|"
    "hoà bình|hàng không|vận tải"
)
"""What treaties in small letters are about: `hiệp định thương mại tự do Việt Nam - EU`."""
_TREATY: Final = re.compile(
    rf"(?<!\w)(?<!Tổ chức )(?P<type>[Hh]iệp định|[Cc]ông ước|[Hh]iệp ước|[Nn]ghị định thư|"
    rf"(?<=[^\W\d_] )Th(?:ỏa|oả) thuận) (?!FTA|song phương)"
    rf"(?=[{UPPER}]|về (?!sửa đổi)|khung |(?P<small>{_SUBJECTS})[^.,;:\n]{{0,40}} [{UPPER}]|"
    rf"của (?:LHQ|Liên (?:hợp|Hợp|hiệp|Hiệp) [Qq]uốc) về )"
)
_OF_TREATIES: Final = (
    "iệp định",
    "ông ước",
    "iệp ước",
    "ghị định thư",
    " Thỏa thuận",
    " Thoả thuận",
)
"""A text without any of them need not be searched: the pattern is slow where nothing stands."""
_SMALL_BEGINNING: Final = re.compile(r"(?:(?P<about>về |khung )|các |quyền |của (?=L))*")
_TREATY_STOPS: Final = STOPS - {"của", "về", "một", "các", "những"} | {"ký"}
_TREATY_WORDS: Final = 18
_PARTY_RESOLUTION: Final = re.compile(
    rf"[Nn]ghị quyết (?:của )?(?P<title>"
    rf"(?:[Đđ]ại hội|[Hh]ội nghị(?: lần thứ)?|[Tt]rung ương|TƯ|TW|T\.Ư)"
    rf"(?: ?(?:[Đđ]ảng bộ|Đảng|đại biểu|toàn quốc|lần thứ|lần|khóa|khoá|Trung ương|thứ|tỉnh|"
    rf"[Bb]an [Cc]hấp hành|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|"
    rf"thành phố|phố|huyện|quận|thị xã|xã|phường|"
    rf"của|[IVX]+|\d{{1,2}}|(?:TP\.? ?)?[{UPPER}][\w.]*))+)"
)


def find_charters(text: str) -> Iterator[Citation]:
    """The constitution, statutes, treaties, and resolutions of congresses and plenums."""
    for match in _CONSTITUTION.finditer(text):
        if _OF_ANOTHER_COUNTRY.match(text, match.end()) or text.endswith(
            _CONSTITUTIONAL, 0, match.start()
        ):
            continue
        yield _citation(match, "Hiến pháp", "", "Quốc hội", match.group("year"))
    for match in _POWER_PLAN.finditer(text):
        yield replace(_citation(match, "Quy hoạch", "", ""), number=match.group("number"))
    for match in _STATUTES.finditer(text):
        yield _citation(match, "Điều lệ", match.group()[len("Điều lệ ") :], "")
    for match in _treaties(text):
        at = match.end()
        opening = _SMALL_BEGINNING.match(text, at)
        begin = opening.end() if opening else at
        small = match.group("small") or (opening and opening.group("about"))
        first = WORD_ALONE if small else FIRST_WORD
        end = title_end(text, begin, _TREATY_STOPS, _TREATY_WORDS, first)
        told = not match.group("small") or not text[begin:end].islower()
        if end > begin and told:
            year = YEAR_BEHIND.match(text, end)
            signed = year or _SIGNED_IN.match(text, end)
            yield Citation(
                kind=match.group("type").capitalize().replace("oả", "ỏa"),
                number="",
                issuer="",
                title=text[at:end],
                year=int(signed.group("year")) if signed else None,
                mentions=(Span(match.start(), year.end() if year else end),),
            )
    for match in _PARTY_RESOLUTION.finditer(text):
        if re.search(r"[IVX\d]", match.group("title")):
            yield _citation(match, "Nghị quyết", match.group("title"), "")


def _treaties(text: str) -> Iterator[re.Match[str]]:
    return _TREATY.finditer(text) if any(word in text for word in _OF_TREATIES) else iter(())


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
