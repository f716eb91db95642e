"""Technical norms by their signs: `QCVN 01-1:2018/BYT`, `TCVN 5729:2012`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.documents.issuers import issuer_by_sign
from indexer.entities.records import Citation, Span
from indexer.language.letters import UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator

_NORM: Final = re.compile(
    r"(?P<type>[QT]CVN)(?: ?[-–])? ?"
    r"(?P<number>\d[\d ]{0,5}(?: ?- ?\d{1,3}(?: \d{1,2})?)?"
    rf" ?[:-] ?(?P<year>(?:19|20)\d\d|2 0\d\d)(?!\d)(?: ?/ ?[{UPPER}]{{2,10}})?)"
)
"""Some texts break long numbers: `TCVN 572 9:2 012`."""
_KINDS: Final = {"QCVN": "Quy chuẩn", "TCVN": "Tiêu chuẩn"}


def find_norms(text: str) -> Iterator[Citation]:
    """The norms that a text cites with their numbers and years."""
    if "CVN" not in text:
        return
    for match in _NORM.finditer(text):
        number = "".join(match.group("number").split())
        yield Citation(
            kind=_KINDS[match.group("type")],
            number=number,
            issuer=issuer_by_sign(number),
            year=int("".join(match.group("year").split())),
            mentions=(Span(*match.span()),),
        )
