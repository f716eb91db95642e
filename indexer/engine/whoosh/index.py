"""The embedded engine: one generation open for reading, behind the protocol of all engines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from whoosh import index as whoosh_index

from indexer.document import running_text
from indexer.engine.answers import explain_query, notices_of
from indexer.engine.columns.columns import Columns
from indexer.engine.columns.search.beside import overview, same_day, same_meeting
from indexer.engine.columns.search.completions import Completions
from indexer.engine.columns.search.executor import Executor
from indexer.engine.columns.search.filters import Filters
from indexer.engine.columns.search.ordering import Ordering
from indexer.engine.days import day_of
from indexer.engine.duplicates import largest_groups
from indexer.engine.hits import OFFICIALS_SHOWN, FoundArticle, make_hits
from indexer.engine.opened import OpenedIndex
from indexer.engine.reading.spelling import Speller
from indexer.engine.reading.understanding import parsed_of, understood
from indexer.engine.remembering import Remembered
from indexer.engine.whoosh.places import COLUMNS_FOLDER, WHOOSH_FOLDER
from indexer.engine.whoosh.profiles import Profiles
from indexer.engine.whoosh.stored import StoredArticles
from indexer.errors import ArticleNotFoundError, IndexDamagedError
from indexer.language.normalisation import normalise
from indexer.query import describe, parse_query, plain_words
from indexer.records import Explanation, SearchPage, Sort, Suggestion
from indexer.results.explanation import found_in
from indexer.results.marking import QueryMarker

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from indexer.arrays import Array
    from indexer.engine.columns.search.executor import Matches
    from indexer.engine.columns.search.ordering import Place
    from indexer.engine.ranking import Ranking
    from indexer.query import Node, ParsedQuery
    from indexer.query.synonyms import Thesaurus
    from indexer.records import (
        DatedArticle,
        DuplicateGroup,
        FacetName,
        Hit,
        Overview,
        SearchRequest,
        StoredArticle,
    )

_MATCHES_BYTES: Final = 32 << 20
"""The next page, another order or filter of the same query need no matching."""
_SCORED: Final = 4
"""Articles that are scored for each hit up to the end of the page, and again if that is too few."""


class WhooshIndex(OpenedIndex):
    """One generation of an embedded index. Safe to share between threads.

    Matching, ranking and counting run over the columns; the articles that are shown come from
    Whoosh's stored fields.
    """

    def __init__(
        self,
        folder: Path,
        *,
        built_at: datetime,
        compounds: Callable[[str], Sequence[str]],
        thesaurus: Callable[[], Thesaurus],
        ranking: Ranking,
        remember: bool = True,
        at_once: bool = False,
    ) -> None:
        """Open the generation in `folder`. Raises IndexDamagedError if files cannot be read.

        `compounds` gives the keys of a query's words of several syllables, `thesaurus` the
        writings that are known now. Measurements do not `remember` earlier answers. Who asks much
        maps the files into memory `at_once`.
        """
        self._folder = folder
        self._built_at = built_at
        self._compounds = compounds
        try:
            self._columns = Columns(folder / COLUMNS_FOLDER, at_once=at_once)
            self._stored = StoredArticles(folder / WHOOSH_FOLDER, at_once=at_once)
        except (OSError, ValueError, KeyError, EOFError, whoosh_index.IndexError) as error:
            raise IndexDamagedError(folder, f"a file cannot be read ({error})") from error
        self._matches: Remembered[tuple[str, bool, bool, Thesaurus], Matches] = Remembered(
            _MATCHES_BYTES if remember else 0
        )
        self._executor = Executor(self._columns, ranking, compounds)
        super().__init__(
            profiles=Profiles(self._columns, self._stored.dated),
            speller=Speller(self._columns.fields.body, self._columns.size),
            count=self._executor.count,
            thesaurus=thesaurus,
            beginning=Completions(self._columns).of_kind,
            remember=remember,
        )

    # The protocol

    @property
    def generation(self) -> str:
        """The name of the generation's folder."""
        return self._folder.name

    @property
    def version(self) -> str:
        """Generations of two indexes may have one name, but were not written at one moment."""
        written = f"{self._built_at:%y%m%d%H%M%S%f}"
        return f"{self.generation}-{written}-{self._thesaurus().digest}"

    def _search(self, request: SearchRequest, thesaurus: Thesaurus) -> SearchPage:
        parsed = parsed_of(request)
        tree, matches = self._run(request, parsed, thesaurus)
        filters = Filters(self._columns, request)
        found = filters.apply(matches.mask)
        numbers = found.nonzero()[0]
        ordering, places, scores = self._ordered(request, matches, numbers)
        self._matches.keep(_asked(request, thesaurus), matches, matches.size)
        marker = QueryMarker(tree, folding=matches.folding, read=matches.read)
        return SearchPage(
            request=request,
            total=len(numbers),
            distinct=ordering.distinct,
            hits=self._hits(request, places, scores, marker),
            facets=filters.facets(matches, found, numbers),
            months=filters.months(matches.mask, numbers),
            days=filters.days_of_month(matches.mask),
            of_any_day=filters.of_any_day(matches.mask, numbers),
            with_all_words=_with_all_words(matches, found, numbers),
            notices=notices_of(parsed, matches, filters.unknown),
            suggestion=self._suggest(parsed, matches, filters),
            seconds=0.0,
            meant=self._meant(matches),
        )

    def _meant(self, matches: Matches) -> tuple[FacetName, tuple[str, ...]] | None:
        if matches.meant is None:
            return None
        facet, numbers = matches.meant
        return facet, tuple(map(self._columns.facets[facet].slug, numbers))

    def _ordered(
        self, request: SearchRequest, matches: Matches, numbers: Array
    ) -> tuple[Ordering, list[Place], list[float]]:
        """What was found in the order that is asked for, the hits of the page and their scores.

        Near-duplicates are folded, so more articles may have to be scored than there are hits.
        """
        best = _SCORED * request.page * request.page_size
        while request.sort is Sort.RELEVANCE:
            scores = self._executor.score(matches, numbers, best=best)
            ordering = Ordering(self._columns, numbers, scores.values, request.sort)
            places = ordering.page(request.page, request.page_size)
            values = [float(scores.values[place.at]) for place in places]
            if min(values, default=scores.least) >= scores.least:
                return ordering, places, values
            best *= _SCORED
        ordering = Ordering(self._columns, numbers, np.zeros(len(numbers)), request.sort)
        places = ordering.page(request.page, request.page_size)
        shown, order = np.unique([place.number for place in places], return_inverse=True)
        values = self._executor.score(matches, shown).values[order].tolist() if places else []
        return ordering, places, values

    def _run(
        self, request: SearchRequest, parsed: ParsedQuery, thesaurus: Thesaurus
    ) -> tuple[Node | None, Matches]:
        """The query as it is understood, and what it matches before any filter."""
        known = self._matches.get(_asked(request, thesaurus))
        if known is not None:
            return known.tree, known
        tree = parsed.tree if request.exact else self._understood(parsed, thesaurus)
        return tree, self._executor.run(tree, exact=request.exact, all_words=parsed.all_words)

    def _understood(self, parsed: ParsedQuery, thesaurus: Thesaurus) -> Node | None:
        columns = self._columns
        body, size = columns.fields.body, columns.size
        return understood(parsed.tree, body, size, thesaurus, self._executor)

    def counts(
        self, request: SearchRequest, facet: FacetName, slugs: Sequence[str]
    ) -> Mapping[str, int]:
        """How many of the articles that a search finds carry each of some facet values."""
        _, matches = self._run(request, parsed_of(request), self._thesaurus())
        found = Filters(self._columns, request).apply(matches.mask)
        column = self._columns.facets[facet]
        numbers = {slug: column.with_slug(slug) for slug in slugs}
        return {
            slug: 0 if number is None else column.count(found, number)
            for slug, number in numbers.items()
        }

    def explain(self, request: SearchRequest, article_id: str = "") -> Explanation:
        """How a query is understood and why one article is found. Raises ArticleNotFoundError."""
        parsed = parsed_of(request)
        tree, matches = self._run(request, parsed, self._thesaurus())
        notices = notices_of(parsed, matches, {})
        if not article_id or tree is None:
            return explain_query(describe(tree), notices)
        number = self._number(article_id)
        score, coverage, parts = self._executor.explain(tree, matches, number)
        numbers = matches.mask.nonzero()[0]
        scores = self._executor.score(matches, numbers)
        ordering = Ordering(self._columns, numbers, scores.values, request.sort)
        article = self._stored.article(number)
        marker = QueryMarker(tree, folding=matches.folding, read=matches.read)
        return Explanation(
            understood=describe(tree),
            notices=notices,
            article=article_id,
            matches=bool(matches.mask[number]),
            rank=ordering.rank(number),
            score=score,
            coverage=coverage,
            contributions=parts,
            found=found_in(article, marker),
            text=marker.whole(running_text(article)),
        )

    def article(self, article_id: str) -> StoredArticle:
        """One article whole. Raises ArticleNotFoundError."""
        return self._stored.article(self._number(article_id))

    def same_meeting(self, article_id: str, *, limit: int) -> tuple[DatedArticle, ...]:
        """Other articles about the meetings of one article, newest first."""
        number = self._number(article_id)
        slugs = [meeting.slug for meeting in self._stored.article(number).meetings]
        return self._stored.dated(same_meeting(self._columns, number, slugs, limit))

    def same_day(self, article_id: str, *, limit: int) -> tuple[DatedArticle, ...]:
        """Other articles published on the day of one article."""
        return self._stored.dated(same_day(self._columns, self._number(article_id), limit))

    def related(self, article_id: str, *, limit: int) -> tuple[DatedArticle, ...]:
        """Other articles with the words of several syllables that say most about one article."""
        number = self._number(article_id)
        article = self._stored.article(number)
        compounds = self._compounds(normalise(f"{article.title}. {running_text(article)}").text)
        numbers, scores = self._executor.alike(compounds)
        best = numbers[np.argsort(-scores, kind="stable")]
        return self._stored.dated(best[best != number][:limit])

    def overview(self) -> Overview:
        """What the whole index holds, for a front page."""
        return overview(self._columns, self.generation, self._built_at, self._stored.dated)

    def labels(self, facet: FacetName, slugs: Sequence[str]) -> Mapping[str, str]:
        """The labels of facet values by their slugs or names; unknown ones are left out."""
        column = self._columns.facets[facet]
        return {
            slug: column.label(number)
            for slug in slugs
            if (number := column.number_of(slug)) is not None
        }

    def slug_of(self, facet: FacetName, name: str) -> str:
        """The slug of the facet value that a slug or a name means; empty when there is none."""
        column = self._columns.facets[facet]
        number = column.number_of(name)
        return "" if number is None else column.slug(number)

    def duplicates(self, *, limit: int) -> tuple[DuplicateGroup, ...]:
        """Groups of articles that say nearly the same word for word, the largest first."""
        groups = largest_groups(self._columns.copies.firsts, limit)
        return tuple(self._stored.duplicates(numbers) for numbers in groups)

    def catalogue(self, *, start: int, limit: int) -> tuple[tuple[str, date | None], ...]:
        """A part of all articles, the newest first: their ids with the days of publication."""
        numbers = self._columns.by_moment
        numbers = numbers[self._columns.live[numbers]][start : start + limit]
        return tuple(
            (self._columns.id_of(number), day_of(int(self._columns.days[number])))
            for number in numbers.tolist()
        )

    def close(self) -> None:
        """Release the readers of all threads; searching afterwards is an error."""
        self._stored.close()

    def _suggest(
        self, parsed: ParsedQuery, matches: Matches, filters: Filters
    ) -> Suggestion | None:
        """Another spelling, when the typed one finds next to nothing and the other finds more.

        What matters is what is found without filters: those are no slips.
        """
        found = 0 if matches.dropped else int(np.count_nonzero(matches.mask))
        words = plain_words(parsed.tree)
        text = self._other_spelling(words, found)
        name = self._executor.name_meant(words) if text is None else None
        text = text or name
        if text is None:
            return None
        tree = self._understood(parse_query(text), self._thesaurus())
        other = self._executor.run(tree, exact=False, all_words=parsed.all_words)
        finds = int(np.count_nonzero(filters.apply(other.mask)))
        # With its own dấu a name finds who is called so: that may be fewer than the words apart.
        if other.dropped or finds in {0, found} or (finds < found and name is None):
            return None
        return Suggestion(text, finds)

    def _hits(
        self,
        request: SearchRequest,
        places: Sequence[Place],
        scores: Sequence[float],
        marker: QueryMarker,
    ) -> tuple[Hit, ...]:
        listed = request.duplicates_size or None
        found = [
            FoundArticle(
                self._stored.shown(place.number, officials=OFFICIALS_SHOWN),
                self._stored.dated(place.duplicates[:listed]),
                score,
            )
            for place, score in zip(places, scores, strict=True)
        ]
        return make_hits(found, marker, snippets=request.snippets)

    def _number(self, article_id: str) -> int:
        number = self._columns.number_of(article_id)
        if number is None:
            raise ArticleNotFoundError(article_id)
        return number


def _asked(request: SearchRequest, thesaurus: Thesaurus) -> tuple[str, bool, bool, Thesaurus]:
    """What tells which articles match, whatever the filters."""
    return request.query, request.exact, request.all_words, thesaurus


def _with_all_words(matches: Matches, found: Array, numbers: Array) -> int:
    """How many of the found articles have all of the query; `numbers` are those in the mask."""
    if matches.whole is None:
        return len(numbers)
    return int(np.count_nonzero(found & matches.whole))
