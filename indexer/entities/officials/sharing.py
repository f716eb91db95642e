"""Sharing out posts: between two names, along a list, to whom a sentence gives them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from indexer.entities.officials.cues import HONORIFIC, LINK, LISTED, PLURAL, SPEAKS
from indexer.entities.officials.names import official_key
from indexer.entities.officials.posts import Chain, FoundPost
from indexer.entities.officials.wordings import post_key
from indexer.entities.records import Derivation, PostStatus
from indexer.language.letters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.entities.officials.names import PersonName
    from indexer.entities.reading import Reading

ONE_HOLDER: Final = re.compile(
    r"(?:bộ trưởng|bí thư(?! (?:trung ương|tw|tư) )|giám đốc|chánh án|viện trưởng|trưởng ban|"
    r"chủ nhiệm|tổng thanh tra|thống đốc|cục trưởng|vụ trưởng|trưởng đoàn|chủ tịch) \w+ \w+|"
    r"(?:chủ tịch|thủ tướng|tổng bí thư)(?: nước| quốc hội| chính phủ)?$",
    re.IGNORECASE,
)
"""Posts with their body that one person holds at a time."""


@dataclass(slots=True)
class NamePosts:
    """What stands beside one name."""

    before: list[FoundPost] = field(default_factory=list)
    after: list[FoundPost] = field(default_factory=list)
    inherited: list[FoundPost] = field(default_factory=list)
    said: list[FoundPost] = field(default_factory=list)
    """What a sentence says that the person is, was or becomes."""
    heading: list[FoundPost] = field(default_factory=list)
    """What a heading in the plural before the post of the name gives to all names of its list."""
    shared: bool = False
    """Whether the posts before go on to the next name: `bầu chức vụ X đối với ông A và bà B`."""
    listed: bool = False
    """Whether the name goes on with a list that the name before it is part of."""
    start: int = 0
    """Where the name begins."""
    end: int = 0
    """Where the last post behind the name ends, or the name itself."""

    @property
    def posts(self) -> list[FoundPost]:
        """All of them in the order of the text."""
        return [*self.inherited, *self.before, *self.after, *self.said]

    @property
    def derivation(self) -> Derivation | None:
        """How the name is known to be an official's, if posts tell."""
        if self.before or self.after or self.said:
            return Derivation.POST
        return Derivation.LIST if self.inherited else None


def divide(
    reading: Reading,
    left: NamePosts,
    after: Chain | None,
    right: NamePosts,
    before: Chain | None,
    start: int,
) -> None:
    """Share out the posts between two names."""
    if not after or not before or after.end <= before.start:
        of_next = after and left.before and ";" in reading.text[left.end : after.start]
        left.after = list(after.posts) if after and not of_next else []
        right.before = list(before.posts) if before else []
        return
    posts = list(after.posts)
    cut = _cut(reading, left, posts, start)
    left.after, right.before = posts[:cut], posts[cut:]
    if right.before and right.before[-1].span.start == before.posts[-1].span.start:
        right.before[-1] = before.posts[-1]


def _cut(reading: Reading, left: NamePosts, posts: list[FoundPost], start: int) -> int:
    """How many of the posts between two names belong to the first."""
    text = reading.text
    for at in range(1, len(posts)):
        if ";" in text[posts[at - 1].span.end : posts[at].span.start]:
            return at
    opening = text[left.end : posts[0].span.start]
    if ";" in opening:
        return 0
    if (
        left.before
        and len(posts) > 1
        and _AND.fullmatch(text, posts[-2].span.end, posts[-1].span.start)
    ):
        return len(posts) - 1
    link = LINK.fullmatch(text, posts[-1].span.end, start)
    if left.before and "(" not in opening and "-" not in opening and "–" not in opening:
        return len(posts) if link and _is_item(reading, left, link) else 0
    if link and (link.group("honorific") or link.group("mark")) and not _links_by_verb(link):
        return len(posts)
    return len(posts) - 1


def _is_item(reading: Reading, left: NamePosts, link: re.Match[str]) -> bool:
    """Whether what stands before the first of two names is the heading of a list in which posts
    stand behind the names: `các Phó Trưởng ban: ông A, Giám đốc Sở X, ông B`."""
    lead = reading.text[left.before[-1].span.end : left.start]
    comma = (link.group("mark") or "").strip() == ","
    return ":" in lead and comma and bool(link.group("honorific"))


_AND: Final = re.compile(r" (?:và|cùng|cùng với) ")
"""Between two posts it joins two persons where the first of them is led by a post: `Phó Thủ tướng
A, Chủ tịch Ủy ban X và Phó Thủ tướng B`."""


def _links_by_verb(link: re.Match[str]) -> bool:
    return bool(re.match(r"\s(?:\w+\s){0,3}(?:là|gồm)\b", link.group()))


