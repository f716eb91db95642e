"""Legacy text: what was typed before Unicode comes back letter for letter; sound text is left."""

from __future__ import annotations

import html
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from old_letters import to_tcvn3, to_vni

from corpus import Article, read_sources, sample_path
from corpus.legacy import (
    Conversion,
    Repaired,
    decode,
    from_tcvn3,
    from_vni,
    repair_article,
    repair_text,
)

if TYPE_CHECKING:
    from collections.abc import Callable

TONES = "\u0300\u0301\u0303\u0309\u0323"
LETTERS = frozenset(
    unicodedata.normalize("NFC", letter + tone)
    for letter in "aăâeêioôơuưyđAĂÂEÊIOÔƠUƯYĐ"
    for tone in ("", *TONES)
    if letter not in "đĐ" or not tone
)
WRITABLE = LETTERS | frozenset(map(chr, range(32, 127)))
"""What the old encodings can write: typographic quotes and dashes are later."""
PARAGRAPHS = sorted(
    {
        paragraph
        for article in read_sources([sample_path()])
        if isinstance(article, Article)
        for paragraph in (article.title, article.summary, *article.body.split("\n"))
        if len(paragraph) > 40 and WRITABLE.issuperset(paragraph)
    }
)
paragraphs = st.sampled_from(PARAGRAPHS)
SYLLABLES = ["Ã", "à", "À", "NGÃ", "XÃ", "ÔNG", *sorted({w for p in PARAGRAPHS for w in p.split()})]


def mojibake(text: str) -> str:
    """UTF-8 bytes read as windows-1252, the bytes it leaves open as Latin-1."""
    return "".join(
        chr(byte) if byte in b"\x81\x8d\x8f\x90\x9d" else bytes((byte,)).decode("cp1252")
        for byte in text.encode()
    )


def windows_1258(text: str) -> bytes:
    """Letters with a circumflex, breve or horn are single, tones stand behind them."""
    pieces = []
    for letter in unicodedata.normalize("NFC", text):
        marks = unicodedata.normalize("NFD", letter)
        tone = next((mark for mark in marks if mark in TONES), "")
        pieces.append(
            unicodedata.normalize("NFC", marks.replace(tone, "") if tone else marks) + tone
        )
    return "".join(pieces).encode("windows-1258")


SPOIL: dict[Conversion, Callable[[str], str]] = {
    Conversion.TCVN3: to_tcvn3,
    Conversion.VNI: to_vni,
    Conversion.WINDOWS_1258: lambda text: windows_1258(text).decode("cp1252"),
    Conversion.MOJIBAKE: mojibake,
    Conversion.ENTITIES: lambda text: (
        html.escape(text, quote=False).encode("ascii", "xmlcharrefreplace").decode("ascii")
    ),
    Conversion.COMPOSED: lambda text: unicodedata.normalize("NFD", text),
}


def test_there_is_enough_to_try() -> None:
    assert len(PARAGRAPHS) > 500


@pytest.mark.parametrize("conversion", SPOIL)
@given(text=paragraphs)
def test_spoiled_text_is_detected_and_comes_back_whole(conversion: Conversion, text: str) -> None:
    repaired = repair_text(SPOIL[conversion](text))
    assert repaired.text == text
    assert repaired.conversions == (conversion,)


@given(paragraphs)
def test_sound_vietnamese_is_left_alone(text: str) -> None:
    assert repair_text(text) == Repaired(text)


