"""Names of Vietnamese persons in running text: a surname and what is capitalised after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from indexer.entities.officials.place_cues import Cue, place_cue
from indexer.entities.records import Span
from indexer.language.letters import LOWER, UPPER
from indexer.language.syllables import is_syllable, syllable_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus import Gazetteers

_SYLLABLE: Final = rf"[{UPPER}](?:['’][{UPPER}]?)?[{LOWER}]*(?![^\W_])"
_RUN: Final = re.compile(
    rf"[{UPPER}](?:[{LOWER}]++|(?<=[AY])|(?<=[HK])['’][{UPPER}]?[{LOWER}]*)"
    rf"(?:[ \u00a0]{_SYLLABLE})+"
)
"""Capitalised syllables, two at least. It begins with a class of letters and nothing else, so that
the regular expression engine can skip to the next capital."""
_NEXT_WORD: Final = re.compile(rf"[ \u00a0]([{LOWER}]+)")
_REMEMBERED: Final = 1 << 14
"""Names and posts that are kept with what they tell: those in the news are met again and again."""
_MAX_SYLLABLES: Final = 5
_FULL_NAME: Final = 3
"""So many syllables have the surname, the middle and the given name."""
_LONG_RUN: Final = 5
"""From this length on, a common surname inside begins the name: `Hải Hậu Nguyễn Văn A`."""
_OFFICE_BEGINNINGS: Final = frozenset(
    "ban bí|ban chấp|ban chỉ|ban quản|ban thường|ban tổ|ban tuyên|bí thư|bộ trưởng|bộ công|bộ y|"
    "chính phủ|chính ủy|chủ nhiệm|chủ tịch|cục trưởng|đại biểu|đại tá|đại tướng|đảng bộ|"
    "đảng ủy|đồng chí|giám đốc|hội đồng|ngoài ra|phó ban|phó bí|phó chủ|phó cục|phó giám|"
    "phó thủ|phó trưởng|phó tổng|phó vụ|phó chánh|phó viện|phó đồn|phó phòng|"
    "phó đội|phó hạt|phó trạm|phó đoàn|phó văn|phó tư|phó tham|phó chi|phó đại|"
    "quốc hội|sở y|thành ủy|"
    "thủ tướng|thứ trưởng|thượng tướng|thiếu tướng|tỉnh ủy|tổng bí|tổng cục|tổng giám|"
    "trung tướng|trung ương|trưởng ban|trưởng phòng|ủy ban|ủy viên|viện trưởng|"
    "vụ trưởng|chánh án|chánh văn|chánh thanh|thường trực|trưởng công|công an|thanh tra|"
    "đoàn đại".split("|")
)
"""Two syllables that begin a post or a body: a name ends before them, though not before one."""
_DEEDS: Final = frozenset(
    "chỉ đạo|chỉ thị|chủ trì|chúc mừng|đề nghị|kết luận|khai mạc|khẳng định|nhấn mạnh|phát biểu|"
    "quyết định|tham dự|trình bày|yêu cầu".split("|")
)
"""What officials do besides the acts of meetings: written large, a whole name ends before it."""
_SENTENCE_OPENERS: Final = frozenset(
    "Trong Theo Tại Khi Sau Trước Với Để Các Những Đây Đó Này Cùng Nhưng Ông Bà Tuy Nếu Được Đã "
    "Cũng Ngoài Do Qua Về Từ Trên Đến Hôm Ngày".split()
)
"""Words that begin a sentence glued to a name without a stop; given names they are not."""
_NEVER_LAST: Final = frozenset({"Văn", "Thị"})
"""Middle names that no name ends with."""
_NO_NAMES: Final = (
    "Châu Phi",
    "Châu Âu",
    "Châu Á",
    "Châu Mỹ",
    "Sơn Nhất",
    "Kim Đồng",
    "Thái Bình Dương",
    "Đông Nam Á",
    "Đoàn Trường",
    "Đoàn trường",
    "Vương Quốc Anh",
    "Hàn Dân Quốc",
    "Hoàng Anh Gia Lai",
)
_UNCLE: Final = re.compile(r"(?:Đường )?Hồ Chí(?: Minh.*)?|Hồ Chủ Minh")
_FOREIGN_LETTERS: Final = re.compile(r"[fjwzFJWZ]")
_FOREIGN_TOO: Final = frozenset({"Kim", "Seo", "Thái", "Hàn", "La", "Ma", "Man"})
"""Surnames here that names of Korea begin with as well, words for who comes from there, and what
names of clubs and places of Europe begin with: `La Liga`."""
_NO_SYLLABLE: Final = re.compile(r"[Yy][ao]|oo|eo[nk]|[klrs]$|^(?:Un|Il|Hun)$")
"""Letters that stand in names of Korea and in no syllable of Viet Nam: `Kim Yong`."""
_COMMITTEE: Final = re.compile(r"(?:[Hh]uyện|[Qq]uận|[Tt]hị|[Tt]hành|[Đđ]ảng) (?:ủy|đoàn) $")
"""Before two syllables it means a district, unless the first is a frequent surname."""
_IN_A_DISTRICT: Final = re.compile(
    rf",? \(?(?:[Hh]uyện|[Tt]hị xã|[Tt]hành phố|TP\.?|[Tt]ỉnh|[Qq]uận) [{UPPER}]"
)
"""Behind the name of a village or a town the one in which it lies."""
_TELLING_MIDDLES: Final = frozenset({"Thị", "A"})
"""Between two capitalised syllables they make a name of nearly every first one."""
_NO_SURNAMES: Final = frozenset(
    "Anh Bà Chị Chợ Cô Cầu Cụ Cử Dì Em Mẹ Ông Phố Sông Thím Đường Khu Lô Nhà Tòa Nhóm Bảng "
    "Khối Hạng Loại Cúp Cảng Điểm".split()
)
"""Words that stand before such a syllable without being a surname."""
_ALSO_PLACES: Final = frozenset({"Văn", "Thành"})
"""Middle names that end names of places as well: `Châu Thành`, `Châu Thành Hưng`."""
_ADDRESSES: Final = frozenset({"Anh", "Bà", "Chị", "Ông"})
"""They may have lost the space before them: `niềm vui riêngAnh A`."""
_LEAGUE: Final = "Đoàn"
_LEVELS: Final = frozenset("Thành Tỉnh Huyện Quận Thị Xã Phường Ương".split())
"""Before Đoàn they make it the youth league of a town or a province."""
_MIDDLE_NAMES: Final = frozenset(
    "Văn Thị Hữu Đức Đình Xuân Ngọc Quang Minh Thanh Công Bá Duy".split()
)


@lru_cache(maxsize=_REMEMBERED)
def official_key(name: str) -> str:
    """What makes two spellings of a name one: tone style, i or y, case and spaces do not count."""
    return " ".join(syllable_key(syllable) for syllable in name.split())


@dataclass(frozen=True, slots=True)
class PersonName:
    """A stretch of text that has the form of a person's name."""

    name: str
    span: Span
    certain: bool
    """Long enough, or with a frequent surname: a name even without a post beside it."""
    place_like: bool
    """Only a post beside it tells that it is not the name of a place."""
    historical: bool = False
    """It is the name of a person of history."""
    foreign: bool = False
    """It is the name of another country's leader."""
    frequent: bool = False
    """It begins with a frequent surname."""


