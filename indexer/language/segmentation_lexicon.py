"""What the segmentation model says of each token, apart from where it stands."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from indexer.language.pyvi_model import SegmentationModel

_CACHE_LIMIT: Final = 100_000
"""Tokens kept; at some 300 bytes each, 30 MB. The frequent ones are met, and kept, first."""


class Syllable(NamedTuple):
    """What the model needs to know of a token, computed once for each spelling."""

    lower: str
    own: float
    before_next: float
    """What it adds to the score of the token after it."""
    after_previous: float
    """What it adds to the score of the token before it."""
    never_joins: bool
    is_title: bool


class Lexicon:
    """Looks tokens up in the model, and remembers them. Safe to share between threads."""

    def __init__(self, model: SegmentationModel) -> None:
        self._weights = model.attributes
        weight = model.attributes.get
        self._bias = weight("bias", 0.0)
        self._is_upper = weight("word.isupper()", 0.0)
        self._is_title = weight("word.istitle()", 0.0)
        self._is_digit = weight("word.isdigit()", 0.0)
        self._previous_title = weight("-1:word.istitle()", 0.0)
        self._previous_upper = weight("-1:word.isupper()", 0.0)
        self._next_title = weight("+1:word.istitle()", 0.0)
        self._next_upper = weight("+1:word.isupper()", 0.0)
        self._known: dict[str, Syllable] = {}

    def __getitem__(self, token: str) -> Syllable:
        """What the model knows of a token: of an unknown one its looks only."""
        return self._known.get(token) or self._learn(token)

    def _learn(self, token: str) -> Syllable:
        lower, weight = token.lower(), self._weights.get
        upper, title = token.isupper(), token.istitle()
        syllable = Syllable(
            lower=lower,
            own=self._bias
            + weight("word.lower():" + lower, 0.0)
            + (self._is_upper if upper else 0.0)
            + (self._is_title if title else 0.0)
            + (self._is_digit if token.isdigit() else 0.0),
            before_next=weight("-1:word.lower():" + lower, 0.0)
            + (self._previous_title if title else 0.0)
            + (self._previous_upper if upper else 0.0),
            after_previous=weight("+1:word.lower():" + lower, 0.0)
            + (self._next_title if title else 0.0)
            + (self._next_upper if upper else 0.0),
            never_joins=token in string.punctuation or token[0].isdigit(),
            is_title=token[0].istitle(),
        )
        if len(self._known) < _CACHE_LIMIT:
            self._known[token] = syllable
        return syllable
