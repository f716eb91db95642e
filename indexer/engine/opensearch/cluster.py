"""Talking to a cluster: every question goes through here, and every error becomes one of ours."""

from __future__ import annotations

import base64
import hashlib
import json
import random
import ssl
import time
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final

import certifi
from opensearchpy import (
    ConnectionError as NotConnectedError,
)
from opensearchpy import (
    ConnectionTimeout,
    OpenSearch,
    SSLError,
    TransportError,
)

from indexer.engine.closing import Closing
from indexer.engine.opensearch.breaker import CircuitBreaker
from indexer.errors import ClusterAwayError, ClusterError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from indexer.engine.opensearch.settings import ClusterSettings

    Body = Mapping[str, Any]
    Answer = dict[str, Any]

BUSY: Final = frozenset({429, 502, 503, 504})
"""Statuses of a cluster that may do later what it cannot do now."""
_AGAIN: Final = BUSY | {500}
"""Statuses after which the same is asked again: a node that dies while it answers is a 500, too."""
_TRIES: Final = 5
"""How often the same is asked at most."""
_FIRST_PAUSE: Final = 0.1
"""Seconds; each pause is twice as long as the one before it."""
_CONNECTIONS: Final = 16
"""To each node, kept open."""


class RefusedError(ClusterError):
    """The cluster answered with an error."""

    def __init__(self, cluster: str, status: int, reason: str) -> None:
        super().__init__(f"the search cluster at {cluster} refuses: {reason} (status {status})")
        self.status = status
        self.reason = reason


class Cluster(Closing):
    """A cluster by its settings. Safe to share between threads, not between processes."""

    def __init__(self, settings: ClusterSettings) -> None:
        """Nothing is asked before the first question."""
        self.settings = settings
        self._breaker = CircuitBreaker(settings.pause_seconds, time.monotonic)
        self._client = OpenSearch(
            list(settings.urls),
            timeout=settings.search_seconds,
            max_retries=len(settings.urls),
            retry_on_timeout=len(settings.urls) > 1,
            pool_maxsize=_CONNECTIONS,
            **_way_in(settings),
        )

    def ask(
        self,
        method: str,
        path: str,
        body: Body | str | None = None,
        *,
        params: Body | None = None,
        seconds: float | None = None,
    ) -> Answer:
        """One question. Nodes that do not answer are left for others.

        Raises ClusterAwayError when none answers, at once for a while after that was so, and
        RefusedError for an answer that is an error.
        """
        if not self._breaker.allows():
            raise ClusterAwayError(self.settings.shown, "it did not a moment ago")
        try:
            answer = self._client.transport.perform_request(
                method, path, params=dict(params or {}), body=body, timeout=seconds
            )
        except SSLError as error:
            self._breaker.failed()
            raise ClusterAwayError(
                self.settings.shown, f"its certificate is not trusted: {error.error}"
            ) from error
        except ConnectionTimeout as error:
            self._breaker.took_too_long()
            raise ClusterAwayError(self.settings.shown, "no answer in time") from error
        except NotConnectedError as error:
            self._breaker.failed()
            raise ClusterAwayError(self.settings.shown, str(error.error)) from error
        except TransportError as error:
            self._breaker.succeeded()
            raise self._refusal(error) from error
        self._breaker.succeeded()
        return answer if isinstance(answer, dict) else {}

    def ask_patiently(
        self,
        method: str,
        path: str,
        body: Body | str | None = None,
        *,
        params: Body | None = None,
        seconds: float | None = None,
        tries: int = _TRIES,
    ) -> Answer:
        """The same, tried again after growing pauses while the cluster is busy or finds itself.

        Raises ClusterAwayError when it stays so.
        """
        pause = _FIRST_PAUSE
        for attempt in range(1, tries + 1):
            try:
                return self.ask(method, path, body, params=params, seconds=seconds)
            except RefusedError as error:
                if error.status not in _AGAIN:
                    raise
                if attempt == tries:
                    raise ClusterAwayError(self.settings.shown, error.reason) from error
            except ClusterAwayError:
                if attempt == tries or not self._breaker.is_closed:
                    raise
            time.sleep(pause * random.uniform(0.5, 1.0))  # noqa: S311 (spreads the crowd, no secret)
            pause *= 2
        raise AssertionError("unreachable")

    def search(self, index: str, body: Body, *, with_scores: bool = False) -> Answer:
        """One search over all shards with statistics of all of them. Never a part of the answer.

        `with_scores` tells the score of each named clause of a hit besides its name.
        """
        params = {
            "search_type": "dfs_query_then_fetch",
            "allow_partial_search_results": "false",
            "preference": _copies_for(body),
        }
        if with_scores:
            params["include_named_queries_score"] = "true"
        return self.ask_patiently("POST", f"/{index}/_search", body, params=params)

    def search_all(self, index: str, bodies: Sequence[Body]) -> list[Answer]:
        """Several searches in one question."""
        if len(bodies) == 1:
            return [self.search(index, bodies[0])]
        header: dict[str, Any] = {
            "index": index,
            "search_type": "dfs_query_then_fetch",
            "allow_partial_search_results": False,
        }
        lines = json_lines(
            each for body in bodies for each in ({**header, "preference": _copies_for(body)}, body)
        )
        for attempt in range(_TRIES):
            time.sleep(attempt * _FIRST_PAUSE)
            answers: list[Answer] = self.ask_patiently("POST", "/_msearch", lines)["responses"]
            failed = [each for each in answers if "error" in each]
            if not failed:
                return answers
            status = _status(failed[0]["status"], failed[0])
            if status not in _AGAIN:
                raise RefusedError(self.settings.shown, status, _reason(failed[0]))
        raise ClusterAwayError(self.settings.shown, "a part of the index is away")

    def exists(self, path: str) -> bool:
        """Whether something is there."""
        try:
            self.ask_patiently("GET", path)
        except RefusedError as error:
            if error.status == HTTPStatus.NOT_FOUND:
                return False
            raise
        return True

    def close(self) -> None:
        """Close all connections."""
        self._client.close()

    def _refusal(self, error: TransportError) -> ClusterError:
        status = error.status_code if isinstance(error.status_code, int) else 0
        if status in {401, 403}:
            return RefusedError(
                self.settings.shown, status, "it does not let this user or key in, or do this"
            )
        reason = _reason(error.info) or str(error.error)
        return RefusedError(self.settings.shown, _status(status, error.info), reason)


