"""The index that requests search: always the newest generation, never closed under a reader."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar, cast

from flask import current_app, g

from indexer.errors import IndexerError, IndexMissingError
from webui.collecting import collector

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask

    from indexer.engine.protocol import Index
    from indexer.records import Overview
    from indexer.serving import FoundGeneration, Serving

_EXTENSION = "thoisu.current_index"
Made = TypeVar("Made")
_log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class OpenIndex:
    """One open generation, and how many requests are reading it."""

    index: Index
    generation: FoundGeneration
    wanted: str | None
    """The generation that the index named when this one was chosen."""
    overview: Overview
    """Counted once: every page tells how many articles there are."""
    kept: dict[Callable[[Index], object], object] = field(default_factory=dict)
    """What was made of this generation once, by what made it."""
    readers: int = field(default=0)
    retired: bool = field(default=False)

    @property
    def stands_in(self) -> bool:
        """Whether it answers for a newer generation that cannot be read."""
        return self.wanted != self.generation.name

    def once(self, make: Callable[[Index], Made]) -> Made:
        """What a function makes of the index: computed at the first call, then kept.

        Two threads may both compute it; they get equal values.
        """
        if make not in self.kept:
            self.kept[make] = make(self.index)
        return cast("Made", self.kept[make])


class CurrentIndex:
    """Opens generations as they appear and closes each when its last reader is done.

    When the open generation is no longer sound, or a new one cannot be read, that is logged once
    and the newest generation that is whole serves. While one thread opens a new generation the
    others go on with the old one.
    """

    def __init__(self, serving: Serving[Any]) -> None:
        self._serving = serving
        self._held: OpenIndex | None = None
        self._changing = Lock()
        """Held by the one thread that opens a generation."""
        self._counting = Lock()
        """Guards `_held` and the counts of readers."""

    def prepare(self) -> None:
        """Load what searching needs, for processes that are forked later."""
        self._serving.prepare()

    def borrow(self) -> OpenIndex:
        """The newest generation; give it back with `give_back`.

        Raises IndexMissingError, or another IndexerError when there is none to be had.
        """
        self._refresh()
        with self._counting:
            if self._held is None:
                raise IndexMissingError(self._serving.where)
            self._held.readers += 1
            return self._held

    def give_back(self, borrowed: OpenIndex) -> None:
        """End one reading; closes a generation that was replaced meanwhile."""
        with self._counting:
            borrowed.readers -= 1
            close = borrowed.retired and borrowed.readers == 0
        if close:
            borrowed.index.close()
            collector.want()

    def close(self) -> None:
        """Let go of the open generation; a later `borrow` opens it again."""
        self._replace(None)
        self._serving.close()

    def _refresh(self) -> None:
        newest = self._serving.newest()
        held = self._held
        sound = held is not None and self._is_sound(held)
        if sound and held is not None and held.wanted == newest:
            return
        if not self._changing.acquire(blocking=not sound):
            return
        try:
            while self._open(self._serving.newest()):
                pass  # it was replaced and removed while it was being opened
        finally:
            self._changing.release()

    def _is_sound(self, held: OpenIndex) -> bool:
        return self._serving.is_sound(held.generation)

    def _open(self, newest: str | None) -> bool:
        """Let the newest sound generation serve; whether the index named another one meanwhile."""
        held = self._held
        sound = held is not None and self._is_sound(held)
        if sound and held is not None and held.wanted == newest:
            return False  # another thread was first
        try:
            generation = self._serving.find()
            if sound and held is not None and held.generation.name == generation.name:
                held.wanted = newest
                return False
            index = self._serving.open(generation)
            opened = OpenIndex(index, generation, newest, index.overview())
        except IndexerError as error:
            if self._serving.newest() != newest:
                return True
            if held is None or not sound or isinstance(error, IndexMissingError):
                self._replace(None)
                raise
            held.wanted = newest
            _log.error("generation %s stays in use: %s", held.index.generation, error)
            return False
        self._replace(opened)
        return False

    def _replace(self, opened: OpenIndex | None) -> None:
        with self._counting:
            old, self._held = self._held, opened
            if old is None:
                return
            old.retired = True
            close = old.readers == 0
        if close:
            old.index.close()
            collector.want()


def init_app(app: Flask, serving: Serving[Any]) -> None:
    """Give every request of an application the same CurrentIndex."""
    app.extensions[_EXTENSION] = CurrentIndex(serving)
    app.teardown_appcontext(_give_back)


def close(app: Flask) -> None:
    """Let go of the index that an application holds; for programs that go on without it."""
    _of(app).close()


def prepare(app: Flask) -> None:
    """Do what may be done once before processes are forked that answer."""
    _of(app).prepare()


def current_index() -> OpenIndex:
    """The generation that this request reads from its first to its last line."""
    borrowed = cast("OpenIndex | None", g.get("open_index"))
    if borrowed is None:
        borrowed = _of(current_app).borrow()
        g.open_index = borrowed
    return borrowed


def _give_back(_error: BaseException | None) -> None:
    borrowed = cast("OpenIndex | None", g.pop("open_index", None))
    if borrowed is not None:
        _of(current_app).give_back(borrowed)


def _of(app: Flask) -> CurrentIndex:
    return cast("CurrentIndex", app.extensions[_EXTENSION])
