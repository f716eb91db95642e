"""The posts that an apposition tells behind a name: `A, Bí thư Thành ủy`, `A (nguyên Bí thư X)`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.officials.cues import ADDRESS, AGED, OPENS, POST_WORD
from indexer.entities.officials.posts import Chain
from indexer.language.letters import LOWER

if TYPE_CHECKING:
    from indexer.entities.officials.posts import PostFinder
    from indexer.entities.reading import Reading
    from indexer.entities.records import Span

_VERBS_TOO: Final = ("thường trực", "phát ngôn", "từng ", "nguyên là ", "cựu là ")
"""Heads of posts that are verbs, too, and what leads to a predicate."""
_LEFT: Final = (" nguyên ", " cựu ")
"""Words that begin a post wherever they stand behind a name."""
_ADDRESSED: Final = re.compile(
    r"(?:^|[.\n:;,“\"] ?|(?<!\w)(?:và|có) )(?:các )?(?:ông|bà|đồng chí|đ/c)(?: |: )$"
)
"""Before a name it begins a clause, or an item of a list."""
_ACTS: Final = re.compile(
    r"(?:(?:Phó )?[Tt]hủ tướng(?: Chính phủ)?|Bộ trưởng) "
    r"(?:đã|sẽ|cũng|yêu cầu|giao|chỉ đạo|đề nghị|khẳng định|nhấn mạnh)(?!\w).*|"
    r"(?:Thủ tướng(?: Chính phủ)?|Chủ tịch (?:nước|Quốc hội)|Tổng [Bb]í thư) "
    r"(?!(?:và|cùng|kiêm|của|từ|giai|nhiệm|khóa|đương|đầu|thứ|thường|nước|là|trong|thời|khi|"
    rf"trước|đời)(?!\w))[{LOWER}].*",
    re.DOTALL,
)
"""One of the highest posts as the subject of a clause."""
_VERB_LENGTH: Final = 12
_APPOSITION_ENDS: Final = re.compile(r"[.;:)\n]")
_LATER: Final = 90
"""How far behind an apposition former posts are looked for, in characters."""
_FORMER_POST: Final = re.compile(r"(?: \(|, | [-–] )(?=(?:nguyên|cựu) )")
_NOW: Final = re.compile(r" \((?:hiện(?: nay)?|nay|sau này)(?: đang)? (?:là|giữ chức(?: vụ)?|làm) ")
_LEAD: Final = 40
"""How far before a name its honorific may begin, in characters."""
_DISMISSES_FROM_ALL: Final = re.compile(
    rf"(?<!tư )cách(?: chức)?(?: hết| tất cả| mọi| toàn bộ)?(?: các)? {POST_WORD}[^.;:\n]{{0,40}}? "
    rf"(?:của|(?:đối )?với)(?: {ADDRESS})? $"
)
"""Before a person whose posts are listed behind him."""
_DISMISSAL: Final = 110
"""How far before a name the verb may begin that takes all posts from its bearer."""
_LISTS: Final = re.compile(r",?(?: (?:bao )?gồm(?: có)?| là)?(?: các chức vụ)?(?::| (?<=gồm )) ?")


class PostsBehind:
    """Reads the posts behind names."""

    def __init__(self, posts: PostFinder) -> None:
        self._posts = posts

    def of(self, reading: Reading, name: Span, barriers: frozenset[int]) -> Chain | None:
        """The posts behind a name, unless the next clause begins: `theo ông A, Thủ tướng đã …`."""
        end = name.end
        if left := self._dismissed_from(reading, name, barriers):
            return left
        aged = AGED.match(reading.text, end)
        if aged and (inside := self._behind(reading, aged.end(), barriers, mark="(")):
            return inside
        return self._behind(reading, end, barriers) or self._without_mark(reading, name, barriers)

    def _dismissed_from(
        self, reading: Reading, name: Span, barriers: frozenset[int]
    ) -> Chain | None:
        """The posts that are listed behind somebody who loses them all: `cách tất cả chức vụ trong
        Đảng của ông A, gồm: Bí thư X; Ủy viên Y`."""
        listed = _LISTS.match(reading.small, name.end)
        if not listed or not _DISMISSES_FROM_ALL.search(
            reading.small, max(0, name.start - _DISMISSAL), name.start
        ):
            return None
        chain = self._posts.chain_at(reading, listed.end(), barriers)
        return chain.left() if chain else None

    def _without_mark(self, reading: Reading, name: Span, barriers: frozenset[int]) -> Chain | None:
        """The posts behind a name that has lost the comma, where a clause begins with the name:
        `Đồng chí A Bí thư Tỉnh ủy phát biểu`."""
        if not self._posts.begins_at(reading, name.end + 1) or reading.small.startswith(
            _VERBS_TOO, name.end + 1
        ):
            return None
        if not (
            reading.small.startswith(_LEFT, name.end)
            or _ADDRESSED.search(reading.small, max(0, name.start - _LEAD), name.start)
        ):
            return None
        return self._posts.chain_at(reading, name.end + 1, barriers)

    def _behind(
        self, reading: Reading, end: int, barriers: frozenset[int], mark: str = ""
    ) -> Chain | None:
        """The posts that an apposition opens which begins at an offset; it is closed by what closes
        the mark, else by what closes the one there."""
        opening = OPENS.match(reading.text, end)
        if not opening:
            return None
        mark = mark or opening.group("mark")
        chain = self._posts.apposition_at(reading, opening.end(), barriers, mark)
        told = chain.posts if chain else ()
        reached = chain.end if chain else opening.end()
        if further := self._further_on(reading, reached, barriers):
            chain = Chain((*told, *further.posts))
        elif chain and (now := self._now(reading, reached, barriers)):
            chain = Chain((*chain.left().posts, *now.posts))
        if not chain:
            return None
        if "," in opening.group("mark") and _ACTS.fullmatch(
            reading.text[chain.start : chain.end + _VERB_LENGTH]
        ):
            return None
        return (
            chain.left() if opening.group("then", "left", "once") != (None, None, None) else chain
        )

    def _further_on(self, reading: Reading, end: int, barriers: frozenset[int]) -> Chain | None:
        """The former posts behind more of an apposition that is in no list: `ông A, chuyên viên Sở
        X (nguyên Trưởng phòng Y)`, `ông A, giảng viên, nguyên Bí thư Z`."""
        former_post = _FORMER_POST.search(reading.small, end, end + _LATER)
        if not former_post or any(at in barriers for at in range(end, former_post.end())):
            return None
        if _APPOSITION_ENDS.search(reading.text, end, former_post.start()):
            return None
        return self._posts.chain_at(reading, former_post.end(), barriers)

    def _now(self, reading: Reading, end: int, barriers: frozenset[int]) -> Chain | None:
        """What somebody is now, in brackets behind what he was: `ông A, Bí thư X (nay là Bí thư
        Y)`."""
        now = _NOW.match(reading.text, end)
        return self._posts.chain_at(reading, now.end(), barriers) if now else None
