"""The parser: understands the syntax, never raises, searches unsound input literally."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.query import And, Not, Or, Phrase, Prefix, Word, parse_query
from indexer.query.parser import MAX_QUERY_LENGTH, MAX_WORDS
from indexer.query.tree import positive_words


def word(text: str) -> Word:
    tree = parse_query(text).tree
    assert isinstance(tree, Word)
    return tree


def test_words_are_joined_by_and() -> None:
    assert parse_query("hội nghị").tree == And((word("hội"), word("nghị")))


def test_quotes_of_all_kinds_make_phrases() -> None:
    phrase = Phrase((word("quốc"), word("hội")))
    for text in ('"quốc hội"', "“quốc hội”", "«quốc hội»", "„quốc hội‟"):
        assert parse_query(text).tree == phrase


def test_what_is_written_together_is_a_phrase() -> None:
    assert parse_query("04-NQ/TW").tree == Phrase((word("04"), word("NQ"), word("TW")))


def test_minus_or_and_prefix() -> None:
    assert parse_query("a -b").tree == And((word("a"), Not(word("b"))))
    assert parse_query("a OR b c").tree == And((Or((word("a"), word("b"))), word("c")))
    assert parse_query("a hoặc b").tree == Or((word("a"), word("b")))
    assert parse_query("chín*").tree == Prefix(word("chín").key, "chín")


@pytest.mark.parametrize("text", ['"quốc hội', "OR a", "a OR", "a OR OR b", 'a "b" "c'])
def test_unsound_syntax_is_searched_literally(text: str) -> None:
    parsed = parse_query(text)
    assert parsed.literal
    assert parsed.words


@pytest.mark.parametrize("text", ["", "   ", "!!! ... «»", "-", '""'])
def test_nothing_to_look_for(text: str) -> None:
    assert parse_query(text).tree is None


def test_long_queries_are_cut() -> None:
    assert parse_query("x" * (MAX_QUERY_LENGTH + 1)).cut
    many = parse_query(" ".join(f"w{number}" for number in range(MAX_WORDS + 9)))
    assert many.cut
    assert len(many.words) == MAX_WORDS


@given(st.text(st.sampled_from('ab "“”-*OR hoặc()~:\\\x00\ud800đ\u200b'), max_size=80) | st.text())
def test_nothing_raises(text: str) -> None:
    parsed = parse_query(text)
    if parsed.tree is not None:
        list(positive_words(parsed.tree))
