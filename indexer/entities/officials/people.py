"""People: what an article says of each name, wherever it stands there."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from indexer.entities.officials.cues import ADDRESS, DIES, MOURNED, OF_A_RELATIVE, RANK, either
from indexer.entities.officials.names import PersonName, official_key
from indexer.entities.officials.short_forms import YOUNG
from indexer.entities.officials.wordings import post_key
from indexer.entities.records import Derivation, Post, Span
from indexer.language.syllables import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.entities.officials.posts import FoundPost
    from indexer.entities.officials.sharing import NamePosts
    from indexer.entities.reading import Reading

_TITLES: Final = rf"(?:(?:{RANK}|(?:ts|pgs|gs|ths)\.?),?\s)*"
_COMRADE: Final = re.compile(rf"(?:đồng chí|đ/c)\s?:?\s{_TITLES}$")
_ADDRESS: Final = re.compile(r"(?<!\w)(?:ông|bà|các ông|các bà)\s?:?\s(?:(?:ts|pgs|gs|ths)\.?\s)*$")
_ENDS_OF_ADDRESS: Final = ("ông", "bà", ":", "s", "s.")
"""Before its spaces: plain ends are compared faster than a pattern is searched."""
_GENERAL: Final = re.compile(r"(?:đại|thượng|trung|thiếu) tướng\s(?:ts\.?\s)?$")
_DEPUTY: Final = re.compile(r" \((?:thuộc )?đoàn (?:đbqh|đại biểu quốc hội)(?!\w)")
"""Behind a name its delegation makes the bearer a member of the Assembly."""
_SUCCEEDED: Final = re.compile(
    rf"(?<!\w)(?:thay|thay cho|thay thế|thay thế cho|kế nhiệm) (?:(?:các )?{ADDRESS}|{RANK}) $"
)
_OUTSIDERS: Final = (
    *"luật sư|ls|bác sĩ|bs|thầy|cô giáo|cô|em|cháu|mẹ|cụ|cử tri|học sinh|sinh viên".split("|"),
    *"nghệ sĩ|ca sĩ|diễn viên|đạo diễn|nhạc sĩ|họa sĩ|huấn luyện viên|hlv|cầu thủ".split("|"),
    *"chuyên gia|nhà văn|nhà thơ|nhà báo|nhà sử học|nhà nghiên cứu|phóng viên|pv".split("|"),
    *"bị cáo|bị can|nạn nhân|anh hùng|liệt sĩ|tổng thống|vua|chúa|hoàng đế|thánh".split("|"),
    *"nông dân|tài xế|doanh nhân".split("|"),
)
_OUTSIDER: Final = re.compile(rf"(?<!\w){either(*_OUTSIDERS)}\.?\s$")
"""Before a name it says that its bearer is no official."""
_OUTSIDERS_IN_APPOSITION: Final = either(
    "tiến sĩ|giáo sư|chuyên gia|luật sư|cử tri|người dân|ngụ|trú|chủ (?!tịch|nhiệm)|nhà ",
    "bác sĩ|giảng viên|giáo viên|phụ huynh|nhân viên|tác giả|kỹ sư|vợ|chồng|con |mẹ|cha|bố",
    "cựu binh|ca sĩ|diễn viên|sinh viên|học sinh|cán bộ|đội cảnh sát|trưởng điểm|người trông",
    "(?:nguyên )?kế toán|(?:chuyên|nghiên cứu|điều tra|kiểm sát|đảng) viên|phụ trách phòng",
)
_OUTSIDER_AFTER: Final = re.compile(
    r" \(\d\d tuổi|,? \d\d tuổi|,? (?:địa chỉ|ngụ|trú)(?!\w)| [-–] (?:ceo|một doanh)(?!\w)|"
    r" \((?:cử tri|người dân|ngụ|trú|xã|thôn|ấp|xóm|tổ dân phố|khu phố)(?!\w)|"
    rf"(?: \([^()]{{2,40}}\))?(?:,| -| –) {_OUTSIDERS_IN_APPOSITION}"
)
"""After a name it says the same."""
_SENTENCE_ENDS: Final = re.compile(r"[.!?]\s|\n")
_CREDIT: Final = re.compile(r"(?:ảnh|video|clip|đồ họa|thực hiện|nguồn|ghi|biên tập)\s*:\s*$")
_LINE_BEGINS: Final = re.compile(r"[\n.!?:…”\"'][ ]?$|[\n]\s*$")
_LINE_ENDS: Final = re.compile(r"\s*(?:\(|[-–]\s*[^\W\d_]|\.?\s*(?:\n|$))")
_MEMBERS: Final = re.compile(
    r"(?:ban (?:thường vụ|chấp hành)|thường trực) "
    r"(?:trung ương|(?:tỉnh|thành|huyện|quận|thị|đảng) ủy)"
    r"[^.;:\n]{0,40} gồm(?: có)?:? (?:các )?(?:ông bà|ông, bà|ông|bà|đồng chí|đ/c)?:? ?$"
)
_LIST_LEAD: Final = 110
_LOOK_BACK: Final = 26
_MOURNING: Final = 40


@dataclass(slots=True, eq=False)
class Person:
    """What an article says of one name. Nobody else is the same."""

    name: str
    spans: list[Span] = field(default_factory=list)
    derivations: list[Derivation | None] = field(default_factory=list)
    shorts: list[Span] = field(default_factory=list)
    posts: list[FoundPost] = field(default_factory=list)
    titles: list[FoundPost] = field(default_factory=list)
    """The posts in short forms (`Bí thư Hòa`): wordings of a post, no evidence of one."""
    successors: list[list[Post]] = field(default_factory=list)
    """The posts of those who are said to take over from the person."""
    addressed: bool = False
    """Whether ông, bà or a general's rank introduces the name."""
    young: bool = False
    """Whether anh or chị does, somewhere in the text."""
    place_like: bool = True
    historical: bool = False
    outsider: bool = False
    dead: bool = False

    def add(self, name: PersonName, given: NamePosts, introduced: Derivation | None) -> None:
        """Add a mention with what stands beside it."""
        self.spans.append(name.span)
        self.derivations.append(given.derivation or introduced)
        self.posts.extend(given.posts)
        self.place_like = self.place_like and name.place_like
        self.historical = name.historical

    def join(self, other: Person) -> None:
        """Add what is said of somebody who is the same."""
        self.spans.extend(other.spans)
        self.derivations.extend(other.derivations)
        self.posts.extend(other.posts)


