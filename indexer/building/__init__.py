"""Sources → an index: what changed is analysed and written beside the old one, then swapped."""

from __future__ import annotations

from indexer.building.report import BuildReport
from indexer.building.run import QUARANTINE_FILE, build_index, preview
from indexer.building.watching import follow

__all__ = ["QUARANTINE_FILE", "BuildReport", "build_index", "follow", "preview"]
