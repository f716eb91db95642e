"""What the environment may say of a cluster, and what is said when it says nonsense."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from indexer.engine.choice import EngineName, chosen_engine
from indexer.engine.opensearch.settings import ClusterSettings
from indexer.errors import SettingError
from indexer.serving import serving_of
from indexer.serving.cluster import ClusterServing
from indexer.serving.folder import FolderServing

if TYPE_CHECKING:
    from pathlib import Path

URL = {"THOISU_OPENSEARCH_URL": "http://127.0.0.1:9200"}


def test_one_machine_is_what_nobody_has_to_ask_for(tmp_path: Path) -> None:
    assert chosen_engine({}) is EngineName.WHOOSH
    assert isinstance(serving_of(tmp_path, {}), FolderServing)
    cluster = serving_of(tmp_path, {"THOISU_ENGINE": "OpenSearch", **URL})
    assert isinstance(cluster, ClusterServing)
    assert cluster.where == "http://127.0.0.1:9200/thoisu"


def test_everything_can_be_set(tmp_path: Path) -> None:
    authority = tmp_path / "ca.pem"
    authority.write_text("")
    settings = ClusterSettings.from_environment(
        {
            "THOISU_OPENSEARCH_URL": "https://one:9200, https://two:9200",
            "THOISU_OPENSEARCH_NAME": "bao-a",
            "THOISU_OPENSEARCH_USER": "reader",
            "THOISU_OPENSEARCH_PASSWORD": "secret",
            "THOISU_OPENSEARCH_CA": str(authority),
            "THOISU_OPENSEARCH_SHARDS": "6",
            "THOISU_OPENSEARCH_REPLICAS": "0",
            "THOISU_OPENSEARCH_SEARCH_SECONDS": "2.5",
        }
    )
    assert settings.urls == ("https://one:9200", "https://two:9200")
    assert (settings.shards, settings.replicas, settings.search_seconds) == (6, 0, 2.5)
    assert (settings.name, settings.authority) == ("bao-a", authority)


def test_secrets_are_not_shown() -> None:
    settings = ClusterSettings.from_environment(
        {
            "THOISU_OPENSEARCH_URL": "https://user:hidden@one:9200",
            "THOISU_OPENSEARCH_PASSWORD": "secret",
            "THOISU_OPENSEARCH_API_KEY": "a-key",
        }
    )
    assert settings.shown == "https://one:9200"
    assert "secret" not in repr(settings)
    assert "a-key" not in repr(settings)
    assert "hidden" not in repr(settings)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("URL", ""),
        ("URL", "127.0.0.1:9200"),
        ("URL", "ftp://127.0.0.1"),
        ("NAME", "Báo"),
        ("NAME", "-a"),
        ("SHARDS", "0"),
        ("SHARDS", "many"),
        ("REPLICAS", "-1"),
        ("SEARCH_SECONDS", "0"),
        ("SEARCH_SECONDS", "soon"),
        ("WRITE_SECONDS", "inf"),
        ("CA", "/nowhere/ca.pem"),
    ],
)
def test_nonsense_is_refused_by_its_name(name: str, value: str) -> None:
    with pytest.raises(SettingError, match=f"THOISU_OPENSEARCH_{name}"):
        ClusterSettings.from_environment({**URL, f"THOISU_OPENSEARCH_{name}": value})


def test_an_unknown_engine_is_refused() -> None:
    with pytest.raises(SettingError, match="there are whoosh, opensearch"):
        chosen_engine({"THOISU_ENGINE": "solr"})