def _copies_for(body: Body) -> str:
    """Names the copies of the shards that answer a query: always the same ones.

    Copies count articles that were replaced until they merge them, each when it comes to it; asked
    in turn, they would score one article a little differently from page to page.
    """
    query = json.dumps(body.get("query"), ensure_ascii=False, sort_keys=True)
    return hashlib.blake2b(query.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def json_lines(rows: Iterable[Body]) -> str:
    """Rows as the cluster reads many in one body."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _status(status: int, info: object) -> int:
    """The status of an error by what it means.

    A search whose index is there, but a shard of it no longer where it was a moment ago (404),
    has to be asked again like one for which a node was away (503).
    """
    error = info.get("error") if isinstance(info, dict) else None
    moving = isinstance(error, dict) and error.get("type") == "search_phase_execution_exception"
    return HTTPStatus.SERVICE_UNAVAILABLE if status == HTTPStatus.NOT_FOUND and moving else status


def _reason(info: object) -> str:
    """The innermost sentence of an error."""
    error = info.get("error") if isinstance(info, dict) else None
    if isinstance(error, str) or not isinstance(error, dict):
        return error if isinstance(error, str) else ""
    reason = str(error.get("reason") or "")
    while isinstance(error, dict) and "caused_by" in error:
        error = error["caused_by"]
        reason = str(error.get("reason") or reason)
    return reason


def _way_in(settings: ClusterSettings) -> dict[str, Any]:
    """How the client is let in: by user or key, and whose certificates it trusts."""
    options: dict[str, Any] = {}
    if settings.api_key:
        options["headers"] = {"authorization": f"ApiKey {settings.api_key}"}
    elif settings.user:
        # The client's own way fails for letters that are not in Latin-1; RFC 7617 has UTF-8.
        pair = base64.b64encode(f"{settings.user}:{settings.password}".encode()).decode()
        options["headers"] = {"authorization": f"Basic {pair}"}
    if any(url.startswith("https:") for url in settings.urls):
        context = ssl.create_default_context(cafile=certifi.where())
        if settings.authority:
            context.load_verify_locations(settings.authority)
        options |= {"ssl_context": context, "use_ssl": True}
    return options
