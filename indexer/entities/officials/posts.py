"""Posts (chức vụ) in running text: where they begin and end, and which stand in one chain."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from indexer.entities.offices import OfficeScanner
from indexer.entities.officials.closings import closing, closing_of_clause, in_charge
from indexer.entities.officials.cues import LED, RANK, TERM
from indexer.entities.officials.parents import Parents
from indexer.entities.officials.tenure import after_term, is_over, leaves_both
from indexer.entities.officials.wordings import post_key
from indexer.entities.records import Post, PostStatus, Span
from indexer.entities.searching import any_word, has_any, longest_first
from indexer.language.letters import LOWER, UPPER
from indexer.language.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from corpus import Gazetteers
    from indexer.entities.reading import Reading

_STATUS: Final = {
    "nguyên": PostStatus.FORMER,
    "cựu": PostStatus.FORMER,
    "cố": PostStatus.FORMER,
    "từng": PostStatus.FORMER,
    "quyền": PostStatus.ACTING,
}
_SEPARATOR: Final = re.compile(
    r"(?:\s\([^()]{2,34}\))?(?:(?P<dash>\s+[-–]\s+)|"
    rf"\s*[,;]\s*(?:{RANK}, )?"
    r"(?:kiêm (?:giữ chức (?:vụ )?)?|đồng thời là |và |rồi )?|"
    r"\s+(?:kiêm(?: nhiệm| giữ)?(?: chức(?: danh| vụ)?)?|và|đồng thời là|rồi|sau đó là)\s+|"
    r"(?<=bộ trưởng)\s(?=chủ nhiệm\s))",
    re.IGNORECASE,
)
_FORMER_IN_BRACKETS: Final = re.compile(r" \((?=(?:nguyên|cựu) )")
_BRACKET_GOES_ON: Final = re.compile(r"\)[,;] ")
_DANGLING: Final = re.compile(r"(?:[ ,-]|\b(?:và|của|về|thuộc|tại))+$")
_DANGLING_ENDS: Final = (" ", ",", "-", "và", "của", "về", "thuộc", "tại")
_TELLS: Final = re.compile(
    r" về vụ(?! [A-ZĐ])|"
    rf"(?<= )(?:xã|phường|huyện|quận|thị trấn|thị xã|tỉnh|TP\.?)(?: ?[{UPPER}][{LOWER}]+)+"
    r"(?P<verb> thông tin)(?!\w)"
)
"""Behind the place of an office the holder tells something: `… huyện A thông tin`."""
_TELLING_WORDS: Final = (" về vụ", " thông tin")
_LONGEST_FIRST_WORD: Final = 10
_WINDOW: Final = 200
"""How far before a name its posts may begin, in characters."""
_BARE_MEMBER: Final = re.compile(r"(?:các )?thành viên(?:\s*[:,.]| gia đình)")
"""A heading that says nothing: `gồm các thành viên: A, B`."""
_JOINTS: Final = ("- ", "– ", "à ")
"""Ends of what stands between a post and another one in its body's name: a dash, và."""
_UNCLE: Final = re.compile(r" hồ chí minh(?!\w)")
"""Behind `Chủ tịch` it is the name of the man, not of the city."""
_NO_AMBASSADOR: Final = re.compile(
    r" (?:quán|hình ảnh|thương hiệu|thiện chí|du lịch|nghề|truyền thông|văn hóa đọc)(?!\w)"
)
"""Behind `đại sứ` an embassy or what a celebrity stands for."""
_GIVEN_NAME: Final = re.compile(rf" [{UPPER}][{LOWER}]+")
_TITLES: Final = frozenset(
    f"{deputy}{title}"
    for deputy in ("", "phó ")
    for title in (
        "bộ trưởng|thứ trưởng|thủ tướng|chủ tịch|bí thư|giám đốc|cục trưởng|vụ trưởng|đại biểu|"
        "chủ nhiệm|viện trưởng|tổng giám đốc|thống đốc"
    ).split("|")
)
"""Titles that people are called by, their given names behind."""
_SHORT_BODIES: Final = ("Đài", "Quỹ", "Thành", "Trung")
_TERM_INSIDE: Final = re.compile(rf"{TERM}(?= (?:tỉnh|thành phố|TP\.?) [{UPPER}])")
"""A term of office between the body and its place: `Đoàn đại biểu Quốc hội khóa XIV tỉnh A`."""
_OF_A_SCHOOL: Final = re.compile(
    r" \((?:[Tt]rường|Đại học|ĐH|[Bb]ệnh viện|BV|[Cc]ông ty|Tập đoàn|Tổng công ty|CLB)(?!\w)"
)
"""In brackets behind an office: it is one of theirs, no post."""
_DEPUTY: Final = re.compile(r"phó ", re.IGNORECASE)
_SPEECH: Final = "phát ngôn"
"""Without the body that the speaker speaks for it is what somebody said."""
_NEXT_OFFICE: Final = " chủ nhiệm "
"""Behind a head it begins another post that has lost the comma before it."""
_OF_MANY: Final = re.compile(r" các (?:bộ|tỉnh|thành|sở|nước|huyện|quận|địa phương|cục|vụ)(?!\w)")
"""Behind a head it says that several persons hold it: `bộ trưởng các bộ Tài chính, Xây dựng`."""


