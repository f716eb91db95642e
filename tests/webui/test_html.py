"""The pages are valid HTML, by a strict parser and by the Nu checker where it is installed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from unicodedata import is_normalized

import html5lib
import pytest
from page_kinds import ERROR_KINDS, PAGE_KINDS

if TYPE_CHECKING:
    from webpages import Site

PAGES: Final = PAGE_KINDS | ERROR_KINDS
REFERENCES: Final = ("aria-labelledby", "aria-describedby", "aria-controls", "for")
ROOT: Final = Path(__file__).parents[2]


@pytest.mark.parametrize("path", PAGE_KINDS.values(), ids=PAGE_KINDS)
def test_the_page_is_there(site: Site, path: str) -> None:
    assert site.get(path).status == 200


def test_letters_of_decomposed_articles_are_shown_composed(site: Site) -> None:
    page = site.get("/tim-kiem?q=%C4%91%E1%BB%93ng+ch%C3%AD+nguy%E1%BB%85n+v%C4%83n+n%C3%AAn")
    assert page.text
    assert is_normalized("NFC", page.html)


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_strict_parser_has_nothing_to_mend(site: Site, path: str) -> None:
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(site.get(path).html)
    assert parser.errors == []
    ids = Counter(each.get("id") for each in tree.iter() if each.get("id"))
    assert [name for name, count in ids.items() if count > 1] == []
    for each in tree.iter():
        for attribute in REFERENCES:
            for name in each.get(attribute, "").split():
                assert name in ids, f"{attribute}={name} leads nowhere"
    assert len(list(tree.iter("h1"))) == 1
    assert len(list(tree.iter("main"))) == 1


def nu_checker() -> list[str]:
    """The command of the Nu checker; `npm install vnu-jar` puts it where it is looked for."""
    jar = Path(os.environ.get("VNU_JAR", ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"))
    java = shutil.which("java")
    if java is None or not jar.exists():
        pytest.skip("the Nu checker needs java and `npm install --no-save vnu-jar`")
    return [java, "-jar", str(jar)]


@pytest.mark.slow
def test_the_nu_checker_has_nothing_to_say(site: Site, tmp_path: Path) -> None:
    command = nu_checker()
    for name, path in PAGES.items():
        (tmp_path / f"{name}.html").write_text(site.get(path).html, encoding="utf-8")
    checked = subprocess.run(
        [*command, "--format", "json", "--exit-zero-always", *map(str, tmp_path.iterdir())],
        capture_output=True,
        text=True,
        check=True,
    )
    messages: list[dict[str, Any]] = json.loads(checked.stderr)["messages"]
    assert [
        f"{Path(each['url']).name}: {each['message']}: {each.get('extract', '')}"
        for each in messages
    ] == []
