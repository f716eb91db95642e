"""What a new process loads: no more than it needs, as loading is most of the time of one answer."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE_SECONDS = 60
ENTITY_RULES = {"indexer.analyser", "indexer.entities.finder", "indexer.entities.officials.cues"}
WRITERS = {"indexer.building", "indexer.engine.whoosh.writer"}
PAGES = {"flask", "gunicorn", "jinja2", "webui"}
READERS_OF_PAGES = {"lxml", "trafilatura", "urllib3", "corpus.importing"}
PEERS = {"opensearchpy", "pycrfsuite", "pyvi", "scipy", "sklearn"}
SEARCH = """
import pathlib, indexer
with indexer.open_index(pathlib.Path(sys.argv[1])) as index:
    assert index.search(indexer.SearchRequest(query="hội nghị")).total
"""
SERVE = """
import pathlib
from corpus import load_registry
from webui import Settings, create_app, current_index, rendering
app = create_app(Settings(index=pathlib.Path(sys.argv[1])))
current_index.prepare(app)
rendering.prepare(app)
client = app.test_client()
client.get("/khong-co")  # what the client itself loads
loaded, read = set(sys.modules), load_registry.cache_info().misses
for page in ("/", "/tim-kiem?q=hoi+nghi", "/lanh-dao", "/lanh-dao/nguyen-van-nen", "/hoi-nghi"):
    assert client.get(page).status_code == 200, page
assert load_registry.cache_info().misses == read
for module in loaded:
    sys.modules.pop(module, None)
"""


def loaded_by(code: str, *arguments: str) -> set[str]:
    """The modules that a new process has loaded at the end of `code`."""
    ended = subprocess.run(
        [
            *(sys.executable, "-W", "ignore", "-c"),
            f"import json, sys\n{code}\njson.dump(list(sys.modules), sys.stdout)",
            *arguments,
        ],
        check=True,
        stdout=subprocess.PIPE,
        timeout=PATIENCE_SECONDS,
    )
    return set(json.loads(ended.stdout))


def test_importing_the_package_loads_neither_engine_nor_numbers() -> None:
    loaded = loaded_by("import indexer; indexer.SearchRequest, indexer.open_index")
    assert "indexer.records" in loaded
    assert not {"numpy", "whoosh", "indexer.serving"} & loaded


def test_a_search_loads_what_it_needs(sample_index: Path) -> None:
    loaded = loaded_by(SEARCH, str(sample_index))
    assert {"indexer.engine.whoosh.index", "indexer.language.segmentation"} <= loaded
    unneeded = ENTITY_RULES | WRITERS | PAGES | READERS_OF_PAGES | PEERS | {"click", "numpy.random"}
    assert not unneeded & loaded


@pytest.mark.parametrize("module", ["indexer.document", "indexer.entities", "indexer.serving"])
def test_records_and_opening_load_no_engine(module: str) -> None:
    loaded = loaded_by(f"import {module}")
    assert module in loaded
    assert not (ENTITY_RULES | WRITERS | {"numpy", "whoosh"}) & loaded


def test_help_loads_the_commands_alone() -> None:
    code = "from indexer.cli import main; main(['-h'], standalone_mode=False)"
    loaded = loaded_by(f"import contextlib\nwith contextlib.redirect_stdout(None): {code}")
    assert {"indexer.commands.reindex", "webui.commands"} <= loaded
    heavy = ENTITY_RULES | WRITERS | (PAGES - {"webui"}) | READERS_OF_PAGES | PEERS
    assert not (heavy | {"numpy", "whoosh"}) & loaded


def test_first_pages_load_nothing_more(sample_index: Path) -> None:
    """What is loaded before processes are forked is loaded once, and they share it."""
    ours = ("corpus", "indexer", "webui", "numpy", "whoosh", "jinja2", "babel")
    more = {each for each in loaded_by(SERVE, str(sample_index)) if each.startswith(ours)}
    assert not more
