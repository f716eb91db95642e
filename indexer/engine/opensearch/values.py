"""What facet values are called, how often they are carried, and what is newest about them.

A document for each value, kept beside the articles: searches count slugs only, and labels are
looked up for those that are shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from indexer.engine.opensearch.documents import document_id
from indexer.engine.opensearch.mapping import MOST_HITS, values_name
from indexer.engine.reading.names import name_of
from indexer.engine.reading.things import LOOKED_AT, called
from indexer.engine.remembering import Remembered
from indexer.engine.sayings.newest_posts import joined, parted
from indexer.language.slugs import slugify
from indexer.language.tokens import folded_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from indexer.engine.opensearch.cluster import Cluster
    from indexer.engine.opensearch.search.clauses import Clause
    from indexer.engine.sayings.newest_posts import Posts
    from indexer.records import FacetName

PHRASE: Final = "phrase"
"""What frequent phrases of titles and leads are kept as, beside the facets."""
_BYTES: Final = 4 << 20
"""Of the values that are remembered."""
_SIZE: Final = 400
"""About how many bytes a value takes."""
_BATCH: Final = 1000
"""Values that are asked for at once."""
_SAME_NAME: Final = 50
"""Values of one name that are looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A facet value over the whole index."""

    facet: str
    slug: str
    label: str
    articles: int = 0
    newest: date | None = None
    """The day of the newest article that carries it."""
    posts: Posts = ()
    """What the newest article gives an official."""
    body: str = ""
    """Of a meeting: who meets."""
    begins: date | None = None
    """Of a meeting."""

    @property
    def id(self) -> str:
        """Of its document."""
        return value_id(self.facet, self.slug)

    @property
    def detail(self) -> str:
        """What is told of it besides, in one line."""
        return ", ".join(self.posts)

    @property
    def row(self) -> dict[str, Any]:
        """Its document."""
        row = {
            "facet": self.facet,
            "slug": self.slug,
            "label": self.label,
            "plain": plain(self.label),
            "name": plain(name_of(self.label)),
            "words": plain(self.label),
            "articles": self.articles,
            "newest": self.newest and self.newest.isoformat(),
            "detail": joined(self.posts),
            "body": self.body,
            "begins": self.begins and self.begins.isoformat(),
        }
        return {name: each for name, each in row.items() if each not in {None, ""}}

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Value:
        """The value of a document."""
        return cls(
            facet=row["facet"],
            slug=row["slug"],
            label=row["label"],
            articles=row["articles"],
            newest=_day(row.get("newest")),
            posts=parted(row.get("detail", "")),
            body=row.get("body", ""),
            begins=_day(row.get("begins")),
        )


def value_id(facet: str, slug: str) -> str:
    """The id of a value's document."""
    return document_id(f"{facet}:{slug}")


def plain(text: str) -> str:
    """The words of a label without dấu."""
    return " ".join(folded_words(text))


