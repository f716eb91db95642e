"""Query trees in the cluster's query language: what can be held without a server."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.engine.opensearch.search.clauses import Matching, prefix
from indexer.language.syllables import fold, has_diacritics, syllable_key
from indexer.query import Phrase, Prefix, Word

WORDS = st.sampled_from(
    "nghị nghệ nghĩa nghi đê đệ đến để quốc chín chí chìm thứ thư thủ uỷ hòa hoàn mướn".split()
)


def finds(node: Prefix, key: str) -> bool:
    """Whether a prefix finds a key, by the rules of Lucene's prefixes and expressions."""
    (kind, fields), *_ = prefix("body", node).items()
    (field, options), *_ = fields.items()
    sought = fold(key) if field.startswith("folded_") else key
    if kind == "prefix":
        return sought.startswith(str(options["value"]))
    return re.fullmatch(str(options["value"]), sought) is not None


@given(WORDS, st.integers(1, 6), WORDS)
def test_beginnings_find_what_they_cover(typed: str, length: int, word: str) -> None:
    beginning = typed[:length]
    node = Prefix(syllable_key(beginning), beginning)
    key = syllable_key(word)
    assert finds(node, key) == node.covers(key)


@pytest.mark.parametrize("folding", [True, False])
def test_words_with_and_without_dau_are_looked_up_in_their_own_fields(folding: bool) -> None:
    words = Word("hôị", "hội"), Word("nghi", "nghi")
    clause = str(Matching(folding=folding, with_title=False).clause(Phrase(words)))
    assert ("folded_body" in clause) == folding
    assert ("span_field_masking" in clause) == (folding and has_diacritics("hội"))
