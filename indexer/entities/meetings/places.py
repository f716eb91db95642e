"""Where a body that meets is at home, when its name leaves the place out: `HĐND tỉnh`."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from indexer.entities.bodies import city_committee, expand_abbreviations

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from corpus import Gazetteers
    from indexer.entities.reading import Reading

_LEVELS: Final = re.compile(
    r"(?:(?P<city>TP|[Tt]hành phố|Thành ủy)|"
    r"(?P<level>tỉnh|Tỉnh ủy|huyện|Huyện ủy|quận|Quận ủy|phường|xã))$"
)
_OF_PLACE: Final = re.compile(
    r"^(?P<body>Hội đồng nhân dân|Ủy ban nhân dân|(?:Ban Chấp hành )?Đảng bộ|"
    r"Đoàn đại biểu Quốc hội|(?:Ủy ban )?Mặt trận Tổ quốc Việt Nam) (?P<place>[A-ZĐ].*)$"
)
_BEHIND: Final = re.compile(
    r" của (?P<place>(?:tỉnh|[Tt]hành phố|TP\.?|huyện|quận|thị xã) ?"
    r"[A-ZĐ][\w-]*(?: [A-ZĐ][\w-]*)*|(?:tỉnh|thành phố|TP|[Tt]hủ đô)(?!\w))"
)
_BARE_COUNCIL: Final = re.compile(r"^(?:Hội đồng nhân dân|Ủy ban nhân dân)$")
_PLACE: Final = {
    level: re.compile(
        rf"(?<!\w)(?:{level}|{level.capitalize()})(?: ủy)? "
        r"((?:[A-ZĐ][\w-]*)(?: (?:- )?[A-ZĐ][\w-]*)*)"
    )
    for level in ("tỉnh", "huyện", "quận", "phường", "xã")
}
_PROPER_RUN: Final = re.compile(r"(?<!\w)[A-ZĐ]\w*(?: (?:- )?[A-ZĐ]\w*)*")
_CITIES: Final = frozenset({"Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh"})
_PROVINCIAL: Final = re.compile(
    r"(?<!liên )(?<!ngoại )(?<!\w)tỉnh(?!\w)|(?:hđnd|ubnd) (?:huyện|thị xã)", re.IGNORECASE
)
"""Levels of whose councils a centrally run city's is none."""
_CITY: Final = re.compile(
    r"(?<!\w)(?:TP\.?|[Tt]hành phố) ?(?!HCM|Hồ Chí Minh|Huế)(?P<place>[A-ZĐ]\w*(?: [A-ZĐ]\w*)*)"
)
_LARGEST_CITY: Final = "Thành phố Hồ Chí Minh"
_ABBREVIATED: Final = re.compile(r"(?:HĐND|UBND|Đảng bộ|[Tt]hành ủy) TP(?!\w)(?!\.? ?[A-ZĐ])")
"""`HĐND TP` where nothing names a city: papers of the largest one write so."""


def place_behind(text: str, at: int) -> str:
    """The place whose meeting it is, told behind a name that ends at an offset: `Đại hội Đảng lần
    thứ 10 | của tỉnh`; empty if none is."""
    place = _BEHIND.match(text, at)
    if place is None:
        return ""
    return "Thành phố Hà Nội" if place.group("place").lower() == "thủ đô" else place.group("place")


@dataclass(frozen=True, slots=True)
class Towns:
    """The provinces and districts at which bodies are at home, in the new tone style."""

    provinces: frozenset[str]
    districts: Mapping[str, str]
    """With their provinces."""

    @classmethod
    def of(cls, gazetteers: Gazetteers) -> Towns:
        """Those of the gazetteers."""
        return cls(frozenset(gazetteers.provinces), dict(gazetteers.districts))


