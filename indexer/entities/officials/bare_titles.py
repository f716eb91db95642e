"""Titles without a name that mean somebody named elsewhere: `Bí thư A … Bí thư Tỉnh ủy đã tặng`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from indexer.entities.officials.cues import LINK
from indexer.entities.officials.names import official_key
from indexer.entities.officials.sharing import ONE_HOLDER
from indexer.entities.officials.wordings import post_key
from indexer.entities.records import PostStatus
from indexer.entities.searching import offsets
from indexer.language.letters import LOWER, UPPER
from indexer.language.syllables import is_syllable, syllable_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.entities.officials.posts import FoundPost, PostFinder
    from indexer.entities.reading import Reading
    from indexer.entities.records import Span

_OF_ITSELF: Final = re.compile(
    r"(?:chức(?: vụ| danh)?|làm|giữ|bầu|nhiệm|vị trí|ghế|cương vị|vai trò|là|thành|các|những|một|"
    r"hai|nhiều|phó|cho|với|gồm|nguyên|cựu|thay|kiêm|và|cùng|lãnh đạo|đề cử|có|trên|tới|gửi|"
    r"tặng|bổ|cử|từ|\d) $"
)
"""Before a post it says that the post is meant, or that it is somebody else's."""
_ACTS: Final = re.compile(
    r" (?:đã|cũng|đang|sẽ|vừa|còn|nói|cho|nêu|yêu cầu|đề nghị|khẳng định|nhấn mạnh|chỉ đạo|bày tỏ|"
    r"thông tin|lưu ý|đánh giá|giao|trao|biểu dương|kết luận|phát biểu|chia sẻ|nhận|trả lời|mong|"
    r"tặng|thăm|dẫn|kể|hỏi|phân tích|giải thích|cam kết|hứa|chủ trì|ghi nhận|thừa nhận|dự kiến|"
    r"được (?:đề nghị|phân công|giao|bầu|mời|hỏi)|cảm ơn|trăn trở|lo ngại|"
    r"lý giải|băn khoăn|ký|quán triệt|gửi)(?!\w)"
)
"""Behind a title it says that its holder acts."""
_LINK_REACH: Final = 120
"""How far behind a title the name that it leads to may begin, in characters."""
_SOURCE: Final = re.compile(r"(?:theo|vị|hỏi|chất vấn|đề nghị|mời|lời|yêu cầu|gặp) $")
"""Before a title it says that its holder speaks, or is spoken to."""
_ANOTHERS: Final = re.compile(r"chủ tịch nước(?!\w)|đại sứ")
"""Nobody is called Chủ tịch alone who holds this office, and an ambassador of Viet Nam is called by
its name: they are another's."""
_DEPUTY: Final = r"(?:đại biểu|đb|đbqh)(?: quốc hội)?"
_CONSTITUENCY: Final = re.compile(r" \(((?:đoàn |tỉnh )?[^(),;]{3,24})[),;]")
"""Behind the name of a deputy whom he stands for: `ĐBQH A (đoàn Phú Yên)`."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody of a text, with the posts that are known of him and where he is named."""

    posts: Sequence[FoundPost]
    spans: Sequence[Span]
    shorts: Sequence[Span]

    def holds(self, head: str, key: str) -> bool:
        """Whether a post of his begins with a head and has all words of a key."""
        return any(
            each.post.text.lower().startswith(head) and _goes_without_saying(key, each.post.text)
            for each in self.posts
        )

    def has_left(self, head: str, key: str) -> bool:
        """Whether all such posts of his are left."""
        return all(
            each.post.status is PostStatus.FORMER
            for each in self.posts
            if each.post.text.lower().startswith(head) and _goes_without_saying(key, each.post.text)
        )

    def told(self) -> Iterator[int]:
        """Where short forms and posts of his begin: no title stands alone there."""
        yield from (span.start for span in self.shorts)
        yield from (each.post.span.start for each in self.posts if each.post.span)

    def has_bare(self, head: str) -> bool:
        """Whether a post of his begins so."""
        return any(each.post.text.lower().startswith(head) for each in self.posts)


