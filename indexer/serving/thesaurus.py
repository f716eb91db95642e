"""The writings that are known now: the program's list and the editor's, read again when changed."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from indexer.query.synonyms import Thesaurus

if TYPE_CHECKING:
    from collections.abc import Sequence

_log = logging.getLogger(__name__)

OWN_FILE: Final = "synonyms.txt"
"""The editor's own list, in the folder of the index."""


class ThesaurusFiles:
    """A Thesaurus of several files that follows their changes: asking is two `stat` calls."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = tuple(map(os.fspath, paths))
        self._seen: tuple[object, ...] | None = None
        self._thesaurus = Thesaurus(())

    def __call__(self) -> Thesaurus:
        """The writings that stand in the files now; a missing file has none."""
        now = tuple(_state(path) for path in self._paths)
        if now != self._seen:
            lines = [line for path in self._paths for line in _lines(path)]
            self._thesaurus, self._seen = Thesaurus(lines), now
        return self._thesaurus


def _state(path: str) -> object:
    try:
        stat = os.stat(path)  # noqa: PTH116 (half as long as Path's, once a search)
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text(encoding="utf-8-sig").splitlines()
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:
        # Perhaps it is being written just now: the next change is seen again.
        _log.warning("the writings in %s are left out until it is saved as UTF-8: %s", path, error)
        return []
