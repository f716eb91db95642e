"""One form for texts that look alike: composed letters, plain spaces, nothing invisible.

The normalised text is what every later step works on; `NormalisedText.origin` leads each span
back to the text as its source wrote it, which is what people are shown.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_LOOK_ALIKES = {
    "ð": "đ",  # Icelandic eth, from keyboards and fonts that lack the Vietnamese letter
    "Ð": "Đ",
    "Ɖ": "Đ",
    **dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008", " "),
    **dict.fromkeys("\u2009\u200a\u202f\u205f\u3000", " "),
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},  # full-width ASCII
}
_TRANSLATION = str.maketrans(_LOOK_ALIKES)
_INVISIBLE = re.compile("[\u0000\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_ODD = re.compile(f"[{''.join(map(re.escape, _LOOK_ALIKES))}]|{_INVISIBLE.pattern}")
"""One look for what nearly no text has is many times faster than translating every character."""


@dataclass(frozen=True, slots=True)
class NormalisedText:
    """A normalised text and the way back to the one it was made of."""

    text: str
    original: str
    starts: tuple[int, ...] | None
    """For each character its offset in the original, and the original's length at the end.
    None when both have the same offsets."""

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original that a span of the normalised text stands for."""
        if self.starts is None:
            return start, end
        if start == end:
            return self.starts[start], self.starts[start]
        # A letter that normalises to itself and a mark is one character: it is taken whole.
        while end < len(self.starts) - 1 and self.starts[end] == self.starts[end - 1]:
            end += 1
        stop = self.starts[end]
        # Invisible characters after the last letter belong to nobody: leave them outside.
        while stop > 0 and _INVISIBLE.match(self.original, stop - 1):
            stop -= 1
        return self.starts[start], stop


def normalise(text: str) -> NormalisedText:
    """Compose letters (NFC), map look-alikes and odd spaces, drop what cannot be seen."""
    if unicodedata.is_normalized("NFC", text) and not _ODD.search(text):
        return NormalisedText(text, text, None)
    plain = text.translate(_TRANSLATION)
    if unicodedata.is_normalized("NFC", plain) and not _INVISIBLE.search(plain):
        return NormalisedText(plain, text, None)
    visible = _INVISIBLE.sub("", plain)
    starts: list[int] = []
    if unicodedata.is_normalized("NFC", visible):
        at = 0
        for unseen in _INVISIBLE.finditer(plain):
            starts.extend(range(at, unseen.start()))
            at = unseen.end()
        return NormalisedText(visible, text, (*starts, *range(at, len(text) + 1)))
    letters: list[str] = []
    pending, pending_start = "", 0
    for start, character in enumerate(plain):
        if _INVISIBLE.match(character):
            continue
        if pending and unicodedata.combining(character):
            pending += character
            continue
        _compose(pending, pending_start, letters, starts)
        pending, pending_start = character, start
    _compose(pending, pending_start, letters, starts)
    return NormalisedText("".join(letters), text, (*starts, len(text)))


def _compose(cluster: str, start: int, letters: list[str], starts: list[int]) -> None:
    """Append the composed form of a letter with its marks; all of it stands at the letter."""
    composed = unicodedata.normalize("NFC", cluster)
    letters.append(composed)
    starts.extend([start] * len(composed))
