"""Marked texts as HTML: nothing in them becomes markup, nothing is lost."""

from __future__ import annotations

from html import unescape
from re import sub
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.records import Fragment, Snippet
from webui.marks import breakable, marked, snippet

FRAGMENTS = st.lists(
    st.builds(Fragment, st.text(st.characters(exclude_categories=["Cs"])), st.booleans())
)


@given(FRAGMENTS)
def test_only_marks_are_markup(fragments: list[Fragment]) -> None:
    html = str(marked(fragments))
    assert html.count("<mark>") == html.count("</mark>") == sum(each.marked for each in fragments)
    text = sub("</?mark>", "", html)
    assert "<" not in text
    assert ">" not in text
    assert unescape(text) == "".join(normalize("NFC", each.text) for each in fragments)


@pytest.mark.parametrize(
    ("before", "after", "html"),
    [
        (False, False, "một <mark>hai</mark>"),
        (True, False, "…&nbsp;một <mark>hai</mark>"),
        (False, True, "một <mark>hai</mark>&nbsp;…"),
    ],
)
def test_what_was_left_out_shows(before: bool, after: bool, html: str) -> None:
    fragments = (Fragment("một "), Fragment("hai", marked=True))
    assert str(snippet(Snippet(fragments, cut_before=before, cut_after=after))) == html


def test_decomposed_letters_are_composed() -> None:
    text = normalize("NFD", "Nguyễn")
    assert str(marked([Fragment(text)])) == "Nguyễn"


def test_a_long_source_breaks_between_its_parts() -> None:
    assert breakable("bao.example/tin_moi") == "bao.example/<wbr>tin_<wbr>moi"
    assert breakable("Báo Mẫu: <số 1>") == "Báo Mẫu: &lt;số 1&gt;"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_nothing_of_a_source_is_lost(name: str) -> None:
    assert unescape(breakable(name).replace("<wbr>", "")) == normalize("NFC", name)
