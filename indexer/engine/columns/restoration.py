"""Syllables typed without dấu → the accented words they most probably stand for.

A chain of syllables is read as the archive itself writes it: each may be any of its accented
forms, and the most probable sequence under a bigram model is taken (Viterbi). The model is the
index: how many articles have a form, and in how many of these the next one stands beside it.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.engine.columns.fields import TextField
    from indexer.query import Word

_BESIDE: Final = 0.9
"""Weight of standing beside the form before it, against being frequent at all."""
_UNSEEN: Final = 0.1
_MAX_FORMS: Final = 20
"""Accented forms of one syllable that are tried, the most frequent first."""


def restore(field: TextField, words: Sequence[Word], size: int) -> tuple[int | None, ...]:
    """For each word the number of its most probable term; None where the archive has none."""
    chains = _best_chains(field, words, size)
    if not chains:
        return ()
    number = max(chains[-1], key=lambda term: chains[-1][term][0])
    restored = [number]
    for chain in reversed(chains[1:]):
        number = chain[number][1]
        restored.append(number)
    return tuple(reversed(restored))


_Chain = dict[int | None, tuple[float, int | None]]
"""For each form of a syllable its best log probability, and the form before it."""


def _best_chains(field: TextField, words: Sequence[Word], size: int) -> list[_Chain]:
    frequency = field.postings.frequency
    chains: list[_Chain] = []
    for word in words:
        forms = field.lexicon.terms_of(word, folding=True)
        forms = sorted(forms, key=frequency, reverse=True)[:_MAX_FORMS]
        counts: dict[int | None, int] = {form: frequency(form) for form in forms} or {None: 0}
        chain: _Chain = {}
        for form, count in counts.items():
            alone = (count + _UNSEEN) / size
            if chains:
                chain[form] = _best_before(field, chains[-1], form, alone)
            else:
                chain[form] = (math.log(alone), None)
        chains.append(chain)
    return chains


def _best_before(
    field: TextField, chain: _Chain, form: int | None, alone: float
) -> tuple[float, int | None]:
    """The best way to reach a form: its log probability and the form before it."""
    best, best_before = -math.inf, None
    for before, (log, _) in chain.items():
        beside = _share_beside(field, before, form)
        reached = log + math.log(_BESIDE * beside + (1 - _BESIDE) * alone)
        if reached > best:
            best, best_before = reached, before
    return best, best_before


def _share_beside(field: TextField, left: int | None, right: int | None) -> float:
    """Of the articles with one form, the share in which the other stands right after it."""
    if left is None or right is None or field.pairs is None:
        return 0.0
    found = field.pairs.find(left, right)
    return len(found[0]) / field.postings.frequency(left) if found else 0.0
