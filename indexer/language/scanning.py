"""Finds words in texts without making an object of every word: whole texts as arrays.

Each letter has a number that case and diacritics do not change; a word's digest is a polynomial
of these numbers, taken from one running sum over the text (Rabin and Karp). Words whose digests
are not wanted are never looked at; those whose are, are compared by their keys. Digests of four
bytes take a third of the time of those of eight; once in many thousand pages a word has the digest
of another one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.language.normalisation import normalise
from indexer.language.syllables import MAX_KEY_LENGTH, Y_FOR_I, fold, syllable_key
from indexer.language.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.arrays import Array
    from indexer.language.normalisation import NormalisedText

_KNOWN: Final = 0x2100
"""Letters, marks and punctuation up to here are kept in a table; others are looked at each time."""
_NO_LETTER: Final = 0
"""Stands for what is no part of a word."""
_ODD: Final = 0xFFFF
"""Stands for characters that normalising changes in words, or that fold to several letters."""
_UNSEEN: Final = 0xFFFE
"""Stands in the table for a character that no text had yet."""
_GAP: Final = "\n"
"""What parts texts that are scanned together: no letter."""
_BITS: Final = 32
"""Of a digest."""
_BASE: Final = 0x9E3779B1
"""An odd number: it has an inverse modulo 2^32, so that digests do not depend on places."""
_LETTER: Final = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words of a text that may be wanted, in order: parallel columns, as a page has hundreds."""

    numbers: Sequence[int]
    """Among all words of the text."""
    keys: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]


@dataclass(frozen=True, slots=True)
class Scan:
    """The words of a text: their spans in it as it was given, and which of them are wanted."""

    starts: Array
    ends: Array
    wanted: Wanted

    def __len__(self) -> int:
        return len(self.starts)


class Scanner:
    """Looks for words and beginnings, whatever their case and dấu."""

    def __init__(self, words: Iterable[str], beginnings: Iterable[str] = ()) -> None:
        """Both are folded keys."""
        kept = list(beginnings)
        whole = {form for word in (*words, *kept) for form in (word, Y_FOR_I.get(word, word))}
        self._whole = [np.uint32(_digest(word)) for word in sorted(whole)]
        self._beginnings = [(len(each), np.uint32(_digest(each))) for each in sorted(set(kept))]

    def scan(self, text: str) -> Scan:
        """All words of a text; those that may be wanted with their keys."""
        return self.scan_all([text])[0]

    def scan_all(self, texts: Sequence[str]) -> list[Scan]:
        """The same of several texts: together they cost little more than one."""
        joined = _GAP.join(("", *texts, ""))
        letters = _letters(joined)
        odd = (letters == _ODD).nonzero()[0]
        if not len(odd):
            return list(self._scan(texts, joined, letters))
        which = set((_begins(texts).searchsorted(odd, side="right") - 1).tolist())
        others = iter(self.scan_all([text for at, text in enumerate(texts) if at not in which]))
        return [
            self._scan_odd(text) if at in which else next(others) for at, text in enumerate(texts)
        ]

    def _scan_odd(self, text: str) -> Scan:
        """The words of a text that has to be normalised, with their spans as it was given."""
        normal = normalise(text)
        if (_letters(normal.text) == _ODD).any():
            tokens = tokenise(text)
            starts, ends = np.array(tokens.starts, np.int64), np.array(tokens.ends, np.int64)
            every = Wanted(range(len(tokens)), tokens.keys, tokens.starts, tokens.ends)
            return Scan(starts, ends, every)
        scan = self.scan(normal.text)
        starts, ends = _origins(normal, scan.starts, scan.ends)
        numbers, keys = scan.wanted.numbers, scan.wanted.keys
        places = starts[numbers].tolist(), ends[numbers].tolist()
        return Scan(starts, ends, Wanted(numbers, keys, *places))

    def _scan(self, texts: Sequence[str], joined: str, letters: Array) -> Iterator[Scan]:
        """Each of the texts, which are joined with gaps around them."""
        starts, ends = _words_in(letters)
        begins = _begins(texts)
        firsts = starts.searchsorted(begins)
        wanted = self._wanted(letters, starts, ends).nonzero()[0]
        bounds = wanted.searchsorted(firsts)
        # What is subtracted is where the text of each wanted word begins, and its first word.
        sizes = np.diff(bounds)
        numbers = (wanted - firsts[:-1].repeat(sizes)).tolist()
        texts_begin = begins[:-1].repeat(sizes)
        wanted_starts, wanted_ends = starts[wanted], ends[wanted]
        spans = zip(wanted_starts.tolist(), wanted_ends.tolist(), strict=True)
        keys = [syllable_key(joined[start:end]) for start, end in spans]
        word_starts = (wanted_starts - texts_begin).tolist()
        word_ends = (wanted_ends - texts_begin).tolist()
        for begin, (first, last), (here, there) in zip(
            begins.tolist(), pairwise(firsts.tolist()), pairwise(bounds.tolist()), strict=False
        ):
            yield Scan(
                starts[first:last] - begin,
                ends[first:last] - begin,
                Wanted(
                    numbers[here:there],
                    keys[here:there],
                    word_starts[here:there],
                    word_ends[here:there],
                ),
            )

    def _wanted(self, letters: Array, starts: Array, ends: Array) -> Array:
        """For each word whether its digest is one that is looked for."""
        powers, inverses = _powers(len(letters) + 1)
        sums = np.zeros(len(letters) + 1, dtype=np.uint32)
        np.cumsum(letters * powers[: len(letters)], out=sums[1:])
        before, inverse = sums[starts], inverses[starts]

        def digests(length: int) -> Array:
            """Of the words' first letters."""
            cut: Array = (sums[np.minimum(starts + length, ends)] - before) * inverse
            return cut

        wanted = np.zeros(len(starts), dtype=bool)
        whole = digests(MAX_KEY_LENGTH)
        for digest in self._whole:
            wanted |= whole == digest
        for length, digest in self._beginnings:
            wanted |= digests(length) == digest
        return wanted


