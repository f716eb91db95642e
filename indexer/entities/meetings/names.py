"""How a meeting is named at one place of a text, its parts (`parts.py`) in any order.

`Hội nghị | lần thứ 24 | Ban Chấp hành Đảng bộ Thành phố | khóa XI`, `kỳ họp | bất thường`,
`phiên họp | Chính phủ | thường kỳ tháng 7`, `hội nghị | tổng kết …`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from indexer.entities.bodies import BODY_HEADS
from indexer.entities.meetings.asides import ASIDE, AT_SOME_TIME, HOUSES, MANNERS
from indexer.entities.meetings.everywhere import is_of_many
from indexer.entities.meetings.fixed_bodies import fixed_bodies, house_of_committee
from indexer.entities.meetings.identity import is_identified, needs_a_body
from indexer.entities.meetings.joints import THEIRS, is_attended, without_who_comes
from indexer.entities.meetings.kinds import HEARINGS
from indexer.entities.meetings.partners import VISIT
from indexer.entities.meetings.parts import (
    BODY,
    DELEGATION,
    TERM,
    MeetingName,
    count_by_last_word,
    leave_out_quote,
    leave_out_when,
    ordinals_after,
    read_modifier,
    read_ordinal,
    read_period,
    read_tenure,
    read_term,
)
from indexer.entities.meetings.pointing import cut_at_pointing, read_pointing
from indexer.entities.meetings.sessions import waits_for_session
from indexer.entities.meetings.topics import TopicReader
from indexer.entities.offices import OfficeScanner
from indexer.entities.records import MeetingKind
from indexer.language.letters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Collection

    from corpus import Gazetteers
    from indexer.entities.meetings.heads import Head
    from indexer.entities.reading import Reading

_NAMES_ANOTHER: Final = re.compile(
    r"[Nn]ghị quyết|[Đđ]ại hội|ĐH(?!\w)|[Kk]ỳ họp|[Hh]ội nghị|[Ll]uật|[Ll]ễ"
)
"""Numbers behind these in a topic are theirs."""
_PLACE_AFTER: Final = re.compile(
    rf",? (?:tỉnh|[Tt]hành phố|TP\.?|huyện|quận|thị xã|phường|xã) ?(?:[{UPPER}]\w*[ ]?)+"
)
_TOLD_BY_ORGANISER: Final = HEARINGS | {MeetingKind.PRESS_CONFERENCE}
_OF_THEIR_BODY_ONLY: Final = frozenset({MeetingKind.WORKING_VISIT, MeetingKind.CONGRESS})
_SHORT_FORM_OF_TOPIC: Final = re.compile(
    r" \([A-ZĐ][\w .+-]{1,14}\)(?= (?:lần|thứ|thường niên|bất thường|năm \d)(?!\w))"
)
"""`Hội nghị Ngoại trưởng ASEAN (AMM) | lần thứ 52`"""
_IN_BRACKETS: Final = re.compile(r" \([^()\n]{2,30}\)(?= của )")
"""`cuộc họp ứng phó bão số 16 | (Tembin) | của Ban Chỉ đạo …`"""
_ONE_OF_SEVERAL: Final = re.compile(r",| (?:và|do) ")
"""Behind the first of those who pay a visit together: `của Ban Bí thư | và Thủ tướng với …`."""
_OF_LEADERS: Final = re.compile(r",? của lãnh đạo")
_COMMITTEE: Final = re.compile(r"(?:[Tt]iểu|[Ủủ]y) ban(?! [Tt]hường vụ)(?: \w|$)")
_COUNCIL: Final = re.compile(
    r"(?:[Tt]hường trực )?(?:HĐND|UBND|Hội đồng [Nn]hân dân|Ủy ban [Nn]hân dân)(?!\w)"
)
_OF_NO_TASK: Final = re.compile(
    r"(?!(?:[Tt]hường trực|[Bb]an|[Tt]ổ|[Tt]iểu ban|Chương trình|Quỹ|Diễn đàn) |"
    r"[Ủủ]y ban (?!.* (?:[Hh]ạ|[Tt]hượng) viện)|"
    r"[Hh]ội đồng (?!Bảo an|[Nn]hân quyền|[Cc]hâu ))"
)
"""Bodies whose names do not tell what they are for: `NATO | về Afghanistan`."""
_ABOUT_ITS_WORK: Final = re.compile(r" về .*$")
_WHAT_IT_DOES: Final = re.compile(
    r"(?P<place> (?:thành phố|tỉnh|huyện|quận|phường|xã|TP)) "
    rf"(?!(?:khóa|và|các|cấp|thuộc|trực|nhiệm|mới)(?!\w))[{LOWER}].*$"
)
"""Small words behind the kind of its place: `HĐND thành phố | đoàn kết nội bộ`."""
_CUT_COMPOUND: Final = re.compile(r" và (?![A-ZĐ]{2})[A-ZĐ]\w*$")
"""The half of a word with which another thing begins: `ASEAN và Diễn | đàn …`."""
_HELD_BY: Final = re.compile(
    r"(?: \([^()\n]{2,40}\))?(?: (?:phối hợp|cùng) [^.,;\n]{3,60})? (?:tổ chức|chủ trì)(?!\w)"
)
"""`họp báo thường kỳ do UBND … | tổ chức`"""
_CALLED_BY: Final = re.compile(
    r" do (?P<who>[^.,;:\n]{2,70}?) (?:tổ chức|chủ trì|chủ tọa|triệu tập|đăng cai)"
    r"(?= (?:về|để|nhằm|bàn|với|giữa|nghe|thảo luận|lấy ý kiến|góp ý|triển khai|tổng kết|sơ kết) )"
)
"""`cuộc họp | do Phó Thủ tướng … chủ trì | về tiến độ cao tốc`"""
_GOES_THERE: Final = ("tại ", "Tại ", "trong ", "Trong ", "dự ", "buổi ", "cuộc ", "chức ")
_WEAK_WORD: Final = re.compile(r" (?P<word>\w+ \w+)(?!\w)")
_OF_TASK: Final = re.compile(
    r"(?:[Bb]an [Cc]hỉ đạo|Tổ công tác)"
    r"(?: (?:[Qq]uốc gia|[Tt]rung ương|Nhà nước|[Tt]hành phố|[Tt]ỉnh|TP|của Chính phủ|"
    r"[Ll]iên ngành))*"
    r"(?P<task>(?: về)?(?:,? \w+){0,9})$"
)
"""Bodies that are named by what they have to do."""
_FORUM: Final = re.compile(r"(?<! và) Diễn đàn(?!\w)")
"""Inside the name of a body: `Ủy ban Quốc gia Diễn đàn …`; its first half is no word."""
_KIND_OF_COUNCIL: Final = re.compile(r" (?:chấp hành|nhân quyền|kỷ luật|đối ngoại|giám đốc)(?!\w)")
"""Words of which some are verbs elsewhere: `Hội đồng | nhân quyền | Liên hợp quốc`."""
_UNFINISHED: Final = re.compile(r" về(?: (?:phát triển|xử lý|thực hiện|xây dựng|giải quyết))?$")


class MeetingNameReader:
    """Reads names of meetings with the gazetteers given."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        self._office = OfficeScanner(gazetteers)
        self._topics = TopicReader(gazetteers)
        self._fixed = fixed_bodies(gazetteers.countries)
        self._house_behind = house_of_committee(gazetteers.countries)

    def read(self, reading: Reading, head: Head, barriers: Collection[int]) -> MeetingName | None:
        """The name that begins with a head; nothing when the noun stands alone.

        Barriers are offsets at which somebody's name or post begins: no topic runs into them.
        """
        name = MeetingName(head.kind, head.start, head.end)
        if head.kind is not MeetingKind.VOTERS:
            self._read_parts(reading, name, barriers)
        if manner := MANNERS.get(head.kind):
            told = manner.match(reading.small, name.end)
            name.end = told.end() if told else name.end
            self._read_parts(reading, name, barriers)
        if not (name.counted and name.body) and head.kind is not MeetingKind.SESSION:
            self._read_topic(reading, name, head, barriers)
        if not is_identified(name, head, reading.text):
            self._read_weak(reading, name, barriers)
        if is_identified(name, head, reading.text):
            leave_out_quote(reading.text, name)
            leave_out_when(reading.text, name)
            name.needs_body = name.points_back and (
                self._topics.is_weak(name.topic)
                or not is_identified(replace(name, body=""), head, reading.text)
            )
            return name
        name.needs_body = needs_a_body(name, head)
        name.of_session = not head.several and waits_for_session(name, reading.text)
        told_elsewhere = name.needs_body or name.of_session
        return name if told_elsewhere or self._reads_echo(reading, name, head) else None

    def _read_topic(
        self, reading: Reading, name: MeetingName, head: Head, barriers: Collection[int]
    ) -> None:
        """What the meeting is about, and what counts it or whose it is behind that."""
        text = reading.text
        identified = bool(name.counted or name.body)
        aside = None if identified else self._aside(text, name)
        at = aside.end() if aside else name.end
        end = self._topics.end(reading, head, at, identified=identified, barriers=barriers)
        if end == at:
            return
        whole = text[at:end]
        topic = without_who_comes(whole, text, name.start)
        name.topic = topic.strip(" ,")
        name.end = end - len(whole) + len(topic)
        if aside and aside.re is _CALLED_BY:
            name.body, _ = self.body_at(text, aside.start("who"), barriers)
        cut_at_pointing(text, name, at)
        count_by_last_word(name)
        if not _NAMES_ANOTHER.search(name.topic):
            self._read_numbers(reading, name)
            self._read_owner(text, name, barriers)

    def _aside(self, text: str, name: MeetingName) -> re.Match[str] | None:
        """What stands between a noun and its topic; behind a time only where one goes there."""
        aside = ASIDE.match(text, name.end) or _CALLED_BY.match(text, name.end)
        if aside or not text.endswith(_GOES_THERE, 0, name.start):
            return aside
        return AT_SOME_TIME.match(text, name.end)

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
            text, head.end(), barriers=ordinals_after(text, head.end()).union(barriers)
        )
        goes_on = _FORUM.match(text, end - len(" Diễn")) or (
            _KIND_OF_COUNCIL.match(text, end) if text.endswith("ội đồng", 0, end) else None
        )
        if goes_on:
            end = self._office.end(text, goes_on.end(), barriers=barriers)
        whole = text[head.start() : end]
        whole = fixed.group() if (fixed := self._fixed.match(whole)) else whole
        written = _OVERRUN.sub("", "Đảng" if _PARTY_ALONE.match(whole) else whole)
        if _OF_NO_TASK.match(written):
            written = _ABOUT_ITS_WORK.sub("", written)
        if _COUNCIL.match(written):
            written = _WHAT_IT_DOES.sub(r"\g<place>", _ABOUT_ITS_WORK.sub("", written))
        tail = _OF_WHAT_FOLLOWS.search(text, head.end(), head.start() + len(written) + 6)
        if tail and tail.end() == head.start() + len(written):
            written = text[head.start() : tail.start()]
        if _COMMITTEE.match(written):
            house = self._house_behind.match(text, head.start() + len(written))
            written += house.group() if house else ""
        following = text[head.start() + len(written) :][:2]
        if following[:1] == " " and following[1:].islower():
            written = _CUT_COMPOUND.sub("", written)
        if task := _OF_TASK.match(written):
            at = head.start() + task.start("task")
            if (reached := self._topics.task_end(text, at, barriers)) > head.start() + len(written):
                written = text[head.start() : reached]
            else:
                written = _UNFINISHED.sub("", written)
        return written, head.start() + len(written)

    def _read_parts(self, reading: Reading, name: MeetingName, barriers: Collection[int]) -> None:
        text = reading.text
        while (
            read_modifier(reading.small, name)
            or read_ordinal(text, name)
            or self._read_body(text, name, barriers)
            or read_term(text, name)
            or read_tenure(text, name)
            or read_period(reading, name)
        ):
            pass

    def _read_numbers(self, reading: Reading, name: MeetingName) -> None:
        """What counts or dates the meeting behind its topic; a term there is of something else."""
        if aside := _SHORT_FORM_OF_TOPIC.match(reading.text, name.end):
            name.end = aside.end()
        while (
            read_modifier(reading.small, name)
            or read_ordinal(reading.text, name)
            or read_period(reading, name)
        ):
            pass

    def _read_owner(self, text: str, name: MeetingName, barriers: Collection[int]) -> None:
        """`hội nghị sơ kết 6 tháng đầu năm | của Bộ …`: the body behind a topic."""
        if name.body:
            return
        aside = ASIDE.match(text, name.end) or _IN_BRACKETS.match(text, name.end)
        at = aside.end() if aside else name.end
        if read_pointing(text, name, at):
            return
        match = BODY.match(text, at)
        if not match:
            return
        of = match.group("link").strip().startswith("của")
        if not of and not (name.counted and match.start("body") == name.end + 1):
            return
        if name.kind is MeetingKind.VOTERS or THEIRS.search(name.topic):
            return
        if is_attended(text, name.start):
            return
        written, end = self.body_at(text, match.start("body"), barriers)
        if written:
            name.body, name.end = written, end

    def _read_weak(self, reading: Reading, name: MeetingName, barriers: Collection[int]) -> None:
        """`hội nghị đối thoại | do … tổ chức`, `hội nghị tổng kết | sáng nay của …`: a word that
        identifies with a body only."""
        weak = _WEAK_WORD.match(reading.small, name.end)
        if weak is None or not self._topics.is_weak(weak.group("word")):
            return
        if read_pointing(reading.text, name, weak.end()):
            name.topic = weak.group("word")
            return
        aside = ASIDE.match(reading.text, weak.end())
        body = BODY.match(reading.text, aside.end() if aside else weak.end())
        if body is None or body.group("link").strip() not in ({"của"} if aside else {"do"}):
            return
        written, end = self.body_at(reading.text, body.start("body"), barriers)
        held = _HELD_BY.match(reading.text, end)
        if written and (aside or held):
            name.topic, name.body = weak.group("word"), written
            name.end = held.end() if held and not aside else end

    def _reads_echo(self, reading: Reading, name: MeetingName, head: Head) -> bool:
        """`hội nghị tổng kết`: a weak word alone, of which another mention may tell more; two
        leaders who meet have their summits beside those of unions."""
        weak = _WEAK_WORD.match(reading.small, head.end)
        one = not (head.several or head.is_any) and head.kind is MeetingKind.CONFERENCE
        if not one or weak is None or weak.group("word").startswith("thượng"):
            return False
        if not self._topics.is_weak(weak.group("word")):
            return False
        name.topic, name.end, name.echoes = weak.group("word"), weak.end(), True
        return True

    def _read_body(self, text: str, name: MeetingName, barriers: Collection[int]) -> bool:
        """A body, if none was read; behind a comma it is part of the name before a term only."""
        if name.body:
            return self._read_place_of_body(text, name)
        aside = ASIDE.match(text, name.end)
        if house := HOUSES.get(name.kind):
            aside = aside or house.match(text, name.end)
        at = aside.end() if aside else name.end
        if read_pointing(text, name, at):
            return True
        match = BODY.match(text, at)
        if not match:
            return False
        link = match.group("link")
        if name.kind is MeetingKind.FORUM and not link.strip():
            return False  # `Diễn đàn Nghị viện …` is its name
        found = self._linked_body(text, name, match, barriers)
        if found is None:
            return False
        written, end = found
        if is_of_many(written, text, end):
            name.body_beside = ""
            return False
        told_apart = link.startswith(",")
        if told_apart and (not name.counted or name.kind is MeetingKind.CONGRESS):
            return False
        if told_apart and not TERM.match(text, end):
            name.body_beside = written
            return False
        name.body, name.end = written, end
        return True

    def _linked_body(
        self, text: str, name: MeetingName, match: re.Match[str], barriers: Collection[int]
    ) -> tuple[str, int] | None:
        """The body linked to a meeting, if it is the meeting's, with the offset after it."""
        link = match.group("link")
        organised = link.endswith("do ")
        if organised and not name.modifiers and name.kind not in _TOLD_BY_ORGANISER:
            return None  # that tells more of a meeting named before
        if name.kind in _OF_THEIR_BODY_ONLY and _OF_LEADERS.match(link):
            return None  # they pay the visit, or speak at the congress, not their body
        written, end = self.body_at(text, match.start("body"), barriers)
        if organised:
            held = _HELD_BY.match(text, end)
            if not (written and held):
                return None
            end = held.end()
        if name.kind is MeetingKind.WORKING_VISIT:
            if _ONE_OF_SEVERAL.match(text, end) and VISIT.match(text, name.end):
                return None
            if group := DELEGATION.search(link):
                written = f"{group.group()}{written}"
        return written, end

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


