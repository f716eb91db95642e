"""Names of Vietnamese persons in running text: a surname and what is capitalised after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from indexer.entities.records import Span
from indexer.language.letters import LOWER, UPPER
from indexer.language.syllables import syllable_key

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
"""Names and posts whose keys are kept: those in the news are met again and again."""
_MAX_SYLLABLES: Final = 5
_LONG_RUN: Final = 5
"""From this length on, a common surname inside begins the name: `Hải Hậu Nguyễn Văn A`."""
_OFFICE_BEGINNINGS: Final = frozenset(
    "ban bí|ban chấp|ban chỉ|ban quản|ban thường|ban tổ|ban tuyên|bí thư|bộ trưởng|bộ công|bộ y|"
    "chính phủ|chính ủy|chính uỷ|chủ nhiệm|chủ tịch|cục trưởng|đại biểu|đại tá|đại tướng|đảng bộ|"
    "đảng ủy|đảng uỷ|đồng chí|giám đốc|hội đồng|ngoài ra|phó ban|phó bí|phó chủ|phó cục|phó giám|"
    "phó thủ|phó trưởng|phó tổng|phó vụ|phó chánh|phó viện|quốc hội|sở y|thành ủy|thành uỷ|"
    "thủ tướng|thứ trưởng|thượng tướng|thiếu tướng|tỉnh ủy|tỉnh uỷ|tổng bí|tổng cục|tổng giám|"
    "trung tướng|trung ương|trưởng ban|trưởng phòng|ủy ban|uỷ ban|ủy viên|uỷ viên|viện trưởng|"
    "vụ trưởng|chánh án|chánh văn|chánh thanh|thường trực|trưởng công|công an|thanh tra|"
    "đoàn đại".split("|")
)
"""Two syllables that begin a post or a body: a name ends before them, though not before one."""
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
    "Thái Bình Dương",
    "Đông Nam Á",
)
_FOREIGN_LETTERS: Final = re.compile(r"[fjwzFJWZ]")
_KOREAN_TOO: Final = "Kim"
_NO_SYLLABLE: Final = re.compile(r"[Yy][ao]|oo|eo[nk]|[klrs]$|^(?:Un|Il|Hun)$")
"""Letters that stand in names of Korea and in no syllable of Viet Nam: `Kim Yong`."""
_PLACE_CUES: Final = frozenset(
    "châu đường phố trường thpt thcs chợ cầu hầm ga bến cảng hồ đảo thôn ấp xóm bản buôn sông "
    "núi đèo chùa đền lăng mộ tượng hãng lộ giải quỹ bão làng vịnh dinh mỏ tàu đồn rạch kênh "
    "tháp đài phim vở cúp sân rạp kcn kđt hẻm ngõ ngách".split()
)
_PLACE_CUES_OF_TWO: Final = frozenset(
    "công viên|quảng trường|bệnh viện|chiến dịch|tư tưởng|nhà máy|khu đô|tòa nhà|nhà thờ|"
    "nghĩa trang|học viện|đại học|công ty|tập đoàn|ngân hàng|nhà tù|ký túc|gương sáng|"
    "phong cách|đạo đức|di tích|giải thưởng|cao đẳng|tiểu học|trung học|mầm non|"
    "nhà văn hóa|trái bóng|bến xe|khu lưu|lưu niệm|đội cấn".split("|")
)
"""Directly before a name they make it the name of a place or an institution."""
_NO_PLACE_CUES: Final = frozenset(
    "thành phố|môi trường|thị trường|hội trường|nghị trường|công trường|yêu cầu|toàn cầu|nhu cầu|"
    "thông báo|cảnh báo|dự báo|thông cáo|tiết lộ|ngưỡng mộ|lý giải|hòa giải|hoà giải|văn bản|"
    "nông thôn|hải đảo|xuất bản|cơ bản|phiên bản|nhật bản|lâm trường|nông trường|dân phố".split("|")
)
"""Words of two syllables that end as those cues do."""
_DISTRICT_CUES: Final = frozenset("phường xã huyện quận trấn tỉnh".split())
_DISTRICT_CUES_OF_TWO: Final = frozenset(
    {"dự án", "công trình", "đô thị", "bảo tàng", "doanh nghiệp"}
)
"""Before a name they mean a district, unless a post leads there: `Chủ tịch UBND xã`."""
_TAUGHT: Final = "giáo dục"
"""Before a level of schools it makes a field of work of it: `Vụ Giáo dục tiểu học`."""
_COMMITTEE: Final = re.compile(r"(?:[Hh]uyện|[Qq]uận|[Tt]hị|[Tt]hành|[Đđ]ảng) (?:ủy|uỷ|đoàn) $")
"""Before two syllables it means a district, unless the first is a frequent surname."""
_CITY_CUE: Final = re.compile(r"(?:TP|Tp|T\.P|[Tt]hành phố|[Tt]hị xã)\.?\s?$")
_HOUSE_NUMBER: Final = re.compile(
    r"(?:(?:số|tại|ở|đất|dự án|địa chỉ)(?: số)? \d+[A-Za-z]?(?:[-/]\d+\w?)*|"
    r"(?<!\w)\d+[A-Z](?:/\d+)*) $"
)
"""Directly before a name it makes the name of a street of it."""
_DIGITS: Final = frozenset("0123456789")
_TELLING_MIDDLES: Final = frozenset({"Thị", "A"})
"""Between two capitalised syllables they make a name of nearly every first one."""
_NO_SURNAMES: Final = frozenset(
    "Anh Bà Chị Chợ Cô Cầu Cụ Cử Dì Em Mẹ Ông Phố Sông Thím Đường Khu Lô Nhà Tòa Toà Nhóm Bảng "
    "Khối Hạng Loại Cúp Cảng Điểm".split()
)
"""Words that stand before such a syllable without being a surname."""
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
                *(district for district, _ in gazetteers.districts if " " in district),
                *gazetteers.places,
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

    def find(self, text: str) -> list[PersonName]:
        """All names in a normalised text, in order."""
        return [name for run in _RUN.finditer(text) if (name := self._in_run(text, run))]

    def _in_run(self, text: str, run: re.Match[str]) -> PersonName | None:
        words = run.group().replace("\u00a0", " ").split(" ")
        if self._clues.isdisjoint(words):
            return None
        if run.start() and (text[run.start() - 1].isalnum() or text[run.start() - 1] in "_-"):
            return None
        first = self._first_of_name(words)
        if first is None:
            return None
        last = self._last_of_name(text, run.end(), words, first)
        if last - first < 2:
            return None
        start = run.start() + sum(len(word) + 1 for word in words[:first])
        span = Span(start, start + len(" ".join(words[first:last])))
        return self._judged(text, " ".join(words[first:last]), span, alone=first == 0)

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
        return last - 1 if self.begins_something(text, end, words[-1]) else last

    def begins_something(self, text: str, end: int, word: str) -> bool:
        """Whether a capitalised word that ends there is not the end of a name.

        With the small word after it, it is the beginning of an office (`Chính phủ`, `Trung ương`)
        or of the next sentence.
        """
        following = _NEXT_WORD.match(text, end)
        if not following:
            return False
        pair = f"{word} {following.group(1)}".lower()
        return word in _SENTENCE_OPENERS or pair in _OFFICE_BEGINNINGS or pair in self._office_pairs

    def _judged(self, text: str, name: str, span: Span, *, alone: bool) -> PersonName | None:
        if name in self._places or name.startswith("Hồ Chí Minh"):
            return None
        if _FOREIGN_LETTERS.search(name) or any(
            word in self._foreign_words for word in name.split(" ")
        ):
            return None
        words = name.split(" ")
        if words[0] == _KOREAN_TOO and any(map(_NO_SYLLABLE.search, words)):
            return None
        before = text[max(0, span.start - 24) : span.start]
        if len(words) < 3 and words[0] not in self._common and _COMMITTEE.search(before):
            return None
        cue = _cue(before) if alone else _Cue.NONE
        if cue is _Cue.PLACE:
            return None
        usual = words[0] in self._surnames or words[1] in _TELLING_MIDDLES
        if cue is _Cue.DISTRICT and not usual:
            return None
        historical = name in self._historical
        if cue is _Cue.DISTRICT and (len(words) < 3 or historical):
            return None
        certain = words[0] in self._common or (usual and len(words) > 2)
        if not (alone or len(words) > 2 or certain):
            return None
        place_like = historical or cue is _Cue.DISTRICT
        return PersonName(
            name,
            span,
            certain,
            place_like,
            historical,
            foreign=official_key(name) in self._foreigners,
        )


class _Cue:
    """What the words before a name say of it."""

    NONE: Final = 0
    PLACE: Final = 1
    DISTRICT: Final = 2


def _cue(before: str) -> int:
    """Whether the name that follows these letters is that of a place, or may be."""
    if not before or before[-1] not in " \u00a0.":
        return _Cue.NONE
    if _DIGITS.intersection(before[-3:]) and _HOUSE_NUMBER.search(before):
        return _Cue.PLACE
    if _CITY_CUE.search(before):
        return _Cue.DISTRICT
    words = before.lower().split()
    if not words or before[-1] == ".":
        return _Cue.NONE
    pair = " ".join(words[-2:])
    if words[-1] in _PLACE_CUES or pair in _PLACE_CUES_OF_TWO:
        taught = " ".join(words[-4:-2]) == _TAUGHT
        return _Cue.NONE if taught or pair in _NO_PLACE_CUES else _Cue.PLACE
    district = words[-1] in _DISTRICT_CUES or pair in _DISTRICT_CUES_OF_TWO
    return _Cue.DISTRICT if district else _Cue.NONE
