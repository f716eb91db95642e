"""Meetings and documents in queries: whoever asks for one finds the articles that carry it.

Papers write one meeting in many ways (`Hội nghị Trung ương 8`, `Hội nghị lần thứ tám Ban Chấp
hành …`), and a document often by its number alone. A query names one by the words of its label:
what has a number by kind, number and any other words of the label around it (`kỳ họp 6 quốc hội`,
`nghị quyết 18-NQ/TW`), anything else whole (`luật đất đai`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from indexer.language.numbers import to_number, to_roman
from indexer.language.syllables import fold
from indexer.language.tokens import folded_words, tokenise
from indexer.query import Alternative, And, Or, Phrase, Word, positive_words
from indexer.query.tree import words_of
from indexer.records import FacetName

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from indexer.query import Node

_LONGEST: Final = 24
"""Words of a query; longer ones are headlines, which have their articles by what they say."""
_KIND: Final = 2
"""Words of a kind."""
_OPENING: Final = 3
"""Words of a label by which those are looked up that may be meant."""
_TELLING: Final = 4
"""Words that name no meeting without its month: there are many of that name."""
LOOKED_AT: Final = 400
"""Values at most that are looked at for words that may be the beginning of one."""
_REMEMBERED: Final = 8192


def _begin(*labels: str) -> frozenset[str]:
    """How some labels begin: their first two words without dấu."""
    return frozenset(" ".join(folded_words(label)[:_KIND]) for label in labels)


_COUNTED: Final = {
    " ".join(folded_words(label)[:_KIND]): " ".join(folded_words(label))
    for label in ("Hội nghị lần thứ", "Kỳ họp thứ", "Phiên họp thứ", "Đại hội lần thứ")
}
"""Meetings that are counted: how labels begin, and how they go on to the number."""
_MEETINGS: Final = _begin(
    *("họp báo", "cuộc họp", "diễn đàn", "đối thoại", "tiếp xúc cử tri", "buổi làm việc"),
    *("phiên chất vấn", "phiên thảo luận", "phiên giải trình"),
).union(_COUNTED)
_NUMBERED: Final = _begin(
    *("nghị quyết", "nghị định", "quyết định", "chỉ thị", "thông tư", "kết luận", "thông báo"),
    *("quy định", "hướng dẫn", "kế hoạch", "công văn", "công điện", "pháp lệnh", "tờ trình"),
    *("văn bản", "bản án", "báo cáo", "giấy phép", "quy chuẩn", "sắc lệnh", "cáo trạng"),
)
"""Documents that have numbers."""
_DOCUMENTS: Final = _NUMBERED | _begin(
    *("bộ luật", "đạo luật", "hiến pháp", "hiến chương", "hiệp định", "hiệp ước", "công ước"),
    *("tuyên bố", "điều lệ", "bộ quy tắc", "quy chế", "quy hoạch", "đề án", "thỏa thuận"),
    *("chương trình", "bản ghi nhớ", "biên bản"),
)
"""Documents; laws by their first word alone."""
_LAW: Final = "luat"
_REGULAR: Final = _begin("phiên họp", "họp báo")
"""What is held again and again: papers say who meets before or behind when, labels behind it."""

_COUNTING: Final = frozenset({"so", "lan", "thu", "dai", "bieu", "toan", "quoc"})
"""Words before a number that queries and labels may have or not."""
_SILENT: Final = frozenset({"so", "lan", "thu"})
"""The same anywhere in a name."""
_COUNTS: Final = frozenset({"lan", "thu"})
"""A number follows."""
_LOCAL: Final = ("hoi dong nhan dan", "dang bo")
"""Bodies that each place has."""
_BODIES: Final = frozenset(
    (
        *("hdnd", "qh", "ubnd", "ubtvqh", "bch", "hoi dong", "quoc hoi", "uy ban", "ban chap"),
        *("dang bo", "chinh phu", "tinh uy", "thanh uy", "huyen uy", "quan uy"),
    )
)
"""How bodies begin that meet: behind a name that of another one."""
_LEVELS: Final = frozenset({"tinh", "thanh", "pho", "huyen", "quan", "thi", "xa", "phuong"})
_SHORT: Final = {
    "tp": ("thanh", "pho"),
    "q": ("quan",),
    "tw": ("trung", "uong"),
    "hdnd": ("hoi", "dong", "nhan", "dan"),
}
"""What is short for other words in names."""
_AS_FAR: Final = 8
"""Words behind its kind where a number may stand."""
_MOST_COUNTED: Final = 100
"""Meetings are not counted further; higher numbers are years."""
_LONGEST_NUMBER: Final = 3
_TERM: Final = "khoa"
_OF: Final = "cua"
_SIGN: Final = re.compile(
    r"\d{4}|nq|nd|qd|ct|ctr|kl|tt|ttlt|tb|hd|kh|cp|tw|ttg|ub|hdnd|ubnd|q?h\d+"
)
"""Pieces of the sign of a document, behind its number."""
_ROMAN: Final = re.compile(r"[xvil]+")
_APART: Final = re.compile(r" \([^()]*\)$| (?:năm )?\d{4}$")
"""Ends of labels that tell what has one name apart: the month of a meeting, the year of a law."""

Who = TypeVar("Who")


@dataclass(frozen=True, slots=True)
class FoundThing(Generic[Who]):
    """Words of a query that name a meeting or a document."""

    facet: FacetName
    words: tuple[Word, ...]
    nodes: tuple[Node, ...]
    """The parts of the query that are nothing but these words."""
    who: tuple[Who, ...]
    """All that are called so, those first that most articles carry."""


def meant_by(
    things: Sequence[FoundThing[Who]], tree: Node
) -> tuple[FacetName, tuple[Who, ...]] | None:
    """What a query names, if it does so with all its words."""
    if len(things) != 1 or len(things[0].words) != sum(1 for _ in positive_words(tree)):
        return None
    return things[0].facet, things[0].who


def called(
    text: str, beginning: Callable[[FacetName, Sequence[str]], Sequence[tuple[str, Who]]]
) -> Who | None:
    """The only value that a text is another name of; `beginning` as ThingReader takes it."""
    tree = And(words_of(text))
    meant = meant_by(ThingReader(beginning, folding=text.isascii()).found(tree), tree)
    return meant[1][0] if meant and len(meant[1]) == 1 else None


class ThingReader(Generic[Who]):
    """Finds what queries name in one index."""

    def __init__(
        self,
        beginning: Callable[[FacetName, Sequence[str]], Sequence[tuple[str, Who]]],
        *,
        folding: bool,
    ) -> None:
        """`beginning` gives the values of a facet in whose labels some words go on as any of some
        folded texts do, with these labels, those first that most articles carry. Unless `folding`,
        what is typed without dấu means itself."""
        self._beginning = beginning
        self._folding = folding

    def found(self, tree: Node) -> tuple[FoundThing[Who], ...]:
        """The meetings and documents that a short query names, each by as many words as it can."""
        if sum(1 for _ in positive_words(tree)) > _LONGEST:
            return ()
        return tuple(found for run in _runs(tree) for found in self._in_run(run))

    def _in_run(self, run: _Run) -> Iterator[FoundThing[Who]]:
        at = 0
        while at < len(run.words) - 1:
            end, facet, who = self._at(run, at)
            if who:
                yield FoundThing(facet, run.words[at:end], run.inside(at, end), who)
            at = max(end, at + 1)

    def _at(self, run: _Run, at: int) -> tuple[int, FacetName, tuple[Who, ...]]:
        """What is named from one word on: where its name ends, its facet, and all that it means;
        nothing if nothing is."""
        kind = run.kind(at)
        if kind in _MEETINGS:
            facet = FacetName.MEETING
        elif kind in _DOCUMENTS or run.folds[at] == _LAW:
            facet = FacetName.DOCUMENT
        else:
            return at, FacetName.DOCUMENT, ()
        end, who = at, tuple[Who, ...]()
        if kind in _COUNTED or kind in _NUMBERED:
            end, who = self._numbered(run, at, kind, facet)
        if not who:
            end, who = self._named(run, at, facet)
        return end, facet, who

    def _numbered(
        self, run: _Run, at: int, kind: str, facet: FacetName
    ) -> tuple[int, tuple[Who, ...]]:
        """What kind and number name, and other words of its label around the number."""
        begin, end, number = _number_in(run, at + 2, facet)
        between = [place for place in range(at + 2, begin) if run.folds[place] not in _COUNTING]
        furthest, chosen = end, list[tuple[_Label, Who]]()
        for label, who in self._labels(facet, _openings(run, at, begin, kind, number)):
            last = self._end(run, end, label, facet)
            if last < furthest or not all(self._is_in(label, run, place) for place in between):
                continue
            if label.place and run.said(begin, last).isdisjoint(label.place):
                continue
            if last > furthest:  # as many words as can be have to be of the name
                furthest, chosen = last, []
            chosen.append((label, who))
        typed = {*run.folds[at:furthest], *run.keys[at:furthest], str(number)}
        whole = [each for each in chosen if each[0].is_among(typed)]
        if facet is FacetName.DOCUMENT and furthest == end:
            pass  # a number alone may be that of several
        elif whole:
            chosen = whole
        elif facet is FacetName.MEETING:  # of the body that most articles mean, in any of its terms
            chosen = [each for each in chosen if each[0].untermed == chosen[0][0].untermed]
        return furthest, tuple(who for _, who in chosen)

    def _named(self, run: _Run, at: int, facet: FacetName) -> tuple[int, tuple[Who, ...]]:
        """What the words of a label name, without those that only tell it from its like."""
        kind = run.kind(at)
        if len(run.words) == at + _KIND and (kind in _NUMBERED or kind in _MEETINGS):
            return at, ()  # a kind alone names nothing
        in_order = kind not in _REGULAR
        opening = " ".join(run.folds[at : at + _OPENING]) if in_order else kind
        best, chosen = at, list[Who]()
        for label, who in self._labels(facet, [opening]):
            end = self._end_of_whole(run, at, label.names, in_order=in_order)
            if not end and label.may_lack_end:
                end = self._end_of_whole(run, at, label.names[: label.stem], in_order=in_order)
            if run.goes_on(end, facet):
                continue
            if end > best:
                best, chosen = end, []
            if end == best > at:
                chosen.append(who)
        return best, tuple(chosen)

    def _labels(self, facet: FacetName, openings: Sequence[str]) -> Iterator[tuple[_Label, Who]]:
        if not openings:
            return
        wanted = {tuple(opening.split()) for opening in openings}
        lengths = {len(words) for words in wanted}
        for text, who in self._beginning(facet, openings):
            label = _label(text)
            if any(label.folds[:length] in wanted for length in lengths):
                yield label, who

    def _end(self, run: _Run, end: int, label: _Label, facet: FacetName) -> int:
        """Where the words behind a number end that the label has, too; 0 if it is another one's."""
        while end < len(run.words):
            of = end + 1 < len(run.words) and run.folds[end] == _OF  # `Đại hội XIII của Đảng`
            if not self._is_in(label, run, end + of):
                break
            end += 1 + of
        return 0 if run.goes_on(end, facet) else end

    def _end_of_whole(self, run: _Run, at: int, keys: Sequence[str], *, in_order: bool) -> int:
        """Where all words of a label end from one word of a query on; 0 where they do not stand."""
        left = list(keys)
        while left:
            while at < len(run.words) and run.folds[at] in _SILENT:
                at += 1
            if at == len(run.words):
                return 0
            places = range(1 if in_order else len(left))
            found = next((each for each in places if self._is(run, at, left[each])), None)
            if found is None:
                return 0
            del left[found]
            at += 1
        return at

    def _is_in(self, label: _Label, run: _Run, place: int) -> bool:
        """Whether a label has a word of a query, or all words of another writing of it."""
        return any(self._is(run, place, key) for key in label.keys) or any(
            all(each in label.folds for each in writing) for writing in run.others[place]
        )

    def _is(self, run: _Run, place: int, key: str) -> bool:
        """Whether a word of a query is one of a label."""
        if run.keys[place] == _numeral(key):
            return True
        return self._folding and run.folds[place] == fold(key)


