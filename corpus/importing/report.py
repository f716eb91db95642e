"""What a run did, for people and for programs."""

from __future__ import annotations

import csv
import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from corpus.quarantine import Quarantined

REPORT_FILE: Final = "report.json"
QUARANTINE_FILE: Final = "quarantine.csv"
"""Beside the articles; no ending that an index run would read."""
_SHOWN: Final = 20
"""Of what was put aside, how many a report names."""


@dataclass(slots=True)
class ImportReport:
    """The account of one run. Nothing is lost: `read` is the sum of what became of it."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    """Read before and the same, or said to be the same by its server."""
    quarantined: int = 0
    conversions: Counter[str] = field(default_factory=Counter)
    """Articles by what had to be put right in their text."""
    undated: int = 0
    """New and changed articles whose day could not be read."""
    reasons: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)
    """What exports hold beside published articles (drafts, pages, pictures), by what it is."""
    passed_over: Counter[str] = field(default_factory=Counter)
    """Files of other kinds in folders and archives that were opened, by their endings."""
    first_quarantined: list[Quarantined] = field(default_factory=list)
    """Some to show; all stand in `quarantine_file`."""
    quarantine_file: Path = Path(QUARANTINE_FILE)

    @property
    def read(self) -> int:
        """Articles that were met, good or bad."""
        return self.new + self.changed + self.unchanged + self.quarantined

    def put_aside(self, quarantined: Quarantined) -> None:
        """Count one that was put aside."""
        self.quarantined += 1
        self.reasons[quarantined.reason.value] += 1
        if len(self.first_quarantined) < _SHOWN:
            self.first_quarantined.append(quarantined)

    def as_row(self) -> dict[str, object]:
        """The figures for programs."""
        return {
            "read": self.read,
            "new": self.new,
            "changed": self.changed,
            "unchanged": self.unchanged,
            "quarantined": self.quarantined,
            "conversions": dict(self.conversions.most_common()),
            "undated": self.undated,
            "reasons": dict(self.reasons.most_common()),
            "left_out": dict(self.left_out.most_common()),
            "passed_over": dict(self.passed_over.most_common()),
        }

    def write(self, folder: Path) -> None:
        """Leave the figures in the folder of the run's state."""
        text = json.dumps(self.as_row(), ensure_ascii=False, indent=1)
        (folder / REPORT_FILE).write_text(text + "\n", encoding="utf-8")


class QuarantineFile:
    """The list of what was put aside, as a table that opens in any spreadsheet."""

    def __init__(self, folder: Path) -> None:
        self._out = (folder / QUARANTINE_FILE).open("w", encoding="utf-8", newline="")
        self._table = csv.writer(self._out)
        self._table.writerow(("place", "line", "reason", "detail"))

    def add(self, each: Quarantined) -> None:
        """Write one line."""
        self._table.writerow((each.path, each.line or "", each.reason.value, each.detail))

    def close(self) -> None:
        """Write what is still in memory."""
        self._out.close()
