"""Other writings of what was typed: abbreviations, names of cities, numbers of meetings.

`UBND` also finds `Ủy ban nhân dân`, `khóa XI` also `khóa 11`; what was typed counts most.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Final, TypeAlias, TypeGuard

from indexer.language.numbers import to_number, to_roman, to_words
from indexer.language.syllables import fold, has_diacritics, is_syllable
from indexer.language.typing import decode_vni
from indexer.query.parser import to_text
from indexer.query.tree import Alternative, And, Node, Or, Phrase, Word, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_Writings: TypeAlias = "tuple[tuple[Word, ...], ...]"
_NUMBER: Final = re.compile(r"[1-9][0-9]{3,11}")
"""Of four digits at least."""
_UNITS: Final = ("tỷ", "triệu", "nghìn", "usd", "euro", "km")
"""What stands right behind a number and is nothing else without dấu, unlike `ha` in `10 ha noi`."""
_GLUED: Final = re.compile(r"([^\W\d_]+)([0-9]+[^\W\d_]?)")
"""Letters with a number behind them, and perhaps one more letter: `covid19`, `QL1A`."""
_MONTH: Final = "thang"
_OF_DAYS: Final = ("mung", "mong", _MONTH)
"""The first words of days and months in words."""
_BETWEEN: Final = " = "
_MEANS: Final = " > "
_CONTEXT: Final = " @ "
_LONGEST_NUMBER: Final = 3
"""Words in which a number below 100 may be written: `hai mươi tư`."""
_DAY: Final = re.compile(
    r"(?:(?:m[uo]ng )?(?P<day>0?[1-9]|[12][0-9]|3[01]) (?:thang )?|thang )"
    r"(?P<month>0?[1-9]|1[0-2])(?: (?:nam )?(?P<year>[12][0-9]{3}))?"
)
"""The folded words of a day or a month."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """The writings of one thing, as words: those that may be typed for it, and those that are only
    found; and the words that must be there, too, if any."""

    writings: _Writings
    context: frozenset[str]


def unread_lines(lines: Sequence[str]) -> list[int]:
    """The numbers, from 1, of lines that are neither writings nor remarks nor empty."""
    return [
        number
        for number, line in enumerate(lines, 1)
        if line.strip() and not line.startswith("#") and not any(_sides(line))
    ]


def _sides(line: str) -> tuple[_Writings, _Writings]:
    """The writings of one thing in a line: those that may be typed for it, and those that are only
    found; none if it says nothing."""
    text = line.partition(_CONTEXT)[0]
    typed, _, meant = text.partition(_MEANS)
    known, found = _writings(typed), _writings(meant)
    every = known + found
    says_something = known and len(every) > 1 and all(every) and not line.startswith("#")
    return (known, found) if says_something else ((), ())


class Thesaurus:
    """Knows the writings of things, and of the numbers that count meetings and terms."""

    def __init__(self, lines: Iterable[str]) -> None:
        """`lines` in the form of `corpus/registry/synonyms.txt`; others are skipped."""
        self._entries: dict[tuple[str, ...], list[_Entry]] = {}
        self._longest = 1
        self._openings = {counter.split()[0] for counter in (*_COUNTERS, "ki hop", *_OF_DAYS)}
        """The first words of everything that has other writings."""
        digest = blake2b(digest_size=4)
        for line in lines:
            self._add(line)
            digest.update(f"{line}\n".encode())
        self.digest = digest.hexdigest()
        """Another one for other lines."""

    def _add(self, line: str) -> None:
        known, found = _sides(line)
        context = line.partition(_CONTEXT)[2]
        entry = _Entry(known + found, frozenset(_folded(each) for each in _split(context)))
        for writing in known:
            self._entries.setdefault(_folds(writing), []).append(entry)
            self._openings.add(fold(writing[0].key))
            self._longest = max(self._longest, len(writing))

    def expand(self, tree: Node | None) -> Node | None:
        """The tree with Alternatives where something has other writings."""
        match tree:
            case And(nodes):
                expanded = [
                    self.expand(each) or each if isinstance(each, Or) else each
                    for each in self._expand_all(nodes)
                ]
                return expanded[0] if len(expanded) == 1 else And(tuple(expanded))
            case Or(nodes):
                return Or(tuple(self.expand(each) or each for each in nodes))
            case Word() | Phrase():
                return self._expand_all((tree,))[0]
            case _:
                return tree

    def _expand_all(self, nodes: Sequence[Node]) -> list[Node]:
        nodes = _with_units(nodes)
        runs = [_run([node]) for node in nodes]
        folds = [_folds(run) for run in runs]
        shouted = _is_shouted([word for run in runs for word in run])
        whole = " ".join(word for words in folds for word in words)
        out: list[Node] = []
        at = 0
        while at < len(nodes):
            longest = min(self._longest, len(nodes) - at) if self._may_open(folds[at]) else 0
            for size in range(longest, 0, -1):
                part = nodes[at : at + size]
                others = self._others(part, f" {whole} ", shouted=shouted)
                if others:
                    typed = part[0] if size == 1 else And(tuple(part))
                    out.append(Alternative(typed, others))
                    at += size
                    break
            else:
                out.append(nodes[at])
                at += 1
        return out

    def _may_open(self, folds: Sequence[str]) -> bool:
        return bool(folds) and (folds[0] in self._openings or any(map(str.isdigit, folds[0])))

    def _others(
        self, part: Sequence[Node], whole: str, *, shouted: bool
    ) -> tuple[Word | Phrase, ...]:
        if len(part) > 1 and not all(map(_is_unquoted, part)):
            return ()
        run = _run(part)
        if not run:
            return ()
        found = [
            _as_node(writing)
            for entry in self._entries.get(_folds(run), ())
            if not entry.context or any(f" {word} " in whole for word in entry.context)
            for writing in entry.writings
            if _means(run, entry.writings, shouted=shouted) and _folds(writing) != _folds(run)
        ]
        found.extend(_as_node(words_of(text)) for text in _counted(run))
        found.extend(_otherwise_grouped(run))
        found.extend(_parted(run))
        if _is_day(part):
            found.extend(_dated(run))
        return tuple(dict.fromkeys(found))


def _with_units(nodes: Sequence[Node]) -> list[Node]:
    """The parts of a query, a number and its unit as one: `3,5 triệu`."""
    joined: list[Node] = []
    for node in nodes:
        number = joined[-1] if joined else None
        if isinstance(node, Word) and _is_unit(node) and _is_number(number):
            joined[-1] = Phrase((*_run([number]), node), typed=f"{to_text(number)} {node.typed}")
        else:
            joined.append(node)
    return joined


def _is_unit(word: Word) -> bool:
    return fold(word.key) in _UNIT_FOLDS and _means((word,), _UNIT_WORDS, shouted=False)


def _is_number(node: Node | None) -> TypeGuard[Word | Phrase]:
    """Whether a part is a number as it is counted with, not a day or a range."""
    match node:
        case Word(_, typed):
            return typed.isdecimal()
        case Phrase(words) if not node.quoted:
            between = set(node.typed).difference(*(word.typed for word in words))
            return between <= {".", ","} and all(word.typed.isdecimal() for word in words)
        case _:
            return False


def _is_unquoted(node: Node) -> bool:
    return isinstance(node, Word) or (isinstance(node, Phrase) and not node.quoted)


def _run(part: Sequence[Node]) -> tuple[Word, ...]:
    """The words of consecutive nodes; nothing if one is neither word nor phrase."""
    words: list[Word] = []
    for node in part:
        match node:
            case Word():
                words.append(node)
            case Phrase(inner):
                words.extend(inner)
            case _:
                return ()
    return tuple(words)


def _is_shouted(words: Sequence[Word]) -> bool:
    """Whether words of a sentence are typed in capitals throughout, so that these tell nothing."""
    return (
        len(words) > 1
        and all(word.typed.isupper() for word in words)
        and sum(is_syllable(word.typed) for word in words) > 1
    )


def _means(run: tuple[Word, ...], writings: tuple[tuple[Word, ...], ...], *, shouted: bool) -> bool:
    """Whether what was typed is one of the writings; typed dấu must agree, missing may be added.

    An abbreviation that may be read as a syllable (`TƯ`) is one in capitals only, not in `đầu tư`.
    """
    return any(
        len(run) == len(writing)
        and (not _may_be_read(writing) or (run[0].typed.isupper() and not shouted))
        and all(
            typed.key == known.key or not has_diacritics(typed.typed)
            for typed, known in zip(run, writing, strict=True)
        )
        for writing in writings
        if _folds(run) == _folds(writing)
    )


def _may_be_read(writing: tuple[Word, ...]) -> bool:
    """Whether a writing is an abbreviation that is also a syllable."""
    (first, *others) = writing
    return not others and first.typed.isupper() and is_syllable(first.typed)


_COUNTERS: Final = {
    "khoa": ("khóa {}",),
    "lan thu": ("lần thứ {}",),
    "thu": ("thứ {}",),
    "ky hop": ("kỳ họp thứ {}", "kỳ họp {}"),
    "phien hop": ("phiên họp thứ {}", "phiên họp {}"),
    "dai hoi": ("đại hội {}", "đại hội lần thứ {}"),
    "dai hoi dang": ("đại hội đảng {}", "đại hội {}", "đại hội lần thứ {}"),
    "hoi nghi trung uong": ("hội nghị trung ương {}", "hội nghị lần thứ {}"),
}
"""What a number counts after these words, and how else that is written."""


def _counted(run: tuple[Word, ...]) -> list[str]:
    """Other writings of a counted thing: `khóa XI`, `lần thứ hai mươi tư`, `kỳ họp 6`."""
    for size in range(1, min(_LONGEST_NUMBER, len(run) - 1) + 1):
        written = " ".join(word.typed for word in run[-size:])
        number = to_number(written.upper() if _looks_roman(written) else written)
        counter = " ".join(_folds(run[:-size])).replace("ki hop", "ky hop")
        if number is None or not 0 < number < 90 or counter not in _COUNTERS:
            continue
        typed = " ".join(_folds(run))
        texts = [
            form.format(text)
            for form in _COUNTERS[counter]
            for text in (str(number), to_roman(number), to_words(number))
        ]
        return [text for text in texts if " ".join(_folds(words_of(text))) != typed]
    return []


def _otherwise_grouped(run: tuple[Word, ...]) -> list[Word | Phrase]:
    """A number with points between its thousands, or without them: `30000`, `30.000`; with its unit
    if that is there.

    What may be a year is none.
    """
    size = len(run) - _is_unit(run[-1])
    digits, unit = "".join(word.typed for word in run[:size]), run[size:]
    if not _NUMBER.fullmatch(digits) or (not unit and 1900 <= int(digits) < 2100):
        return []
    groups = f"{int(digits):,}".split(",")
    if size == 1:
        return [_as_node((*words_of(".".join(groups)), *unit))]
    same = [word.typed for word in run[:size]] == groups
    return [_as_node((*words_of(digits), *unit))] if same else []


def _parted(run: tuple[Word, ...]) -> list[Word | Phrase]:
    """A number apart from the letters before it, as most articles write it: `covid 19`.

    Raw VNI (`nghi5`) has digits for its dấu.
    """
    glued = _GLUED.fullmatch(run[0].typed) if len(run) == 1 else None
    if glued is None or decode_vni(run[0].typed):
        return []
    return [_as_node(words_of(" ".join(glued.groups())))]


def _is_day(part: Sequence[Node]) -> bool:
    """Whether numbers may be a day: `2/9`, not `2,9` or `2 9`."""
    match part:
        case [Phrase() as node]:
            return not {"/", "-"}.isdisjoint(node.typed)
        case _:
            return any(isinstance(node, Word) and fold(node.key) == _MONTH for node in part)


def _dated(run: tuple[Word, ...]) -> list[Word | Phrase]:
    """Other writings of a day or a month: `2/9`, `02/9`, `mùng 2 tháng 9`; with the year if that is
    there."""
    typed = " ".join(_folds(run))
    found = _DAY.fullmatch(typed)
    if found is None:
        return []
    day, month, year = found["day"], found["month"], found["year"]
    begins = [f"{each} {word}" for each in _digits(day) for word in ("", "tháng ")]
    ends = (f" {year}", f" năm {year}") if year else ("",)
    texts = [
        f"{begin}{each}{end}"
        for begin in begins or ["tháng "]
        for each in _digits(month)
        for end in ends
    ]
    return [_as_node(words_of(text)) for text in texts if fold(text) != typed]


def _digits(number: str | None) -> tuple[str, ...]:
    """A number with and without the nought before it."""
    return tuple(dict.fromkeys((f"{int(number)}", f"{int(number):02}"))) if number else ()


def _looks_roman(text: str) -> bool:
    return bool(text) and set(text.upper()) <= set("XVIL")


def _writings(text: str) -> _Writings:
    return tuple(words_of(each) for each in text.split(_BETWEEN) if text)


def _as_node(words: tuple[Word, ...]) -> Word | Phrase:
    return words[0] if len(words) == 1 else Phrase(words)


def _folds(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(fold(word.key) for word in words)


def _folded(text: str) -> str:
    return " ".join(_folds(words_of(text)))


def _split(text: str) -> list[str]:
    return [each for each in text.split(",") if each.strip()]


_UNIT_WORDS: Final = tuple(map(words_of, _UNITS))
_UNIT_FOLDS: Final = frozenset(fold(word.key) for words in _UNIT_WORDS for word in words)
