"""Wordings of one post in an article: `Bộ trưởng Y tế` and `Bộ trưởng Bộ Y tế` say the same.

What is one post to many papers, `same_posts.py` says.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from indexer.entities.bodies import expand_abbreviations
from indexer.language.syllables import syllable_key

_REMEMBERED: Final = 1 << 14
"""Wordings whose keys are kept: the same few thousand are met again and again."""
_MINISTRY_LEFT_OUT: Final = re.compile(
    r"^((?:bộ|thứ) trưởng|(?:bo|thu) truong) (?!b[ộo] |văn phòng|van phong)(?=\w)", re.IGNORECASE
)
"""Also as it is asked for without dấu."""


@lru_cache(maxsize=_REMEMBERED)
def post_key(text: str) -> str:
    """What makes two wordings of a post one: abbreviations, tone style and case do not count."""
    full = with_ministry(expand_abbreviations(text))
    return " ".join(syllable_key(syllable) for syllable in full.split())


def with_ministry(text: str) -> str:
    """A post with the word that is left out of ministers': `Bộ trưởng | Bộ | Y tế`."""
    return _MINISTRY_LEFT_OUT.sub(r"\1 Bộ ", text)
