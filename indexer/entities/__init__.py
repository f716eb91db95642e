"""Who, at which meeting, when, citing what: what is found, and which spellings are one.

The rules that find it stand in `indexer.entities.finder`, which takes half a second to load.
"""

from __future__ import annotations

from indexer.entities.officials.names import official_key
from indexer.entities.officials.same_posts import distinct_posts, office_key
from indexer.entities.records import (
    Citation,
    DateEvidence,
    DatePrecision,
    Derivation,
    Entities,
    EventDate,
    Identity,
    Meeting,
    MeetingKind,
    MeetingSeries,
    Mention,
    Official,
    Post,
    PostStatus,
    Span,
)

__all__ = [
    "Citation",
    "DateEvidence",
    "DatePrecision",
    "Derivation",
    "Entities",
    "EventDate",
    "Identity",
    "Meeting",
    "MeetingKind",
    "MeetingSeries",
    "Mention",
    "Official",
    "Post",
    "PostStatus",
    "Span",
    "distinct_posts",
    "office_key",
    "official_key",
]