class BareTitles:
    """Finds fuller wordings of posts that a text gives in one word, with the finder given."""

    def __init__(self, posts: PostFinder) -> None:
        self._posts = posts
        self._head = lru_cache(maxsize=1 << 14)(posts.head)  # the same posts come again and again

    def of(
        self, reading: Reading, holders: Sequence[Holder], names: frozenset[int]
    ) -> list[list[FoundPost]]:
        """For each holder the fuller wording of a bare post of his that stands alone in the text,
        in which names begin at the offsets given.

        It must be the only one, and nobody else may hold such a post. Of deputies the one named
        last is meant, if the constituency is his.
        """
        taken = frozenset(start for each in holders for start in each.told())
        alone = _Alone(self._posts, reading, names, taken)
        return [self._of_one(reading, holder, holders, alone) for holder in holders]

    def named(
        self,
        reading: Reading,
        known: Iterable[str],
        others: Sequence[Holder],
        names: frozenset[int],
    ) -> list[FoundPost]:
        """Where one of the posts that somebody is known to hold, given in small letters, stands
        alone, and acts: posts that one person holds at a time, and no other one of the text."""
        taken = frozenset(start for each in others for start in each.told())
        alone = _Alone(self._posts, reading, names, taken)
        return [
            found
            for post in sorted(known)
            if ONE_HOLDER.match(post) and (head := self._head(post)) in reading.small
            for found in alone.begun_by(head)
            if _goes_without_saying(key := post_key(found.post.text), post)
            and not any(other.holds(head, key) for other in others)
        ]

    def _of_one(
        self,
        reading: Reading,
        holder: Holder,
        holders: Sequence[Holder],
        alone: _Alone,
    ) -> list[FoundPost]:
        heads = {each.post.text.lower() for each in holder.posts}
        head = next(iter(heads), "")
        deputy = bool(heads) and all(re.fullmatch(_DEPUTY, each) for each in heads)
        if not deputy and (len(heads) != 1 or not self._posts.is_bare(head)):
            shorter = self._shorter(holder, holders, alone)
            return [*shorter, *self._with_places(holder, holders, alone)]
        if deputy:
            named = (_CONSTITUENCY.match(reading.small, span.end) for span in holder.spans)
            title = next((rf"{_DEPUTY} {re.escape(at.group(1))}" for at in named if at), None)
            called = alone.at(_of_a_deputy(reading, title or rf"(?<=vị ){_DEPUTY}"))
            fuller = [each for each in called if _named_last(holders, each.span.start) is holder]
        elif any(each is not holder and each.has_bare(head) for each in holders):
            return []
        else:
            fuller = alone.begun_by(head)
        return fuller if len({post_key(each.post.text) for each in fuller}) == 1 else []

    def _shorter(
        self, holder: Holder, holders: Sequence[Holder], alone: _Alone
    ) -> Iterator[FoundPost]:
        """Other wordings of a post of his that leave out words of it, but not all: `Chủ nhiệm Ủy
        ban Đối ngoại` of whom the text calls `Chủ nhiệm Ủy ban Đối ngoại của Quốc hội`."""
        said = {official_key(each.post.text) for each in holder.posts}
        heads = dict.fromkeys(self._head(post.post.text) for post in holder.posts)
        for head in filter(None, heads):  # in the order of the text, the same in every process
            for found in alone.begun_by(head):
                key = post_key(found.post.text)
                meant = [each for each in holders if each.holds(head, key)]
                if official_key(found.post.text) in said or meant != [holder]:
                    continue
                if not (alone.is_new(found) and holder.has_left(head, key)):
                    yield found

    def _with_places(
        self, holder: Holder, holders: Sequence[Holder], alone: _Alone
    ) -> Iterator[FoundPost]:
        """The wordings that add its place to a post of his: `Bí thư Thành ủy Hải Phòng` is the only
        one whom the text calls `Bí thư Thành ủy`. No other such post may stand alone."""
        heads = dict.fromkeys(self._head(each.post.text) for each in holder.posts)
        for head in filter(None, heads):
            begun = alone.begun_by(head)
            if not begun or any(each is not holder and each.has_bare(head) for each in holders):
                continue
            said = {post_key(each.post.text) for each in holder.posts}
            others = [each for each in begun if post_key(each.post.text) not in said]
            if len({post_key(each.post.text) for each in others}) == 1:
                yield from (each for each in others if _adds_a_place(each.post.text, holder))