def gather(
    reading: Reading, names: Sequence[PersonName], given: Sequence[NamePosts]
) -> dict[str, Person]:
    """What is said of each name anywhere in the text, by the key of the name."""
    people: dict[str, Person] = {}
    comrade = addressed = False
    before: tuple[int, list[Post]] = (0, [])
    successor = before
    succeeded = False
    for name, posts in zip(names, given, strict=True):
        start = name.span.start
        succeeded = succeeded and posts.listed
        successor = successor if succeeded else before
        before = (name.span.end, [found.post for found in posts.posts])
        lead = reading.small[max(0, start - _LOOK_BACK) : start]
        is_comrade = bool(("đồng chí" in lead or "đ/c" in lead) and _COMRADE.search(lead))
        if name.foreign or not (name.certain or posts.posts or is_comrade) or _is_credit(lead):
            continue
        comrade = is_comrade or (comrade and posts.listed)
        comrade = comrade or ("gồm" in lead and _is_of_a_body(reading, start))
        general = "tướng" in lead and _GENERAL.search(lead)
        deputy = _DEPUTY.match(reading.small, name.span.end)
        introduced = Derivation.COMRADE if comrade or general or deputy else None
        if not (posts.posts or introduced) and _stands_alone(reading.text, name.span):
            continue
        addressed = (addressed and posts.listed) or _is_addressed(lead)
        person = people.setdefault(official_key(name.name), Person(name.name))
        person.addressed = person.addressed or addressed or introduced is not None
        person.young = person.young or lead.endswith(YOUNG)
        succeeded = succeeded or _is_succeeded(reading, lead, successor[0], start)
        if succeeded:
            person.successors.append(successor[1])
            introduced = introduced or Derivation.SUCCEEDED
        person.add(name, posts, introduced)
        person.dead = person.dead or _is_mourned(reading, name, posts)
        person.outsider = person.outsider or _is_outsider(reading, name, lead, posts)
    return people