@given(st.text(st.characters(max_codepoint=127, exclude_characters="&")))
def test_plain_letters_and_numbers_are_left_alone(text: str) -> None:
    assert repair_text(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        "The café's résumé was naïve: a façade, à la carte, señor Müller paid 100 £.",
        "Der Präsident empfängt am Freitag den französischen Außenminister in München.",
        "Le président a été reçu à l'Élysée; la réunion a duré près de trois heures.",
        "xã Hà Nam", "ông Lê Văn Bình, bà Cao Thị Mơ", "© 2023 Báo Mẫu – 25 °C, 5 × 5 m²",
        "Hà Nam", "Tô Lâm", "AT&T & R&D", "1.234.567 đồng (tăng 5 %)",
        "Việc Ã a", "NGÃ BA XÃ nhà",
    ],
)  # fmt: skip
def test_other_languages_and_short_texts_are_not_taken_for_legacy(text: str) -> None:
    assert repair_text(text).text == text
    assert repair_text(text).conversions == ()


letters = st.text(st.sampled_from(sorted(LETTERS)), max_size=30)


@pytest.mark.parametrize("conversion", SPOIL)
@given(words=st.lists(st.sampled_from(SYLLABLES), max_size=8))
def test_text_that_was_put_right_is_left_alone(conversion: Conversion, words: list[str]) -> None:
    once = repair_text(SPOIL[conversion](" ".join(words))).text
    assert repair_text(once) == Repaired(once)


@given(letters)
def test_vni_table_leads_there_and_back(text: str) -> None:
    assert from_vni(to_vni(text)) == text


@given(letters.map(str.lower))
def test_tcvn3_table_leads_there_and_back(text: str) -> None:
    assert from_tcvn3(to_tcvn3(text)) == text


def test_headings_in_a_capital_font_become_capitals() -> None:
    assert from_tcvn3("NGUY\u00d4N V\u00a8N AN") == "NGUYỄN VĂN AN"


@pytest.mark.parametrize(
    ("spoiled", "right"),
    [
        ("Héi nghÞ Thµnh ñy häp phiªn cuèi n¨m", "Hội nghị Thành ủy họp phiên cuối năm"),
        ("Hoäi nghò Thaønh uûy hoïp phieân cuoái naêm", "Hội nghị Thành ủy họp phiên cuối năm"),
    ],
)
def test_known_spellings(spoiled: str, right: str) -> None:
    assert repair_text(spoiled).text == right


def test_an_article_says_what_was_done() -> None:
    article = Article(
        id="a",
        title=to_tcvn3("Họp"),
        body=to_tcvn3("Hội nghị diễn ra ở thành phố. Đại biểu thảo luận nhiều việc."),
        captions=(unicodedata.normalize("NFD", "Quang cảnh buổi họp"),),
        metadata={"event": "e"},
    )
    repaired = repair_article(article)
    assert repaired.title == "Họp"
    assert repaired.captions == ("Quang cảnh buổi họp",)
    assert repaired.metadata == {"event": "e", "conversions": ["tcvn3", "nfd"]}
    assert repair_article(repaired).title == "Họp"


@given(paragraphs, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_bytes_of_unicode_are_read_whatever_is_declared(text: str, encoding: str) -> None:
    for declared in ("", "utf-8", "iso-8859-1", "no-such-encoding", "hex"):
        assert decode(text.encode(encoding), declared=declared).text == text


@given(paragraphs)
def test_single_byte_text_is_read_and_repaired(text: str) -> None:
    for data in (
        to_tcvn3(text).encode("latin-1"),
        to_vni(text).encode("latin-1"),
        windows_1258(text),
    ):
        for declared in ("", "iso-8859-1", "windows-1258", "utf-8"):
            assert repair_text(decode(data, declared=declared).text).text == text


@given(st.binary(max_size=200), st.text(max_size=12))
def test_decoding_never_fails(data: bytes, declared: str) -> None:
    assert isinstance(decode(data, declared=declared).text, str)


def test_a_cut_character_is_no_reason_for_another_encoding() -> None:
    text = "Hội nghị diễn ra ở thành phố"
    assert decode(text.encode()[:-1]).text == text[:-1]
    broken = decode((text * 20).encode().replace("ễ".encode(), b"\xe1", 1))
    assert broken.encoding == "utf-8"
    assert broken.note == "1 broken characters"
