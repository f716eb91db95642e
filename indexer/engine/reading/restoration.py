"""Syllables typed without dấu → the accented words they most probably stand for.

A chain of syllables is read as the archive itself writes it: each may be any of its accented
forms, and the most probable sequence under a bigram model is taken (Viterbi). The model is the
index: how many articles have a form, and in how many of these the next one stands beside it.
"""

from __future__ import annotations

import math
from itertools import groupby
from typing import TYPE_CHECKING, Final

import numpy as np

from indexer.engine.reading.listed_names import pairs_without_dau
from indexer.language.syllables import (
    fold,
    has_diacritics,
    letters_and_tone,
    spell,
    syllable_key,
)
from indexer.query import Word, positive_words, with_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indexer.engine.reading.vocabulary import Vocabulary
    from indexer.query import Node

_BESIDE: Final = 0.999
"""Weight of standing beside the form before it, against being frequent at all: two words that
stand in half of the articles hardly ever stand side by side (`hai duong` is Hải Dương)."""
_UNSEEN: Final = 0.1
"""Articles, added to those of each form: one that stands in none is not impossible."""
_MAX_FORMS: Final = 20
"""Accented forms of one syllable that are tried, the most frequent first."""
_RARE: Final = 10
"""Articles up to which a word with some dấu may be one that lost the rest (`nươc`, `thủ tuớng`),
and up to which what would be read instead is itself too rare beside its neighbours."""
_FAR_MORE: Final = 10
"""How many times as often as a word without dấu its reading must stand beside its neighbours for
the dấu to be forgotten; many syllables have none."""


_Forms = dict[str | None, int]
"""Forms of a syllable, the most frequent first, and in how many articles each stands."""


def restore(field: Vocabulary, words: Sequence[Word], size: int) -> tuple[str | None, ...]:
    """For each word its most probable term; None where the archive has none.

    Words with dấu stand for themselves.
    """
    return _most_probable(field, [_forms(field, word) for word in words], size)


def _most_probable(field: Vocabulary, forms: Sequence[_Forms], size: int) -> tuple[str | None, ...]:
    """The most probable sequence of one form for each word."""
    chains = _best_chains(field, forms, size)
    if not chains:
        return ()
    term = max(chains[-1], key=lambda form: chains[-1][form][0])
    restored = [term]
    for chain in reversed(chains[1:]):
        term = chain[term][1]
        restored.append(term)
    return tuple(reversed(restored))


def restored(field: Vocabulary, words: Sequence[Word], size: int) -> tuple[str, ...]:
    """The same spelled with dấu; as it was typed where the archive has none."""
    read = with_listed_names(field, words)
    return tuple(
        word.typed if key is None else spell(key)
        for word, key in zip(words, restore(field, read, size), strict=True)
    )


def with_listed_names(field: Vocabulary, words: Sequence[Word]) -> list[Word]:
    """The words with the dấu of names of the lists.

    Two words that begin one, and mostly are that where they stand side by side, are read so
    whatever stands before them: else `nhom da nang` were what `nhôm đã nâng` is.
    """
    read = list(words)
    for at, beginnings in pairs_without_dau([word.key for word in words]):
        spelled = side_by_side(field, words[at], words[at + 1])
        name = tuple(map(syllable_key, spelled))
        if name in beginnings:
            read[at : at + 2] = map(Word, name, spelled)
    return read


def cased_like(typed: str, word: str) -> str:
    """A word in capitals or small letters, as it was typed."""
    if typed.isupper() and len(typed) > 1:
        return word.upper()
    return word.capitalize() if typed[:1].isupper() else word


def side_by_side(field: Vocabulary, left: Word, right: Word) -> tuple[str, str]:
    """Two words as they stand side by side in most articles, spelled with dấu; as typed if never.

    Frequent words are probable readings even where they hardly ever stand together.
    """
    lefts, rights = likely_forms(field, left), likely_forms(field, right)
    together = field.pair_frequencies(lefts, rights)
    if not together.any():
        return left.typed, right.typed
    row, column = divmod(int(together.argmax()), len(rights))
    return spell(lefts[row]), spell(rights[column])


def likely_forms(field: Vocabulary, word: Word) -> list[str]:
    """What a word may be with its dấu, the most frequent first."""
    return [form for form in _forms(field, word) if form]


def completed(field: Vocabulary, tree: Node, size: int) -> Node:
    """A query typed with dấu, with the dấu that was forgotten on some of its words.

    Words without dấu are left as they are where the archive has them so beside their neighbours
    (`Ban Chấp hành`), and all of them where none has dấu: those have many readings. A word that
    has some and that the archive hardly knows may have lost the rest (`chủ tịch nươc`), and beside
    forgotten ones any that has no tone (`Vân Đon Phu Quốc`).
    """
    words = positive_words(tree)
    if not any(has_diacritics(word.typed) for word in words):
        return tree
    if not any(_may_lack_dau(field, word) for word in words):
        return tree
    forms = _doubtful(field, words, [_forms(field, word, in_part=True) for word in words])
    if all(counts.keys() <= {word.key, None} for word, counts in zip(words, forms, strict=True)):
        return tree
    keys = _most_probable(field, forms, size)
    read = [
        word if key is None else Word(key, cased_like(word.typed, spell(key)))
        for word, key in zip(words, keys, strict=True)
    ]
    forgotten = {
        word: read[at]
        for at, word in enumerate(words)
        if word.key != read[at].key and _is_forgotten(field, words, read, at)
    }
    if all(has_diacritics(word.typed) for word in forgotten):  # nobody typed `anh Thăng` in haste
        forgotten = {word: new for word, new in forgotten.items() if _may_lack_dau(field, word)}
    return with_words(tree, forgotten) if forgotten else tree


