"""Words typed without dấu that can only be one thing: `dung lo voi` is `dũng lò vôi`.

Which forms of single syllables are frequent, and which two stand side by side, misleads about
names and sayings that are rare beside common words. Two or three words that an archive has side by
side in hardly more than one way are those, whatever is more frequent elsewhere; and then nothing
else is looked for.
"""

from __future__ import annotations

from itertools import chain, pairwise, product
from typing import TYPE_CHECKING, Final, NamedTuple

from indexer.engine.reading.listed_names import long_names_without_dau, pairs_that_overlap
from indexer.engine.reading.restoration import cased_like, likely_forms, with_listed_names
from indexer.language.syllables import has_diacritics, spell
from indexer.query import And, Phrase, Word, plain_words

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Sequence

    from indexer.engine.reading.vocabulary import Vocabulary
    from indexer.query import Node

    Count = Callable[[Sequence[Phrase]], Sequence[int]]
    """Tells in how many articles each of some phrases stands."""

_LONGEST: Final = 6
"""Words of a query; of questions with seven and eight one in thirty lost its article."""
_LONGEST_OF_THREE: Final = 4
"""Words of a query in which three are looked at together, too."""
_SHARE: Final = 0.98
"""Of the articles that have some words side by side in any form, so many must have one form."""
_FEWEST: Final = 2
"""Articles that must have three words side by side: one may be an accident."""
_FEWEST_OF_TWO: Final = 10
"""The same of two words, which stand side by side by accident more often."""
_TRIED: Final = 12
"""Readings of three words that are counted at most: those that may stand in most articles."""
_AT_ONCE: Final = (2, 4, 6)
"""How many of them are counted one after the other: mostly two tell that it may be several."""


class _Reading(NamedTuple):
    """How words side by side may be read."""

    keys: tuple[str, ...]
    articles: int
    """In how many they stand so, or may at most."""


def settled(
    field: Vocabulary, tree: Node, count: Count, in_names: Callable[[Node], Container[int]]
) -> Node:
    """A short query without any dấu, with the dấu of those words that can only be one thing.

    `in_names` gives the places of words in names of officials: these are read as names are, and
    tell nothing of what stands beside them (`to lam dieu le`).
    """
    words = plain_words(tree)
    if not 1 < len(words) <= _LONGEST or any(has_diacritics(word.typed) for word in words):
        return tree
    named = with_listed_names(field, words)
    names = in_names(tree)
    pairs = [
        () if at in names or at + 1 in names else _readings_of_two(field, *pair)
        for at, pair in enumerate(pairwise(named))
    ]
    overlapping = pairs_that_overlap([word.key for word in words])
    known, doubtful = _of_two(pairs, overlapping)
    listed = _listed(words, doubtful.difference(filter(names.__contains__, doubtful)), count)
    threes = _of_three(pairs, doubtful, count) if len(words) <= _LONGEST_OF_THREE else ()
    longer = chain(listed, threes)
    for at, keys in longer:
        known.update(enumerate(keys, at))
        doubtful.difference_update(range(at, at + len(keys)))
    if len(doubtful) == len(words):
        return tree
    read = (
        word
        if at in doubtful
        else Word(known[at], cased_like(word.typed, spell(known[at])), settled=True)
        for at, word in enumerate(words)
    )
    return And(tuple(read))


def _of_two(
    pairs: Sequence[Sequence[_Reading]], overlapping: set[int]
) -> tuple[dict[int, str], set[int]]:
    """Words that can only be one thing beside a neighbour, by their places; and the places of all
    others, and of those that are another thing beside the other neighbour."""
    known: dict[int, str] = {}
    doubtful = set(range(len(pairs) + 1))
    for at, readings in enumerate(pairs):
        only = None if at in overlapping else _only(readings, _FEWEST_OF_TWO)
        for place, key in enumerate(only or (), at):
            if known.setdefault(place, key) == key:
                doubtful.discard(place)
            else:
                doubtful.add(place)
    return known, doubtful


def _listed(
    words: Sequence[Word], doubtful: set[int], count: Count
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Names of the lists that the archive has, where one of their words is in doubt."""
    for at, keys in long_names_without_dau([word.key for word in words]):
        if not doubtful.isdisjoint(range(at, at + len(keys))) and any(count([_phrase(keys)])):
            yield at, keys


def _of_three(
    pairs: Sequence[Sequence[_Reading]], doubtful: set[int], count: Count
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """What three words side by side can only be, where one of them is in doubt."""
    for at, (left, right) in enumerate(pairwise(pairs)):
        if doubtful.isdisjoint(range(at, at + 3)):
            continue
        possible = sorted(_joined(left, right), key=lambda each: (-each.articles, each.keys))
        if (keys := _only_of_three(possible[:_TRIED], count)) is not None:
            yield at, keys


def _only_of_three(possible: Sequence[_Reading], count: Count) -> tuple[str, ...] | None:
    """The reading that nearly all articles have, as soon as there can be no other or none."""
    counted: list[_Reading] = []
    for size in _AT_ONCE:
        next_ones, rest = possible[:size], possible[size:]
        if not next_ones:
            break
        counts = count([_phrase(each.keys) for each in next_ones])
        counted += [each._replace(articles=n) for each, n in zip(next_ones, counts, strict=True)]
        if not _may_be_only(counted, rest):
            return None
        possible = rest
    return _only(counted, _FEWEST)


def _may_be_only(counted: Sequence[_Reading], rest: Sequence[_Reading]) -> bool:
    """Whether one reading may have nearly all articles when the rest is counted, too."""
    whole = sum(each.articles for each in counted)
    best = max(each.articles for each in counted)
    at_most = max((each.articles for each in rest), default=0)
    return best >= _SHARE * whole or at_most >= _SHARE * (whole + at_most)


def _joined(left: Iterable[_Reading], right: Iterable[_Reading]) -> Iterator[_Reading]:
    """How three words may be read whose first and last two may be read so."""
    for one, other in product(left, right):
        if one.keys[1] == other.keys[0]:
            yield _Reading((*one.keys, other.keys[1]), min(one.articles, other.articles))


def _readings_of_two(field: Vocabulary, left: Word, right: Word) -> tuple[_Reading, ...]:
    """How two words may be read, and in how many articles they stand so."""
    lefts, rights = likely_forms(field, left), likely_forms(field, right)
    together = field.pair_frequencies(lefts, rights)
    return tuple(
        _Reading((lefts[row], rights[column]), int(together[row, column]))
        for row, column in zip(*together.nonzero(), strict=True)
    )


def _only(readings: Sequence[_Reading], fewest: int) -> tuple[str, ...] | None:
    """The reading that nearly all articles have, if enough have it."""
    if not readings:
        return None
    best = max(readings, key=lambda each: each.articles)
    whole = sum(each.articles for each in readings)
    return best.keys if best.articles >= max(fewest, _SHARE * whole) else None


def _phrase(keys: Sequence[str]) -> Phrase:
    return Phrase(tuple(Word(key, spell(key), settled=True) for key in keys))
