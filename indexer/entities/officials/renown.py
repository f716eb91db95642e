"""Is a name without a post that of a known official? Some names thousands of people bear."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from indexer.entities.officials.frequency import NameFrequency
from indexer.entities.officials.names import official_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from corpus import Gazetteers, KnownOfficial, Registry
    from indexer.entities.reading import Reading

_FEW: Final = 1500
"""Up to so many expected bearers, a name with ông or bà in the news is taken to mean the official.
Of 60 bare names in random articles 40 were other people's when every known name was believed, 7 of
62 with this bound and the rule below."""
_HIGHEST: Final = re.compile(
    r"(?:Tổng Bí thư|Chủ tịch nước|Thủ tướng|Chủ tịch Quốc hội)(?!\w).*", re.IGNORECASE
)
"""Whoever held one of them is known in the whole country, wherever he began."""
_CITY: Final = "Hồ Chí Minh"
_LETTERS: Final = frozenset(
    f"{body} TP{dot}HCM"
    for body in ("UBND", "HĐND", "Thành ủy", "Chủ tịch", "chủ tịch", "Bí thư", "bí thư")
    for dot in (".", " ")
)
"""The city in letters, as papers write it: alone it says nothing of who is meant."""
_SOME: Final = 4000
"""Up to so many, one who led a body of the Assembly is meant in a text that speaks of it."""
_OF_THE_ASSEMBLY: Final = re.compile(
    r"(?!(?:(?:phó )?trưởng đoàn )?đại biểu).*(?<!đại biểu) quốc hội|trưởng ban .* quốc hội"
)
_LONG_POST: Final = 3
"""So many spaces stand in a post that tells who is meant."""


@dataclass(frozen=True, slots=True)
class _Bearers:
    """The known officials of one name."""

    rare: bool
    places: frozenset[str]
    """Provinces in the names of their posts."""
    central: bool
    """Whether one of them held a post of the whole country."""
    in_assembly: bool
    """Whether one of them led a body of the Assembly, and not too many people bear the name."""
    posts: frozenset[str]
    """Their posts in small letters, those of several words: `trưởng ban tuyên giáo trung ương`."""


class Renown:
    """Judges bare names with the registry given."""

    def __init__(self, registry: Registry, gazetteers: Gazetteers) -> None:
        people = [person for person in registry.officials if not person.historical]
        self._frequency = NameFrequency([person.name for person in people])
        self._provinces = gazetteers.provinces
        self._people: dict[str, list[KnownOfficial]] = {}
        for person in people:
            for name in (person.name, *person.aliases):
                self._people.setdefault(official_key(name), []).append(person)
        # Judged as they are met: all of them took half of the time until the first article.
        self._bearers = cache(self._judged)

    def knows(self, name: str) -> bool:
        """Whether an official of the name is known."""
        return official_key(name) in self._people

    def posts(self, name: str) -> frozenset[str]:
        """The posts of several words, in small letters, of the known officials of a name."""
        bearers = self._bearers_of(name)
        return bearers.posts if bearers else frozenset()

    def holds(self, name: str, title: str) -> bool:
        """Whether a post of a known official of a name begins with a title."""
        title = title.lower()
        return any(post.startswith(f"{title} ") for post in self.posts(name))

    def is_meant(
        self, name: str, reading: Reading, *, among_officials: bool, in_title: bool = False
    ) -> bool:
        """Whether a name introduced by ông or bà means the known official of that name.

        A name that many people bear does only where the text names the official's province or post,
        or, for one of the whole country, other officials with their posts. A title that names him
        and his city means him however the city is written: it takes readers to know whom.
        """
        bearers = self._bearers_of(name)
        if bearers is None:
            return False
        if bearers.rare or (bearers.central and among_officials):
            return True
        if bearers.in_assembly and "Quốc hội" in reading.text:
            return True
        if in_title and _CITY in bearers.places and "HCM" in reading.text[reading.body :]:
            return True
        return any(place in reading.text for place in bearers.places) or any(
            post in reading.small for post in bearers.posts
        )

    def _bearers_of(self, name: str) -> _Bearers | None:
        key = official_key(name)
        return self._bearers(key) if key in self._people else None

    def _judged(self, key: str) -> _Bearers:
        same = self._people[key]
        posts = frozenset(_long_posts(same))
        bearers = self._frequency.bearers(same[0].name)
        return _Bearers(
            rare=bearers < _FEW,
            places=_places(same, self._provinces),
            central=any(
                not _places([person], self._provinces) or _led_the_state(person) for person in same
            ),
            in_assembly=bearers < _SOME and any(map(_OF_THE_ASSEMBLY.fullmatch, posts)),
            posts=posts,
        )


def _places(people: Iterable[KnownOfficial], provinces: Iterable[str]) -> frozenset[str]:
    posts = [post.text for person in people for post in person.posts]
    places = {place for place in provinces if any(place in post for post in posts)}
    return frozenset(places | _LETTERS if _CITY in places else places)


def _led_the_state(person: KnownOfficial) -> bool:
    return any(_HIGHEST.fullmatch(post.text) for post in person.posts)


def _long_posts(people: Iterable[KnownOfficial]) -> Iterator[str]:
    for person in people:
        for post in person.posts:
            if post.text.count(" ") >= _LONG_POST:
                yield post.text.lower()
