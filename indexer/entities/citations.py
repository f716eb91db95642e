"""Documents that an article cites, by number (`Nghị quyết 26-NQ/TW`) or name (`Luật Đất đai`)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from indexer.entities.bodies import expand_abbreviations, full_body_name
from indexer.entities.laws import LawFinder
from indexer.entities.records import Citation, Span
from indexer.language.letters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus import Gazetteers
    from indexer.entities.reading import Reading

_FULL_TYPE: Final = {
    "nq": "nghị quyết",
    "nđ": "nghị định",
    "qđ": "quyết định",
    "tt": "thông tư",
    "ct": "chỉ thị",
    "kl": "kết luận",
    "thông báo kết luận": "thông báo",
    "thông tư liên tịch": "thông tư liên tịch",
}
_ALWAYS: Final = "nghị quyết|nghị định|thông tư liên tịch|thông tư|chỉ thị|pháp lệnh|sắc lệnh"
"""Types that need no more than a number."""
_BY_CAPITAL: Final = (
    "thông báo kết luận|kết luận|quyết định|quy định|quy chế|thông báo|kế hoạch|hướng dẫn|"
    "công điện|công văn|tờ trình|thông tri|đề án|lệnh|báo cáo|quy hoạch(?: điện)?|"
    "chương trình hành động|"
    "văn bản|luật|bộ luật"
)
"""Words for much else: they need a capital, số, or a sign behind the number."""
_ABBREVIATED: Final = "nq|nđ|qđ|tt|ct|kl"
_TYPE: Final = re.compile(
    rf"(?<!\w)(?P<type>{_ALWAYS}|{_BY_CAPITAL}|{_ABBREVIATED})(?P<so> số:?)? $"
)
_TYPE_FARTHER: Final = re.compile(
    rf"(?<!\w)(?P<type>{_ALWAYS}|{_BY_CAPITAL}|{_ABBREVIATED})"
    r"(?: (?:thanh tra|kiểm toán|hỏa tốc|hoả tốc|khẩn|mật|liên bộ)(?= số))?"
    r"(?:(?: của [^.,;:()\d\n]{3,40}?| (?:hđnd|ubnd|ubtvqh)[^.,;:()\d\n]{0,30}?)(?= số))?"
    r"(?P<so> số:?) $"
)
"""With the issuer or a word between type and number: `nghị quyết của Quốc hội số 54`."""
_SIGN: Final = rf"[{UPPER}&]+(?:[rig](?![{LOWER}]))?[{UPPER}&\d]*(?:g(?![{LOWER}]))?(?![{LOWER}])"
_SECTION: Final = rf"(?:\.(?:[IVX]+|\d)(?!\w)| ?\d{{1,2}}-[{UPPER}]+\d*(?!\w))"
"""The section of an office behind its letters: `VPCP-V.I`, `PC 01-Đ3`."""
_NUMBER: Final = re.compile(
    rf"\d{{1,5}}(?:[a-d](?!\w))?(?:/(?P<year>(?:19|20)\d\d))?"
    rf"(?P<sign>(?:\s?[-/]\s?{_SIGN}{_SECTION}?)+(?:(?<=UBTVQH) 1\d)?)?(?![\d/%]|[.,]\d|-\d)"
)
_SCALE: Final = re.compile(r"1/(?:500|[125]000|[125]0000)(?!\d)")
"""Of a map: `quy hoạch 1/2000`."""
_DIGITS: Final = re.compile(r"\d+")
_YEAR_SAID: Final = re.compile(r" (?:năm )?(?P<year>(?:19|20)\d\d)(?![\d/-])")
_DATED: Final = re.compile(
    r"(?: của [^.,;()\n\d]{3,40})?,? \(?"
    r"(?:(?:ký |ban hành |ra |được ký |được ban hành )*(?:ngày|hôm) )"
    r"\d{1,2}(?:[/.-]| tháng )\d{1,2}(?:[/.-]|,? năm )(?P<year>(?:19|20)\d\d)"
)
_ISSUED_IN: Final = re.compile(
    r"(?:[Nn]gày \d{1,2}[/-]\d{1,2}[/-]|[Nn]ăm )(?P<year>(?:19|20)\d\d)\)?,? [^.;\n\d]{0,60}"
    r"(?:ban hành|ký|có|ra|thông qua) (?:\w+ ){0,2}$"
)
"""`Ngày 10/11/2014, Quốc hội đã ban hành …`"""
_COUNTED: Final = re.compile(
    r" (?:năm(?! (?:19|20)\d\d)|tháng|tuần|ngày(?! \d)|giờ|nội dung|vấn đề|người|điểm|nhóm|"
    r"giải pháp|nhiệm vụ|trường hợp|tỷ|tỉ|"
    r"triệu|nghìn|ngàn|cán bộ|cá nhân|tổ chức|đơn vị|dự án|chính sách|chỉ tiêu|mục tiêu|bước|phần|"
    r"ca|"
    r"xã|phường|huyện|tỉnh|hộ|học sinh|suất|lao động|đồng chí|cơ quan|phương án|đối tượng|"
    r"bị can)(?!\w)"
)
_BY_CONTEXT: Final = frozenset(
    {"quyết định", "quy định", "văn bản", "công văn", "kết luận", "tờ trình"}
)
"""Types in small letters, without a sign, that the words around tell: `theo quyết định 102`."""
_OF_AN_ISSUER: Final = re.compile(
    r" \(?(?:năm (?:19|20)\d\d|ngày \d|của (?:Bộ|Thủ|Chính phủ|UBND|HĐND|Ban|Quốc hội|Ủy|Uỷ|"
    r"Trung ương|Chủ tịch|Sở|cơ quan này|Thống đốc|thống đốc|Ngân hàng))"
)
_CITING: Final = re.compile(
    r"(?:theo|tại|bãi bỏ|thay thế|sửa đổi|(?:hủy|huỷ)(?: bỏ)?|thi hành|thực hiện|như|của|trong) $",
    re.IGNORECASE,
)
_ABOUT: Final = re.compile(r" (?:về|phê duyệt|ban hành|quy định)(?!\w)")
_GOES_ON: Final = re.compile(
    r"[.,;:)]|$| (?:của|ngày|năm|về|quy định|thì|là|cũng|được|đã|và|thực hiện|cho|gồm|chỉ|nêu|"
    r"có)(?!\w)"
)
_LOOK_BACK: Final = 28
_LOOK_FARTHER: Final = 76
_LONG_NUMBER: Final = 2
_OF_MINISTRIES: Final = (
    "chính|dục|dựng|tế|vụ|pháp|thương|nghệ|thông|trường|hóa|hoá|thể thao|du lịch|tải|vận tải|an|"
    "và(?! (?:Bộ|Sở|các))|đào tạo|đầu tư|hội|tin|truyền thông|nghiệp|phát triển|nông thôn|động|"
    "binh|học|hoạch|giao|phòng"
)
"""Second syllables in the names of ministries: `Bộ Tài | chính`."""
_ISSUER: Final = (
    r"(?:Bộ Chính trị|Ban Bí thư|Thủ tướng(?: Chính phủ)?|Chính phủ|Quốc hội|Chủ tịch nước|"
    r"(?:Ủy ban|Uỷ ban) Thường vụ Quốc hội|UBTVQH|"
    r"(?:Thành ủy|Thành uỷ|Tỉnh ủy|Tỉnh uỷ|Ban Chấp hành Đảng bộ|HĐND|UBND|"
    r"Ban Chấp hành Trung ương|"
    r"Trung ương|Bộ|Sở|Hội nghị Trung ương)"
    rf"(?:\s(?:(?:{_OF_MINISTRIES})(?!\w)|"
    r"Thành phố|thành phố|tỉnh|Đảng|\d+|khóa|khoá|"
    rf"(?:TP\.?\s?)?[{UPPER}][\w.]*\w)){{0,6}})"
)
_OF: Final = re.compile(rf",?\s+(?:\(?(?:ngày|năm)\s+[\d/.-]+\)?,?\s+)?của\s+(?P<issuer>{_ISSUER})")
_ISSUER_BY_SIGN: Final = (
    (re.compile(r"NĐ-CP|/CP$|NQ-CP|NQ/CP"), "Chính phủ"),
    (re.compile(r"UBTVQH"), "Ủy ban Thường vụ Quốc hội"),
    (re.compile(r"/QH\d*$"), "Quốc hội"),
    (re.compile(r"TTg$"), "Thủ tướng Chính phủ"),
    (re.compile(r"VPCP"), "Văn phòng Chính phủ"),
    (re.compile(r"BTC$"), "Bộ Tài chính"),
    (re.compile(r"BCA$"), "Bộ Công an"),
    (re.compile(r"BYT$"), "Bộ Y tế"),
    (re.compile(r"BGDĐT$|BGD&ĐT$"), "Bộ Giáo dục và Đào tạo"),
    (re.compile(r"BGTVT$"), "Bộ Giao thông vận tải"),
    (re.compile(r"BXD$"), "Bộ Xây dựng"),
    (re.compile(r"BNV$"), "Bộ Nội vụ"),
    (re.compile(r"BTNMT$"), "Bộ Tài nguyên và Môi trường"),
    (re.compile(r"NHNN$"), "Ngân hàng Nhà nước Việt Nam"),
)
_ISSUER_BY_TYPE: Final = {
    "nghị định": "Chính phủ",
    "pháp lệnh": "Ủy ban Thường vụ Quốc hội",
    "luật": "Quốc hội",
    "bộ luật": "Quốc hội",
}


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A numbered document at one place of the text."""

    citation: Citation
    bare: str
    """The number without its sign."""
    meant: bool
    """Whether the words around say so: `quyết định 465 hủy bỏ …` may be one."""