def _words_in(letters: Array) -> tuple[Array, Array]:
    """Where the words of a text begin and end; no word stands at its very ends."""
    is_letter = letters != _NO_LETTER
    edges = np.flatnonzero(is_letter[1:] != is_letter[:-1]) + 1
    return edges[::2], edges[1::2]


@lru_cache(maxsize=1)
def _table() -> Array:
    """For each character up to `_KNOWN` the number of its folded letter; the last is all others.

    Filled as characters are met, as texts have few of them: all at once would take a first answer
    .02 s. Threads that meet one character together write the same number.
    """
    return np.full(_KNOWN + 1, _UNSEEN, dtype=np.uint16)


@lru_cache(maxsize=1024)
def _letter(character: str) -> int:
    """The number of a character's folded letter, _NO_LETTER when it is no part of a word."""
    folded = fold(character)
    if len(folded) != 1 or not _stays(character):
        return _ODD
    return ord(folded) if _LETTER.match(character) else _NO_LETTER


def _stays(character: str) -> bool:
    """Whether normalising leaves a character as it is, or as another one that is no letter."""
    normal = normalise(character)
    if normal.starts is not None or len(normal.text) != 1:
        return False
    return normal.text == character or not (_LETTER.match(character) or _LETTER.match(normal.text))


def _letters(text: str) -> Array:
    """The numbers of a text's folded letters; _ODD where the table does not tell."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    table = _table()
    letters = table.take(codes, mode="clip")
    unseen = (letters == _UNSEEN).nonzero()[0]
    if len(unseen):
        met = codes[unseen]
        letters[unseen] = [_letter(chr(code)) for code in met.tolist()]
        kept = met < _KNOWN
        table[met[kept]] = letters[unseen[kept]]
    return letters


def _begins(texts: Sequence[str]) -> Array:
    """Where texts begin when they are joined with gaps around them, and where one more would."""
    return np.array(list(accumulate((len(text) + 1 for text in texts), initial=1)))


def _origins(normal: NormalisedText, starts: Array, ends: Array) -> tuple[Array, Array]:
    """Where words of a normalised text stand in what it was made of."""
    if normal.starts is None:
        return starts, ends
    places = np.array(normal.starts)
    origins = places[starts], places[ends]
    # Behind most last letters stands the next character: no mark of theirs, nothing invisible.
    for word in (origins[1] - places[ends - 1] != 1).nonzero()[0].tolist():
        _, origins[1][word] = normal.origin(int(starts[word]), int(ends[word]))
    return origins


@lru_cache(maxsize=4)
def _powers_up_to(length: int) -> tuple[Array, Array]:
    inverse = pow(_BASE, -1, 1 << _BITS)
    powers = np.full(length, _BASE, dtype=np.uint32)
    inverses = np.full(length, inverse, dtype=np.uint32)
    powers[0] = inverses[0] = 1
    return np.cumprod(powers, dtype=np.uint32), np.cumprod(inverses, dtype=np.uint32)


def _powers(length: int) -> tuple[Array, Array]:
    """The powers of the base and of its inverse, at least as many as asked for."""
    return _powers_up_to(max(1 << 14, 1 << length.bit_length()))


@lru_cache(maxsize=4096)
def _digest(word: str) -> int:
    """The digest of a folded word."""
    total, power = 0, 1
    for letter in word:
        total += ord(letter) * power
        power *= _BASE
    return total % (1 << _BITS)