@dataclass(frozen=True, slots=True)
class _Run:
    """Parts of a query side by side that are plain words."""

    nodes: tuple[Node, ...]
    words: tuple[Word, ...]
    owners: tuple[int, ...]
    """For each word the place of its node."""
    keys: tuple[str, ...]
    """Of the words, numbers in digits."""
    folds: tuple[str, ...]
    others: tuple[tuple[tuple[str, ...], ...], ...]
    """For each word what else it may be written as, without dấu."""

    @classmethod
    def of(cls, nodes: Sequence[Node]) -> _Run:
        """Each node has words."""
        inside = [
            (at, node, word) for at, node in enumerate(nodes) for word in positive_words(node)
        ]
        words = tuple(word for _, _, word in inside)
        folds = tuple(fold(word.key) for word in words)
        return cls(
            tuple(nodes),
            words,
            tuple(at for at, _, _ in inside),
            tuple(
                _in_digits(word) if before in _COUNTS else _numeral(word.key)
                for before, word in zip(("", *folds), words, strict=False)
            ),
            folds,
            tuple(_other_writings(node) for _, node, _ in inside),
        )

    def kind(self, at: int) -> str:
        """The first two words from one place on, without dấu."""
        return " ".join(self.folds[at : at + _KIND])

    def goes_on(self, end: int, facet: FacetName) -> bool:
        """Whether a name goes on where that of a label ends: then it is another one's."""
        if not 0 < end < len(self.words):
            return False
        if _TERM in self.folds[end - 1 : end + 1]:
            return True
        word, after = self.folds[end], self.folds[end + 1 : end + 2]
        if word in _COUNTS and any(key.isdecimal() for key in self.keys[end + 1 : end + 2]):
            return True
        if word in _BODIES or any(f"{word} {each}" in _BODIES for each in after):
            return True
        return facet is FacetName.DOCUMENT and bool(_SIGN.fullmatch(self.folds[end]))

    def said(self, begin: int, end: int) -> set[str]:
        """The words from one place to another without dấu, and those of their other writings."""
        others = (word for each in self.others[begin:end] for words in each for word in words)
        return {*self.folds[begin:end], *others}

    def inside(self, begin: int, end: int) -> tuple[Node, ...]:
        """The nodes that have no words but those from one place to another."""
        within = set(self.owners[begin:end])
        beyond = {*self.owners[:begin], *self.owners[end:]}
        return tuple(self.nodes[at] for at in sorted(within - beyond))


