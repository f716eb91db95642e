"""JSON Lines that people judged: queries with what is relevant, passages with their entities."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

from indexer.errors import IndexerError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

Row = TypeVar("Row")


class JudgedError(IndexerError):
    """A file of judged queries or labelled passages cannot be read."""


def read_judged(path: Path, parse: Callable[[dict[str, Any]], Row], form: str) -> Iterator[Row]:
    """What `parse` makes of each line that is not blank.

    Raises JudgedError naming the line that is wrong, and what its `form` should be.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise JudgedError(f"{path} cannot be read: {error}") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield parse(json.loads(line))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise JudgedError(f"{path}:{number}: {form} ({error})") from error
