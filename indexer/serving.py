"""Which generation serves, wherever it lies: the one face through which engines are opened.

A folder on this machine or a cluster, as `THOISU_ENGINE` says. Who follows a source of generations
asks `newest` as often as it likes, and `find` and `open` when that changes.
"""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import datetime
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

from corpus import synonyms_path
from indexer.engine.choice import EngineName, chosen_engine
from indexer.engine.ranking import Ranking
from indexer.errors import (
    ClusterAwayError,
    ClusterError,
    IndexDamagedError,
    IndexerError,
    IndexMissingError,
    SettingError,
)
from indexer.generations import current_generation, generations, pointer_of
from indexer.language.normalisation import normalise
from indexer.language.segmentation import default_segmenter
from indexer.records import SearchRequest
from indexer.soundness import (
    QUICKLY_READ,
    CheckedFiles,
    FileState,
    SoundGeneration,
    file_state,
    newest_sound,
)
from indexer.thesaurus import OWN_FILE, ThesaurusFiles

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from indexer.engine import Index
    from indexer.engine.opensearch.cluster import Cluster
    from indexer.engine.opensearch.generations import Generation
    from indexer.engine.opensearch.settings import ClusterSettings

ASKED_AGAIN: Final = 1.0
"""Seconds for which a cluster is not asked again which generation serves."""
_ANY_QUERY: Final = "hội nghị"
"""What finds something in any archive, so that hits are shown."""


class FoundGeneration(Protocol):
    """A generation that can be opened."""

    @property
    def name(self) -> str:
        """Changes whenever its contents do."""


Found = TypeVar("Found", bound=FoundGeneration)


class Serving(Protocol[Found]):
    """A source of generations. Safe to share between threads."""

    @property
    def where(self) -> str:
        """The place, for people."""

    @property
    def at_a_time(self) -> int:
        """How many searches of one process are best run at a time."""

    def prepare(self) -> None:
        """Do what may be done once before processes are forked that search."""

    def exists(self) -> bool:
        """Whether there is an index, as far as can be known now."""

    def newest(self) -> str | None:
        """The name of the generation that serves; None when there is none. Cheap."""

    def find(self) -> Found:
        """The generation to open: the one that serves if it is sound. Raises IndexerError."""

    def is_sound(self, generation: Found) -> bool:
        """Whether a generation is still as it was found."""

    def open(
        self, generation: Found, *, ranking: Ranking | None = None, remember: bool = True
    ) -> Index:
        """Open a generation that was found. Raises IndexerError."""

    def bytes_of(self, generation: Found) -> int:
        """How much room a generation takes, without copies. Raises IndexerError."""

    def folder_of(self, generation: Found) -> Path:
        """Where the run that wrote a generation kept its account on this machine."""

    def close(self) -> None:
        """Release what finding and opening share."""


class FolderServing:
    """The generations in a folder of this machine. Damaged ones are passed over."""

    def __init__(self, folder: Path, *, for_one: bool = False) -> None:
        """For one command only as many files are compared as are quickly read."""
        self._folder = folder
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
        """Compare files, and load whatever a first search loads: once, not in each process."""
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
            compounds=_compounds,
            thesaurus=_thesaurus(generation.index),
            ranking=ranking or Ranking(),
            remember=remember,
        )

    def bytes_of(self, generation: SoundGeneration) -> int:
        """The size of all its files."""
        return sum(size for size, _ in generation.manifest.files.values())

    def folder_of(self, generation: SoundGeneration) -> Path:
        """Its own folder."""
        return generation.folder

    def close(self) -> None:
        """Nothing is held."""