def _runs(tree: Node) -> Iterator[_Run]:
    """What of a query is plain words, and other writings of such; quoted words are themselves."""
    together: list[Node] = []
    for node in tree.nodes if isinstance(tree, And | Or) else (tree,):
        is_plain = _is_plain(node.typed if isinstance(node, Alternative) else node)
        if is_plain and not isinstance(tree, Or):
            together.append(node)
            continue
        if together:
            yield _Run.of(together)
            together = []
        if isinstance(node, And | Or) or is_plain:
            yield from _runs(node)
    if together:
        yield _Run.of(together)


def _is_plain(node: Node) -> bool:
    """Whether it was typed without quotes, which mean just what they hold."""
    if isinstance(node, Phrase):  # `18-NQ/TW`, `TP.HCM`
        return node.words[0].key.isdecimal() or len(node.words) <= _KIND
    return isinstance(node, Word) or (isinstance(node, And) and all(map(_is_plain, node.nodes)))


def _other_writings(node: Node) -> tuple[tuple[str, ...], ...]:
    """What else something may be written as that is no number: `HĐND`, `TP HCM`."""
    if isinstance(node, Word) and fold(node.key) in _SHORT:
        return (_SHORT[fold(node.key)],)
    if not isinstance(node, Alternative) or any(
        word.key.isdecimal() or _ROMAN.fullmatch(word.key) for word in positive_words(node)
    ):
        return ()
    return tuple(tuple(fold(word.key) for word in positive_words(each)) for each in node.others)


