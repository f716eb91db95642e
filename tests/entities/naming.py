"""What tests of officials share: who a text names, with which posts."""

from __future__ import annotations

from corpus import load_gazetteers, load_registry
from indexer.entities import Official
from indexer.entities.finder import EntityFinder

FINDER = EntityFinder(load_gazetteers(), load_registry())


def officials(text: str, *, author: str = "") -> tuple[Official, ...]:
    return FINDER.find(text, published=None, author=author).officials


def posts(text: str) -> dict[str, list[str]]:
    """Names with their posts; former and acting ones are said to be."""
    return {
        official.name: [
            post.text if post.status == "current" else f"{post.text} ({post.status})"
            for post in official.posts
        ]
        for official in officials(text)
    }
