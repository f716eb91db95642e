"""How many people bear a name: some names thousands do, others one family."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_PEOPLE: Final = 100_000_000
"""Inhabitants of Viet Nam, rounded."""
_UNSEEN: Final = 0.5
_DISTINCT_SURNAMES, _DISTINCT_MIDDLES, _DISTINCT_GIVEN = 50, 200, 200
"""Additive smoothing (Lidstone): half an occurrence for each syllable there may be."""
_TWO_SYLLABLES: Final = 0.05
"""The share of people without a middle name."""


class NameFrequency:
    """How many people bear a name, if its syllables were chosen independently.

    The syllables' frequencies are those among the names given, which must not be empty.
    """

    def __init__(self, names: Sequence[str]) -> None:
        parts = [name.split() for name in names]
        self._surnames = Counter(part[0] for part in parts)
        self._middles = Counter(word for part in parts for word in part[1:-1])
        self._given = Counter(part[-1] for part in parts)

    def bearers(self, name: str) -> float:
        """The expected number of people of that name."""
        first, *middles, last = name.split() if " " in name else ("", name)
        share = _share(self._surnames, first, _DISTINCT_SURNAMES) if first else 1.0
        share *= _share(self._given, last, _DISTINCT_GIVEN)
        for word in middles:
            share *= _share(self._middles, word, _DISTINCT_MIDDLES)
        return _PEOPLE * share * (1 if middles else _TWO_SYLLABLES)


def _share(counts: Counter[str], word: str, distinct: int) -> float:
    return (counts[word] + _UNSEEN) / (counts.total() + _UNSEEN * distinct)
