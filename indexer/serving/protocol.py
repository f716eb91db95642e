"""What every source of generations can do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from pathlib import Path

    from indexer.engine import Index
    from indexer.engine.ranking import Ranking


class FoundGeneration(Protocol):
    """A generation that can be opened."""

    @property
    def name(self) -> str:
        """Changes whenever its contents do."""


Found = TypeVar("Found", bound=FoundGeneration)


class Serving(Protocol[Found]):
    """A source of generations. Safe to share between threads."""

    @property
    def where(self) -> str:
        """The place, for people."""

    @property
    def at_a_time(self) -> int:
        """How many searches of one process are best run at a time."""

    def prepare(self) -> None:
        """Do what may be done once before processes are forked that search."""

    def exists(self) -> bool:
        """Whether there is an index, as far as can be known now."""

    def newest(self) -> str | None:
        """The name of the generation that serves; None when there is none. Cheap."""

    def find(self) -> Found:
        """The generation to open: the one that serves if it is sound. Raises IndexerError."""

    def is_sound(self, generation: Found) -> bool:
        """Whether a generation is still as it was found."""

    def open(
        self, generation: Found, *, ranking: Ranking | None = None, remember: bool = True
    ) -> Index:
        """Open a generation that was found. Raises IndexerError."""

    def bytes_of(self, generation: Found) -> int:
        """How much room a generation takes, without copies. Raises IndexerError."""

    @property
    def account(self) -> Path:
        """The folder in which the last run of this machine kept its account."""

    def close(self) -> None:
        """Release what finding and opening share."""
