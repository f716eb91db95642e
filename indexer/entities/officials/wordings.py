"""Wordings of one post: `Bộ trưởng`, `Bộ trưởng Y tế` and `Bộ trưởng Bộ Y tế` say the same."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from indexer.entities.bodies import expand_abbreviations
from indexer.language.syllables import fold, syllable_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.entities.records import Post

_REMEMBERED: Final = 1 << 14
"""Wordings whose keys are kept: the same few thousand are met again and again."""
_MINISTRY_LEFT_OUT: Final = re.compile(
    r"^((?:bộ|thứ) trưởng|(?:bo|thu) truong) (?!b[ộo] |văn phòng|van phong)(?=\w)", re.IGNORECASE
)
"""Also as it is asked for without dấu."""


@lru_cache(maxsize=_REMEMBERED)
def post_key(text: str) -> str:
    """What makes two wordings of a post one: abbreviations, tone style and case do not count."""
    full = _MINISTRY_LEFT_OUT.sub(r"\1 Bộ ", expand_abbreviations(text))
    return " ".join(syllable_key(syllable) for syllable in full.split())


def begins_so(text: str, asked: str) -> bool:
    """Whether a post is the asked one or says more of it; asked without dấu, it may have any."""
    key, beginning = post_key(text), post_key(asked)
    if asked.isascii():
        key, beginning = fold(key), fold(beginning)
    return _begins(key, beginning)


def distinct_posts(posts: Iterable[Post]) -> tuple[Post, ...]:
    """Posts in order, each once, in the fullest wording that the article has of it."""
    kept: list[tuple[str, Post]] = []
    for post in posts:
        key = post_key(post.text)
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
