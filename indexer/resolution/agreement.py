"""How far a post that an article names agrees with one in the registry."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.entities.officials.wordings import post_key
from indexer.language.syllables import fold

if TYPE_CHECKING:
    from datetime import date

_WORD: Final = re.compile(r"[^\W_]+")
_SAME, _BEGINNING, _SAME_TITLE, _ALIKE, _IN_TERM = 4, 2, 2, 1, 1
"""What agreeing posts weigh."""
_ENOUGH: Final = 3
"""A post of fewer words, such as `Bí thư` or `Chủ tịch`, does not say whose it is."""
_RANK: Final = re.compile(r"^(?:(?:quyen|pho) )+(?!cuc |vu |thu tuong)| thuong truc$")
"""Words that make `Phó Chủ tịch thường trực` of `Chủ tịch` and say no more of whose it is."""
_SHARED: Final = 2
"""So many words of the bodies must be the same for two posts to be alike."""
_TITLE: Final = re.compile(
    r"(?:pho )?thu tuong|bo truong|thu truong|(?:pho )?thong doc|(?:pho )?chanh an|tong bi thu|"
    r"(?:pho )?tong thanh tra|(?:pho )?chu nhiem uy ban|(?:pho )?chu tich (?:nuoc|quoc hoi)"
)
"""Titles that few people have at a time."""
_ANYBODYS: Final = re.compile(
    r"(?:uy vien|dai bieu|dbqh|db|thanh vien|(?:pho )?truong doan|(?:pho )?doan)(?: |$)"
)
_LOW: Final = re.compile(
    r"(?:quyen |pho |tong )*(?:vu truong|cuc truong|chi cuc truong|vien truong|"
    r"doi truong|hat truong|don truong|giam doc(?! so| cong an)|chanh van phong|chanh thanh tra|"
    r"truong cong an|chinh tri vien|tong bien tap|hieu truong|thu truong co quan|truong khoa|"
    r"quan ly)(?: |$)|.*(?:^| )(?:xa|phuong|thi tran|huyen|quan|(?<!van )phong|trung tam|"
    r"cong ty|benh vien)(?: |$)"
)
"""Posts that so many hold that the bearer of a known name is hardly the known one."""
_SHORT: Final = {"tp": "thanh pho", "ub": "uy ban", "tw": "trung uong", "qh": "quoc hoi"}
_GENERAL: Final = frozenset(
    "chu tich pho bi thu truong ban uy vien giam doc bo thanh tinh hoi dong nhan dan dai bieu tong "
    "quoc gia viet nam trung uong chinh phu so cuc vu phong huyen quan xa phuong dang thuong truc "
    "nhiem cong tac chanh va cua nuoc khoa doan".split()
)
"""Words that say what kind of post or body it is, not which."""


@dataclass(frozen=True, slots=True)
class PostWords:
    """The words of a post, ready to be compared."""

    text: str
    """Without dấu and with abbreviations written out."""
    own: frozenset[str]
    """Those that say which body it is."""

    @classmethod
    def of(cls, post: str) -> PostWords:
        """The words of a post as it is written."""
        words = [_SHORT.get(word, word) for word in _WORD.findall(fold(post_key(post)))]
        return cls(" ".join(words), frozenset(words) - _GENERAL)

    @property
    def is_telling(self) -> bool:
        """Whether it says more than `Chủ tịch` or `đại biểu`."""
        return _RANK.sub("", self.text).count(" ") + 1 >= _ENOUGH and not self.is_anybodys

    @property
    def title(self) -> str:
        """The title with which it begins, if that is one that few people have at a time."""
        match = _TITLE.match(self.text)
        return match.group() if match else ""

    @property
    def is_anybodys(self) -> bool:
        """Whether people of every place and rank hold it: `đại biểu Quốc hội`, `Ủy viên …`."""
        return bool(_ANYBODYS.match(self.text))

    @property
    def is_low(self) -> bool:
        """Whether it is one of thousands alike."""
        return bool(_LOW.match(self.text))

    def says_no_more_than(self, other: PostWords) -> bool:
        """Whether the other says the same, or the same and more."""
        return self.text == other.text or self.is_beginning_of(other)

    def is_beginning_of(self, other: PostWords) -> bool:
        """Whether the other says the same and more."""
        return other.text.startswith(self.text + " ")


@dataclass(frozen=True, slots=True)
class Term:
    """A post in the registry and the days it was held, as far as they are known."""

    post: PostWords
    since: date | None
    until: date | None

    def covers(self, day: date) -> bool:
        """Whether it may have been held on a day."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


def agreement(post: PostWords, term: Term, published: date | None, *, elsewhere: bool) -> int:
    """The weight of a post that an article of some day names, beside one in the registry.

    `elsewhere` says that the article is about other provinces than the registry: then only posts
    that say the same, or titles of the whole country, agree.
    """
    weight = _likeness(post, term.post, elsewhere=elsewhere)
    return weight + _IN_TERM if weight and published and term.covers(published) else weight


def _likeness(post: PostWords, known: PostWords, *, elsewhere: bool) -> int:
    if post.title and post.title == known.title:
        return _SAME if post.text == known.text else _SAME_TITLE
    if not post.is_telling:
        return 0
    if post.text == known.text:
        return _SAME
    if elsewhere:
        return 0
    if post.is_beginning_of(known) or (known.is_telling and known.is_beginning_of(post)):
        return _BEGINNING
    return _ALIKE if len(post.own & known.own) >= _SHARED else 0
