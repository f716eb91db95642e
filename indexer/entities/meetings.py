"""Meetings that are counted: `Hội nghị lần thứ 24 Ban Chấp hành …`, `Kỳ họp thứ 6, Quốc hội …`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.bodies import BODY_HEADS, full_body_name
from indexer.entities.offices import OfficeScanner
from indexer.entities.records import Meeting, MeetingKind
from indexer.language.numbers import NUMBER_PATTERN, to_number

if TYPE_CHECKING:
    from corpus import Gazetteers
    from indexer.entities.reading import Reading

CENTRAL_COMMITTEE: Final = "Ban Chấp hành Trung ương Đảng"
_PARTY: Final = "Đảng Cộng sản Việt Nam"

_KIND: Final = re.compile(
    r"(?<!\w)(?P<kind>[Hh]ội nghị|[Kk]ỳ họp|[Pp]hiên họp|[Đđ]ại hội)"
    r"(?P<extra>(?:\s+(?:đại biểu|toàn quốc|toàn thể|mở rộng|thường lệ|chuyên đề|"
    r"(?P<extraordinary>bất thường)))*)"
)
_ORDINAL: Final = re.compile(
    rf"\s+(?:(?P<counted>lần\s+thứ|thứ|lần)\s+)?(?P<ordinal>{NUMBER_PATTERN})"
    r"(?:\s*\([^()]{1,30}\))?"
)
_BODY: Final = re.compile(
    rf"(?P<comma>\s*,)?\s+(?:của\s+)?(?P<body>{BODY_HEADS}|Công an toàn quốc)(?!\w)"
)
_TERM: Final = re.compile(rf"[,\s]+\(?[Kk](?:hóa|hoá)\s+(?P<term>{NUMBER_PATTERN})")


class MeetingFinder:
    """Finds numbered meetings with the gazetteers given."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        self._office = OfficeScanner(gazetteers)

    def find(self, reading: Reading) -> tuple[Meeting, ...]:
        """The numbered meetings of a normalised text, in order, each once.

        A mention without its body (`Hội nghị lần thứ 24`) is the meeting of that kind and ordinal
        that the article names in full; if it names none, too little is known: it is left out.
        """
        text, city = reading.text, reading.city
        found = [
            meeting
            for match in _KIND.finditer(text)
            if (meeting := self._meeting(text, match, city)) is not None
        ]
        return _merge(found)

    def _meeting(self, text: str, match: re.Match[str], city: str | None) -> Meeting | None:
        """One mention: kind, then ordinal and body in either order, then the term."""
        kind = MeetingKind(match.group("kind").lower())
        written, at = self._body(text, match.end(), comma=False)
        ordinal = _ORDINAL.match(text, at)
        if not ordinal:
            return None
        at = ordinal.end()
        if not written:
            written, at = self._body(text, at, comma=kind is not MeetingKind.CONGRESS)
        counted = ordinal.group("counted") is not None
        if not (counted or written) and kind is not MeetingKind.CONGRESS:
            return None
        number = to_number(ordinal.group("ordinal"))
        if number is None:
            return None
        term = _TERM.match(text, at)
        return Meeting(
            kind,
            number,
            _full_body(kind, written, match.group("extra"), city, counted=counted),
            to_number(term.group("term")) if term else None,
            extraordinary=bool(match.group("extraordinary")),
        )

    def _body(self, text: str, at: int, *, comma: bool) -> tuple[str, int]:
        """The body named at an offset, with the offset after it; nothing and `at` if none is."""
        head = _BODY.match(text, at)
        if not head or (head.group("comma") and not comma):
            return "", at
        end = self._office.end(text, head.end(), barriers=_ordinals_after(text, head.end()))
        return text[head.start("body") : end], end


def _ordinals_after(text: str, at: int) -> frozenset[int]:
    """Where numbers begin that count a meeting, not name its body (`Hội nghị Trung ương 8`)."""
    return frozenset(
        match.start("ordinal") for match in _ORDINAL.finditer(text, at, min(len(text), at + 120))
    )


def _full_body(
    kind: MeetingKind, written: str, extra: str, city: str | None, *, counted: bool
) -> str:
    """The full name of the body that meets; empty when the mention does not tell."""
    body = full_body_name(written, city) if written else ""
    if kind is MeetingKind.CONFERENCE:
        return _committee_of(body)
    if kind is not MeetingKind.CONGRESS:
        return body
    if body in {"Đảng", "Trung ương", CENTRAL_COMMITTEE} or (not body and not counted):
        return _PARTY  # "Đại hội XIII" alone: only the Party's own congress is called so
    if not body and "toàn quốc" in extra:
        return _PARTY
    return body.removeprefix("Ban Chấp hành ")


def _committee_of(body: str) -> str:
    """A conference is that of a committee: the one of the party organisation that is named."""
    if body in {_PARTY, "Đảng", "Trung ương", "Trung ương Đảng"}:
        return CENTRAL_COMMITTEE
    if body.startswith("Đảng bộ"):
        return "Ban Chấp hành " + body
    return body


def _merge(found: list[Meeting]) -> tuple[Meeting, ...]:
    """One record a meeting: what one mention leaves out, another in the same article tells."""
    merged: list[Meeting] = []
    for meeting in sorted(found, key=lambda each: (not each.body, each.term is None)):
        if not any(_same(known, meeting) for known in merged):
            merged.append(meeting)
    order = {id(meeting): position for position, meeting in enumerate(found)}
    named = [meeting for meeting in merged if meeting.body]
    return tuple(sorted(named, key=lambda meeting: order[id(meeting)]))


def _same(known: Meeting, meeting: Meeting) -> bool:
    if (known.kind, known.ordinal) != (meeting.kind, meeting.ordinal):
        return False
    if meeting.extraordinary and not known.extraordinary:
        return False
    if meeting.body and meeting.body != known.body:
        return False
    return meeting.term is None or meeting.term == known.term
