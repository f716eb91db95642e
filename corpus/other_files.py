"""Files whose endings say nothing: the pages among them are read, the others are counted.

Mirrors of web sites are full of pages that a server made: `tin.php`, `index.aspx?id=3`, `tin-3`.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from corpus.containers import READ_ERRORS, ending_of

if TYPE_CHECKING:
    from corpus.containers import Opener

_SERVED: Final = frozenset(
    ".php .phtml .asp .aspx .jsp .cfm .cgi .do .html .htm .xhtml .shtml".split()
)
"""Endings of pages that a server makes; the last ones stand before a query (`a.html?trang=2`)."""
_HEAD: Final = 2048
_PAGE: Final = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
_PROGRAM: Final = re.compile(rb"<\?php|<\?=|<%[@=\s]", re.IGNORECASE)
"""What a page that was never asked of its server begins with."""
_BELONGING: Final = (".meta.json",)


class OtherFiles:
    """Asked about each file that has no ending of those that are read."""

    def __init__(self, *, pages: bool) -> None:
        self._pages = pages
        """Whether those that are pages are wanted."""
        self.passed_over: Counter[str] = Counter()
        """Those that are not read, by their endings."""

    def is_wanted(self, name: str, opener: Opener) -> bool:
        """Whether a file is a page all the same; one that is not, or not wanted, is counted."""
        ending = ending_of(name)
        if self._pages and (not ending or ending in _SERVED) and _begins_as_page(opener):
            return True
        if not _is_hidden(name) and not name.lower().endswith(_BELONGING):
            self.passed_over[ending or "without ending"] += 1
        return False


def _begins_as_page(opener: Opener) -> bool:
    try:
        with opener() as stream:
            head = stream.read(_HEAD)
    except READ_ERRORS:
        return False
    return bool(_PAGE.search(head)) and not _PROGRAM.search(head)


def _is_hidden(name: str) -> bool:
    """Files that systems leave behind (`.DS_Store`, `__MACOSX/`) are nobody's articles."""
    return any(part.startswith((".", "__MACOSX")) for part in PurePosixPath(name).parts)


def passed_over_text(passed_over: Counter[str]) -> str:
    """`9 files of other kinds passed over: .docx 6, .pdf 3`."""
    kinds = ", ".join(f"{ending} {count}" for ending, count in passed_over.most_common())
    count = passed_over.total()
    return f"{count} {'file' if count == 1 else 'files'} of other kinds passed over: {kinds}"
