"""The lexicon of a cluster knows the words that the columns of a folder know."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Article, read_sources, sample_path
from indexer.analyser import Analyser
from indexer.engine.columns.columns import Columns
from indexer.engine.opensearch.lexicon import Lexicon, LexiconBuilder
from indexer.engine.reading.restoration import restore
from indexer.language.syllables import fold, has_diacritics
from indexer.query.tree import words_of

if TYPE_CHECKING:
    from pathlib import Path

    from indexer.engine import Index

SYLLABLES = st.sampled_from(["hôị", "nghi", "nghị", "nghỉ", "quôć", "trung", "trưng", "xã"])


@pytest.fixture(scope="module")
def columns(sample_index: Path, opened: Index) -> Columns:
    return Columns(sample_index / opened.generation / "columns")


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    analyser = Analyser.installed()
    builder = LexiconBuilder()
    articles = [each for each in read_sources([sample_path()]) if isinstance(each, Article)]
    for each in analyser.cut_many(articles):
        builder.add(each.body)
    return Lexicon.from_bytes(builder.finish().to_bytes())


def test_it_counts_as_the_columns_do(columns: Columns, lexicon: Lexicon) -> None:
    body = columns.fields.body
    for folded in ("hoi", "nghi", "quoc", "thu", "thiem", "xyzzy"):
        assert lexicon.forms(folded) == body.forms(folded)
    lefts, rights = list(body.forms("hoi")), list(body.forms("nghi"))
    assert (lexicon.pair_frequencies(lefts, rights) == body.pair_frequencies(lefts, rights)).all()


def test_it_reads_as_the_columns_do(columns: Columns, lexicon: Lexicon) -> None:
    for text in ("hoi nghi trung uong", "thu thiem", "nguyen van nen", "xyzzy quoc hoi"):
        words = words_of(text)
        expected = restore(columns.fields.body, words, columns.size)
        assert restore(lexicon, words, columns.size) == expected


@given(st.lists(st.lists(SYLLABLES | st.none(), max_size=8), max_size=6))
def test_counts_are_those_of_the_articles(articles: list[list[str | None]]) -> None:
    builder = LexiconBuilder()
    for tokens in articles:
        builder.add(tokens)
    lexicon = Lexicon.from_bytes(builder.finish().to_bytes())
    known = {token for tokens in articles for token in tokens if token}
    for key in known:
        assert lexicon.frequency(key) == sum(key in tokens for tokens in articles)
        having = sum(any(each and fold(each) == fold(key) for each in a) for a in articles)
        assert lexicon.folded[fold(key)] == having
        for other in known:
            beside = sum(
                any(pair == (key, other) for pair in pairwise(tokens)) for tokens in articles
            )
            assert lexicon.pair_frequencies([key], [other])[0, 0] == beside
    assert lexicon.frequency("absent") == 0


@given(st.lists(st.tuples(st.lists(SYLLABLES), st.lists(SYLLABLES)), max_size=6))
def test_titles_count_where_the_body_has_not_the_word(
    articles: list[tuple[list[str], list[str]]],
) -> None:
    builder = LexiconBuilder()
    for body, title in articles:
        builder.add(body, title)
    lexicon = Lexicon.from_bytes(builder.finish().to_bytes())
    for text in ("hội", "nghi", "nghị"):
        (word,) = words_of(text)
        for folding in (False, True):
            loose = folding and not has_diacritics(text)
            same = fold if loose else str
            having = [
                [any(same(key) == same(word.key) for key in part) for part in (body, title)]
                for body, title in articles
            ]
            counted = lexicon.having(word, folding=folding, with_title=True)
            assert counted == sum(any(each) for each in having)
            counted = lexicon.having(word, folding=folding, with_title=False)
            assert counted == sum(body for body, _ in having)


@given(st.lists(st.lists(SYLLABLES, max_size=8), min_size=2, max_size=6))
def test_a_later_run_counts_on(articles: list[list[str]]) -> None:
    whole, first = LexiconBuilder(), LexiconBuilder()
    for tokens in articles:
        whole.add(tokens)
    for tokens in articles[:1]:
        first.add(tokens)
    second = LexiconBuilder(first.finish())
    for tokens in articles[1:]:
        second.add(tokens)
    assert second.finish().terms() == whole.finish().terms()
    assert second.finish().pairs() == whole.finish().pairs()
