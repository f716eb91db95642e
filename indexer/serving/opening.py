"""Opening an index for one program that searches it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from indexer.serving.choosing import serving_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from indexer.engine import Index
    from indexer.engine.ranking import Ranking


def open_index(
    index: Path,
    *,
    ranking: Ranking | None = None,
    remember: bool = True,
    environment: Mapping[str, str] = os.environ,
) -> Index:
    """Open the generation that serves, for reading; in a folder, the newest one that is whole.

    `environment` says which engine it is (`THOISU_ENGINE`). Files are compared with their
    checksums, in a large index only as many as are quickly read. Measurements may want another
    ranking, and no memory of earlier answers.

    Raises IndexMissingError, IndexOutdatedError, IndexDamagedError, SettingError or ClusterError.
    """
    serving = serving_of(index, environment, for_one=True)
    try:
        return serving.open(serving.find(), ranking=ranking, remember=remember)
    except BaseException:  # Ctrl+C too closes the connections; raised again
        serving.close()
        raise
