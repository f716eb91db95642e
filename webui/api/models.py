"""What the API answers: one record an answer, from which the JSON and its schema are made.

Apart from the records of the index, so that a change inside does not change the contract.
Days are ISO dates; addresses are absolute.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from msgspec import Meta

from indexer.entities import PostStatus
from indexer.records import CompletionKind, FacetName, NoticeKind
from webui.api.addresses import Mistake

PageUrl = Annotated[str, Meta(description="The page for people.")]
ApiUrl = Annotated[str, Meta(description="The same in the API.")]
NextPage = Annotated[str | None, Meta(description="The next page of the list, if there is one.")]
PreviousPage = Annotated[str | None, Meta(description="The page before, if there is one.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """A run of a text, marked when the query matched it."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """A cut of the original text, whole words marked."""

    fragments: tuple[Fragment, ...]
    cut_before: bool
    cut_after: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleLine:
    """An article in a list."""

    id: str
    title: str
    published: date | None
    source: str
    url: PageUrl
    api_url: ApiUrl


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialInArticle:
    """An official with the posts held in that article."""

    slug: str
    name: str
    posts: tuple[str, ...]
    api_url: Annotated[
        str | None, Meta(description="Nothing for one who is named only as taking part.")
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A meeting or a document that an article is about or cites."""

    slug: str
    label: str
    api_url: ApiUrl


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A person, a meeting, a document or a source with the number of its articles."""

    slug: str
    label: str
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """How many articles were published in a month."""

    month: Annotated[str, Meta(pattern="^[0-9]{4}-[0-9]{2}$")]
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A found article."""

    id: str
    title: str
    title_fragments: tuple[Fragment, ...]
    snippets: tuple[Snippet, ...]
    published: date | None
    source: str
    source_url: Annotated[str, Meta(description="Where it was published first; may be empty.")]
    reading_minutes: int
    officials: tuple[OfficialInArticle, ...]
    meetings: tuple[Named, ...]
    duplicates: Annotated[
        tuple[ArticleLine, ...], Meta(description="Found articles that say nearly the same.")
    ]
    score: float
    url: PageUrl
    api_url: ApiUrl


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetValue:
    """A value of a facet and how many articles it would leave."""

    slug: str
    label: str
    articles: int
    selected: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A facet counted under all other filters."""

    name: FacetName
    total: Annotated[int, Meta(description="Values that have articles, shown or not.")]
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What the search did beyond taking the words as they were typed."""

    kind: NoticeKind
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What else the query may have meant; it finds more."""

    query: str
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedSearch:
    """The same search by the day of publication, where the words name a time."""

    query: Annotated[str, Meta(description="The words without those for the time.")]
    first: date
    last: date
    articles: int
    url: PageUrl
    api_url: ApiUrl


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchAnswer:
    """A page of found articles with the facets of all of them."""

    query: str
    total: Annotated[int, Meta(description="Articles found, duplicates included.")]
    with_all_words: Annotated[
        int, Meta(description="How many of these have all words of the query.")
    ]
    distinct: Annotated[int, Meta(description="Hits over all pages, duplicates folded.")]
    page: int
    page_size: int
    pages: int
    next: NextPage
    previous: PreviousPage
    url: PageUrl
    notices: tuple[Notice, ...]
    suggestion: Suggestion | None
    dated: DatedSearch | None
    hits: tuple[Hit, ...]
    facets: tuple[Facet, ...]
    months: tuple[Month, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetsAnswer:
    """The facets of a search, with more values and without the hits."""

    total: int
    url: PageUrl
    facets: tuple[Facet, ...]
    months: tuple[Month, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion:
    """What a beginning may become."""

    kind: CompletionKind
    label: str
    detail: Annotated[str, Meta(description="An official's newest post, else the newest day.")]
    url: PageUrl
    api_url: ApiUrl


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestAnswer:
    """Completions of what has been typed so far."""

    query: str
    completions: tuple[Completion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day, a month or a stretch of days that an article speaks of."""

    first: date
    last: date
    evidence: Annotated[str, Meta(description="How the year is known: text, article, published.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleAnswer:
    """An article whole, with what was understood in it."""

    id: str
    title: str
    summary: str
    body: str
    captions: tuple[str, ...]
    published: date | None
    source: str
    source_url: str
    author: str
    category: str
    reading_minutes: int
    officials: tuple[OfficialInArticle, ...]
    meetings: tuple[Named, ...]
    documents: tuple[Named, ...]
    days: tuple[Day, ...]
    same_meeting: tuple[ArticleLine, ...]
    related: tuple[ArticleLine, ...]
    same_day: tuple[ArticleLine, ...]
    url: PageUrl


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedOfficial:
    """An official in the list."""

    slug: str
    name: str
    post: Annotated[str, Meta(description="The newest post in the articles; may be empty.")]
    articles: int
    url: PageUrl
    api_url: ApiUrl


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedMeeting:
    """A meeting in the list."""

    slug: str
    label: str
    body: str
    day: Annotated[
        date | None,
        Meta(description="The day it began, else that of the first article about it."),
    ]
    articles: int
    url: PageUrl
    api_url: ApiUrl


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedDocument:
    """A cited document in the list."""

    slug: str
    label: str
    articles: int
    url: PageUrl
    api_url: ApiUrl


@dataclass(frozen=True, slots=True, kw_only=True)
class ListAnswer:
    """A page of a list."""

    total: int
    page: int
    pages: int
    next: NextPage
    previous: PreviousPage


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialsAnswer(ListAnswer):
    """A page of the list of officials, the most mentioned first."""

    officials: tuple[ListedOfficial, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingsAnswer(ListAnswer):
    """A page of the list of meetings, the newest first."""

    meetings: tuple[ListedMeeting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentsAnswer(ListAnswer):
    """A page of the list of cited documents, the most cited first."""

    documents: tuple[ListedDocument, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldPost:
    """A post as articles give it, with the days of the first and the last that do."""

    text: str
    status: PostStatus
    first: date | None
    last: date | None
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedPost:
    """A post as the registry records it."""

    text: str
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedMeeting:
    """A meeting with its day."""

    slug: str
    label: str
    day: date | None
    api_url: ApiUrl


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialAnswer:
    """An official over all articles."""

    slug: str
    name: str
    spellings: tuple[str, ...]
    articles: int
    first: date | None
    last: date | None
    posts: tuple[HeldPost, ...]
    recorded: tuple[RecordedPost, ...]
    record_source: str
    months: tuple[Month, ...]
    together: tuple[Counted, ...]
    meetings: tuple[DatedMeeting, ...]
    newest: tuple[ArticleLine, ...]
    url: PageUrl


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingAnswer:
    """A meeting over all articles about it."""

    slug: str
    label: str
    kind: str
    body: str
    term: int | None
    ordinal: int | None
    place: str
    begins: date | None
    ends: date | None
    chairs: tuple[OfficialInArticle, ...]
    attendees: tuple[OfficialInArticle, ...]
    agenda: tuple[str, ...]
    articles: int
    documents: tuple[Counted, ...]
    previous: Named | None
    following: Named | None
    series: tuple[DatedMeeting, ...]
    months: tuple[Month, ...]
    newest: tuple[ArticleLine, ...]
    url: PageUrl
    calendar_url: Annotated[
        str | None, Meta(description="The meeting for a calendar; null while its day is not known.")
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentAnswer:
    """A cited document over all articles that cite it."""

    slug: str
    label: str
    kind: str
    number: str
    year: int | None
    issuer: str
    articles: int
    first: date | None
    last: date | None
    officials: tuple[Counted, ...]
    meetings: tuple[Counted, ...]
    months: tuple[Month, ...]
    newest: tuple[ArticleLine, ...]
    url: PageUrl


@dataclass(frozen=True, slots=True, kw_only=True)
class StatsAnswer:
    """What the index holds."""

    articles: int
    officials: int
    meetings: int
    documents: int
    sources: tuple[Counted, ...]
    months: tuple[Month, ...]
    generation: str
    built_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What went wrong, after RFC 9457; sentences in Vietnamese, or in English if asked for."""

    type: str
    title: str
    status: int
    detail: str
    mistakes: tuple[Mistake, ...] = ()