def _doubtful(field: Vocabulary, words: Sequence[Word], forms: Sequence[_Forms]) -> list[_Forms]:
    """The forms of each word that are worth trying: only itself in a run of words that all stand so
    often beside their neighbours as they were typed that no other form can far more often.

    Most words without dấu in a query with dấu have none: they need no search for the best chain.
    """
    tried = list(forms)
    for is_open, run in groupby(range(len(forms)), key=lambda at: len(forms[at]) > 1):
        places = list(run)
        if is_open and all(_is_certain(field, words, forms, at) for at in places):
            for at in places:
                tried[at] = {words[at].key: forms[at][words[at].key]}
    return tried


def _is_certain(field: Vocabulary, words: Sequence[Word], forms: Sequence[_Forms], at: int) -> bool:
    if has_diacritics(words[at].typed) or words[at].key not in forms[at]:
        return False
    pairs = [words[place : place + 2] for place in (at - 1, at) if 0 <= place < len(words) - 1]
    as_typed = sum(field.beside(*pair, folding=False) for pair in pairs)
    otherwise = sum(field.beside(*pair, folding=True) for pair in pairs) - as_typed
    return otherwise < max(1, _FAR_MORE * as_typed)


def _may_lack_dau(field: Vocabulary, word: Word) -> bool:
    return not has_diacritics(word.typed) or field.frequency(word.key) <= _RARE


def _is_forgotten(field: Vocabulary, typed: Sequence[Word], read: Sequence[Word], at: int) -> bool:
    """Whether a word stands beside its neighbours far more often with the dấu of its reading.

    Who typed some dấu mostly typed all: then it must stand there not just anywhere.
    """
    forms = [typed[at].key, read[at].key]
    as_typed, as_read = _beside(field, forms, typed, read, at)
    least = _RARE + 1 if has_diacritics(typed[at].typed) else 1
    return as_read >= max(least, _FAR_MORE * as_typed)


def _beside(
    field: Vocabulary, forms: Sequence[str], typed: Sequence[Word], read: Sequence[Word], at: int
) -> list[int]:
    """In how many articles each form of a word stands beside what is beside it in the query."""
    counts = np.zeros(len(forms), dtype=np.int64)
    if at:
        lefts = list({typed[at - 1].key, read[at - 1].key})
        counts += field.pair_frequencies(lefts, forms).sum(axis=0)
    if at + 1 < len(typed):
        rights = list({typed[at + 1].key, read[at + 1].key})
        counts += field.pair_frequencies(forms, rights).sum(axis=1)
    found: list[int] = counts.tolist()
    return found


_Chain = dict[str | None, tuple[float, str | None]]
"""For each form of a syllable its best log probability, and the form before it."""


def _best_chains(field: Vocabulary, forms: Sequence[_Forms], size: int) -> list[_Chain]:
    chains: list[_Chain] = []
    before: _Forms = {}
    for counts in forms:
        if chains:
            chains.append(_next_chain(field, chains[-1], before, counts, size))
        else:
            alone = ((form, (count + _UNSEEN) / size) for form, count in counts.items())
            chains.append({form: (math.log(share), None) for form, share in alone})
        before = counts
    return chains


def _forms(field: Vocabulary, word: Word, *, in_part: bool = False) -> _Forms:
    """The forms that are tried; of a word with dấu only itself, unless its dấu may have been typed
    only `in_part`."""
    if has_diacritics(word.typed):
        frequency = field.frequency(word.key)
        is_whole = frequency > _RARE and letters_and_tone(word.key)[1]
        if is_whole or not in_part:
            return {word.key: frequency} if frequency else {None: 0}
    forms = field.forms(fold(word.key))
    if has_diacritics(word.typed):
        forms = {form: count for form, count in forms.items() if _adds_dau(form, word.key)}
    best = sorted(forms, key=lambda form: (-forms[form], form))[:_MAX_FORMS]
    return {form: forms[form] for form in best} or {None: 0}


def _adds_dau(form: str, key: str) -> bool:
    """Whether a form has all dấu of a key, or those and more."""
    letters, tone = letters_and_tone(form)
    typed_letters, typed_tone = letters_and_tone(key)
    return typed_tone in {"", tone} and all(
        typed in {letter, fold(letter)}
        for letter, typed in zip(letters, typed_letters, strict=True)
    )


def _next_chain(
    field: Vocabulary,
    chain: _Chain,
    before: Mapping[str | None, int],
    counts: Mapping[str | None, int],
    size: int,
) -> _Chain:
    """The best way to reach each form of a syllable from the forms of the one before it."""
    if len(before) == len(counts) == 1:  # there is nothing to choose, and most words have dấu
        (only,) = before
        return dict.fromkeys(counts, (0.0, only))
    lefts, rights = [left for left in before if left], [right for right in counts if right]
    share = np.zeros((len(before), len(counts)))
    if lefts and rights:  # otherwise the only form of one of them is none
        # Of the articles with one form, the share in which the other stands right after it.
        share = field.pair_frequencies(lefts, rights) / np.array(list(before.values()))[:, None]
    alone = (np.array(list(counts.values())) + _UNSEEN) / size
    logs = np.array([log for log, _ in chain.values()])
    reached = logs[:, None] + np.log(_BESIDE * share + (1 - _BESIDE) * alone)
    best = reached.argmax(axis=0).tolist()
    found, forms = reached.max(axis=0).tolist(), list(chain)
    return {form: (log, forms[at]) for form, log, at in zip(counts, found, best, strict=True)}
