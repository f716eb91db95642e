"""Fixtures that all rooms share: one index of the sample articles, built once a run."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from corpus import sample_path
from indexer import open_index
from indexer.building import build_index

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from indexer.engine import Index

# Timings are asserted in bench/ only: a loaded machine is no fault of the program.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--soak` runs the long forms of tests that have a short one."""
    parser.addoption("--soak", action="store_true", help="Run long forms: hours, not minutes.")


@pytest.fixture
def soak(request: pytest.FixtureRequest) -> bool:
    """Whether the long form is asked for."""
    return bool(request.config.getoption("--soak"))


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests say themselves where things are."""
    for name in ("THOISU_INDEX", "THOISU_CORPUS", "PORT"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def sample_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an index of the sample articles; read only."""
    folder = tmp_path_factory.mktemp("sample") / "index"
    build_index(folder, [sample_path()], now=NOW)
    return folder


@pytest.fixture(scope="session")
def opened(sample_index: Path) -> Iterator[Index]:
    """The index of the sample articles, open for searching."""
    with open_index(sample_index) as index:
        yield index


@pytest.fixture
def build(tmp_path: Path) -> Callable[..., Path]:
    """Index a few articles given as JSON Lines; gives the folder of the index."""
    import json

    def build_rows(*rows: dict[str, object]) -> Path:
        source = tmp_path / "articles.jsonl"
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        source.write_text(text, encoding="utf-8")
        folder = tmp_path / "index"
        build_index(folder, [source], now=NOW)
        return folder

    return build_rows
