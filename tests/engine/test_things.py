"""Which words of queries name meetings and documents, and which of them are meant."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from corpus import synonyms_path
from indexer.engine.reading.things import ThingReader, meant_by
from indexer.language.tokens import folded_words
from indexer.query import parse_query
from indexer.query.synonyms import Thesaurus
from indexer.records import FacetName

MEETINGS = (
    "Hội nghị lần thứ 8 Ban Chấp hành Trung ương Đảng khóa XII",
    "Hội nghị lần thứ 8 Ban Chấp hành Trung ương Đảng khóa XIII",
    "Hội nghị lần thứ 8 Ban Chấp hành Trung ương Hội Sinh viên Việt Nam khóa IX",
    "Hội nghị lần thứ 30 Ban Chấp hành Đảng bộ Thành phố Hồ Chí Minh khóa X",
    "Kỳ họp thứ 6, Quốc hội khóa XV",
    "Kỳ họp thứ 6, Quốc hội khóa XIV",
    "Kỳ họp thứ 6, Hội đồng nhân dân Thành phố Hồ Chí Minh khóa X",
    "Kỳ họp thứ 60, Quốc hội khóa XV",
    "Đại hội lần thứ XIII, Đảng Cộng sản Việt Nam",
    "Đại hội lần thứ XIII, Hội Luật gia Việt Nam",
    "Phiên họp thường kỳ tháng 7/2023, Chính phủ",
    "Phiên họp Chính phủ (11/1945)",
    "Hội nghị Văn hóa toàn quốc (11/2021)",
    "Hội nghị triển khai nhiệm vụ",
    "Kỳ họp thứ 8, Hội đồng nhân dân tỉnh Quảng Bình khóa XVII",
    "Đại hội lần thứ XIX, Đảng Cộng sản Trung Quốc",
    "Phiên họp thứ 33, Ủy ban Thường vụ Quốc hội khóa XIV",
    "Họp báo thường kỳ, Bộ Ngoại giao (11/2024)",
)
DOCUMENTS = (
    "Nghị quyết 18-NQ/TW",
    "Nghị quyết 18/NQ-CP",
    "Nghị quyết 18",
    "Nghị quyết 180",
    "Nghị quyết 2231",
    "Nghị quyết Trung ương 4 khóa XII",
    "Nghị định số 46, Chính phủ",
    "Nghị định 46/2016/NĐ-CP",
    "Chỉ thị 05-CT/TW",
    "Thông tư liên tịch 05/2014/TTLT-BNV",
    "Luật Đất đai",
    "Luật Đất đai 2013",
    "Luật Đất đai (sửa đổi)",
    "Luật Phòng, chống tham nhũng",
    "Hiến pháp",
    "Hiến pháp 2013",
    "Chỉ thị 05/CT-BCT",
    "Quy định 102-QĐ/TW",
    "Quyết định 102",
    "Quyết định 2",
    "Nghị quyết 66.13/2026/NQ-CP",
    "Luật Giá",
)
"""Labels, those first that most articles carry."""
VALUES = {FacetName.MEETING: MEETINGS, FacetName.DOCUMENT: DOCUMENTS}


def beginning(facet: FacetName, folded: Sequence[str]) -> list[tuple[str, int, str]]:
    return [
        (label, 1 << 2 * (len(VALUES[facet]) - at), label)
        for at, label in enumerate(VALUES[facet])
        if any(" ".join(folded_words(label)).startswith(each) for each in folded)
    ]


THESAURUS = Thesaurus(synonyms_path().read_text(encoding="utf-8").splitlines())


def named(query: str) -> list[tuple[str, set[str]]]:
    """The words of a query that name something, and what they name."""
    tree = THESAURUS.expand(parse_query(query).tree)
    if tree is None:
        return []
    found = ThingReader(beginning, folding=query.isascii()).found(tree)
    return [(" ".join(word.typed for word in each.words), set(each.who)) for each in found]


EIGHTH = {MEETINGS[0], MEETINGS[1]}
SIXTH = {MEETINGS[4], MEETINGS[5]}


@pytest.mark.parametrize(
    ("query", "words", "who"),
    [
        ("hội nghị trung ương 8", "", EIGHTH),
        ("Hội nghị TW 8", "", EIGHTH),
        ("hoi nghi trung uong 8", "", EIGHTH),
        ("hội nghị lần thứ tám ban chấp hành trung ương", "", EIGHTH),
        ("hội nghị trung ương 8 khóa xiii", "", {MEETINGS[1]}),
        ("hội nghị trung ương 8 khóa 13", "", {MEETINGS[1]}),
        ("hội nghị trung ương 8 công tác cán bộ", "hội nghị trung ương 8", EIGHTH),
        ("kỳ họp thứ 6", "", SIXTH),
        ("kỳ họp 6 quốc hội", "", SIXTH),
        (
            "kỳ họp thứ sáu quốc hội khóa XV chất vấn",
            "kỳ họp thứ sáu quốc hội khóa XV",
            {MEETINGS[4]},
        ),
        ("ky hop thu 6 quoc hoi khoa 15", "", {MEETINGS[4]}),
        ("kỳ họp thứ 6 HĐND TP HCM", "", {MEETINGS[6]}),
        ("đại hội XIII", "", {MEETINGS[8]}),
        ("đại hội 13 của đảng", "", {MEETINGS[8]}),
        ("đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "", {MEETINGS[8]}),
        ("đại hội XIII hội luật gia", "", {MEETINGS[9]}),
        ("phiên họp Chính phủ thường kỳ tháng 7 2023", "", {MEETINGS[10]}),
        ("hội nghị văn hóa toàn quốc", "", {MEETINGS[12]}),
        ("nghị quyết 18", "", {*DOCUMENTS[:3]}),
        ("nghị quyết số 18", "", {*DOCUMENTS[:3]}),
        ("nghị quyết 18-NQ/TW", "nghị quyết 18 NQ TW", {DOCUMENTS[0]}),
        ("nghi quyet 18 nq cp", "", {DOCUMENTS[1]}),
        ("nghị quyết 18 tinh gọn bộ máy", "nghị quyết 18", {*DOCUMENTS[:3]}),
        ("nghị quyết trung ương 4 khóa 12", "", {DOCUMENTS[5]}),
        ("nghị định 46", "", {DOCUMENTS[6], DOCUMENTS[7]}),
        ("nghị định 46/2016/NĐ-CP", "nghị định 46 2016 NĐ CP", {DOCUMENTS[7]}),
        ("hội nghị TƯ 8 khóa 12", "", {MEETINGS[0]}),
        ("HNTW 8", "", EIGHTH),
        ("hội nghị trung ương 8, 9", "hội nghị trung ương 8", EIGHTH),
        ("HĐND TP.HCM kỳ họp thứ 6", "HĐND TP HCM kỳ họp thứ 6", {MEETINGS[6]}),
        ("Quốc hội khóa XV kỳ họp thứ 6", "", {MEETINGS[4]}),
        ("kỳ họp HĐND TP HCM lần thứ 6", "", {MEETINGS[6]}),
        ("kỳ họp thứ 6 quốc hội 13 luật", "kỳ họp thứ 6 quốc hội", SIXTH),
        ("phiên họp thường kỳ tháng 7 năm 2023 của Chính phủ", "", {MEETINGS[10]}),
        ("phiên họp chính phủ tháng 7 2023", "", {MEETINGS[10]}),
        ("chỉ thị 05 của bộ chính trị", "", {DOCUMENTS[8]}),
        ("nghị quyết 29-NQ/TW nghị quyết 18-NQ/TƯ", "nghị quyết 18 NQ TƯ", {DOCUMENTS[0]}),
        ("nghị định số 46 của Chính phủ", "", {DOCUMENTS[6], DOCUMENTS[7]}),
        ("NQ18", "", {*DOCUMENTS[:3]}),
        ("QĐ 102", "", {DOCUMENTS[17], DOCUMENTS[18]}),
        ("luật đất đai năm 2013", "", {DOCUMENTS[11]}),
        ("luật PCTN", "", {DOCUMENTS[13]}),
        ("hiến pháp quyền con người", "hiến pháp", {*DOCUMENTS[14:16]}),
        ("luật giá xăng dầu", "luật giá", {DOCUMENTS[21]}),
        ("NQ 18", "", {*DOCUMENTS[:3]}),
        ("nđ số 46/2016", "nđ số 46 2016", {DOCUMENTS[7]}),
        ("CT 05-CT/TW", "CT 05 CT TW", {DOCUMENTS[8]}),
        ("chỉ thị 5 của bộ chính trị", "", {DOCUMENTS[8]}),
        ("thông tư liên tịch số 5", "", {DOCUMENTS[9]}),
        ("luật đất đai", "", {*DOCUMENTS[10:13]}),
        ("luat dat dai thu hoi dat", "luat dat dai", {*DOCUMENTS[10:13]}),
        ("luật đất đai 2013", "", {DOCUMENTS[11]}),
        ("luật phòng chống tham nhũng", "", {DOCUMENTS[13]}),
        ("hiến pháp", "", {*DOCUMENTS[14:16]}),
        ("cán bộ OR luật đất đai 2013", "luật đất đai 2013", {DOCUMENTS[11]}),
    ],
)
def test_words_name_what_is_called_so(query: str, words: str, who: set[str]) -> None:
    """All words of the query unless others are given."""
    assert named(query) == [(words or query, who)]


@pytest.mark.parametrize(
    "query",
    [
        "",
        "hội nghị",
        "nghị quyết",
        "nghị quyết 19",
        "nghị quyết 66",
        "hội nghị tư pháp",  # no fourth
        "hội nghị năm nước",
        "hội nghị 8 tỉnh",
        "quyết định 2 cán bộ",
        "kỳ họp thứ 8 HĐND Quảng Nam",
        "kỳ họp thứ 6 hội đồng nhân dân",
        "kỳ họp thứ 6 quốc hội Trung Quốc",
        "đại hội lần thứ XIX đảng bộ tỉnh Nghệ An",
        "phiên họp thứ 33 Hội đồng Bảo an",
        "hội nghị lần thứ 8 hội luật gia",
        '"hiến pháp"',
        "NQ",
        "NQ về số 18",
        "tt huế 46",
        "nghị quyết 18 nq hđnd",  # another one's sign
        "nghị định 46/2017",
        "hội nghị trung ương 8 khóa X",
        "hội nghị trung ương 9",
        "phiên họp chính phủ",  # there are many
        "kỳ họp",
        "luật biển",
        '"hội nghị trung ương 8"',
        "luat dát dai",
        "-luật -đất -đai",
        "hội nghị " + "rất " * 30 + "8",
    ],
)
def test_other_words_name_nothing(query: str) -> None:
    assert named(query) == []


def test_a_query_may_name_two() -> None:
    found = named("nghị quyết 18-NQ/TW hội nghị trung ương 8 khóa XIII")
    assert [who for _, who in found] == [{DOCUMENTS[0]}, {MEETINGS[1]}]


def test_what_is_before_the_next_name_is_not_of_the_first() -> None:
    found = named("nghị quyết 18 nghị định 46")
    assert [words for words, _ in found] == ["nghị quyết 18", "nghị định 46"]
    assert {DOCUMENTS[6], DOCUMENTS[7]} == found[1][1]


def test_the_only_month_that_is_known_is_not_all_that_may_be_meant() -> None:
    tree = THESAURUS.expand(parse_query("họp báo thường kỳ bộ ngoại giao").tree)
    assert tree is not None
    things = ThingReader(beginning, folding=False).found(tree)
    assert [thing.who for thing in things] == [(MEETINGS[-1],)]
    assert meant_by(things, tree) is None
