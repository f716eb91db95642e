"""How far the words of a topic go: word by word, until something else begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.meetings.joints import (
    ANOTHER,
    APPOSITION,
    COUNT_OR_MONTH,
    LAST_PART,
    LEADS_ON,
    LETTERS,
    LETTERS_NEXT,
    LIST_OF_MANY,
    NO_ENDING,
    OPEN_COMMITTEE,
    OPEN_PAIR,
    QUOTED,
)
from indexer.entities.meetings.parts import BODY
from indexer.language.letters import LOWER, UPPER
from indexer.language.numbers import NUMBER_PATTERN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from corpus.gazetteers import Topics

_WORD: Final = re.compile(
    r"(?P<gap>,? ?[“\"‘']? ?| ?[-–] ?| & (?=[A-ZĐ])| ?\+(?=\d))"
    rf"(?P<word>(?:St\. |[{UPPER}]\.)*[{UPPER}{LOWER}\d]"
    rf"[{UPPER}{LOWER}\d]*(?:[./&+-]+[{UPPER}{LOWER}\d]+)*%?)[”\"’']?"
)
_QUOTE: Final = re.compile(r"[“\"‘']")
_DASHES: Final = frozenset("-–")
_SYLLABLE: Final = re.compile(r"\w+")
_LIST_AHEAD: Final = re.compile(r"[^,.;:\n]{1,40}(?:, [^,.;:\n]{1,40}){0,3} và ")
_ACTS_BEHIND_A_COMMA: Final = re.compile(r"(?:đại diện|đại biểu|lãnh đạo|một số|nhiều|hầu hết) ")
"""Those who act in the clause behind a name, be they several: `của Bộ …, | đại diện ba hãng A, B và
C cho biết`; not where the name tells who meets whom."""
_WHO_MEETS: Final = re.compile(r"(?<!\w)(?:với|giữa|cùng|gồm)(?!\w)")
_MOST_WORDS: Final = 24
_COUNTED_THERE: Final = re.compile(rf" (?:lần(?: thứ)?|thứ|[Kk]hóa) {NUMBER_PATTERN}(?![\w/])")
_WHAT_IS_COUNTED: Final = re.compile(
    r"(?<!\w)(?:(?:đại hội|đh|hội nghị|kỳ họp)(?: [^,;()\n]{1,60})?|trung ương \w+)$"
)
"""Its number is part of the topic: `góp ý dự thảo văn kiện Đại hội Đảng bộ tỉnh | lần thứ XX`."""
_FEWEST_BEFORE_A_JOINT: Final = 3
"""What is too long is not cut to fewer words, which would tell nothing: `đánh giá |
về kết quả …`."""


class TopicWalker:
    """Walks through topics with the words given."""

    def __init__(self, words: Topics) -> None:
        self._stops = words.stops
        self._compounds = words.compounds
        self._ending = any_of(words.endings)
        self._act = any_of(words.acts)
        self._firsts = _firsts_of(words.pairs)
        self._pair = any_of(self._firsts)

    def end(
        self,
        text: str,
        small: str,
        at: int,
        barriers: Collection[int],
        most_words: int = _MOST_WORDS,
    ) -> int:
        """Go on word by word until something else begins; what is too long ends at a joint."""
        end = at
        before = ""
        for _ in range(most_words):
            step = _WORD.match(text, end)
            if not step:
                return end
            word_at, word = step.start("word"), step.group("word")
            gap = step.group("gap")
            if counted := _counted_at(text, small, at, end):
                end, before = counted.end(), counted.group().rsplit(" ", 1)[-1].lower()
                continue
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
        joint = len(LAST_PART.sub("", text[at:end]))
        return at + joint if text.count(" ", at, at + joint) >= _FEWEST_BEFORE_A_JOINT else end

    def _stops_at(self, small: str, at: int, word: str, before: str) -> bool:
        if not before:
            return False
        reviewed = before == "kết" and small.startswith("nhiệm kỳ", at)
        if (
            self._ending.match(small, at) and not (reviewed or NO_ENDING.match(small, at))
        ) or COUNT_OR_MONTH.match(small, at):
            return True
        if before == "và" and ANOTHER.match(small, at):
            return True
        if (
            before == "về"
            or LEADS_ON.match(small, at)
            or word not in self._stops
            or f"{before} {word}" in self._compounds
        ):
            return False
        following = _SYLLABLE.match(small, at + len(word) + 1)
        return following is None or f"{word} {following.group()}" not in self._compounds

    def _goes_on(self, text: str, small: str, told: tuple[int, int], at: int) -> bool:
        """Whether more of the topic follows a comma: an act, the other half of a standing pair
        (`cơ chế, chính sách`), or a list that `và` will close."""
        start, comma = told
        if OPEN_PAIR.search(small, start, comma) and _LIST_AHEAD.match(small, at):
            return True
        if OPEN_COMMITTEE.search(small, start, comma) and BODY.match(text, at - 1):
            return True
        if small.startswith("các ", at) and LIST_OF_MANY.search(small, start, comma):
            return True
        if text[at].isupper():
            letters = LETTERS.search(text, start, comma)
            return letters is not None and LETTERS_NEXT.match(text, at) is not None
        if self._act.match(small, at):
            return True
        pair = self._pair.match(small, at)
        if pair and small.endswith(self._firsts[pair.group()], 0, comma):
            return True
        if _ACTS_BEHIND_A_COMMA.match(small, at) and not _WHO_MEETS.search(small, start, comma):
            return False
        ahead = _LIST_AHEAD.match(small, at)
        return ahead is not None and not self.stops_in(ahead.group())

    def stops_in(self, words: str) -> bool:
        before = ""
        for match in _SYLLABLE.finditer(words):
            if self._stops_at(words, match.start(), match.group(), before):
                return True
            before = match.group()
        return False


def _counted_at(text: str, small: str, at: int, end: int) -> re.Match[str] | None:
    """What counts the meeting, or the resolution of one, that the topic has come to."""
    counted = _COUNTED_THERE.match(text, end)
    return counted if counted and _WHAT_IS_COUNTED.search(small, at, end) else None


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(phrases, key=len, reverse=True))})(?!\w)")


def _firsts_of(pairs: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The first halves of pairs (`cơ chế - chính sách`) by their second halves."""
    firsts: dict[str, tuple[str, ...]] = {}
    for pair in pairs:
        first, second = pair.split(" - ")
        firsts[second] = (*firsts.get(second, ()), first)
    return firsts
