"""What `thoisu doctor` finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What a look at one thing found."""

    GOOD = "good"
    NOTE = "note"
    """Nothing is wrong, but it is worth knowing."""
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    what: str
    verdict: Verdict
    found: str
    remedy: str = ""
    """What to do, when something is wrong."""
