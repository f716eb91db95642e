"""Where the words stand that treaties are called: looked for once for all who read them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from indexer.entities.searching import offsets

_WORDS: Final = (
    "iệp định", "iệp ước", "ông ước", "ghị định thư", "hỏa thuận",
)  # fmt: skip
"""Without their first letters, which may be capitals."""
_PLURAL: Final = re.compile(r"(?:các|những|nhiều|hàng loạt|một số|\d) $")


@lru_cache(maxsize=2)  # asked of one text twice
def treaty_words(text: str) -> tuple[int, ...]:
    """Where they begin in a text, in order."""
    return tuple(sorted(at - 1 for word in _WORDS for at in offsets(text, word) if at))


def is_of_several(text: str, start: int) -> bool:
    """Whether the words before say that treaties of one sort are meant."""
    return bool(_PLURAL.search(text, max(0, start - 10), start))
