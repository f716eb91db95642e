"""Which generation serves, wherever it lies: the one face through which engines are opened.

A folder on this machine or a cluster, as `THOISU_ENGINE` says. Who follows a source of generations
asks `newest` as often as it likes, and `find` and `open` when that changes; who wants one answer
calls `open_index`.
"""

from __future__ import annotations

from indexer.serving.choosing import cluster_settings, read_cluster_settings, serving_of
from indexer.serving.opening import open_index
from indexer.serving.protocol import FoundGeneration, Serving

__all__ = [
    "FoundGeneration",
    "Serving",
    "cluster_settings",
    "open_index",
    "read_cluster_settings",
    "serving_of",
]
