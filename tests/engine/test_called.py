"""Which words of queries may be names, and who is called so."""

from __future__ import annotations

import pytest

from indexer.engine.called import PossibleName, names_found, possible_names
from indexer.query import parse_query
from indexer.query.tree import words_of


def possible(query: str, read: str = "", *, folding: bool = False) -> set[str]:
    names = possible_names(parse_query(query).tree, read.split() or query.split(), folding=folding)
    return {" ".join(word.typed for word in name.words) for name in names}


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("Trần Văn Mẫu", {"Trần Văn Mẫu", "Trần Văn", "Văn Mẫu"}),
        ('"trần văn mẫu"', {"trần văn mẫu"}),
        ('"trần văn mẫu" huế', {"trần văn mẫu"}),
        ('huế "trần mẫu" thu hồi', {"trần mẫu", "thu hồi"}),
        ("trần -mẫu", set()),
        ("trần văn mẫu*", {"trần văn"}),
        ("trần OR mẫu", set()),
        ("mẫu", set()),
        ("", set()),
        ("một hai ba bốn năm sáu bảy tám chín", set()),
    ],
)
def test_names_are_words_that_stand_side_by_side(query: str, names: set[str]) -> None:
    assert possible(query) == names


def test_two_words_without_dau_beside_others_have_to_mean_a_name() -> None:
    assert possible("to lam hue", "tô lâm huế", folding=True) == {"tô lâm", "lâm huế", "to lam hue"}
    assert possible("to lam", "tơ làm", folding=True) == {"to lam"}


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
    assert PossibleName(0, words_of(query), folding).names(label) is called


def test_the_longest_name_of_any_words_is_meant() -> None:
    tree = parse_query("trần văn mẫu lê thị").tree
    names = possible_names(tree, (), folding=False)
    known = {"trần văn": [1], "trần văn mẫu": [2], "mẫu lê thị": [3], "lê thị": [4]}
    found = names_found(
        (name, known.get(" ".join(word.typed for word in name.words), [])) for name in names
    )
    assert [who for _, who in found] == [[2], [4]]
