"""The folder in which a generation is made."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from indexer.generations import new_generation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def unfinished_generation(index: Path) -> Iterator[Path]:
    """A folder for the next generation; it is gone afterwards, unless it was published.

    Use it under `write_lock`.
    """
    folder = new_generation(index)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def segment_prefix(folder: Path) -> str:
    """Of the names of its segments, unlike that of any other generation: `g7` for the seventh."""
    return f"g{int(folder.name.split('-')[1].split('.')[0])}"
