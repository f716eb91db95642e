"""The constitution and the statutes of the party: ours, told from those of other countries."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from indexer.entities.documents.countries_named import HOME, PARLIAMENTS_ABROAD, state_of
from indexer.entities.records import Citation, Span
from indexer.language.letters import LOWER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.entities.documents.countries_named import CountryNames
    from indexer.entities.reading import Reading

_LEAD: Final = 200
_FAR_LEAD: Final = 500
_THAT_COUNTRY: Final = re.compile(r" (?:của )?(?:nước|quốc gia) (?:này|ấy|đó)(?!\w)")
_MARK: Final = "Hiến pháp"
_STATUTES: Final = "Điều lệ"
_COMMUNIST: Final = frozenset({"Trung Quốc", "Cuba"})
"""States whose party is called as ours."""


class Constitutions:
    """Tells whose constitution a text means."""

    def __init__(self, countries: CountryNames) -> None:
        self._countries = countries
        every = "|".join(map(re.escape, countries.every))
        self._named = re.compile(
            rf"(?<!òa án ){_MARK} (?:(?:(?:cũ |mới |hiện hành |sửa đổi )?của )?(?:nước )?)"
            rf"(?P<title>{every})(?![{LOWER}])"
            r"(?:,? (?:năm )?(?P<year>(?:19|20)\d\d))?(?!\w)"
        )

    def abroad(self, text: str) -> Iterator[Citation]:
        """The constitutions that a text names with their countries."""
        if _MARK not in text:
            return
        for match in self._named.finditer(text):
            year = match.group("year")
            yield Citation(
                kind=_MARK,
                number="",
                issuer="",
                title=state_of(match.group("title")),
                year=int(year) if year else None,
                mentions=(Span(*match.span()),),
            )

    def owned(self, reading: Reading, found: Citation) -> Citation | None:
        """A bare constitution or statutes with the country, if it is another one; none if that is
        unknown. Other documents as they are.
        """
        if found.kind not in (_MARK, _STATUTES):
            return found
        span = found.mentions[0]
        this = _THAT_COUNTRY.match(reading.text, span.end)
        if not this and not self._is_abroad(reading, span.start):
            return self._of(found, self._countries.instead_of_ours(reading.text)) or found
        lead = _FAR_LEAD if this else _LEAD
        named = self._countries.last(reading.text, max(0, span.start - lead), span.start)
        return self._of(found, state_of(named))

    def _of(self, found: Citation, country: str) -> Citation | None:
        """A constitution or statutes as those of another country; none if it has no such."""
        if found.kind == _MARK:
            return replace(found, title=country, issuer="") if country else None
        party = f"Đảng Cộng sản {country}"
        return replace(found, title=party) if country in _COMMUNIST else None

    def _is_abroad(self, reading: Reading, at: int) -> bool:
        """Whether the sentence up to there tells of another country and not of Viet Nam."""
        text = reading.text
        begin = max(text.rfind(".", 0, at), text.rfind("\n", 0, at), at - _LEAD) + 1
        if HOME.search(text, begin, at):
            return False
        return bool(
            PARLIAMENTS_ABROAD.search(text, begin, at) or self._countries.last(text, begin, at)
        )
