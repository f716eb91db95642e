"""Follow files and folders: whenever an article file in them changes, run again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from watchfiles import Change, watch

from corpus import is_source_name

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Sequence

_STEP_MS: Final = 50
"""Quiet after a change before it is acted on: a file that is still being written is let alone."""
_DEBOUNCE_MS: Final = 500
"""Changes that never become quiet are acted on after so long."""
_WAKE_MS: Final = 200
"""Time between two looks at whether to stop."""


def follow(
    sources: Sequence[Path], run: Callable[[], None], *, stop: threading.Event | None = None
) -> None:
    """Call `run` once, and again after each change of a file of the sources, until `stop` is set.

    A change that happens while `run` works is not missed: it is called once more. Returns when
    `stop` is set; Ctrl+C raises KeyboardInterrupt.
    """
    changes = watch(
        *{source if source.is_dir() else source.parent for source in sources},
        watch_filter=SourceFilter(sources),
        step=_STEP_MS,
        debounce=_DEBOUNCE_MS,
        rust_timeout=_WAKE_MS,
        yield_on_timeout=True,
        stop_event=stop,
    )
    next(changes, None)  # returns when the folders are being watched
    run()
    for changed in changes:
        if changed:
            run()


class SourceFilter:
    """Which changes matter: those of files that are read, in the sources that were named."""

    def __init__(self, sources: Sequence[Path]) -> None:
        self._folders = [source.resolve() for source in sources if source.is_dir()]
        self._files = {source.resolve() for source in sources if not source.is_dir()}

    def __call__(self, change: Change, path: str) -> bool:
        """Whether a change of a path matters."""
        changed = Path(path)
        # Files of a new folder may be written before the folder is watched: it counts itself.
        is_new_folder = change is Change.added and changed.is_dir()
        if not is_new_folder and not is_source_name(changed.name):
            return False
        resolved = changed.parent.resolve() / changed.name
        return resolved in self._files or any(
            resolved.is_relative_to(folder) for folder in self._folders
        )
