"""Other writings: found, below what was typed, the ambiguous ones only in context."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus import synonyms_path
from indexer import SearchRequest, open_index
from indexer.query import Alternative, And, Node, Or, describe, parse_query, to_text
from indexer.query.synonyms import Thesaurus
from indexer.serving.thesaurus import ThesaurusFiles


@pytest.fixture(scope="module")
def thesaurus() -> Thesaurus:
    return Thesaurus(synonyms_path().read_text(encoding="utf-8").splitlines())


def others(thesaurus: Thesaurus, query: str) -> set[str]:
    def collect(node: Node | None) -> set[str]:
        match node:
            case And(nodes) | Or(nodes):
                return {text for each in nodes for text in collect(each)}
            case Alternative(_, found):
                return {to_text(each).strip('"').lower() for each in found}
            case _:
                return set()

    return collect(thesaurus.expand(parse_query(query).tree))


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("UBND", "ủy ban nhân dân"),
        ("ủy ban nhân dân", "ubnd"),
        ("uỷ ban nhân dân tỉnh", "ubnd"),
        ("uy ban nhan dan", "ubnd"),
        ("hội đồng nhân dân", "hđnd"),
        ("TP.HCM", "thành phố hồ chí minh"),
        ("tphcm", "tp hồ chí minh"),
        ("thành phố Hồ Chí Minh", "tp hcm"),
        ("BCH Trung ương", "tw"),
        ("khóa XI", "khóa 11"),
        ("khoá 11", "khóa xi"),
        ("lần thứ 24", "lần thứ hai mươi tư"),
        ("lần thứ hai mươi tư", "lần thứ xxiv"),
        ("thứ tám", "thứ 8"),
        ("hội nghị trung ương 8", "hội nghị lần thứ tám"),
        ("kỳ họp 6", "kỳ họp thứ 6"),
        ("đại hội xiii", "đại hội lần thứ 13"),
        ("Đại hội Đảng 13", "đại hội đảng xiii"),
        ("UBND OR mặt trận tổ quốc", "mttq"),
        ("họp HĐND hoặc UBND", "ủy ban nhân dân"),
        ("National Assembly", "quốc hội"),
        ("the ministry of education", "bộ giáo dục và đào tạo"),
        ("Hanoi People's Committee", "ubnd"),
        ("gói 30000 tỷ", "30 000 tỷ"),
        ("1234567 người", "1 234 567"),
        ("gói 30.000 ty", "30000 ty"),
        ("2000 tỷ", "2 000 tỷ"),
        ("dịch covid19", "covid 19"),
        ("QL1A", "ql 1a"),
        ("PTT Lê Mẫu", "phó thủ tướng"),
        ("ct ubnd", "chủ tịch"),
        ("bt bộ thủy lợi", "bộ trưởng"),
        ("bộ gd", "bộ giáo dục"),
        ("lễ 2/9", "2 tháng 9"),
        ("lễ 2/9", "02 09"),
        ("ngày 2 tháng 9", "2 9"),
        ("mung 2 thang 9", "02 9"),
        ("2-9-1945", "2 tháng 9 năm 1945"),
        ("tháng 9/1945", "tháng 9 năm 1945"),
        ("tháng 09 năm 1945", "tháng 9 1945"),
        ("ban TC và BTC TW", "ban tổ chức"),
        ("thông tư BTC", "bộ tài chính"),
        ("bí thư TU", "tỉnh ủy"),
        ("dân q3", "quận 3"),
    ],
)
def test_other_writings_are_known(thesaurus: Thesaurus, typed: str, wanted: str) -> None:
    assert wanted in others(thesaurus, typed)


def test_ambiguous_writings_need_their_context(thesaurus: Thesaurus) -> None:
    assert others(thesaurus, "nghị định 73 CP") >= {"chính phủ"}
    assert others(thesaurus, "CP cổ phần") == set()
    assert others(thesaurus, "hợp đồng BT") == set()


@pytest.mark.parametrize("typed", ["quốc hội", "thành phố biển", "Biển Đông"])
def test_what_is_only_found_is_not_typed_for_its_other_writings(
    thesaurus: Thesaurus, typed: str
) -> None:
    """Whoever types Vietnamese does not look for the English name."""
    assert others(thesaurus, typed) == set()


@pytest.mark.parametrize("typed", ["2018", "1.945", "13,5", "30.00", "007.000", "999"])
def test_years_and_parts_of_numbers_are_not_grouped_otherwise(
    thesaurus: Thesaurus, typed: str
) -> None:
    assert others(thesaurus, typed) == set()


@pytest.mark.parametrize("typed", ["2 9", "2,9", "32/9", "2/13", "9/1945", '"2/9"', "tháng"])
def test_what_is_no_day_is_not_written_otherwise(thesaurus: Thesaurus, typed: str) -> None:
    assert others(thesaurus, typed) == set()


@pytest.mark.parametrize(
    "typed", ["ban", "nhân dân", "11", "XI", "mười một", "khóa học", "19a", "nghi5"]
)
def test_parts_and_bare_numbers_have_none(thesaurus: Thesaurus, typed: str) -> None:
    assert others(thesaurus, typed) == set()


@pytest.mark.parametrize(
    ("query", "parts"),
    [
        ("gói 3,5 triệu", ["gói", "3,5 triệu"]),
        ("goi 10 trieu", ["goi", "10 trieu"]),
        ("gói 10 tỷ cho đê", ["gói", "10 tỷ", "cho", "đê"]),
        ("10 hà nội", ["10", "hà", "nội"]),
        ("10 tý", ["10", "tý"]),
        ("trả 1/50 tỷ", ["trả", "1/50", "tỷ"]),
        ('"3,5" triệu', ['"3 5"', "triệu"]),
        ("tỷ triệu", ["tỷ", "triệu"]),
    ],
)
def test_a_number_is_one_with_its_unit(thesaurus: Thesaurus, query: str, parts: list[str]) -> None:
    tree = thesaurus.expand(parse_query(query).tree)
    assert isinstance(tree, And)
    assert [describe(node) for node in tree.nodes] == parts


def test_the_typed_form_ranks_first(build: Callable[..., Path]) -> None:
    def row(name: str, words: str) -> dict[str, object]:
        return {"id": name, "title": f"Tin {name}", "body": f"{words} họp bàn việc làm đường."}

    folder = build(
        row("short", "UBND xã"),
        row("often", "UBND xã, UBND xã, UBND xã, UBND xã"),
        row("full", "Ủy ban nhân dân xã"),
    )
    with open_index(folder) as index:
        page = index.search(SearchRequest(query="ủy ban nhân dân xã"))
        assert page.hits[0].id == "full"
        assert {hit.id for hit in page.hits} == {"short", "often", "full"}
        marked = [
            fragment.text
            for hit in page.hits
            for snippet in hit.snippets
            for fragment in snippet.fragments
            if fragment.marked
        ]
        assert any("UBND" in text for text in marked)
        page = index.search(SearchRequest(query="UBND xã"))
        assert page.hits[-1].id == "full"
        assert index.search(SearchRequest(query="UBND", exact=True)).total == 2


def test_changed_files_are_read_again(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    own = tmp_path / "synonyms.txt"
    files = ThesaurusFiles([own])
    assert others(files(), "abc") == set()
    own.write_text("abc = xyz\n", encoding="utf-8")
    assert others(files(), "abc") == {"xyz"}
    own.write_text("abc = uvw\n", encoding="utf-8-sig")  # as some editors save it
    assert others(files(), "abc") == {"uvw"}
    own.write_bytes("abc = đê điều\n".encode("utf-16"))
    caplog.clear()
    assert others(files(), "abc") == set()
    assert "saved as UTF-8" in caplog.text
    own.write_text("# abc = xyz\nno entry\n =\n", encoding="utf-8")
    os.utime(own, ns=(1, 1))
    assert others(files(), "abc") == set()


@pytest.mark.parametrize("query", ["BCH TƯ", "Ban Tổ chức TƯ", "TƯ", "NQ TU"])
def test_an_abbreviation_that_is_a_syllable_is_known_by_its_capitals(
    thesaurus: Thesaurus, query: str
) -> None:
    assert "trung ương" in others(thesaurus, query)


@pytest.mark.parametrize("query", ["vốn đầu tư", "von dau tu", "Tư pháp", "tư", "VỐN ĐẦU TƯ"])
def test_the_syllable_is_none(thesaurus: Thesaurus, query: str) -> None:
    """Else whoever asks for investments finds every article of the Central Committee."""
    assert "trung ương" not in others(thesaurus, query)
