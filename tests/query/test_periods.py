"""Days as they are typed and as addresses carry them."""

from __future__ import annotations

from datetime import date

import pytest

from indexer.periods import Period, parse_period, write_bounds


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2023-12-02", date(2023, 12, 2), date(2023, 12, 2)),
        ("2/12/2023", date(2023, 12, 2), date(2023, 12, 2)),
        ("02/12/2023", date(2023, 12, 2), date(2023, 12, 2)),
        ("2023-12", date(2023, 12, 1), date(2023, 12, 31)),
        ("12/2023", date(2023, 12, 1), date(2023, 12, 31)),
        ("2/2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
    ],
)
def test_accepted_forms(typed: str, first: date, last: date) -> None:
    assert parse_period(typed) == Period(first, last)


@pytest.mark.parametrize(
    "typed",
    [
        *("", "x", "32/1/2023", "29/2/2023", "13/2023", "2023-13", "2023-00", "0000", "2/12/23"),
        *("02-12-2023", "2023/12/02", "٢٠٢٣", "2023-12-02T10:00", " 2023"),
    ],
)
def test_refused_forms(typed: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_period(typed)


@pytest.mark.parametrize(
    ("since", "until", "written"),
    [
        (None, None, ("", "")),
        (date(2023, 1, 1), date(2023, 12, 31), ("2023", "2023")),
        (date(2022, 1, 1), None, ("2022", "")),
        (date(2023, 12, 1), date(2023, 12, 31), ("2023-12", "2023-12")),
        (date(2023, 1, 1), date(2023, 6, 30), ("2023-01", "2023-06")),
        (date(2023, 12, 1), date(2023, 12, 30), ("2023-12-01", "2023-12-30")),
        (None, date(2024, 2, 29), ("", "2024-02")),
        (None, date(2023, 2, 27), ("", "2023-02-27")),
        (date(987, 1, 1), None, ("0987", "")),
    ],
)
def test_shortest_form_is_written(
    since: date | None, until: date | None, written: tuple[str, str]
) -> None:
    assert write_bounds(since, until) == written
