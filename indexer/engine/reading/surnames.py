"""A person's name with another surname than the person has: `Hoàng Thị Kim Tiến`.

Names of four words are hardly anybody else's: if no article has one, and many have the name of an
official that only begins otherwise, that may be meant.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from corpus import load_gazetteers, load_registry
from indexer.language.syllables import fold, has_diacritics, syllable_key
from indexer.query import Phrase, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.engine.reading.settled import Count
    from indexer.query import Word

_SIZE: Final = 4
"""Words of such a name."""
_ENOUGH: Final = 10
"""Articles that must have the name that is proposed."""


def with_known_surname(words: Sequence[Word], count: Count) -> str | None:
    """A query with the name that the registry has for one in it; None if there is none."""
    folded = [fold(word.key) for word in words]
    for at in range(len(words) - _SIZE + 1):
        typed = tuple(words[at : at + _SIZE])
        name = _known().get(tuple(folded[at + 1 : at + _SIZE]))
        if name is None or folded[at] not in _surnames() or not _may_be(typed, words_of(name)):
            continue
        meant = words_of(name)
        otherwise = Phrase((typed[0], *meant[1:]))
        with_typed, with_meant = count([otherwise, Phrase(meant)])
        if not with_typed and with_meant >= _ENOUGH:
            before, after = words[:at], words[at + _SIZE :]
            spelled = [name.lower() if typed[1].typed.islower() else name]
            return " ".join(
                (*(word.typed for word in before), *spelled, *(word.typed for word in after))
            )
    return None


def _may_be(typed: Sequence[Word], name: Sequence[Word]) -> bool:
    """Whether words are a name but for the surname; dấu must agree if typed."""
    return fold(typed[0].key) != fold(name[0].key) and all(
        word.key == known.key or not has_diacritics(word.typed)
        for word, known in zip(typed[1:], name[1:], strict=True)
    )


@cache
def _known() -> dict[tuple[str, ...], str]:
    """Names of officials by all but the surname without dấu; none that two have."""
    names: dict[tuple[str, ...], set[str]] = {}
    for official in load_registry().officials:
        words = words_of(official.name)
        if len(words) == _SIZE:
            rest = tuple(fold(word.key) for word in words[1:])
            names.setdefault(rest, set()).add(official.name)
    return {rest: min(each) for rest, each in names.items() if len(each) == 1}


@cache
def _surnames() -> frozenset[str]:
    return frozenset(fold(syllable_key(each)) for each in load_gazetteers().surnames)
