"""Reading: a text as the finders of entities look at it, its shared views made once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.entities.bodies import main_city

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Reading:
    """A normalised text and what is known around it."""

    text: str
    small: str
    """The text in small letters, offset for offset: searching it needs no case folding."""
    city: str | None
    """The centrally run city that the text names most: what its bare `Thành phố` means."""
    published: date | None
    author: str

    @classmethod
    def of(cls, text: str, *, published: date | None = None, author: str = "") -> Reading:
        """Prepare a normalised text."""
        return cls(text, _small(text), main_city(text), published, author)


def _small(text: str) -> str:
    """The text in small letters, of the same length: a letter that would grow stays as it is."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