class _Alone:
    """Where posts stand alone in one text, the names and the posts of which begin at offsets given.

    What begins with a word is looked for once: several holders of a text have the same.
    """

    def __init__(
        self, posts: PostFinder, reading: Reading, names: frozenset[int], taken: frozenset[int]
    ) -> None:
        self._posts = posts
        self._reading = reading
        self._names = names
        self._taken = taken
        self._begun: dict[str, list[FoundPost]] = {}

    def begun_by(self, title: str) -> list[FoundPost]:
        """The wordings that begin with a title in small letters."""
        if title not in self._begun:
            self._begun[title] = list(self.at(_before_words(self._reading, title)))
        return self._begun[title]

    def is_new(self, found: FoundPost) -> bool:
        """Whether a title is said to be new: `Tân Chủ tịch tỉnh`."""
        return self._reading.small.endswith("tân ", 0, found.span.start)

    def at(self, places: Iterable[int]) -> Iterator[FoundPost]:
        """The wordings that begin there, say more than a bare post, lead to no name, and act."""
        reading = self._reading
        for start in places:
            if start in self._taken or reading.small[max(0, start - 1) : start].isalnum():
                continue
            if _OF_ITSELF.search(reading.small, max(0, start - 12), start):
                continue
            posts = self._posts.chain_at(reading, start, self._names)
            if not posts or len(posts.posts) > 1:
                continue
            named = _SOURCE.search(reading.small, max(0, start - 12), start)
            if not (named or _ACTS.match(reading.text, posts.end)):
                continue
            said = posts.posts[0].post.text.lower()
            if self._posts.is_bare(said) or _ANOTHERS.match(said):
                continue
            near = (name for name in self._names if posts.end < name < posts.end + _LINK_REACH)
            if any(LINK.fullmatch(reading.text, posts.end, name) for name in near):
                continue
            yield posts.posts[0]


def _before_words(reading: Reading, title: str) -> Iterator[int]:
    """Where a title in small letters begins that another word follows."""
    small, end = reading.small, reading.body
    for at in offsets(small, f"{title} ", end):
        behind = at + len(title) + 1
        if behind < end and (small[behind].isalnum() or small[behind] == "_"):
            yield at


def _of_a_deputy(reading: Reading, title: str) -> Iterator[int]:
    """Where a pattern for what a deputy is called matches that another word follows."""
    if "đb" in reading.small or "đại biểu" in reading.small:
        called = re.compile(rf"{title}(?= \w)")
        for match in called.finditer(reading.small, 0, reading.body):
            yield match.start()


def _goes_without_saying(key: str, post: str) -> bool:
    """Whether the words of a title are all of a post's, and what it leaves out is clear: `Chủ tịch
    tỉnh` is that of the Ủy ban nhân dân, not of a Hội nor of a commune in the province."""
    said = set(key.split())
    if not _OF_MANY_BODIES.match(post):
        return said <= set(post_key(post).split())
    whole = post_key(post.split(",")[0]).split()
    level = next((word for word in whole if word in _LEVELS), None)
    left_out = set(whole) - said
    return (
        said <= set(whole)
        and left_out.isdisjoint(_OTHER_BODIES)
        and not (level in left_out and said & _LEVELS)
    )


def _adds_a_place(title: str, holder: Holder) -> bool:
    """Whether a title is a post that somebody holds, and the name of a place behind it."""
    held = (each.post for each in holder.posts if each.post.status is PostStatus.CURRENT)
    return any(
        title.lower().startswith(post.text.lower())
        and (place := _PLACE_BEHIND.fullmatch(title, len(post.text)))
        and all(is_syllable(word) or not word.isascii() for word in (place["name"] or "").split())
        for post in held
    )


_PLACE_BEHIND: Final = re.compile(
    rf" (?:(?:tỉnh|thành phố|TP\.?) ?)?(?P<name>[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+)*)|"
    r" TP\.? ?HCM"
)
_OF_MANY_BODIES: Final = re.compile(r"(?:phó )?(?:chủ tịch|bí thư(?! thứ nhất))", re.IGNORECASE)
_OTHER_BODIES: Final = frozenset(
    map(syllable_key, "hội mặt trận liên đoàn hiệp công đảng quốc".split())
)
_LEVELS: Final = frozenset(map(syllable_key, "tỉnh phố huyện quận xã phường trấn".split()))


def _named_last(holders: Sequence[Holder], at: int) -> Holder | None:
    """Who was named last before an offset."""
    named = [
        (span.start, number)
        for number, each in enumerate(holders)
        for span in (*each.spans, *each.shorts)
        if span.start < at
    ]
    return holders[max(named)[1]] if named else None
