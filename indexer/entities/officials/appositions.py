"""Whose post is it? Posts beside names, in lists, under headings and behind verbs.

Newspapers write a post before the name (`Bí thư Thành ủy A`) or after it (`A, Bí thư Thành ủy`);
between two names the style of the first decides to whom the posts belong. What a sentence makes of
a person stands in `predicates.py`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.entities.officials.behind_names import PostsBehind
from indexer.entities.officials.cues import (
    ANOTHER_AS_HOLDER,
    AS_HOLDER,
    BY,
    DEMANDED,
    DONE_TO,
    EARLIER,
    ENDS_OF_LEAVING,
    HONORIFIC,
    LINK,
    MANY_OTHERS,
    OF_ANOTHER,
    PAST,
    PLURAL,
    SHARED,
    TERM,
    WILL,
)
from indexer.entities.officials.one_holder import (
    CLAUSE,
    are_of_several,
    own_chain,
    without_bodies,
)
from indexer.entities.officials.posts import Chain, former
from indexer.entities.officials.sharing import (
    NamePosts,
    divide,
    inherit,
    inherit_beside_own,
    is_changed,
    leave_to_holders,
    part_in_turn,
    part_told,
    share,
)
from indexer.entities.officials.tenure import is_of_another_year
from indexer.entities.officials.verbs import LEAVES_MORE, LEAVING, REPLACES, STOOD_FOR
from indexer.entities.records import PostStatus
from indexer.entities.searching import has_any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.entities.officials.names import PersonName
    from indexer.entities.officials.posts import FoundPost, PostFinder
    from indexer.entities.officials.predicates import PredicateReader
    from indexer.entities.reading import Reading
    from indexer.entities.records import Span

_LEAVING: Final = 40
_SENTENCE: Final = 400
_REACH: Final = 220
"""How far from a name its posts are looked for, in characters."""


class PostAssigner:
    """Gives each name of a text the posts that are said of it there."""

    def __init__(self, posts: PostFinder, predicates: PredicateReader) -> None:
        self._posts = posts
        self._posts_behind = PostsBehind(posts)
        self._predicates = predicates

    def assign(self, reading: Reading, names: Sequence[PersonName]) -> list[NamePosts]:
        """For each name, in order, the posts beside it."""
        barriers = frozenset(name.span.start for name in names)
        given = self._beside(reading, names, barriers)
        for at, (name, each) in enumerate(zip(names, given, strict=True)):
            earlier = given[at - 1] if at else None
            if each.before:
                _settle(reading, name.span, each, earlier)
            self._behind_verbs(reading, name, each, barriers)
            if each.said and self._is_giver(reading, name.span, each):
                received, each.said = each.said, []
                if earlier and not earlier.said and _is_done_to(reading, earlier, each):
                    earlier.said = received
        self._take_over(reading, names, given, barriers)
        part_told(reading, names, given)
        leave_to_holders(reading, names, given)
        part_in_turn(reading, names, given)
        inherit(reading, names, given)
        inherit_beside_own(reading, names, given)
        share(reading, names, given)
        return given

    def _beside(
        self, reading: Reading, names: Sequence[PersonName], barriers: frozenset[int]
    ) -> list[NamePosts]:
        """The posts right before and right behind each name."""
        given = [NamePosts(start=name.span.start, end=name.span.end) for name in names]
        for at, name in enumerate(names):
            floor = names[at - 1].span.end if at else 0
            before = self._before(reading, floor, name.span, barriers)
            if at:
                after = self._posts_behind.of(reading, names[at - 1].span, barriers)
                divide(reading, given[at - 1], after, given[at], before, name.span.start)
            elif before:
                given[0].before = list(before.posts)
            if before:
                given[at].heading = self._heading(reading, floor, before, barriers)
        if names and (last := self._posts_behind.of(reading, names[-1].span, barriers)):
            given[-1].after = list(last.posts)
        return given

    def changed_for(self, reading: Reading, short: Span) -> list[FoundPost]:
        """What a short form is given or loses: `miễn nhiệm chức vụ X đối với ông Mẫu`."""
        if not reading.small.endswith(_TO_SOMEBODY, 0, short.start):
            return []
        begin = max(0, short.start - _REACH, reading.text.rfind(". ", 0, short.start) + 2)
        chain = self._before(reading, begin, short, frozenset())
        return list(chain.posts) if chain and is_changed(reading, chain.posts[0]) else []

    def _heading(
        self, reading: Reading, floor: int, before: Chain, barriers: frozenset[int]
    ) -> list[FoundPost]:
        """The post in the plural that leads to a list whose first item begins with these posts."""
        start = before.start
        if not reading.small.endswith(_LEADING_TO_LIST, floor, start):
            return []
        begin = max(floor, start - _HEADING, reading.text.rfind("\n", floor, start) + 1)
        for chain in self._posts.chains(reading, begin, start, barriers):
            lead = reading.small[max(0, chain.start - _LEAVING) : chain.start]
            if _HEADS.fullmatch(reading.small, chain.end, start) and PLURAL.search(lead):
                if self._posts.is_bare(title := chain.posts[0].post.text.lower()):
                    return list(chain.posts) if title.startswith(_OF_A_BODY) else []
                return list((chain.left() if _MANY_LEFT.search(lead) else chain).posts)
        return []

    def _before(
        self, reading: Reading, floor: int, name: Span, barriers: frozenset[int]
    ) -> Chain | None:
        """The posts that lead to a name, from the first one on that reaches it."""
        start, end = name.start, name.end
        text = reading.text
        line = text.rfind("\n", floor, start) + 1
        begin = max(floor, start - _REACH, line)
        changed: list[Chain] = []
        for found in self._posts.chains(reading, begin, start, barriers):
            chain = without_bodies(reading, found)
            if not chain:
                continue
            link = LINK.fullmatch(text, chain.end, start)
            if _HELD_BY.fullmatch(text, chain.end, start) and _HOLDS_IT.match(text, end):
                return self._with_status(reading, Chain(chain.posts[-1:]))
            if not link:
                if in_charge := self._posts.reaching(reading, chain, start):
                    return self._with_status(reading, in_charge)
                if is_changed(reading, chain.posts[0]):
                    changed.append(self._with_status(reading, chain))
                continue
            if self._is_of_another(reading, chain, link, end, barriers):
                continue
            if STOOD_FOR.search(reading.small, max(0, chain.start - CLAUSE), chain.start):
                if len(chain.posts) == 1 or not _DASH.match(text, chain.posts[-2].span.end):
                    continue
                chain = Chain(chain.posts[-1:])
            if PLURAL.search(reading.small[max(0, chain.start - 20) : chain.start]):
                chain = _behind_dash(reading, chain)
            own = self._with_status(reading, own_chain(reading, chain, end))
            if "tiền nhiệm" in link.group().lower():
                return own.left()
            return _joined(text, changed, own)
        return None

    def _is_of_another(
        self,
        reading: Reading,
        chain: Chain,
        link: re.Match[str],
        end: int,
        barriers: frozenset[int],
    ) -> bool:
        """Whether the words around a post leave it to somebody else than the name that ends at an
        offset."""
        if _HAS.match(link.group()) and _WITH.search(reading.small, 0, chain.start):
            return True
        if link.group().startswith(_FOR) and reading.small.endswith(_OF, 0, chain.start):
            return True
        return "," in (link.group("mark") or "") and self._begins_clause(
            reading, chain, link, end, barriers
        )

    def _begins_clause(
        self,
        reading: Reading,
        chain: Chain,
        link: re.Match[str],
        end: int,
        barriers: frozenset[int],
    ) -> bool:
        """Whether the name behind a post and a comma, which ends at an offset, begins the next
        clause: `Sau khi gặp Chủ tịch xã X, ông A …`."""
        lead = reading.small[max(0, chain.start - 20) : chain.start]
        if MANY_OTHERS.search(lead) or PLURAL.search(lead):
            return True
        clause = max(0, chain.start - CLAUSE)
        if _CLAUSE_BEFORE.search(reading.small, clause, chain.start) or ANOTHER_AS_HOLDER.search(
            reading.text, clause, chain.start
        ):
            return True
        if not (link.group("honorific") or _begins_with_it(reading, chain)):
            return True
        short = max(0, chain.start - _SHORT_LEAD)
        return _OF_ANOTHER.search(reading.small, short, chain.start) is not None and (
            not self._is_closed(reading, end, barriers)
        )

    def _is_closed(self, reading: Reading, end: int, barriers: frozenset[int]) -> bool:
        """Whether nothing is told of a name that ends there, nor a post of its own: `theo lời của
        Chủ tịch xã X, ông A, thì …`, `em vợ của Chủ tịch xã X, ông A.`"""
        if reading.text.startswith(_CLOSINGS, end):
            return True
        return reading.text.startswith(", ", end) and not self._posts.chain_at(
            reading, end + 2, barriers
        )

    def _with_status(self, reading: Reading, chain: Chain) -> Chain:
        """The same chain, its posts former where the words before say that they are left."""
        lead = reading.small[max(0, chain.start - _LEAVING) : chain.start]
        if lead.endswith(_ENDS_OF_HOLDING) and _HOLDING.search(lead):
            sentence = reading.small[max(0, chain.start - _REACH) : chain.start]
            begin = max(sentence.rfind(". "), sentence.rfind("\n")) + 1
            told = (each.group() for each in PAST.finditer(sentence, begin))
            past = not all(map(EARLIER.fullmatch, told))
            chain = chain.left() if past else chain.held_together()
        lead = _COUNT.sub("", lead)
        if not lead.rstrip().endswith(ENDS_OF_LEAVING):
            return chain
        begin = max(0, chain.start - _LEAVING)
        leaving = LEAVING.search(reading.small, begin, begin + len(lead))
        if not leaving or DEMANDED.search(
            reading.small, max(0, leaving.start() - 60), leaving.start()
        ):
            return chain
        if WILL.search(reading.small, max(0, leaving.start() - _SENTENCE), leaving.start()):
            return chain
        return chain.left()

    def _behind_verbs(
        self, reading: Reading, name: PersonName, given: NamePosts, barriers: frozenset[int]
    ) -> None:
        """Add what the sentence says that the person is, was or becomes."""
        end = given.after[-1].span.end if given.after else name.span.end
        given.said = self._predicates.said_of(reading, name.span.start, end, barriers)

    def _take_over(
        self,
        reading: Reading,
        names: Sequence[PersonName],
        given: Sequence[NamePosts],
        barriers: frozenset[int],
    ) -> None:
        """Add what somebody takes over who is named before the one he replaces: `A thay ông B làm
        X`."""
        for left, right, name in zip(given, given[1:], names[1:], strict=False):
            begin = left.after[-1].span.end if left.after else left.end
            start = right.before[0].span.start if right.before else name.span.start
            if start - begin > CLAUSE or left.said or right.said:
                continue
            if not has_any(reading.small[begin:start], _REPLACING):
                continue
            if not REPLACES.fullmatch(reading.text, begin, start):
                continue
            end = right.after[-1].span.end if right.after else name.span.end
            left.said = self._predicates.taken_over(reading, end, barriers)

    def _is_giver(self, reading: Reading, name: Span, given: NamePosts) -> bool:
        """Whether a person gives or takes what the sentence tells: `ông A được Thủ tướng B bổ nhiệm
        làm X`."""
        start = given.before[0].span.start if given.before else name.start
        end = given.after[-1].span.end if given.after else name.end
        return bool(BY.search(reading.small, max(0, start - _LEAVING), start)) and (
            self._predicates.gives(reading, end)
        )


_REPLACING: Final = (" thay ", " kế nhiệm ", " thế chỗ ")
_TO_SOMEBODY: Final = ("với ", "cho ")
_TO_HOLDER: Final = re.compile(rf"(?:{TERM})? (?:đối )?với (?:{HONORIFIC} )*", re.IGNORECASE)
"""Between what is taken or given and the post of him who bears it: `miễn nhiệm chức vụ X đối với
Phó Thủ tướng A`."""
_JOINTS: Final = (_TO_HOLDER, LEAVES_MORE)
_COUNT: Final = re.compile(r"(?<= )\d+ $")
"""Before a post in the plural: `miễn nhiệm 5 Phó Chủ tịch`."""
_HEADING: Final = 120
"""How far before its first item a heading may begin, in characters."""
_LEADING_TO_LIST: Final = (": ", "gồm ", "là ")
_OF_A_BODY: Final = ("phó ", "ủy viên", "thành viên")
"""Posts that say something without their body; `các đại biểu:` and `4 bộ trưởng:` do not."""
_MANY_LEFT: Final = re.compile(r"(?:miễn nhiệm|bãi nhiệm|thôi nhiệm vụ)(?: (?:của|đối với))? \S+ $")
_HEADS: Final = re.compile(r"(?: khác)?(?: gồm(?: có)?| là)?:? ")
_ENDS_OF_HOLDING: Final = ("cách ", "vị ", "trò ", "nhiệm ", "trí ", "là ")
_HOLDING: Final = re.compile(rf"(?:{AS_HOLDER.pattern}|(?:^|[.\n] ?)(?:khi )?là )$")
"""Before posts that are held together, for the period behind the last of them."""


def _settle(reading: Reading, name: Span, given: NamePosts, earlier: NamePosts | None) -> None:
    """What the posts before a name are by the words around it: left, or shared with the next."""
    if len(given.after) > 1 and are_of_several(given.after):
        given.after = []
    if earlier and _is_left_with(reading, earlier, given):
        given.before = list(map(former, given.before))
    if is_of_another_year(reading, name.end):
        given.before = list(map(former, given.before))
    gap = reading.small[given.before[-1].span.end : name.start]
    given.shared = (
        bool(SHARED.search(gap))
        or ":" in gap
        or (" với " in gap and is_changed(reading, given.before[0]))
    )


def _joined(text: str, changed: Sequence[Chain], own: Chain) -> Chain:
    """Posts before a name, with those given or taken before them that are joined to them."""
    for each in reversed(changed):
        if any(joint.fullmatch(text, each.end, own.start) for joint in _JOINTS):
            own = Chain((*each.posts, *own.posts))
    return own


def _behind_dash(reading: Reading, chain: Chain) -> Chain:
    """The posts behind a dash after the first one: `5 Ủy viên Trung ương - | Tổng Bí thư A nói`."""
    first, *others = chain.posts
    return Chain(tuple(others)) if others and _DASH.match(reading.text, first.span.end) else chain


def _begins_with_it(reading: Reading, chain: Chain) -> bool:
    """Whether post and name begin a clause, with a comma between: `Bí thư X, Lê A, nói`."""
    start = chain.start
    if start == 0 or reading.text.endswith((". ", "\n", "; "), 0, start):
        return True
    return _WHEN.search(reading.text, max(0, start - CLAUSE), start) is not None


def _is_done_to(reading: Reading, last: NamePosts, giver: NamePosts) -> bool:
    """Whether the person before a giver is the one to whom it is done."""
    end = last.after[-1].span.end if last.after else last.end
    start = giver.before[0].span.start if giver.before else giver.start
    return DONE_TO.fullmatch(reading.text, end, start) is not None


_AND_OF_POST: Final = re.compile(r"(?:và|,) (?P<named>(?:các )?chức(?: vụ| danh)? )?$")


def _is_left_with(reading: Reading, last: NamePosts, each: NamePosts) -> bool:
    """Whether one verb takes two posts: `miễn nhiệm chức X đối với ông A và chức Y đối với B`, `…
    và Y đối với B`."""
    start = each.before[0].span.start
    if not any(post.post.status is PostStatus.FORMER for post in last.before):
        return False
    both = _AND_OF_POST.search(reading.small, max(0, start - 20), start)
    return bool(
        both and (both.group("named") or OF_ANOTHER.match(reading.text, each.before[-1].span.end))
    )


_WHEN: Final = re.compile(
    r"(?:^|[.\n] ?)(?:Liên quan|Về|Ngày|Sáng|Trưa|Chiều|Tối|Hôm|Tại|Trước|Theo đó|Cụ thể|Cùng ngày|"
    r"Mới đây|Trong|Sau|Đồng thời|Ngoài ra|Tuy nhiên|Đáng chú ý|Đặc biệt|Cũng)(?!\w)[^,.;\n]*, $"
)
"""The beginning of a sentence before its subject: when, where, about what."""
_CLAUSE_BEFORE: Final = re.compile(
    r"(?:^|[.;\n”\"] ?)(?:ngay )?(?:sau|trước|tại|trong|tiếp|về|khi|đáp|trả lời|nghe|cùng|"
    r"đề cập|nhận xét|trao đổi|liên quan|đồng tình|phúc đáp|"
    r"thừa (?:ủy quyền|lệnh)|thay mặt|được sự)(?!\w)"
    r"[^,.;\n]* (?:của|với|từ) $|"
    r"(?:^|[.;\n”\"] ?)(?:(?:cũng|đã|khi|trong khi|tại|buổi|tại buổi|để) )*"
    r"(?:tiếp(?: kiến)?|hội kiến|đón|gặp|đáp lời|trả lời|cảm ơn|chúc mừng|báo cáo(?: với)?|"
    r"thông tin(?: với)?|trình|giải trình với|phát biểu trước|kính gửi|gửi|kiến nghị(?: với)?|"
    r"đề nghị|đề xuất(?: với)?|trao đổi với|nói với|hứa với|tháp tùng|cùng đi với|đi cùng|thay) $"
)
"""Before a post and a comma it says that the name behind it is of the next clause: `Sau phần trả
lời của Giám đốc Sở X, ông A …`."""
_OF_ANOTHER: Final = re.compile(r"(?<!\w)(?:của|với|đến|tới|gửi)(?: ngài)? $")
"""The same where the name is introduced: `theo quyết định của Thủ tướng, ông A sẽ …`."""
_OF: Final = "của "
_FOR: Final = " cho "
"""Between post and name, `của` before the post: `trao quyết định của Thủ tướng cho ông A`."""
_SHORT_LEAD: Final = 16
_CLOSINGS: Final = (".", ";", ")", "\n")
_DASH: Final = re.compile(r"\s[-–]\s")
"""Behind a post that somebody stands for it begins the next clause: `… Chủ tịch - Bí thư A nói`."""
_HELD_BY: Final = re.compile(
    rf"(?:{TERM})?(?: (?:hiện(?: nay| tại)?|đang|đã|vẫn|sẽ))* do (?:{HONORIFIC} )*", re.IGNORECASE
)
_HOLDS_IT: Final = re.compile(
    r"[^.;:\n]{0,90}? (?:đảm (?:nhiệm|nhận|trách|đương)|nắm giữ|kiêm nhiệm|nắm|giữ)"
    r"(?= ?[.,;)\n]| (?:từ|vào|trong|đến|cho|và|nhưng|nên|thay)(?!\w)|$)"
)
"""Between a post and a name, and behind it: `chức Giám đốc Sở X do bà A đảm nhiệm`."""
_HAS: Final = re.compile(r" (?:có|gồm)(?!\w)")
_WITH: Final = re.compile(r"(?:với|cùng) $")
"""`Cùng đi với Phó Thủ tướng có ông A`: the post before is not his."""
