"""Whatever is typed: no error, and bounded work."""

from __future__ import annotations

import random
import string
import time
from typing import Final

import pytest

from indexer import SearchRequest
from indexer.engine import Index
from indexer.records import NoticeKind

CONTRACT = True
"""What every engine promises (tests/conftest.py)."""
NASTY: Final = [
    "x" * 100_000,
    "đ" * 100_000,
    "hội " * 25_000,
    '"' * 999,
    '"' + "hội nghị " * 100,
    "* " * 500,
    "n* " * 500,
    "th* " * 500,
    "(((((((((((((((((((a)*)*)*)*)*)*)*)*)*)*)*)*)*)*)*)*)*)*)*",
    "a OR " * 300 + "b",
    "OR OR OR",
    "-" * 500,
    "-a " * 300,
    "lãnh_đạo: hội_nghị: từ: đến:",
    "từ:9999 đến:0001",
    "ngày:" + "1" * 300,
    'lãnh_đạo:"' + "a " * 400 + '"',
    "\x00\x01\x02\x7f\x80\ufeff\u200b\u202e",
    "\ud800 hội \udfff",
    "a\u0300\u0301\u0302\u0303" * 200,
    "Ѕеаrсһ Кирилл عربى 漢字 ไทย 😀",
    "<script>alert(1)</script>",
    "'; DROP TABLE articles; --",
    "../../etc/passwd",
    "%00%ff{{7*7}}${7*7}",
    "quo61c" * 300,
    "hooij " * 60,
    "ﬁ ½ ² Ⅷ ㎏ ａｂｃ",
]
SLOWEST_SECONDS: Final = 5.0
"""A bound against runaway work only; speeds are measured in bench/."""


@pytest.mark.parametrize("query", NASTY, ids=range(len(NASTY)))
def test_nasty_strings_are_answered(opened: Index, query: str) -> None:
    began = time.process_time()
    page = opened.search(SearchRequest(query=query))
    opened.complete(query, limit=8)
    opened.explain(SearchRequest(query=query))
    assert time.process_time() - began < SLOWEST_SECONDS
    assert page.total >= 0
    if len(query) > 1000:
        assert NoticeKind.TOO_LONG in {notice.kind for notice in page.notices}


PIECES: Final = [
    "hội", "nghi", "Nguyễn", "tp.hcm", "UBND", '"', "-", "*", "OR", "hoặc", ":", "lãnh_đạo:", "từ:",
    "ngày:2023", "12/2023", "th*", "\u200b", "\u00a0", "(", ")", "~", "khóa XI", "thứ tám", "ß",
]  # fmt: skip


@pytest.mark.slow
def test_thousands_of_random_queries_are_answered(opened: Index) -> None:
    chance = random.Random(20231202)
    for _ in range(3000):
        parts = chance.choices([*PIECES, *string.printable], k=chance.randint(0, 14))
        query = chance.choice(["", " "]).join(parts)
        page = opened.search(SearchRequest(query=query, page_size=3))
        assert len(page.hits) <= 3
