"""What a sentence says that its subject is, was or becomes: `ông A được bầu làm Bí thư`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.officials.cues import (
    ADDRESS,
    AS_HOLDER,
    EARLIER,
    FROM_TO,
    HELD_BEFORE,
    HONORIFIC,
    IN_THOSE_DAYS,
    LEAVES,
    OF_ANOTHER,
    OF_SOMEBODY,
    PAST,
    REPLACED,
    TO_BE_LEFT,
    TOOK_FIRST,
)
from indexer.entities.officials.posts import FoundPost, former
from indexer.entities.officials.tenure import NEXT_STEP, NOW, STEP, STILL, WHEN_HELD
from indexer.entities.officials.verbs import (
    AFTER_OTHERS,
    APPOINTED,
    ELECTS,
    GIVES,
    GOES_ON,
    HELD_NOW,
    LEAVES_MORE,
    LEFT,
    LEFT_BEFORE,
    MOVES_ON,
    NEWLY,
    ONCE,
    PROPOSED,
    TAKEN,
    TAKES_OVER,
    TAKING,
    TIMES,
    VERB,
    VERB_OR_TIME,
    VERB_WORDS,
)
from indexer.entities.records import PostStatus
from indexer.entities.searching import has_any
from indexer.language.letters import UPPER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.entities.officials.posts import PostFinder
    from indexer.entities.reading import Reading
    from indexer.entities.records import Span

_DASH: Final = re.compile(r"\s[-–] ")
"""A verb behind a name that begins with it is not said of the clause's subject."""
_OF_THE_PERSON: Final = re.compile(
    r"\s[-–] |(?:,? trong)?,? (?:thời gian|thời|khi|lúc|hồi) (?:còn |đang )?(?:giữ|làm|là|đảm)",
    re.IGNORECASE,
)
"""A verb that tells of the person named last, whomever the clause is about: `vi phạm của ông A
trong thời gian làm Giám đốc`."""
_HIS_POST: Final = re.compile(rf"chức (?:vụ|danh) (?:\w+ ){{0,3}}của(?: {ADDRESS})? $")
"""Before a name: `chức vụ hiện nay của ông A là X`."""
_OF_THE_REPLACED: Final = re.compile(r",? (?:người )?(?:đã|vừa|mới|bị)(?!\w)")
_SUCCEEDED: Final = re.compile(rf"(?:thay|thay cho|thay thế|kế nhiệm)(?: {ADDRESS})? $")
"""Before a name, and the verb behind it that says why: `thay ông A vừa được bầu làm X`."""
_HAS_POST: Final = re.compile(r"(?<!\w)(?:làm|giữ|chức|bầu) .*(?:thay|kế nhiệm)")
"""Before the name of the replaced: the other one's post is told already."""
_OF_A_LIST: Final = re.compile(r"(?: như|gồm|:|các chức vụ|nhiều chức vụ|nhiều .* từ)\s*$")
_OF_MORE: Final = re.compile(
    r"từng (?:làm|là) $|(?:từng|kinh qua|trải qua) .*"
    r"(?: như|gồm(?: có)?|chức (?:vụ|danh)|vị trí):? $"
)
"""The same where what the list begins with is no post: `từng làm giáo viên, Trưởng phòng X`."""
_NEXT_OF_LIST: Final = re.compile(r"[^.;:,\n()]{0,40}?(?:[,;](?: đến| tới| rồi)?| đến| tới) ")
_TAKING_WORDS: Final = (
    *(
        "khi",
        "thời",
        "lúc",
        "hồi ",
        "tư cách",
        "cương vị",
        "vai trò",
        "trách nhiệm",
    ),
)
"""One of them is in every clause that says what its subject took later, is or was."""
_ONCE_WORDS: Final = (
    *("từng ", "kinh qua ", "trải qua ", "có thời gian ", "có nhiều năm ", "lần lượt giữ"),
    *("nhiều chức", "nhiều vị trí", "nhiều cương vị", "nhiều trọng trách"),
)
_FIRST_WORDS: Final = ("trúng cử", "đắc cử", "giữ", "đảm ", "là ")
_FROM: Final = re.compile(r" từ(?: (?:chức(?: vụ| danh)?|cương vị|vị trí))? $")
"""It leads to the post that somebody comes from: `ông A từ Bí thư X sang làm Y`."""
_WINS: Final = re.compile(
    r"[^.;\n]{4,110}?(?:,| và)(?: (?:đã|được|kết quả|sau đó|ông|bà|HĐND|hội nghị|bầu))* "
    r"(?:trúng cử|đắc cử|(?:tín nhiệm )?bầu với)(?!\w)"
)
"""Behind what somebody is proposed for it says that he has got it."""
_CLAUSE: Final = 90
_VERB_REACH: Final = 160
_REACH: Final = 220
"""How far before a subject a clause on it may begin, in characters."""
_CAREER: Final = 400
"""How far behind a subject the next step of a career is looked for."""
_SOMEBODY_ELSE: Final = re.compile(rf", {HONORIFIC} [{UPPER}]")
"""Behind a post: who holds it is named next, `ông A mong rằng ở cương vị X, bà B sẽ …`."""


