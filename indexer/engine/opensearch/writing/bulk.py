"""Sends articles to a cluster in batches: as fast as it takes them, until each is in or refused."""

from __future__ import annotations

import json
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http import HTTPStatus
from threading import Semaphore
from typing import TYPE_CHECKING, Any, Final

from indexer.engine.closing import Closing
from indexer.engine.opensearch.cluster import BUSY, RefusedError
from indexer.engine.opensearch.documents import document_id
from indexer.errors import ClusterAwayError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from concurrent.futures import Future

    from indexer.engine.opensearch.cluster import Cluster

_PATIENCE: Final = 180.0
"""Seconds for which a batch is tried again: a node is restarted, a shard finds a new home."""
_FIRST_PAUSE: Final = 0.25
"""Seconds; each pause is twice as long as the one before it."""
_LONGEST_PAUSE: Final = 10.0
"""Seconds."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One article of a batch, as it is sent."""

    article_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """An article that the cluster does not take, and why."""

    article_id: str
    reason: str


class BulkWriter(Closing):
    """Writes and removes articles. Not to be shared between threads.

    Batches are bounded in bytes, and so is how many are under way: whoever adds more waits. A
    batch, or what of it the cluster had no room for, is sent again after growing pauses. What it
    refuses for good stands in `refused` and keeps nobody else out.
    """

    def __init__(self, cluster: Cluster, index: str) -> None:
        self.refused: list[Refusal] = []
        self._cluster = cluster
        self._path = f"/{index}/_bulk"
        self._rows: list[_Row] = []
        self._bytes = 0
        self._pool = ThreadPoolExecutor(cluster.settings.bulk_threads, "bulk")
        self._room = Semaphore(cluster.settings.bulk_threads)
        self._sent: list[Future[list[Refusal]]] = []

    def write(self, article_id: str, document: Mapping[str, Any]) -> None:
        """Write an article in place of what has its id. Raises ClusterAwayError."""
        action = {"index": {"_id": document_id(article_id)}}
        self._add(article_id, f"{_json(action)}\n{_json(document)}\n")

    def remove(self, article_id: str) -> None:
        """Remove an article, if it is there. Raises ClusterAwayError."""
        self._add(article_id, f"{_json({'delete': {'_id': document_id(article_id)}})}\n")

    def flush(self) -> None:
        """Wait until everything is in or refused. Raises ClusterAwayError."""
        self._send()
        sent, self._sent = self._sent, []
        for each in sent:
            self.refused += each.result()

    def close(self) -> None:
        """End the threads; what was not flushed may be lost."""
        self._pool.shutdown(cancel_futures=True)

    def _add(self, article_id: str, text: str) -> None:
        self._rows.append(_Row(article_id, text))
        self._bytes += len(text.encode())
        if self._bytes >= self._cluster.settings.bulk_bytes:
            self._send()

    def _send(self) -> None:
        if not self._rows:
            return
        self._room.acquire()
        self._collect()
        batch, self._rows, self._bytes = self._rows, [], 0
        self._sent.append(self._pool.submit(self._deliver_in_thread, batch))

    def _collect(self) -> None:
        """Take what finished batches tell, so that a failure ends the run soon."""
        for each in [each for each in self._sent if each.done()]:
            self._sent.remove(each)
            self.refused += each.result()

    def _deliver_in_thread(self, batch: Sequence[_Row]) -> list[Refusal]:
        try:
            return self._deliver(batch, time.monotonic() + _PATIENCE)
        finally:
            self._room.release()

    def _deliver(self, batch: Sequence[_Row], deadline: float) -> list[Refusal]:
        """Send a batch until all of it is in or refused; gives what was refused."""
        refused: list[Refusal] = []
        pause = _FIRST_PAUSE
        while batch:
            try:
                left, gone = self._try(batch)
            except RefusedError as error:
                if error.status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE and len(batch) > 1:
                    middle = len(batch) // 2
                    halves = batch[:middle], batch[middle:]
                    return refused + [r for half in halves for r in self._deliver(half, deadline)]
                if len(batch) > 1 or error.status != HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
                    raise
                left, gone = [], [Refusal(batch[0].article_id, error.reason or "it is too large")]
            except ClusterAwayError:
                if time.monotonic() > deadline:
                    raise
                left, gone = list(batch), []
            refused += gone
            batch = left
            if batch:
                time.sleep(pause)
                pause = min(2 * pause, _LONGEST_PAUSE)
                if time.monotonic() > deadline:
                    raise ClusterAwayError(
                        self._cluster.settings.shown, "it has no room for what is written"
                    )
        return refused

    def _try(self, batch: Sequence[_Row]) -> tuple[list[_Row], list[Refusal]]:
        """Send a batch once: what must be sent again, and what is refused."""
        answer = self._cluster.ask_patiently(
            "POST",
            self._path,
            "".join(row.text for row in batch),
            seconds=self._cluster.settings.write_seconds,
            tries=1,
        )
        left: list[_Row] = []
        refused: list[Refusal] = []
        for row, item in zip(batch, answer["items"], strict=True):
            (outcome,) = item.values()
            if "error" not in outcome:
                continue
            if outcome["status"] in BUSY:
                left.append(row)
            else:
                refused.append(Refusal(row.article_id, _reason(outcome["error"])))
        return left, refused


def _json(row: Mapping[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def _reason(error: Mapping[str, Any]) -> str:
    cause = error.get("caused_by", {}).get("reason")
    return f"{error.get('reason', '')} {f'({cause})' if cause else ''}".strip()[:500]
