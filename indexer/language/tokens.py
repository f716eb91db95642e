"""Text → syllables with spans: the tokens that documents and queries are matched by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import Final

from indexer.language.normalisation import normalise
from indexer.language.syllables import fold, syllable_key

_WORD = re.compile(r"[^\W_]+")
_MOST_RUNS: Final = 1 << 17
"""Runs that are remembered; beyond, what is seldom met again has filled the memory."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The syllables of a text, in order: parallel columns of index keys and original spans."""

    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.keys)


def tokenise(text: str) -> Tokens:
    """Cut a text into syllables, numbers and other runs of letters; punctuation parts them.

    Spans are offsets into the text as it was given: `text[start:end]` is the word as written.
    """
    normal = normalise(text)
    matches = list(_WORD.finditer(normal.text))
    keys = tuple(syllable_key(match.group()) for match in matches)
    if normal.starts is None:
        return Tokens(
            keys,
            tuple(match.start() for match in matches),
            tuple(match.end() for match in matches),
        )
    spans = [normal.origin(match.start(), match.end()) for match in matches]
    return Tokens(keys, tuple(start for start, _ in spans), tuple(end for _, end in spans))


class _Runs(dict[str, tuple[str, ...]]):
    """Runs of a normalised text without a blank → the keys of their syllables, learnt as met."""

    def __missing__(self, run: str) -> tuple[str, ...]:
        keys = tuple(map(syllable_key, _WORD.findall(run)))
        if len(self) < _MOST_RUNS:
            self[run] = keys
        return keys


_runs: Final = _Runs()


def keys_of(text: str) -> tuple[str, ...]:
    """What `tokenise` gives as keys of a normalised text, several times faster.

    Most of what stands between two blanks was met before: it is looked up instead of cut.
    """
    return tuple(chain.from_iterable(map(_runs.__getitem__, text.split())))


def folded_words(text: str) -> list[str]:
    """The words of a text without dấu."""
    return fold(" ".join(tokenise(text).keys)).split()
