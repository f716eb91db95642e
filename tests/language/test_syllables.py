"""The spellings of one syllable."""

from __future__ import annotations

import pytest

from indexer.language.syllables import is_syllable


@pytest.mark.parametrize("word", ["Thọ", "nghiêng", "Quyết", "Đà", "ý", "Gìn", "khuya", "Quỳnh"])
def test_a_syllable_is_known_by_its_shape(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["Viettel", "Masan", "Jakarta", "Bs", "BYT", "tổ-chức", ""])
def test_other_words_are_none(word: str) -> None:
    assert not is_syllable(word)
