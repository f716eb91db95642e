"""A cluster of three: one is killed while articles are written and while people search.

Nobody is told of an error, nothing is lost, and counts are those of a quiet day.
"""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from conftest import cluster_environment
from server_nodes import Nodes

from indexer import SearchRequest
from indexer.building.in_cluster import build_in_cluster
from indexer.engine.opensearch.settings import ClusterSettings
from indexer.serving import open_index

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from indexer.engine import Index

pytestmark = [pytest.mark.opensearch, pytest.mark.slow]

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
ARTICLES = 3000
WORDS = "đê lúa đường trường chợ cầu sông đồng rừng biển xã thôn huyện tỉnh hồ kênh".split()
QUERIES = ["đê điều", "lua", "huyện", '"vụ lúa"', ""]


@pytest.fixture(scope="module")
def nodes() -> Iterator[Nodes]:
    with Nodes(3) as nodes:
        yield nodes


@pytest.fixture(scope="module")
def environment(nodes: Nodes) -> dict[str, str]:
    """Three shards, each on two of the nodes."""
    return cluster_environment(nodes.urls) | {
        "THOISU_OPENSEARCH_SHARDS": "3",
        "THOISU_OPENSEARCH_REPLICAS": "1",
        "THOISU_OPENSEARCH_BULK_BYTES": "200000",
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("three")


@pytest.fixture(scope="module")
def source(folder: Path) -> Path:
    path = folder / "articles.jsonl"
    with path.open("w", encoding="utf-8") as out:
        for number in range(ARTICLES):
            word, other = WORDS[number % 16], WORDS[number // 16 % 16]
            row = {
                "id": f"a{number}",
                "title": f"Tin số {number} về {word}",
                "body": f"Chiều qua huyện bàn việc {word} và vụ {other}; đê điều xem sau {number}.",
                "published": f"2024-{1 + number % 12:02}-{1 + number % 28:02}",
            }
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    return path


@dataclass(slots=True)
class Readers:
    """People who search all the time, and what they were told."""

    index: Index
    answers: list[tuple[str, int]] = field(default_factory=list)
    errors: list[BaseException] = field(default_factory=list)
    _done: threading.Event = field(default_factory=threading.Event)
    _threads: list[threading.Thread] = field(default_factory=list)

    def __enter__(self) -> Readers:
        self._threads = [threading.Thread(target=self._read, args=(at,)) for at in range(2)]
        for each in self._threads:
            each.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        for each in self._threads:
            each.join()

    def wait_for(self, answers: int) -> None:
        """Go on when so many more were given."""
        wanted = len(self.answers) + answers
        while len(self.answers) < wanted and not self.errors:
            self._done.wait(0.01)

    def _read(self, at: int) -> None:
        while not self._done.is_set():
            query = QUERIES[at % len(QUERIES)]
            at += 1
            try:
                page = self.index.search(SearchRequest(query=query))
            except Exception as error:  # whatever a reader would see is told by the test
                self.errors.append(error)
                return
            self.answers.append((query, page.total))


@pytest.fixture(scope="module")
def totals(nodes: Nodes, environment: dict[str, str], folder: Path, source: Path) -> dict[str, int]:
    """What each query finds; a node is killed while the articles are written."""
    killed: list[str] = []

    def watch(done: int, total: int) -> None:
        if total and done > total // 3 and not killed:
            nodes.all[1].kill()
            killed.append(nodes.all[1].name)

    report = build_in_cluster(
        folder / "index",
        [source],
        settings=ClusterSettings.from_environment(environment),
        now=NOW,
        progress=watch,
    )
    assert killed
    assert (report.indexed, report.articles, report.quarantined) == (ARTICLES, ARTICLES, ())
    with open_index(folder / "index", environment=environment) as index:
        assert len({each for each, _ in index.catalogue(start=0, limit=9999)}) == ARTICLES
        found = {query: index.search(SearchRequest(query=query)).total for query in QUERIES}
    nodes.start_again(nodes.all[1])
    return found


def test_nothing_is_lost_when_a_node_is_killed_while_articles_are_written(
    totals: dict[str, int], folder: Path, environment: dict[str, str]
) -> None:
    assert totals[""] == ARTICLES
    assert totals["đê điều"] == ARTICLES
    with open_index(folder / "index", remember=False, environment=environment) as index:
        assert {
            query: index.search(SearchRequest(query=query)).total for query in QUERIES
        } == totals


def test_readers_do_not_notice_a_killed_node(
    nodes: Nodes, totals: dict[str, int], folder: Path, environment: dict[str, str]
) -> None:
    with (
        open_index(folder / "index", remember=False, environment=environment) as index,
        Readers(index) as readers,
    ):
        readers.wait_for(20)
        nodes.all[2].kill()
        readers.wait_for(200)
        nodes.start_again(nodes.all[2])
        readers.wait_for(20)
    assert readers.errors == []
    assert set(readers.answers) <= set(totals.items())


def test_readers_do_not_notice_a_rolling_restart(
    nodes: Nodes, totals: dict[str, int], folder: Path, environment: dict[str, str]
) -> None:
    with (
        open_index(folder / "index", remember=False, environment=environment) as index,
        Readers(index) as readers,
    ):
        readers.wait_for(20)
        for node in nodes.all:
            node.stop()
            readers.wait_for(20)
            nodes.start_again(node)
        readers.wait_for(20)
    assert readers.errors == []
    assert set(readers.answers) <= set(totals.items())


def test_scores_do_not_depend_on_where_an_article_lies(
    nodes: Nodes, totals: dict[str, int], folder: Path, environment: dict[str, str]
) -> None:
    """Statistics are those of all shards: articles that say the same have the same score."""
    assert nodes.all
    assert totals
    with open_index(folder / "index", remember=False, environment=environment) as index:
        answers = [_scores(index, "tin lua") for _ in range(6)]
    assert all(each == answers[0] for each in answers)


def _scores(index: Index, query: str) -> list[tuple[str, float]]:
    page = index.search(SearchRequest(query=query, page_size=50))
    return [(hit.id, round(hit.score, 4)) for hit in page.hits]
