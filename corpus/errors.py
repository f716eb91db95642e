"""What can go wrong while reading a corpus.

CorpusError
├── SourceNotFoundError   a file or folder that was named is not there
├── TargetInSourceError   a folder is to be read and to be written
└── RejectedArticleError  one article cannot be used; the reader quarantines it and goes on
    └── FetchFailedError  an address gave nothing (`corpus.fetching`)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from corpus.quarantine import QuarantineReason


class CorpusError(Exception):
    """Base of every error of this package."""


class SourceNotFoundError(CorpusError):
    """A named source does not exist or holds nothing that can be read."""

    def __init__(self, path: Path | str, why: str) -> None:
        super().__init__(f"{path}: {why}")
        self.path = path


class TargetInSourceError(CorpusError):
    """What is written would be read again."""

    def __init__(self, source: str | Path, into: Path, *, option: str) -> None:
        super().__init__(
            f"{into} lies in {source}, which is read: what is written there would be read again; "
            f"choose a folder beside it with {option}"
        )


class RejectedArticleError(CorpusError):
    """An article that must not be indexed; carries the reason for the quarantine list."""

    def __init__(self, reason: QuarantineReason, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail
