"""How a meeting is named at one place of a text, its parts in any order.

`Hội nghị | lần thứ 24 | Ban Chấp hành Đảng bộ Thành phố | khóa XI`, `kỳ họp | bất thường`,
`phiên họp | Chính phủ | thường kỳ tháng 7`, `hội nghị | tổng kết …`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from indexer.entities.bodies import BODY_HEADS
from indexer.entities.meeting_topics import TopicReader
from indexer.entities.offices import OfficeScanner
from indexer.entities.records import MeetingKind, Span
from indexer.language.letters import UPPER
from indexer.language.numbers import NUMBER_PATTERN, to_number

if TYPE_CHECKING:
    from collections.abc import Collection

    from corpus import Gazetteers
    from indexer.entities.meeting_heads import Head
    from indexer.entities.reading import Reading

_MODIFIER: Final = re.compile(
    r" (?:đại biểu(?! nhân dân)|toàn quốc|toàn thể|mở rộng|thường lệ|chuyên đề|bất thường|"
    r"thường kỳ|thường niên|định kỳ|trực tuyến|liên tịch|đặc biệt|khẩn cấp|khẩn|hẹp|trù bị|"
    r"đột xuất|không chính thức|hội đồng(?= lần)|tổ(?= quốc hội| qh)|cấp bộ trưởng(?= của ))(?!\w)"
)
_DEBATE_MANNER: Final = re.compile(
    r"(?: (?:chung|cấp cao|tổ(?! chức)|tại tổ|(?:tại|ở) hội trường))*"
)
_NAMES_ANOTHER: Final = re.compile(r"[Nn]ghị quyết|[Đđ]ại hội|[Kk]ỳ họp|[Hh]ội nghị|[Ll]uật|[Ll]ễ")
"""Numbers behind these in a topic are theirs."""
_EXTRAORDINARY: Final = "bất thường"
_COUNTED: Final = re.compile(
    rf"(?: \(| -|,)? (?P<count>lần thứ|thứ|lần) (?P<ordinal>{NUMBER_PATTERN})"
    rf"(?P<more>(?:(?: ?[,–-] ?| và )(?:lần thứ |thứ )?(?:\d{{1,2}}|[IVX]+)(?![\w/]))*)"
)
_ASIDE: Final = re.compile(r" \((?!khó|Khó)[^()\n]{1,40}\)")
_FIRST: Final = re.compile(r" (?P<ordinal>đầu tiên)(?!\w)")
_FIRST_OF_ITS_KIND: Final = re.compile(r" (?P<ordinal>đầu tiên)(?= (?:của|với|về) )")
_SESSION_HELD: Final = re.compile(
    rf" (?:kỳ|phiên)(?: lần)?(?: thứ)? (?P<ordinal>{NUMBER_PATTERN})(?![\w/])"
)
"""`đã họp kỳ 12`"""
_BARE: Final = re.compile(
    r" (?P<ordinal>\d{1,2}|[IVXL]+)(?P<more>(?:(?: ?[,–-] ?| và )(?:\d{1,2}|[IVX]+)(?![\w/]))*)"
    r"(?![\w/%])(?! (?:ngày(?! \d)|nước|tháng|năm(?! (?:ngoái|nay))|giờ|tỉnh|quận|huyện|"
    r"nội dung|bên|đại biểu)(?!\w))"
)
_BODY: Final = re.compile(
    r"(?P<link>,? (?:của (?:(?:đại diện|lãnh đạo|đoàn (?:công tác|kiểm tra|giám sát)) (?:của )?)?|"
    rf"giữa kỳ |do )?)(?P<body>{BODY_HEADS})(?!\w)"
)
_SITTING_GOES_ON: Final = re.compile(
    rf"{_BODY.pattern}|[,.;)]|$|"
    r" (?:khai mạc|bế mạc|diễn ra|sáng|chiều|hôm|ngày|từ|vừa)(?!\w)"
)
_TERM: Final = re.compile(
    rf",? ?(?P<bracket>\()?(?:của )?[Kk](?:hóa|hoá) (?P<term>{NUMBER_PATTERN})(?(bracket)\)?)"
)
_TENURE: Final = re.compile(r",? ?\(?nhiệm kỳ (?P<tenure>\d{4} ?[-–] ?\d{4}|[IVX]+(?!\w))\)?")
_TENURE_YEARS: Final = re.compile(r"(\d{4}) ?[-–] ?(\d{4})")
_PERIOD: Final = re.compile(
    r",? (?:(?:vào |của )?(?P<month>tháng \d{1,2}(?:(?:[/-]| năm )(?:19|20)\d\d)?)(?![\d/])|"
    r"(?:vào )?(?P<part>(?:giữa|cuối|đầu) năm(?: nay| (?:19|20)\d\d)?)|"
    r"(?:năm )?(?:19|20)\d\d(?![\d/])(?: ?[-–] ?(?:19|20)\d\d)?)"
)
_TIME_ASIDE: Final = re.compile(
    r" (?:(?:hôm|sáng|chiều|tối) (?:nay|qua)|cuối cùng|mới nhất|(?:mới |gần |gần đây )nhất|gần đây|"
    r"vừa qua|(?:sáng |chiều )?(?:ngày )?\d{1,2}[/-]\d{1,2}|\d ngày)"
    r"(?= của )"
)
"""When or how long a body met, said before the body: `phiên họp hôm qua của …`."""
_PLACE_AFTER: Final = re.compile(
    rf",? (?:tỉnh|[Tt]hành phố|TP\.?|huyện|quận|thị xã|phường|xã) ?(?:[{UPPER}]\w*[ ]?)+"
)
_PARTIES: Final = re.compile(
    r"(?:Ban |Ủy ban |Uỷ ban )(?:các|những)(?!\w)|(?:các )?cấp(?!\w)|"
    r"(?:các|những) (?:tỉnh|thành|huyện|quận|xã|phường|địa phương|nước|bộ|ngành|sở|đơn vị)(?!\w)"
)
THEIRS: Final = re.compile(
    r"(?:nghị quyết|kết luận|chỉ thị|quy định|quyết định|kế hoạch|đề án|dự thảo|luật|ý kiến|"
    r"chủ trương|chương trình|thông báo|lời kêu gọi|công ước|hiệp định)(?!\w)[^.\n]*$",
    re.IGNORECASE,
)
"""What a topic ends in that a body has issued: the meeting need not be its own."""
_MOST_WORDS_OF_BODY: Final = 120


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
    body_beside: str = ""
    """One that stands behind a comma without being part of the name: `kỳ họp 20, UBKT … nêu`."""
    term: int | None = None
    tenure: str = ""
    extraordinary: bool = False
    modifiers: list[str] = field(default_factory=list)
    topic: str = ""
    period: str = ""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


class MeetingNameReader:
    """Reads names of meetings with the gazetteers given."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        self._office = OfficeScanner(gazetteers)
        self._topics = TopicReader(gazetteers)
        countries = "|".join(gazetteers.countries)
        self._fixed = re.compile(
            r"(?:Ủy|Uỷ) ban [Tt]hường vụ Quốc hội|UBTVQH|Bộ Chính trị|"
            r"Ban Bí thư(?: [Tt]rung ương Đảng)?|"
            rf"(?:Quốc hội|Chính phủ)(?! (?:{countries})(?!\w))|"
            rf"(?:quốc hội|chính phủ)(?! [{UPPER}])|"
            rf"(?:Ủy|Uỷ) ban (?:[Ll]iên [Cc]hính phủ|[Hh]ỗn hợp)(?: [{UPPER}]\w*)*"
            rf"(?: ?[-–] ?[{UPPER}]\w*(?: [{UPPER}]\w*)*)?"
        )
        """Names to which no words are added, be they those of a person behind a post."""

    def read(self, reading: Reading, head: Head, barriers: Collection[int]) -> MeetingName | None:
        """The name that begins with a head; nothing when the noun stands alone.

        Barriers are offsets at which somebody's name or post begins: no topic runs into them.
        """
        name = MeetingName(head.kind, head.start, head.end)
        if head.kind is not MeetingKind.VOTERS:
            self._read_parts(reading, name, barriers)
        if head.kind is MeetingKind.DEBATE:
            name.end += len(_DEBATE_MANNER.match(reading.small, name.end).group())  # type: ignore[union-attr]
            self._read_parts(reading, name, barriers)
        if not (name.counted and name.body) and head.kind is not MeetingKind.SESSION:
            end = self._topics.end(
                reading,
                head,
                name.end,
                identified=bool(name.counted or name.body),
                barriers=barriers,
            )
            if end > name.end:
                name.topic = reading.text[name.end : end].strip(" ,")
                name.end = end
                if not _NAMES_ANOTHER.search(name.topic):
                    self._read_numbers(reading, name)
                    self._read_owner(reading.text, name, barriers)
        return name if _is_identified(name, head) else None

    def body_at(self, text: str, at: int, barriers: Collection[int]) -> tuple[str, int]:
        """The body whose name begins at an offset, with the offset after it."""
        head = _HEAD_OF_BODY.match(text, at)
        if not head:
            return "", at
        return self.office_at(text, head, barriers)

    def office_at(
        self, text: str, head: re.Match[str], barriers: Collection[int]
    ) -> tuple[str, int]:
        """The body that begins with the words matched, with the offset after it."""
        end = self._office.end(
            text, head.end(), barriers=_ordinals_after(text, head.end()).union(barriers)
        )
        whole = text[head.start() : end]
        whole = fixed.group() if (fixed := self._fixed.match(whole)) else whole
        written = _OVERRUN.sub("", "Đảng" if _PARTY_ALONE.match(whole) else whole)
        return written, head.start() + len(written)

    def _read_parts(self, reading: Reading, name: MeetingName, barriers: Collection[int]) -> None:
        text = reading.text
        while (
            _read_modifier(reading.small, name)
            or _read_ordinal(text, name)
            or self._read_body(text, name, barriers)
            or _read_term(text, name)
            or _read_tenure(text, name)
            or _read_period(reading.small, name)
        ):
            pass

    def _read_numbers(self, reading: Reading, name: MeetingName) -> None:
        """What counts or dates the meeting behind its topic; a term there is of something else."""
        while (
            _read_modifier(reading.small, name)
            or _read_ordinal(reading.text, name)
            or _read_period(reading.small, name)
        ):
            pass

    def _read_owner(self, text: str, name: MeetingName, barriers: Collection[int]) -> None:
        """`hội nghị sơ kết 6 tháng đầu năm | của Bộ …`: the body behind a topic."""
        match = _BODY.match(text, name.end)
        if name.body or not match or not match.group("link").strip().startswith("của"):
            return
        if name.kind is MeetingKind.VOTERS or THEIRS.search(name.topic):
            return
        written, end = self.body_at(text, match.start("body"), barriers)
        if written:
            name.body, name.end = written, end

    def _read_body(self, text: str, name: MeetingName, barriers: Collection[int]) -> bool:
        """A body, if none was read; behind a comma it is part of the name before a term only."""
        aside = None if name.body else _TIME_ASIDE.match(text, name.end)
        match = _BODY.match(text, aside.end() if aside else name.end)
        if name.kind is MeetingKind.FORUM and match and not match.group("link"):
            return False  # `Diễn đàn Nghị viện …` is its name
        if not match or name.body:
            return self._read_place_of_body(text, name)
        if match.group("link").endswith("do "):
            return False
        written, end = self.body_at(text, match.start("body"), barriers)
        if _PARTIES.match(text, end + 1):
            name.body_beside = ""
            return False
        if not match.group("link").startswith(","):
            name.body, name.end = written, end
            return True
        if not name.counted or name.kind is MeetingKind.CONGRESS:
            return False
        if _TERM.match(text, end):
            name.body, name.end = written, end
            return True
        name.body_beside = written
        return False

    def _read_place_of_body(self, text: str, name: MeetingName) -> bool:
        """`HĐND khóa IX thành phố Hồ Chí Minh`: the place behind the term."""
        if name.term is None or " " in name.body.replace("Hội đồng nhân dân", "HĐND"):
            return False
        match = _PLACE_AFTER.match(text, name.end) if name.body else None
        if not match:
            return False
        name.body = f"{name.body} {match.group().strip(' ,')}"
        name.end = match.start() + len(match.group().rstrip())
        return True


