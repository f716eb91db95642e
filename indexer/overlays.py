"""Changing the overlay of an index: one at a time, and never half."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from indexer.generations import write_lock
from indexer.resolution.overlay import OVERLAY_FILE, Overlay, OverlayError, read_overlay

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def change_overlay(index: Path, change: Callable[[Overlay], Overlay]) -> Overlay:
    """Change the overlay of an index and give the new one.

    The file is replaced by one rename: it is the old one or the new one, whenever the program is
    killed. Raises IndexLockedError while another run writes the index, OverlayError when the file
    cannot be read or written, or what `change` raises.
    """
    with write_lock(index):
        changed = change(read_overlay(index))
        path = index / OVERLAY_FILE
        fresh = path.with_name(f"{OVERLAY_FILE}.tmp")
        try:
            with fresh.open("w", encoding="utf-8") as out:
                out.write(str(changed))
                out.flush()
                os.fsync(out.fileno())
            fresh.replace(path)
        except OSError as error:
            raise OverlayError(f"{path} cannot be written: {error}") from error
        return changed
