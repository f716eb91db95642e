"""Where the words stand that treaties are called: looked for once for all who read them."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from indexer.entities.searching import offsets

_WORDS: Final = (
    "iệp định", "iệp ước", "ông ước", "ghị định thư", "hỏa thuận", "hoả thuận",
)  # fmt: skip
"""Without their first letters, which may be capitals."""


@lru_cache(maxsize=2)  # asked of one text twice
def treaty_words(text: str) -> tuple[int, ...]:
    """Where they begin in a text, in order."""
    return tuple(sorted(at - 1 for word in _WORDS for at in offsets(text, word) if at))
