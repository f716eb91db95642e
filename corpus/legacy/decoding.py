"""Bytes → text, when nobody says or somebody says wrongly how they were encoded."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from corpus.legacy.syllables import marked_words, vietnamese_share

_DECLARED: Final = re.compile(
    rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})|"""
    rb"""<\?xml[^>]{0,100}encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,40})""",
    re.IGNORECASE,
)
_HEAD: Final = 4096
"""Bytes among which a page must declare its encoding: 1024 by HTML's rule, more are met."""
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WESTERN: Final = "windows-1252"
_OPEN: Final = {byte: chr(byte) for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
_SINGLE_BYTES: Final = ("", "utf-8", "ascii", "iso8859-1", "cp1252", "cp1258")
"""Declarations that are met on TCVN3, VNI and windows-1258 pages alike: nothing follows of them."""
_BROKEN: Final = "\ufffd"
_UTF8_SLIPS: Final = 0.02
"""Broken characters per marked word up to which a text is UTF-8 with slips."""
_SOUND: Final = 0.9
"""Share of possible syllables from which a text is Vietnamese."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and how its bytes were read."""

    text: str
    encoding: str
    note: str = ""
    """What was remarkable: another encoding than the declared one, broken characters."""


def decode(data: bytes, *, declared: str = "") -> Decoded:
    """Read bytes by their mark, as UTF-8 if they are sound as such, else as they declare.

    Never raises. UTF-8 is tried before what a page declares: no other text is sound UTF-8 by
    chance, and declarations are often wrong. Bytes of TCVN3, VNI and windows-1258 come out as
    Western European letters, which `repair_text` then recognises.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(encoding, "replace"), encoding)
    named = _codec_name(declared) or _codec_name(_declaration(data))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_otherwise(data, named)
    wrong = named not in ("", "utf-8", "ascii") and not text.isascii()
    return Decoded(text, "utf-8", f"declared as {named}, but UTF-8" if wrong else "")


def _decode_otherwise(data: bytes, named: str) -> Decoded:
    text = data.decode("utf-8", "replace").rstrip(_BROKEN)
    broken = text.count(_BROKEN)
    if not broken and not text.isascii():
        return Decoded(text, "utf-8", "the last character is cut off")
    if broken <= len(marked_words(text)) * _UTF8_SLIPS:
        return Decoded(text, "utf-8", f"{broken} broken characters")
    if named == "cp1258":
        vietnamese = unicodedata.normalize("NFC", data.decode(named, "replace"))
        if vietnamese_share(vietnamese) >= _SOUND:
            return Decoded(vietnamese, "windows-1258")
    if named in _SINGLE_BYTES:
        note = "declared as UTF-8, but is not" if named == "utf-8" else ""
        return Decoded(_western(data), _WESTERN, note or ("" if named else "not declared"))
    try:
        return Decoded(data.decode(named, "replace"), named)
    except UnicodeError:  # punycode and its like replace nothing
        return Decoded(text, "utf-8", f"declared as {named}, but is not")


def _western(data: bytes) -> str:
    """windows-1252, with the five bytes that it leaves open read as Latin-1 has them."""
    try:
        return data.decode(_WESTERN)
    except UnicodeDecodeError:
        return "".join(_OPEN.get(byte) or bytes((byte,)).decode(_WESTERN) for byte in data)


def _declaration(data: bytes) -> str:
    found = _DECLARED.search(data[:_HEAD])
    return (found.group(1) or found.group(2)).decode("ascii") if found else ""


def _codec_name(label: str) -> str:
    """Python's name of a text encoding; nothing for a label that is none."""
    try:
        b"a".decode(label)  # refuses what is no text encoding, such as "zip" or "hex"
        return codecs.lookup(label).name
    except (LookupError, ValueError):
        return ""
