"""Which queries are names, and who is called so."""

from __future__ import annotations

import pytest

from indexer.engine.called import is_called, name_in
from indexer.query import parse_query


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("Trần Văn Mẫu", ("Trần", "Văn", "Mẫu")),
        ("mẫu", ()),
        ('"trần văn mẫu"', ()),
        ("trần -mẫu", ()),
        ("trần mẫu*", ()),
        ("trần OR mẫu", ()),
        ("một hai ba bốn năm sáu bảy tám chín", ()),
        ("", ()),
    ],
)
def test_a_name_is_a_few_plain_words(query: str, words: tuple[str, ...]) -> None:
    assert tuple(word.typed for word in name_in(parse_query(query).tree)) == words


@pytest.mark.parametrize(
    ("label", "query", "folding", "called"),
    [
        ("Trần Văn Mẫu", "trần văn mẫu", False, True),
        ("Trần Văn Mẫu (Hà Nội)", "trần văn mẫu", False, True),
        ("Trần Văn Mẫu", "tran van mau", True, True),
        ("Trần Văn Mẫu", "tran van mau", False, False),
        ("Trần Văn Mẫu", "trần văn mâu", False, False),
        ("Trần Văn Mẫu", "văn mẫu", False, False),
        ("Trần Văn Mẫu Tử", "trần văn mẫu", False, False),
    ],
)
def test_who_is_called_so(label: str, query: str, folding: bool, called: bool) -> None:
    words = name_in(parse_query(query).tree)
    assert is_called(label, words, folding=folding) is called
