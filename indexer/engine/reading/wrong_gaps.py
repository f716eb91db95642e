"""Gaps that are missing or too many: `thủtướng`, `nguyenphutrong`, `th ủ tướng`.

Words that the archive does not know are cut into syllables that stand side by side in it, or
joined with the one beside them when it knows them together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from indexer.language.syllables import fold, has_diacritics, is_syllable, syllable_key
from indexer.query import Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.engine.reading.vocabulary import Vocabulary

_RARE: Final = 2
"""Articles up to which a word, or two side by side, may be somebody's slip."""
_SHORTEST: Final = 2
"""Letters of what is cut off: single ones are cut off by accident."""
_LONGEST: Final = 7
"""Letters of a syllable: nghiêng."""
_MOST_LETTERS: Final = 40
"""Longer runs are no names or sayings that lost their gaps."""


class _Cut(NamedTuple):
    """A way to cut the beginning of a word."""

    articles: int
    """In how many its rarest neighbours stand side by side."""
    words: tuple[Word, ...]


def with_right_gaps(field: Vocabulary, words: Sequence[Word]) -> tuple[Word, ...]:
    """The words as they probably should have been parted."""
    return tuple(part for word in _joined(field, words) for part in (_cut(field, word) or (word,)))


def articles_with(field: Vocabulary, word: Word) -> int:
    """In how many articles a word stands; one without dấu may have any."""
    return sum(_forms(field, word).values())


def _forms(field: Vocabulary, word: Word) -> dict[str, int]:
    if has_diacritics(word.typed):
        return {word.key: field.frequency(word.key)}
    return field.forms(fold(word.key))


def _joined(field: Vocabulary, words: Sequence[Word]) -> Iterator[Word]:
    """Words of which one is no word, as one where the archive knows that."""
    left: Word | None = None
    for word in words:
        if left is None:
            left = word
            continue
        both = _as_word(left.typed + word.typed)
        broken = any(_is_broken(field, each) for each in (left, word))
        if broken and is_syllable(both.typed) and articles_with(field, both) > _RARE:
            left = both
        else:
            yield left
            left = word
    if left is not None:
        yield left


def _is_broken(field: Vocabulary, word: Word) -> bool:
    return not is_syllable(word.typed) or articles_with(field, word) <= _RARE


def _cut(field: Vocabulary, word: Word) -> tuple[Word, ...]:
    """The syllables of an unknown word; nothing if it is known or they do not stand together."""
    text = word.typed
    if len(text) > _MOST_LETTERS or not text.isalpha() or articles_with(field, word) > _RARE:
        return ()
    best = {0: [_Cut(0, ())]}
    for end in range(_SHORTEST, len(text) + 1):
        cuts = [
            longer
            for begin in range(max(0, end - _LONGEST), end - _SHORTEST + 1)
            for cut in best.get(begin, ())
            if (longer := _longer(field, cut, text[begin:end])) is not None
        ]
        if cuts:
            best[end] = cuts
    whole = max(best.get(len(text), ()), key=lambda cut: cut.articles, default=None)
    return whole.words if whole is not None and len(whole.words) > 1 else ()


def _longer(field: Vocabulary, cut: _Cut, text: str) -> _Cut | None:
    """A cut with one more syllable, if that stands beside the last one."""
    word = _as_word(text)
    if not is_syllable(text):
        return None
    if not cut.words:
        return _Cut(articles_with(field, word), (word,))
    lefts, rights = list(_forms(field, cut.words[-1])), list(_forms(field, word))
    together = int(field.pair_frequencies(lefts, rights).sum()) if lefts and rights else 0
    if together <= _RARE:
        return None
    return _Cut(min(cut.articles, together), (*cut.words, word))


def _as_word(text: str) -> Word:
    return Word(syllable_key(text), text)
