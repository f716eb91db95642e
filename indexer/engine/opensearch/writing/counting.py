"""Keeps what is known of facet values up to date: those whose articles a run wrote or removed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from indexer.engine.days import day_number
from indexer.engine.opensearch.cluster import json_lines
from indexer.engine.opensearch.documents import document_id
from indexer.engine.opensearch.mapping import MOST_HITS, values_name
from indexer.engine.opensearch.profiles import sayings_in, told_of
from indexer.engine.opensearch.values import Value, Values
from indexer.engine.sayings.newest_posts import NewestPosts, ToldPosts, in_full
from indexer.engine.sayings.telling import Said
from indexer.engine.sayings.told import details
from indexer.records import FacetName

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.engine.indexed import IndexedArticle
    from indexer.engine.opensearch.cluster import Cluster

_BATCH: Final = 500
"""Values that are counted at once."""
_MEETINGS: Final = 100
"""Meetings whose details are asked for at once."""


@dataclass(slots=True)
class _Told:
    """What the newest article of a run tells of a value."""

    day: int
    """As `day_number` has it."""
    label: str
    posts: NewestPosts = field(default_factory=NewestPosts)


class Touched:
    """The values that a run has to do with."""

    def __init__(self) -> None:
        self._told: dict[tuple[FacetName, str], _Told | None] = {}

    def add(self, article: IndexedArticle) -> None:
        """An article that was written."""
        day = day_number(article.analysed.article.published)
        for facet, entries in article.entries.items():
            for entry in entries:
                key = facet, entry.slug
                told = self._told.get(key)
                if told is None:
                    told = self._told[key] = _Told(day, entry.label)
                elif day > told.day:
                    told.day, told.label = day, entry.label
                if entry.posts:
                    told.posts.add(day, entry.posts)

    def add_earlier(self, cluster: Cluster, index: str, ids: Sequence[str]) -> None:
        """Articles that will be replaced or removed, by their ids: as they are in the cluster."""
        rest = iter(ids)
        while batch := list(islice(rest, _BATCH)):
            body = {
                "query": {"ids": {"values": [document_id(each) for each in batch]}},
                "size": _BATCH,
                "_source": False,
                "docvalue_fields": [facet.value for facet in FacetName],
            }
            for hit in cluster.search(index, body)["hits"]["hits"]:
                for facet in FacetName:
                    for slug in hit.get("fields", {}).get(facet.value, ()):
                        self._told.setdefault((facet, slug), None)

    def write(self, cluster: Cluster, articles: str) -> None:
        """Count the values anew; the articles must be visible to searches."""
        index, seconds = values_name(articles), cluster.settings.write_seconds
        values = Values(cluster, articles)
        for facet in FacetName:
            slugs = [slug for kind, slug in self._told if kind is facet]
            for batch in _batches(slugs, _BATCH):
                counted = dict(self._count(cluster, articles, facet, batch, values))
                lines = json_lines(
                    line for slug in batch for line in _lines(facet, slug, counted.get(slug))
                )
                cluster.ask_patiently("POST", f"/{index}/_bulk", lines, seconds=seconds)
        cluster.ask_patiently("POST", f"/{index}/_refresh", seconds=seconds)

    def _count(
        self,
        cluster: Cluster,
        articles: str,
        facet: FacetName,
        slugs: Sequence[str],
        values: Values,
    ) -> Iterator[tuple[str, Value]]:
        """The values of some slugs as they are now; what no article carries is left out."""
        field = facet.value
        by = {"terms": {"field": field, "include": list(slugs), "size": len(slugs)}}
        newest = {"newest": {"max": {"field": "day"}}}
        body = {
            "size": 0,
            "query": {"terms": {field: list(slugs)}},
            "aggs": {"values": {**by, "aggs": newest}},
        }
        answer = cluster.search(articles, body)["aggregations"]["values"]["buckets"]
        known = values.of(facet, slugs)
        about = _meetings(cluster, articles, slugs) if facet is FacetName.MEETING else {}
        for bucket in answer:
            slug = bucket["key"]
            day = bucket["newest"].get("value_as_string")
            value = _value(facet, slug, known.get(slug), self._told[facet, slug])
            body_, begins = about.get(slug, ("", None))
            yield (
                slug,
                replace(
                    value,
                    articles=bucket["doc_count"],
                    newest=date.fromisoformat(day) if day else None,
                    body=body_,
                    begins=begins,
                ),
            )


def _value(facet: FacetName, slug: str, known: Value | None, told: _Told | None) -> Value:
    """What a value is called and what is told of it: what the newest article tells."""
    if told is None:
        return known or Value(facet=facet.value, slug=slug, label=slug)
    posts = told.posts.in_full()
    if known is None:
        return Value(facet=facet.value, slug=slug, label=told.label, posts=posts.posts)
    day = day_number(known.newest)
    return replace(
        known,
        label=told.label if told.day >= day else known.label,
        posts=in_full([ToldPosts(day, known.posts), posts]).posts,
    )


def _meetings(
    cluster: Cluster, articles: str, slugs: Sequence[str]
) -> dict[str, tuple[str, date | None]]:
    """Who meets and when it begins, for each meeting: as most articles tell."""
    found: dict[str, tuple[str, date | None]] = {}
    for batch in _batches(slugs, _MEETINGS):
        body = {
            "size": 0,
            "query": {"terms": {FacetName.MEETING.value: batch}},
            "aggs": {"details": told_of(Said.DETAILS, batch, most=MOST_HITS)},
        }
        answer = cluster.search(articles, body)["aggregations"]["details"]
        texts: dict[str, list[str]] = {}
        for slug, text in sayings_in(answer):
            texts.setdefault(slug, []).append(text)
        for slug, said in texts.items():
            told = details(said)
            found[slug] = told.body, told.begins
    return found


def _lines(facet: FacetName, slug: str, value: Value | None) -> list[dict[str, Any]]:
    if value is None:
        gone = Value(facet=facet.value, slug=slug, label=slug)
        return [{"delete": {"_id": gone.id}}]
    return [{"index": {"_id": value.id}}, value.row]


def _batches(slugs: Iterable[str], size: int) -> Iterator[list[str]]:
    rest = iter(slugs)
    return iter(lambda: list(islice(rest, size)), [])
