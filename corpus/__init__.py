"""What is read: articles from files, and what could not be read."""

from __future__ import annotations

from corpus.article import Article, JSONValue
from corpus.errors import CorpusError, SourceNotFoundError
from corpus.quarantine import Quarantined, QuarantineReason
from corpus.sources import ReadResult, count_articles, read_sources, sample_path

__all__ = [
    "Article",
    "CorpusError",
    "JSONValue",
    "QuarantineReason",
    "Quarantined",
    "ReadResult",
    "SourceNotFoundError",
    "count_articles",
    "read_sources",
    "sample_path",
]