@dataclass(frozen=True, slots=True)
class FoundPost:
    """A post and where it stands; the span begins at its status word, if there is one."""

    post: Post
    span: Span


def former(found: FoundPost) -> FoundPost:
    """The same post, left."""
    return replace(found, post=replace(found.post, status=PostStatus.FORMER))


def without_promotions(held: Sequence[FoundPost], told: Sequence[FoundPost]) -> list[FoundPost]:
    """What a sentence tells of somebody, the deputy's post left whose chief he is now: `Chủ nhiệm
    Ủy ban X A … Ông được bầu làm Phó Chủ nhiệm Ủy ban X năm 2011`."""
    if not any(_DEPUTY.match(each.post.text) for each in told):
        return list(told)
    chiefs = {post_key(each.post.text) for each in held if each.post.status is PostStatus.CURRENT}
    return [
        former(found)
        if _DEPUTY.match(found.post.text) and post_key(_chief_of(found.post.text)) in chiefs
        else found
        for found in told
    ]


def left_with_the_rest(
    reading: Reading, held: Sequence[FoundPost], told: Sequence[FoundPost]
) -> list[FoundPost]:
    """What a sentence says that somebody is, with its terms, former where he has left all else and
    not for another post: `cựu Bộ trưởng A … Ông là Ủy viên Trung ương khóa X, XI`."""
    over = (
        told
        and all(each.post.status is PostStatus.FORMER for each in held)
        and any(_is_disgraced(reading, each) for each in held)
        and all(after_term(reading.text, each.span.end)[0] > each.span.end for each in told)
        and _IS.search(reading.small, max(0, told[0].span.start - _LEAD), told[0].span.start)
    )
    return list(map(former, told)) if over else list(told)


def _is_disgraced(reading: Reading, found: FoundPost) -> bool:
    start = found.span.start
    return reading.small.startswith("cựu ", start) or bool(
        _DISMISSED.search(reading.small, max(0, start - 2 * _LEAD), start)
    )


_DISMISSED: Final = re.compile(r"(?:cách|bãi nhiệm)(?: chức| chức vụ| chức danh)? $")
_IS: Final = re.compile(r"(?<!hiện)(?<!nay)(?<!đang)(?<!vẫn) là $")
_LEAD: Final = 10


def _chief_of(deputy: str) -> str:
    """The post of whose deputy it is: `Phó ban X` is that of the Trưởng ban X."""
    rest = deputy.split(" ", 1)[1].replace("thường trực ", "")
    return f"Trưởng {rest}" if rest.startswith(("ban ", "phòng ", "đoàn ")) else rest


