"""What one run did, or would do."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final

from indexer.generations import replace_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from corpus import Quarantined

QUARANTINE_FILE: Final = "quarantine.jsonl"
"""In the folder of the index: what the last run put aside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """The account of a run. Nothing is lost: `read` is the sum of the others."""

    generation: str
    """The one that serves afterwards; empty when nothing was to be written."""
    articles: int
    """Articles of the index afterwards."""
    new: int
    changed: int
    unchanged: int
    rewritten: int = 0
    """Of the unchanged, those that were written anew all the same: nothing was to be kept."""
    removed: tuple[str, ...]
    """The ids of articles that vanished from the sources."""
    quarantined: tuple[Quarantined, ...]
    put_aside_in: Path | None = None
    """The file that names all of `quarantined`, if it was written."""

    @property
    def indexed(self) -> int:
        """Articles that were written."""
        return self.new + self.changed + self.rewritten

    @property
    def read(self) -> int:
        """Articles that were met in the sources, good or bad."""
        return self.new + self.changed + self.unchanged + len(self.quarantined)

    def row(self) -> dict[str, object]:
        """The account for programs."""
        return {
            "generation": self.generation,
            "articles": self.articles,
            "read": self.read,
            "indexed": self.indexed,
            "new": self.new,
            "changed": self.changed,
            "unchanged": self.unchanged,
            "rewritten": self.rewritten,
            "removed": list(self.removed),
            "quarantined": len(self.quarantined),
            "put_aside": [asdict(each) for each in self.quarantined],
        }


def write_quarantine(folder: Path, quarantined: Iterable[Quarantined]) -> None:
    """Keep what was put aside. Raises OSError."""
    rows = (json.dumps(asdict(each), ensure_ascii=False) + "\n" for each in quarantined)
    replace_text(folder / QUARANTINE_FILE, "".join(rows))
