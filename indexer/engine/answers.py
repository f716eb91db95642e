"""What an answer says besides its hits, and how much of it every engine gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from indexer.language.tokens import tokenise
from indexer.query import positive_words, spelled
from indexer.records import Explanation, Notice, NoticeKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indexer.query import Node, ParsedQuery
    from indexer.records import FacetName

FRONT_PAGE: Final = 5
"""Meetings and articles of the front page."""
FRONT_PAGE_OFFICIALS: Final = 10


class Understood(Protocol):
    """What was done to find anything."""

    @property
    def tree(self) -> Node | None:
        """The query as it was searched."""

    @property
    def read(self) -> tuple[str, ...]:
        """What was typed without dấu as it was probably meant; empty when dấu was typed."""

    @property
    def dropped(self) -> tuple[str, ...]:
        """What was typed and even the article that has most of it lacks."""

    @property
    def missing(self) -> tuple[str, ...]:
        """What every article must have and none has, if nothing was found for it."""


def explain_query(understood: str, notices: tuple[Notice, ...]) -> Explanation:
    """How a query is understood, without any article."""
    return Explanation(
        understood=understood,
        notices=notices,
        article="",
        matches=False,
        rank=0,
        score=0.0,
        coverage=0.0,
        contributions=(),
        found=(),
    )


def notices_of(
    parsed: ParsedQuery, matches: Understood, unknown: Mapping[FacetName, tuple[str, ...]]
) -> tuple[Notice, ...]:
    """What the search did beyond taking the words as they were typed.

    `unknown` are the chosen values of each facet that no article carries.
    """
    notices = []
    if parsed.cut:
        notices.append(Notice(NoticeKind.TOO_LONG))
    if parsed.literal:
        notices.append(Notice(NoticeKind.LITERAL))
    if parsed.question:
        notices.append(Notice(NoticeKind.ASKED, parsed.question))
    if read := _read_otherwise(parsed, matches):
        kind = NoticeKind.FOLDED if matches.read else NoticeKind.READ
        notices.append(Notice(kind, read))
    if matches.dropped:
        notices.append(Notice(NoticeKind.RELAXED, matches.dropped))
    if matches.missing:
        notices.append(Notice(NoticeKind.MISSING, matches.missing))
    for missing in unknown.values():
        notices.append(Notice(NoticeKind.UNKNOWN_FILTER, missing))
    return tuple(notices)


def _read_otherwise(parsed: ParsedQuery, matches: Understood) -> tuple[str, ...]:
    """The words of a query as they were read; none when that is how they were typed."""
    if matches.tree is None:
        return ()
    words = positive_words(matches.tree)
    typed = tuple(word.key for word in parsed.words)
    if not matches.read and tuple(word.key for word in words) == typed:
        return ()
    read = matches.read or tuple(word.typed for word in words)
    if tokenise(" ".join(read)).keys == typed:
        return ()
    return spelled(matches.tree, read)
