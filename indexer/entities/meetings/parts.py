"""The parts that all names of meetings may have: manner, ordinal, term, tenure, period."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from indexer.entities.bodies import BODY_HEADS
from indexer.entities.meetings.kinds import HEARINGS
from indexer.entities.records import MeetingKind, Span
from indexer.language.letters import LOWER, UPPER
from indexer.language.numbers import NUMBER_PATTERN, to_number

if TYPE_CHECKING:
    from indexer.entities.reading import Reading

_MODIFIER: Final = re.compile(
    r" (?:đại biểu(?! nhân dân| quốc hội| hđnd)|toàn quốc|toàn thể|tập thể(?= (?:của )?ubnd)|"
    r"mở rộng|thường lệ|chuyên đề|"
    r"\(mở rộng\)|"
    r"bất thường|thường kỳ|thường niên|định kỳ|trực tuyến|liên tịch|đặc biệt|khẩn cấp|khẩn|hẹp|"
    r"trù bị|quốc tế(?= (?:thông báo|công bố|giới thiệu|về) )|đột xuất|không chính thức|"
    r"kín|nội bộ(?= của )|hàng (?:tuần|tháng|quý|năm)(?= của )|"
    r"chính thức(?= (?:đầu|lần|của|với|tại) )|"
    r"(?:tỉnh|huyện|quận|thành phố)(?= đảng bộ)|cấp cao(?= (?:của )?(?:đại )?hội đồng| khóa)|"
    r"hội đồng(?= lần)|tổ(?= (?:của )?quốc hội| qh)|cấp bộ trưởng(?= của ))(?!\w)"
)
_EXTRAORDINARY: Final = "bất thường"
_MANNER_ASIDE: Final = re.compile(
    r" \((?:bất thường|chuyên đề)\)(?= (?:của|thứ|lần|khóa|hđnd|hội đồng|quốc hội)(?!\w)|, khóa )"
)
"""Where a name goes on behind it: `kỳ họp | (bất thường) | HĐND …`."""
_SHORT_FORM: Final = rf" \([{UPPER}][\w&-]{{1,14}}\)(?=,? (?:lần )?thứ ),?"
_COUNTED: Final = re.compile(
    rf"(?:{_SHORT_FORM}| \(| -|,)? (?P<count>lần thứ|thứ|lần) (?P<ordinal>{NUMBER_PATTERN})"
    rf"(?P<more>(?:(?:, (?!\d+ (?!của |và )[{LOWER}])| ?[,–-] ?(?<!, )| và )(?:lần thứ |thứ )?"
    r"(?:\d{1,2}|[IVX]+)(?![\w/]))*)"
)
"""Behind a comma small words tell that something else is counted: `kỳ họp thứ 5|, 30 đại biểu`."""
_ASIDE: Final = re.compile(r" \((?![Kk]hóa)[^()\n]{1,40}\)")
_FIRST: Final = re.compile(r" (?P<ordinal>đầu tiên)(?!\w)")
_FIRST_OF_ITS_KIND: Final = re.compile(r" (?:lần )?(?P<ordinal>đầu tiên)(?= (?:của|với|về|giữa) )")
SESSION_HELD: Final = re.compile(
    r" (?:(?:(?:kỳ|phiên)(?: lần)?|lần) thứ |(?:kỳ|phiên)(?: lần)? (?=\d|[IVX]|đầu tiên))"
    rf"(?P<ordinal>{NUMBER_PATTERN})(?![\w/])"
)
"""`đã họp | kỳ 12`, `họp | phiên thứ nhất`, `sẽ họp | lần thứ hai`"""
_BARE: Final = re.compile(
    r" (?P<ordinal>\d{1,2}|[IVXL]+)(?P<more>(?:(?: ?[,–-] ?| và )(?:\d{1,2}|[IVX]+)(?![\w/]))*)"
    r"(?![\w/%])(?! (?:ngày(?! \d)|nước|tháng|năm(?! (?:ngoái|nay))|giờ|lần(?! này)|tỉnh|quận|"
    r"huyện|nội dung|bên|đại biểu)(?!\w))"
)
_IN_WORDS: Final = re.compile(
    r" (?P<ordinal>hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười(?: (?:một|hai|ba|bốn|lăm))?)"
    r"(?=,? \(?[Kk]hóa |[,.;)\n]|$)"
)
"""`Hội nghị Trung ương | sáu, khóa XII`"""
_BARE_BEFORE_COMMITTEE: Final = re.compile(
    r" (?P<ordinal>\d{1,2}|[IVX]+)(?=,? (?:của )?(?:[Bb]an [Cc]hấp hành|BCH|[Tt]rung ương)(?!\w))"
)
"""`Hội nghị | 8 | Ban Chấp hành Trung ương`"""
BODY: Final = re.compile(
    r"(?P<link>,? (?:của (?:(?:đại diện|lãnh đạo|đoàn (?:công tác|kiểm tra|giám sát)) (?:của )?)?|"
    rf"giữa kỳ |do )?(?:lưỡng viện (?=[Qq]uốc))?)(?P<body>{BODY_HEADS})(?!\w)"
)
DELEGATION: Final = re.compile(
    r"(?<!\w)[Đđ]oàn (?:công tác|kiểm tra|giám sát|khảo sát|thanh tra) $"
)
"""Before a body without `của` it is what pays a visit: `đoàn công tác Bộ …`."""
_SITTING_GOES_ON: Final = re.compile(
    rf"{BODY.pattern}|[,.;)]|$|"
    r" (?:khai mạc|bế mạc|diễn ra|sáng|chiều|hôm|ngày|từ|vừa|của \w+(?: \w+)? (?:này|đó))(?!\w)"
)
TERM: Final = re.compile(
    r"(?: \([A-ZĐ]{2,8}\))?,? ?(?P<bracket>\()?(?:của )?(?:nhiệm kỳ )?"
    rf"[Kk]hóa (?P<term>{NUMBER_PATTERN})(?(bracket)\)?)"
)
_TENURE: Final = re.compile(
    r",? ?\(?nhiệm kỳ (?P<tenure>\d{4} ?[-–] ?\d{4}|(?:[IVX]+|\d{1,2})(?![\w/]))\)?"
)
_TENURE_YEARS: Final = re.compile(r"(\d{4}) ?[-–] ?(\d{4})")
_WHICH_YEAR: Final = r" (?:nay|ngoái|trước|tới|sau)(?!\w)"
_PERIOD: Final = re.compile(
    r",? (?:(?:vào |của )?(?P<month>tháng \d{1,2}(?:(?:[/-]| năm )(?:19|20)\d\d)?)(?![\d/])"
    rf"(?: năm{_WHICH_YEAR})?|"
    rf"(?:vào )?(?P<part>(?:giữa|cuối|đầu) năm(?:{_WHICH_YEAR}| (?:19|20)\d\d)?|"
    r"mùa (?:xuân|hè|thu|đông))|"
    r"(?P<quarter>quý (?:\d|[ivx]{1,3}|một|hai|ba|bốn|tư)(?:(?: ?[/-] ?| (?:năm )?)(?:19|20)\d\d)?)"
    r"(?!\w)|"
    r"(?:năm )?(?:19|20)\d\d(?![\d/])(?: ?[-–] ?(?:19|20)\d\d)?)"
)
_QUOTE_ENDS: Final = re.compile(r"[”\"]$")
_QUOTE_OPENS: Final = re.compile(r"[“\"]")
_WHEN: Final = re.compile(r",? vào (?:tháng|giữa|cuối|đầu|mùa) [\w /-]{1,16}$")
_OF_A_YEAR: Final = re.compile(r"\d$|năm \w+$")
_YEAR: Final = re.compile(r"tháng .*\d{4}$")
_MOST_WORDS_OF_BODY: Final = 120
_PART_OF_A_BODY: Final = re.compile(
    r"(?<!\w)(?:[Qq]uận|[Pp]hường|[Vv]ùng|[Qq]uân khu|[Qq]uân đoàn|[Kk]hu vực|"
    r"[Tt]ổ|[Đđ]ội|[Bb]an|số|[Cc]hương trình|[Tt]iểu ban [^,.;\n]{2,24} Đại hội)$"
)
"""A number behind them is theirs: `HĐND quận 7`."""
_LONGEST_PART: Final = 44
"""How far before a number such a part may begin: `Tiểu ban Kinh tế - Xã hội Đại hội | XIII`."""
_ORGANISES: Final = re.compile(
    r" (?:đã |vừa |sẽ )?(?:tổ chức|phối hợp|chủ trì|mở (?:cuộc |buổi )?(?:họp|hội))(?!\w)"
)
"""So is one before them: `Vùng Cảnh sát biển 4 tổ chức`."""
_TERM_WORD: Final = re.compile(r"Khóa(?= )")
_FIRST_HELD: Final = HEARINGS | {
    MeetingKind.WORKING_VISIT,
    MeetingKind.ROUND,
    MeetingKind.DIALOGUE,
    MeetingKind.QUESTIONS,
    MeetingKind.DEBATE,
}
_HELD_ONCE: Final = frozenset({MeetingKind.CONFERENCE, MeetingKind.CONGRESS})
_OF_PERSONS: Final = re.compile(
    r" (?:lần )?đầu tiên (?:của|với|giữa) (?:[Tt]ổng thống|[Tt]hủ tướng|[Cc]hủ tịch|hai|ông|bà)"
    r"(?!\w)"
)
"""Talks between persons are no meeting, be they the first; who is visited may be a person."""
_NUMBER_BEHIND: Final = re.compile(
    r"(?<!\w)(?!COVID)(?:[A-ZĐ]{3,}|[Nn]goại giao) (?P<ordinal>[1-9]\d?)$"
)
_FIRST_BETWEEN: Final = re.compile(r" đầu tiên(?= (?:của|giữa|với) )")
"""`cuộc họp đối thoại kinh tế | đầu tiên | giữa hai nước`"""
_CENTRAL: Final = re.compile(r"(?:ban chấp hành |bch )?(?:trung ương|tư|tw|t\.ư)(?: đảng)?")


@dataclass(slots=True)
class MeetingName:
    """A meeting as one place names it; what it leaves out may stand elsewhere in the article."""

    kind: MeetingKind
    start: int
    end: int
    ordinal: int | None = None
    counted: bool = False
    """Whether an ordinal or several stand there."""
    several: bool = False
    """`kỳ họp thứ 6, 7 và 8`: they have no single ordinal."""
    body: str = ""
    """As written; empty if none stands there."""
    points_back: bool = False
    """Whether the body is one that was named before: `hội đồng này`."""
    body_beside: str = ""
    """One that stands behind a comma without being part of the name: `kỳ họp 20, UBKT … nêu`."""
    term: int | None = None
    tenure: str = ""
    extraordinary: bool = False
    modifiers: list[str] = field(default_factory=list)
    topic: str = ""
    period: str = ""
    echoes: bool = False
    """Whether a weak word is all that stands there, so that another mention tells which it is."""
    needs_body: bool = False
    """Whether it is no name unless the words around it tell whose meeting it is."""
    of_session: bool = False
    """Whether it is no name unless the session behind it tells which it is: `phiên chất vấn | tại
    kỳ họp thứ 8`."""
    when: Span | None = None
    """Where it is told behind a counted name in which month it is held: `kỳ họp thứ 2 | vào tháng
    10`."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