def inherit(reading: Reading, names: Sequence[PersonName], given: Sequence[NamePosts]) -> None:
    """Give the posts of a heading to all names of its list: `các Phó Chủ tịch: A, B và C`."""
    heading: list[FoundPost] = []
    for at, each in enumerate(given):
        each.listed = at > 0 and not each.before and _follows_in_list(reading, names, given, at)
        if heading and (
            each.listed or (not each.before and _follows_told(reading, names, given, at))
        ):
            each.inherited = heading
            continue
        goes_on = each.before and (
            each.shared
            or _is_plural(reading, each.before[0])
            or (_OF_MANY.fullmatch(each.before[-1].post.text) and _and_another(reading, names, at))
            or _leads_a_part(reading, each.before[0].span.start, names[at].span.end)
        )
        heading = each.before if goes_on else []


def inherit_beside_own(
    reading: Reading, names: Sequence[PersonName], given: Sequence[NamePosts]
) -> None:
    """Give the post of a heading to all names of a list in which posts stand before names: `Các Phó
    chủ tịch gồm: Giám đốc Sở X A; bà B, Chủ tịch Y`. What parts the first two items parts all."""
    heading: list[FoundPost] = []
    mark = ""
    for at, each in enumerate(given):
        if each.heading:
            heading, mark = each.heading, ""
        elif heading:
            left = given[at - 1]
            end = left.after[-1].span.end if left.after else names[at - 1].span.end
            start = each.before[0].span.start if each.before else names[at].span.start
            joint = _JOINT.fullmatch(reading.text, end, start)
            if not joint or (mark and joint.group("mark") not in {mark, "và"}):
                heading = []
            mark = mark or (joint.group("mark") if joint else "")
        if heading:
            each.inherited = heading


def part_in_turn(reading: Reading, names: Sequence[PersonName], given: Sequence[NamePosts]) -> None:
    """Give each of several posts to one of as many names: `Giám đốc Sở X và Giám đốc Sở Y lần lượt
    là ông A và bà B`."""
    for at, each in enumerate(given):
        count = len(each.before)
        if count < 2 or not _IN_TURN.search(
            reading.small, each.before[-1].span.end, names[at].span.start
        ):
            continue
        others = range(at + 1, min(at + count, len(given)))
        if len(others) == count - 1 and all(
            not given[other].before and _follows_in_list(reading, names, given, other)
            for other in others
        ):
            for other in others:
                given[other].before = [each.before[other - at]]
            each.before, each.shared = each.before[:1], False


_SEVERAL: Final = 2
_IN_TURN: Final = re.compile(r" lần lượt (?:là|thuộc về) ")
_JOINT: Final = re.compile(
    rf"\)?\s*(?P<mark>[,;]|và)\s(?:và )?(?:{HONORIFIC}[.,]?\s*)*", re.IGNORECASE
)
"""What stands between two items of a list."""


def share(reading: Reading, names: Sequence[PersonName], given: Sequence[NamePosts]) -> None:
    """Give what a sentence says of a list to all its names: `bầu A và B làm Phó Chủ tịch`. A
    semicolon ends the list."""
    for at in range(len(given) - 1, 0, -1):
        gap = reading.text[given[at - 1].end : names[at].span.start]
        told = given[at].said or _of_all(reading, given[at])
        if given[at].listed and told and not given[at - 1].said and ";" not in gap:
            given[at - 1].said = told
    _part_told_in_turn(reading, given)


def _part_told_in_turn(reading: Reading, given: Sequence[NamePosts]) -> None:
    """Give each of the posts that a sentence tells of a list to one of its names, where each post
    is one person's: `A và B được bầu làm Chủ tịch UBND và Chủ tịch HĐND tỉnh`."""
    for at, last in enumerate(given):
        first = at
        if len(last.said) < _SEVERAL:
            continue
        while first and given[first].listed and given[first - 1].said == last.said:
            first -= 1
        count = at - first + 1
        goes_on = at + 1 < len(given) and given[at + 1].listed and given[at + 1].said == last.said
        if goes_on or len(last.said) != count:
            continue
        lead = reading.small[last.end : last.said[0].span.start]
        if "lần lượt" in lead or all(ONE_HOLDER.match(each.post.text) for each in last.said):
            for each, post in zip(given[first : at + 1], last.said, strict=True):
                each.said = [post]


def _of_all(reading: Reading, last: NamePosts) -> list[FoundPost]:
    """The posts behind the last of a list that are said to be everybody's: `A, B (đều là X)`."""
    return last.after if _ALL.match(reading.small, last.end) else []


_ALL: Final = re.compile(r"(?: \(|, | [-–] )(?:cùng|đều|cả hai)(?!\w)")


_OF_MANY: Final = re.compile(
    r"đại biểu(?: quốc hội)?|đbqh|đb|(?:bộ|thứ) trưởng|phó thủ tướng", re.IGNORECASE
)


def _and_another(reading: Reading, names: Sequence[PersonName], at: int) -> bool:
    """Whether a name goes on with another and nothing else: `đại biểu A và B`."""
    return (
        reading.text[names[at].span.end : names[min(at + 1, len(names) - 1)].span.start] == " và "
    )


