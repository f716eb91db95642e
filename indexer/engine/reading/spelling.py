"""What else a query may have meant: slips of the fingers, tones that are off, raw Telex or VNI,
gaps that are missing or too many.

Each word that the archive does not know is replaced by one that it knows and that fits its
neighbours best. Whether the whole is worth proposing (it finds more) is decided by the caller.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final, TypeAlias

from indexer.engine.reading.restoration import cased_like, restore, restored
from indexer.engine.reading.wrong_gaps import with_right_gaps
from indexer.language.syllables import fold, has_diacritics, letters_and_tone, spell, syllable_key
from indexer.language.typing import decode_telex, decode_vni
from indexer.query import Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.engine.reading.vocabulary import Vocabulary

_ALPHABET: Final = "abcdefghijklmnopqrstuvxyz"
_MIN_LENGTH: Final = 3
"""Shorter words have too many neighbours for a guess."""
_RARE: Final = 2
"""Articles up to which a word may itself be somebody's slip."""
_SHORT: Final = 8
"""Words of a query whose words are taken for slips though it is found."""
_CONFUSED: Final = {"\u0309": "\u0303", "\u0303": "\u0309"}
"""Hỏi and ngã, as combining letters."""
_FAR_MORE: Final = 10
"""How many times as often as a rare word another must stand in its place to be proposed."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A term that may have been meant, and how many articles have it."""

    key: str
    articles: int


_Neighbours: TypeAlias = tuple[Word | None, Word | None]
"""The words that stand before and after one."""


