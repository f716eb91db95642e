"""Which state a parliament, a government or a ruling party belongs to that is named without it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple, Self

from indexer.entities.bodies import full_body_name
from indexer.entities.searching import any_word

if TYPE_CHECKING:
    from corpus import Gazetteers
    from indexer.entities.reading import Reading
    from indexer.entities.records import Span

_HOME: Final = re.compile(
    r"[Tt]rưởng [Đđ]oàn đại biểu Quốc hội|"
    r"Việt Nam|VN(?<!\wVN)\b|nước ta|HCM|Hà Nội|Đà Nẵng|UBND|HĐND|ĐBQH|"
    r"Quốc hội kh(?!óa (?:VI|IX|[6-9]))|Ủy ban Thường vụ Quốc hội|[Cc]hính phủ thường kỳ|"
    r"Bộ (?:GD|GTVT|NN|TN|KH|LĐ|VH|TT)"
)
_OUR_BODIES: Final = re.compile(
    r"UBND|HĐND|ĐBQH|UBTVQH|Quốc hội kh(?!óa (?:VI|IX|[6-9]))|Thường vụ Quốc hội|"
    r"[Đđ]ại biểu Quốc hội|"
    r"(?:Thành|Tỉnh) ủy|Bộ (?:GD|GTVT|NN|TN|KH|LĐ|VH|TT)"
)
"""What says that `quốc hội` may be ours; a summit in Hà Nội says nothing."""
_NO_STATES: Final = frozenset(
    {
        "EU",
        "Liên minh châu Âu",
        "Ủy ban châu Âu",
        "Nghị viện châu Âu",
        "NATO",
        "WHO",
        "IMF",
        "WB",
        "UNICEF",
        "Vatican",
        "Hong Kong",
        "Hồng Kông",
    }
)
_RULING_PARTIES: Final = {
    "Trung Quốc": "Đảng Cộng sản Trung Quốc",
    "Cuba": "Đảng Cộng sản Cuba",
    "Triều Tiên": "Đảng Lao động Triều Tiên",
    "Lào": "Đảng Nhân dân Cách mạng Lào",
}
_OF_A_STATE: Final = re.compile(rf" (?:của )?(?P<state>{'|'.join(_RULING_PARTIES)})(?!\w)")
"""`Đại hội Đảng lần thứ 19 | của Trung Quốc`"""
_PARTY: Final = "đảng"
_PARTY_ORGAN: Final = re.compile(
    rf"(?P<organ>Bộ Chính trị|Bộ chính trị|Ban Bí thư|Ban bí thư)"
    rf"(?: (?:của )?(?P<state>{'|'.join(_RULING_PARTIES)}))?"
)
"""What leads a party: `cuộc họp của | Bộ Chính trị Trung Quốc`."""
_OF_ANY_STATE: Final = frozenset({"quốc hội", "chính phủ", _PARTY})
_OF_SEVERAL_STATES: Final = frozenset({"đảng lao động", "đảng cộng sản"})
_NEVER_OURS: Final = frozenset(
    {"hạ viện", "thượng viện", "nghị viện", "hội đồng an ninh quốc gia", "hội đồng an ninh"}
)
_SUPREME_ASSEMBLY: Final = re.compile(
    r"(?P<kind>[Hh]ội (?:đồng|nghị)) [Nn]hân dân [Tt]ối cao(?: (?:CHDCND )?Triều Tiên)?"
)
"""Only one state calls its parliament so."""
_CABINET: Final = re.compile(r"[Nn]ội các(?: an ninh| chiến tranh)?")
_LEVEL: Final = re.compile(r" (?:liên bang|địa phương|vùng|bang|đặc biệt)$|(?<=các) chính phủ$")
"""Behind a parliament or a cabinet that is named without its state."""
_COMMITTEE: Final = re.compile(
    r"(?P<committee>(?:[Tt]iểu|[Ủủ]y) ban (?![Tt]hường vụ)\w[\w, -]*?)"
    r" (?:(?:thuộc|của|ở|tại) )?(?P<house>(?:[Hh]ạ|[Tt]hượng|[Nn]ghị) viện|[Qq]uốc hội)"
    r"(?P<state> [A-ZĐ][\w -]*)?"
)
"""`Ủy ban Quân vụ | Thượng viện`, `ủy ban quốc phòng thuộc | quốc hội | Hàn Quốc`"""
_OF_THAT_STATE: Final = re.compile(r" (?:của |ở )?nước này(?!\w)")
_SPEAKER: Final = re.compile(
    r"[^.,;:“\n]{0,50}, (?:ông |bà |văn phòng |(?:người )?phát ngôn(?: viên)? (?:của )?)?"
    r"(?:[Tt]hủ tướng|[Tt]ổng thống|(?:[Pp]hó )?[Cc]hủ tịch|"
    r"(?:[Bb]ộ|[Tt]hứ|[Nn]goại) trưởng|(?:[Hh]ạ |[Tt]hượng )?[Nn]ghị sĩ)(?!\w)[^.,;:]{0,40}"
)
_SAID: Final = re.compile(r"[:“]| (?:rằng|để|sau khi|trước khi)(?!\w)")
"""Behind it stands what was said, be it on other states."""
_ELSEWHERE: Final = re.compile(r"(?:tại|ở|với|về|tới|đến|sang|thăm|đối với) $")
"""Before a state that is spoken about, or where somebody is: `Đại sứ Mỹ tại | Hàn Quốc`."""
_ITS_LEADER: Final = re.compile(
    r"(?:[Tt]ổng thống|[Tt]hủ tướng|[Nn]goại trưởng|[Bb]ộ trưởng \w+(?: \w+)?|[Nn]ghị sĩ) $"
)
"""Before the state whose leader acts: `Tổng thống | Hàn Quốc lên án hành động của Triều Tiên`."""
_LOOK_BACK: Final = 24
_PART_OF_A_NAME: Final = re.compile(r"[A-ZĐ]\w* $")


class StateNames(NamedTuple):
    """How states are named."""

    pattern: re.Pattern[str]
    states: dict[str, str]
    """The state for which another name stands, or a leader."""

    @classmethod
    def of(cls, gazetteers: Gazetteers) -> Self:
        """The names that the gazetteers hold, the longest first."""
        states = dict(gazetteers.states)
        return cls(
            re.compile(any_word(sorted({*gazetteers.countries, *states}, key=len, reverse=True))),
            states,
        )


class StateReader:
    """Reads which state one article is about, from the countries and leaders that it names."""

    def __init__(self, reading: Reading, names: StateNames, *, names_ours: bool) -> None:
        self._text = reading.text
        self._names = names
        self._names_ours = names_ours

    @cached_property
    def names_home(self) -> bool:
        """Whether the article names Viet Nam or a body of ours."""
        return "Việt Nam" in self._text or _HOME.search(self._text) is not None

    @cached_property
    def is_abroad(self) -> bool:
        """Whether it names nothing of ours, not even an official, but one state above others."""
        return self.names_nothing_of_ours and bool(self.state)

    @property
    def names_nothing_of_ours(self) -> bool:
        """Whether it names neither Viet Nam nor a body or an official of ours."""
        return not self.names_home and not self._names_ours

    @cached_property
    def state(self) -> str:
        """The state that the article names most; empty if two are named as often."""
        named = Counter(self._states(0, len(self._text)))
        (state, count), (_, next_count) = [*named.most_common(2), ("", 0), ("", 0)][:2]
        return state if count > next_count else ""

    @cached_property
    def names_our_bodies(self) -> bool:
        """Whether the article names a body or an official of ours."""
        return self._names_ours or _OUR_BODIES.search(self._text) is not None

    def state_in(self, start: int, end: int, at: int) -> str:
        """The state that a sentence names last before an offset, else the only one or that of who
        speaks behind it, else that of the article."""
        before = self._states(start, at, behind=_ITS_LEADER)
        before = before or self._states(start, at, not_behind=_ELSEWHERE)
        if before := before or self._states(start, at):
            return before[-1]
        if (speaker := _SPEAKER.match(self._text, at)) and (its := self._states(*speaker.span())):
            return its[0]
        said = _SAID.search(self._text, at, end)
        behind = self._states(at, said.start() if said else end)
        return behind[0] if len(set(behind)) == 1 else self.state

    def abroad(
        self, written: str, meeting: Span | None = None, sentence: tuple[int, int] = (0, 0)
    ) -> str | None:
        """`Quốc hội` as that of another state which the sentence of its meeting, or the article,
        is about, if it is one: empty where nothing tells of which. In small letters it is mostly
        of such a one."""
        named = written.split(" ", 1)
        if named[0].lower() == _PARTY and (party := _RULING_PARTIES.get(named[-1])):
            return party
        if organ := _PARTY_ORGAN.fullmatch(written):
            return self._of_party(organ, meeting, sentence)
        if written.lower() in _OF_SEVERAL_STATES:
            ruling = self.ruling_party(sentence, meeting.end if meeting else 0)
            return ruling if ruling.lower().startswith(written.lower()) else None
        if supreme := _SUPREME_ASSEMBLY.fullmatch(written):
            return f"{supreme.group('kind').capitalize()} Nhân dân Tối cao Triều Tiên"
        written = _LEVEL.sub("", written)
        committee = _COMMITTEE.fullmatch(written)
        cabinet = _CABINET.fullmatch(written)
        if not (committee or cabinet or written.lower() in _OF_ANY_STATE | _NEVER_OURS):
            return None
        state = self.state_in(*sentence, meeting.start) if meeting else self.state
        if committee:
            return self._committee(committee, meeting, state)
        if cabinet:
            return f"{written.capitalize()} {state}" if state else ""
        if written.lower() in _NEVER_OURS:
            return f"{written[:1].upper()}{written[1:]} {state}".rstrip()
        if written.islower() and self._is_of_another(meeting, state):
            if not state and written.capitalize() in self._text:
                return None  # a slip in the title of a report on ours
        elif not (self.names_nothing_of_ours and state):
            return None
        if written.lower() == _PARTY:
            return self.ruling_party(sentence, meeting.end if meeting else 0)
        return f"{written.capitalize()} {state}" if state else ""

    def _of_party(
        self, organ: re.Match[str], meeting: Span | None, sentence: tuple[int, int]
    ) -> str | None:
        """What leads the ruling party of another state, by the name of that."""
        party = _RULING_PARTIES.get(organ.group("state") or "", "")
        party = party or self.ruling_party(sentence, meeting.end if meeting else 0)
        return f"{full_body_name(organ.group('organ'), None)} {party}" if party else None

    def _committee(self, written: re.Match[str], meeting: Span | None, state: str) -> str | None:
        """A committee with its house and the state of that; nothing where both may be ours."""
        committee, house, of = written.group("committee", "house", "state")
        if not of:
            ours = house == "Quốc hội" and not self.is_abroad
            if ours or (house == "quốc hội" and not self._is_of_another(meeting, state)):
                return None
        of = self._names.states.get(of.strip(), of.strip()) if of else state
        return f"{full_body_name(committee, None)} {house.capitalize()} {of}".rstrip()

    def _is_of_another(self, meeting: Span | None, state: str) -> bool:
        """Whether small letters may stand for a body of another state."""
        if not self.names_home or (meeting and _OF_THAT_STATE.match(self._text, meeting.end)):
            return True
        return bool(meeting and state) and not self.names_our_bodies

    def ruling_party(self, sentence: tuple[int, int] = (0, 0), behind: int = 0) -> str:
        """The party of the state that stands right behind an offset, that a sentence names last
        before it, or at all, else of the one that the article is about, where its congress is that
        of `Đảng`; else empty."""
        if of := _OF_A_STATE.match(self._text, behind):
            return _RULING_PARTIES[of.group("state")]
        if not self.names_nothing_of_ours:
            return ""
        start, end = sentence
        named = self._states(start, min(behind, end)) or self._states(start, end)
        named = [state for state in named if state in _RULING_PARTIES]
        return _RULING_PARTIES.get(named[-1] if named else self.state, "")

    def _states(
        self,
        start: int,
        end: int,
        *,
        behind: re.Pattern[str] | None = None,
        not_behind: re.Pattern[str] | None = None,
    ) -> list[str]:
        """The states that a stretch names, of those behind the words that one pattern finds, or not
        behind those of the other."""
        found = []
        for match in self._names.pattern.finditer(self._text, start, end):
            before = self._text[max(0, match.start() - _LOOK_BACK) : match.start()]
            name = match.group()
            if (behind and not behind.search(before)) or (not_behind and not_behind.search(before)):
                continue
            if name not in _NO_STATES and not (" " not in name and _PART_OF_A_NAME.search(before)):
                found.append(self._names.states.get(name, name))
        return found
