"""What of a query must stand side by side: names of places and persons, days, and words of two
syllables.

`xã Đồng Sa` is not asked for by whatever has the three syllables somewhere. The head itself may
stand apart, as in `các xã Tây Sa, Đồng Sa`, unless one word is all of the name (`quận 1`, `hồ Sa`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Final

from corpus import load_gazetteers
from indexer.engine.reading.bulk import ENOUGH, neighbours, words_of_two
from indexer.engine.reading.listed_names import names_in
from indexer.language.syllables import has_diacritics, syllable_key
from indexer.query import Phrase, Word, positive_words

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Sequence

    from indexer.engine.reading.bulk import OneWord
    from indexer.query import Node

_HEADS: Final = frozenset(
    syllable_key(head)
    for head in (
        *("xã", "phường", "trấn", "huyện", "quận", "phố", "tỉnh", "tp", "thôn", "ấp"),
        *("đảo", "sông", "hồ", "cầu", "đèo", "núi", "chợ", "cảng", "bay"),
        *("bãi", "hòn", "mũi", "vịnh", "làng"),
    )
)
"""The last syllables of words before names of places (`thị trấn`, `thành phố`, `sân bay`)."""
_MONTH: Final = syllable_key("tháng")
_MONTHS: Final = frozenset(f"{month:{width}}" for month in range(1, 13) for width in ("", "02"))
_COUNTED: Final = frozenset(
    map(syllable_key, "số điều khoản lớp quý đợt lộ hạng vòng khu tổ đội tầng cấp".split())
)
"""Words that a number behind them tells apart: `bão số 12`, `quốc lộ 1A`, `điều 258`. Sessions are
written in other ways, too (`kỳ họp thứ 9`, `kỳ họp 9`)."""
_NUMBER: Final = re.compile(r"\d+[a-z]?")
_SHORTEST: Final = 2
_LONGEST: Final = 3
"""Words of a name that is known by its capitals."""
_PERSON: Final = range(2, 5)
"""Words of a person's name."""
_SELDOM: Final = 10
"""Of so many articles with two words side by side one must have them behind a head for them to be
its name, as most names of communes are in no list."""


def held_together(
    tree: Node,
    meant: Sequence[str],
    compounds: Sequence[str],
    count: Callable[[Sequence[Phrase]], Sequence[int]],
) -> tuple[tuple[OneWord, ...], ...]:
    """The neighbours in a query that must stand side by side: those within names and days, then
    those that are one word, each if there are any.

    `meant` are all words of the query as they are probably meant, `compounds` the keys of those of
    several syllables that the segmenter makes of them; `count` tells in how many articles each of
    some phrases stands.
    """
    beside = neighbours(tree)
    if not beside:
        return ()
    words = positive_words(tree)
    keys = tuple(map(syllable_key, meant))
    listed = tuple(names_in(keys))
    places = {at for name in listed for at in name[:-1]}
    heads = [at for at, key in enumerate(keys) if key in _HEADS]
    for at in heads:
        places.update(_told(words, at))
    places.update(_days(keys))
    places.update(_counted(keys))
    begun = {name[0] for name in listed}
    surnames = _surnames()
    for at, key in enumerate(keys):
        if key in surnames:
            places.update(_person(words, at, begun))
    perhaps = [
        at + 1
        for at in heads
        if places.isdisjoint((at, at + 1))
        and begun.isdisjoint((at + 1, at + 2))
        and _HEADS.isdisjoint(keys[at + 1 : at + 3])
        and not {"_".join(keys[begin : begin + 2]) for begin in (at, at + 2)} & {*compounds}
        and at + 1 in beside
    ]
    if perhaps:
        phrases = [Phrase(words[at - begin : at + 2]) for at in perhaps for begin in (1, 0)]
        counts = iter(count(phrases))
        places.update(at for at in perhaps if _is_name(next(counts), next(counts)))
    if not places and _is_one_thing(words, keys) and sum(count([Phrase(words)])) >= ENOUGH:
        places.add(0)
    names = tuple(replace(beside[at], however_few=True) for at in sorted(places) if at in beside)
    return tuple(each for each in (names, words_of_two(beside, keys, compounds)) if each)


def _told(words: Sequence[Word], head: int) -> range:
    """What stands side by side in the name behind a head, told by a number or by capitals."""
    after = words[head + 1 :]
    capitals = _capitals(after)
    if capitals == 1 or (after and after[0].typed.isdecimal()):
        return range(head, head + 1)
    # More of them are several names, or all words of a title.
    length = capitals if capitals <= _LONGEST else _SHORTEST
    return range(head + 1, head + length)


def _person(words: Sequence[Word], surname: int, begun: Container[int]) -> range:
    """What stands side by side behind a surname, told by capitals; no listed name begins there."""
    size = _capitals(words[surname:])
    if size not in _PERSON or any(at in begun for at in range(surname, surname + size)):
        return range(0)
    return range(surname, surname + size - 1)


def _days(keys: Sequence[str]) -> Iterator[int]:
    """What stands side by side in a day or a month: `2 tháng 9`."""
    for at, key in enumerate(keys[:-1]):
        if key == _MONTH and keys[at + 1] in _MONTHS:
            yield at
            if at and keys[at - 1].isdecimal():
                yield at - 1


def _counted(keys: Sequence[str]) -> Iterator[int]:
    """Where a number stands behind what it counts."""
    for at, (key, number) in enumerate(pairwise(keys)):
        if key in _COUNTED and _NUMBER.fullmatch(number):
            yield at


def _is_name(called: int, together: int) -> bool:
    """Whether two words are a name, as so many articles have them behind a head and so many side
    by side."""
    return 0 < together <= _SELDOM * called


def _is_one_thing(words: Sequence[Word], keys: Sequence[str]) -> bool:
    """Whether a whole query may be one word or name: `hồ tây`, `Sa Đê`, or two words without dấu,
    which most articles have in some of their forms."""
    if len(words) != _SHORTEST:
        return False
    bare = not any(has_diacritics(word.typed) for word in words)
    return bare or keys[0] in _HEADS or _capitals(words) == _SHORTEST


def _capitals(words: Sequence[Word]) -> int:
    """How many of the first words have a capital each; abbreviations have more."""
    have = (word.typed[:1].isupper() and not word.typed.isupper() for word in words)
    return sum(takewhile(bool, have))


@cache
def _surnames() -> frozenset[str]:
    return frozenset(map(syllable_key, load_gazetteers().surnames))
