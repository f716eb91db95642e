"""docs/api.md: what it shows is what is answered, and nothing is left out."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from webui import Settings, create_app, current_index
from webui.api.views import api

if TYPE_CHECKING:
    from webpages import Site

TEXT = (Path(__file__).parents[2] / "docs" / "api.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```\nGET (\S+)\n(.*?)```", TEXT, re.DOTALL)
CUT = re.compile(r",\s*…")


def holds(answer: object, shown: object) -> bool:
    """Whether an answer has all that is shown of it."""
    if isinstance(shown, dict) and isinstance(answer, dict):
        return all(name in answer and holds(answer[name], shown[name]) for name in shown)
    if isinstance(shown, list) and isinstance(answer, list):
        return len(shown) == len(answer) and all(map(holds, answer, shown))
    return answer == shown


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 3


@pytest.mark.parametrize(("address", "shown"), EXAMPLES)
def test_an_example_is_what_is_answered(site: Site, address: str, shown: str) -> None:
    answer = site.get(address).json
    expected = json.loads(CUT.sub("", shown))
    assert holds(answer, expected), json.dumps(answer, ensure_ascii=False, indent=1)


def test_every_address_is_named() -> None:
    for operation in api.operations:
        assert operation.path.partition("{")[0].rstrip("/") in TEXT


def test_the_page_of_the_api_names_every_collection(site: Site) -> None:
    html = site.get("/api").html
    for operation in api.operations:
        assert f"/api/v1{operation.path.partition('{')[0].rstrip('/')}" in html


def test_the_page_of_the_api_shows_the_address_that_readers_use(sample_index: Path) -> None:
    app = create_app(Settings(index=sample_index, public_url="https://tin.example/"))
    html = app.test_client().get("/api", base_url="http://127.0.0.1:8000").text
    current_index.close(app)
    assert "https://tin.example/api/v1/search?" in html
    assert "127.0.0.1" not in html


def test_every_metric_is_named(site: Site) -> None:
    for name in re.findall(
        r"^# TYPE (thoisu_\w+)", site.get("/metrics").response.text, re.MULTILINE
    ):
        if not name.endswith("_created"):
            assert name in TEXT
