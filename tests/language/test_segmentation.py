"""The direct decoder against pyvi itself, and what pyvi cannot take."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import Article, read_sources, sample_path
from indexer.language.normalisation import normalise
from indexer.language.segmentation import default_segmenter
from indexer.language.syllables import old_tone_style


@pytest.fixture(scope="module")
def sample_lines() -> list[str]:
    return [
        unicodedata.normalize("NFC", line)
        for article in read_sources([sample_path()])
        if isinstance(article, Article)
        for line in (article.title, *article.body.split("\n"))
    ]


@pytest.mark.slow
def test_words_are_pyvis_words(sample_lines: list[str]) -> None:
    from pyvi.ViTokenizer import ViTokenizer

    segmenter = default_segmenter()
    odd = ["", " ", "a_b c", "TP.HCM XI. 12.5%", "HỘI NGHỊ", "_", "😀 Hội nghị", "²³ ½", "a@b.vn x"]
    for line in [*sample_lines, *(line.lower() for line in sample_lines[:200]), *odd]:
        assert segmenter.tokenise_like_pyvi(line) == ViTokenizer.tokenize(line)


def test_new_tone_style_is_cut_like_the_old() -> None:
    segmenter = default_segmenter()
    text = "Ủy ban nhân dân hòa nhập cùng Thủy lợi"
    spans = [word.spans for word in segmenter.words(text)]
    assert spans == [word.spans for word in segmenter.words(old_tone_style(text))]
    assert text[spans[0][0][0] : spans[0][-1][1]] == "Ủy ban"


@given(st.text(max_size=200))
@settings(max_examples=300)
def test_spans_cover_every_letter_in_order(text: str) -> None:
    normal = normalise(text).text
    spans = [span for word in default_segmenter().words(normal) for span in word.spans]
    assert spans == sorted(spans)
    covered = "".join(normal[start:end] for start, end in spans)
    assert "".join(covered.split()) == "".join(normal.split())


def test_text_without_spaces_takes_linear_time() -> None:
    segmenter = default_segmenter()
    began = time.process_time()
    segmenter.words("-" * 40_000)
    segmenter.words("QUJDRA" * 10_000 + "@")
    assert time.process_time() - began < 5  # quadratic time would take minutes


def test_half_characters_do_not_stop_it() -> None:
    assert default_segmenter().words("hội \ud800 nghị")
