"""Where the articles are: on this machine or in a cluster, as the environment says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from indexer.engine.choice import EngineName, chosen_engine
from indexer.errors import SettingError
from indexer.serving.cluster import ClusterServing
from indexer.serving.folder import FolderServing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from indexer.engine.opensearch.settings import ClusterSettings
    from indexer.serving.protocol import Serving


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
