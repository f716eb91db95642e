"""Who held the post that a query names, shown above the hits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.holders import holders, post_asked, wider
from webui.formats import articles
from webui.language import gettext
from webui.urls import official_url, search_url

if TYPE_CHECKING:
    from datetime import date

    from indexer.engine.protocol import Index
    from indexer.holders import Holder, PostQuestion
    from indexer.records import SearchRequest

_MOST: Final = 4
"""Holders that are named."""


@dataclass(frozen=True, slots=True)
class HolderLine:
    """One official who held the post, and the articles that name him and the post."""

    name: str
    url: str
    post: str
    """As articles say it; empty when it is the same of all."""
    first: date | None
    last: date | None
    evidence: str
    evidence_url: str


@dataclass(frozen=True, slots=True)
class PostCard:
    """The answer to a post as a question."""

    heading: str
    post: str
    """What all held, when articles call it the same of each."""
    holders: tuple[HolderLine, ...]


def post_card(request: SearchRequest, index: Index) -> PostCard | None:
    """The card for a query that is a post, perhaps with a year; None when nobody is known."""
    for question in wider(request):
        if found := holders(index, question, limit=_MOST):
            posts = {each.post.text for each in found}
            lines = tuple(_line(each, question, tells_post=len(posts) > 1) for each in found)
            heading = _heading(question, post_asked(request))
            return PostCard(heading, posts.pop() if len(posts) == 1 else "", lines)
    return None


def _heading(question: PostQuestion, asked: PostQuestion | None) -> str:
    """`asked` is what was asked at first: of its year nobody may be known."""
    if year := _year(question):
        return gettext("Ai giữ chức này năm %(year)s", year=year)
    if asked and (year := _year(asked)):
        return gettext("Ai giữ chức này (chưa rõ ai giữ năm %(year)s)", year=year)
    return gettext("Ai giữ chức này")


def _year(question: PostQuestion) -> int | None:
    since, until = question.since, question.until
    return since.year if since and until and since.year == until.year else None


def _line(holder: Holder, question: PostQuestion, *, tells_post: bool) -> HolderLine:
    return HolderLine(
        name=holder.name,
        url=official_url(holder.slug),
        post=holder.post.text if tells_post else "",
        first=holder.post.first,
        last=holder.post.last,
        evidence=articles(holder.evidence),
        evidence_url=search_url(question.evidence(holder.slug)),
    )
