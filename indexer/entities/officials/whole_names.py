"""Whole names: what the rest of a text tells of names that are cut short, run on or are foreign."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from indexer.entities.records import Span
from indexer.language.letters import LOWER, UPPER
from indexer.language.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.entities.officials.names import PersonName

_NEXT: Final = re.compile(rf"[ \u00a0]([^\W\d_]+?)(?:(?![^\W\d_])|(?<=[{LOWER}])(?=[{UPPER}]))")
"""The next word, to which that behind it may be glued: `Mẫn` in `Lê Minh MẫnThủ tướng`."""
_NEXT_SMALL: Final = re.compile(rf"[ \u00a0][{LOWER}]")
_MIDDLE: Final = 2
"""So many spaces has a name of surname, middle and given name."""
_IN_OTHER_LETTERS: Final = re.compile(r" \((?!Theo )([A-Z][a-z]+(?:[ -]+[A-Za-z][a-z]+){1,2})\)")
"""Behind a name the same as another language writes it: `(Zhang Wei)`."""


def whole_names(
    text: str, names: Sequence[PersonName], is_known: Callable[[str], bool]
) -> list[PersonName]:
    """The names of a text, each with the end that another place of the text, or a known official,
    shows: `Lê Minh mẫn` is `Lê Minh Mẫn`, and so is `Lê Minh Mẫn Chỉ thị`.

    A name that stands once in the letters of another language is a foreigner's everywhere.
    """
    small = [name.name.lower() for name in names]
    written = set(small)
    begun = {name.rpartition(" ")[0] for name in written}
    whole = [
        _completed(text, name, written, is_known)
        if said in begun or said.count(" ") < _MIDDLE
        else name
        for name, said in zip(names, small, strict=True)
    ]
    if any(name.count(" ") > _MIDDLE for name in written):
        often = Counter(name.name for name in whole)
        whole = [_shortened(text, name, often) for name in whole]
    foreign = {
        name.name
        for name in whole
        if text.startswith(" (", name.span.end) and _is_foreign(text, name)
    }
    if not foreign:
        return whole
    return [replace(name, foreign=name.foreign or name.name in foreign) for name in whole]


def _completed(
    text: str, name: PersonName, written: set[str], is_known: Callable[[str], bool]
) -> PersonName:
    """The name with the word behind it, where that makes it another name of the text; a surname and
    a middle name also where it makes them a known official's."""
    following = _NEXT.match(text, name.span.end)
    if not following:
        return name
    longer = f"{name.name} {following.group(1).capitalize()}"
    if longer.lower() in written or (
        name.name.count(" ") < _MIDDLE and is_known(longer) and not is_known(name.name)
    ):
        return replace(name, name=longer, span=Span(name.span.start, following.end()), certain=True)
    return name


def _shortened(text: str, name: PersonName, often: Counter[str]) -> PersonName:
    """The name without its last word, where that begins the next clause and the rest is a name of
    the text: `Thủ tướng A Chỉ thị về …`."""
    shorter = name.name.rpartition(" ")[0]
    if (
        shorter.count(" ") < _MIDDLE
        or often[shorter] < often[name.name]
        or not _NEXT_SMALL.match(text, name.span.end)
    ):
        return name
    end = name.span.start + len(shorter)
    return replace(name, name=shorter, span=Span(name.span.start, end))


def _is_foreign(text: str, name: PersonName) -> bool:
    letters = _IN_OTHER_LETTERS.match(text, name.span.end)
    return letters is not None and not all(map(is_syllable, re.split("[ -]+", letters.group(1))))
