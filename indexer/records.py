"""What a search is asked and what it answers: the records that every face of the program shares."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

MAX_PAGE_SIZE = 100
"""Hits of a page at most."""


class Sort(StrEnum):
    """The order of the hits."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


class FacetName(StrEnum):
    """The facets, named as the parameters of addresses and of the API."""

    OFFICIAL = "official"
    MEETING = "meeting"
    DOCUMENT = "document"
    SOURCE = "source"


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRequest:
    """One search. Values of one facet widen it (OR); facets narrow each other (AND)."""

    query: str = ""
    officials: tuple[str, ...] = ()
    """Slugs (`nguyen-van-nen`) or names as written (`Nguyễn Văn Nên`)."""
    meetings: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    """Both days are included."""
    sort: Sort = Sort.RELEVANCE
    page: int = 1
    page_size: int = 10
    facet_size: int = 8
    """Values per facet besides the chosen ones; 0 for all."""
    duplicates_size: int = 10
    """Near-duplicates listed under a hit; 0 for all."""
    snippets: int = 2
    """Cuts of the text under a title at most."""
    exact: bool = False
    """Match syllables typed without dấu only as they are typed."""
    all_words: bool = False
    """Find only what has all of a query; else the bulk of a long one is enough."""

    def chosen(self, facet: FacetName) -> tuple[str, ...]:
        """The values chosen in one facet."""
        return {
            FacetName.OFFICIAL: self.officials,
            FacetName.MEETING: self.meetings,
            FacetName.DOCUMENT: self.documents,
            FacetName.SOURCE: self.sources,
        }[facet]


@dataclass(frozen=True, slots=True)
class Fragment:
    """A run of a snippet's text, marked when the query matched it."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Snippet:
    """A cut of an original text; whole words are marked, whatever way they were typed."""

    fragments: tuple[Fragment, ...]
    cut_before: bool = False
    """Text was left out before the cut; a face shows an ellipsis."""
    cut_after: bool = False

    @property
    def text(self) -> str:
        """The cut without marks."""
        return "".join(fragment.text for fragment in self.fragments)


@dataclass(frozen=True, slots=True)
class NamedOfficial:
    """A person as one article names him: the posts are those of that article."""

    slug: str
    name: str
    posts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NamedMeeting:
    """A meeting that an article reports or refers to."""

    slug: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedMeeting:
    """A meeting with what one article tells of it."""

    slug: str
    label: str
    kind: str
    """`hội nghị`, `kỳ họp` …"""
    ordinal: int | None
    body: str
    """Full official name of the body that meets; empty if not known."""
    term: int | None
    extraordinary: bool
    topic: str
    place: str
    begins: date | None
    ends: date | None
    chairs: tuple[NamedOfficial, ...]
    attendees: tuple[NamedOfficial, ...]
    """With the posts they have in the article; without a slug if they are named only there."""
    agenda: tuple[str, ...]

    @property
    def named(self) -> NamedMeeting:
        """Only which meeting it is."""
        return NamedMeeting(self.slug, self.label)


@dataclass(frozen=True, slots=True)
class NamedDocument:
    """A document that an article cites."""

    slug: str
    label: str
    kind: str = ""
    """`Nghị quyết`, `Luật` …"""
    number: str = ""
    year: int | None = None
    issuer: str = ""
    draft: bool = False


@dataclass(frozen=True, slots=True)
class ReportedDay:
    """A day, a month or a stretch of days that an article speaks of; its year is known."""

    first: date
    last: date
    evidence: str
    """How its year is known: `text`, `article`, `published`."""
    start: int
    end: int
    """Where it stands: offsets into the article's running text."""


@dataclass(frozen=True, slots=True)
class DatedArticle:
    """A line in a list of articles."""

    id: str
    title: str
    published: date | None
    source: str


@dataclass(frozen=True, slots=True)
class DuplicateGroup:
    """Articles that say nearly the same word for word: reprints and barely edited copies."""

    articles: tuple[DatedArticle, ...]
    """In the order in which they were read."""
    exact: bool
    """Title and text are the same in all of them, letter for letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One article on a results page."""

    id: str
    title: Snippet
    snippets: tuple[Snippet, ...]
    published: date | None
    source: str
    url: str
    reading_minutes: int
    officials: tuple[NamedOfficial, ...]
    meetings: tuple[NamedMeeting, ...]
    duplicates: tuple[DatedArticle, ...]
    """Found articles that say nearly the same word for word, folded under this one."""
    score: float


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet and how many articles it would leave."""

    slug: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet counted under all *other* filters: chosen values first, then whom the query names,
    then the most frequent."""

    name: FacetName
    values: tuple[FacetValue, ...]
    total: int
    """How many values have at least one article, shown or not."""


@dataclass(frozen=True, slots=True)
class MonthCount:
    """How many of the found articles were published in one month."""

    year: int
    month: int
    count: int


@dataclass(frozen=True, slots=True)
class DayCount:
    """How many of the found articles were published on one day."""

    day: date
    count: int


