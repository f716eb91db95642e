"""The stored articles of one generation in a cluster, read by the ids of their documents."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from indexer.engine.opensearch.documents import document_id
from indexer.engine.opensearch.mapping import MOST_HITS
from indexer.engine.opensearch.search.clauses import EVERYTHING
from indexer.engine.record import unpack, unpack_dated
from indexer.errors import ArticleNotFoundError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indexer.engine.opensearch.cluster import Cluster
    from indexer.engine.opensearch.search.clauses import Clause
    from indexer.engine.record import Record
    from indexer.records import DatedArticle, StoredArticle

NEWEST: Final[list[Clause]] = [{"moment": "desc"}, {"order": "desc"}]


class Articles:
    """Reads articles. Safe to share between threads."""

    def __init__(self, cluster: Cluster, index: str) -> None:
        self._cluster = cluster
        self.index = index

    def search(self, body: Mapping[str, Any], *, with_scores: bool = False) -> dict[str, Any]:
        """One search among the articles; see `Cluster.search`."""
        return self._cluster.search(self.index, body, with_scores=with_scores)

    def search_all(self, bodies: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
        """Several searches at once."""
        return self._cluster.search_all(self.index, bodies)

    def count(self, clauses: Sequence[Clause]) -> list[int]:
        """How many articles match each clause."""
        bodies = [{"size": 0, "track_total_hits": True, "query": clause} for clause in clauses]
        answers = self.search_all(bodies) if bodies else []
        return [total_of(answer) for answer in answers]

    def records(self, ids: Sequence[str]) -> dict[str, Record]:
        """The stored records of documents; what was removed meanwhile is left out."""
        if not ids:
            return {}
        found = self._cluster.ask_patiently(
            "POST", f"/{self.index}/_mget", {"ids": list(ids)}, params={"_source": "record"}
        )
        return {row["_id"]: row["_source"]["record"] for row in found["docs"] if row.get("found")}

    def record(self, article_id: str) -> Record:
        """The stored record of an article. Raises ArticleNotFoundError."""
        found = self.records([document_id(article_id)])
        if not found:
            raise ArticleNotFoundError(article_id)
        return next(iter(found.values()))

    def article(self, article_id: str) -> StoredArticle:
        """One article whole. Raises ArticleNotFoundError."""
        return unpack(self.record(article_id))

    def newest(
        self, clause: Clause = EVERYTHING, *, limit: int, but: str = ""
    ) -> tuple[DatedArticle, ...]:
        """The newest articles that match a clause, without the one with an id."""
        others: list[Clause] = [{"ids": {"values": [document_id(but)]}}] if but else []
        query = {"bool": {"filter": [clause], "must_not": others}}
        body = {"query": query, "sort": NEWEST, "size": limit, "_source": ["record"]}
        return dated(self.search(body))

    def catalogue(self, *, start: int, limit: int) -> list[tuple[str, date | None]]:
        """A part of all articles, the newest first: their ids and days."""
        body: dict[str, Any] = {
            "sort": NEWEST,
            "_source": ["id"],
            "docvalue_fields": [{"field": "day", "format": "strict_date"}],
        }
        skipped = 0
        while skipped < start:  # deeper than one search may skip
            step = min(MOST_HITS, start - skipped)
            plain = {"sort": NEWEST, "_source": False, "size": step}
            after = {"search_after": body["search_after"]} if "search_after" in body else {}
            hits = self.search({**plain, **after})["hits"]["hits"]
            if len(hits) < step:
                return []
            body["search_after"] = hits[-1]["sort"]
            skipped += step
        rows: list[tuple[str, date | None]] = []
        while len(rows) < limit:
            body["size"] = min(MOST_HITS, limit - len(rows))
            hits = self.search(body)["hits"]["hits"]
            rows += [(hit["_source"]["id"], _day(hit)) for hit in hits]
            if len(hits) < body["size"]:
                break
            body["search_after"] = hits[-1]["sort"]
        return rows


def total_of(answer: Mapping[str, Any]) -> int:
    """How many articles a search found."""
    total: int = answer["hits"]["total"]["value"]
    return total


def dated(answer: Mapping[str, Any]) -> tuple[DatedArticle, ...]:
    """The hits of a search as lines of a list."""
    return tuple(unpack_dated(hit["_source"]["record"]) for hit in answer["hits"]["hits"])


def _day(hit: Mapping[str, Any]) -> date | None:
    days = hit.get("fields", {}).get("day")
    return date.fromisoformat(days[0]) if days else None