class Values:
    """Looks values up. Safe to share between threads."""

    def __init__(self, cluster: Cluster, articles: str) -> None:
        """`articles` is the index of the articles that carry the values."""
        self._cluster = cluster
        self._index = values_name(articles)
        self._known: Remembered[tuple[str, str], Value] = Remembered(_BYTES)

    def of(self, facet: FacetName, slugs: Iterable[str]) -> dict[str, Value]:
        """Values by their slugs; what nobody carries is left out."""
        return self.called(facet.value, slugs)

    def called(self, kind: str, slugs: Iterable[str]) -> dict[str, Value]:
        """The same of any kind, phrases too."""
        found = self.all((kind, slug) for slug in slugs)
        return {slug: value for (_, slug), value in found.items()}

    def all(self, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Value]:
        """The same of several facets."""
        found: dict[tuple[str, str], Value] = {}
        missing = []
        for facet, slug in dict.fromkeys(wanted):
            known = self._known.get((facet, slug))
            if known is None:
                missing.append(value_id(facet, slug))
            else:
                found[known.facet, known.slug] = known
        for batch in _batches(missing):
            answer = self._cluster.ask_patiently("POST", f"/{self._index}/_mget", {"ids": batch})
            for row in answer["docs"]:
                if row.get("found"):
                    value = Value.of(row["_source"])
                    self._known.keep((value.facet, value.slug), value, _SIZE)
                    found[value.facet, value.slug] = value
        return found

    def meant(self, facet: FacetName, given: str) -> Value | None:
        """The value that a slug or a name means, with or without dấu, or as articles write it; None
        when there is none."""
        exact = self.of(facet, [given]).get(given)
        if exact is not None:
            return exact
        either = [
            {"term": {"slug": slugify(given)}},
            {"term": {"label": given}},
            {"term": {"plain": plain(given)}},
        ]
        found = self._search({"bool": {"should": either}}, facet.value, size=_SAME_NAME)
        by_label = [value for value in found if value.label == given]
        by_slug = [value for value in found if value.slug == slugify(given)]
        if found:
            return next(iter([*by_label, *by_slug, *found]))

        def opening(_facet: FacetName, folded: Sequence[str]) -> list[tuple[str, int, Value]]:
            found = self.opening(facet, folded, size=LOOKED_AT)
            return [(each.label, each.articles, each) for each in found]

        return called(given, opening)

    def beginning(self, facet: FacetName, folded: str, *, size: int) -> list[Value]:
        """The values in whose labels some words go on as a folded text does, frequent first."""
        return self._search(goes_on("words", folded), facet.value, size=size)

    def opening(self, facet: FacetName, folded: Sequence[str], *, size: int) -> list[Value]:
        """The values whose labels begin as any of some folded texts, frequent first."""
        either = [{"prefix": {"plain": each}} for each in folded]
        return self._search({"bool": {"should": either}}, facet.value, size=size)

    def with_names(self, facet: FacetName, folded: Iterable[str], *, size: int) -> list[Value]:
        """The values that have any of some folded names, frequent first."""
        return self._search({"terms": {"name": sorted(folded)}}, facet.value, size=size)

    def phrases(self, folded: str, *, size: int) -> list[Value]:
        """The phrases that begin as a folded text does, the most frequent first."""
        return self._search({"prefix": {"plain": folded}}, PHRASE, size=size)

    def most(self, facet: FacetName, *, size: int) -> list[Value]:
        """The most frequent values."""
        return self._search({"match_all": {}}, facet.value, size=size)

    def newest(self, facet: FacetName, *, size: int) -> list[Value]:
        """The values with the newest articles."""
        newest: Clause = {"newest": {"order": "desc", "missing": "_last"}}
        sort = [newest, {"articles": "desc"}, {"slug": "asc"}]
        return self._search({"match_all": {}}, facet.value, size=size, sort=sort)

    def every(self, facet: FacetName) -> Iterator[Value]:
        """All values of a facet, the most frequent first."""
        sort = [{"articles": "desc"}, {"slug": "asc"}]
        body: dict[str, Any] = {
            "size": MOST_HITS,
            "sort": sort,
            "query": {"term": {"facet": facet.value}},
        }
        while True:
            hits = self._cluster.search(self._index, body)["hits"]["hits"]
            yield from (Value.of(hit["_source"]) for hit in hits)
            if len(hits) < MOST_HITS:
                return
            body["search_after"] = hits[-1]["sort"]

    def _search(
        self, query: Clause, facet: str, *, size: int, sort: Sequence[Clause] = ()
    ) -> list[Value]:
        body = {
            "size": size,
            "query": {"bool": {"filter": [{"term": {"facet": facet}}, query]}},
            "sort": list(sort) or [{"articles": "desc"}, {"slug": "asc"}],
        }
        hits = self._cluster.search(self._index, body)["hits"]["hits"]
        return [Value.of(hit["_source"]) for hit in hits]


def goes_on(field: str, folded: str) -> Clause:
    """What has the words of a text side by side, the last one perhaps unfinished."""
    if " " not in folded:
        return {"prefix": {field: folded}}
    return {"match_phrase_prefix": {field: {"query": folded, "max_expansions": 200}}}


def _batches(ids: Sequence[str]) -> Iterator[list[str]]:
    rest = iter(ids)
    return iter(lambda: list(islice(rest, _BATCH)), [])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