class ClusterServing:
    """The generations in a cluster. Each process connects by itself, at its first question."""

    def __init__(self, folder: Path, settings: ClusterSettings, *, for_one: bool = False) -> None:
        """In `folder` lies what the editor decides: synonyms, who is who.

        For one command the connections are closed with what was opened.
        """
        self._folder = folder
        self._for_one = for_one
        self._settings = settings
        self._connected: Cluster | None = None
        self._connecting = Lock()
        self._newest: str | None = None
        self._asked = -ASKED_AGAIN

    @property
    def where(self) -> str:
        """The cluster and the alias."""
        return f"{self._settings.shown}/{self._settings.name}"

    @property
    def at_a_time(self) -> int:
        """Most of the time a search waits for the cluster, which runs many at a time."""
        return 16

    def prepare(self) -> None:
        """Load the engine; connections are not shared between processes."""
        import indexer.engine.opensearch.index  # noqa: F401 (once, not in each process)

    def exists(self) -> bool:
        """Whether there is an index; a cluster that does not answer may have one."""
        try:
            self.find()
        except IndexMissingError:
            return False
        except ClusterAwayError:
            return True
        return True

    def newest(self) -> str | None:
        """The generation that serves, asked once a second; what was known, if nobody answers."""
        now = time.monotonic()
        if now - self._asked < ASKED_AGAIN:
            return self._newest
        self._asked = now  # others go on with what is known meanwhile
        try:
            self.find()
        except IndexMissingError:
            self._newest = None
        except ClusterError:
            return self._newest
        return self._newest

    def find(self) -> Generation:
        """The generation that serves.

        Raises IndexMissingError, IndexOutdatedError, or ClusterError.
        """
        from indexer.engine.opensearch.generations import serving

        found = serving(self._cluster())
        self._newest, self._asked = found.name, time.monotonic()
        return found

    def is_sound(self, generation: Generation) -> bool:
        """The cluster looks after its files itself."""
        return bool(generation.articles)

    def open(
        self, generation: Generation, *, ranking: Ranking | None = None, remember: bool = True
    ) -> Index:
        """Open a generation. Raises ClusterAwayError."""
        from indexer.engine.opensearch.index import ClusterIndex

        return ClusterIndex(
            self._cluster(),
            generation,
            compounds=_compounds,
            thesaurus=_thesaurus(self._folder),
            ranking=ranking or Ranking(),
            remember=remember,
            closing=self.close if self._for_one else None,
        )

    def bytes_of(self, generation: Generation) -> int:
        """The size of the first copy of each shard. Raises ClusterError."""
        from indexer.engine.opensearch.generations import bytes_of

        return bytes_of(self._cluster(), generation)

    def folder_of(self, generation: Generation) -> Path:
        """What this machine remembers of what it wrote."""
        return self._settings.folder(self._folder)

    def close(self) -> None:
        """Close the connections."""
        with self._connecting:
            connected, self._connected = self._connected, None
        if connected is not None:
            connected.close()

    def _cluster(self) -> Cluster:
        from indexer.engine.opensearch.cluster import Cluster

        with self._connecting:
            if self._connected is None:
                self._connected = Cluster(self._settings)
            return self._connected


def serving_of(
    folder: Path, environment: Mapping[str, str], *, for_one: bool = False
) -> Serving[Any]:
    """Where the environment says that the articles are; `for_one` command or for a server.

    Raises SettingError.
    """
    settings = cluster_settings(environment)
    if settings is None:
        return FolderServing(folder, for_one=for_one)
    return ClusterServing(folder, settings, for_one=for_one)


def cluster_settings(environment: Mapping[str, str]) -> ClusterSettings | None:
    """The cluster that the environment names; None when the engine is another one.

    Raises SettingError.
    """
    if chosen_engine(environment) is not EngineName.OPENSEARCH:
        return None
    return read_cluster_settings(environment)


def read_cluster_settings(environment: Mapping[str, str]) -> ClusterSettings:
    """The cluster that the environment names, whichever engine is chosen.

    Raises SettingError, also when the client of OpenSearch is not installed.
    """
    try:
        import opensearchpy  # noqa: F401 (is it there?)
    except ImportError as error:
        raise SettingError(
            "the client of OpenSearch is not installed: pip install 'thoisu[opensearch]'"
        ) from error
    from indexer.engine.opensearch.settings import ClusterSettings

    return ClusterSettings.from_environment(environment)


def _thesaurus(folder: Path) -> ThesaurusFiles:
    return ThesaurusFiles([synonyms_path(), folder / OWN_FILE])


def _compounds(text: str) -> tuple[str, ...]:
    """The words of several syllables in a query; entities are not looked for in queries."""
    return default_segmenter().compounds_of([normalise(text).text])[0]
