"""The direct decoder against pyvi itself, its two paths against each other, its way out."""

from __future__ import annotations

import pickle
import sys
import time
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import Article, read_sources, sample_path
from indexer.errors import ModelUnreadableError
from indexer.language import pyvi_model, segmentation, segmentation_table
from indexer.language.normalisation import normalise
from indexer.language.pyvi_model import SegmentationModel, load_model
from indexer.language.segmentation import ModelSegmenter, default_segmenter
from indexer.language.segmentation_fallback import PyviSegmenter
from indexer.language.segmentation_tokens import compounds
from indexer.language.syllables import old_tone_style

if TYPE_CHECKING:
    from pathlib import Path

FILLER = "Hội nghị Ban Chấp hành Đảng bộ tỉnh khoá XI bàn về phát triển kinh tế - xã hội. " * 5
"""Makes a call long enough to be decoded with numpy."""
ODD = [
    "",
    " ",
    "a_b c",
    "TP.HCM XI. 12.5%",
    "HỘI NGHỊ",
    "_",
    "😀 Hội nghị",
    "²³ ½",
    "a@b.vn x",
    "(http://a.vn/b), “Hội nghị”...",
    "Tp. TP. Mr. hội. Nam. ... ==> -> >>",
    "\u2028hội\tnghị\x85ban",
]
PIECES = st.sampled_from(
    "hội nghị Hội Nghị ban chấp hành hoà hòa HÒA Nguyễn Văn An uỷ viên trung ương Tp. XI. 12,5 "
    "2024. \ud800 - , . ... “ ” ( ) ?! _ a_b http://a.vn/b, a@b.vn toà án nhân dân tối cao"
    " ->".split()
)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " ", " ", "\n"]))).map(
        lambda pieces: "".join(piece + gap for piece, gap in pieces)
    ),
)


@pytest.fixture(scope="module")
def sample_texts() -> list[str]:
    return [
        unicodedata.normalize("NFC", text)
        for article in read_sources([sample_path()])
        if isinstance(article, Article)
        for text in (article.title, article.body)
    ]


@pytest.fixture(scope="module")
def sample_lines(sample_texts: list[str]) -> list[str]:
    return [line for text in sample_texts for line in text.split("\n")]


@pytest.fixture(scope="module")
def model() -> SegmentationModel:
    return load_model()


@pytest.mark.slow
def test_words_are_pyvis_words(sample_texts: list[str], sample_lines: list[str]) -> None:
    ours, pyvis = default_segmenter(), PyviSegmenter()
    lower = [text.lower() for text in sample_texts[:100]]
    padded = [f"{odd}\n{FILLER}{odd}" for odd in ODD]
    unbearable = ["a …_b __ c_", "\n\n hội nghị \n", "hội \ud800 nghị", "\0"]
    for text in [*sample_texts, *sample_lines, *lower, *ODD, *padded, *unbearable]:
        assert ours.words(text) == pyvis.words(text)
    texts = [*sample_texts, *padded, *unbearable]
    assert ours.compounds_of(texts) == pyvis.compounds_of(texts)


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


def test_compounds_are_keys_of_the_words_of_two_syllables_and_more() -> None:
    text = "Hội nghị của TP. Hồ Chí Minh\nỦy ban"
    expected = ("hôị_nghị", "hồ_chí_minh", "uỷ_ban")
    segmenter = default_segmenter()
    assert segmenter.compounds_of([text, "", "của"]) == [expected, (), ()]
    assert segmenter.compounds_of(["", text, FILLER])[:2] == [(), expected]
    assert segmenter.compounds_of([]) == []


@given(st.lists(TEXTS, max_size=5))
@settings(max_examples=300)
def test_many_texts_are_cut_like_each(texts: list[str]) -> None:
    normal = [normalise(text).text for text in texts]
    segmenter = default_segmenter()
    expected = [compounds(segmenter, text) for text in normal]
    assert segmenter.compounds_of([*normal, FILLER])[:-1] == expected


def test_many_lines_are_cut_like_each(sample_texts: list[str]) -> None:
    segmenter = default_segmenter()
    expected = [compounds(segmenter, text) for text in sample_texts]
    assert segmenter.compounds_of(sample_texts) == expected


def test_blocks_and_full_tables_change_nothing(
    sample_texts: list[str], model: SegmentationModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = sample_texts[:60]
    expected = default_segmenter().compounds_of(texts)
    monkeypatch.setattr(segmentation, "_BLOCK", 3000)
    monkeypatch.setattr(segmentation_table, "_MEMORY_LIMIT", 1 << 16)
    forgetful = ModelSegmenter(model)
    assert forgetful.compounds_of(texts) == expected


def test_threads_share_a_segmenter(sample_texts: list[str], model: SegmentationModel) -> None:
    segmenter = ModelSegmenter(model)
    expected = default_segmenter().compounds_of(sample_texts)
    with ThreadPoolExecutor(4) as pool:
        for found in pool.map(segmenter.compounds_of, [sample_texts] * 4):
            assert found == expected


def test_text_without_spaces_takes_linear_time() -> None:
    segmenter = default_segmenter()
    runs = ["-" * 40_000, "QUJDRA" * 10_000 + "@"]
    began = time.process_time()
    for run in runs:
        segmenter.words(run)
    segmenter.compounds_of(runs)
    assert time.process_time() - began < 8  # quadratic time would take minutes


def test_half_characters_do_not_stop_it() -> None:
    assert default_segmenter().words("hội \ud800 nghị")
    assert default_segmenter().compounds_of([FILLER + " \ud800", "\ud800"])[0]


def test_an_unreadable_model_is_left_to_pyvi(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse() -> SegmentationModel:
        raise ModelUnreadableError("unknown labels")

    monkeypatch.setattr(segmentation, "load_model", refuse)
    found = default_segmenter.__wrapped__()
    assert isinstance(found, PyviSegmenter)
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "unknown labels" in caplog.text


def test_without_pyvi_there_is_an_error_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyvi.ViTokenizer", None)
    with pytest.raises(ModelUnreadableError, match="cannot be loaded"):
        PyviSegmenter()


@pytest.mark.parametrize(
    "content", [b"", b"no pickle", pickle.dumps({"modelfile": 1}), pickle.dumps(1)]
)
def test_models_of_another_form_are_refused(
    content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "pyvi3.pkl").write_bytes(content)
    (tmp_path / "models" / "words.txt").write_text("hội nghị")
    monkeypatch.setattr(pyvi_model, "_pyvi_folder", lambda: tmp_path)
    with pytest.raises(ModelUnreadableError):
        load_model()


def test_models_with_other_weights_are_refused(model: SegmentationModel) -> None:
    parts = {
        "begin_inside": model.begin_inside,
        "inside_begin": model.inside_begin,
        "inside_inside": model.inside_inside,
    }
    with pytest.raises(ModelUnreadableError, match="word\\[-3:\\]"):
        SegmentationModel(
            attributes={"bias": 1.0, "word[-3:]": 1.0},
            begin_begin=model.begin_begin,
            pairs=frozenset(),
            triples=frozenset(),
            **parts,
        )
    with pytest.raises(ModelUnreadableError, match="equal labels"):
        SegmentationModel(
            attributes={}, begin_begin=9.0, pairs=frozenset(), triples=frozenset(), **parts
        )
