"""Names of places and days in queries stand side by side, however few articles have them so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from indexer import SearchRequest, open_index
from indexer.engine.reading.bulk import ENOUGH
from indexer.engine.reading.together import held_together
from indexer.query import Phrase, parse_query

CONTRACT = True
"""What every engine promises (tests/conftest.py)."""


def held(query: str, *, called: int = 0, together: int = 0, compounds: Sequence[str] = ()) -> str:
    """The neighbours within names, if so many articles have two words behind a head and so many
    side by side."""
    parsed = parse_query(query)
    assert parsed.tree

    def count(phrases: Sequence[Phrase]) -> list[int]:
        return [called if len(each.words) == 3 else together for each in phrases]

    meant = [word.typed for word in parsed.words]
    groups = held_together(parsed.tree, meant, compounds, count)
    names = [word for group in groups for word in group if word.however_few]
    return ", ".join(f"{word.left.typed} {word.right.typed}" for word in names)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        pytest.param("lụt ở điện biên", "điện biên", id="listed"),
        pytest.param("huyện trần văn thời", "trần văn, văn thời", id="longest"),
        pytest.param("xã Sa Đê bị lụt", "Sa Đê", id="capitals"),
        pytest.param("phường Sa Đê Thượng", "Sa Đê, Đê Thượng", id="three"),
        pytest.param("Xã Sa Đê Huyện Bưởi Na", "Sa Đê, Bưởi Na", id="title"),
        pytest.param("quận 3 và phường 12", "quận 3, phường 12", id="numbers"),
        pytest.param("TP Sa Đê", "Sa Đê", id="city"),
        pytest.param("cơn bão số 12 ở miền trung", "số 12", id="storm"),
        pytest.param("quốc lộ 1a, điều 258", "lộ 1a, điều 258", id="road-and-article"),
        pytest.param("số người và 12 số", "", id="no-number-behind"),
        pytest.param("lệnh của ban tuyên giáo", "ban tuyên, tuyên giáo", id="body"),
        pytest.param("họp ở sở nội vụ", "sở nội, nội vụ", id="department"),
        pytest.param("Sa Đê bị lụt", "", id="no-head"),
        pytest.param("hồ Sa bị lụt", "hồ Sa", id="one-word"),
        pytest.param("phạt ông Lê Đình Mẫu", "Lê Đình, Đình Mẫu", id="person"),
        pytest.param("phạt ông Lê", "", id="surname"),
        pytest.param("Hà Nội Sa Đê", "Hà Nội", id="places-like-persons"),
        pytest.param("Lê Đình Mẫu Bị Phạt", "", id="title-with-person"),
        pytest.param("3 quận", "", id="count"),
        pytest.param("lụt ngày 2 tháng 9", "2 tháng, tháng 9", id="day"),
        pytest.param("lụt tháng 9", "tháng 9", id="month"),
        pytest.param("9 tháng 2018", "", id="months"),
        pytest.param('"xã Sa Đê"', "", id="quoted"),
        pytest.param("cấp tỉnh UBND Sa họp", "", id="shouted"),
    ],
)
def test_lists_capitals_and_numbers_tell_names(query: str, names: str) -> None:
    assert held(query) == names


@pytest.mark.parametrize(
    ("query", "called", "together", "names"),
    [
        pytest.param("xã sa đê", 3, 30, "sa đê", id="often-behind-it"),
        pytest.param("xã sa đê", 3, 31, "", id="seldom"),
        pytest.param("xã sa đê", 0, 0, "", id="never"),
        pytest.param("xã huyện đê", 3, 3, "", id="two-heads"),
        pytest.param("bãi sa đê", 3, 30, "sa đê", id="shoal"),
        pytest.param("xã ở điện biên", 3, 3, "điện biên", id="listed-behind"),
        pytest.param("cán bộ xã", 3, 3, "", id="at-the-end"),
    ],
)
def test_the_archive_tells_names_that_no_list_has(
    query: str, called: int, together: int, names: str
) -> None:
    assert held(query, called=called, together=together) == names


@pytest.mark.parametrize(
    ("query", "articles", "names"),
    [
        pytest.param("mau nhom", ENOUGH, "mau nhom", id="without-dau"),
        pytest.param("mau nhom", ENOUGH - 1, "", id="less-than-a-page"),
        pytest.param("mẫu nhôm", ENOUGH, "", id="with-dau"),
        pytest.param("hồ sa", ENOUGH, "hồ sa", id="head"),
        pytest.param("Mẫu Nhôm", ENOUGH, "Mẫu Nhôm", id="capitals"),
        pytest.param("mau nhom sa", ENOUGH, "", id="three"),
    ],
)
def test_a_query_of_two_words_is_one_thing_where_a_page_of_articles_has_it(
    query: str, articles: int, names: str
) -> None:
    assert held(query, together=articles) == names


@pytest.mark.parametrize("compounds", [["xã_hôị"], ["đê_điêù"]])
def test_a_word_of_two_syllables_is_no_head_and_begins_no_name(compounds: list[str]) -> None:
    assert held("xã hội đê điều", called=9, together=9, compounds=compounds) == ""
    assert held("xã hội đê điều", called=9, together=9) == "hội đê"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("xã Sa Đê", ["name", "list"]),
        ("xã sa đê", ["name", "list"]),
        ("xa sa de", ["name", "list"]),
        ("quận 3", ["number"]),
        ("quận 3 họp dân bàn việc", ["number"]),
        ("xã Đê Sa", ["apart", "list", "name"]),
    ],
)
def test_a_name_is_found_side_by_side(
    build: Callable[..., Path], query: str, found: list[str]
) -> None:
    """Unless no article has it so; the head may stand apart, unless a number is the whole name."""
    bodies = {
        "name": "Xã Sa Đê bị lụt.",
        "list": "Các xã Bưởi Na, Sa Đê bị lụt.",
        "apart": "Đê cao ở xã Bưởi; phù sa nhiều.",
        "number": "Quận 3 họp dân bàn việc.",
        "count": "Có 3 đoàn thăm quận, xem dân.",
    }
    rows = [{"id": key, "title": "Tin", "body": body} for key, body in bodies.items()]
    with open_index(build(*rows)) as index:
        page = index.search(SearchRequest(query=query))
        assert sorted(hit.id for hit in page.hits) == sorted(found)


def test_two_words_without_dau_are_found_side_by_side(build: Callable[..., Path]) -> None:
    """Most articles have any two syllables in some of their forms."""
    bodies = ["Xét xử Mẫu nhôm."] * ENOUGH + ["Nhóm thợ làm theo mẫu."] * 5
    rows = [{"id": f"{at}", "title": f"Tin {at}", "body": body} for at, body in enumerate(bodies)]
    with open_index(build(*rows)) as index:
        assert index.search(SearchRequest(query="mau nhom")).total == ENOUGH
        assert index.search(SearchRequest(query="nhom mau")).total == len(bodies)


@pytest.mark.parametrize("query", ["3,5 triệu", "3,5 trieu", "2.000 tỷ", "2000 ty"])
def test_a_number_is_found_with_its_unit(build: Callable[..., Path], query: str) -> None:
    """With points between its thousands, or without them."""
    bodies = ["Góp 3,5 triệu; vay 2.000 tỷ.", "Góp 3,5 triệu; vay 2000 tỷ."]
    bodies.append("Tỷ phú góp 3,5 phần; 2.000 người được 7 triệu, 2000 năm.")
    rows = [{"id": f"{at}", "title": f"Tin {at}", "body": body} for at, body in enumerate(bodies)]
    with open_index(build(*rows)) as index:
        page = index.search(SearchRequest(query=query))
        assert sorted(hit.id for hit in page.hits) == ["0", "1"]
