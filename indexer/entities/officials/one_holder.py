"""Which posts that stand side by side one person can hold; the others are somebody else's."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from indexer.entities.officials.cues import HIGHEST, MANY_OTHERS, OTHERS, PLURAL, SPEAKS
from indexer.entities.officials.posts import Chain, former
from indexer.entities.records import PostStatus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.entities.officials.posts import FoundPost
    from indexer.entities.reading import Reading

CLAUSE: Final = 90
"""How far back a clause is read, in characters."""
_SPOKEN_TO: Final = re.compile(
    r"(?:^|[.;\n”\"] ?)(?:báo cáo(?: với)?|trả lời|đáp lời|trao đổi với|nói với|kiến nghị với|"
    r"thông tin với|giải trình với|trình bày với|cảm ơn) $|"
    r"(?:^|[.;\n”\"] ?)(?:bày tỏ|đồng tình|nhất trí|tán thành|ủng hộ|hoan nghênh|đánh giá cao|"
    r"chia sẻ|cảm ơn|ghi nhận|tiếp thu|đáp|trả lời|phản hồi|giải đáp|trước|sau)(?!\w)"
    r"[^,.;\n]* (?:của|với|từ) $|"
    r"(?<!\w)(?:chất vấn|hỏi|tranh luận với|câu hỏi (?:cho|tới|đến)|gửi) $"
)
"""Before a post it says that who speaks behind it is another: `Đồng tình với ý kiến của Chủ tịch X,
Bộ trưởng A nói`."""


def own_chain(reading: Reading, chain: Chain, end: int) -> Chain:
    """The chain before a name that ends there without a first post that is somebody else's: `theo
    ý kiến của Thủ tướng, …`."""
    if (
        len(chain.posts) > 1
        and reading.text.startswith(",", chain.posts[0].span.end)
        and SPEAKS.match(reading.small, end)
        and _SPOKEN_TO.search(reading.small, max(0, chain.start - CLAUSE), chain.start)
    ):
        return Chain(chain.posts[1:])
    if (
        len(chain.posts) > 1
        and chain.posts[0].post.status is PostStatus.CURRENT
        and _two_offices(*(each.post.text for each in chain.posts[:2]))
    ):
        return Chain(chain.posts[1:])
    lead = reading.small[max(0, chain.start - 16) : chain.start]
    if len(chain.posts) > 1 and MANY_OTHERS.search(lead):
        return Chain(chain.posts[1:])
    first = chain.posts[0].post.text
    if (
        len(chain.posts) > 1
        and HIGHEST.fullmatch(first)
        and (OTHERS.search(lead) or PLURAL.search(lead))
    ):
        return Chain(chain.posts[1:])
    return chain


_STANDING: Final = "thường trực "
_SECRETARIAT: Final = "thường trực ban bí thư"
_OF_A_BODY_THAT_ACTS: Final = re.compile(
    r"(?:của|với|theo|do|được|và|cùng|tới|trước|họp|ý kiến|báo cáo|thay mặt) $"
)


def without_bodies(reading: Reading, chain: Chain) -> Chain | None:
    """The chain without a standing body at its beginning, which is no post of the one named behind
    the comma: `tại cuộc họp của Thường trực Chính phủ, Thủ tướng A …`."""
    first, *others = chain.posts
    name = first.post.text.lower()
    if not name.startswith(_STANDING) or not reading.text.startswith(_GO_ON, first.span.end):
        return chain
    lead = reading.small[max(0, chain.start - 16) : chain.start]
    if name.startswith(_SECRETARIAT) and not _OF_A_BODY_THAT_ACTS.search(lead):
        return chain
    return Chain(tuple(others)) if others else None


_GO_ON: Final = (",", " và ", " cùng ")
_HEADS_OF_STATE: Final = re.compile(
    r"(?:thủ tướng(?: chính phủ)?|chủ tịch (?:nước|quốc hội)|tổng bí thư)$|(?:phó thủ tướng|"
    r"bộ trưởng)",
    re.I,
)


def with_earlier_left(held: Sequence[FoundPost], told: Sequence[FoundPost]) -> list[FoundPost]:
    """What a sentence tells of somebody who holds one of the highest posts, those below it left:
    `Thủ tướng A … Năm 1993 ông về làm Giám đốc Sở X`."""
    highest = {
        each.post.text
        for each in held
        if each.post.status is PostStatus.CURRENT and _HEADS_OF_STATE.match(each.post.text)
    }
    return [
        former(each)
        if not _HEADS_OF_STATE.match(each.post.text)
        and any(_two_offices(high, each.post.text) for high in highest)
        else each
        for each in told
    ]


_ONE_AT_A_TIME: Final = re.compile(
    r"bộ trưởng(?= \w)|giám đốc sở|chủ tịch ubnd|bí thư (?:tỉnh|thành|huyện|quận)", re.I
)


def are_of_several(posts: Sequence[FoundPost]) -> bool:
    """Whether posts are of others than the one named before them, for nobody holds two such:
    `gửi Phó Thủ tướng A, Bộ trưởng Bộ X, Bộ trưởng Bộ Y`."""
    heads = [
        head.group().lower()
        for each in posts
        if each.post.status is PostStatus.CURRENT and (head := _ONE_AT_A_TIME.match(each.post.text))
    ]
    return len(set(heads)) < len(heads)


_NEVER_TOGETHER: Final = re.compile(
    r"(?:phó )?chủ tịch (?:ubnd|ủy ban nhân dân)[^|]*\|"
    r"(?:(?:phó )?giám đốc (?:sở|công an)|(?:phó )?chủ tịch ubnd)|"
    r"giám đốc (?:sở|công an)[^|]*\|(?:phó )?chủ tịch (?:ubnd|hđnd)|"
    r"bí thư (?:tỉnh|thành) ủy[^|]*\|phó chủ tịch ubnd|"
    r"(?:thủ tướng(?: chính phủ)?|chủ tịch (?:nước|quốc hội)|tổng bí thư)\|"
    r"(?:quyền )?(?:phó |bộ trưởng|thứ trưởng|thống đốc|chủ nhiệm|giám đốc|cục trưởng|thủ tướng|"
    r"vụ trưởng|tổng cục|viện trưởng|chánh|chủ tịch (?:ubnd|hđnd|tỉnh|thành phố|hội đồng dân tộc))|"
    r"(?:phó thủ tướng|bộ trưởng)[^|]*\|"
    r"(?:thứ trưởng|(?:phó )?giám đốc|(?:phó )?chủ tịch (?:ubnd|hđnd)|"
    r"(?:tổng )?cục trưởng|vụ trưởng)|"
    r"(?:bộ trưởng|thứ trưởng|(?:tổng )?giám đốc|chủ nhiệm|cục trưởng|vụ trưởng|tổng thư ký|"
    r"thống đốc|chánh án|viện trưởng|chủ tịch ubnd|bí thư (?:tỉnh|thành|huyện))[^|]*\|"
    r"(?:thủ tướng|chủ tịch (?:nước|quốc hội))|"
    r"hiệu trưởng[^|]*\|bộ trưởng",
    re.I,
)


@lru_cache(maxsize=1 << 14)  # the posts in the news are met again and again
def _two_offices(first: str, second: str) -> bool:
    """Whether nobody holds both: `họp với Chủ tịch UBND tỉnh, Giám đốc Sở Y tế A nói`, `gửi Thủ
    tướng, Phó Chủ tịch UBND tỉnh A cho biết`."""
    return _NEVER_TOGETHER.match(f"{first}|{second}") is not None
