"""Finds which meetings and documents a query names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from indexer.engine.reading.things.kinds import (
    COUNTED,
    COUNTING,
    KIND,
    LETTERS,
    MEETINGS,
    NUMBERED,
    OF,
    REGULAR,
    SILENT,
    facet_of,
)
from indexer.engine.reading.things.labels import label_of
from indexer.engine.reading.things.numerals import in_digits
from indexer.engine.reading.things.runs import runs_in
from indexer.language.numbers import to_roman
from indexer.language.syllables import fold
from indexer.query import And, Word, positive_words
from indexer.query.tree import words_of
from indexer.records import FacetName

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from indexer.engine.reading.things.labels import Label
    from indexer.engine.reading.things.runs import Run
    from indexer.query import Node

_LONGEST: Final = 24
"""Words of a query; longer ones are headlines, which have their articles by what they say."""
_OPENING: Final = 3
"""Words of a label by which those are looked up that may be meant."""
LOOKED_AT: Final = 400
"""Values at most that are looked at for words that may be the beginning of one."""

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
        return tuple(found for run in runs_in(tree) for found in self._in_run(run))

    def _in_run(self, run: Run) -> Iterator[FoundThing[Who]]:
        at = 0
        while at < len(run.words) - 1:
            end, facet, who = self._at(run, at)
            if who:
                yield FoundThing(facet, run.words[at:end], run.inside(at, end), who)
            at = max(end, at + 1)

    def _at(self, run: Run, at: int) -> tuple[int, FacetName, tuple[Who, ...]]:
        """What is named from one word on: where its name ends, its facet, and all that it means;
        nothing if nothing is."""
        if run.folds[at] in LETTERS:
            return self._by_letters(run, at)
        kind = run.kind(at)
        facet = facet_of(kind)
        if facet is None:
            return at, FacetName.DOCUMENT, ()
        end = at
        who: tuple[Who, ...] = ()
        if kind in COUNTED or kind in NUMBERED:
            end, who = self._numbered(run, at, at + KIND, kind, facet)
        if not who:
            end, who = self._named(run, at, facet)
        return end, facet, who

    def _by_letters(self, run: Run, at: int) -> tuple[int, FacetName, tuple[Who, ...]]:
        """The same of the letters of a kind right before a number."""
        facet = FacetName.DOCUMENT
        begin, _, number = run.number_in(at + 1, facet)
        if not number or not SILENT.issuperset(run.folds[at + 1 : begin]):
            return at, facet, ()
        for kind in LETTERS[run.folds[at]]:
            end, who = self._numbered(run, at, at + 1, kind, facet)
            if who:
                return end, facet, who
        return at, facet, ()

    def _numbered(
        self, run: Run, at: int, behind: int, kind: str, facet: FacetName
    ) -> tuple[int, tuple[Who, ...]]:
        """What a kind and the number `behind` it name, and other words of its label around that."""
        begin, end, number = run.number_in(behind, facet)
        between = [place for place in range(behind, begin) if run.folds[place] not in COUNTING]
        furthest = end
        chosen: list[tuple[Label, Who]] = []
        for label, who in self._labels(facet, _openings(run, behind, begin, kind, number)):
            last = self._end(run, end, label, facet)
            if last < furthest or not all(self._is_in(label, run, place) for place in between):
                continue
            if label.place and run.said(begin, last).isdisjoint(label.place):
                continue
            if last > furthest:  # as many words as can be have to be of the name
                furthest, chosen = last, []
            chosen.append((label, who))
        typed = {*kind.split(), *run.folds[at:furthest], *run.keys[at:furthest], str(number)}
        whole = [each for each in chosen if each[0].is_among(typed)]
        if facet is FacetName.DOCUMENT and furthest == end:
            pass  # a number alone may be that of several
        elif whole:
            chosen = whole
        elif facet is FacetName.MEETING:  # of the body that most articles mean, in any of its terms
            chosen = [each for each in chosen if each[0].untermed == chosen[0][0].untermed]
        return furthest, tuple(who for _, who in chosen)

    def _named(self, run: Run, at: int, facet: FacetName) -> tuple[int, tuple[Who, ...]]:
        """What the words of a label name, without those that only tell it from its like."""
        kind = run.kind(at)
        if len(run.words) == at + KIND and (kind in NUMBERED or kind in MEETINGS):
            return at, ()  # a kind alone names nothing
        in_order = kind not in REGULAR
        opening = " ".join(run.folds[at : at + _OPENING]) if in_order else kind
        best = at
        chosen: list[Who] = []
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

    def _labels(self, facet: FacetName, openings: Sequence[str]) -> Iterator[tuple[Label, Who]]:
        if not openings:
            return
        wanted = {tuple(opening.split()) for opening in openings}
        lengths = {len(words) for words in wanted}
        for text, who in self._beginning(facet, openings):
            label = label_of(text)
            if any(label.folds[:length] in wanted for length in lengths):
                yield label, who

    def _end(self, run: Run, end: int, label: Label, facet: FacetName) -> int:
        """Where the words behind a number end that the label has, too; 0 if it is another one's."""
        while end < len(run.words):
            of = end + 1 < len(run.words) and run.folds[end] == OF  # `Đại hội XIII của Đảng`
            if not self._is_in(label, run, end + of):
                break
            end += 1 + of
        return 0 if run.goes_on(end, facet) else end

    def _end_of_whole(self, run: Run, at: int, keys: Sequence[str], *, in_order: bool) -> int:
        """Where all words of a label end from one word of a query on; 0 where they do not stand."""
        left = list(keys)
        while left:
            while at < len(run.words) and run.folds[at] in SILENT:
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

    def _is_in(self, label: Label, run: Run, place: int) -> bool:
        """Whether a label has a word of a query, or all words of another writing of it."""
        return any(self._is(run, place, key) for key in label.keys) or any(
            all(each in label.folds for each in writing) for writing in run.others[place]
        )

    def _is(self, run: Run, place: int, key: str) -> bool:
        """Whether a word of a query is one of a label."""
        if run.keys[place] == in_digits(key):
            return True
        return self._folding and run.folds[place] == fold(key)


def _openings(run: Run, behind: int, begin: int, kind: str, number: int) -> list[str]:
    """How the labels may begin of what has a number; nothing for none."""
    if not number:
        return []
    if kind in COUNTED:
        return [f"{COUNTED[kind]} {each}" for each in (number, to_roman(number).lower())]
    # `Thông tư liên tịch 5`, `Nghị định số 46, Chính phủ`
    between = [word for word in run.folds[behind:begin] if word not in COUNTING]
    kinds = dict.fromkeys((kind, " ".join([kind, *between])))
    numbers = dict.fromkeys((f"{number}", f"{number:02}"))
    return [f"{each}{so} {written}" for each in kinds for so in ("", " so") for written in numbers]
