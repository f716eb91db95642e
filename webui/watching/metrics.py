"""Metrics in the text format of Prometheus, added up over all processes of a server."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, cast

from flask import Blueprint, Response, current_app
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest, values
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead

from indexer.errors import IndexerError
from webui.current_index import current_index
from webui.watching.requests import family, seconds

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Flask

METRICS: Final = "/metrics"

# prometheus_client leaves the types of some functions out: they are called unchecked
_EXTENSION: Final = "thoisu.metrics"
_FOLDER: Final = "PROMETHEUS_MULTIPROC_DIR"
_BUCKETS: Final = (0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5)
"""Seconds; most pages take a few milliseconds."""

blueprint = Blueprint("metrics", __name__)


class Metrics:
    """What one application counts."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.seconds = Histogram(
            "thoisu_request_seconds",
            "How long answers took to make.",
            ("family",),
            buckets=_BUCKETS,
            registry=self.registry,
        )
        self.requests = Counter(
            "thoisu_requests",
            "Answers by kind of page and status; 304 are those the browser had already.",
            ("family", "status"),
            registry=self.registry,
        )
        self.kept = Counter(
            "thoisu_answers_given_again",
            "Answers that were kept in memory.",
            registry=self.registry,
        )
        self.searches = Counter("thoisu_searches", "Searches.", registry=self.registry)
        self.empty_searches = Counter(
            "thoisu_searches_without_result", "Searches that found nothing.", registry=self.registry
        )


def init_app(app: Flask) -> None:
    """Count the requests of an application."""
    app.extensions[_EXTENSION] = Metrics()
    app.after_request(_count)


def share_between_processes(folder: Path) -> None:
    """Keep counts in files of a folder, where all processes of a server add theirs.

    Must be called before `init_app`, for it decides where new counters live.
    """
    os.environ[_FOLDER] = str(folder)
    values.ValueClass = values.MultiProcessValue()  # type: ignore[no-untyped-call]  # partly typed


def forget_process(pid: int) -> None:
    """A process has ended: what it counted stays, what it was stays no longer."""
    mark_process_dead(pid)  # type: ignore[no-untyped-call]  # partly typed


def count_search(found: int) -> None:
    """Count a search."""
    metrics = _metrics()
    metrics.searches.inc()
    if not found:
        metrics.empty_searches.inc()


def count_kept_answer() -> None:
    """Count an answer that was kept and is given again."""
    _metrics().kept.inc()


@blueprint.get(METRICS)
def show() -> Response:
    """Everything that is counted, and which generation this process reads."""
    text = generate_latest(_all_processes()) + generate_latest(_generation())
    return Response(text, content_type=CONTENT_TYPE_LATEST, headers={"Cache-Control": "no-store"})


def _all_processes() -> CollectorRegistry:
    if _FOLDER not in os.environ:
        return _metrics().registry
    registry = CollectorRegistry()
    MultiProcessCollector(registry)  # type: ignore[no-untyped-call]  # partly typed
    return registry


def _generation() -> CollectorRegistry:
    registry = CollectorRegistry()
    ready = Gauge("thoisu_ready", "1 when there is an index to search.", registry=registry)
    try:
        opened = current_index()
    except IndexerError:
        return registry
    ready.set(1)
    overview = opened.overview
    for name, text, value in (
        ("generation", "The number of the open generation.", _number(overview.generation)),
        ("articles", "Articles in the open generation.", overview.articles),
        ("damaged", "1 when an older generation answers for a damaged one.", opened.stands_in),
        ("built_seconds", "When it was built, Unix time.", overview.built_at.timestamp()),
    ):
        Gauge(f"thoisu_{name}", text, registry=registry).set(value)
    return registry


def _number(generation: str) -> int:
    """Of `gen-000007`, or of `thoisu-articles-000007.3`, its third revision: the seventh."""
    name, *_ = generation.rpartition("-")[2].split(".")
    return int(name) if name.isdecimal() else 0


def _count(response: Response) -> Response:
    metrics = _metrics()
    metrics.seconds.labels(family()).observe(seconds())
    metrics.requests.labels(family(), str(response.status_code)).inc()
    return response


def _metrics() -> Metrics:
    return cast("Metrics", current_app.extensions[_EXTENSION])
