"""Being let in, being refused, and waiting no longer than needed."""

from __future__ import annotations

import base64
import ssl
import time
from typing import TYPE_CHECKING, Any

import pytest
import trustme
from stand_in import Asked, stand_in

from indexer.engine.opensearch.cluster import Cluster, RefusedError
from indexer.engine.opensearch.settings import ClusterSettings
from indexer.errors import ClusterAwayError
from webui.listening import free_port

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

WELL: dict[str, Any] = {"count": 3}


def settings(url: str, **more: str) -> ClusterSettings:
    patient = {"SEARCH_SECONDS": "60", "PAUSE_SECONDS": "3600"}  # a loaded machine is no fault
    named = {f"THOISU_OPENSEARCH_{name}": value for name, value in {**patient, **more}.items()}
    return ClusterSettings.from_environment({"THOISU_OPENSEARCH_URL": url, **named})


def answering(*statuses: int) -> Callable[[Asked], tuple[int, dict[str, Any]]]:
    """Answers with one status after the other, then well."""
    left = list(statuses)

    def reply(_: Asked) -> tuple[int, dict[str, Any]]:
        status = left.pop(0) if left else 200
        return status, WELL if status == 200 else {"error": {"reason": "not now"}}

    return reply


def test_user_and_password_are_shown_at_the_door() -> None:
    word = "mở ra"
    with (
        stand_in(answering()) as server,
        Cluster(settings(server.url, USER="reader", PASSWORD=word)) as cluster,
    ):
        assert cluster.ask("GET", "/_count") == WELL
    shown = server.asked[0].authorization.removeprefix("Basic ")
    assert base64.b64decode(shown).decode() == f"reader:{word}"


def test_a_key_is_shown_instead() -> None:
    with (
        stand_in(answering()) as server,
        Cluster(settings(server.url, API_KEY="abc", USER="nobody")) as cluster,
    ):
        cluster.ask("GET", "/_count")
    assert server.asked[0].authorization == "ApiKey abc"


@pytest.mark.parametrize("status", [401, 403])
def test_who_is_not_let_in_is_told_so_at_once(status: int) -> None:
    with (
        stand_in(answering(status)) as server,
        Cluster(settings(server.url)) as cluster,
        pytest.raises(RefusedError, match="does not let this user or key in"),
    ):
        cluster.ask_patiently("GET", "/_count")
    assert len(server.asked) == 1


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_cluster_is_asked_again(status: int) -> None:
    with stand_in(answering(status)) as server, Cluster(settings(server.url)) as cluster:
        assert cluster.ask_patiently("GET", "/_count") == WELL
    assert len(server.asked) == 2


def test_a_shard_that_is_moving_is_waited_for() -> None:
    moving: dict[str, Any] = {
        "error": {"type": "search_phase_execution_exception", "reason": "Partial shards failure"},
        "status": 404,
    }
    replies: Iterator[tuple[int, dict[str, Any]]] = iter(
        [
            (404, moving),
            (200, {"responses": [moving, WELL]}),
            (200, {"responses": [WELL, WELL]}),
        ]
    )
    with (
        stand_in(lambda _: next(replies)) as server,
        Cluster(settings(server.url)) as cluster,
    ):
        assert cluster.search_all("news", [{}, {}]) == [WELL, WELL]
    assert len(server.asked) == 3


def test_an_index_that_is_not_there_is_not_waited_for() -> None:
    gone = {"error": {"type": "index_not_found_exception", "reason": "no such index"}}
    with (
        stand_in(lambda _: (404, gone)) as server,
        Cluster(settings(server.url)) as cluster,
        pytest.raises(RefusedError, match="no such index"),
    ):
        cluster.search("news", {})
    assert len(server.asked) == 1


def test_one_that_stays_busy_is_away() -> None:
    with (
        stand_in(answering(*[503] * 99)) as server,
        Cluster(settings(server.url)) as cluster,
        pytest.raises(ClusterAwayError, match="not now"),
    ):
        cluster.ask_patiently("GET", "/_count", tries=2)


def test_errors_are_told_in_their_own_words() -> None:
    deep = {"error": {"reason": "all shards failed", "caused_by": {"reason": "too many clauses"}}}
    with (
        stand_in(lambda _: (400, deep)) as server,
        Cluster(settings(server.url)) as cluster,
        pytest.raises(RefusedError, match="too many clauses"),
    ):
        cluster.ask("GET", "/_count")


def test_a_dead_cluster_is_not_waited_for_twice() -> None:
    dead = f"http://127.0.0.1:{free_port()}"
    with Cluster(settings(dead)) as cluster:
        with pytest.raises(ClusterAwayError, match="does not answer"):
            cluster.ask_patiently("GET", "/_count")
        with pytest.raises(ClusterAwayError, match="a moment ago"):
            cluster.ask_patiently("GET", "/_count")


def test_it_is_asked_again_after_the_pause() -> None:
    port = free_port()
    with Cluster(settings(f"http://localhost:{port}", PAUSE_SECONDS="0.05")) as cluster:
        with pytest.raises(ClusterAwayError):
            cluster.ask("GET", "/_count")
        with stand_in(answering(), port=port):
            deadline = time.monotonic() + 120
            while True:
                try:
                    assert cluster.ask("GET", "/_count") == WELL
                except ClusterAwayError:
                    assert time.monotonic() < deadline
                    continue
                break


def test_another_address_answers_for_a_dead_one() -> None:
    with stand_in(answering()) as server:
        urls = f"http://127.0.0.1:{free_port()},{server.url}"
        with Cluster(settings(urls)) as cluster:
            for _ in range(4):
                assert cluster.ask("GET", "/_count") == WELL


def test_only_trusted_certificates_are_talked_to(tmp_path: Path) -> None:
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    trusted = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(trusted))
    with stand_in(answering(), context=context) as server:
        with Cluster(settings(server.url, CA=str(trusted))) as cluster:
            assert cluster.ask("GET", "/_count") == WELL
        with (
            Cluster(settings(server.url)) as cluster,
            pytest.raises(ClusterAwayError, match="not trusted"),
        ):
            cluster.ask("GET", "/_count")
