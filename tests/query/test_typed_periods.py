"""Stretches of time among the words of a query."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.language.syllables import fold
from indexer.query.typed_periods import typed_period

TODAY = date(2024, 3, 6)
"""A Wednesday."""


def read(query: str) -> tuple[str, str, str] | None:
    typed = typed_period(query, TODAY)
    if typed is None:
        return None
    return typed.period.first.isoformat(), typed.period.last.isoformat(), typed.rest


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("20/10/2018", "2018-10-20", "2018-10-20"),
        ("ngày 20/10/2018", "2018-10-20", "2018-10-20"),
        ("20-10-2018", "2018-10-20", "2018-10-20"),
        ("8.12.2023", "2023-12-08", "2023-12-08"),
        ("ngày 2 tháng 9 năm 2023", "2023-09-02", "2023-09-02"),
        ("ngày 2 tháng 9/2023", "2023-09-02", "2023-09-02"),
        ("tháng 2/2024", "2024-02-01", "2024-02-29"),
        ("tháng 10-2018", "2018-10-01", "2018-10-31"),
        ("tháng 10 năm 2018", "2018-10-01", "2018-10-31"),
        ("tháng 10 2018", "2018-10-01", "2018-10-31"),
        ("10/2018", "2018-10-01", "2018-10-31"),
        ("quý 1/2023", "2023-01-01", "2023-03-31"),
        ("quý IV năm 2022", "2022-10-01", "2022-12-31"),
        ("năm 2017", "2017-01-01", "2017-12-31"),
        ("2017", "2017-01-01", "2017-12-31"),
        ("từ 2016 đến 2020", "2016-01-01", "2020-12-31"),
        ("từ năm 2016 tới năm 2020", "2016-01-01", "2020-12-31"),
        ("hôm nay", "2024-03-06", "2024-03-06"),
        ("hôm qua", "2024-03-05", "2024-03-05"),
        ("tuần này", "2024-03-04", "2024-03-10"),
        ("tuần trước", "2024-02-26", "2024-03-03"),
        ("tháng này", "2024-03-01", "2024-03-31"),
        ("tháng trước", "2024-02-01", "2024-02-29"),
        ("năm nay", "2024-01-01", "2024-12-31"),
        ("năm ngoái", "2023-01-01", "2023-12-31"),
    ],
)
def test_ways_of_writing_one(words: str, first: str, last: str) -> None:
    for typed in (words, fold(words), words.upper()):
        assert read(f"kỳ họp {typed}") == (first, last, "kỳ họp")
        assert read(f"{typed}, kỳ họp") == (first, last, "kỳ họp")
        assert read(typed) == (first, last, "")
    assert read(f"kỳ họp vào {words}") == (first, last, "kỳ họp")


@pytest.mark.parametrize(
    "query",
    [
        *("", "kỳ họp", "ngày 20/10", "tháng 10", "chính phủ 31/2/2018", "tháng 13/2018"),
        *("năm này qua năm khác", "khách hồi nay", "quyết định 2018 tỷ", "từ 2020 đến 2016"),
        *("Luật Đất đai 2013", "luat dat dai 2013", "nghị định 73/2023", "quyết định số 10/2018"),
        *("nghị định 73/2023/NĐ-CP", "nhiệm kỳ 2016-2021", "điện thoại 0912.345.678", "2018.5"),
        *("Olympic 2032", "tháng 4/2024", "năm 1010"),
        *("tháng 5/2018 tháng 6/2018", "2017 và 2018"),
        *('"tháng 5/2018"', "từ:2018 quốc hội", "quốc hội OR 2018", "quốc hội -2018", "2018*"),
    ],
)
def test_what_is_none(query: str) -> None:
    assert read(query) is None


def test_ends_of_names_are_no_prepositions() -> None:
    assert read("nguyen phu trong nam 2018") == ("2018-01-01", "2018-12-31", "nguyen phu trong")
    assert read("quoc hoi tuan truoc") == ("2024-02-26", "2024-03-03", "quoc hoi")


@given(st.text(max_size=40), st.dates())
def test_whatever_is_typed_gives_a_period_that_has_begun_or_none(text: str, today: date) -> None:
    typed = typed_period(text, today)
    assert typed is None or typed.period.first <= min(typed.period.last, today)
