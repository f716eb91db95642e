"""What tests of meetings share: which ones a text names, and with which words."""

from __future__ import annotations

from datetime import date

from corpus import load_gazetteers, load_registry
from indexer.entities import Meeting
from indexer.entities.finder import EntityFinder

FINDER = EntityFinder(load_gazetteers(), load_registry())
PUBLISHED = date(2019, 11, 6)


def meetings(text: str, published: date | None = PUBLISHED) -> tuple[Meeting, ...]:
    return FINDER.find(text, published=published, author="").meetings


def told(text: str, published: date | None = PUBLISHED) -> list[tuple[str, int | None, str]]:
    """Kind, ordinal and body of each."""
    return [(each.kind, each.ordinal, each.body) for each in meetings(text, published)]


def surfaces(text: str) -> list[str]:
    """All the words that name them."""
    return [text[span.start : span.end] for each in meetings(text) for span in each.mentions]
