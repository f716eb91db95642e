"""What a meeting is about, when that is its name: `hội nghị | tổng kết năm học 2023-2024`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.meeting_beginnings import beginnings
from indexer.entities.meeting_joints import (
    ANOTHER,
    APPOSITION,
    CONNECTORS,
    COUNT_OR_MONTH,
    LAST_PART,
    LIST_OF_MANY,
    NO_ENDING,
    OPEN_PAIR,
    QUOTED,
)
from indexer.entities.meeting_partners import ANSWERED_BY, PERSON_AS_PARTNER, VISIT, WITH_MANY
from indexer.entities.meeting_parts import BODY
from indexer.entities.meeting_tasks import LONGEST_TASK, TASK, TASK_ENDS, WORK_OF_A_BODY
from indexer.entities.meeting_voters import MET_BY, places_end
from indexer.entities.records import MeetingKind
from indexer.language.letters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from corpus import Gazetteers
    from indexer.entities.meeting_heads import Head
    from indexer.entities.reading import Reading

_PROPER: Final = re.compile(rf" (?:[“\"‘'] ?)?[{UPPER}]")
_POST: Final = re.compile(
    r" (?:Thủ tướng|Phó|Chủ tịch|Bí thư|Tổng (?:thống|bí thư|Bí thư)|Ông|Bà|Đại biểu|"
    r"Đồng chí)(?!\w)"
)
_WORD: Final = re.compile(
    rf"(?P<gap>,? ?[“\"‘']? ?| ?[-–] ?)(?P<word>(?:St\. |[{UPPER}]\.)*[{UPPER}{LOWER}\d]"
    rf"[{UPPER}{LOWER}\d]*(?:[./&+-]+[{UPPER}{LOWER}\d]+)*%?)[”\"’']?"
)
_COUNTED_BEHIND: Final = re.compile(
    r"(?: thường niên)? (?:lần thứ|lần|thứ) (?:\d|[IVX]+|hai|ba|tư|năm|nhất)"
)
"""An ordinal tells what a weak topic does not: `hội nghị thượng đỉnh lần thứ hai`."""
_QUOTE: Final = re.compile(r"[“\"‘']")
_QUOTES: Final = "“”\"‘’'"
_DASHES: Final = frozenset("-–")
_SYLLABLE: Final = re.compile(r"\w+")
_OF_SOMEBODY: Final = re.compile(r"(?:của|với|giữa|ở|tại|trước|sau|song phương|ba bên)(?!\w)")
_TELLS_WHAT: Final = re.compile(r"(?:^| )(?:về|kết quả kỳ họp) ")
_WITH_BODIES: Final = re.compile(
    r"với (?:các |một số )?(?:sở|bộ|ban|ngành|cơ quan|đơn vị|địa phương|quận|huyện|tỉnh|"
    r"doanh nghiệp|nhà đầu tư|lãnh đạo)(?!\w)"
)
_LIST_AHEAD: Final = re.compile(r"[^,.;:\n]{1,40}(?:, [^,.;:\n]{1,40}){0,3} và ")
_FEW_WORDS: Final = re.compile(rf"(?: (?!của)[{LOWER}]+){{2,5}}(?= của )")
_AIM: Final = re.compile(r" (?:để|nhằm) ")
_ABOUT_MORE: Final = " về "
_ABOUT: Final = re.compile(r" về(?!\w)")
_ABOUT_THIS: Final = re.compile(
    r"về (?:các |những |một số )?(?:việc|vấn đề|nội dung|vụ việc|vụ|điều|dự án|sự việc|chuyện)"
)
"""What a topic says nothing with that goes on with a pointing word (`về việc này`)."""
_SAID_AT: Final = re.compile(
    r"(?:câu hỏi|hỏi|trả lời|chia sẻ|trao đổi|chất vấn)(?!\w)[^.,;\n]{0,60} (?:tại|bên lề|trong) "
    r"(?:(?:buổi|cuộc) )?$"
)
"""What is asked there goes on behind the noun: `trả lời câu hỏi tại cuộc họp báo | về việc …`."""
_LOOK_BACK: Final = 100
_AS_AGENT: Final = ("được ", "mà ", "bị ")
_IS_HELD: Final = re.compile(
    r"(?:[^.;\n]|\.(?=\S)){0,160}?(?<!\w)"
    r"(?:diễn ra|(?:được|do) (?:(?:[^.;,\n]|\.(?=\S)){3,60} )?tổ chức|khai mạc|bế mạc)(?!\w)"
)
"""What says of the words before it that they are a name, not what the conference does."""
_NO_FORUM: Final = re.compile(
    r" (?:quốc hội|đa phương|mạng|phim|của|với(?! chủ đề [“\"])|và|lớn|nói)(?!\w)"
)
_VISITS: Final = frozenset({MeetingKind.WORKING_VISIT, MeetingKind.WORKING_ROUND})
_WHOM: Final = " với cử tri"
_NEEDS_A_NAME: Final = frozenset(
    {
        MeetingKind.WORKING_VISIT,
        MeetingKind.WORKING_ROUND,
        MeetingKind.DIALOGUE,
        MeetingKind.VOTERS,
    }
)
_WITH_PARTNER: Final = _NEEDS_A_NAME | {MeetingKind.ROUND}
"""Talks with a person are no meeting."""
_NAMED_BY_PROPER: Final = frozenset(
    {MeetingKind.CONFERENCE, MeetingKind.FORUM, MeetingKind.DIALOGUE, MeetingKind.VOTERS}
)
_FEWEST_WORDS_OF_FORUM: Final = 4
_MOST_WORDS: Final = 24


class TopicReader:
    """Reads topics with the words given."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        words = gazetteers.topics
        self._stops = words.stops
        self._compounds = words.compounds
        self._ending = _any_of(words.endings)
        self._act = _any_of(words.acts)
        self._clause = _any_of(
            (*words.acts, "tín nhiệm", "cán bộ", "đại biểu", "nhân dân", "quan chức")
        )
        self._weak = frozenset(words.weak)
        self._firsts = _firsts_of(words.pairs)
        self._pair = _any_of(self._firsts)
        weak = "|".join(sorted(words.weak, key=len, reverse=True))
        self._weak_beginning = re.compile(rf"^(?:(?:{weak})(?: |$))+")
        self._beginnings = beginnings("|".join(words.acts), "|".join(words.names))

    def end(
        self, reading: Reading, head: Head, at: int, *, identified: bool, barriers: Collection[int]
    ) -> int:
        """Where the topic behind a noun, or behind what was read there, ends; `at` without one.

        A meeting that is identified already needs no telling topic.
        """
        text = reading.text
        if head.kind in _VISITS and (visit := VISIT.match(text, at)):
            # A person may be met as well: his post and his name are no barriers then.
            end = self._walk(text, reading.small, max(visit.start("with"), visit.start("host")), ())
            return end if end > visit.end() else at
        if head.kind is MeetingKind.QUESTIONS and (answered := ANSWERED_BY.match(text, at)):
            return answered.end()
        if head.kind is MeetingKind.VOTERS and (met := MET_BY.match(text, at)):
            end = self._walk(text, reading.small, met.end(), barriers)
            return max(end, places_end(text, met.end() - 1, barriers))
        if at + 1 in barriers or not self._begins(reading, head, at, identified):
            return at
        end = self._walk(text, reading.small, at, barriers)
        if head.kind is MeetingKind.VOTERS:
            whom = text.rfind(_WHOM, at, end)
            behind = whom + len(_WHOM) if whom > 0 else at
            end = max(end, places_end(text, behind, barriers))
        end = at + len(CONNECTORS.sub("", text[at:end]).rstrip(" ,"))
        cut_off = _ABOUT_MORE if text.startswith(_ABOUT_MORE, end) else ""
        told = self._tells(text[at:end].strip() + cut_off, head.kind, identified)
        return end if told or (end > at and _COUNTED_BEHIND.match(text, end)) else at

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
        end = len(CONNECTORS.sub("", clause[: self._walk(clause, small, 0, near)]).rstrip(" ,"))
        return at + end if TASK_ENDS.match(small, end) else at

    def _begins(self, reading: Reading, head: Head, at: int, identified: bool) -> bool:
        text, small = reading.text, reading.small
        if small.startswith(" về việc ", at) and _SAID_AT.search(small[: head.start][-_LOOK_BACK:]):
            return False
        if head.kind in _WITH_PARTNER and PERSON_AS_PARTNER.match(text, at):
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
        clause = (
            (head.opens_sentence or small.endswith(_AS_AGENT, 0, head.start))
            and at == head.end  # behind `toàn quốc` it is what the conference is for
            and self._clause.match(small, at + 1)
            and not _IS_HELD.match(small, at)
        )
        if listed and listed.match(small, at) and not clause:
            return head.kind is not MeetingKind.FORUM or self._is_forum(small, at)
        if head.kind not in _NAMED_BY_PROPER or identified:
            return False
        return bool(_PROPER.match(text, at)) and not _POST.match(text, at)

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

    def _walk(self, text: str, small: str, at: int, barriers: Collection[int]) -> int:
        """Go on word by word until something else begins; what is too long ends at a joint."""
        end = at
        before = ""
        for _ in range(_MOST_WORDS):
            step = _WORD.match(text, end)
            if not step:
                return end
            word_at, word = step.start("word"), step.group("word")
            gap = step.group("gap")
            if word_at in barriers or self._stops_at(small, word_at, word, before):
                return end
            if gap.startswith(",") and not self._goes_on(text, small, (at, end), word_at):
                return end
            if gap.strip() in _DASHES and APPOSITION.match(text, end):
                return end
            if _QUOTE.search(gap):
                if text[word_at].islower() and end > at:
                    return end
                if title := QUOTED.match(text, end + len(gap) - len(gap.lstrip(" ,"))):
                    end, before = title.end(), title.group("quoted").rsplit(" ", 1)[-1].lower()
                    continue
            end, before = step.end(), word.lower()
        return at + len(LAST_PART.sub("", text[at:end]))

    def _stops_at(self, small: str, at: int, word: str, before: str) -> bool:
        if not before:
            return False
        if (
            self._ending.match(small, at) and not NO_ENDING.match(small, at)
        ) or COUNT_OR_MONTH.match(small, at):
            return True
        if before == "và" and ANOTHER.match(small, at):
            return True
        if before == "về" or word not in self._stops or f"{before} {word}" in self._compounds:
            return False
        following = _SYLLABLE.match(small, at + len(word) + 1)
        return following is None or f"{word} {following.group()}" not in self._compounds

    def _goes_on(self, text: str, small: str, told: tuple[int, int], at: int) -> bool:
        """Whether more of the topic follows a comma: an act, the other half of a standing pair
        (`cơ chế, chính sách`), or a list that `và` will close."""
        start, comma = told
        if OPEN_PAIR.search(small, start, comma) and _LIST_AHEAD.match(small, at):
            return True
        if small.startswith("các ", at) and LIST_OF_MANY.search(small, start, comma):
            return True
        if text[at].isupper():
            return False
        if self._act.match(small, at):
            return True
        pair = self._pair.match(small, at)
        if pair and small.endswith(self._firsts[pair.group()], 0, comma):
            return True
        ahead = _LIST_AHEAD.match(small, at)
        return ahead is not None and not self._stops_in(ahead.group())

    def _stops_in(self, words: str) -> bool:
        before = ""
        for match in _SYLLABLE.finditer(words):
            if self._stops_at(words, match.start(), match.group(), before):
                return True
            before = match.group()
        return False

    def _tells(self, topic: str, kind: MeetingKind, identified: bool) -> bool:
        """Whether a topic identifies a meeting: more than a weak word, for some a proper name."""
        if identified:
            return bool(topic)
        topic = topic.strip(_QUOTES)
        if _ABOUT_THIS.fullmatch(topic):
            return False
        has_name = any(letter.isupper() or letter.isdigit() for letter in topic)
        if kind in _NEEDS_A_NAME:
            return has_name or bool(_TELLS_WHAT.search(topic))
        if kind is MeetingKind.FORUM:
            return has_name or len(topic.split()) >= _FEWEST_WORDS_OF_FORUM
        if has_name:
            partner = f" {self._weak_beginning.sub('', topic.lower())}"
            in_person = PERSON_AS_PARTNER.match(partner) and not WITH_MANY.match(partner)
            return topic.lower() not in self._weak and not in_person
        rest = self._weak_beginning.sub("", topic.lower()).strip()
        if kind is MeetingKind.ROUND and _WITH_BODIES.match(rest):
            return True
        if not rest or (_OF_SOMEBODY.match(rest) and not _TELLS_WHAT.search(rest)):
            return False
        return len(topic.split()) > 1


def _firsts_of(pairs: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The first halves of pairs (`cơ chế - chính sách`) by their second halves."""
    firsts: dict[str, tuple[str, ...]] = {}
    for pair in pairs:
        first, second = pair.split(" - ")
        firsts[second] = (*firsts.get(second, ()), first)
    return firsts


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(phrases, key=len, reverse=True))})(?!\w)")