class NoticeKind(StrEnum):
    """What a search did beyond taking the words as they were typed."""

    ASKED = "asked"
    """Words that only make a question (`ai là`) were left out; `words` are those."""
    FOLDED = "folded"
    """Words typed without dấu were also searched with it; `words` is how they were read."""
    READ = "read"
    """Words were searched only with dấu that was not typed: it was forgotten, or nothing else can
    be meant; `words` is how they were read."""
    RELAXED = "relaxed"
    """Nothing had all words; `words` are those that were dropped."""
    RESPELLED = "respelled"
    """No article has all that was typed; the spelling in `words` was searched instead."""
    MISSING = "missing"
    """Nothing was found because no article has `words`, which are not dropped."""
    LITERAL = "literal"
    """The query's syntax was unsound; it was searched word by word."""
    TOO_LONG = "too-long"
    """The query was longer than the limit; only its beginning was searched."""
    UNKNOWN_FILTER = "unknown-filter"
    """No article carries the filter values in `words`."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A remark on how the query was understood, with the words it is about."""

    kind: NoticeKind
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What else the query may have meant; it finds more."""

    query: str
    total: int
    """How many articles it finds under the same filters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """The answer to a SearchRequest: one page of hits, and the facets of all of them."""

    request: SearchRequest
    total: int
    """Articles found, duplicates included."""
    distinct: int
    """Hits over all pages: near-duplicates are folded under the best of them."""
    hits: tuple[Hit, ...]
    facets: tuple[Facet, ...]
    months: tuple[MonthCount, ...]
    """Months with at least one found article, in order, counted without the date filter."""
    days: tuple[DayCount, ...]
    """The same by day for the month in which the date filter lies; empty for a longer one."""
    of_any_day: int
    """Articles found without the date filter, as the months are counted: those in no month have no
    day, and every date filter leaves them out."""
    with_all_words: int
    """How many of the found articles have all of the query, not only the bulk of it."""
    notices: tuple[Notice, ...]
    suggestion: Suggestion | None
    seconds: float
    meant: tuple[FacetName, tuple[str, ...]] | None = None
    """The meetings, or the documents, that the whole query names, by their slugs: those first that
    most articles carry."""

    @property
    def pages(self) -> int:
        """How many pages the hits fill; 0 when there are none."""
        return -(-self.distinct // self.request.page_size)


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityMark:
    """A stretch of an article's text that names an entity: offsets into that text."""

    start: int
    end: int
    slug: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredArticle:
    """An article as the index keeps it, with what was understood in it."""

    id: str
    title: str
    summary: str
    body: str
    captions: tuple[str, ...]
    published: date | None
    source: str
    url: str
    author: str
    category: str
    reading_minutes: int
    officials: tuple[NamedOfficial, ...]
    meetings: tuple[ReportedMeeting, ...]
    documents: tuple[NamedDocument, ...]
    days: tuple[ReportedDay, ...]
    official_marks: tuple[EntityMark, ...]
    """Where the officials are named in `summary + "\\n" + body` (in `body` when no summary)."""


@dataclass(frozen=True, slots=True)
class RankedValue:
    """A facet value over the whole index."""

    slug: str
    label: str
    count: int
    detail: str = ""
    """The newest post of an official; empty for others."""


class CompletionKind(StrEnum):
    """What a completion leads to, in the order they are shown."""

    OFFICIAL = "official"
    MEETING = "meeting"
    PHRASE = "phrase"
    ARTICLE = "article"


ALL_KINDS: Final = tuple(CompletionKind)


@dataclass(frozen=True, slots=True)
class Completion:
    """What a beginning may become while somebody types."""

    kind: CompletionKind
    label: str
    slug: str
    """A facet value's slug, an article's id, or the query that finds a phrase."""
    detail: str
    """An official's newest post, a meeting's or an article's newest day as ISO date."""
    count: int
    """Articles behind it, of a phrase those that say it in title or lead; for an article its day
    number, so that newer ones come first."""


@dataclass(frozen=True, slots=True)
class DatedMeeting:
    """A meeting with the day of the newest article about it; in a series with the day on which it
    begins, if any article tells it."""

    slug: str
    label: str
    day: date | None


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one part of a query adds to an article's score."""

    part: str
    """`word hội`, `pair quốc hội`, `compound quốc_hội`, `synonym …`, `reading …`, `official …`,
    `meeting …`, `document …`."""
    amount: float


class ArticlePart(StrEnum):
    """A part of an article in which words of a query may stand."""

    TITLE = "title"
    LEAD = "lead"
    BODY = "body"
    CAPTIONS = "captions"


@dataclass(frozen=True, slots=True)
class FoundWords:
    """Words of the query as they stand in one part of an article."""

    part: ArticlePart
    words: tuple[str, ...]
    """As written, the longest first."""
    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """How a query was understood and, for one article, why it stands where it stands."""

    understood: str
    """The query tree in the syntax of queries, with other writings in braces."""
    notices: tuple[Notice, ...]
    article: str
    """The article's id; empty when only the query was asked about."""
    matches: bool
    rank: int
    """Among the results, from 1; 0 when it is not among them."""
    score: float
    coverage: float
    """The share of the query's information that the article has."""
    contributions: tuple[Contribution, ...]
    """Before coverage is applied, the greatest first."""
    found: tuple[FoundWords, ...]
    """The words of the query in the article, part by part."""
    text: Snippet | None = None
    """All of the article's running text, with what the query matched there marked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What the whole index holds, for a front page."""

    articles: int
    generation: str
    built_at: datetime
    months: tuple[MonthCount, ...]
    """Every month with at least one article, in order."""
    officials: tuple[RankedValue, ...]
    meetings: tuple[DatedMeeting, ...]
    newest: tuple[DatedArticle, ...]
