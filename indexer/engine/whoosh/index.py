"""The embedded engine: one generation open for reading, behind the protocol of all engines."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Any

import numpy as np
from whoosh import index as whoosh_index

from indexer.document import running_text_of
from indexer.engine.answers import explain_query, notices_of, plain_words
from indexer.engine.columns.columns import open_columns
from indexer.engine.columns.executor import Executor
from indexer.engine.columns.facets import day_of, days_within, month_numbers
from indexer.engine.columns.spelling import Speller
from indexer.engine.record import unpack
from indexer.engine.whoosh.profiles import Profiles
from indexer.engine.whoosh.writer import COLUMNS_FOLDER, WHOOSH_FOLDER
from indexer.errors import ArticleNotFoundError, IndexDamagedError
from indexer.language.normalisation import normalise
from indexer.query import describe, parse_query
from indexer.records import (
    Completion,
    DatedArticle,
    DatedMeeting,
    Explanation,
    FacetName,
    Hit,
    MonthCount,
    Overview,
    RankedValue,
    SearchPage,
    Sort,
    Suggestion,
)
from indexer.results.explanation import found_in, sentences
from indexer.results.facets import assemble_facet
from indexer.results.marking import QueryMarker, cut
from indexer.results.snippets import make_snippets

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType

    from indexer.engine.columns.executor import Matches
    from indexer.engine.columns.postings import Array
    from indexer.engine.ranking import Ranking
    from indexer.profiles import (
        DocumentProfile,
        ListedMeeting,
        MeetingProfile,
        OfficialProfile,
    )
    from indexer.query import ParsedQuery
    from indexer.query.synonyms import Thesaurus
    from indexer.records import Facet, SearchRequest, StoredArticle

_OFFICIALS_SHOWN = 3
_DUPLICATES = 10
_FRONT_PAGE = 5
_FRONT_PAGE_OFFICIALS = 10
_SNIPPETS = 2
_FEW = 2
"""Up to so many articles a query may have been a slip."""


class WhooshIndex:
    """One generation of an embedded index. Safe to share between threads.

    Matching, ranking and counting run over the columns; the articles that are shown come from
    Whoosh's stored fields, through one reader a thread, because Whoosh's own are not safe to share.
    """

    def __init__(
        self,
        folder: Path,
        *,
        built_at: datetime,
        compounds: Callable[[str], Sequence[str]],
        thesaurus: Callable[[], Thesaurus],
        ranking: Ranking,
    ) -> None:
        """Open the generation in `folder`. Raises IndexDamagedError if files cannot be read.

        `compounds` gives the keys of a query's words of several syllables, `thesaurus` the
        writings that are known now.
        """
        self._folder = folder
        self._built_at = built_at
        self._thesaurus = thesaurus
        self._compounds = compounds
        self._readers = threading.local()
        self._open_readers: list[Any] = []
        self._lock = threading.Lock()
        columns = folder / COLUMNS_FOLDER
        try:
            self._columns = open_columns(columns)
            self._index = whoosh_index.open_dir(str(folder / WHOOSH_FOLDER), readonly=True)
        except (OSError, ValueError, KeyError, EOFError, whoosh_index.IndexError) as error:
            raise IndexDamagedError(folder, f"a file cannot be read ({error})") from error
        self._executor = Executor(self._columns, ranking, compounds)
        self._speller = Speller(self._columns.fields.body, self._columns.size)
        self._ids, self._facets = self._columns.ids, self._columns.facets
        self._days, self._moments = self._columns.days, self._columns.moments
        self._numbers = {article_id: number for number, article_id in enumerate(self._ids)}
        self._by_moment = np.argsort(self._moments, kind="stable")[::-1]
        self._months = month_numbers(self._days)
        self._profiles = Profiles(self._columns, self._stored)

    # The protocol

    @property
    def generation(self) -> str:
        """The name of the generation's folder."""
        return self._folder.name

    def search(self, request: SearchRequest) -> SearchPage:
        """Find, rank and count. Never raises for what a person may type."""
        began = time.perf_counter()
        parsed = parse_query(request.query)
        tree = parsed.tree if request.exact else self._thesaurus().expand(parsed.tree)
        matches = self._executor.run(tree, exact=request.exact)
        chosen, unknown = self._chosen(request)
        masks = {
            name: self._facets[name].mask(values, len(self._ids))
            for name, values in chosen.items()
            if values or name in unknown
        }
        days = days_within(self._days, request.since, request.until)
        found = _all_of([matches.mask, days, *masks.values()])
        total = int(found.sum())
        ranked = self._ranked(found, matches.scores, request, scored=bool(matches.scores.any()))
        order, distinct = self._page_of(ranked, request)
        marker = QueryMarker(tree, folding=bool(matches.read))
        return SearchPage(
            request=request,
            total=total,
            distinct=distinct,
            hits=tuple(
                self._hit(number, others, marker, float(matches.scores[number]))
                for number, others in order
            ),
            facets=self._facet_counts(request, matches.mask & days, masks, chosen),
            months=self._month_counts(_all_of([matches.mask, *masks.values()])),
            notices=notices_of(parsed, matches, unknown),
            suggestion=self._suggest(parsed, matches, total, _all_of([days, *masks.values()])),
            seconds=time.perf_counter() - began,
        )

    def explain(self, request: SearchRequest, article_id: str = "") -> Explanation:
        """How a query is understood and why one article is found. Raises ArticleNotFoundError."""
        parsed = parse_query(request.query)
        tree = parsed.tree if request.exact else self._thesaurus().expand(parsed.tree)
        matches = self._executor.run(tree, exact=request.exact)
        notices = notices_of(parsed, matches, {})
        if not article_id or tree is None:
            return explain_query(describe(tree), notices)
        number = self._number(article_id)
        score, coverage, parts = self._executor.explain(tree, matches, number)
        ranked = self._ranked(matches.mask, matches.scores, request, scored=True)
        places = np.flatnonzero(ranked == number)
        found = found_in(self._stored(number), tree, folding=bool(matches.read))
        return Explanation(
            understood=describe(tree),
            notices=notices,
            article=article_id,
            matches=bool(matches.mask[number]),
            rank=int(places[0]) + 1 if len(places) else 0,
            score=score,
            coverage=coverage,
            contributions=parts,
            reasons=sentences(found, notices),
        )

    def article(self, article_id: str) -> StoredArticle:
        """One article whole. Raises ArticleNotFoundError."""
        return self._stored(self._number(article_id))

    def same_meeting(self, article_id: str, *, limit: int) -> tuple[DatedArticle, ...]:
        """Other articles about the meetings of one article, newest first."""
        number = self._number(article_id)
        column = self._facets[FacetName.MEETING]
        values = [column.numbers[meeting.slug] for meeting in self._stored(number).meetings]
        return self._dated(column.mask(values, len(self._ids)), number, limit)

    def same_day(self, article_id: str, *, limit: int) -> tuple[DatedArticle, ...]:
        """Other articles published on the day of one article."""
        number = self._number(article_id)
        day = int(self._days[number])
        if day_of(day) is None:
            return ()
        return self._dated(self._days == day, number, limit)

    def complete(self, text: str, *, limit: int) -> tuple[Completion, ...]:
        """What a beginning may become: officials, meetings and titles, with and without dấu."""
        return self._columns.completions.complete(text, limit)

    def related(self, article_id: str, *, limit: int) -> tuple[DatedArticle, ...]:
        """Other articles with the words of several syllables that say most about one article."""
        number = self._number(article_id)
        article = self._stored(number)
        text = running_text_of(article.summary, article.body)
        compounds = self._compounds(normalise(f"{article.title}. {text}").text)
        scores = self._executor.likeness(compounds)
        scores[number] = 0
        best = np.argsort(-scores, kind="stable")[:limit]
        return self._as_dated([int(each) for each in best if scores[each] > 0])

    def overview(self) -> Overview:
        """What the whole index holds, for a front page."""
        everything = np.ones(len(self._ids), dtype=bool)
        officials = self._facets[FacetName.OFFICIAL]
        meetings = self._facets[FacetName.MEETING]
        counts = officials.counts(everything)
        newest = sorted(
            range(len(meetings.slugs)), key=lambda number: (-meetings.newest[number], number)
        )
        return Overview(
            articles=len(self._ids),
            generation=self.generation,
            built_at=self._built_at,
            months=self._month_counts(everything),
            officials=tuple(
                RankedValue(
                    officials.slugs[number],
                    officials.labels[number],
                    int(counts[number]),
                    officials.details[number],
                )
                for number in range(min(_FRONT_PAGE_OFFICIALS, len(officials.slugs)))
            ),
            meetings=tuple(
                DatedMeeting(
                    meetings.slugs[number],
                    meetings.labels[number],
                    day_of(meetings.newest[number]),
                )
                for number in newest[:_FRONT_PAGE]
            ),
            newest=self._dated(everything, None, _FRONT_PAGE),
        )

    def labels(self, facet: FacetName, slugs: Sequence[str]) -> Mapping[str, str]:
        """The labels of facet values by their slugs or names; unknown ones are left out."""
        column = self._facets[facet]
        return {
            slug: column.labels[number]
            for slug in slugs
            if (number := column.number_of(slug)) is not None
        }

    def official(self, slug: str) -> OfficialProfile:
        """What is known of one official. Raises EntityNotFoundError."""
        return self._profiles.official(slug)

    def meeting(self, slug: str) -> MeetingProfile:
        """What is known of one meeting. Raises EntityNotFoundError."""
        return self._profiles.meeting(slug)

    def document(self, slug: str) -> DocumentProfile:
        """Where one document is cited. Raises EntityNotFoundError."""
        return self._profiles.document(slug)

    def values(self, facet: FacetName) -> tuple[RankedValue, ...]:
        """All values of a facet that articles carry, the most frequent first."""
        return self._profiles.values(facet)

    def meetings(self) -> tuple[ListedMeeting, ...]:
        """All meetings, the newest first."""
        return self._profiles.meetings()

    def close(self) -> None:
        """Release the readers of all threads; searching afterwards is an error."""
        with self._lock:
            for reader in self._open_readers:
                reader.close()
            self._open_readers.clear()
        self._index.close()

    def __enter__(self) -> WhooshIndex:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _suggest(
        self, parsed: ParsedQuery, matches: Matches, total: int, allowed: Array
    ) -> Suggestion | None:
        """Another spelling, when the typed one finds next to nothing and the other finds more."""
        found = 0 if matches.dropped else total
        words = plain_words(parsed.tree)
        if found > _FEW or not words:
            return None
        text = self._speller.propose(words)
        if text is None:
            return None
        tree = self._thesaurus().expand(parse_query(text).tree)
        other = self._executor.run(tree, exact=False)
        finds = int((other.mask & allowed).sum())
        if other.dropped or finds <= found:
            return None
        return Suggestion(text, finds)

    # Filters and counts

    def _chosen(
        self, request: SearchRequest
    ) -> tuple[dict[FacetName, list[int]], dict[FacetName, tuple[str, ...]]]:
        """The numbers of the chosen values of each facet, and the values no article carries."""
        chosen: dict[FacetName, list[int]] = {}
        unknown: dict[FacetName, tuple[str, ...]] = {}
        for name in FacetName:
            column = self._facets[name]
            numbers = [(given, column.number_of(given)) for given in request.chosen(name)]
            chosen[name] = [number for _, number in numbers if number is not None]
            missing = tuple(given for given, number in numbers if number is None)
            if missing:
                unknown[name] = missing
        return chosen, unknown

    def _facet_counts(
        self,
        request: SearchRequest,
        base: Array,
        masks: Mapping[FacetName, Array],
        chosen: Mapping[FacetName, Sequence[int]],
    ) -> tuple[Facet, ...]:
        """Each facet counted under all other filters, so that its own values can be compared."""
        facets = []
        for name, column in self._facets.items():
            others = [mask for other, mask in masks.items() if other is not name]
            counts = column.counts(_all_of([base, *others]))
            facets.append(
                assemble_facet(
                    name,
                    slugs=column.slugs,
                    labels=column.labels,
                    counts=counts.tolist(),
                    chosen=chosen[name],
                    size=request.facet_size,
                )
            )
        return tuple(facets)

    def _month_counts(self, mask: Array) -> tuple[MonthCount, ...]:
        months = self._months[mask & (self._months >= 0)]
        numbers, counts = np.unique(months, return_counts=True)
        return tuple(
            MonthCount(int(number) // 12, int(number) % 12 + 1, int(count))
            for number, count in zip(numbers, counts, strict=True)
        )

    # Hits

    def _ranked(
        self, found: Array, scores: Array, request: SearchRequest, *, scored: bool
    ) -> Array:
        """The numbers of all found articles in the order that is asked for."""
        if request.sort is Sort.RELEVANCE and scored:
            numbers = np.flatnonzero(found)
            # Equal scores: the newer article first.
            ranked: Array = numbers[np.lexsort((-self._moments[numbers], -scores[numbers]))]
            return ranked
        newest: Array = self._by_moment[found[self._by_moment]]
        return newest[::-1] if request.sort is Sort.OLDEST else newest

    def _page_of(
        self, ranked: Array, request: SearchRequest
    ) -> tuple[list[tuple[int, list[int]]], int]:
        """The hits of the page, each with the near-duplicates below it, and how many there are."""
        groups = self._columns.duplicates[ranked]
        _, firsts = np.unique(groups, return_index=True)
        firsts.sort()
        begin = (request.page - 1) * request.page_size
        page = []
        for first in firsts[begin : begin + request.page_size]:
            alike = ranked[groups == groups[first]]
            page.append((int(ranked[first]), [int(number) for number in alike[1:]]))
        return page, len(firsts)

    def _hit(self, number: int, others: Sequence[int], marker: QueryMarker, score: float) -> Hit:
        article = self._stored(number)
        _, marks = marker.marks(article.title)
        text = running_text_of(article.summary, article.body)
        return Hit(
            id=article.id,
            title=cut(article.title, 0, len(article.title), marks),
            snippets=make_snippets(text, marker, limit=_SNIPPETS),
            published=article.published,
            source=article.source,
            url=article.url,
            reading_minutes=article.reading_minutes,
            officials=article.officials[:_OFFICIALS_SHOWN],
            meetings=tuple(meeting.named for meeting in article.meetings),
            duplicates=self._as_dated(others[:_DUPLICATES]),
            score=score,
        )

    def _dated(self, mask: Array, but: int | None, limit: int) -> tuple[DatedArticle, ...]:
        numbers = self._by_moment[mask[self._by_moment]]
        if but is not None:
            numbers = numbers[numbers != but]
        return self._as_dated([int(number) for number in numbers[:limit]])

    def _as_dated(self, numbers: Sequence[int]) -> tuple[DatedArticle, ...]:
        articles = [self._stored(number) for number in numbers]
        return tuple(
            DatedArticle(article.id, article.title, article.published, article.source)
            for article in articles
        )

    # Stored articles

    def _number(self, article_id: str) -> int:
        try:
            return self._numbers[article_id]
        except KeyError:
            raise ArticleNotFoundError(article_id) from None

    def _stored(self, number: int) -> StoredArticle:
        return unpack(self._reader().stored_fields(number)["record"])

    def _reader(self) -> Any:  # noqa: ANN401 (Whoosh carries no types)
        reader = getattr(self._readers, "reader", None)
        if reader is None:
            with self._lock:
                reader = self._index.reader()
                self._open_readers.append(reader)
            self._readers.reader = reader
        return reader


def _all_of(masks: Sequence[Array]) -> Array:
    every: Array = np.logical_and.reduce(masks)
    return every
