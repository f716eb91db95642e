"""Snippets: cut from the original, whole words marked, the most telling part chosen."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from indexer.language.syllables import has_diacritics
from indexer.query import parse_query
from indexer.records import Snippet
from indexer.results.marking import QueryMarker
from indexer.results.snippets import make_snippets


def marked(snippet: Snippet) -> list[str]:
    return [fragment.text for fragment in snippet.fragments if fragment.marked]


def snippets(text: str, query: str, *, folding: bool = False, limit: int = 2) -> list[Snippet]:
    marker = QueryMarker(parse_query(query).tree, folding=folding)
    return list(make_snippets(marker.marked(text), limit=limit))


def mark_text(text: str, query: str) -> Snippet:
    """The whole text as it is marked for what was typed with or without dấu."""
    parsed = parse_query(query)
    folding = not any(has_diacritics(word.typed) for word in parsed.words)
    return QueryMarker(parsed.tree, folding=folding).whole(text)


def test_what_was_typed_without_dau_is_marked_with_it() -> None:
    assert marked(mark_text("Ông Trần Văn Mẫu đến dự.", "tran van mau")) == ["Trần Văn Mẫu"]


def test_a_syllable_is_marked_as_the_query_is_read_where_the_text_has_it_so() -> None:
    marker = QueryMarker(
        parse_query("bi thu da mau").tree, folding=True, read=("bí", "thư", "Đà", "Mẫu")
    )

    def shown(text: str) -> list[str]:
        return [text[mark.start : mark.end] for mark in marker.marked(text).marks]

    assert shown("Bí thư Đà Mẫu đã bị thu hồi thẻ.") == ["Bí thư Đà Mẫu"]
    assert shown("Ông đã bị thu hồi thẻ.") == ["đã bị thu"], "found for nothing else"
    assert shown("Bí thư đã họp.") == ["Bí thư đã"]
    assert shown("Lãnh đạo Đá Mẫu đã họp.") == ["Đá Mẫu đã"], "read wrongly"


def test_decomposed_text_is_marked_as_it_is_written() -> None:
    text = unicodedata.normalize("NFD", "Ông Trần Văn Mẫu đến dự.")
    snippet = mark_text(text, "Trần Văn Mẫu")
    assert marked(snippet) == [unicodedata.normalize("NFD", "Trần Văn Mẫu")]
    assert snippet.text == text


def test_a_syllable_of_a_name_is_not_marked_alone() -> None:
    text = "Nền nếp tốt. Ông Trần Văn Nền dự. Có văn phòng."
    assert marked(mark_text(text, "tran van nen")) == ["Trần Văn Nền"]


def test_signs_inside_a_name_or_a_number_part_no_mark() -> None:
    assert marked(mark_text("Ở TP.HCM hôm nay.", "tp hcm")) == ["TP.HCM"]
    assert marked(mark_text("Ở TP. HCM hôm nay.", "tp hcm")) == ["TP", "HCM"]
    assert marked(mark_text("Nghị quyết 26-NQ/TW.", "26-NQ/TW")) == ["26-NQ/TW"]


def test_phrases_are_marked_where_they_stand_whole() -> None:
    text = "Hội nghị bàn việc. Nghị quyết của hội được đọc."
    assert marked(mark_text(text, '"hội nghị"')) == ["Hội nghị"]


def test_prefixes_mark_whole_words() -> None:
    assert marked(mark_text("Nghị quyết, nghiên cứu.", "nghi*")) == ["Nghị", "nghiên"]


def test_excluded_words_are_not_marked() -> None:
    assert marked(mark_text("hội nghị và đại hội", "nghị -đại")) == ["nghị"]


def test_the_part_with_most_of_the_query_is_shown() -> None:
    filler = "Câu này nói việc khác và đủ dài để lấp chỗ trống giữa hai đoạn cần tìm. " * 6
    text = f"Có nhắc đê. {filler}Việc đắp đê điều ven sông. {filler}"
    best = snippets(text, "đê điều ven sông", limit=1)[0]
    assert "đê điều ven sông" in best.text
    assert best.cut_before
    assert best.cut_after


def test_two_parts_come_in_reading_order_and_do_not_overlap() -> None:
    filler = "Câu này nói việc khác và đủ dài để lấp chỗ trống giữa hai đoạn cần tìm. " * 6
    text = f"Đầu có cầu. {filler}Cuối có chợ."
    first, second = snippets(text, "cầu chợ")
    assert "cầu" in first.text
    assert "chợ" in second.text
    assert text.index(first.text) + len(first.text) <= text.index(second.text)


def test_the_beginning_is_shown_when_nothing_is_marked() -> None:
    assert snippets("Dòng đầu.\nDòng hai.", "vắng")[0].text == "Dòng đầu."
    assert snippets("", "vắng") == []


TEXTS = st.text(st.sampled_from("hội nghị Đảng bộ, trung ương.\n\u200b\u00a0"), max_size=300)


@given(TEXTS, st.sampled_from(["hội nghị", '"trung ương"', "dang bo", "ngh*", ""]), st.booleans())
def test_a_snippet_is_always_a_piece_of_the_text(text: str, query: str, folding: bool) -> None:
    for snippet in snippets(text, query, folding=folding):
        assert snippet.text in text
        assert "\n" not in snippet.text.strip() or not marked(snippet)
        assert all(fragment.text for fragment in snippet.fragments)