class PredicateReader:
    """Reads sentences with the posts that a finder finds."""

    def __init__(self, posts: PostFinder) -> None:
        self._posts = posts

    def said_of(
        self,
        reading: Reading,
        start: int,
        end: int,
        barriers: frozenset[int] = frozenset(),
    ) -> list[FoundPost]:
        """The posts that a sentence gives to the subject between two offsets: a name, a short form
        or a pronoun. What is only proposed is none."""
        taken = self._taken_before(reading, start, barriers)
        verb = self._verb_behind(reading, end, barriers)
        if not verb:
            return taken
        lead = reading.small[max(0, start - _CLAUSE) : start]
        clause = lead[max(lead.rfind("."), lead.rfind("\n")) + 1 :]
        if held := self._to_be_left(reading, clause, verb, barriers):
            return [*taken, *held]
        if (
            (REPLACED.search(clause) and not _tells_of_the_last(clause, verb.group()))
            or (_DASH.match(verb.group()) and _closes_an_aside(reading, start, end))
            or PROPOSED.search(clause)
            or (
                PROPOSED.search(verb.group().lower())
                and not _WINS.match(reading.small, verb.end(), verb.end() + _VERB_REACH)
            )
        ):
            return taken
        told = PAST.search(clause) or _earlier_step(reading, clause, end)
        told = told or (TAKING.search(_sentence(reading, start)) if taken else None)
        if NOW.search(verb.group()):
            told = None
        new = NEWLY.search(verb.group().lower()) or ELECTS.search(clause)
        if not (told or new):
            told = WHEN_HELD.search(clause) or IN_THOSE_DAYS.search(verb.group().lower())
        if told and EARLIER.fullmatch(told.group()) and new:
            told = None
        return [*taken, *self._steps(reading, verb, barriers, told=told is not None)]

    def _to_be_left(
        self, reading: Reading, clause: str, verb: re.Match[str], barriers: frozenset[int]
    ) -> Sequence[FoundPost]:
        """The posts that somebody holds whom one only wants to leave them: `đề nghị Quốc hội cho
        ông A thôi làm đại biểu`."""
        if not (verb.group("former") and LEAVES.search(verb.group())):
            return ()
        if not TO_BE_LEFT.search(clause):
            return ()
        chain = self._posts.predicate_at(reading, verb.end(), barriers)
        return chain.posts if chain else ()

    def _steps(
        self, reading: Reading, verb: re.Match[str], barriers: frozenset[int], *, told: bool
    ) -> list[FoundPost]:
        """The posts that a verb leads to, and what goes on behind them; `told` of the past or not.
        None if somebody else is given them."""
        past = told or bool(verb.group("former"))
        found = self._behind_other_work(reading, verb, barriers) if past else []
        step: re.Match[str] | None = verb
        while step is not None and (
            chain := self._posts.predicate_at(reading, step.end(), barriers)
        ):
            if OF_ANOTHER.match(reading.text, chain.end):
                return found if step is not verb else []
            later = TAKING.match(reading.small, chain.end + 1)
            as_holder = AS_HOLDER.search(step.group().lower())
            if as_holder and _SOMEBODY_ELSE.match(reading.text, chain.end):
                return found
            if as_holder or FROM_TO.match(reading.text, chain.end):
                chain = chain.held_together()
            over = past or later or MOVES_ON.match(reading.text, chain.end)
            left = over and not STILL.match(reading.text, chain.end)
            found.extend(former(each) if left else each for each in chain.posts)
            if past and _OF_A_LIST.search(step.group()):
                found.extend(map(former, self._further_in_list(reading, chain.end, barriers)))
            found.extend(self._earlier_ones(reading, chain.end, barriers))
            leaves = LEFT.search(step.group())
            step = later or GOES_ON.match(reading.text, chain.end, chain.end + _VERB_REACH)
            if step and (HELD_NOW.search(step.group()) or (later and not told)):
                past = False
            if leaves and not step:
                step = LEAVES_MORE.match(reading.text, chain.end, chain.end + _VERB_REACH)
            moved = step and (APPOINTED.search(step.group()) or _FROM.search(verb.group()))
            if leaves and not told and moved:
                past = False
        return found

    def _behind_other_work(
        self, reading: Reading, verb: re.Match[str], barriers: frozenset[int]
    ) -> list[FoundPost]:
        """The posts of a list that begins with something else: `từng làm giáo viên, Bí thư X`."""
        if not _OF_MORE.search(verb.group()) or self._posts.chain_at(reading, verb.end(), barriers):
            return []
        return list(map(former, self._further_in_list(reading, verb.end(), barriers)))

    def _earlier_ones(
        self, reading: Reading, end: int, barriers: frozenset[int]
    ) -> tuple[FoundPost, ...]:
        """The posts held before the one that ends there: `…, sau khi trải qua các chức vụ X, Y`."""
        others = AFTER_OTHERS.match(reading.text, end)
        chain = self._posts.chain_at(reading, others.end(), barriers) if others else None
        if not chain or OF_ANOTHER.match(reading.text, chain.end):
            return ()
        return chain.left().posts

    def _verb_behind(
        self, reading: Reading, end: int, barriers: frozenset[int]
    ) -> re.Match[str] | None:
        """The verb that leads from a subject to a post, or the one behind something else that is
        told: `ông A là tiến sĩ luật và từng giữ chức X`."""
        clause = _clause(reading, end)
        if not has_any(clause, VERB_WORDS):
            return None
        verb = _verb_behind(reading, clause, end)
        if not has_any(clause, _ONCE_WORDS) or (
            verb and self._posts.chain_at(reading, verb.end(), barriers)
        ):
            return verb
        once = ONCE.match(reading.text, end, end + _VERB_REACH)
        if not once or any(at in barriers for at in range(end, once.end())):
            return verb
        return once

    def taken_over(self, reading: Reading, end: int, barriers: frozenset[int]) -> list[FoundPost]:
        """The posts that somebody takes over from the person named before an offset: `A thay ông B
        làm X`."""
        verb = TAKES_OVER.match(reading.text, end)
        chain = self._posts.predicate_at(reading, verb.end(), barriers) if verb else None
        return list(chain.posts) if chain else []

    @staticmethod
    def gives(reading: Reading, end: int) -> bool:
        """Whether the verb behind an offset gives a post or takes it."""
        verb = _verb_behind(reading, _clause(reading, end), end)
        return verb is not None and GIVES.match(verb.group()) is not None

    def _further_in_list(
        self, reading: Reading, at: int, barriers: frozenset[int]
    ) -> list[FoundPost]:
        """The posts of a list (`từng giữ các chức vụ: …`) behind one whose name goes on with words
        that are in no list."""
        found: list[FoundPost] = []
        while comma := _NEXT_OF_LIST.match(reading.text, at):
            chain = self._posts.chain_at(reading, comma.end(), barriers)
            if chain:
                found.extend(chain.posts)
            at = chain.end if chain else comma.end()
        return found

    def _taken_before(
        self, reading: Reading, start: int, barriers: frozenset[int]
    ) -> list[FoundPost]:
        """What the clause before a subject says that it took later, is or was: `Trước khi làm X,
        ông …`, `Khi còn làm X, ông …`."""
        begin = max(0, start - _REACH)
        begin = max(begin, reading.small.rfind("\n", begin, start) + 1)
        begin = max(begin, reading.small.rfind(". ", begin, start) + 1)
        lead = reading.small[begin:start]
        if ", " not in lead:
            return []
        first = TOOK_FIRST.match(lead) if lead.lstrip().startswith(_FIRST_WORDS) else None
        if first:
            chain = self._posts.chain_at(reading, begin + first.end(), barriers)
            if chain and TAKEN.fullmatch(reading.small, chain.end, start):
                return list(chain.held_together().posts)
        if not has_any(lead, _TAKING_WORDS):
            return []
        for cue in (TAKING, HELD_BEFORE, LEFT_BEFORE, AS_HOLDER):
            taking = cue.search(reading.small, begin, start)
            if not taking or OF_SOMEBODY.search(reading.text, begin, taking.start()):
                continue
            chain = self._posts.chain_at(reading, taking.end(), barriers)
            if chain and TAKEN.fullmatch(reading.small, chain.end, start):
                over = (
                    cue in {HELD_BEFORE, LEFT_BEFORE}
                    or chain.posts[-1].post.status is PostStatus.FORMER
                )
                if cue is AS_HOLDER:
                    told = PAST.finditer(reading.small, begin, taking.start())
                    over = over or not all(EARLIER.fullmatch(each.group()) for each in told)
                return list((chain.left() if over else chain).posts)
        return []

    def in_short_form(self, reading: Reading, span: Span) -> list[FoundPost]:
        """The post with which a short form begins: `Bí thư Hòa`; none in `ông Hòa`."""
        given = reading.text.rfind(" ", span.start, span.end) + 1
        middle = reading.text.rfind(" ", span.start, max(span.start, given - 1)) + 1
        if middle > span.start and reading.text[middle].isupper():
            given = middle
        chain = self._posts.chain_at(reading, span.start, frozenset({given}))
        return list(chain.posts) if chain and chain.end < given else []