@dataclass(frozen=True, slots=True)
class Chain:
    """Posts that stand one after another: `Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh`."""

    posts: tuple[FoundPost, ...]

    @property
    def start(self) -> int:
        """Where the first post begins."""
        return self.posts[0].span.start

    @property
    def end(self) -> int:
        """Where the last post ends."""
        return self.posts[-1].span.end

    def left(self) -> Chain:
        """The same posts, left."""
        return Chain(tuple(former(each) for each in self.posts))

    def held_together(self) -> Chain:
        """The same posts, all left where a period behind the last one says that it is over."""
        last = self.posts[-1]
        over = last.post.status is PostStatus.FORMER and not _is_called_former(last)
        return self.left() if over else self


class PostFinder:
    """Finds posts with the gazetteers given."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        heads = longest_first(map(str.lower, gazetteers.post_heads))
        self._head = re.compile(
            r"(?<!\w)(?:(?<!công tác )|(?<=đình chỉ công tác ))(?<!tổ chức )(?<!phủ )"
            r"(?!(?<=ban )bí thư)"
            rf"(?!(?<=(?:tổ|àn) )(?:đại biểu|đb))(?!(?<=(?:chức|hiệm) )vụ {LED})"
            r"(?!quyền(?<=(?:ẩm|ủy) quyền))(?!(?<=(?:cô|áo|ầy) )chủ nhiệm)"
            rf"(?:(?P<status>{'|'.join(_STATUS)})(?: là| giữ chức)? )?(?:tân )?"
            rf"(?P<post>(?:quyền )?(?:phó tổng |phó |tổng )?(?:{heads})"
            rf"|(?<!tăng )(?:phó trưởng|phó|trưởng)(?= {_UNIT_AHEAD})"
            r"|(?<!chức )(?<!nhiệm )(?<!đến )(?:vụ|(?:tổng |chi )?cục|đội|hạt|đồn) phó)(?!\w)"
        )
        firsts = {head.lower().split()[0] for head in gazetteers.post_heads}
        self._firsts = frozenset(firsts | {*_STATUS, "tân"})
        self._beginning = re.compile(any_word(self._firsts))
        self._office = OfficeScanner(gazetteers)
        self._parents = Parents(gazetteers, self._office)
        self._short_bodies = frozenset(
            (
                *_SHORT_BODIES,
                *gazetteers.countries,
                *gazetteers.provinces,
                *gazetteers.towns,
                *(word.capitalize() for word in gazetteers.office_words),
            )
        )

    def head(self, post: str) -> str:
        """The word in small letters with which a post begins, such as `phó bí thư`."""
        head = self._head.match(post.lower())
        return head.group("post") if head else ""

    def is_bare(self, small: str) -> bool:
        """Whether small letters are a post without any body, such as `bí thư`."""
        return self._head.fullmatch(small) is not None

    def begins_at(self, reading: Reading, at: int) -> bool:
        """Whether a post begins at an offset."""
        word = reading.small[at : reading.small.find(" ", at, at + _LONGEST_FIRST_WORD)]
        return word in self._firsts and self._head.match(reading.small, at) is not None

    def chain_at(self, reading: Reading, at: int, barriers: Container[int]) -> Chain | None:
        """The posts that begin at an offset, joined by commas, dashes, kiêm or và."""
        found: list[FoundPost] = []
        last: FoundPost | None = None
        called: FoundPost | None = None
        dashed = False
        while post := self._post_at(reading, at, barriers):
            if post.post.status is PostStatus.CURRENT and last:
                if dashed:
                    post = FoundPost(replace(post.post, status=last.post.status), post.span)
                elif called and leaves_both(
                    called.post.text, post.post.text, joined=_is_joined(reading, last, post)
                ):
                    post = former(post)
            end, over = after_term(reading.text, post.span.end)
            if over or is_over(reading, post.span.end):
                if last and (dashed or _go_together(last, post)):
                    found[-1] = former(found[-1])
                post = former(post)
            found.append(post)
            last = post
            if _is_called_former(post):
                called = post
            elif post.post.status is PostStatus.CURRENT:
                called = None
            if inside := self._in_brackets(reading, end, barriers):
                found.extend(inside.posts)
                end = inside.end + 1
            separator = _SEPARATOR.match(reading.text, end)
            if not separator:
                break
            at = separator.end()
            dashed = bool(separator.group("dash")) or "kiêm" in separator.group()
        return Chain(tuple(found)) if found else None

    def _in_brackets(self, reading: Reading, end: int, barriers: Container[int]) -> Chain | None:
        """The former posts in brackets behind one that others follow: `X (nguyên Y), Z`."""
        former_post = _FORMER_IN_BRACKETS.match(reading.small, end)
        chain = self.chain_at(reading, former_post.end(), barriers) if former_post else None
        return chain if chain and _BRACKET_GOES_ON.match(reading.text, chain.end) else None

    def apposition_at(
        self, reading: Reading, at: int, barriers: Container[int], mark: str
    ) -> Chain | None:
        """The same behind a name and a mark, the last office read to the mark that closes it."""
        chain = self.chain_at(reading, at, barriers)
        if not chain:
            return None
        start = chain.posts[-1].span.start
        end = closing(reading.text, start, chain.end, mark, barriers)
        return self._reaching(reading, chain, end, barriers)

    def reaching(self, reading: Reading, chain: Chain, name: int) -> Chain | None:
        """The chain before a name, if what its last holder is in charge of goes on to there with
        words in no list: `Phó Chủ tịch phụ trách mảng đất đai, xây dựng A`."""
        rest = in_charge(reading.text, chain.posts[-1].span.start, chain.end, name)
        if not rest:
            return None
        return chain if rest.group("also") else _with_last_to(reading, chain, rest.end("rest"))

    def predicate_at(self, reading: Reading, at: int, barriers: Container[int]) -> Chain | None:
        """The same behind a verb, the last office read to the end of its clause."""
        chain = self.chain_at(reading, at, barriers)
        if not chain:
            return None
        end = closing_of_clause(reading.text, chain.posts[-1].span.start, chain.end, barriers)
        return self._reaching(reading, chain, end, barriers)

    def _reaching(
        self, reading: Reading, chain: Chain, end: int, barriers: Container[int]
    ) -> Chain:
        """The chain with its last office read to an offset, and what is joined to it there."""
        if end == chain.end:
            return chain
        further = _SEPARATOR.match(reading.text, end)
        rest = self.chain_at(reading, further.end(), barriers) if further else None
        whole = _with_last_to(reading, chain, end)
        return Chain((*whole.posts, *rest.posts)) if rest else whole

    def chains(
        self, reading: Reading, start: int, end: int, barriers: Container[int]
    ) -> list[Chain]:
        """All chains of posts between two offsets, the longest from each beginning."""
        found: list[Chain] = []
        reached = start
        for match in self._beginning.finditer(reading.small, start, end):
            at = match.start()
            if at < reached or not self._head.match(reading.small, at, end):
                continue
            chain = self.chain_at(reading, at, barriers)
            if chain:
                found.append(chain)
                reached = chain.end
        return found

    def _post_at(self, reading: Reading, at: int, barriers: Container[int]) -> FoundPost | None:
        text, small = reading.text, reading.small
        head = self._head.match(small, at)
        if not head or at in barriers or _is_no_post(small, head):
            return None
        if small.startswith(head.group("post"), head.end() + 1):
            return self._post_at(reading, head.end() + 1, barriers)  # written twice by mistake
        end = self._end_of_office(reading, head, barriers)
        if end is None:
            return None
        status = _STATUS.get(head.group("status") or "", PostStatus.CURRENT)
        start = head.start("post")
        if small.startswith("quyền ", start):
            status = PostStatus.ACTING
        elif status is PostStatus.ACTING:
            start = head.start("status")
        if has_any(text[start:end], _TELLING_WORDS) and (tells := _TELLS.search(text, start, end)):
            end = tells.start("verb") if tells["verb"] else tells.start()
        if text.endswith(_DANGLING_ENDS, start, end):
            end = start + len(_DANGLING.sub("", text[start:end]))
        post = Post(" ".join(text[start:end].split()), status, Span(start, end))
        return FoundPost(post, Span(head.start(), end))

    def _end_of_office(
        self, reading: Reading, head: re.Match[str], barriers: Container[int]
    ) -> int | None:
        """Where the office ends that a post is held in; nothing if what stands there is none."""
        text, small = reading.text, reading.small
        if small.startswith(_NEXT_OFFICE, head.end()):
            barriers = _Either(barriers, frozenset({head.end() + 1}))
        end = self._office.end(text, head.end(), barriers=barriers)
        inner = self._inner_heads(small, head.end(), min(end, head.end() + _WINDOW))
        if inner:
            end = self._office.end(text, head.end(), barriers=_Either(barriers, inner))
        if _OF_A_SCHOOL.match(text, end):
            return None
        if end == head.end() and head.group("post") == _SPEECH:
            return None
        if _GIVEN_NAME.fullmatch(text, head.end(), end) and self._is_given_name(text, head, end):
            return None
        end = self._parents.end(reading, head.start(), end, barriers)
        if inside := _TERM_INSIDE.match(text, end):
            end = self._office.end(text, inside.end(), barriers=barriers)
        return end

    def _is_given_name(self, text: str, head: re.Match[str], end: int) -> bool:
        """Whether one capitalised syllable behind a title is a name: `Đáp lời Thứ trưởng Thọ`."""
        word = text[head.end() + 1 : end]
        return (
            head.group("post") in _TITLES and word not in self._short_bodies and is_syllable(word)
        )

    def _inner_heads(self, small: str, start: int, end: int) -> frozenset[int]:
        """Where posts begin between two offsets behind a dash or và: they are others."""
        if not any(small.find(mark, start, end) >= 0 for mark in _JOINTS):
            return frozenset()
        return frozenset(
            match.start()
            for match in self._head.finditer(small, start, end)
            if small.endswith(_JOINTS, 0, match.start())
        )


def _is_no_post(small: str, head: re.Match[str]) -> bool:
    """Whether the words around one say that it names nobody's post."""
    if _BARE_MEMBER.match(small, head.start()) or _OF_MANY.match(small, head.end()):
        return True
    if head.group("post") == "chủ tịch":
        return _UNCLE.match(small, head.end()) is not None
    return head.group("post") == "đại sứ" and _NO_AMBASSADOR.match(small, head.end()) is not None


