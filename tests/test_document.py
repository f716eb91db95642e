"""Analysis: an article is analysed alike alone and among others, however its text is encoded."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest

from corpus import Article, read_sources, sample_path
from indexer.analyser import Analyser
from indexer.document import AnalysedArticle, running_text


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser.installed()


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    read = [each for each in read_sources([sample_path()]) if isinstance(each, Article)]
    return [*read[::8], Article(id="none", title="Tin", body="", captions=("", "Ảnh"))]


def assert_alike(one: AnalysedArticle, other: AnalysedArticle) -> None:
    assert list(one.signature) == list(other.signature)
    assert replace(one, signature=other.signature) == other


def test_many_at_once_are_analysed_as_alone(analyser: Analyser, articles: list[Article]) -> None:
    for together, article in zip(analyser.analyse_many(articles), articles, strict=True):
        assert_alike(together, analyser.analyse(article))


def test_decomposed_text_is_analysed_alike_and_spans_lie_in_it(
    analyser: Analyser, articles: list[Article]
) -> None:
    for article in articles:
        decomposed = replace(
            article,
            title=unicodedata.normalize("NFD", article.title),
            summary=unicodedata.normalize("NFD", article.summary),
            body=unicodedata.normalize("NFD", article.body),
        )
        one, other = analyser.analyse(article), analyser.analyse(decomposed)
        assert (one.title, one.body, one.compounds) == (other.title, other.body, other.compounds)
        text = running_text(decomposed)
        for official in other.entities.officials:
            for mention in official.mentions:
                written = text[mention.span.start : mention.span.end]
                composed = unicodedata.normalize("NFC", written)
                assert composed in unicodedata.normalize("NFC", running_text(article))
