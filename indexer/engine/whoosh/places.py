"""Where the parts of a generation lie, and what Whoosh calls its index in there."""

from __future__ import annotations

from typing import Final

WHOOSH_FOLDER: Final = "whoosh"
COLUMNS_FOLDER: Final = "columns"
INDEX_NAME: Final = "MAIN"
"""Whoosh's own name for an index without one."""
