"""Where posts lie: in which provinces, in the whole country, or nowhere in particular."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from indexer.entities.bodies import expand_abbreviations
from indexer.entities.searching import longest_first
from indexer.language.syllables import syllable_key
from indexer.language.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus import Gazetteers


def _keyed(pattern: str) -> str:
    """A pattern whose words are index keys, from one in plain spelling."""
    return _WORD.sub(lambda match: syllable_key(match.group()), pattern)


_WORD: Final = re.compile(r"[^\W\d_]+")
_CENTRAL: Final = re.compile(
    _keyed(
        r"(?<!\w)(?:thủ tướng|tổng bí thư|chủ tịch nước|bộ trưởng|thứ trưởng|thống đốc|vụ|tổng cục|"
        r"(?<!chi )(?<!đảng )(?<!cán )(?<!nội )bộ(?! đội| chỉ huy| môn| phận)|trung ương|quốc hội|"
        r"chính phủ|tối cao|tổng liên đoàn|ban bí thư|đại sứ|tổng lãnh sự|quân khu|quân ủy|"
        r"quân chủng|binh chủng|quân đoàn|binh đoàn|hải quân|"
        r"tổng tham mưu|viện hàn lâm|ban dân nguyện|ban công tác đại biểu|thanh tra chính phủ|"
        r"ủy ban (?:tư pháp|pháp luật|kinh tế|tài chính|quốc phòng|đối ngoại|văn hóa|khoa học|"
        r"các vấn đề|về các vấn đề|thường vụ))(?!\w)"
    )
)
_NATIONAL: Final = re.compile(
    _keyed(r"(?<!\w)(?:việt nam|(?<!vườn )(?<!thpt )(?<!phổ thông )quốc gia)(?!\w)")
)
"""What has it in its name is of the whole country, unless it says that it is local."""
_OFFICE: Final = _keyed("văn phòng")
"""Not a department (phòng) of a district."""
_LOCAL: Final = re.compile(
    _keyed(
        r"(?<!\w)(?:ủy ban nhân dân|hội đồng nhân dân|tỉnh|thành phố|tp|thành ủy|sở|huyện|"
        r"quận|thị xã|thị ủy|thị trấn|xã|phường|công an|tòa án|viện kiểm sát|"
        r"chi cục|phòng|ubnd|hđnd|tand|vksnd|ca|đội|hạt|đồn)(?!\w)"
    )
)
_ANYWHERE: Final = re.compile(
    _keyed(r"(?:ủy viên|đại biểu|đbqh|đb|thành viên|(?:phó )?trưởng đoàn|(?:phó )?đoàn)(?!\w)")
)
"""Posts that people of the provinces hold as well as those of the centre."""
_UNIT: Final = _keyed(r"(?:huyện|quận|thị xã|thành phố|tp|huyện ủy|quận ủy|thị ủy|thành ủy)")
_NUMBERED: Final = re.compile(rf"(?<!\w){_UNIT} \d+(?!\w)")
"""Only the districts of one city have numbers."""
_CITY_OF_NUMBERS: Final = "Hồ Chí Minh"
_ONE_PLACE: Final = {
    "Sài Gòn": "Hồ Chí Minh",
    "Bà Rịa": "Bà Rịa - Vũng Tàu",
    "Vũng Tàu": "Bà Rịa - Vũng Tàu",
    "Thừa Thiên Huế": "Huế",
    "Hà Tây": "Hà Nội",
}
_OTHER_WRITINGS: Final = {
    _keyed("tp hồ chí minh"): "Hồ Chí Minh",
    "tphcm": "Hồ Chí Minh",
    "hcm": "Hồ Chí Minh",
    "brvt": "Bà Rịa - Vũng Tàu",
    "br vt": "Bà Rịa - Vũng Tàu",
} | {
    _keyed(written): name
    for name, others in {
        "Đắk Lắk": ("đăk lăk", "đắc lắc", "đăk lắk", "đắk lăk", "daklak", "đaklak"),
        "Đắk Nông": ("đăk nông", "đắc nông"),
        "Bắc Kạn": ("bắc cạn",),
        "Kon Tum": ("kontum",),
    }.items()
    for written in others
}
_AS_A_PLACE: Final = {"Hồ Chí Minh": _keyed("thành phố hồ chí minh")}
"""The bare name is that of a person."""
_CLEARLY: Final = 2
"""So many times as often as any other an article names the province it is about."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Where the posts of a person lie, as far as their wording tells."""

    provinces: frozenset[str] = frozenset()
    central: bool = False
    """Whether one is of the whole country."""
    local: bool = False
    """Whether one is of a province or a part of it, named or not."""


class Scopes:
    """Reads scopes with the provinces and districts given."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        self._provinces = {
            _AS_A_PLACE.get(name, words(name)): _ONE_PLACE.get(name, name)
            for name in gazetteers.provinces
        } | _OTHER_WRITINGS
        self._districts = {words(name): province for name, province in gazetteers.districts}
        self._province = re.compile(rf"(?<!\w)(?:{longest_first(self._provinces)})(?!\w)")
        self._district = re.compile(rf"(?<!\w){_UNIT} ({longest_first(self._districts)})(?!\w)")
        self._wholes = {
            _ONE_PLACE.get(part, part): _ONE_PLACE.get(whole, whole)
            for part, whole in gazetteers.mergers
        }
        self.of_post = lru_cache(maxsize=1 << 16)(self._of_post)

    def of_posts(self, posts: Iterable[str]) -> Scope:
        """The scope of several posts of one person."""
        scopes = [self.of_post(post) for post in posts]
        return Scope(
            frozenset().union(*(scope.provinces for scope in scopes)),
            any(scope.central for scope in scopes),
            any(scope.local for scope in scopes),
        )

    def overlap(self, one: frozenset[str], other: frozenset[str], *, joined: bool) -> bool:
        """Whether two sets of provinces have one in common; joined ones may count as the same."""
        if joined:
            return not self._joined(one).isdisjoint(self._joined(other))
        return not one.isdisjoint(other)

    def subject(self, keys: Iterable[str]) -> str | None:
        """The province that a text is about; nothing when it names none or several as often.

        `keys` are the index keys of its syllables.
        """
        found = self._province.findall(" ".join(keys))
        named = Counter(self._provinces[name] for name in found)
        (first, count), (_, next_count) = [*named.most_common(2), ("", 0), ("", 0)][:2]
        return first if count and count >= _CLEARLY * next_count else None

    def _of_post(self, text: str) -> Scope:
        keys = words(expand_abbreviations(text))
        provinces = {self._provinces[name] for name in self._province.findall(keys)}
        provinces |= {self._districts[name] for name in self._district.findall(keys)}
        if _NUMBERED.search(keys):
            provinces.add(_CITY_OF_NUMBERS)
        if _ANYWHERE.match(keys):
            return Scope(frozenset(provinces))
        central = not provinces and bool(_CENTRAL.search(keys) or _is_national(keys))
        local = bool(provinces) or (not central and bool(_LOCAL.search(keys)))
        return Scope(frozenset(provinces), central, local)

    def _joined(self, provinces: Iterable[str]) -> set[str]:
        return {self._wholes.get(province, province) for province in provinces}


def words(text: str) -> str:
    """The index keys of a text's syllables, between blanks."""
    return " ".join(tokenise(text).keys)


def _is_national(keys: str) -> bool:
    return bool(_NATIONAL.search(keys)) and not _LOCAL.search(keys.replace(_OFFICE, ""))
