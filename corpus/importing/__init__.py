"""Bring an archive in: files and addresses of many kinds → JSON Lines, each article once.

A run can break off anywhere; the next one goes on where it stopped. What was read before and has
not changed is not written again.
"""

from __future__ import annotations

from corpus.importing.report import ImportReport
from corpus.importing.run import ImportOptions, Progress, run_import

__all__ = ["ImportOptions", "ImportReport", "Progress", "run_import"]
