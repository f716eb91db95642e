"""The generations in a cluster."""

from __future__ import annotations

import time
from threading import Lock
from typing import TYPE_CHECKING, Final

from indexer.engine.ranking import Ranking
from indexer.errors import ClusterAwayError, ClusterError, IndexMissingError
from indexer.serving.queries import compounds_of, thesaurus_of

if TYPE_CHECKING:
    from pathlib import Path

    from indexer.engine import Index
    from indexer.engine.opensearch.cluster import Cluster
    from indexer.engine.opensearch.generations import Generation
    from indexer.engine.opensearch.settings import ClusterSettings

ASKED_AGAIN: Final = 1.0
"""Seconds for which a cluster is not asked again which generation serves."""
_AT_A_TIME: Final = 16
"""Searches of a process, as many as the connections that it keeps."""


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
        return _AT_A_TIME

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
            compounds=compounds_of,
            thesaurus=thesaurus_of(self._folder),
            ranking=ranking or Ranking(),
            remember=remember,
            closing=self.close if self._for_one else None,
        )

    def bytes_of(self, generation: Generation) -> int:
        """The size of the first copy of each shard. Raises ClusterError."""
        from indexer.engine.opensearch.generations import bytes_of

        return bytes_of(self._cluster(), generation)

    @property
    def account(self) -> Path:
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
