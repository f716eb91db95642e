"""Posts (chức vụ) beside a person's name: where they begin, and where they end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.entities.offices import OfficeScanner, spelled_either_way
from indexer.entities.records import Post, PostStatus, Span

if TYPE_CHECKING:
    from collections.abc import Set

    from corpus import Gazetteers

_STATUS: Final = {
    "nguyên": PostStatus.FORMER,
    "cựu": PostStatus.FORMER,
    "cố": PostStatus.FORMER,
    "quyền": PostStatus.ACTING,
}
_HONORIFIC: Final = re.compile(
    r"\s*(?:(?:đồng chí|các đồng chí|ông|bà|anh|chị|(?:thượng|trung|thiếu|đại) tướng|"
    r"(?:đại|thượng|trung|thiếu) tá|pgs|gs|ts|ths|tiến sĩ|thạc sĩ|kts|phó đô đốc|"
    r"chuẩn đô đốc|đô đốc)\.?,?[\s.]*)*",
    re.IGNORECASE,
)
_OPENS: Final = re.compile(r"\s*(?:,|[-–—]|\()\s*")
_NEXT_POST: Final = re.compile(r"\s*(?:,|;(?=\s*kiêm)| kiêm | [-–] )\s*(?:kiêm\s+)?", re.IGNORECASE)
_WINDOW: Final = 180
"""How far before a name its posts may begin, in characters."""


@dataclass(frozen=True, slots=True)
class FoundPost:
    """A post and where it stands."""

    post: Post
    span: Span


class PostFinder:
    """Finds posts with the gazetteers given."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        heads = "|".join(sorted(gazetteers.post_heads, key=len, reverse=True))
        self._head = re.compile(
            rf"(?<!\w)(?P<status>{'|'.join(_STATUS)})?\s*"
            rf"(?P<post>(?:phó\s+)?(?:{spelled_either_way(heads)}))(?!\w)",
            re.IGNORECASE,
        )
        self._office = OfficeScanner(gazetteers)

    def after(self, text: str, end: int, names: Set[int]) -> list[FoundPost]:
        """The posts that follow a name ending at `end`: `A, post, post;` `A - post` `A (post)`."""
        opening = _OPENS.match(text, end)
        if not opening:
            return []
        found: list[FoundPost] = []
        at = opening.end()
        while post := self._post_at(text, at, names):
            found.append(post)
            separator = _NEXT_POST.match(text, post.span.end)
            if not separator:
                break
            at = separator.end()
        # a post that leads to another name is that person's: `A, post, post B`
        if found and _leads_to_name(text, found[-1].span.end, names):
            found.pop()
        return found

    def before(self, text: str, start: int, names: Set[int]) -> list[FoundPost]:
        """The posts that lead to a name beginning at `start`: `post, post A`."""
        chain: list[FoundPost] = []
        window = max(0, start - _WINDOW)
        candidates: list[FoundPost] = []
        for match in self._head.finditer(text, window, start):
            post = self._post_at(text, match.start(), names)
            # a head inside a post is part of it: "Thường trực Ban Bí thư"
            if post and not (candidates and post.span.end <= candidates[-1].span.end):
                candidates.append(post)
        wanted = start
        for post in reversed(candidates):
            if post.span.end > wanted:
                continue
            between = text[post.span.end : wanted]
            joins = _HONORIFIC.fullmatch(between) if not chain else _NEXT_POST.fullmatch(between)
            if not joins:
                break
            chain.insert(0, post)
            wanted = post.span.start
        if len(chain) > 1 and text[max(0, wanted - 2) : wanted] == ", ":
            return chain[-1:]  # the earlier ones follow another name: `A, post, post B`
        return chain

    def _post_at(self, text: str, at: int, names: Set[int]) -> FoundPost | None:
        head = self._head.match(text, at)
        if not head:
            return None
        # "Phó Bí thư Tỉnh ủy - Chủ tịch UBND tỉnh" is two posts: a head after a dash begins anew
        window_end = min(len(text), head.end() + _WINDOW)
        dashed = {
            match.start()
            for match in self._head.finditer(text, head.end(), window_end)
            if text[match.start() - 2 : match.start()] in {"- ", "– "}
        }
        end = self._office.end(text, head.end(), barriers=names | dashed)
        status_word = (head.group("status") or "").lower()
        status = _STATUS.get(status_word, PostStatus.CURRENT)
        start = head.start() if status is PostStatus.ACTING else head.start("post")
        return FoundPost(Post(" ".join(text[start:end].split()), status), Span(head.start(), end))


def has_honorific(text: str, start: int) -> bool:
    """Whether a name is introduced as that of a party member (đồng chí), as only officials are."""
    return text[max(0, start - 9) : start].lower().endswith("đồng chí ")


def _leads_to_name(text: str, end: int, names: Set[int]) -> bool:
    gap = _HONORIFIC.match(text, end)
    return gap is not None and gap.end() > end and gap.end() in names
