"""Which country a text speaks of before a place in it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from indexer.entities.searching import any_word
from indexer.language.letters import LOWER, UPPER
from indexer.language.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SYLLABLES: Final = frozenset({"Anh", "Nga", "Đức", "Lào", "Bỉ", "Ý"})
"""Countries whose names are those of persons and places, too."""
_LAW_PAPER: Final = re.compile(r" (?:[Ll]uật|[Ll]ệnh|[Cc]hế|[Ll]ý|[Yy])(?!\w)")
"""Behind `Pháp` it is no country: `báo Pháp luật`."""
_NAME_BEHIND: Final = re.compile(rf" (?P<word>[{UPPER}][{LOWER}]+)")
_NAME_BEFORE: Final = re.compile(rf"(?<!\w)(?P<word>[{UPPER}][{LOWER}]+) $")
_LONGEST_SYLLABLE: Final = 8
_STATES: Final = {
    "Hoa Kỳ": "Mỹ",
    "Washington": "Mỹ",
    "Liên bang Nga": "Nga",
    "Moskva": "Nga",
    "Trung Hoa": "Trung Quốc",
    "Bắc Kinh": "Trung Quốc",
    "Nhật": "Nhật Bản",
    "Tokyo": "Nhật Bản",
    "Seoul": "Hàn Quốc",
    "Bangkok": "Thái Lan",
    "Manila": "Philippines",
    "Jakarta": "Indonesia",
    "Phnom Penh": "Campuchia",
    "Vientiane": "Lào",
    "New Delhi": "Ấn Độ",
    "Catalonia": "Tây Ban Nha",
    "Italia": "Italy",
    "Úc": "Australia",
}
"""Other names of a state, and capitals that stand for one."""

_HERE: Final = re.compile(
    r"Việt|VN(?<!\wVN)\b|nước ta|HCM|Hồ Chí Minh|Hà Nội|UBND|HĐND|ĐBQH|Đại biểu|đại biểu|Ủy ban|"
    rf"Quốc hội kh|Tỉnh [{UPPER}]|tỉnh [{UPPER}]|Huyện [{UPPER}]|huyện [{UPPER}]|Phường [{UPPER}]|"
    rf"phường [{UPPER}]|Xã [{UPPER}]|xã [{UPPER}]|Cục |Sở |Viện "
)
"""What an article names that is not only about another country. Each begins with a letter and no
class, so that the engine can skip to those."""


PARLIAMENTS_ABROAD: Final = re.compile(r"Tổng thống|[Hh]ạ viện|[Tt]hượng viện|[Nn]ghị viện")
"""What only other countries have."""
HOME: Final = re.compile(r"Việt Nam|\bVN\b|nước ta|Hồ Chí Minh")


def state_of(name: str) -> str:
    """The state by the name that newspapers use most."""
    return _STATES.get(name, name)


class CountryNames:
    """Finds the names of other countries, told from those of our places: `Mỹ Tho`, `Phú Mỹ`."""

    def __init__(self, countries: Iterable[str]) -> None:
        self.every = tuple(countries)
        self.unmistakable = tuple(each for each in self.every if each not in _SYLLABLES)
        self._pattern = re.compile(any_word(self.unmistakable))

    def last(self, text: str, begin: int, end: int) -> str:
        """The country named last between two places of a text; empty if none is."""
        return next(reversed([*self._named(text, begin, end)]), "")

    def instead_of_ours(self, text: str, at_least: int = 1) -> str:
        """The state that a text names most, if nothing of ours; empty if not so often."""
        if _HERE.search(text):
            return ""
        counts = Counter(map(state_of, self._named(text, 0, len(text))))
        state = max(counts, key=counts.__getitem__, default="")
        return state if counts[state] >= at_least else ""

    def _named(self, text: str, begin: int, end: int) -> Iterator[str]:
        for match in self._pattern.finditer(text, begin, end):
            if " " in match.group() or not _is_part_of_a_name(text, match):
                yield match.group()


def _is_part_of_a_name(text: str, match: re.Match[str]) -> bool:
    """Whether a country of one syllable stands beside another one with a capital."""
    if match.group() == "Pháp" and _LAW_PAPER.match(text, match.end()):
        return True
    behind = _NAME_BEHIND.match(text, match.end())
    if behind and is_syllable(behind.group("word")):
        return True
    lead = text[max(0, match.start() - _LONGEST_SYLLABLE) : match.start()]
    before = _NAME_BEFORE.search(lead)
    return bool(before and is_syllable(before.group("word")) and not _begins(text, match, before))


def _begins(text: str, match: re.Match[str], before: re.Match[str]) -> bool:
    """Whether the word before a country begins a sentence: `Theo Mỹ`."""
    at = match.start() - (before.end() - before.start())
    return at == 0 or text[at - 2 : at] in {". ", "? ", "! "} or text[at - 1] in '\n“"‘('
