"""What a meeting is about, when that is its name: `hội nghị | tổng kết năm học 2023-2024`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.meetings.asides import ASIDE, OF_TWO
from indexer.entities.meetings.beginnings import beginnings
from indexer.entities.meetings.joints import BEHIND_A_PAIR, CONNECTORS, TITLED
from indexer.entities.meetings.partners import (
    ANSWERED_BY,
    BESIDE_WHOM,
    PERSON_AS_PARTNER,
    VISIT,
    WITH_MANY,
)
from indexer.entities.meetings.parts import BODY
from indexer.entities.meetings.tasks import (
    LONGEST_TASK,
    MOST_WORDS_OF_TASK,
    TASK,
    TASK_ENDS,
    WORK_OF_A_BODY,
)
from indexer.entities.meetings.voters import MET_BY, MET_WHERE, places_end
from indexer.entities.meetings.walks import TopicWalker, any_of
from indexer.entities.records import MeetingKind
from indexer.entities.searching import longest_first
from indexer.language.letters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Collection

    from corpus import Gazetteers
    from indexer.entities.meetings.heads import Head
    from indexer.entities.reading import Reading

_PROPER: Final = re.compile(rf" (?:[“\"‘'] ?)?[{UPPER}]")
_POST: Final = re.compile(
    r" (?:Thủ tướng|Phó|Chủ tịch|Bí thư|Tổng (?:thống|bí thư|Bí thư)|Ông|Bà|Đại biểu|"
    r"Đồng chí|(?:Thiếu|Trung|Thượng|Đại) (?:tướng|tá)|Giáo sư|Tiến sĩ|Luật sư)(?!\w)"
)
_TELLS_BEHIND: Final = re.compile(
    r"(?: thường niên)? (?:lần thứ|lần|thứ) (?:\d|[IVX]+|hai|ba|tư|năm|nhất)|"
    r" toàn (?:quốc|ngành|quân)(?!\w)| đầu tiên(?! trong )(?!\w)"
)
"""What tells where a weak topic does not: `hội nghị thượng đỉnh lần thứ hai`, `hội nghị báo chí
toàn quốc`."""
_QUOTES: Final = "“”\"‘’'"
_SYLLABLE: Final = re.compile(r"\w+")
_OF_SOMEBODY: Final = re.compile(
    r"(?:của(?! ngành \w)|với|giữa|ở|tại|trước|sau|song phương|ba bên)(?!\w)"
)
_TELLS_WHAT: Final = re.compile(r"(?:^| )(?:về|kết quả kỳ họp|liên quan (?:để|nhằm|bàn)) ")
_ON_A_FIELD: Final = re.compile(
    r"về (?:an ninh|chính trị|doanh nghiệp|kinh tế|khoa học|hòa bình|ngoại giao|tài chính)(?!\w)"
)
"""Words that tell nothing alone (`hội nghị kinh tế`) tell what it is about."""
_MEETS_PEOPLE: Final = re.compile(
    r"(?:gặp gỡ|gặp mặt|đối thoại|tri ân) (?:với )?(?:(?:các|cộng đồng) )*"
    r"(?:doanh nghiệp|doanh nhân|nhà đầu tư|khách hàng|nông dân|công nhân|người lao động|"
    r"thanh niên|sinh viên|trí thức|kiều bào)(?!\w)"
)
_WITH_BODIES: Final = re.compile(
    r"với (?:các |một số )?(?:sở|bộ|ban|ngành|cơ quan|đơn vị|địa phương|quận|huyện|tỉnh|"
    r"doanh nghiệp|nhà đầu tư|lãnh đạo)(?!\w)"
)
_WITH_ANY_BODIES: Final = frozenset(
    {MeetingKind.ROUND, MeetingKind.GATHERING, MeetingKind.CONFERENCE}
)
_WITH_ANY_HOST: Final = re.compile(
    r"(?:cùng )?với (?:(?:các|một số|nhiều|lãnh đạo|đại diện) )*(?:hiệp hội|hội|chủ đầu tư|"
    r"công ty|tập đoàn|ngân hàng|bệnh viện|hãng|chính quyền|ủy ban|quan chức)(?!\w)"
)
"""Whom a visit is paid to, be it not by name."""
_WITH_AUTHORITIES: Final = ("với cơ quan chức năng", "với các cơ quan chức năng")
_POINTED_AT: Final = re.compile(r" (?:này|đó|kia|trên|nói trên|nêu trên)(?!\w)")
_OF_A_LEADER_ON: Final = re.compile(r" của [^,;]{3,60} về ")
_SUMMIT_OF_TWO: Final = re.compile(r"thượng đỉnh (?:\w+ ){0,5}giữa .{3,60} (?:và|với) ")
"""Two leaders who meet at a summit are its name, as their states are."""
_FEW_WORDS: Final = re.compile(rf"(?: (?!của)[{LOWER}]+){{2,5}}(?= của )")
_AIM: Final = re.compile(r" (?:để|nhằm) ")
_ABOUT_MORE: Final = (" về ", " liên quan ")
_ABOUT: Final = re.compile(r" về(?!\w)")
_THIS: Final = (
    r"(?:các |những |một số )?(?:việc|vấn đề|nội dung|vụ việc|vụ|điều|dự án|sự việc|chuyện)"
)
_ABOUT_THIS: Final = re.compile(
    rf"về {_THIS}|(?:(?:để|nhằm) )?(?:giải quyết|xử lý|thảo luận|làm rõ|bàn|tháo gỡ)"
    rf"(?:(?: về)? {_THIS})?"
)
"""What a topic says nothing with that goes on with a pointing word (`về việc này`)."""
_ABOUT_ANYTHING: Final = re.compile(
    r"về(?:(?:,| và)?(?: các| những| một số)? (?:trách nhiệm|giải pháp|nội dung|vấn đề|kết quả|"
    r"kế hoạch|phương án|tình hình))+(?: trên| này)?"
)
"""Words that say of no meeting which it is: `cuộc họp về trách nhiệm và giải pháp`."""
_SAID_AT: Final = re.compile(
    r"(?:câu hỏi|hỏi|trả lời|chia sẻ|trao đổi|chất vấn)(?!\w)[^.,;\n]{0,60} (?:tại|bên lề|trong) "
    r"(?:(?:buổi|cuộc) )?$|"
    r"(?:kết quả|ý kiến|quyết định|đề nghị)(?: [^\W\d]+){0,3} của (?:cuộc )?$"
)
"""What is asked, or decided, there goes on behind the noun: `trả lời câu hỏi tại cuộc họp báo | về
việc …`."""
_PRAISES: Final = " đánh giá cao "
"""What those who meet do; they only confer to `đánh giá`."""
_LOOK_BACK: Final = 100
_AS_AGENT: Final = ("được ", "mà ", "bị ")
_IS_HELD: Final = re.compile(
    r"(?:[^.;\n]|\.(?=\S)){0,160}?(?<!\w)"
    r"(?:diễn ra|(?:được|do) (?:(?:[^.;,\n]|\.(?=\S)){3,60} )?tổ chức|khai mạc|bế mạc)(?!\w)"
)
"""What says of the words before it that they are a name, not what the conference does."""
_NO_FORUM: Final = re.compile(
    r" (?:quốc hội|đa phương|mạng|phim|năm nay|đạt|gửi|rộng|tán thưởng|quy tụ|thu hút|của|"
    r"với(?! chủ đề [“\"])|và|lớn|nói)"
    r"(?!\w)"
)
_WHOM: Final = " với cử tri"
_NEEDS_A_NAME: Final = frozenset(
    {
        MeetingKind.WORKING_VISIT,
        MeetingKind.DIALOGUE,
        MeetingKind.VOTERS,
    }
)
_WITH_PARTNER: Final = _NEEDS_A_NAME | {MeetingKind.ROUND, MeetingKind.GATHERING}
"""Talks with a person are no meeting."""
_NAMED_BY_PROPER: Final = frozenset(
    {
        MeetingKind.CONFERENCE,
        MeetingKind.FORUM,
        MeetingKind.DIALOGUE,
        MeetingKind.VOTERS,
        MeetingKind.DEBATE,
    }
)
_OF_TWO: Final = frozenset({MeetingKind.CONFERENCE, MeetingKind.ROUND})
_TITLED: Final = _NAMED_BY_PROPER | {MeetingKind.SITTING, MeetingKind.ROUND}
_FEWEST_WORDS_OF_FORUM: Final = 4
_FEWEST_WORDS_OF_VISIT: Final = 5


class TopicReader:
    """Reads topics with the words given."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        words = gazetteers.topics
        walker = TopicWalker(words)
        self._walk = walker.end
        self._stops_in = walker.stops_in
        self._stops = words.stops
        self._clause = any_of(
            (
                *words.acts,
                "tín nhiệm",
                "cán bộ",
                "đại biểu(?! quốc hội chuyên trách)",
                "nhân dân",
                "quan chức",
            )
        )
        self._weak = frozenset(words.weak)
        self._weak_beginning = re.compile(rf"^(?:(?:{longest_first(words.weak)})(?: |$))+")
        self._beginnings = beginnings("|".join(words.acts), "|".join(words.names))

    def end(
        self, reading: Reading, head: Head, at: int, *, identified: bool, barriers: Collection[int]
    ) -> int:
        """Where the topic behind a noun, or behind what was read there, ends; `at` without one.

        A meeting that is identified already needs no telling topic.
        """
        by_form = self._end_by_form(reading, head, at, identified, barriers)
        if by_form is not None:
            return by_form
        if at + 1 in barriers or not self._begins(reading, head, at, identified):
            return at
        text = reading.text
        end = self._walk(text, reading.small, at, barriers)
        if head.kind is MeetingKind.VOTERS:
            whom = text.rfind(_WHOM, at, end)
            behind = whom + len(_WHOM) if whom > 0 else at
            end = max(end, places_end(text, behind, barriers))
        topic = text[at:end]
        if "-" in topic or "–" in topic:
            topic = BEHIND_A_PAIR.sub(r"\g<pair>", topic)
        end = at + len(CONNECTORS.sub("", topic).rstrip(" ,"))
        cut_off = next((more for more in _ABOUT_MORE if text.startswith(more, end)), "")
        told = self._tells(text[at:end].strip() + cut_off, head.kind, identified)
        told = told or (
            head.kind is MeetingKind.WORKING_VISIT and self._is_host(text, reading.small, at, end)
        )
        return end if told or (end > at and _TELLS_BEHIND.match(text, end)) else at

    def _end_by_form(
        self, reading: Reading, head: Head, at: int, identified: bool, barriers: Collection[int]
    ) -> int | None:
        """Where a topic ends whose form tells that it is one: who visits whom, a title in quotes,
        who answers, who meets voters where; nothing if it has none of these."""
        text = reading.text
        if head.kind is MeetingKind.WORKING_VISIT and (visit := VISIT.match(text, at)):
            # A person may be met as well: his post and his name are no barriers then.
            end = self._walk(text, reading.small, max(visit.start("with"), visit.start("host")), ())
            end = at + len(CONNECTORS.sub("", text[at:end]))
            return end if end > visit.end() else at
        if not identified and head.kind in _TITLED and (titled := TITLED.match(text, at)):
            return titled.end()
        if not identified and head.kind in _OF_TWO and (summit := OF_TWO.match(text, at)):
            end = self._walk(text, reading.small, summit.end(), barriers)
            end = at + len(CONNECTORS.sub("", text[at:end]))
            return end if end > summit.end() else at
        if head.kind is MeetingKind.PRESS_CONFERENCE and (beside := BESIDE_WHOM.match(text, at)):
            return self._walk(text, reading.small, beside.end(), ())
        if head.kind is MeetingKind.QUESTIONS and (answered := ANSWERED_BY.match(text, at)):
            return answered.end()
        if head.kind is MeetingKind.VOTERS and (met := MET_BY.match(text, at)):
            end = self._walk(text, reading.small, met.end(), barriers)
            return max(end, places_end(text, met.end() - 1, barriers))
        if head.kind is MeetingKind.VOTERS and (met := MET_WHERE.match(text, at)):
            end = places_end(text, met.end(), barriers)
            return end if end > met.end() else at
        return None

    def _is_host(self, text: str, small: str, at: int, end: int) -> bool:
        """`buổi làm việc với chủ đầu tư và cư dân`: any host but one that is pointed back at."""
        if small.startswith(_WITH_AUTHORITIES, at + 1):
            return False
        host = _WITH_BODIES.match(small, at + 1) or _WITH_ANY_HOST.match(small, at + 1)
        return host is not None and not _POINTED_AT.match(text, end)

    def is_weak(self, words: str) -> bool:
        """Whether small words tell of no meeting by themselves (`đối thoại`)."""
        return words in self._weak

    def task_end(self, text: str, at: int, barriers: Collection[int]) -> int:
        """Where the task ends by which a body is named (`Ban Chỉ đạo | về phát triển …`); the
        offset itself if none begins there, or none that ends with its clause."""
        clause = WORK_OF_A_BODY.split(text[at : at + LONGEST_TASK])[0]
        small = clause.lower()
        if len(small) != len(clause) or not TASK.match(small):
            return at
        near = {each - at for each in barriers if at <= each < at + LONGEST_TASK}
        end = len(
            CONNECTORS.sub(
                "", clause[: self._walk(clause, small, 0, near, MOST_WORDS_OF_TASK)]
            ).rstrip(" ,")
        )
        return at + end if TASK_ENDS.match(clause, end) else at

    def _begins(self, reading: Reading, head: Head, at: int, identified: bool) -> bool:
        text, small = reading.text, reading.small
        if small.startswith(" về việc ", at) and _SAID_AT.search(small[: head.start][-_LOOK_BACK:]):
            return False
        if small.startswith(_PRAISES, at):
            return False
        in_person = head.kind in _WITH_PARTNER and PERSON_AS_PARTNER.match(text, at)
        if in_person and not WITH_MANY.match(text, at):
            return False
        if identified and _AIM.match(small, at):
            return False  # `cuộc họp của Ban Bí thư | để xem xét …` tells what for
        if head.kind is MeetingKind.GATHERING and identified and not _ABOUT.match(small, at):
            return False  # `họp kỳ 37 | xem xét …` tells what they do
        if head.kind is MeetingKind.SITTING and identified and self._clause.match(small, at + 1):
            return False  # `phiên họp thứ 3 | cho ý kiến về …` as well
        if head.kind is MeetingKind.ROUND and not identified and self._of_a_body(text, at):
            return True
        listed = self._beginnings.get(head.kind)
        aside = ASIDE.match(text, head.end)
        bare = at == (aside.end() if aside else head.end)
        if bare and head.kind is MeetingKind.CONFERENCE and _AIM.match(small, at):
            return False
        clause = self._is_clause(reading, head, at, by_itself=bare, identified=identified)
        if listed and listed.match(small, at) and not clause:
            return head.kind is not MeetingKind.FORUM or self._is_forum(small, at)
        if head.kind not in _NAMED_BY_PROPER or identified:
            return False
        return bool(_PROPER.match(text, at)) and not _POST.match(text, at)

    def _is_clause(
        self, reading: Reading, head: Head, at: int, *, by_itself: bool, identified: bool
    ) -> bool:
        """Whether an act is what those who meet do (`Hội nghị | thảo luận về …`, `được Hội nghị
        Trung ương | cho ý kiến`), not what the meeting is for (`hội nghị toàn quốc | bàn về …`)."""
        text, small = reading.text, reading.small
        listed = text[head.start].isupper() and text.endswith((", ", "; "), 0, head.start)
        acts = small.endswith(_AS_AGENT, 0, head.start)
        begins = head.opens_sentence and not listed
        told = ((begins or acts) and by_itself) or (acts and identified)
        return bool(told and self._clause.match(small, at + 1) and not _IS_HELD.match(small, at))

    def _of_a_body(self, text: str, at: int) -> bool:
        """Whether some words lead to the body that meets: `cuộc họp chính sách của Ngân hàng …`."""
        words = _FEW_WORDS.match(text, at)
        return (
            words is not None
            and BODY.match(text, words.end()) is not None
            and words.group().split()[0] not in self._stops
            and not self._stops_in(words.group())
        )

    def _is_forum(self, small: str, at: int) -> bool:
        first = _SYLLABLE.search(small, at + 1)
        return first is not None and not (
            first.group() in self._stops or _NO_FORUM.match(small, at)
        )

    def _tells(self, topic: str, kind: MeetingKind, identified: bool) -> bool:
        """Whether a topic identifies a meeting: more than a weak word, for some a proper name."""
        if identified:
            return bool(topic)
        topic = topic.strip(_QUOTES)
        if _ABOUT_THIS.fullmatch(topic) or _ABOUT_ANYTHING.fullmatch(topic.lower()):
            return False
        has_name = any(letter.isupper() or letter.isdigit() for letter in topic)
        if kind in _NEEDS_A_NAME:
            told = (
                len(topic.split()) >= _FEWEST_WORDS_OF_VISIT and kind is MeetingKind.WORKING_VISIT
            )
            told = told and not _OF_SOMEBODY.match(topic)
            told = told or (kind is MeetingKind.DIALOGUE and _meets_a_public(topic))
            return has_name or told or bool(_TELLS_WHAT.search(topic))
        if kind is MeetingKind.FORUM:
            return has_name or len(topic.split()) >= _FEWEST_WORDS_OF_FORUM
        if has_name:
            partner = f" {self._weak_beginning.sub('', topic.lower())}"
            in_person = PERSON_AS_PARTNER.match(partner) and not (
                WITH_MANY.match(partner)
                or _OF_A_LEADER_ON.match(partner)
                or (kind is MeetingKind.CONFERENCE and _SUMMIT_OF_TWO.match(topic.lower()))
            )
            return topic.lower() not in self._weak and not in_person
        rest = self._weak_beginning.sub("", topic.lower()).strip()
        if kind in _WITH_ANY_BODIES and _WITH_BODIES.match(rest):
            return True
        if _ON_A_FIELD.match(topic) or _MEETS_PEOPLE.match(topic):
            return True
        if kind is MeetingKind.CONFERENCE and _meets_a_public(rest):
            return True
        if not rest or (_OF_SOMEBODY.match(rest) and not _TELLS_WHAT.search(rest)):
            return False
        return len(topic.split()) > 1


def _meets_a_public(topic: str) -> bool:
    """`giữa lãnh đạo thành phố với thanh niên`: who meets whom tells which meeting it is."""
    return topic.startswith("giữa ") and WITH_MANY.match(f" {topic}") is not None
