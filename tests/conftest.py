"""Fixtures that all rooms share: one index of the sample articles, built once a run."""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from hypothesis import settings

from corpus import sample_path
from indexer.building import build_index
from indexer.serving import open_index

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from playwright.sync_api import Browser
    from webpages import Site

    from indexer.engine import Index

# Timings are asserted in bench/ only: a loaded machine is no fault of the program.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

_NOBODY = 65534
NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--soak` runs long forms of tests, `--opensearch` those that need its servers."""
    parser.addoption("--soak", action="store_true", help="Run long forms: hours, not minutes.")
    parser.addoption("--opensearch", action="store_true", help="Ask real servers of OpenSearch.")
    parser.addoption("--opensearch-url", help="Ask this one instead of starting one.")


def pytest_configure() -> None:
    """A shell starts a run in the background deaf to Ctrl+C; what tests start must hear it."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests that need servers of OpenSearch's are run when they are asked for."""
    if config.getoption("--opensearch"):
        return
    left_out = [item for item in items if item.get_closest_marker("opensearch")]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


@pytest.fixture
def soak(request: pytest.FixtureRequest) -> bool:
    """Whether the long form is asked for."""
    return bool(request.config.getoption("--soak"))


@pytest.fixture
def common_folder() -> Iterator[Path]:
    """A folder that any user reaches."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        yield Path(folder)


@contextmanager
def _nobody(folder: Path) -> Iterator[None]:
    if os.geteuid() != 0:
        yield
        return
    for path in (folder, *folder.rglob("*")):
        os.chown(path, _NOBODY, _NOBODY)
    os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def as_nobody() -> Callable[[Path], AbstractContextManager[None]]:
    """A context in which rights count, for nothing is forbidden to root; a folder is given away.

    Python itself may be out of reach there: what is to be imported must have been before.
    """
    return _nobody


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests say themselves where things are."""
    for name in list(os.environ):
        if name.startswith("THOISU_") or name == "PORT":
            monkeypatch.delenv(name)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Modules that say `CONTRACT = True` tell what every engine promises: each must keep it."""
    has_servers = metafunc.config.getoption("--opensearch")
    is_contract = getattr(metafunc.module, "CONTRACT", False)
    if has_servers and is_contract and "engine" in metafunc.fixturenames:
        engines = ["whoosh", pytest.param("opensearch", marks=pytest.mark.opensearch)]
        metafunc.parametrize("engine", engines, indirect=True, scope="session")


@pytest.fixture(scope="session")
def engine(request: pytest.FixtureRequest) -> str:
    """The engine that a test is about."""
    return str(getattr(request, "param", "whoosh"))


@pytest.fixture(scope="session")
def server(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of one server, for all tests that need a cluster and do not kill it."""
    from server_nodes import Nodes

    running = request.config.getoption("--opensearch-url")
    if running:
        yield str(running)
        return
    with Nodes(1) as nodes:
        yield nodes.urls


@pytest.fixture(scope="session")
def sample_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an index of the sample articles; read only."""
    folder = tmp_path_factory.mktemp("sample") / "index"
    build_index(folder, [sample_path()], now=NOW)
    return folder


@pytest.fixture(scope="module")
def site(sample_index: Path) -> Iterator[Site]:
    """The pages over the sample articles, an application for each module."""
    from webpages import Site

    with Site(sample_index) as opened:
        yield opened


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real Chromium."""
    from browsing import chromium

    with chromium() as opened:
        yield opened


@pytest.fixture(scope="module")
def address(sample_index: Path) -> Iterator[str]:
    """Where a browser finds the pages over the sample articles."""
    from browsing import served

    with served(sample_index) as where:
        yield where


@pytest.fixture(scope="session")
def opened(engine: str, request: pytest.FixtureRequest) -> Iterator[Index]:
    """The index of the sample articles, open for searching."""
    if engine == "whoosh":
        with open_index(request.getfixturevalue("sample_index")) as index:
            yield index
        return
    from indexer.building.in_cluster import build_in_cluster
    from indexer.engine.opensearch.settings import ClusterSettings

    folder = request.getfixturevalue("tmp_path_factory").mktemp("cluster")
    environment = cluster_environment(request.getfixturevalue("server"))
    settings = ClusterSettings.from_environment(environment)
    build_in_cluster(folder, [sample_path()], settings=settings, now=NOW)
    with open_index(folder, environment=environment) as index:
        yield index


@pytest.fixture
def build(
    tmp_path: Path,
    engine: str,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[..., Path]:
    """Index a few articles given as JSON Lines; gives the folder of the index.

    With a cluster the environment names it, so that the folder is opened in the same way.
    """
    import json

    if engine != "whoosh":
        for name, value in cluster_environment(request.getfixturevalue("server")).items():
            monkeypatch.setenv(name, value)

    def build_rows(*rows: dict[str, object]) -> Path:
        source = tmp_path / "articles.jsonl"
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        source.write_text(text, encoding="utf-8")
        folder = tmp_path / "index"
        if engine == "whoosh":
            build_index(folder, [source], now=NOW)
            return folder
        from indexer.building.in_cluster import build_in_cluster
        from indexer.engine.opensearch.settings import ClusterSettings

        settings = ClusterSettings.from_environment(os.environ)
        build_in_cluster(folder, [source], settings=settings, now=NOW)
        return folder

    return build_rows


def cluster_environment(urls: str, **more: str) -> dict[str, str]:
    """What names an empty place in a cluster."""
    return {
        "THOISU_ENGINE": "opensearch",
        "THOISU_OPENSEARCH_URL": urls,
        "THOISU_OPENSEARCH_NAME": f"test-{uuid4().hex[:12]}",
        "THOISU_OPENSEARCH_REPLICAS": "0",
        "THOISU_OPENSEARCH_SEARCH_SECONDS": "60",  # a loaded machine is no fault of the program
        **{f"THOISU_OPENSEARCH_{name}": value for name, value in more.items()},
    }
