"""The parser: understands the syntax, never raises, searches unsound input literally."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from indexer.query import (
    And,
    InTitle,
    Named,
    Not,
    Or,
    Phrase,
    Prefix,
    Within,
    Word,
    parse_query,
    positive_words,
    spelled,
    to_text,
    with_words,
)
from indexer.query.parser import MAX_QUERY_LENGTH, MAX_WORDS
from indexer.records import FacetName


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
    assert parse_query("a hoặc b").tree == Or((word("a"), word("b")))
    assert parse_query("chín*").tree == Prefix(word("chín").key, "chín")


def test_operators_of_other_search_engines_are_understood() -> None:
    assert parse_query("a NOT b").tree == parse_query("a -b").tree
    assert parse_query('a AND NOT "b c"').tree == parse_query('a -"b c"').tree
    assert parse_query("a AND b").tree == parse_query("a b").tree
    assert parse_query("a and not b").tree == And((word("a"), word("and"), word("not"), word("b")))


@pytest.mark.parametrize("query", ["a NOT", "NOT", "AND", "a NOT OR b"])
def test_operators_without_anything_to_join_are_words(query: str) -> None:
    parsed = parse_query(query)
    assert parsed.literal
    assert [each.typed for each in parsed.words] == query.split()
    assert parse_query(to_text(parsed.tree)).tree == parsed.tree


@pytest.mark.parametrize("either", ["OR", "Or", "or", "hoặc", "hoac", "|", "||"])
def test_or_joins_the_words_that_stand_together_on_both_sides(either: str) -> None:
    sides = (And((word("quốc"), word("hội"))), And((word("chính"), word("phủ"))), word("đảng"))
    text = f"quốc hội {either} chính phủ {either} đảng"
    assert parse_query(text).tree == Or(sides)
    parsed = parse_query(f"{text} từ:2022 -chất")
    assert parsed.tree == And((Or(sides), Within(date(2022, 1, 1), None), Not(word("chất"))))


def test_a_bar_needs_no_blanks() -> None:
    assert parse_query("a|b").tree == Or((word("a"), word("b")))
    assert parse_query("a|-b").tree == Or((word("a"), Not(word("b"))))
    assert parse_query('"a|b"').tree == Phrase((word("a"), word("b")), quoted=True)
    assert parse_query('nguồn:"a|b"').tree == Named(FacetName.SOURCE, (word("a"), word("b")))


def test_or_joins_a_phrase_or_a_field_by_itself() -> None:
    phrases = Or((Phrase((word("a"), word("b"))), Phrase((word("c"), word("d")))))
    assert parse_query('"a b" OR "c d" e').tree == And((phrases, word("e")))
    assert parse_query('"a b" OR "c d" e f').tree == And((phrases, word("e"), word("f")))
    one, other = (Named(FacetName.OFFICIAL, (word(name),)) for name in "ab")
    assert parse_query("official:a OR official:b c").tree == And((Or((one, other)), word("c")))


def test_or_in_a_sentence_joins_its_neighbours() -> None:
    before, after = "một hai ba bốn năm", "bảy tám"
    tree = parse_query(f"{before} sáu hoặc {after}").tree
    assert isinstance(tree, And)
    assert Or((word("sáu"), word("bảy"))) in tree.nodes
    assert len(tree.nodes) == 7


@pytest.mark.parametrize(
    "text", ['"quốc hội', "OR a", "a OR", "a OR OR b", "or", "a |", "| a", "a | or b", 'a "b" "c']
)
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


@pytest.mark.parametrize(
    ("text", "facet"),
    [
        ('lãnh_đạo:"Phan Văn Mãi"', FacetName.OFFICIAL),
        ('official:"Phan Văn Mãi"', FacetName.OFFICIAL),
        ("lanh_dao:phan-văn-mãi", FacetName.OFFICIAL),
        ("Hội_nghị:24", FacetName.MEETING),
        ("vanban:98/2023/QH15", FacetName.DOCUMENT),
        ("nguon:Mẫu", FacetName.SOURCE),
    ],
)
def test_facets_are_named_in_both_languages(text: str, facet: FacetName) -> None:
    tree = parse_query(text).tree
    assert isinstance(tree, Named)
    assert tree.facet is facet


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("từ:2022", date(2022, 1, 1), None),
        ("den:3/2023", None, date(2023, 3, 31)),
        ("ngày:12/2023", date(2023, 12, 1), date(2023, 12, 31)),
        ("date:2/12/2023", date(2023, 12, 2), date(2023, 12, 2)),
        ("from:2023-12-02", date(2023, 12, 2), None),
    ],
)
def test_days_months_and_years(text: str, since: date | None, until: date | None) -> None:
    assert parse_query(text).tree == Within(since, until)


def test_titles_are_looked_into() -> None:
    assert parse_query('tiêu_đề:"quốc hội"').tree == InTitle(Phrase((word("quốc"), word("hội"))))
    assert parse_query("title:quốc*").tree == InTitle(Prefix(word("quốc").key, "quốc"))


@pytest.mark.parametrize("text", ["ngày:32/1/2023", "từ:hôm", 'abc:"x y"'])
def test_fields_without_sense_are_searched_literally(text: str) -> None:
    parsed = parse_query(text)
    assert parsed.literal
    assert parsed.words


@pytest.mark.parametrize("text", ["12:30", "http://a.vn", "từ: đó", "a:b"])
def test_other_colons_are_punctuation(text: str) -> None:
    assert not parse_query(text).literal
    assert parse_query(text).words


QUERIES = st.lists(
    st.sampled_from(
        ["hội", "nghị", '"quốc hội"', "-chất", '-"a b"', "OR", "or", "|", "a|-b", "hoặc", "chín*",
         "TP.HCM", "04-NQ/TW",
         'lãnh_đạo:"Văn Mãi"', "-nguồn:mẫu", "từ:2022", "đến:3/2023", "ngày:2/12/2023", "title:đê",
         '"OR"', "12:30", '"', "ngày:x"]
    ),
    max_size=8,
).map(" ".join)  # fmt: skip


@example("0\ufb2a")  # one character that normalises to a letter and a mark
@given(QUERIES | st.text(max_size=60))
def test_a_tree_written_and_read_again_is_the_same(text: str) -> None:
    tree = parse_query(text).tree
    again = parse_query(to_text(tree))
    assert again.tree == tree
    assert to_text(again.tree) == to_text(tree)


@given(st.text(st.sampled_from('ab "“”-*OR hoặc()~:\\\x00\ud800đ\u200b'), max_size=80) | st.text())
def test_nothing_raises(text: str) -> None:
    parsed = parse_query(text)
    if parsed.tree is not None:
        list(positive_words(parsed.tree))


def test_words_are_replaced_wherever_they_are_looked_for() -> None:
    query = 'trong "phú trong" title:trong giá OR trong -trong'
    tree = parse_query(query).tree
    assert tree is not None
    replaced = with_words(tree, {word("trong"): word("trọng")})
    expected = 'trọng "phú trọng" title:trọng giá OR trọng -trong'
    assert replaced == parse_query(expected).tree
    assert with_words(tree, {}) == tree


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("quyết định 9601/QĐ-TTg.", "quyết định 9601/QĐ-TTg"),
        ("(TP.HCM)", "TP.HCM"),
        ("ab-cd*", "ab-cd"),
        ("tiêu_đề:TP.HCM", "tiêu_đề:TP.HCM"),
        ("tiêu:đề:hội", '"tiêu đề hội"'),
        ('"TP.HCM"', '"TP HCM"'),
    ],
)
def test_a_run_is_written_as_it_was_typed(query: str, text: str) -> None:
    tree = parse_query(query).tree
    assert to_text(tree) == text
    assert parse_query(text).tree == tree


def test_a_run_keeps_its_marks_in_another_spelling() -> None:
    tree = parse_query('quyet-dinh 9601/qd-ttg "de cao" lut').tree
    assert tree
    read = ["quyết", "định", "9601", "qđ", "ttg", "đê", "cao", "lụt"]
    assert spelled(tree, read) == ("quyết-định", "9601/qđ-ttg", "đê cao", "lụt")
    replaced = with_words(tree, {word("qd"): word("qđ")})
    assert to_text(replaced) == 'quyet-dinh 9601/qđ-ttg "de cao" lut'