def _clause(reading: Reading, end: int) -> str:
    """What stands behind a subject that ends there, where a verb may lead to a post."""
    clause = reading.small[end : end + _VERB_REACH]
    if "(" not in clause:  # only in brackets it goes on behind a line or a sentence
        clause = clause.partition("\n")[0].partition(". ")[0]
    return clause


def _verb_behind(reading: Reading, clause: str, end: int) -> re.Match[str] | None:
    """The verb that leads from a subject which ends there to a post."""
    verb = VERB_OR_TIME if has_any(clause, TIMES) else VERB
    return verb.match(reading.text, end, end + _VERB_REACH)


def _sentence(reading: Reading, start: int) -> str:
    """What stands before a subject in its sentence."""
    lead = reading.small[max(0, start - _REACH) : start]
    return lead[max(lead.rfind(". "), lead.rfind("\n")) + 1 :]


def _tells_of_the_last(clause: str, verb: str) -> bool:
    """Whether a verb tells of the person named last, whomever its clause is about."""
    if _OF_THE_PERSON.match(verb) or _HIS_POST.search(clause):
        return True
    if not _SUCCEEDED.search(clause):
        return False
    return bool(_OF_THE_REPLACED.match(verb) or (" được " in verb and _HAS_POST.search(clause)))


def _closes_an_aside(reading: Reading, start: int, end: int) -> bool:
    """Whether a dash behind a name and its posts ends what a dash before it began: `ông A - con
    trai ông B - được bầu làm …` tells of A."""
    text = reading.text
    if _DASH.search(text, start, end):
        return False
    begin = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start), start - _REACH, 0)
    return len(_DASH.findall(text, begin, start)) % 2 == 1


def _earlier_step(reading: Reading, clause: str, end: int) -> re.Match[str] | None:
    """The dated beginning of a clause of a career that goes on: `Tháng 6/2016, ông được bầu …`."""
    step = STEP.search(clause)
    later = NEXT_STEP.finditer(reading.text, end, end + _CAREER) if step else ()
    return step if step and any(each.group("year") > step.group("year") for each in later) else None
