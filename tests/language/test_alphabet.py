"""The order of Vietnamese names."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from indexer.language.alphabet import alphabet_key, by_given_name, given_name, initial


def test_letters_come_before_tones() -> None:
    words = ["an", "àn", "án", "ạn", "anh", "ăn", "ân", "ấn", "dung", "dũng", "đam", "đào", "em"]
    shuffled = Random(1).sample(words, len(words))
    assert sorted(shuffled, key=alphabet_key) == words


def test_people_stand_under_their_given_names() -> None:
    names = [
        "Lê An",
        "Nguyễn An",
        "Trần Thị Ánh",
        "Võ Đức Đam (An Giang)",
        "Hồ Văn Nên (khác)",
        "Tô Yến",
    ]
    shuffled = Random(2).sample(names, len(names))
    assert sorted(shuffled, key=by_given_name) == names
    headings = [initial(given_name(name)) for name in names]
    assert headings == ["A", "A", "A", "Đ", "N", "Y"]


def test_what_begins_with_no_letter_has_a_heading_too() -> None:
    assert initial("2023") == "#"
    assert initial("") == "#"
    assert given_name(" ") == ""


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_text_can_be_sorted(one: str, other: str) -> None:
    assert (alphabet_key(one) < alphabet_key(other)) in (True, False)