@dataclass(frozen=True, slots=True)
class _Form:
    """What a name tells by itself, wherever it stands."""

    name: str
    """Without a word that is glued to it."""
    short: bool
    """Of two syllables."""
    frequent: bool
    """Whether it begins with a frequent surname."""
    usual: bool
    """Whether it begins as names of persons do."""
    historical: bool
    foreign: bool


class NameFinder:
    """Finds persons' names with the gazetteers given."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        self._surnames = gazetteers.surnames
        self._common = gazetteers.common_surnames
        self._seldom = gazetteers.seldom_surnames
        self._clues = self._surnames | self._seldom | _TELLING_MIDDLES
        self._places = frozenset(
            (
                *gazetteers.provinces,
                *gazetteers.towns,
                *gazetteers.countries,
                *_NO_NAMES,
            )
        )
        self._historical = gazetteers.historical
        self._foreigners = frozenset(map(official_key, gazetteers.foreigners))
        self._foreign_words = frozenset(
            name for name in gazetteers.countries if name.isascii() and " " not in name
        ) - {"Anh", "Nga"}
        self._office_pairs = frozenset(
            " ".join(phrase.split()[:2]) for phrase in gazetteers.office_phrases if " " in phrase
        )
        self._deeds = _DEEDS.union(gazetteers.topics.acts)
        remembered = lru_cache(maxsize=_REMEMBERED)
        self._beginning = remembered(self._looked_for_beginning)
        self._form = remembered(self._judged_form)

    def find(self, text: str) -> list[PersonName]:
        """All names in a normalised text, in order."""
        return [name for run in _RUN.finditer(text) if (name := self._in_run(text, run))]

    def _in_run(self, text: str, run: re.Match[str]) -> PersonName | None:
        beginning = self._beginning(run.group())
        if beginning is None:
            return None
        start = run.start()
        words, first = beginning
        glued = start and (text[start - 1].isalnum() or text[start - 1] in "_-")
        if glued and not (first and words[0] in _ADDRESSES):
            return None
        last = self._last_of_name(text, run.end(), words, first)
        if last - first < 2:
            return None
        alone = not first or words[first - 1] in _ADDRESSES
        if first:
            start += sum(len(word) + 1 for word in words[:first])
        return self._judged(text, " ".join(words[first:last]), start, alone=alone)

    def _looked_for_beginning(self, run: str) -> tuple[list[str], int] | None:
        """The words of a run and the number of that with which a name begins."""
        words = run.replace("\u00a0", " ").split(" ")
        first = None if self._clues.isdisjoint(words) else self._first_of_name(words)
        return None if first is None else (words, first)

    def _first_of_name(self, words: Sequence[str]) -> int | None:
        """Where the name begins in a run: at a surname that is not part of a place's name."""
        at = place_end = 0
        while at < len(words) - 1:
            place = self._place_length(words, at)
            if place and at + place < len(words) and not self._is_person_after_all(words, at):
                at += place
                place_end = at
                continue
            if at > place_end and self._ends_a_place(words, at):
                at += 1
                continue
            if f"{words[at]} {words[at + 1]}".lower() in _OFFICE_BEGINNINGS:
                at += 1
                continue
            if words[at] in self._surnames:
                if words[at] == _LEAGUE and self._is_league(words, at):
                    at += 1
                    continue
                return self._later_surname(words, at) or at
            if self._is_seldom_surname(words, at):
                return at
            at += 1
        return None

    def _ends_a_place(self, words: Sequence[str], at: int) -> bool:
        """Whether a surname ends the name of a place before a person's: `Quảng Lộc Bùi Thành A`."""
        if at + 3 >= len(words) or words[at + 1] not in self._common:
            return False
        if at and words[at - 1] in _NO_SURNAMES:
            return False
        return words[at] not in self._common or words[at + 2] in _MIDDLE_NAMES

    def _is_league(self, words: Sequence[str], at: int) -> bool:
        """Whether Đoàn is the youth league, its secretary's name behind it: `Trung ương Đoàn A`."""
        if at:
            return words[at - 1] in _LEVELS
        return len(words) > 2 and words[1] in self._common and words[2] not in self._common

    def _is_seldom_surname(self, words: Sequence[str], at: int) -> bool:
        """Whether a word that is mostly something else begins a name: by its second syllable, or
        since no surname comes later."""
        if at + 2 >= len(words):
            return False
        if words[at + 1] in _TELLING_MIDDLES:
            return words[at] not in _NO_SURNAMES
        return words[at] in self._seldom and self._surnames.isdisjoint(words[at + 2 : -1])

    def _is_person_after_all(self, words: Sequence[str], at: int) -> bool:
        """Whether the words of a place begin a name: `Vũ Quang Hùng`, not `Lý Sơn Nguyễn Văn A`."""
        if len(words) - at == _FULL_NAME and words[at + 1] in _ALSO_PLACES:
            return words[at] in self._surnames
        rest = words[at + 2 : -1]
        return words[at] in self._common and len(words) - at < 5 and self._surnames.isdisjoint(rest)

    def _place_length(self, words: Sequence[str], at: int) -> int:
        for length in (3, 2):
            if " ".join(words[at : at + length]) in self._places:
                return length
        return 0

    def _later_surname(self, words: Sequence[str], at: int) -> int:
        """Where a name begins behind the name of a place: `Quế Võ Trần Văn A`; 0 if there is none.

        A frequent surname with two syllables behind it is believed after one that is not frequent,
        else only in a long run and with a middle name.
        """
        doubtful = words[at] not in self._common and words[at + 1] not in _MIDDLE_NAMES
        for later in range(at + 2, len(words) - 1):
            if words[later] not in self._common:
                continue
            if doubtful and len(words) - later > 2:
                return later
            if len(words) - at >= _LONG_RUN and words[later + 1] in _MIDDLE_NAMES:
                return later
        return 0

    def _last_of_name(self, text: str, end: int, words: Sequence[str], first: int) -> int:
        """The number of the word after the name."""
        last = min(len(words), first + _MAX_SYLLABLES)
        for at in range(first + 1, last):
            if at + 1 < len(words) and f"{words[at]} {words[at + 1]}".lower() in _OFFICE_BEGINNINGS:
                return at
        if words[max(first, last - 2)] in _NEVER_LAST or last < len(words):
            return last  # `Nguyễn Văn Được nói`: a given name that is an everyday word as well
        whole = last - first > _FULL_NAME
        return last - 1 if self.begins_something(text, end, words[-1], whole=whole) else last

    def begins_something(self, text: str, end: int, word: str, *, whole: bool = False) -> bool:
        """Whether a capitalised word that ends there is not the end of a name.

        With the small word after it, it is the beginning of an office (`Chính phủ`, `Trung ương`)
        or of the next sentence; behind a name that is whole without it, also of what is done.
        """
        following = _NEXT_WORD.match(text, end)
        if not following:
            return False
        pair = f"{word} {following.group(1)}".lower()
        return (
            word in _SENTENCE_OPENERS
            or pair in _OFFICE_BEGINNINGS
            or pair in self._office_pairs
            or (whole and pair in self._deeds)
        )

    def _judged(self, text: str, name: str, start: int, *, alone: bool) -> PersonName | None:
        form = self._form(name)
        if form is None:
            return None
        name = form.name
        before = text[max(0, start - 24) : start]
        if form.short and not form.frequent and _COMMITTEE.search(before):
            return None
        if form.short and name.startswith(_LEAGUE) and before.endswith("ương "):
            return None
        cue = place_cue(before) if alone else Cue.NONE
        if cue is Cue.PLACE:
            return None
        if cue is Cue.DISTRICT and _IN_A_DISTRICT.match(text, start + len(name)):
            return None
        if cue is Cue.DISTRICT and (not form.usual or form.short or form.historical):
            return None
        certain = form.frequent or (form.usual and not form.short)
        if not (alone or certain or not form.short):
            return None
        return PersonName(
            name,
            Span(start, start + len(name)),
            certain,
            form.historical or cue is Cue.DISTRICT,
            form.historical,
            form.foreign,
            form.frequent,
        )

    def _judged_form(self, name: str) -> _Form | None:
        """What a name tells by itself; none if it is no name of a person here."""
        name = _without_what_is_glued(name)
        words = name.split(" ")
        if name in self._places or _UNCLE.fullmatch(name):
            return None
        if _FOREIGN_LETTERS.search(name) or not self._foreign_words.isdisjoint(words):
            return None
        if words[0] in _FOREIGN_TOO and any(map(_is_no_syllable, words)):
            return None
        return _Form(
            name,
            short=len(words) < _FULL_NAME,
            frequent=words[0] in self._common,
            usual=words[0] in self._surnames or words[1] in _TELLING_MIDDLES,
            historical=name in self._historical,
            foreign=official_key(name) in self._foreigners,
        )


def _is_no_syllable(word: str) -> bool:
    return not is_syllable(word) or _NO_SYLLABLE.search(word) is not None


def _without_what_is_glued(name: str) -> str:
    """The name without a word that lost the space before it: `Nguyễn Văn Hạnhcho`.

    Names of other languages are no two syllables of ours, or have no marks.
    """
    whole, _, last = name.rpartition(" ")
    if last.isascii() or is_syllable(last) or whole.count(" ") < 1:
        return name
    for end in range(len(last) - 1, 1, -1):
        if is_syllable(last[:end]) and is_syllable(last[end:]):
            return f"{whole} {last[:end]}"
    return name