class HomeReader:
    """Completes names of bodies by the places that one article names."""

    def __init__(self, reading: Reading, towns: Towns) -> None:
        self._reading = reading
        self._towns = towns

    @cached_property
    def city(self) -> str | None:
        """The city that a bare `Thành phố` means: the centrally run one that the article names
        most; a smaller one if it is named oftener."""
        central = self._reading.city
        text = self._reading.text
        named = (match.group("place") for match in _CITY.finditer(text))
        others = Counter(name for name in named if self._is_provincial(name))
        if others:
            other, count = others.most_common(1)[0]
            if central is None or count > text.count(central.removeprefix("Thành phố ")):
                return f"Thành phố {other}"
        return central or (_LARGEST_CITY if _ABBREVIATED.search(text) else None)

    def _is_provincial(self, city: str) -> bool:
        province = self._towns.districts.get(city, city if city in self._towns.provinces else "")
        return bool(province) and province not in _CITIES

    def completed(self, name: str, sentence: str, written: Iterable[str]) -> str:
        """A body with its place: that of its level in the sentence of its meeting, if it is one,
        else that of the bodies as the article writes them, else that which the article names."""
        name = self._with_level(name)
        if not (_BARE_COUNCIL.match(name) or _LEVELS.search(name)):
            return name
        return self._placed_beside(name, sentence) or self._placed(name, written)

    def _with_level(self, name: str) -> str:
        """`HĐND Khánh Hòa` with the level of a province, `HĐND Mỹ Đức` of a district."""
        bare = _OF_PLACE.match(name)
        place = bare.group("place") if bare else ""
        levels = ("tỉnh",) if place in self._towns.provinces - _CITIES else ("huyện", "quận")
        if bare is None or (levels[0] != "tỉnh" and place not in self._towns.districts):
            return name
        for level in levels:
            if level == "tỉnh" or place in self._places(level, self._reading.text):
                return f"{bare.group('body')} {level} {place}"
        return name

    def _placed_beside(self, name: str, sentence: str) -> str:
        """`Đảng bộ tỉnh` with the place of its level that the sentence names, if it is one."""
        level = _LEVELS.search(name)
        word = level.group().split()[0].lower() if level else ""
        if word not in _PLACE:
            return ""
        places = set(self._places(word, sentence))
        return f"{name} {places.pop()}" if len(places) == 1 else ""

    def _placed(self, name: str, written: Iterable[str]) -> str:
        """`HĐND tỉnh` with the province that the article names with this body, or most."""
        level = _LEVELS.search(name)
        stem = name if level else f"{name} "
        if level and level.group("city"):
            return self._of_city(name)
        longer = Counter(
            body for body in written if body.startswith(stem) and len(body) > len(stem) + 1
        )
        if longer:
            name = self._with_level(longer.most_common(1)[0][0])
            return self._placed(name, ()) if not level and name.endswith(" tỉnh") else name
        if not level and self.city and not _PROVINCIAL.search(self._reading.text):
            return f"{name} {self.city}"
        if not level:
            provinces = set(self._places("tỉnh", self._reading.text))
            return f"{name} tỉnh {provinces.pop()}" if len(provinces) == 1 else name
        word = level.group().split()[0].lower()
        places = Counter(self._places(word, self._reading.text)) if word in _PLACE else Counter()
        if not places and word == "tỉnh":
            places = Counter(self._provinces_named())
        return f"{name} {places.most_common(1)[0][0]}" if places else name

    def _of_city(self, name: str) -> str:
        """`HĐND TP` of the city that the article is about."""
        if name.endswith("Thành ủy"):
            return city_committee(f"{name} {self.city}") if self.city else name
        if not self.city:
            return name
        return f"{name.removesuffix('Thành phố').rstrip()} {self.city}"

    def _places(self, level: str, text: str) -> list[str]:
        """The places of a level that a text names; provinces only if there is such a one."""
        found = [expand_abbreviations(each) for each in _PLACE[level].findall(text)]
        return [each for each in found if level != "tỉnh" or each in self._towns.provinces]

    def _provinces_named(self) -> list[str]:
        """The provinces that stand without their level: `Quảng Ngãi họp bất thường`."""
        runs = _PROPER_RUN.findall(self._reading.text)
        ends = (run.removeprefix("TP ").rsplit(" - ", 1)[-1] for run in runs)
        return [end for end in ends if end in self._towns.provinces and end not in _CITIES]