class CitationFinder:
    """Finds documents with the gazetteers given."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        self._laws = LawFinder(gazetteers)

    def find(self, reading: Reading) -> tuple[Citation, ...]:
        """The documents of a normalised text in order, each wording of a number once.

        A later mention that leaves out sign or issuer (`Nghị quyết 26`) is completed from the one
        before it that has the same type and number.
        """
        cited = list(_cited(reading))
        found = [*_completed(cited), *self._laws.find(reading)]
        found.sort(key=lambda citation: citation.mentions[0].start)
        merged: dict[tuple[str, str, str, int | None, bool], Citation] = {}
        for each in found:
            key = (each.kind, each.number, each.title.lower(), each.year, each.draft)
            known = merged.get(key)
            merged[key] = replace(known, mentions=known.mentions + each.mentions) if known else each
        return tuple(merged.values())


def _cited(reading: Reading) -> Iterator[_Numbered]:
    """The numbered documents; what may only count is one if another mention says so."""
    doubtful: list[_Numbered] = []
    known: set[tuple[str, str]] = set()
    for match in _DIGITS.finditer(reading.text):
        found = _at(reading, match)
        if found and found.meant:
            known.add((found.citation.kind, found.bare))
            yield found
        elif found:
            doubtful.append(found)
    yield from (each for each in doubtful if (each.citation.kind, each.bare) in known)


def _at(reading: Reading, digits: re.Match[str]) -> _Numbered | None:
    """The document whose number begins with these digits."""
    text, small, start = reading.text, reading.small, digits.start()
    before = _TYPE.search(small[max(0, start - _LOOK_BACK) : start])
    if not before and small.endswith((" số ", " số: "), 0, start):
        before = _TYPE_FARTHER.search(small[max(0, start - _LOOK_FARTHER) : start])
    if not before:
        return None
    number = _NUMBER.match(text, start)
    if not number:
        return None
    begin = start - len(before.group())
    meant = _is_meant(text, begin, before, number)
    if not meant and (len(number.group()) < _LONG_NUMBER or _COUNTED.match(text, number.end())):
        return None
    kind = before.group("type")
    kind = _FULL_TYPE.get(kind, kind)
    year, end = _year(text, begin, number)
    written = "".join(text[start : number.end()].split())
    citation = Citation(
        kind=_type_name(kind),
        number=written,
        issuer=_issuer(
            reading, kind, written, number_end=end, type_end=begin + len(before["type"])
        ),
        year=year,
        draft=small[max(0, begin - 9) : begin].endswith("dự thảo "),
        mentions=(Span(begin, end),),
    )
    return _Numbered(citation, re.split(r"[-/]", written)[0], meant)


def _is_meant(text: str, begin: int, before: re.Match[str], number: re.Match[str]) -> bool:
    """Whether type and number name a document rather than count something."""
    kind = before.group("type")
    if kind.startswith("quy hoạch") and _SCALE.match(text, number.start()):
        return False
    if number.group("sign") or number.group("year"):
        return True
    if re.fullmatch(_ABBREVIATED, kind) or _COUNTED.match(text, number.end()):
        return False
    if before.group("so") or re.fullmatch(_ALWAYS, kind):
        return True
    if text[begin].isupper() and kind not in {"báo cáo", "văn bản", "lệnh", "luật", "bộ luật"}:
        return True
    if kind == "đề án" and len(number.group()) > 1:
        return True
    if kind not in _BY_CONTEXT:
        return False
    if len(number.group()) > 1 and _ABOUT.match(text, number.end()):
        return True
    return bool(
        _OF_AN_ISSUER.match(text, number.end())
        or (_CITING.search(text, max(0, begin - 16), begin) and _GOES_ON.match(text, number.end()))
    )


def _type_name(kind: str) -> str:
    kind = "quy hoạch" if kind.startswith("quy hoạch") else kind
    return kind[0].upper() + kind[1:]


def _year(text: str, begin: int, number: re.Match[str]) -> tuple[int | None, int]:
    """The year of a document and where its wording ends: `năm 2016` is part of it, a day is not."""
    if number.group("year"):
        return int(number.group("year")), number.end()
    if said := _YEAR_SAID.match(text, number.end()):
        return int(said.group("year")), said.end()
    dated = _DATED.match(text, number.end()) or _ISSUED_IN.search(text[max(0, begin - 90) : begin])
    return (int(dated.group("year")) if dated else None), number.end()


def _issuer(reading: Reading, kind: str, number: str, *, number_end: int, type_end: int) -> str:
    """Who issued it: as written behind number or type, else as sign or type imply."""
    written = _OF.match(reading.text, number_end) or _OF.match(reading.text, type_end)
    if written and " " in written.group("issuer"):
        return _full_issuer(written.group("issuer"), reading.city)
    for sign, issuer in _ISSUER_BY_SIGN:
        if sign.search(number):
            return issuer
    return _ISSUER_BY_TYPE.get(kind, "")


def _full_issuer(written: str, city: str | None) -> str:
    """The issuer by its full name; a bare `Thành ủy` is that of the city the article is about."""
    name = expand_abbreviations(written)
    if name == "Thủ tướng":
        return "Thủ tướng Chính phủ"
    if name.startswith("Hội nghị Trung ương"):
        return "Ban Chấp hành Trung ương Đảng"
    if name == "Thành ủy" and city:
        name = f"Thành ủy {city}"
    if name.startswith(("Thành ủy", "Tỉnh ủy")):
        return name
    return full_body_name(name, city)


def _completed(cited: list[_Numbered]) -> Iterator[Citation]:
    """Each citation with the issuer and the year that other mentions of the same number tell."""
    issuers: dict[tuple[str, str], str] = {}
    years: dict[tuple[str, str], int] = {}
    for each in cited:
        key = (each.citation.kind, each.bare)
        if each.citation.issuer:
            issuers.setdefault(key, each.citation.issuer)
        if each.citation.year:
            years.setdefault(key, each.citation.year)
    for each in cited:
        key = (each.citation.kind, each.bare)
        yield replace(
            each.citation,
            issuer=each.citation.issuer or issuers.get(key, ""),
            year=each.citation.year or years.get(key),
        )
