"""Follow files and folders: whenever an article file in them changes, run again."""

from __future__ import annotations

import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from watchfiles import Change, watch

from corpus import is_source_name

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from watchfiles.main import FileChange

_STEP_MS: Final = 50
"""Quiet after a change before it is acted on: a file that is still being written is let alone."""
_DEBOUNCE_MS: Final = 500
"""Changes that never become quiet are acted on after so long."""
_WAKE_MS: Final = 200
"""Time between two looks at whether to stop, and whether folders are the same."""

_Identity: TypeAlias = tuple[int, int]
"""Of a device, and on it of a folder."""


def follow(
    sources: Sequence[Path], run: Callable[[], None], *, stop: threading.Event | None = None
) -> None:
    """Call `run` once, and again after each change of a file of the sources, until `stop` is set.

    A change that happens while `run` works is not missed: it is called once more. It is called,
    too, when a folder has gone, has come back or is another one than before. The sources must be
    there at the beginning. Returns when `stop` is set; Ctrl+C raises KeyboardInterrupt.
    """
    stop = stop or threading.Event()
    folders = {source if source.is_dir() else source.parent for source in sources}
    while not stop.is_set():
        _follow_same(folders, sources, run, stop)


def _follow_same(
    folders: Collection[Path],
    sources: Sequence[Path],
    run: Callable[[], None],
    stop: threading.Event,
) -> None:
    """Follow the folders for as long as they are the same: the system watches a folder, not its
    name, and never tells that another one has the name."""
    watched = {folder: _identity(folder) for folder in folders}
    changes = _changes([folder for folder, there in watched.items() if there], sources, stop)
    next(changes, None)  # returns when the folders are being watched
    run()
    for changed in changes:
        if _has_gone(changed, watched):
            return
        if changed:
            run()


def _changes(
    folders: Collection[Path], sources: Sequence[Path], stop: threading.Event
) -> Iterator[Collection[FileChange]]:
    """The changes that matter, and nothing now and then, until `stop` is set."""
    if folders:
        with suppress(FileNotFoundError):  # one has gone since it was looked at
            yield from watch(
                *folders,
                watch_filter=SourceFilter(sources),
                step=_STEP_MS,
                debounce=_DEBOUNCE_MS,
                rust_timeout=_WAKE_MS,
                yield_on_timeout=True,
                stop_event=stop,
            )
    while not stop.wait(_WAKE_MS / 1000):
        yield ()


def _has_gone(changed: Collection[FileChange], watched: Mapping[Path, _Identity | None]) -> bool:
    """Whether a folder is no longer the one that is watched.

    One that is made again at once may get the number of the one that was deleted, so that the
    deletion has to be looked for as well.
    """
    deleted = {Path(path).absolute() for change, path in changed if change is Change.deleted}
    return any(
        folder.absolute() in deleted or _identity(folder) != before
        for folder, before in watched.items()
    )


def _identity(folder: Path) -> _Identity | None:
    """What tells a folder from another one of the same name; None when it is not there."""
    try:
        stat = folder.stat()
    except OSError:
        return None
    return stat.st_dev, stat.st_ino


class SourceFilter:
    """Which changes matter: those of files that are read, in the sources that were named, and that
    a folder which is watched has been deleted."""

    def __init__(self, sources: Sequence[Path]) -> None:
        folders = [source for source in sources if source.is_dir()]
        self._folders = {place for each in folders for place in (each.resolve(), each.absolute())}
        self._files = {source.resolve() for source in sources if not source.is_dir()}
        self._watched = {
            source.absolute() if source.is_dir() else source.parent.absolute() for source in sources
        }

    def __call__(self, change: Change, path: str) -> bool:
        """Whether a change of a path matters."""
        changed = Path(path)
        if change is Change.deleted and changed.absolute() in self._watched:
            return True
        # Files of a new folder may be written before the folder is watched: it counts itself.
        is_new_folder = change is Change.added and changed.is_dir()
        if not is_new_folder and not is_source_name(changed.name):
            return False
        resolved = changed.parent.resolve() / changed.name
        # Behind a link that is followed stands what is elsewhere, but named as below the folder.
        return resolved in self._files or any(
            path.is_relative_to(folder)
            for path in (resolved, changed.absolute())
            for folder in self._folders
        )
