"""Changing the overlay of an index: one at a time, and never half."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.generations import replace_text, write_lock
from indexer.resolution.overlay import OVERLAY_FILE, Overlay, OverlayError, read_overlay

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def change_overlay(index: Path, change: Callable[[Overlay], Overlay]) -> Overlay:
    """Change the overlay of an index and give the new one.

    Raises IndexLockedError while another run writes the index, OverlayError when the file
    cannot be read or written, or what `change` raises.
    """
    with write_lock(index):
        changed = change(read_overlay(index))
        path = index / OVERLAY_FILE
        try:
            replace_text(path, str(changed))
        except OSError as error:
            raise OverlayError(f"{path} cannot be written: {error}") from error
        return changed