def _leads_a_part(reading: Reading, start: int, end: int) -> bool:
    """Whether post and name between two offsets begin a part of a list, and others follow to the
    semicolon that ends it: `nguyên Thủ tướng A, B; nguyên Chủ tịch Quốc hội C, D`."""
    part = _PART.match(reading.text, end)
    if not part:
        return False
    return part.group("mark") == ";" or reading.text.endswith("; ", 0, start)


_PART: Final = re.compile(
    rf"(?:, [{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]*){{1,3}})+(?: và [^,;.]{{4,30}})?"
    r"(?P<mark>;|\.|…|$)"
)


def is_changed(reading: Reading, post: FoundPost) -> bool:
    """Whether a post is given or taken by its name: `miễn nhiệm chức vụ X với ông A và ông B`."""
    return reading.small.endswith(_CALLED, 0, post.span.start)


_CALLED: Final = (
    "chức ",
    "chức vụ ",
    "chức danh ",
    "nhiệm tư cách ",
    "thôi tư cách ",
    "hủy tư cách ",
)


def _is_plural(reading: Reading, post: FoundPost) -> bool:
    start = post.span.start
    return bool(PLURAL.search(reading.small[max(0, start - 24) : start]))


def _follows_in_list(
    reading: Reading, names: Sequence[PersonName], given: Sequence[NamePosts], at: int
) -> bool:
    left = given[at - 1]
    end = left.after[-1].span.end if left.after else names[at - 1].span.end
    return LISTED.fullmatch(reading.text, end, names[at].span.start) is not None


def _follows_told(
    reading: Reading, names: Sequence[PersonName], given: Sequence[NamePosts], at: int
) -> bool:
    """Whether a name follows in a list that tells something of each: `Hai Phó Chủ tịch là bà A phụ
    trách văn xã; ông B phụ trách nông nghiệp`."""
    end = max(given[at - 1].end, names[at - 1].span.end)
    return _TOLD.fullmatch(reading.text, end, names[at].span.start) is not None


_TOLD: Final = re.compile(
    rf"(?: \(| )[^.;:\n]{{2,90}}; (?:và |còn )?(?:{HONORIFIC}[.,]?\s*)+", re.IGNORECASE
)


def part_told(reading: Reading, names: Sequence[PersonName], given: Sequence[NamePosts]) -> None:
    """Part what a sentence tells of one name from the post before the next: `Sau khi A nhận nhiệm
    vụ Bí thư, Thứ trưởng B được giao …`, `Sau khi A làm Bộ trưởng, ông B …`."""
    for at, (left, right) in enumerate(pairwise(given)):
        told = {post.span for post in left.said}
        if not right.before or any(post.span not in told for post in right.before):
            continue
        gap = reading.text[right.before[-1].span.end : names[at + 1].span.start]
        if "," in gap:
            right.before = []
        elif len(right.before) > 1:
            right.before = right.before[-1:]
            left.said = [post for post in left.said if post not in right.before]


def leave_to_holders(
    reading: Reading, names: Sequence[PersonName], given: Sequence[NamePosts]
) -> None:
    """Take the first post of several from a name where it is another one's in the text: `mong ở tân
    Bộ trưởng X, đại biểu A nói` beside `Bộ trưởng X B`; and from a name before a comma the post of
    whoever speaks behind it: `về ông A, Bộ trưởng X cho biết`."""
    _leave_to_speakers(reading, names, given)
    several = [
        (official_key(name.name), each)
        for name, each in zip(names, given, strict=True)
        if len(each.before) > 1 and _is_of_one_holder(each.before[0])
    ]
    if not several:
        return
    holders: dict[str, set[str]] = {}
    for name, each in zip(names, given, strict=True):
        for post in filter(_is_of_one_holder, (*each.before[-1:], *each.after[:1], *each.said)):
            holders.setdefault(post_key(post.post.text), set()).add(official_key(name.name))
    for person, each in several:
        if holders.get(post_key(each.before[0].post.text), set()) - {person}:
            each.before = each.before[1:]


def _leave_to_speakers(
    reading: Reading, names: Sequence[PersonName], given: Sequence[NamePosts]
) -> None:
    speakers = [
        (official_key(name.name), each)
        for name, each in zip(names, given, strict=True)
        if each.after
        and reading.text.startswith(", ", name.span.end)
        and _is_of_one_holder(each.after[0])
        and SPEAKS.match(reading.small, each.after[-1].span.end)
    ]
    if not speakers:
        return
    held = {
        (post_key(each.before[-1].post.text), official_key(name.name))
        for name, each in zip(names, given, strict=True)
        if each.before
    }
    for person, each in speakers:
        post = post_key(each.after[0].post.text)
        if (post, person) not in held and any(post == other for other, _ in held):
            each.after = []


def _is_of_one_holder(found: FoundPost) -> bool:
    post = found.post
    return post.status is PostStatus.CURRENT and bool(ONE_HOLDER.match(post.text))
