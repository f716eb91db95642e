"""Finds which meetings and documents a query names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeAlias, TypeVar

from indexer.engine.reading.things.kinds import (
    COUNTED_MEETINGS,
    KIND,
    LAW,
    LETTERS,
    MAY_COUNT_THINGS,
    MEETINGS,
    NUMBERED,
    OF,
    OPTIONAL,
    REGULAR,
    SILENT,
    TERM,
    USUAL,
    WHOLE,
)
from indexer.engine.reading.things.labels import label_of
from indexer.engine.reading.things.numerals import in_digits, is_roman
from indexer.engine.reading.things.runs import runs_in
from indexer.language.numbers import to_roman
from indexer.language.syllables import fold, has_diacritics
from indexer.query import And, Word, positive_words
from indexer.query.tree import words_of
from indexer.records import FacetName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.engine.reading.things.labels import Label
    from indexer.engine.reading.things.runs import Run
    from indexer.query import Node

_LONGEST: Final = 24
"""Words of a query; longer ones are headlines, which have their articles by what they say."""
_OPENING: Final = 3
"""Words of a label by which those are looked up that may be meant."""
LOOKED_AT: Final = 400
"""Values at most that are looked at for words that may be the beginning of one."""
_FAR_MORE: Final = 3
"""How many times as many articles must carry one as another that is called so to be meant alone."""
_FAR_FEWER: Final = 10
"""How many times as few make one no choice beside another."""

Who = TypeVar("Who")
Beginning: TypeAlias = Callable[[FacetName, Sequence[str]], Sequence[tuple[str, int, Who]]]
"""Gives the values of a facet in whose labels some words go on as any of some folded texts do:
labels, how many articles carry each, and the values, those first that most articles carry."""


@dataclass(frozen=True, slots=True)
class FoundThing(Generic[Who]):
    """Words of a query that name a meeting or a document."""

    facet: FacetName
    words: tuple[Word, ...]
    nodes: tuple[Node, ...]
    """The parts of the query that are nothing but these words."""
    who: tuple[Who, ...]
    """All that are called so, those first that most articles carry."""
    is_certain: bool = True
    """Whether nothing else can be meant: the only known month of what is held each month is not."""


def meant_by(
    things: Sequence[FoundThing[Who]], tree: Node
) -> tuple[FacetName, tuple[Who, ...]] | None:
    """What a query names, if it does so with all its words."""
    if len(things) != 1 or len(things[0].words) != len(positive_words(tree)):
        return None
    is_told = things[0].is_certain or len(things[0].who) > 1
    return (things[0].facet, things[0].who) if is_told else None


def called(text: str, beginning: Beginning[Who]) -> Who | None:
    """The only value that a text is another name of."""
    who = all_called(words_of(text), beginning)
    return who[0] if len(who) == 1 else None


def all_called(words: Sequence[Word], beginning: Beginning[Who]) -> tuple[Who, ...]:
    """All values that words are another name of, whatever facet `beginning` looks into.

    They are judged by themselves: one mark in them means that they were typed with dấu.
    """
    tree = And(tuple(words))
    folding = not any(has_diacritics(word.typed) for word in words)
    meant = meant_by(ThingReader(beginning, folding=folding).found(tree), tree)
    return meant[1] if meant else ()


@dataclass(frozen=True, slots=True)
class _Named(Generic[Who]):
    """What a label and the words of a query have in common."""

    label: Label
    articles: int
    who: Who
    end: int
    """Where the words end that it has."""
    before: int = 0
    """How many words before the kind it has, too."""

    @property
    def rank(self) -> tuple[int, int]:
        return self.end, self.before


@dataclass(frozen=True, slots=True)
class _Place(Generic[Who]):
    """Where something is named, and what."""

    begin: int
    end: int
    facet: FacetName
    who: tuple[Who, ...] = ()
    is_certain: bool = True


class ThingReader(Generic[Who]):
    """Finds what queries name in one index."""

    def __init__(self, beginning: Beginning[Who], *, folding: bool) -> None:
        """Unless `folding`, what is typed without dấu means itself."""
        self._beginning = beginning
        self._folding = folding

    def found(self, tree: Node) -> tuple[FoundThing[Who], ...]:
        """The meetings and documents that a short query names, each by as many words as it can."""
        if len(positive_words(tree)) > _LONGEST:
            return ()
        return tuple(found for run in runs_in(tree) for found in self._in_run(run))

    def _in_run(self, run: Run) -> Iterator[FoundThing[Who]]:
        free = at = 0
        while at < len(run) - 1:
            place = self._at(run, free, at)
            at = max(place.end, at + 1)
            if place.who:
                words = run.words(place.begin, place.end)
                nodes = run.inside(place.begin, place.end)
                yield FoundThing(place.facet, words, nodes, place.who, place.is_certain)
                free = at

    def _at(self, run: Run, free: int, at: int) -> _Place[Who]:
        """What is named from one word on; words before it are `free` to belong to the name."""
        kind, facet = run.kind(at), run.facet_at(at)
        letters = run.folds[at]
        if letters in LETTERS:
            return self._numbered(run, free, at, LETTERS[letters], FacetName.DOCUMENT)
        if facet is None:
            return _Place(at, at, FacetName.DOCUMENT)
        if kind in COUNTED_MEETINGS or kind in NUMBERED:
            place = self._numbered(run, free, at, (kind,), facet)
            if place.who or self._may_count_things(run, at, facet):
                return place
        return self._whole(run, at, facet)

    def _numbered(
        self, run: Run, free: int, at: int, kinds: Sequence[str], facet: FacetName
    ) -> _Place[Who]:
        """What a kind and a number name, and other words of its label around them."""
        _, end, number = run.number_in(_behind(run, at), facet)
        named = self._candidates(run, free, at, kinds, facet) if number else []
        best = max((each.rank for each in named), default=(at, 0))
        if not named or (best[0] == end and self._may_count_things(run, at, facet)):
            return _Place(at, at, facet)
        named = [each for each in named if each.rank == best]
        first = self._with_all_before(run, free, at, named)
        typed = {str(number), *(word for kind in kinds for word in kind.split())}
        if facet is FacetName.MEETING:
            typed |= run.said(first, best[0])
        else:
            typed |= {*run.folds[first : best[0]], *run.keys[first : best[0]]}
        chosen = _chosen(named, typed, facet, is_bare=best[0] == end)
        return _Place(first, best[0], facet, tuple(each.who for each in chosen))

    def _candidates(
        self, run: Run, free: int, at: int, kinds: Sequence[str], facet: FacetName
    ) -> list[_Named[Who]]:
        """All whose labels have the kind, the number and whatever was typed between them."""
        behind = _behind(run, at)
        begin, end, number = run.number_in(behind, facet)
        if behind == at + 1 and not SILENT.issuperset(run.folds[behind:begin]):
            return []
        between = [place for place in range(behind, begin) if run.folds[place] not in OPTIONAL]
        before = run.said(free, at) if facet is FacetName.MEETING else set()
        named = []
        for label, articles, who in self._labels(
            facet, _openings(run, behind, begin, kinds, number)
        ):
            last = self._end(run, end, label, facet)
            if last < end or not all(self._is_in(label, run, place) for place in between):
                continue
            theirs = sum(word in label.folds for word in before)
            is_bare = not between and last == end
            said = run.said(behind, last) | before
            if label.place <= said or (is_bare and label.place.isdisjoint(said)):
                named.append(_Named(label, articles, who, last, theirs))
        return named

    @staticmethod
    def _may_count_things(run: Run, at: int, facet: FacetName) -> bool:
        """Whether a number may count what follows it: `hội nghị 5 tỉnh`, `quyết định 2 cán bộ`."""
        behind = _behind(run, at)
        begin, end, _ = run.number_in(behind, facet)
        kind = run.kind(at) if behind == at + KIND else run.folds[at]
        if kind not in MAY_COUNT_THINGS or begin != behind or end in {begin, len(run)}:
            return False
        return not (run.begins_at(end) or run.keys[end - 1].startswith("0"))

    def _with_all_before(self, run: Run, free: int, at: int, named: Sequence[_Named[Who]]) -> int:
        """Where a name begins that has all words before its kind: `Quốc hội khóa XV kỳ họp 6`."""
        begins = at
        while begins > free and all(self._is_in(each.label, run, begins - 1) for each in named):
            begins -= 1
        return begins if begins == free else at

    def _whole(self, run: Run, at: int, facet: FacetName) -> _Place[Who]:
        """What the words of a label name, without those that only tell it from its like."""
        kind = run.kind(at)
        if len(run) == at + KIND and (kind in NUMBERED or kind in MEETINGS):
            return _Place(at, at, facet)  # a kind alone names nothing
        in_order = kind not in REGULAR
        best, certain = at, False
        chosen: list[Who] = []
        said = run.said(at, len(run))
        for label, _, who in self._labels(facet, _whole_openings(run, at, kind)):
            if not label.needed <= said:
                continue
            end = self._end_of_whole(run, at, label.names, in_order=in_order)
            is_whole = end > 0
            if not end and label.may_lack_end:
                end = self._end_of_whole(run, at, label.names[: label.stem], in_order=in_order)
            if end <= at or run.goes_on(end, end, facet):
                continue
            if end > best:
                best, chosen, certain = end, [], False
            if end == best:
                chosen.append(who)
                certain = certain or is_whole or facet is FacetName.DOCUMENT
        return _Place(at, best, facet, tuple(chosen), certain)

    def _labels(
        self, facet: FacetName, openings: Sequence[str]
    ) -> Iterator[tuple[Label, int, Who]]:
        if not openings:
            return
        wanted = {tuple(opening.split()) for opening in openings}
        for text, articles, who in self._beginning(facet, openings):
            label = label_of(text)
            if any(
                label.folds[: len(words)] == words and not label.goes_on_behind(words)
                for words in wanted
            ):
                yield label, articles, who

    def _end(self, run: Run, begin: int, label: Label, facet: FacetName) -> int:
        """Where the words behind a number end that the label has, too; 0 if it is another one's."""
        end = begin
        while end < len(run) and not run.begins_at(end):
            of = end + 1 < len(run) and run.folds[end] == OF  # `Đại hội XIII của Đảng`
            if not self._is_in(label, run, end + of):
                break
            place = end + of
            if facet is FacetName.MEETING and run.keys[place].isdecimal():
                told = run.folds[place - 1] == TERM or is_roman(run.pieces[place].word.typed)
                if not told:
                    break  # `hội nghị trung ương 7, 8`: no term
            end = place + 1
        return 0 if run.goes_on(begin, end, facet) else end

    def _end_of_whole(self, run: Run, at: int, keys: Sequence[str], *, in_order: bool) -> int:
        """Where all words of a label end from one word of a query on; 0 where they do not stand."""
        left = list(keys)
        while left:
            at = run.silent(at)
            if not in_order and USUAL.issuperset(map(fold, left)):
                return at
            if not in_order and at < len(run) and run.folds[at] == OF:
                at += 1
            if at == len(run):
                return 0
            places = range(1 if in_order else len(left))
            found = next((each for each in places if self._is(run, at, left[each])), None)
            if found is not None:
                del left[found]
                at += 1
                continue
            written = self._written(run, at, left, in_order=in_order)
            if not written:
                return 0
            for word in written:
                left.pop(next(each for each, key in enumerate(left) if fold(key) == word))
            at = run.end_of_node(at)
        return at

    @staticmethod
    def _written(run: Run, at: int, left: Sequence[str], *, in_order: bool) -> tuple[str, ...]:
        """The words that a short writing stands for, if a label goes on with them: `PCTN`."""
        folds = [fold(key) for key in left]
        for words in run.pieces[at].others:
            starts = folds[: len(words)] == list(words)
            if starts or (not in_order and all(folds.count(each) for each in words)):
                return words
        return ()

    def _is_in(self, label: Label, run: Run, place: int) -> bool:
        """Whether a label has a word of a query, or says it otherwise."""
        if any(self._is(run, place, key) for key in label.keys):
            return True
        # A sign says who signs, but its letters stand for nothing else.
        has = label.signers if label.is_signed else frozenset(label.folds)
        if label.is_signed and run.folds[place] in has:
            return True
        return any(has.issuperset(words) for words in run.pieces[place].others)

    def _is(self, run: Run, place: int, key: str) -> bool:
        """Whether a word of a query is one of a label."""
        if run.keys[place] == in_digits(key):
            return True
        return self._folding and run.folds[place] == fold(key)


