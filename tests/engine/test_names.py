"""Which words of queries may be names, and who is called so."""

from __future__ import annotations

import pytest

from indexer.engine.reading.names import (
    FoundName,
    PossibleName,
    names_found,
    possible_names,
    with_names,
)
from indexer.language.syllables import fold
from indexer.query import parse_query
from indexer.query.tree import words_of


def possible(query: str) -> set[str]:
    names = possible_names(parse_query(query).tree, folding=False)
    return {" ".join(word.typed for word in name.words) for name in names}


def found(query: str, *labels: str, read: str = "", folding: bool = False) -> list[str]:
    """Who is named in a query of officials with some labels; `read` is how it is meant."""
    meant = dict(zip(query.split(), read.split() or query.split(), strict=True))
    known = [
        (name, [(label, label) for label in labels if fold(label.lower()).startswith(name.folded)])
        for name in possible_names(parse_query(query).tree, folding=folding)
    ]
    names = names_found(known, lambda *two: (meant[two[0].typed], meant[two[1].typed]))
    return [label for each in names for label in each.who]


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
    assert found("mau lam hue", "Mẫu Lâm", read="mẫu lâm huế", folding=True) == ["Mẫu Lâm"]
    assert found("mau lam hue", "Mẫu Lâm", read="mau làm huế", folding=True) == []
    assert found("mau lam", "Mẫu Lâm", read="mau làm", folding=True) == ["Mẫu Lâm"]
    assert found("hue tran van mau", "Trần Văn Mẫu", folding=True) == ["Trần Văn Mẫu"]


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
    labels = ("Trần Văn", "Trần Văn Mẫu", "Mẫu Lê Thị", "Lê Thị")
    assert found("trần văn mẫu lê thị", *labels) == ["Trần Văn Mẫu", "Lê Thị"]


def test_all_who_share_a_name_are_meant() -> None:
    labels = ("Trần Văn Mẫu", "Trần Văn Mẫu (Hà Nội)", "Trần Văn Mẫu Tử")
    assert found("trần văn mẫu huế", *labels) == list(labels[:2])


def test_a_name_is_read_as_it_is_written() -> None:
    name = PossibleName(1, words_of("tran mau"), folding=True, whole=False)
    found = FoundName(name, "Trần Mẫu (Hà Nội)", (1,))
    assert with_names(["huế", "tràn", "mau"], [found]) == ("huế", "trần", "mẫu")