@dataclass(frozen=True, slots=True)
class _Label:
    """A label by its words."""

    keys: tuple[str, ...]
    folds: tuple[str, ...]
    names: tuple[str, ...]
    """The keys without those that only say that a number follows."""
    stem: int
    """How many of these it has without what tells it from others of its name."""
    untermed: tuple[str, ...]
    """Its words without dấu and without the term of a body."""
    place: tuple[str, ...]
    """Of those the words of the place that tells its body from many like it."""
    may_lack_end: bool
    """Whether it is a name without what only tells it from others."""

    def is_among(self, typed: Collection[str]) -> bool:
        """Whether all its words were typed, dấu or not."""
        written = set(map(_numeral, typed))
        return all(_numeral(fold(key)) in written for key in self.names)


@lru_cache(_REMEMBERED)
def _label(text: str) -> _Label:
    keys = tuple(tokenise(text).keys)
    folds = tuple(map(fold, keys))
    end = folds.index(_TERM) if _TERM in folds else len(folds)
    kind = " ".join(folds[:2])
    stem = len(_names(_keys_apart(text)))
    return _Label(
        keys,
        folds,
        _names(keys),
        stem,
        untermed=folds[:end],
        place=_place(folds[:end]),
        may_lack_end=stem > (_TELLING if kind in _MEETINGS else _KIND if kind in _NUMBERED else 0),
    )


