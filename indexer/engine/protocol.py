"""What every engine can do with an index that is open for reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from indexer.records import ALL_KINDS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date
    from typing import Self

    from indexer.profiles import (
        DocumentProfile,
        HeldPost,
        ListedMeeting,
        MeetingProfile,
        OfficialProfile,
    )
    from indexer.records import (
        Completion,
        CompletionKind,
        DatedArticle,
        DuplicateGroup,
        Explanation,
        FacetName,
        Overview,
        RankedValue,
        SearchPage,
        SearchRequest,
        StoredArticle,
    )


class Profiles(Protocol):
    """What is known of officials, meetings and documents over all articles."""

    def official(self, slug: str) -> OfficialProfile:
        """What is known of one official. Raises EntityNotFoundError."""

    def posts(self, slug: str) -> tuple[HeldPost, ...]:
        """The posts of one official, the one seen last first. Raises EntityNotFoundError."""

    def who_held(self, post: str, *, limit: int) -> tuple[RankedValue, ...]:
        """Officials said to have a post that begins so, and by how many articles, most first."""

    def meeting(self, slug: str) -> MeetingProfile:
        """What is known of one meeting. Raises EntityNotFoundError."""

    def document(self, slug: str) -> DocumentProfile:
        """Where one document is cited. Raises EntityNotFoundError."""

    def values(self, facet: FacetName) -> tuple[RankedValue, ...]:
        """All values of a facet that articles carry, the most frequent first."""

    def meetings(self) -> tuple[ListedMeeting, ...]:
        """All meetings, the newest first."""


class Index(Profiles, Protocol):
    """One generation of an index, open for reading. Safe to share between threads."""

    @property
    def generation(self) -> str:
        """The name of the generation that is open."""

    @property
    def version(self) -> str:
        """Begins with `generation`; changes whenever an answer may, with the editor's list of
        writings too."""

    def search(self, request: SearchRequest) -> SearchPage:
        """Find, rank and count. Never raises for what a person may type."""

    def counts(
        self, request: SearchRequest, facet: FacetName, slugs: Sequence[str]
    ) -> Mapping[str, int]:
        """How many of the articles that a search finds carry each of some facet values."""

    def explain(self, request: SearchRequest, article_id: str = "") -> Explanation:
        """How a query is understood and why one article is found. Raises ArticleNotFoundError."""

    def article(self, article_id: str) -> StoredArticle:
        """One article whole. Raises ArticleNotFoundError."""

    def same_meeting(self, article_id: str, *, limit: int) -> tuple[DatedArticle, ...]:
        """Other articles about the meetings of one article, newest first."""

    def same_day(self, article_id: str, *, limit: int) -> tuple[DatedArticle, ...]:
        """Other articles published on the day of one article."""

    def complete(
        self, text: str, *, limit: int, kinds: Collection[CompletionKind] = ALL_KINDS
    ) -> tuple[Completion, ...]:
        """What a beginning may become: officials, meetings, phrases and titles, dấu or not."""

    def related(self, article_id: str, *, limit: int) -> tuple[DatedArticle, ...]:
        """Other articles that are most like one article, the likest first."""

    def overview(self) -> Overview:
        """What the whole index holds, for a front page."""

    def labels(self, facet: FacetName, slugs: Sequence[str]) -> Mapping[str, str]:
        """The labels of facet values by their slugs or names; unknown ones are left out."""

    def slug_of(self, facet: FacetName, name: str) -> str:
        """The slug of the facet value that a slug or a name means; empty when there is none."""

    def duplicates(self, *, limit: int) -> tuple[DuplicateGroup, ...]:
        """Groups of articles that say nearly the same word for word, the largest first."""

    def catalogue(self, *, start: int, limit: int) -> tuple[tuple[str, date | None], ...]:
        """A part of all articles, the newest first: their ids with the days of publication."""

    def close(self) -> None:
        """Release files and memory maps; searching afterwards is an error."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...
