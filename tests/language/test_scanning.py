"""Scanning: the words that cutting the whole text finds, found without cutting it."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from indexer.language.scanning import Scanner
from indexer.language.syllables import fold
from indexer.language.tokens import tokenise

ODD = "\u00a0\u200b\ufeffðÐ＆Ａﬁß漢😀™İΣ\u0301\ud800"
TEXTS = st.text(
    st.sampled_from("hội nghị Đảng bộ, kỳ quý Mỹ lý.\n0") | st.sampled_from(ODD), max_size=60
).map(lambda text: text + " hội nghị " * 30)  # longer than what is cut at once
WORDS = ["hoi", "nghi", "dang", "ki", "qui", "bo", "a"]


@given(TEXTS, st.sampled_from(["NFC", "NFD"]))
def test_spans_and_wanted_words_are_those_of_the_tokens(text: str, form: str) -> None:
    text = unicodedata.normalize(form, text)  # type: ignore[arg-type]  # one of two forms
    tokens = tokenise(text)
    scan = Scanner(WORDS, ["ng", "k"]).scan(text)
    assert (tuple(scan.starts), tuple(scan.ends)) == (tokens.starts, tokens.ends)
    wanted = scan.wanted
    rows = zip(wanted.keys, wanted.starts, wanted.ends, strict=True)
    found = dict(zip(wanted.numbers, rows, strict=True))
    assert list(found) == sorted(found)
    for number, key in enumerate(tokens.keys):
        folded = fold(key)
        if folded in WORDS or folded.startswith(("ng", "k")) or number in found:
            assert found[number] == (key, tokens.starts[number], tokens.ends[number])


def test_very_long_words_are_known_by_their_beginning() -> None:
    text = "x" * 500 + " hội " * 40
    wanted = Scanner(["x" * 64]).scan(text).wanted
    assert (wanted.numbers, wanted.keys) == ([0], ["x" * 64])
    assert (wanted.starts, wanted.ends) == ([0], [500])
