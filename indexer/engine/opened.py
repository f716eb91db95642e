"""What the open indexes of all engines do in one way, whatever they search."""

from __future__ import annotations

import time
from abc import abstractmethod
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from indexer.engine.closing import Closing
from indexer.engine.completing import complete
from indexer.engine.reading.surnames import with_known_surname
from indexer.engine.remembering import Remembered
from indexer.records import ALL_KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from indexer.engine.protocol import Profiles
    from indexer.engine.reading.settled import Count
    from indexer.engine.reading.spelling import Speller
    from indexer.profiles import (
        DocumentProfile,
        HeldPost,
        ListedMeeting,
        MeetingProfile,
        OfficialProfile,
    )
    from indexer.query import Word
    from indexer.query.synonyms import Thesaurus
    from indexer.records import (
        Completion,
        CompletionKind,
        FacetName,
        RankedValue,
        SearchPage,
        SearchRequest,
    )

_PAGES_BYTES: Final = 16 << 20
"""Of the pages that an open index remembers."""
_CUT_BYTES: Final = 1000
"""Of a title or a snippet."""
_FEW_FOUND: Final = 2
"""Up to so many articles a query may have been a slip."""


class OpenedIndex(Closing):
    """Remembers the pages it has given, completes, proposes other spellings, gives profiles."""

    def __init__(
        self,
        *,
        profiles: Profiles,
        speller: Speller,
        count: Count,
        thesaurus: Callable[[], Thesaurus],
        beginning: Callable[[CompletionKind, str], Iterator[Completion]],
        remember: bool,
    ) -> None:
        """`count` tells in how many articles phrases stand, `thesaurus` gives the writings that are
        known now, `beginning` what of a kind goes on as a folded text does."""
        self._profiles = profiles
        self._speller = speller
        self._count = count
        self._thesaurus = thesaurus
        self._beginning = beginning
        self._pages: Remembered[tuple[SearchRequest, Thesaurus], SearchPage] = Remembered(
            _PAGES_BYTES if remember else 0
        )

    def search(self, request: SearchRequest) -> SearchPage:
        """Find, rank and count. Never raises for what a person may type."""
        began = time.perf_counter()
        thesaurus = self._thesaurus()
        page = self._pages.get((request, thesaurus))
        if page is None:
            page = self._search(request, thesaurus)
            self._pages.keep((request, thesaurus), page, _size_of(page))
        return replace(page, seconds=time.perf_counter() - began)

    @abstractmethod
    def _search(self, request: SearchRequest, thesaurus: Thesaurus) -> SearchPage:
        """The page that was not remembered; how long it took is written into it later."""

    def _other_spelling(self, words: Sequence[Word], found: int) -> str | None:
        """What else a query of nothing but words may have meant, by how many articles it finds:
        any slip when that is next to nothing, else only a tone or a surname that is another."""
        if not words:
            return None
        propose = self._speller.propose if found <= _FEW_FOUND else self._speller.propose_tones
        return propose(words) or with_known_surname(words, self._count)

    def complete(
        self, text: str, *, limit: int, kinds: Collection[CompletionKind] = ALL_KINDS
    ) -> tuple[Completion, ...]:
        """What a beginning may become: officials, meetings, phrases and titles, dấu or not."""
        return complete(text, limit, kinds, self._beginning)

    def official(self, slug: str) -> OfficialProfile:
        """What is known of one official. Raises EntityNotFoundError."""
        return self._profiles.official(slug)

    def posts(self, slug: str) -> tuple[HeldPost, ...]:
        """The posts of one official, the one seen last first. Raises EntityNotFoundError."""
        return self._profiles.posts(slug)

    def who_held(self, post: str, *, limit: int) -> tuple[RankedValue, ...]:
        """Officials said to have a post that begins so, and by how many articles, most first."""
        return self._profiles.who_held(post, limit=limit)

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


def _size_of(page: SearchPage) -> int:
    """About how many bytes a page takes, by how many cuts and small records it has."""
    cuts = sum(1 + len(hit.snippets) for hit in page.hits)
    values = sum(len(facet.values) for facet in page.facets) + len(page.months)
    return _CUT_BYTES * cuts + 500 * (values + len(page.hits))