def ordinals_after(text: str, at: int) -> set[int]:
    """Where numbers begin that count a meeting, not name its body (`Hội nghị Trung ương 8`)."""
    stop = min(len(text), at + _MOST_WORDS_OF_BODY)
    numbers = {
        match.start("ordinal")
        for pattern in (_COUNTED, _BARE)
        for match in pattern.finditer(text, at, stop)
        if not _PART_OF_A_BODY.search(text, max(0, match.start() - _LONGEST_PART), match.start())
        and not (pattern is _BARE and _ORGANISES.match(text, match.end()))
    }
    return numbers | {match.start() for match in _TERM_WORD.finditer(text, at, stop)}


def read_modifier(small: str, name: MeetingName) -> bool:
    if aside := _MANNER_ASIDE.match(small, name.end):
        name.end = aside.end()
        return True
    match = _MODIFIER.match(small, name.end)
    if not match:
        return False
    word = match.group().strip()
    name.extraordinary = name.extraordinary or word == _EXTRAORDINARY
    name.modifiers.append(word)
    name.end = match.end()
    return True


def read_ordinal(text: str, name: MeetingName) -> bool:
    if name.counted:
        return False
    match = _COUNTED.match(text, name.end) or _bare_ordinal(text, name)
    if not match or match.group().endswith("lần đầu tiên"):
        return False  # `lần đầu tiên được tổ chức` tells of the first time, and counts nothing
    if name.kind is MeetingKind.ROUND and match.group().startswith(","):
        return False  # `cuộc họp, lần thứ tư kể từ …` counts the times
    if text.endswith(" năm", 0, name.end) and match.group().startswith(" thứ"):
        return False  # `kỳ họp cuối năm thứ ba` counts years
    number = to_number(match.group("ordinal"))
    if number is None:
        return False
    name.counted = True
    name.several = bool("more" in match.re.groupindex and match.group("more"))
    name.ordinal = None if name.several else number
    name.end = match.end()
    aside = _ASIDE.match(text, name.end)
    if aside and _goes_on_behind(text, aside.end()):
        name.end = aside.end()
    return True


