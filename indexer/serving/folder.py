"""The generations in a folder of this machine."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Final

from corpus import load_registry
from indexer.engine.ranking import Ranking
from indexer.errors import IndexDamagedError, IndexerError
from indexer.generations import current_generation, generations, pointer_of
from indexer.memory import memory_limit
from indexer.records import SearchRequest
from indexer.serving.queries import compounds_of, thesaurus_of
from indexer.serving.soundness import (
    QUICKLY_READ,
    CheckedFiles,
    FileState,
    SoundGeneration,
    file_state,
    newest_sound,
)

if TYPE_CHECKING:
    from pathlib import Path

    from indexer.engine import Index

_SHARE: Final = 0.5
"""Of the memory that there is an index may take before only what is read of it is mapped."""
_ANY_QUERY: Final = "hội nghị"
"""What finds something in any archive, so that hits are shown."""


class FolderServing:
    """The generations in a folder of this machine. Damaged ones are passed over."""

    def __init__(self, folder: Path, *, for_one: bool = False) -> None:
        """For one command only as many files are compared as are quickly read."""
        self._folder = folder
        self._for_one = for_one
        self._at_most = QUICKLY_READ if for_one else None
        self._checked = CheckedFiles()
        self._pointer = str(pointer_of(folder))
        self._named: tuple[FileState | None, str | None] = None, None
        """The generation that the pointer named when it was read, and the state it had then."""

    @property
    def where(self) -> str:
        """The folder."""
        return str(self._folder)

    @property
    def at_a_time(self) -> int:
        """One: a second one would only take the processor from it. What waits for the disk, as
        files are mapped into memory, keeps all threads of a process anyway."""
        return 1

    def prepare(self) -> None:
        """Compare files, and load what first pages need: once, not in each process."""
        load_registry()  # for the first profile
        with suppress(IndexerError), self.open(self.find()) as index:  # requests will say it
            index.search(SearchRequest(query=_ANY_QUERY))

    def exists(self) -> bool:
        """Whether any generation is there."""
        return bool(generations(self._folder))

    def newest(self) -> str | None:
        """The generation that the folder names; reads one small file when that is another one."""
        try:
            state = file_state(self._pointer)
        except OSError:
            return None
        known, name = self._named
        if state != known:
            name = current_generation(self._folder)
            self._named = state, name
        return name

    def find(self) -> SoundGeneration:
        """The generation that serves; if it is damaged, the newest that is whole.

        Raises IndexMissingError, IndexOutdatedError or IndexDamagedError.
        """
        return newest_sound(self._folder, self._checked, at_most=self._at_most)

    def is_sound(self, generation: SoundGeneration) -> bool:
        """Whether no file has changed."""
        try:
            self._checked.check(generation)
        except IndexDamagedError:
            return False
        return True

    def open(
        self,
        generation: SoundGeneration,
        *,
        ranking: Ranking | None = None,
        remember: bool = True,
    ) -> Index:
        """Open a generation that was found sound. Raises IndexDamagedError."""
        from indexer.engine.whoosh.index import WhooshIndex  # numpy and Whoosh, when needed

        return WhooshIndex(
            generation.folder,
            built_at=datetime.fromisoformat(generation.manifest.built_at),
            compounds=compounds_of,
            thesaurus=thesaurus_of(generation.index),
            ranking=ranking or Ranking(),
            remember=remember,
            at_once=not self._for_one and self.bytes_of(generation) < _SHARE * memory_limit(),
        )

    def bytes_of(self, generation: SoundGeneration) -> int:
        """The size of all its files."""
        return sum(size for size, _ in generation.manifest.files.values())

    @property
    def account(self) -> Path:
        """The folder of the index."""
        return self._folder

    def close(self) -> None:
        """Nothing is held."""
