"""Narrowing a list by words that are typed into a field."""

from __future__ import annotations

from indexer.language.syllables import fold


def folded_words(text: str) -> str:
    """A text as `has_words` looks into it: without dấu, a blank before every word."""
    return f" {' '.join(fold(text).split())}"


def has_words(folded: str, wanted: str) -> bool:
    """Whether each wanted word begins a word of the folded text."""
    return all(f" {word}" in folded for word in fold(wanted).split())
