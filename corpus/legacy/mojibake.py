"""UTF-8 that was read as Latin-1 or windows-1252: `Thà\xa0nh phá»\x91` for Thành phố.

Some bytes of UTF-8 become white space in it (`\\xa0` of à, `\\x85` of ễ), so that it must be put
right before anything squeezes spaces, breaks lines or parses markup.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final

from corpus.legacy.syllables import vietnamese_share

if TYPE_CHECKING:
    from collections.abc import Sequence

_LATE: Final = {
    bytes((byte,)).decode("windows-1252"): byte
    for byte in range(0x80, 0xA0)
    if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)  # windows-1252 leaves them open
}
"""The characters that windows-1252 has where Latin-1 has controls."""
_BYTES: Final = {**{chr(byte): byte for byte in range(0x80, 0x100)}, **_LATE}
_FOLLOWS: Final = f"[\x80-\xbf{''.join(map(re.escape, _LATE))}]"
_SEQUENCE: Final = re.compile(
    f"[\xc2-\xdf]{_FOLLOWS}|[\xe0-\xef]{_FOLLOWS}{{2}}|[\xf0-\xf4]{_FOLLOWS}{{3}}"
)
_ENTITY: Final = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{3}|#[xX][0-9a-fA-F]{2});")
_LAYERS: Final = 3
"""How often a text may have been read wrongly, one time over the other."""


def without_mojibake(texts: Sequence[str]) -> list[str]:
    """The texts of one article or the whole text of its page, read rightly.

    What makes the whole read better is done to every line that does not get worse by it;
    otherwise only to lines that are better alone: sound text holds such letters, too (`NGÃ BA`).
    """
    for _ in range(_LAYERS):
        better = _one_layer(texts)
        if better == list(texts):
            break
        texts = better
    return list(texts)


def _one_layer(texts: Sequence[str]) -> list[str]:
    read = list(map(_read_again, texts))
    if read == list(texts):
        return read
    spoiled = vietnamese_share("\n".join(read)) > vietnamese_share("\n".join(texts))
    return [_line_by_line(text, spoiled=spoiled) for text in texts]


def _line_by_line(text: str, *, spoiled: bool) -> str:
    return "\n".join(_better(line, spoiled=spoiled) for line in text.split("\n"))


def _better(line: str, *, spoiled: bool) -> str:
    again = _read_again(line)
    if again == line:
        return line
    gain = vietnamese_share(again) - vietnamese_share(line)
    return again if gain > 0 or (spoiled and gain == 0) else line


def _read_again(text: str) -> str:
    """Sequences of characters that are those of UTF-8's bytes, as what these bytes mean."""
    if text.isascii():
        return text
    plain = _ENTITY.sub(_western_entity, text)
    read = _SEQUENCE.sub(_decoded, plain)
    return read if read != plain else text


def _western_entity(found: re.Match[str]) -> str:
    """An entity that stands for a byte (`&nbsp;` behind `Ã`); others as they are."""
    letter = html.unescape(found.group())
    return letter if letter in _BYTES else found.group()


def _decoded(found: re.Match[str]) -> str:
    data = bytes(_BYTES[letter] for letter in found.group())
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return found.group()