def _goes_on_behind(text: str, at: int) -> bool:
    """Whether a name goes on behind a bracket with a body or a term; a body behind a comma begins
    the sentence: `Tại kỳ họp thứ 35 (ngày 26/4), Ủy ban … nêu`."""
    if TERM.match(text, at):
        return True
    body = BODY.match(text, at)
    return body is not None and not body.group("link").startswith(",")


def _bare_ordinal(text: str, name: MeetingName) -> re.Match[str] | None:
    """`kỳ họp 20`, `Hội nghị Trung ương 8`, `Đại hội XIII`, `kỳ họp đầu tiên`."""
    if name.topic.lower() == "thượng đỉnh":
        return _FIRST.match(text, name.end)
    if name.kind is MeetingKind.SESSION:
        return _FIRST.match(text, name.end) or _BARE.match(text, name.end)
    central = name.kind is MeetingKind.CONFERENCE and _CENTRAL.fullmatch(name.body.lower())
    congress = name.kind is MeetingKind.CONGRESS and (
        not name.body or (name.body.lower().startswith("đảng") and "bộ" not in name.body)
    )
    if name.kind in _HELD_ONCE and not name.body:
        first = _FIRST_OF_ITS_KIND.match(text, name.end)
        if first and not _OF_PERSONS.match(text, name.end):
            return first
    if name.kind is MeetingKind.CONFERENCE and not name.body:
        return _BARE_BEFORE_COMMITTEE.match(text, name.end)
    if name.kind is MeetingKind.GATHERING:
        return SESSION_HELD.match(text, name.end)
    if name.kind is MeetingKind.SITTING:
        first = _FIRST.match(text, name.end) or _BARE.match(text, name.end)
        return first if first and _SITTING_GOES_ON.match(text, first.end()) else None
    if name.kind in _FIRST_HELD:
        persons = _OF_PERSONS.match(text, name.end)
        if persons and not (name.kind is MeetingKind.WORKING_VISIT and " với " in persons.group()):
            return None
        return _FIRST_OF_ITS_KIND.match(text, name.end)
    if central:
        return _BARE.match(text, name.end) or _IN_WORDS.match(text, name.end)
    return _BARE.match(text, name.end) if congress else None


