"""One form for texts that look alike, and the way back to the original."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from indexer.language.normalisation import normalise
from indexer.language.syllables import (
    fold,
    has_diacritics,
    new_tone_style,
    old_tone_style,
    syllable_key,
)
from indexer.language.tokens import keys_of, tokenise

VIETNAMESE = st.text(
    st.sampled_from(
        "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụ"
        "ứừửữựýỳỷỹỵ .,-\u00a0\u200bĐÐỦ\n"
    ),
    max_size=60,
)


@given(VIETNAMESE | st.text(max_size=60))
def test_every_token_lies_where_it_was_written(text: str) -> None:
    tokens = tokenise(text)
    assert list(tokens.starts) == sorted(tokens.starts)
    for key, start, end in zip(tokens.keys, tokens.starts, tokens.ends, strict=True):
        assert 0 <= start < end <= len(text)
        assert tokenise(text[start:end]).keys == (key,)


@given(st.text())
def test_keys_looked_up_are_keys_cut(text: str) -> None:
    assert keys_of(normalise(text).text) == tokenise(text).keys


@given(VIETNAMESE)
def test_decomposed_text_has_the_same_tokens(text: str) -> None:
    assert tokenise(unicodedata.normalize("NFD", text)).keys == tokenise(text).keys


@given(VIETNAMESE)
def test_case_spaces_and_invisible_characters_do_not_count(text: str) -> None:
    changed = text.upper().replace(" ", "\u00a0")
    changed = "".join(letter + "\u200b" for letter in changed)
    assert tokenise(changed).keys == tokenise(text).keys


@given(VIETNAMESE)
@example("àbùy")
def test_tone_style_does_not_count_and_keeps_offsets(text: str) -> None:
    composed = normalise(text).text
    styled = old_tone_style(composed)
    assert len(styled) == len(composed)
    assert tokenise(styled) == tokenise(composed)


@given(st.text())
def test_normalising_twice_is_normalising_once(text: str) -> None:
    once = normalise(text).text
    assert normalise(once).text == once


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [("hòa", "hoà"), ("thúy", "thuý"), ("ỦY", "uỷ"), ("khóa", "khoá"), ("kỷ", "kỉ"), ("quý", "quí"),
     ("Mỹ", "mĩ"), ("lý", "lí"), ("ðảng", "đảng"), ("ＱＵＯＣ", "quoc")],
)  # fmt: skip
def test_spellings_of_one_syllable_have_one_key(one: str, other: str) -> None:
    assert tokenise(one).keys == tokenise(other).keys


@pytest.mark.parametrize(("one", "other"), [("hoa", "hòa"), ("tay", "tai"), ("thuy", "thui")])
def test_other_syllables_keep_other_keys(one: str, other: str) -> None:
    assert syllable_key(one) != syllable_key(other)


def test_diacritics_are_seen() -> None:
    assert has_diacritics("đi")
    assert has_diacritics("hội")
    assert not has_diacritics("TP.HCM 2023")


@given(st.text())
def test_either_tone_style_keeps_offsets_and_keys(text: str) -> None:
    composed = normalise(text).text
    styled = new_tone_style(composed)
    assert len(styled) == len(composed)
    assert new_tone_style(styled) == styled
    assert old_tone_style(styled) == old_tone_style(composed)


def test_the_first_vowel_bears_the_tone_but_not_behind_qu() -> None:
    assert new_tone_style("Uỷ ban Thanh Hoá, quý khoẻ, quỹ") == "Ủy ban Thanh Hóa, quý khỏe, quỹ"