class Speller:
    """Proposes other spellings of queries from the words of one generation."""

    def __init__(self, field: Vocabulary, size: int) -> None:
        self._field = field
        self._size = size

    def propose(self, words: Sequence[Word]) -> str | None:
        """Another text of the query, cased as it was typed; None when nothing better is known."""
        text = self._other_text(words)
        return None if text is None else self._cased(words, text)

    @staticmethod
    def _cased(words: Sequence[Word], text: str) -> str:
        new = text.split(" ")
        if len(new) != len(words):
            return text
        return " ".join(cased_like(word.typed, one) for word, one in zip(words, new, strict=True))

    def propose_tones(self, words: Sequence[Word]) -> str | None:
        """The same for a query that finds articles, but has a word whose tone half the country does
        not tell from another: hỏi and ngã make words that are found apart (`Vỏ Văn Thưởng`)."""
        if len(words) > _SHORT:
            return None
        meant = [self._with_other_tone(words, at) for at in range(len(words))]
        if meant == list(words):
            return None
        return self._cased(words, " ".join(word.typed for word in meant))

    def _with_other_tone(self, words: Sequence[Word], at: int) -> Word:
        """A word with ngã for hỏi or hỏi for ngã, if it far more often stands there so."""
        word = words[at]
        letters, tone = letters_and_tone(word.key)
        if tone not in _CONFUSED:
            return word
        key = unicodedata.normalize("NFC", letters + _CONFUSED[tone])
        other, neighbours = Word(key, spell(key)), self._neighbours(words, at)
        return other if self._is_far_likelier(other, neighbours, word) else word

    def _other_text(self, words: Sequence[Word]) -> str | None:
        decoded = self._decoded(words)
        if decoded:
            return decoded
        parted = with_right_gaps(self._field, words)
        if parted != tuple(words):
            return self._with_dau(words, parted)
        fixed = [self._fixed(word, self._neighbours(words, at)) for at, word in enumerate(words)]
        if all(new is None for new in fixed):
            return self._other_tones(words)
        meant = [
            word if new is None else Word(syllable_key(new), new)
            for new, word in zip(fixed, words, strict=True)
        ]
        return self._with_dau(words, meant)

    def _with_dau(self, typed: Sequence[Word], meant: Sequence[Word]) -> str:
        """Words that are meant, with their probable dấu if none was typed."""
        if any(has_diacritics(word.typed) for word in typed):
            return " ".join(word.typed for word in meant)
        return " ".join(restored(self._field, meant, self._size))

    def _articles(self, key: str) -> int:
        return self._field.frequency(key)

    def _decoded(self, words: Sequence[Word]) -> str | None:
        """The query as the input method would have written it, if it was switched off."""
        for decode in (decode_vni, decode_telex):
            keys = [decode(word.typed) for word in words]
            found = [
                key
                for key, word in zip(keys, words, strict=True)
                if key and self._articles(key) > self._articles(word.key)
            ]
            unknown = [word for word in words if not self._known(word)]
            if found and len(found) >= len(unknown) > 0:
                return " ".join(
                    spell(key) if key in found else word.typed
                    for key, word in zip(keys, words, strict=True)
                )
        return None

    def _known(self, word: Word) -> bool:
        return sum(self._forms(word).values()) > _RARE

    def _forms(self, word: Word) -> dict[str, int]:
        """The terms that a word stands for: all accented forms when it was typed without dấu."""
        if has_diacritics(word.typed):
            return {word.key: self._articles(word.key)}
        return self._field.forms(fold(word.key))

    @staticmethod
    def _neighbours(words: Sequence[Word], at: int) -> _Neighbours:
        return words[at - 1] if at else None, words[at + 1] if at + 1 < len(words) else None

    def _fixed(self, word: Word, neighbours: _Neighbours) -> str | None:
        """The best known word near an unknown one; None when it is known or has no neighbour.

        A rare word that the archive itself puts beside its neighbours (`Thủ Thiêm`) is no slip,
        unless another stands there far more often.
        """
        if self._known(word) or len(word.key) < _MIN_LENGTH or any(map(str.isdigit, word.key)):
            return None
        candidates = self._candidates(word)
        if not candidates:
            return None
        best = max(
            candidates,
            key=lambda each: (*self._fits(each.key, neighbours), each.articles, each.key),
        )
        itself = sum(self._beside(form, neighbours) for form in self._forms(word))
        if itself and self._beside(best.key, neighbours) < _FAR_MORE * itself:
            return None
        return spell(best.key)

    def _fits(self, key: str, neighbours: _Neighbours) -> tuple[int, int]:
        """How well a term fits between its neighbours: who stands beside both is meant, not who
        stands beside one most often (`chất vấn bộ trưởng`, not `chất đảng bộ trưởng`)."""
        left, right = neighbours
        sides = ((left, None), (None, right))
        both = [self._beside(key, side) for side in sides if side != (None, None)]
        return min(both, default=0), sum(both)

    def _candidates(self, word: Word) -> list[_Candidate]:
        known = self._articles(word.key)
        found: dict[str, int] = {}
        for folded in chain([fold(word.key)], _edits(fold(word.key))):
            for form, articles in self._field.forms(folded).items():
                if articles > known:
                    found[form] = articles
        return [_Candidate(key, articles) for key, articles in found.items()]

    def _beside(self, key: str, neighbours: _Neighbours) -> int:
        """In how many articles a term stands beside the words that are beside it in the query."""
        left, right = neighbours
        total = 0
        if left is not None:
            total += int(self._field.pair_frequencies(list(self._forms(left)), [key]).sum())
        if right is not None:
            total += int(self._field.pair_frequencies([key], list(self._forms(right))).sum())
        return total

    def _other_tones(self, words: Sequence[Word]) -> str | None:
        """The query with other dấu on words that far more often stand there with them."""
        if not any(has_diacritics(word.typed) for word in words):
            return None
        bare = [Word(fold(word.key), fold(word.key)) for word in words]
        keys = restore(self._field, bare, self._size)
        read = [
            word if key is None or key == word.key else Word(key, spell(key))
            for word, key in zip(words, keys, strict=True)
        ]
        meant = [
            other if self._is_far_likelier(other, self._neighbours(words, at), word) else word
            for at, (word, other) in enumerate(zip(words, read, strict=True))
        ]
        return None if meant == list(words) else " ".join(word.typed for word in meant)

    def _is_far_likelier(self, word: Word, neighbours: _Neighbours, typed: Word) -> bool:
        """Whether a word stands between its neighbours far more often than what was typed."""
        if word.key == typed.key:
            return False
        so = self._beside(word.key, neighbours)
        return so > _RARE and so > _FAR_MORE * self._beside(typed.key, neighbours)


def _edits(word: str) -> Iterator[str]:
    """Every text one slip away: a letter left out, swapped with the next, wrong or too many."""
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in _ALPHABET:
            if tail:
                yield head + letter + tail[1:]
            yield head + letter + tail
