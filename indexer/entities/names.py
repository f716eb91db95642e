"""Names of Vietnamese persons in running text: a surname and what is capitalised after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.entities.records import Span

if TYPE_CHECKING:
    from corpus import Gazetteers

_WORD: Final = re.compile(r"[^\W\d_]+")
_MAX_SYLLABLES: Final = 5
_OFFICE_BEGINNINGS: Final = frozenset(
    "ban bí thư|bí thư|bộ trưởng|chính phủ|chính ủy|chủ nhiệm|chủ tịch|cục trưởng|đại biểu|đảng bộ|"
    "đảng ủy|giám đốc|hội đồng|phó bí|phó chủ|phó giám|phó thủ|phó trưởng|quốc hội|thành ủy|"
    "thủ tướng|thứ trưởng|tỉnh ủy|tổng bí|tổng giám|trung ương|trưởng ban|ủy ban|ủy viên|"
    "viện trưởng|vụ trưởng".split("|")
)
"""Two syllables that begin a post or a body: a name ends before them, though not before one."""
_PLACE_CUES: Final = frozenset(
    "đường phố phường xã huyện quận trấn trường thpt thcs chợ cầu hầm ga bến cảng hồ đảo "
    "thôn ấp sông núi đèo chùa đền viện lăng mộ tượng hãng".split()
)
"""Directly before a name they make it the name of a place or an institution."""
_CITY_ABBREVIATION: Final = re.compile(r"(?:TP|Tp|T\.P)\.?\s?$")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A stretch of text that has the form of a person's name."""

    name: str
    span: Span
    certain: bool
    """Long enough, or with a frequent surname: a name even without a post beside it."""


class NameFinder:
    """Finds persons' names with the gazetteers given."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        self._surnames = gazetteers.surnames
        self._common = gazetteers.common_surnames
        places = sorted(gazetteers.provinces, key=len, reverse=True)
        self._places = re.compile(rf"(?:{'|'.join(map(re.escape, places))})(?!\w)")
        self._place_names = frozenset(gazetteers.provinces)

    def find(self, text: str) -> list[PersonName]:
        """All names in a normalised text, in order."""
        blocked = {
            position
            for match in self._places.finditer(text)
            for position in range(match.start(), match.end())
        }
        words = list(_WORD.finditer(text))
        names: list[PersonName] = []
        at = 0
        while at < len(words):
            name = self._name_at(text, words, at, blocked)
            if name is None:
                at += 1
                continue
            if not _follows_place_cue(text, words, at):
                names.append(name)
            while at < len(words) and words[at].start() < name.span.end:
                at += 1
        return names

    def _name_at(
        self, text: str, words: list[re.Match[str]], at: int, blocked: set[int]
    ) -> PersonName | None:
        first = words[at]
        surname = first.group()
        if surname not in self._surnames or first.start() in blocked:
            return None
        end = at + 1
        while end < len(words) and end - at < _MAX_SYLLABLES and _continues(text, words, end):
            end += 1
        syllables = end - at
        if syllables < 2:
            return None
        span = Span(first.start(), words[end - 1].end())
        name = " ".join(word.group() for word in words[at:end])
        if name in self._place_names or name.startswith("Hồ Chí Minh"):
            return None
        return PersonName(name, span, certain=surname in self._common or syllables > 2)


def _continues(text: str, words: list[re.Match[str]], at: int) -> bool:
    """Whether a capitalised syllable goes on with the name of the syllable before it."""
    word = words[at].group()
    if text[words[at - 1].end() : words[at].start()] not in {" ", "\u00a0"}:
        return False
    if not word[0].isupper() or (len(word) > 1 and not word[1:].islower()):
        return False
    if at + 1 == len(words) or text[words[at].end() : words[at + 1].start()] != " ":
        return True
    pair = f"{word} {words[at + 1].group()}".lower().replace("uỷ", "ủy")
    return pair not in _OFFICE_BEGINNINGS


def _follows_place_cue(text: str, words: list[re.Match[str]], at: int) -> bool:
    start = words[at].start()
    if _CITY_ABBREVIATION.search(text, max(0, start - 4), start):
        return True
    if at == 0 or text[words[at - 1].end() : start] != " ":
        return False
    cue = words[at - 1].group().lower()
    if cue == "phố" and at > 1 and words[at - 2].group().lower() == "thành":
        return False  # "Chủ tịch UBND Thành phố Phan Văn Mãi": the city is left unnamed
    return cue in _PLACE_CUES