_OVERRUN: Final = re.compile(
    r"(?<!an)(?<!nhà)(?<!nghệ) (?:tổ chức|hướng dẫn|giải quyết|xử lý|"
    r"thường kỳ|thường niên|thường lệ|bất thường|định kỳ|mở rộng|tổng kết|"
    r"kiểm tra|dự|giám sát|bầu(?! cử)|phê chuẩn|báo(?: cáo)?|chỉ đạo|lãnh đạo|thông tin|quản lý|"
    r"thanh tra|thống nhất|"
    r"(?:và )?(?:[Pp]hó )?(?:(?<!oàn )[Cc]hủ tịch(?! nước)|[Bb]í thư|[Gg]iám đốc))"
    r"(?: \w.*)?$| toàn quốc$| (?:và|về|của|thuộc)$| (?:19|20)\d\d.*$"
)
"""Words of posts that behind a body are what it does: `HĐND tỉnh | tổ chức kỳ họp`."""
_PARTY_ALONE: Final = re.compile(
    r"Đảng (?!Cộng sản|Lao động|Nhân dân|[Bb]ộ|[Dd]ân|[Cc]ộng|[Ủủ]y|[Uu]ỷ|[Đđ]oàn)"
)
_HEAD_OF_BODY: Final = re.compile(rf"{BODY_HEADS}(?!\w)")


