"""Frequent phrases of titles and leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.engine.columns.values.phrases import Phrases, phrase_arrays
from indexer.engine.phrases import PhraseFinder

if TYPE_CHECKING:
    from collections.abc import Iterable

ENOUGH = 4
"""Articles that make a phrase."""


def phrases(*articles: Iterable[str], beginning: str = "") -> dict[str, int]:
    """The phrases of articles of some texts each, with their numbers of articles."""
    finder = PhraseFinder()
    for texts in articles:
        finder.add(*texts)
    return dict(Phrases(phrase_arrays(finder.found())).beginning(beginning, most=100))


def repeated(text: str, times: int = ENOUGH) -> list[list[str]]:
    return [[text]] * times


def test_what_many_articles_say_is_a_phrase() -> None:
    articles = [
        ["Bàn cải cách hành chính ở xã"],
        ["Cải cách hành chính: họp lần ba"],
        ["Tin vắn", "Huyện xong cải cách hành chính sớm"],
        ["Sớm có cải cách hành chính."],
    ]
    assert phrases(*articles) == {"cải cách hành chính": 4}
    assert phrases(*articles[1:]) == {}


@pytest.mark.parametrize("typed", ["bao", "bao ve", "bao ve m"])
def test_it_is_found_by_its_beginning_without_dau(typed: str) -> None:
    articles = repeated("bảo vệ môi trường")
    assert phrases(*articles, beginning=typed) == {"bảo vệ môi trường": 4}
    assert phrases(*articles, beginning="moi") == {}


def test_how_most_write_it_is_how_it_is_shown() -> None:
    articles = [*repeated("Tin: Quốc hội họp"), *repeated("Quốc Hội họp", 2)]
    assert phrases(*articles) == {"Quốc hội họp": 6}


def test_both_tone_styles_are_one_phrase() -> None:
    assert list(phrases(*repeated("khóa mới"), ["khoá mới"]).values()) == [5]


def test_one_article_counts_once() -> None:
    assert phrases(["đô thị mới, đô thị mới, đô thị mới", "đô thị mới"]) == {}


@pytest.mark.parametrize("mark", [",", ".", ":", " -", " –", ";", "?", " (", "\n"])
def test_a_phrase_reaches_over_no_mark(mark: str) -> None:
    assert phrases(*repeated(f"đô thị{mark} nông thôn")) == {"đô thị": 4, "nông thôn": 4}


def test_marks_inside_words_stay() -> None:
    assert phrases(*repeated("dịch Covid-19")) == {"dịch Covid-19": 4}
    assert phrases(*repeated("họp TP.HCM")) == {"họp TP.HCM": 4}


def test_joining_words_neither_begin_nor_end_it() -> None:
    assert phrases(*repeated("của nhà nước và")) == {"nhà nước": 4}


def test_a_part_of_a_phrase_is_one_only_with_a_life_of_its_own() -> None:
    articles = [*repeated("khu đô thị Thủ Thiêm"), *repeated("khu đô thị sáng tạo")]
    assert phrases(*articles) == {
        "khu đô thị": 8,
        "khu đô thị Thủ Thiêm": 4,
        "khu đô thị sáng tạo": 4,
    }


def test_nothing_is_said_often_enough() -> None:
    assert phrases() == phrases([]) == phrases(["", " "]) == phrases(["một hai"]) == {}


WORDS = st.lists(
    st.sampled_from(["xã", "xa", "họp", "và", "Tô", "12", "a.b", "–", "…"]), max_size=8
)


@given(st.lists(st.lists(WORDS.map(" ".join), max_size=2), max_size=12))
def test_every_phrase_stands_in_as_many_articles_as_it_says(articles: list[list[str]]) -> None:
    for phrase, count in phrases(*articles).items():
        assert count >= ENOUGH
        assert 2 <= len(phrase.split()) <= 6
        saying = [
            any(f" {phrase.lower()} " in f" {text.lower()} " for text in texts)
            for texts in articles
        ]
        assert sum(saying) == count
