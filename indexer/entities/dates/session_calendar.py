"""The year of a date by a counted meeting that the text names: `Hội nghị Trung ương 9 khóa XII`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.language.numbers import NUMBER_PATTERN, to_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from corpus import SessionsOfTerm

_TERM: Final = rf",? \(?[Kk]hóa (?P<term>{NUMBER_PATTERN})"
_NUMBER: Final = rf"(?:lần )?(?:thứ )?(?P<number>{NUMBER_PATTERN})"
_ASSEMBLY: Final = "Quốc hội"
_COMMITTEE: Final = "Ban Chấp hành Trung ương Đảng"
_WRITINGS: Final = (
    (_ASSEMBLY, "ỳ họp", re.compile(rf"ỳ họp {_NUMBER},? (?:của )?Quốc hội(?:{_TERM})?")),
    (_ASSEMBLY, "ỳ họp", re.compile(rf"uốc hội{_TERM}\)?,? (?:tại )?kỳ họp {_NUMBER}")),
    (
        _COMMITTEE,
        "rung ương",
        re.compile(rf"ội nghị {_NUMBER} [Bb]an Chấp hành Trung ương(?: Đảng)?(?:{_TERM})?"),
    ),
    (
        _COMMITTEE,
        "rung ương",
        re.compile(rf"ội nghị [Tt]rung ương(?: Đảng)? {_NUMBER}(?:{_TERM})?"),
    ),
)
"""Each body with letters to look for and how its meetings are counted."""
_OF_A_DOCUMENT: Final = re.compile(r"(?:[Nn]ghị quyết|[Kk]ết luận|NQ)(?: của)? (?:[Hh]|[Kk])$")
"""Before the meeting that only names a document, which is cited for years."""
_TOLD: Final = r"(?:(?<!pháp )(?<!uật )[Nn]ăm |\d[/-]){year}(?!\d)"
"""How a year is told that is not only that of a document: not `Hiến pháp 2013`."""
_MONTHS: Final = 12
_BEFORE: Final = 1
"""So many months before a meeting voters are met and drafts discussed,"""
_AFTER: Final = {_ASSEMBLY: 2, _COMMITTEE: 1}
"""and so many after the month in which it began it goes on or is reported on."""


class SessionCalendar:
    """Tells in which months counted meetings were held. Safe to share between threads."""

    def __init__(self, sessions: Iterable[SessionsOfTerm]) -> None:
        self._months = {
            (each.body, each.term, number): year * _MONTHS + month - 1
            for each in sessions
            for number, year, month in each.begins
        }
        self._terms = {(body, number): set[int]() for body, _, number in self._months}
        for body, term, number in self._months:
            self._terms[body, number].add(term)

    def year_of(self, month: int, named: tuple[str, int] | None) -> int:
        """The year of a month near the meeting named, as `last_named` gives it; 0 if it is not."""
        if not named:
            return 0
        body, begun = named
        for year in (begun // _MONTHS - 1, begun // _MONTHS, begun // _MONTHS + 1):
            if -_BEFORE <= year * _MONTHS + month - 1 - begun <= _AFTER[body]:
                return year
        return 0

    def last_named(self, text: str, latest: int) -> tuple[str, int] | None:
        """The latest counted meeting of a text that speaks of no later year: its body, and the
        month in which it began, counted through.

        Without its term a meeting has to be of the latest year told, not as that of a document.
        """
        named = max(self._named(text, latest), key=lambda each: each[1], default=None)
        return named if named and named[1] // _MONTHS >= latest else None

    def _named(self, text: str, latest: int) -> Iterator[tuple[str, int]]:
        for body, letters, writing in _WRITINGS:
            if letters not in text:
                continue
            for match in writing.finditer(text):
                if _OF_A_DOCUMENT.search(text, max(0, match.start() - 16), match.start()):
                    continue
                number, term = (to_number(match.group(each) or "") for each in ("number", "term"))
                begun = self._begun(body, number, term, latest) if number else None
                if begun and (term or re.search(_TOLD.format(year=latest), text)):
                    yield body, begun

    def _begun(self, body: str, number: int, term: int | None, latest: int) -> int | None:
        if term:
            return self._months.get((body, term, number))
        begun = {self._months[body, each, number] for each in self._terms.get((body, number), ())}
        return next((each for each in begun if each // _MONTHS == latest), None)
