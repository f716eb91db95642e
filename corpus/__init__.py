"""What is read: articles from files, and what could not be read."""

from __future__ import annotations

from corpus.article import Article, JSONValue
from corpus.containers import SourceFile, path_text
from corpus.errors import CorpusError, SourceNotFoundError, TargetInSourceError
from corpus.gazetteers import (
    Gazetteers,
    SessionsOfTerm,
    TermsOfOffice,
    load_document_names,
    load_gazetteers,
    load_known_names,
    synonyms_path,
)
from corpus.known_officials import (
    HeldPost,
    KnownOfficial,
    Registry,
    load_registry,
    read_registry,
    registry_digest,
)
from corpus.quarantine import Quarantined, QuarantineReason
from corpus.sources import (
    count_articles,
    count_file,
    count_other_files,
    duplicate_of,
    fingerprint_of,
    is_source_name,
    list_files,
    parse_utf8_line,
    read_file,
    read_file_by,
    read_sources,
    sample_path,
)
from corpus.streams import Located, ReadResult

__all__ = [
    "Article",
    "CorpusError",
    "Gazetteers",
    "HeldPost",
    "JSONValue",
    "KnownOfficial",
    "Located",
    "QuarantineReason",
    "Quarantined",
    "ReadResult",
    "Registry",
    "SessionsOfTerm",
    "SourceFile",
    "SourceNotFoundError",
    "TargetInSourceError",
    "TermsOfOffice",
    "count_articles",
    "count_file",
    "count_other_files",
    "duplicate_of",
    "fingerprint_of",
    "is_source_name",
    "list_files",
    "load_document_names",
    "load_gazetteers",
    "load_known_names",
    "load_registry",
    "parse_utf8_line",
    "path_text",
    "read_file",
    "read_file_by",
    "read_registry",
    "read_sources",
    "registry_digest",
    "sample_path",
    "synonyms_path",
]