def count_by_last_word(name: MeetingName) -> None:
    """`Hội nghị cấp cao ASEAN 33`: the number that closes a topic counts, as does `đầu tiên` before
    those who meet."""
    summit = name.topic.lower().startswith("thượng đỉnh đầu tiên ")
    first = _FIRST_BETWEEN.search(name.topic) if summit or name.kind in _FIRST_HELD else None
    persons = first and not summit and _OF_PERSONS.match(name.topic, first.start())
    if first and not name.counted and not persons:
        name.ordinal, name.counted = 1, True
        name.topic = name.topic[: first.start()] + name.topic[first.end() :]
    number = (
        None
        if name.counted or name.kind is not MeetingKind.CONFERENCE
        else (_NUMBER_BEHIND.search(name.topic))
    )
    if number:
        name.ordinal, name.counted = int(number.group("ordinal")), True
        name.topic = name.topic[: number.start("ordinal")].rstrip()


def read_term(text: str, name: MeetingName) -> bool:
    match = TERM.match(text, name.end) if name.term is None else None
    if not match:
        return False
    name.term = to_number(match.group("term"))
    name.end = match.end()
    return name.term is not None


def read_tenure(text: str, name: MeetingName) -> bool:
    match = _TENURE.match(text, name.end) if not name.tenure else None
    if not match:
        return False
    name.tenure = _TENURE_YEARS.sub(r"\1-\2", match.group("tenure"))
    name.end = match.end()
    return True


