"""pyvi's own tokeniser: what a Vietnamese tutorial on search would use."""

from __future__ import annotations

from pyvi import ViTokenizer

from bench.relevance.texts import composed


def compound_words(text: str) -> list[str]:
    """The words of a text, those of several syllables joined by `_`, without punctuation."""
    tokens = ViTokenizer.tokenize(composed(text)).lower().split()
    return [token for token in tokens if any(letter.isalnum() for letter in token)]
