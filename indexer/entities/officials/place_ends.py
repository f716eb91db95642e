"""Places at the ends of offices that look like names of persons: `đội trưởng Đội CSGT Bàn Cờ`."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from indexer.entities.officials.cues import HONORIFIC, OPENS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.entities.officials.names import PersonName
    from indexer.entities.officials.posts import PostFinder
    from indexer.entities.reading import Reading
    from indexer.entities.records import Span

_INTRODUCED: Final = re.compile(rf"(?<!\w){HONORIFIC}[.,]? $", re.IGNORECASE)
_REACH: Final = 220
"""How far from a name its office ends, in characters."""
_LEAD: Final = 16
_LEVEL: Final = re.compile(r"(?<!\w)(?:xã|phường|huyện|quận|thị trấn) $")


def without_places(
    reading: Reading, names: Sequence[PersonName], posts: PostFinder
) -> list[PersonName]:
    """The names without those that end the office of the one before them: `Trung tá A - phó đội
    trưởng Đội CSGT Bàn Cờ - nói`. None of them begins with a frequent surname."""
    places = {
        name.span
        for last, name in pairwise(names)
        if (name.historical or not name.frequent)
        and name.span.start - last.span.end < _REACH
        and _may_be_a_place(reading, name)
        and _is_reached(reading, last.span, name.span.start, posts)
    }
    return [name for name in names if name.span not in places]


def _is_reached(reading: Reading, last: Span, start: int, posts: PostFinder) -> bool:
    """Whether an apposition to a name that is introduced goes on to an offset."""
    opening = OPENS.match(reading.text, last.end)
    if not opening or not _INTRODUCED.search(reading.small, max(0, last.start - _LEAD), last.start):
        return False
    chain = posts.chain_at(reading, opening.end(), {start})
    return chain is not None and chain.end + 1 == start


def _may_be_a_place(reading: Reading, name: PersonName) -> bool:
    """Whether a name of two syllables, or behind the word for a place, may be a place's."""
    start = name.span.start
    return (
        name.name.count(" ") == 1
        or _LEVEL.search(reading.text, max(0, start - _LEAD), start) is not None
    )
