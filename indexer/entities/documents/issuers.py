"""Who issued a numbered document: as written beside it, or as its sign or type tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.bodies import expand_abbreviations, full_body_name
from indexer.language.letters import UPPER

if TYPE_CHECKING:
    from indexer.entities.reading import Reading

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


def issuer_of(reading: Reading, kind: str, number: str, *, number_end: int, type_end: int) -> str:
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