def _is_credit(lead: str) -> bool:
    """Whether the words before a name say that its bearer took the picture, or wrote the text."""
    return ":" in lead and _CREDIT.search(lead) is not None


def _is_addressed(lead: str) -> bool:
    return lead.rstrip().endswith(_ENDS_OF_ADDRESS) and _ADDRESS.search(lead) is not None


def _is_succeeded(reading: Reading, lead: str, earlier: int, start: int) -> bool:
    """Whether the one named before, whose name ends at an offset, takes over from the next."""
    return (
        ("thay" in lead or "kế nhiệm" in lead)
        and _SUCCEEDED.search(lead) is not None
        and not _SENTENCE_ENDS.search(reading.text, earlier, start)
    )


def _is_of_a_body(reading: Reading, start: int) -> bool:
    """Whether a name begins the list of a standing body of the party: `Ban Thường vụ gồm …`."""
    return _MEMBERS.search(reading.small, max(0, start - _LIST_LEAD), start) is not None


def with_tails(people: dict[str, Person]) -> list[Person]:
    """The people, each name of two syllables joined to the longer one that it ends."""
    whole = [person for person in people.values() if person.name.count(" ") > 1]
    kept = []
    for person in people.values():
        short = person.name.count(" ") == 1
        fuller = [each for each in whole if each.name.endswith(f" {person.name}")] if short else []
        if len(fuller) == 1:
            fuller[0].shorts.extend(person.spans)
            fuller[0].posts.extend(person.posts)
        else:
            kept.append(person)
    return _with_slips(kept)


def _with_slips(everyone: list[Person]) -> list[Person]:
    """The people, two whose names differ in their marks alone and who are called the same as one:
    `Thứ trưởng Lê Minh Mẫn`, `Thứ trưởng Lê Minh Mẩn`."""
    shapes = Counter((len(person.name), person.name[0]) for person in everyone if person.posts)
    alike: dict[str, list[Person]] = {}
    for person in everyone:
        if person.posts and shapes[len(person.name), person.name[0]] > 1:  # folding takes its time
            alike.setdefault(fold(person.name), []).append(person)
    slips = []
    for same in alike.values():
        fuller, *others = sorted(same, key=lambda person: -len(person.spans))
        for person in others:
            if _titles(person) & _titles(fuller):
                fuller.join(person)
                slips.append(person)
    return [person for person in everyone if person not in slips] if slips else everyone


def _titles(person: Person) -> set[str]:
    return {post_key(found.post.text) for found in person.posts}


def _is_mourned(reading: Reading, name: PersonName, given: NamePosts) -> bool:
    """Whether somebody is said to be dead here: `cố Bí thư A`, `A, nguyên Chủ tịch, đã từ trần`."""
    start = given.before[0].span.start if given.before else name.span.start
    end = given.after[-1].span.end if given.after else name.span.end
    lead = reading.small[max(0, start - _MOURNING) : start]
    if given.before and reading.small.startswith("cố ", start):
        return True
    if MOURNED.search(lead):
        return True
    return bool(DIES.match(reading.small, end)) and not OF_A_RELATIVE.search(lead)


def _is_outsider(reading: Reading, name: PersonName, lead: str, given: NamePosts) -> bool:
    """Whether the words before a name, or those after it, say that its bearer is no official."""
    if lead.rstrip().removesuffix(".").endswith(_OUTSIDERS) and _OUTSIDER.search(lead):
        return True
    if given.after or given.said:
        return False
    return _OUTSIDER_AFTER.match(reading.small, name.span.end) is not None


def _stands_alone(text: str, span: Span) -> bool:
    """Whether a name is a line or a sentence of its own, as a byline is."""
    return bool(_LINE_ENDS.match(text, span.end)) and bool(
        span.start == 0 or _LINE_BEGINS.search(text[max(0, span.start - 3) : span.start])
    )
