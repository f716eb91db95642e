"""What every segmenter cuts alike: tokens as pyvi cuts them, guards, and words made of tokens."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from indexer.language.syllables import old_tone_style, syllable_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TOKEN: Final = re.compile(
    r"[A-ZĐ]+\.|Tp\.|Mr\.|Mrs\.|Ms\.|Dr\.|ThS\.|==>|->|\.\.\.|>>|\n|\w+://[^\s]+"
    r"|[a-zA-Z0-9_.+-]+@(?:[a-zA-Z0-9-]+\.)+[a-zA-Z0-9-]+|\d+(?:[\.,_]\d+)+|[^\w\s]|\w+"
)
"""pyvi's own alternatives, in its order (`ViTokenizer.sylabelize`).

None of them looks at, or reaches over, a space: text may be cut at spaces first.
"""
_LONG_RUN: Final = re.compile(r"\S{1000}")


class Segmenter(Protocol):
    """Joins the syllables of normalised (NFC) text into words. Safe to share between threads."""

    def words(self, text: str) -> list[Word]:
        """The words of a text. Old and new tone style are cut alike."""
        ...

    def compounds_of(self, texts: Sequence[str]) -> list[tuple[str, ...]]:
        """For each text its words of two syllables and more: their index keys joined by `_`.

        Every line is cut for itself. Many texts in one call cost less than one by one.
        """
        ...


@dataclass(frozen=True, slots=True)
class Word:
    """A word: the spans of its syllables in the given text."""

    spans: tuple[tuple[int, int], ...]


def group(spans: Sequence[tuple[int, int]], joined: Iterable[bool]) -> list[Word]:
    """Tokens → words, given for each token whether it belongs to the word before it."""
    words: list[list[tuple[int, int]]] = []
    for span, joins in zip(spans, joined, strict=True):
        if joins:
            words[-1].append(span)
        else:
            words.append([span])
    return [Word(tuple(word)) for word in words]


def compounds(segmenter: Segmenter, text: str) -> tuple[str, ...]:
    """What `Segmenter.compounds_of` promises of one text, by way of its words."""
    return tuple(
        "_".join(token_key(line[start:end]) for start, end in word.spans)
        for line in text.split("\n")
        for word in segmenter.words(line)
        if len(word.spans) > 1
    )


def token_key(token: str) -> str:
    """The index key of a token. pyvi leaves dots on abbreviations; the index knows none."""
    return syllable_key(token.strip("."))


def prepare(text: str) -> str:
    """The text as the model is to see it: in the tone style it knows, and without endless runs.

    Lengths stay the same, so that spans stay valid, and what is done between two spaces does not
    depend on what is beyond them.
    """
    styled = old_tone_style(text)
    if len(styled) < 1000 or not _LONG_RUN.search(styled):
        return styled
    # pyvi's e-mail pattern is quadratic in the length of a run. No word has a thousand letters;
    # each thousandth character is lost, to the segmentation only.
    return _LONG_RUN.sub(lambda run: run.group()[:-1] + " ", styled)
