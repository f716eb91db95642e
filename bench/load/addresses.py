"""What readers ask for: the queries of a judged collection, among pages that all readers open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import quote_plus

from indexer.evaluation.relevance import read_topics

if TYPE_CHECKING:
    from pathlib import Path

_OTHERS: Final = ("/", "/lanh-dao", "/hoi-nghi", "/van-ban", "/gioi-thieu", "/tim-kiem")


def mixed_addresses(topics: Path) -> list[str]:
    """Result pages, API answers, completions and feeds for every query, and the index pages."""
    queries = [quote_plus(topic.query) for topic in read_topics(topics)]
    return [
        *(f"/tim-kiem?q={query}" for query in queries),
        *(f"/tim-kiem?q={query}&sort=newest" for query in queries[::3]),
        *(f"/api/v1/search?q={query}" for query in queries[1::3]),
        *(f"/goi-y?q={query[:8].split('%')[0]}" for query in queries[2::3]),
        *(f"/tim-kiem.atom?q={query}" for query in queries[::20]),
        *_OTHERS * 5,
    ]
