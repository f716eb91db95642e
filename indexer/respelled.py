"""The proposed spelling, searched at once where nothing has all that was typed.

Whatever shows an answer to a reader asks here: pages, the API and the command line do the same.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from indexer.records import Notice, NoticeKind

if TYPE_CHECKING:
    from indexer.engine.protocol import Index
    from indexer.records import SearchPage, SearchRequest


def respelled_search(request: SearchRequest, index: Index) -> SearchPage:
    """The answer to a search; that to its proposed spelling, whose request it then carries, where
    no article has all that was typed, unless the request is `exact`."""
    page = index.search(request)
    if page.suggestion is None or page.with_all_words or request.exact:
        return page
    meant = page.suggestion.query
    other = index.search(replace(request, query=meant))
    return replace(other, notices=(Notice(NoticeKind.RESPELLED, (meant,)), *other.notices))
