"""What is read: articles from files, and what could not be read."""

from __future__ import annotations

from corpus.article import Article, JSONValue
from corpus.errors import CorpusError, SourceNotFoundError
from corpus.gazetteers import Gazetteers, load_gazetteers, synonyms_path
from corpus.quarantine import Quarantined, QuarantineReason
from corpus.sources import ReadResult, count_articles, read_sources, sample_path

__all__ = [
    "Article",
    "CorpusError",
    "Gazetteers",
    "JSONValue",
    "QuarantineReason",
    "Quarantined",
    "ReadResult",
    "SourceNotFoundError",
    "count_articles",
    "load_gazetteers",
    "read_sources",
    "sample_path",
    "synonyms_path",
]
