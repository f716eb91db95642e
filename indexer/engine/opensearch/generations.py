"""Generations of an index in a cluster: built beside the old one, verified, swapped in, kept once.

What is not in a field of its own stands in the mapping's `_meta` of the articles' index; one small
answer tells which generation serves and whether it has changed.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final

from indexer.document import ANALYSIS_VERSION
from indexer.engine.opensearch.cluster import RefusedError
from indexer.engine.opensearch.mapping import (
    MAPPING_VERSION,
    articles_name,
    lexicon_name,
    templates,
    values_name,
)
from indexer.errors import BuildFailedError, IndexMissingError, IndexOutdatedError

if TYPE_CHECKING:
    from datetime import datetime

    from indexer.engine.opensearch.cluster import Cluster

_ARTICLES: Final = "-articles-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Generation:
    """A generation that is there."""

    articles: str
    """The index of its articles."""
    revision: int = 0
    """Raised by each run that changes it."""
    built_at: str = ""
    mapping: int = MAPPING_VERSION
    analysis: int = ANALYSIS_VERSION
    resolution: str = ""
    """The version of what tells people apart."""

    @property
    def name(self) -> str:
        """Names its contents: another one as soon as a run has changed them."""
        return f"{self.articles}.{self.revision}"


def serving(cluster: Cluster) -> Generation:
    """The generation that is searched.

    Raises IndexMissingError when there is none, IndexOutdatedError for another version's.
    """
    alias = cluster.settings.name
    params = {"filter_path": "*.mappings._meta"}
    try:
        answer = cluster.ask_patiently("GET", f"/{alias}/_mapping", params=params)
    except RefusedError as error:
        if error.status == HTTPStatus.NOT_FOUND:
            raise IndexMissingError(f"{cluster.settings.shown}/{alias}") from error
        raise
    if not answer:
        raise IndexMissingError(f"{cluster.settings.shown}/{alias}")
    (articles, found), *_ = answer.items()
    meta: dict[str, Any] = found["mappings"]["_meta"]
    if meta["mapping"] != MAPPING_VERSION:
        where = f"{cluster.settings.shown}/{articles}"
        raise IndexOutdatedError(where, meta["mapping"], MAPPING_VERSION)
    return Generation(articles=articles, **meta)


def new_generation(cluster: Cluster) -> Generation:
    """Empty indices for the next generation; nobody searches them yet, nothing refreshes them."""
    name = cluster.settings.name
    seconds = cluster.settings.write_seconds
    for each, template in templates(cluster.settings).items():
        cluster.ask_patiently("PUT", f"/_index_template/{each}", template, seconds=seconds)
    known = [int(index.rpartition("-")[2]) for index in _all_articles(cluster)]
    articles = articles_name(name, f"{max(known, default=0) + 1:06}")
    waiting = {"wait_for_active_shards": "1"}
    never = {"settings": {"index": {"refresh_interval": "-1"}}}
    for index in _indices(articles):
        cluster.ask_patiently("PUT", f"/{index}", never, params=waiting, seconds=seconds)
    return Generation(articles=articles)


def publish(
    cluster: Cluster, generation: Generation, *, count: int, now: datetime, resolution: str
) -> Generation:
    """Let a generation serve that has been written, once it is known to have all its articles.

    The alias changes in one step: a search sees the old generation or the new one. Raises
    BuildFailedError when articles are missing.
    """
    seconds = cluster.settings.write_seconds
    settings = {"index": {"refresh_interval": cluster.settings.refresh}}
    cluster.ask_patiently("PUT", f"/{generation.articles}/_settings", settings, seconds=seconds)
    sealed = seal(cluster, generation, now=now, resolution=resolution)
    found = count_articles(cluster, generation)
    if found != count:
        raise BuildFailedError(
            f"{generation.articles} has {found} articles instead of {count}; "
            "the old index, if any, serves on"
        )
    alias = cluster.settings.name
    actions: list[dict[str, Any]] = [
        {"remove": {"index": index, "alias": alias}}
        for index, aliases in _aliases(cluster).items()
        if alias in aliases and index != generation.articles
    ]
    actions.append({"add": {"index": generation.articles, "alias": alias}})
    cluster.ask_patiently("POST", "/_aliases", {"actions": actions}, seconds=seconds)
    return sealed


def seal(cluster: Cluster, generation: Generation, *, now: datetime, resolution: str) -> Generation:
    """Say that a run has changed a generation and is done."""
    sealed = replace(
        generation,
        revision=generation.revision + 1,
        built_at=now.isoformat(timespec="seconds"),
        resolution=resolution,
    )
    meta = asdict(sealed)
    del meta["articles"]
    seconds = cluster.settings.write_seconds
    body = {"_meta": meta}
    cluster.ask_patiently("PUT", f"/{sealed.articles}/_mapping", body, seconds=seconds)
    return sealed


def count_articles(cluster: Cluster, generation: Generation) -> int:
    """How many articles a generation has, after everything written is made visible."""
    index, seconds = generation.articles, cluster.settings.write_seconds
    cluster.ask_patiently("POST", f"/{index}/_refresh", seconds=seconds)
    count: int = cluster.ask_patiently("GET", f"/{index}/_count", seconds=seconds)["count"]
    return count


def count_served(cluster: Cluster) -> int:
    """How many articles are searched, whichever version wrote them; 0 when there is no index."""
    try:
        answer = cluster.ask_patiently("GET", f"/{cluster.settings.name}/_count")
    except RefusedError as error:
        if error.status == HTTPStatus.NOT_FOUND:
            return 0
        raise
    count: int = answer["count"]
    return count


def bytes_of(cluster: Cluster, generation: Generation) -> int:
    """How much room a generation takes in the cluster, without replicas."""
    names = ",".join(_indices(generation.articles))
    answer = cluster.ask_patiently("GET", f"/{names}/_stats/store")
    size: int = answer["_all"]["primaries"]["store"]["size_in_bytes"]
    return size


def remove_old(cluster: Cluster, served: Generation) -> None:
    """Remove all generations but the one that serves and the one before it."""
    earlier = [index for index in _all_articles(cluster) if index < served.articles]
    for articles in earlier[:-1]:
        remove(cluster, articles)


def remove(cluster: Cluster, articles: str) -> None:
    """Remove the indices of one generation."""
    names = ",".join(_indices(articles))
    params = {"ignore_unavailable": "true"}
    seconds = cluster.settings.write_seconds
    cluster.ask_patiently("DELETE", f"/{names}", params=params, seconds=seconds)


def previous(cluster: Cluster, served: Generation) -> str | None:
    """The index of the articles that served before."""
    earlier = [index for index in _all_articles(cluster) if index < served.articles]
    return earlier[-1] if earlier else None


def _indices(articles: str) -> tuple[str, str, str]:
    return articles, values_name(articles), lexicon_name(articles)


def _all_articles(cluster: Cluster) -> list[str]:
    """The indices of articles, the oldest first."""
    return sorted(_aliases(cluster))


def _aliases(cluster: Cluster) -> dict[str, list[str]]:
    """The indices of articles and the aliases of each."""
    pattern = f"{cluster.settings.name}{_ARTICLES}*"
    answer = cluster.ask_patiently("GET", f"/{pattern}/_alias")
    return {index: list(found["aliases"]) for index, found in answer.items()}
