"""What a program must be able to do to take part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from corpus import Article


class EngineUnavailableError(Exception):
    """An engine cannot take part on this machine; the text says why in one sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """What every engine is told before it starts."""

    folder: Path
    """An empty folder of its own, removed at the end."""
    body_only: bool
    """Titles are neither indexed nor matched."""


class Engine(Protocol):
    """A program that indexes articles and answers queries with their ids."""

    @property
    def name(self) -> str:
        """How the table calls it: program and settings."""

    def build(self, articles: Sequence[Article]) -> None:
        """Index the articles; the time of this call is what the table shows."""

    def search(self, query: str, limit: int) -> Sequence[str]:
        """The ids of the best articles, best first, at most `limit`; those that match only."""

    def close(self) -> None:
        """Release files and memory."""
