"""What is read: articles from files, and what could not be read."""

from __future__ import annotations

from corpus.article import Article, JSONValue
from corpus.errors import CorpusError, SourceNotFoundError
from corpus.gazetteers import Gazetteers, TermsOfOffice, load_gazetteers, synonyms_path
from corpus.known_officials import (
    HeldPost,
    KnownOfficial,
    Registry,
    load_registry,
    read_registry,
)
from corpus.quarantine import Quarantined, QuarantineReason
from corpus.sources import count_articles, read_sources, sample_path
from corpus.streams import ReadResult

__all__ = [
    "Article",
    "CorpusError",
    "Gazetteers",
    "HeldPost",
    "JSONValue",
    "KnownOfficial",
    "QuarantineReason",
    "Quarantined",
    "ReadResult",
    "Registry",
    "SourceNotFoundError",
    "TermsOfOffice",
    "count_articles",
    "load_gazetteers",
    "load_registry",
    "read_registry",
    "read_sources",
    "sample_path",
    "synonyms_path",
]
