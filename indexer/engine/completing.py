"""What a beginning may become while somebody types: the rules that every engine follows."""

from __future__ import annotations

from itertools import islice
from math import ceil
from typing import TYPE_CHECKING, Final

from indexer.language.syllables import fold
from indexer.language.tokens import folded_words, tokenise
from indexer.query import Prefix
from indexer.records import CompletionKind

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from indexer.records import Completion

_SHARES: Final = {
    CompletionKind.OFFICIAL: 0.4,
    CompletionKind.MEETING: 0.2,
    CompletionKind.PHRASE: 0.3,
    CompletionKind.ARTICLE: 1,
}
"""Which part of all may be of each kind, rounded up; titles take what is left."""
_LONGEST: Final = 64
"""Words of a beginning: nothing is called by more."""


def complete(
    text: str,
    limit: int,
    kinds: Collection[CompletionKind],
    beginning: Callable[[CompletionKind, str], Iterator[Completion]],
) -> tuple[Completion, ...]:
    """What the text may become: officials, meetings, phrases, titles, weightiest first.

    `beginning` gives all of a kind in which some words go on as a folded text does. Letters typed
    with dấu must stand so; letters typed without may have any.
    """
    words = tokenise(text).keys
    folded = " ".join(folded_words(text))
    if not folded or len(words) > _LONGEST:
        return ()
    chosen: list[Completion] = []
    for kind in kinds:
        found = beginning(kind, folded)
        # Bare letters have been compared already.
        fitting = (
            each for each in found if text.isascii() or _begins(tokenise(each.label).keys, words)
        )
        said = [text, *(each.label for each in chosen)]
        new = _saying_more(fitting, said) if kind is CompletionKind.PHRASE else fitting
        chosen += islice(new, min(limit - len(chosen), _most_of(kind, limit)))
    return tuple(chosen)


def _most_of(kind: CompletionKind, limit: int) -> int:
    """How many of a kind there may be among all: none takes the room of the others."""
    return ceil(limit * _SHARES[kind])


def _saying_more(phrases: Iterable[Completion], said: Sequence[str]) -> Iterator[Completion]:
    """Phrases that are not just the beginning of something that is said already."""
    beginnings = [tokenise(text).keys for text in said]
    for phrase in phrases:
        keys = tokenise(phrase.label).keys
        if not any(keys == beginning[: len(keys)] for beginning in beginnings):
            yield phrase


def _begins(keys: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether the words stand in the text from some word on, the last one perhaps unfinished."""
    *whole, last = words
    beginning = Prefix(last, last)
    return any(
        beginning.covers(keys[at + len(whole)])
        and all(_is(key, word) for key, word in zip(keys[at:], whole, strict=False))
        for at in range(len(keys) - len(whole))
    )


def _is(key: str, word: str) -> bool:
    return key == word or (word == fold(word) and fold(key) == word)