def _behind(run: Run, at: int) -> int:
    """The place behind a kind, or behind its letters."""
    return at + (1 if run.folds[at] in LETTERS else KIND)


def _chosen(
    named: Sequence[_Named[Who]], typed: set[str], facet: FacetName, *, is_bare: bool
) -> Sequence[_Named[Who]]:
    """Those that are meant of all that are called as typed."""
    if facet is FacetName.DOCUMENT:
        if is_bare:
            return named  # a number alone may be that of several
        # Its issuer says no more of one with a sign than of one without.
        signed = [each for each in named if each.label.is_signed and each.label.is_among(typed)]
        return signed or named
    if whole := [each for each in named if each.label.is_among(typed)]:
        return whole
    # Of the body that most articles mean, in any of its terms; of several if none is meant most.
    articles: dict[tuple[str, ...], int] = {}
    for each in named:
        articles[each.label.without_term] = articles.get(each.label.without_term, 0) + each.articles
    everywhere = {each.label.without_term for each in named if not each.label.place}
    most = max(articles.values())
    leading = [body for body, count in articles.items() if count * _FAR_MORE > most]
    if everywhere.intersection(leading) and len(leading) > 1:
        leading = [body for body in leading if body in everywhere]
    elif everywhere and not everywhere.intersection(leading):
        leading += [body for body in everywhere if articles[body] * _FAR_FEWER > most]
    return [each for each in named if each.label.without_term in leading]