def _place(folds: tuple[str, ...]) -> tuple[str, ...]:
    """The last words of `Kỳ họp thứ 6, Hội đồng nhân dân tỉnh Cà Mau`."""
    text = " ".join(folds)
    for body in _LOCAL:
        _, found, place = text.partition(f"{body} ")
        if found:
            return tuple(word for word in place.split() if word not in _LEVELS)
    return ()


def _keys_apart(text: str) -> tuple[str, ...]:
    return tuple(tokenise(_APART.sub("", text)).keys)


def _names(keys: Sequence[str]) -> tuple[str, ...]:
    return tuple(key for key in keys if fold(key) not in _SILENT)


def _number_in(run: _Run, begin: int, facet: FacetName) -> tuple[int, int, int]:
    """Where the first number behind a kind begins and ends, and which it is; no words if none."""
    for at in range(begin, min(begin + _AS_FAR, len(run.words))):
        for size in range(min(_LONGEST_NUMBER, len(run.words) - at), 0, -1):
            typed = " ".join(word.typed for word in run.words[at : at + size])
            number = to_number(typed.upper() if _ROMAN.fullmatch(typed.lower()) else typed)
            if number is None or (facet is FacetName.DOCUMENT and not typed.isdecimal()):
                continue
            if facet is FacetName.DOCUMENT or 0 < number < _MOST_COUNTED:
                return at, at + size, number
    return begin, begin, 0


def _openings(run: _Run, at: int, begin: int, kind: str, number: int) -> list[str]:
    """How the labels may begin of what has a number; nothing for none."""
    if not number:
        return []
    if kind in _COUNTED:
        return [f"{_COUNTED[kind]} {each}" for each in (number, to_roman(number).lower())]
    # `Thông tư liên tịch 5`, `Nghị định số 46, Chính phủ`
    between = [word for word in run.folds[at + 2 : begin] if word not in _COUNTING]
    kinds = dict.fromkeys((kind, " ".join([kind, *between])))
    numbers = dict.fromkeys((f"{number}", f"{number:02}"))
    return [f"{each}{so} {written}" for each in kinds for so in ("", " so") for written in numbers]


def _in_digits(word: Word) -> str:
    """A number that counts in digits, whichever way it is written."""
    number = to_number(word.typed)
    return _numeral(word.key) if number is None else str(number)


@lru_cache(_REMEMBERED)
def _numeral(key: str) -> str:
    """A Roman numeral in digits, anything else as it is."""
    number = to_number(key.upper()) if _ROMAN.fullmatch(key) else None
    return str(number) if number else key
