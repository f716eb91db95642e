"""Put spoiled text right, and say what was done.

Each step is taken only when its result reads as Vietnamese and the text before did not, so that
sound text of any language comes out as it went in.
"""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import ftfy

from corpus.legacy.mojibake import without_mojibake
from corpus.legacy.syllables import marked_words, vietnamese_share
from corpus.legacy.tables import from_tcvn3, from_vni

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from corpus.article import Article


class Conversion(StrEnum):
    """What was done to a text; the value stands in an article's metadata under `conversions`."""

    TCVN3 = "tcvn3"
    VNI = "vni"
    WINDOWS_1258 = "windows-1258"
    MOJIBAKE = "mojibake"
    """UTF-8 that was read as Western European."""
    ENTITIES = "html-entities"
    COMPOSED = "nfd"
    """Letters and marks that stood apart were joined."""


@dataclass(frozen=True, slots=True)
class Repaired:
    """A text put right and the conversions that it took, in their order."""

    text: str
    conversions: tuple[Conversion, ...] = ()


_ENTITY: Final = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});")
_MOJIBAKE: Final = re.compile("á[»º]|Ã[\u0080-\u00ff ]|Ä[‘\u0091\u0083ƒ©¨]|Æ[°¡]|â€")
_BEYOND_WESTERN: Final = re.compile("[\u0100-\u01b0\u1ea0-\u1ef9]")
"""Letters that Unicode has for Vietnamese and single bytes have not."""
_ENOUGH_WORDS: Final = 2
"""Marked words below which chance may make any text look Vietnamese."""
_SOUND: Final = 0.9
"""Share of possible syllables from which a text is Vietnamese."""
_SPOILED: Final = 0.75
"""Share up to which it is not, and may be written in another encoding."""


def _from_windows_1258(text: str) -> str:
    """Read again, as windows-1258, what was read as windows-1252: its tones stand behind letters.

    Raises UnicodeError when the text did not come from such bytes.
    """
    return unicodedata.normalize("NFC", text.encode("windows-1252").decode("windows-1258"))


_TABLES: Final[Mapping[Conversion, Callable[[str], str]]] = {
    Conversion.TCVN3: from_tcvn3,
    Conversion.VNI: from_vni,
    Conversion.WINDOWS_1258: _from_windows_1258,
}


def table_of(text: str) -> Conversion | None:
    """The single-byte encoding in which a text is written, or None for sound Unicode."""
    return _table_of(text, None)


def repair_text(text: str, *, table: Conversion | None = None) -> Repaired:
    """Resolve entities, undo wrong decodings, compose letters, convert TCVN3 and VNI.

    `table` names the encoding of the text around it, for pieces too short to tell by themselves.
    """
    conversions: list[Conversion] = []

    def became(new: str, conversion: Conversion) -> str:
        if new != text:
            conversions.append(conversion)
        return new

    if _ENTITY.search(text):
        text = became(html.unescape(text), Conversion.ENTITIES)
    if _MOJIBAKE.search(text):
        text = became(_read_rightly(text), Conversion.MOJIBAKE)
    if not unicodedata.is_normalized("NFC", text):
        text = became(unicodedata.normalize("NFC", text), Conversion.COMPOSED)
    if found := _table_of(text, table):
        text = became(_TABLES[found](text), found)
    return Repaired(text, tuple(conversions))


def repair_article(article: Article, *, read_again: bool = False) -> Article:
    """Repair every text of an article; what was done is added to its metadata.

    `read_again` says that its text was mojibake and was put right before it was taken apart.
    """
    whole = "\n".join((article.title, article.summary, article.body))
    table = table_of(whole)
    done = {Conversion.MOJIBAKE: None} if read_again else {}

    def repaired(text: str) -> str:
        result = repair_text(text, table=table)
        done.update(dict.fromkeys(result.conversions))
        return result.text

    better = replace(
        article,
        title=repaired(article.title),
        body=repaired(article.body),
        summary=repaired(article.summary),
        captions=tuple(repaired(caption) for caption in article.captions),
        source=repaired(article.source),
        author=repaired(article.author),
        category=repaired(article.category),
    )
    if not done:
        return better
    names = [conversion.value for conversion in Conversion if conversion in done]
    return replace(better, metadata={**article.metadata, "conversions": list(names)})


def _read_rightly(text: str) -> str:
    """The text read rightly, also where spaces were squeezed before (ftfy guesses at those)."""
    (text,) = without_mojibake([text])
    return "\n".join(map(_guessed, text.split("\n")))


def _guessed(line: str) -> str:
    """What ftfy guesses at, if it reads better: to it each `Ã` before a space is a broken `à`."""
    fixed = ftfy.fix_encoding(line)
    return fixed if vietnamese_share(fixed) > vietnamese_share(line) else line


def _table_of(text: str, around: Conversion | None) -> Conversion | None:
    """The encoding of a text, `around` being that of the text around it."""
    if text.isascii() or _BEYOND_WESTERN.search(unicodedata.normalize("NFC", text)):
        return None
    before = vietnamese_share(text)
    shares: dict[Conversion, float] = {}
    for name, convert in _TABLES.items():
        try:
            converted = convert(text)
        except UnicodeError:
            continue
        if len(marked_words(converted)) >= _ENOUGH_WORDS or name is around:
            shares[name] = vietnamese_share(converted)
    if around in shares and shares[around] >= before:
        return around
    best = max(shares, key=lambda name: shares[name], default=None)
    if best is None or before > _SPOILED or shares[best] < _SOUND:
        return None
    return best