_TERM_WORD: Final = re.compile(r"K(?:hóa|hoá)(?= )")


def _ordinals_after(text: str, at: int) -> set[int]:
    """Where numbers begin that count a meeting, not name its body (`Hội nghị Trung ương 8`)."""
    stop = min(len(text), at + _MOST_WORDS_OF_BODY)
    numbers = {
        match.start("ordinal")
        for pattern in (_COUNTED, _BARE)
        for match in pattern.finditer(text, at, stop)
    }
    return numbers | {match.start() for match in _TERM_WORD.finditer(text, at, stop)}


def _read_modifier(small: str, name: MeetingName) -> bool:
    match = _MODIFIER.match(small, name.end)
    if not match:
        return False
    word = match.group().strip()
    name.extraordinary = name.extraordinary or word == _EXTRAORDINARY
    name.modifiers.append(word)
    name.end = match.end()
    return True


def _read_ordinal(text: str, name: MeetingName) -> bool:
    if name.counted:
        return False
    match = _COUNTED.match(text, name.end) or _bare_ordinal(text, name)
    if not match or match.group().endswith("lần đầu tiên"):
        return False  # `lần đầu tiên được tổ chức` tells of the first time, and counts nothing
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
    if _TERM.match(text, at):
        return True
    body = _BODY.match(text, at)
    return body is not None and not body.group("link").startswith(",")