def _with_last_to(reading: Reading, chain: Chain, end: int) -> Chain:
    """The chain with its last office read to an offset."""
    last = chain.posts[-1]
    span = Span(last.post.span.start, end) if last.post.span else last.span
    text = " ".join(reading.text[span.start : end].split())
    whole = FoundPost(replace(last.post, text=text, span=span), Span(last.span.start, end))
    return Chain((*chain.posts[:-1], whole))


def _go_together(first: FoundPost, second: FoundPost) -> bool:
    """Whether a period behind the second post is that of the first, too."""
    return not _is_called_former(second) and leaves_both(first.post.text, second.post.text)


def _is_joined(reading: Reading, first: FoundPost, second: FoundPost) -> bool:
    """Whether nothing but `và` stands between two posts."""
    return reading.text[first.span.end : second.span.start] == " và "


def _is_called_former(found: FoundPost) -> bool:
    """Whether a word before the post, such as nguyên, says that it is left."""
    return found.post.status is PostStatus.FORMER and found.post.span != found.span


_UNIT_AHEAD: Final = (
    r"(?:ban|phòng|công an|đoàn|phái đoàn|som|cơ quan|tiểu ban|cảnh sát|chi cục|thanh tra|đài|khu|"
    r"văn phòng|cục|vụ|viện|tòa án|đội|đồn|hạt|trạm (?:csgt|cảnh sát|kiểm)|đại diện) "
)


class _Either:
    """Two sets of offsets as one, without copying them."""

    __slots__ = ("_one", "_other")

    def __init__(self, one: Container[int], other: Container[int]) -> None:
        self._one, self._other = one, other

    def __contains__(self, offset: object) -> bool:
        return offset in self._one or offset in self._other
