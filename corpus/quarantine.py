"""Articles that could not be read: kept in sight instead of guessed or lost."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class QuarantineReason(StrEnum):
    """Why an article was put aside."""

    EMPTY = "empty"
    ENCODING = "encoding"
    BROKEN_JSON = "broken-json"
    WRONG_TYPE = "wrong-type"
    MISSING_TITLE = "missing-title"
    MISSING_BODY = "missing-body"
    DUPLICATE_ID = "duplicate-id"
    IMPOSSIBLE_DATE = "impossible-date"
    TOO_LONG = "too-long"
    UNREADABLE = "unreadable"
    NO_ARTICLE = "no-article"
    """A page that is a list, a front page, an error."""
    PAGING = "paging"
    """A later page of an article that goes over several."""
    REFUSED = "refused"
    """Not asked: by robots.txt, or because the address is not public."""
    UNREACHABLE = "unreachable"
    """The server did not answer, or not with a page."""
    NOT_TAKEN = "not-taken"
    """The search cluster does not take it."""


@dataclass(frozen=True, slots=True)
class Quarantined:
    """One article put aside: where it stands and what is wrong with it."""

    path: str
    """The source as a person would name it; inside an archive `archive.zip!member`."""
    line: int
    """Line of the source, from 1; 0 when the whole file is meant."""
    reason: QuarantineReason
    detail: str
    """A sentence for a person, with what to do where that is known."""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.detail} [{self.reason}]"
