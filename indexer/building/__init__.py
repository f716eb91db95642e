"""Sources → an index: what changed is analysed and written beside the old one, then swapped."""

from __future__ import annotations

from indexer.building.repair import can_be_repaired, repair_index
from indexer.building.report import QUARANTINE_FILE, BuildReport
from indexer.building.run import build_index, preview
from indexer.building.watching import follow

__all__ = [
    "QUARANTINE_FILE",
    "BuildReport",
    "build_index",
    "can_be_repaired",
    "follow",
    "preview",
    "repair_index",
]