_OF_WHAT_FOLLOWS: Final = re.compile(r" (?:ban(?= hành)|\d+(?= (?:tháng|năm|ngày)))")
"""The first word of what a body does, or of a time, at its end: `Tỉnh ủy X | ban hành`."""
_OVERRUN: Final = re.compile(
    r"(?<![Bb]an)(?<!nhà)(?<!nghệ) (?:tổ chức|hướng dẫn|giải quyết|xử lý|"
    r"thường kỳ|thường niên|thường lệ|bất thường|định kỳ|mở rộng|tổng kết|"
    r"kiểm tra|dự(?! án| toán)|giám sát|bầu(?! cử)|phê chuẩn|(?<![Tt]ình )(?<![Nn]hà )báo(?: cáo)?|"
    r"chỉ đạo|lãnh đạo|thông tin|(?<!hội )quản lý|thanh tra|thống nhất|"
    r"(?:và )?(?:[Pp]hó )?(?:(?<!oàn )[Cc]hủ tịch(?! nước)|[Bb]í thư|[Gg]iám đốc))"
    r"(?: \w.*)?$|(?<![Nn]hân dân) toàn quốc$|(?<=trực Chính phủ) về .*$|"
    r"(?<=HĐND) đổi mới.*$| (?:ngày|hôm|hồi|vào|sáng|chiều|tuần|tháng|trước)(?: .*)?$|"
    r"(?<=[Hh]uyện) và [Hh]uyện.*$| (?:và|về|của|thuộc|lần|năm)$|"
    r"(?<=phố), .*$|(?<=TP) ứng dụng.*$|"
    r"(?<!APEC)(?<!ASEAN) (?:19|20)\d\d.*$"
)
"""Words of posts that behind a body are what it does: `HĐND tỉnh | tổ chức kỳ họp`."""
_PARTY_ALONE: Final = re.compile(
    r"Đảng (?!Cộng sản|Lao động|Nhân dân|[Bb]ộ|[Dd]ân|[Cc]ộng|[Ủủ]y|[Đđ]oàn)"
)
_HEAD_OF_BODY: Final = re.compile(rf"{BODY_HEADS}(?!\w)")
