"""One post in the words of many papers: `Chủ tịch Đà Nẵng` is `Chủ tịch UBND TP Đà Nẵng`.

What articles say of an official is counted by posts, not by wordings. A wording is written in
full first: abbreviations, names of ministries, and what papers leave out before a province.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from corpus import load_gazetteers
from indexer.entities.bodies import expand_abbreviations, ministries_in_full
from indexer.entities.officials.wordings import with_ministry
from indexer.language.syllables import fold, syllable_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.entities.records import Post

_REMEMBERED: Final = 1 << 14
"""Wordings whose keys are kept: the same few thousand are met again and again."""
_WORD: Final = re.compile(r"[^\W_]+")
_SHORT: Final = {
    "tp": "thành phố",
    "ub": "Ủy ban",
    "hcm": "Hồ Chí Minh",
    "tphcm": "thành phố Hồ Chí Minh",
    "ubnd": "Ủy ban nhân dân",
    "hdnd": "Hội đồng nhân dân",
    "hđnd": "Hội đồng nhân dân",
    "dbqh": "đại biểu Quốc hội",
    "đbqh": "đại biểu Quốc hội",
    "mttq": "Mặt trận Tổ quốc",
    "bch": "Ban Chấp hành",
    "vpcp": "Văn phòng Chính phủ",
    "tw": "Trung ương",
}
"""What readers type in small letters, which `expand_abbreviations` does not know them by."""
_CITIES: Final = ("Hà Nội", "Hồ Chí Minh", "Đà Nẵng", "Hải Phòng", "Cần Thơ")
"""Huế is a city and the end of a province's name."""
_COMMITTEES: Final = {
    "thành phố": "thành ủy",
    "tỉnh": "tỉnh ủy",
    "quận": "quận ủy",
    "huyện": "huyện ủy",
    "thị xã": "thị ủy",
}
"""Who leads the Party in a place of each level."""
_OF_THE_STATE: Final = (
    "(?:bộ trưởng|thứ trưởng|(?:phó )?chủ tịch (?:nước|quốc hội)|người phát ngôn)"
)
"""Posts that the state's name adds nothing to."""
_LEVELS: Final = (*_COMMITTEES, "xã", "phường", "thị trấn")


@lru_cache(maxsize=_REMEMBERED)
def office_key(text: str) -> str:
    """What makes wordings one post; that of a shorter wording is the beginning of that of a longer
    one. Of what is typed without dấu it has none."""
    full = ministries_in_full(with_ministry(expand_abbreviations(text)))
    words = (_SHORT.get(word.lower(), word) for word in _WORD.findall(full))
    keys = f" {_spelled(' '.join(words), folded=text.isascii())} "
    for pattern, replacement in _rules(folded=text.isascii()):
        keys = pattern.sub(replacement, keys)
    return keys.strip()


def begins_so(text: str, asked: str) -> bool:
    """Whether a post is the asked one or says more of it; asked without dấu, it may have any."""
    key, beginning = office_key(text), office_key(asked)
    if asked.isascii():
        key, beginning = fold(key), fold(beginning)
    return _begins(key, beginning)


def distinct_posts(posts: Iterable[Post]) -> tuple[Post, ...]:
    """Posts in order, each once, in the fullest wording that the article has of it."""
    kept: list[tuple[str, Post]] = []
    for post in posts:
        key = office_key(post.text)
        if any(old.status is post.status and _begins(known, key) for known, old in kept):
            continue
        kept = _without_shorter(kept, key, post)
    return tuple(post for _, post in kept)


def _without_shorter(kept: list[tuple[str, Post]], key: str, post: Post) -> list[tuple[str, Post]]:
    """The list with the new post in the place of the first wording that it completes."""
    result: list[tuple[str, Post]] = []
    placed = False
    for known, old in kept:
        if old.status is not post.status or not _begins(key, known):
            result.append((known, old))
        elif not placed:
            result.append((key, post))
            placed = True
    return result if placed else [*result, (key, post)]


def _begins(whole: str, part: str) -> bool:
    return whole == part or whole.startswith(part + " ")


@cache
def _rules(*, folded: bool) -> list[tuple[re.Pattern[str], str]]:
    """What is written otherwise in keys with a space at both ends; in those of words typed without
    dấu the rules are, too."""
    of_city, of_province = (f"(?:{'|'.join(names)}) " for names in (_CITIES, _provinces()))
    level = f"(?:{'|'.join(_LEVELS)}) (?!hội |đoàn |ủy )"
    secretary = "^( (?:phó )?bí thư(?: thường trực)? )"
    unnamed = "(?<= )" + "".join(f"(?<! {each} )" for each in (*_LEVELS, "ủy"))
    rules = [
        (" (?:và|của|thuộc)(?= )", ""),
        ("^ phó ban ", " phó trưởng ban "),
        (" thủ tướng việt nam(?= )", " thủ tướng chính phủ"),
        (f"^( {_OF_THE_STATE}(?: .*)?) việt nam $", r"\1 "),
        (f"^( (?:phó )?chủ tịch )(?={level}|{of_city}|{of_province})", r"\1ủy ban nhân dân "),
        *(
            (f"{secretary}{place} (?!hội |đoàn |ủy )", rf"\1{committee} ")
            for place, committee in _COMMITTEES.items()
        ),
        (f"{secretary}(?={of_city})", r"\1thành ủy "),
        (f"{secretary}(?={of_province})", r"\1tỉnh ủy "),
        (f"( (?:{'|'.join(_COMMITTEES.values())}) ){level}", r"\1"),
        (f"{unnamed}(?={of_city})", "thành phố "),
        (f"{unnamed}(?={of_province})", "tỉnh "),
    ]

    return [
        (re.compile(_spelled(pattern, folded=folded)), _spelled(replacement, folded=folded))
        for pattern, replacement in rules
    ]


def _provinces() -> list[str]:
    """Those whose names are no city's and no part of another's, the words alone."""
    names = [" ".join(_WORD.findall(each)) for each in load_gazetteers().provinces]
    return [
        each
        for each in names
        if each not in _CITIES and not any(each in other for other in names if other != each)
    ]


def _spelled(text: str, *, folded: bool) -> str:
    """The words of a text as their keys, or folded; also of a pattern whose letters are words."""
    keys = _WORD.sub(lambda word: syllable_key(word.group()), text)
    return fold(keys) if folded else keys
