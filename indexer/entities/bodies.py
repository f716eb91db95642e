"""Bodies that meet: their names in running text and their full official names."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

BODY_HEADS: Final = (
    r"(?:Ban Chấp hành|BCH|HĐND|Hội đồng [Nn]hân dân|Quốc hội|UBTVQH|Ủy ban|Uỷ ban|"
    r"UBKT|Đảng bộ|Đảng|Trung ương|Ban Chỉ đạo|Thành ủy|Thành uỷ|Tỉnh ủy|Tỉnh uỷ|Chính phủ|"
    r"Hội đồng|Công đoàn|Hội|Đoàn|MTTQ|Mặt trận Tổ quốc)"
)
"""How the name of a body that meets begins."""

_ABBREVIATIONS: Final = (
    (re.compile(r"\bBCH\b"), "Ban Chấp hành"),
    (re.compile(r"\bHĐND\b|Hội đồng Nhân dân"), "Hội đồng nhân dân"),
    (re.compile(r"\bUBND\b|Ủy ban Nhân dân"), "Ủy ban nhân dân"),
    (re.compile(r"\bUBTVQH\b"), "Ủy ban Thường vụ Quốc hội"),
    (re.compile(r"\bUBKT\b"), "Ủy ban Kiểm tra"),
    (re.compile(r"\bMTTQ\b"), "Mặt trận Tổ quốc"),
    (re.compile(r"\bTNCS\b"), "Thanh niên Cộng sản"),
    (re.compile(r"Uỷ ban"), "Ủy ban"),
    (re.compile(r"\buỷ\b"), "ủy"),
    (re.compile(r"\bTW\b|\bT\.?Ư\b"), "Trung ương"),
    (
        re.compile(r"\b(?:TP\.?\s?HCM|TPHCM|TP\.?\s?Hồ Chí Minh|[Tt]hành phố Hồ Chí Minh)"),
        "Thành phố Hồ Chí Minh",
    ),
    (re.compile(r"\b(?:TP\.?|Tp\.?)\s?(?=[A-ZĐ])|\bthành phố\b"), "Thành phố "),
    (re.compile(r"\bTỉnh\b(?! ủy)"), "tỉnh"),
    (re.compile(r"\s+"), " "),
)
_CITIES: Final = {
    "Thành phố Hồ Chí Minh": re.compile(r"TP\.?\s?HCM|TPHCM|(?:TP\.?|[Tt]hành phố)\s?Hồ Chí Minh"),
    "Thành phố Hà Nội": re.compile(r"Hà Nội"),
    "Thành phố Đà Nẵng": re.compile(r"Đà Nẵng"),
    "Thành phố Hải Phòng": re.compile(r"Hải Phòng"),
    "Thành phố Cần Thơ": re.compile(r"Cần Thơ"),
    "Thành phố Huế": re.compile(r"(?:TP\.?|[Tt]hành phố) Huế"),
}
_BARE_CITY: Final = re.compile(r"(bộ |dân )(Hà Nội|Đà Nẵng|Hải Phòng|Cần Thơ|Huế)$")


def main_city(text: str) -> str | None:
    """The centrally run city that the text names most: what its bare `Thành phố` means."""
    counts = Counter({city: len(pattern.findall(text)) for city, pattern in _CITIES.items()})
    city, count = counts.most_common(1)[0]
    return city if count else None


def expand_abbreviations(name: str) -> str:
    """The name of an office with its abbreviations written out: `UBND TP.HCM` and the like."""
    name = name.strip(" ,.")
    for pattern, replacement in _ABBREVIATIONS:
        name = pattern.sub(replacement, name)
    return name.strip(" ,.")


def full_body_name(written: str, city: str | None) -> str:
    """The full official name of a body as an article writes it.

    `BCH Đảng bộ TP.HCM` → `Ban Chấp hành Đảng bộ Thành phố Hồ Chí Minh`; a bare `Thành phố` at
    the end is completed by the city that the article is about.
    """
    name = expand_abbreviations(written)
    name = re.sub(r"^Thành ủy ?", "Ban Chấp hành Đảng bộ Thành phố ", name).strip()
    name = re.sub(r"^Tỉnh ủy ", "Ban Chấp hành Đảng bộ tỉnh ", name)
    name = re.sub(r"Thành phố (?=Thành phố)", "", name)
    name = _BARE_CITY.sub(r"\1Thành phố \2", name)
    if name.endswith("Thành phố") and city:
        name = name.removesuffix("Thành phố") + city
    if name in {"Trung ương", "Trung ương Đảng", "Ban Chấp hành Trung ương"}:
        return "Ban Chấp hành Trung ương Đảng"
    return name
