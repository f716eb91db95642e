"""Reading: a text as the finders of entities look at it, its shared views made once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from indexer.entities.bodies import main_city
from indexer.language.letters import LOWER, UPPER
from indexer.language.syllables import new_tone_style

if TYPE_CHECKING:
    from datetime import date

_BROKEN_CITY: Final = re.compile(
    r"TP\.\n(?=(?:HCM|Huế|Vinh|(?!Ông|Bà|Anh|Chị)"
    rf"[{UPPER}][{LOWER}]+ [{UPPER}][{LOWER}]))"
)
"""A line that ends between `TP.` and a city: a machine took the dot for the end of a sentence."""
_NUMBER: Final = re.compile(r"[0-9][0-9]*")
"""Not `[0-9]+`: to what begins with a class of letters and no repetition the engine can skip."""


@dataclass(frozen=True)
class Reading:
    """A normalised text and what is known around it."""

    text: str
    """In the new tone style (`Ủy ban`, `khóa`) and with `gửi` for `gởi`: rules and lists have to
    know no other."""
    written: str
    """The same as it was written, offset for offset."""
    small: str
    """The text in small letters, offset for offset: searching it needs no case folding."""
    published: date | None
    author: str
    numbers: tuple[tuple[int, int], ...]
    """Where numbers begin and end: dates and documents are looked for at them."""
    body: int
    """Where the text itself ends; the title and captions read after it begin there."""

    @classmethod
    def of(
        cls, text: str, *, published: date | None = None, author: str = "", context: str = ""
    ) -> Reading:
        """Prepare a normalised text; its context is read behind it."""
        body = len(text)
        text = f"{text}\n{context}" if context else text
        written = text
        text = new_tone_style(text).replace("gởi", "gửi").replace("Gởi", "Gửi")
        if "TP.\n" in text:
            text = _BROKEN_CITY.sub("TP. ", text)
        numbers = tuple([match.span() for match in _NUMBER.finditer(text)])
        return cls(text, written, _small(text), published, author, numbers, body)

    @cached_property
    def city(self) -> str | None:
        """The centrally run city that the text names most: what its bare `Thành phố` means."""
        return main_city(self.text)


def _small(text: str) -> str:
    """The text in small letters, of the same length: a letter that would grow stays as it is."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
