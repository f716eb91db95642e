"""Documents that an article cites by number: `Nghị quyết 26-NQ/TW`, `Kết luận số 14 của …`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.bodies import expand_abbreviations, full_body_name
from indexer.entities.records import Citation
from indexer.language.letters import UPPER

if TYPE_CHECKING:
    from indexer.entities.reading import Reading

_KINDS: Final = (
    "Nghị quyết|Nghị định|Kết luận|Chỉ thị|Quyết định|Quy định|Thông tư|Thông báo|Kế hoạch|"
    "Hướng dẫn|Công điện|Công văn|Tờ trình|Pháp lệnh|Sắc lệnh|Thông tri|Luật"
)
_ISSUER: Final = (
    r"(?:Bộ Chính trị|Ban Bí thư|Thủ tướng(?: Chính phủ)?|Chính phủ|Quốc hội|"
    r"Ủy ban Thường vụ Quốc hội|"
    r"(?:Thành ủy|Tỉnh ủy|Ban Chấp hành Đảng bộ|HĐND|UBND|Ban Chấp hành Trung ương|Trung ương|Bộ)"
    rf"(?:\s(?:Thành phố|thành phố|tỉnh|(?:TP\.?\s?)?[{UPPER}][\w.]*\w)){{0,6}})"
)
_CITATION: Final = re.compile(
    rf"(?P<kind>{_KINDS})\s+(?P<so>số\s+)?(?P<number>\d{{1,4}}(?:/\d{{4}})?"
    rf"(?P<sign>(?:[-/][A-ZĐƯ][\wĐƯ]*)+)?)(?![\d/])"
    rf"(?:,?\s+(?:ngày\s+[\d/.-]+\s+)?của\s+(?P<issuer>{_ISSUER}))?"
)
_ISSUER_BY_KIND: Final = {"Nghị định": "Chính phủ"}


def find_citations(reading: Reading) -> tuple[Citation, ...]:
    """The numbered documents of a normalised text, in order, each once.

    A number without a sign and without an issuer (`Nghị quyết 19`) names no single document and
    is left out.
    """
    text, city = reading.text, reading.city
    found: dict[tuple[str, str], Citation] = {}
    for match in _CITATION.finditer(text):
        kind, number = match.group("kind"), match.group("number")
        written = match.group("issuer")
        issuer = _issuer(written, city) if written else _ISSUER_BY_KIND.get(kind, "")
        if not match.group("sign") and not issuer:
            continue
        found.setdefault((kind, number), Citation(kind, number, issuer))
    return tuple(found.values())


def _issuer(written: str, city: str | None) -> str:
    """The issuer by its full name; a bare `Thành ủy` is that of the city the article is about."""
    name = expand_abbreviations(written)
    if name == "Thành ủy" and city:
        name = f"Thành ủy {city}"
    if name.startswith(("Thành ủy", "Tỉnh ủy")):
        return name
    return full_body_name(name, city)