def _bare_ordinal(text: str, name: MeetingName) -> re.Match[str] | None:
    """`kỳ họp 20`, `Hội nghị Trung ương 8`, `Đại hội XIII`, `kỳ họp đầu tiên`."""
    if name.kind is MeetingKind.SESSION:
        return _FIRST.match(text, name.end) or _BARE.match(text, name.end)
    central = name.kind is MeetingKind.CONFERENCE and _CENTRAL.fullmatch(name.body.lower())
    congress = name.kind is MeetingKind.CONGRESS and (
        not name.body or (name.body.lower().startswith("đảng") and "bộ" not in name.body)
    )
    if name.kind is MeetingKind.GATHERING:
        return _SESSION_HELD.match(text, name.end)
    if name.kind is MeetingKind.SITTING:
        first = _FIRST.match(text, name.end) or _BARE.match(text, name.end)
        return first if first and _SITTING_GOES_ON.match(text, first.end()) else None
    if name.kind in _FIRST_HELD:
        return _FIRST_OF_ITS_KIND.match(text, name.end)
    return _BARE.match(text, name.end) if central or congress else None


_FIRST_HELD: Final = frozenset(
    {
        MeetingKind.ROUND,
        MeetingKind.WORKING_VISIT,
        MeetingKind.WORKING_ROUND,
        MeetingKind.DIALOGUE,
    }
)


_CENTRAL: Final = re.compile(r"(?:ban chấp hành |bch )?(?:trung ương|tư|tw|t\.ư)(?: đảng)?")


def _read_term(text: str, name: MeetingName) -> bool:
    match = _TERM.match(text, name.end) if name.term is None else None
    if not match:
        return False
    name.term = to_number(match.group("term"))
    name.end = match.end()
    return name.term is not None


def _read_tenure(text: str, name: MeetingName) -> bool:
    match = _TENURE.match(text, name.end) if not name.tenure else None
    if not match:
        return False
    name.tenure = _TENURE_YEARS.sub(r"\1-\2", match.group("tenure"))
    name.end = match.end()
    return True


def _read_period(small: str, name: MeetingName) -> bool:
    match = None if name.period else _PERIOD.match(small, name.end)
    if not match:
        return False
    of_body = _BODY.match(small, match.end()) is not None and small.startswith(" của", match.end())
    yearly = name.kind is MeetingKind.SESSION and (match.group().strip()[-1].isdigit() or of_body)
    if not (name.body or name.topic or name.modifiers or yearly):
        return False
    name.period = match.group("month") or match.group("part") or match.group().strip(" ,")
    name.end = match.end()
    return True


_VAGUE: Final = frozenset({"các cấp"})


def _is_identified(name: MeetingName, head: Head) -> bool:
    """Whether anything tells which meeting is meant: ordinal, body, term or topic (never a day)."""
    if name.several or (name.counted and head.kind in _COUNTABLE):
        return True
    if head.several:
        return False
    if name.topic or name.term is not None:
        return True
    if head.kind is MeetingKind.SESSION and (name.extraordinary or name.period):
        return True
    if head.kind is MeetingKind.SITTING and (name.extraordinary or "tháng" in name.period):
        return True
    return bool(name.body) or bool(name.tenure and name.kind is MeetingKind.CONGRESS)


_COUNTABLE: Final = frozenset(
    {
        MeetingKind.CONFERENCE,
        MeetingKind.CONGRESS,
        MeetingKind.SESSION,
        MeetingKind.SITTING,
        MeetingKind.FORUM,
        MeetingKind.DIALOGUE,
        MeetingKind.GATHERING,
        MeetingKind.ROUND,
    }
)
