"""Every address of the application with every parameter, filled by chance: never a fault."""

from __future__ import annotations

import random
import re
import time
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, urlencode
from xml.etree import ElementTree

import pytest

from webui.api.views import api
from webui.urls import Field

if TYPE_CHECKING:
    from webpages import Site

CANARY: Final = "<b-thoisu onload='x'>\"`;"
SLOWEST_SECONDS: Final = 1.0
"""Of the processor, so that other work on the machine does not count."""
TRIES: Final = {False: 1_500, True: 100_000}
PIECES: Final = (
    *(CANARY, "</script><script>", "]]>", "{{7*7}}", "${7*7}", "%(x)s", "{0}", "=1+1", "&amp;"),
    *("../../etc/passwd", "..%2f", "//", "\\", "\x00", "\r\nX: y", "\ufeff", "\u202e", "\ud800"),
    *("(", ")", '"', "*", "-", ":", " OR ", " AND ", " NOT ", "~", "^", "[", "]", " TO ", "a*"),
    *("0", "-1", "1", "10", "999999999999", "1e9", "٣", "½", "NaN", "2023-12-02", "2023", "31/02"),
    *("hội nghị", "hoi nghi", "lãnh_đạo:", "từ:", "ngày:", "văn_bản:", "nguyen van nen", "HĐND"),
    *("relevance", "newest", "oldest", "vi", "en", "true", "csv", "1;drop", "ế", "e\u0302\u0301"),
)
LONG: Final = ("(" * 500, "a OR " * 150, "*" * 60, "a* " * 80, "-" * 300, "9" * 400, "ă" * 5_000)
_SLOT: Final = re.compile(r"<(?:\w+:)?(\w+)>")


def parameters(site: Site) -> tuple[str, ...]:
    """The names that any page or any operation of the API reads."""
    described = {parameter.name for each in api.operations for parameter in each.parameters}
    return tuple(sorted({field.value for field in Field} | described | {"letter", "body", "lang"}))


def text(chance: random.Random) -> str:
    """A few pieces that have broken programs before, single letters of any script, or much."""
    kind = chance.random()
    if kind < 0.05:
        return chance.choice(LONG)
    if kind < 0.25:
        return "".join(chr(chance.randrange(0x11_0000)) for _ in range(chance.randrange(1, 20)))
    return "".join(chance.choices(PIECES, k=chance.randrange(1, 5)))


def encoded(value: str) -> str:
    """For an address; surrogates, too, as the bytes they would be."""
    return quote(value.encode("utf-8", "surrogatepass"), safe="")


def address(chance: random.Random, rules: list[str], names: tuple[str, ...]) -> str:
    """Any of the application's addresses with up to six parameters."""
    path = _SLOT.sub(lambda _: encoded(text(chance)), chance.choice(rules))
    pairs = [(chance.choice(names), text(chance)) for _ in range(chance.randrange(7))]
    return f"{path}?{urlencode(pairs, encoding='utf-8', errors='surrogatepass')}"


@pytest.mark.slow
def test_nothing_that_is_sent_is_a_fault(site: Site, *, soak: bool) -> None:
    chance = random.Random(8)
    rules = sorted({rule.rule for rule in site.app.url_map.iter_rules()})
    names = parameters(site)
    site.get("/tim-kiem?q=thành+phố")  # loads the model of words, once
    for number in range(TRIES[soak]):
        asked = address(chance, rules, names)
        began = time.process_time()
        response = site.client.get(asked, buffered=True)
        taken = time.process_time() - began
        case = f"request {number}: {asked[:2000]}"
        assert response.status_code < 500, case
        assert taken < SLOWEST_SECONDS, f"{taken:.2f} s, {case}"
        assert response.headers["X-Content-Type-Options"] == "nosniff", case
        if response.mimetype == "text/html":
            assert "<b-thoisu" not in response.text, case
            assert "onload='x'" not in response.text, case
            assert "</script><script>" not in response.text, case
        elif response.status_code == 200 and (response.mimetype or "").endswith("xml"):
            ElementTree.fromstring(response.data)  # noqa: S314 (our own)
