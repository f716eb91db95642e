"""The words of the query language: names of fields and operators, in Vietnamese and English."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from indexer.language.syllables import fold
from indexer.records import FacetName

OR_WORDS: Final = frozenset({"OR", "Or", "or", "hoặc", "Hoặc", "HOẶC", "hoac", "HOAC"})
"""`or` is no syllable of Vietnamese, and `hoac` is hardly ever another one than `hoặc`."""
AND: Final = "AND"
NOT: Final = "NOT"
OPERATORS: Final = OR_WORDS | {AND, NOT}
"""`AND` and `NOT` in capitals only: they are words of English names, too."""


class DateField(StrEnum):
    """The fields that take a day, month or year."""

    SINCE = "từ"
    UNTIL = "đến"
    ON = "ngày"


class TitleField(StrEnum):
    """The field that looks into titles only."""

    TITLE = "tiêu_đề"


Field = FacetName | DateField | TitleField

FACET_FIELDS: Final = {
    FacetName.OFFICIAL: "lãnh_đạo",
    FacetName.MEETING: "hội_nghị",
    FacetName.DOCUMENT: "văn_bản",
    FacetName.SOURCE: "nguồn",
}
"""How each facet is written in canonical queries."""

_NAMES: Final[dict[str, Field]] = {
    "lanh_dao": FacetName.OFFICIAL,
    "official": FacetName.OFFICIAL,
    "hoi_nghi": FacetName.MEETING,
    "meeting": FacetName.MEETING,
    "van_ban": FacetName.DOCUMENT,
    "document": FacetName.DOCUMENT,
    "nguon": FacetName.SOURCE,
    "source": FacetName.SOURCE,
    "tieu_de": TitleField.TITLE,
    "title": TitleField.TITLE,
    "tu": DateField.SINCE,
    "from": DateField.SINCE,
    "den": DateField.UNTIL,
    "to": DateField.UNTIL,
    "ngay": DateField.ON,
    "date": DateField.ON,
}


def field_named(name: str) -> Field | None:
    """The field that a name before a colon means, typed with or without dấu and underscore."""
    folded = fold(name)
    return _NAMES.get(folded) or _WITHOUT_UNDERSCORE.get(folded)


_WITHOUT_UNDERSCORE: Final = {name.replace("_", ""): field for name, field in _NAMES.items()}
