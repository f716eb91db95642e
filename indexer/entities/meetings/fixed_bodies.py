"""Bodies to whose names no words are added, be they those of a person behind a post."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indexer.entities.searching import longest_first
from indexer.language.letters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Collection


def fixed_bodies(countries: Collection[str]) -> re.Pattern[str]:
    """What such names are: the highest bodies of ours where no country follows, those of others
    with their country, commissions of two governments, ministries with their country, the houses of
    those who govern abroad."""
    country = longest_first(countries)
    return re.compile(
        r"(?:Ủy ban )?[Tt]hường vụ Quốc hội|UBTVQH|Ban Bí thư [Tt]rung ương Đảng|"
        r"(?:Quốc hội|Chính phủ|Bộ Chính trị|Ban Bí thư)"
        rf"(?! (?:{country}|Trung ương Đoàn)(?!\w))|"
        r"(?:[Qq]uốc hội|[Cc]hính phủ|[Nn]ội các|(?:[Hh]ạ|[Tt]hượng|[Nn]ghị) viện)"
        rf" (?:{country})(?!\w)|"
        rf"(?:quốc hội|chính phủ)(?! [{UPPER}])|Nhà Trắng|Lầu Năm Góc|Điện Kremlin|"
        rf"[Bb]ộ [{UPPER}]\w+(?: [{LOWER}]\w*){{0,5}} (?:{country})(?!\w| Cai(?!\w))|"
        rf"Ủy ban (?:[Ll]iên [Cc]hính phủ|[Hh]ỗn hợp)(?: [{UPPER}]\w*)*"
        rf"(?: ?[-–] ?[{UPPER}]\w*(?: [{UPPER}]\w*)*)?"
        rf"(?: về (?:[Hh]ợp tác )?[{UPPER}]\w*"
        rf"(?:,? (?:(?:và|-|–) )?(?:[{UPPER}]\w*|tế|mại|học|nghệ|thuật|hóa))*)?"
    )


def house_of_committee(countries: Collection[str]) -> re.Pattern[str]:
    """What stands in small letters behind a committee abroad, be it only the word for one: `Ủy ban
    Quân vụ | thượng viện Mỹ`, `ủy ban | quân vụ thuộc quốc hội Hàn Quốc`."""
    country = rf"(?:{longest_first(countries)})(?!\w)"
    return re.compile(
        rf"(?:(?<=ban)(?: [{LOWER}]+){{1,4}}?)? (?:(?:thuộc|của|ở|tại) )?"
        rf"(?:[Hh]ạ viện|[Tt]hượng viện|[Qq]uốc hội(?= {country}))"
        rf"(?: {country})?(?!\w)"
    )