def read_period(reading: Reading, name: MeetingName) -> bool:
    match = None if name.period else _PERIOD.match(reading.small, name.end)
    if not match:
        return False
    yearly = name.kind is MeetingKind.SESSION and bool(_OF_A_YEAR.search(match.group()))
    yearly = yearly or (name.kind is MeetingKind.PRESS_CONFERENCE and bool(match.group("part")))
    yearly = yearly or (name.kind is MeetingKind.SITTING and bool(_YEAR.search(match.group())))
    told = name.body or name.topic or name.modifiers
    if not (told or yearly or _is_of_a_body(reading.text, name, match.end())):
        return False
    written = match.group("month") or match.group("part")
    if match.group("quarter"):
        written = reading.text[slice(*match.span("quarter"))]  # `quý IV`, not `iv`
    name.period = written or match.group().strip(" ,")
    name.end = match.end()
    return True


def leave_out_quote(text: str, name: MeetingName) -> None:
    """Take a mark that closes a quotation, if it opens before a name, off the name's end."""
    if _QUOTE_ENDS.search(text, name.start, name.end) and not _QUOTE_OPENS.search(
        text, name.start, name.end - 1
    ):
        name.end -= 1


def leave_out_when(text: str, name: MeetingName) -> None:
    """Take the month or the season that `vào` leads to off the end of a name that tells more."""
    told = name.counted or name.topic
    when = _WHEN.search(text, name.start, name.end) if told else None
    if when:
        name.when = Span(when.start(), name.end)
        name.end = when.start()


def _is_of_a_body(text: str, name: MeetingName, at: int) -> bool:
    """Whether it is told next whose meeting it is (`kỳ họp cuối năm | của HĐND thành phố`), or
    about what."""
    if text.startswith(" về ", at):
        return name.kind is not MeetingKind.SESSION  # `cuộc họp năm 2015 | về …`
    body = BODY.match(text, at)
    if body is None or body.group("link").startswith(","):
        return False
    beside = name.kind in {MeetingKind.SESSION, MeetingKind.PRESS_CONFERENCE}
    return beside or body.group("link").strip() == "của"