def _openings(run: Run, behind: int, begin: int, kinds: Sequence[str], number: int) -> list[str]:
    """How the labels may begin of what has a number."""
    if kinds[0] in COUNTED_MEETINGS:
        return [
            f"{COUNTED_MEETINGS[kinds[0]]} {each}" for each in (number, to_roman(number).lower())
        ]
    # `Thông tư liên tịch 5`, `Nghị định số 46, Chính phủ`
    between = [word for word in run.folds[behind:begin] if word not in OPTIONAL]
    starts = dict.fromkeys(each for kind in kinds for each in (kind, " ".join([kind, *between])))
    numbers = dict.fromkeys((f"{number}", f"{number:02}"))
    return [f"{start}{so} {each}" for start in starts for so in ("", " so") for each in numbers]


def _whole_openings(run: Run, at: int, kind: str) -> list[str]:
    """How the labels may begin of what is named by all its words."""
    if kind in REGULAR or kind in WHOLE:
        return [kind]
    folds = run.folds[at : at + _OPENING]
    openings = [" ".join(folds)]
    if folds[0] == LAW:
        openings.append(kind)
    for place in range(at + 1, min(at + _OPENING, len(run))):
        for words in run.pieces[place].others:  # `luật PCTN`
            openings.append(" ".join([*run.folds[at:place], *words][:_OPENING]))
    return list(dict.fromkeys(openings))
