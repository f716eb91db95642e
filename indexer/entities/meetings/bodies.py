"""Whose meeting it is, when its name leaves the body out: read from the words around."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from indexer.entities.bodies import committee_name, full_body_name
from indexer.entities.body_short_names import whole_name
from indexer.entities.meetings.acronyms import Acronyms
from indexer.entities.meetings.candidates import (
    BY_ITS_PEOPLE,
    CONSULTS,
    CONVENE_COUNTED,
    MEETS_IN_CONGRESS,
    NEVER_IN_SESSION,
    NOT_THE_BODY,
    OF_CONFERENCE,
    OF_CONSULTATION,
    OF_ITS_DEPUTIES,
    OF_ITS_OFFICE,
    OF_REGULAR_SITTING,
    OF_SESSION,
    OF_SITTING,
    OF_WHO_CALLS,
    SITS,
    WITH_COMMITTEES,
)
from indexer.entities.meetings.kinds import (
    CALLED_FOR_ONCE,
    COUNTED_KINDS,
    PARTS_OF_SESSIONS,
    ROUNDS,
    SITTINGS,
    WITH_ORGANISER,
)
from indexer.entities.meetings.organisers import OrganiserReader
from indexer.entities.meetings.places import place_behind
from indexer.entities.meetings.shareholders import (
    GENERAL_MEETING,
    company,
    is_of_shareholders,
)
from indexer.entities.meetings.short_bodies import ShortBodies
from indexer.entities.meetings.voters import deputies
from indexer.entities.records import MeetingKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from indexer.entities.meetings.names import MeetingNameReader
    from indexer.entities.meetings.parts import MeetingName
    from indexer.entities.meetings.places import HomeReader
    from indexer.entities.meetings.states import StateReader
    from indexer.entities.reading import Reading

CENTRAL_COMMITTEE: Final = "Ban Chấp hành Trung ương Đảng"
_CENTRAL_INSPECTION: Final = "Ủy ban Kiểm tra Trung ương"
_NATIONAL_ASSEMBLY: Final = "Quốc hội"
STANDING_COMMITTEE: Final = "Ủy ban Thường vụ Quốc hội"
_PRIME_MINISTER: Final = "Thủ tướng Chính phủ"
PARTY: Final = "Đảng Cộng sản Việt Nam"

_ANY_PARTY: Final = "đảng bộ"
_OF_REPRESENTATIVES: Final = re.compile(r"cử tri|[Đđ]ại biểu|ĐBQH|[Dd]ự án luật|[Dd]ự luật")
"""What sentences on sessions of elected bodies speak of, those of inspection committees never."""
_OF_ITS_MEMBERS: Final = re.compile(
    r"Quốc hội|ĐBQH|nghị trường|(?:[Đđ]ại biểu|ĐB) (?:quốc hội|QH)(?!\w)"
)
"""What else speaks of the National Assembly: its members, its house."""
_MAKES_LAWS: Final = re.compile(
    r"(?:thông qua|biểu quyết|xem xét|thảo luận|trình|sửa đổi|góp ý)[^.;\n]{0,60}"
    r"(?:(?:Bộ )?[Ll]uật|Hiến pháp)(?!\w)|[Dd]ự (?:án|thảo) (?:Bộ )?[Ll]uật|[Dd]ự luật"
)
"""Only the National Assembly makes laws."""
_OF_A_CONFERENCE: Final = re.compile(r"(?:[Hh]ội nghị|[Dd]iễn đàn|[Hh]ội thảo)(?!\w)")
"""`phiên thảo luận … thuộc khuôn khổ | Hội nghị …` is no part of a session."""
_DISCIPLINE: Final = re.compile(r"kỷ luật|kỉ luật|vi phạm|kiểm tra")
_MOST_SESSIONS_OF_ASSEMBLY: Final = 12
"""No National Assembly met more often in a term; sessions of inspection committees go to 50."""
_SENTENCE_END: Final = re.compile(r"[.!?…\n](?:(?<=\n)|\s)")
_MINISTER: Final = re.compile(r"(?:với )?(?:phó )?(?:bộ trưởng|thủ tướng) ", re.IGNORECASE)
_OF_THE_PRIME_MINISTER: Final = re.compile(r"của Thủ tướng(?: Chính phủ)?(?= (?:với|về) |$)")
_PARTY_COMMITTEES: Final = ("ban chấp hành đảng bộ", "bch đảng bộ")
_BOTH_COUNCILS: Final = re.compile(
    r"^(?P<council>HĐND|Hội đồng [Nn]hân dân)(?:,| và| ?[–-]) "
    r"(?:UBND|Ủy ban [Nn]hân dân)(?!\w)"
)
_CITY_COMMITTEE: Final = re.compile(r"(?:thành|tỉnh) ủy(?!\w)", re.IGNORECASE)
_OF_TWO_STATES: Final = re.compile(
    r"(?P<body>Ủy ban (?:liên Chính phủ|[Hh]ỗn hợp))(?: về (?:(?!Việt)[^,.;])+)?"
    r"(?P<first> Việt Nam)?"
)
_BOTH_STATES: Final = re.compile(
    r"[^.;\n]{0,90}?(?<!\w)Việt Nam(?: ?[-–] ?| và )(?P<other>[A-ZĐ]\w*(?: [A-ZĐ]\w*)*)"
)
"""`kỳ họp thứ 9 Ủy ban hỗn hợp | về hợp tác song phương Việt Nam - Lào`"""
_OF_A_CITY: Final = re.compile(r"TP|[Tt]hành")


class BodyContext:
    """The bodies that an article speaks of, looked up only when a name needs one."""

    def __init__(
        self,
        reading: Reading,
        names: MeetingNameReader,
        barriers: Collection[int],
        home: HomeReader,
        states: StateReader,
    ) -> None:
        self._reading = reading
        self._barriers = barriers
        self._home = home
        self._states = states
        self._names = names
        self._organisers = OrganiserReader(reading, names, barriers)
        self._acronyms = Acronyms(reading.text, names, barriers)
        self._short = ShortBodies(reading.text, self._all)
        self._found: dict[re.Pattern[str], list[tuple[int, str]]] = {}

    def association(self) -> str:
        """The association that the article names most; empty if it names none."""
        return self._short.whole("Hội")

    def ruling_party(self, name: MeetingName) -> str:
        """The ruling party of the state that the article, or the sentence of a meeting, is about,
        if it is another one."""
        return self._states.ruling_party(self._sentence(name), name.end)

    def of(self, name: MeetingName) -> str:
        """The full name of the body whose meeting this is; empty when nothing tells."""
        body = self._of(name)
        beyond = (name.ordinal or 0) > _MOST_SESSIONS_OF_ASSEMBLY
        if name.kind is MeetingKind.SESSION and body == STANDING_COMMITTEE and not beyond:
            return _NATIONAL_ASSEMBLY  # the committee meets in sittings
        return body

    def _of(self, name: MeetingName) -> str:
        if name.kind is MeetingKind.WORKING_VISIT and name.body == "trung ương":
            return ""  # some of those who govern the country, not the committee
        if is_of_shareholders(name) and name.kind is not MeetingKind.CONGRESS:
            theirs = company(name, self._reading.text) or self._organisers.of(name)
            return f"{GENERAL_MEETING} {theirs}" if theirs else ""
        written = self._organisers.pointed_at(name) if name.points_back else name.body
        if name.points_back and name.kind is MeetingKind.SESSION and SITS.match(written):
            written = ""
        if written:
            return self.full(written, name) or self._committee(name)
        if name.body_beside and _may_hold(name.body_beside, name.kind):
            return self.full(name.body_beside, name)
        if name.kind is MeetingKind.GATHERING and name.counted:
            subject = self.full(self._organisers.subject(name), name)
            sits = self._reading.text.startswith("phiên", name.start + len("họp "))
            return subject or (self._of_sitting(name) if sits else self._of_session(name))
        if name.kind is MeetingKind.SESSION:
            convener = self._organisers.of(name) if name.counted else ""
            party = convener.lower().startswith(_PARTY_COMMITTEES)
            return self.full(convener, name) if party else self._of_session(name)
        if name.kind in SITTINGS and (name.counted or not name.topic):
            return self._of_sitting(name)
        if name.kind in SITTINGS:
            return self.full(self._organisers.of(name), name) or self._of_lawmakers(name)
        return self._of_what_is_organised(name)

    def _of_what_is_organised(self, name: MeetingName) -> str:
        """The body of a meeting that is not one of those a body sits in again and again."""
        if (
            name.kind is MeetingKind.CONFERENCE
            and _OF_THE_PRIME_MINISTER.match(name.topic)
            and not self._states.is_abroad
        ):
            return _PRIME_MINISTER
        if name.kind is MeetingKind.VOTERS and (met_by := deputies(self._reading.text, name)):
            return self.full(met_by)
        organiser = self._organisers.of(name) if name.kind in WITH_ORGANISER else ""
        organiser = organiser and self.full(organiser, name)
        # Who organises a counted meeting is not always whose it is, but a committee is.
        counted = name.counted and name.kind not in ROUNDS | PARTS_OF_SESSIONS
        counted = counted and not is_of_shareholders(name)
        if organiser and (not counted or organiser.startswith(CONVENE_COUNTED)):
            return organiser
        if name.kind is MeetingKind.CONFERENCE and name.counted:
            return self._of_conference(name)
        if name.kind in PARTS_OF_SESSIONS and not _OF_A_CONFERENCE.search(name.topic):
            return self._of_session(name)
        return ""

    def _of_lawmakers(self, name: MeetingName) -> str:
        """Whose plenary sitting on a law it is; committees examine them (`thẩm tra`)."""
        plenary = "toàn thể" in name.modifiers and "thẩm tra" not in name.topic
        if (
            plenary
            and _MAKES_LAWS.search(name.topic)
            and _OF_ITS_MEMBERS.search(self._reading.text)
        ):
            return self._of_session(name)
        return ""

    def _committee(self, name: MeetingName) -> str:
        """`Liên đoàn … tổ chức Hội nghị Ban Chấp hành lần thứ 4`: the committee of who calls it."""
        if name.body.lower() not in OF_WHO_CALLS:
            return ""
        calls = self.full(self._organisers.of(name), name)
        if not calls.startswith(WITH_COMMITTEES):
            return ""
        return calls if calls.startswith("Ban Chấp hành") else f"Ban Chấp hành {calls}"

    def _of_conference(self, name: MeetingName) -> str:
        """A committee's that the same sentence names, if it is one: `Thành ủy … tại Hội nghị lần
        thứ 12`."""
        if name.topic.lower().startswith(CONSULTS):
            place = place_behind(self._reading.text, name.end)
            if place:
                return self.full(f"Ủy ban MTTQ Việt Nam {place}", name)
            return self._nearest(name, self._all(OF_CONSULTATION)).partition(" và ")[0]
        start, end = self._sentence(name)
        bodies = {body for at, body in self._all(OF_CONFERENCE) if start <= at < end}
        return self.full(bodies.pop(), name) if len(bodies) == 1 else ""

    def at_end_of_topic(self, name: MeetingName) -> str:
        """The full name of the body that closes the name of a meeting."""
        written = self._organisers.at_end_of_topic(name)
        return self.full(written, name) if written else ""

    def full(self, written: str, name_of: MeetingName | None = None) -> str:
        """The full official name of a body, its place completed by the sentence that names a
        meeting of it, else by the article."""
        if written == _ANY_PARTY:
            return ""  # of whichever place: `trước đại hội đảng bộ`
        if name_of is None:
            of_another = self._states.abroad(written)
        else:
            of_another = self._states.abroad(written, name_of.span, self._sentence(name_of))
        if of_another is not None:
            return of_another
        name = self._written_out(self._acronyms.written_out(written))
        sentence = self._reading.text[slice(*self._sentence(name_of))] if name_of else ""
        name = self._home.completed(name, sentence, self._councils())
        name = (name_of and self._with_states(name, name_of)) or self._short.whole(name)
        if name_of and _CITY_COMMITTEE.match(written) and not name_of.counted:
            return committee_name(name)
        return name if self._states.is_abroad else whole_name(name)

    def _with_states(self, name: str, name_of: MeetingName) -> str:
        """A committee of two governments with the states that stand behind what it is about."""
        committee = _OF_TWO_STATES.fullmatch(name)
        if committee is None:
            return ""
        at = name_of.end - len(committee.group("first") or "")
        both = _BOTH_STATES.match(self._reading.text, at)
        return f"{committee.group('body')} Việt Nam - {both.group('other')}" if both else ""

    def _written_out(self, written: str) -> str:
        """A body's name without abbreviations; its city is looked up only if it may need one."""
        written = _BOTH_COUNCILS.sub(r"\g<council>", written)
        return full_body_name(written, self._home.city if _OF_A_CITY.search(written) else None)

    def _councils(self) -> Iterator[str]:
        """The councils and committees of places that the article names."""
        for pattern in (OF_SESSION, OF_REGULAR_SITTING):
            yield from (body for _, body in self._all(pattern))

    def _of_session(self, name: MeetingName) -> str:
        candidates = self._all(OF_SESSION)
        beyond = (name.ordinal or 0) > _MOST_SESSIONS_OF_ASSEMBLY
        if beyond:
            candidates = [each for each in candidates if each[1] != _NATIONAL_ASSEMBLY]
        elif _OF_REPRESENTATIVES.search(self._reading.text[slice(*self._sentence(name))]):
            candidates = [each for each in candidates if "Kiểm tra" not in each[1]]
        chosen = self._nearest(name, candidates)
        if chosen:
            return chosen
        if beyond:
            return _CENTRAL_INSPECTION if _DISCIPLINE.search(self._reading.small) else ""
        text = self._reading.text
        if name.kind is MeetingKind.QUESTIONS and _MINISTER.match(name.topic):
            return _NATIONAL_ASSEMBLY
        if _OF_ITS_MEMBERS.search(text) or (
            _MAKES_LAWS.search(text) and not self._states.is_abroad
        ):
            return _NATIONAL_ASSEMBLY
        chosen = self._nearest(name, self._all(OF_ITS_DEPUTIES))
        chosen = chosen or self._nearest(name, self._all(OF_ITS_OFFICE))
        if not chosen and name.kind is MeetingKind.SESSION:
            chosen = self.full(self._submitted_to(name))
        return chosen

    def _submitted_to(self, name: MeetingName) -> str:
        """The council of a People's Committee that the sentence of a session lets submit something,
        the assembly of a government."""
        start, end = self._sentence(name)
        if " trình " not in self._reading.text[start:end]:
            return ""
        near = (body for at, body in self._all(OF_REGULAR_SITTING) if start <= at < end)
        submits = next(near, "").replace("Ủy ban nhân dân", "Hội đồng nhân dân")
        return submits.replace("Chính phủ", _NATIONAL_ASSEMBLY)

    def _of_sitting(self, name: MeetingName) -> str:
        if name.period and not (name.counted or name.modifiers) and (near := self._sits(name)):
            return near
        if not name.counted and CALLED_FOR_ONCE.intersection(name.modifiers):
            return self.full(self._organisers.of(name), name) or self._sits(name)
        if not name.counted:
            organiser = self._organisers.of(name) if name.extraordinary else ""
            candidates = self._all(OF_REGULAR_SITTING)
            if (
                name.extraordinary
            ):  # `kỳ họp HĐND …, phiên họp bất thường`: councils are called, too
                candidates = sorted(self._all(OF_SESSION) + candidates)
            return self.full(organiser, name) or self._nearest(name, candidates)
        chosen = self._nearest(name, self._all(OF_SITTING)) or self._of_inspectors(name)
        if not chosen and "Quốc hội" in self._reading.text and not self._states.is_abroad:
            return STANDING_COMMITTEE
        return chosen

    def _sits(self, name: MeetingName) -> str:
        """The body that sits, not at regular times, which the sentence names last before."""
        start, _ = self._sentence(name)
        found = [body for at, body in self._all(OF_SITTING) if start <= at < name.start]
        return self.full(found[-1]) if found else ""

    def _of_inspectors(self, name: MeetingName) -> str:
        """An inspection committee that the sentence says has met."""
        start, end = self._sentence(name)
        found = {body for at, body in self._all(OF_SESSION) if start <= at < end}
        return found.pop() if len(found) == 1 and "Kiểm tra" in str(found) else ""

    def _all(self, pattern: re.Pattern[str]) -> list[tuple[int, str]]:
        """The bodies of some kinds that the article names, by place, with full names."""
        if pattern not in self._found:
            self._found[pattern] = list(self._look_up(pattern))
        return self._found[pattern]

    def _look_up(self, pattern: re.Pattern[str]) -> Iterable[tuple[int, str]]:
        text = self._reading.text
        reached = 0
        for match in pattern.finditer(text):
            if match.start() < reached:
                continue  # the short form inside `Ủy ban Kiểm tra (UBKT) Trung ương`
            before = NOT_THE_BODY.search(text, max(0, match.start() - 14), match.start())
            if before and pattern not in BY_ITS_PEOPLE:
                continue
            written, reached = self._names.body_at(text, match.start(), self._barriers)
            yield match.start(), self._written_out(written or match.group())

    def _nearest(self, name: MeetingName, candidates: list[tuple[int, str]]) -> str:
        """The body of the same sentence that is nearest, else the one the article names most."""
        if not candidates:
            return ""
        start, end = self._sentence(name)
        near = [each for each in candidates if start <= each[0] < end]
        if near:
            chosen = min(near, key=lambda each: abs(each[0] - name.start))[1]
        else:
            chosen = Counter(body for _, body in candidates).most_common(1)[0][0]
        if name.counted and chosen == _NATIONAL_ASSEMBLY:
            return chosen  # sessions that are only counted are ours
        return self.full(chosen)

    def _sentence(self, name: MeetingName) -> tuple[int, int]:
        text = self._reading.text
        start = 0
        for match in _SENTENCE_END.finditer(text, max(0, name.start - 400), name.start):
            start = match.end()
        after = _SENTENCE_END.search(text, name.end)
        return start, after.start() if after else len(text)


def _may_hold(beside: str, kind: MeetingKind) -> bool:
    """Whether a body behind a comma may be the one that holds a meeting of a kind."""
    if kind not in COUNTED_KINDS or NEVER_IN_SESSION.match(beside):
        return False
    if kind is MeetingKind.SESSION:
        return SITS.match(beside) is None
    return kind is not MeetingKind.SITTING or MEETS_IN_CONGRESS.match(beside) is None
