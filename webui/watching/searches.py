"""Searches that found nothing, for the editor who wants to know what readers miss. Opt-in."""

from __future__ import annotations

import json
import logging
import os
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from webui.keeping import do_again, keep_nothing
from webui.settings import current_settings
from webui.watching.metrics import count_search

if TYPE_CHECKING:
    from pathlib import Path

    from indexer.records import SearchPage

LARGEST_LOG: Final = 10_000_000
"""Bytes; nothing is added to a longer log until the editor has taken it away."""

_log = logging.getLogger(__name__)


def note_search(page: SearchPage) -> None:
    """Count a search; write down the words of one that found nothing, if the settings say so.

    An answer that is kept is counted each time it is given; one without results is not kept.
    """
    count_search(page.total)
    if page.total:
        do_again(partial(count_search, page.total))
    else:
        keep_nothing()
    path = current_settings().failed_searches
    if path is not None and not page.total and page.request.query and page.request.page == 1:
        _write_down(path, page.request.query)


def _write_down(path: Path, query: str) -> None:
    """Add a line in one write, so that processes do not mix theirs; the day only, nobody's name."""
    line = json.dumps({"day": f"{datetime.now(UTC):%Y-%m-%d}", "query": query}, ensure_ascii=False)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            if os.fstat(descriptor).st_size < LARGEST_LOG:
                os.write(descriptor, f"{line}\n".encode())
        finally:
            os.close(descriptor)
    except OSError as error:
        _log.error("a search that found nothing could not be written down: %s", error)
