"""Text → syllables with spans: the tokens that documents and queries are matched by."""

from __future__ import annotations

import re
from dataclasses import dataclass

from indexer.language.normalisation import normalise
from indexer.language.syllables import syllable_key

_WORD = re.compile(r"[^\W_]+")


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
