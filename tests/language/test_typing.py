"""Words typed with the input method switched off."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.language.syllables import spell
from indexer.language.typing import decode_telex, decode_vni


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("quoocs", "quốc"), ("hooij", "hội"), ("hojp", "họp"), ("truwowngf", "trường"),
     ("ddaats", "đất"), ("suwra", "sửa"), ("nuwowcs", "nước"), ("tuyeen", "tuyên"), ("uyr", "uỷ")],
)  # fmt: skip
def test_telex(typed: str, meant: str) -> None:
    key = decode_telex(typed)
    assert key is not None
    assert spell(key) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("quo61c", "quốc"), ("ho65i", "hội"), ("nu7o71c", "nước"), ("d9a61t", "đất"),
     ("tru7o7ng2", "trường"), ("D9oa2n", "đoàn")],
)  # fmt: skip
def test_vni(typed: str, meant: str) -> None:
    key = decode_vni(typed)
    assert key is not None
    assert spell(key) == meant


@pytest.mark.parametrize("word", ["van", "minh", "quốc", "", "2023", "tr", "12a"])
def test_other_words_are_left_alone(word: str) -> None:
    assert decode_telex(word) is None
    assert decode_vni(word) is None


@given(st.text(max_size=12) | st.text(st.sampled_from("adeouwsfrxj169"), max_size=10))
def test_nothing_raises(word: str) -> None:
    decode_telex(word)
    decode_vni(word)
