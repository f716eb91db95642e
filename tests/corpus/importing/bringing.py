"""What tests of importing share: small sources, runs over them, what they left."""

from __future__ import annotations

import json
from pathlib import Path

from corpus import Article, Quarantined, read_sources
from corpus.fetching import Manners, Visitor
from corpus.importing import ImportReport, run_import

NOBODY = Visitor(Manners("test"))
GOOD = {"title": "Tin thử", "body": "Một đoạn.\nHai đoạn.", "published": "2023-12-02"}


def line(**changes: object) -> str:
    return json.dumps({**GOOD, **changes}, ensure_ascii=False) + "\n"


def bring(into: Path, *sources: Path | str, visitor: Visitor = NOBODY) -> ImportReport:
    return run_import([str(source) for source in sources], into, visitor=visitor)


def articles_in(into: Path) -> dict[str, Article]:
    """What an index run reads there; nothing may be put aside, and no id may come twice."""
    read = list(read_sources([into]))
    assert [each for each in read if isinstance(each, Quarantined)] == []
    return {each.id: each for each in read if isinstance(each, Article)}


def account(report: ImportReport) -> tuple[int, int, int, int, int]:
    return report.read, report.new, report.changed, report.unchanged, report.quarantined
