"""The environment: a variable that is misspelt is told, those that are known are what is read."""

from __future__ import annotations

from collections import UserDict
from importlib.metadata import entry_points
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from indexer.cli import main
from indexer.commands.environment import VARIABLES, misspelt
from indexer.engine.choice import ENGINE_VARIABLE
from indexer.engine.opensearch.settings import ClusterSettings

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("THOISU_INDX", "is THOISU_INDEX meant?"),
        ("thoisu_index", "is THOISU_INDEX meant?"),
        ("THOISU_PUBLICURL", "is THOISU_PUBLIC_URL meant?"),
        ("THOISU_OPENSEARCH_PASWORD", "is THOISU_OPENSEARCH_PASSWORD meant?"),
        ("THOISU_PORT", "is PORT meant?"),
        ("THOISU_XYZ", "there are THOISU_CORPUS, THOISU_ENGINE,"),
    ],
)
def test_a_misspelt_variable_is_told_at_the_start(
    sample_index: Path, monkeypatch: pytest.MonkeyPatch, name: str, meant: str
) -> None:
    monkeypatch.setenv(name, "x")
    result = CliRunner().invoke(main, ["search", "tin", "--index", str(sample_index)])
    assert result.exit_code == 0
    assert result.stderr.startswith(f"Warning: the variable {name} is not known")
    assert meant in result.stderr


def test_known_variables_and_those_of_others_are_let_alone() -> None:
    known = dict.fromkeys(VARIABLES, "x")
    kubernetes = {
        "THOISU_SERVICE_HOST": "10.0.0.1",
        "THOISU_SERVICE_PORT_HTTP": "80",
        "THOISU_PORT": "tcp://10.0.0.1:80",
        "THOISU_PORT_80_TCP_ADDR": "10.0.0.1",
    }
    assert list(misspelt({**known, **kubernetes, "HOME": "/", "THOISUX": "x"})) == []


class _Recorder(UserDict[str, str]):
    """An environment that knows what was asked of it."""

    asked: set[str]

    def get(self, key: str, default: str = "") -> str:  # type: ignore[override] # texts only
        self.asked.add(key)
        return super().get(key, default)


def test_the_known_variables_are_those_that_are_read() -> None:
    recorder = _Recorder({"THOISU_OPENSEARCH_URL": "http://127.0.0.1:9200"})
    recorder.asked = {ENGINE_VARIABLE}
    ClusterSettings.from_environment(recorder)
    for point in entry_points(group="thoisu.commands"):
        for parameter in point.load().params:
            if isinstance(parameter.envvar, str):
                recorder.asked.add(parameter.envvar)
    assert set(VARIABLES) == recorder.asked
