"""The engine of many machines: one generation in a cluster, behind the protocol of all engines."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from indexer.document import running_text
from indexer.engine.answers import (
    FRONT_PAGE,
    FRONT_PAGE_OFFICIALS,
    explain_query,
    notices_of,
)
from indexer.engine.hits import OFFICIALS_SHOWN, FoundArticle, make_hits
from indexer.engine.opened import OpenedIndex
from indexer.engine.opensearch.articles import Articles, dated, total_of
from indexer.engine.opensearch.completions import Completions
from indexer.engine.opensearch.documents import document_id
from indexer.engine.opensearch.lexicon import read_lexicon
from indexer.engine.opensearch.mapping import MOST_HITS, SCALE
from indexer.engine.opensearch.profiles import MONTHS, Profiles, months_of, newest_day, ranked
from indexer.engine.opensearch.search.clauses import EVERYTHING
from indexer.engine.opensearch.search.explaining import rank_of, told_of
from indexer.engine.opensearch.search.filters import Filters
from indexer.engine.opensearch.search.finding import Finder
from indexer.engine.opensearch.search.reading import Reader
from indexer.engine.opensearch.values import Values
from indexer.engine.ranking import Ranking
from indexer.engine.reading.spelling import Speller
from indexer.engine.reading.things import LOOKED_AT
from indexer.engine.reading.understanding import parsed_of
from indexer.engine.record import duplicate_group, unpack_dated, unpack_shown
from indexer.errors import SettingError
from indexer.language.normalisation import normalise
from indexer.query import describe, parse_query, plain_words
from indexer.records import (
    DatedMeeting,
    DuplicateGroup,
    Explanation,
    FacetName,
    Overview,
    SearchPage,
    Suggestion,
)
from indexer.results.explanation import found_in
from indexer.results.marking import QueryMarker

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from indexer.engine.opensearch.cluster import Cluster
    from indexer.engine.opensearch.generations import Generation
    from indexer.engine.opensearch.search.finding import Found
    from indexer.query import ParsedQuery
    from indexer.query.synonyms import Thesaurus
    from indexer.records import (
        DatedArticle,
        Hit,
        SearchRequest,
        StoredArticle,
    )

_CALLED: Final = 100
"""Officials with a name that are looked at."""
_UNFILTERED: Final[dict[str, Any]] = {
    "officials": (),
    "meetings": (),
    "documents": (),
    "sources": (),
    "since": None,
    "until": None,
}
_TELLING: Final = {"max_query_terms": 25, "min_term_freq": 1, "min_doc_freq": 1}
"""Words of an article by which articles like it are found, chosen by tf·idf."""


class ClusterIndex(OpenedIndex):
    """One generation in a cluster. Safe to share between threads.

    Matching, ranking and counting are the cluster's work; the articles that are shown are made
    into hits by the same code as those of the embedded engine. Every method raises
    ClusterAwayError when the cluster does not answer.
    """

    def __init__(
        self,
        cluster: Cluster,
        generation: Generation,
        *,
        compounds: Callable[[str], Sequence[str]],
        thesaurus: Callable[[], Thesaurus],
        ranking: Ranking,
        remember: bool = True,
        closing: Callable[[], None] | None = None,
    ) -> None:
        """Open a generation: its lexicon is loaded. Raises ClusterAwayError.

        `compounds` gives the keys of a query's words of several syllables, `thesaurus` the
        writings that are known now. Measurements do not `remember` earlier answers. `closing` is
        called when the index is closed, if the cluster is not shared with others.
        """
        self._closing = closing
        _check(ranking)
        self._generation = generation
        self._compounds = compounds
        self._articles = Articles(cluster, generation.articles)
        self._values = Values(cluster, generation.articles)
        lexicon = read_lexicon(cluster, generation.articles)
        (size,) = self._articles.count([EVERYTHING])
        # The cluster leaves out the factor k1 + 1 that all parts of a score have in common.
        self._scale = ranking.k1 + 1
        called = partial(self._values.with_names, FacetName.OFFICIAL, size=_CALLED)
        opening = partial(self._values.opening, size=LOOKED_AT)
        count = self._articles.count
        self._reader = Reader(lexicon, size, ranking, compounds, count, called, opening)
        self._finder = Finder(self._articles, self._reader, scale=self._scale)
        super().__init__(
            profiles=Profiles(self._articles, self._values),
            speller=Speller(lexicon, max(1, size)),
            count=self._reader.count,
            thesaurus=thesaurus,
            beginning=Completions(self._articles, self._values).of_kind,
            remember=remember,
        )

    # The protocol

    @property
    def generation(self) -> str:
        """The name of the index of the articles, and which revision of it was opened."""
        return self._generation.name

    @property
    def version(self) -> str:
        """Revisions of two clusters may have one name, but were not written at one moment."""
        written = datetime.fromisoformat(self._generation.built_at)
        return f"{self.generation}-{written:%y%m%d%H%M%S}-{self._thesaurus().digest}"

    def _search(self, request: SearchRequest, thesaurus: Thesaurus) -> SearchPage:
        parsed = parsed_of(request)
        filters = Filters(self._values, request)
        found = self._find(request, parsed, thesaurus, filters)
        counted, reading = found.counted, found.reading
        marker = QueryMarker(reading.tree, folding=reading.folding, read=reading.read)
        return SearchPage(
            request=request,
            total=found.total,
            distinct=self._finder.distinct(found),
            hits=self._hits(found, request, marker),
            facets=filters.facets(counted, self._values.all(filters.slugs(counted)), reading.named),
            months=filters.months(counted),
            days=filters.days_of_month(counted),
            of_any_day=filters.of_any_day(counted),
            with_all_words=found.with_all_words,
            notices=notices_of(parsed, reading, filters.unknown),
            suggestion=self._suggest(request, parsed, found, filters),
            seconds=0.0,
            meant=reading.meant,
        )

    def _find(
        self, request: SearchRequest, parsed: ParsedQuery, thesaurus: Thesaurus, filters: Filters
    ) -> Found:
        tree = parsed.tree if request.exact else self._reader.understood(parsed.tree, thesaurus)
        return self._finder.find(
            tree,
            exact=request.exact,
            all_words=parsed.all_words,
            filters=filters,
            sort=request.sort,
        )

    def counts(
        self, request: SearchRequest, facet: FacetName, slugs: Sequence[str]
    ) -> Mapping[str, int]:
        """How many of the articles that a search finds carry each of some facet values."""
        if not slugs:
            return {}
        filters = Filters(self._values, request)
        found = self._find(request, parsed_of(request), self._thesaurus(), filters)
        carried = {"terms": {"field": facet.value, "include": list(slugs), "size": len(slugs)}}
        body = {"size": 0, "query": found.narrowed, "aggs": {"carried": carried}}
        buckets = self._articles.search(body)["aggregations"]["carried"]["buckets"]
        counts = {each["key"]: each["doc_count"] for each in buckets}
        return {slug: counts.get(slug, 0) for slug in slugs}

    def explain(self, request: SearchRequest, article_id: str = "") -> Explanation:
        """How a query is understood and why one article is found. Raises ArticleNotFoundError."""
        parsed = parsed_of(request)
        filters = Filters(self._values, replace(request, **_UNFILTERED))
        found = self._find(request, parsed, self._thesaurus(), filters)
        reading = found.reading
        notices = notices_of(parsed, reading, {})
        if not article_id or reading.tree is None:
            return explain_query(describe(reading.tree), notices)
        article = self._articles.article(article_id)
        marker = QueryMarker(reading.tree, folding=reading.folding, read=reading.read)
        told = told_of(self._articles, found, article_id, scale=self._scale)
        return Explanation(
            understood=describe(reading.tree),
            notices=notices,
            article=article_id,
            matches=told.matches,
            rank=rank_of(found, article_id) if told.matches else 0,
            score=told.score,
            coverage=told.coverage,
            contributions=told.contributions,
            found=found_in(article, marker),
            text=marker.whole(running_text(article)),
        )

    def article(self, article_id: str) -> StoredArticle:
        """One article whole. Raises ArticleNotFoundError."""
        return self._articles.article(article_id)

    def same_meeting(self, article_id: str, *, limit: int) -> tuple[DatedArticle, ...]:
        """Other articles about the meetings of one article, newest first."""
        slugs = [meeting.slug for meeting in self._articles.article(article_id).meetings]
        about = {"terms": {FacetName.MEETING.value: slugs}}
        return self._articles.newest(about, limit=limit, but=article_id)

    def same_day(self, article_id: str, *, limit: int) -> tuple[DatedArticle, ...]:
        """Other articles published on the day of one article."""
        day = self._articles.article(article_id).published
        if day is None:
            return ()
        clause = {"term": {"day": day.isoformat()}}
        return self._articles.newest(clause, limit=limit, but=article_id)

    def related(self, article_id: str, *, limit: int) -> tuple[DatedArticle, ...]:
        """Other articles with the words of several syllables that say most about one article."""
        article = self._articles.article(article_id)
        compounds = self._compounds(normalise(f"{article.title}. {running_text(article)}").text)
        if not compounds:
            return ()
        alike = {"fields": ["compounds"], "like": " ".join(compounds), **_TELLING}
        itself = {"ids": {"values": [document_id(article_id)]}}
        body = {
            "query": {"bool": {"must": [{"more_like_this": alike}], "must_not": [itself]}},
            "sort": [{"_score": "desc"}, {"order": "asc"}],
            "size": limit,
            "_source": ["record"],
        }
        return dated(self._articles.search(body))

    def overview(self) -> Overview:
        """What the whole index holds, for a front page."""
        body = {"size": 0, "track_total_hits": True, "aggs": {"months": MONTHS}}
        answer = self._articles.search(body)
        officials = self._values.most(FacetName.OFFICIAL, size=FRONT_PAGE_OFFICIALS)
        meetings = self._values.newest(FacetName.MEETING, size=FRONT_PAGE)
        return Overview(
            articles=total_of(answer),
            generation=self.generation,
            built_at=datetime.fromisoformat(self._generation.built_at),
            months=months_of(answer["aggregations"]),
            officials=tuple(map(ranked, officials)),
            meetings=tuple(
                DatedMeeting(each.slug, each.label, newest_day(each)) for each in meetings
            ),
            newest=self._articles.newest(limit=FRONT_PAGE),
        )

    def labels(self, facet: FacetName, slugs: Sequence[str]) -> Mapping[str, str]:
        """The labels of facet values by their slugs or names; unknown ones are left out."""
        meant = {given: self._values.meant(facet, given) for given in slugs}
        return {given: value.label for given, value in meant.items() if value is not None}

    def slug_of(self, facet: FacetName, name: str) -> str:
        """The slug of the facet value that a slug or a name means; empty when there is none."""
        value = self._values.meant(facet, name)
        return "" if value is None else value.slug

    def duplicates(self, *, limit: int) -> tuple[DuplicateGroup, ...]:
        """Groups of articles that say nearly the same word for word, the largest first."""
        groups = {"terms": {"field": "group", "size": limit}}
        body = {"size": 0, "query": {"term": {"copy": True}}, "aggs": {"groups": groups}}
        buckets = self._articles.search(body)["aggregations"]["groups"]["buckets"]
        members = [
            {
                "query": {"term": {"group": each["key"]}},
                "sort": [{"order": "asc"}],
                "size": min(MOST_HITS, each["doc_count"] + 1),
                "_source": ["record"],
            }
            for each in buckets
        ]
        answers = self._articles.search_all(members) if members else []
        found = [_group(answer) for answer in answers]
        return tuple(group for group in found if len(group.articles) > 1)

    def catalogue(self, *, start: int, limit: int) -> tuple[tuple[str, date | None], ...]:
        """A part of all articles, the newest first: their ids with the days of publication."""
        return tuple(self._articles.catalogue(start=start, limit=limit))

    def close(self) -> None:
        """Connections are closed unless others use them, too."""
        if self._closing is not None:
            self._closing()

    def _suggest(
        self, request: SearchRequest, parsed: ParsedQuery, found: Found, filters: Filters
    ) -> Suggestion | None:
        """Another spelling, when the typed one finds next to nothing and the other finds more.

        What matters is what is found without filters: those are no slips.
        """
        total = 0 if found.reading.dropped else found.matched
        words = plain_words(parsed.tree)
        text = self._other_spelling(words, total)
        name = self._reader.name_meant(words) if text is None else None
        text = text or name
        if text is None:
            return None
        tree = self._reader.understood(parse_query(text).tree, self._thesaurus())
        other = self._finder.find(
            tree,
            exact=False,
            all_words=parsed.all_words,
            filters=filters,
            sort=request.sort,
        )
        # With its own dấu a name finds who is called so: that may be fewer than the words apart.
        if other.reading.dropped or other.total in {0, total}:
            return None
        if other.total < total and name is None:
            return None
        return Suggestion(text, other.total)

    def _hits(self, found: Found, request: SearchRequest, marker: QueryMarker) -> tuple[Hit, ...]:
        places = found.ordering.page(found.first, request.page, request.page_size)
        groups = self._finder.duplicates(found, places)
        copies = {
            place.id: [each for each in groups.get(place.group, ()) if each != place.id]
            for place in places
        }
        listed = request.duplicates_size or None
        shown = {article: others[:listed] for article, others in copies.items()}
        records = self._articles.records([*shown, *itertools.chain(*shown.values())])
        articles = [
            FoundArticle(
                unpack_shown(records[place.id], officials=OFFICIALS_SHOWN),
                tuple(unpack_dated(records[each]) for each in shown[place.id] if each in records),
                place.score,
            )
            for place in places
            if place.id in records
        ]
        return make_hits(articles, marker, snippets=request.snippets)


def _group(answer: Mapping[str, Any]) -> DuplicateGroup:
    return duplicate_group([hit["_source"]["record"] for hit in answer["hits"]["hits"]])


def _check(ranking: Ranking) -> None:
    """Refuse what is laid down in the settings of the indices."""
    usual = Ranking()
    if (ranking.k1, ranking.b) != (usual.k1, usual.b) or ranking.lead * SCALE < 1:
        raise SettingError(
            "k1, b and a lead below "
            f"{usual.lead} are laid down in the cluster's indices and cannot be changed"
        )
