"""A post as a question: who held it, and when. `Bí thư Thành ủy TP.HCM 2023` asks for a person.

Answered from what articles say, by any engine.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from corpus import load_gazetteers
from indexer.entities import PostStatus
from indexer.entities.officials.same_posts import begins_so
from indexer.language.normalisation import normalise
from indexer.language.syllables import fold
from indexer.periods import Period
from indexer.query import topic_of
from indexer.records import FacetName, SearchRequest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from indexer.engine.protocol import Index
    from indexer.profiles import HeldPost

_YEAR: Final = re.compile(
    r"(?:(?<!việt)(?<!viet)(?<!quảng)(?<!quang)(?<!\bhà)(?<!\bha)(?<!miền)(?<!mien)\s+(?:năm|nam))?"
    r"\s+((?:19|20)[0-9]{2})$",
    re.IGNORECASE,
)
"""A year at the end with the word for it, which that of `Quảng Nam` is not."""
_NOW: Final = re.compile(
    r"\s+(?:hiện (?:nay|tại|giờ)|hien (?:nay|tai|gio)|bây giờ|bay gio|đương nhiệm|duong nhiem)$",
    re.IGNORECASE,
)
_COUNTRY: Final = re.compile(r"\s+(?:việt nam|viet nam)$", re.IGNORECASE)
_BEFORE_HEADS: Final = r"(?:(?:quyen|pho|tong) )*"
_CANDIDATES: Final = 12
"""Officials of whom most articles say the post, who are looked at."""
_SLIPS: Final = 0.05
"""A post that is said in less than this share of what names somebody and the post is a slip."""
_MISREAD: Final = 0.03
"""Of whom only articles without a day say it, and these are less than this share of those that say
it of another, was misread. Who was seen on a day may have just come."""


@dataclass(frozen=True, slots=True)
class PostQuestion:
    """Who held a post between two days; no day leaves that end open."""

    post: str
    """As it was typed, without the year."""
    since: date | None
    until: date | None

    @property
    def search(self) -> SearchRequest:
        """The search for the articles of the time where the post is said."""
        return SearchRequest(query=self.post, since=self.since, until=self.until)

    def evidence(self, slug: str) -> SearchRequest:
        """The search for those of them that name an official."""
        return replace(self.search, officials=(slug,))


@dataclass(frozen=True, slots=True)
class Holder:
    """An official who held the post."""

    slug: str
    name: str
    post: HeldPost
    evidence: int
    """How many articles of the time asked for name him where the post is said."""


def post_asked(request: SearchRequest) -> PostQuestion | None:
    """The question that a search asks when it begins with the name of a post, else None.

    A year at the end is the time that is asked for, unless the search is filtered by days; that it
    is held now (`hiện nay`) is meant anyway, and who was seen last comes first.
    """
    query = " ".join(normalise(topic_of(request.query)).text.replace('"', " ").split())
    query = _NOW.sub("", query)
    year = _YEAR.search(query)
    post = query[: year.start()] if year else query
    if not _heads().match(fold(post.lower()) + " "):
        return None
    if year and not (request.since or request.until):
        whole = Period.of_year(int(year.group(1)))
        return PostQuestion(post, whole.first, whole.last)
    return PostQuestion(post, request.since, request.until)


def wider(request: SearchRequest) -> Iterator[PostQuestion]:
    """The question that a search asks, then what to ask if nobody is known: without the country,
    which few articles name (`thủ tướng Việt Nam`), then without the year at the end."""
    question = post_asked(request)
    if question is None:
        return
    untimed = replace(question, since=request.since, until=request.until)
    for each in dict.fromkeys((question, untimed)):
        yield each
        if (post := _COUNTRY.sub("", each.post)) != each.post:
            yield replace(each, post=post)


def holders(index: Index, question: PostQuestion, *, limit: int) -> tuple[Holder, ...]:
    """Those of whom most articles say that they held the post then, who was seen last first.

    Of whom no dated article says so follow by the number of articles.
    """
    found = sorted(_holders(index, question), key=lambda each: -each.post.articles)[:limit]
    most = max((each.post.articles for each in found), default=0)
    held = (each for each in found if each.post.last or each.post.articles >= _MISREAD * most)
    return tuple(sorted(held, key=_seen_last))


def _holders(index: Index, question: PostQuestion) -> Iterator[Holder]:
    held: dict[str, HeldPost] = {}
    candidates = {
        each.slug: each.label for each in index.who_held(question.post, limit=_CANDIDATES)
    }
    for slug in candidates:
        posts = (each for each in index.posts(slug) if _is_answer(each, question))
        if (post := next(posts, None)) is not None:
            held[slug] = post
    evidence = index.counts(question.search, FacetName.OFFICIAL, list(held)) if held else {}
    for slug, post in held.items():
        if post.articles > _SLIPS * evidence[slug]:
            yield Holder(slug, candidates[slug], post, evidence[slug])


def _is_answer(post: HeldPost, question: PostQuestion) -> bool:
    if post.status is PostStatus.FORMER:
        return False
    if question.since and (post.last is None or post.last < question.since):
        return False
    if question.until and (post.first is None or post.first > question.until):
        return False
    return begins_so(post.text, question.post)


def _seen_last(holder: Holder) -> tuple[int, int, str]:
    last = holder.post.last
    return (-last.toordinal() if last else 0, -holder.post.articles, holder.name)


@cache
def _heads() -> re.Pattern[str]:
    """How a folded post begins: the words that name posts, each whole."""
    heads = (re.escape(fold(head.lower())) for head in load_gazetteers().post_heads)
    return re.compile(rf"{_BEFORE_HEADS}(?:{'|'.join(heads)}) ")
