"""The text fields of one generation, and the terms that a typed word stands for."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.engine.columns.postings import open_pairs, open_postings
from indexer.language.syllables import fold, has_diacritics

if TYPE_CHECKING:
    from pathlib import Path

    from indexer.engine.columns.postings import PairPostings, Postings
    from indexer.query import Prefix, Word

MAX_PREFIX_TERMS: Final = 1000
"""Terms that one prefix may stand for: bounds the work of `n*` on a large archive."""
_LAST: Final = "\U0010ffff"
"""Sorts after every letter: the end of a range of terms with one beginning."""


class Lexicon:
    """The terms of a field by their folded forms."""

    def __init__(self, postings: Postings) -> None:
        self._postings = postings
        pairs = sorted((fold(term), number) for number, term in enumerate(postings.terms))
        self._folded = [folded for folded, _ in pairs]
        self._numbers = [number for _, number in pairs]

    def terms_of(self, word: Word, *, folding: bool) -> list[int]:
        """The numbers of the terms that a word stands for.

        A syllable typed without dấu stands for all its accented forms while folding.
        """
        if not folding or has_diacritics(word.typed):
            number = self._postings.numbers.get(word.key)
            return [] if number is None else [number]
        folded = fold(word.key)
        begin = bisect_left(self._folded, folded)
        end = begin
        while end < len(self._folded) and self._folded[end] == folded:
            end += 1
        return self._numbers[begin:end]

    def terms_beginning(self, prefix: Prefix) -> list[int]:
        """The numbers of the terms that begin as typed; of very many the most frequent ones."""
        numbers = self._all_beginning(prefix)
        if len(numbers) <= MAX_PREFIX_TERMS:
            return numbers
        return sorted(numbers, key=self._postings.frequency, reverse=True)[:MAX_PREFIX_TERMS]

    def is_too_wide(self, prefix: Prefix) -> bool:
        """Whether so many terms begin as typed that only the most frequent are looked for."""
        return len(self._all_beginning(prefix)) > MAX_PREFIX_TERMS

    def _all_beginning(self, prefix: Prefix) -> list[int]:
        folded = fold(prefix.key)
        begin = bisect_left(self._folded, folded)
        end = bisect_left(self._folded, folded + _LAST)
        terms = self._postings.terms
        return [number for number in self._numbers[begin:end] if prefix.covers(terms[number])]


@dataclass(frozen=True, slots=True)
class TextField:
    """One field of text: its postings, their lexicon and, if kept, its pairs."""

    postings: Postings
    lexicon: Lexicon
    pairs: PairPostings | None = None


@dataclass(frozen=True, slots=True)
class TextFields:
    """All fields that are matched or scored."""

    title: TextField
    body: TextField
    lead: TextField
    title_compounds: TextField
    compounds: TextField


def open_fields(folder: Path) -> TextFields:
    """Open the text columns in a folder."""
    return TextFields(
        title=_open(folder, "title", pairs=True),
        body=_open(folder, "body", pairs=True),
        lead=_open(folder, "lead", pairs=False),
        title_compounds=_open(folder, "title_compounds", pairs=False),
        compounds=_open(folder, "compounds", pairs=False),
    )


def _open(folder: Path, name: str, *, pairs: bool) -> TextField:
    postings = open_postings(folder, name)
    return TextField(postings, Lexicon(postings), open_pairs(folder, name) if pairs else None)
